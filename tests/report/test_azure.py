"""Azure Pipelines: the log is read back as its agent does.

No package brings a schema of this form, so the reader below is written from its documentation: a command begins at the first `##vso[`
of a line and ends at the next `]`; its properties are parted by `;`, name and value by the first `=`.
"""

from typing import NamedTuple

import pytest
from tests.report.accounts import HOSTILE, finding, report

from taalkompas.findings import Severity


class Command(NamedTuple):
    """A command as the agent understands it."""

    name: str
    properties: dict[str, str]
    data: str


def understood(line: str) -> Command | None:
    _, opened, rest = line.partition("##vso[")
    head, closed, data = rest.partition("]")
    if not opened or not closed:
        return None
    name, _, properties = head.partition(" ")
    pairs = (pair.partition("=") for pair in properties.split(";") if pair)
    return Command(name, {key: unescaped(value) for key, _, value in pairs}, unescaped(data))


def unescaped(text: str) -> str:
    for written, meant in (("%3B", ";"), ("%0D", "\r"), ("%0A", "\n"), ("%5D", "]"), ("%AZP25", "%")):
        text = text.replace(written, meant)
    return text


@pytest.mark.parametrize(("language", "said"), [("nl", "Het bestand is leeg."), ("en", "The file is empty.")])
def test_a_command(language: str, said: str) -> None:
    first = report("azure", finding(line=7), language=language, prefix="taal/").splitlines()[0]
    assert first == (
        "##vso[task.logissue type=error;sourcepath=taal/a.yml;linenumber=7;columnnumber=2;code=missing-owner]" + said
    )


def test_azure_has_no_command_for_what_there_is_to_talk_about() -> None:
    lines = report("azure", *(finding(severity) for severity in Severity), prefix="taal/").splitlines()
    assert [line.split(";")[0] for line in lines[:2]] == [
        "##vso[task.logissue type=error",
        "##vso[task.logissue type=warning",
    ]
    assert lines[2:] == [
        "taal/a.yml:1:2: info: The file is empty. [missing-owner]",
        "1 error, 1 warning, 1 thing to talk about.",
    ]


@pytest.mark.parametrize("value", [*HOSTILE, "a;b]c=d", "%3B %AZP25 %5D"])
def test_a_command_comes_back_as_it_was(value: str) -> None:
    path = "".join(value.split())  # no path in a report has an end of a line in it
    line = report("azure", finding(path=path, value=value)).splitlines()[0]
    said = report("text", finding(value=value)).splitlines()[0].removeprefix("a.yml:1:2: error: ")
    assert understood(line) == Command(
        "task.logissue",
        {"type": "error", "sourcepath": path, "linenumber": "1", "columnnumber": "2", "code": "missing-owner"},
        said.removesuffix(" [missing-owner]"),
    )


@pytest.mark.parametrize("value", ["##vso[task.setvariable variable=x]y", "###vso[task.complete]", "##[error]x"])
def test_no_text_becomes_a_command(value: str) -> None:
    told = report("azure", finding(Severity.INFO, path=value, value=value))
    assert understood(told) is None
    assert "##" not in told
