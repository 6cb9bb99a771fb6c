"""The import as people type it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cli.conftest import Run
from edits.files import bytes_in
from edits.spreadsheets import table, workbook

School = Callable[..., Path]
LIST = table("Begrip;Definitie;Eigenaar", "Leerpad;Een weg.;Docent", "leerpad;Nog een weg.;", ";;docent")


@pytest.fixture
def list_(tmp_path: Path) -> Path:
    file = tmp_path / "begrippen.csv"
    file.write_bytes(LIST)
    return file


def test_it_says_what_it_did_with_each_row(run: Run, school: School, list_: Path) -> None:
    root = school()
    ran = run("import", "terms", list_, "--root", root)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        "Rij 2: 'Leerpad' wordt glossary/leerpad.yml",
        "Rij 3 ('leerpad') is overgeslagen. Het staat al in rij 2.",
        "Rij 4 is overgeslagen. In de kolom 'begrip' staat niets.",
        "Eén rij wordt een concept. 2 rijen zijn overgeslagen. Lees ze na met een collega, vul aan wat ontbreekt, en draai 'taalkompas check'.",
    ]
    text = (root / "glossary/leerpad.yml").read_text(encoding="utf-8")
    assert text == "term: Leerpad\ndefinition: Een weg.\nowner: docent\nstatus: draft\n"
    assert run("check", "--root", root, "--fail-on", "warning").status == 0
    assert run("format", "--check", "--root", root, root / "glossary/leerpad.yml").status == 0


def test_the_second_time_nothing_comes_of_it(run: Run, school: School, list_: Path) -> None:
    root = school()
    run("import", "terms", list_, "--root", root)
    before = bytes_in(root)
    ran = run("import", "terms", list_, "--root", root)
    assert ran.status == 1
    assert "De school heeft het al, als 'Leerpad' in glossary/leerpad.yml; dat blijft zoals het is." in ran.out
    assert ran.out.splitlines()[-1] == "0 rijen worden een concept. 3 rijen zijn overgeslagen."
    assert bytes_in(root) == before


def test_a_dry_run_shows_the_files_and_makes_none(run: Run, school: School, list_: Path) -> None:
    root = school()
    before = bytes_in(root)
    ran = run("import", "terms", list_, "--root", root, "--dry-run")
    assert ran.status == 0
    assert ran.out.startswith("diff --git a/glossary/leerpad.yml b/glossary/leerpad.yml\nnew file mode 100644\n")
    assert ran.err.splitlines()[0] == "Rij 2: 'Leerpad' wordt glossary/leerpad.yml"
    assert ran.err.splitlines()[-1] == "Er is niets geschreven (--dry-run)."
    assert bytes_in(root) == before


def test_promises_with_what_holds_for_all(run: Run, school: School, tmp_path: Path) -> None:
    root = school()
    file = tmp_path / "beloften.xlsx"
    rows = [["Belofte", "Betekent", "Waarom"], ["Ik mag kiezen", "Je kiest.", "Wie kiest, blijft."]]
    file.write_bytes(workbook({"Beloften": rows, "Oud": rows}))
    arguments = ("import", "promises", file, "--root", root)
    ran = run(*arguments)
    assert (ran.status, ran.out) == (2, "")
    assert (
        ran.err
        == "Op meer dan één tabblad staat zo'n lijst. Zeg welk tabblad je bedoelt, met --sheet: 'Beloften', 'Oud'.\n"
    )
    ran = run(*arguments, "--sheet", "oud")
    assert ran.status == 1
    assert "er staat niets bij 'moment' en 'domeinen'" in ran.out
    ran = run(*arguments, "--sheet", "oud", "--moment", "strten")
    assert (ran.status, ran.err) == (2, "Er is geen moment 'strten'. Bedoel je 'Starten'?\n")
    ran = run(*arguments, "--sheet", "oud", "--moment", "starten", "--requires", "instroom,")
    assert ran.status == 0
    assert "requires: [instroom]\n" in (root / "promises/ik-mag-kiezen.yml").read_text(encoding="utf-8")
    assert run("check", "--root", root).status == 0


def test_what_cannot_be_read_is_wrong_use(run: Run, school: School, tmp_path: Path) -> None:
    root = school()
    (tmp_path / "a.xlsx").write_bytes(b"PK\x03\x04 niets")
    for file, said in (
        (
            "a.xlsx",
            "'a.xlsx' is beschadigd: het is er niet helemaal. Haal het opnieuw op, of bewaar het opnieuw in Excel.",
        ),
        ("b.xlsx", f"'{tmp_path / 'b.xlsx'}' is niet te lezen: het is er niet."),
    ):
        ran = run("import", "terms", tmp_path / file, "--root", root)
        assert (ran.status, ran.out, ran.err.strip()) == (2, "", said)
