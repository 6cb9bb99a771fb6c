"""Every sentence for people is there in Dutch, says the same, and is still used.

The sentences stand in the code and the templates, in English; `findings` is what the check says, `site` what stands on pages and the plate.
How to bring a catalogue up to date stands at its top.
"""

import string
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_file
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

import taalkompas

CORE = Path(taalkompas.__file__).parent
ADAPTER = CORE.parent / "mkdocs_taalkompas"
WORDS = CORE / "words"
SITE = ("views", "publish", "picture")
"""The folders that make the site; whatever else speaks, speaks for the check."""
DOMAINS = ("findings", "site")
IN_CODE = {"N_": None, "say": None, "count": (1, 2)}
IN_TEMPLATES = {"_": None, "ngettext": (1, 2)}

Said = str | tuple[str, ...]


def _belongs_to_site(file: Path) -> bool:
    return file.is_relative_to(CORE) and file.relative_to(CORE).parts[0] in SITE


def _extracted(file: Path, method: str, keywords: Mapping[str, tuple[int, ...] | None]) -> Iterator[Said]:
    for _, message, _, _ in extract_from_file(method, file, keywords=keywords):
        yield message if isinstance(message, str) else tuple(message)


@cache
def _said(domain: str) -> frozenset[Said]:
    """Every sentence that the code, and for the site its templates, can say."""
    code = [file for folder in (CORE, ADAPTER) for file in folder.rglob("*.py")]
    said = {
        message
        for file in code
        if _belongs_to_site(file) == (domain == "site")
        for message in _extracted(file, "python", IN_CODE)
    }
    if domain == "site":
        for template in (CORE / "publish" / "templates").rglob("*.html"):
            said.update(_extracted(template, "jinja2", IN_TEMPLATES))
    return frozenset(said)


@cache
def _catalogue(domain: str) -> Catalog:
    with (WORDS / "nl" / f"{domain}.po").open("rb") as file:
        return read_po(file, locale="nl")


@cache
def _compiled(domain: str) -> Catalog:
    with (WORDS / "nl" / f"{domain}.mo").open("rb") as file:
        return read_mo(file)


def _messages(domain: str) -> Iterator[Message]:
    return (message for message in _catalogue(domain) if message.id)


def _forms(text: Said | list[str] | None) -> tuple[str, ...]:
    if text is None:
        return ()
    return (text,) if isinstance(text, str) else tuple(text)


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def _pairs(catalogue: Catalog) -> dict[tuple[str, ...], tuple[str, ...]]:
    return {_forms(message.id): _forms(message.string) for message in catalogue if message.id}


@pytest.mark.parametrize("domain", DOMAINS)
class TestCatalogue:
    def test_has_every_sentence_of_the_code(self, domain: str) -> None:
        lacking = _said(domain) - {message.id for message in _messages(domain)}
        assert not lacking, f"add these to {domain}.po: {sorted(map(str, lacking))}"

    def test_has_no_sentence_that_nobody_says(self, domain: str) -> None:
        unused = {message.id for message in _messages(domain)} - _said(domain)
        assert not unused, f"remove these from {domain}.po: {sorted(map(str, unused))}"
        assert not _catalogue(domain).obsolete

    def test_is_translated_through_and_through(self, domain: str) -> None:
        assert not _catalogue(domain).fuzzy
        wanting = [message.id for message in _messages(domain) if message.fuzzy or not all(_forms(message.string))]
        assert not wanting, f"no Dutch yet: {wanting}"

    def test_keeps_the_placeholders(self, domain: str) -> None:
        for message in _messages(domain):
            asked = set().union(*map(_placeholders, _forms(message.id)))
            for translated in _forms(message.string):
                given = _placeholders(translated)
                assert given <= asked, f"no value for {given - asked} in {translated!r}"
                if isinstance(message.id, str):
                    assert given == asked, f"{asked - given} is lost in {translated!r}"

    def test_is_compiled(self, domain: str) -> None:
        assert _pairs(_compiled(domain)) == _pairs(_catalogue(domain)), f"compile {domain}.po (its first lines say how)"
