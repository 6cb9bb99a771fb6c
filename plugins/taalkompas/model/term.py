"""A word of the school, with one definition and the voices of groups."""

from typing import Annotated

from taalkompas.model.fields import Address, Needed, Ref, Relation, Text, To, Verbatim, Voice, Word, YesNo
from taalkompas.model.life import Kept, Said
from taalkompas.model.record import record


@record
class Avoided:
    """A word that we no longer use for this, and why."""

    word: Word
    """The word to avoid."""
    because: Annotated[Needed, Voice.QUOTED]
    """Why we avoid it."""
    forms: tuple[Word, ...] = ()
    """Forms of it that the rules of the language would not find."""


@record
class Source:
    """Where a definition comes from."""

    title: Verbatim
    """What the source is called."""
    url: Address | None = None
    """Where it can be read."""


@record
class Match:
    """The same idea in another vocabulary (SKOS mapping relations)."""

    relation: Relation
    """exact, close, broad, narrow or related."""
    uri: Address
    """The address of the idea there."""


@record
class Term(Kept):
    """A word of the school: what it means here, and how groups say it."""

    term: Word
    """The word itself."""
    definition: Text = ""
    """What it means, in one line."""
    means_not: Text = ""
    """What it is not; what people mistake it for."""
    example: Text = ""
    """An example from the school's own day."""
    synonyms: tuple[Word, ...] = ()
    """Words that are also fine to say."""
    forms: tuple[Word, ...] = ()
    """Forms that the rules of the language would not find."""
    link: YesNo = True
    """false: never link this word in running text."""
    avoid: tuple[Avoided, ...] = ()
    """Words that we no longer use for this."""
    voices: tuple[Said, ...] = ()
    """How groups speak of it today."""
    broader: tuple[Annotated[Ref, To("term")], ...] = ()
    """Terms that are wider (SKOS broader)."""
    related: tuple[Annotated[Ref, To("term")], ...] = ()
    """Terms that lie beside it (SKOS related)."""
    agreements: tuple[Annotated[Ref, To("agreement")], ...] = ()
    """Behaviour that using this word commits us to."""
    sources: tuple[Source, ...] = ()
    """Where the definition comes from."""
    matches: tuple[Match, ...] = ()
    """The same idea in other vocabularies."""

    @property
    def label(self) -> str:
        """What people call it."""
        return self.term
