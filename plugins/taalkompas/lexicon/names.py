"""A name of the glossary → every way in which a text may say it.

In: a name of one word or more, and a language. Out: keys of words in a row, with what stands between them. In a name of more words the
head is inflected, and the adjectives before it: "bindend studieadvies", "bindende studieadviezen".
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import pairwise, product

from taalkompas.lexicon import dutch, english
from taalkompas.lexicon.tokens import words_in

LANGUAGES = {"nl": dutch, "en": english}
AFTER_HEAD = {
    "nl": frozenset({"aan", "bij", "door", "in", "met", "naar", "naast", "om", "op", "over", "tot", "tussen", "uit", "van", "voor"}),
    "en": frozenset({"at", "by", "for", "from", "in", "of", "on", "to", "with"}),
}  # fmt: skip
"""Words before which the head of a name stands: "proeve van bekwaamheid"."""
LONGEST = 8
"""Words of a name in which adjectives are inflected too; of a longer one only the head is."""
MOST = 32
"""Words of a name that is looked for: what is longer is no name but a text, and would be compared at every word."""


@dataclass(frozen=True, slots=True)
class Written:
    """A name as it is written: the keys of its words, what stands between them, and what stands before and after (as in ".NET", "C++")."""

    keys: tuple[str, ...]
    between: tuple[str, ...]
    before: str
    after: str
    plain: bool
    """Whether it is one word with nothing round it, so that its key says all."""

    @property
    def around(self) -> tuple[tuple[str, ...], str, str]:
        """All that is not words."""
        return self.between, self.before, self.after

    @property
    def weight(self) -> int:
        """How much of it is not words: the more, the surer where it stands."""
        return len(self.before) + len(self.after)


def written(name: str) -> Written | None:
    """A name as it is written; None for one without a letter or digit, or with too many words."""
    found = words_in(name)
    keys, words = tuple(found.keys()), found.matches()
    if not 0 < len(keys) <= MOST:
        return None
    between = tuple(" ".join(name[one.end() : other.start()].split()) or " " for one, other in pairwise(words))
    before, after = name[: words[0].start()].strip(), name[words[-1].end() :].strip()
    return Written(keys, between, before, after, len(keys) == 1 and not before and not after)


def inflections(keys: tuple[str, ...], language: str) -> Iterator[tuple[str, ...]]:
    """The words of a name in every form that they may have together, other than their own."""
    grammar = LANGUAGES.get(language, dutch)
    if len(keys) == 1:
        yield from ((form,) for form in grammar.forms(keys[0]) if form != keys[0])
    else:
        yield from (others for others in product(*_choices(keys, language)) if others != keys)


def _choices(keys: tuple[str, ...], language: str) -> Iterator[Collection[str]]:
    """For every word of a name, the forms that it may have there."""
    grammar = LANGUAGES.get(language, dutch)
    following = AFTER_HEAD.get(language, AFTER_HEAD["nl"])
    head = next((index - 1 for index, key in enumerate(keys) if index and key in following), len(keys) - 1)
    for index, key in enumerate(keys):
        if index == head:
            yield grammar.forms(key)
        elif index < head and len(keys) <= LONGEST:
            yield grammar.inflected(key)
        else:
            yield (key,)
