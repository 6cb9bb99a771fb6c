"""The commands that change a school's files, as people type them."""

import os
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from cli.conftest import Run
from edits.files import bytes_in
from schools import SMALLEST, write
from taalkompas import cli
from taalkompas.edits.new import NEW

School = Callable[..., Path]
TERM = {"glossary/leerpad.yml": "term: Leerpad\ndefinition: Een weg.\nowner: docent\n"}


def test_rename_says_what_it_did(run: Run, school: School) -> None:
    root = school()
    ran = run("rename", "warm-welkom", "bij-de-deur", "--root", root)
    assert ran.status == 0
    assert ran.err == ""
    assert ran.out.splitlines() == [
        "promises/agreements/warm-welkom.yml → promises/agreements/bij-de-deur.yml",
        "promises/altijd-welkom.yml",
        "'warm-welkom' heet voortaan 'bij-de-deur', in 2 bestanden.",
        "Wat mensen lezen, blijft 'Wie begint, wordt opgewacht'; dat verander je in promises/agreements/bij-de-deur.yml.",
        "Oude links en gedrukte codes leiden door: daar zorgt 'formerly' in promises/agreements/bij-de-deur.yml voor.",
    ]
    assert run("check", "--root", root).status == 0


def test_rename_of_a_role_says_what_is_lost(run: Run, school: School) -> None:
    ran = run("rename", "docent", "leraar", "--kind", "role", "--root", school())
    assert ran.status == 0
    assert (
        ran.out.splitlines()[-1]
        == "Links en gedrukte codes met 'docent' erin komen nergens meer uit: een rol heeft geen 'formerly'."
    )


def test_what_is_refused_is_wrong_use(run: Run, school: School) -> None:
    root = school(TERM)
    before = bytes_in(root)
    for arguments, said in (
        (("rename", "warm-welkm", "x"), "Er is niets met de id 'warm-welkm'. Bedoel je 'warm-welkom'?"),
        (
            ("rename", "leerpad", "altijd-welkom"),
            "'altijd-welkom' is bezet: het is de id van 'Ik ben altijd welkom' (promises/altijd-welkom.yml). Kies een andere.",
        ),
        (
            ("retire", "leerpad", "--by", "leerpad"),
            "'leerpad' kan niet in de plaats van zichzelf komen. Noem wat we nu zeggen of doen.",
        ),
        (
            ("retire", "leerpad", "--by", "warm-welkom"),
            "'leerpad' is een begrip, en 'warm-welkom' is een afspraak. Wat ervoor in de plaats komt, is hetzelfde soort.",
        ),
        (
            ("new", "term", "leerpad"),
            "'leerpad' is bezet: het is de id van 'Leerpad' (glossary/leerpad.yml). Kies een andere.",
        ),
    ):
        ran = run(*arguments, "--root", root)
        assert (ran.status, ran.out, ran.err.strip()) == (2, "", said)
    assert run("rename", "leerpad", "x", "--kind", "choices", "--root", root).status == 2
    assert run("format", "--root", root, root / "docs").status == 2
    assert bytes_in(root) == before


@pytest.mark.parametrize(
    ("arguments", "shown"),
    [
        (("rename", "leerpad", "leerweg"), "rename to glossary/leerweg.yml\n"),
        (("retire", "leerpad"), "+status: retired\n"),
        (("new", "promise", "iets"), "+++ b/promises/iets.yml\n"),
        (("format",), "-plate: {title: Onze plaat}\n"),
    ],
)
def test_a_dry_run_shows_what_would_change(arguments: tuple[str, ...], shown: str, run: Run, school: School) -> None:
    root = school(TERM)
    before = bytes_in(root)
    ran = run(*arguments, "--dry-run", "--root", root)
    assert ran.status == 0
    assert shown in ran.out
    assert ran.err
    assert bytes_in(root) == before


def test_a_dry_run_promises_nothing_that_cannot_be_done(run: Run, school: School) -> None:
    root = school({"elders.yml": TERM["glossary/leerpad.yml"]})
    (root / "glossary/leerpad.yml").symlink_to("../elders.yml")
    dry, real = (run("rename", "leerpad", "leerweg", *how, "--root", root) for how in (("--dry-run",), ()))
    assert dry == real
    assert (dry.status, dry.out) == (2, "")
    assert "'glossary/leerpad.yml' is een verwijzing" in dry.err


