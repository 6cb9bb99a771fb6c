"""Any bytes as any file, and any slip of the hand in the example school: the check tells, and never falls over."""

import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hostile.cases import KWAAD
from hostile.pages import complaints
from schools import SMALLEST, load, write
from taalkompas import Project
from taalkompas.publish import Site, publish
from taalkompas.report import FORMATS, Account
from taalkompas.report.sentences import message_of
from taalkompas.words import Phrases

PATHS = [
    "glossary/school.yml",
    "glossary/diep/leerroute.yml",
    "promises/altijd-welkom.yml",
    "promises/agreements/warm-welkom.yml",
    "promises/choices/zorg.yml",
    "promises/snapshots/2026-05-12.yml",
    "promises/successes/eerste.yml",
    "docs/over.md",
    "docs/plaat.svg",
    "docs/.taalkompas.json",
    "mkdocs.yml",
]
"""Every kind of file that is read."""
PICTURED = SMALLEST["glossary/school.yml"].replace(
    "{title: Onze plaat}", "{title: Onze plaat, picture: docs/plaat.svg}"
)
PIECES = [
    "- ", ": ", "[", "]", "{", "}", "&a ", "*a", "!!x ", "? ", "|\n", ">-\n", "'", '"', "#", "---\n", "\t", "\0", "\u2028", "\u200b", "\ufeff",
    "[[", "]]", "[[altijd-welkom|", "null", "1e999", "-1", "2026-02-30", "../x", "<<: ", "allow: [{rule: x}]\n", "id: ", "every: 0 days\n",
    f"<script>{KWAAD}(1)</script>", f"[x](javascript:{KWAAD}(1))", f"<img src=x onerror={KWAAD}(1)>", "9" * 5000, "`", "<!--", "-->", "{{", "{%", "\r",
]  # fmt: skip


def texts() -> st.SearchStrategy[str]:
    """Texts that look like what stands in files."""
    return st.lists(
        st.one_of(st.sampled_from(PIECES), st.text(max_size=12), st.sampled_from(list(SMALLEST.values())))
    ).map("".join)


def contents() -> st.SearchStrategy[bytes]:
    """Any bytes, and bytes that come further."""
    return st.one_of(st.binary(max_size=200), texts().map(lambda text: text.encode("utf-8", "surrogatepass")))


def holds(root: Path) -> Project:
    """Everything that holds of any school, whatever stands in it; out comes the school as it was read."""
    project = load(root)
    findings = project.findings
    assert list(findings) == sorted(findings, key=lambda one: one.order)
    assert [vars_of(one) for one in load(root).findings] == [vars_of(one) for one in findings]
    for one in findings:
        lines = lines_of(root / one.path)
        assert 1 <= one.line <= len(lines) + 1, one
        assert 1 <= one.column <= (len(lines[one.line - 1]) if one.line <= len(lines) else 0) + 1, one
        for language in ("nl", "en"):
            assert message_of(one, Phrases(language))
    for form in FORMATS.values():
        assert isinstance(form(Account(findings, Phrases("nl"))), str)
    if project.graph.school is not None:
        made = publish(project, Site())
        assert [wrong for file in made for wrong in complaints(file.path, file.content)] == []
    return project


def vars_of(finding: object) -> str:
    """A finding as text, to compare."""
    return repr(finding)


def lines_of(place: Path) -> list[str]:
    """The lines of a file as the format counts them; none of what is no text."""
    try:
        return place.read_bytes().removeprefix(b"\xef\xbb\xbf").decode().split("\n")
    except (OSError, UnicodeDecodeError):
        return [""]


def any_file(path: str, content: bytes) -> None:
    with TemporaryDirectory() as folder:
        start = {**SMALLEST, "docs/plaat.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>"}
        holds(write(Path(folder), {**start, "glossary/school.yml": PICTURED, path: content}))


@given(path=st.sampled_from(PATHS), content=contents())
@settings(max_examples=25)
def test_any_bytes_as_any_file(path: str, content: bytes) -> None:
    any_file(path, content)


@pytest.mark.slow
@given(path=st.sampled_from(PATHS), content=contents())
@settings(max_examples=5000)
def test_any_bytes_as_any_file_at_length(path: str, content: bytes) -> None:
    any_file(path, content)


Mutation = Callable[[st.DataObject, list[str]], list[str]]


def _delete(data: st.DataObject, lines: list[str]) -> list[str]:
    at = data.draw(st.integers(0, len(lines) - 1))
    return lines[:at] + lines[at + 1 :]


def _double(data: st.DataObject, lines: list[str]) -> list[str]:
    at = data.draw(st.integers(0, len(lines) - 1))
    return [*lines[: at + 1], *lines[at:]]


def _swap(data: st.DataObject, lines: list[str]) -> list[str]:
    one, other = (data.draw(st.integers(0, len(lines) - 1)) for _ in range(2))
    lines[one], lines[other] = lines[other], lines[one]
    return lines


def _insert(data: st.DataObject, lines: list[str]) -> list[str]:
    text = "\n".join(lines)
    at = data.draw(st.integers(0, len(text)))
    return (text[:at] + data.draw(st.sampled_from(PIECES)) + text[at:]).split("\n")


def _change(data: st.DataObject, lines: list[str]) -> list[str]:
    text = "\n".join(lines)
    at = data.draw(st.integers(0, len(text)))
    return (text[:at] + data.draw(st.characters(exclude_categories=["Cs"])) + text[at + 1 :]).split("\n")


def _cut_short(data: st.DataObject, lines: list[str]) -> list[str]:
    text = "\n".join(lines)
    return text[: data.draw(st.integers(0, len(text)))].split("\n")


def _indent(data: st.DataObject, lines: list[str]) -> list[str]:
    at = data.draw(st.integers(0, len(lines) - 1))
    return [*lines[:at], f"  {lines[at]}", *lines[at + 1 :]]


MUTATIONS: list[Mutation] = [_delete, _double, _swap, _insert, _change, _cut_short, _indent]


def mutate(data: st.DataObject, root: Path) -> None:
    """A few slips of the hand, anywhere."""
    for _ in range(data.draw(st.integers(1, 3))):
        files = sorted(path for folder in ("glossary", "promises") for path in (root / folder).rglob("*.yml"))
        file = data.draw(st.sampled_from(files))
        match data.draw(st.sampled_from(["text", "text", "text", "text", "gone", "renamed", "copied"])):
            case "gone":
                file.unlink()
            case "renamed":
                file.rename(
                    file.with_name(data.draw(st.sampled_from(["x.yml", "X.yml", "x.yaml", "school.yml", "x.txt"])))
                )
            case "copied":
                shutil.copy(file, data.draw(st.sampled_from(files)).with_name("kopie.yml"))
            case _:
                lines = file.read_bytes().decode().split("\n")
                text = "\n".join(data.draw(st.sampled_from(MUTATIONS))(data, lines))
                file.write_bytes(text.encode())


def slip(data: st.DataObject, example: Path) -> None:
    with TemporaryDirectory() as folder:
        for part in ("glossary", "promises"):
            shutil.copytree(example / part, Path(folder, part))
        mutate(data, Path(folder))
        holds(Path(folder))


@given(data=st.data())
@settings(max_examples=5)
def test_any_slip_in_the_example_school(data: st.DataObject, example: Path) -> None:
    slip(data, example)


@pytest.mark.slow
@given(data=st.data())
@settings(max_examples=1000)
def test_any_slip_in_the_example_school_at_length(data: st.DataObject, example: Path) -> None:
    slip(data, example)
