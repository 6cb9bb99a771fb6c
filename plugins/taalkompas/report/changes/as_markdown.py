"""What changed as Markdown, for one comment on a proposal: folded, and never longer than a comment may be.

What a school wrote is text there, never markup. The first line cannot be seen: by it a pipeline finds the comment that it is to renew.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from taalkompas.changes import Changed, Comparison, Section
from taalkompas.report.changes.sentences import Style, beside, head, how_many, lines, sentences, summary, title
from taalkompas.report.markdown import as_it_is
from taalkompas.report.screen import Screen
from taalkompas.words import N_, Phrases

LIMIT = 60_000
"""Characters of a comment: GitHub takes 65,536, Azure 150,000, GitLab a million."""
MARK = "<!-- taalkompas compare -->"
"""By this a comment is found again."""
FEW = 12
"""Changes that are shown unfolded."""
LINES = 40
"""Lines of a section; of more the rest is counted."""
_LIST = re.compile(r"^(\d*)([-+.)])(?=\s)")
"""What begins a list in Markdown."""
MORE = N_("… and {n} more")
STYLE = Style(as_it_is, "~~{}~~".format, "**{}**".format, names=8, who="**{}**".format)


def as_markdown(comparison: Comparison, screen: Screen | None = None) -> str:
    """All that changed as far as it fits, and whom it touches."""
    phrases = Phrases(comparison.language)
    first = f"{MARK}\n## {title(comparison, phrases, STYLE)}\n\n{summary(comparison, phrases)}\n"
    last = "".join(_section(section, phrases) for section in comparison.touched)
    last += "".join(f"\n{one}\n" for one in beside(comparison, phrases, STYLE))
    if len(first) + len(last) > LIMIT // 2:
        last = _cut(last, LIMIT // 2 - len(first))
    room = LIMIT - len(first) - len(last) - len(_left(len(comparison.things), phrases))
    told, shown = _things(comparison, room, phrases)
    left = len(comparison.things) - shown
    return first + told + (_left(left, phrases) if left else "") + last


def _things(comparison: Comparison, room: int, phrases: Phrases) -> tuple[str, int]:
    """The changes, kind by kind, and of how many things they are."""
    opened = " open" if sum(len(one.changes) for one in comparison.things) <= FEW else ""
    parts: list[str] = []
    shown = 0
    for kind, group in groupby(comparison.things, key=lambda one: one.kind):
        things = list(group)
        opening = f"\n<details{opened}>\n<summary>{how_many(kind, len(things), phrases)}</summary>\n"
        closing = "\n</details>\n"
        blocks = [*_fitting((_thing(one, phrases) for one in things), room - len(opening) - len(closing))]
        if blocks:
            parts += [opening, *blocks, closing]
            shown += len(blocks)
        if len(blocks) < len(things):
            break
        room -= sum(map(len, blocks)) + len(opening) + len(closing)
    return "".join(parts), shown


def _fitting(blocks: Iterable[str], room: int) -> Iterator[str]:
    for block in blocks:
        room -= len(block)
        if room < 0:
            return
        yield block


def _thing(thing: Changed, phrases: Phrases) -> str:
    told = (_point(sentences(change, phrases, STYLE)) for change in thing.changes)
    return f"\n**{head(thing, phrases, STYLE)}** · <code>{as_it_is(thing.path)}</code>\n\n{''.join(told)}"


def _point(told: str) -> str:
    """A line of a list; where it begins with a name that begins as a list does, that is no list inside it."""
    plain = _LIST.sub(r"\1\\\2", told)
    return f"- {plain}\n"


def _section(section: Section, phrases: Phrases) -> str:
    told = [_point(one) for one in lines(section.touches, phrases, STYLE)]
    if (left := len(told) - LINES) > 0:
        told[LINES:] = [f"- {phrases.say(MORE, n=left)}\n"]
    return f"\n### {phrases.say(section.heading)}\n\n{''.join(told)}"


def _cut(text: str, room: int) -> str:
    """As many whole lines as there is room for."""
    return text[:room].rpartition("\n")[0] + "\n…\n"


def _left(count: int, phrases: Phrases) -> str:
    said = phrases.count(
        "{n} more thing changes and has no room here; 'taalkompas compare' shows everything.",
        "{n} more things change and have no room here; 'taalkompas compare' shows everything.",
        count,
    )
    return f"\n{said}\n"
