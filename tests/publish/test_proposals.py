"""Where a new file can be proposed, by the shape of the address at which files are edited."""

import pytest

from taalkompas.publish.proposals import Desk, desk_at

GITHUB = ("filename", "value")
GITLAB = ("file_name", "content")
AZURE = "https://dev.azure.example/roc/_git/taal"


@pytest.mark.parametrize(
    ("edit_url", "address", "fields"),
    [
        ("https://github.com/roc/taal/edit/main/{path}", "https://github.com/roc/taal/new/main", GITHUB),
        ("https://github.com/roc/taal/blob/main/{path}", "https://github.com/roc/taal/new/main", GITHUB),
        ("https://github.com/roc/taal/edit/main/school/{path}", "https://github.com/roc/taal/new/main/school", GITHUB),
        ("https://github.com/roc/taal/edit/feat/edit/{path}", "https://github.com/roc/taal/new/feat/edit", GITHUB),
        ("https://git.roc.example/taal/edit/main/{path}", "https://git.roc.example/taal/new/main", GITHUB),
        ("https://gitlab.com/roc/a/taal/-/edit/main/{path}", "https://gitlab.com/roc/a/taal/-/new/main", GITLAB),
        ("https://gitlab.com/roc/taal/-/blob/main/{path}", "https://gitlab.com/roc/taal/-/new/main", GITLAB),
        ("https://codeberg.org/roc/taal/_edit/main/{path}", "https://codeberg.org/roc/taal/_new/main", GITHUB),
        ("https://codeberg.org/roc/taal/src/branch/main/{path}", "https://codeberg.org/roc/taal/_new/main", GITHUB),
        (f"{AZURE}?path=/{{path}}&version=GBmain", f"{AZURE}?path=/&version=GBmain", ("", "")),
        (f"{AZURE}?path=/{{path}}", f"{AZURE}?path=/", ("", "")),
    ],
)
def test_a_desk_by_the_shape_of_the_address(edit_url: str, address: str, fields: tuple[str, str]) -> None:
    assert desk_at(edit_url) == Desk(address, *fields)


@pytest.mark.parametrize(
    "edit_url",
    [
        "",
        "https://github.com/roc/taal",
        "https://bitbucket.org/roc/taal/src/main/{path}?mode=edit",
        "https://git.example/edit?file={path}",
        "https://git.example/edit/{path}",
        "javascript:alert(1)/edit/main/{path}",
        "ssh://git.example/edit/main/{path}",
    ],
)
def test_an_address_of_another_shape_has_no_desk(edit_url: str) -> None:
    assert desk_at(edit_url) is None
