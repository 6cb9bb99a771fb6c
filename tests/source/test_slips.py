"""Slips of the hand: each is explained at its own line, and what is suggested can be taken over as it is.

A suggestion is taken over here too: the file that comes of it can be read.
"""

import pytest

from taalkompas.source import Document, parse
from taalkompas.source.stumble import WHOLE

FIELDS = ("promise", "means", "why", "moment", "requires", "voices", "role", "says", "label", "id", "colour")


def explained(text: str) -> str:
    """What is said of the one mistake in a text."""
    faults = parse(Document("promises/x.yml", text), FIELDS).faults
    assert len(faults) == 1
    problem = faults[0].problem
    return f"{problem.message} {problem.remedy}".format(**problem.values)


BEFORE = "promise: Ik\n"
AFTER = "\nmoment: starten\n"


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("why: Let op: wie wacht", 'why: "Let op: wie wacht"'),
        ('why: Let op: "wie" wacht', "why: 'Let op: \"wie\" wacht'"),
        ('why: Let op: "wie" wacht in zo\'n rij', "why: 'Let op: \"wie\" wacht in zo''n rij'"),
        ("why:Wie wacht", "why: Wie wacht"),
        ("why Wie wacht", "why: Wie wacht"),
        ("why = Wie wacht", "why: Wie wacht"),
        ("why\uff1aWie wacht", "why: Wie wacht"),
        ("why :Wie wacht", "why: Wie wacht"),
        ("requires: [instroom, bpv", "requires: [instroom, bpv]"),
        ("requires: [instroom, {id: bpv", "requires: [instroom, {id: bpv}]"),
        ("voices:\n  - {role: docent, says: Ja", "- {role: docent, says: Ja}"),
        ("voices:\n  - role: docent, says: Ja}", "- {role: docent, says: Ja}"),
        ("voices:\n  - role: docent, says: Ja", "- {role: docent, says: Ja}"),
        ("voices:\n  - {role: docent, says: Nou: ja}", 'says: "Nou: ja"'),
        ("voices:\n  - role:docent\n    says: Ja", "- role: docent"),
        ("requires:\n  - instroom\n  -bpv\n  - team", "- bpv"),
        ("why: [[instroom]] komt eerst", '"[[instroom]] komt eerst"'),
        ("why: 'Zo'n rij haat ik'", '"Zo\'n rij haat ik"'),
        ("why: 's Ochtends", '"\'s Ochtends"'),
        ("why: **Wie** wacht", '"**Wie** wacht"'),
        ("voices:\n  - {id: x, colour: #C84A00}", 'colour: "#C84A00"'),
        ("colour: #C84A00", 'colour: "#C84A00"'),
    ],
)
def test_what_is_suggested_can_be_taken_over(wrong: str, right: str) -> None:
    said = explained(f"{BEFORE}{wrong}{AFTER}")
    assert said.endswith((f": {right}", f": {right}."))
    assert "…" not in said
    taken = right if right[0] == "-" or right[0].isalpha() else f"why: {right}"
    assert parse(Document("promises/x.yml", f"voices:\n  {taken}\n")).faults == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("voices:\n  - role: docent\n\u00a0\u00a0\u00a0 says: x\n    when: y\n", "Line 3 holds a no-break space"),
        ("promise: Ik\nmoment:\u00a0starten\nwhy: x\n", "Line 2 holds a no-break space"),
        ("voices:\n  - role: docent\n    says: x\n   when: y\n", "indented by 3, and line 3 above it ('says: x') by 4"),
        (
            "voices:\n  - role: docent\n    says: x\n      when: y\n",
            "indented by 6, and line 3 above it ('says: x') by 4",
        ),
        ("voices:\n    - a\n  - b\n", "indented by 2, and line 2 above it ('- a') by 4"),
        ("means: Je kunt # nog\n  beginnen\nwhy: x\n", "On line 1 a # begins a comment"),
        ("means: Je kunt\nen dan\nwhy: x\n", "Line 2 is no field"),
        ("requires: [a]]\nwhy: x\n", "On line 1 there is a ] too many"),
        ("requires: [a,\n  b\nwhy: x\n", "a ] is missing. Put ] where it ends."),
        ("promise: Ik\n\u00a0\nwhy: x\n", "Line 2 looks empty"),
        ("requires:\n  [a, [b] [c]]\n", "In the brackets that open on line 2"),
        ("```yaml\npromise: Ik\n```\n", "Take out the lines with ```"),
        ("promise: Ik\n```\n", "Take out the lines with ```"),
        ("# nog maken\n", "This file holds only notes"),
        ("", "Fill it in, or remove it."),
        ("promise: a\nwhy: b\npromise: c\nwhy: d\n", "A second 'promise' begins here"),
    ],
)
def test_the_line_and_the_character_that_are_wrong_are_named(text: str, words: str) -> None:
    assert words in explained(text)


def test_the_framework_is_never_to_be_removed() -> None:
    problem = parse(Document("glossary/school.yml", "")).faults[0].problem
    assert problem.remedy == "Fill it in: without it there is no school."


def test_a_text_too_long_to_show_is_never_cut_off() -> None:
    text = f"Let op: {'heel ' * WHOLE}lang"
    said = explained(f"{BEFORE}why: {text}{AFTER}")
    assert said.endswith("a \" before 'Let op: heel', and a \" after 'heel heel lang'.")


def test_a_text_on_more_lines_is_put_in_quotes_from_its_first_word_to_its_last() -> None:
    said = explained("means: Je kunt op\n  drie momenten: nu\n  en straks\nwhy: x\n")
    assert said.endswith("a \" before 'Je kunt op', and a \" after 'nu en straks'.")


@pytest.mark.parametrize(
    "text", ["colour: # C84A00\nwhy: x\n", "colour:  #C84\n", "- #C84A00\n- b\n", "colour: '' #C84A00\n"]
)
def test_not_every_comment_is_a_colour(text: str) -> None:
    assert parse(Document("x", text)).faults == ()


def test_a_second_document_leaves_open_what_the_first_lacks() -> None:
    assert parse(Document("x", "promise: a\n---\nwhy: b\n")).gaps == {()}
