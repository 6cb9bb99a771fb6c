"""What a schema must allow because of how programs read YAML.

In: the schema of a value. Out: the schema of all ways to write that value that our check takes. YAML 1.2 as VS Code reads it makes a number
of `012`, a yes of `true` and nothing of an empty place; we take a scalar for the text that is written (`format.md`), until a field asks for
something else, and then quotes do not matter. An editor checks an address or a mail address in its own way: we give it ours.

What may be any text is said by what it may not be (`if` … `then`): a program that finds "boolean" among the types offers `true` and
`false` while somebody types a sentence, and to a plain `not` it has nothing to say but that it is so.

One thing stays stricter here: `null` and `~` as a *word*. Nobody could tell them from an empty place.
"""

from typing import Any

NO_TEXT = ("object", "array")
"""What no text looks like to a program; anything else may be one."""
NOTHING = {"not": {"type": [*NO_TEXT, "string", "number", "boolean"]}}
"""An empty place, without offering to write `null` there."""
DIGITS = r"^-?[0-9]+(\.[0-9]+)?$"
OF_A_HUNDRED = r"^0*(100(\.0+)?|[0-9]{1,2}(\.[0-9]+)?)$"
LINK = r"^([Hh][Tt][Tt][Pp][Ss]?://[^\s/]|[Mm][Aa][Ii][Ll][Tt][Oo]:[^\s@]+@[^\s]|[^\s:/?#]*([/?#]|$))\S*$"
MAIL = r"""^[^@\s<>"']+@[^@\s<>"']+\.[^@\s<>"']+$"""


def as_editors_read(part: dict[str, Any]) -> dict[str, Any]:
    """The same schema, for a value as it is written."""
    part = {key: _inside(key, inner) for key, inner in part.items()}
    if part == {"type": "null"}:
        return NOTHING
    types = part.get("type", ())
    types = [types] if isinstance(types, str) else [*types]
    form = part.get("format")
    if "enum" in part or not types:
        return part
    if form == "email":
        return {**_without(part, "format"), "pattern": MAIL}
    if form == "uri-reference":
        return {**_any_text(_without(part, "format"), types), "pattern": LINK}
    if "string" in types:
        return _any_text(part, types) if {"number", "integer"} & {*types} else part
    if "number" in types:
        return {**part, "type": _with(types, "string"), "pattern": OF_A_HUNDRED if "maximum" in part else DIGITS}
    if "boolean" in types:
        return {**part, "type": _with(types, "string"), "pattern": "^(true|false)$"}
    return part


def _inside(key: str, part: Any) -> Any:
    if key in ("anyOf", "prefixItems"):
        return [as_editors_read(one) for one in part]
    return as_editors_read(part) if key in ("items", "additionalProperties") and isinstance(part, dict) else part


def _any_text(part: dict[str, Any], types: list[str]) -> dict[str, Any]:
    """Any scalar; nothing at all only where that was allowed."""
    wrong = [*NO_TEXT, *(() if "null" in types else ("null",))]
    return {**_without(part, "type"), "if": {"type": wrong}, "then": {"enum": []}}


def _without(part: dict[str, Any], key: str) -> dict[str, Any]:
    return {name: inner for name, inner in part.items() if name != key}


def _with(types: list[str], *more: str) -> list[str]:
    """Types, and some more; nothing at all comes last."""
    every = dict.fromkeys([*types, *more])
    return sorted(every, key=lambda one: one == "null")
