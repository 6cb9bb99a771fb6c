"""What is the same on every page of one site: its words, its addresses, and what a thing is called.

In: a project and what the host says. Out: `House`. Remembers what was read or drawn already; draws nothing itself.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import Any

from markupsafe import Markup, escape

from taalkompas.addresses import Addresses
from taalkompas.graph import LANGUAGE, Graph
from taalkompas.publish import texts
from taalkompas.publish.labels import TITLES, VALUES, WORDS
from taalkompas.source.pictures import Picture
from taalkompas.views.cards import Road
from taalkompas.views.page import Thing, thing_of
from taalkompas.words import Phrases

MANY = 10**15
_bare = lru_cache(maxsize=1 << 12)(texts.plain)


@dataclass(frozen=True)
class House:
    """What is the same on every page of one site."""

    graph: Graph
    addresses: Addresses
    phrases: Phrases
    findings: Phrases
    edit_url: str
    manual: Callable[[str], str]
    day: date
    url: str = ""
    picture: Picture | None = None
    editing: bool = False
    """Whether the site has its editing page."""
    roads: dict[tuple[Road, tuple[str, ...]], Markup] = field(default_factory=dict)
    """Drawn already, with where its dots lead: an agreement's road stands on several pages."""
    plains: dict[str, str] = field(default_factory=dict)
    """Read already: a name that links to itself a thousand times is asked for as often."""

    @property
    def school(self) -> str:
        """What the school is called."""
        return self.graph.school.school if self.graph.school else ""

    def say(self, message: str, /, **values: object) -> Markup:
        """A sentence of the catalogue; values are escaped, numbers and dates written as people do."""
        words = escape(self.phrases.catalogue.gettext(message))
        return words.format(**self._spoken(values)) if values else words

    def word(self, word: str) -> Markup:
        """What a word of the format or a page of the site is called; any other stays as it is."""
        if word in VALUES:
            return escape(self.findings.say(VALUES[word]))
        return self.say(WORDS[word]) if word in WORDS else escape(word)

    def count(self, singular: str, plural: str, n: int, /, **values: object) -> Markup:
        """A sentence about a number of things; `{n}` is the number."""
        return escape(self.phrases.catalogue.ngettext(singular, plural, n)).format(**self._spoken({"n": n, **values}))

    def _spoken(self, values: Mapping[str, object]) -> dict[str, object]:
        return {name: self._said(value) for name, value in values.items()}

    def _said(self, value: object) -> str:
        match value:
            case str():
                return value
            case Decimal() | int():
                return self.number(value)
            case _:
                return self.phrases.value(value)

    def number(self, value: Decimal | int) -> str:
        """A number as people write it; one that nobody reads as a number, as it was written."""
        written = str(value)
        few = written.isdigit() and len(written) <= 3
        return written if few or not -MANY < value < MANY else self.phrases.number(value)

    @cached_property
    def teams(self) -> dict[str, str]:
        """What teams are called on a road: without the word that all their names begin with."""
        names = {node.id: node.label or node.id for node in self.graph.framework("team")}
        first = {name.split(" ", 1)[0] for name in names.values()}
        if len(names) > 1 and len(first) == 1 and all(" " in name for name in names.values()):
            return {id: name.split(" ", 1)[1] for id, name in names.items()}
        return names

    def name(self, thing: Thing) -> str:
        """What a thing is called, without markup."""
        if thing.kind == "rule":
            return self.gist(thing.id)
        if thing.kind == "snapshot":
            return self._moment(thing.id)
        if not thing.label:
            return self.say(TITLES[thing.kind]).unescape() if thing.kind in TITLES else thing.id
        return self.plain(thing.label) if thing.kind in ("promise", "agreement", "success") else thing.label

    def _moment(self, id: str) -> str:
        """What a photo moment is called: its form and its day, and whose it was when it was one team's own."""
        found = self.graph.find(("snapshot",), id)
        one = found.thing if found else None
        if one is None or one.date is None:
            return id
        form, day = self.plain(one.form), self.phrases.day(one.date)
        team = self.graph.find(("team",), one.team) if one.team else None
        whose = f" ({thing_of(team).label if team else one.team})" if one.team else ""
        return f"{form[:1].upper()}{form[1:]}, {day}{whose}" if form else f"{day}{whose}"

    def plain(self, text: str) -> str:
        """The words of a text, without its markup."""
        return self.plains.get(text) or self.plains.setdefault(text, texts.plain(text, self._name_of))

    def gist(self, rule: str) -> str:
        """What a rule finds, in one line: how its manual page begins."""
        return self.plain(self.manual(rule).split("\n\n", 1)[0]).removesuffix(".")

    def _name_of(self, id: str) -> str:
        """What an id in a text is called; in that name, which may link to itself, an id stays an id."""
        found = self.named(id)
        return (_bare(thing_of(found).label) if found else "") or id

    def named(self, id: str) -> Any:
        """What an id in a text names, or what had it before."""
        return self.graph.find(LANGUAGE, id) or next(iter(self.graph.former.get(id, ())), None)
