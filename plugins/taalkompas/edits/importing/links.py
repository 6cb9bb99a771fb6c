"""Links in the texts of drafts: `[[id]]` that leads nowhere becomes plain words.

In: drafts and a graph. Out: nothing; the drafts say what was changed. A spreadsheet may hold double brackets of another program.
"""

from taalkompas.edits.importing.drafts import Draft, Filling
from taalkompas.edits.importing.texts import short
from taalkompas.graph import LANGUAGE, Graph
from taalkompas.model import links_in
from taalkompas.words import N_


def unlink(drafts: list[Draft], graph: Graph) -> None:
    """Make plain words of the links in drafts that lead nowhere."""
    known = {id for kind, id in (*graph.by_id, *graph.broken) if kind in LANGUAGE}
    known |= {*graph.former, *(draft.id for draft in drafts)}
    for draft in drafts:
        draft.fields = {field: _plain(draft, said, known) for field, said in draft.fields.items()}


def _plain(draft: Draft, said: Filling, known: set[str]) -> Filling:
    if isinstance(said, str):
        return _without(draft, said, known)
    return [
        _without(draft, one, known)
        if isinstance(one, str)
        else {key: _without(draft, value, known) for key, value in one.items()}
        for one in said
    ]  # type: ignore[return-value]  # a list of texts stays one, and so does a list of fields


def _without(draft: Draft, text: str, known: set[str]) -> str:
    for link in reversed([*links_in(text)]):
        if link.id not in known:
            text = f"{text[: link.start]}{link.words or link.id}{text[link.end :]}"
            draft.tell(N_("'[[{id}]]' leads nowhere, and is plain text now."), id=short(link.id))
    return text
