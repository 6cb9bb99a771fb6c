"""What the site calls its own pages, and the words of the format that stand on them (`site.md`).

Keys of the catalogue only; `tools` puts them into the reader's language.
"""

from taalkompas.words import N_

TITLES = {
    "plate": N_("The plate"),
    "promises": N_("Student promises"),
    "agreements": N_("Agreements"),
    "terms": N_("Words"),
    "roles": N_("For me"),
    "domains": N_("Domains"),
    "conversation": N_("In conversation"),
    "cards": N_("Cards"),
    "care": N_("Care"),
}
"""What the site's own pages are called, in navigation and trails."""
STANDINGS = {"kept": N_("noticeable"), "growing": N_("growing"), "paper": N_("still on paper")}
DECIDES = {"central": N_("central"), "team": N_("the team"), "together": N_("together")}
SEVERITIES = {"error": N_("error"), "warning": N_("attention"), "info": N_("to talk about")}
RELATIONS = {
    "exact": N_("the same"),
    "close": N_("nearly the same"),
    "broad": N_("wider"),
    "narrow": N_("narrower"),
    "related": N_("related"),
}
WORDS = {**TITLES, **STANDINGS, **DECIDES, **SEVERITIES, **RELATIONS}
