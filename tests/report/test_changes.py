"""Changes in words, in every format: what is marked, what is escaped, what is folded, and what fits."""

import html
import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, get_args

import pytest
from click import unstyle
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from schools import SMALLEST, load, smallest
from taalkompas.changes import Change, Changed, Comparison, Piece, Said, Section, State, Touch, Wording, compare, pieces
from taalkompas.changes.said import What
from taalkompas.changes.touched import SECTIONS
from taalkompas.model import Entry, Snapshot
from taalkompas.report.changes import FORMATS
from taalkompas.report.changes.as_markdown import LIMIT, MARK, as_markdown
from taalkompas.report.changes.as_text import COLOURED, PLAIN
from taalkompas.report.changes.sentences import head, lines, sentence, sentences
from taalkompas.report.markdown import as_it_is
from taalkompas.report.quotation import printable
from taalkompas.report.screen import Screen
from taalkompas.words import Phrases

TOP = Path(__file__).parents[2]
WELCOME = "promises/altijd-welkom.yml"
SAME, GONE, NEW = State.SAME, State.GONE, State.NEW
LONG = " ".join(f"woord{n}" for n in range(1000))


def comparison(*things: Changed, touched: tuple[Section, ...] = (), **more: Any) -> Comparison:
    return Comparison("main", "", "nl", things, touched, **{"pages": (), "layout": (), **more})


def thing(name: str = "Ik ben welkom", *said: Said, id: str = "welkom") -> Changed:
    changes = tuple(
        Change("changed", "x", one) for one in said or (Said("The field '{field}' is different.", {"field": "x"}),)
    )
    return Changed("promise", id, name, f"promises/{id}.yml", changes)


# which words differ


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("een rode fiets", "een blauwe fiets", [(SAME, "een"), (GONE, "rode"), (NEW, "blauwe"), (SAME, "fiets")]),
        ("een fiets", "een rode fiets", [(SAME, "een"), (NEW, "rode"), (SAME, "fiets")]),
        ("een rode fiets", "een fiets", [(SAME, "een"), (GONE, "rode"), (SAME, "fiets")]),
        ("een fiets", "een fiets en een bel", [(SAME, "een fiets"), (NEW, "en een bel")]),
        ("a a a", "a a", [(SAME, "a a"), (GONE, "a")]),
        ("iets heel anders", "geen woord gelijk hier", [(GONE, "iets heel anders"), (NEW, "geen woord gelijk hier")]),
        ("", "nieuw", [(NEW, "nieuw")]),
        ("gelijk", "gelijk", [(SAME, "gelijk")]),
    ],
)
def test_words_that_differ(before: str, after: str, told: list[tuple[State, str]]) -> None:
    assert [*pieces(before, after)] == [Piece(state, text) for state, text in told]


@given(*[st.lists(st.sampled_from("abcde"), max_size=8).map(" ".join)] * 2)
def test_what_stays_and_goes_is_what_was_and_what_stays_and_comes_is_what_is(before: str, after: str) -> None:
    told = pieces(before, after)
    assert " ".join(text for state, text in told if state is not NEW) == before
    assert " ".join(text for state, text in told if state is not GONE) == after
    assert all(text for _, text in told)


def test_many_words_that_stay_are_cut_short() -> None:
    told = pieces(LONG, LONG.replace("woord500", "anders"))
    assert [piece.text for piece in told if piece.state is not SAME] == ["woord500", "anders"]
    assert told[0].text == "… woord494 woord495 woord496 woord497 woord498 woord499"
    assert told[-1].text == "woord501 woord502 woord503 woord504 woord505 woord506 …"


def test_a_text_without_end_is_compared_in_a_moment() -> None:
    """Word by word this would take minutes."""
    told = pieces("a b " * 100_000, "b a c " * 100_000)
    assert all(len(piece.text) < 500 for piece in told)


# one line


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("zwaait de meeloper uit", "De belofte luidt: zwaait de meeloper uit. Dit begrip is weg."),
        ("Zwaai eens.", "De belofte luidt: Zwaai eens. Dit begrip is weg."),
        ("Wie zwaait er (nu)?", "De belofte luidt: Wie zwaait er (nu)? Dit begrip is weg."),
        ("Zeg 'dag.'", "De belofte luidt: Zeg 'dag.' Dit begrip is weg."),
        (Wording("Zwaai een keer", "Zwaai een dag"), "De belofte luidt: Zwaai een [-keer-] {+dag+}. Dit begrip is weg."),
        (Wording("Zwaai een dag.", "Zwaai elke dag."), "De belofte luidt: Zwaai [-een-] {+elke+} dag. Dit begrip is weg."),
        (Wording("Zwaai eens.", "Zwaai vaak."), "De belofte luidt: Zwaai [-eens.-] {+vaak.+} Dit begrip is weg."),
    ],
)  # fmt: skip
def test_what_follows_begins_after_a_full_stop(text: object, told: str) -> None:
    change = Change("changed", "x", Said("The promise reads: {text}", {"text": text}), (Said("This word is gone."),))
    for style in (PLAIN, COLOURED):
        assert unstyle(sentences(change, Phrases("nl"), style)) == told


