"""The school's own framework: journey, domains, roles, teams, plate, rhythm and settings."""

from typing import Annotated, Literal

from pydantic import WithJsonSchema

from taalkompas.model.fields import (
    AT_LEAST_ONE,
    Address,
    AppId,
    Branch,
    Colour,
    Day,
    Every,
    Id,
    Label,
    Language,
    Mail,
    Needed,
    Percent,
    PlateScene,
    Ref,
    Remembering,
    Repository,
    Server,
    Service,
    Share,
    Text,
    To,
    Verbatim,
    Weight,
    YesNo,
)
from taalkompas.model.life import Allowance
from taalkompas.model.record import record


@record
class Hotspot:
    """A place on the school's own picture, and where it leads."""

    leads_to: Annotated[Ref, To("promise", "agreement", "term", "domain", "moment")]
    """The id of what it leads to."""
    element: Verbatim | None = None
    """The id of an element in an SVG."""
    box: tuple[Share, Share, Share, Share] | None = None
    """Left, top, width and height in percent."""


@record
class Plate:
    """The talking plate."""

    title: Needed
    """What stands over the plate."""
    subtitle: Text = ""
    """One line under the title."""
    scene: PlateScene = "landscape"
    """What is drawn around the promises: a landscape, or the coast."""
    colours: tuple[Colour, ...] = ()
    """The school's own colours, the main one first; up to three count. They are made lighter or darker where words must be read."""
    picture: Verbatim | None = None
    """The school's own illustration instead of the drawn plate; relative to the repository."""
    hotspots: tuple[Hotspot, ...] = ()
    """With an own picture: where it leads."""


@record
class Feedback:
    """Where anyone without an account can say what is wrong: a mail address or a form."""

    mail: Mail | None = None
    """A mail address."""
    form: Address | None = None
    """The address of a form."""


@record
class Editing:
    """The editing page: where the school's repository lives, so that colleagues can change its files in the browser."""

    service: Service
    """The service that keeps the repository: github, gitlab or azure."""
    repository: Repository
    """Whose repository it is and what it is called, such as our-school/language; on Azure with the project in between."""
    branch: Branch = "main"
    """The branch from which the site is made."""
    server: Server | None = None
    """The address of a GitLab or GitHub of your own; left out on the public ones."""
    app: AppId | None = None
    """The number of the app that was registered for signing in: in Entra for Azure, where it must be there; on GitLab if you like."""
    tenant: AppId | None = None
    """On Azure: the directory (tenant) number of the school in Entra."""


@record
class Moment:
    """A stop on the student's journey."""

    id: Id
    """Its id."""
    label: Label
    """What people call it."""


@record
class Domain:
    """An area in which agreements are made."""

    id: Id
    """Its id."""
    label: Label
    """What people call it."""
    colour: Colour | None = None
    """Its colour, as #rrggbb."""
    icon: Verbatim | None = None
    """The name of one of the Material Design Icons."""
    about: Text = ""
    """What it is about."""


@record
class Role:
    """Who does something."""

    id: Id
    """Its id; `student` means the students themselves."""
    label: Label
    """What people call it."""
    contact: Verbatim | None = None
    """How to reach them."""


@record
class Team:
    """A team that makes choices of its own."""

    id: Id
    """Its id."""
    label: Label
    """What people call it."""


@record
class Reflection:
    """A fixed moment of reflection."""

    id: Id
    """Its id."""
    label: Label
    """What people call it."""
    every: Every
    """How often, counted from the first."""
    first: Day
    """The first one."""
    roles: tuple[Annotated[Ref, To("role")], ...] = ()
    """Who is there."""
    about: Text = ""
    """What it is about."""


@record
class Rhythm:
    """Run and change: the daily work, and time to get better at it."""

    run: Percent | None = None
    """Percent for the daily work; change gets the rest."""
    reflections: tuple[Reflection, ...] = ()
    """Fixed moments of reflection."""


@record
class School:
    """The school's own framework."""

    format: Annotated[Literal["1"], WithJsonSchema({"enum": [1, "1"]})] = "1"
    """The version of this format."""
    school: Label
    """The name of the school."""
    language: Language = "nl"
    """The language of the site's own words and of messages."""
    plate: Plate
    """The talking plate."""
    link_words: YesNo = True
    """Link the words of the glossary in the school's own pages too."""
    history: Remembering = "subjects"
    """What pages tell of how a thing came to be, from git: its changes and why (subjects), with who made them (names), or nothing (off)."""
    feedback: Feedback | None = None
    """Where anyone can say what is wrong."""
    editing: Editing | None = None
    """The editing page, for colleagues who change things in the browser; without it there is none."""
    moments: Annotated[tuple[Moment, ...], AT_LEAST_ONE]
    """The stops on the student's journey, in order."""
    domains: Annotated[tuple[Domain, ...], AT_LEAST_ONE]
    """The areas in which agreements are made."""
    roles: Annotated[tuple[Role, ...], AT_LEAST_ONE]
    """Who does something."""
    teams: tuple[Team, ...] = ()
    """Teams that make choices of their own."""
    rhythm: Rhythm | None = None
    """Run and change."""
    rules: dict[Annotated[str, To("rule")], Weight] | None = None
    """Severity by rule: error, warning, info or off."""
    allow: tuple[Allowance, ...] = ()
    """Rules that this file may break, and why."""
