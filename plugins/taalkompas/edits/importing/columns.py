"""The columns that can be taken: the field that each becomes, and the headings that people give it, in Dutch and in English.

Data only: a field that can be taken is one line in a table, and so is a heading. What our own forms ask for a field is a heading of it too.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the field that it becomes, and its headings, the plainest first.

    With `many` things in a cell there may be several such columns: synonym 1, synonym 2.
    """

    field: str
    dutch: tuple[str, ...]
    english: tuple[str, ...]
    many: bool = False

    @property
    def headings(self) -> tuple[str, ...]:
        """Every heading that it may have."""
        return tuple(dict.fromkeys((*self.dutch, *self.english)))


_OWNER = Column(
    "owner",
    (
        "eigenaar",
        "beheerder",
        "verantwoordelijke",
        "wie is eigenaar",
        "wie is de eigenaar",
        "wie beheert het",
        "wie is verantwoordelijk",
        "wie zorgt ervoor",
        "wie zou ervoor kunnen zorgen",
    ),
    ("owner", "who owns it", "who is the owner", "who looks after it", "who could look after it"),
)
_ID = Column("id", ("id",), ("identifier",))

TERMS: tuple[Column, ...] = (
    Column(
        "term", ("begrip", "begrippen", "woord", "naam", "welk woord"), ("term", "terms", "word", "name", "which word")
    ),
    Column(
        "definition",
        (
            "definitie",
            "betekenis",
            "omschrijving",
            "beschrijving",
            "betekent",
            "definitie van het begrip",
            "betekenis van het begrip",
            "omschrijving van het begrip",
            "wat bedoelen we",
            "wat bedoelen we ermee",
            "wat bedoelen we ermee in één zin",
            "wat betekent het",
            "uitleg",
            "toelichting",
        ),
        (
            "definition",
            "meaning",
            "description",
            "what do we mean",
            "what do we mean by it",
            "what do we mean by it in one sentence",
            "what does it mean",
            "explanation",
        ),
    ),
    Column(
        "means_not",
        (
            "betekent niet",
            "is niet",
            "niet bedoeld",
            "wat we niet bedoelen",
            "wat bedoelen we niet",
            "wat bedoelen we er niet mee",
            "wat het niet is",
            "wat is het niet",
        ),
        ("means not", "is not", "not meant", "what we do not mean", "what it is not", "what is it not"),
    ),
    Column(
        "example",
        (
            "voorbeeld",
            "voorbeelden",
            "bijvoorbeeld",
            "praktijkvoorbeeld",
            "voorbeeld uit de praktijk",
            "voorbeeld uit onze school",
            "een voorbeeld uit onze eigen school",
        ),
        ("example", "examples", "example from practice", "an example from our own school"),
    ),
    Column(
        "synonyms",
        (
            "synoniemen",
            "synoniem",
            "ook wel",
            "ook wel genoemd",
            "ook bekend als",
            "andere woorden",
            "woorden die net zo goed zijn",
        ),
        ("synonyms", "synonym", "also known as", "also called", "words that are just as good"),
        True,
    ),
    Column(
        "forms",
        ("vormen", "meervoud", "verbuigingen", "bijzondere vormen van het woord"),
        ("forms", "plural", "unusual forms of the word"),
        True,
    ),
    Column(
        "avoid",
        (
            "niet gebruiken",
            "vermijd",
            "vermijden",
            "te vermijden",
            "liever niet",
            "niet zeggen",
            "woorden die we er liever niet voor gebruiken",
        ),
        ("avoid", "words to avoid", "do not use", "do not say", "words we would rather not use for it"),
        True,
    ),
    Column(
        "broader",
        ("breder", "breder begrip", "ruimer", "ruimer begrip", "ruimere begrippen"),
        ("broader", "broader term", "wider words"),
        True,
    ),
    Column(
        "related",
        ("verwant", "verwante begrippen", "gerelateerd", "zie ook", "woorden eromheen"),
        ("related", "related terms", "see also", "words around it"),
        True,
    ),
    _OWNER,
    Column(
        "sources",
        ("bron", "bronnen", "waar de betekenis vandaan komt"),
        ("source", "sources", "where the meaning comes from"),
        True,
    ),
    _ID,
)
"""What a list of words can hold; the first names what it is a list of."""
PROMISES: tuple[Column, ...] = (
    Column(
        "promise",
        ("belofte", "beloften", "studentbelofte", "wat beloven we"),
        ("promise", "promises", "what do we promise"),
    ),
    Column(
        "means",
        (
            "betekent",
            "betekenis",
            "dit betekent",
            "wat betekent het",
            "wat betekent dit",
            "wat betekent dat in het echt",
            "uitleg",
        ),
        ("means", "meaning", "what does it mean", "what does it mean in practice"),
    ),
    Column(
        "why",
        (
            "waarom",
            "reden",
            "bedoeling",
            "waarom beloven we dit",
            "waarom is dit belangrijk",
            "waarom vinden we dit belangrijk",
        ),
        ("why", "reason", "why do we promise this", "why is this important", "why do we find this important"),
    ),
    Column(
        "noticed",
        (
            "merkbaar",
            "merkt",
            "de student merkt",
            "wat merkt de student",
            "wat merkt een student ervan",
            "waaraan merkt een student het",
        ),
        ("noticed", "what does a student notice", "how does a student notice it"),
        True,
    ),
    Column(
        "moment", ("moment", "fase", "halte", "bij welk moment op de route"), ("stop", "at which moment on the journey")
    ),
    Column(
        "requires",
        ("domeinen", "domein", "vraagt", "vereist", "nodig", "waar moeten we het waarmaken"),
        ("requires", "domains", "domain", "where do we have to make it true"),
        True,
    ),
    Column(
        "agreements",
        ("afspraken", "afspraak", "afspraken die hier al bij helpen"),
        ("agreements", "agreement", "agreements that help to keep it already"),
        True,
    ),
    Column(
        "terms",
        ("begrippen", "begrip", "begrippen die je moet kennen om dit te snappen"),
        ("terms", "term", "words one must know to understand this"),
        True,
    ),
    Column(
        "message",
        ("kernboodschap", "boodschap", "hoe zeggen we het overal in één zin"),
        ("message", "core message", "how do we say it everywhere in one sentence"),
    ),
    Column(
        "questions",
        ("vragen", "vraag", "gespreksvragen", "vragen om over te praten"),
        ("questions", "question", "questions to talk about"),
        True,
    ),
    _OWNER,
    _ID,
)
"""What a list of promises can hold."""
