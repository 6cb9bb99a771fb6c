"""What git knows of the past of things: told where it is known, and nothing where it is not."""

import os
import shutil
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from repositories import Kept, Repository, kept, repository
from schools import SMALLEST, load, smallest
from taalkompas import git
from taalkompas.history import History, Past, commits, reading
from taalkompas.pipeline import with_history

TERM = "glossary/leerroute.yml"
PROMISE = "promises/altijd-welkom.yml"
AGREEMENT = "promises/agreements/warm-welkom.yml"


def term(definition: str = "De weg naar een diploma.", name: str = "Leerroute", **fields: str) -> str:
    more = "".join(f"{field}: {value}\n" for field, value in fields.items())
    return f"term: {name}\ndefinition: {definition}\nowner: docent\n{more}"


def begin(files: Mapping[str, str] | None = None, day: str = "2026-01-01") -> Kept:
    return Kept(day, "Begin", {**SMALLEST, TERM: term(), **(files or {})})


def change(day: str, subject: str, content: str, path: str = TERM, **more: Any) -> Kept:
    return Kept(day, subject, {path: content}, **more)


def history(root: Path, **settings: str) -> History:
    if settings:
        with (root / "glossary/school.yml").open("a") as file:
            file.writelines(f"{key}: {value}\n" for key, value in settings.items())
    return with_history(load(root)).history


def past(top: Path, made: Iterable[Kept], path: str = TERM) -> Past:
    return history(kept(top, made).top).things[path]


def told(one: Past) -> list[tuple[str, str, str]]:
    """Day, subject and turn of every step, newest first, and of the beginning."""
    steps = [*one.steps, *([one.begun] if one.begun else [])]
    return [(f"{step.day:%m-%d}", step.subject, step.turn) for step in steps]


def before(one: Past) -> list[tuple[str, str, str]]:
    """Until when what stood where."""
    return [
        (f"{was.until.day:%m-%d}", was.part, was.text or " / ".join(deed.does for deed in was.deeds))
        for was in one.wordings
    ]


