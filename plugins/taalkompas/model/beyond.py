"""What the types of single fields cannot say: fields that ask for each other, and values that must equal the file's name.

In: an entry and the raw value it was made from. Out: faults. Concludes nothing from a field that could not be read.
"""

import re
from collections.abc import Iterator
from typing import Any

from taalkompas.findings import Fault, Problem
from taalkompas.model.agreement import Agreement
from taalkompas.model.choices import TeamChoices
from taalkompas.model.fields import ID, SNAPSHOT_ID
from taalkompas.model.kinds import Entry
from taalkompas.model.school import School
from taalkompas.model.snapshot import Snapshot
from taalkompas.model.term import Term
from taalkompas.places import Aim, Place
from taalkompas.words import N_


def beyond_types(entry: Entry[Any], value: dict[str, Any], named: bool = True) -> Iterator[Fault]:
    """What is wrong with an entry although each of its fields is right; `named` is false when its file's name can be no id."""
    match entry.thing:
        case Term() as term:
            yield from _definition(entry, term, value)
        case Agreement() as agreement:
            yield from _bandwidth(entry, agreement)
        case TeamChoices() as choices if named:
            yield from _name(entry, "team", choices.team, entry.id)
        case Snapshot() as snapshot if named:
            yield from _name(entry, "date", snapshot.date.isoformat() if snapshot.date else None, entry.id[:10])
        case School() as school:
            yield from _hotspots(entry, school)
            yield from _feedback(entry, school)
            yield from _editing(entry, school)


def _fault(rule: str, at: Place, message: str, remedy: str, **values: object) -> Fault:
    return Fault(rule, Problem(at, message, values, remedy))


def _definition(entry: Entry[Any], term: Term, value: dict[str, Any]) -> Iterator[Fault]:
    if term.agreed and not term.definition.strip() and not entry.lacks("status") and not entry.lacks("definition"):
        at = Place(entry.path, ("definition",), Aim.KEY) if "definition" in value else Place(entry.path)
        yield _fault(
            "missing-field",
            at,
            N_("'{term}' is agreed, but says nowhere what it means."),
            N_("Add 'definition:', or write 'status: draft' as long as you are talking about it."),
            term=term.term or entry.id,
        )


def _bandwidth(entry: Entry[Any], agreement: Agreement) -> Iterator[Fault]:
    width = agreement.bandwidth
    if width is not None and width.open and not entry.lacks("bandwidth"):
        yield _fault(
            "missing-field",
            Place(entry.path, ("bandwidth",)),
            N_("The bandwidth of '{measure}' has neither a minimum nor a maximum."),
            N_("Add 'min:', 'max:' or both."),
            measure=width.measure,
        )


def _name(entry: Entry[Any], key: str, said: str | None, expected: str) -> Iterator[Fault]:
    named = re.fullmatch(SNAPSHOT_ID if key == "date" else ID, entry.id)  # a file whose name is no id was told so
    if named and said != expected and not entry.lacks(key):
        yield _fault(
            "invalid-id",
            Place(entry.path, (key,)),
            N_("'{said}' differs from the file's name, which says '{expected}'."),
            N_("Make them the same: change this value or rename the file."),
            said=said,
            expected=expected,
        )


def _hotspots(entry: Entry[Any], school: School) -> Iterator[Fault]:
    for index, hotspot in enumerate(school.plate.hotspots):
        here = Place(entry.path, ("plate", "hotspots", index))
        if entry.lacks(*here.route):
            continue
        if hotspot.element is None and hotspot.box is None:
            yield _fault(
                "missing-field",
                here,
                N_("This hotspot does not say where on the picture it is."),
                N_("Add 'element:' with an id from the SVG, or 'box:' with left, top, width and height in percent."),
            )
        elif hotspot.element is not None and hotspot.box is not None:
            yield _fault(
                "invalid-value",
                here / "box",
                N_("This hotspot has both an element and a box."),
                N_("Keep one of the two."),
            )


def _feedback(entry: Entry[Any], school: School) -> Iterator[Fault]:
    feedback = school.feedback
    if feedback and feedback.mail is None and feedback.form is None and not entry.lacks("feedback"):
        yield _fault(
            "missing-field",
            Place(entry.path, ("feedback",)),
            N_("Nobody can be reached here: there is neither a mail address nor a form."),
            N_("Add 'mail:' or 'form:'."),
        )


def _editing(entry: Entry[Any], school: School) -> Iterator[Fault]:
    """How many names make a repository; and on Azure nobody signs in without the numbers of an app, and no server is one's own."""
    editing = school.editing
    here = Place(entry.path, ("editing",))
    if editing is None or entry.lacks("editing"):
        return
    if editing.service == "github" and editing.repository.count("/") != 1:
        yield _fault(
            "invalid-value",
            here / "repository",
            N_("'{value}' does not name a repository on GitHub."),
            N_("Write whose it is and what it is called, and nothing more: our-school/language."),
            value=editing.repository,
        )
    if editing.service != "azure":
        return
    if editing.repository.count("/") != 2:
        yield _fault(
            "invalid-value",
            here / "repository",
            N_("'{value}' does not name a repository on Azure."),
            N_("Write the organisation, the project and the repository: our-school/education/language."),
            value=editing.repository,
        )
    for key, value in (("app", editing.app), ("tenant", editing.tenant)):
        if value is None:
            yield _fault(
                "missing-field",
                here,
                N_("On Azure nobody can sign in without '{key}'."),
                N_("Register an app in Entra and add '{key}:' with the number that it gets there."),
                key=key,
            )
    if editing.server is not None:
        yield _fault(
            "invalid-value",
            here / "server",
            N_("'{value}' cannot stand here: on Azure the repository lives at Microsoft."),
            N_("Remove the line."),
            value=editing.server,
        )
