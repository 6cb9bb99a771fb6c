"""A text that cannot be parsed → the fault that says in a colleague's words what people usually meant.

In: the text, and what the parser stumbled over. Out: a `Fault`. Guesses, and never reads on. What is wrong with the lines around is in
`slips`.
"""

import re
from collections.abc import Collection

import yaml

from taalkompas.findings import Fault, Problem
from taalkompas.places import Place
from taalkompas.source.lines import Lines
from taalkompas.source.slips import PUT_ENDS, bracket, colon, indent, missing_mark, note_inside, odd_space
from taalkompas.source.stumble import WHOLE, Meant, Stumble, cut, ends_of, in_quotes
from taalkompas.words import N_

DEPTH = 20
"""Levels of nesting that a file may have (`checks.md`, invalid-yaml)."""
PARSERS_DEPTH = 1000
"""Levels of brackets at which libyaml itself stops, reading ahead; from PyYAML 6.0.4 on."""


def unparsable(path: str, text: str, error: yaml.YAMLError, fields: Collection[str] = ()) -> Fault:
    """Say in a colleague's words what the parser stumbled over, and what people usually meant; `fields` are the names there are."""
    mark = getattr(error, "problem_mark", None)
    index = mark.index if mark is not None else getattr(error, "position", 0)
    index = min(max(index, 0), len(text))
    if mark is None:
        found = _UNPRINTABLE.search(text)
        index = found.start() if found else index
    problem = getattr(error, "problem", None) or getattr(error, "reason", "") or ""
    if "nesting depth" in problem:
        index = _too_deep(text, index)
    began = getattr(error, "context_mark", None) or mark
    start = min(began.index, len(text)) if began is not None else index
    message, remedy, values = _meant(Stumble(text, index, problem, start, fields))
    return Fault("invalid-yaml", Problem(Place(path, spot=Lines(text).spot(index)), message, values, remedy))


_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
NESTED = N_("The file is nested deeper than {depth} levels here.")
UNNEST = N_("See whether a bracket or an indent is one too many.")


def _meant(one: Stumble) -> Meant:
    """The first guess that fits, the surest first."""
    for guess in _GUESSES:
        if (meant := guess(one)) is not None:
            return meant
    return (
        N_("From here on the file cannot be read: '{line}'."),
        N_("Look at the indent, the quotes and the colons of this line and the one above it."),
        {"line": cut(one.line)},
    )


def _too_deep(text: str, index: int) -> int:
    """The bracket with which a text becomes too deep for us, found back from where the parser gave up."""
    level = PARSERS_DEPTH
    while index and level > DEPTH:
        index -= 1
        level -= (text[index] in "[{") - (text[index] in "]}")
    return index


def _nested(one: Stumble) -> Meant | None:
    return (NESTED, UNNEST, {"depth": DEPTH}) if "nesting depth" in one.problem else None


_MERGED = re.compile(r"^(?:<{7}|>{7}) ", re.MULTILINE)


def _merge(one: Stumble) -> Meant | None:
    if not _MERGED.search(one.text):
        return None
    return (
        N_("Two versions of this file are mixed together: git did not know which of the two you want."),
        N_("Keep what is right, and remove the lines with <<<<<<<, ======= and >>>>>>>."),
        {},
    )


def _control(one: Stumble) -> Meant | None:
    if "not allowed" not in one.problem or "control" not in one.problem:
        return None
    code = f"U+{ord(one.text[one.index]):04X}" if one.index < len(one.text) else "?"
    return (
        N_("This character cannot be in a text ({code})."),
        N_("Remove it; often it came along with pasted text."),
        {"code": code},
    )


def _tab(one: Stumble) -> Meant | None:
    if one.text[one.index : one.index + 1] != "\t" and not re.match(r" *\t", one.line) and "'\\t'" not in one.problem:
        return None
    return N_("This line is indented with a tab."), N_("Use spaces: two for each level."), {}


def _fence(one: Stumble) -> Meant | None:
    if one.problem and one.line.lstrip().startswith("```") and "cannot start any token" in one.problem:
        return (
            N_("``` marks off an example on a page; it does not belong in the file itself."),
            N_("Take out the lines with ```, at the beginning and at the end."),
            {},
        )
    return None


def _unclosed_quote(one: Stumble) -> Meant | None:
    if "quoted scalar" not in one.problem and "unexpected end of stream" not in one.problem:
        return None
    line = one.lines[one.start]
    said = line[one.began - (one.text.rfind("\n", 0, one.began) + 1) :].rstrip()
    message = N_("The quote that opens on line {began} is not closed, so the rest of the file is taken for one text.")
    values: dict[str, object] = {"began": one.start + 1, "whole": in_quotes(said)}
    if re.match(r"'[a-z]{1,2}\b", said) and len(said) <= WHOLE:
        return message, N_("Put the whole text in quotes: {whole}"), values
    return message, N_("Close the quote, or leave both out."), values


def _mark_first(one: Stumble) -> Meant | None:
    if not any(told in one.problem for told in ("cannot start any token", "alias", "anchor")):
        return None
    return (
        N_("A text cannot begin with '{mark}' without quotes."),
        N_("Put the whole text in quotes."),
        {"mark": one.text[one.index : one.index + 1]},
    )


_OPENED = re.compile(r"""[ ]*(?:-[ ]+)*(?:[^\s:#'"][^:#]*:[ ]+)?(["'\[{*])\S""")


def _more(one: Stumble) -> Meant | None:
    """A text that begins with a quote or a bracket, and goes on behind it."""
    opened = _OPENED.match(one.line)
    if opened is None or "did not find expected" not in one.problem or one.column <= opened.start(1):
        return None
    said = one.line[opened.start(1) :].strip()
    if said.strip("[]{}") == "" or re.fullmatch(r"[^\[\]{}]*[\[{][^\[\]{}]*[\]}]{2,}", said):
        return None  # a bracket too many, and no text
    text = said[1:-1] if len(said) > 2 and said[0] == said[-1] and said[0] in "\"'" else said
    first, last = ends_of(said)
    values: dict[str, object] = {"mark": opened[1], "whole": in_quotes(text), "first": first, "last": last}
    remedy = N_("Put the whole text in quotes: {whole}") if len(text) <= WHOLE else PUT_ENDS
    return (
        N_("This text begins with {mark}, and without quotes around the whole that sign means something else."),
        remedy,
        values,
    )


_GUESSES = (
    _nested,
    _merge,
    _control,
    _tab,
    _fence,
    odd_space,
    _unclosed_quote,
    missing_mark,
    colon,
    bracket,
    note_inside,
    _mark_first,
    indent,
    _more,
)