class TestWhatIsTold:
    def test_when_it_began_was_agreed_and_changed_and_why(self, tmp_path: Path) -> None:
        one = past(tmp_path, [
            begin({TERM: term("Een pad.", status="draft")}),
            change("2026-02-01", "Kies een woord voor pad", term("Een weg.", status="draft")),
            change("2026-03-01", "Stel vast na de ronde tafel", term("Een weg.")),
            change("2026-04-01", "Zeg waarheen", term("De weg naar een diploma.")),
            change("2026-05-01", "Neem afscheid", term("De weg naar een diploma.", status="retired")),
        ])  # fmt: skip
        assert told(one) == [
            ("05-01", "Neem afscheid", "retired"),
            ("04-01", "Zeg waarheen", ""),
            ("03-01", "Stel vast na de ronde tafel", "agreed"),
            ("02-01", "Kies een woord voor pad", ""),
            ("01-01", "Begin", ""),
        ]
        assert before(one) == [("04-01", "definition", "Een weg."), ("02-01", "definition", "Een pad.")]
        assert one.begun is not None
        assert one.begun.day == date(2026, 1, 1)

    def test_of_a_promise_what_it_means_and_why(self, tmp_path: Path) -> None:
        text = SMALLEST[PROMISE]
        other = text.replace("het hele jaar", "vaak").replace("haakt af", "gaat weg").replace("Ik ben", "Je bent")
        one = past(tmp_path, [begin({PROMISE: other}), change("2026-02-01", "Beter", text, PROMISE)], PROMISE)
        assert before(one) == [
            ("02-01", "means", "Je kunt vaak beginnen."),
            ("02-01", "why", "Wie moet wachten, gaat weg."),
            ("02-01", "promise", "Je bent altijd welkom"),
        ]

    def test_of_an_agreement_the_lines_of_behaviour_that_are_no_more(self, tmp_path: Path) -> None:
        text = SMALLEST[AGREEMENT]
        more = text.replace("owner:", "  - {role: docent, does: belt na een week, when: op maandag}\nowner:")
        one = past(tmp_path, [begin({AGREEMENT: more}), change("2026-02-01", "Korter", text, AGREEMENT)], AGREEMENT)
        assert before(one) == [("02-01", "behaviour", "belt na een week")]
        (deed,) = one.wordings[0].deeds
        assert (deed.role, deed.when) == ("docent", "op maandag")

    def test_what_stands_there_today_is_no_earlier_wording(self, tmp_path: Path) -> None:
        back = [term("A"), term("B"), term("A"), term("B"), term("A")]
        one = past(tmp_path, [begin({TERM: back[0]}), *(change(f"2026-0{n + 1}-01", "Heen en weer", text) for n, text in enumerate(back) if n)])  # fmt: skip
        assert len(one.steps) == 4
        assert before(one) == [("05-01", "definition", "B")]

    @pytest.mark.parametrize("same", [
        "# Een noot\nterm: Leerroute\n\ndefinition: >-\n  De weg naar\n  een diploma.\nowner: 'docent'\n",
        term().replace("\n", "\r\n"),
        "\ufeff" + term(),
    ], ids=["layout", "line ends", "byte order mark"])  # fmt: skip
    def test_another_layout_is_no_change(self, tmp_path: Path, same: str) -> None:
        assert told(past(tmp_path, [begin(), change("2026-02-01", "Netjes", same)])) == [("01-01", "Begin", "")]

    def test_one_commit_that_changes_much_is_told_with_each(self, tmp_path: Path) -> None:
        both = {TERM: term("Anders."), PROMISE: SMALLEST[PROMISE] + "message: Kom.\n"}
        things = history(kept(tmp_path, [begin(), Kept("2026-02-01", "Alles tegelijk (#3)", both)]).top).things
        assert [things[path].steps[0].subject for path in (TERM, PROMISE)] == ["Alles tegelijk (#3)"] * 2
        assert things[AGREEMENT].steps == ()

    def test_few_of_many(self, tmp_path: Path) -> None:
        made = [change(f"2026-02-{n:02}", f"Stap {n}", term(f"Versie {n}.")) for n in range(1, 29)]
        one = past(tmp_path, [begin(), *made])
        assert [step.subject for step in one.steps] == [f"Stap {n}" for n in range(28, 18, -1)]
        assert [was.text for was in one.wordings] == [f"Versie {n}." for n in range(27, 22, -1)]
        assert one.more
        assert one.begun is not None

    def test_a_version_that_nobody_can_read_is_not_guessed(self, tmp_path: Path) -> None:
        one = past(tmp_path, [
            begin({TERM: term("A")}),
            change("2026-02-01", "Stuk", "term: [Leerroute\n"),
            Kept("2026-03-01", "Geen tekst", {TERM: b"\xff\xfe\x00"}),
            change("2026-04-01", "Heel", term("C")),
            change("2026-05-01", "Weer anders", term("D")),
        ])  # fmt: skip
        assert [subject for _, subject, _ in told(one)] == ["Weer anders", "Heel", "Geen tekst", "Stuk", "Begin"]
        assert before(one) == [("05-01", "definition", "C")]

    def test_what_is_too_large_is_not_read(self, tmp_path: Path) -> None:
        one = past(tmp_path, [begin({TERM: term("x" * 2**20)}), change("2026-02-01", "Korter", term())])
        assert [subject for _, subject, _ in told(one)] == ["Korter", "Begin"]
        assert before(one) == []

    def test_a_long_wording_is_cut(self, tmp_path: Path) -> None:
        one = past(tmp_path, [begin({TERM: term("woord " * 1000)}), change("2026-02-01", "Korter", term())])
        assert one.wordings[0].text.endswith("woord …")
        assert len(one.wordings[0].text) <= 2002


RICH = "example: Sara begint met haar bpv.\nmeans_not: Een leerweg.\n"


