"""What templates may call: words, links, texts, and the small pictures in a page.

In: the page's destination. Out: `Markup` and text. One `Tools` a page, because links are relative to it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import Any
from urllib.parse import quote

from markupsafe import Markup, escape

from taalkompas.addresses import Addresses
from taalkompas.graph import LANGUAGE, Graph
from taalkompas.publish import colours, icons, landscape, roads, texts
from taalkompas.publish.fitting import fitted
from taalkompas.publish.labels import TITLES, WORDS
from taalkompas.publish.proposals import Desk, desk_at
from taalkompas.publish.rule_tools import RuleTools
from taalkompas.publish.states import note_of
from taalkompas.publish.word_links import WordLinks
from taalkompas.source.pictures import Picture
from taalkompas.views.areas import Area
from taalkompas.views.cards import Road
from taalkompas.views.page import Head, Thing, thing_of
from taalkompas.words import N_, Phrases

MANY = 10**15
_bare = lru_cache(maxsize=1 << 12)(texts.plain)
HOOKS = frozenset({"promise", "agreement", "term", "role", "domain", "team"})
"""Kinds whose elements carry their id in `data-…` (`site.md`)."""


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
    roads: dict[Road, Markup] = field(default_factory=dict)
    """Drawn already: an agreement's road stands on several pages."""
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
        if not thing.label:
            return self.say(TITLES[thing.kind]).unescape() if thing.kind in TITLES else thing.id
        return self.plain(thing.label) if thing.kind in ("promise", "agreement", "success") else thing.label

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


