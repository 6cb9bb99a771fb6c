"""What a school has in a spreadsheet becomes drafts that the check takes; nothing is guessed, overwritten or left unsaid."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from edits.files import bytes_in
from edits.spreadsheets import in_school, table, taken, workbook
from schools import smallest
from taalkompas.edits import writing
from taalkompas.edits.importing import HOLDINGS
from taalkompas.edits.importing.columns import PROMISES, TERMS
from taalkompas.edits.importing.headings import column_called
from taalkompas.edits.layout import laid_out
from taalkompas.errors import TaalkompasError
from taalkompas.model import BY_NAME
from taalkompas.model.shapes import shape_of
from taalkompas.publish.editing.field_words import words_of
from taalkompas.source import Document
from taalkompas.words import Phrases


def told(error: TaalkompasError) -> str:
    return Phrases("en").say(error.message, **error.values)


MANUAL = Path(__file__).parents[2] / "docs/handleiding/overnemen-uit-excel.md"


def test_the_manual_names_every_heading_with_its_field() -> None:
    page = MANUAL.read_text(encoding="utf-8")
    for column in (*TERMS, *PROMISES):
        field = "de naam van het bestand" if column.field == "id" else f"`{column.field}`"
        assert f"| {field} | {', '.join(column.dutch)} | {', '.join(column.english)} |" in page


FULL = table(
    "Begrip;Definitie (in één zin);Betekent niet;Voorbeeld;Synoniem 1;Synoniem 2;Meervoud;Niet gebruiken;Breder;Zie ook;Eigenaar;Bron",
    'Bandbreedte;"Ruimte: van, tot";"Geen norm";"Sara, 4 tot 12";"speelruimte, marge";kader;bandbreedtes;'
    '"vrijheid: dat klinkt als alles mag\nmazen (klinkt stiekem); grens - dat sluit af";leerpad;"Leerpad; Marges";DOCENT;'
    '"Begrippenkader https://example.org/b\nGesprek in 2024"',
    "Marges;De kanten;;;;;;;bandbreedte;speelruimte;docent;https://example.org/x",
)


def test_every_column_of_a_term(tmp_path: Path) -> None:
    files, account = in_school(tmp_path, FULL)
    assert (
        files["glossary/bandbreedte.yml"]
        == """\
term: Bandbreedte
definition: "Ruimte: van, tot"
means_not: Geen norm
example: Sara, 4 tot 12
synonyms: [speelruimte, marge, kader]
forms: [bandbreedtes]
avoid:
  - word: vrijheid
    because: dat klinkt als alles mag
  - word: mazen
    because: klinkt stiekem
  - word: grens
    because: dat sluit af
broader: [leerpad]
related: [leerpad, marges]
owner: docent
status: draft
sources:
  - title: Begrippenkader
    url: https://example.org/b
  - title: Gesprek in 2024
"""
    )
    assert "broader: [bandbreedte]\nrelated: [bandbreedte]\n" in files["glossary/marges.yml"]
    assert account == [
        "Row 2: 'Bandbreedte' becomes glossary/bandbreedte.yml",
        "Row 3: 'Marges' becomes glossary/marges.yml",
        "2 rows become drafts. Read them with a colleague, add what is missing, and run 'taalkompas check'.",
    ]


PROMISE = "Belofte;Betekent;Waarom;Merkbaar;Moment;Domeinen;Afspraken;Begrippen;Kernboodschap;Vragen;Eigenaar"


def test_every_column_of_a_promise(tmp_path: Path) -> None:
    content = table(
        PROMISE,
        "Ik mag kiezen;Je kiest.;Wie kiest, blijft.;- Ik koos;STARTEN;instroom;warm-welkom;leerpad;Kies.;"
        '"Wie koos?\n2. Wat dan?";Docent',
    )
    files, _ = in_school(tmp_path, content, "promises")
    assert files == {
        "promises/ik-mag-kiezen.yml": """\
promise: Ik mag kiezen
means: Je kiest.
why: Wie kiest, blijft.
noticed:
  - Ik koos
moment: starten
requires: [instroom]
agreements: [warm-welkom]
terms: [leerpad]
message: Kies.
questions:
  - Wie koos?
  - Wat dan?
