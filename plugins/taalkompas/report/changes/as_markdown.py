"""What changed as Markdown, for one comment on a proposal: folded, and never longer than a comment may be.

What a school wrote is text there, never markup. The first line cannot be seen: by it a pipeline finds the comment that it is to renew.
"""

import re
import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import chain, groupby

from taalkompas.changes import Changed, Comparison, Section
from taalkompas.report.changes.sentences import Style, beside, head, how_many, lines, sentences, summary, title
from taalkompas.report.markdown import as_it_is
from taalkompas.report.screen import Screen
from taalkompas.words import N_, Phrases, shortened

LIMIT = 60_000
"""Characters of a comment: GitHub takes 65,536, Azure 150,000, GitLab a million."""
MARK = "<!-- taalkompas compare -->"
"""By this a comment is found again."""
FEW = 12
"""Changes that are shown unfolded."""
LINES = 40
"""Lines of a section; of more the rest is counted."""
LEAST = 1000
"""Characters that a thing may have, however many there are; things that then have no room are counted."""
_LIST = re.compile(r"^(\d*)([-+.)])(?=\s)")
"""What begins a list in Markdown."""
MORE = N_("… and {n} more")
STYLE = Style(as_it_is, "~~{}~~".format, "**{}**".format, names=8, who="**{}**".format)
TIGHT = replace(STYLE, names=3, letters=40)
"""How a line is told that would else take the room of others."""


class _Block:
    """What stands above, and lines below it: whole, or as much of it as there is room for."""

    def __init__(self, told: Callable[[Style], tuple[str, list[str]]], most: int = sys.maxsize) -> None:
        self.told, self.most = told, most
        self.above, self.lines = told(STYLE)

    def __len__(self) -> int:
        return len(self.above) + sum(map(len, self.lines))

    def fitted(self, room: int, phrases: Phrases) -> str:
        """As many whole lines as there is room for; of more the rest is counted."""
        if len(self.lines) <= self.most and len(self) <= room:
            return "".join((self.above, *self.lines))
        above, lines = self._tightened(room // 4)
        room -= len(above) + len(_more(len(lines), phrases))
        shown: list[str] = []
        for line in lines[: self.most]:
            if len(line) <= room:
                shown.append(line)
                room -= len(line)
        left = len(lines) - len(shown)
        return "".join((above, *shown, _more(left, phrases) if left else ""))

    def _tightened(self, room: int) -> tuple[str, list[str]]:
        """The same, with what is longer than this told shorter."""
        if max(map(len, (self.above, *self.lines))) <= room:
            return self.above, self.lines
        above, lines = self.told(TIGHT)
        if len(lines) == len(self.lines):  # else lines have come together that say the same when they are short
            pairs = zip(self.lines, lines, strict=True)
            lines = [line if len(line) <= room else short for line, short in pairs]
        return self.above if len(self.above) <= room else above, lines


def as_markdown(comparison: Comparison, screen: Screen | None = None) -> str:
    """All that changed as far as it fits, and whom it touches."""
    phrases = Phrases(comparison.language)
    first = f"{MARK}\n## {title(comparison, phrases, STYLE)}\n\n{summary(comparison, phrases)}\n"
    last = _last(comparison, phrases)
    room = LIMIT - len(first) - len(last) - len(_left(len(comparison.things), phrases))
    told, shown = _things(comparison, room, phrases)
    left = len(comparison.things) - shown
    return first + told + (_left(left, phrases) if left else "") + last


def _things(comparison: Comparison, room: int, phrases: Phrases) -> tuple[str, int]:
    """The changes, kind by kind, and of how many things they are."""
    opened = " open" if sum(len(one.changes) for one in comparison.things) <= FEW else ""
    groups = {
        kind: [_thing(one, phrases) for one in group]
        for kind, group in groupby(comparison.things, key=lambda one: one.kind)
    }
    openings = {
        kind: f"\n<details{opened}>\n<summary>{how_many(kind, len(blocks), phrases)}</summary>\n"
        for kind, blocks in groups.items()
    }
    closing = "\n</details>\n"
    room -= sum(len(opening) + len(closing) for opening in openings.values())
    share = max(LEAST, _share(chain.from_iterable(groups.values()), room))
    parts: list[str] = []
    shown = 0
    for kind, blocks in groups.items():
        fitting: list[str] = []
        for block in blocks:
            told = block.fitted(share, phrases)
            if len(told) <= room:
                fitting.append(told)
                room -= len(told)
        if fitting:
            parts += [openings[kind], *fitting, closing]
            shown += len(fitting)
    return "".join(parts), shown


def _share(blocks: Iterable[_Block], room: int) -> int:
    """How much each of several may take, so that all have room: what needs less leaves the rest to the others."""
    sizes = sorted(map(len, blocks))
    for left, size in zip(range(len(sizes), 0, -1), sizes, strict=True):
        if size * left > room:
            return room // left
        room -= size
    return LIMIT


def _thing(thing: Changed, phrases: Phrases) -> _Block:
    def told(style: Style) -> tuple[str, list[str]]:
        path = as_it_is(shortened(thing.path, style.letters))
        above = f"\n**{head(thing, phrases, style)}** · <code>{path}</code>\n\n"
        return above, [_point(sentences(change, phrases, style)) for change in thing.changes]

    return _Block(told)


def _last(comparison: Comparison, phrases: Phrases) -> str:
    """Whom it touches, and what there is to say besides: always there, and never more than half of the whole."""
    blocks = [*(_section(one, phrases) for one in comparison.touched), _beside(comparison, phrases)]
    share = _share(blocks, LIMIT // 2)
    return "".join(one.fitted(share, phrases) for one in blocks)


def _section(section: Section, phrases: Phrases) -> _Block:
    def told(style: Style) -> tuple[str, list[str]]:
        return f"\n### {phrases.say(section.heading)}\n\n", [
            _point(one) for one in lines(section.touches, phrases, style)
        ]

    return _Block(told, LINES)


def _beside(comparison: Comparison, phrases: Phrases) -> _Block:
    return _Block(lambda style: ("", [f"\n{one}\n" for one in beside(comparison, phrases, style)]))


def _point(told: str) -> str:
    """A line of a list; where it begins with a name that begins as a list does, that is no list inside it."""
    plain = _LIST.sub(r"\1\\\2", told)
    return f"- {plain}\n"


def _more(count: int, phrases: Phrases) -> str:
    return f"- {phrases.say(MORE, n=count)}\n"


def _left(count: int, phrases: Phrases) -> str:
    said = phrases.count(
        "{n} more thing changes and has no room here; 'taalkompas compare' shows everything.",
        "{n} more things change and have no room here; 'taalkompas compare' shows everything.",
        count,
    )
    return f"\n{said}\n"