class Tools:
    """What the templates of one page may call."""

    def __init__(self, house: House, page: str) -> None:
        self.house = house
        self.page = page
        self.word_links = WordLinks(house.graph.vocabulary, self._goal)
        self.root = house.addresses.between(page, "index.html").removesuffix("index.html")

    def all(self) -> dict[str, Any]:
        """Every tool by the name that templates know it by."""
        house = self.house
        return {
            "_": house.say,
            "ngettext": house.count,
            "name": house.name,
            "plain": house.plain,
            "number": house.number,
            "amount": lambda value, unit, measure: roads.amount(house.number(value), unit, measure),
            "month": house.phrases.month,
            "day": house.phrases.day,
            "join": house.phrases.join,
            "text": self.text,
            "line": self.line,
            "quoted": self.quoted,
            "heading": self.heading,
            "link": self.link,
            "href": self.href,
            "hook": self.hook,
            "word": lambda word: house.say(WORDS[word]) if word in WORDS else word,
            "icon": self.icon,
            "paint": self.paint,
            "printed": self.printed,
            "spot": self.spot,
            "note": lambda short: note_of(short, house.phrases),
            "fitted": lambda card: fitted(card, house.plain),
            "stopped": self.stopped,
            "road": self.road,
            "outsiders": lambda road: tuple(stand for stand in road.stands if stand.outside),
            "figure": lambda number: Markup(landscape.person(number)),  # noqa: S704  # written by ElementTree
            "names": lambda areas: [area.thing.label for area in areas],
            "anchor": lambda letter: {"#": "letter-0", "-": "letter-x-avoid"}.get(letter, f"letter-{letter.lower()}"),
            "outward": lambda address: self._outward(address) if address else "",
            "hills": lambda: Markup(landscape.hills()),  # noqa: S704  # written by ElementTree
            "feedback": self.feedback,
            "edit": self.edit,
            "desk": self.desk,
            "asset": lambda name: f"{self.root}assets/taalkompas/{name}",
            **RuleTools(house.phrases, house.findings, house.manual, house.name).all(),
            "gist": house.gist,
        }

    def text(self, text: str) -> Markup:
        """A text of the school as paragraphs and lists; the words of the glossary are links the first time on the page."""
        return texts.block(text, self._find, self.root, self.word_links.in_text)

    def line(self, text: str) -> Markup:
        """The same within a line."""
        return texts.line(text, self._find, self.root, self.word_links.in_text)

    def quoted(self, text: str) -> Markup:
        """What somebody said, as paragraphs and lists: its words stay as they were said."""
        return texts.block(text, self._find, self.root)

    def heading(self, text: str) -> Markup:
        """A text of the school in a heading, or to be copied: its words are no links."""
        return texts.line(text, self._find, self.root)

    def href(self, kind: str, id: str = "", anchor: str = "") -> str:
        """The address of a page from here."""
        return self.house.addresses.href(self.page, kind, id, anchor) or ""

    def hook(self, thing: Thing) -> Markup:
        """The attribute that says which thing an element is about."""
        return Markup(' data-{}="{}"').format(thing.kind, thing.id) if thing.kind in HOOKS else Markup("")

    def link(self, thing: Thing, words: str = "", hook: bool = True, anchor: str = "") -> Markup:
        """A link to a thing by its name; the name alone where it has no page."""
        shown = escape(words or self.house.name(thing))
        address = self.href(thing.kind, thing.id, anchor) if thing.known else ""
        about = self.hook(thing) if hook else ""
        if not address:
            return Markup(f"<span{about}>{shown}</span>")  # noqa: S704  # escaped above
        more = ""
        self.word_links.note(thing.kind, thing.id)
        if thing.kind == "term" and thing.summary:
            more = f' data-definition="{escape(self.house.plain(thing.summary))}"'
        return Markup(f'<a href="{escape(address)}"{about}{more}>{shown}</a>')  # noqa: S704  # escaped above

    def _find(self, id: str) -> texts.Goal | str:
        found = self.house.named(id)
        if found is None:
            return id
        self.word_links.note(found.kind, found.id)
        return self.leads(found)

    def leads(self, found: Any) -> texts.Goal:
        """Where a thing is to be found from here, and what it means."""
        thing = thing_of(found)
        definition = self.house.plain(thing.summary) if thing.kind == "term" else ""
        return texts.Goal(self.href(thing.kind, thing.id), thing.kind, thing.id, self.house.name(thing), definition)

    def _goal(self, term: Any) -> texts.Goal | None:
        """Where a word leads; nowhere on the page of its own term."""
        own = self.house.addresses.destination("term", term.id) == self.page
        return None if own else self.leads(term)

    def icon(self, area: Area) -> Markup:
        """The icon of a domain."""
        path = icons.path_of(area.icon)
        return Markup(f'<svg class="tlk-icon" viewBox="0 0 24 24" aria-hidden="true"><path d="{path}"/></svg>')  # noqa: S704  # of our own letters only

    def paint(self, area: Area | None) -> Markup:
        """The colour of a domain, and that of text on it."""
        colour = area.colour if area else "#64748b"
        return Markup(f' style="--c:{escape(colour)};--on:{colours.text_on(colour)}"')  # noqa: S704  # escaped

    def road(self, road: Road) -> Markup:
        """A bandwidth as a picture."""
        drawn = self.house.roads.get(road)
        if drawn is None:
            teams = self.house.teams
            names = {stand.team.id: teams.get(stand.team.id, stand.team.label) for stand in road.stands}
            drawn = Markup(roads.draw_road(road, names, self._signs(road)))  # noqa: S704  # written by ElementTree
            self.house.roads[road] = drawn
        return drawn

    def _signs(self, road: Road) -> roads.Signs:
        house = self.house
        least = house.say(N_("at least {n}"), n=road.least).unescape() if road.least is not None else ""
        most = house.say(N_("at most {n}"), n=road.most).unescape() if road.most is not None else ""
        unit = roads.unit_of(road)
        teams = [f"{stand.team.label}: {house.number(stand.value)}" for stand in road.stands]
        description = f"{unit}: {', '.join(one for one in (least, most) if one)}. {'; '.join(teams)}".strip()
        return roads.Signs(description, least, most, unit, house.number)

    def stopped(self, text: str) -> Markup:
        """What somebody stops doing, as a heading would say it: "te wachten" becomes "Wachten"."""
        said = text.removeprefix("te ") if self.house.phrases.language == "nl" else text
        return self.line(said[:1].upper() + said[1:])

    def spot(self, id: str) -> str:
        """What a place on this page is called in an address."""
        return id

    def printed(self) -> Markup:
        """What stands under a page on paper: the school, the day and the address; a script knows the address if we do not."""
        house = self.house
        folder = house.addresses.between("index.html", self.page).removeprefix("./")
        address = f"{house.url.rstrip('/')}/{folder}" if house.url else ""
        return Markup('{} · {} · <span data-address="">{}</span>').format(
            house.school, house.phrases.day(house.day), address
        )

    def feedback(self, head: Head) -> str:
        """Where anyone can say what is wrong with a page: a mail with its name, or the school's form."""
        school = self.house.graph.school
        wanted = school.feedback if school else None
        if wanted and wanted.form:
            return self._outward(wanted.form)
        mail = (wanted.mail if wanted else None) or (head.contact if "@" in head.contact else "")
        if not mail:
            return ""
        name = self.house.plain(head.title) or self.house.name(Thing(head.kind, head.id))
        subject = self.house.say(N_("About: {name}"), name=name).unescape()
        return f"mailto:{quote(mail, safe='@+')}?subject={quote(subject)}"

    def _outward(self, address: str) -> str:
        """An address of the school; a relative one counts from the site's root."""
        return address if texts.SCHEME.match(address) else f"{self.root}{address}"

    def edit(self, path: str) -> str:
        """Where the YAML of a page can be changed; empty where the host knows no such place."""
        return self.house.edit_url.replace("{path}", quote(path)) if self.house.edit_url and path else ""

    def desk(self) -> Desk | None:
        """Where a new file can be proposed; nothing where the host knows no such place."""
        return desk_at(self.house.edit_url)