def test_retire_names_who_leans_on_it(run: Run, school: School) -> None:
    other = "agreement: Aan de deur\nwhy: w\ndomain: instroom\ndecides: team\nbehaviour: [{role: docent, does: x}]\n"
    root = school({"promises/agreements/aan-de-deur.yml": other})
    ran = run("retire", "warm-welkom", "--by", "aan-de-deur", "--root", root)
    assert ran.out.splitlines() == [
        "promises/agreements/warm-welkom.yml",
        "'Wie begint, wordt opgewacht' is ingetrokken; 'aan-de-deur' komt ervoor in de plaats.",
        "Er steunt nog één plek op:",
        "  promises/altijd-welkom.yml:6:14: een belofte, 'Ik ben altijd welkom'",
    ]


def test_new_makes_what_the_check_takes(run: Run, school: School) -> None:
    root = school()
    ran = run("new", "snapshot", "2026-05-12", "--root", root, "--today", "2026-09-01")
    assert (ran.status, ran.out.splitlines()) == (
        0,
        [
            "promises/snapshots/2026-05-12.yml",
            "Open het en vul het in; 'taalkompas check' kijkt mee.",
            "Let op: dit is geen concept. Wat er nu in staat, komt op de site zodra die gebouwd wordt. Vul het dus eerst in.",
        ],
    )
    assert run("check", "--root", root, "--fail-on", "warning").status == 0


def test_a_kind_may_be_called_by_its_dutch_name(run: Run, school: School, tmp_path: Path) -> None:
    root = school(TERM)
    assert run("new", "Afspraak", "bellen", "--root", root).out.splitlines() == [
        "promises/agreements/bellen.yml",
        "Open het en vul het in; 'taalkompas check' kijkt mee.",
        "Bij 'domain' staat nu het eerste domein uit school.yml. Kies zelf het domein waar de afspraak bij hoort.",
    ]
    assert run("rename", "leerpad", "leerweg", "--kind", "begrip", "--root", root).status == 0
    (tmp_path / "lijst.csv").write_text("Begrip;Definitie\nNieuw;x\n", encoding="utf-8")
    assert run("import", "begrippen", tmp_path / "lijst.csv", "--root", root).status == 0
    assert (root / "glossary/nieuw.yml").is_file()
    ran = run("new", "begrippn", "x", "--root", root)
    assert ran.status == 2
    assert "'begrippn' kan hier niet. Kies uit 'term', 'agreement'," in ran.err
    assert "begrip" not in run("new", "--help").out + run("import", "--help").out.replace("begrippen.xlsx", "")


def test_format_writes_what_differs(run: Run, school: School) -> None:
    root = school(TERM)
    assert run("format", "--check", "--root", root).status == 1
    ran = run("format", "--root", root)
    assert (ran.status, ran.out) == (0, "glossary/school.yml\npromises/agreements/warm-welkom.yml\n")
    assert ran.err == "2 bestanden zijn in de gewone opmaak gezet.\n"
    ran = run("format", "--check", "--root", root)
    assert (ran.status, ran.out, ran.err) == (0, "", "Alles staat in de gewone opmaak.\n")


def test_format_takes_files_and_folders(run: Run, school: School, monkeypatch: pytest.MonkeyPatch) -> None:
    root = school({"glossary/a.yml": "term:  a\n", "glossary/b/c.yml": "term:  c\n", "promises/d.yml": "promise:  d\n"})
    monkeypatch.chdir(root / "glossary")
    assert run("format", "--check", "b", "../promises/d.yml").out == "glossary/b/c.yml\npromises/d.yml\n"


