"""A friendly form for each kind of file: what it asks, and what a visitor should know while filling it in.

In: `Given`. Out: one view a form. What is written in it never comes here.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from taalkompas.graph import Graph
from taalkompas.model import BY_NAME, Agreement, Entry
from taalkompas.model.shapes import shape_of
from taalkompas.views.areas import PLAIN, areas, folders_by_domain
from taalkompas.views.cards import Road, roads_of
from taalkompas.views.forms import FORMS, LIMITS, NAMES, PARTS, Form
from taalkompas.views.journey import in_order
from taalkompas.views.page import Given, Head, Thing, each, framework, mail_of, once, thing_of
from taalkompas.views.questions import Asking, Question
from taalkompas.views.taken import ids_of, led_to, sound, words_taken
from taalkompas.views.terms import sorting


@dataclass(frozen=True, slots=True)
class Room:
    """An agreement in which teams choose: why, who decides it, and the room there is with what was chosen already."""

    agreement: Thing
    why: str
    deciders: tuple[Thing, ...]
    road: Road


@dataclass(frozen=True, slots=True)
class TeamFile:
    """The file in which a team's choices stand already."""

    team: str
    path: str


@dataclass(frozen=True, slots=True)
class Known:
    """A word that is there already, or one that we avoid; `names` are all words that lead to it."""

    term: Thing
    names: tuple[str, ...]
    avoided: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Promised:
    """A promise for which an agreement may be proposed."""

    promise: Thing
    why: str
    made_from: str


@dataclass(frozen=True, slots=True)
class FormView:
    """What a form shows.

    `person` is the number of who asks. `ready` says whether it can be filled in at this school today. `taken` are the ids that a new thing
    may not have, `ids` those to which a text may lead. `folder` is where the file will live, `folders` are those of domains under it where
    files live already.
    """

    head: Head
    form: Form
    person: int
    questions: tuple[Question, ...]
    more: tuple[Question, ...]
    ready: bool
    mail: str
    folder: str
    folders: tuple[str, ...]
    taken: tuple[str, ...]
    ids: tuple[str, ...]
    rooms: tuple[Room, ...] = ()
    files: tuple[TeamFile, ...] = ()
    known: tuple[Known, ...] = ()
    promised: tuple[Promised, ...] = ()


def form_pages(given: Given) -> Iterator[FormView]:
    """The pages of all forms."""
    for person, form in enumerate(FORMS):
        yield _form(given, form, person)


def is_ready(given: Given, form: Form) -> bool:
    """Whether a form can be filled in at this school: there is something to choose from wherever one must."""
    return _answerable(_questions(given, form, form.first))


def _form(given: Given, form: Form, person: int) -> FormView:
    graph, kind = given.graph, BY_NAME[form.kind]
    first = _questions(given, form, form.first)
    entries = [entry for entry in graph.entries if entry.kind == form.kind]
    return FormView(
        head=framework(given, f"write-{form.name}", trail=(Thing("plate", ""), Thing("write", "")), made_from=""),
        form=form,
        person=person,
        questions=first,
        more=_questions(given, form, form.more),
        ready=_answerable(first),
        mail=mail_of(graph),
        folder=kind.folder,
        folders=tuple(sorted(folders_by_domain(graph, kind, entries))),
        taken=words_taken(graph) if kind.space == "language" else ids_of(entries),
        ids=led_to(graph),
        rooms=_rooms(graph) if form.name == "choice" else (),
        files=tuple(TeamFile(one.id, one.path) for one in sound(graph.choices)) if form.name == "choice" else (),
        known=_known(graph) if form.name == "term" else (),
        promised=_promised(graph) if form.name == "agreement" else (),
    )


def _questions(given: Given, form: Form, keys: tuple[str, ...]) -> tuple[Question, ...]:
    """What a form asks; what nothing can be chosen for is left out, unless it must be there."""
    graph, shape = given.graph, shape_of(BY_NAME[form.kind].shape)

    def options(kinds: tuple[str, ...]) -> tuple[Thing, ...]:
        return _options(graph, kinds[0], form)

    asking = Asking(options, PARTS, NAMES, LIMITS)
    made = (asking.question(shape, form.name, key) for key in keys)
    balance = graph.school.rhythm.run if graph.school and graph.school.rhythm else None
    return tuple(
        one
        for one in made
        if (one.required or not one.unanswerable) and (balance is not None or not one.key.startswith("run"))
    )


def _answerable(questions: tuple[Question, ...]) -> bool:
    return not any(one.required and one.unanswerable for one in questions)


def _options(graph: Graph, kind: str, form: Form) -> tuple[Thing, ...]:
    """What one may choose of a kind: what is living."""
    match kind:
        case "promise":
            return tuple(thing_of(entry) for _, entries in in_order(graph) for entry in entries)
        case "agreement":
            return tuple(
                thing_of(one) for one in _agreements(graph) if form.name != "choice" or roads_of(graph, one, "")
            )
        case "term":
            living = (entry for entry in once(graph.terms) if entry.thing.living)
            return tuple(thing_of(entry) for entry in sorted(living, key=lambda one: (sorting(one.name), one.id)))
    return tuple(thing_of(node) for node in graph.framework(kind))


def _agreements(graph: Graph) -> tuple[Entry[Agreement], ...]:
    """The living agreements, domain by domain."""
    order = {id: index for index, id in enumerate(areas(graph))}
    living = (entry for entry in once(graph.agreements) if entry.thing.living)
    return tuple(sorted(living, key=lambda one: (order.get(one.thing.domain, len(order)), sorting(one.name), one.id)))


def _rooms(graph: Graph) -> tuple[Room, ...]:
    colours = {id: area.colour for id, area in areas(graph).items()}
    return tuple(
        Room(thing_of(one), one.thing.why, each(graph, one.thing.decided_by, "role"), road)
        for one in sound(_agreements(graph))
        for road in roads_of(graph, one, colours.get(one.thing.domain, PLAIN))
    )


def _known(graph: Graph) -> tuple[Known, ...]:
    return tuple(
        Known(
            thing_of(entry),
            tuple(word for word in dict.fromkeys((entry.name, *entry.thing.synonyms)) if word),
            tuple(one.word for one in entry.thing.avoid if one.word),
        )
        for entry in once(graph.terms)
        if entry.thing.living
    )


def _promised(graph: Graph) -> tuple[Promised, ...]:
    along = (entry for _, entries in in_order(graph) for entry in entries)
    return tuple(Promised(thing_of(entry), entry.thing.why, entry.path) for entry in sound(along))
