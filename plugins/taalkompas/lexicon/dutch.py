"""The forms of a Dutch word: plurals, diminutives, inflected adjectives and verbs.

In: one folded word. Out: the forms that the rules of spelling make of it. Nobody knows whether a word is a noun, an adjective or a verb,
so all are made: a form that is no word stands in no text. Only what would be *another* word is held back (`dutch_words`).

The rules are those of the official spelling (het Groene Boekje, "Leidraad": open and closed syllables, plurals, diminutives).
"""

import re
from collections.abc import Iterator, Mapping
from typing import TypeVar

from taalkompas.lexicon.dutch_words import (
    ADJECTIVES,
    LONG_DIMINUTIVES,
    NO_S,
    NO_VERBS,
    PLURALS,
    STRONG,
    WHOLE_PLURALS,
)

T = TypeVar("T")

VOWELS = "aeiou"
LONGEST_ENDING = max(map(len, (*PLURALS, *STRONG)))
"""Letters of the longest word that others may end in."""
LONGEST = 60
"""Letters of a word that has forms; no Dutch word has more, and what is longer is somebody's slip."""
_LONG = re.compile(r"(?P<before>.*)(aa|ee|oo|uu)(?P<last>[bcdfghjklmnpqrstvwxz])")
_SHORT = re.compile(r".*(?:^|[^aeiouy]|qu)[aeiou][bcdfgklmnpqrstvz]")
_UNSTRESSED = re.compile(r".*[aeiouy'].*(?:e[lmnr]|or|ig|ik|lijk)|.*'e[lmnr]|.*(?:aar|erd)d?")
_ADJECTIVE = re.compile(r".*(?:ig|lijk|baar|zaam|isch|ief|eel|aal|bel|end|loos|iek|air|eus|al)")
_SMALL_AFTER = {"n": "t", "l": "t", "r": "t", "m": "p"}
"""What stands between a word and its -je, by the letter that it ends in."""
_SOFT = {"f": "v", "s": "z"}
_HARD = {"v": "f", "z": "s"}
_INSEPARABLE = ("be", "ge", "ver", "ont", "her", "er")
_SEPARABLE = (
    "aan", "achter", "af", "binnen", "bij", "buiten", "deel", "dicht", "door", "in", "klaar", "los", "mee", "na", "neer", "om", "onder",
    "op", "over", "samen", "terug", "thuis", "toe", "tegen", "uit", "vast", "voor", "vol", "vrij", "weg",
)  # fmt: skip


def forms(word: str) -> set[str]:
    """Every form of a word, itself included."""
    before, hyphen, head = word.rpartition("-")
    if len(head) < 2 or not head[-1].isalpha():
        return {word, f"{word}'s"}
    if len(head) > LONGEST:
        return {word}
    made = {head, *_plurals(head), *_diminutives(head), *_adjectives(head), *_verbs(head), *_singulars(head)}
    return {f"{before}{hyphen}{form}" for form in made}


def inflected(word: str) -> set[str]:
    """An adjective with and without its e: "bindend" and "bindende"."""
    made = {word, *(f"{stem}e" for stem in _stems(word))}
    if word.endswith("e") and len(word) > 3:
        made.add(word[:-1])
    return made


def _syllables(word: str) -> int:
    return len(re.findall(r"[aeiouy]+", word)) + word.count("'")


def _stems(word: str) -> Iterator[str]:
    """How a word is spelled before -e and -en: a long vowel opens, a short one doubles what follows, f and s soften."""
    last = word[-1]
    if last in VOWELS or last == "y":
        yield from (word,) if word.endswith(("aai", "ooi", "oei")) else ()
        return
    long = _LONG.fullmatch(word)
    if long is not None:
        stem = f"{long['before']}{long[2][0]}{last}"
    elif _SHORT.fullmatch(word):
        if _UNSTRESSED.fullmatch(word):
            yield word
        yield f"{word}{last}"
        return
    else:
        stem = word
    yield stem
    if last in _SOFT and not word.endswith(("ss", "ff")):
        yield f"{stem[:-1]}{_SOFT[last]}"


def _by_ending(word: str, table: Mapping[str, T]) -> Iterator[tuple[str, T]]:
    """What a table says of every word that this one ends in, each with what comes before it."""
    for at in range(max(0, len(word) - LONGEST_ENDING), len(word) - 1):
        if (found := table.get(word[at:])) is not None:
            yield word[:at], found


def _plurals(word: str) -> Iterator[str]:
    for stem in _stems(word):
        yield f"{stem}en"
    yield from WHOLE_PLURALS.get(word, ())
    yield from (f"{before}{plural}" for before, plurals in _by_ending(word, PLURALS) for plural in plurals)
    if word[-1] in "aiouy" and not word.endswith(("ou", "oe", "ui", "eu", "au", "ei")):
        yield f"{word}'s"
    if len(word) <= 4 or _syllables(word) == 0:
        yield f"{word}'s"
    if (
        word[-1] not in "sxz"
        and word not in NO_S
        and not (word[-1] in "aiou" and not word.endswith(("ou", "au", "oe", "ie")))
    ):
        yield f"{word}s"
    if word.endswith("y") and word[-2] in VOWELS:
        yield f"{word}s"
    yield from _foreign_plurals(word)


