"""Words of the glossary become links: the first time on a page, where running text is, with what they mean."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from html import unescape
from pathlib import Path

import pytest

import taalkompas
from taalkompas.publish import Site, linked
from taalkompas.publish.files import given_of, house_of
from taalkompas.publish.pages import page_file
from taalkompas.views import PAGES

School = Callable[..., Path]
TERM = "term: leerroute\ndefinition: De weg van een student, van start tot *diploma*.\nsynonyms: [studieroute]\nowner: docent\n"
MODULE = "term: Module\ndefinition: Een stuk leerroute, met een eigen einde.\nowner: docent\n"
LINK = re.compile(r'<a href="([^"]*)" data-term="([^"]*)"(?: data-definition="([^"]*)")?>([^<]*)</a>')


def pages(root: Path) -> Mapping[str, str]:
    """The pages of promises and terms; the others are not made, and no plate is drawn."""
    project = taalkompas.load(root, date(2026, 9, 1), {})
    house, given = house_of(project, Site()), given_of(project)
    wanted = (page for page in PAGES if page.name in ("promise", "term"))
    files = (page_file(page, view, house, 0) for page in wanted for view in page.of(given))
    return {file.path: str(file.content) for file in files}


def own(root: Path, markdown: str, page: str = "over/index.html") -> str:
    return linked(taalkompas.load(root, date(2026, 9, 1), {}), Site(), page, markdown)


def words(html: str) -> list[tuple[str, str]]:
    return [(term, word) for _, term, _, word in LINK.findall(html)]


@pytest.fixture
def root(school: School) -> Path:
    return school({"glossary/leerroute.yml": TERM, "glossary/module.yml": MODULE})


class TestInTheSchoolsTexts:
    def promise(self, school: School, **fields: str) -> str:
        text = "".join(f"{key}: {value}\n" for key, value in fields.items())
        promise = f"promise: Ik kies mijn leerroute\nmoment: starten\nrequires: [instroom]\nagreements: [warm-welkom]\nowner: docent\n{text}"
        made = pages(
            school(
                {"glossary/leerroute.yml": TERM, "glossary/module.yml": MODULE, "promises/altijd-welkom.yml": promise}
            )
        )
        return made["beloften/altijd-welkom/index.md"]

    def test_a_word_is_a_link_the_first_time_with_what_it_means(self, school: School) -> None:
        html = self.promise(school, why="Elke studieroute telt.", means="Jouw leerroutes, en nog een leerroute.")
        assert (
            '<a href="../../begrippen/leerroute/" data-term="leerroute" data-definition="De weg van een student, van start tot diploma.">studieroute</a> telt'
            in html
        )
        assert "Jouw leerroutes, en nog een leerroute." in html

    def test_a_link_that_was_written_counts_as_the_first(self, school: School) -> None:
        html = self.promise(school, why='"[[leerroute|Die weg]] telt."', means="Jouw leerroutes.")
        assert words(html)[:1] == [("leerroute", "Die weg")]
        assert "Jouw leerroutes." in html

    @pytest.mark.parametrize(
        ("why", "kept"),
        [
            ('"`leerroute` telt."', "<code>leerroute</code> telt."),
            ('"[de leerroute](https://a.example) telt."', '<a href="https://a.example">de leerroute</a> telt.'),
            ("Zij zeiden “mijn leerroute” en niets.", "Zij zeiden “mijn leerroute” en niets."),
            ("'Zij zeiden \"mijn leerroute\" en niets.'", "Zij zeiden &quot;mijn leerroute&quot; en niets."),
            ("Zie https://a.example/leerroute.", "Zie https://a.example/leerroute."),
            ("Een leerroutekaart en een mbo-leerroute.", "Een leerroutekaart en een mbo-leerroute."),
        ],
    )
    def test_no_link_in_code_links_quotes_and_addresses(self, school: School, why: str, kept: str) -> None:
        html = self.promise(school, why=why, means="Iets.")
        assert kept in html.replace("&#34;", "&quot;").replace('"mijn leerroute"', "&quot;mijn leerroute&quot;")

    def test_no_link_in_a_quotation_with_markup_in_it(self, school: School) -> None:
        html = self.promise(
            school, why="Zij zei “mijn **eigen leerroute** dus”, en een leerroute is meer.", means="Iets."
        )
        assert "<strong>eigen leerroute</strong> dus”, en een <a" in html

    def test_a_link_stays_within_emphasis(self, school: School) -> None:
        term = "term: eigen leerroute\ndefinition: Een weg.\nowner: docent\n"
        promise = "promise: Ik kies\nmeans: Iets.\nwhy: Een *eigen* leerroute, een **eigen leerroute**.\nmoment: starten\nrequires: [instroom]\nagreements: [warm-welkom]\nowner: docent\n"
        html = pages(school({"glossary/eigen.yml": term, "promises/altijd-welkom.yml": promise}))[
            "beloften/altijd-welkom/index.md"
        ]
        assert "Een <em>eigen</em> leerroute, een <strong><a" in html

    def test_no_link_in_what_people_said_nor_in_headings(self, school: School) -> None:
        html = self.promise(school, why="Iets.", means="Iets.", voices="[{role: docent, says: Welke leerroute dan?}]")
        assert "Welke leerroute dan?" in html
        assert "Ik kies mijn leerroute</h1>" in html
        assert ("leerroute", "leerroute") not in words(html.split("Welke leerroute dan?")[0])

    def test_within_markup(self, school: School) -> None:
        html = self.promise(school, why="Jouw **eigen leerroute**, stap voor stap.", means="Iets.")
        assert ">leerroute</a></strong>, stap" in html

    def test_a_word_is_no_link_on_its_own_page(self, root: Path) -> None:
        made = pages(root)
        assert words(made["begrippen/module/index.md"])[0] == ("leerroute", "leerroute")
        assert "leerroute" not in [term for term, _ in words(made["begrippen/leerroute/index.md"])]

    def test_a_word_that_asks_for_no_link_gets_none(self, school: School) -> None:
        made = pages(school({"glossary/leerroute.yml": f"{TERM}link: false\n", "glossary/module.yml": MODULE}))
        assert words(made["begrippen/module/index.md"]) == []

    def test_nothing_is_guessed_where_two_terms_have_a_word(self, school: School) -> None:
        two = {"glossary/leerroute.yml": TERM, "glossary/weg.yml": TERM, "glossary/module.yml": MODULE}
        assert words(pages(school(two))["begrippen/module/index.md"]) == []

    def test_retired_words_and_words_to_avoid_are_no_links(self, school: School) -> None:
        avoiding = f"{TERM}avoid: [{{word: traject, because: dat klinkt als beton}}]\n"
        module = "term: Module\ndefinition: Een stuk traject of leerweg.\nowner: docent\n"
        retired = "term: leerweg\ndefinition: Zo heette het.\nstatus: retired\n"
        made = pages(
            school({"glossary/leerroute.yml": avoiding, "glossary/module.yml": module, "glossary/leerweg.yml": retired})
        )
        assert words(made["begrippen/module/index.md"]) == []

    def test_where_a_word_is_used_stands_with_the_term(self, school: School) -> None:
        promise = "promise: Ik mag beginnen\nmeans: Elke leerroute staat open.\nwhy: Daarom.\nmoment: starten\nrequires: [instroom]\nagreements: [warm-welkom]\nowner: docent\n"
        made = pages(school({"glossary/leerroute.yml": TERM, "promises/altijd-welkom.yml": promise}))
        assert 'data-promise="altijd-welkom"' in made["begrippen/leerroute/index.md"]
        assert (
            made["beloften/altijd-welkom/index.md"].count('data-term="leerroute"') == 2
        )  # in the text, and in the list of words


class TestInTheSchoolsPages:
    @pytest.mark.parametrize(
        ("markdown", "expected"),
        [
            ("Jouw leerroute en je leerroutes.", [("leerroute", "leerroute")]),
            ("# Leerroutes\n\nJouw **leerroute**.", [("leerroute", "leerroute")]),
            ("Leerroutes\n===\n\nJouw module.", [("module", "module")]),
            ("> leerroute\n\nDe leerroute.", [("leerroute", "leerroute")]),
            ("`leerroute` [leerroute](a.md) <a href='x'>leerroute</a> studieroute", [("leerroute", "studieroute")]),
            ("[[leerroute]] en leerroute", [("leerroute", "leerroute")]),
            ("leerroute, daarna [[leerroute|die weg]]", [("leerroute", "leerroute"), ("leerroute", "die weg")]),
            ("[[leerroute|de `korte` weg]]", [("leerroute", "de `korte` weg")]),
            (
                "| wat | waar |\n| --- | --- |\n| leerroute | module |",
                [("leerroute", "leerroute"), ("module", "module")],
            ),
            ("```\nleerroute\n```\n<!-- leerroute -->\n", []),
        ],
    )
    def test_words_are_links_there_too(self, root: Path, markdown: str, expected: list[tuple[str, str]]) -> None:
        assert words(own(root, markdown)) == expected

    def test_everything_else_stays_as_it_was(self, root: Path) -> None:
        markdown = "# Een\n\nJouw leerroute, *hier*.\r\n\n- a_b leerroute\n"
        made = own(root, markdown)
        assert LINK.sub(r"\4", made) == markdown

    def test_a_definition_is_no_markup_there(self, school: School) -> None:
        term = "term: leerroute\ndefinition: 'Een `x` [y](z) *a* {: #b } | <c> & \"d\" :e:'\nowner: docent\n"
        made = own(school({"glossary/leerroute.yml": term}), "De leerroute.")
        (definition,) = re.findall(r'data-definition="([^"]*)"', made)
        assert not set(definition) & set("`[]()*{}|<>:")
        assert "&#58;e&#58;" in definition

    @pytest.mark.parametrize("definition", ['De "weg"', "Foto's & meer", "a < b"])
    def test_a_definition_is_said_as_it_is(self, school: School, definition: str) -> None:
        term = f"term: leerroute\ndefinition: |\n  {definition}\nowner: docent\n"
        made = own(school({"glossary/leerroute.yml": term}), "De leerroute.")
        (said,) = re.findall(r'data-definition="([^"]*)"', made)
        assert unescape(said) == definition

    def test_a_link_does_not_begin_inside_emphasis_and_end_outside(self, school: School) -> None:
        term = "term: eigen leerroute\ndefinition: Een weg.\nowner: docent\n"
        made = own(school({"glossary/eigen.yml": term}), "Een *eigen* leerroute, een **eigen leerroute**.")
        assert made.startswith("Een *eigen* leerroute, een **<a ")

    @pytest.mark.parametrize("head", [{"taalkompas": {"words": False}}, {"taalkompas": {"words": "no"}}])
    def test_a_page_may_ask_to_be_left_alone(self, root: Path, head: object) -> None:
        project = taalkompas.load(root, date(2026, 9, 1), {})
        text = "Een leerroute en [[leerroute]]."
        assert linked(project, Site(), "over/index.html", text, head) == text
        assert linked(project, Site(), "over/index.html", text, {"title": "x"}) != text

    def test_the_school_may_want_none(self, school: School) -> None:
        root = school({"glossary/leerroute.yml": TERM})
        framework = root / "glossary/school.yml"
        framework.write_text(f"{framework.read_text(encoding='utf-8')}link_words: false\n", encoding="utf-8")
        assert words(own(root, "Een leerroute en [[leerroute|een weg]].")) == [("leerroute", "een weg")]

    def test_what_the_school_wants_there_says_nothing_of_its_texts(self, school: School) -> None:
        root = school({"glossary/leerroute.yml": TERM, "glossary/module.yml": MODULE})
        framework = root / "glossary/school.yml"
        framework.write_text(f"{framework.read_text(encoding='utf-8')}link_words: false\n", encoding="utf-8")
        assert words(pages(root)["begrippen/module/index.md"])[0] == ("leerroute", "leerroute")

    def test_a_page_that_replaces_a_terms_page_does_not_lead_to_itself(self, root: Path) -> None:
        page = "begrippen/leerroute.html"
        site = Site(own=frozenset({page}))
        project = taalkompas.load(root, date(2026, 9, 1), {})
        assert words(linked(project, site, page, "De leerroute heeft een module.")) == [("module", "module")]
