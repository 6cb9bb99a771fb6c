"""What terms, promises and agreements share: who keeps them, since when, and what came before.

Also `Allowance`, which any file may have. Plain values; nothing here reads or judges.
"""

from typing import Annotated

from taalkompas.model.fields import Day, Id, Needed, Quoted, Ref, Status, To, Voice
from taalkompas.model.record import record


@record
class Allowance:
    """A rule that this file may break, and why."""

    rule: Annotated[Ref, To("rule")]
    """The rule that may be broken in this file."""
    because: Annotated[Needed, Voice.QUOTED]
    """Why that is right here."""
    until: Day | None = None
    """The last day on which it is allowed."""


@record
class Said:
    """How one group speaks of a thing today: the same word in another film."""

    role: Annotated[Ref, To("role")]
    """The group that speaks."""
    says: Quoted
    """In its own words."""


@record
class Kept:
    """What a school keeps up: everything that has an owner and a life."""

    owner: Annotated[Ref, To("role")] | None = None
    """The role that looks after it."""
    status: Status = "agreed"
    """draft (being talked about), agreed, or retired."""
    agreed_on: Day | None = None
    """Since when it is agreed."""
    review_by: Day | None = None
    """When we look at it again."""
    replaced_by: Annotated[Ref, To("term", "promise", "agreement")] | None = None
    """Once retired: the id of what to say or do now."""
    formerly: tuple[Id, ...] = ()
    """Ids that it had before; old addresses lead on to it."""
    allow: tuple[Allowance, ...] = ()
    """Rules that this file may break, and why."""

    @property
    def living(self) -> bool:
        """Not retired: part of the language today."""
        return self.status != "retired"

    @property
    def agreed(self) -> bool:
        """Agreed: more than being talked about, and not retired."""
        return self.status == "agreed"
