"""A new file says all that it must, explains the rest, passes the check and never takes another's place."""

import re
from pathlib import Path

import pytest
import yaml

from edits.files import BUSY, bytes_in
from schools import SMALLEST, load, write
from taalkompas.edits import writing
from taalkompas.edits.layout import laid_out
from taalkompas.edits.new import NEW, new
from taalkompas.errors import TaalkompasError
from taalkompas.findings import Severity
from taalkompas.model import BY_NAME
from taalkompas.model.shapes import names_in, shape_of
from taalkompas.source import Document
from taalkompas.words import Phrases

IDS = {"term": "leer-pad", "snapshot": "2026-06-01-zorg", "choices": "zorg"}
PLATE = SMALLEST["glossary/school.yml"]
ENGLISH = PLATE.replace("school: ROC Klein\n", "school: ROC Klein\nlanguage: en\n")
ROOM = SMALLEST["promises/agreements/warm-welkom.yml"].replace(
    "decides:", "bandwidth: {measure: gesprekken, min: 1}\ndecides:"
)


def made(root: Path, kind: str, id: str = "", folder: str = "") -> str:
    """Make a new file in a folder; out comes its path."""
    edit = new(load(root), kind, id or IDS.get(kind, "iets-nieuws"), folder)
    writing.write(edit, root)
    return edit.changes[0].path


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("kind", NEW)
def test_the_check_finds_no_fault_in_it(kind: str, language: str, tmp_path: Path) -> None:
    room = {"promises/agreements/warm-welkom.yml": ROOM}
    school = {"glossary/school.yml": ENGLISH if language == "en" else PLATE}
    write(tmp_path, {**SMALLEST, **school, **room})
    before = {one.path for one in load(tmp_path).findings}
    path = made(tmp_path, kind)
    found = [one for one in load(tmp_path).findings if one.path not in before]
    assert not [one for one in found if one.severity is not Severity.INFO]
    text = (tmp_path / path).read_text(encoding="utf-8")
    assert laid_out(Document(path, text)) == text
    for name in names_in(shape_of(BY_NAME[kind].shape)):
        beside = {"allow", "rule", "until", "because", "formerly", "replaced_by"} - (
            {"because"} if kind == "choices" else set()
        )
        assert name in beside or re.search(rf"\b{name}:", text), f"{name} is not explained"


@pytest.mark.parametrize("kind", NEW)
def test_in_the_two_languages_it_says_the_same(kind: str) -> None:
    """But for the words: the same fields, with the same values to fill in."""
    drafts = Path(new.__code__.co_filename).parent / "drafts"
    dutch, english = (
        re.findall(
            r"^[# ]*(?:- )?([a-z_]+:|\{.*)|\$(\w+)",
            (drafts / language / f"{kind}.yml").read_text(encoding="utf-8"),
            re.MULTILINE,
        )
        for language in ("nl", "en")
    )
    assert [one for one in dutch if not one[0].startswith("{")] == [
        one for one in english if not one[0].startswith("{")
    ]


def test_a_folder_below_its_place(tmp_path: Path) -> None:
    write(tmp_path, SMALLEST)
    assert made(tmp_path, "agreement", "los", "begeleiding/start") == "promises/agreements/begeleiding/start/los.yml"
    assert made(tmp_path, "term", folder="samen/") == "glossary/samen/leer-pad.yml"


def test_it_names_what_the_school_has(tmp_path: Path) -> None:
    write(tmp_path, BUSY)
    text = (tmp_path / made(tmp_path, "promise")).read_text(encoding="utf-8")
    assert "moment: starten\n" in text
    assert (
        "# De domeinen waarin er een afspraak achter moet staan. Kies uit: instroom, begeleiding\nrequires: [instroom]\n"
        in text
    )
    assert "Kies uit: docent, student, bestuur\n# owner: …\nstatus: draft\n" in text
    assert "# review_by: 2027-09-01\n" in text


def test_an_id_of_the_school_is_a_text_to_other_programs_too(tmp_path: Path) -> None:
    write(
        tmp_path, {**SMALLEST, "glossary/school.yml": PLATE.replace("id: starten", "id: 007").replace("docent", "no")}
    )
    said = yaml.safe_load((tmp_path / made(tmp_path, "promise")).read_text(encoding="utf-8"))
    assert said["moment"] == "007"
    said = yaml.safe_load((tmp_path / made(tmp_path, "agreement", "nog-iets")).read_text(encoding="utf-8"))
    assert said["behaviour"][0]["role"] == "no"


@pytest.mark.parametrize(
    ("kind", "folder", "domain", "said"),
    [
        ("agreement", "begeleiding", "begeleiding", 0),
        ("agreement", "begeleiding/start", "begeleiding", 0),
        ("agreement", "start/begeleiding", "instroom", 1),
        ("agreement", "", "instroom", 1),
        ("promise", "", "instroom", 1),
        ("term", "begeleiding", "", 0),
    ],
)
def test_a_domain_is_taken_from_the_folder_or_has_to_be_chosen(
    kind: str, folder: str, domain: str, said: int, tmp_path: Path
) -> None:
    edit = new(load(write(tmp_path, BUSY)), kind, "nieuw", folder)
    fields = yaml.safe_load(edit.changes[0].after)
    assert fields.get("domain", "".join(fields.get("requires", ()))) == domain
    assert [note.said(Phrases("en")).split(" stand")[0] for note in edit.notes[1:]] == [
        "At 'domain'" if kind == "agreement" else "At 'moment' and 'requires'"
    ] * said


