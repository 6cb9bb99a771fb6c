"""A name of the glossary → every way in which a text may say it.

In: a name of one word or more, and a language. Out: keys of words in a row, with what stands between them. In a name of more words the
head is inflected, and the adjectives before it: "bindend studieadvies", "bindende studieadviezen".
"""

from collections.abc import Iterator
from itertools import pairwise, product
from typing import NamedTuple

from taalkompas.lexicon import dutch, english
from taalkompas.lexicon.tokens import keys_of, spans_of

LANGUAGES = {"nl": dutch, "en": english}
AFTER_HEAD = {
    "nl": frozenset(
        {"aan", "bij", "door", "in", "met", "naar", "naast", "om", "op", "over", "tot", "tussen", "uit", "van", "voor"}
    ),
    "en": frozenset({"at", "by", "for", "from", "in", "of", "on", "to", "with"}),
}
"""Words before which the head of a name stands: "proeve van bekwaamheid"."""
LONGEST = 8
"""Words of a name that is inflected; of a longer one only the last word is."""


class Written(NamedTuple):
    """One way to write a name: the keys of its words, what stands between them, and what stands before and after (as in ".NET", "C++")."""

    keys: tuple[str, ...]
    between: tuple[str, ...] = ()
    before: str = ""
    after: str = ""

    @property
    def plain(self) -> bool:
        """Whether it is one word with nothing round it."""
        return len(self.keys) == 1 and not self.before and not self.after


def written(name: str, language: str, inflect: bool = True) -> Iterator[Written]:
    """Every way to write a name; the name as it stands comes first. Nothing for a name without a letter or digit."""
    keys, spans = tuple(keys_of(name)), spans_of(name)
    if not keys:
        return
    between = tuple(" ".join(name[one[1] : other[0]].split()) for one, other in pairwise(spans))
    before, after = name[: spans[0][0]].strip(), name[spans[-1][1] :].strip()
    yield Written(keys, between, before, after)
    if inflect:
        for others in product(*_choices(keys, language)):
            if others != keys:
                yield Written(others, between, before, after)


def _choices(keys: tuple[str, ...], language: str) -> Iterator[tuple[str, ...]]:
    """For every word of a name, the forms that it may have there."""
    grammar = LANGUAGES.get(language, dutch)
    following = AFTER_HEAD.get(language, AFTER_HEAD["nl"])
    head = next((index - 1 for index, key in enumerate(keys) if index and key in following), len(keys) - 1)
    for index, key in enumerate(keys):
        if index == head:
            yield tuple(sorted(grammar.forms(key)))
        elif index < head and len(keys) <= LONGEST:
            yield tuple(sorted(grammar.inflected(key)))
        else:
            yield (key,)
