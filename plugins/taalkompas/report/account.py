"""What a report is made from, as one frozen value.

In: a project, or findings by themselves. Out: `Account`. Reads no file and asks no terminal: whoever calls says where the school lies in
its repository, and on what screen the report will be read.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from taalkompas.findings import Finding
from taalkompas.project import Project
from taalkompas.report.screen import Screen
from taalkompas.words import Phrases


@dataclass(frozen=True, slots=True)
class Account:
    """Findings, the reader's language, and what some formats need besides.

    `prefix` leads from the top of the git repository to the school (`taal/`, or nothing). `screen` is there when somebody reads along;
    `lines` then holds the lines that are pointed at, by path and number. `older` is there when only the findings of a change are told: the
    others. `version` is that of the program.
    """

    findings: tuple[Finding, ...]
    phrases: Phrases
    prefix: str = ""
    screen: Screen | None = None
    lines: Mapping[tuple[str, int], str] = field(default_factory=dict)
    older: tuple[Finding, ...] | None = None
    version: str = ""

    def path_of(self, finding: Finding) -> str:
        """The path of a finding's file from the top of the repository, for services that know the whole of it."""
        return self.prefix + finding.path


def account_of(
    project: Project,
    findings: tuple[Finding, ...],
    prefix: str = "",
    screen: Screen | None = None,
    older: tuple[Finding, ...] | None = None,
    version: str = "",
) -> Account:
    """The account of some findings in a school; lines are only gathered where somebody will see them quoted."""
    lines = dict(_lines(project, findings)) if screen else {}
    return Account(findings, Phrases(project.language), prefix, screen, lines, older, version)


def _lines(project: Project, findings: tuple[Finding, ...]) -> Iterator[tuple[tuple[str, int], str]]:
    """Every line that a finding points at, as far as its file could be read."""
    wanted: dict[str, set[int]] = {}
    for finding in findings:
        wanted.setdefault(finding.path, set()).add(finding.line)
    texts = {path: project.documents[path].text for path in wanted if path in project.documents}
    texts.update((page.path, page.thing.text) for page in project.graph.pages if page.path in wanted)
    for path, text in texts.items():
        lines = text.split("\n")  # this format's lines end at \n and \r\n only
        yield from (((path, n), lines[n - 1].removesuffix("\r")) for n in wanted[path] if n <= len(lines))