def _foreign_plurals(word: str) -> Iterator[str]:
    """Plurals by what a word ends in: "mogelijkheden", "musea", "theorieën"."""
    if word.endswith("e"):
        yield f"{word}n"
    if word.endswith(("ie", "ee", "oe", "ei", "ui")):
        yield f"{word}en"
    for end, plural in (("heid", "heden"), ("um", "a"), ("us", "i"), ("ex", "ices"), ("man", "lieden"), ("man", "lui")):
        if word.endswith(end) and len(word) > len(end) + 2:
            yield f"{word[: -len(end)]}{plural}"
    if word.endswith("is") and _syllables(word) > 1:
        yield f"{word[:-2]}es"
    if word.endswith(("ch", "sh")):
        yield f"{word}es"


def _diminutives(word: str) -> Iterator[str]:
    for one in _small(word):
        yield one
        yield f"{one}s"


def _small(word: str) -> Iterator[str]:
    last = word[-1]
    if last in VOWELS or last in "wjy":
        yield from _small_after_vowel(word)
        return
    if word.endswith("ng"):
        yield from (f"{word[:-1]}kje", f"{word}etje")
    elif _SHORT.fullmatch(word) and last in "mnlrgb":
        yield f"{word}{last}etje"
    if last == "m" and _SHORT.fullmatch(word) and _syllables(word) == 1:
        yield f"{word}etje"
    else:
        yield f"{word}{_SMALL_AFTER.get(last, '')}je"
    if not _syllables(word):
        yield f"{word}'tje"
    if word.endswith(LONG_DIMINUTIVES):
        yield f"{word[:-2]}{word[-2]}{word[-2:]}{_SMALL_AFTER.get(last, '')}je"


def _small_after_vowel(word: str) -> Iterator[str]:
    last = word[-1]
    yield f"{word}tje"
    if last == "y" or len(word) <= 4:
        yield f"{word}'tje"
    if last in "ei":
        yield f"{word}etje"
    elif last in "aou" and word[-2:-1] not in VOWELS:
        yield f"{word}{last}tje"


def _adjectives(word: str) -> Iterator[str]:
    """The forms of an adjective, if the word is sure to be one: "naam" has no "name", though "lam" has a "lamme"."""
    if word not in ADJECTIVES and not (_ADJECTIVE.fullmatch(word) and _syllables(word) > 1):
        return
    for stem in _stems(word):
        yield from (f"{stem}e", f"{stem}er", f"{stem}ere", f"{stem}s")
    yield from (f"{word}der", f"{word}dere") if word.endswith("r") else ()
    yield from (f"{word}t", f"{word}te") if word.endswith("s") else (f"{word}st", f"{word}ste")


def _verbs(word: str) -> Iterator[str]:
    """The forms of a verb, if the word is an infinitive."""
    if not word.endswith("en") or word in NO_VERBS or _syllables(word) < 2 or len(word) < 5:
        return
    yield from (f"{word}d", f"{word}de")
    prefix = next((one for one in _SEPARABLE if word.startswith(one) and len(word) - len(one) >= 5), "")
    bare = word.removeprefix(prefix)
    plain = not prefix and word.startswith(_INSEPARABLE)
    for stem in _verb_stems(bare):
        yield from (f"{prefix}{stem}", f"{prefix}{stem}" if stem.endswith("t") else f"{prefix}{stem}t")
        ending = "t" if bare[-3] in "ptkfsxh" else "d"
        yield from (f"{prefix}{stem}{ending}e", f"{prefix}{stem}{ending}en")
        done = stem if stem.endswith(ending) else f"{stem}{ending}"
        for participle in {f"{prefix}{done}"} if plain else {f"{prefix}ge{done}", f"ge{prefix}{done}"}:
            yield participle
            yield from (f"{opened}e" for opened in _stems(participle))
    yield from _strong(word)


def _verb_stems(infinitive: str) -> Iterator[str]:
    """The stem of a verb: "plan" of plannen, "maak" of maken, "begeleid" of begeleiden."""
    base = infinitive[:-2]
    if len(base) > 2 and base[-1] == base[-2]:
        yield base[:-1]
        return
    last = _HARD.get(base[-1], base[-1])
    open_syllable = len(base) > 1 and re.fullmatch(r".*(?:^|[^aeiou])[aeou][^aeiou]", base)
    unstressed = re.fullmatch(r".+e[lmnr]|.+ig", base) and _syllables(base) > 1
    if open_syllable and last not in "wj":
        yield f"{base[:-1]}{base[-2]}{last}"
    if base.endswith("er") and not open_syllable and base[-3:-2] in "aeiou":
        yield f"{base[:-1]}er"
    if not open_syllable or unstressed:
        yield f"{base[:-1]}{last}"


def _strong(word: str) -> Iterator[str]:
    for prefix, (past, participle) in _by_ending(word, STRONG):
        yield f"{prefix}{past}"
        yield from (f"{prefix}{stem}en" for stem in _stems(past))
        plain = prefix in _INSEPARABLE or word.endswith("beginnen")
        yield f"{prefix}{participle}" if plain else f"{prefix}ge{participle}"


def _singulars(word: str) -> Iterator[str]:
    """Back from a plural whose ending leaves no doubt: "competenties", "gesprekken", "roostermakers"."""
    for end, single in (
        ("heden", "heid"),
        ("ties", "tie"),
        ("ingen", "ing"),
        ("iteiten", "iteit"),
        ("ers", "er"),
        ("aars", "aar"),
    ):
        if word.endswith(end) and len(word) > len(end) + 2:
            yield f"{word[: -len(end)]}{single}"
    if word.endswith("'s"):
        yield word[:-2]
    doubled = re.fullmatch(r"(.*[aeiou])([bdfgklmnprst])\2en", word)
    if doubled and _syllables(word) > 1:
        yield f"{doubled[1]}{doubled[2]}"