def test_a_name_with_a_full_stop_brings_no_second() -> None:
    said = Said("There is an owner now: {now}.", {"now": "Directeur o.w."})
    assert sentence(said, Phrases("nl"), PLAIN) == "Er is nu een eigenaar: Directeur o.w."


def test_a_name_with_quotation_marks_stands_between_others() -> None:
    name = "'Ja' zeg je als slb'er 's ochtends, en 'nee' 's avonds"
    shown = "'\"Ja\" zeg je als slb'er 's ochtends, en \"nee\" 's avonds'"
    said = Said("It leans on the agreement '{name}' too now.", {"name": name})
    touch = Touch("promise", "x", name, Said("leans on {names}", {"names": (name,)}))
    assert sentence(said, Phrases("nl"), PLAIN) == f"De belofte leunt nu ook op de afspraak {shown}."
    assert [*lines((touch,), Phrases("nl"), PLAIN)] == [f"{shown}: leunt op {shown}"]
    assert head(thing(name), Phrases("nl"), PLAIN) == f"Belofte {shown}"
    assert sentence(Said("It means: {text}", {"text": name}), Phrases("nl"), PLAIN) == f"Het betekent: {name}"


def test_a_photo_moment_is_called_by_its_day() -> None:
    moment = Snapshot(date=date(2024, 11, 14), form="ronde tafel", roles=("student",), promises=())
    one = Changed(
        "snapshot", "2024-11-14-zorg", "2024-11-14-zorg", "x.yml", (), None, Entry("snapshot", "x", "x", moment)
    )
    assert head(one, Phrases("nl"), PLAIN) == "Fotomoment van 14 november 2024"
    assert head(replace(one, after=None), Phrases("nl"), PLAIN) == "Fotomoment van 2024-11-14-zorg"


# text


def test_as_text_marks_stand_between_words() -> None:
    said = Said(
        "The promise reads differently: {text}", {"text": Wording("Ik ben altijd welkom", "Ik ben elke dag welkom")}
    )
    assert FORMATS["text"](comparison(thing("Ik ben elke dag welkom", said)), None) == (
        "Wat er in de taal verandert sinds main\nDit gaat over 1 belofte.\n\n"
        "Belofte 'Ik ben elke dag welkom'  promises/welkom.yml\n"
        "  - De belofte luidt anders: Ik ben [-altijd-] {+elke dag+} welkom\n"
    )


def test_colour_only_where_it_is_welcome() -> None:
    said = Said("The promise reads differently: {text}", {"text": Wording("a b c", "a d c")})
    one = comparison(thing("a", said))
    assert "\x1b[31m[-b-]\x1b[0m \x1b[32m{+d+}\x1b[0m" in FORMATS["text"](one, Screen(80, colour=True))
    assert "\x1b" not in FORMATS["text"](one, Screen(80, colour=False))


def test_nothing_that_a_school_wrote_drives_a_terminal() -> None:
    evil = "rood \x1b[31m\u202e\u200b x"
    said = Said("The promise reads differently: {text}", {"text": Wording(evil, f"{evil} y")})
    text = FORMATS["text"](comparison(thing(evil, said)), None)
    assert not {"\x1b", "\u202e", "\u200b"} & {*text}


def test_nothing_changes() -> None:
    assert FORMATS["text"](comparison(layout=("a.yml",)), None) == (
        "Wat er in de taal verandert sinds main\nAan wat de school zegt, verandert niets.\n\n"
        "Van dit bestand verandert alleen de opmaak: 'a.yml'.\n"
    )


def test_from_one_revision_to_another_in_english(tmp_path: Path) -> None:
    now = {"glossary/school.yml": SMALLEST["glossary/school.yml"] + "language: en\n"}
    one = compare(load(smallest(tmp_path / "a")), load(smallest(tmp_path / "b", now)), since="v1", until="v2")
    assert FORMATS["text"](one, None) == (
        "What changes in the language from v1 to v2\nIt touches the framework of the school.\n\n"
        "The framework of ROC Klein  glossary/school.yml\n  - The site itself speaks English from now on.\n"
    )


