"""`editing fetch`, and what a build says without it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import Run

from schools import SMALLEST
from taalkompas.editing import taking

Make = Callable[..., Path]
ASKS = {"glossary/school.yml": SMALLEST["glossary/school.yml"] + "editing: {service: github, repository: a/b}\n"}


def test_what_is_taken_is_told(run: Run, school: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Path] = []
    monkeypatch.setattr(taking, "taken", asked.append)
    root = school()
    ran = run("editing", "fetch", "--root", root)
    assert (ran.status, ran.err) == (0, "")
    assert "'.taalkompas/editing'" in ran.out
    assert asked == [root.resolve()]


def test_where_no_school_is_nothing_is_taken(run: Run, tmp_path: Path) -> None:
    ran = run("editing", "fetch", "--root", tmp_path)
    assert ran.status == 2
    assert "glossary/school.yml" in ran.err
    assert not (tmp_path / ".taalkompas").exists()


def test_without_npm_it_says_so_and_leaves_nothing(run: Run, school: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    root = school()
    monkeypatch.setenv("PATH", str(root))
    ran = run("editing", "fetch", "--root", root)
    assert ran.status == 2
    assert "npm staat hier niet" in ran.err
    assert not [*(root / ".taalkompas").iterdir()]


def test_a_build_without_the_program_says_what_to_do(run: Run, school: Make, tmp_path: Path) -> None:
    ran = run("build", "--root", school(ASKS), "--into", tmp_path / "pages")
    assert ran.status == 0
    assert "De redactiepagina is weggelaten" in ran.err
    assert not (tmp_path / "pages" / "redactie").exists()
