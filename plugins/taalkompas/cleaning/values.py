r"""Values of style → values that name nothing outside the picture.

In: text as it stands in a style or an attribute, and what an id of the picture is called from now on. Out: the same value, written again
from its tokens, or None when anything in it is not on the list. Never keeps text that it did not understand: an escape (`u\72l(…)`) is
read as a browser reads it.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

import tinycss2

from taalkompas.cleaning.allowed import FUNCTIONS, PROPERTIES

Rename = Callable[[str], str | None]
"""An id as the picture has it → the id that it gets; None when nothing has it."""

LONGEST = 8_192
"""Characters of one value, or of all style of one element. Drawing programs stay far below."""
PATIENCE = 3_000_000
"""Characters of different values and styles that are read of one picture before the rest stays plain: more than any drawing needs."""
DEEPEST = 8
_PLAIN = re.compile(r"[\w#.,%+\- ]*")
"""Has neither functions nor escapes nor quotes: nothing that could lead anywhere."""
_LEAVES = frozenset({"ident", "hash", "string", "number", "percentage", "dimension", "whitespace"})


class Declaration(NamedTuple):
    """A property and its value."""

    name: str
    value: str
    important: bool = False


class Values:
    """Reads the values of one picture, each once and not without end: drawing programs say the same a thousand times."""

    def __init__(self, rename: Rename) -> None:
        self.rename = rename
        self.patience = PATIENCE
        self.known: dict[str, str | None] = {}
        self.styles: dict[str, tuple[Declaration, ...]] = {}

    def value(self, text: str) -> str | None:
        """What an attribute of style may say."""
        if text not in self.known:
            plain = _PLAIN.fullmatch(text) is not None
            self.known[text] = clean_value(text, self.rename) if plain or self._may(text) else None
        return self.known[text]

    def style(self, text: str) -> tuple[Declaration, ...]:
        """What an element may say of itself."""
        if text not in self.styles:
            self.styles[text] = tuple(declarations(text, self.rename)) if self._may(text) else ()
        return self.styles[text]

    def _may(self, text: str) -> bool:
        """Whether there is patience for it; what is too long costs none, because it is not read."""
        if len(text) <= LONGEST:
            self.patience -= len(text)
        return self.patience >= 0


def clean_value(text: str, rename: Rename) -> str | None:
    """One value."""
    text = text.strip()
    if len(text) > LONGEST:
        return None
    if _PLAIN.fullmatch(text):
        return text
    return written(tinycss2.parse_component_value_list(text, skip_comments=True), rename)


def declarations(style: str | list[Any], rename: Rename) -> Iterator[Declaration]:
    """The properties of a `style` attribute, or of a rule in a sheet, that may stay."""
    if isinstance(style, str) and len(style) > LONGEST:
        return
    for one in tinycss2.parse_blocks_contents(style, skip_comments=True, skip_whitespace=True):
        if one.type == "declaration" and one.lower_name in PROPERTIES:
            value = written(one.value, rename)
            if value:
                yield Declaration(one.lower_name, value, one.important)


def written(tokens: Iterable[Any], rename: Rename, depth: int = 0) -> str | None:
    """Tokens as text again; None when one of them may not stay."""
    parts: list[str] = []
    for token in tokens:
        part = _written(token, rename, depth)
        if part is None:
            return None
        parts.append(part)
    return re.sub(r"\s+", " ", "".join(parts)).strip()


def _written(token: Any, rename: Rename, depth: int) -> str | None:
    if token.type in _LEAVES:
        return str(token.serialize())
    if token.type == "comment":
        return " "
    if token.type == "literal":
        return token.value if token.value in {",", "/", "+", "-", "*"} else None
    if token.type == "url":
        return _within(token.value, rename)
    if depth >= DEEPEST:
        return None
    if token.type == "function":
        return _called(token, rename, depth)
    if token.type == "() block":
        inner = written(token.content, rename, depth + 1)
        return None if inner is None else f"({inner})"
    return None


def _called(token: Any, rename: Rename, depth: int) -> str | None:
    name = token.lower_name
    if name == "url":  # with quotes a function, without them a token of its own
        inside = [one for one in token.arguments if one.type not in ("whitespace", "comment")]
        return _within(inside[0].value, rename) if len(inside) == 1 and inside[0].type == "string" else None
    if name not in FUNCTIONS:
        return None
    inner = written(token.arguments, rename, depth + 1)
    return None if inner is None else f"{name}({inner})"


def _within(address: str, rename: Rename) -> str | None:
    """A reference to a part of the picture itself."""
    id = rename(address.strip()[1:]) if address.strip().startswith("#") else None
    return f"url(#{id})" if id else None
