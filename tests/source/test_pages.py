"""What is a page of the school's own: one list of endings, for whoever reads, compares or writes."""

import pytest

from taalkompas.source.pages import PAGE_ENDINGS, is_page_name


def test_a_page_ends_as_mkdocs_has_it() -> None:
    from mkdocs.utils import markdown_extensions

    assert set(PAGE_ENDINGS) == set(markdown_extensions)


@pytest.mark.parametrize(("name", "page"), [("a.md", True), ("A.MKD", True), ("a.md.txt", False), ("md", False)])
def test_the_end_of_a_name_says_whether_it_is_a_page(name: str, page: bool) -> None:
    assert is_page_name(name) == page
