"""Stage 4: a graph → what is wrong with it, and what there is to talk about.

In: a graph and the day. Out: problems under the name of the rule that saw them (`runner`). A new rule is one module and one line in
`RULES`.
"""

from taalkompas.findings import Severity
from taalkompas.rules.ambiguous_word import ambiguous_word
from taalkompas.rules.avoided_word import avoided_word
from taalkompas.rules.choice_outside_bandwidth import choice_outside_bandwidth
from taalkompas.rules.choice_without_room import choice_without_room
from taalkompas.rules.circular_broader import circular_broader
from taalkompas.rules.circular_definition import circular_definition
from taalkompas.rules.contradicting_bandwidths import contradicting_bandwidths
from taalkompas.rules.dead_hotspot import dead_hotspot
from taalkompas.rules.duplicate_id import duplicate_id
from taalkompas.rules.duplicate_key import duplicate_key
from taalkompas.rules.empty_bandwidth import empty_bandwidth
from taalkompas.rules.invalid_id import invalid_id
from taalkompas.rules.invalid_value import invalid_value
from taalkompas.rules.invalid_yaml import invalid_yaml
from taalkompas.rules.misplaced_file import misplaced_file
from taalkompas.rules.missed_reflection import missed_reflection
from taalkompas.rules.missing_choice import missing_choice
from taalkompas.rules.missing_field import missing_field
from taalkompas.rules.missing_owner import missing_owner
from taalkompas.rules.nothing_learned import nothing_learned
from taalkompas.rules.numbers_only import numbers_only
from taalkompas.rules.off_plate_promise import off_plate_promise
from taalkompas.rules.orphaned_agreement import orphaned_agreement
from taalkompas.rules.orphaned_promise import orphaned_promise
from taalkompas.rules.overdue_review import overdue_review
from taalkompas.rules.paper_promise import paper_promise
from taalkompas.rules.retired_reference import retired_reference
from taalkompas.rules.rule import Context, Group, Rule
from taalkompas.rules.run_eats_change import run_eats_change
from taalkompas.rules.shaky_promise import shaky_promise
from taalkompas.rules.uncovered_domain import uncovered_domain
from taalkompas.rules.undefined_reference import undefined_reference
from taalkompas.rules.unheard_student import unheard_student
from taalkompas.rules.unknown_field import unknown_field
from taalkompas.rules.unreadable_file import unreadable_file
from taalkompas.rules.unseen_promise import unseen_promise
from taalkompas.rules.unsupported_yaml import unsupported_yaml
from taalkompas.rules.unused_allow import unused_allow
from taalkompas.rules.unused_term import unused_term

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
    Rule(dead_hotspot, Group.PROMISES, ERROR),
    Rule(off_plate_promise, Group.PROMISES, ERROR),
    Rule(shaky_promise, Group.PROMISES, WARNING),
    Rule(paper_promise, Group.PROMISES, INFO),
    Rule(unheard_student, Group.PROMISES, INFO),
    Rule(unseen_promise, Group.PROMISES, INFO),
    Rule(orphaned_agreement, Group.AGREEMENTS, WARNING),
    Rule(empty_bandwidth, Group.AGREEMENTS, ERROR),
    Rule(contradicting_bandwidths, Group.AGREEMENTS, WARNING),
    Rule(choice_outside_bandwidth, Group.AGREEMENTS, ERROR),
    Rule(choice_without_room, Group.AGREEMENTS, ERROR),
    Rule(missing_choice, Group.AGREEMENTS, INFO),
    Rule(missing_owner, Group.OWNERSHIP, WARNING),
    Rule(overdue_review, Group.OWNERSHIP, INFO),
    Rule(ambiguous_word, Group.LANGUAGE, ERROR),
    Rule(avoided_word, Group.LANGUAGE, WARNING),
    Rule(circular_definition, Group.LANGUAGE, WARNING),
    Rule(unused_term, Group.LANGUAGE, INFO),
    Rule(numbers_only, Group.PRACTICE, WARNING),
    Rule(nothing_learned, Group.PRACTICE, INFO),
    Rule(missed_reflection, Group.PRACTICE, INFO),
    Rule(run_eats_change, Group.PRACTICE, INFO),
    Rule(unused_allow, Group.ALLOWING, WARNING),
)
"""Every rule, in the order of `checks.md`."""

BY_NAME = {rule.name: rule for rule in RULES}

__all__ = ["BY_NAME", "RULES", "Context", "Group", "Rule"]
