"""Taalkompas: a school's language as a talking plate, and a check that it holds together.

The core: no host inside. `load` reads a school and checks it; `publish` makes the pages of its site. What is named here is public;
everything else may change.
"""

from taalkompas.errors import TaalkompasError
from taalkompas.findings import Finding, Severity
from taalkompas.pipeline import load, root_of
from taalkompas.project import Project

__version__ = "0.1.0"

__all__ = ["Finding", "Project", "Severity", "TaalkompasError", "__version__", "load", "root_of"]
