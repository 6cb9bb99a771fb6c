"""Retiring says what comes in a thing's place, changes nothing else, and names who still leans on it."""

from pathlib import Path

import pytest

from edits.files import BUSY, bytes_in
from schools import load, write
from taalkompas.edits import writing
from taalkompas.edits.retire import retire
from taalkompas.errors import TaalkompasError
from taalkompas.words import Phrases


def retired(root: Path, id: str, by: str = "", kind: str = "") -> list[str]:
    """Retire a thing in a folder; out comes what is said of it."""
    edit = retire(load(root), id, by, kind)
    writing.write(edit, root)
    return [note.said(Phrases("en")) for note in edit.notes]


def test_only_its_status_and_its_successor_change(tmp_path: Path) -> None:
    before = bytes_in(write(tmp_path, BUSY))
    said = retired(tmp_path, "startgesprek", "loopbaan")
    after = bytes_in(tmp_path)
    path = "glossary/begin/startgesprek.yml"
    assert {one for one in after if before[one] != after[one]} == {path}
    assert after[path] == before[path].replace(
        b"status: agreed   # sinds het voorjaar\n", b"status: retired   # sinds het voorjaar\nreplaced_by: loopbaan\n"
    )
    assert said[0] == "'Startgesprek' is retired; 'loopbaan' takes its place."
    assert said[1] == "9 places still lean on it:"
    assert said[2:4] == ["  docs/pagina.md:4:6: a page", "  docs/pagina.md:4:26: a page"]
    assert said[4] == "  glossary/instroommoment.yaml:2:55: a term, 'Instroommoment'"
    assert "  promises/agreements/warm-welkom.yml:9:21: an agreement, 'Wie begint, wordt opgewacht'" in said


def test_a_status_is_added_where_none_is(tmp_path: Path) -> None:
    before = bytes_in(write(tmp_path, BUSY))["promises/altijd-welkom.yml"]
    said = retired(tmp_path, "altijd-welkom")
    assert bytes_in(tmp_path)["promises/altijd-welkom.yml"] == before + b"status: retired\n"
    assert said[0] == "'Ik ben altijd welkom' is retired."
    found = {one.rule for one in load(tmp_path).findings}
    assert "invalid-yaml" not in found


def test_what_is_retired_already_stays(tmp_path: Path) -> None:
    before = bytes_in(write(tmp_path, BUSY))
    assert retired(tmp_path, "oud") == ["'oud' was retired already; nothing changes."]
    assert bytes_in(tmp_path) == before
    retired(tmp_path, "oud", "loopbaan")
    assert bytes_in(tmp_path)["glossary/oud.yml"] == before["glossary/oud.yml"].replace(
        b"replaced_by: startgesprek", b"replaced_by: loopbaan"
    )


def test_nothing_leans_on_it(tmp_path: Path) -> None:
    write(tmp_path, {**BUSY, "glossary/los.yml": "term: Los\nstatus: draft\nowner: docent\n"})
    assert retired(tmp_path, "los")[1] == "Nothing living leans on it."


@pytest.mark.parametrize(
    ("id", "by", "why"),
    [
        ("startgesprek", "startgesprek", "'startgesprek' cannot replace itself."),
        ("startgesprek", "oud", "'oud' is retired itself."),
        ("startgesprek", "lopbaan", "Did you mean 'loopbaan'?"),
        ("startgesprek", "altijd-welkom", "'startgesprek' is a term, and 'altijd-welkom' is a promise. What takes"),
        ("startgesprek", "docent", "'docent' is a role, and that is not possible here"),
        ("docent", "", "'docent' is a role, and that is not possible here"),
        ("stuk", "", "'promises/stuk.yml' cannot be read through and through."),
    ],
)
def test_it_refuses(id: str, by: str, why: str, tmp_path: Path) -> None:
    before = bytes_in(write(tmp_path, {**BUSY, "promises/stuk.yml": "promise: x\npromise: y\nmeans: z\n"}))
    with pytest.raises(TaalkompasError) as caught:
        retired(tmp_path, id, by)
    assert why in str(caught.value)
    assert bytes_in(tmp_path) == before
