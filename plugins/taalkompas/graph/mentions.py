"""The words of a school in running text: in its texts, and in the pages that it wrote itself.

In: entries, pages and a vocabulary. Out: `Mention`s, in the order of the files. Whether a word should stand there is for `rules` to judge.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import accumulate
from typing import Any, NamedTuple

from taalkompas.graph.fields import Visit, visitor
from taalkompas.graph.vocabulary import Meaning, Vocabulary
from taalkompas.lexicon import Hit
from taalkompas.model import BY_NAME, Entry, OwnPage
from taalkompas.model.fields import Voice
from taalkompas.model.shapes import Leaf
from taalkompas.places import Place, Route, Spot
from taalkompas.source.lines import Lines
from taalkompas.source.prose import BLANK, Seek, prose_of_page, prose_of_text


class Text(NamedTuple):
    """A text of a thing: the route to it, who speaks in it, and what it says."""

    route: Route
    voice: Voice
    text: str


class Mention(NamedTuple):
    """A word of the school in a text or a page of a source, as it stands there, and what it means."""

    source: Entry[Any]
    word: str
    meaning: Meaning
    voice: Voice
    route: Route = ()
    offset: int | None = None
    spot: Spot | None = None

    @property
    def at(self) -> Place:
        """Where the word stands."""
        return Place(self.source.path, self.route, offset=self.offset, spot=self.spot)


def mentions_in(
    entries: Iterable[Entry[Any]], pages: Iterable[Entry[OwnPage]], vocabulary: Vocabulary
) -> Iterator[Mention]:
    """Every word of the vocabulary in the texts of entries and in pages."""
    for entry in entries:
        yield from _in_entry(entry, vocabulary)
    for page in pages:
        yield from _in_page(page, vocabulary)


def texts_of(entry: Entry[Any]) -> Iterator[Text]:
    """Every text of a thing in which words are used: not its name, and not what only programs read."""
    return _texts(BY_NAME[entry.kind].shape)(entry.thing, (), "")


def _in_entry(entry: Entry[Any], vocabulary: Vocabulary) -> Iterator[Mention]:
    # One search for all texts of a thing together; only where it hits is it worth a look what of that text is prose.
    texts = [*texts_of(entry)]
    starts = [*accumulate((len(text.text) + 1 for text in texts), initial=0)]
    hits: dict[int, list[Hit[Meaning]]] = {}
    for hit in vocabulary.find(BLANK.join(text.text for text in texts)):
        hits.setdefault(bisect_right(starts, hit.start) - 1, []).append(hit)
    for index, found in hits.items():
        route, voice, text = texts[index]
        prose = prose_of_text(text, Seek.WORDS)
        before = starts[index]
        if prose is not text:
            found, before = [*vocabulary.find(prose)], 0  # noqa: PLW2901  # what is no prose may hide words, and join none
        for one in found:
            start, end = one.start - before, one.end - before
            yield Mention(entry, text[start:end], one.target, voice, route, start)


def _in_page(page: Entry[OwnPage], vocabulary: Vocabulary) -> Iterator[Mention]:
    text = page.thing.text
    if page.thing.left_alone or not any(True for _ in vocabulary.find(text)):
        return
    lines = Lines(text)
    for hit in vocabulary.find(prose_of_page(text, Seek.WORDS)):
        word = text[hit.start : hit.end]
        yield Mention(page, word, hit.target, Voice.OURS, spot=lines.spot(hit.start))


@cache
def _texts(kind: type) -> Visit[Text]:
    return visitor(kind, _text)


def _text(leaf: Leaf) -> Visit[Text] | None:
    voice = leaf.voice
    if voice is None or voice is Voice.NAME:
        return None

    def visit(value: Any, route: Route, relation: str) -> Iterator[Text]:
        yield Text(route, voice, value)

    return visit
