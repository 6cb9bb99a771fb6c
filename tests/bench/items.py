"""What is compared in `peers.py`: terms, promises and agreements as plain values, for tools that each have a format of their own.

In: a school's files. Out: items, and their files of another format on disk. Makes nothing up: all that an item says comes from the school.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

KINDS = {
    "term": ("glossary/thema-*/*.yml", {"related": "term"}),
    "agreement": ("promises/agreements/**/*.yml", {"terms": "term"}),
    "promise": ("promises/*.yml", {"agreements": "agreement", "terms": "term"}),
}
"""What is compared, from the ground up: where a kind's files are, and its references to which kind."""
BODY = ("definition", "means", "why")
"""Fields that make up the text of an item where a tool has one text for each."""
PER_FILE = 1000
MENTION = re.compile(r"\[\[[^|\]]*\|([^\]]*)\]\]")
"""A mention within a text, of which the other tools get the words alone: double brackets mean something else to them."""


@dataclass(frozen=True, slots=True)
class Item:
    """A term, promise or agreement."""

    kind: str
    id: str
    value: Mapping[str, Any]
    links: Mapping[str, list[str]]

    @property
    def title(self) -> str:
        """Its name or sentence."""
        return str(self.value[self.kind])

    @property
    def texts(self) -> dict[str, str]:
        """All else that it says, each field as one text."""
        skipped = {self.kind, *KINDS["term"][1], *KINDS["promise"][1]}
        return {field: flat(value) for field, value in self.value.items() if field not in skipped}

    @property
    def body(self) -> str:
        """What it says foremost."""
        return " ".join(flat(self.value[field]) for field in BODY if field in self.value)


def flat(value: Any) -> str:
    """A value as one line of text."""
    if isinstance(value, list):
        return "; ".join(map(flat, value))
    return ", ".join(map(flat, value.values())) if isinstance(value, dict) else MENTION.sub(r"\1", str(value))


def items_of(root: Path) -> list[Item]:
    """Everything that is compared, of a school."""
    return [
        Item(
            kind,
            path.stem,
            value,
            {field: value[field] for field in fields if kind != "term" or value[field][0] < path.stem},
        )
        for kind, (pattern, fields) in KINDS.items()
        for path in sorted(root.glob(pattern))
        for value in [yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)]
    ]


def fields_of(items: Iterable[Item]) -> dict[str, list[str]]:
    """The fields of each kind that are texts."""
    found: dict[str, dict[str, None]] = {kind: {} for kind in KINDS}
    for item in items:
        found[item.kind].update(dict.fromkeys(item.texts))
    return {kind: list(fields) for kind, fields in found.items()}


def write(folder: Path, files: Iterable[tuple[str, Iterable[str]]]) -> None:
    """Files with these lines in a folder."""
    for name, lines in files:
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text("\n".join(lines) + "\n", encoding="utf-8")


def parts_of(items: list[Item]) -> Iterator[tuple[int, list[Item]]]:
    """The items of each file, with its number."""
    for start in range(0, len(items), PER_FILE):
        yield start // PER_FILE, items[start : start + PER_FILE]
