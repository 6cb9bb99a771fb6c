"""What templates may call about rules and what they found: sentences, remedies, groups, weights, manual pages.

In: the site's words and those of the check. Out: text and `Markup`; what a school wrote is a value in a sentence, and escaped.
Judges nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup, escape

from taalkompas.findings import Finding, Severity
from taalkompas.publish import texts
from taalkompas.views.notes import Cause, Saying
from taalkompas.views.page import Thing
from taalkompas.words import N_, Phrases

GROUPS = {
    "source": (N_("Source"), N_("Can every file be read?")),
    "shape": (N_("Shape"), N_("Is everything there, and in its place?")),
    "references": (N_("References"), N_("Does what we name exist?")),
    "promises": (N_("Promises"), N_("Did we agree on something for what we promise?")),
    "agreements": (N_("Agreements"), N_("Is there room, and does everyone stay inside it?")),
    "ownership and time": (N_("Owner and time"), N_("Who looks after it, and when do we look again?")),
    "language": (N_("Language"), N_("Do we mean the same by the same word?")),
    "practice": (N_("Practice"), N_("Do we learn from what we see?")),
    "allowing": (N_("Allowing"), N_("Is the exception still needed?")),
}
"""What the groups of rules are called, and the question that each asks."""
WEIGHS = {
    Severity.ERROR: N_("This is a mistake: until it is mended, the site is not built."),
    Severity.WARNING: N_("Mind this: somebody has something to mend."),
    Severity.INFO: N_("This is something to talk about, never a mistake."),
}
"""What a weight means for whoever reads it."""


@dataclass(frozen=True, slots=True)
class RuleTools:
    """What is said of rules and findings, in one language."""

    words: Phrases
    findings: Phrases
    page_of: Callable[[str], str]
    name: Callable[[Thing], str]

    def all(self) -> dict[str, Any]:
        """Every tool by the name that templates know it by."""
        return {
            "told": self.told,
            "follows": self.follows,
            "remedy": self.remedy,
            "shared_remedy": self.shared_remedy,
            "listed": self.listed,
            "group": lambda group: self.words.say(GROUPS[group][0]),
            "question": lambda group: self.words.say(GROUPS[group][1]),
            "weighs": lambda weight: self.words.say(WEIGHS[weight]),
            "manual": self.manual,
        }

    def told(self, saying: Saying) -> Markup:
        """What is said, and what follows from it where that is the same in every place."""
        told = self._say(saying.finding, saying.finding.message)
        follows = Markup("") if saying.apart else self.follows(saying.finding)
        return Markup(" ").join(part for part in (told, follows) if part)

    def follows(self, finding: Finding) -> Markup:
        """What follows from a finding in its place, if anything."""
        return self._say(finding, finding.consequence)

    def remedy(self, finding: Finding) -> Markup:
        """The way to mend it, or to begin talking about it."""
        return self._say(finding, finding.remedy)

    def _say(self, finding: Finding, sentence: str) -> Markup:
        return escape(self.findings.say(sentence, **finding.values))

    def shared_remedy(self, cause: Cause) -> Markup:
        """The remedy of all that has one cause; nothing where it differs from sentence to sentence."""
        ways = {self.remedy(saying.finding) for saying in cause.sayings}
        return ways.pop() if len(ways) == 1 else Markup("")

    def listed(self, things: tuple[Thing, ...], more: bool = False) -> str:
        """Names in a sentence, and whether there are more."""
        names = [f"'{self.name(thing)}'" if thing.known else self.name(thing) for thing in things]
        return self.words.join([*names, self.words.say(N_("more"))] if more else names)

    def manual(self, rule: str) -> Markup:
        """The manual page of a rule without its first line, which is the page's heading; its examples scroll by keyboard too."""
        html = texts.manual(self.page_of(rule).partition("\n\n")[2])
        return Markup(html.replace("<pre>", Markup('<pre tabindex="0">')))  # noqa: S704  # cleaned by texts
