"""What a single value was probably meant to be: a date in another order, a number with a comma, a yes in Dutch.

In: a value that does not fit, as it is written. Out: `Closer`: the remedy that fits it better than the general one, and the value that was
meant. Nothing here knows a field or a place.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from taalkompas.model.called import word_for
from taalkompas.words import N_


@dataclass(frozen=True, slots=True)
class Closer:
    """A remedy that fits one wrong value, what was probably meant, and a sentence of its own where there is one (keys of the catalogue)."""

    remedy: str
    near: str = ""
    message: str = ""


Guess: TypeAlias = Callable[[str], Closer | None]

MEANT = N_("Did you mean '{near}'?")
MONTHS = (
    ("januari", "january"),
    ("februari", "february"),
    ("maart", "march", "mrt"),
    ("april", "april"),
    ("mei", "may"),
    ("juni", "june"),
    ("juli", "july"),
    ("augustus", "august"),
    ("september", "september"),
    ("oktober", "october"),
    ("november", "november"),
    ("december", "december"),
)
_DIGITS = r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})"
_TURNED = r"([0-9]{4})[-/. ]?([0-9]{1,2})[-/. ]?([0-9]{1,2})(?:[t ].*)?"
_NAMED = r"(?:[a-z]+ )?([0-9]{1,2})(?:e|st|nd|rd|th)?[- ]([a-z]+)\.?[- ]([0-9]{4})"


def as_id(text: str) -> str:
    """The id that is most like a text: small letters, digits and single hyphens; empty when there is none."""
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")


def id_meant(said: str) -> Closer | None:
    """An id in capitals, with spaces or with accents."""
    near = as_id(said)
    return Closer(N_("Write '{near}'."), near) if near and near != said else None


def day_meant(said: str) -> Closer | None:
    """A date in the order of the day, a day that does not exist, or no more than a year."""
    plain = " ".join(said.casefold().split())
    parts = _parts(plain)
    if parts is not None:
        try:
            return Closer(MEANT, date(*parts).isoformat())
        except ValueError:
            return Closer(
                N_("Choose a day that is in the calendar."),
                message=N_("'{value}' is not a date: that day does not exist."),
            )
    year = re.search(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])", plain)
    return Closer(N_("Choose a day, such as {near}."), f"{year[0]}-03-01") if year else None


def _parts(plain: str) -> tuple[int, int, int] | None:
    """Year, month and day, in whatever order they are written."""
    if found := re.fullmatch(_DIGITS, plain):
        return int(found[3]), int(found[2]), int(found[1])
    if found := re.fullmatch(_TURNED, plain):
        return int(found[1]), int(found[2]), int(found[3])
    if (found := re.fullmatch(_NAMED, plain)) and (month := _month(found[2])):
        return int(found[3]), month, int(found[1])
    return None


def _month(name: str) -> int:
    """The number of a month by its name or the beginning of it; 0 when it is none."""
    return next(
        (
            number
            for number, names in enumerate(MONTHS, 1)
            if len(name) > 2 and any(one.startswith(name) for one in names)
        ),
        0,
    )


def number_meant(said: str) -> Closer | None:
    """A number with a comma, a sign or words around it."""
    if re.fullmatch(r"-?[0-9]+,[0-9]+", said):
        return Closer(N_("A number with decimals takes a point: {near}"), said.replace(",", "."))
    found = re.fullmatch(r"[^0-9,.\-]*(-?[0-9]+(?:[.][0-9]+)?)(?:[^0-9,.\-][^0-9]*)?", said)
    return (
        Closer(N_("Write the number alone: {near}"), found[1])
        if found and found[1] != said and found[1].isascii()
        else None
    )


def yes_no_meant(said: str) -> Closer | None:
    """A yes or a no in another word."""
    near = word_for(said, ("true", "false"))
    return Closer(N_("Write {near} instead of '{value}'."), near) if near else None


_PERIODS = {
    "days": ("day", "days", "dag", "dagen"),
    "weeks": ("week", "weeks", "weken"),
    "months": ("month", "months", "maand", "maanden"),
    "years": ("year", "years", "jaar", "jaren"),
}
_ONCE = {
    "jaarlijks": "1 years",
    "yearly": "1 years",
    "maandelijks": "1 months",
    "monthly": "1 months",
    "wekelijks": "1 weeks",
    "weekly": "1 weeks",
    "half jaar": "6 months",
    "halfjaar": "6 months",
    "kwartaal": "3 months",
    "quarter": "3 months",
}


def every_meant(said: str) -> Closer | None:
    """How often, in Dutch or in other words."""
    plain = " ".join(re.sub(r"\b(?:elke?|ieder[e]?|om de|every|per|een|a)\b", " ", said.casefold()).split())
    found = re.fullmatch(r"([1-9][0-9]{0,3})?\s*([a-z]+)", plain)
    unit = next((unit for unit, names in _PERIODS.items() if found and found[2] in names), None)
    if found and unit:
        return Closer(MEANT, f"{found[1] or 1} {unit}")
    return Closer(MEANT, _ONCE[plain]) if plain in _ONCE else None
