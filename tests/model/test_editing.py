"""Where the editing page finds the repository: what may be said of it, and what is said of a mistake."""

from collections.abc import Callable
from pathlib import Path

import pytest

from schools import SMALLEST, load, said

Make = Callable[..., Path]
SCHOOL = "glossary/school.yml"


def made(school: Make, *fields: str) -> Path:
    text = SMALLEST[SCHOOL]
    return school({SCHOOL: f"{text}editing:\n" + "".join(f"  {field}\n" for field in fields)})


AZURE = ("service: azure", "repository: roc-klein/onderwijs/taal", "app: 12ab-34", "tenant: 56cd-78")


@pytest.mark.parametrize(
    "fields",
    [
        ("service: github", "repository: roc-klein/taal"),
        ("service: github", "repository: roc-klein/taal.nl_2", "branch: taal/2026"),
        ("service: gitlab", "repository: roc/onderwijs/klein/taal", "server: https://git.roc-klein.example:8443"),
        AZURE,
        ("service: azure", "repository: roc-klein/Onderwijs en zo/taal", *AZURE[2:]),
    ],
)
def test_what_may_stand_there(school: Make, fields: tuple[str, ...]) -> None:
    assert load(made(school, *fields)).findings == ()


def test_the_branch_is_main_unless_one_says_otherwise(school: Make) -> None:
    read = load(made(school, "service: github", "repository: roc-klein/taal")).graph.school
    assert read
    assert read.editing
    assert read.editing.branch == "main"


@pytest.mark.parametrize(
    ("fields", "line", "words"),
    [
        (("service: githup", "repository: a/b"), 13, "'githup' cannot stand here. Did you mean 'github'?"),
        (("service: github", "repository: taal"), 14, "'taal' does not name a repository. Write whose it is"),
        (
            ("service: github", "repository: https://github.com/a/b"),
            14,
            "does not name a repository. Write whose it is",
        ),
        (("service: github",), 13, "'repository' is missing."),
        (("service: github", "repository: a/b", "branch: -x"), 15, "'-x' is not the name of a branch."),
        (("service: gitlab", "repository: a/b", "server: git.example"), 15, "'git.example' is not the address of a"),
        (
            ("service: gitlab", "repository: a/b", "server: https://git.example/x"),
            15,
            "is not the address of a server.",
        ),
        (("service: gitlab", "repository: a/b", "app: a b"), 15, "'a b' is not the number of an app."),
        (
            (AZURE[0], "repository: roc-klein/taal", *AZURE[2:]),
            14,
            "'roc-klein/taal' does not name a repository on Azure.",
        ),
        (("service: gitlab", "repository: ../taal"), 14, "'../taal' does not name a repository. Write whose it is"),
        (
            ("service: github", "repository: a/b/c"),
            14,
            "'a/b/c' does not name a repository on GitHub. Write whose it is",
        ),
        (
            ("service: gitlab", "repository: a/b", 'server: "https://*"'),
            15,
            "'https://*' is not the address of a server.",
        ),
        (
            ("service: gitlab", "repository: a/b", "server: https://git.example:99999"),
            15,
            "is not the address of a server.",
        ),
        (AZURE[:3], 13, "On Azure nobody can sign in without 'tenant'. Register an app in Entra"),
        ((*AZURE, "server: https://dev.azure.com"), 17, "'https://dev.azure.com' cannot stand here: on Azure"),
    ],
)
def test_what_is_wrong_is_said_where_it_stands(school: Make, fields: tuple[str, ...], line: int, words: str) -> None:
    (told, count) = said(made(school, *fields)).splitlines()
    assert told.startswith(f"{SCHOOL}:{line}:")
    assert words in told
    assert count.startswith("1 ")
