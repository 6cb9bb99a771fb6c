"""What changed as JSON, for programs: every sentence, and beside it what it says in words for programs."""

import json
from typing import Any

from taalkompas.changes import Change, Comparison, Said, Wording
from taalkompas.report.changes.sentences import Style, sentence
from taalkompas.report.screen import Screen
from taalkompas.words import Phrases

STYLE = Style(str, "[-{}-]".format, "{{+{}+}}".format, names=1_000_000)


def as_json(comparison: Comparison, screen: Screen | None = None) -> str:
    """One object."""
    phrases = Phrases(comparison.language)

    def said(one: Said) -> str:
        return sentence(one, phrases, STYLE)

    told = {
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
        "touched": {
            section.name: [
                {
                    "kind": one.kind,
                    "id": one.id,
                    "name": one.name,
                    "effect": one.effect or None,
                    "sentence": said(one.said),
                }
                for one in section.touches
            ]
            for section in comparison.touched
        },
        "pages": comparison.pages,
        "layout": comparison.layout,
        "along": comparison.along,
        "notes": [said(note) for note in comparison.notes],
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _change(change: Change, phrases: Phrases) -> dict[str, Any]:
    texts = next((value for value in change.said.values.values() if isinstance(value, Wording)), None)
    return {
        "what": change.what,
        "field": change.field or None,
        "sentence": sentence(change.said, phrases, STYLE),
        "then": [sentence(one, phrases, STYLE) for one in change.then],
        **({"before": texts.before, "after": texts.after} if texts else {}),
    }
