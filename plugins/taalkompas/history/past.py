"""The values of history: steps, earlier wordings, and the past of each thing. Plain; made by `reading`, read by `views`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from taalkompas.words import N_


@dataclass(frozen=True, slots=True)
class Step:
    """A change that was kept: its day, why (the first line of what was said with it, as plain text), and by whom.

    `turn` is what the thing became with it, where that changed: draft, agreed or retired. `author` is empty unless names are asked for.
    """

    day: date
    subject: str
    turn: str = ""
    author: str = ""


@dataclass(frozen=True, slots=True)
class Deed:
    """What somebody was to do: the id of a role, what, and when."""

    role: str
    does: str
    when: str = ""


@dataclass(frozen=True, slots=True)
class EarlierWording:
    """What stood in a field (`part`) until a step: a text in the school's Markdown, or what people were to do."""

    part: str
    until: Step
    text: str = ""
    deeds: tuple[Deed, ...] = ()


@dataclass(frozen=True, slots=True)
class Past:
    """What is known of one thing's past.

    `begun` is when it was first written down; None where git here does not go so far back. `steps` are the changes after it and `wordings`
    what stood there before, newest first, a few of either; `more` says that it was touched more often than is told.
    """

    begun: Step | None = None
    steps: tuple[Step, ...] = ()
    wordings: tuple[EarlierWording, ...] = ()
    more: bool = False


@dataclass(frozen=True, slots=True)
class Remark:
    """Why history is short or missing, for whoever builds the site: what follows, and what is the matter (keys of the catalogue)."""

    consequence: str
    message: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class History:
    """The past of things, by the path of their files; of a thing that is not in it nothing is known.

    `read_from` is all that it depends on: while that stays the same, so does the history.
    """

    things: Mapping[str, Past] = field(default_factory=dict)
    remark: Remark | None = None
    read_from: tuple[object, ...] = ()


NONE = History()
"""Nothing is known: there is no git, or nobody asked."""
UNTOLD = N_("The pages do not tell how things came to be.")
ONLY_NEWEST = N_("The pages tell of the newest changes only.")
CUT_SHORT = N_("This copy of the repository goes no further back. {fetch}")
TOO_MUCH = N_(
    "All earlier texts together are larger than {limit} MB, so only the newest of them are read. There is nothing that you have to do."
)
