"""What every shape in this package is: a frozen dataclass that takes no field it does not know."""

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

from pydantic import ConfigDict

T = TypeVar("T")

_CONFIG = ConfigDict(extra="forbid")


@dataclass_transform(frozen_default=True, kw_only_default=True)
def record(shape: type[T]) -> type[T]:
    """Make a class a record: plain and frozen inside, strict about its fields at the doorway."""
    made = dataclass(frozen=True, slots=True, kw_only=True)(shape)
    made.__pydantic_config__ = _CONFIG  # type: ignore[attr-defined]  # pydantic looks for it there
    return made
