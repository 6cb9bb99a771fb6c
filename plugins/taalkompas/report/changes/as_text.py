"""What changed as text: each thing with its sentences below it, then whom it touches. In colour where that is welcome."""

from collections.abc import Iterator

import click

from taalkompas.changes import Comparison
from taalkompas.report.changes.sentences import Style, beside, head, lines, sentences, summary, title
from taalkompas.report.quotation import printable
from taalkompas.report.screen import Screen
from taalkompas.words import Phrases

NAMES = 12
"""Names in a row; of more the rest is counted."""
PLAIN = Style(printable, "[-{}-]".format, "{{+{}+}}".format, NAMES)
"""Marks that need no colour."""


def _gone(text: str) -> str:
    return click.style(PLAIN.gone(text), fg="red")


def _new(text: str) -> str:
    return click.style(PLAIN.new(text), fg="green")


COLOURED = Style(printable, _gone, _new, NAMES)


def as_text(comparison: Comparison, screen: Screen | None = None) -> str:
    """All that changed, and whom it touches."""
    coloured = screen is not None and screen.colour
    return "".join(f"{one}\n" for one in _lines(comparison, COLOURED if coloured else PLAIN, coloured))


def _lines(comparison: Comparison, style: Style, coloured: bool) -> Iterator[str]:
    phrases = Phrases(comparison.language)

    def bold(text: str) -> str:
        return click.style(text, bold=True) if coloured else text

    yield bold(title(comparison, phrases, style))
    yield summary(comparison, phrases)
    for thing in comparison.things:
        yield ""
        yield f"{bold(head(thing, phrases, style))}  {printable(thing.path)}"
        yield from (f"  - {sentences(change, phrases, style)}" for change in thing.changes)
    for section in comparison.touched:
        yield ""
        yield bold(phrases.say(section.heading))
        yield from (f"  - {one}" for one in lines(section.touches, phrases, style))
    for number, one in enumerate(beside(comparison, phrases, style)):
        yield from ("", one) if number == 0 else (one,)