owner: docent
status: draft
"""
    }


LEFT_OUT: list[tuple[str, str]] = [
    ("Leerpad;x", "The school has it already, as 'Leerpad' in glossary/leerpad.yml; that stays as it is."),
    ("LÉÉRPAD;x", "The school has it already, as 'Leerpad' in glossary/leerpad.yml; that stays as it is."),
    ("Route;x", "The school has it already, as 'Leerpad' in glossary/leerpad.yml; that stays as it is."),
    (
        "flexpad;x",
        "'Leerpad' asks to avoid this word (glossary/leerpad.yml). Take it out there first, or choose another word.",
    ),
    (
        "warm welkom;x",
        "'warm-welkom' is taken: it is the id of 'Wie begint, wordt opgewacht' (promises/agreements/warm-welkom.yml).",
    ),
    ("heel oud;x", "'heel-oud' is what 'Oudpad' was called before"),
    ("Oudpad;x", "'oudpad' is taken: it is the id of 'Oudpad' (glossary/onderwijs/oudpad.yml)."),
    ("School;x", "'school' cannot be its id: a file of that name means something else."),
    ("Index;x", "'index' cannot be its id: a file of that name means something else."),
    ("Con;x", "'con' cannot be its id: Windows keeps that name for itself. Give it another, in a column 'id'."),
    (
        f"nieuw;x;{'a' * 121}",
        f"'{'a' * 59}…' is too long for an id: it may have 120 characters. Give it a shorter one, in a column 'id'.",
    ),
    ("学校;x", "'学校' cannot be its id. Give it one of small letters, digits and single hyphens, in a column 'id'."),
    ("nieuw;x;Nieuw Woord", "'Nieuw Woord' cannot be its id."),
    ("nieuw;x;school", "'school' cannot be its id: a file of that name"),
    ("nieuw;x;leerpad", "'leerpad' is taken"),
    ("nieuw;x;../../weg", "'../../weg' cannot be its id."),
    (";zonder woord", "Nothing stands in the column 'term'."),
    ("\u200b;zonder woord", "Nothing stands in the column 'term'."),
    ("=1+1;x", "Nothing stands in the column 'term'."),
    ("B", "There is only a letter."),
    ("eerste;x", "It stands in row 2 already."),
    ("EERSTE ;x", "It stands in row 2 already."),
    ("eerste!;x", "Row 2 ('Eerste') has the id 'eerste' already. Give one of the two another, in a column 'id'."),
    ("a b;x;;te veel", "It has more cells than there are headings ('te veel' is one too many)."),
]


@pytest.mark.parametrize(("row", "why"), LEFT_OUT)
def test_a_row_that_cannot_be_taken_is_left_out_and_told(row: str, why: str, tmp_path: Path) -> None:
    files, account = in_school(tmp_path, table("Begrip;Definitie;id", "Eerste;x;", row, "laatste;x;"))
    assert [*files] == ["glossary/eerste.yml", "glossary/laatste.yml"]
    assert account[1].startswith("Row 3")
    assert f"is left out. {why}" in account[1]
    assert account[-1].startswith("2 rows become drafts. One row is left out.")


UNKNOWN = "Taalkompas does not know that heading."
TOLD: list[tuple[str, str, str]] = [
    ("Synoniemen", "route", "The synonym 'route' is left out: it is a word of 'Leerpad' already."),
    ("Synoniemen", "FLEXPAD", "The synonym 'FLEXPAD' is left out: 'Leerpad' asks to avoid it."),
    ("Synoniemen", "Laatste", "The synonym 'Laatste' is left out: it is a word of 'laatste' already."),
    ("Niet gebruiken", "oudwoord", "'oudwoord' is left out as a word to avoid: it does not say why."),
    ("Niet gebruiken", "leerpad: te lang", "'leerpad' is left out as a word to avoid: 'Leerpad' is called so."),
    ("Niet gebruiken", "LAATSTE: te laat", "'LAATSTE' is left out as a word to avoid: 'laatste' is called so."),
    ("Niet gebruiken", "nieuw: te jong", "'nieuw' is left out as a word to avoid: 'Nieuw' is called so."),
    ("Verwant", "Leerpaden", "'Leerpaden' is left out: there is no term with that name. Did you mean 'Leerpad'?"),
    ("Verwant", "xyzzy", "'xyzzy' is left out: there is no term with that name."),
    ("Verwant", "warm-welkom", "'warm-welkom' is left out: there is no term with that name."),
    ("Breder", "laatste", "'laatste' is left out as a broader term: it has this term as its own broader one."),
    ("Eigenaar", "docnt", "'docnt' is left out: there is no role with that name. Did you mean 'Docent'?"),
    ("Definitie", "Zie [[nergens]].", "'[[nergens]]' leads nowhere, and is plain text now."),
    ("Definitie", "=A1", "'Definitie' is left out: there is a formula in the cell, not a text."),
    ("Opmerking", "x", f"The column 'Opmerking' is left out: {UNKNOWN} Which there can be stands in the manual"),
    ("Voorbeld", "x", f"The column 'Voorbeld' is left out: {UNKNOWN} Did you mean 'voorbeeld'?"),
    ("Definitie volgens het team", "x", f"{UNKNOWN} Did you mean 'definitie'?"),
    ("Wat is geen definitie van het begrip", "x", f"{UNKNOWN} Did you mean 'definitie van het begrip'?"),
    ("Naam van de docent", "x", f"{UNKNOWN} Which there can be"),
    ("Synoniem volgens Van Dale", "x", f"{UNKNOWN} Did you mean 'synoniem'?"),
    ("Woord", "x", "The column 'Woord' is left out: 'Begrip' stands there for the same."),
    ("Definitie", "", "It does not say yet what it means."),
]


@pytest.mark.parametrize(("column", "cell", "said"), TOLD)
def test_what_is_left_out_of_a_row_is_told(column: str, cell: str, said: str, tmp_path: Path) -> None:
    content = table(
        f"Begrip;Ruimer;{column}", f"laatste;nieuw;{'' if column != 'Breder' else 'nieuw'}", f"Nieuw;;{cell}"
    )
    if column == "Breder":
        content = table("Begrip;Breder", "Nieuw;laatste", "laatste;midden", "midden;nieuw")
        said = "'nieuw' is left out as a broader term: it has this term as its own broader one."
    files, account = in_school(tmp_path, content)
    assert "glossary/nieuw.yml" in files
    assert any(said in line for line in account), account
    assert cell not in ("route", "FLEXPAD", "oudwoord") or cell not in files["glossary/nieuw.yml"]


PROMISES_LEFT: list[tuple[str, str]] = [
    ("Ik ben altijd welkom;m;w;;starten;instroom", "The school has it already, as 'Ik ben altijd welkom' in"),
    ("a b;;w;;starten;instroom", "A promise cannot do without it: nothing stands in 'means'."),
    ("a b;m;;;starten;instroom", "A promise cannot do without it: nothing stands in 'why'."),
    (
        "a b;m;w;;;instroom",
        "nothing stands in 'moment'. Moment and domains can be given for all rows with --moment and --requires.",
    ),
    ("a b;m;w;;strten;instroom", "There is no moment 'strten'. Did you mean 'Starten'?"),
    ("a b;m;w;;starten;instroom, xyzzy", "There is no domain 'xyzzy' in school.yml."),
    ("a b;;;;;", "nothing stands in 'means', 'why', 'moment', and 'domains'."),
]


@pytest.mark.parametrize(("row", "why"), PROMISES_LEFT)
def test_a_promise_that_lacks_what_it_needs_is_left_out(row: str, why: str, tmp_path: Path) -> None:
    files, account = in_school(tmp_path, table(PROMISE, row), "promises")
    assert not files
    assert why in account[0]


def test_a_row_that_is_left_out_stands_in_nobodys_way(tmp_path: Path) -> None:
    files, account = in_school(
        tmp_path,
        table(PROMISE, "Ik kies;;;;;", "Ik kies;m;w;;starten;instroom", "ik kies!;m;w;;starten;instroom"),
        "promises",
    )
    assert [*files] == ["promises/ik-kies.yml"]
    assert account[1] == "Row 3: 'Ik kies' becomes promises/ik-kies.yml"
    assert "Row 3 ('Ik kies') has the id 'ik-kies' already." in account[2]


def test_moment_and_domains_can_be_given_for_all(tmp_path: Path) -> None:
    content = table("Belofte;Betekent;Waarom;Moment", "a b;m;w;", "c d;m;w;nergens")
    files, _ = in_school(tmp_path, content, "promises", given=("Starten", ("instroom",)))
    assert files == {
        "promises/a-b.yml": "promise: a b\nmeans: m\nwhy: w\nmoment: starten\nrequires: [instroom]\nstatus: draft\n"
    }
    for given_, said in ((("strten", ()), "Did you mean 'Starten'?"), (("", ("x",)), "There is no domain 'x'")):
        with pytest.raises(TaalkompasError) as caught:
            in_school(tmp_path / "twee", content, "promises", given=given_)
        assert said in str(caught.value)


def test_a_long_promise_gets_an_address_that_can_be_read(tmp_path: Path) -> None:
    words = "Ik weet op tijd wat er van mij gevraagd wordt en bij wie ik terechtkan als het anders loopt dan gedacht"
    files, _ = in_school(
        tmp_path, table("Belofte;Betekent;Waarom;Moment;Domein", f"{words};m;w;starten;instroom"), "promises"
    )
    assert [*files] == ["promises/ik-weet-op-tijd-wat-er-van-mij-gevraagd-wordt-en-bij-wie-ik.yml"]


def test_a_title_above_the_list_and_names_beside_each_other(tmp_path: Path) -> None:
    content = workbook(
        {
            "Blad": [
                ["Begrippen van ROC Klein"],
                [],
                ["Nr.", "Begrip / term*", None, "DEFINITIE:"],
                [1, "nieuw", "?", "x"],
            ]
        }
    )
    files, account = in_school(tmp_path, content)
    assert files == {"glossary/nieuw.yml": "term: nieuw\ndefinition: x\nstatus: draft\n"}
    assert account[:4] == [
        "Read from the sheet 'Blad'.",
        f"The column 'Nr.' is left out: {UNKNOWN} Which there can be stands in the manual, under 'Overnemen uit Excel'.",
        "Column C is left out: there is no heading above it.",
        "Row 4: 'nieuw' becomes glossary/nieuw.yml",
    ]


LIST: list[list[Any]] = [["Begrip"], ["nieuw"]]
SHEETS: list[tuple[dict[str, list[list[Any]]], str, str]] = [
    ({"Een": LIST, "Twee": LIST}, "", "on more than one sheet. Say which, with --sheet: 'Een', 'Twee'."),
    ({"Een": LIST}, "Eenn", "There is no sheet 'Eenn'. Did you mean 'Een'?"),
    ({"Een": LIST}, "Begrippen", "There is no sheet 'Begrippen'; there is: 'Een'."),
    ({"Een": []}, "", "There is nothing in it."),
    ({"Een": [], "Geheim": LIST}, "", "Name that one with --sheet: 'Geheim'."),
    ({"Een": [["Naam van de school"], ["x"]]}, "", "No row has a heading 'term'"),
    ({"Een": [["Begrp"], ["x"]]}, "", "No row has a heading 'term'. Did you mean that by 'Begrp'?"),
]


@pytest.mark.parametrize(("named", "sheet", "said"), SHEETS)
def test_which_sheet_is_meant_is_asked(
    named: dict[str, list[list[Any]]], sheet: str, said: str, tmp_path: Path
) -> None:
    def hide(book: Any) -> None:
        if "Geheim" in book.sheetnames:
            book["Geheim"].sheet_state = "hidden"

    with pytest.raises(TaalkompasError) as caught:
        in_school(tmp_path, workbook(named, hide), sheet=sheet)
    assert said in told(caught.value)


def test_the_one_sheet_with_headings_or_the_one_that_is_named(tmp_path: Path) -> None:
    content = workbook({"Uitleg": [["Zo gaat het"]], "Woorden": LIST, "Meer": [["Term"], ["ander"]]})
    assert [*in_school(tmp_path / "a", content, sheet="MEER")[0]] == ["glossary/ander.yml"]
    content = workbook({"Uitleg": [["Zo gaat het"]], "Woorden": LIST})
    assert [*in_school(tmp_path / "b", content)[0]] == ["glossary/nieuw.yml"]
    with pytest.raises(TaalkompasError, match="This file has no sheets"):
        in_school(tmp_path / "c", table("Begrip", "x"), sheet="Blad")


def test_promises_that_name_terms_are_no_second_list_of_terms(tmp_path: Path) -> None:
    promises = [["Belofte", "Begrippen"], ["Ik kies", "keuzedeel"]]
    content = workbook({"Beloften": promises, "Woorden": LIST})
    assert [*in_school(tmp_path / "a", content)[0]] == ["glossary/nieuw.yml"]
    assert [*in_school(tmp_path / "b", content, sheet="Beloften")[0]] == ["glossary/keuzedeel.yml"]
    for more in ({"Woorden": LIST, "Oud": LIST}, {"Nog een": promises}):
        with pytest.raises(TaalkompasError, match="more than one sheet"):
            in_school(tmp_path / "c", workbook({"Beloften": promises, **more}))


def test_of_two_columns_for_one_field_the_plainest_heading_counts(tmp_path: Path) -> None:
    files, account = in_school(tmp_path, table("Begrip;Toelichting;Definitie", "nieuw;lang;kort"))
    assert "definition: kort\n" in files["glossary/nieuw.yml"]
    assert account[0] == "The column 'Toelichting' is left out: 'Definitie' stands there for the same."


@pytest.mark.parametrize(
    ("heading", "cell", "said"),
    [
        (
            "Zo zit het",
            "x",
            "Mind: no term has a meaning now. Does it stand in a column that is left out ('Zo zit het')?",
        ),
        ("", "x", "Mind: no term has a meaning now. Does it stand in a column that is left out ('B')?"),
        ("Zo zit het;Definitie", "x;x", ""),
        ("Voorbeeld", "x", ""),
    ],
)
def test_a_list_that_says_no_meaning_says_so_last(heading: str, cell: str, said: str, tmp_path: Path) -> None:
    account = in_school(tmp_path, table(f"Begrip;{heading};Bron", f"nieuw;{cell};b", "ander;;"))[1]
    assert account[-1].startswith(said or "2 rows become drafts.")
    assert not said or account[-2].startswith("2 rows become drafts.")


def test_promises_of_which_none_says_what_it_means(tmp_path: Path) -> None:
    account = in_school(tmp_path, table("Belofte;Zo zit het", "Ik kies;Je kiest."), "promises")[1]
    assert account[-1].startswith(
        "Mind: no promise says what it means. Does it stand in a column that is left out ('Zo zit"
    )


def test_too_many_rows_are_too_many(tmp_path: Path) -> None:
    with pytest.raises(TaalkompasError) as caught:
        in_school(tmp_path, table("Begrip", *(f"woord {n}" for n in range(5_000))))
    assert told(caught.value).startswith("There are more than 5,000 rows in it.")


def test_the_second_time_nothing_changes(tmp_path: Path) -> None:
    in_school(tmp_path, FULL)
    before = bytes_in(tmp_path)
    made = taken(tmp_path, FULL)
    assert not made.edit.changes
    writing.write(made.edit, tmp_path)
    assert bytes_in(tmp_path) == before


def test_columns_without_a_heading_are_told(tmp_path: Path) -> None:
    rows = [["Begrip", None, "Definitie"], ["nieuw", "?", "x", None, "zomaar"]]
    account = in_school(tmp_path, workbook({"Blad": rows}))[1]
    assert account[1:3] == [
        "Column B is left out: there is no heading above it.",
        "Column E is left out: there is no heading above it.",
    ]


def test_a_link_in_a_promise_that_leads_nowhere(tmp_path: Path) -> None:
    content = table("Belofte;Betekent;Waarom;Moment;Domein", "Ik [[mag|kies]] nu;m;w;starten;instroom")
    files, account = in_school(tmp_path, content, "promises")
    assert files["promises/ik-mag-kies-nu.yml"].startswith("promise: Ik kies nu\n")
    assert account[1] == "  '[[mag]]' leads nowhere, and is plain text now."


def test_links_between_rows_and_to_the_school_stay(tmp_path: Path) -> None:
    text = "Zie [[leerpad]], [[heel-oud]], [[twee|de ander]], [[x|woorden]] en [[y]]."
    files, _ = in_school(tmp_path, table("Begrip;Definitie", f"een;{text}", "twee;y"))
    assert "definition: Zie [[leerpad]], [[heel-oud]], [[twee|de ander]], woorden en y.\n" in files["glossary/een.yml"]


@pytest.mark.parametrize(("columns", "kind"), [(TERMS, "term"), (PROMISES, "promise")])
def test_every_column_is_a_field_of_the_kind_and_no_heading_means_two(columns: Any, kind: str) -> None:
    known = {field.key for field in shape_of(BY_NAME[kind].shape).fields} | {"id"}
    assert {column.field for column in columns} <= known
    for column in columns:
        for heading in column.headings:
            assert column_called(heading.title(), columns) is column
    assert {one.kind for one in HOLDINGS.values()} == {"term", "promise"}


@pytest.mark.parametrize(("columns", "kind"), [(TERMS, "term"), (PROMISES, "promise")])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_our_own_forms_ask_is_a_heading(language: str, columns: Any, kind: str) -> None:
    phrases = Phrases(language, "site")
    for column in columns:
        if column.field != "id":
            asked = phrases.say(words_of(kind, (column.field,))[0])
            assert column_called(asked, columns) is column, asked


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Wat we niet bedoelen", "means_not"),
        ("Niet bedoeld", "means_not"),
        ("Wat is het niet?", "means_not"),
        ("Toelichting", "definition"),
        ("Definitie van het begrip:", "definition"),
        ("Ook bekend als", "synonyms"),
        ("Ook wel genoemd", "synonyms"),
        ("Voorbeeld uit de praktijk", "example"),
        ("Wie is eigenaar?", "owner"),
        ("WAT BEDOELEN WE ERMEE, IN EEN ZIN?", "definition"),
        ("Waarom vinden we dit belangrijk?", "why"),
        ("Wat merkt een student ervan?", "noticed"),
    ],
)
def test_headings_as_schools_have_them(heading: str, field: str) -> None:
    column = column_called(heading, TERMS) or column_called(heading, PROMISES)
    assert column is not None
    assert column.field == field


# whatever stands in a file

_PIECES = st.sampled_from(
    [
        "leerpad", "Route", "flexpad", "Eén", "één", "een", "docent", "starten", "instroom", "warm-welkom", "school", "index",
        "[[leerpad]]", "[[x]]", "[[", "]]", "\n", "; ", ", ", ": ", " - ", "#", "'", '"', "=", "+", "@", "- ", "* ", "| ", "> ",
        "{}", "[]", "&a", "*a", "!!x", "%", "`", "\t", "\xa0", "\u200b", "\x07", "\x85", "\u2028", "\ufeff", "\ufffe", "\U0001f600",
        "https://example.org/", "https:///", "---", "...", "null", "007", "true", "{{ x }}", '--8<-- "x"', "<b>", "\\",
    ]
)  # fmt: skip
_CELLS = st.lists(_PIECES | st.text(max_size=6), max_size=5).map("".join)


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"'


@pytest.mark.parametrize("what", ["terms", "promises"])
@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_stands_in_a_file_the_check_takes_what_comes_of_it(
    what: str, data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    columns = HOLDINGS[what].columns
    rows = data.draw(st.lists(st.lists(_CELLS, min_size=len(columns), max_size=len(columns)), min_size=1, max_size=4))
    if what == "promises":
        for row in rows:
            row[1:3] = "m", "w"
            row[4:6] = "starten", "instroom"
    heads = ";".join(column.dutch[0] for column in columns)
    content = table(heads, *(";".join(map(_quoted, row)) for row in rows)).replace(b"\0", b"")
    root = tmp_path_factory.mktemp("school")
    files, account = in_school(root, content, what, given=("starten", ("instroom",)))
    assert account
    for path, text in files.items():
        assert laid_out(Document(path, text)) == text


def test_a_long_list(tmp_path: Path) -> None:
    """Rows that all name each other, also further down."""
    smallest(tmp_path)
    rows = [f"woord {n};uitleg;woord {n + 1};woord {n - 1}" for n in range(1_000)]
    made = taken(tmp_path, table("Begrip;Definitie;Breder;Verwant", *rows))
    assert len(made.edit.changes) == 1_000
    assert made.account[-1].said(Phrases("nl")).startswith("1.000 rijen worden een concept.")
