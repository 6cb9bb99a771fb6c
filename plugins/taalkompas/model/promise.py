"""What the school promises its students."""

from typing import Annotated

from taalkompas.model.fields import AT_LEAST_ONE, Needed, Ref, Text, To
from taalkompas.model.life import Kept, Said
from taalkompas.model.record import record


@record
class Promise(Kept):
    """A promise in the student's voice, and the domains in which it must be backed."""

    promise: Needed
    """The promise, as a student would say it."""
    means: Needed
    """What it means in practice."""
    why: Needed
    """Why we promise it."""
    noticed: tuple[Needed, ...] = ()
    """How a student notices that it is kept."""
    voices: tuple[Said, ...] = ()
    """How groups read this promise today."""
    moment: Annotated[Ref, To("moment")]
    """Where on the journey it stands."""
    requires: Annotated[tuple[Annotated[Ref, To("domain")], ...], AT_LEAST_ONE]
    """Domains in which it must be backed by an agreement."""
    agreements: tuple[Annotated[Ref, To("agreement")], ...] = ()
    """What we do to keep it."""
    terms: tuple[Annotated[Ref, To("term")], ...] = ()
    """Terms that one must know to understand it."""
    message: Text = ""
    """The core message, repeated everywhere in these words."""
    questions: tuple[Needed, ...] = ()
    """To talk about at the plate."""

    @property
    def label(self) -> str:
        """What people call it."""
        return self.promise
