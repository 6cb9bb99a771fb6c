"""The settings by which VS Code completes and explains without anything to set up.

In: a language, and what there is to choose from (`offers`). Out: files for the folder `.vscode` of a repository. The extension for YAML
is recommended, each kind of file is bound to its schema by where it lives, and two tasks are at hand: the check, with what it finds under
"Problems", and making the schemas anew. Settings, not a line in each file: whoever writes a file in the browser need not know of it. Paths
are relative to the repository.
"""

from typing import Any

from taalkompas.editor.schemas import Offers, all_schemas, written
from taalkompas.model import KINDS, Kind
from taalkompas.words import N_, Phrases

SCHEMAS = ".vscode/schemas"
"""Where the schemas lie, below the repository."""
ENDINGS = ("yml", "yaml")
CHECK = N_("Taalkompas: does the language still hold together?")
REFRESH = N_("Taalkompas: offer the newest words while typing")
SIGN = r"^(.+?):(\d+):(\d+): (error|warning|info): (.+) \[([a-z-]+)\]$"
"""A line of the check, as `report.as_text` writes it."""


def workspace(language: str, offers: Offers) -> dict[str, str]:
    """The text of each file, by its path below the repository: the settings, and the schemas that they name."""
    phrases = Phrases(language)
    files = {
        "settings.json": _settings(),
        "extensions.json": {"recommendations": ["redhat.vscode-yaml"]},
        "tasks.json": _tasks(phrases),
    }
    settings = {f".vscode/{name}": written(said) for name, said in files.items()}
    return {**settings, **{f"{SCHEMAS}/{name}": text for name, text in all_schemas(language, offers).items()}}


def places(kind: Kind) -> list[str]:
    """Where files of a kind live, as patterns; one file has one kind, so a term is never `school.yml`."""
    if kind.file:
        names = [kind.file]
    elif any(other.file for other in KINDS if other.folder == kind.folder and other is not kind):
        taken = "|".join(other.file for other in KINDS if other.folder == kind.folder and other.file)
        names = [f"!({taken})"]
    else:
        names = ["*"]
    top = [f"{kind.folder}/{name}.{ending}" for name in names for ending in ENDINGS]
    return top + [f"{kind.folder}/*/**/*.{ending}" for ending in ENDINGS if kind.nested]


def _settings() -> dict[str, Any]:
    return {
        "yaml.schemas": {f"{SCHEMAS}/{kind.name}.schema.json": places(kind) for kind in KINDS},
        # 'taalkompas format' has a layout of its own, and keeps it
        "yaml.format.enable": False,
        "redhat.telemetry.enabled": False,
        "[yaml]": {"editor.wordWrap": "on"},
    }


def _tasks(phrases: Phrases) -> dict[str, Any]:
    return {
        "version": "2.0.0",
        "tasks": [
            {
                "label": phrases.say(CHECK),
                "type": "shell",
                "command": "taalkompas check",
                "options": {"env": {"NO_COLOR": "1"}},
                "group": {"kind": "test", "isDefault": True},
                "problemMatcher": {
                    "owner": "taalkompas",
                    "fileLocation": ["relative", "${workspaceFolder}"],
                    "pattern": {
                        "regexp": SIGN,
                        "file": 1,
                        "line": 2,
                        "column": 3,
                        "severity": 4,
                        "message": 5,
                        "code": 6,
                    },
                },
            },
            {
                "label": phrases.say(REFRESH),
                "type": "shell",
                "command": f"taalkompas schema --all {SCHEMAS} --school",
                "problemMatcher": [],
            },
        ],
    }
