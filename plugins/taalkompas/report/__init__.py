"""Stage 5: findings → text for people and machines.

In: an `Account`. Out: text. A new format is one module `as_<name>` and its name in `FORMATS`; none of them judges or prints.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module

from taalkompas.report.account import Account, account_of
from taalkompas.report.screen import Screen, screen_of


@dataclass(frozen=True, slots=True)
class Format:
    """A format by its name. Its module is imported once somebody asks for a report in it: a check waits for no other."""

    name: str

    def __call__(self, account: Account) -> str:
        """The report."""
        written: Callable[[Account], str] = getattr(
            import_module(f"taalkompas.report.as_{self.name}"), f"as_{self.name}"
        )
        return written(account)


FORMATS: Mapping[str, Callable[[Account], str]] = {
    name: Format(name) for name in ("text", "json", "github", "gitlab", "azure", "sarif")
}
"""Every format of a report, by the name that `--format` takes."""

__all__ = ["FORMATS", "Account", "Format", "Screen", "account_of", "screen_of"]
