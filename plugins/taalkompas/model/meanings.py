"""What a kind of file and each of its fields mean: the docstrings in this package, and their Dutch beside the catalogue.

In: a class of this package, and a language. Out: sentences for whoever fills something in. Knows no file and no form.
"""

import ast
import inspect
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from taalkompas.words.fields import meanings


@dataclass(frozen=True, slots=True)
class Meaning:
    """What something is for: the class, or class and field, that it belongs to, and what the code says of it in English."""

    of: str
    english: str

    def said(self, language: str) -> str:
        """The sentence in a language; in English where that language has none."""
        return meanings(language).get(self.of, self.english)


def meaning_of(shape: type) -> Meaning:
    """What a class is."""
    return Meaning(shape.__name__, " ".join(inspect.cleandoc(shape.__doc__ or "").split()))


def meanings_of(shape: type) -> Mapping[str, Meaning]:
    """What the fields of a class and its bases are, by their name in Python."""
    return {
        field: Meaning(f"{one.__name__}.{field}", " ".join(said.split()))
        for one in reversed(shape.__mro__[:-1])
        for field, said in _written_in(one.__module__).get(one.__name__, {}).items()
    }


@cache
def _written_in(module: str) -> dict[str, dict[str, str]]:
    """By class and field: the docstrings in a module; a module is parsed once, for `inspect.getsource` would do so per class."""
    tree = ast.parse(inspect.getsource(sys.modules[module]))
    return {one.name: dict(_under_fields(one)) for one in tree.body if isinstance(one, ast.ClassDef)}


def _under_fields(body: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for field, after in pairwise(body.body):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and isinstance(after, ast.Expr):
            yield field.target.id, str(ast.literal_eval(after.value))
