"""What publishing takes from a host, and what it gives back. Plain values."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OutputFile:
    """One file of the site.

    `path` is from the root of the site's sources: `beloften/altijd-welkom/index.md`, which has the contract's address
    whether the host writes directories or not. `made_from` is the YAML it is made from, from the school's root, and `form` is
    where that can be changed in the editing page, from there. Of the pages `in_navigation`, `rank` gives the order.
    """

    path: str
    content: str | bytes
    made_from: str = ""
    form: str = ""
    title: str = ""
    in_navigation: bool = False
    rank: int = 0


@dataclass(frozen=True, slots=True)
class Site:
    """What a host says of its site.

    `edit_url` is an address with `{path}` in it, or empty. `own` are the destinations of the school's own pages
    (`beloften/index.html`): they win from ours. `url` is where the site will stand, or empty: it is printed under pages.
    """

    directory_urls: bool = True
    edit_url: str = ""
    own: frozenset[str] = frozenset()
    url: str = ""
