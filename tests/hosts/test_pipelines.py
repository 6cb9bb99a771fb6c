"""The blocks of the manual that a school copies into its pipeline: valid as each service publishes it, and they do what they say.

The services themselves are not here. Each job's own commands run in a copy of a small school, with what that service sets around them;
only `pip` is left out, for the program is here already.
"""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import yaml
from pre_commit.clientlib import load_config

from hosts.building import MKDOCS_YML, QUIET
from hosts.proposals import PIPELINES
from repositories import NOBODY, Repository, repository
from schools import SMALLEST, write

TOP = Path(__file__).parents[2]
PAGE = (TOP / "docs/handleiding/in-de-pijplijn.md").read_text(encoding="utf-8")
EVERY_BLOCK = re.findall(r"```yaml\n# (\S+)\n(.*?)```\n", PAGE, re.DOTALL)
"""The file that each block belongs in, and what it says."""
BLOCKS = [(file, text) for file, text in EVERY_BLOCK if not PIPELINES.search(file)]
"""Those that check or build; what stands beside a proposal has tests of its own (`test_proposals`)."""
SCHEMAS = {
    ".github": ("vendor.github-workflows",),
    ".gitlab": ("vendor.gitlab-ci", "--data-transform", "gitlab-ci"),
    # its patterns are written for JavaScript without `u`
    "azure-p": ("vendor.azure-pipelines", "--data-transform", "azure-pipelines", "--regex-variant", "nonunicode"),
}
"""Each service's schema, and how check-jsonschema is to read it."""
WELCOME, AGREED = "promises/altijd-welkom.yml", "promises/agreements/warm-welkom.yml"


@dataclass(frozen=True)
class Job:
    """What a pipeline runs: one script after another, until one fails."""

    file: str
    text: str
    scripts: tuple[str, ...]
    shell: tuple[str, ...]
    variables: dict[str, str] = field(default_factory=dict)

    @property
    def says(self) -> str:
        """All its commands."""
        return "\n".join(self.scripts)

    def __str__(self) -> str:
        kind = "site" if "mkdocs" in self.says else "changed" if "--changed-since" in self.says else "check"
        return f"{self.file.strip('.').split('/')[0].split('-')[0].split('.')[0]}-{kind}"


def jobs() -> Iterator[Job]:
    """Every job of every block that runs something of ours."""
    for file, text in BLOCKS:
        said = yaml.safe_load(text)
        if file.startswith(".github"):
            for job in said["jobs"].values():
                steps = tuple(step["run"] for step in job["steps"] if "run" in step)
                yield Job(file, text, steps, ("bash", "-e"))
        elif file.startswith(".gitlab"):
            for job in said.values():
                shell = ("bash", "-eo", "pipefail")
                yield Job(file, text, ("\n".join(job["script"]),), shell, job.get("variables", {}))
        elif file.startswith("azure"):
            steps = tuple(step["script"] for step in said["steps"] if "script" in step)
            yield Job(file, text, steps, ("bash",))


JOBS = [job for job in jobs() if job.scripts]
CHECKS = [job for job in JOBS if "taalkompas check" in job.says]
CHANGED = [job for job in CHECKS if "--changed-since" in job.says]
SITES = [job for job in JOBS if "mkdocs build" in job.says]


@dataclass(frozen=True)
class Ran:
    """How a job ended, and what it said."""

    status: int
    out: str
    summary: str


@pytest.fixture
def here(tmp_path: Path) -> Repository:
    """The smallest school as a service checks it out, with a branch of its own."""
    made = repository(tmp_path / "school", {**SMALLEST, "mkdocs.yml": MKDOCS_YML, "docs/ons.md": "# Ons\n"})
    return proposing(made)


def proposing(made: Repository) -> Repository:
    """A repository in which a proposal begins here."""
    made.git("update-ref", "refs/remotes/origin/main", "HEAD")
    made.git("switch", "--quiet", "--create", "voorstel")
    return made


