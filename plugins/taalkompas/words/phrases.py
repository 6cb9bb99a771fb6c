"""Sentences of the catalogue in a reader's language, and the dates, numbers and lists in them.

In: an English sentence with named values. Out: text. Sentences and plurals come from gettext catalogues
(`words/<language>/<domain>.mo`), dates, numbers and lists from Babel, which is imported only when one of those is asked for: a check
without findings does not wait for it.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path
from typing import Final, Literal

LANGUAGES: Final = ("nl", "en")
EXACT: Final = 24
"""Characters of a number that Babel still writes out exactly; a longer one is shown as it was written."""
UNGROUPED: Final = 1000
"""Whole numbers below this look the same in every language, so Babel need not be asked."""


class Key(str):
    """Words of ours that the catalogue may know: as a value in a sentence they are put into the reader's language."""

    __slots__ = ()


class Choices(tuple[str, ...]):
    """Words to choose from, or in a row: a sentence lists them with commas alone, where it joins other things with 'and'."""

    __slots__ = ()


class Either(tuple[str, ...]):
    """Words of which one is wanted: a sentence lists them with 'or' before the last."""

    __slots__ = ()


def N_(message: str) -> Key:
    """Mark a sentence for the catalogue; it is put into words later, in the reader's language."""
    return Key(message)


def language_of(environment: Mapping[str, str]) -> str:
    """The language that an environment asks for; Dutch when it asks for none that is spoken here."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        for wanted in environment.get(name, "").split(":"):
            if wanted[:2].lower() in LANGUAGES:
                return wanted[:2].lower()
    return "nl"


SYSTEM: Final = (
    N_("Permission denied"),
    N_("No such file or directory"),
    N_("Not a directory"),
    N_("Is a directory"),
    N_("Read-only file system"),
    N_("No space left on device"),
)
"""What an operating system says of a file; it comes in as a value, and is said in the reader's language too."""


@cache
def _catalogue(language: str, domain: str) -> NullTranslations:
    place = Path(__file__).parent / language / f"{domain}.mo"
    if not place.is_file():
        return NullTranslations()
    with place.open("rb") as file:
        return GNUTranslations(file)


class Phrases:
    """The sentences of one catalogue in one language."""

    def __init__(self, language: str, domain: str = "findings") -> None:
        self.language = language
        self.catalogue = _catalogue(language, domain)

    def say(self, message: str, /, **values: object) -> str:
        """A sentence with its values filled in; numbers, dates and lists as people write them."""
        if not message:
            return ""
        return self.catalogue.gettext(message).format(**{name: self.value(value) for name, value in values.items()})

    def count(self, singular: str, plural: str, n: int, /, **values: object) -> str:
        """A sentence about a number of things; `{n}` is the number."""
        text = self.catalogue.ngettext(singular, plural, n)
        return text.format(n=self.value(n), **{name: self.value(value) for name, value in values.items()})

    def value(self, value: object) -> str:
        """One value as people write it."""
        match value:
            case Key():
                return self.catalogue.gettext(value) if value else ""
            case str():
                return value
            case bool() | None:
                return str(value)
            case Decimal() | int():
                return self.number(value)
            case date():
                return self.day(value)
            case Choices():
                return ", ".join(map(self._quoted, value))
            case Iterable():
                return self.join(
                    [self._quoted(one) for one in value], "or" if isinstance(value, Either) else "standard"
                )
        return str(value)

    def _quoted(self, one: object) -> str:
        """One of several things in a row, in quotes; words of ours in the reader's language."""
        return f"'{self.value(one) if isinstance(one, Key) else one}'"

    def number(self, value: Decimal | int) -> str:
        """A number: 12, 1.250 or 7,5 in Dutch."""
        if isinstance(value, int) and 0 <= value < UNGROUPED:
            return str(value)
        from babel.numbers import format_decimal

        if len(str(value)) > EXACT:
            return str(value)
        return format_decimal(value, locale=self.language, decimal_quantization=False)

    def day(self, value: date) -> str:
        """A day in full: 1 maart 2026."""
        from babel.dates import format_date

        return format_date(value, "d MMMM y", locale=self.language)

    def month(self, value: date) -> str:
        """A month: maart 2026."""
        from babel.dates import format_date

        return format_date(value, "MMMM y", locale=self.language)

    def brief(self, value: date) -> str:
        """A month where there is little room: mrt 2026."""
        from babel.dates import format_date

        return format_date(value, "MMM y", locale=self.language).replace(".", "")

    def quarter(self, value: date) -> str:
        """The quarter that a day lies in: 2e kwartaal 2026."""
        from babel.dates import format_date

        return format_date(value, "QQQQ y", locale=self.language)

    def join(self, values: Iterable[str], style: Literal["standard", "or"] = "standard") -> str:
        """A list in a sentence: a, b en c, or a, b of c."""
        listed = list(values)
        if len(listed) < 2:
            return "".join(listed)
        from babel.lists import format_list

        return format_list(listed, style, locale=self.language)
