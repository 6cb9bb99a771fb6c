"""What templates may call about photo moments: signs, charts, and the text for whoever must report on a quarter.

In: the house, and views of moments. Out: `Markup` and text. Judges nothing: a standing is a word and a sign, a value what was counted.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from markupsafe import Markup, escape

from taalkompas.publish import icons, roads
from taalkompas.publish.charts import Captions, draw_chart
from taalkompas.publish.house import House
from taalkompas.publish.quarterly import text_of
from taalkompas.views.measures import Series
from taalkompas.views.quarters import Quarter
from taalkompas.words import N_

SIGNS = {"paper": "file-document-outline", "growing": "sprout", "kept": "tree"}
"""How a promise stands as a small picture; the word always stands beside it."""


@dataclass(frozen=True, slots=True)
class MomentTools:
    """Photo moments in the words of one site."""

    house: House

    def all(self) -> dict[str, Any]:
        """Every tool by the name that templates know it by."""
        return {
            "sign": self.sign,
            "chart": self.chart,
            "counted": self.counted,
            "quarter": self.house.phrases.quarter,
            "report": self.report,
            "capital": lambda text: text[:1].upper() + text[1:],
        }

    def sign(self, standing: str) -> Markup:
        """How it stands, as a small picture."""
        return icons.drawn(SIGNS.get(standing, ""))

    def chart(self, series: Series) -> Markup:
        """Values through time as a picture; nothing where a sentence or the list says it better."""
        days = [point.day for point in series.points]
        description = self.house.say(
            N_("Chart of {measure}, from {first} to {last}. The values are in the list below it."),
            measure=self.counted(series),
            first=self._month(min(days)),
            last=self._month(max(days)),
        ).unescape()
        return Markup(draw_chart(series, Captions(description, self.house.number, self.house.phrases.brief)))  # noqa: S704  # written by ElementTree

    def _month(self, day: date) -> str:
        return self.house.phrases.month(day)

    def counted(self, series: Series) -> str:
        """What was counted, with its unit where that says more."""
        unit = roads.amount("", series.unit, series.measure).strip()
        return f"{series.measure} ({unit})" if unit else series.measure

    def report(self, quarter: Quarter) -> Markup:
        """A quarter as plain text, each line kept as it is however a host treats white space."""
        return Markup("&#10;").join(escape(line) for line in text_of(quarter, self.house).split("\n"))
