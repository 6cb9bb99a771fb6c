"""What changed as JSON, for programs: every sentence, and beside it what it says in words for programs.

The form is fixed and stands in the manual: every name is always there, with null or an empty list where there is nothing to say. `format`
is one more once a name means something else or is gone; a name that comes beside the others changes nothing.
"""

import json
from typing import Any

from taalkompas.changes import Change, Comparison, Section, Wording
from taalkompas.changes.touched import SECTIONS
from taalkompas.report.changes.sentences import Style, sentence
from taalkompas.report.screen import Screen
from taalkompas.words import Phrases

FORMAT = 1
"""The version of this form."""
STYLE = Style(str, "[-{}-]".format, "{{+{}+}}".format, names=1_000_000, letters=1_000_000)


def as_json(comparison: Comparison, screen: Screen | None = None) -> str:
    """One object."""
    phrases = Phrases(comparison.language)
    touched = {section.name: _touched(section, phrases) for section in comparison.touched}
    told = {
        "format": FORMAT,
        "since": comparison.since,
        "until": comparison.until or None,
        "things": [
            {
                "kind": thing.kind,
                "id": thing.id,
                "name": thing.name,
                "path": thing.path,
                "changes": [_change(change, phrases) for change in thing.changes],
            }
            for thing in comparison.things
        ],
        "touched": {name: touched.get(name, []) for name, _, _ in SECTIONS},
        "pages": comparison.pages,
        "layout": comparison.layout,
        "along": comparison.along,
        "notes": [sentence(note, phrases, STYLE) for note in comparison.notes],
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _change(change: Change, phrases: Phrases) -> dict[str, Any]:
    texts = next((value for value in change.said.values.values() if isinstance(value, Wording)), None)
    return {
        "what": change.what,
        "field": change.field or None,
        "sentence": sentence(change.said, phrases, STYLE),
        "then": [sentence(one, phrases, STYLE) for one in change.then],
        "before": texts.before if texts else None,
        "after": texts.after if texts else None,
    }


def _touched(section: Section, phrases: Phrases) -> list[dict[str, Any]]:
    return [
        {
            "kind": one.kind,
            "id": one.id,
            "name": one.name,
            "effect": one.effect or None,
            "sentence": sentence(one.said, phrases, STYLE),
        }
        for one in section.touches
    ]
