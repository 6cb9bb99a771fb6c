"""Records → drafts of terms.

In: records and a graph. Out: `Draft`s. Names are taken first, of all rows, then synonyms, then words to avoid: so that a word never comes
to stand for two terms, and a synonym never takes the name of a row further down.
"""

from collections import defaultdict
from collections.abc import Iterable

from taalkompas.edits.importing.drafts import Draft, Taken, begun
from taalkompas.edits.importing.known import Names, names_of
from taalkompas.edits.importing.records import Record
from taalkompas.edits.importing.texts import short, with_address, with_reason
from taalkompas.graph import Graph
from taalkompas.graph.vocabulary import key_of, words_of
from taalkompas.model import BY_NAME
from taalkompas.words import N_

NO_MEANING = N_("It does not say yet what it means.")


def drafts_of(records: Iterable[Record], graph: Graph) -> list[Draft]:
    """A draft of each record."""
    living = [entry for entry in graph.terms if entry.living]
    said = {key_of(word): Taken(entry.name, entry.path) for entry in reversed(living) for word in words_of(entry.thing)}
    avoided = {
        key_of(one.word): Taken(entry.name, entry.path) for entry in living for one in entry.thing.avoid if one.word
    }
    drafts = begun(records, "term", graph, said, lambda draft: _refuse_avoided(draft, avoided))
    taken = [draft for draft in drafts if not draft.refusal]
    for draft in taken:
        said[key_of(draft.name)] = Taken(draft.name, f"{BY_NAME['term'].folder}/{draft.id}.yml")
    for draft in taken:
        _say(draft)
        _put_synonyms(draft, said, avoided)
    for draft in taken:
        _put_avoided(draft, said)
    _put_relations(taken, graph)
    return drafts


def _refuse_avoided(draft: Draft, avoided: dict[str, Taken]) -> None:
    """Refuse a term that the school asks not to say."""
    if taken := avoided.get(key_of(draft.name)):
        draft.refuse(
            N_("'{other}' asks to avoid this word ({file}). Take it out there first, or choose another word."),
            other=taken.name,
            file=taken.file,
        )


def _say(draft: Draft) -> None:
    """What a term means, in the words of the row."""
    for field in ("definition", "means_not", "example"):
        draft.put(field, draft.record.text(field))
    if "definition" not in draft.fields:
        draft.tell(NO_MEANING)
    draft.put("forms", draft.record.words("forms"))
    sources = map(with_address, draft.record.sentences("sources"))
    draft.put("sources", [{"title": title} | ({"url": url} if url else {}) for title, url in sources if title])


def _put_synonyms(draft: Draft, said: dict[str, Taken], avoided: dict[str, Taken]) -> None:
    """The synonyms that stand for nothing else; from here on they stand for this term."""
    synonyms: list[str] = []
    for word in draft.record.words("synonyms"):
        key = key_of(word)
        other = said.get(key) or avoided.get(key)
        if other is None:
            said[key] = Taken(draft.name, "")
            synonyms.append(word)
        elif other.name != draft.name:
            message = N_("The synonym '{word}' is left out: it is a word of '{other}' already.")
            if key not in said:
                message = N_("The synonym '{word}' is left out: '{other}' asks to avoid it.")
            draft.tell(message, word=short(word), other=other.name)
    draft.put("synonyms", synonyms)


def _put_avoided(draft: Draft, said: dict[str, Taken]) -> None:
    """The words to avoid, each with its reason."""
    avoid: list[dict[str, str]] = []
    for one in draft.record.sentences("avoid"):
        word, because = with_reason(one)
        other = said.get(key_of(word))
        if not word:
            continue
        if other:
            draft.tell(
                N_("'{word}' is left out as a word to avoid: '{other}' is called so."),
                word=short(word),
                other=other.name,
            )
        elif not because:
            draft.tell(
                N_(
                    "'{word}' is left out as a word to avoid: it does not say why. Write the reason behind it, after a colon."
                ),
                word=short(word),
            )
        elif key_of(word) not in {key_of(there["word"]) for there in avoid}:
            avoid.append({"word": word, "because": because})
    draft.put("avoid", avoid)


def _put_relations(taken: list[Draft], graph: Graph) -> None:
    """Broader and related terms, those of the school and those of other rows; nothing becomes broader than itself by a detour."""
    there = names_of(graph, "term")
    rows = [(draft.id, word) for draft in taken for word in (draft.name, *map(str, draft.fields.get("synonyms", ())))]
    fresh = Names.of("term", rows)
    names = Names("term", {**fresh.by_key, **there.by_key}, (*there.words, *fresh.words))
    broader: dict[str, list[str]] = defaultdict(list)
    for draft in taken:
        for field in ("broader", "related"):
            ids = [id for id in names.found(draft, draft.record.words(field)) if id != draft.id]
            if field == "broader":
                ids = [id for id in ids if not _leads_back(id, draft, broader)]
                broader[draft.id] = ids
            draft.put(field, ids)


def _leads_back(id: str, draft: Draft, broader: dict[str, list[str]]) -> bool:
    """Whether a broader term has this term as its own broader one; that is told."""
    seen: set[str] = set()
    ahead = [id]
    while ahead:
        here = ahead.pop()
        if here == draft.id:
            draft.tell(N_("'{id}' is left out as a broader term: it has this term as its own broader one."), id=id)
            return True
        if here not in seen:
            seen.add(here)
            ahead += broader.get(here, ())
    return False
