"""A build stops where the language does not hold together, with the lines of `taalkompas check`."""

from collections.abc import Callable
from pathlib import Path

import pytest

from hosts.building import MKDOCS_YML, mkdocs, run

BROKEN = {
    "promises/leeg.yml": "promise: Ik mag iets\nmeans: Iets.\nwhy: Daarom.\nmoment: starten\nrequires: [instroom]\n"
}
LOOSE = {"promises/los.yaml.txt": "promise: x\n"}
HOSTS = ("mkdocs", "properdocs")


def make(school: Callable[..., Path], files: dict[str, str]) -> Path:
    """A school with a configuration and a page of its own."""
    return school({"mkdocs.yml": MKDOCS_YML, "docs/over.md": "# Over ons\n", **files})


def checked(root: Path) -> list[str]:
    """The lines of `taalkompas check`."""
    return run("taalkompas.cli", "check", "--format", "text", at=root).said.splitlines()


@pytest.mark.parametrize("host", HOSTS)
def test_an_error_stops_the_build_with_the_lines_of_check(school: Callable[..., Path], host: str) -> None:
    root = make(school, BROKEN)
    done = mkdocs(root, host=host)
    lines = checked(root)
    assert done.status == 1
    assert any("orphaned-promise" in line for line in lines)
    assert [line for line in done.said.splitlines() if line in lines] == lines
    assert "Traceback" not in done.said
    assert not (root / "site" / "index.html").exists()


@pytest.mark.parametrize("options", [[], ["--quiet"]])
def test_a_warning_stops_only_a_strict_build(school: Callable[..., Path], options: list[str]) -> None:
    root = make(school, LOOSE)
    lines = checked(root)
    assert any("misplaced-file" in line for line in lines)
    assert mkdocs(root, *options).status == 0
    done = mkdocs(root, "--strict", *options)
    assert done.status == 1
    assert [line for line in done.said.splitlines() if line in lines] == lines
    assert "Traceback" not in done.said


def test_a_warning_is_said_in_an_ordinary_build(school: Callable[..., Path]) -> None:
    root = make(school, LOOSE)
    said = mkdocs(root).said
    assert f"WARNING -  {checked(root)[0]}" in said.replace("taalkompas: ", "")


def test_a_sound_school_passes_strictly(school: Callable[..., Path]) -> None:
    done = mkdocs(make(school, {}), "--strict")
    assert done.status == 0, done.said
    assert "DeprecationWarning" not in done.said


def test_without_a_school_the_build_stops_in_words(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text(MKDOCS_YML, encoding="utf-8")
    done = mkdocs(tmp_path)
    assert done.status == 1
    assert "glossary/school.yml" in done.said
    assert "Traceback" not in done.said


def test_a_broken_framework_stops_the_build_in_words(school: Callable[..., Path]) -> None:
    done = mkdocs(make(school, {"glossary/school.yml": "school: [\n"}))
    assert done.status == 1
    assert "glossary/school.yml:2:1: error" in done.said
    assert "Traceback" not in done.said


def test_the_school_may_lie_above_its_documentation(school: Callable[..., Path]) -> None:
    root = school({"web/mkdocs.yml": MKDOCS_YML, "web/docs/over.md": "# Over ons\n"})
    done = mkdocs(root / "web")
    assert done.status == 0, done.said
    assert (root / "web" / "site" / "beloften" / "altijd-welkom" / "index.html").is_file()
