"""The command line: options, exit status, what goes to stdout and what to stderr."""

import errno
import importlib.metadata
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from email.message import Message
from pathlib import Path
from typing import Any

import click
import pytest

import taalkompas
from cli.conftest import SERVICES, Run
from schools import BESIDE, BESIDE_TEXT, SMALLEST, smallest, write
from taalkompas import cli, pipeline
from taalkompas.errors import TaalkompasError
from taalkompas.model import KINDS
from taalkompas.report import FORMATS
from taalkompas.rules import RULES
from taalkompas.words import Phrases

School = Callable[..., Path]
ORPHAN = {"promises/agreements/los.yml": SMALLEST["promises/agreements/warm-welkom.yml"]}
"""An agreement that nothing leans on: one warning."""


def test_a_sound_school_exits_0(run: Run, school: School) -> None:
    ran = run("check", "--root", school())
    assert ran.status == 0
    assert ran.err == ""
    assert len(ran.out.splitlines()) == 1


def test_an_error_exits_1_and_is_a_result(run: Run, school: School) -> None:
    ran = run("check", "--root", school({BESIDE: BESIDE_TEXT}))
    assert ran.status == 1
    assert ran.err == ""
    assert ran.out.startswith(f"{BESIDE}:4:9: error: ")
    assert ran.out.splitlines()[0].endswith("[undefined-reference]")


@pytest.mark.parametrize(
    ("fail_on", "status"), [("error", 0), ("warning", 1), ("info", 1), ("WARNING", 2), ("never", 2)]
)
def test_from_which_weight_on_it_fails(fail_on: str, status: int, run: Run, school: School) -> None:
    assert run("check", "--root", school(ORPHAN), "--fail-on", fail_on).status == status


def test_the_root_is_the_nearest_folder_upward(run: Run, school: School, monkeypatch: pytest.MonkeyPatch) -> None:
    root = school({BESIDE: BESIDE_TEXT})
    monkeypatch.chdir(root / "promises" / "agreements")
    assert run("check").out.startswith(f"{BESIDE}:4:9: ")


def test_without_a_school_it_is_wrong_use(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for arguments in (("check",), ("check", "--root", tmp_path), ("build", "--into", "x")):
        ran = run(*arguments)
        assert (ran.status, ran.out) == (2, "")
        assert "school.yml" in ran.err
        assert len(ran.err.splitlines()) == 1
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("chek",),
        ("check", "--formaat", "json"),
        ("check", "--format", "xml"),
        ("check", "--today", "gisteren"),
        ("check", "--today", "2026-02-30"),
        ("check", "--today", "20260301"),
        ("check", "--root", "/nergens"),
        ("check", "over"),
        ("schema",),
        ("schema", "termen"),
        ("schema", "term", "--all", "x"),
        ("build",),
    ],
)
def test_wrong_use_exits_2_and_says_so_on_stderr(arguments: tuple[str, ...], run: Run, school: School) -> None:
    where = ("--root", school()) if "--root" not in arguments and arguments[0] in {"check", "schema", "build"} else ()
    ran = run(*arguments, *where)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("Usage: ")


def test_a_school_whose_framework_is_a_dead_link_is_found(run: Run, tmp_path: Path) -> None:
    (tmp_path / "glossary").mkdir()
    (tmp_path / "glossary/school.yml").symlink_to("weg")
    assert run("check", "--root", tmp_path).status == 1


