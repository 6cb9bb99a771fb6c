"""Small schools to check: written to a folder, file by file.

`SMALLEST` is sound and has nothing to talk about; a test lays its own files over it, so that what is found comes from those alone.
"""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import taalkompas
from taalkompas import Project
from taalkompas.report import FORMATS, Account
from taalkompas.words import Phrases

DAY = date(2026, 9, 1)
"""The day of every test that does not say otherwise."""

SMALLEST: Mapping[str, str] = {
    "glossary/school.yml": """\
school: ROC Klein
plate: {title: Onze plaat}
moments:
  - {id: starten, label: Starten}
domains:
  - {id: instroom, label: Instroom}
roles:
  - {id: docent, label: Docent}
  - {id: student, label: Student}
teams:
  - {id: zorg, label: Team Zorg}
""",
    "promises/altijd-welkom.yml": """\
promise: Ik ben altijd welkom
means: Je kunt het hele jaar beginnen.
why: Wie moet wachten, haakt af.
moment: starten
requires: [instroom]
agreements: [warm-welkom]
owner: docent
""",
    "promises/agreements/warm-welkom.yml": """\
agreement: Wie begint, wordt opgewacht
domain: instroom
why: Een naam is een begin.
decides: team
behaviour:
  - {role: docent, does: wacht nieuwe studenten op bij de deur}
owner: docent
""",
}

BESIDE = "promises/ernaast.yml"
"""A promise with one mistake of its own, to see that the rest of a school is still checked."""
BESIDE_TEXT = SMALLEST["promises/altijd-welkom.yml"].replace("moment: starten", "moment: strten")
BESIDE_FOUND = (BESIDE, 4, 9, "undefined-reference")

Found = tuple[str, int, int, str]


def write(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files into a folder, text as UTF-8 and as it is; out comes the folder."""
    for path, content in files.items():
        place = root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content.encode() if isinstance(content, str) else content)
    return root


def smallest(root: Path, files: Mapping[str, str | bytes] | None = None) -> Path:
    """The smallest school, with these files laid over it."""
    return write(root, {**SMALLEST, **(files or {})})


def load(root: Path, day: date = DAY) -> Project:
    """A school as it was read, on the day of the tests."""
    return taalkompas.load(root, day, {})


def found(root: Path, day: date = DAY) -> list[Found]:
    """Path, line, column and rule of every finding."""
    return [(one.path, one.line, one.column, one.rule) for one in load(root, day).findings]


def said(root: Path, language: str = "en", day: date = DAY) -> str:
    """The report in words."""
    return FORMATS["text"](Account(load(root, day).findings, Phrases(language)))
