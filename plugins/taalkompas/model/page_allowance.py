"""What a comment in one of the school's own pages allows: `<!-- taalkompas: allow[avoided-word] because zo heet het gebouw -->`.

In: a page. Out: the comments that allow something, and what is wrong with those that have a mistake in them, which silence nothing.
Judges no rule's name.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from taalkompas.findings import Fault, Problem
from taalkompas.places import Place, Spot
from taalkompas.source.lines import Lines
from taalkompas.source.prose import Seek, comments_in, prose_of_page
from taalkompas.words import N_

_BEGINS = re.compile(r"<!--\s*taalkompas:\s*allow", re.IGNORECASE)
_ALLOW = re.compile(r"taalkompas:\s*allow\s*\[\s*([^\]\s]*)\s*\]\s*(?:because\b(.*))?", re.DOTALL | re.IGNORECASE)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class PageAllowance:
    """A rule that a page may break on the lines from `first` to `last`: those of the comment, and the next.

    `until` is the last day as it was written, and `day` that day, None where it is none. `sound` is false where the comment has a form
    that cannot be read at all.
    """

    rule: str
    because: str
    at: Spot
    first: int
    last: int
    until: str = ""
    day: date | None = None
    sound: bool = True

    @property
    def whole(self) -> bool:
        """Whether it says all that it must, in a form that can be read."""
        return self.sound and bool(self.because) and bool(self.until) == (self.day is not None)


def page_allowances(text: str) -> Iterator[PageAllowance]:
    """Every comment that allows something, in order; none in code."""
    if "allow" not in text or not _BEGINS.search(text):
        return
    lines = Lines(text)
    shown = prose_of_page(text, Seek.COMMENTS)
    for start, end in comments_in(shown):
        if _BEGINS.match(text, start):
            yield _read(text[start:end], lines.spot(start), lines.spot(end).line + 1)


def _read(comment: str, at: Spot, last: int) -> PageAllowance:
    match = _ALLOW.fullmatch(comment.removeprefix("<!--").removesuffix("-->").strip())
    if match is None:
        return PageAllowance("", "", at, at.line, last, sound=False)
    because = (match[2] or "").split()
    until = because.pop() if because[-2:-1] == ["until"] else ""
    if until:
        because.pop()
    return PageAllowance(match[1], " ".join(because), at, at.line, last, until, _day(until))


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None


def faults_of(path: str, allowances: tuple[PageAllowance, ...]) -> Iterator[Fault]:
    """What is wrong with the comments of a page."""
    remedy = N_("Write it so: <!-- taalkompas: allow[{rule}] because {because} -->")
    for one in allowances:
        values = {"rule": one.rule or "avoided-word", "because": one.because or "…", "value": one.until}
        if not one.sound:
            yield _fault(
                "invalid-value",
                path,
                one,
                N_("This comment is to allow something, but cannot be read."),
                remedy,
                values,
            )
        elif not one.because:
            message = N_("'{rule}' is allowed here without a reason, so the next reader does not know why.")
            yield _fault("missing-field", path, one, message, remedy, values)
        elif not one.whole:
            last = N_("Write year, month and day, such as 2026-03-01.")
            yield _fault("invalid-value", path, one, N_("'{value}' is not a date."), last, values)


def _fault(rule: str, path: str, one: PageAllowance, message: str, remedy: str, values: Mapping[str, object]) -> Fault:
    return Fault(rule, Problem(Place(path, spot=one.at), message, values, remedy))
