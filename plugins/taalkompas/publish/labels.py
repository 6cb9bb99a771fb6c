"""What the site calls its own pages, and the words of the format that stand on them.

Keys of the catalogue only; `house` puts them into the reader's language.
"""

from taalkompas.model.value_words import DECIDES, RELATION, STANDING, WEIGHT
from taalkompas.words import N_

TITLES = {
    "plate": N_("The plate"),
    "promises": N_("Student promises"),
    "agreements": N_("Agreements"),
    "terms": N_("Words"),
    "roles": N_("For me"),
    "domains": N_("Domains"),
    "teams": N_("Teams"),
    "direction": N_("Direction and room"),
    "snapshots": N_("Photo moments"),
    "rhythm": N_("Rhythm"),
    "conversation": N_("In conversation"),
    "scan": N_("The scan"),
    "cards": N_("Cards"),
    "write": N_("Write along"),
    "write-term": N_("Propose a word"),
    "write-promise": N_("Propose a promise"),
    "write-agreement": N_("Propose an agreement"),
    "write-choice": N_("Tell what your team chose"),
    "write-snapshot": N_("Write down a photo moment"),
    "write-success": N_("Share a small success"),
    "care": N_("Care"),
}
"""What the site's own pages are called, in navigation and trails."""
PARTS = {
    "definition": N_("What we mean by it"),
    "means_not": N_("What it is not"),
    "means": N_("What it means"),
    "why": N_("Why"),
    "behaviour": N_("What you see us do"),
}
"""Parts of a thing, as its page calls them."""
WORDS = {**TITLES, **PARTS}
VALUES = {word: one.called for words in (STANDING, DECIDES, WEIGHT, RELATION) for word, one in words.items()}
"""What the words of the format are called that stand on pages: keys of the catalogue of the check, which says them too."""
