"""The types of single values: text, dates, numbers, choices, references.

In: a scalar as it is written (always text). Out: a typed value, or a `ValueError`. Each type carries as metadata what
to tell a writer whose value does not fit (`Expects`) and to which kinds a reference leads (`To`). Nothing here
knows a file or a place.
"""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema

from taalkompas.model.meant import Guess, day_meant, every_meant, id_meant, number_meant, yes_no_meant
from taalkompas.words import N_

CONTROL = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"
INVISIBLE = (
    r"\u{ad}\u{34f}\u{61c}\u{115f}\u{1160}\u{17b4}\u{17b5}\u{180b}-\u{180f}\u{200b}-\u{200f}\u{202a}-\u{202e}"
    r"\u{2060}-\u{206f}\u{3164}\u{fe00}-\u{fe0f}\u{feff}\u{ffa0}\u{e0000}-\u{e007f}"
)
ID = r"[a-z0-9]+(-[a-z0-9]+)*"
SNAPSHOT_ID = rf"\d{{4}}-\d{{2}}-\d{{2}}(-{ID})?"
NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
COLOUR = r"^#[0-9a-fA-F]{6}$"
_PORT = "[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]"
_PART = rf"[^\s/:?#.{CONTROL}][^\s/:?#{CONTROL}]*( [^\s/:?#{CONTROL}]+)*"
_MAILED = rf"[^@\s<>\"'{CONTROL}]+"
MAIL = rf"^{_MAILED}@{_MAILED}\.{_MAILED}$"
LINK = re.compile(r"(?i:https?://[^\s/]|mailto:[^\s@]+@[^\s]|[^\s:/?#]*(?:[/?#]|$))\S*")
"""http(s), mailto or a relative address: anything with another scheme is no link (`format.md`)."""


@dataclass(frozen=True, slots=True)
class Expects:
    """What to say when a value does not fit: a sentence that quotes it, the remedy (keys of the catalogue), and a closer look."""

    message: str
    remedy: str
    guess: Guess | None = None


@dataclass(frozen=True, slots=True)
class To:
    """A reference: the kinds of thing that the id may name."""

    kinds: tuple[str, ...]

    def __init__(self, *kinds: str) -> None:
        object.__setattr__(self, "kinds", kinds)


class Voice(Enum):
    """Who speaks in a text: the school itself, in Markdown or on a label; somebody it quotes; or nobody (a word of the language itself)."""

    OURS = "ours"
    LABEL = "label"
    QUOTED = "quoted"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Interval:
    """A count of days, weeks, months or years between two fixed moments."""

    count: int
    unit: Literal["days", "weeks", "months", "years"]


def is_link(address: str) -> bool:
    """Whether an address may be a link: http(s), mailto or relative."""
    return not re.search(r"[\x00-\x20\x7f]", address) and LINK.fullmatch(address) is not None


def _day(value: Any) -> Any:
    if isinstance(value, str):
        if not DAY.fullmatch(value):
            raise ValueError(value)
        return date.fromisoformat(value)
    return value


def _number(value: Any) -> Any:
    if isinstance(value, str):
        if not NUMBER.fullmatch(value):
            raise ValueError(value)
        return Decimal(value)
    return value


def _yes_no(value: Any) -> Any:
    if value in ("true", "false"):
        return value == "true"
    raise ValueError(value)


def _interval(value: Any) -> Any:
    match = re.fullmatch(r"([1-9][0-9]{0,3}) (days|weeks|months|years)", value) if isinstance(value, str) else None
    if match is None:
        raise ValueError(value)
    return Interval(int(match[1]), match[2])  # type: ignore[arg-type]  # the pattern allows these four words only


def _address(value: Any) -> Any:
    if not isinstance(value, str) or not value or not is_link(value):
        raise ValueError(value)
    return value


_plain = [f"[^{CONTROL}]", f"[^\\s{CONTROL}]"]
_seen = [f"[^{CONTROL}{INVISIBLE}]", f"[^\\s{CONTROL}{INVISIBLE}]"]
_words = {"type": ["string", "number", "boolean"]}
_controls = Expects(
    N_("'{value}' holds a control character; nobody can see it, and no screen shows it."),
    N_("Type the words again, without the special character."),
)
_unseen = Expects(
    N_("'{value}' holds an invisible letter, so it never equals the same word without it."),
    N_("Type the word again instead of pasting it."),
)


def _text(chars: list[str], empty: bool) -> Any:
    anything, something = chars
    return Field(pattern=f"^{anything}*$" if empty else f"^{anything}*{something}{anything}*$")


