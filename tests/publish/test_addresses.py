import pytest

from taalkompas.addresses import Addresses


@pytest.mark.parametrize(
    ("page", "kind", "id", "urls", "href"),
    [
        ("index.html", "promise", "x", True, "beloften/x/"),
        ("index.html", "promise", "x", False, "beloften/x/index.html"),
        ("beloften/x/index.html", "plate", "", True, "../../"),
        ("beloften/x/index.html", "plate", "", False, "../../index.html"),
        ("beloften/x/index.html", "promise", "x", True, "./"),
        ("beloften/x/index.html", "rule", "r", True, "../../onderhoud/regels/r/"),
        ("beloften/x/index.html", "moment", "starten", True, "../#starten"),
        ("over.html", "role", "docent", False, "rollen/docent/index.html"),
        ("index.html", "plate", "", True, "./"),
        ("index.html", "team", "zorg", True, "teams/zorg/"),
        ("index.html", "success", "eerste", True, None),
    ],
)
def test_relative_addresses(page: str, kind: str, id: str, urls: bool, href: str | None) -> None:
    assert Addresses("nl", urls).href(page, kind, id) == href


def test_a_page_of_the_schools_own_takes_the_links() -> None:
    addresses = Addresses("nl", False, ("beloften.html", "begrippen/a/index.html"))
    assert addresses.href("index.html", "promises") == "beloften.html"
    assert addresses.is_own("beloften/index.md")
    assert addresses.is_own("begrippen/a/index.md")
    assert addresses.is_own("begrippen/a.md")
    assert not addresses.is_own("begrippen/b/index.md")
    assert not addresses.is_own("taalkompas.json")


def test_every_language_names_every_page() -> None:
    dutch, english = Addresses("nl"), Addresses("en")
    assert english.source("promise", "x") == "promises/x/index.md"
    assert dutch.source("plate") == english.source("plate") == "index.md"
