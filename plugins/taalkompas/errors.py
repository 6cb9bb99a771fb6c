"""Trouble with the surroundings: no school here, a folder that cannot be written, a browser that is missing.

What is wrong with a school's *content* is never an error but a finding (`findings`); a bug is a traceback.
"""

from collections.abc import Mapping

from taalkompas.words import N_, Key


class TaalkompasError(Exception):
    """Something around the school is not as it must be.

    `message` is an English sentence with named `values`, a key of the catalogue in `words`; the command line says
    it in the reader's language and exits 2.
    """

    def __init__(self, message: str, values: Mapping[str, object] | None = None) -> None:
        super().__init__(message.format(**(values or {})))
        self.message = message
        self.values = dict(values or {})


def unwritable(file: object, error: OSError) -> TaalkompasError:
    """The trouble that a file cannot be written, and why the system says so."""
    why = Key(error.strerror or type(error).__name__)
    return TaalkompasError(N_("'{file}' cannot be written: {why}."), {"file": str(file), "why": why})