def test_a_bug_exits_3_with_a_traceback(run: Run, school: School, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("kapot")

    monkeypatch.setattr(pipeline, "load", fail)
    ran = run("check", "--root", school())
    assert (ran.status, ran.out) == (3, "")
    assert "Traceback" in ran.err
    assert "ZeroDivisionError: kapot" in ran.err
    assert len(ran.err.splitlines()[-1]) > 30
    assert "wie Taalkompas bij jullie op school beheert" in ran.err.splitlines()[-1]


@pytest.mark.parametrize(("label", "named"), [("Issues", True), ("Bug Tracker", True), ("Documentation", False)])
def test_a_bug_is_reported_where_the_package_says(label: str, named: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    about = Message()
    about["Project-URL"] = f"{label}, https://git.roc-voorbeeld.example/meld"
    monkeypatch.setattr(importlib.metadata, "metadata", lambda _: about)
    assert ("https://git.roc-voorbeeld.example/meld" in cli.where_to_report(Phrases("nl"))) == named


def test_trouble_is_told_in_the_language_of_the_school(
    run: Run, school: School, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    root = school()
    assert "kan niet worden geschreven" in run("check", "--root", root, "-o", "/proc/nergens/uit.txt").err
    assert "is geen dag" in run("check", "--today", "2026-13-01", "--root", root).err
    assert "Er is geen regel 'zzz'." in run("explain", "zzz", "--root", root).err
    assert "Noem één soort bestand" in run("schema", "--root", root).err
    monkeypatch.chdir(root / "promises")
    assert "is geen dag" in run("check", "--today", "2026-13-01").err
    assert "kan niet worden geschreven" in run("check", "-o", "/proc/nergens/uit.txt").err


def test_without_a_school_trouble_is_told_in_the_language_of_the_environment(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert "is geen dag" in run("check", "--today", "2026-13-01").err
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    assert "is not a day" in run("check", "--today", "2026-13-01").err


@pytest.mark.parametrize(
    ("options", "environment", "day"),
    [
        (("--today", "2026-07-01"), {"SOURCE_DATE_EPOCH": "0"}, date(2026, 7, 1)),
        ((), {"SOURCE_DATE_EPOCH": "86399"}, date(1970, 1, 1)),
        ((), {"SOURCE_DATE_EPOCH": "1788220800"}, date(2026, 9, 1)),
        ((), {"SOURCE_DATE_EPOCH": ""}, date.today()),
        ((), {}, date.today()),
    ],
)
def test_the_day(
    options: tuple[str, ...],
    environment: Mapping[str, str],
    day: date,
    run: Run,
    school: School,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    days = []
    loading = pipeline.load

    def load(*arguments: object) -> object:
        project = loading(*arguments)  # type: ignore[arg-type]
        days.append(project.day)
        return project

    root = school()
    monkeypatch.setattr(pipeline, "load", load)
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert run("check", "--root", root, *options).status == 0
    assert days == [day]


@pytest.mark.parametrize("epoch", ["gisteren", "1e9", "99999999999999999999", "-99999999999999"])
def test_a_day_that_is_none_exits_2(epoch: str, run: Run, school: School, monkeypatch: pytest.MonkeyPatch) -> None:
    root = school()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    ran = run("check", "--root", root)
    assert ran.status == 2
    assert epoch in ran.err


def test_an_allowance_ends_after_its_last_day(run: Run, school: School) -> None:
    root = school(ORPHAN)
    path = root / "promises/agreements/los.yml"
    path.write_text(path.read_text() + "allow: [{rule: orphaned-agreement, because: x, until: 2026-07-01}]\n")
    assert run("check", "--root", root, "--fail-on", "warning", "--today", "2026-07-01").status == 0
    assert run("check", "--root", root, "--fail-on", "warning", "--today", "2026-07-02").status == 1


def test_json(run: Run, school: School) -> None:
    ran = run("check", "--root", school({BESIDE: BESIDE_TEXT}), "--format", "json")
    told = json.loads(ran.out)
    assert ran.status == 1
    assert list(told) == ["findings", "counts"]
    assert list(told["findings"][0]) == ["path", "line", "column", "severity", "rule", "message", "item"]
    assert told["counts"] == {"error": 1, "warning": 0, "info": 0}


def test_sarif_names_the_version_of_the_program(run: Run, school: School) -> None:
    (told,) = json.loads(run("check", "--root", school(), "--format", "sarif").out)["runs"]
    assert told["tool"]["driver"]["version"] == taalkompas.__version__


def test_on_github_findings_are_commands(run: Run, school: School, monkeypatch: pytest.MonkeyPatch) -> None:
    root = school({BESIDE: BESIDE_TEXT})
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    start = f"::error file={BESIDE},line=4,col=9,title=undefined-reference::"
    assert run("check", "--root", root).out.startswith(start)
    assert run("check", "--root", root, "--format", "text").out.startswith(f"{BESIDE}:4:9: error: ")


def test_on_azure_findings_are_commands(run: Run, school: School, monkeypatch: pytest.MonkeyPatch) -> None:
    root = school({BESIDE: BESIDE_TEXT})
    monkeypatch.setenv("TF_BUILD", "True")
    assert run("check", "--root", root).out.startswith(f"##vso[task.logissue type=error;sourcepath={BESIDE};")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert run("check", "--root", root).out.startswith("::error ")


@pytest.mark.parametrize(
    ("git", "school_at", "prefix"),
    [(".", "onze/taal", "onze/taal/"), ("onze", "onze/taal", "taal/"), ("taal", "taal", ""), ("", "taal", "")],
)
@pytest.mark.parametrize("worktree", [False, True])
def test_services_hear_paths_from_the_top_of_the_repository(
    git: str, school_at: str, prefix: str, worktree: bool, run: Run, tmp_path: Path
) -> None:
    root = smallest(tmp_path / school_at, {BESIDE: BESIDE_TEXT})
    if git and worktree:
        write(tmp_path, {f"{git}/.git": "gitdir: elsewhere\n"})
    elif git:
        (tmp_path / git / ".git").mkdir()
    assert f"file={prefix}{BESIDE},line=4" in run("check", "--root", root, "--format", "github").out
    (issue,) = json.loads(run("check", "--root", root, "--format", "gitlab").out)
    assert issue["location"] == {"path": prefix + BESIDE, "lines": {"begin": 4}}
    assert f"sourcepath={prefix}{BESIDE};" in run("check", "--root", root, "--format", "azure").out
    assert f'"uri": "{prefix}{BESIDE}"' in run("check", "--root", root, "--format", "sarif").out
    assert run("check", "--root", root, "--format", "text").out.startswith(f"{BESIDE}:4:9: ")
    assert json.loads(run("check", "--root", root, "--format", "json").out)["findings"][0]["path"] == BESIDE


def test_on_github_a_summary_is_added_to_that_of_the_step(
    run: Run, school: School, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, place = school({BESIDE: BESIDE_TEXT}), tmp_path / "stap.md"
    place.write_text("Eerder.\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(place))
    run("check", "--root", root)
    assert place.read_text(encoding="utf-8") == "Eerder.\n"
    ran = run("check", "--root", root, "--format", "github")
    assert (ran.status, ran.err) == (1, "")
    text = place.read_text(encoding="utf-8")
    assert text.startswith("Eerder.\n## Taalkompas\n\n1 fout")
    assert "undefined-reference" in text


def test_a_summary_leaves_room_for_what_is_there(
    run: Run, school: School, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "stap.md"
    place.write_text("x" * (1024 * 1024 - 100), encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(place))
    assert run("check", "--root", school(), "--format", "github").status == 0
    assert place.stat().st_size <= 1024 * 1024


@pytest.mark.parametrize("place", ["/proc/nergens/stap.md", f"/tmp/{'x' * 300}"])
def test_a_summary_that_cannot_be_written_exits_2(
    place: str, run: Run, school: School, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", place)
    ran = run("check", "--root", school({BESIDE: BESIDE_TEXT}), "--format", "github")
    assert ran.status == 2
    assert ran.out.startswith("::error ")
    assert place in ran.err
    assert "Traceback" not in ran.err


def test_a_summary_that_may_not_be_looked_at_exits_2(
    run: Run, school: School, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "stap.md"
    looking = Path.stat

    def stat(path: Path, **options: Any) -> os.stat_result:
        if path == place:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return looking(path, **options)

    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(place))
    monkeypatch.setattr(Path, "stat", stat)
    ran = run("check", "--root", school(), "--format", "github")
    assert (ran.status, ran.err) == (2, f"'{place}' kan niet worden geschreven: geen toestemming.\n")


def test_a_file_holds_no_colour(run: Run, school: School, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root, place = school({BESIDE: BESIDE_TEXT}), tmp_path / "uit.txt"
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[31m" in run("check", "--root", root).out
    assert run("check", "--root", root, "-o", place).out == ""
    text = place.read_text(encoding="utf-8")
    assert "\x1b" not in text
    assert len(text.splitlines()) == 2


@pytest.mark.parametrize("form", [form for form in FORMATS if form != "text"])
def test_only_text_is_for_a_screen(form: str, run: Run, school: School, monkeypatch: pytest.MonkeyPatch) -> None:
    root = school({BESIDE: BESIDE_TEXT})
    plain = run("check", "--root", root, "--format", form).out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert run("check", "--root", root, "--format", form).out == plain


def test_a_result_may_go_to_a_file(run: Run, school: School, tmp_path: Path) -> None:
    ran = run("check", "--root", school({BESIDE: BESIDE_TEXT}), "--format", "json", "-o", tmp_path / "diep/uit.json")
    assert (ran.status, ran.out, ran.err) == (1, "", "")
    assert json.loads((tmp_path / "diep/uit.json").read_text())["counts"]["error"] == 1


@pytest.mark.parametrize("place", ["/proc/nergens/uit.txt", "/dev/full/x"])
def test_a_file_that_cannot_be_written_exits_2(place: str, run: Run, school: School) -> None:
    ran = run("check", "--root", school(), "-o", place)
    assert ran.status == 2
    assert place in ran.err
    assert "Traceback" not in ran.err


def test_words_are_in_the_language_of_the_school(run: Run, school: School, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    dutch = run("check", "--root", school()).out
    english = run(
        "check", "--root", school({"glossary/school.yml": SMALLEST["glossary/school.yml"] + "language: en\n"})
    ).out
    assert english.startswith("Everything holds together")
    assert dutch != english
    broken = run("check", "--root", school({"glossary/school.yml": "a: ["})).out
    assert "1 error" in broken


def test_explain_one_rule(run: Run, school: School) -> None:
    ran = run("explain", "orphaned-promise", "--root", school())
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith("# orphaned-promise\n\n")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_explain_names_the_language_of_a_block_and_nothing_else(language: str, run: Run, school: School) -> None:
    root = school({"glossary/school.yml": SMALLEST["glossary/school.yml"] + f"language: {language}\n"})
    for rule in RULES:
        fences = re.findall(r"^```.*", run("explain", rule.name, "--root", root).out, re.MULTILINE)
        assert set(fences) <= {"```", "```yaml", "```markdown", "```xml", "```svg", "```text"}
        assert fences


def test_explain_all(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    ran = run("explain")
    assert (ran.status, ran.err) == (0, "")
    assert [line.split()[:2] for line in ran.out.splitlines()] == [[rule.name, rule.severity.value] for rule in RULES]


def test_explain_what_is_no_rule(run: Run, school: School) -> None:
    ran = run("explain", "orphaned-promis", "--root", school())
    assert (ran.status, ran.out) == (2, "")
    assert "orphaned-promise" in ran.err
    assert run("explain", "zzz", "--root", school()).status == 2


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
def test_a_schema_of_each_kind(kind: str, run: Run) -> None:
    ran = run("schema", kind)
    assert (ran.status, ran.err) == (0, "")
    assert json.loads(ran.out)["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_all_schemas(run: Run, tmp_path: Path) -> None:
    ran = run("schema", "--all", tmp_path / "schemas")
    said = f"Er staan {len(KINDS)} schema's in '{tmp_path / 'schemas'}'.\n"
    assert (ran.status, ran.out, ran.err) == (0, "", said)
    written = {path.name: path.read_text() for path in (tmp_path / "schemas").iterdir()}
    assert set(written) == {f"{kind.name}.schema.json" for kind in KINDS}
    assert written["term.schema.json"] == run("schema", "term").out


def test_all_schemas_or_none(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("schema", "--all", "").status == 2
    (tmp_path / "term.schema.json").mkdir()
    ran = run("schema", "--all", ".")
    assert (ran.status, ran.out) == (2, "")
    assert "'term.schema.json' kan niet worden geschreven" in ran.err
    assert [path.name for path in tmp_path.iterdir()] == ["term.schema.json"]


def test_a_schema_speaks_the_language_of_the_school(run: Run, school: School) -> None:
    english = school({"glossary/school.yml": SMALLEST["glossary/school.yml"] + "language: en\n"})
    assert '"Why we promise it."' in run("schema", "promise", "--root", english).out
    assert "Waarom jullie dit beloven." in run("schema", "promise", "--root", english, "--language", "nl").out
    assert "Waarom jullie dit beloven." in run("schema", "promise").out


def test_a_schema_offers_the_ids_of_the_school_to_who_asks(run: Run, school: School) -> None:
    root = school({BESIDE: BESIDE_TEXT})  # a mistake elsewhere is no reason to offer nothing
    assert json.loads(run("schema", "promise", "--root", root, "--school").out)["$defs"]["ids-of-moment"] == {
        "enum": ["starten"],
        "enumDescriptions": ["Starten"],
    }
    assert "ids-of-moment" not in run("schema", "promise", "--root", root).out
    ran = run("schema", "--all", root / ".vscode/schemas", "--root", root, "--school")
    assert (ran.status, ran.out) == (0, "")
    assert "warm-welkom" in (root / ".vscode/schemas/promise.schema.json").read_text(encoding="utf-8")


def commands(group: click.Group, name: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """The group itself, and all that can be asked of it, down to the last word."""
    yield name, group
    for part, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands(command, (*name, part))
        else:
            yield (*name, part), command


@pytest.mark.parametrize(("name", "command"), list(commands(cli.taalkompas)))
def test_every_command_answers_help_with_an_example(name: tuple[str, ...], command: click.Command, run: Run) -> None:
    ran = run(*name, "--help")
    assert (ran.status, ran.err) == (0, "")
    assert "Example:\n" in ran.out
    assert "  taalkompas " in ran.out.split("Example:\n")[1]
    if not isinstance(command, click.Group) and name != ("start",):  # which makes a school where it is told to
        assert "--root" in ran.out


def test_a_folder_that_is_gone_is_wrong_use(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = tmp_path / "weg"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    for words in (("check",), ("start", "x")):
        ran = run(*words)
        assert (ran.status, ran.err[:34]) == (2, "De map waarin je staat is er niet ")
    monkeypatch.chdir(tmp_path)


def test_what_somebody_breaks_off_is_no_finding(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken_off(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "load", broken_off)
    ran = run("check")
    assert (ran.status, ran.err.strip()) == (130, "Afgebroken.")


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_no_day_is_so_far_away_that_counting_from_it_ends(run: Run, school: School, day: str) -> None:
    ran = run("check", "--root", school(), "--today", day)
    assert ran.status == 2
    assert f"'{day}' is geen dag." in ran.err


def test_where_nobody_listens_nothing_breaks(run: Run, school: School, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert run("check", "--root", school()).status == 0


def test_the_readme_names_every_command_and_its_options() -> None:
    page = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    for name, command in commands(cli.taalkompas):
        if not isinstance(command, click.Group):
            options = [word for option in command.params for word in option.opts if word.startswith("--")]
            named = (
                f"`{name[0]} {name[1]}`" if name == ("import", "promises") else f"| `{' '.join(('taalkompas', *name))}"
            )
            assert named in page
            assert [option for option in options if option not in page] == []


def test_the_version(run: Run) -> None:
    assert run("--version").out == f"taalkompas, version {taalkompas.__version__}\n"


def test_build_writes_nothing_with_an_error(run: Run, school: School, tmp_path: Path) -> None:
    ran = run("build", "--root", school({BESIDE: BESIDE_TEXT}), "--into", tmp_path / "uit")
    assert ran.status == 1
    assert ran.out.startswith(f"{BESIDE}:4:9: error: ")
    assert not (tmp_path / "uit").exists()


def test_the_environment_is_asked_for_a_language_where_the_school_says_none() -> None:
    with pytest.raises(TaalkompasError, match="SOURCE_DATE_EPOCH"):
        pipeline.today({"SOURCE_DATE_EPOCH": "x"})


def program(*arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """The program itself, in a process of its own."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd,
        env={
            **{name: value for name, value in os.environ.items() if name not in SERVICES},
            "PYTHONPATH": "",
            **environment,
        },
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


@pytest.mark.parametrize(
    ("arguments", "files", "status"),
    [
        (("explain",), {}, 0),
        (("explain", "orphaned-promise"), {}, 0),
        (("schema", "term"), {}, 0),
        (("check",), {}, 0),
        (("check",), {BESIDE: BESIDE_TEXT}, 1),
        (("check", "--format", "sarif"), {BESIDE: BESIDE_TEXT}, 1),
    ],
)
def test_a_reader_who_has_seen_enough_is_no_trouble(
    arguments: tuple[str, ...], files: Mapping[str, str], status: int, school: School
) -> None:
    root = school(files)
    reading, writing = os.pipe()
    os.close(reading)
    kept = {name: value for name, value in os.environ.items() if name not in SERVICES}
    ran = subprocess.run(
        [sys.executable, "-m", "taalkompas.cli", *arguments],
        cwd=root,
        env={**kept, "PYTHONPATH": ""},
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
        timeout=120,
    )
    os.close(writing)
    assert (ran.returncode, ran.stderr) == (status, b"")


def test_a_check_asks_for_no_host_and_waits_for_nothing_it_does_not_need(school: School) -> None:
    code = """
import sys
sys.argv = ["taalkompas", "check", "--today", "2026-09-01"]
from taalkompas.cli import main
try:
    main()
except SystemExit as end:
    assert not end.code, end.code
print(sorted({name.split(".")[0] for name in sys.modules} & {
    "mkdocs", "properdocs", "zensical", "material", "jinja2", "babel", "fontTools", "nh3", "markdown_it", "rapidfuzz", "mkdocs_taalkompas"}))
"""
    ran = program("-c", code, cwd=school())
    assert ran.stderr == ""
    assert ran.stdout.splitlines()[-1] == "[]"


def test_it_runs_where_no_host_is_installed(school: School, tmp_path: Path) -> None:
    blocked = (
        "import sys\nfor name in ('mkdocs', 'properdocs', 'zensical', 'material'):\n    sys.modules[name] = None\n"
    )
    write(tmp_path, {"geen-host/sitecustomize.py": blocked})
    root = school({"mkdocs.yml": "site_name: x\n"})
    for arguments in (("check",), ("explain",), ("schema", "term"), ("build", "--into", "uit")):
        ran = program("-m", "taalkompas.cli", *arguments, cwd=root, PYTHONPATH=str(tmp_path / "geen-host"))
        assert (ran.returncode, ran.stderr) == (0, "")
    assert (root / "uit").is_dir()


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
def test_it_speaks_utf_8_whatever_the_terminal_says(encoding: str, school: School) -> None:
    root = school({BESIDE: BESIDE_TEXT.replace("strten", "st\u0430rten😀")})
    ran = program("-m", "taalkompas.cli", "check", cwd=root, PYTHONIOENCODING=encoding, PYTHONUTF8="0", LC_ALL="C")
    assert (ran.returncode, ran.stderr) == (1, "")
    assert "st\u0430rten😀" in ran.stdout


def test_the_same_school_gives_the_same_bytes(example: Path) -> None:
    first, second = (
        program("-m", "taalkompas.cli", "check", "--today", "2026-09-01", cwd=example, PYTHONHASHSEED=seed)
        for seed in "12"
    )
    assert first.stdout == second.stdout
