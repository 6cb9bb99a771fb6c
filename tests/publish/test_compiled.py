"""Templates lie compiled beside their sources, where Python lays its modules compiled too."""

import sys
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from taalkompas.publish.pages import compiled


def frames(folder: Path, text: str) -> Environment:
    """Templates that hold one, kept compiled in a folder."""
    (folder / "page.html").write_text(text, encoding="utf-8")
    return Environment(autoescape=True, loader=FileSystemLoader(folder), bytecode_cache=compiled(folder / "kept"))


@pytest.fixture(autouse=True)
def _may_keep(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


def test_what_was_compiled_is_read_again_and_a_changed_template_is_not(tmp_path: Path) -> None:
    assert frames(tmp_path, "Welkom {{ who }}").get_template("page.html").render(who="<Noor>") == "Welkom &lt;Noor&gt;"
    (kept,) = (tmp_path / "kept").iterdir()
    kept.write_bytes(kept.read_bytes().replace(b"Welkom", b"Gegroet"[:6]))
    assert frames(tmp_path, "Welkom {{ who }}").get_template("page.html").render(who="Noor") == "Gegroe Noor"
    assert frames(tmp_path, "Dag {{ who }}").get_template("page.html").render(who="Noor") == "Dag Noor"


def test_where_nothing_may_be_kept_nothing_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    assert compiled(tmp_path / "file") is None
    assert compiled(tmp_path / "nowhere" / "deep") is None
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert compiled(tmp_path / "kept") is None
    assert list(tmp_path.iterdir()) == [tmp_path / "file"]
