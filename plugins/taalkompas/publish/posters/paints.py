"""The paints of the plate, worked out: what its style sheet says, written on each element of a picture.

In: the plate's sheet, and an SVG that takes its colours from it. Out: that SVG with attributes that every program reads, also those that
know no style sheets (Word, PowerPoint, Inkscape). Reads what our own sheet holds: names of elements, classes and attributes, one inside
the other, and custom properties of the plate as a whole, with those that a school set. What depends on pointing, on `:has()` or on the
width of a screen is not for paper.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from xml.etree.ElementTree import Element

DAY, EVENING = ("@media print",), ("@media screen",)
"""The media that a picture takes its paints from, besides what holds for all: paper is always day."""
EVENING_ONLY = '[data-md-color-scheme="slate"] '
WRITTEN = frozenset((
    "fill", "fill-opacity", "fill-rule", "font-style", "font-weight", "letter-spacing", "opacity", "stop-color", "stop-opacity", "stroke",
    "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "stroke-opacity", "stroke-width",
))  # fmt: skip
"""What an SVG says in attributes."""
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_BLOCK = re.compile(r"\s*([^{}]+?)\s*\{")
_APART = re.compile(r",(?![^()]*\))")
_STEP = re.compile(r'([a-z]*)((?:\.[\w-]+)*)((?:\[[\w-]+="[^"\]]*"\])*)')
_TOLD = re.compile(r'\[([\w-]+)="([^"\]]*)"\]')
_VARIABLE = re.compile(r"var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)")
_VEILED = re.compile(r"rgb\(\s*(\d+)\s+(\d+)\s+(\d+)\s*/\s*([\d.]+)%\s*\)")


@dataclass(frozen=True, slots=True)
class Step:
    """One element of a selector: its name, or any, its classes, and what its attributes say."""

    name: str
    classes: frozenset[str]
    told: tuple[tuple[str, str], ...] = ()

    def fits(self, element: Element) -> bool:
        """Whether an element is meant."""
        named = not self.name or element.tag.rpartition("}")[2] == self.name
        told = all(element.get(name) == value for name, value in self.told)
        return named and told and self.classes <= classes_of(element)


@dataclass(frozen=True, slots=True)
class Rule:
    """Elements inside one another, outermost first, and what is said of the last; `evening` where it is said of the evening only."""

    steps: tuple[Step, ...]
    says: tuple[tuple[str, str], ...]
    evening: bool = False

    @property
    def weight(self) -> tuple[int, int]:
        """What wins of two rules: more classes, then more names."""
        told = sum(len(one.classes) + len(one.told) for one in self.steps)
        return told + self.evening, sum(bool(one.name) for one in self.steps)

    def fits(self, line: tuple[Element, ...]) -> bool:
        """Whether the last element of a line of descent is meant."""
        if not self.steps[-1].fits(line[-1]):
            return False
        wanted = list(self.steps[:-1])
        for ancestor in reversed(line[:-1]):
            if wanted and wanted[-1].fits(ancestor):
                wanted.pop()
        return not wanted


def classes_of(element: Element) -> frozenset[str]:
    """The classes of an element."""
    return frozenset(element.get("class", "").split())


@cache
def rules_of(sheet: str, evening: bool = False) -> tuple[Rule, ...]:
    """What a sheet says by day on paper, or in the evening on a screen; what wins comes last."""
    media = EVENING if evening else DAY
    return tuple(sorted(_rules(_COMMENT.sub("", sheet), media), key=lambda rule: rule.weight))


def _rules(sheet: str, media: tuple[str, ...]) -> Iterator[Rule]:
    for head, body in _blocks(sheet):
        if head in media:
            yield from _rules(body, media)
        elif not head.startswith("@"):
            says = tuple(_declarations(body))
            for selector in _APART.split(head):
                wanted = selector.strip()
                if steps := _steps(wanted.removeprefix(EVENING_ONLY)):
                    yield Rule(steps, says, wanted.startswith(EVENING_ONLY))


def _blocks(sheet: str) -> Iterator[tuple[str, str]]:
    """What stands before each pair of braces, and between them."""
    at = 0
    while opened := _BLOCK.match(sheet, at):
        depth, at = 1, opened.end()
        start = at
        while depth:
            depth += {"{": 1, "}": -1}.get(sheet[at], 0)
            at += 1
        yield " ".join(opened[1].split()), sheet[start : at - 1]


def _declarations(body: str) -> Iterator[tuple[str, str]]:
    for one in body.split(";"):
        name, _, value = one.partition(":")
        if value:
            yield name.strip(), " ".join(value.replace("!important", "").split())


def _steps(selector: str) -> tuple[Step, ...]:
    """The elements of a selector; none where it asks for more than names and classes."""
    found = [_STEP.fullmatch(one) for one in selector.split()]
    if not all(found):
        return ()
    return tuple(Step(one[1], frozenset(one[2].split(".")[1:]), tuple(_TOLD.findall(one[3]))) for one in found if one)


def palette_of(root: Element, rules: tuple[Rule, ...]) -> dict[str, str]:
    """The custom properties of a plate as a whole, as the sheet has them."""
    return {name: value for rule in rules if rule.fits((root,)) for name, value in rule.says if name.startswith("--")}


def paint(root: Element, rules: tuple[Rule, ...]) -> None:
    """Write on every element what the rules say of it, and take away the classes that it said it by."""
    palette = palette_of(root, rules)
    palette.update(_declarations(root.attrib.pop("style", "")))  # the school's own colours
    _paint((root,), rules, palette)
    for element in root.iter():
        element.attrib.pop("class", None)


def _paint(line: tuple[Element, ...], rules: tuple[Rule, ...], palette: dict[str, str]) -> None:
    said = {name: value for rule in rules if rule.fits(line) for name, value in rule.says if name in WRITTEN}
    for name, value in said.items():
        line[-1].attrib.update(_attributes(name, plain(value, palette)))
    for child in line[-1]:
        _paint((*line, child), rules, palette)


def plain(value: str, palette: dict[str, str]) -> str:
    """A value without names of others."""
    while found := _VARIABLE.search(value):
        named = palette.get(found[1], (found[2] or "none").strip())
        value = value[: found.start()] + named + value[found.end() :]
    return value


def _attributes(name: str, value: str) -> dict[str, str]:
    """A value as attributes: programs that know no style sheets know no `transparent` and no veiled colours either."""
    if value == "transparent":
        return {name: "none"}
    if veiled := _VEILED.fullmatch(value):
        colour = "#" + "".join(f"{int(part):02x}" for part in veiled.groups()[:3])
        return {name: colour, f"{name.removesuffix('-color')}-opacity": f"{float(veiled[4]) / 100:g}"}
    return {name: value}
