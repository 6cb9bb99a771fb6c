"""A small success."""

from typing import Annotated

from taalkompas.model.fields import AT_LEAST_ONE, Day, Needed, Quoted, Ref, To
from taalkompas.model.life import Allowance
from taalkompas.model.record import record


@record
class Success:
    """Something that went well, told in a few lines."""

    success: Needed
    """What went well, as a headline."""
    date: Day
    """When it happened."""
    story: Quoted
    """The story."""
    promises: Annotated[tuple[Annotated[Ref, To("promise")], ...], AT_LEAST_ONE]
    """The promises that it is about."""
    team: Annotated[Ref, To("team")] | None = None
    """The team that did it."""
    allow: tuple[Allowance, ...] = ()
    """Rules that this file may break, and why."""

    @property
    def label(self) -> str:
        """What people call it."""
        return self.success
