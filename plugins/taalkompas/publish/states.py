"""How a promise stands, in the few words that stand with it on the plate and on its card.

In: a promise in short. Out: text; nothing where all is as it must be.
"""

from taalkompas.views.journey import Short, State
from taalkompas.words import N_, Phrases


def note_of(one: Short, phrases: Phrases) -> str:
    """What is to be said with a promise; where something is agreed already, for what nothing is."""
    match one.state:
        case State.DRAFT:
            return phrases.say(N_("still being talked about"))
        case State.BROKEN if one.agreements and one.gaps:
            places = phrases.join(area.thing.label for area in one.gaps)
            return phrases.say(N_("nothing agreed yet for {places}"), places=places)
        case State.BROKEN:
            return phrases.say(N_("nothing agreed yet"))
        case State.PAPER:
            return phrases.say(N_("still on paper"))
    return ""
