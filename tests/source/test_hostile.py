"""Broken and hostile files: each gives exactly its findings, and the rest of the school is still checked."""

import os
import re
import socket
import stat
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

import taalkompas.source.files
from schools import BESIDE, BESIDE_FOUND, BESIDE_TEXT, SMALLEST, Found, found, said

PROMISE = SMALLEST["promises/altijd-welkom.yml"]
X = "promises/x.yml"
MIB = 1024 * 1024

School = Callable[..., Path]


class Case(NamedTuple):
    """What stands in promises/x.yml, and what is found in it: line, column and rule."""

    name: str
    content: str | bytes
    found: tuple[tuple[int, int, str], ...]


def changed(before: str, after: str) -> str:
    """The promise of the smallest school with one thing changed."""
    assert before in PROMISE
    return PROMISE.replace(before, after)


def one(line: int, column: int, rule: str) -> tuple[tuple[int, int, str], ...]:
    """A single finding."""
    return ((line, column, rule),)


def added(line: str, column: int, rule: str) -> tuple[str, tuple[tuple[int, int, str], ...]]:
    """A sound promise with a line added at its end, and one finding there."""
    return f"{PROMISE}{line}\n", one(PROMISE.count("\n") + 1, column, rule)


END = PROMISE.count("\n") + 1

