"""The navigation of a site that names none itself.

In: our files and the school's own. Out: a navigation as `mkdocs.yml` writes it. Only doors stand in it: with every page of ours
it would grow with the square of a school.
"""

from collections.abc import Iterable

from mkdocs.structure.files import File
from mkdocs.utils import nest_paths

from taalkompas.publish import OutputFile

HOMES = ("index.md", "README.md")


def navigation(made: Iterable[OutputFile], own: Iterable[File]) -> list[object]:
    """The school's own home, then our doors in their order, then the school's own pages by folder."""
    doors = sorted((file for file in made if file.in_navigation), key=lambda file: (file.rank, file.path))
    pages = sorted(file.src_uri for file in own if file.is_documentation_page() and file.inclusion.is_in_nav())
    return [
        *(path for path in pages if path in HOMES),
        *({file.title: file.path} for file in doors),
        *nest_paths(path for path in _homes_first(pages) if path not in HOMES),
    ]


def _homes_first(paths: list[str]) -> list[str]:
    """In every folder its own home first."""
    return sorted(paths, key=lambda path: (path.rpartition("/")[0], path.rpartition("/")[2] not in HOMES, path))