class TestFollowing:
    def test_into_another_folder_which_is_no_change(self, tmp_path: Path) -> None:
        new = "glossary/onderwijs/leerroute.yml"
        unreadable = term() + "x: [\n"
        one = past(tmp_path, [
            begin({TERM: unreadable}), Kept("2026-02-01", "Verhuis", {TERM: None, new: unreadable}), change("2026-03-01", "Heel", term(), new),
        ], new)  # fmt: skip
        assert told(one) == [("03-01", "Heel", ""), ("01-01", "Begin", "")]

    def test_a_name_that_something_else_had_before(self, tmp_path: Path) -> None:
        new = "glossary/pad.yml"
        made = [
            begin({new: "term: Pad\ndefinition: Een strook grond waarover je loopt.\n"}),
            Kept("2026-02-01", "Geen paden meer", {new: None}),
            Kept("2026-03-01", "Verhuis", {TERM: None, new: term()}),
            change("2026-04-01", "Anders", term("Anders."), new),
        ]
        one = past(tmp_path, made, new)
        assert told(one) == [("04-01", "Anders", ""), ("01-01", "Begin", "")]
        assert before(one) == [("04-01", "definition", "De weg naar een diploma.")]

    def test_under_another_name(self, tmp_path: Path) -> None:
        new = term("Anders.", "Pad", formerly="[leerroute]") + RICH
        made = [begin({TERM: term() + RICH}), Kept("2026-02-01", "Noem het pad", {TERM: None, "glossary/pad.yml": new})]
        one = past(tmp_path, made, "glossary/pad.yml")
        assert told(one) == [("02-01", "Noem het pad", ""), ("01-01", "Begin", "")]
        assert before(one) == [
            ("02-01", "definition", "De weg naar een diploma."),
            ("02-01", "term", "Leerroute"),
        ]

    def test_formerly_tells_what_git_cannot_see(self, tmp_path: Path) -> None:
        new = "term: Zzz\ndefinition: Heel iets anders, in andere letters opgeschreven.\nformerly: [leerroute]\n"
        made = [begin(), Kept("2026-02-01", "Herschrijf", {TERM: None, "glossary/zzz.yml": new})]
        one = past(tmp_path, made, "glossary/zzz.yml")
        assert told(one) == [("02-01", "Herschrijf", ""), ("01-01", "Begin", "")]
        assert ("02-01", "definition", "De weg naar een diploma.") in before(one)

    def test_without_formerly_what_is_unlike_is_another_thing(self, tmp_path: Path) -> None:
        new = "term: Zzz\ndefinition: Heel iets anders, in andere letters opgeschreven.\nowner: docent\n"
        made = [begin(), Kept("2026-02-01", "Herschrijf", {TERM: None, "glossary/zzz.yml": new})]
        assert told(past(tmp_path, made, "glossary/zzz.yml")) == [("02-01", "Herschrijf", "")]

    def test_a_term_does_not_become_a_promise(self, tmp_path: Path) -> None:
        text = SMALLEST[PROMISE]
        made = [
            begin({"glossary/lijkt.yml": text}),
            Kept("2026-02-01", "Nieuw", {"glossary/lijkt.yml": None, "promises/lijkt.yml": text}),
        ]
        assert told(past(tmp_path, made, "promises/lijkt.yml")) == [("02-01", "Nieuw", "")]

    def test_a_name_that_something_else_took_later(self, tmp_path: Path) -> None:
        other = "term: Zzz\ndefinition: Iets dat later kwam, met geheel eigen woorden.\nstatus: agreed\n"
        made = [
            begin(),
            Kept("2026-02-01", "Noem het pad", {TERM: None, "glossary/pad.yml": term(name="Pad")}),
            change("2026-03-01", "Iets nieuws", other),
        ]
        things = history(kept(tmp_path, made).top).things
        assert [step[1] for step in told(things["glossary/pad.yml"])] == ["Noem het pad", "Begin"]
        assert told(things[TERM]) == [("03-01", "Iets nieuws", "")]

    def test_into_a_folder_of_its_own(self, tmp_path: Path) -> None:
        files = {**SMALLEST, TERM: term()}
        moved = {**dict.fromkeys(files), **{f"taal/{path}": text for path, text in files.items()}}
        kept(tmp_path, [
            begin({TERM: term("Oud.")}), change("2026-02-01", "Anders", term()), Kept("2026-03-01", "Verhuis", moved),
            change("2026-04-01", "Nog eens", term("Nieuw."), f"taal/{TERM}"),
        ])  # fmt: skip
        things = history(tmp_path / "taal").things
        assert told(things[TERM]) == [("04-01", "Nog eens", ""), ("02-01", "Anders", ""), ("01-01", "Begin", "")]
        assert told(things[PROMISE]) == [("01-01", "Begin", "")]

    def test_a_thing_that_went_and_came_back(self, tmp_path: Path) -> None:
        made = [begin(), Kept("2026-02-01", "Weg", {TERM: None}), change("2026-03-01", "Terug", term())]
        assert [subject for _, subject, _ in told(past(tmp_path, made))] == ["Terug", "Begin"]

    def test_links_that_follow_a_new_id_are_no_other_wording(self, tmp_path: Path) -> None:
        using = SMALLEST[PROMISE].replace("hele jaar", "hele jaar, met een [[leerroute]],")
        new = {
            TERM: None,
            "glossary/pad.yml": term(name="Pad", formerly="[leerroute]"),
            PROMISE: using.replace("[[leerroute", "[[pad"),
        }
        one = past(tmp_path, [begin({PROMISE: using}), Kept("2026-02-01", "Noem het pad", new)], PROMISE)
        assert one.steps
        assert one.wordings == ()

    def test_the_id_in_code_is_no_link_and_counts_as_wording(self, tmp_path: Path) -> None:
        using = SMALLEST[PROMISE].replace("hele jaar", "hele jaar, schrijf `[[leerroute]]`,")
        new = {
            TERM: None,
            "glossary/pad.yml": term(name="Pad", formerly="[leerroute]"),
            PROMISE: using.replace("[[leerroute", "[[pad"),
        }
        one = past(tmp_path, [begin({PROMISE: using}), Kept("2026-02-01", "Noem het pad", new)], PROMISE)
        assert before(one) == [("02-01", "means", "Je kunt het hele jaar, schrijf `[[leerroute]]`, beginnen.")]


