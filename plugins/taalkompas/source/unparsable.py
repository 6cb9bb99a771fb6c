"""A text that cannot be parsed → the fault that says in a colleague's words what people usually meant.

In: the text, and what the parser stumbled over. Out: a `Fault`. Guesses, and never reads on.
"""

import re
from typing import TypeAlias

import yaml

from taalkompas.findings import Fault, Problem
from taalkompas.places import Place
from taalkompas.source.lines import Lines
from taalkompas.words import N_

DEPTH = 20
"""Levels of nesting that a file may have (`checks.md`, invalid-yaml)."""
PARSERS_DEPTH = 1000
"""Levels of brackets at which libyaml itself stops, reading ahead; from PyYAML 6.0.4 on."""


def unparsable(path: str, text: str, error: yaml.YAMLError) -> Fault:
    """Say in a colleague's words what the parser stumbled over, and what people usually meant."""
    mark = getattr(error, "problem_mark", None)
    index = mark.index if mark is not None else getattr(error, "position", 0)
    index = min(max(index, 0), len(text))
    if mark is None:
        found = _UNPRINTABLE.search(text)
        index = found.start() if found else index
    problem = getattr(error, "problem", None) or getattr(error, "reason", "") or ""
    if "nesting depth" in problem:
        index = _too_deep(text, index)
    message, remedy, values = _meant(text, index, problem)
    if (began := getattr(error, "context_mark", None) or mark) is not None:
        values["began"] = Lines(text).spot(min(began.index, len(text))).line
    return Fault("invalid-yaml", Problem(Place(path, spot=Lines(text).spot(index)), message, values, remedy))


_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
NESTED = N_("The file is nested deeper than {depth} levels here.")
UNNEST = N_("See whether a bracket or an indent is one too many.")
_Meant: TypeAlias = tuple[str, str, dict[str, object]]


def _meant(text: str, index: int, problem: str) -> _Meant:
    line = text[text.rfind("\n", 0, index) + 1 :].split("\n", 1)[0].rstrip("\r")
    for guess in (_nested, _merge, _control, _tab, _unclosed_quote, _colon, _bracket, _mark_first, _indent, _more):
        if (meant := guess(text, index, line, problem)) is not None:
            return meant
    return (
        N_("From here on the file cannot be read: '{line}'."),
        N_("Look at the indent, the quotes and the colons of this line and the one above it."),
        {"line": line.strip()[:60]},
    )


def _too_deep(text: str, index: int) -> int:
    """The bracket with which a text becomes too deep for us, found back from where the parser gave up."""
    level = PARSERS_DEPTH
    while index and level > DEPTH:
        index -= 1
        level -= (text[index] in "[{") - (text[index] in "]}")
    return index


def _nested(text: str, index: int, line: str, problem: str) -> _Meant | None:
    return (NESTED, UNNEST, {"depth": DEPTH}) if "nesting depth" in problem else None


_MERGED = re.compile(r"^(?:<{7}|>{7}) ", re.MULTILINE)


def _merge(text: str, index: int, line: str, problem: str) -> _Meant | None:
    if not _MERGED.search(text):
        return None
    return (
        N_("Two versions of this file stand through each other: git did not know which of the two you want."),
        N_("Keep what is right, and remove the lines with <<<<<<<, ======= and >>>>>>>."),
        {},
    )


def _control(text: str, index: int, line: str, problem: str) -> _Meant | None:
    if "not allowed" not in problem or "control" not in problem:
        return None
    code = f"U+{ord(text[index]):04X}" if index < len(text) else "?"
    return (
        N_("A character stands here that no text may hold ({code})."),
        N_("Remove it; often it came along with pasted text."),
        {"code": code},
    )


def _tab(text: str, index: int, line: str, problem: str) -> _Meant | None:
    if text[index : index + 1] != "\t" and not re.match(r" *\t", line) and "'\\t'" not in problem:
        return None
    return N_("A tab stands here as indent."), N_("Use spaces: two for each level."), {}


def _unclosed_quote(text: str, index: int, line: str, problem: str) -> _Meant | None:
    if "quoted scalar" not in problem and "unexpected end of stream" not in problem:
        return None
    return (
        N_("The quote that opens on line {began} is not closed, so the rest of the file is taken for one text."),
        N_("Close the quote, or leave both out."),
        {},
    )


def _colon(text: str, index: int, line: str, problem: str) -> _Meant | None:
    if "mapping values are not allowed" not in problem:
        return None
    key, _, rest = line.strip().removeprefix("- ").partition(": ")
    if ": " not in rest and not rest.endswith(":"):
        return None
    return (
        N_("In '{text}' a colon with a space begins a new field."),
        N_('Put the whole text in quotes: {key}: "{text}".'),
        {"text": rest.strip()[:60], "key": key[:40]},
    )


def _bracket(text: str, index: int, line: str, problem: str) -> _Meant | None:
    if "expected ',' or" not in problem and "flow" not in problem:
        return None
    return (
        N_("The bracket that opens on line {began} is not closed as it should be, or a comma is missing."),
        N_("Close every [ and {{, and put a text that holds brackets, commas or colons in quotes."),
        {},
    )


def _mark_first(text: str, index: int, line: str, problem: str) -> _Meant | None:
    if "cannot start any token" not in problem and "alias" not in problem and "anchor" not in problem:
        return None
    return (
        N_("A text cannot begin with '{mark}' without quotes."),
        N_("Put the whole text in quotes."),
        {"mark": text[index : index + 1]},
    )


def _indent(text: str, index: int, line: str, problem: str) -> _Meant | None:
    if "expected <block end>" not in problem and "could not find expected ':'" not in problem:
        return None
    return (
        N_("'{line}' does not fit with the lines above it."),
        N_("Indent it as far as its neighbours, and see whether a colon after the field's name or a quote is missing."),
        {"line": line.strip()[:60]},
    )


_OPENED = re.compile(r"""[ ]*(?:-[ ]+)*(?:[^\s:#'"][^:#]*:[ ]+)?(["'\[{*])\S""")


def _more(text: str, index: int, line: str, problem: str) -> _Meant | None:
    opened = _OPENED.match(line)
    column = index - (text.rfind("\n", 0, index) + 1)
    if opened is None or "did not find expected" not in problem or column <= opened.start(1):
        return None
    return (
        N_("This text begins with {mark} and goes on after that is closed."),
        N_("Put the whole text in double quotes, and use single ones inside it."),
        {"mark": opened[1]},
    )