Text = Annotated[str, _text(_plain, empty=True), _controls, Voice.OURS, WithJsonSchema(_words)]
"""Short Markdown in the school's own words; may be empty."""
Needed = Annotated[str, _text(_plain, empty=False), _controls, Voice.OURS, WithJsonSchema(_words)]
"""Text that must be there."""
Quoted = Annotated[str, _text(_plain, empty=False), _controls, Voice.QUOTED, WithJsonSchema(_words)]
"""What somebody said, in their words: never judged."""
Label = Annotated[str, _text(_plain, empty=False), _controls, Voice.LABEL, WithJsonSchema(_words)]
"""A name or unit on one line, in the school's own words; no Markdown."""
Verbatim = Annotated[str, _text(_plain, empty=False), _controls, WithJsonSchema(_words)]
"""What stands as it stands: a path, the name of an icon, the title of a source."""
Word = Annotated[str, _text(_seen, empty=False), _unseen, Voice.NAME, WithJsonSchema(_words)]
"""A word of the language itself: no invisible letters."""
Ref = Annotated[str, _text(_plain, empty=False), _controls, WithJsonSchema({"type": ["string", "integer"]})]
"""An id that stands for something else."""
Id = Annotated[
    str,
    Field(pattern=f"^{ID}$"),
    WithJsonSchema({"type": ["string", "integer"], "pattern": f"^{ID}$"}),
    Expects(
        N_("'{value}' cannot be an id."),
        N_("Use small letters, digits and single hyphens, such as 'altijd-welkom'."),
        id_meant,
    ),
]
Day = Annotated[
    date,
    BeforeValidator(_day),
    WithJsonSchema({"type": "string", "format": "date"}),
    Expects(N_("'{value}' is not a date."), N_("Write year, month and day, such as 2026-03-01."), day_meant),
]
Number = Annotated[
    Decimal,
    BeforeValidator(_number),
    WithJsonSchema({"type": "number"}),
    Expects(
        N_("'{value}' is not a number."),
        N_("Write digits, with a point for decimals, such as 12 or 7.5."),
        number_meant,
    ),
]
Percent = Annotated[
    Decimal,
    BeforeValidator(_number),
    Field(ge=0, le=100),
    WithJsonSchema({"type": "number", "minimum": 0, "maximum": 100}),
    Expects(N_("'{value}' is not a number from 0 to 100."), N_("Write the share in percent, without the sign: 80.")),
]
Share = Annotated[
    Decimal,
    BeforeValidator(_number),
    Field(ge=0, le=100),
    WithJsonSchema({"type": "number", "minimum": 0, "maximum": 100}),
    Expects(
        N_("'{value}' is not a share of the picture, from 0 to 100."),
        N_("Count from the left and from the top, in percent of the picture: [12, 30, 18, 12]."),
    ),
]
"""Where on a picture something is, in percent of its width or height."""
YesNo = Annotated[
    bool,
    BeforeValidator(_yes_no),
    WithJsonSchema({"type": "boolean"}),
    Expects(N_("'{value}' cannot stand here."), N_("Write true or false."), yes_no_meant),
]
Every = Annotated[
    Interval,
    BeforeValidator(_interval),
    WithJsonSchema({"type": "string", "pattern": "^[1-9][0-9]{0,3} (days|weeks|months|years)$"}),
    Expects(
        N_("'{value}' does not say how often."),
        N_("Write a number and days, weeks, months or years, such as '6 months'."),
        every_meant,
    ),
]
Colour = Annotated[
    str,
    Field(pattern=COLOUR),
    Expects(N_("'{value}' is not a colour."), N_('Write a # and six digits or letters a to f, in quotes: "#C2410C".')),
]
Mail = Annotated[
    str,
    Field(pattern=MAIL),
    WithJsonSchema({"type": "string", "format": "email"}),
    Expects(N_("'{value}' is not a mail address."), N_("Write it as name@school.example.")),
]
Address = Annotated[
    str,
    BeforeValidator(_address),
    WithJsonSchema({"type": "string", "format": "uri-reference"}),
    Expects(
        N_("'{value}' is not an address that a page may link to."),
        N_("Use an address that begins with https:// or mailto:, or one inside this site."),
    ),
]

Repository = Annotated[
    str,
    Field(pattern=rf"^{_PART}(/{_PART})+$"),
    Expects(
        N_("'{value}' does not name a repository."),
        N_("Write whose it is and what it is called, without the address of the service: our-school/language."),
    ),
]
"""A repository as its service names it: owner and name, with the groups or the project in between. Projects on Azure may have spaces."""
Branch = Annotated[
    str,
    Field(pattern=f"^[^-\\s~^:?*\\[\\\\/{CONTROL}][^\\s~^:?*\\[\\\\{CONTROL}]*$"),
    Expects(N_("'{value}' is not the name of a branch."), N_("Write its name alone, such as main.")),
]
Server = Annotated[
    str,
    Field(pattern=rf"^https://[0-9A-Za-z]([0-9A-Za-z.-]*[0-9A-Za-z])?(:({_PORT}))?$"),
    Expects(
        N_("'{value}' is not the address of a server."),
        N_("Write https:// and its name, without anything behind it: https://git.school.example."),
    ),
]
AppId = Annotated[
    str,
    Field(pattern=r"^[0-9A-Za-z_-]+$"),
    Expects(
        N_("'{value}' is not the number of an app."),
        N_("Copy it from the place where the app is registered: letters, digits and hyphens."),
    ),
]

AT_LEAST_ONE = Field(min_length=1)

Status = Literal["draft", "agreed", "retired"]
StandingWord = Literal["kept", "growing", "paper"]
Decides = Literal["central", "team", "together"]
Relation = Literal["exact", "close", "broad", "narrow", "related"]
Weight = Literal["error", "warning", "info", "off"]
PlateScene = Literal["landscape", "coast"]
Remembering = Literal["subjects", "names", "off"]
Language = Literal["nl", "en"]
Service = Literal["github", "gitlab", "azure"]
