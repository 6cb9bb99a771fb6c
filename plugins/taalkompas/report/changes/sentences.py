"""What changed, in sentences: every format says the same, with marks of its own.

In: values of `changes`, a reader's language and a `Style`. Out: lines of text.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import click

from taalkompas.changes import (
    TELLINGS,
    Change,
    Changed,
    Comparison,
    People,
    Piece,
    Said,
    State,
    Touch,
    Wording,
    pieces,
)
from taalkompas.words import N_, Key, Phrases

QUOTED = 400
"""Characters that a sentence quotes of a text that is new or gone."""
WORDED = 4
"""How many times as much it quotes of a text that is worded differently, where only words differ."""
PEOPLE = frozenset({"role", "team"})
"""What is named without quotation marks."""
_QUOTED = re.compile(r"(?<!\w)'([^']+)'(?!\w)")
_END = re.compile(r"[.!?…]\W*$")


@dataclass(frozen=True, slots=True)
class Style:
    """How a format shows what a school wrote: as text, as words that are gone or new, as who is touched.

    `names` is how many names stand in a row, `letters` how much is quoted of a text.
    """

    text: Callable[[str], str]
    gone: Callable[[str], str]
    new: Callable[[str], str]
    names: int
    who: Callable[[str], str] = str
    letters: int = QUOTED


def sentence(said: Said, phrases: Phrases, style: Style) -> str:
    """A sentence in the reader's language."""
    values = {
        name: _named(value, style)
        if type(value) is str and f"'{{{name}}}'" in said.message
        else _value(value, phrases, style)
        for name, value in said.values.items()
    }
    told = phrases.say(said.message, **values)
    return told[:-1] if told.endswith("..") and not told.endswith("...") else told  # what ends in a full stop itself


def _value(value: object, phrases: Phrases, style: Style) -> str:
    match value:
        case None:
            return ""
        case Said():
            return sentence(value, phrases, style)
        case Wording():
            return " ".join(_marked(value, style))
        case Key():
            return phrases.value(value)
        case str():
            return style.text(_short(value, style.letters))
        case People():
            shown = [style.text(_short(name, style.letters)) for name in value[: style.names]]
            return _row(shown, len(value) - len(shown), phrases)
        case tuple():
            return _listed(value, phrases, style)
    return phrases.value(value)


def _marked(texts: Wording, style: Style) -> Iterator[str]:
    """The words of a text, those that are gone or new marked; of a text without end the first."""
    room = WORDED * style.letters
    for piece in pieces(texts.before, texts.after):
        if room <= 0:
            yield "…"
            return
        yield _mark(piece, style.text(_short(piece.text, room)), style)
        room -= len(piece.text)


def _mark(piece: Piece, shown: str, style: Style) -> str:
    match piece.state:
        case State.GONE:
            return style.gone(shown)
        case State.NEW:
            return style.new(shown)
    return shown


def _named(name: str, style: Style) -> str:
    """A name between quotation marks: within those its own are double ones."""
    return style.text(_QUOTED.sub(r'"\1"', _short(name, style.letters)))


def _short(text: str, letters: int) -> str:
    text = " ".join(text[: 8 * letters].split())  # of a text without end the rest need not be looked at
    return text if len(text) <= letters else f"{text[: letters - 1]}…"


def _listed(names: tuple[str, ...], phrases: Phrases, style: Style) -> str:
    """Names in a row; of many the first, and how many more there are."""
    shown = [f"'{_named(name, style)}'" for name in names[: style.names]]
    return _row(shown, len(names) - len(shown), phrases)


def _row(shown: list[str], left: int, phrases: Phrases) -> str:
    if left:
        shown = [*shown, phrases.count("{n} other", "{n} others", left)]
    return phrases.join(shown)


def sentences(change: Change, phrases: Phrases, style: Style) -> str:
    """A change and what follows from it, on one line."""
    told = [sentence(said, phrases, style) for said in (change.said, *change.then)]
    return " ".join([*(one if _ends(one) else f"{one}." for one in told[:-1]), told[-1]])


def _ends(told: str) -> bool:
    """Whether a sentence comes to an end: one that quotes a text ends as that does, marks of words that differ aside."""
    return _END.search(click.unstyle(told)) is not None


def head(thing: Changed, phrases: Phrases, style: Style) -> str:
    """What stands above the changes of a thing."""
    day = getattr(thing.now.thing, "date", None) if thing.kind == "snapshot" and thing.now else None
    return phrases.say(TELLINGS[thing.kind].head, name=phrases.value(day) if day else _named(thing.name, style))


def lines(touches: Iterable[Touch], phrases: Phrases, style: Style) -> Iterator[str]:
    """Who is touched, and by what; those of whom the same is said together, where the first of them stands."""
    together: dict[str, list[str]] = {}
    for touch in touches:
        people = touch.kind in PEOPLE
        name = style.who(style.text(_short(touch.name, style.letters)) if people else _named(touch.name, style))
        name = name if people else f"'{name}'"
        together.setdefault(sentence(touch.said, phrases, style), []).append(name)
    for said, names in together.items():
        yield f"{_row(names[: style.names], max(0, len(names) - style.names), phrases)}: {said}"


def title(comparison: Comparison, phrases: Phrases, style: Style) -> str:
    """Between what and what was looked."""
    since, until = (style.text(_short(name, style.letters)) for name in (comparison.since, comparison.until))
    if until:
        return phrases.say(N_("What changes in the language from {since} to {until}"), since=since, until=until)
    return phrases.say(N_("What changes in the language since {since}"), since=since)


def summary(comparison: Comparison, phrases: Phrases) -> str:
    """How many things of each kind change."""
    counted = {kind: sum(one.kind == kind for one in comparison.things) for kind in TELLINGS}
    told = [how_many(kind, n, phrases) for kind, n in counted.items() if n]
    if not told:
        return phrases.say(N_("Nothing changes in what the school says."))
    return phrases.say(N_("It touches {things}."), things=phrases.join(told))


def how_many(kind: str, n: int, phrases: Phrases) -> str:
    """A number of things of one kind."""
    match kind:
        case "promise":
            return phrases.count("{n} promise", "{n} promises", n)
        case "agreement":
            return phrases.count("{n} agreement", "{n} agreements", n)
        case "term":
            return phrases.count("{n} word", "{n} words", n)
        case "choices":
            return phrases.count("the choices of {n} team", "the choices of {n} teams", n)
        case "snapshot":
            return phrases.count("{n} photo moment", "{n} photo moments", n)
        case "success":
            return phrases.count("{n} small success", "{n} small successes", n)
        case "school":
            return phrases.say(N_("the framework of the school"))
    raise ValueError(kind)  # a kind for which nobody wrote words yet


def beside(comparison: Comparison, phrases: Phrases, style: Style) -> Iterable[str]:
    """What there is to say besides: pages that changed, files of which only the layout did, and what could not be told."""
    for note in comparison.notes:
        yield sentence(note, phrases, style)
    if comparison.pages:
        told = phrases.count(
            "This page of your own changes too", "These pages of your own change too", len(comparison.pages)
        )
        yield f"{told}: {_listed(comparison.pages, phrases, style)}."
    if comparison.along:
        told = phrases.count(
            "This file only goes along with a new id", "These files only go along with a new id", len(comparison.along)
        )
        yield f"{told}: {_listed(comparison.along, phrases, style)}."
    if comparison.layout:
        told = phrases.count(
            "Only the layout of this file changes", "Only the layout of these files changes", len(comparison.layout)
        )
        yield f"{told}: {_listed(comparison.layout, phrases, style)}."
