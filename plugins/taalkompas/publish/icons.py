"""Material Design Icons by name, as path data in a box of 24 by 24.

Read from the package's own zip file. A name that it does not have is a dot.
"""

import re
import zipfile
from functools import cache
from importlib.resources import as_file, files

from markupsafe import Markup

DOT = "M12 8A4 4 0 1 0 12 16A4 4 0 1 0 12 8Z"


@cache
def path_of(name: str) -> str:
    """The path data of an icon."""
    if not re.fullmatch(r"[a-z0-9-]+", name):
        return DOT
    try:
        found = re.search(r'<path d="([-MmLlHhVvCcSsQqTtAaZz0-9.,eE ]+)"', _archive().read(f"{name}.svg").decode())
    except KeyError:
        return DOT
    return found[1] if found else DOT


def drawn(name: str) -> Markup:
    """An icon as a small picture that needs no words."""
    return Markup(f'<svg class="tlk-icon" viewBox="0 0 24 24" aria-hidden="true"><path d="{path_of(name)}"/></svg>')  # noqa: S704  # of our own letters only


@cache
def _archive() -> zipfile.ZipFile:
    with as_file(files("justmyresource_mdi") / "icons.zip") as place:
        return zipfile.ZipFile(place)