class TestBranches:
    def test_merges_are_left_out_and_what_they_bring_is_told(self, tmp_path: Path) -> None:
        one = past(tmp_path, [
            begin(),
            change("2026-02-01", "Op een tak", term("Van de tak."), after=1),
            change("2026-02-02", "Ondertussen", SMALLEST[PROMISE] + "message: Kom.\n", PROMISE, after=1),
            Kept("2026-02-03", "Merge branch 'tak'", {TERM: term("Van de tak.")}, merges=2),
        ])  # fmt: skip
        assert told(one) == [("02-01", "Op een tak", ""), ("01-01", "Begin", "")]

    def test_a_change_on_a_branch_beside_a_rename(self, tmp_path: Path) -> None:
        new = term("Van de tak.", formerly="[]") + RICH
        one = past(tmp_path, [
            begin({TERM: term() + RICH}),
            Kept("2026-02-01", "Verhuis", {TERM: None, "glossary/pad.yml": term("Elders.") + RICH}, after=1),
            change("2026-02-02", "Op een tak", new, after=1),
            Kept("2026-02-03", "Merge", {TERM: None, "glossary/pad.yml": new}, after=2, merges=3),
        ], "glossary/pad.yml")  # fmt: skip
        assert told(one) == [("02-02", "Op een tak", ""), ("02-01", "Verhuis", ""), ("01-01", "Begin", "")]

    def test_uncommitted_changes_are_no_history(self, tmp_path: Path) -> None:
        kept(tmp_path, [begin()])
        (tmp_path / TERM).write_text(term("Nog niet bewaard."))
        (tmp_path / "glossary/nieuw.yml").write_text(term("Ook niet."))
        things = history(tmp_path).things
        assert told(things[TERM]) == [("01-01", "Begin", "")]
        assert "glossary/nieuw.yml" not in things


