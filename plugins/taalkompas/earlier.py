"""A school as it was: at a commit, read and checked like any other.

In: a school's folder in a git repository, a commit and the day. Out: `Project`. Reads in a folder of its own that is gone afterwards, so
that the work tree is left alone; nothing of what comes out leads there: the root of the school is the folder that was asked about.
"""

import os
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

from taalkompas import pipeline, source
from taalkompas.checkout import bring
from taalkompas.errors import unwritable
from taalkompas.project import Project
from taalkompas.source.pages import CONFIGURATION, MANIFEST, is_page_name, pages_folder


def school_at(root: Path, commit: str, day: date) -> Project | None:
    """The school at a commit, checked on this day; None where there was no school yet."""
    with tempfile.TemporaryDirectory(prefix="taalkompas-") as folder:
        framework, school = Path(folder, "framework").resolve(), Path(folder, "school").resolve()
        try:
            for one in (framework, school):
                one.mkdir()
            bring(root, commit, (CONFIGURATION, *pipeline.SCHOOL), _is_read, framework)
            if not pipeline.is_school(framework):
                return None
            elsewhere = (pages_folder(framework), *_pictures(framework))
            bring(root, commit, (CONFIGURATION, *pipeline.FOLDERS, *elsewhere), _is_read, school)
        except OSError as error:
            raise unwritable(error.filename or folder, error) from None
        return replace(pipeline.load(school, day), root=root)


def _is_read(path: str) -> bool:
    """Whether the check reads a file of this name where it comes upon it."""
    name = os.path.basename(path)
    return source.is_yaml_name(name) or is_page_name(name) or name == MANIFEST


def _pictures(school: Path) -> tuple[str, ...]:
    """The file that a school's plate may be drawn in."""
    for name in pipeline.SCHOOL:
        text = source.read(school, source.Found(name))
        value = source.parse(source.Document(name, text)).value if isinstance(text, str) else None
        plate = value.get("plate") if isinstance(value, dict) else None
        picture = plate.get("picture") if isinstance(plate, dict) else None
        if isinstance(picture, str) and picture.strip():
            return (picture,)
    return ()
