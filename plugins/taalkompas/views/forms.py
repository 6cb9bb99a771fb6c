"""The forms that there are: which kind of file each makes, and what it asks.

A table. Few questions first, because every one of them costs a colleague a minute; what one may add stands in `more`.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Form:
    """One form: the kind of file, what it asks of everybody, and what one may add."""

    name: str
    kind: str
    first: tuple[str, ...]
    more: tuple[str, ...] = ()
    draft: bool = False


FORMS = (
    Form("success", "success", ("success", "story", "promises", "date", "team")),
    Form("choice", "choices", ("team", "choices.agreement", "choices.value", "choices.because")),
    Form(
        "snapshot",
        "snapshot",
        ("date", "form", "roles", "promises"),
        ("reflection", "team", "run", "run_because"),
    ),
    Form(
        "term",
        "term",
        ("term", "voices", "definition"),
        ("example", "means_not", "synonyms", "avoid", "related", "owner"),
        draft=True,
    ),
    Form(
        "agreement",
        "agreement",
        ("agreement", "why", "domain", "behaviour", "decides"),
        ("decided_by", "bandwidth", "room", "needs", "leadership", "noticed", "open", "starts_on", "owner"),
        draft=True,
    ),
    Form(
        "promise",
        "promise",
        ("promise", "why", "means", "moment", "requires", "noticed"),
        ("voices", "agreements", "questions", "message", "owner"),
        draft=True,
    ),
)
"""Every form, the lightest first."""

PARTS = {
    "snapshot.promises": ("promise", "signals", "standing", "learned", "next"),
    "term.avoid": ("word", "because"),
}
"""Of lists of which a form does not ask all: what it asks, and in which order."""
LIMITS = {"snapshot.promises": 3}
"""As many as a group can talk about in one conversation."""
NAMES = frozenset({"success.success", "snapshot.form", "agreement.agreement", "promise.promise"})
"""Texts that are the name of a thing: on one line."""
