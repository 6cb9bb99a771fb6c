"""The one value that a host keeps: a school as it was read, its findings, and the day.

Plain; made by `pipeline`, read by `publish`, `report` and hosts.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from taalkompas.editing import NONE as NO_PROGRAM
from taalkompas.editing import Program
from taalkompas.findings import Finding
from taalkompas.graph import Graph
from taalkompas.history import NONE as NO_HISTORY
from taalkompas.history import History
from taalkompas.source import Document
from taalkompas.source.pictures import Picture


@dataclass(frozen=True, slots=True)
class Project:
    """A school, read and checked.

    `documents` holds what could be read, by path from `root`. `findings` are in the order of reports. `language` is the language of
    words for people: nl or en. `picture` is the school's own, as it lies there; None without one, or when it cannot be used. `history` is
    what git knows of the past of things, `program` the one of the editing page: both empty until a host asks for them
    (`pipeline.with_history`, `pipeline.with_program`). `prefix` is the way to `root` from the top of its git repository (`taal/`).
    """

    root: Path
    documents: Mapping[str, Document]
    graph: Graph
    findings: tuple[Finding, ...]
    day: date
    language: str
    picture: Picture | None = None
    history: History = NO_HISTORY
    program: Program = NO_PROGRAM
    prefix: str = ""
