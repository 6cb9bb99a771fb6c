"""What of a Markdown text is prose: everything keeps its place, and what is left out depends on what is looked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taalkompas.source.prose import BLANK, Seek, prose_of_page, prose_of_text

PAGE = [
    ("Kom langs.", "Kom langs", "Kom langs"),
    ("# Kom langs", "Kom langs", ""),
    ("Kom langs\n===\nen blijf", "Kom langs en blijf", "en blijf"),
    ("Kom langs\n---\nen blijf", "Kom langs en blijf", "en blijf"),
    ("- Kom\n- langs", "Kom langs", "Kom langs"),
    ("> Kom\nlangs\n\nen blijf", "en blijf", "en blijf"),
    ("- > Kom langs\n\nen blijf", "en blijf", "en blijf"),
    ("[Kom langs](langs.md) hier", "Kom langs hier", "hier"),
    ('[Kom](a.md "langs en meer") hier', "Kom hier", "hier"),
    ("[Kom][langs] hier\n\n[langs]: https://a.example/b", "Kom hier", "hier"),
    ("![Kom](langs.png) hier", "Kom hier", "hier"),
    ("`Kom` ``la`ngs`` hier", "hier", "hier"),
    ("`Kom hier", "Kom hier", "Kom hier"),
    ("```\nKom langs\n```\nhier", "hier", "hier"),
    ("~~~ py\nKom langs\n```\nen\n~~~\nhier", "hier", "hier"),
    ("a\n\n    Kom langs\n\nhier", "a hier", "a hier"),
    ("- a\n\n    Kom langs", "a Kom langs", "a Kom langs"),
    ("!!! note\n    Kom langs", "Kom langs", "Kom langs"),
    ("<!-- Kom langs --> hier", "hier", "hier"),
    ("`<!-- Kom` --> hier", "hier", "hier"),
    ("<!-- `Kom --> hier ` langs", "hier langs", "hier langs"),
    ("https://kom.example/langs?x=y hier", "hier", "hier"),
    ("<https://kom.example/langs> www.kom.example kom@langs.example hier", "hier", "hier"),
    ('<a href="kom" title="langs">Kom langs</a> hier', "Kom langs hier", "hier"),
    ("<code>Kom</code><pre>langs</pre> hier", "hier", "hier"),
    ("<h2>Kom langs</h2> hier", "Kom langs hier", "hier"),
    ("<blockquote>Kom <b>langs</b></blockquote> hier", "hier", "hier"),
    ("<code>Kom langs hier", "Kom langs hier", "Kom langs hier"),
    ("**Kom** *langs*", "Kom langs", "Kom langs"),
    ('Zij zei "kom langs" hier', "Zij zei kom langs hier", "Zij zei hier"),
    ("Zij zei “kom langs” en ‘blijf’ hier", "Zij zei kom langs en blijf hier", "Zij zei en hier"),
    ("[[kom]] [[a|langs]] hier", "langs hier", "hier"),
    ("Kom {: .langs } {{ macro }} hier &nbsp; :smile:", "Kom hier", "Kom hier"),
    ('--8<-- "kom.md"\nhier', "hier", "hier"),
    ("---\ntitle: Kom\n---\nlangs", "langs", "langs"),
    ("---\r\ntitle: Kom\r\n---\r\nlangs", "langs", "langs"),
    ("| Kom | langs |\n|---|---|\n| hier | hier |", "Kom langs hier hier", "Kom langs hier hier"),
    ("> Kom\r\n\r\nlangs", "langs", "langs"),
    ("# Kop\n    Kom langs", "Kop", ""),
    ("- a\n\n        Kom langs\n\n    hier", "a hier", "a hier"),
    ("- a\n    - b\n\n            Kom langs\n\n        hier", "a b hier", "a b hier"),
    ("!!! note\n    x\n\n        Kom langs", "x", "x"),
    ("1. a\n\n    Kom langs", "1 a Kom langs", "1 a Kom langs"),
    ("een `Kom\n\nlangs` hier", "een Kom langs hier", "een Kom langs hier"),
    ("een `Kom\n# langs` hier", "een Kom langs hier", "een Kom"),
    ("- een `Kom\n- langs` hier", "een Kom langs hier", "een Kom langs hier"),
    ("een `Kom\nlangs` hier", "een hier", "een hier"),
    (r"\`Kom` hier", "Kom hier", "Kom hier"),
    (r"\\`Kom` hier", "hier", "hier"),
    ("kom.nl docs/kom.md kom.nl/langs hier", "docs hier", "docs hier"),
    ("Kom. Langs", "Kom Langs", "Kom Langs"),
    ("hier[^kom]\n\n[^kom]: langs", "hier langs", "hier langs"),
    ("1 < 2 en kom > langs", "1 2 en kom langs", "1 2 en kom langs"),
]


def words(text: str) -> str:
    return " ".join("".join(letter if letter.isalnum() else " " for letter in text.replace(BLANK, " ")).split())


@pytest.mark.parametrize(("text", "judged", "linked"), PAGE, ids=[text for text, _, _ in PAGE])
def test_of_a_page(text: str, judged: str, linked: str) -> None:
    assert words(prose_of_page(text, Seek.WORDS)) == judged
    assert words(prose_of_page(text, Seek.WORD_LINKS)) == linked


@pytest.mark.parametrize(
    ("text", "judged", "linked"),
    [
        ("<b>Kom</b> langs", "b Kom b langs", "b Kom b langs"),
        ("# Kom langs", "Kom langs", "Kom langs"),
        ("> Kom langs", "", ""),
        ("`Kom` [langs](https://a.example) hier", "langs hier", "hier"),
        ("Zie https://kom.example hier", "Zie hier", "Zie hier"),
        ("<!-- Kom --> langs", "Kom langs", "Kom langs"),
    ],
)
def test_of_a_field(text: str, judged: str, linked: str) -> None:
    """HTML is shown as text there, and there are no headings."""
    assert words(prose_of_text(text, Seek.WORDS)) == judged
    assert words(prose_of_text(text, Seek.WORD_LINKS)) == linked


@given(st.text(st.sampled_from("ab `<>[]()|\"'\n\r>#-=!~:{}&;@.\\/*_"), max_size=120))
def test_everything_keeps_its_place(text: str) -> None:
    for seek in Seek:
        for prose in (prose_of_page(text, seek), prose_of_text(text, seek)):
            assert len(prose) == len(text)
            plain = text.replace("\r\n", " \n")  # for prose a line ends one way only
            assert all(now in (letter, BLANK) for now, letter in zip(prose, plain, strict=True))
            assert prose.count("\n") == text.count("\n")


PIECES = (
    "[", "]", "![", "[[", "<a", "<pre>", "`", "``` ", "<!--", "-->", "](", '](x "', "](a (", "{{", "{:", "&a", "a.b-", "@", "\n", " ", "\t", "> ",
    '"a', "a|b\n", "# ", ":a", "<!-- `", "a\n-", "a.", "\\", "(", "()", "\n ", "\n    ", "- ",
)  # fmt: skip
HEADS = ("", "[a](", "[a](x", "[a](x ", "[a]: ", '"', "`", "<!--", "- ", "!!! ", "a@", "[^", "{{")


@pytest.mark.parametrize("head", HEADS)
def test_no_text_makes_it_think_long(head: str) -> None:
    """A long page of one piece over and over: what is quadratic takes minutes here, and whoever runs this gives up waiting."""
    for piece in PIECES:
        text = head + piece * (12_000 // len(piece))
        for seek in (Seek.WORDS, Seek.WORD_LINKS):
            assert len(prose_of_page(text, seek)) == len(text)
