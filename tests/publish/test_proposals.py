"""Where a file can be changed and a new one proposed: by the school's word for it, and by the shape of an address."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from schools import SMALLEST, load
from taalkompas.publish import Site, publish
from taalkompas.publish.code_host import edit_url
from taalkompas.publish.proposals import Desk, desk_at

Make = Callable[..., Path]

GITHUB = ("filename", "value")
GITLAB = ("file_name", "content")
AZURE = "https://dev.azure.example/roc/_git/taal"


@pytest.mark.parametrize(
    ("edited", "address", "fields"),
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
        (f"{AZURE}?path=/school/{{path}}&version=GBmain", f"{AZURE}?path=/school&version=GBmain", ("", "")),
        (f"{AZURE}?path=/{{path}}", f"{AZURE}?path=/", ("", "")),
    ],
)
def test_a_desk_by_the_shape_of_the_address(edited: str, address: str, fields: tuple[str, str]) -> None:
    assert desk_at(edited) == Desk(address, *fields)


@pytest.mark.parametrize(
    "edited",
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
def test_an_address_of_another_shape_has_no_desk(edited: str) -> None:
    assert desk_at(edited) is None


@pytest.mark.parametrize(
    ("editing", "address"),
    [
        ("service: github, repository: roc/taal", "https://github.com/roc/taal/edit/main/school/"),
        (
            "service: gitlab, repository: roc/mbo/taal, branch: taal/26, server: 'https://git.roc.example'",
            "https://git.roc.example/roc/mbo/taal/-/edit/taal/26/school/",
        ),
        (
            "service: azure, repository: roc/Onderwijs en zo/taal, app: 12ab, tenant: 34cd",
            "https://dev.azure.com/roc/Onderwijs%20en%20zo/_git/taal?path=/school/",
        ),
    ],
)
def test_where_the_host_knows_no_address_the_school_does(school: Make, editing: str, address: str) -> None:
    text = SMALLEST["glossary/school.yml"] + f"editing: {{{editing}}}\n"
    project = replace(load(school({"glossary/school.yml": text})), prefix="school/")
    assert edit_url(project).startswith(f"{address}{{path}}")
    assert desk_at(edit_url(project))
    told = Site(edit_url="https://code.example/-/edit/main/{path}")
    for site, wanted in ((Site(), address), (told, "https://code.example/-/edit/main/")):
        page = next(one for one in publish(project, site) if one.path == "beloften/altijd-welkom/index.md")
        assert f'href="{wanted}promises/altijd-welkom.yml' in str(page.content)
