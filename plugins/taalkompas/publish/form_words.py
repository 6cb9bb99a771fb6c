"""What forms ask, in words: a question and a line of help for each of their fields, and what is said around them.

Keys of the catalogue; `AskTools` puts them into the reader's language. A field is named by its path among all forms
(`views/questions.py`).
"""

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from taalkompas.publish.house import House
from taalkompas.words import N_

WHO, SAYS = N_("Who"), N_("In their words")
OWNER = N_("Who could look after it?")

ASKS: dict[str, tuple[str, str]] = {
    "success.success": (N_("What went well?"), N_("In one line, as you would say it at the coffee machine.")),
    "success.story": (N_("What happened?"), N_("Who did what, and who noticed? A few lines are enough.")),
    "success.promises": (N_("Which promise does it belong to?"), ""),
    "success.promises.one": (N_("Promise"), ""),
    "success.date": (N_("When was it?"), ""),
    "success.team": (N_("Which team?"), ""),
    "choice.team": (N_("Which team?"), ""),
    "choice.choices.agreement": (N_("What did you choose about?"), ""),
    "choice.choices.value": (N_("What did you choose?"), N_("Only the number.")),
    "choice.choices.because": (N_("Why that?"), N_("This is what other teams learn from. One sentence is enough.")),
    "snapshot.date": (N_("When was it?"), ""),
    "snapshot.form": (N_("What kind of conversation was it?"), N_("For example a round table, or a team meeting.")),
    "snapshot.roles": (N_("Who was at the table?"), ""),
    "snapshot.roles.one": (WHO, ""),
    "snapshot.promises": (N_("Which promises did you look at?"), N_("One to three: of more, one does not learn more.")),
    "snapshot.promises.promise": (N_("Promise"), ""),
    "snapshot.promises.signals": (N_("What did somebody say or see? Students first."), ""),
    "snapshot.promises.signals.role": (WHO, ""),
    "snapshot.promises.signals.says": (SAYS, ""),
    "snapshot.promises.standing": (N_("How does it stand, all together?"), ""),
    "snapshot.promises.standing.kept": (N_("noticeable"), N_("students notice it")),
    "snapshot.promises.standing.growing": (N_("growing"), N_("we are on our way")),
    "snapshot.promises.standing.paper": (N_("still on paper"), N_("we say it, and do not do it yet")),
    "snapshot.promises.learned": (N_("What did we learn?"), ""),
    "snapshot.promises.next": (N_("What do we do next? One thing is enough. Who does it?"), ""),
    "snapshot.reflection": (N_("Fixed moment"), ""),
    "snapshot.team": (N_("Of one team"), ""),
    "snapshot.run": (N_("How much of your time went to the daily work?"), N_("Of every 100 hours, by and large.")),
    "snapshot.run_because": (N_("How did that come about?"), ""),
    "term.term": (N_("Which word?"), N_("One that keeps coming back, while not everyone means the same by it.")),
    "term.voices": (N_("How do you say it?"), N_("Ask another group too. They may differ: that is what it is about.")),
    "term.voices.role": (WHO, ""),
    "term.voices.says": (SAYS, ""),
    "term.definition": (N_("What do we mean by it, in one sentence?"), ""),
    "term.example": (N_("An example from our own school"), ""),
    "term.means_not": (N_("What it is not"), ""),
    "term.synonyms": (N_("Words that are just as good"), ""),
    "term.synonyms.one": (N_("Word"), ""),
    "term.avoid": (N_("Words we would rather not use for it"), ""),
    "term.avoid.word": (N_("Word"), ""),
    "term.avoid.because": (N_("Why not?"), ""),
    "term.related": (N_("Words around it"), ""),
    "term.related.one": (N_("Word"), ""),
    "term.owner": (OWNER, ""),
    "agreement.agreement": (N_("What do we agree?"), N_("In one sentence.")),
    "agreement.why": (N_("Why do we agree this?"), N_("What does a student get from it?")),
    "agreement.domain": (N_("In which domain?"), ""),
    "agreement.behaviour": (N_("What do you see people do?"), N_("So clear that you could see it tomorrow.")),
    "agreement.behaviour.role": (WHO, ""),
    "agreement.behaviour.does": (N_("What do they do?"), ""),
    "agreement.behaviour.when": (N_("When?"), ""),
    "agreement.behaviour.instead_of": (N_("Instead of what?"), ""),
    "agreement.decides": (N_("Who decides this?"), ""),
    "agreement.decides.central": (N_("central"), N_("the same for the whole school")),
    "agreement.decides.team": (N_("the team"), N_("each team for itself")),
    "agreement.decides.together": (N_("together"), N_("with each other, say student and counsellor")),
    "agreement.decided_by": (N_("Who is that, in person?"), ""),
    "agreement.decided_by.one": (WHO, ""),
    "agreement.bandwidth": (N_("Room in numbers"), N_("For example 4 to 12 moments a year.")),
    "agreement.bandwidth.measure": (N_("What is counted"), ""),
    "agreement.bandwidth.unit": (N_("In what"), ""),
    "agreement.bandwidth.min": (N_("At least"), ""),
    "agreement.bandwidth.max": (N_("At most"), ""),
    "agreement.room": (N_("What do teams fill in themselves?"), ""),
    "agreement.needs": (N_("What do they need from others?"), ""),
    "agreement.needs.from": (N_("From whom"), ""),
    "agreement.needs.what": (N_("What"), ""),
    "agreement.leadership": (N_("What this asks of who leads"), ""),
    "agreement.leadership.role": (WHO, ""),
    "agreement.leadership.does": (N_("What do they do?"), ""),
    "agreement.noticed": (N_("How we notice that it works"), ""),
    "agreement.noticed.one": (N_("You notice it when"), ""),
    "agreement.open": (N_("What have we not worked out yet?"), ""),
    "agreement.open.question": (N_("Question"), ""),
    "agreement.open.who": (N_("Who is at it?"), ""),
    "agreement.starts_on": (N_("From when do we do it?"), ""),
    "agreement.owner": (OWNER, ""),
    "promise.promise": (N_("What do we promise?"), N_("In a student's words: I …")),
    "promise.why": (N_("Why do we promise this?"), N_("What goes wrong for a student without it?")),
    "promise.means": (N_("What does it mean in practice?"), N_("What can a student count on?")),
    "promise.moment": (N_("At which moment on the journey?"), ""),
    "promise.requires": (N_("Where do we have to make it true?"), N_("For each of these we then agree what we do.")),
    "promise.requires.one": (N_("Domain"), ""),
    "promise.noticed": (N_("How does a student notice it?"), ""),
    "promise.noticed.one": (N_("You notice it when"), ""),
    "promise.voices": (N_("How do you read this promise?"), ""),
    "promise.voices.role": (WHO, ""),
    "promise.voices.says": (SAYS, ""),
    "promise.agreements": (N_("Agreements that help to keep it already"), ""),
    "promise.agreements.one": (N_("Agreement"), ""),
    "promise.questions": (N_("Questions to talk about"), ""),
    "promise.questions.one": (N_("Question"), ""),
    "promise.message": (N_("How do we say it everywhere, in one sentence?"), ""),
    "promise.owner": (OWNER, ""),
}
"""By the path of a field: the question, and a line of help."""


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a form: what it is for, whom to ask before it goes, what a mail about it is called, and what it waits for."""

    intro: str
    talk: str
    subject: str
    waits: str = ""


AROUND = {
    "success": Around(
        N_("Something small that worked may be heard, so that others can do it too."),
        N_("Tell it in your next team meeting too. Who wants to try it?"),
        N_("A small success: {name}"),
        N_("No promise stands here yet."),
    ),
    "choice": Around(
        N_("There is room, and you chose inside it. Tell what you chose, and above all why."),
        N_("What does a student notice of this choice? Ask one."),
        N_("What we chose: {name}"),
        N_("There is no agreement yet in which teams choose."),
    ),
    "snapshot": Around(
        N_(
            "For a conversation of which you have notes on paper. What did students say, what did you learn, what do you do next?"
        ),
        N_("Read it to somebody who was there. Is this what you said?"),
        N_("Draft of a photo moment, {name}"),
        N_("No promise stands here yet."),
    ),
    "term": Around(
        N_("Ask ten people and you get ten answers. Which word is that with you?"),
        N_("First ask a colleague of another team: what do you think of with this word?"),
        N_("Proposal for a word: {name}"),
    ),
    "agreement": Around(
        N_("What do we do, so that a student notices it? Write it down as something you can see people do."),
        N_("Ask the people who are to do it: could you do this tomorrow? And what would you leave for it?"),
        N_("Proposal for an agreement: {name}"),
    ),
    "promise": Around(
        N_("Something that every student may count on. Few words, and true ones."),
        N_("Read it to a student. Would they say it like that?"),
        N_("Proposal for a promise: {name}"),
    ),
}
"""By form."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question in the reader's language."""

    ask: Markup
    hint: Markup


@dataclass(frozen=True, slots=True)
class AskTools:
    """Forms in the words of one site."""

    house: House

    def all(self) -> dict[str, Any]:
        """Every tool by the name that templates know it by."""
        return {"asked": self.asked, "around": self.around}

    def asked(self, path: str) -> Asked:
        """What a field of a form is called, and how one is helped with it."""
        return Asked(*(self._said(one) for one in ASKS[path]))

    def around(self, form: str) -> Around:
        """What stands around a form."""
        one = AROUND[form]
        return Around(self._said(one.intro), self._said(one.talk), self._said(one.subject), self._said(one.waits))

    def _said(self, words: str) -> Markup:
        return self.house.say(words) if words else Markup()
