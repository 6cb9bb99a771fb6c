"""The settings of VS Code: each kind of file finds its schema, the check's lines are understood, and those of the example are of today."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from schools import SMALLEST, found, load, smallest, write
from schools import said as report
from taalkompas.editor import SCHEMAS, all_schemas, offers_of, workspace
from taalkompas.editor.workspace import SIGN, places
from taalkompas.model import KINDS, kind_of
from taalkompas.words import LANGUAGES


def said(name: str, language: str = "nl") -> Any:
    return json.loads(workspace(language, {})[f".vscode/{name}.json"])


def as_pattern(glob: str) -> re.Pattern[str]:
    """A pattern of VS Code's extension (picomatch): `**/` is any folders, `*` anything in a name, `!(a)` any name but a."""
    parts = re.split(r"(\*\*/|\*|!\([a-z|]+\))", glob)
    made = {"**/": "(?:[^/]+/)*", "*": "[^/]*"}
    return re.compile(
        "".join(
            made.get(one) or (f"(?!(?:{one[2:-1]})\\.)[^/]*" if one.startswith("!") else re.escape(one))
            for one in parts
        )
    )


PATHS = [
    "glossary/school.yml", "glossary/school.yaml", "glossary/schooljaar.yml", "glossary/woord.yaml", "glossary/a/b/school.yml",
    "promises/x.yml", "promises/a/x.yml", "promises/agreements/x.yml", "promises/agreements/a/b/x.yaml", "promises/choices/zorg.yml",
    "promises/snapshots/2026-05-12.yml", "promises/successes/x.yml", "promises/successes/a/x.yml", "docs/x.yml", "mkdocs.yml",
]  # fmt: skip


@pytest.mark.parametrize("path", PATHS)
def test_a_file_has_the_schema_of_its_kind_and_no_other(path: str) -> None:
    kind = kind_of(path)
    found = [one.name for one in KINDS if any(as_pattern(glob).fullmatch(path) for glob in places(one))]
    assert found == ([kind.name] if kind else [])


def test_the_settings_name_schemas_that_are_written() -> None:
    assert set(said("settings")["yaml.schemas"]) == {f"{SCHEMAS}/{name}" for name in all_schemas("nl", {})}
    assert said("extensions") == {"recommendations": ["redhat.vscode-yaml"]}


def test_the_check_is_at_hand_and_its_lines_are_understood(tmp_path: Path) -> None:
    root = smallest(
        tmp_path, {"promises/altijd-welkom.yml": SMALLEST["promises/altijd-welkom.yml"].replace("docent", "docnt")}
    )
    pattern = said("tasks")["tasks"][0]["problemMatcher"]["pattern"]
    assert pattern["regexp"] == SIGN
    *lines, _ = report(root).splitlines()
    read = [re.fullmatch(SIGN, line) for line in lines]
    assert [(one[1], int(one[2]), int(one[3]), one[6]) for one in read if one] == found(root) != []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tasks_speak_the_language(language: str) -> None:
    (check, refresh) = said("tasks", language)["tasks"]
    assert (
        check["label"]
        == {"nl": "Taalkompas: klopt de taal nog?", "en": "Taalkompas: does the language still hold together?"}[
            language
        ]
    )
    assert refresh["command"] == "taalkompas schema --all .vscode/schemas --school"


def test_the_example_school_offers_what_it_says_today(example: Path, accept: bool) -> None:
    files = workspace("nl", offers_of(load(example).graph, "nl"))
    if accept:
        write(example, files)
    stale = [
        path
        for path, text in files.items()
        if not (example / path).exists() or (example / path).read_text("utf-8") != text
    ]
    assert not stale, "run: taalkompas schema --all .vscode/schemas --school"
    assert {path.name for path in (example / SCHEMAS).iterdir()} == {
        Path(path).name for path in files if SCHEMAS in path
    }
