"""The program of the editing page: which it is, how one gets it, and whether it is here.

In: a school's root. Out: files of the program, as bytes, or the reason why there are none. What the page asks is made in
`publish/editing/`. Only `taken` writes, and only into `.taalkompas/editing/`.
"""

from taalkompas.editing.program import HOME, PACKAGES, Package, Program, found
from taalkompas.editing.taking import taken

__all__ = ["HOME", "PACKAGES", "Package", "Program", "found", "taken"]
