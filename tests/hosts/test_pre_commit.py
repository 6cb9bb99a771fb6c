"""The hook for pre-commit: valid, looking at the right files, and running."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pre_commit.clientlib import load_manifest

from hosts.building import QUIET
from repositories import NOBODY, Repository, repository
from schools import SMALLEST, write

TOP = Path(__file__).parents[2]
(HOOK,) = load_manifest(TOP / ".pre-commit-hooks.yaml")
WELCOME, AGREED = "promises/altijd-welkom.yml", "promises/agreements/warm-welkom.yml"


def ran(at: Repository, *command: str, **around: str) -> subprocess.CompletedProcess[str]:
    """Run a command as pre-commit does: from the top of the repository, with the programs of its environment."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT", "CI", "TF_BUILD"))}
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        command,
        cwd=at.top,
        env={**kept, **NOBODY, **QUIET, "PATH": path, **around},
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )


def test_the_hook_checks_the_school_as_a_whole() -> None:
    assert (HOOK["id"], HOOK["language"], HOOK["entry"]) == ("taalkompas", "python", "taalkompas check")
    assert HOOK["pass_filenames"] is False
    assert HOOK["name"]
    assert HOOK["description"]


@pytest.mark.parametrize(
    "path",
    [
        "glossary/school.yml",
        "glossary/zorg/bpv.yaml",
        WELCOME,
        AGREED,
        "promises/HOOFD.YML",
        "taal/promises/choices/zorg.yml",
        "mkdocs.yml",
        "taal/mkdocs.yml",
        "docs/over.md",
        "paginas/over.markdown",
        "docs/assets/plaat.svg",
    ],
)
def test_it_looks_when_this_file_changes(path: str) -> None:
    assert re.search(HOOK["files"], path)


@pytest.mark.parametrize(
    "path",
    ["src/app.py", ".github/workflows/taal.yml", "mijnglossary/x.yml", "glossary.yml", "promises/x.txt", "x.mdx"],
)
def test_it_does_not_look_when_only_this_file_changes(path: str) -> None:
    assert not re.search(HOOK["files"], path)


def test_its_command_passes_a_sound_school_and_stops_an_orphaned_promise(tmp_path: Path) -> None:
    here = repository(tmp_path / "school", SMALLEST)
    command = shlex.split(HOOK["entry"])
    assert ran(here, *command).returncode == 0
    write(here.top, {AGREED: SMALLEST[AGREED] + "status: draft\n"})
    stopped = ran(here, *command)
    assert stopped.returncode == 1
    assert f"{WELCOME}:1:10: error: " in stopped.stdout


def test_its_command_takes_a_folder(tmp_path: Path) -> None:
    here = repository(tmp_path / "alles", {f"taal/{path}": text for path, text in SMALLEST.items()})
    assert ran(here, *shlex.split(HOOK["entry"]), "--root", "taal").returncode == 0
    assert ran(here, *shlex.split(HOOK["entry"])).returncode == 2


@pytest.mark.slow
def test_pre_commit_itself_runs_it(tmp_path: Path) -> None:
    """Installs the program in an environment of pre-commit's own, so it asks the package index."""
    program = tmp_path / "taalkompas"
    shutil.copytree(TOP / "plugins", program / "plugins", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml"):
        shutil.copy(TOP / name, program)
    revision = repository(program).git("rev-parse", "HEAD")
    asked = f"repos: [{{repo: '{program}', rev: {revision}, hooks: [{{id: taalkompas, always_run: true, verbose: true}}]}}]\n"
    here = repository(tmp_path / "school", {**SMALLEST, ".pre-commit-config.yaml": asked})
    home = {"PRE_COMMIT_HOME": str(tmp_path / "home")}

    passed = ran(here, "pre-commit", "run", "--all-files", **home)
    assert passed.returncode == 0, passed.stdout + passed.stderr
    assert "Passed" in passed.stdout

    here.git("rm", "--quiet", AGREED)  # nothing but a file that goes
    stopped = ran(here, "pre-commit", "run", **home)
    assert stopped.returncode == 1
    assert f"{WELCOME}:6:" in stopped.stdout
