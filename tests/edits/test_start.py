"""A new school: nothing is red, everything is in the usual layout, and it builds."""

import json
import os
import re
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest
import yaml

from edits.files import bytes_in
from hosts.building import QUIET
from hosts.proposals import beside
from schools import DAY, load, write
from taalkompas.editor import offers_of, workspace
from taalkompas.edits import writing
from taalkompas.edits.layout import laid_out
from taalkompas.edits.start import check_empty, requirement, start
from taalkompas.errors import TaalkompasError
from taalkompas.findings import Severity

NAMES = ["ROC Voorbeeld", "ROC \"De \\ Hoek\": het 'echte' #1", "2026", "[x]", "no"]


def begun(root: Path, language: str, school: str = "ROC Begin") -> Path:
    """A new school in a folder."""
    writing.write(start(school, language, DAY, "taalkompas[mkdocs]"), root)
    return root


@pytest.mark.parametrize("language", ["nl", "en"])
def test_nothing_is_found_in_it(language: str, tmp_path: Path) -> None:
    project = load(begun(tmp_path, language))
    assert not project.findings
    assert project.language == language
    assert {entry.kind for entry in project.graph.entries} == {"school", "promise", "agreement", "term"}
    for document in project.documents.values():
        assert laid_out(document) == document.text
    assert not [path for path, text in bytes_in(tmp_path).items() if b"$school" in text or b"roc-voorbeeld" in text]


def test_both_languages_have_the_same_parts(tmp_path: Path) -> None:
    dutch, english = (bytes_in(begun(tmp_path / language, language)) for language in ("nl", "en"))
    assert len(dutch) == len(english)
    assert dutch.keys() & english.keys() >= {
        ".gitignore", ".gitlab-ci.yml", "azure-pipelines.yml", "glossary/school.yml", "mkdocs.yml", "requirements.txt",
    }  # fmt: skip
    for path in dutch.keys() & english.keys():
        assert dutch[path].count(b"\n") == english[path].count(b"\n"), path


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_is_ready_behind_a_sign_is_sound(language: str, tmp_path: Path) -> None:
    school = begun(tmp_path, language) / "glossary/school.yml"
    text = re.sub(
        r"^# ?(?=(?:feedback|editing|teams|rhythm):$|  )", "", school.read_text(encoding="utf-8"), flags=re.MULTILINE
    )
    school.write_text(text, encoding="utf-8")
    project = load(tmp_path)
    assert not [one for one in project.findings if one.severity is not Severity.INFO]
    said = project.graph.school
    assert said is not None
    assert said.editing and said.feedback and said.teams and said.rhythm  # noqa: PT018
    assert "'taalkompas editing fetch'" in text


@pytest.mark.parametrize("name", NAMES)
def test_a_school_is_called_what_it_is_called(name: str, tmp_path: Path) -> None:
    root = begun(tmp_path, "nl", f"  {name}\n")
    school = load(root).graph.school
    assert school is not None
    assert school.school == name
    assert yaml.safe_load((root / "mkdocs.yml").read_text(encoding="utf-8"))["site_name"] == name


@pytest.mark.parametrize("name", ["", " \n", "\x07", "a\x85b\x00"])
def test_a_name_that_nobody_can_say(name: str) -> None:
    with pytest.raises(TaalkompasError):
        start(name, "nl", DAY, "")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_vs_code_offers_its_words_at_once(language: str, tmp_path: Path) -> None:
    root = begun(tmp_path, language)
    made = workspace(language, offers_of(load(root).graph, language))
    assert {path: (root / path).read_text(encoding="utf-8") for path in made} == made
    assert "warm-we" in made[".vscode/schemas/promise.schema.json"]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_pipeline_runs_the_check(language: str, tmp_path: Path) -> None:
    files = bytes_in(begun(tmp_path, language))
    pipelines = {
        ".gitlab-ci.yml",
        "azure-pipelines.yml",
        *(path for path in files if path.startswith(".github/workflows")),
    }
    pipelines -= beside(language).keys()
    assert len(pipelines) == 3
    for path in pipelines:
        text = files[path].decode()
        assert "taalkompas check\n" in text
        assert "pip install -r requirements.txt" in text
        assert "$$" not in text
        assert isinstance(yaml.safe_load(text), dict)


