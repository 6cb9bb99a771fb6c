"""The house as `docs/contribute/house.md` draws it: floors, complete tables, a guarded public API, short and explained code."""

import ast
import inspect
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import pytest

import taalkompas
from taalkompas import model, report, rules
from taalkompas.changes import TELLINGS
from taalkompas.commands import comparing
from taalkompas.model.schema import schema_of
from taalkompas.model.shapes import shape_of
from taalkompas.report import changes as told_of_changes

TOP = Path(__file__).parents[2]
PLUGINS = TOP / "plugins"
MODULES = sorted(PLUGINS.glob("**/*.py"))
SCRIPTS = sorted(PLUGINS.glob("**/*.js"))
LONGEST_MODULE, LONGEST_FUNCTION = 300, 60
SETTINGS = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))
CONTRACTS = SETTINGS["tool"]["importlinter"]["contracts"]


def name_of(path: Path) -> str:
    return str(path.relative_to(PLUGINS))


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def modules_in(package: Any) -> set[str]:
    return {one.name for one in iter_modules(package.__path__)}


# floors


@pytest.mark.slow
def test_the_floors_hold() -> None:
    """The gate runs this by itself; here for who runs the tests alone."""
    ran = subprocess.run(
        [Path(sys.executable).with_name("lint-imports")], cwd=TOP, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stdout


def test_every_module_has_a_floor_and_only_model_knows_pydantic() -> None:
    floors, _, pydantic = CONTRACTS
    placed = {name.strip() for layer in floors["layers"] for name in layer.split("|")}
    assert placed == modules_in(taalkompas)
    assert set(pydantic["source_modules"]) == {f"taalkompas.{name}" for name in placed - {"model"}}


def test_only_pipeline_cli_and_tests_may_read_the_clock() -> None:
    """Same input, same bytes: the day comes in from outside."""
    clocks = {"today", "now", "time", "time_ns", "utcnow", "perf_counter"}
    for path in MODULES:
        calls = {
            node.func.attr
            for node in ast.walk(tree(path))
            if isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and isinstance(node.func.value, ast.Name)
            if node.func.value.id in {"date", "datetime", "time"}
        }
        assert not calls & clocks or path.name == "pipeline.py", name_of(path)


# tables


def test_every_rule_is_in_the_table_under_its_own_name() -> None:
    named = {rule.check.__module__: rule for rule in rules.RULES}
    files = modules_in(rules) - {"allowances", "rule", "runner"}
    assert set(named) == {f"taalkompas.rules.{name}" for name in files}
    for module, rule in named.items():
        assert module.rpartition(".")[2] == rule.check.__name__
    assert len(rules.BY_NAME) == len(rules.RULES)


def test_every_kind_is_in_the_table() -> None:
    shapes = {kind.shape.__module__.rpartition(".")[2] for kind in model.KINDS}
    beside = {
        "beyond",
        "called",
        "decode",
        "fields",
        "kind_words",
        "kinds",
        "life",
        "links",
        "meanings",
        "meant",
        "misplaced",
        "order",
        "page_allowance",
        "record",
        "schema",
        "shapes",
        "strays",
        "unfit",
        "value_words",
    }
    assert shapes == modules_in(model) - beside
    assert all(schema_of(kind) for kind in model.KINDS)
    for kind in model.KINDS:
        assert kind.label in set(kind.shape.__dataclass_fields__)


def test_every_format_of_a_report_is_in_the_table() -> None:
    beside = {
        "account",
        "changes",
        "closing",
        "commands",
        "fingerprints",
        "manuals",
        "markdown",
        "on_screen",
        "quotation",
        "screen",
        "sentences",
        "step_summary",
    }
    assert {f"as_{name}" for name in report.FORMATS} == modules_in(report) - beside


def test_every_format_of_a_comparison_is_in_the_table() -> None:
    assert {f"as_{name}" for name in told_of_changes.FORMATS} == modules_in(told_of_changes) - {"sentences"}
    assert tuple(told_of_changes.FORMATS) == comparing.FORMATS


@pytest.mark.parametrize("kind", model.KINDS, ids=lambda kind: kind.name)
def test_what_is_told_of_a_change_is_told_of_fields_that_exist(kind: model.Kind) -> None:
    assert TELLINGS[kind.name].fields.keys() <= {field.name for field in shape_of(kind.shape).fields}


# the public API


def test_what_is_public() -> None:
    assert taalkompas.__all__ == [
        "Finding",
        "Project",
        "Severity",
        "TaalkompasError",
        "__version__",
        "load",
        "root_of",
    ]


def test_how_the_public_is_called() -> None:
    """Hosts rely on these: a change here is a change for them, and belongs in the changelog."""
    assert str(inspect.signature(taalkompas.root_of)) == "(start: pathlib.Path) -> pathlib.Path"
    written = str(inspect.signature(taalkompas.load))
    assert written.startswith(
        "(root: pathlib.Path, day: datetime.date | None = None, environment: collections.abc.Mapping[str, str] = "
    )
    assert written.endswith(" -> taalkompas.project.Project")
    assert list(inspect.signature(taalkompas.load).parameters) == ["root", "day", "environment"]
    assert fields(taalkompas.Project) == [
        "root",
        "documents",
        "graph",
        "findings",
        "day",
        "language",
        "picture",
        "history",
        "program",
        "prefix",
    ]
    assert fields(taalkompas.Finding) == [
        "path",
        "line",
        "column",
        "severity",
        "rule",
        "message",
        "values",
        "remedy",
        "item",
        "consequence",
        "about",
    ]
    assert [one.value for one in taalkompas.Severity] == ["error", "warning", "info"]
    assert str(inspect.signature(taalkompas.TaalkompasError.__init__)).startswith("(self, message: str, values:")


def fields(shape: Any) -> list[str]:
    return list(shape.__dataclass_fields__)


def test_the_version_is_written_in_two_places_that_agree() -> None:
    assert SETTINGS["project"]["version"] == taalkompas.__version__


def test_it_says_that_it_is_typed() -> None:
    assert (PLUGINS / "taalkompas/py.typed").exists()


# every module


def public(node: ast.AST, inside: str = "") -> Iterator[tuple[str, ast.AST]]:
    """Every public function and class of a module; what an overriding method does is said where it is defined first."""
    for one in ast.iter_child_nodes(node):
        if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) and not one.name.startswith("_"):
            yield f"{inside}{one.name}", one
            if isinstance(one, ast.ClassDef):
                yield from public(one, f"{one.name}.")


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_is_short_and_explained(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    module = tree(path)
    assert text.count("\n") <= LONGEST_MODULE, "a module this long is a missing noun"
    assert ast.get_docstring(module), "a module opens by saying what it is"
    for name, one in public(module):
        assert ast.get_docstring(one), f"{name} does not say what it is"  # type: ignore[arg-type]
    for one in ast.walk(module):
        if isinstance(one, ast.FunctionDef):
            lines = length(one)
            assert lines <= LONGEST_FUNCTION, f"{one.name} has {lines} lines"


def length(function: ast.FunctionDef) -> int:
    """Lines of a function, without its docstring: a rule's is its manual page."""
    assert function.end_lineno is not None
    docstring = function.body[0] if ast.get_docstring(function) else None
    told = docstring.end_lineno - docstring.lineno + 1 if docstring and docstring.end_lineno else 0
    return function.end_lineno - function.lineno + 1 - told


OPENING = re.compile(r"( *)(?!(?:if|for|while|switch|catch|else|do|try)\b)[^\s/*].*(?:\bfunction\b.*|=> |\) )\{")
"""A line on which a function of a script begins, and how far in; what only branches or repeats is part of one."""


@pytest.mark.parametrize("path", SCRIPTS, ids=name_of)
def test_a_script_is_short_and_explained(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert len(lines) <= LONGEST_MODULE, "a script this long is a missing noun"
    said = [line for line in lines if line != "// @ts-check"]
    assert said[0].startswith(("// ", "/* ")), "a script opens by saying what it is"
    for number, line in enumerate(lines):
        if opening := OPENING.fullmatch(line):
            end = next(at for at in range(number + 1, len(lines)) if lines[at].startswith(f"{opening[1]}}}"))
            assert end - number < LONGEST_FUNCTION, f"{line.strip()} has {end - number + 1} lines"


def test_no_module_is_a_drawer() -> None:
    drawers = {"utils", "util", "helpers", "helper", "manager", "common", "base", "misc"}
    assert not {path.stem for path in (*MODULES, *SCRIPTS)} & drawers


@pytest.mark.parametrize("path", [path for path in MODULES if path.name == "__init__.py"], ids=name_of)
def test_what_a_package_names_exists(path: Path) -> None:
    package = import_module(".".join(path.parent.relative_to(PLUGINS).parts))
    for name in getattr(package, "__all__", []):
        assert hasattr(package, name)
    assert sorted(getattr(package, "__all__", [])) == sorted(set(getattr(package, "__all__", [])))


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_comment_that_silences_says_why(path: Path) -> None:
    for line in path.read_text(encoding="utf-8").splitlines():
        for mark in ("# type: ignore", "# noqa"):
            if mark in line:
                silenced = line.split(mark)[1]
                assert silenced[:1] in {"[", ":"}, f"silences everything: {line.strip()}"
                assert "  # " in silenced, f"does not say why: {line.strip()}"


# the folder


@pytest.mark.parametrize("path", ["tests/all", ".ci/run"])
def test_the_gate_can_be_run(path: str) -> None:
    place = TOP / path
    assert place.stat().st_mode & 0o111
    assert place.read_text(encoding="utf-8").startswith("#!/usr/bin/env bash\nset -euo pipefail\n")
