"""YAML as VS Code's extension reads it: version 1.2, where only `true` and `false` are yes or no, `012` is a number, and a day is text."""

import re
from typing import Any

import yaml

INTEGER = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")


class Core(yaml.SafeLoader):
    """The core schema of YAML 1.2."""


def _integer(loader: Core, node: Any) -> int:
    said = loader.construct_scalar(node)
    return int(said, 0) if said[:2] in ("0o", "0x") else int(said)


def _float(loader: Core, node: Any) -> float:
    said = loader.construct_scalar(node).lower()
    return float(said.replace(".inf", "inf").replace(".nan", "nan"))


Core.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag.endswith(":merge")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
for tag, pattern, first in (
    ("null", re.compile(r"(~|null|Null|NULL|)"), ["~", "n", "N", ""]),
    ("bool", re.compile(r"true|True|TRUE|false|False|FALSE"), [*"tTfF"]),
    ("int", INTEGER, [*"-+0123456789"]),
    ("float", FLOAT, [*"-+.0123456789"]),
):
    whole = re.compile(rf"^(?:{pattern.pattern})$")
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", whole, first)
Core.add_constructor("tag:yaml.org,2002:int", _integer)
Core.add_constructor("tag:yaml.org,2002:float", _float)


def as_editors_read(text: str) -> Any:
    """What a text says to an editor."""
    return yaml.load(text, Core)
