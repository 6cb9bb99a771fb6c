"""What the kinds of things are called in a sentence, those with a file of their own and those that stand in school.yml.

Out: keys of the catalogue, by the name of the kind.
"""

from taalkompas.words import N_, Key

NOUN: dict[str, Key] = {
    "promise": N_("promise"),
    "agreement": N_("agreement"),
    "term": N_("term"),
    "domain": N_("domain"),
    "moment": N_("moment"),
    "role": N_("role"),
}
"""Those that somebody may have to name, as a bare word."""
WHAT: dict[str, Key] = {
    "school": N_("the school's framework"),
    "term": N_("a term"),
    "promise": N_("a promise"),
    "agreement": N_("an agreement"),
    "choices": N_("a team's choices"),
    "snapshot": N_("a photo moment"),
    "success": N_("a small success"),
    "domain": N_("a domain"),
    "moment": N_("a moment"),
    "role": N_("a role"),
    "team": N_("a team"),
    "reflection": N_("a moment of reflection"),
}
"""One of each."""
