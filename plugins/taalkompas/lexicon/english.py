"""The forms of an English word: plurals, possessives and inflected verbs.

In: one folded word. Out: the forms that the rules of spelling make of it, whether the word is a noun or a verb.
"""

import re
from collections.abc import Iterator

IRREGULAR: dict[str, tuple[str, ...]] = {
    "child": ("children", "children's"),
    "criterion": ("criteria",),
    "curriculum": ("curricula",),
    "datum": ("data",),
    "foot": ("feet",),
    "half": ("halves",),
    "knife": ("knives",),
    "life": ("lives",),
    "man": ("men", "men's"),
    "medium": ("media",),
    "person": ("people", "people's"),
    "shelf": ("shelves",),
    "tooth": ("teeth",),
    "woman": ("women", "women's"),
    "begin": ("began", "begun"),
    "bring": ("brought",),
    "choose": ("chose", "chosen"),
    "do": ("does", "did", "done"),
    "find": ("found",),
    "give": ("gave", "given"),
    "go": ("goes", "went", "gone"),
    "hold": ("held",),
    "keep": ("kept",),
    "know": ("knew", "known"),
    "learn": ("learnt",),
    "leave": ("left",),
    "make": ("made",),
    "meet": ("met",),
    "say": ("said",),
    "see": ("saw", "seen"),
    "speak": ("spoke", "spoken"),
    "take": ("took", "taken"),
    "teach": ("taught",),
    "tell": ("told",),
    "think": ("thought",),
    "write": ("wrote", "written"),
}
"""Forms that no rule makes; a compound follows its last part."""
_DOUBLING = re.compile(r"[^aeiou]*[aeiou][bdgklmnprt]")


def forms(word: str) -> set[str]:
    """Every form of a word, itself included."""
    before, hyphen, head = word.rpartition("-")
    if len(head) < 2 or not head[-1].isalpha():
        return {word, f"{word}'s"}
    made = {head, f"{head}'s", *_plurals(head), *_verbs(head)}
    return {f"{before}{hyphen}{form}" for form in made}


def inflected(word: str) -> set[str]:
    """English adjectives stay as they are."""
    return {word}


def _plurals(word: str) -> Iterator[str]:
    plural = f"{word}s"
    if word.endswith(("s", "x", "z", "ch", "sh")):
        plural = f"{word}es"
    elif word.endswith("y") and word[-2] not in "aeiou":
        plural = f"{word[:-1]}ies"
    yield plural
    if word.endswith("sis"):
        yield f"{word[:-2]}es"
    for end, others in IRREGULAR.items():
        if word == end or (len(end) > 3 and word.endswith(end)):
            yield from (f"{word.removesuffix(end)}{other}" for other in others)


def _verbs(word: str) -> Iterator[str]:
    if word.endswith("e") and not word.endswith(("ee", "oe", "ye")):
        yield from (f"{word}d", f"{word[:-1]}ing")
    elif word.endswith("y") and word[-2] not in "aeiou":
        yield from (f"{word[:-1]}ied", f"{word}ing")
    else:
        yield from (f"{word}ed", f"{word}ing")
        if _DOUBLING.fullmatch(word):
            yield from (f"{word}{word[-1]}ed", f"{word}{word[-1]}ing")