def test_only_an_empty_folder_will_do(tmp_path: Path) -> None:
    check_empty(tmp_path / "nieuw")
    (tmp_path / ".git").mkdir()
    write(tmp_path, {".DS_Store": "", "Thumbs.db": "", "desktop.ini": ""})
    check_empty(tmp_path)
    write(tmp_path, {"README.md": "x"})
    with pytest.raises(TaalkompasError, match=r"\('README\.md'\)"):
        check_empty(tmp_path)
    with pytest.raises(TaalkompasError, match="is no folder"):
        check_empty(tmp_path / "README.md")


@pytest.mark.parametrize(
    ("said", "line"),
    [
        (None, "taalkompas[mkdocs]>=0.1.0"),
        ({"url": "file:///home/x/taalkompas", "dir_info": {}}, "taalkompas[mkdocs]>=0.1.0"),
        (
            {
                "url": "https://me:secret@git.example/t.git",
                "vcs_info": {"vcs": "git", "commit_id": "abc", "requested_revision": "v1"},
            },
            "taalkompas[mkdocs] @ git+https://git.example/t.git@v1",
        ),
        (
            {"url": "ssh://git@git.example/t.git", "vcs_info": {"vcs": "git", "commit_id": "abc"}},
            "taalkompas[mkdocs] @ git+ssh://git@git.example/t.git@abc",
        ),
    ],
)
def test_where_taalkompas_comes_from(said: object, line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    class Installed:
        def read_text(self, name: str) -> str | None:
            assert name == "direct_url.json"
            return None if said is None else json.dumps(said)

    monkeypatch.setattr("taalkompas.edits.start.distribution", lambda name: Installed())
    assert requirement("0.1.0") == line


def test_where_it_comes_from_when_nobody_knows(monkeypatch: pytest.MonkeyPatch) -> None:
    def lacking(name: str) -> object:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr("taalkompas.edits.start.distribution", lacking)
    assert requirement("0.1.0") == "taalkompas[mkdocs]>=0.1.0"


@pytest.mark.slow
@pytest.mark.parametrize("language", ["nl", "en"])
def test_it_builds_at_once_without_a_warning(language: str, tmp_path: Path) -> None:
    root = begun(tmp_path / "school", language)
    school = root / "glossary/school.yml"
    text = re.sub(
        r"^# (editing:$|  service: |  repository: )", r"\1", school.read_text(encoding="utf-8"), flags=re.MULTILINE
    )
    school.write_text(text, encoding="utf-8")  # the program of the editing page is not here: the site is built without
    built = subprocess.run(
        [Path(sys.executable).with_name("mkdocs"), "build", "--strict", "--site-dir", tmp_path / "site"],
        cwd=root,
        env={**os.environ, **QUIET},
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stderr
    assert "ROC Begin" in (tmp_path / "site/index.html").read_text(encoding="utf-8")


SCHEMAS = {
    ".github": ("vendor.github-workflows",),
    ".gitlab": ("vendor.gitlab-ci", "--data-transform", "gitlab-ci"),
    "azure-p": ("vendor.azure-pipelines", "--data-transform", "azure-pipelines", "--regex-variant", "nonunicode"),
}


@pytest.mark.slow
@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_services_take_the_pipelines(language: str, tmp_path: Path) -> None:
    root = begun(tmp_path, language)
    for path in (one for one in bytes_in(root) if one[:7] in SCHEMAS and "emplate" not in one.casefold()):
        program = Path(sys.executable).with_name("check-jsonschema")
        ran = subprocess.run(
            [program, "--builtin-schema", *SCHEMAS[path[:7]], root / path], capture_output=True, text=True, check=False
        )
        assert ran.returncode == 0, ran.stdout + ran.stderr