# Markdown


def test_as_markdown_words_are_struck_and_bold_and_the_comment_can_be_found_again() -> None:
    said = Said("The promise reads differently: {text}", {"text": Wording("Ik ben altijd welkom", "Ik ben nu welkom")})
    touch = Touch("role", "docent", "Docent", Said("with {names}", {"names": ("a", "b")}))
    text = as_markdown(comparison(thing("Welkom", said), touched=(Section("roles", "Whom to ask", (touch,)),)))
    assert text == (
        f"{MARK}\n## Wat er in de taal verandert sinds main\n\nDit gaat over 1 belofte.\n"
        "\n<details open>\n<summary>1 belofte</summary>\n"
        "\n**Belofte 'Welkom'** · <code>promises/welkom.yml</code>\n\n"
        "- De belofte luidt anders: Ik ben ~~altijd~~ **nu** welkom\n\n</details>\n"
        "\n### Aan wie je het vraagt\n\n- **Docent**: bij 'a' en 'b'\n"
    )


def test_more_than_a_few_changes_are_folded() -> None:
    assert "<details open>" in as_markdown(comparison(*(thing(id=f"p{n}") for n in range(12))))
    assert "<details open>" not in as_markdown(comparison(*(thing(id=f"p{n}") for n in range(13))))


@pytest.mark.parametrize("count", [1, 100, 1100])
def test_a_comment_is_never_too_long_and_says_what_is_left_out(count: int) -> None:
    said = Said("The promise reads: {text}", {"text": LONG})
    touches = tuple(
        Touch("term", "x", f"{LONG} {n}", Said("with {names}", {"names": (str(n),) * 20})) for n in range(count)
    )
    sections = tuple(Section(name, "Whom to ask", touches) for name in "abcdef")
    text = as_markdown(comparison(*(thing(LONG, said, id=f"p{n}") for n in range(count)), touched=sections))
    assert len(text) <= LIMIT
    shown = text.count("- De belofte luidt: ")
    assert shown >= 1
    assert (f"Er veranderen nog {Phrases('nl').number(count - shown)} dingen" in text) == (count > shown)
    assert text.count("<details") == text.count("</details>")


def test_one_long_thing_leaves_room_for_the_others() -> None:
    said = Said("We notice that it works by this too now: {text}", {"text": LONG})
    touch = Touch("role", "docent", "Docent", Said("with {names}", {"names": ("Welkom",)}))
    others = [thing(f"Ander {n}", id=f"p{n}") for n in range(3)]
    text = as_markdown(
        comparison(thing("Lang", *[said] * 180), *others, touched=(Section("ask", "Whom to ask", (touch,)),))
    )
    shown = text.count("- Hieraan merken we nu ook dat het werkt: ")
    assert 50_000 < len(text) <= LIMIT
    assert f"- … en nog {180 - shown}\n\n**Belofte 'Ander 0'**" in text
    assert all(f"**Belofte 'Ander {n}'** · <code>promises/p{n}.yml</code>\n\n- " in text for n in range(3))
    assert text.endswith("\n### Aan wie je het vraagt\n\n- **Docent**: bij 'Welkom'\n")


def test_only_what_is_long_itself_is_told_shorter() -> None:
    plain = " ".join(["gewoon"] * 20)
    odd = Wording("#" * 5000, "@" * 5000)
    saids = [Said("It means: {text}", {"text": text}) for text in (odd, *[plain] * 900)]
    text = as_markdown(comparison(thing("Lang", *saids)))
    assert text.count(f": {plain}\n") > 300


def test_a_line_without_end_takes_no_room_of_others() -> None:
    """Letters that take the most room in Markdown, in words without a space, in every place that there is."""
    long = "#x" * 3000
    odd = " ".join(f"@{n}{'#x' * n}" for n in range(500))
    said = Said("The promise reads differently: {text}", {"text": Wording(odd, odd.replace("1", "2"))})
    touches = tuple(Touch("term", "x", f"{n}{long}", Said("with {names}", {"names": (long,) * 9})) for n in range(50))
    sections = tuple(Section(name, "Whom to ask", touches) for name in "abcdef")
    text = as_markdown(
        replace(
            comparison(thing(long, *[said] * 9, id=long), *(thing(id=f"p{n}") for n in range(30)), touched=sections),
            **dict.fromkeys(("pages", "layout", "along"), (f"{long}.yml",) * 9),
            since=long,
        )
    )
    assert len(text) <= LIMIT
    assert text.count("\n<code>") == 0
    assert text.count("<code>promises/p") == 30
    assert text.count("### Aan wie je het vraagt\n\n- '**0") == 6
    assert "Van deze bestanden verandert alleen de opmaak" in text