@pytest.mark.parametrize("kind", NEW)
def test_what_has_no_draft_says_that_it_is_on_the_site_at_once(kind: str, tmp_path: Path) -> None:
    edit = new(
        load(write(tmp_path, {**SMALLEST, "promises/agreements/warm-welkom.yml": ROOM})), kind, IDS.get(kind, "x")
    )
    at_once = any("is on the site as soon as" in note.said(Phrases("en")) for note in edit.notes)
    assert at_once == ("status: draft\n" not in edit.changes[0].after)


DRAFT = {"promises/idee.yml": "promise: i\nmeans: m\nwhy: w\nmoment: starten\nrequires: [instroom]\nstatus: draft\n"}


def seen(standing: str) -> dict[str, str]:
    """A photo moment at which a promise stood so."""
    text = f"date: 2026-05-12\nform: x\nroles: [docent]\npromises: [{{promise: altijd-welkom, standing: {standing}}}]\n"
    return {"promises/snapshots/2026-05-12.yml": text}


@pytest.mark.parametrize(
    ("more", "promise", "standing"),
    [
        ({}, "altijd-welkom", "paper"),
        (seen("growing"), "altijd-welkom", "growing"),
        (seen("kept"), "altijd-welkom", "kept"),
        ({**seen("growing"), **DRAFT}, "idee", "paper"),
    ],
)
def test_a_photo_moment_begins_with_what_nobody_need_have_seen(
    more: dict[str, str], promise: str, standing: str, tmp_path: Path
) -> None:
    edit = new(load(write(tmp_path, {**SMALLEST, **more})), "snapshot", "2026-06-01")
    fields = yaml.safe_load(edit.changes[0].after)
    assert fields["promises"] == [{"promise": promise, "standing": standing}]
    assert (fields["form"], fields["roles"]) == ("nog in te vullen", ["docent"])


@pytest.mark.parametrize(
    ("kind", "id", "folder", "why"),
    [
        ("term", "altijd-welkom", "", "'altijd-welkom' is taken"),
        ("term", "begroeten", "", "was called before"),
        ("term", "Leer Pad", "", "Write 'leer-pad'"),
        ("term", "Oud Gesprek!", "", "Write 'oud-gesprek'"),
        ("term", "loopbaan-2", "../..", "'../..' cannot be a folder here"),
        ("term", "leerbaan", "", "'Leerbaan' stands in glossary/loopbaan.yml already, with 'Loopbaan'"),
        ("promise", "nieuw", "map", "Files of this kind all lie in 'promises/'"),
        ("choices", "zrog", "", "There is no team 'zrog' in school.yml. Did you mean 'zorg'?"),
        ("choices", "zorg", "", "'promises/choices/zorg.yml' exists already"),
        ("term", "loopbaan-2", "samen/con", "'samen/con' cannot be a folder here: Windows keeps that name"),
        ("term", "Nul", "", "'Nul' cannot be an id: Windows keeps that name for itself."),
        ("term", "lpt1", "", "'lpt1' cannot be an id: Windows keeps that name for itself."),
        ("promise", "index", "", "'index' cannot be an id: on a site that is the name of the front page."),
        ("success", "x" * 121, "", "is too long for an id: it may have 120 characters."),
        ("snapshot", "2026-13-45", "", "2026-13-45 is not in the calendar"),
        ("snapshot", "2026-02-29-zorg", "", "2026-02-29 is not in the calendar"),
        ("snapshot", "vandaag", "", "'vandaag' cannot name a photo moment"),
        ("snapshot", "2026-05-12-zorg", "", "'2026-05-12-zorg' is taken"),
        ("success", "eerste-groep", "", "'eerste-groep' is taken"),
    ],
)
def test_it_refuses(kind: str, id: str, folder: str, why: str, tmp_path: Path) -> None:
    term = str(BUSY["glossary/loopbaan.yml"]).replace("related:", "avoid: [{word: leerbaan, because: x}], related:")
    before = bytes_in(write(tmp_path, {**BUSY, "glossary/loopbaan.yml": term}))
    with pytest.raises(TaalkompasError) as caught:
        made(tmp_path, kind, id, folder)
    assert why in str(caught.value)
    assert bytes_in(tmp_path) == before


@pytest.mark.parametrize(
    ("kind", "files", "why"),
    [
        ("choices", {}, "No agreement has a bandwidth yet"),
        ("success", {"promises/altijd-welkom.yml": "promise: x\nstatus: retired\n"}, "There is no promise yet"),
        ("term", {"glossary/school.yml": "school: x\nroles: []\n"}, "school.yml names no role that can be read"),
    ],
)
def test_the_school_must_have_what_is_named(kind: str, files: dict[str, str], why: str, tmp_path: Path) -> None:
    write(tmp_path, {**SMALLEST, **files})
    with pytest.raises(TaalkompasError) as caught:
        made(tmp_path, kind)
    assert why in str(caught.value)


def test_what_is_there_under_another_ending_is_not_overwritten(tmp_path: Path) -> None:
    before = bytes_in(
        write(tmp_path, {**SMALLEST, "glossary/leer-pad.yaml": "term: [", "glossary/x/leer-pad.yml": "- "})
    )
    with pytest.raises(TaalkompasError, match="'leer-pad' is taken"):
        made(tmp_path, "term")
    assert bytes_in(tmp_path) == before
