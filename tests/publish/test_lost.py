"""What stands at an address where nothing is."""

import re

import pytest

from publish.test_site import ROOT
from schools import DAY
from taalkompas.pipeline import load
from taalkompas.publish import Site, lost


@pytest.mark.parametrize(("base", "doors"), [("", "/"), ("/", "/"), ("/taal/", "/taal/"), ("/taal", "/taal/")])
def test_its_doors_lead_on_from_any_address(base: str, doors: str) -> None:
    links = re.findall(r'href="([^"]+)"', lost(load(ROOT, DAY), Site(), base))
    assert links[:4] == [doors, f"{doors}beloften/", f"{doors}begrippen/", f"{doors}rollen/"]
    assert links[4].startswith("mailto:")


def test_they_lead_to_files_where_the_host_writes_no_folders() -> None:
    links = re.findall(r'href="([^"]+)"', lost(load(ROOT, DAY), Site(directory_urls=False), "/taal/"))
    assert links[:2] == ["/taal/index.html", "/taal/beloften/index.html"]
