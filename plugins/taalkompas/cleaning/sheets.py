"""Style sheets in a picture → the properties that they give to each element.

In: the text of `<style>` elements. Out: `Sheet`, which is asked element by element. The sheets themselves never reach a page: what they say
is written onto the elements, so that nothing of theirs can touch the page around the picture, nor the page them. At-rules (`@import`,
`@font-face`, `@media`) and selectors that need a browser (`:hover`, `[x]`, `a + b`) are left out.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import tinycss2

from taalkompas.cleaning.values import Declaration, Rename, declarations

LARGEST = 1024 * 1024
"""Characters of all sheets together."""
PATIENCE = 2_000_000
"""Selectors held against elements, and characters of style written onto them, before we stop: a sheet may not make a picture explode."""
PARTS = 8
"""Steps of one selector."""


@dataclass(frozen=True, slots=True)
class Compound:
    """One step of a selector: `rect.cls-1#door`; `child` says that it stands right inside the step before."""

    tag: str = ""
    ids: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    root: bool = False
    child: bool = False

    def fits(self, one: "Styled") -> bool:
        """Whether an element is meant by it."""
        return (
            (not self.tag or self.tag == one.tag)
            and all(id == one.id for id in self.ids)
            and one.classes.issuperset(self.classes)
            and (not self.root or one.top)
        )


@dataclass(frozen=True, slots=True)
class Styled:
    """What selectors ask of an element."""

    tag: str
    id: str = ""
    classes: frozenset[str] = frozenset()
    top: bool = False


@dataclass(frozen=True, slots=True)
class _Rule:
    steps: tuple[Compound, ...]
    weight: tuple[int, int, int, int]
    given: tuple[Declaration, ...]


@dataclass(slots=True)
class Sheet:
    """All sheets of one picture."""

    by_key: dict[str, list[_Rule]] = field(default_factory=lambda: defaultdict(list))
    patience: int = PATIENCE

    def of(self, line: Sequence[Styled]) -> list[Declaration]:
        """What the sheets say of an element, the weightiest last; `line` are the elements around it, from the top, and itself."""
        if not self.by_key:
            return []
        one = line[-1]
        keys = (f"#{one.id}", *(f".{name}" for name in sorted(one.classes)), one.tag, "*")
        found: list[_Rule] = []
        for rule in (rule for key in keys for rule in self.by_key.get(key, ())):
            self.patience -= 1 if len(rule.steps) == 1 else len(rule.steps) * len(line)
            if self.patience < 0:
                return []
            if _meets(rule.steps, line):
                found.append(rule)
        given = [one for rule in sorted(found, key=lambda rule: rule.weight) for one in rule.given]
        self.patience -= sum(len(one.value) for one in given)
        return given


def read(texts: Sequence[str], rename: Rename) -> Sheet:
    """The sheets of a picture, in their order."""
    sheet = Sheet()
    css = "\n".join(texts)
    if not css.strip() or len(css) > LARGEST:
        return sheet
    for order, rule in enumerate(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)):
        if rule.type != "qualified-rule":
            continue
        given = tuple(declarations(rule.content, rename))
        for steps in _selectors(rule.prelude) if given else ():
            last = steps[-1]
            key = f"#{last.ids[0]}" if last.ids else f".{last.classes[0]}" if last.classes else last.tag or "*"
            sheet.by_key[key].append(_Rule(steps, _weight(steps, order), given))
    return sheet


def _weight(steps: tuple[Compound, ...], order: int) -> tuple[int, int, int, int]:
    ids = sum(len(step.ids) for step in steps)
    classes = sum(len(step.classes) + step.root for step in steps)
    return ids, classes, sum(bool(step.tag) for step in steps), order


def _selectors(prelude: Sequence[Any]) -> Iterator[tuple[Compound, ...]]:
    """The selectors before a rule; one that is not understood is left out, the others stay."""
    part: list[Any] = []
    for token in (*prelude, None):
        if token is None or (token.type == "literal" and token.value == ","):
            steps = _steps(part)
            if steps and len(steps) <= PARTS:
                yield steps
            part = []
        else:
            part.append(token)


def _steps(tokens: Sequence[Any]) -> tuple[Compound, ...] | None:
    steps: list[Compound] = []
    for child, group in _groups(tokens):
        step = _compound(group, child)
        if step is None:
            return None
        steps.append(step)
    return tuple(steps) or None


def _groups(tokens: Sequence[Any]) -> Iterator[tuple[bool, list[Any]]]:
    """The tokens of each step, and whether a `>` stands before it; a stray one makes an empty step, which nothing understands."""
    group: list[Any] = []
    child = begun = False
    for token in (*tokens, None):
        arrow = token is not None and token.type == "literal" and token.value == ">"
        if token is not None and token.type != "whitespace" and not arrow:
            group.append(token)
            continue
        if group or (arrow and (child or not begun)):
            yield child, group
            begun, group, child = True, [], False
        child = child or arrow
    if child:
        yield True, []


def _compound(tokens: list[Any], child: bool) -> Compound | None:
    tag, ids, classes, root, before = "", [], [], False, ""
    for number, token in enumerate(tokens):
        if token.type == "literal" and token.value in {".", ":", "*"} and not before:
            if token.value == "*" and number:
                return None
            before = token.value if token.value != "*" else ""
        elif token.type == "hash" and not before:
            ids.append(token.value)
        elif token.type == "ident" and before == ".":
            classes.append(token.value)
            before = ""
        elif token.type == "ident" and before == ":" and token.lower_value == "root":
            root, before = True, ""
        elif token.type == "ident" and not before and number == 0:
            tag = token.value
        else:
            return None
    return Compound(tag, tuple(ids), tuple(classes), root, child) if tokens and not before else None


def _meets(steps: tuple[Compound, ...], line: Sequence[Styled]) -> bool:
    """Whether a selector means the last of a line of elements: step by step, with every place where a step may stand."""
    places = {len(line) - 1} if steps[-1].fits(line[-1]) else set()
    for step, inner in zip(reversed(steps[:-1]), reversed(steps), strict=False):
        if not places:
            break
        around = {place - 1 for place in places} if inner.child else range(max(places))
        places = {place for place in around if place >= 0 and step.fits(line[place])}
    return bool(places)
