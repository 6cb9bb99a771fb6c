"""The program of the editing page: which it is, how one gets it, and whether it is here.

In: a school's root. Out: files of the program, as bytes, or the reason why there are none. What the page asks is made in
`publish/editing/`. Only `taking` writes, and only into `.taalkompas/editing/`; it is imported by whoever takes the program, so that a check
does not wait for what opens archives.
"""

from taalkompas.editing.program import HOME, NONE, PACKAGES, Package, Program, found

__all__ = ["HOME", "NONE", "PACKAGES", "Package", "Program", "found"]
