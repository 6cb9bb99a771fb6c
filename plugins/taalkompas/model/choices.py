"""What one team chose inside the bandwidths."""

from typing import Annotated

from taalkompas.model.fields import AT_LEAST_ONE, Needed, Number, Ref, To
from taalkompas.model.life import Allowance
from taalkompas.model.record import record


@record
class Choice:
    """One value inside one agreement's bandwidth, and why."""

    agreement: Annotated[Ref, To("agreement")]
    """The agreement that leaves the room."""
    value: Number
    """What the team chose."""
    because: Needed
    """Why it chose that."""


@record
class TeamChoices:
    """What one team chose."""

    team: Annotated[Ref, To("team")]
    """The team, as the file's name."""
    choices: Annotated[tuple[Choice, ...], AT_LEAST_ONE]
    """Its choices."""
    allow: tuple[Allowance, ...] = ()
    """Rules that this file may break, and why."""
