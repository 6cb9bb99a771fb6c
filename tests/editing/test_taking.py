"""Taking the program of the editing page: what was pinned and nothing else, whole or not at all."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.editing.conftest import FILES, HANDS_OUT, KEPT, archive, package

from taalkompas.editing import HOME, found, program
from taalkompas.editing.taking import taken
from taalkompas.errors import TaalkompasError
from taalkompas.words import Phrases

Npm = Callable[[str], None]


def folder(root: Path) -> dict[str, bytes]:
    return {one.relative_to(root).as_posix(): one.read_bytes() for one in root.rglob("*") if one.is_file()}


def refusal(root: Path, *packages: program.Package) -> str:
    with pytest.raises(TaalkompasError) as raised:
        taken(root, packages)
    return Phrases("en").say(raised.value.message, **raised.value.values)


def test_what_is_pinned_is_kept_and_git_leaves_it_alone(tmp_path: Path, npm: Npm) -> None:
    given = archive(tmp_path / "given.tgz", FILES)
    npm(HANDS_OUT.format(archive=str(given)))
    root = tmp_path / "school"
    root.mkdir()
    (root / HOME).mkdir(parents=True)
    (root / HOME / "older.js").write_text("older")
    taken(root, (package(given),))
    here = {f"{HOME}/thing/{path}": content for path, content in KEPT.items()}
    assert folder(root) == {**here, f"{HOME}/.gitignore": b"*\n"}
    assert [one.name for one in (root / ".taalkompas").iterdir()] == ["editing"]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"integrity": "sha512-x"}, "What npm brought as 'thing@1.0.0' is not what was published: its hash is sha512-"),
        ({"kept": {"a.js": b"other"}}, "The archive of 'thing@1.0.0' does not hold what it should"),
    ],
)
def test_what_is_not_as_it_was_pinned_is_not_kept(tmp_path: Path, npm: Npm, change: dict[str, str], said: str) -> None:
    given = archive(tmp_path / "given.tgz", FILES)
    npm(HANDS_OUT.format(archive=str(given)))
    root = tmp_path / "school"
    (root / HOME).mkdir(parents=True)
    (root / HOME / "older.js").write_text("older")
    assert refusal(root, package(given, **change)).startswith(said)  # type: ignore[arg-type]  # one of two keywords
    assert folder(root) == {f"{HOME}/older.js": b"older"}


@pytest.mark.parametrize(
    ("does", "said"),
    [
        (
            "print('npm error code ENOTFOUND', file=sys.stderr); sys.exit(1)",
            "npm could not take 'thing@1.0.0': ENOTFOUND. Is there a network here, and may npm use it?",
        ),
        ("sys.exit(3)", "npm could not take 'thing@1.0.0': exit 3."),
        ("pass", "npm could not take 'thing@1.0.0': exit 0."),
    ],
)
def test_what_npm_refuses_is_said(tmp_path: Path, npm: Npm, does: str, said: str) -> None:
    given = archive(tmp_path / "given.tgz", FILES)
    npm(does)
    assert refusal(tmp_path, package(given)).startswith(said)
    assert folder(tmp_path / ".taalkompas") == {}


def test_without_npm_it_says_where_one_gets_it(tmp_path: Path, npm: Npm) -> None:
    given = archive(tmp_path / "given.tgz", FILES)
    assert refusal(tmp_path, package(given)).startswith("npm is not installed here")


@pytest.mark.parametrize("spoilt", ["changed", "added", "link", "missing"])
def test_a_program_that_was_touched_is_not_used(
    tmp_path: Path, npm: Npm, monkeypatch: pytest.MonkeyPatch, spoilt: str
) -> None:
    given = archive(tmp_path / "given.tgz", FILES)
    pinned = package(given)
    npm(HANDS_OUT.format(archive=str(given)))
    monkeypatch.setattr(program, "PACKAGES", (pinned,))
    assert "is not here" in found(tmp_path).trouble
    home = taken(tmp_path, (pinned,)) / "thing"
    sound = found(tmp_path)
    assert sound == program.Program({f"thing/{path}": content for path, content in KEPT.items()})
    assert found(tmp_path, sound) is sound, "who serves does not read it again at every change"
    if spoilt == "changed":
        (home / "a.js").write_bytes(b"A")
    elif spoilt == "added":
        (home / "c.js").write_bytes(b"c")
    else:
        (home / "a.js").rename(tmp_path / "a.js")
    if spoilt == "link":
        (home / "a.js").symlink_to(tmp_path / "a.js")
    here = found(tmp_path, sound)
    assert "is not the one" in here.trouble
    assert not here.files
