"""Stage 4: a graph → what is wrong with it, and what there is to talk about.

In: a graph and the day. Out: problems under the name of the rule that saw them (`runner`). A new rule is one module and one line in
`RULES`.
"""

from taalkompas.findings import Severity
from taalkompas.rules.circular_broader import circular_broader
from taalkompas.rules.duplicate_id import duplicate_id
from taalkompas.rules.duplicate_key import duplicate_key
from taalkompas.rules.empty_bandwidth import empty_bandwidth
from taalkompas.rules.invalid_id import invalid_id
from taalkompas.rules.invalid_value import invalid_value
from taalkompas.rules.invalid_yaml import invalid_yaml
from taalkompas.rules.misplaced_file import misplaced_file
from taalkompas.rules.missing_field import missing_field
from taalkompas.rules.orphaned_agreement import orphaned_agreement
from taalkompas.rules.orphaned_promise import orphaned_promise
from taalkompas.rules.retired_reference import retired_reference
from taalkompas.rules.rule import Context, Group, Rule
from taalkompas.rules.uncovered_domain import uncovered_domain
from taalkompas.rules.undefined_reference import undefined_reference
from taalkompas.rules.unknown_field import unknown_field
from taalkompas.rules.unreadable_file import unreadable_file
from taalkompas.rules.unsupported_yaml import unsupported_yaml

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO

RULES: tuple[Rule, ...] = (
    Rule(unreadable_file, Group.SOURCE, ERROR),
    Rule(invalid_yaml, Group.SOURCE, ERROR),
    Rule(unsupported_yaml, Group.SOURCE, ERROR),
    Rule(duplicate_key, Group.SOURCE, ERROR),
    Rule(misplaced_file, Group.SOURCE, WARNING),
    Rule(invalid_id, Group.SHAPE, ERROR),
    Rule(missing_field, Group.SHAPE, ERROR),
    Rule(unknown_field, Group.SHAPE, ERROR),
    Rule(invalid_value, Group.SHAPE, ERROR),
    Rule(duplicate_id, Group.SHAPE, ERROR),
    Rule(undefined_reference, Group.REFERENCES, ERROR),
    Rule(retired_reference, Group.REFERENCES, WARNING),
    Rule(circular_broader, Group.REFERENCES, ERROR),
    Rule(orphaned_promise, Group.PROMISES, ERROR),
    Rule(uncovered_domain, Group.PROMISES, ERROR),
    Rule(orphaned_agreement, Group.AGREEMENTS, WARNING),
    Rule(empty_bandwidth, Group.AGREEMENTS, ERROR),
)
"""Every rule, in the order of `checks.md`."""

TO_COME: dict[str, str] = dict.fromkeys(
    (
        "dead-hotspot",
        "off-plate-promise",
        "shaky-promise",
        "paper-promise",
        "unheard-student",
        "unseen-promise",
        "contradicting-bandwidths",
        "choice-outside-bandwidth",
        "choice-without-room",
        "missing-choice",
        "missing-owner",
        "overdue-review",
        "ambiguous-word",
        "avoided-word",
        "circular-definition",
        "unused-term",
        "numbers-only",
        "nothing-learned",
        "missed-reflection",
        "run-eats-change",
        "unused-allow",
    ),
    "to come",
)
"""Names that are published and whose rules a later version brings: a school may set and allow them already."""

BY_NAME = {rule.name: rule for rule in RULES}

__all__ = ["BY_NAME", "RULES", "TO_COME", "Context", "Group", "Rule"]
