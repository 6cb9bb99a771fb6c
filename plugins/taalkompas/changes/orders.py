"""What stood in which order.

In: two lists, and their items that are not the same. Out: whether the others changed places, and by field how that is told. Compares no
items: `matching` does.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from taalkompas.words import N_

ORDERS: Mapping[str, str] = {
    "agreements": N_("The agreements stand in another order."),
    "allow": N_("The rules that may be broken here stand in another order."),
    "avoid": N_("The words to avoid stand in another order."),
    "avoid.forms": N_("The forms of '{name}' stand in another order."),
    "behaviour": N_("What we ask of people stands in another order."),
    "broader": N_("The wider words stand in another order."),
    "choices": N_("The choices stand in another order."),
    "decided_by": N_("The roles that decide stand in another order."),
    "formerly": N_("The old names stand in another order."),
    "forms": N_("The forms of the word stand in another order."),
    "leadership": N_("What is asked of who leads stands in another order."),
    "matches": N_("The links to other vocabularies stand in another order."),
    "needs": N_("What is needed for it stands in another order."),
    "noticed": N_("What we notice it by stands in another order."),
    "open": N_("The open knots stand in another order."),
    "plate.hotspots": N_("The places on the plate stand in another order."),
    "promises": N_("The promises stand in another order."),
    "promises.data": N_("The numbers for '{name}' stand in another order."),
    "promises.seen": N_("How the roles saw '{name}' stands in another order."),
    "promises.signals": N_("What people said of '{name}' stands in another order."),
    "questions": N_("The questions to talk about stand in another order."),
    "related": N_("The related words stand in another order."),
    "requires": N_("The domains for which it asks for an agreement stand in another order."),
    "rhythm.reflections.roles": N_("The roles that are there at '{name}' stand in another order."),
    "roles": N_("The roles that were there stand in another order."),
    "sources": N_("The sources stand in another order."),
    "synonyms": N_("The words that are also fine to say stand in another order."),
    "terms": N_("The words to know stand in another order."),
    "voices": N_("The voices stand in another order."),
}
"""By field with a list: what is told when it says the same in another order."""


def in_another_order(then: Iterable[Any], now: Iterable[Any], different: Iterable[tuple[Any, Any]]) -> bool:
    """Whether what stayed changed places; `different` are the items that are not the same, each with what it was, if anything."""
    pairs = [*different]
    was = {new: old for old, new in pairs if old is not None and new is not None}
    gone = {old for old, new in pairs if new is None}
    come = {new for old, new in pairs if old is None}
    olds = [one for one in then if one not in gone]
    news = [was.get(one, one) for one in now if one not in come]
    # of what is there more than once nobody can tell which is which
    once = {one for one, n in Counter(olds).items() if n == 1} & {one for one, n in Counter(news).items() if n == 1}
    return [one for one in olds if one in once] != [one for one in news if one in once]
