"""Slips of the hand around the place where a file could not be parsed: a space, a colon, a bracket or an indent.

In: a `Stumble`. Out: which line it is, what is wrong with it and what to type; None where a guess does not fit. The names of fields
come in from outside. Guesses, and never reads on.
"""

import re

from taalkompas.source.stumble import WHOLE, Meant, Stumble, cut, ends_of, in_quotes, without_note
from taalkompas.words import N_

_ODD = "\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff"
_ODD_SPACE = re.compile(rf"^[ ]*(?:-[ ]+)?[{_ODD}]|^[ ]*(?:- )?[\w-]+:[ ]*[{_ODD}]|^[ ]*-[{_ODD}]")
_FIELD = re.compile(r"^(?P<indent>[ ]*(?:-[ ]+)*)(?P<key>[A-Za-z_][\w-]*):(?:[ ]+(?P<text>\S.*))?$")
_ITEM = re.compile(r"^(?P<indent>[ ]*)-(?:[ ]|$)")
_NEAR = 3
"""Lines above the place where parsing stopped on which a slip can be the cause."""

PUT_WHOLE = N_("Put the whole text in quotes: {key}: {whole}")
PUT_ENDS = N_("Put the whole text in quotes: a \" before '{first}', and a \" after '{last}'.")


def odd_space(one: Stumble) -> Meant | None:
    """A space that looks like one and is none, as indent or behind a colon or a hyphen."""
    for number in sorted({one.start, *range(max(0, one.at - _NEAR), one.at + 1)}):
        if _ODD_SPACE.match(one.lines[number]):
            if not one.lines[number].strip():
                message = N_("Line {line} looks empty, but holds a no-break space.")
                return message, N_("Take that line out."), {"line": number + 1}
            return (
                N_("Line {line} holds a no-break space, which only looks like a space: '{text}'."),
                N_("Take out the space before and after the field's name, and type it again with the space bar."),
                {"line": number + 1, "text": cut(one.lines[number])},
            )
    return None


def missing_mark(one: Stumble) -> Meant | None:
    """A field or an item without its colon, or without the space that belongs behind it."""
    above = one.above(one.at)
    unclear = [one.start] if "':'" in one.problem else []
    if "mapping values" in one.problem and above is not None:
        unclear = [above]
    for number in unclear:
        if meant := _mark_on(one, number):
            return meant
    if "':'" not in one.problem or ":" in one.lines[one.start]:
        return None
    return (
        N_("Line {line} is no field, for there is no colon in it: '{text}'."),
        N_(
            "If it belongs to the text above it, put two spaces before it. If not, write a field's name and a colon before it."
        ),
        {"line": one.start + 1, "text": cut(one.lines[one.start])},
    )


_AFTER_NAME = (
    (re.compile(r":(?=\S)(?P<text>.*)"), N_("On line {line} a space is missing after '{key}:'.")),
    (re.compile(r"\s*[=;.\uff1a]\s*(?P<text>\S.*)"), N_("On line {line} '{key}' is not followed by a colon.")),
    (re.compile(r"(?:\s+:?|$)(?P<text>.*)"), N_("On line {line} the colon after '{key}' is missing.")),
)
"""What may stand behind a field's name instead of a colon and a space."""


def _mark_on(one: Stumble, number: int) -> Meant | None:
    line = one.lines[number].strip()
    lead, name, rest = _split(line)
    values: dict[str, object] = {"line": number + 1, "key": name}
    if re.match(r"-[^\s-]", line):
        return _so(N_("On line {line} a space is missing after the hyphen."), f"- {line[1:]}", values)
    for pattern, message in _AFTER_NAME if name in one.fields else ():
        if found := pattern.fullmatch(rest):
            return _so(message, f"{lead}{name}: {found['text'].strip()}".rstrip(), values)
    return None


def _so(message: str, right: str, values: dict[str, object]) -> Meant:
    """A remedy that shows a whole line as it should be, or says it where the line is too long to show."""
    if len(right) <= WHOLE:
        return message, N_("Write it like this: {right}"), {**values, "right": right}
    return message, N_("Mend that, and leave the rest as it is."), values


def _split(line: str) -> tuple[str, str, str]:
    """A line's hyphen, the name it begins with, and what comes behind that."""
    found = re.match(r"((?:- )*)([A-Za-z_]+)?(.*)", line)
    return (found[1], found[2] or "", found[3]) if found else ("", "", line)


def note_inside(one: Stumble) -> Meant | None:
    """A comment in the middle of a text: there the text stops."""
    above = one.above(one.at)
    if above is None or "expected key" not in one.problem or _FIELD.match(one.line) or _ITEM.match(one.line):
        return None
    if not re.search(r"(?:^|\s)#", one.lines[above]):
        return None
    return (
        N_("On line {line} a # begins a comment, so the text stops there, and '{text}' is left over."),
        N_("Take out the comment, or put the whole text in quotes."),
        {"line": above + 1, "text": cut(one.line)},
    )


def colon(one: Stumble) -> Meant | None:
    """A colon inside a text, which begins a field of its own."""
    if "mapping values" not in one.problem:
        return None
    if meant := _opening_brace(one):
        return meant
    field = _FIELD.match(one.line)
    if field and field["text"] and re.search(r":(?:\s|$)", field["text"]):
        return _quoted(one, one.at, field)
    above = one.above(one.at)
    while above is not None and not _FIELD.match(one.lines[above]):
        above = one.above(above)
    if field or above is None:
        return None
    began = _FIELD.match(one.lines[above])
    return _quoted(one, above, began) if began and began["text"] else None


