"""Stage: text → lines that fit, measured with real metrics.

In: a text, a `Face` and a width. Out: tuples of lines, at the size at which they fit.
Never loses a letter: a word that is too long for its line is cut, and the parts follow each other.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import lru_cache

from taalkompas.picture.metrics import width


@dataclass(frozen=True, slots=True)
class Face:
    """A size and weight of the one font, with its distance from line to line."""

    size: float
    weight: int = 400
    leading: float = 1.22

    @property
    def step(self) -> float:
        """The distance from line to line."""
        return self.size * self.leading

    def measure(self, text: str) -> float:
        """Measure a line in this face."""
        return width(text, self.size, self.weight)


@dataclass(frozen=True, slots=True)
class Setting:
    """A text set in lines."""

    lines: tuple[str, ...]
    face: Face

    @property
    def width(self) -> float:
        """The width of the longest line."""
        return max((self.face.measure(line) for line in self.lines), default=0.0)

    @property
    def height(self) -> float:
        """The height of all lines."""
        return len(self.lines) * self.face.step


@lru_cache(maxsize=4096)
def set_lines(text: str, face: Face, most: float) -> Setting:
    """Break a text greedily into lines no wider than `most`."""
    lines: list[str] = []
    line = ""
    for word in _words(text, face, most):
        longer = f"{line} {word}" if line else word
        if line and face.measure(longer) > most:
            lines.append(line)
            line = word
        else:
            line = longer
    return Setting((*lines, line) if line else tuple(lines), face)


def set_evenly(text: str, face: Face, most: float) -> Setting:
    """Break into as few lines as `most` asks, and make those lines about equally long."""
    loose = set_lines(text, face, most)
    return set_lines(text, face, narrowest(text, face, len(loose.lines), most))


@lru_cache(maxsize=4096)
def narrowest(text: str, face: Face, lines: int, most: float) -> float:
    """Find the smallest width, up to `most`, at which the text takes no more than `lines` lines."""
    words = tuple(face.measure(word) for word in _words(text, face, most))
    space = face.measure(" ")
    # A line is as wide as its words and the spaces between them: nothing is measured twice.
    lengths: set[float] = set()
    for i in range(len(words)):
        length = -space
        for word in words[i:]:
            length += space + word
            if length > most:
                break
            lengths.add(round(length + 0.05, 1))
    longest = max(words, default=0.0)
    fitting = sorted(length for length in lengths if longest <= length <= most)
    # The wider, the fewer lines: so the place where they are few enough can be found by halving.
    at = bisect_left(fitting, True, key=lambda length: _count(words, space, length) <= lines)
    return fitting[at] if at < len(fitting) else most


def _count(words: tuple[float, ...], space: float, most: float) -> int:
    """Count the lines that words of these widths take, broken greedily."""
    lines, reach = 1, -space
    for word in words:
        reach += space + word
        if reach > most:
            lines, reach = lines + 1, word
    return lines


@lru_cache(maxsize=4096)
def fit(text: str, face: Face, most: float, lines: int, smallest: float) -> Setting:
    """Set a text in at most `lines` lines, in a smaller size if it must be so, down to `smallest`."""
    while True:
        setting = set_evenly(text, face, most)
        cut = len(_words(text, face, most)) > len(text.split())
        if face.size <= smallest or (len(setting.lines) <= lines and not cut):
            return setting
        face = replace(face, size=max(smallest, round(face.size * 0.94, 1)))


@lru_cache(maxsize=4096)
def _words(text: str, face: Face, most: float) -> tuple[str, ...]:
    return tuple(part for word in text.split() for part in _cut(word, face, most))


def _cut(word: str, face: Face, most: float) -> list[str]:
    """Cut a word that does not fit on a line by itself; leave at least three letters together."""
    if len(word) < 2 or face.measure(word) <= most:
        return [word] if word else []
    # The longest part that fits goes first, so that no two parts could share a line.
    ends = [i + 1 for i, letter in enumerate(word[:-1]) if letter in "-/" and face.measure(word[: i + 1]) <= most]
    if ends:
        return [word[: ends[-1]], *_cut(word[ends[-1] :], face, most)]
    end = max(1, next((i for i in range(len(word)) if face.measure(word[: i + 1] + "-") > most), len(word)))
    if len(word) - end < 3 and end > 5:
        end = len(word) - 3
    end = next((e for e in range(end, max(2, end - 5), -1) if _opens_syllable(word[e : e + 2])), end)
    hyphen = "-" if word[end - 1].isalnum() else ""
    return [word[:end] + hyphen, *_cut(word[end:], face, most)]


def _opens_syllable(letters: str) -> bool:
    """Tell whether a consonant and a vowel follow: there Dutch and English words may mostly be cut."""
    vowels = "aeiouyáéíóúàèëïöü"
    return len(letters) == 2 and letters[0].isalpha() and letters[0] not in vowels and letters[1] in vowels
