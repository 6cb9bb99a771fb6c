"""What the editing page calls the fields that no form asks for, and a line of help for each.

Keys of the catalogue. Fields that a form asks for have their question from `publish/form_words.py`, so that both ask the same. A field is
named as there: by kind and path; what several kinds have in common stands under `*`.
"""

from taalkompas.publish.form_words import ASKS
from taalkompas.words import N_

ID_HELP = N_("The short name in addresses: small letters, digits and hyphens. Do not change it once it is used.")
DAY_HELP = N_("Year, month and day, such as 2026-03-01.")

FIELDS: dict[str, tuple[str, str]] = {
    "*.status": (
        N_("How far are we with it?"),
        N_("Left open it is agreed. A draft is what you are still talking about."),
    ),
    "*.agreed_on": (N_("Since when is it agreed?"), DAY_HELP),
    "*.review_by": (N_("When do we look at it again?"), DAY_HELP),
    "*.replaced_by": (N_("What do we say or do now instead?"), N_("Only for what is no longer used.")),
    "*.formerly": (N_("What it was called in addresses before"), N_("Old links lead on to it.")),
    "*.formerly.one": (N_("Earlier short name"), ""),
    "*.allow": (
        N_("What the check may let pass here"),
        N_("With the reason, so that a colleague understands it later."),
    ),
    "*.allow.rule": (N_("Which rule?"), ""),
    "*.allow.because": (N_("Why is it right here?"), ""),
    "*.allow.until": (N_("Up to and including"), DAY_HELP),
    "*.id": (N_("Short name"), ID_HELP),
    "*.label": (N_("What people call it"), ""),
    "*.about": (N_("What it is about"), ""),
    "*.terms": (N_("Words one must know to understand this"), N_("Words in the texts count by themselves.")),
    "term.forms": (
        N_("Unusual forms of the word"),
        N_("Plurals that the rules would not find, such as leden or criteria."),
    ),
    "term.forms.one": (N_("Form"), ""),
    "term.link": (N_("Make links of this word in texts?"), N_("No, if it often means something else there.")),
    "term.avoid.forms": (N_("Unusual forms of that word"), ""),
    "term.avoid.forms.one": (N_("Form"), ""),
    "term.broader": (N_("Wider words"), N_("What this is a part or a kind of.")),
    "term.agreements": (N_("Agreements that come with using this word"), ""),
    "term.sources": (N_("Where the meaning comes from"), ""),
    "term.sources.title": (N_("Title"), ""),
    "term.sources.url": (N_("Address on the web"), ""),
    "term.matches": (N_("The same idea in another list of words"), N_("For whoever joins data of schools.")),
    "term.matches.relation": (N_("How alike"), ""),
    "term.matches.uri": (N_("Address of the idea there"), ""),
    "choice.choices": (N_("What did you choose, and why?"), ""),
    "snapshot.promises.seen": (N_("Who saw it differently?"), ""),
    "snapshot.promises.seen.role": (N_("Who"), ""),
    "snapshot.promises.seen.standing": (N_("How does it stand, for them?"), ""),
    "snapshot.promises.data": (
        N_("What do the numbers say?"),
        N_("With at least one thing that somebody said or saw."),
    ),
    "snapshot.promises.data.measure": (N_("What is counted"), ""),
    "snapshot.promises.data.value": (N_("How much"), N_("Only the number.")),
    "snapshot.promises.data.unit": (N_("In what"), ""),
    "snapshot.promises.done": (N_("What became of what we were going to do?"), ""),
    "school.format": (N_("Version of the format"), N_("Leave it as it is.")),
    "school.school": (N_("What is the school called?"), ""),
    "school.language": (N_("Language of the site"), ""),
    "school.plate": (N_("The plate"), ""),
    "school.plate.title": (N_("What stands over the plate"), ""),
    "school.plate.subtitle": (N_("The line below it"), ""),
    "school.plate.scene": (N_("What is drawn"), ""),
    "school.plate.colours": (N_("The school's colours"), N_("The main one first; three at most count.")),
    "school.plate.colours.one": (N_("Colour"), N_("As #rrggbb.")),
    "school.plate.picture": (
        N_("A picture of your own"),
        N_("Where it lies in the repository: docs/assets/plaat.svg."),
    ),
    "school.plate.hotspots": (N_("Places on your own picture"), ""),
    "school.plate.hotspots.leads_to": (N_("Where does it lead?"), ""),
    "school.plate.hotspots.element": (N_("Element in the SVG"), ""),
    "school.plate.hotspots.box": (N_("Or a box"), N_("Left, top, width and height, in percent.")),
    "school.plate.hotspots.box.one": (N_("Percent"), ""),
    "school.link_words": (N_("Make links of our words in the school's own pages?"), ""),
    "school.history": (
        N_("What pages tell of earlier changes"),
        N_("It comes from git. Names are left out unless you choose them."),
    ),
    "school.feedback": (N_("Where one can say that something is wrong"), N_("A mail address or a form.")),
    "school.feedback.mail": (N_("Mail address"), ""),
    "school.feedback.form": (N_("Address of a form"), ""),
    "school.editing": (N_("This editing page"), N_("Ask whoever set it up before you change this.")),
    "school.editing.service": (N_("Service"), ""),
    "school.editing.repository": (N_("Repository"), ""),
    "school.editing.branch": (N_("Branch"), ""),
    "school.editing.server": (N_("Server of your own"), ""),
    "school.editing.app": (N_("App for signing in"), ""),
    "school.editing.tenant": (N_("Directory in Entra"), ""),
    "school.moments": (N_("Moments on the student's journey"), N_("In the order in which a student meets them.")),
    "school.domains": (N_("Domains"), N_("The areas in which we agree things.")),
    "school.domains.colour": (N_("Colour"), N_("As #rrggbb.")),
    "school.domains.icon": (N_("Icon"), N_("A name of the Material Design Icons, such as door-open.")),
    "school.roles": (N_("Who does something"), ""),
    "school.roles.contact": (N_("How to reach them"), ""),
    "school.teams": (N_("Teams"), ""),
    "school.rhythm": (N_("Rhythm"), ""),
    "school.rhythm.run": (N_("Of every hundred hours, how many go to the daily work?"), N_("The rest is for change.")),
    "school.rhythm.reflections": (N_("Fixed moments to stand still"), ""),
    "school.rhythm.reflections.every": (N_("How often?"), N_("A number and days, weeks, months or years: 6 months.")),
    "school.rhythm.reflections.first": (N_("When was or is the first?"), DAY_HELP),
    "school.rhythm.reflections.roles": (N_("Who is there?"), ""),
    "school.rules": (N_("How much rules weigh"), N_("What you leave open weighs as much as in the manual.")),
}
"""By path: what the field is called, and a line of help."""

YES_OR_NO: dict[str, str] = {"true": N_("yes"), "false": N_("no")}
"""What the two words are called where a field asks for one of them."""

COLLECTIONS: dict[str, tuple[str, str]] = {
    "term": (N_("Words"), N_("word")),
    "promise": (N_("Student promises"), N_("promise")),
    "agreement": (N_("Agreements"), N_("agreement")),
    "choices": (N_("What teams chose"), N_("team's choices")),
    "snapshot": (N_("Photo moments"), N_("photo moment")),
    "success": (N_("Small successes"), N_("small success")),
    "school": (N_("The school"), N_("the school's framework")),
}
"""By kind, in the order of the page: what many of them are called, and one."""


def words_of(kind: str, route: tuple[str, ...]) -> tuple[str, str]:
    """What a field is called, and how one is helped with it: keys of the catalogue."""
    path = ".".join(("choice" if kind == "choices" else kind, *route))
    shared = (".".join(("*", *route[start:])) for start in range(len(route)))
    for name in (path, *shared):
        if found := FIELDS.get(name) or ASKS.get(name):
            return found
    return ASKS[path]
