"""The shape of a kind of file → the questions of a form: what is asked, in what way, and what one can choose from.

In: a shape and what the school has. Out: `Question`s, without words: those are the site's own. Made from the types that also read the
files, so that a form never asks for what a file may not say.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from taalkompas.model.schema import value_schema
from taalkompas.model.shapes import Field, Leaf, ListOf, MappingOf, Shape
from taalkompas.views.page import Thing

CHIPS = 24
"""As many things one can still choose from at a glance; of more, one picks them one by one."""

Options = Callable[[tuple[str, ...]], tuple[Thing, ...]]
"""What the school has of some kinds."""


@dataclass(frozen=True, slots=True)
class Question:
    """One thing that a form asks.

    `path` names it among all forms (`agreement.behaviour.role`), `key` is the field of the file; it is empty for what stands in a list by
    itself. `way` is how it is answered: line, text, day, number, pick (one of the `options`), picks (some), choice (one of a few `words`),
    rows (of `parts`, `limit` at most) or group (of parts). `least` and `most` are the bounds of a number; a text has none.
    """

    path: str
    key: str
    way: str
    required: bool = False
    options: tuple[Thing, ...] = ()
    words: tuple[str, ...] = ()
    parts: tuple["Question", ...] = ()
    least: int = 0
    most: int = 0
    limit: int = 0

    @property
    def unanswerable(self) -> bool:
        """Whether there is nothing (yet) to choose from."""
        return (self.way in ("pick", "picks") and not self.options) or (
            bool(self.parts) and any(part.required and part.unanswerable for part in self.parts)
        )


@dataclass(frozen=True, slots=True)
class Asking:
    """What makes questions: the school's options, which fields of a list are asked, which texts are names, how many rows there may be."""

    options: Options
    parts: Mapping[str, tuple[str, ...]]
    names: frozenset[str]
    limits: Mapping[str, int]

    def question(self, shape: MappingOf, path: str, key: str) -> Question:
        """The question about one field; `key` may lead through a list (`choices.value`)."""
        first, _, rest = key.partition(".")
        field = next(one for one in shape.fields if one.key == first)
        if rest:
            inner = field.shape.item if isinstance(field.shape, ListOf) else field.shape
            assert isinstance(inner, MappingOf)
            return self.question(inner, f"{path}.{first}", rest)
        return self._of(field.shape, f"{path}.{first}", first, field.required)

    def _of(self, shape: Shape, path: str, key: str, required: bool) -> Question:
        match shape:
            case Leaf():
                return self._leaf(shape, path, key, required)
            case ListOf(item=Leaf() as leaf) if leaf.to and len(some := self.options(leaf.to)) <= CHIPS:
                return Question(path, key, "picks", required, options=some)
            case ListOf(item=Leaf() as leaf):
                return Question(
                    path, key, "rows", required, parts=(self._leaf(leaf, f"{path}.one", "", required=True),)
                )
            case ListOf(item=MappingOf() as item):
                limit = self.limits.get(path, 0)
                return Question(path, key, "rows", required, parts=self._parts(item, path), limit=limit)
            case MappingOf():
                return Question(path, key, "group", required, parts=self._parts(shape, path))
        raise TypeError(f"no form asks for {path}")

    def _parts(self, shape: MappingOf, path: str) -> tuple[Question, ...]:
        fields: dict[str, Field] = {one.key: one for one in shape.fields}
        asked = (fields[key] for key in self.parts.get(path, tuple(fields)))
        made = (self._of(one.shape, f"{path}.{one.key}", one.key, one.required) for one in asked)
        return tuple(one for one in made if one.required or not one.unanswerable)

    def _leaf(self, leaf: Leaf, path: str, key: str, required: bool) -> Question:
        if leaf.to:
            return Question(path, key, "pick", required, options=self.options(leaf.to))
        if leaf.words:
            return Question(path, key, "choice", required, words=leaf.words)
        schema = value_schema(leaf)
        if schema.get("format") == "date":
            return Question(path, key, "day", required)
        if schema.get("type") == "number":
            return Question(
                path, key, "number", required, least=schema.get("minimum", 0), most=schema.get("maximum", 0)
            )
        long = leaf.is_running and path not in self.names
        return Question(path, key, "text" if long else "line", required)
