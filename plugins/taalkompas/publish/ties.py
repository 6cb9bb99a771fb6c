"""Short class names that tie what belongs together on a school's own picture, for the style sheet and the script.

In: what the picture says and its hotspots. Out: classes. `tk-p3` is a promise, `tk-d1` a domain, `tk-m0` a moment, `tk-a2` an agreement and
`tk-t4` a term; whatever has to do with it carries `tk-of-p3`, itself included, because a thing may stand on a picture twice.
"""

from collections import defaultdict
from collections.abc import Iterable

from taalkompas.picture import Subject
from taalkompas.views.spots import Spot

Key = tuple[str, str]
_LETTERS = {"promise": "p", "domain": "d", "moment": "m", "agreement": "a", "term": "t"}
_PARTS = {"promise": "tk-say ", "domain": "tk-card "}
"""What the style sheet of the drawn plate calls them: so they step back without script too."""


class Ties:
    """The ties of one picture."""

    def __init__(self, subject: Subject, spots: Iterable[Spot]) -> None:
        spots = tuple(spots)
        keys: list[Key] = [("promise", saying.id) for stop in subject.stops for saying in stop.promises]
        keys += [("domain", ground.id) for ground in subject.domains]
        keys += [("moment", stop.id) for stop in subject.stops if stop.id]
        keys += [(spot.thing.kind, spot.thing.id) for spot in spots]
        self.names: dict[Key, str] = {}
        counts: dict[str, int] = defaultdict(int)
        for kind, id in dict.fromkeys(keys):
            self.names[kind, id] = f"{_LETTERS[kind]}{counts[kind]}"
            counts[kind] += 1
        self.near: dict[Key, dict[Key, None]] = defaultdict(dict)
        for stop in subject.stops:
            for saying in stop.promises:
                for domain in saying.requires:
                    self._tie(("promise", saying.id), ("domain", domain))
        for spot in spots:
            others: list[Key] = [("promise", id) for id in spot.promises]
            others += [("domain", id) for id in spot.domains]
            for other in others:
                self._tie((spot.thing.kind, spot.thing.id), other)

    def _tie(self, one: Key, other: Key) -> None:
        if one in self.names and other in self.names:
            self.near[one][other] = None
            self.near[other][one] = None

    def of(self, kind: str, id: str) -> str:
        """The classes of a link."""
        names = (self.names[key] for key in ((kind, id), *self.near[kind, id]))
        return f"{_PARTS.get(kind, '')}tk-{self.names[kind, id]} {' '.join(f'tk-of-{name}' for name in names)}"

    def line(self, promise: str, domain: str) -> str:
        """The classes of a line from a promise to a domain."""
        return f"tk-line tk-of-{self.names['promise', promise]} tk-of-{self.names['domain', domain]}"