def test_format_asks_once_where_a_file_really_is(run: Run, school: School, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever lets git name the files that changed may name them all."""
    root = school({f"glossary/woord-{index}.yml": "term: x\n" for index in range(20)})
    files = sorted((root / "glossary").glob("woord-*.yml"))
    asked: list[object] = []
    real = os.path.realpath
    monkeypatch.setattr(os.path, "realpath", lambda path, **how: asked.append(path) or real(path, **how))
    assert run("format", "--check", "--root", root, *files).status == 0
    assert len(asked) < 4 * len(files)


def test_format_knows_a_file_by_any_name(run: Run, school: School, tmp_path: Path) -> None:
    root = school({"glossary/a.yml": "term:  a\n", "glossary/ab.yml": "term:  b\n"})
    (tmp_path / "anders").symlink_to(root)
    assert run("format", "--check", "--root", root, tmp_path / "anders/glossary/a.yml").out == "glossary/a.yml\n"
    (root / "glossary/b").symlink_to(root / "glossary/a.yml")
    assert run("format", "--check", "--root", root, root / "glossary/b").out == "glossary/a.yml\n"


def test_format_leaves_what_is_broken_and_says_so(run: Run, school: School) -> None:
    root = school({"glossary/a.yml": "term: [", "glossary/b.yml": "term:  b\n"})
    ran = run("format", "--root", root, root / "glossary/a.yml", root / "glossary/b.yml")
    assert (ran.status, ran.out) == (1, "glossary/b.yml\n")
    assert "'glossary/a.yml' blijft zoals het is" in ran.err
    ran = run("format", "--root", root, root / "glossary/a.yml", root / "glossary/b.yml")
    assert ran.err.splitlines()[-1] == "Al het andere staat in de gewone opmaak."
    ran = run("format", "--root", root, root / "glossary/a.yml")
    assert (ran.status, ran.out, len(ran.err.splitlines())) == (1, "", 1)


def test_start_asks_nothing_when_nobody_is_there(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(click, "prompt", lambda *asked, **_: pytest.fail(f"asked {asked}"))
    root = tmp_path / "nieuw" / "taal"
    ran = run("start", root)
    assert ran.status == 0
    assert "Onze school heeft een begin." in ran.out
    assert run("check", "--root", root, "--fail-on", "info").status == 0
    before = bytes_in(root)
    assert run("start", root).status == 2
    assert bytes_in(root) == before


def test_start_asks_what_is_not_said(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = {"In welke taal schrijft jullie school: nl of en?": "en", "What is your school called?": "College"}
    monkeypatch.setattr(click, "prompt", lambda asked, **_: answers.pop(asked))
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    ran = run("start", tmp_path / "taal", "--today", "2026-09-01")
    assert not answers
    assert "College has a beginning." in ran.out
    assert b"first: 2026-09-01" in bytes_in(tmp_path)["taal/glossary/school.yml"]


def test_start_says_where_no_service_would_look(run: Run, tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    folder = tmp_path / "sub/taal"
    ran = run("start", folder)
    assert ran.status == 0
    assert f"'{folder}' ligt in een andere repository" in ran.out
    assert "ligt in een ander" not in run("start", tmp_path, "--dry-run").err + run("start", tmp_path).out


def test_start_says_the_next_step_from_where_one_stands(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("taalkompas.edits.start.which", lambda _: "git")
    ran = run("start", tmp_path / "onze taal")
    assert f'Nu: cd "{tmp_path / "onze taal"}", pip install' in ran.out
    assert ran.out.splitlines()[-1].endswith("git init -b main.")
    (tmp_path / "hier" / ".git").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "hier")
    ran = run("start", ".")
    assert "Nu: pip install -r requirements.txt, en mkdocs serve." in ran.out
    assert "git init" not in ran.out


def test_start_may_only_show(run: Run, tmp_path: Path) -> None:
    ran = run("start", tmp_path / "taal", "--school", "ROC Proef", "--language", "en", "--dry-run")
    assert ran.status == 0
    assert "+school: ROC Proef\n" in ran.out
    assert not (tmp_path / "taal").exists()


def test_the_choices_of_options_are_those_there_are() -> None:
    kinds = next(one for one in cli.taalkompas.commands["new"].params if one.name == "kind").type
    assert isinstance(kinds, click.Choice)
    assert tuple(kinds.choices) == NEW


def test_a_check_waits_for_no_edit(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "taalkompas.edits", None)
    assert run("check", "--root", write(tmp_path, SMALLEST)).status == 0