def test_a_comment_with_room_holds_everything() -> None:
    text = as_markdown(comparison(*(thing(id=f"p{n}") for n in range(200))))
    assert text.count("<code>promises/p") == 200
    assert "nog" not in text


# JSON


def test_as_json_says_it_for_programs() -> None:
    said = Said("The promise reads differently: {text}", {"text": Wording("a b", "a c")})
    touch = Touch("role", "docent", "Docent", Said("with {names}", {"names": ("a",)}))
    one = comparison(thing("Welkom", said), touched=(Section("roles", "Whom to ask", (touch,)),), pages=("docs/x.md",))
    told = json.loads(FORMATS["json"](one, None))
    assert told == {
        "format": 1,
        "since": "main",
        "until": None,
        "things": [
            {
                "kind": "promise",
                "id": "welkom",
                "name": "Welkom",
                "path": "promises/welkom.yml",
                "changes": [
                    {
                        "what": "changed",
                        "field": "x",
                        "sentence": "De belofte luidt anders: a [-b-] {+c+}",
                        "then": [],
                        "before": "a b",
                        "after": "a c",
                    }
                ],
            }
        ],
        "touched": {
            "roles": [{"kind": "role", "id": "docent", "name": "Docent", "effect": None, "sentence": "bij 'a'"}],
            **{name: [] for name in ("teams", "promises", "words", "ask", "due")},
        },
        "pages": ["docs/x.md"],
        "layout": [],
        "along": [],
        "notes": [],
    }


def test_the_form_of_json_is_the_same_whatever_changes() -> None:
    def names(value: Any) -> Any:
        if isinstance(value, dict):
            return {name: names(one) for name, one in value.items()}
        return [names(value[0])] if isinstance(value, list) and value else None

    def told(*said: Said, **more: Any) -> Any:
        return json.loads(FORMATS["json"](comparison(*([thing("a", *said)] if said else []), **more), None))

    nothing, plain = told(), told(Said("This word is gone."))
    reworded = told(Said("It means: {text}", {"text": Wording("a b", "a c")}), pages=("docs/x.md",))
    assert nothing.keys() == plain.keys() == reworded.keys()
    assert names(plain["things"]) == names(reworded["things"])
    assert names(nothing["touched"]) == dict.fromkeys(name for name, _, _ in SECTIONS)


def test_the_manual_says_what_stands_in_json() -> None:
    text = (TOP / "docs/handleiding/met-opdrachten.md").read_text(encoding="utf-8")
    told = {*re.findall(r"`(\w+)`", text.partition("## De vergelijking, voor een programma")[2].partition("\n## ")[0])}

    def names(value: Any) -> set[str]:
        if isinstance(value, dict):
            return {*value}.union(*map(names, value.values()))
        return set().union(*map(names, value)) if isinstance(value, list) else set()

    touch = Touch("promise", "x", "X", Said("with {names}", {"names": ("a",)}), "touched")
    one = comparison(thing(), touched=(Section("promises", "Whom to ask", (touch,)),))
    assert names(json.loads(FORMATS["json"](one, None))) <= told
    assert {*get_args(What)} <= told


# a comment as a service shows it


def shown(text: str) -> str:
    """What somebody reads who looks at the comment: no markup, no comments."""
    made = MarkdownIt("commonmark", {"html": True}).enable("strikethrough").render(text)
    return html.unescape(re.sub(r"<!--.*?-->|</?(?:s|p|h2|h3|ul|li|strong|code|details|summary)\b[^>]*>", "", made))


@pytest.mark.parametrize(
    "evil",
    [
        *("1. een", "- streep", "+ plus", "# kop", "> citaat", "'**x**'", "a*b*c", "_a_ __b__", "~~weg~~", "<b>x</b>"),
        *(
            "&amp; &lt;",
            "a\\*b",
            "`a`",
            "![x](http://x)",
            "[[leerroute]]",
            "<!-- x",
            "http://x.nl www.x.nl",
            "a|b",
            "$x$",
            "$1&1!1",
            "R&D! gh-1",
        ),
    ],
)
def test_what_is_shown_is_what_the_school_wrote(evil: str) -> None:
    said = Said(
        "The promise reads differently: {text}", {"text": Wording(f"een {evil} twee drie", f"een {evil} vier drie")}
    )
    gone = Said("The promise reads differently: {text}", {"text": Wording(f"een twee {evil}", f"{evil} een twee")})
    touch = Touch("term", "x", evil, Said("with {names}", {"names": (evil, "b")}))
    read = shown(as_markdown(comparison(thing(evil, said, gone), touched=(Section("words", "Whom to ask", (touch,)),))))
    name = evil.replace("'", '"')
    assert f"Belofte '{name}' · promises/welkom.yml" in read
    assert f"De belofte luidt anders: een {evil} twee vier drie" in read
    assert f"De belofte luidt anders: {evil} een twee {evil}" in read
    assert f"'{name}': bij '{name}' en 'b'" in read


