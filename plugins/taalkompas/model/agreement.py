"""A behavioural agreement: what people do so that a promise is kept."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from taalkompas.model.fields import AT_LEAST_ONE, Day, Decides, Label, Needed, Number, Ref, Text, To
from taalkompas.model.life import Kept
from taalkompas.model.record import record


@record
class Bandwidth:
    """The room that teams have: a least, a most, or both."""

    measure: Label
    """What is counted."""
    unit: Label | None = None
    """In what it is counted."""
    min: Number | None = None
    """The least that is all right."""
    max: Number | None = None
    """The most that is all right."""

    @property
    def empty(self) -> bool:
        """Whether its least is above its most, so that no number is right."""
        return self.min is not None and self.max is not None and self.min > self.max

    @property
    def open(self) -> bool:
        """Whether it has no edge at all, so that it leaves nothing to choose between."""
        return self.min is None and self.max is None

    def holds(self, value: Decimal) -> bool:
        """Whether a number lies inside it, its edges included."""
        return (self.min is None or value >= self.min) and (self.max is None or value <= self.max)


@record
class Behaviour:
    """What you see somebody do."""

    role: Annotated[Ref, To("role")]
    """Who does it."""
    does: Needed
    """What they do, so that others can see it."""
    when: Text = ""
    """At what moment."""
    instead_of: Text = ""
    """What they no longer do."""


@record
class Need:
    """What somebody must get from another to be able to keep the agreement."""

    from_: Annotated[Ref, To("role"), Field(alias="from")]
    """Who gives it."""
    what: Needed
    """What they give."""


@record
class Lead:
    """What the agreement asks of who leads."""

    role: Annotated[Ref, To("role")]
    """Who leads."""
    does: Needed
    """What they do."""


@record
class Knot:
    """A question that still lies open."""

    question: Needed
    """The question."""
    who: Annotated[Ref, To("role")]
    """Who is at it."""


@record
class Agreement(Kept):
    """Behaviour that we agreed on, who decides it, and the room inside it."""

    agreement: Needed
    """The agreement, in one sentence."""
    domain: Annotated[Ref, To("domain")]
    """The domain in which it is made."""
    why: Needed
    """Why we agreed on it."""
    decides: Decides
    """central, team or together."""
    decided_by: tuple[Annotated[Ref, To("role")], ...] = ()
    """Who decides, by role."""
    bandwidth: Bandwidth | None = None
    """The room that teams have, in numbers."""
    room: Text = ""
    """What teams fill in themselves, in words."""
    behaviour: Annotated[tuple[Behaviour, ...], AT_LEAST_ONE]
    """What you see people do."""
    needs: tuple[Need, ...] = ()
    """What they must get from others."""
    leadership: tuple[Lead, ...] = ()
    """What this asks of who leads."""
    noticed: tuple[Needed, ...] = ()
    """How we notice that it works."""
    open: tuple[Knot, ...] = ()
    """Knots that still lie there."""
    terms: tuple[Annotated[Ref, To("term")], ...] = ()
    """Terms that one must know to understand it."""
    starts_on: Day | None = None
    """From when we do it."""

    @property
    def label(self) -> str:
        """What people call it."""
        return self.agreement
