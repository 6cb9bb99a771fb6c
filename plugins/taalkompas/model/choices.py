"""What one team chose inside the bandwidths."""

from dataclasses import dataclass
from typing import Annotated

from taalkompas.model.fields import AT_LEAST_ONE, Needed, Number, Ref, To
from taalkompas.model.life import Allowance


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One value inside one agreement's bandwidth, and why."""

    agreement: Annotated[Ref, To("agreement")]
    """The agreement that leaves the room."""
    value: Number
    """What the team chose."""
    because: Needed
    """Why it chose that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamChoices:
    """What one team chose."""

    team: Annotated[Ref, To("team")]
    """The team, as the file's name."""
    choices: Annotated[tuple[Choice, ...], AT_LEAST_ONE]
    """Its choices."""
    allow: tuple[Allowance, ...] = ()
    """Rules that this file may break, and why."""
