"""A finding in words: what is wrong, what follows from it, and the remedy.

In: a finding and a reader's language. Out: one line of text.
"""

from collections import Counter
from collections.abc import Iterable

from taalkompas.findings import Finding, Severity
from taalkompas.words import Phrases


def message_of(finding: Finding, phrases: Phrases) -> str:
    """The whole message, on one line."""
    parts = (finding.message, finding.consequence, finding.remedy)
    said = " ".join(phrases.say(part, **finding.values) for part in parts if part)
    return " ".join(said.split())


def counts_of(findings: Iterable[Finding]) -> dict[str, int]:
    """How many findings there are of each severity, the heaviest first."""
    counted = Counter(finding.severity for finding in findings)
    return {severity.value: counted[severity] for severity in Severity}
