"""One line of a file as a screen can show it, and where the mark goes under it.

In: a line, a column in characters, and the width. Out: text that fits and drives no terminal. Widths are those of most terminals: two for
wide letters, none for what combines with the letter before it.
"""

import unicodedata

from taalkompas.report.sentences import escaped

TAB = 4
"""Where a tab leads: to the next multiple of this."""
NARROWEST = 20
"""A quotation is at least this wide, however narrow the screen."""
_CUT = "…"


def printable(text: str) -> str:
    """A text with everything invisible or driving shown as an escape."""
    return text if text.isprintable() else "".join(map(_shown, text))


def quotation(line: str, column: int, width: int) -> tuple[str, int]:
    """The line with its indent, cut around the column where it is too long, and how many cells come before the mark."""
    width = max(width, NARROWEST)
    at = min(column - 1, len(line))
    # what is further away cannot fit: most of a line of a million characters is never looked at
    near = max(0, at - width)
    before, after = _cells(line[near:at]), _cells(line[at : at + width + 1].rstrip())
    left, right = near > 0, at + width + 1 < len(line)
    room = width - _wide(before) - _wide(after)
    if room < 0 or left or right:
        lead = max(width // 3, width - max(_wide(after), 1))
        before, left = _last(before, lead, left)
        after, right = _first(after, width - _wide(before) - left - 1, right)
    text = "".join((_CUT * left, *(shown for shown, _ in (*before, *after)), _CUT * right))
    return text, _wide(before) + left


_Cells = list[tuple[str, int]]


def _cells(text: str) -> _Cells:
    """Each character as it is shown, and how wide that is."""
    cells: _Cells = []
    wide = 0
    for letter in text:
        shown = " " * (TAB - wide % TAB) if letter == "\t" else _shown(letter)
        cells.append((shown, _width(shown)))
        wide += cells[-1][1]
    return cells


def _shown(letter: str) -> str:
    """A character, or its escape: control characters, what turns a line around, and what cannot be seen."""
    return escaped(letter) if unicodedata.category(letter) in {"Cc", "Cf", "Cs", "Zl", "Zp"} else letter


def _width(shown: str) -> int:
    if len(shown) > 1 or shown.isascii():
        return len(shown)
    if unicodedata.combining(shown) or unicodedata.category(shown) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(shown) in {"W", "F"} else 1


def _wide(cells: _Cells) -> int:
    return sum(wide for _, wide in cells)


def _last(cells: _Cells, room: int, cut: bool) -> tuple[_Cells, bool]:
    """As many of the last cells as fit, and whether something is left out before them."""
    if _wide(cells) <= room - cut:
        return cells, cut
    kept: _Cells = []
    room -= 1
    for cell in reversed(cells):
        room -= cell[1]
        if room < 0:
            break
        kept.append(cell)
    return kept[::-1], True


def _first(cells: _Cells, room: int, cut: bool) -> tuple[_Cells, bool]:
    """As many of the first cells as fit, and whether something is left out after them; the one that is meant is always kept."""
    if _wide(cells) <= room + (not cut):
        return cells, cut
    kept = cells[:1]
    room -= _wide(kept)
    for cell in cells[1:]:
        room -= cell[1]
        if room < 0:
            break
        kept.append(cell)
    return kept, True
