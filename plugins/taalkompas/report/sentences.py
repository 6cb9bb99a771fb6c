"""A finding in words: what is wrong, what follows from it, and the remedy; and a remark.

In: a finding, or a remark on history, and a reader's language. Out: lines of text that can be printed anywhere.
"""

import re

from taalkompas.findings import Finding
from taalkompas.history import Remark
from taalkompas.words import Phrases

_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""What could drive a terminal, or turn a line around."""


def message_of(finding: Finding, phrases: Phrases) -> str:
    """The whole message, on one line."""
    return _said(finding, phrases, finding.message, finding.consequence, finding.remedy)


def sentence_of(finding: Finding, phrases: Phrases) -> str:
    """What is wrong and the remedy, without what follows from it in this place: the same text where the cause is the same."""
    return _said(finding, phrases, finding.message, finding.remedy)


def consequence_of(finding: Finding, phrases: Phrases) -> str:
    """What follows from it in this place, if anything."""
    return _said(finding, phrases, finding.consequence)


def _said(finding: Finding, phrases: Phrases, *parts: str) -> str:
    said = " ".join(phrases.say(part, **finding.values) for part in parts if part)
    return _on_one_line(said)


def remark_of(remark: Remark, phrases: Phrases) -> str:
    """Why history is short or missing, on one line."""
    said = f"{phrases.say(remark.consequence)} {phrases.say(remark.message, **remark.values)}"
    return _on_one_line(said)


def _on_one_line(said: str) -> str:
    return _CONTROL.sub(lambda found: escaped(found[0]), " ".join(said.split()))


def escaped(letter: str) -> str:
    r"""A character that cannot be printed as itself, as it is written between double quotes in YAML: \x1b, \u202e."""
    code = ord(letter)
    return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}" if code < 65536 else f"\\U{code:08x}"


def line_of(finding: Finding, phrases: Phrases, path: str = "") -> str:
    """One finding on one line, in the form that editors and terminals make clickable; under another path where a service needs one."""
    place = f"{path or finding.path}:{finding.line}:{finding.column}"
    return f"{place}: {finding.severity.value}: {message_of(finding, phrases)} [{finding.rule}]"