def run(job: Job, at: Repository, away: Path) -> Ran:
    """Run a job in a school, as its service would."""
    surroundings = {
        ".github": {"GITHUB_ACTIONS": "true", "GITHUB_BASE_REF": "main", "GITHUB_STEP_SUMMARY": str(away / "summary")},
        ".gitlab": {"GITLAB_CI": "true", "CI_MERGE_REQUEST_DIFF_BASE_SHA": at.git("rev-parse", "origin/main")},
        "azure-p": {"TF_BUILD": "True", "SYSTEM_PULLREQUEST_TARGETBRANCH": "refs/heads/main"},
    }
    hidden = ("GIT", "CI", "TF_BUILD", "SYSTEM_", "LANG", "LC_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(hidden)}
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    around = {**kept, **NOBODY, **QUIET, "PATH": path, **surroundings[job.file[:7]], **job.variables}
    out = ""
    for script in job.scripts:
        done = subprocess.run(
            [*job.shell, "-c", f"pip() {{ :; }}\n{script}"],
            cwd=at.top,
            env=around,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
        out += done.stdout + done.stderr
        if done.returncode:
            break
    summary = away / "summary"
    return Ran(done.returncode, out, summary.read_text(encoding="utf-8") if summary.exists() else "")


def orphan(at: Repository) -> None:
    """Make a proposal that takes away what a promise leans on."""
    at.commit({AGREED: SMALLEST[AGREED] + "status: draft\n"})


# what the blocks are


def test_every_service_has_a_check_a_check_of_a_change_and_a_site() -> None:
    kinds = ("check", "changed", "site")
    assert sorted(map(str, JOBS)) == sorted(f"{one}-{kind}" for one in ("github", "gitlab", "azure") for kind in kinds)
    assert len(BLOCKS) == len(JOBS) + 1


@pytest.mark.parametrize("job", JOBS, ids=str)
def test_every_job_takes_the_version_that_the_school_wrote_down(job: Job) -> None:
    """Else the check could say yes to what the site, built by another version, refuses."""
    assert re.findall(r"pip install.*", job.says) == ["pip install -r requirements.txt"]


def valid(file: str, text: str, away: Path) -> subprocess.CompletedProcess[str]:
    """What check-jsonschema says of a pipeline file; its schemas come with it."""
    write(away, {"blok.yml": text})
    command = [sys.executable, "-m", "check_jsonschema", "blok.yml", "--builtin-schema", *SCHEMAS[file[:7]]]
    return subprocess.run(command, cwd=away, capture_output=True, text=True, check=False, timeout=60)


@pytest.mark.parametrize(("file", "text"), [one for one in BLOCKS if "pre-commit" not in one[0]])
def test_a_block_is_valid_as_its_service_publishes_it(file: str, text: str, tmp_path: Path) -> None:
    done = valid(file, text, tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("service", SCHEMAS)
def test_a_block_with_a_mistake_is_not_valid(service: str, tmp_path: Path) -> None:
    """Else the test above would show nothing."""
    file, text = next(block for block in BLOCKS if block[0].startswith(service))
    assert valid(file, text, tmp_path).returncode == 0
    assert valid(file, re.sub(r"(jobs|script|steps):", r"\1x:", text), tmp_path).returncode == 1


def test_the_block_for_pre_commit_is_valid(tmp_path: Path) -> None:
    (text,) = (text for file, text in BLOCKS if "pre-commit" in file)
    write(tmp_path, {".pre-commit-config.yaml": text})
    (asked,) = load_config(tmp_path / ".pre-commit-config.yaml")["repos"]
    assert [hook["id"] for hook in asked["hooks"]] == ["taalkompas"]


@pytest.mark.parametrize("job", JOBS, ids=str)
def test_no_pipeline_is_strict_or_turned_off(job: Job) -> None:
    """A proposal must not turn red by the calendar, and a check that may fail is no check."""
    assert "--strict" not in job.text
    assert "allow_failure" not in job.text
    assert "continue" not in job.text


@pytest.mark.parametrize("job", JOBS, ids=str)
def test_only_who_compares_or_tells_how_things_came_to_be_fetches_the_whole_history(job: Job) -> None:
    whole = re.search(r'fetch-depth: 0|fetchDepth: "0"|GIT_DEPTH: "0"', job.text)
    assert bool(whole) == ("--changed-since" in job.says or job in SITES)


@pytest.mark.parametrize("job", [job for job in JOBS if job.file.startswith(".github")], ids=str)
def test_on_github_a_job_may_do_no_more_than_it_needs(job: Job) -> None:
    said = yaml.safe_load(job.text)
    assert said["permissions"] == {"contents": "read"}
    for one in said["jobs"].values():
        needed = {"pages": "write", "id-token": "write"} if "run" not in str(one["steps"]) else None
        assert one.get("permissions") == needed
        assert all(
            re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", step["uses"]) for step in one["steps"] if "uses" in step
        )
    assert job.text.count("persist-credentials: false") == job.text.count("actions/checkout@")


# what they do


@pytest.mark.parametrize("job", CHECKS, ids=str)
def test_a_sound_school_is_green(job: Job, here: Repository, tmp_path: Path) -> None:
    here.commit({"docs/over.md": "# Over ons\n"})
    ran = run(job, here, tmp_path)
    assert ran.status == 0, ran.out


@pytest.mark.parametrize("job", CHECKS, ids=str)
def test_a_proposal_that_orphans_a_promise_is_red_on_the_right_line(job: Job, here: Repository, tmp_path: Path) -> None:
    orphan(here)
    ran = run(job, here, tmp_path)
    assert ran.status == 1, ran.out
    told = {".github": on_github, ".gitlab": on_gitlab, "azure-p": on_azure}[job.file[:7]]
    assert told(job, ran, here) == [(WELCOME, 1, "orphaned-promise")]


def on_github(job: Job, ran: Ran, at: Repository) -> list[tuple[str, int, str]]:
    assert "orphaned-promise" in ran.summary
    told = re.findall(r"^::error file=([^,]+),line=(\d+),.*?title=([^,:]+)", ran.out, re.MULTILINE)
    return [(path, int(line), rule) for path, line, rule in told]


def on_gitlab(job: Job, ran: Ran, at: Repository) -> list[tuple[str, int, str]]:
    assert f"{WELCOME}:1:" in ran.out
    (said,) = yaml.safe_load(job.text).values()
    issues = json.loads((at.top / said["artifacts"]["reports"]["codequality"]).read_text(encoding="utf-8"))
    return [
        (one["location"]["path"], one["location"]["lines"]["begin"], one["check_name"])
        for one in issues
        if one["severity"] == "major"
    ]


def on_azure(job: Job, ran: Ran, at: Repository) -> list[tuple[str, int, str]]:
    told = re.findall(r"^##vso\[task\.logissue (\S+?)\]", ran.out, re.MULTILINE)
    issues: list[dict[str, Any]] = [dict(one.split("=", 1) for one in properties.split(";")) for properties in told]
    return [(one["sourcepath"], int(one["linenumber"]), one["code"]) for one in issues if one["type"] == "error"]


@pytest.mark.parametrize("job", CHANGED, ids=str)
def test_an_old_backlog_holds_up_no_proposal(job: Job, tmp_path: Path) -> None:
    old = {"promises/oud.yml": SMALLEST[WELCOME].replace("owner: docent", "owner: docnt")}
    here = proposing(repository(tmp_path / "school", {**SMALLEST, **old}))
    here.commit({"docs/over.md": "# Over ons\n"})
    ran = run(job, here, tmp_path)
    assert ran.status == 0, ran.out
    (whole,) = (other for other in CHECKS if other.file == job.file and other not in CHANGED)
    assert run(whole, here, tmp_path).status == 1


@pytest.mark.parametrize("job", CHANGED, ids=str)
def test_after_merging_there_is_no_change_to_look_at(job: Job, here: Repository, tmp_path: Path) -> None:
    """Only GitLab runs this on the main branch: for the report that later ones are compared with."""
    if job.file.startswith(".gitlab"):
        orphan(here)
        here.commit()
        script = job.scripts[0].replace("CI_MERGE_REQUEST_DIFF_BASE_SHA", "NERGENS_GEZET")
        ran = run(Job(job.file, job.text, (script,), job.shell, job.variables), here, tmp_path)
        assert ran.status == 0, ran.out
        assert len(on_gitlab(job, Ran(0, f"{WELCOME}:1:", ""), here)) == 1
    else:
        assert "push" not in job.text
        assert "- main" not in job.text


@pytest.mark.parametrize("job", SITES, ids=str)
def test_the_site_is_built_where_the_service_looks_for_it(job: Job, here: Repository, tmp_path: Path) -> None:
    ran = run(job, here, tmp_path)
    assert ran.status == 0, ran.out
    assert (here.top / "public/index.html").exists()
    assert re.search(r"path: public$|paths:\n +- public$|publish: public$", job.text, re.MULTILINE)


@pytest.mark.parametrize("job", SITES, ids=str)
def test_no_site_is_built_from_a_language_that_does_not_hold(job: Job, here: Repository, tmp_path: Path) -> None:
    orphan(here)
    ran = run(job, here, tmp_path)
    assert ran.status == 1
    assert f"{WELCOME}:1:" in ran.out
    assert not (here.top / "public").exists()


def test_a_school_in_a_folder_is_checked_and_built_as_the_page_says(tmp_path: Path) -> None:
    files = {f"taal/{path}": text for path, text in SMALLEST.items()}
    here = repository(tmp_path / "alles", {**files, "taal/mkdocs.yml": MKDOCS_YML, "taal/docs/ons.md": "# Ons\n"})
    told = re.findall(r"`(mkdocs build -f [^`]+)`", PAGE)
    assert len(told) == 1
    job = Job(".github", "", (*told, "taalkompas check --root taal"), ("bash", "-e"))
    ran = run(job, proposing(here), tmp_path)
    assert ran.status == 0, ran.out
    assert (here.top / "public/index.html").exists()


def test_the_page_can_be_found(example: Path) -> None:
    assert "- handleiding/in-de-pijplijn.md" in (example / "mkdocs.yml").read_text(encoding="utf-8")
    assert "in-de-pijplijn.md" in (example / "docs/handleiding/in-het-repository.md").read_text(encoding="utf-8")
