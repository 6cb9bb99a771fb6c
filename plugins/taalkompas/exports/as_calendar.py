"""The moments of reflection of the coming two years, as a calendar to subscribe to (RFC 5545, RFC 7986).

In: a project. Out: one event of a whole day for each time that a moment comes round, with what it is about and who is there. It
leaves the day free for other things, and leads to the site where it is known where that stands. Left out: what is past, more than
`MOST` times altogether, and how often a moment comes round (a rule of repetition reads the last day of a month in its own way).
"""

import re
import unicodedata
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from taalkompas.addresses import Addresses
from taalkompas.graph import LANGUAGE, Graph
from taalkompas.graph.recurrence import years_on
from taalkompas.model import Reflection
from taalkompas.project import Project
from taalkompas.source.markup import THING
from taalkompas.views.rhythm import agenda
from taalkompas.words import N_, Phrases

if TYPE_CHECKING:
    from icalendar import Calendar, Event
    from markdown_it import MarkdownIt

YEARS = 2
MOST = 1500
"""How many times there are altogether: two years in which something is held every single day have fewer."""
ENDS = frozenset({"softbreak", "hardbreak"})
"""What ends a line within a paragraph."""
BREAKS = frozenset({"Cc", "Zl", "Zp"})
"""Letters that end a line, or that no calendar shows."""
OURS = "taalkompas"
"""Stands for the school where its name has no letter that an address can hold."""


def as_calendar(project: Project, addresses: Addresses) -> str:
    """The calendar; lines end as its standard wants it, whatever the system."""
    graph, phrases = project.graph, Phrases(project.language)
    last = years_on(project.day, YEARS)
    calendar = _empty(graph, phrases)
    for day, one in islice(agenda(graph, project.day, last), MOST):
        calendar.add_component(_event(project, addresses, phrases, day, one))
    written: bytes = calendar.to_ical()
    return written.decode()


def _empty(graph: Graph, phrases: Phrases) -> "Calendar":
    from icalendar import Calendar, vDuration, vText

    school = graph.school.school if graph.school else ""
    calendar = Calendar()
    calendar.add("prodid", f"-//Taalkompas//{phrases.language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    # The standard came later than the programs: they look for the old name.
    for name in ("name", "x-wr-calname"):
        calendar.add(name, vText(phrases.say(N_("Moments of reflection, {school}"), school=_plain(graph, school))))
    calendar.add("refresh-interval", vDuration(timedelta(days=1)), parameters={"VALUE": "DURATION"})
    return calendar


def _event(project: Project, addresses: Addresses, phrases: Phrases, day: date, one: Reflection) -> "Event":
    from icalendar import Event

    graph = project.graph
    school = _slug(graph.school.school if graph.school else "") or OURS
    event = Event()
    event.add("uid", f"{one.id}-{day.isoformat()}@{school}")
    event.add("dtstamp", datetime.combine(project.day, time(), UTC))
    event.add("dtstart", day)
    if day < date.max:
        event.add("dtend", day + timedelta(days=1))
    event.add("summary", _plain(graph, one.label))
    if described := _described(graph, phrases, one):
        event.add("description", described)
    event.add("transp", "TRANSPARENT")
    if address := _address(addresses, one.id):
        event.add("url", address)
    return event


def _described(graph: Graph, phrases: Phrases, one: Reflection) -> str:
    """What it is about, and who is there."""
    labels = [found.name for role in dict.fromkeys(one.roles) if (found := graph.find(("role",), role))]
    there = phrases.say(N_("With: {roles}"), roles=phrases.join(labels)) if labels else ""
    return "\n".join(part for part in (_plain(graph, one.about), there) if part)


def _address(addresses: Addresses, id: str) -> str:
    """Where it stands on the site; nothing where nobody said where that is."""
    way = addresses.href("index.html", "rhythm", anchor=id)
    return f"{addresses.url.rstrip('/')}/{way.removeprefix('./')}" if addresses.url and way else ""


def _plain(graph: Graph, text: str) -> str:
    """The words of a text without its markup, with the names of what it links to; no line of it ends but at a line's end."""
    named = THING.sub(_name_in(graph), text) if "[[" in text else text
    inline = (block.children or () for block in _markdown().parse(named) if block.type == "inline")
    lines = ("".join("\n" if one.type in ENDS else one.content for one in children) for children in inline)
    return "".join(" " if _breaks(letter) else letter for letter in "\n".join(lines)).strip()


@cache
def _markdown() -> "MarkdownIt":
    """What short Markdown knows (`format.md`); anything else is shown as it was written."""
    from markdown_it import MarkdownIt

    return MarkdownIt("zero").enable(["emphasis", "link", "list", "escape", "backticks", "newline"])


def _breaks(letter: str) -> bool:
    return letter != "\n" and unicodedata.category(letter) in BREAKS


def _name_in(graph: Graph) -> Callable[[re.Match[str]], str]:
    def name(match: re.Match[str]) -> str:
        id = match[1].strip()
        found = graph.find(LANGUAGE, id)
        return (match[2] or "").strip() or (found.name if found else id)

    return name


def _slug(name: str) -> str:
    """A name as part of an address: letters without their signs, digits, hyphens."""
    bare = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-")
