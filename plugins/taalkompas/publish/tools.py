"""What templates may call: words, links, texts, and the small pictures in a page.

In: the page's destination. Out: `Markup` and text. One `Tools` a page, because links are relative to it.
"""

from typing import Any
from urllib.parse import urlencode

from markupsafe import Markup, escape

from taalkompas.publish import colours, icons, landscape, roads, texts
from taalkompas.publish.balance_tools import BalanceTools
from taalkompas.publish.contact import Contact
from taalkompas.publish.fitting import fitted
from taalkompas.publish.form_words import AskTools
from taalkompas.publish.house import House
from taalkompas.publish.moment_tools import MomentTools
from taalkompas.publish.one_sheet import size_of
from taalkompas.publish.road_tools import RoadTools
from taalkompas.publish.rule_tools import RuleTools
from taalkompas.publish.states import note_of
from taalkompas.publish.word_links import WordLinks
from taalkompas.views.areas import PLAIN, Area
from taalkompas.views.page import Thing, thing_of

HOOKS = frozenset({"promise", "agreement", "term", "role", "domain", "team"})
"""Kinds whose elements carry their id in `data-…` (`site.md`)."""


class Tools:
    """What the templates of one page may call."""

    def __init__(self, house: House, page: str) -> None:
        self.house = house
        self.page = page
        self.word_links = WordLinks(house.graph.vocabulary, self._goal)
        self.root = house.addresses.root(page)

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
            "measured": roads.unit_of,
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
            "word": house.word,
            "icon": self.icon,
            "paint": self.paint,
            "printed": self.printed,
            "spot": self.spot,
            "note": lambda short: note_of(short, house.phrases),
            "fitted": lambda card: fitted(card, house.plain),
            "stopped": self.stopped,
            "figure": lambda number: Markup(landscape.person(number)),  # noqa: S704  # written by ElementTree
            "names": lambda areas: [area.thing.label for area in areas],
            "anchor": lambda letter: {"#": "letter-0", "-": "letter-x-avoid"}.get(letter, f"letter-{letter.lower()}"),
            "hills": lambda: Markup(landscape.hills()),  # noqa: S704  # written by ElementTree
            "asset": lambda name: f"{self.root}assets/taalkompas/{name}",
            **RoadTools(house, self.href, self.spot).all(),
            "sheet_size": lambda sheet: size_of(sheet, house.plain, RoadTools(house, self.href, self.spot).road),
            **MomentTools(house).all(),
            **BalanceTools(house, self.root).all(),
            **Contact(house, self.root).all(),
            **RuleTools(house.phrases, house.findings, house.manual, house.name).all(),
            "gist": house.gist,
            **AskTools(house).all(),
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

    def href(self, kind: str, id: str = "", anchor: str = "", **known: str) -> str:
        """The address of a page from here; of a form with what is `known` already, which it then has filled in."""
        address = self.house.addresses.href(self.page, kind, id, anchor) or ""
        return f"{address}?{urlencode(known)}" if address and known else address

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
        return icons.drawn(area.icon)

    def paint(self, area: Area | None) -> Markup:
        """The colour of a domain, and that of text on it."""
        colour = area.colour if area else PLAIN
        return Markup(f' style="--c:{escape(colour)};--on:{colours.text_on(colour)}"')  # noqa: S704  # escaped

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
