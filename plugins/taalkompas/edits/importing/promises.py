"""Records → drafts of promises.

In: records, a graph, and what to take where a row says no moment or no domain. Out: `Draft`s. A promise says what it means, why, where on
the journey it stands and what it asks for, also as a draft: a row that does not is left out, because nobody can guess that.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from taalkompas.edits.importing.drafts import Draft, Taken, begun
from taalkompas.edits.importing.known import Names, names_of
from taalkompas.edits.importing.records import Record
from taalkompas.edits.importing.texts import short
from taalkompas.errors import TaalkompasError
from taalkompas.graph import Graph
from taalkompas.graph.vocabulary import key_of
from taalkompas.model.kind_words import NOUN
from taalkompas.words import N_, Key

_NEEDED: dict[str, Key] = {"means": N_("means"), "why": N_("why"), "moment": NOUN["moment"], "requires": N_("domains")}
"""What a promise cannot do without, as the columns are called."""
NEAR = N_("There is no {kind} '{value}'. Did you mean '{near}'?")
ABSENT = N_("There is no {kind} '{value}' in school.yml.")


@dataclass(frozen=True, slots=True)
class Defaults:
    """What holds for rows that do not say it themselves: a moment and domains, by id."""

    moment: str = ""
    requires: tuple[str, ...] = ()


def defaults_of(graph: Graph, moment: str, domains: Iterable[str]) -> Defaults:
    """What somebody gives for all rows, by id or by name; raises `TaalkompasError` when the school has no such thing."""
    moments = [_given(names_of(graph, "moment"), one) for one in (moment,) if one]
    return Defaults("".join(moments), tuple(_given(names_of(graph, "domain"), one) for one in domains))


def _given(names: Names, said: str) -> str:
    if id := names.find(said):
        return id
    near = names.near(said)
    raise TaalkompasError(NEAR if near else ABSENT, {"kind": NOUN[names.kind], "value": short(said), "near": near})


def drafts_of(records: Iterable[Record], graph: Graph, defaults: Defaults) -> list[Draft]:
    """A draft of each record."""
    there = {key_of(entry.name): Taken(entry.name, entry.path) for entry in reversed(graph.promises)}
    names = {kind: names_of(graph, kind) for kind in ("moment", "domain", "term", "agreement")}
    return begun(records, "promise", graph, there, lambda draft: _fill(draft, names, defaults))


def _fill(draft: Draft, names: dict[str, Names], defaults: Defaults) -> None:
    record = draft.record
    for field in ("means", "why", "message"):
        draft.put(field, record.text(field))
    for field in ("noticed", "questions"):
        draft.put(field, record.sentences(field))
    moment = record.text("moment") or defaults.moment
    domains = record.words("requires") or [*defaults.requires]
    draft.put("moment", "".join(_ids(draft, [moment] if moment else [], names["moment"])))
    draft.put("requires", _ids(draft, domains, names["domain"]))
    lacking = [word for field, word in _NEEDED.items() if field not in draft.fields]
    if lacking:
        _refuse_lacking(draft, lacking)
    for field, kind in (("agreements", "agreement"), ("terms", "term")):
        draft.put(field, names[kind].found(draft, record.words(field)))


def _ids(draft: Draft, said: list[str], names: Names) -> list[str]:
    """The ids of what a promise cannot do without; what is not there refuses the row, so that mending the cell takes it after all."""
    ids: list[str] = []
    for one in said:
        id = names.find(one)
        if not id:
            near = names.near(one)
            draft.refuse(NEAR if near else ABSENT, kind=NOUN[names.kind], value=short(one), near=near)
        elif id not in ids:
            ids.append(id)
    return ids


def _refuse_lacking(draft: Draft, lacking: list[Key]) -> None:
    message = N_("A promise cannot do without it: nothing stands in {columns}.")
    if set(lacking) & {_NEEDED["moment"], _NEEDED["requires"]}:
        message = N_(
            "A promise cannot do without it: nothing stands in {columns}. Moment and domains can be given for all rows with"
            " --moment and --requires."
        )
    draft.refuse(message, columns=lacking)
