"""A photo moment: how the promises stand, seen together."""

from typing import Annotated

from taalkompas.model.fields import (
    AT_LEAST_ONE,
    Day,
    Label,
    Needed,
    Number,
    Percent,
    Quoted,
    Ref,
    StandingWord,
    Text,
    To,
)
from taalkompas.model.life import Allowance
from taalkompas.model.record import record


@record
class Seen:
    """How one group at the table saw it."""

    role: Annotated[Ref, To("role")]
    """The group."""
    standing: StandingWord
    """kept, growing or paper."""


@record
class Datum:
    """Hard data: a measure and its value."""

    measure: Label
    """What was measured."""
    value: Number
    """How much it was."""
    unit: Label | None = None
    """In what."""


@record
class Signal:
    """A soft signal: what somebody noticed of behaviour, cooperation or culture."""

    role: Annotated[Ref, To("role")]
    """Who noticed it."""
    says: Quoted
    """In their words."""


@record
class Look:
    """How one promise stands at this moment."""

    promise: Annotated[Ref, To("promise")]
    """The promise."""
    standing: StandingWord
    """kept (students notice it), growing (on its way), paper (it is only on paper)."""
    seen: tuple[Seen, ...] = ()
    """How groups saw it, where they differed."""
    data: tuple[Datum, ...] = ()
    """Hard data."""
    signals: tuple[Signal, ...] = ()
    """Soft signals."""
    done: Text = ""
    """What became of last time's next."""
    learned: Text = ""
    """What we learned."""
    next: Text = ""
    """What we do now."""


@record
class Snapshot:
    """One photo moment."""

    date: Day
    """The day, as the beginning of the file's name."""
    form: Needed
    """The kind of conversation."""
    reflection: Annotated[Ref, To("reflection")] | None = None
    """The fixed moment that it was, if any."""
    team: Annotated[Ref, To("team")] | None = None
    """The team whose own moment it was, if any."""
    roles: Annotated[tuple[Annotated[Ref, To("role")], ...], AT_LEAST_ONE]
    """Who was there."""
    promises: Annotated[tuple[Look, ...], AT_LEAST_ONE]
    """How each promise stands."""
    run: Percent | None = None
    """Percent of time that really went to the daily work."""
    run_because: Text = ""
    """Why it was so."""
    allow: tuple[Allowance, ...] = ()
    """Rules that this file may break, and why."""
