"""The plugin keeps the program of the editing page from one build to the next, as it keeps the history."""

from collections.abc import Callable
from pathlib import Path

import pytest

from mkdocs_taalkompas.plugin import TaalkompasPlugin
from schools import SMALLEST, load
from taalkompas import editing
from taalkompas.editing import NONE, Program

SCHOOL = "glossary/school.yml"


def test_what_was_read_for_one_build_is_known_at_the_next(
    school: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = school({SCHOOL: f"{SMALLEST[SCHOOL]}editing: {{service: github, repository: a/b}}\n"})
    known: list[Program] = []
    here = Program({"decap/decap-cms.js": b"program"})
    monkeypatch.setattr(editing, "found", lambda _root, one: known.append(one) or here)
    plugin = TaalkompasPlugin()
    assert plugin._remembered(load(root)).program is here
    plugin._remembered(load(root))
    assert known[0] is NONE
    assert known[1] is here