class TestCopies:
    @pytest.fixture
    def whole(self, tmp_path: Path) -> Path:
        made = [begin(), change("2026-02-01", "Een", term("Een.")), change("2026-03-01", "Twee", term("Twee."))]
        return kept(tmp_path / "heel", made).top

    @pytest.mark.parametrize(("depth", "steps"), [(1, None), (2, ["Twee"]), (3, ["Twee", "Een", "Begin"])])
    def test_that_are_cut_short_tell_what_they_know(
        self, whole: Path, tmp_path: Path, depth: int, steps: list[str] | None
    ) -> None:
        repository(tmp_path / "naast").git(
            "clone", "--quiet", f"--depth={depth}", whole.as_uri(), str(tmp_path / "kort")
        )
        known = history(tmp_path / "kort")
        one = known.things.get(TERM)
        assert (one and [subject for _, subject, _ in told(one)]) == steps
        assert (known.remark is not None) == (depth < 3)
        assert depth == 3 or not known.things.get(PROMISE), "nothing is known of what did not change since"

    def test_without_earlier_texts_fetch_none(self, whole: Path, tmp_path: Path) -> None:
        Repository(whole).git("config", "uploadpack.allowFilter", "true")
        repository(tmp_path / "naast").git(
            "clone", "--quiet", "--filter=blob:none", whole.as_uri(), str(tmp_path / "leeg")
        )
        known = history(tmp_path / "leeg")
        assert known.things == {}
        assert known.remark is not None
        assert known.remark.message.startswith(
            "This copy of the repository was made without the earlier texts of files."
        )

    def test_of_a_work_tree(self, whole: Path, tmp_path: Path) -> None:
        repository(tmp_path / "naast")
        kept_in = tmp_path / "boom"
        Repository(whole).git("worktree", "add", "--quiet", str(kept_in), "HEAD~1")
        assert told(history(kept_in).things[TERM]) == [("02-01", "Een", ""), ("01-01", "Begin", "")]

    def test_as_a_submodule(self, whole: Path, tmp_path: Path) -> None:
        around = repository(tmp_path / "om")
        around.git("submodule", "--quiet", "add", str(whole), "taal")
        around.commit({"notities.yml": "a: b\n"})
        assert [one[1] for one in told(history(tmp_path / "om/taal").things[TERM])] == ["Twee", "Een", "Begin"]

    @pytest.mark.parametrize("inside", ["", "onze taal"])
    def test_through_a_link(self, inside: str, tmp_path: Path) -> None:
        kept(tmp_path / "heel", [Kept("2026-01-01", "Begin", {f"{inside}/{path}".lstrip("/"): text for path, text in SMALLEST.items()})])  # fmt: skip
        (tmp_path / "link").symlink_to(tmp_path / "heel" / inside)
        assert told(history(tmp_path / "link").things[PROMISE]) == [("01-01", "Begin", "")]

    def test_in_a_folder_whose_name_is_no_text(self, tmp_path: Path) -> None:
        folder = os.fsdecode(b"ta\xe4l")
        top = repository(tmp_path, {f"{folder}/{path}": text for path, text in SMALLEST.items()}).top
        assert told(history(top / folder).things[PROMISE]) == [("09-01", "Een wijziging", "")]