REFERENCES = {
    # by what the services say of the links that they make by themselves
    "#12": r"#\d",
    "org/repo#5": r"#\d",
    "AB#12": r"#\d",
    "GH-12": r"(?i:gh)-\d",
    "gh-12": r"(?i:gh)-\d",
    "GL-12": r"(?i:gl)-\d",
    "ABC-12": r"[A-Z]-\d",
    "!12": r"!\d",
    "org/repo!5": r"!\d",
    "$12": r"\$\d",
    "&12": r"&\d",
    "%3": r"%\S",
    '%"eerste periode"': r"%\S",
    "~label": r"~\S",
    "^alert#12": r"\^\w",
    "*iteration:12": r"\*iteration:\d",
    "[vulnerability:12]": r"\[\w+:\d",
    "@team": r"@\w",
    "@<8c8c7d32>": r"@<",
    "iemand@roc.example": r"@\w",
    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b": r"\b[0-9a-f]{7,40}\b(?<=9f86.{36})",
    "org/repo@9f86d08": r"\b9f86d08\b|@\w",
    "9f86d08...1e99ec5": r"\b9f86d08\b|\b1e99ec5\b",
    ":smile:": r":\w",
    "https://roc.example": r"://",
    "www.roc.example": r"www\.",
    "{+erbij+} {-eraf-}": r"\{[-+]",
}
"""What a service makes a link or a picture of by itself, and what it looks for in a piece of text."""


@pytest.mark.parametrize(("text", "looked_for"), REFERENCES.items(), ids=lambda one: one[:12])
def test_no_service_makes_a_link_of_what_a_school_wrote(text: str, looked_for: str) -> None:
    assert re.search(looked_for, text)
    source = as_it_is(f"een {text} twee")
    made = MarkdownIt("commonmark", {"html": True}).enable("strikethrough").render(source)
    pieces = [html.unescape(one) for one in re.split(r"<[^>]*>", made)]
    assert "".join(pieces).strip() == f"een {text} twee"
    assert not [one for one in pieces if re.search(looked_for, one)]
    assert not re.search(r"(?<!\\)[#!$%~^@](?=\w)|(?<!\\)&(?=\d)", source)  # GitLab keeps to these backslashes


@pytest.mark.parametrize("mark", ["\u202e", "\u200b", "\u2066", "\x1b", "\xad"])
def test_what_cannot_be_seen_is_shown(mark: str) -> None:
    said = Said("The promise reads differently: {text}", {"text": Wording(f"een {mark}twee", f"een {mark}drie")})
    touch = Touch("role", "docent", f"Do{mark}cent", Said("with {names}", {"names": (f"x{mark}",)}))
    one = replace(thing(f"Wel{mark}kom", said), path=f"promises/{mark}.yml")
    text = as_markdown(comparison(one, touched=(Section("ask", "Whom to ask", (touch,)),), pages=(f"docs/{mark}.md",)))
    assert mark not in text
    assert shown(text).count(printable(mark)) == 7


@pytest.mark.parametrize(
    "text", ["50% van de 12 groepen", "R&D & $x", "R&D, prijs: € 12 - 14!", "Zorg & welzijn", "niveau-4 (a ^ b)"]
)
def test_ordinary_signs_stay_as_they_are(text: str) -> None:
    assert "<!--" not in as_it_is(text)


@pytest.mark.parametrize("name", ["1. een", "2) twee", "- streep", "+ plus", "-", "12", "een - twee"])
def test_a_line_that_begins_with_a_name_is_no_list_in_a_list(name: str) -> None:
    said = Said("{role} says it differently: {text}", {"role": name, "text": "Zo"})
    text = as_markdown(comparison(thing("Welkom", said)))
    assert f"<li>{name} zegt het anders: Zo</li>" in MarkdownIt("commonmark", {"html": True}).render(text)
