"""GitHub: the commands for the lines of a pull request, and the summary of the step."""

import re
from html import unescape

import pytest
from markdown_it import MarkdownIt
from tests.report.accounts import HOSTILE, finding, report

from taalkompas.findings import Finding, Severity
from taalkompas.report import Account
from taalkompas.report.step_summary import LIMIT, step_summary
from taalkompas.words import Phrases

ALL = (finding(Severity.INFO), finding(Severity.WARNING, "b.yml"), finding(path="c.yml", line=3))


def summarised(*findings: Finding, language: str = "en", room: int = LIMIT, prefix: str = "") -> str:
    return step_summary(Account(findings, Phrases(language), prefix), room)


def cells(markdown: str) -> list[list[str]]:
    """The rows of all tables, as a reader sees them."""
    html = MarkdownIt("commonmark").enable("table").render(markdown)
    assert "<a " not in html
    return [[shown(cell) for cell in re.findall(r"<td>(.*?)</td>", row, re.DOTALL)] for row in html.split("<tr>")[1:]]


def shown(html: str) -> str:
    text = re.sub(r"<!-- -->|</?code>", "", html)
    assert "<" not in text
    return unescape(text)


# the commands


@pytest.mark.parametrize(
    ("value", "written"),
    [("100% a:b,c", "100%25 a:b,c"), ("a%0Ab", "a%250Ab"), ("::error::x", "::error::x")],
)
def test_what_stands_in_a_message_is_escaped(value: str, written: str) -> None:
    first = report("github", finding(value=value)).splitlines()[0]
    assert first == f"::error file=a.yml,line=1,col=2,title=missing-owner::'{written}' is not a date."


def test_what_stands_in_a_property_is_escaped() -> None:
    first = report("github", finding(path="a:b,c%.yml")).splitlines()[0]
    assert first == "::error file=a%3Ab%2Cc%25.yml,line=1,col=2,title=missing-owner::The file is empty."


def test_there_are_three_commands() -> None:
    lines = report("github", *(finding(severity) for severity in Severity)).splitlines()
    assert [line.split(" ")[0] for line in lines[:3]] == ["::error", "::warning", "::notice"]
    assert lines[3] == "1 error, 1 warning, 1 thing to talk about."


def test_a_path_begins_at_the_top_of_the_repository() -> None:
    first = report("github", finding(), prefix="onze taal/", language="nl").splitlines()[0]
    assert first == "::error file=onze taal/a.yml,line=1,col=2,title=missing-owner::Het bestand is leeg."


# the summary of the step


def test_the_summary_says_all_in_words_and_errors_come_first() -> None:
    assert summarised(*ALL, language="nl") == (
        "## Taalkompas\n"
        "\n"
        "1 fout, 1 keer let op, 1 ding om over te praten.\n"
        "\n"
        "| Soort | Plek | Wat er te zeggen is | Regel |\n"
        "| --- | --- | --- | --- |\n"
        "| Fout | <code>c.yml:<!-- -->3:<!-- -->2</code> | Het bestand is leeg. | `missing-owner` |\n"
        "| Let op | <code>b.yml:<!-- -->1:<!-- -->2</code> | Het bestand is leeg. | `missing-owner` |\n"
        "\n"
        "<details>\n"
        "<summary>1 ding om over te praten</summary>\n"
        "\n"
        "Hier is niets mis en er is geen haast bij: mooie vragen voor als jullie weer bij elkaar zitten.\n"
        "\n"
        "| Soort | Plek | Wat er te zeggen is | Regel |\n"
        "| --- | --- | --- | --- |\n"
        "| Om over te praten | <code>a.yml:<!-- -->1:<!-- -->2</code> | Het bestand is leeg. | `missing-owner` |\n"
        "\n"
        "</details>\n"
    )


def test_the_summary_of_a_sound_school_is_one_sentence() -> None:
    told = summarised()
    assert told.startswith("## Taalkompas\n\nEverything holds together:")
    assert cells(told) == []
    assert "details" not in told


def test_what_there_is_to_talk_about_stands_apart_and_last() -> None:
    told = summarised(*ALL)
    mend, talk = told.split("<details>")
    assert [row[0] for row in cells(mend)[1:]] == ["Error", "Warning"]
    assert [row[0] for row in cells(talk)[1:]] == ["To talk about"]
    assert "rror" not in talk
    assert talk.endswith("\n</details>\n")


@pytest.mark.parametrize(
    "value", [*HOSTILE, "a|b\\|c", "\\", "[x]: y", "www.example.org", "https://example.org", "a@b.nl"]
)
def test_what_a_school_wrote_is_text_in_the_summary(value: str) -> None:
    told = summarised(finding(value=value))
    row = cells(told)[1]
    said = report("text", finding(value=value)).splitlines()[0].removeprefix("a.yml:1:2: error: ")
    assert row == ["Error", "a.yml:1:2", said.removesuffix(" [missing-owner]"), "missing-owner"]


@pytest.mark.parametrize("value", ["www.example.org", "https://example.org", "ftp://x.nl", "iemand@example.org"])
def test_no_address_becomes_a_link_by_itself(value: str) -> None:
    """GitHub makes links of these letters as they stand in the source."""
    told = summarised(finding(path=value, value=value))
    assert not re.search(r"www\.|://|@\w", told)


def test_a_path_in_the_summary_is_text_from_the_top_of_the_repository() -> None:
    assert cells(summarised(finding(path="*a*|<b>.yml"), prefix="taal/"))[1][1] == "taal/*a*|<b>.yml:1:2"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_summary_that_is_too_long_is_cut_and_says_how_many_are_missing(language: str) -> None:
    findings = [finding(path=f"{n}.yml", value="x" * 500) for n in range(3000)]
    told = summarised(*findings, finding(Severity.INFO), language=language)
    rows = len(cells(told)) - 1
    assert LIMIT - 2000 < len(told.encode()) <= LIMIT
    left = {
        "nl": f"Nog {(3001 - rows) // 1000}.{(3001 - rows) % 1000:03} meldingen staan hier niet bij",
        "en": f"{3001 - rows:,} more findings are not shown",
    }
    assert shown(told.splitlines()[-1].replace("\\", "")).startswith(left[language])


def test_what_there_is_to_talk_about_is_left_out_before_any_warning() -> None:
    whole = summarised(*ALL)
    told = summarised(*ALL, room=len(whole.encode()) - 1)
    assert "Warning" in told
    assert "details" not in told
    assert told.endswith(
        "\n1 more finding is not shown here, because GitHub takes no longer summary. The log of this step has all of them.\n"
    )


@pytest.mark.parametrize("room", range(0, 1200, 7))
def test_a_summary_never_takes_more_than_there_is(room: int) -> None:
    assert len(summarised(*ALL, language="nl", room=room).encode()) <= room


def test_where_hardly_anything_fits_there_is_no_summary() -> None:
    assert summarised(*ALL, room=20) == ""
