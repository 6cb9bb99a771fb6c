"""What stands beside a proposal: the pipelines and templates that `start` gives a school, and the blocks of the manual.

A block is the file without what its first lines tell whoever finds it in a new repository.
"""

import re
from pathlib import Path
from string import Template

TOP = Path(__file__).parents[2]
BEGINNING = TOP / "plugins/taalkompas/edits/beginning"
PIPELINES = re.compile(r"(voorstel|proposal)\.yml$")


def beside(language: str) -> dict[str, str]:
    """The files of a new school that have to do with proposals, by the path that they get there."""
    top = BEGINNING / language
    paths = (path for path in sorted(top.rglob("*")) if path.is_file())
    made = {path.relative_to(top).as_posix().replace("dot-", "."): path for path in paths}
    return {
        path: Template(file.read_text(encoding="utf-8")).substitute()
        for path, file in made.items()
        if PIPELINES.search(path) or "emplate" in path.casefold()
    }


def as_block(text: str) -> str:
    """A pipeline as the manual shows it."""
    return re.sub(r"\A(#.*\n)+", "", text)
