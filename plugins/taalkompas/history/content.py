"""One version of a file → what it said.

In: the text of a version, read lightly: fields that are text, and what people do. Out: `Content`, and by what a wording is known again in
another version. What cannot be read is not guessed. Pure.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from taalkompas.history.commits import plain
from taalkompas.history.past import Deed
from taalkompas.model import links_in
from taalkompas.source import Document, Value, parse
from taalkompas.words import shortened

PARTS: Mapping[str, tuple[str, ...]] = {
    "term": ("definition", "means_not", "term"),
    "promise": ("means", "why", "promise"),
    "agreement": ("why", "behaviour", "agreement"),
}
"""By kind: the fields whose earlier wording is told, in this order."""
LETTERS = 2000
"""Letters of an earlier wording that are shown."""

Same = Callable[[str], str]
"""From an id in a text to the one that it has today."""
Trace = tuple[str, ...]
"""By what a wording is known again: how its lines break does not count."""


@dataclass(frozen=True, slots=True)
class Content:
    """What one version said: all of it, to see whether anything changed; what became of the thing; and its parts."""

    everything: Value
    status: str
    texts: Mapping[str, str] = field(default_factory=dict)
    deeds: tuple[Deed, ...] = ()

    def traces(self, same: Same) -> "Iterator[Trace]":
        """By what its wordings are known again."""
        yield from (trace_of(part, text, same) for part, text in self.texts.items())
        yield from (deed_trace(deed, same) for deed in self.deeds)


def content_of(text: str, kind: str) -> Content | None:
    """What a version of a thing said; None when it cannot be read."""
    reading = parse(Document("", text))
    value = reading.value
    if not (reading.sound and isinstance(value, dict)):
        return None
    texts = {name: _cut(one) for name in PARTS[kind] if isinstance(one := value.get(name), str) and one.strip()}
    status = value.get("status") or "agreed"
    deeds = tuple(_deeds(value.get("behaviour"))) if "behaviour" in PARTS[kind] else ()
    return Content(value, status if isinstance(status, str) else "", texts, deeds)


def _cut(text: str) -> str:
    return shortened(plain(text), LETTERS)


def _deeds(value: object) -> Iterator[Deed]:
    for one in value if isinstance(value, list) else ():
        if isinstance(one, dict) and isinstance(does := one.get("does"), str) and isinstance(one.get("role"), str):
            when = one.get("when")
            yield Deed(one["role"], _cut(does), _cut(when) if isinstance(when, str) else "")


def bare(text: str, same: Same) -> str:
    """A text as far as people read it: how lines break does not count, nor that a thing it leads to got another id."""
    for link in reversed([*links_in(text)]):
        text = f"{text[: link.start]}{link.words or f'[[{same(link.id)}]]'}{text[link.end :]}"
    return " ".join(text.split())


def trace_of(part: str, text: str, same: Same) -> Trace:
    """By what a text in a field is known again."""
    return (part, bare(text, same))


def deed_trace(deed: Deed, same: Same) -> Trace:
    """By what something that people do is known again."""
    return ("behaviour", deed.role, bare(deed.does, same), bare(deed.when, same))
