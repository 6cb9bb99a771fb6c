"""What templates may call about bandwidths: the picture of one, where its choices stand, and the teams outside it.

In: the house, the way to a page, and a `Road`. Out: `Markup` and values. A road is drawn once for each way to its choices, because it
stands on several pages.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from taalkompas.publish import roads
from taalkompas.publish.house import House
from taalkompas.views.cards import Road, Stand
from taalkompas.words import N_


@dataclass(frozen=True, slots=True)
class RoadTools:
    """Bandwidths in the words of one site, and their ways from one page."""

    house: House
    href: Callable[..., str]
    spot: Callable[[str], str]

    def all(self) -> dict[str, Any]:
        """Every tool by the name that templates know it by."""
        return {
            "road": self.road,
            "outsiders": lambda road: tuple(stand for stand in road.stands if stand.outside),
            "bounds": self.bounds,
            "place_of": lambda agreement, stand: self.spot(_place(agreement, stand)),
        }

    def road(self, road: Road, here: bool = False, mine: str = "") -> Markup:
        """A bandwidth as a picture; its dots lead to the choices on this page or on that of the agreement. `mine` is who looks."""
        house = self.house
        goals = tuple(self._goal(road.agreement, stand, here) for stand in road.stands)
        drawn = house.roads.get((road, goals))
        if drawn is None:
            dots = {stand.team.id: self._dot(road, stand, goal) for stand, goal in zip(road.stands, goals, strict=True)}
            drawn = Markup(roads.draw_road(road, dots, self._signs(road)))  # noqa: S704  # written by ElementTree
            house.roads[road, goals] = drawn
        own = Markup(' data-team="{}"').format(mine)
        return Markup(drawn.replace(own, own + Markup(' data-mine=""'))) if mine else drawn  # noqa: S704  # escaped

    def _goal(self, agreement: str, stand: Stand, here: bool) -> str:
        place = _place(agreement, stand)
        return f"#{self.spot(place)}" if here else self.href("agreement", agreement, place)

    def _dot(self, road: Road, stand: Stand, goal: str) -> roads.Dot:
        house = self.house
        value = roads.amount(house.number(stand.value), road.unit, road.measure)
        means = house.say(N_("{team} chose {value}."), team=stand.team.label, value=value).unescape()
        if stand.outside:
            means += f" {house.say(N_('That lies outside the room: something to talk about.')).unescape()}"
        return roads.Dot(
            team=stand.team.id,
            name=house.teams.get(stand.team.id, stand.team.label),
            says=f"{stand.team.label}: {value}",
            means=f"{means} {house.plain(stand.because)}".strip(),
            href=goal,
        )

    def bounds(self, road: Road) -> str:
        """How far one can go, in words: "intakes: at least 4, at most 12 a year"."""
        posts = ", ".join(one for one in self._posts(road) if one)
        return f"{road.measure}: {roads.amount(posts, road.unit, road.measure)}"

    def _posts(self, road: Road) -> tuple[str, str]:
        say = self.house.say
        least = say(N_("at least {n}"), n=road.least).unescape() if road.least is not None else ""
        most = say(N_("at most {n}"), n=road.most).unescape() if road.most is not None else ""
        return least, most

    def _signs(self, road: Road) -> roads.Signs:
        house = self.house
        least, most = self._posts(road)
        unit = roads.unit_of(road)
        description = f"{unit}: {', '.join(one for one in (least, most) if one)}"

        def teams(n: int) -> str:
            return house.count("{n} team", "{n} teams", n).unescape()

        return roads.Signs(description, least, most, unit, house.number, teams)


def _place(agreement: str, stand: Stand) -> str:
    """What a choice is called in an address: two hyphens stand in no id, so that this is nothing else's place."""
    return f"choice-{agreement}--{stand.team.id}"