class TestNoGit:
    def test_no_repository(self, tmp_path: Path) -> None:
        assert history(smallest(tmp_path)) == History()

    def test_nothing_kept_yet(self, tmp_path: Path) -> None:
        smallest(tmp_path)
        Repository(tmp_path).git("init", "--quiet")
        assert history(tmp_path) == History()

    def test_files_that_git_does_not_keep(self, tmp_path: Path) -> None:
        repository(tmp_path, {".gitignore": "school/\n"})
        assert history(smallest(tmp_path / "school")).things == {}

    def test_git_is_not_there(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        kept(tmp_path, [begin()])
        monkeypatch.setenv("PATH", str(tmp_path))
        known = history(tmp_path)
        assert known.things == {}
        assert known.remark is not None
        assert known.remark.message == "git is not installed here, and only git knows what changed."

    def test_git_refuses(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        kept(tmp_path, [begin()])
        shutil.rmtree(tmp_path / ".git/objects")
        known = history(tmp_path)
        assert known.things == {}
        assert known.remark is not None
        monkeypatch.setattr(commits, "git", None)
        assert with_history(load(tmp_path), known).history is known, "who serves does not ask again at every change"

    def test_git_takes_too_long(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        kept(tmp_path, [begin()])
        monkeypatch.setattr(commits, "PATIENCE", 0)
        known = history(tmp_path)
        assert known.remark is not None
        assert (known.things, known.remark.message) == ({}, "git does not answer. Try again.")

    @pytest.mark.parametrize("setting", ["off", '"off"'])
    def test_nobody_wants_it(self, tmp_path: Path, setting: str) -> None:
        assert history(kept(tmp_path, [begin()]).top, history=setting) == History()


HOSTILE = [
    ("<script>alert(1)</script> & {{ x }} **vet** [[id]]", "<script>alert(1)</script> & {{ x }} **vet** [[id]]"),
    ("a\x1b[31mb\x07c\x00d"[:9] + "\u202eomgekeerd\u200b\ufeff", "a[31mbcomgekeerd"),
    ("tab\ten \u2028 wit\x0bregel", "tab en witregel"),
    ("", ""),
    ("100644 100644 :a\x1fb", "100644 100644 :ab"),
    ("Vraag jan.de.boer@roc-voorbeeld.example of <piet@x.nl>", "Vraag … of <…>"),
    ("woord " * 100, "woord " * 26 + "…"),
    ("x" * 5000, "x" * 160 + " …"),
]


class TestPlainText:
    @pytest.mark.parametrize(("subject", "shown"), HOSTILE)
    def test_a_subject_is_plain_text(self, tmp_path: Path, subject: str, shown: str) -> None:
        one = past(tmp_path, [begin(), change("2026-02-01", subject, term("Anders."))])
        assert [step.subject for step in one.steps] == [shown]

    def test_all_at_once(self, tmp_path: Path) -> None:
        made = [change(f"2026-02-0{n}", subject, term(f"{n}.")) for n, (subject, _) in enumerate(HOSTILE, 1)]
        assert [step.subject for step in past(tmp_path, [begin(), *made]).steps] == [
            shown for _, shown in reversed(HOSTILE)
        ]

    def test_other_letters_in_a_wording(self, tmp_path: Path) -> None:
        made = [begin({TERM: term('"een\\e[31m \\u202e <b>"')}), change("2026-02-01", "Netjes", term())]
        assert past(tmp_path, made).wordings[0].text == "een[31m  <b>"

    @pytest.mark.parametrize("day", ["1969-12-31", "2099-01-01"])
    def test_odd_days(self, tmp_path: Path, day: str) -> None:
        one = past(tmp_path, [begin(), change("2026-02-01", "Anders", term("Anders."))])
        assert one.steps
        assert commits._day(day.encode()) == date.fromisoformat(day)
        assert commits._day(b"292277026596-12-04") is None

    @pytest.mark.parametrize(("setting", "shown"), [("subjects", ["", ""]), ("names", ["Noor el Idrissi", ""])])
    def test_names_only_where_asked_and_never_addresses(self, tmp_path: Path, setting: str, shown: list[str]) -> None:
        top = kept(tmp_path, [
            begin(),
            change("2026-02-01", "Een", term("Een."), author="noor@roc-voorbeeld.example"),
            change("2026-03-01", "Twee", term("Twee."), author="Noor el Idrissi"),
        ]).top  # fmt: skip
        known = history(top, history=setting)
        assert [step.author for step in known.things[TERM].steps] == shown
        assert "@" not in repr(known)


class TestCost:
    def test_a_handful_of_calls_however_many_files(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        files = {f"glossary/woord-{n}.yml": term(f"Woord {n}.", f"Woord {n}") for n in range(30)}
        made = [
            Kept("2026-02-01", f"Woord {n}", {path: text + "example: Zo.\n"})
            for n, (path, text) in enumerate(files.items())
        ]
        project = load(kept(tmp_path, [begin(files), *made]).top)
        calls = []
        run = git.subprocess.run
        monkeypatch.setattr(git.subprocess, "run", lambda *words, **more: calls.append(words) or run(*words, **more))
        known = with_history(project).history
        assert all(known.things[path].steps for path in files)
        assert len(calls) == 5

        calls.clear()
        assert with_history(load(tmp_path), known).history is known
        assert len(calls) == 1, "only which commit is the newest"
        kept_on = Repository(tmp_path)
        (tmp_path / TERM).write_text(term("Anders."))
        kept_on.git("commit", "--quiet", "--all", "--message", "Anders")
        assert with_history(load(tmp_path), known).history.things[TERM].steps[0].subject == "Anders"

    def test_the_settings_of_whoever_builds_change_nothing(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "taal").mkdir()
        made = [
            begin(),
            Kept("2026-02-01", "Verhuis", {TERM: None, "glossary/pad.yml": term(name="Pad", formerly="[]")}),
        ]
        top = kept(tmp_path / "taal", made).top
        expected = history(top)
        settings = tmp_path / "gitconfig"
        settings.write_text(
            "[log]\nshowSignature = true\nshowRoot = false\ndate = relative\ndecorate = full\nfollow = true\n[diff]\nrenames = false\n"
            "relative = true\nnoprefix = true\nexternal = false\n[color]\nui = always\n[core]\nabbrev = 4\n[format]\npretty = oneline\n"
        )
        monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(settings))
        monkeypatch.setenv("TZ", "Pacific/Auckland")
        assert history(top) == expected

    def test_a_bound_on_commits_leaves_the_beginning_unknown(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(commits, "_LOG", tuple(word.replace("20000", "2") for word in commits._LOG))
        one = past(
            tmp_path, [begin(), change("2026-02-01", "Een", term("Een.")), change("2026-03-01", "Twee", term("Twee."))]
        )
        assert told(one) == [("03-01", "Twee", ""), ("02-01", "Een", "")]
        assert one.begun is None

    def test_a_bound_on_what_is_read_leaves_out_the_oldest_and_says_so(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        made = [change(f"2026-02-0{n}", f"Stap {n}", term(f"Versie {n}.")) for n in range(1, 9)]
        top = kept(tmp_path, [begin(), *made, change("2026-03-01", "Netjes", "# Zo.\n" + term("Versie 8."))]).top
        monkeypatch.setattr(commits, "BUDGET", 4 * len(term("Versie 1.")) + len("# Zo.\n"))
        known = history(top)
        one = known.things[TERM]
        assert told(one) == [("02-08", "Stap 8", ""), ("02-07", "Stap 7", ""), ("01-01", "Begin", "")]
        assert before(one) == [("02-08", "definition", "Versie 7."), ("02-07", "definition", "Versie 6.")]
        assert one.more
        assert known.remark is not None
        assert known.remark.consequence == "The pages tell of the newest changes only."
        assert "larger than" in known.remark.message
        monkeypatch.undo()
        assert history(top).remark is None

    def test_a_check_reads_no_history(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(reading, "remember", None)
        assert load(kept(tmp_path, [begin()]).top).history == History()


def test_what_git_does_not_have_is_passed_over(tmp_path: Path) -> None:
    top = kept(tmp_path, [begin()]).top
    there = Repository(top).git("rev-parse", f"HEAD:{TERM}").encode()
    assert commits.texts(top, [b"1" * 40, there]) == ({there: term()}, frozenset())
