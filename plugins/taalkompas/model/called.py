"""What an editor may call a field in Dutch, or a word that stands in one: both are English, the school is not.

Data only; asked when a field is unknown or a word does not fit, so that *eigenaar* gets "did you mean 'owner'?" and *concept* gets 'draft'.
"""

from collections.abc import Collection

CALLED: dict[str, tuple[str, ...]] = {
    "aanleiding": ("why",),
    "aantal": ("value",),
    "adres": ("url", "uri"),
    "afgesproken": ("agreed_on",),
    "afspraak": ("agreement",),
    "afspraken": ("agreements",),
    "bandbreedte": ("bandwidth",),
    "begrip": ("term",),
    "begrippen": ("terms",),
    "belofte": ("promise",),
    "beloften": ("promises",),
    "beloftes": ("promises",),
    "beschrijving": ("about",),
    "beslist": ("decides",),
    "besluit": ("decides",),
    "besluiten": ("decided_by",),
    "betekenis": ("means", "definition"),
    "betekent": ("means", "definition"),
    "bronnen": ("sources",),
    "datum": ("date",),
    "definitie": ("definition",),
    "doet": ("does",),
    "domein": ("domain",),
    "domeinen": ("domains", "requires"),
    "eenheid": ("unit",),
    "eigenaar": ("owner",),
    "foto_s": ("snapshots",),
    "fotomomenten": ("snapshots",),
    "fotos": ("snapshots",),
    "gedaan": ("done",),
    "gedrag": ("behaviour",),
    "geleerd": ("learned",),
    "gerelateerd": ("related",),
    "herzien": ("review_by",),
    "herziening": ("review_by",),
    "icoon": ("icon",),
    "in_plaats_van": ("instead_of",),
    "keuzes": ("choices",),
    "kleur": ("colour",),
    "leiderschap": ("leadership",),
    "maat": ("measure",),
    "merkbaar": ("noticed",),
    "moment": ("moment",),
    "momenten": ("moments",),
    "naam": ("label", "term", "school"),
    "nodig": ("needs", "requires"),
    "omdat": ("because",),
    "onderwerp": ("about",),
    "pictogram": ("icon",),
    "reden": ("because",),
    "regel": ("rule",),
    "rol": ("role",),
    "rollen": ("roles",),
    "ruimte": ("room",),
    "signalen": ("signals",),
    "stand": ("standing",),
    "stemmen": ("voices",),
    "succes": ("success",),
    "successen": ("successes",),
    "synoniemen": ("synonyms",),
    "taal": ("language",),
    "teams": ("teams",),
    "titel": ("title",),
    "tot": ("until",),
    "van": ("from",),
    "vereist": ("requires",),
    "verhaal": ("story",),
    "vermijd": ("avoid",),
    "verwant": ("related",),
    "volgende": ("next",),
    "voorbeeld": ("example",),
    "vormen": ("forms",),
    "vraag": ("question",),
    "vragen": ("questions",),
    "waarde": ("value",),
    "waarom": ("why", "because"),
    "wanneer": ("when",),
    "wat": ("what",),
    "wie": ("who", "role"),
    "woord": ("word", "term"),
    "zegt": ("says",),
}
"""By a Dutch word: the fields and folders that it may stand for, the likeliest first."""


WORDS: dict[str, tuple[str, ...]] = {
    "aan": ("true",),
    "afgesproken": ("agreed",),
    "bestuur": ("central",),
    "centraal": ("central",),
    "concept": ("draft",),
    "dutch": ("nl",),
    "engels": ("en",),
    "english": ("en",),
    "fout": ("error",),
    "goed": ("kept",),
    "groeit": ("growing",),
    "ja": ("true",),
    "let op": ("warning",),
    "merkbaar": ("kept",),
    "nederlands": ("nl",),
    "nee": ("false",),
    "no": ("false", "off"),
    "off": ("false",),
    "on": ("true",),
    "onderweg": ("growing",),
    "ontwerp": ("draft",),
    "op papier": ("paper",),
    "om over te praten": ("info",),
    "papier": ("paper",),
    "praten": ("info",),
    "samen": ("together",),
    "school": ("central",),
    "uit": ("off", "false"),
    "vervallen": ("retired",),
    "vervalt": ("retired",),
    "waarschuwing": ("warning",),
    "yes": ("true",),
}
"""By a word that somebody may write: the words of the format that it may stand for."""


def called(name: str, known: Collection[str]) -> str | None:
    """The field that somebody calls so in Dutch, among those that can stand there."""
    return next((field for field in CALLED.get(name.casefold().replace("-", "_"), ()) if field in known), None)


def word_for(said: str, known: Collection[str]) -> str | None:
    """The word of the format that somebody means, among those that can stand there."""
    plain = " ".join(said.casefold().replace("-", " ").split())
    if plain in known:
        return plain
    return next((word for word in WORDS.get(plain, ()) if word in known), None)
