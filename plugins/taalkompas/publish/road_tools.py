"""What templates may call about bandwidths: the picture of one, and the teams that stand outside.

In: the house and a `Road`. Out: `Markup` and values. A road is drawn once, because it stands on several pages.
"""

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from taalkompas.publish import roads
from taalkompas.publish.house import House
from taalkompas.views.cards import Road
from taalkompas.words import N_


@dataclass(frozen=True, slots=True)
class RoadTools:
    """Bandwidths in the words of one site."""

    house: House

    def all(self) -> dict[str, Any]:
        """Every tool by the name that templates know it by."""
        return {
            "road": self.road,
            "outsiders": lambda road: tuple(stand for stand in road.stands if stand.outside),
        }

    def road(self, road: Road) -> Markup:
        """A bandwidth as a picture."""
        house = self.house
        drawn = house.roads.get(road)
        if drawn is None:
            names = {stand.team.id: house.teams.get(stand.team.id, stand.team.label) for stand in road.stands}
            drawn = Markup(roads.draw_road(road, names, self._signs(road)))  # noqa: S704  # written by ElementTree
            house.roads[road] = drawn
        return drawn

    def _signs(self, road: Road) -> roads.Signs:
        house = self.house
        least = house.say(N_("at least {n}"), n=road.least).unescape() if road.least is not None else ""
        most = house.say(N_("at most {n}"), n=road.most).unescape() if road.most is not None else ""
        unit = roads.unit_of(road)
        teams = [f"{stand.team.label}: {house.number(stand.value)}" for stand in road.stands]
        description = f"{unit}: {', '.join(one for one in (least, most) if one)}. {'; '.join(teams)}".strip()
        return roads.Signs(description, least, most, unit, house.number)