def _quoted(one: Stumble, number: int, field: re.Match[str]) -> Meant:
    """The remedy for a text with a colon in it, which begins on a line and may go on below."""
    text = without_note(field["text"])
    last = number + 1
    while last < len(one.lines) and _goes_on(one.lines[last], len(field["indent"])):
        text += " " + without_note(one.lines[last].strip())
        last += 1
    first, final = ends_of(text)
    short = last == number + 1 and len(text) <= WHOLE
    values = {"key": field["key"], "text": cut(text), "whole": in_quotes(text), "first": first, "last": final}
    return N_("In '{text}' a colon with a space begins a new field."), PUT_WHOLE if short else PUT_ENDS, values


def _goes_on(line: str, indent: int) -> bool:
    inside = len(line) - len(line.lstrip(" ")) > indent and bool(line.strip())
    return inside and not _FIELD.match(line) and not _ITEM.match(line)


def _opening_brace(one: Stumble) -> Meant | None:
    """Fields in a row on one line, of which the brace in front is missing."""
    found = re.match(r"^([ ]*-[ ]+|[ ]*[a-z_]+:[ ]+)([^{\s].*)$", one.line)
    if not found:
        return None
    rest = without_note(found[2])
    inside = re.findall(r"(?:^|, *)([a-z_]+): ", rest)
    if not rest.endswith("}") and not (len(inside) > 1 and all(name in one.fields for name in inside)):
        return None
    missing = rest.endswith("}") and "{" not in rest
    closed = rest if rest.endswith("}") else f"{rest}}}"
    message = N_("These fields are in a row without braces around them.")
    if missing:
        message = N_("This line ends with a brace, but the {{ in front of its fields is missing.")
    return _so(message, f"{found[1].strip()} {{{closed}", {})


def bracket(one: Stumble) -> Meant | None:
    """A bracket or brace that is not closed, or closed twice; a text in a row that holds a colon; a colour without quotes."""
    flow = "expected ',' or" in one.problem
    line = one.lines[one.start] if flow else one.line
    number = (one.start if flow else one.at) + 1
    whole = without_note(line)
    missing, spare = _balance(whole)
    if flow and (found := re.search(r"(?<![\w-])([\w-]+):\s+(#[0-9a-fA-F]{6})\b", line)):
        return (
            N_("There is nothing after '{key}:', because the # begins a comment."),
            N_('Write it in quotes: {key}: "{colour}"'),
            {"key": found[1], "colour": found[2]},
        )
    if flow and missing:
        opened = one.text[one.began] if one.began < len(one.text) else "["
        if one.start == one.at and (meant := _colon_in_row(one, line)):
            return meant
        right = f"{whole.strip()}{missing}"
        ends_there = one.start == one.at or one.above(one.at) == one.start
        return (
            N_("Line {line} opens a {opened} that is not closed: a {missing} is missing."),
            N_("Put {missing} where it ends: {right}")
            if ends_there and len(right) <= WHOLE
            else N_("Put {missing} where it ends."),
            {"line": number, "opened": opened, "missing": missing, "right": right},
        )
    if spare and (flow or "expected key" in one.problem or "<block end>" in one.problem):
        return (
            N_("On line {line} there is a {spare} too many: it closes nothing."),
            N_("Take it out, or put the bracket that opens in front."),
            {"line": number, "spare": spare},
        )
    if not flow:
        return None
    return _colon_in_row(one, one.line) or (
        N_("In the brackets that open on line {line} something is not as it should be: often a comma is missing."),
        N_("Put a comma between two values, and put a text that holds brackets, commas or colons in quotes."),
        {"line": number},
    )


def _colon_in_row(one: Stumble, line: str) -> Meant | None:
    """A text with a colon between braces."""
    starts = list(re.finditer(r"[{,]\s*([a-z_]+):\s+", line))
    before = [found for found in starts if found.end() <= one.column]
    if not before or one.lines[one.at] is not line:
        return None
    after = next((found.start() for found in starts if found.start() > one.column), len(line.rstrip().rstrip("}")))
    text = line[before[-1].end() : after].strip()
    if not re.search(r":\s", text) or text[:1] in "\"'[{":
        return None
    first, last = ends_of(text)
    remedy = PUT_WHOLE if len(text) <= WHOLE else PUT_ENDS
    values = {"key": before[-1][1], "text": cut(text), "whole": in_quotes(text), "first": first, "last": last}
    return N_("In '{text}' a colon with a space begins a new field."), remedy, values


def _balance(line: str) -> tuple[str, str]:
    """What a line lacks at its end to be closed, and the first bracket that closes nothing; texts in quotes passed over."""
    bare = re.sub(r'"[^"]*"|(?<![\w])\'[^\']*\'', "", line)
    opened: list[str] = []
    for letter in bare:
        if letter in "[{":
            opened.append("]" if letter == "[" else "}")
        elif letter in "]}" and (not opened or opened.pop() != letter):
            return "", letter
    return "".join(reversed(opened)), ""


def indent(one: Stumble) -> Meant | None:
    """A line that is indented otherwise than its neighbours above."""
    like = _ITEM if _ITEM.match(one.line) else _FIELD
    found = like.match(one.line)
    if found is None:
        return None
    above = one.above(one.at)
    while above is not None and not like.match(one.lines[above]):
        above = one.above(above)
    other = like.match(one.lines[above]) if above is not None else None
    if other is None or above is None or len(other["indent"]) == len(found["indent"]):
        return None
    here, there = len(found["indent"]), len(other["indent"])
    return (
        N_("This line is indented by {here}, and line {line} above it ('{text}') by {there}."),
        N_("If the two belong together, put the same number of spaces before both."),
        {"here": here, "there": there, "line": above + 1, "text": cut(one.lines[above], 40)},
    )
