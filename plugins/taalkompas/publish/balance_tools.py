"""What templates may call about run and change: the picture of where the time went, and how to subscribe to what comes.

In: the house. Out: `Markup` and addresses.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from markupsafe import Markup

from taalkompas.publish.balances import Signs, Stretch, draw_balances
from taalkompas.publish.house import House
from taalkompas.views.run_and_change import Balance
from taalkompas.words import N_

CALENDAR = "taalkompas.ics"


@dataclass(frozen=True, slots=True)
class BalanceTools:
    """Run and change in the words of one site."""

    house: House
    root: str

    def all(self) -> dict[str, Any]:
        """Every tool by the name that templates know it by."""
        return {
            "balance": self.balance,
            "calendar": f"{self.root}{CALENDAR}",
            "calendar_in_full": f"{self.house.url.rstrip('/')}/{CALENDAR}" if self.house.url else "",
        }

    def balance(self, balances: Iterable[Balance], agreed: Decimal | None) -> Markup:
        """Where the time went, as a picture."""
        house = self.house
        description = N_(
            "Of every 100 hours, how many went to the daily work and how many to change. The list beside it says the same."
        )
        signs = Signs(
            house.say(description).unescape(),
            house.say(N_("daily work")).unescape(),
            house.say(N_("change")).unescape(),
            None if agreed is None else float(agreed),
            "" if agreed is None else house.say(N_("agreed now: {n}"), n=agreed).unescape(),
        )
        stretches = tuple(map(self._stretch, balances))
        return Markup(draw_balances(stretches, signs))  # noqa: S704  # written by ElementTree

    def _stretch(self, one: Balance) -> Stretch:
        house = self.house
        team = house.teams.get(one.team.id, one.team.label) if one.team else ""
        name = " · ".join(part for part in (house.phrases.month(one.day), team) if part)
        return Stretch(name, float(one.run), house.number(one.run), house.number(one.change))
