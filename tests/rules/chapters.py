"""Chapters: Markdown in which YAML blocks say what is found in them, and where.

A chapter is `tests/rules/<rule>.md`. Each `##` heading is one case: its blocks are laid over the small, sound school in `base/`, the
whole is checked, and what is found must be exactly what is marked. A case without a mark proves that nothing is found.

    ```yaml
    # promises/altijd-welkom.yml
    promise: Ik ben altijd welkom
    moment: morgen  # finds: undefined-reference @9 "'morgen'"
    ```

- The first line of a block names the file and is no part of it: lines count from the one below. Nor are the marks part of it: they
  are taken off before the file is written, so they may stand in any text. What is found at the start of a file is marked on its first line,
  what is found at its very end on a last line with nothing but the mark.
- A mark names one rule or more, with commas between. After a rule, `@7` asks for that column, and `"words"` for those words in the
  message as people of this school read it (in Dutch).
- After `yaml` may stand an encoding (`utf-16`), or `removed`: then the base school goes without that file.
- A line `Today is 2027-01-01.` in the prose sets the day.

The examples of a rule's manual page are read in the same way.
"""

import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import taalkompas
from taalkompas.findings import Finding
from taalkompas.report.sentences import message_of
from taalkompas.words import Phrases

HERE = Path(__file__).parent
BASE = HERE / "base"
DAY = date(2026, 6, 1)

_FENCE = re.compile(r"^(?P<fence>`{3,})(?P<info>[^\n`]*)\n(?P<content>.*?)^(?P=fence) *$", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^## (.+)$", re.MULTILINE)
_TODAY = re.compile(r"^Today is (\d{4}-\d{2}-\d{2})\.$", re.MULTILINE)
_MARKS = re.compile(r"[ ]*# finds: (.*)$")
_MARK = re.compile(r'(?P<rule>[a-z-]+)(?: @(?P<column>\d+))?(?: "(?P<words>[^"]*)")?(?:, |$)')


@dataclass(frozen=True)
class Mark:
    """What a line of a block says is found there."""

    path: str
    line: int
    rule: str
    column: int | None = None
    words: str = ""

    def fits(self, finding: Finding, message: str) -> bool:
        """Whether a finding is the one that is meant."""
        return (
            (finding.path, finding.line, finding.rule) == (self.path, self.line, self.rule)
            and self.column in (None, finding.column)
            and self.words in message
        )

    def __str__(self) -> str:
        column = f":{self.column}" if self.column else ""
        words = f" saying “{self.words}”" if self.words else ""
        return f"{self.path}:{self.line}{column}: {self.rule}{words}"


@dataclass(frozen=True)
class Block:
    """One file, and what is marked in it; without content, a file that is gone."""

    path: str
    content: bytes | None
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True)
class Case:
    """Files that are laid over the base school together."""

    name: str
    blocks: tuple[Block, ...]
    day: date = DAY

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Everything that is marked in its files."""
        return tuple(mark for block in self.blocks for mark in block.marks)


@dataclass(frozen=True)
class Outcome:
    """What was found in a case, and how it differs from what was marked."""

    findings: tuple[Finding, ...]
    unmarked: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        lines = [f"found, but not marked:  {one}" for one in self.unmarked]
        return "\n".join(lines + [f"marked, but not found:  {one}" for one in self.missed])


def sections(markdown: str) -> Mapping[str, str]:
    """The text under each `##` heading; headings inside fenced blocks are no headings."""
    hidden = _FENCE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), markdown)
    headings = list(_HEADING.finditer(hidden))
    ends = [heading.start() for heading in headings[1:]] + [len(markdown)]
    found = {heading[1].strip(): markdown[heading.end() : end] for heading, end in zip(headings, ends, strict=True)}
    assert len(found) == len(headings), "two cases have one name"
    return found


def cases_of(markdown: str) -> Iterator[Case]:
    """The cases of a chapter."""
    for name, text in sections(markdown).items():
        today = _TODAY.search(text)
        yield Case(name, tuple(blocks_of(text)), date.fromisoformat(today[1]) if today else DAY)


def blocks_of(markdown: str) -> Iterator[Block]:
    """The fenced blocks of a text, each with the file that it stands for."""
    for match in _FENCE.finditer(markdown):
        named, _, text = match["content"].partition("\n")
        assert re.match(r"# \S", named), f"the first line of a block names its file: {named!r}"
        yield _block(named.removeprefix("# ").strip(), text, match["info"].split()[1:])


def _block(path: str, text: str, info: list[str]) -> Block:
    if info == ["removed"]:
        return Block(path, None)
    lines: list[str] = []
    marks: list[Mark] = []
    for number, line in enumerate(text.split("\n"), 1):
        marked = _MARKS.search(line)
        lines.append(_MARKS.sub("", line))
        if marked:
            marks.extend(_marks_in(marked[1], path, number))
    if len(lines) > 1 and lines[-2] == "" and marks and marks[-1].line == len(lines) - 1:
        del lines[-1]
    return Block(path, "\n".join(lines).encode(info[0] if info else "utf-8"), tuple(marks))


def _marks_in(text: str, path: str, line: int) -> Iterator[Mark]:
    read = 0
    for one in _MARK.finditer(text):
        assert one.start() == read, f"this mark cannot be read: {text!r}"
        read = one.end()
        yield Mark(path, line, one["rule"], int(one["column"]) if one["column"] else None, one["words"] or "")
    assert read == len(text), f"this mark cannot be read: {text!r}"


def lay(case: Case, folder: Path) -> Path:
    """The base school in a folder, with a case's files laid over it."""
    shutil.copytree(BASE, folder, dirs_exist_ok=True)
    for block in case.blocks:
        place = folder / block.path
        place.parent.mkdir(parents=True, exist_ok=True)
        if block.content is None:
            place.unlink()
        else:
            place.write_bytes(block.content)
    return folder


def outcome(case: Case, folder: Path) -> Outcome:
    """Check a case, and hold what is found against what is marked."""
    findings = taalkompas.load(lay(case, folder), case.day, {}).findings
    phrases = Phrases("nl")
    left = [(finding, message_of(finding, phrases)) for finding in findings]
    missed = []
    for mark in case.marks:
        fitting = next((index for index, one in enumerate(left) if mark.fits(*one)), None)
        if fitting is None:
            missed.append(str(mark))
        else:
            del left[fitting]
    unmarked = [f"{one.path}:{one.line}:{one.column}: {one.rule}: {message}" for one, message in left]
    return Outcome(findings, unmarked, missed)