CASES = [
    # bytes
    Case("latin 1", "promise: één".encode("latin-1"), one(1, 1, "unreadable-file")),
    Case("cut off in a letter", "promise: é".encode()[:-1], one(1, 1, "unreadable-file")),
    Case("overlong bytes", b"promise: \xc0\xaf", one(1, 1, "unreadable-file")),
    Case("a surrogate in UTF-8", b"promise: \xed\xa0\x80", one(1, 1, "unreadable-file")),
    Case("UTF-16", PROMISE.encode("utf-16"), one(1, 1, "unreadable-file")),
    Case("UTF-16 the other way round", b"\xfe\xff" + PROMISE.encode("utf-16-be"), one(1, 1, "unreadable-file")),
    Case("UTF-32", PROMISE.encode("utf-32"), one(1, 1, "unreadable-file")),
    Case("UTF-16 without a mark", "a: b".encode("utf-16-le"), one(1, 2, "invalid-yaml")),
    Case("a program", b"\x7fELF\x02\x01\x01\x00", one(1, 1, "invalid-yaml")),
    Case("a zip", b"PK\x03\x04\x14\x00", one(1, 3, "invalid-yaml")),
    Case("a byte order mark", "\ufeff" + changed("moment: starten", "moment: x"), one(4, 9, "undefined-reference")),
    Case("a byte order mark before a mistake", "\ufeff" + changed("promise:", "promis:"), one(1, 1, "unknown-field")),
    Case("only a byte order mark", "\ufeff", one(1, 1, "invalid-yaml")),
    Case("NUL", changed("haakt", "ha\0akt"), one(3, 26, "invalid-yaml")),
    Case("BEL", changed("haakt", "ha\x07akt"), one(3, 26, "invalid-yaml")),
    Case("DEL", changed("haakt", "ha\x7fakt"), one(3, 26, "invalid-yaml")),
    Case("a control character of Windows 1252", changed("haakt", "ha\x92akt"), one(3, 26, "invalid-yaml")),
    Case("a control character after wide letters", "# é😀\nwhy: é😀\x07", one(2, 8, "invalid-yaml")),
    Case("a noncharacter", changed("haakt", "ha\uffffakt"), one(3, 26, "invalid-yaml")),
    Case("a control character by escape", changed("Wie moet wachten, haakt af.", '"a\\x07b"'), one(3, 6, "invalid-value")),
    Case("NUL by escape", changed("Wie moet wachten, haakt af.", '"a\\0b"'), one(3, 6, "invalid-value")),
    Case("a control character in a key", PROMISE + '"a\\x07b": c\n', one(END, 1, "unknown-field")),
    Case("a surrogate by escape", changed("Wie moet wachten, haakt af.", '"a\\ud800b"'), one(3, 10, "invalid-yaml")),
    Case("larger than 1 MiB", PROMISE + "#" * MIB, one(1, 1, "unreadable-file")),
    Case("a line of 5 MB", "promise: " + "x" * 5_000_000, one(1, 1, "unreadable-file")),
    Case("exactly 1 MiB", PROMISE + "#" * (MIB - len(PROMISE)), ()),
    # little or nothing
    Case("empty", "", one(1, 1, "invalid-yaml")),
    Case("only comments", "# een\n# twee\n", one(1, 1, "invalid-yaml")),
    Case("only space", "  \n\n   \n", one(1, 1, "invalid-yaml")),
    Case("only a line of hyphens", "---\n", one(1, 1, "invalid-yaml")),
    Case("only a tilde", "~", one(1, 1, "invalid-value")),
    Case("an empty mapping", "{}", (*((1, 1, "missing-field"),) * 5, (1, 1, "missing-owner"))),
    Case("a list", "- a\n- b\n", one(1, 1, "invalid-value")),
    Case("a text", "hallo", one(1, 1, "invalid-value")),
    # shapes
    Case("tabs as indent", changed("[warm-welkom]", "\n\t- warm-welkom"), one(7, 1, "invalid-yaml")),
    Case("a tab after a colon", changed("moment: starten", "moment:\tstarten"), ()),
    Case("a tab after the hyphen", changed("[warm-welkom]", "\n-\twarm-welkom"), one(7, 2, "invalid-yaml")),
    Case("a list where a text belongs", changed("moment: starten", "moment: [starten]"), one(4, 9, "invalid-value")),
    Case("a mapping where a text belongs", changed("moment: starten", "moment: {a: starten}"), one(4, 9, "invalid-value")),
    Case("a text where a list belongs", changed("[instroom]", "instroom"), one(5, 11, "invalid-value")),
    Case("a mapping where a list belongs", changed("[instroom]", "{a: instroom}"), one(5, 11, "invalid-value")),
    Case("lists in lists", changed("[instroom]", "[[instroom]]"), one(5, 12, "invalid-value")),
    Case("an unquoted link", changed("Wie moet wachten, haakt af.", "[[warm-welkom]]"), one(3, 6, "invalid-value")),
    Case("nothing in a list", changed("[instroom]", "\n  -\n  - instroom"), one(6, 4, "invalid-value")),
    Case("an unquoted colon", changed("Ik ben", "Let op: ik ben"), one(1, 16, "invalid-yaml")),
    Case("a quote that is not closed", changed("Ik ben", '"Ik ben'), one(END, 1, "invalid-yaml")),
    Case("text after a closing quote", changed("Ik ben", '"Ik" ben'), one(1, 15, "invalid-yaml")),
    Case("a bracket that is not closed", changed("[instroom]", "[instroom"), one(6, 11, "invalid-yaml")),
    Case("a text that begins with an at sign", changed("Ik ben", "@ik ben"), one(1, 10, "invalid-yaml")),
    Case("a text that begins with a percent sign", changed("Ik ben", "%ik ben"), one(1, 10, "invalid-yaml")),
    Case("a backtick", changed("Ik ben", "`ik` ben"), one(1, 10, "invalid-yaml")),
    Case("an escape that is none", changed("Ik ben altijd welkom", '"Ik \\ben \\q"'), one(1, 19, "invalid-yaml")),
    Case("a mapping and a list mixed", PROMISE + "- los\n", one(END, 1, "invalid-yaml")),
    Case("one indent too many", PROMISE + "  status: draft\n", one(END, 9, "invalid-yaml")),
    # what this format does without
    Case("an alias", *added("terms: *a", 8, "unsupported-yaml")),
    Case("an anchor", changed("[instroom]", "&a [instroom]"), one(5, 11, "unsupported-yaml")),
    Case("an anchor before a text", changed("starten", "&a starten"), one(4, 9, "unsupported-yaml")),
    Case("a tag that runs a program", *added('questions: !!python/object/apply:os.system ["true"]', 12, "unsupported-yaml")),
    Case("a tag of its own", changed("starten", "!mijn starten"), one(4, 9, "unsupported-yaml")),
    Case("binary", changed("starten", "!!binary c3RhcnRlbg=="), ((4, 9, "unsupported-yaml"), (4, 18, "undefined-reference"))),
    Case("a merge key", PROMISE + "<<: {status: draft}\n", one(END, 1, "unsupported-yaml")),
    Case("a merge key with an alias", PROMISE + "<<: *a\n", one(END, 1, "unsupported-yaml")),
    Case("a key that is a list", PROMISE + "? [a, b]\n: c\n", one(END, 3, "unsupported-yaml")),
    Case("a key that is a mapping", PROMISE + "{a: b}: c\n", one(END, 1, "unsupported-yaml")),
    Case("keys in keys", "{" * 12 + "a" + "}" * 12, one(1, 2, "unsupported-yaml")),
    Case("a template that was not filled in", changed("starten", "{{ moment }}"), one(4, 10, "unsupported-yaml")),
    Case("a second document", PROMISE + "---\npromise: b\n", one(END, 1, "unsupported-yaml")),
    Case("a second document after dots", PROMISE + "...\npromise: b\n", one(END + 1, 1, "invalid-yaml")),
    Case("a second document that is broken", PROMISE + "---\na: [\n", ((END, 1, "unsupported-yaml"), (END + 2, 1, "invalid-yaml"))),
    Case("a version", "%YAML 1.1\n---\n" + PROMISE, ()),
    Case("a version of the future", "%YAML 3.0\n---\n" + PROMISE, one(1, 1, "invalid-yaml")),
    Case("a tag prefix", "%TAG !e! tag:example.org,2000:\n---\n" + PROMISE, ()),
    Case("an unknown directive", "%FOO bar\n---\n" + PROMISE, one(1, 5, "invalid-yaml")),
    Case("a duplicate key", PROMISE + "moment: verder\n", one(END, 1, "duplicate-key")),
    Case("a duplicate key, quoted", PROMISE + '"moment": verder\n', one(END, 1, "duplicate-key")),
    Case("a duplicate key three times", PROMISE + "moment: a\nmoment: b\n", ((END, 1, "duplicate-key"), (END + 1, 1, "duplicate-key"))),
    Case("a mistake in a duplicate key's value", PROMISE + "moment: *a\n", ((END, 1, "duplicate-key"), (END, 9, "unsupported-yaml"))),
    # bombs
    Case(
        "an alias bomb",
        'a: &a ["lol", "lol"]\nb: &b [*a, *a]\nc: &c [*b, *b]\n',
        (
            *((1, 1, "missing-field"),) * 5,
            (1, 1, "missing-owner"),
            (1, 1, "unknown-field"),
            (1, 4, "unsupported-yaml"),
            (2, 1, "unknown-field"),
            *((2, column, "unsupported-yaml") for column in (4, 8, 12)),
            (3, 1, "unknown-field"),
            *((3, column, "unsupported-yaml") for column in (4, 8, 12)),
        ),
    ),
    Case("100,000 brackets", "[" * 100_000, one(1, 21, "invalid-yaml")),
    Case("100,000 brackets in a field", "promise: " + "[" * 100_000, one(1, 29, "invalid-yaml")),
    Case("50 braces", "{" * 50, ((1, 2, "unsupported-yaml"), (1, 21, "invalid-yaml"))),
    Case("100,000 braces after a field", "promise: " + "{" * 100_000, one(1, 29, "invalid-yaml")),
    Case("900 kB of hyphens", "- " * 450_000, one(1, 41, "invalid-yaml")),
    Case("deep blocks", "".join(f"{' ' * depth}a:\n" for depth in range(1000)), one(21, 21, "invalid-yaml")),
    Case("20 levels", PROMISE + f"questions: {'[' * 19}a{']' * 19}\n", one(END, 13, "invalid-value")),
    Case("21 levels", PROMISE + f"questions: {'[' * 20}a{']' * 20}\n", one(END, 31, "invalid-yaml")),
    Case("a list of 10,000", changed("[instroom]", f"[{', '.join(['instroom'] * 10_000)}]"), ()),
    Case("a key of 10,000 letters", PROMISE + f"? {'k' * 10_000}\n: v\n", one(END, 3, "unknown-field")),
    Case("a value of 900 kB", PROMISE + f"message: {'é ' * 300_000}\n", ()),
    # words that YAML 1.1 takes for something else
    *(
        Case(f"{word} is a word", changed("Ik ben altijd welkom", word), ())
        for word in ("no", "NO", "off", "012", "7.0", "1:20", "~", "null", "1e3", ".inf", "0x1F", "2026-03-01", "=", "yes")
    ),
    Case("yes is no status", *added("status: yes", 9, "invalid-value")),
    Case("a date with a time", *added("agreed_on: 2026-03-01T10:00:00Z", 12, "invalid-value")),
    Case("a day that does not exist", *added("agreed_on: 2026-02-30", 12, "invalid-value")),
    Case("a date in other digits", *added("agreed_on: ٢٠٢٦-٠٣-٠١", 12, "invalid-value")),
    # ids
    Case("an id that climbs", changed("[warm-welkom]", "[warm-welkom, ../../etc/passwd]"), one(6, 27, "undefined-reference")),
    Case("an id with a look-alike letter", changed("[warm-welkom]", "[warm-welkom, wаrm-welkom]"), one(6, 27, "undefined-reference")),
    Case("an id with a zero-width letter", changed("[warm-welkom]", "[warm-welkom, warm\u200bwelkom]"), one(6, 27, "undefined-reference")),
    Case("an id that is a folder", changed("starten", "/"), one(4, 9, "undefined-reference")),
    Case("an id in capitals", changed("starten", "Starten"), one(4, 9, "undefined-reference")),
    Case("an id after an emoji", changed("[instroom]", '["instroom", "😀", "x"]'), ((5, 24, "undefined-reference"), (5, 29, "undefined-reference"))),
    Case("a link that leads nowhere", changed("Wie moet wachten, haakt af.", "😀 zie [[../x]] en [[y|é]]"), ((3, 12, "undefined-reference"), (3, 24, "undefined-reference"))),
    Case("a format string", changed("starten", "'{id.__class__}{0}'"), one(4, 9, "undefined-reference")),
    # line ends
    Case("line ends of Windows", changed("starten", "x").replace("\n", "\r\n"), one(4, 9, "undefined-reference")),
    Case("line ends of old", changed("starten", "x").replace("\n", "\r"), one(1, PROMISE.index("starten") + 1, "undefined-reference")),
    Case("U+2028 ends no line", changed("Wie", "Wie\u2028").replace("starten", "x"), one(4, 9, "undefined-reference")),
    Case("U+0085 ends no line", changed("Wie", "Wie\x85").replace("starten", "x"), one(4, 9, "undefined-reference")),
    Case("U+2028 before a mistake", changed("Wie moet wachten, haakt af.", "a\u2028[[zz]]"), one(3, 8, "undefined-reference")),
    Case("U+2029 ends no comment", changed("starten", "starten # a\u2029why: b"), ()),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_hostile_file(case: Case, school: School) -> None:
    """`misplaced-file` and the like aside: only what stands in the file is found, and what stands beside it still is."""
    root = school({X: case.content, BESIDE: BESIDE_TEXT})
    found_here = [(line, column, rule) for path, line, column, rule in found(root) if path == X]
    assert found_here == sorted(case.found, key=lambda one: (one[0], one[1], one[2]))
    assert [one for one in found(root) if one[0] != X] == [BESIDE_FOUND]
    for language in ("nl", "en"):
        report = said(root, language)
        assert len(report.splitlines()) == len(case.found) + 2
        assert not re.search(r"\{[a-z_]+\}", report) or "{" in str(case.content)


def elsewhere(path: str, rule: str, line: int = 1, column: int = 1) -> list[Found]:
    """A finding at a path, beside the one of the other file."""
    return sorted([BESIDE_FOUND, (path, line, column, rule)])


def make_folder(place: Path) -> None:
    place.mkdir()


def make_pipe(place: Path) -> None:
    os.mkfifo(place)


def make_socket(place: Path) -> None:
    with socket.socket(socket.AF_UNIX) as one_end:
        here = Path.cwd()
        os.chdir(place.parent)  # the name of a socket may be no longer than 107 bytes
        try:
            one_end.bind(place.name)
        finally:
            os.chdir(here)


def make_circle(place: Path) -> None:
    place.symlink_to(place.name)


def make_pair(place: Path) -> None:
    place.symlink_to(".y.txt")
    (place.parent / ".y.txt").symlink_to(place.name)


def make_link_out(place: Path) -> None:
    place.symlink_to("/etc/passwd")


def make_link_to_device(place: Path) -> None:
    place.symlink_to("/dev/zero")


def make_link_to_nowhere(place: Path) -> None:
    place.symlink_to("nergens")


def make_link_to_folder(place: Path) -> None:
    place.symlink_to("agreements")


def make_sparse(place: Path) -> None:
    with place.open("wb") as file:
        file.truncate(50_000_000)


def make_long_link(place: Path) -> None:
    place.symlink_to("a/" * 2000)


MADE = [
    make_folder,
    make_pipe,
    make_socket,
    make_circle,
    make_pair,
    make_link_out,
    make_link_to_device,
    make_link_to_nowhere,
    make_link_to_folder,
    make_sparse,
    make_long_link,
]


@pytest.mark.parametrize("make", MADE, ids=[make.__name__ for make in MADE])
def test_what_is_no_file_is_not_opened(make: Callable[[Path], None], school: School) -> None:
    root = school({BESIDE: BESIDE_TEXT})
    make(root / X)
    assert found(root) == elsewhere(X, "unreadable-file")


def test_a_link_to_a_file_inside_is_read(school: School) -> None:
    root = school({"elders/x.txt": PROMISE.replace("starten", "x")})
    (root / X).symlink_to("../elders/x.txt")
    assert found(root) == [(X, 4, 9, "undefined-reference")]


def test_a_link_to_a_folder_inside_is_followed(school: School) -> None:
    root = school({"elders/diep/x.yml": "term: x\ndefinition: y\nowner: niemand\nstatus: retired\n"})
    (root / "glossary/elders").symlink_to("../elders")
    assert found(root) == [("glossary/elders/diep/x.yml", 3, 8, "undefined-reference")]


@pytest.mark.parametrize(
    ("links", "path"),
    [
        ({"glossary/lus": "."}, "glossary/lus"),
        ({"glossary/lus": ".."}, "glossary/lus"),
        ({"glossary/diep": "../elders", "elders/lus": "../glossary"}, "glossary/diep/lus"),
        ({"glossary/diep": "../elders", "elders/lus": "."}, "glossary/diep/lus"),
        ({"glossary/een": "../elders", "glossary/twee": "../elders"}, "glossary/twee"),
        ({"glossary/lus": "thema"}, "glossary/lus"),
        ({"glossary/uit": "/etc"}, "glossary/uit"),
    ],
)
def test_a_folder_is_read_once(links: Mapping[str, str], path: str, school: School) -> None:
    root = school({"elders/x.yml": "term: x\nstatus: retired\n", "glossary/thema/y.yml": "term: y\nstatus: retired\n"})
    for place, target in links.items():
        (root / place).symlink_to(target)
    assert found(root) == [(path, 1, 1, "unreadable-file")]


def test_many_links_between_folders_do_not_multiply(school: School) -> None:
    root = school()
    folders = [root / "elders" / f"f{number}" for number in range(12)]
    for folder in folders:
        folder.mkdir(parents=True)
        for other in folders:
            (folder / other.name).symlink_to(other)
    (root / "glossary/f").symlink_to("../elders")
    assert {rule for *_, rule in found(root)} == {"unreadable-file"}


def test_folders_may_lie_deep(school: School) -> None:
    root = school()
    here = Path.cwd()
    try:
        os.chdir(root / "glossary")
        for _ in range(1500):
            os.mkdir("d")  # a path this long cannot be given at once
            os.chdir("d")
        assert found(root) == []
    finally:
        os.chdir(here)
        subprocess.run(["rm", "-rf", root], check=True)  # shutil's own gives up at this depth


@pytest.mark.parametrize(
    ("path", "shown", "rules"),
    [
        (b"promises/\xff.yml", "promises/\\xff.yml", ["invalid-id"]),
        (b"promises/a\nb.yml", "promises/a\\x0ab.yml", ["invalid-id"]),
        (b"promises/a\x1b[31m.yml", "promises/a\\x1b[31m.yml", ["invalid-id"]),
        ("promises/zero\u200bwidth.yml".encode(), "promises/zero\u200bwidth.yml", ["invalid-id"]),
        ("promises/аltijd.yml".encode(), "promises/аltijd.yml", ["invalid-id"]),
        (b"promises/X.yml", "promises/X.yml", ["invalid-id"]),
        (b"promises/a b.yml", "promises/a b.yml", ["invalid-id"]),
        (b"promises/a--b.yml", "promises/a--b.yml", ["invalid-id"]),
        (b"promises/index.yml", "promises/index.yml", ["invalid-id"]),
        (b"promises/a.b.yml", "promises/a.b.yml", ["invalid-id"]),
        (b"promises/x.YML", "promises/x.YML", ["misplaced-file"]),
        (b"promises/x.yml.txt", "promises/x.yml.txt", ["misplaced-file"]),
        (b"promises/x.yml\n", "promises/x.yml\\x0a", ["misplaced-file"]),
        (b"promises/diep/x.yml", "promises/diep/x.yml", ["misplaced-file"]),
        (b"promises/.x.yml", "", []),
        (b"promises/.git/x.yml", "", []),
        (b"promises/x.md", "", []),
        (b"promises/" + b"x" * 251 + b".yml", "promises/" + "x" * 251 + ".yml", []),
    ],
)
def test_a_file_name(path: bytes, shown: str, rules: list[str], school: School) -> None:
    root = school()
    place = os.path.join(os.fsencode(root), path)  # the name is bytes
    os.makedirs(os.path.dirname(place), exist_ok=True)
    with open(place, "w", encoding="utf-8") as file:
        file.write(PROMISE)
    assert found(root) == [(shown, 1, 1, rule) for rule in rules]
    assert all(line.isprintable() or "\u200b" in line for line in said(root).splitlines())


def test_a_team_file_with_a_name_that_is_no_id_is_one_mistake(school: School) -> None:
    choice = "team: zorg\nchoices:\n  - {agreement: warm-welkom, value: 1, because: x}\n"
    agreement = SMALLEST["promises/agreements/warm-welkom.yml"] + "bandwidth: {measure: weken, min: 1}\n"
    files = {"promises/choices/Zorg.yml": choice, "promises/agreements/warm-welkom.yml": agreement}
    assert found(school(files)) == [("promises/choices/Zorg.yml", 1, 1, "invalid-id")]


def test_a_file_that_vanishes_while_it_is_read(school: School, monkeypatch: pytest.MonkeyPatch) -> None:
    root = school({BESIDE: BESIDE_TEXT, X: PROMISE})
    opening = os.open

    def vanish(path: Path, flags: int) -> int:
        if path == root / X:
            path.unlink()
        return opening(path, flags)

    monkeypatch.setattr(taalkompas.source.files.os, "open", vanish)
    assert found(root) == elsewhere(X, "unreadable-file")


def test_a_file_that_may_not_be_read(school: School, monkeypatch: pytest.MonkeyPatch) -> None:
    root = school({BESIDE: BESIDE_TEXT, X: PROMISE})
    opening = os.open

    def refuse(path: Path, flags: int) -> int:
        if path == root / X:
            raise PermissionError(13, "Permission denied")
        return opening(path, flags)

    monkeypatch.setattr(taalkompas.source.files.os, "open", refuse)
    assert found(root) == elsewhere(X, "unreadable-file")


def test_a_file_that_fails_while_it_is_read(school: School, monkeypatch: pytest.MonkeyPatch) -> None:
    root = school({X: PROMISE})

    def fail(handle: int, size: int) -> bytes:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(taalkompas.source.files.os, "read", fail)
    assert {rule for *_, rule in found(root)} == {"unreadable-file"}


def test_a_file_that_grows_while_it_is_read(school: School, monkeypatch: pytest.MonkeyPatch) -> None:
    root = school({X: PROMISE})
    state = os.fstat

    def small(handle: int) -> os.stat_result:
        real = list(state(handle))
        real[stat.ST_SIZE] = 3
        return os.stat_result(real)

    monkeypatch.setattr(taalkompas.source.files.os, "fstat", small)
    assert found(root) == []


def test_a_folder_that_may_not_be_read(school: School, monkeypatch: pytest.MonkeyPatch) -> None:
    root = school({BESIDE: BESIDE_TEXT, "glossary/dicht/x.yml": "a"})
    listing = os.scandir

    def refuse(path: str) -> object:
        if path.endswith("dicht"):
            raise PermissionError(13, "Permission denied")
        return listing(path)

    monkeypatch.setattr(taalkompas.source.files.os, "scandir", refuse)
    assert found(root) == [BESIDE_FOUND]


PAGES = {
    "unclosed comments": "[[x]]\n" + "<!--" * 200_000,
    "backticks of every length": "[[x]]\n" + " ".join("`" * length for length in range(1, 1200)),
    "links": "[[x]]\n" + "[[warm-welkom]] " * 25_000,
    "brackets": "[[x]]\n" + "[[" * 400_000,
    "open links": "[[x]]\n" + "[[a|" * 200_000,
    "one open link": "[[x]]\n[[" + "a" * 900_000,
    "code between links": "[[x]]\n" + "`a` [[warm-welkom]] " * 15_000,
    "fences": "[[x]]\n" + "```\n~~~\n" * 100_000,
}


@pytest.mark.parametrize("name", PAGES)
def test_a_hostile_page_takes_no_time(name: str, school: School) -> None:
    """No bound but patience: quadratic time would take minutes here."""
    assert found(school({"docs/a.md": PAGES[name]}))[0] == ("docs/a.md", 1, 1, "undefined-reference")


MANY = 8_000
FLOODS = {
    "links in one text": PROMISE + "message: |\n  " + "[[warm-welkom]] [[zz]] " * MANY,
    "aliases": PROMISE + "terms: [" + "*a, " * (2 * MANY) + "]\n",
    "duplicate keys": PROMISE + "x: {" + "a, " * (2 * MANY) + "}\n",
    "unknown fields": PROMISE + "".join(f"veld{number}: x\n" for number in range(MANY)),
    "undefined references": PROMISE + "terms: [" + ", ".join(f"term{number}" for number in range(MANY)) + "]\n",
    "wrong values": PROMISE + "noticed: [" + "[], " * MANY + "]\n",
}


@pytest.mark.parametrize("name", FLOODS)
def test_a_flood_of_mistakes_takes_no_time(name: str, school: School) -> None:
    assert len(found(school({X: FLOODS[name]}))) >= MANY


def test_a_bandwidth_with_the_largest_numbers_there_are_can_be_told(school: School) -> None:
    path = "promises/agreements/warm-welkom.yml"
    numbers = f"min: {'9' * 18}.{'9' * 9}, max: -{'9' * 18}.{'9' * 9}"
    root = school({path: SMALLEST[path] + f"bandwidth: {{measure: dagen, {numbers}}}\n"})
    assert [rule for *_, rule in found(root)] == ["empty-bandwidth"]
    assert said(root, "nl") != said(root, "en")


@pytest.mark.parametrize("content", [b"", b"\x00", b"[" * 100_000, b"\xff\xfe", b"a: &a [*a]", b"language: [nl]"])
def test_a_broken_framework_leaves_the_rest_standing(content: bytes, school: School) -> None:
    root = school({"glossary/school.yml": content, X: "promise: [\n"})
    paths = {path for path, *_ in found(root)}
    assert paths == {"glossary/school.yml", X}


@pytest.mark.parametrize(
    "name", ["100,000 brackets", "UTF-16", "NUL", "a program", "an escape that is none", "a format string"]
)
def test_the_program_itself_ends_with_1_and_no_traceback(name: str, school: School) -> None:
    content = next(case.content for case in CASES if case.name == name)
    root = school({X: content, BESIDE: BESIDE_TEXT})
    os.mkfifo(root / "promises/pijp.yml")
    (root / os.fsdecode(b"promises/\xff.yml")).write_text(PROMISE)
    ran = subprocess.run(
        [sys.executable, "-m", "taalkompas.cli", "check", "--root", root, "--today", "2026-09-01"],
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert ran.returncode == 1
    assert ran.stderr == b""
    assert len(ran.stdout.splitlines()) == 5
