"""Every kind of change, made in the example school: what is said of it in Dutch, and that nothing else is said.

A row is one change: the edits, and all that is told, by thing.
"""

from collections.abc import Mapping
from typing import Any

import pytest

from changes.conftest import Compare
from taalkompas.changes import Comparison
from taalkompas.report.changes.as_text import PLAIN
from taalkompas.report.changes.sentences import sentences
from taalkompas.words import Phrases

WELCOME = "promises/altijd-welkom.yml"
MOMENTS = "promises/agreements/instroom/instroommomenten.yml"
TRIAL = "promises/agreements/instroom/een-dag-meelopen.yml"
TIME = "promises/agreements/team/tijd-staat-erin.yml"
ALUMNI = "promises/agreements/team/oud-studenten-bellen.yml"
ROUTE = "glossary/onderwijs/leerroute.yml"
WAY = "glossary/onderwijs/leerweg.yml"
READY = "glossary/examinering/examenrijp.yml"
CUSTOM = "glossary/onderwijs/maatwerktraject.yml"
SCHOOL = "glossary/school.yml"
CHOSEN = "promises/choices/zorg.yml"
SEEN = "promises/snapshots/2024-11-14.yml"
SUCCESS = "promises/successes/belmaatjes.yml"

NEW_PROMISE = """\
promise: Ik hoor het als er iets verandert
means: Je hoort het voordat het zover is.
why: Een rooster dat stil verandert, kost een oppas.
moment: leren
requires: [roostering, begeleiding]
agreements: [rooster-op-tijd, gezien-in-week-een]
owner: teamleider
"""
NEW_AGREEMENT = """\
agreement: We vertellen het zelf
domain: begeleiding
why: Wie het van een ander hoort, voelt zich vergeten.
decides: team
bandwidth: {measure: dagen vooraf, max: 3}
behaviour:
  - {role: docent, does: vertelt het in de klas}
  - {role: slber, does: belt wie er niet was}
"""

ROWS: dict[str, tuple[Mapping[str, Any], Mapping[str, list[str]]]] = {
    # a promise
    "a promise is new": (
        {"promises/ik-hoor-het.yml": NEW_PROMISE},
        {
            "promise ik-hoor-het": [
                "Deze belofte is nieuw. Ze staat op de reis bij 'Leren' en vraagt afspraken over 'Roostering' en 'Begeleiding'."
            ]
        },
    ),
    "a promise is gone": (
        {"promises/telt-mee.yml": None},
        {
            "promise telt-mee": [
                "Deze belofte is weg. Bladwijzers en gedrukte codes leiden dan nergens meer heen; met 'status: retired' blijven ze werken."
            ]
        },
    ),
    "a promise reads differently": (
        {WELCOME: [("Ik ben altijd welkom", "Ik ben elke dag welkom")]},
        {"promise altijd-welkom": ["De belofte luidt anders: Ik ben [-altijd-] {+elke dag+} welkom"]},
    ),
    "its meaning is worded differently": (
        {WELCOME: [("groep die op je rekent", "groep die op je wacht")]},
        {
            "promise altijd-welkom": [
                "Wat de belofte betekent, is anders verwoord: … in een groep die op je [-rekent-] {+wacht+} en je weet vooraf wie je opvangt."
            ]
        },
    ),
    "its why is worded differently": (
        {WELCOME: [("leert niemand een vak", "leert niemand iets")]},
        {
            "promise altijd-welkom": [
                "Waarom we dit doen, is anders verwoord: … Thuis op de bank leert niemand [-een vak.-] {+iets.+}"
            ]
        },
    ),
    "its core message is worded differently": (
        {WELCOME: [("het hele jaar door beginnen.\nq", "elke maand beginnen.\nq")]},
        {
            "promise altijd-welkom": [
                "De kernboodschap is anders verwoord: Je kunt bij ons [-het hele jaar door-] {+elke maand+} beginnen."
            ]
        },
    ),
    "it moves on the journey": (
        {WELCOME: [("moment: starten", "moment: orienteren")]},
        {"promise altijd-welkom": ["De belofte verhuist op de reis van 'Starten' naar 'Oriënteren'."]},
    ),
    "it asks for an agreement in one more domain": (
        {WELCOME: [("begeleiding]", "begeleiding, bpv]")]},
        {"promise altijd-welkom": ["De belofte vraagt nu ook een afspraak over 'Bpv & stage'."]},
    ),
    "it asks for one domain less": (
        {WELCOME: [("[instroom, roostering, begeleiding]", "[instroom, begeleiding]")]},
        {"promise altijd-welkom": ["De belofte vraagt geen afspraak meer over 'Roostering'."]},
    ),
    "an agreement is added to it": (
        {WELCOME: [("  - belronde\n", "  - belronde\n  - op-bezoek\n")]},
        {"promise altijd-welkom": ["De belofte leunt nu ook op de afspraak 'We komen langs bij het leerbedrijf'."]},
    ),
    "an agreement is taken from it": (
        {WELCOME: [("  - belronde\n", "")]},
        {"promise altijd-welkom": ["De belofte leunt niet meer op de afspraak 'Na een aanmelding bellen we snel'."]},
    ),
    "its list stands in another order": (
        {WELCOME: [("  - instroommomenten\n  - belronde\n", "  - belronde\n  - instroommomenten\n")]},
        {"promise altijd-welkom": ["De afspraken staan in een andere volgorde."]},
    ),
    "a word to know is added and another taken": (
        {WELCOME: [("[instroommoment, instapweek, overstap]", "[instroommoment, instapweek, intake]")]},
        {
            "promise altijd-welkom": [
                "Wie dit wil begrijpen, moet nu ook het begrip 'Intake' kennen.",
                "Wie dit wil begrijpen, hoeft het begrip 'Overstap' niet meer te kennen.",
            ]
        },
    ),
    "students notice it by something else": (
        {WELCOME: [("stond mijn naam al op de lijst", "stond mijn naam al bij de deur")]},
        {
            "promise altijd-welkom": [
                "Waaraan studenten het merken, is anders verwoord: Toen ik binnenkwam stond mijn naam al [-op-] {+bij+} de [-lijst.-] {+deur.+}"
            ]
        },
    ),
    "a voice is heard, and another says it differently": (
        {
            WELCOME: [
                ("voices:\n", "voices:\n  - role: slber\n    says: Bel me gerust.\n"),
                ("Ik wil gewoon beginnen", "Ik wil meteen beginnen"),
            ]
        },
        {
            "promise altijd-welkom": [
                "Student zegt het anders: Ik wil [-gewoon-] {+meteen+} beginnen. Niet nog een keer uitleggen …",
                "Nu klinkt ook de stem van Slb'er: Bel me gerust.",
            ]
        },
    ),
    "a question to talk about is gone": (
        {WELCOME: [("  - Hoe weet de groep dat er iemand bij komt?\n", "")]},
        {"promise altijd-welkom": ["Deze vraag om over te praten is weg: Hoe weet de groep dat er iemand bij komt?"]},
    ),
    "the owner is another": (
        {WELCOME: [("owner: directeur-onderwijs", "owner: teamleider")]},
        {"promise altijd-welkom": ["De eigenaar is nu Teamleider; dat was Directeur onderwijs."]},
    ),
    "the day to look again is another": (
        {WELCOME: [("2026-12-15", "2027-12-15")]},
        {
            "promise altijd-welkom": [
                "We kijken hier uiterlijk 15 december 2027 opnieuw naar; dat was 15 december 2026."
            ]
        },
    ),
    "since when it is agreed": (
        {WELCOME: [("agreed_on: 2024-09-24", "agreed_on: 2024-10-01")]},
        {"promise altijd-welkom": ["Dit geldt als afgesproken sinds 1 oktober 2024; dat was 24 september 2024."]},
    ),
    "an agreed promise becomes a draft": (
        {WELCOME: [("owner: d", "status: draft\nowner: d")]},
        {"promise altijd-welkom": ["Dit is weer een concept: we praten er nog over."]},
    ),
    "a promise is retired": (
        {WELCOME: [("owner: d", "status: retired\nreplaced_by: telt-mee\nowner: d")]},
        {"promise altijd-welkom": ["Dit geldt niet meer; in plaats daarvan komt 'Wat ik al kan, telt mee'."]},
    ),
    "a rule may be broken": (
        {WELCOME: [("owner: d", "allow: [{rule: avoided-word, because: Zo heet het gebouw.}]\nowner: d")]},
        {
            "promise altijd-welkom": [
                "Van de regel 'avoided-word' mag hier voortaan worden afgeweken; de reden: Zo heet het gebouw."
            ]
        },
    ),
    # an agreement
    "an agreement is new": (
        {"promises/agreements/team/zelf.yml": NEW_AGREEMENT},
        {
            "agreement zelf": [
                "Deze afspraak is nieuw. Ze hoort bij 'Begeleiding'. Ze vraagt iets van Docent en Slb'er. Teams mogen zelf kiezen (hoogstens 3 dagen vooraf)."
            ]
        },
    ),
    "an agreement is gone": ({ALUMNI: None}, {"agreement oud-studenten-bellen": ["Deze afspraak is weg."]}),
    "a draft is agreed": (
        {ALUMNI: [("status: draft\n", "")]},
        {"agreement oud-studenten-bellen": ["Dit is nu afgesproken; het was nog een concept."]},
    ),
    "an agreement reads differently": (
        {TRIAL: [("loopt eerst een dag mee", "loopt eerst twee dagen mee")]},
        {
            "agreement een-dag-meelopen": [
                "De afspraak luidt anders: Wie twijfelt, loopt eerst [-een dag-] {+twee dagen+} mee"
            ]
        },
    ),
    "it moves to another domain": (
        {TRIAL: [("domain: instroom", "domain: onderwijs")]},
        {"agreement een-dag-meelopen": ["De afspraak hoort nu bij 'Onderwijs'; dat was 'Instroom'."]},
    ),
    "who decides": (
        {
            TRIAL: [
                ("decides: team", "decides: central"),
                ("decided_by: [teamleider]", "decided_by: [teamleider, bestuur]"),
            ]
        },
        {
            "agreement een-dag-meelopen": [
                "Wie hierover beslist, is anders: eerst ieder team zelf, nu centraal.",
                "Bestuur beslist er nu ook over.",
            ]
        },
    ),
    "a bandwidth that teams fall outside of": (
        {MOMENTS: [("min: 4", "min: 6")]},
        {
            "agreement instroommomenten": [
                "De bandbreedte gaat van 4–10 naar 6–10 (instroommomenten). Team Techniek koos 4 en valt er nu buiten. Team Economie & ICT koos 5 en valt er nu buiten."
            ]
        },
    ),
    "a bandwidth without a most": (
        {MOMENTS: [("  max: 10\n", "")]},
        {"agreement instroommomenten": ["De bandbreedte gaat van 4–10 naar minstens 4 (instroommomenten)."]},
    ),
    "what is counted, and per what": (
        {MOMENTS: [("measure: instroommomenten\n  unit: per jaar", "measure: startdagen\n  unit: per schooljaar")]},
        {
            "agreement instroommomenten": [
                "We tellen nu 'startdagen'; dat was 'instroommomenten'.",
                "We tellen nu 'per schooljaar'; dat was 'per jaar'.",
            ]
        },
    ),
    "there is room for teams": (
        {TIME: [("room:", "bandwidth: {measure: uren, min: 40}\nroom:")]},
        {"agreement tijd-staat-erin": ["Teams mogen nu zelf kiezen (minstens 40 uren)."]},
    ),
    "the room is gone": (
        {TRIAL: [("bandwidth:\n  measure: meeloopdagen\n  unit: per opleiding per jaar\n  min: 5\n", "")]},
        {
            "agreement een-dag-meelopen": [
                "Teams mogen hier niet meer zelf kiezen (dat was meeloopdagen: minstens 5 per opleiding per jaar)."
            ]
        },
    ),
    "behaviour is added": (
        {TRIAL: [("needs:", "  - {role: docent, does: zwaait de meeloper uit, when: om vier uur}\nneeds:")]},
        {"agreement een-dag-meelopen": ["Dit vragen we nu ook van de rol Docent: zwaait de meeloper uit, om vier uur"]},
    ),
    "behaviour is taken away": (
        {
            TIME: [
                (
                    "  - role: docent\n    does: zegt het in het teamoverleg als uren voor studenten aan iets anders opgaan\n",
                    "",
                )
            ]
        },
        {
            "agreement tijd-staat-erin": [
                "Dit vragen we niet meer van de rol Docent: zegt het in het teamoverleg als uren voor studenten aan iets anders opgaan"
            ]
        },
    ),
    "behaviour is worded differently": (
        {TRIAL: [("vraagt wat die ervan vond", "vraagt hoe het was")]},
        {
            "agreement een-dag-meelopen": [
                "Wat we van de rol Slb'er vragen, is anders verwoord: belt de meeloper en vraagt [-wat die ervan vond-] {+hoe het was+}"
            ]
        },
    ),
    "behaviour passes to another role": (
        {TRIAL: [("  - role: slber\n    does: belt", "  - role: docent\n    does: belt")]},
        {
            "agreement een-dag-meelopen": [
                "Dit vragen we nu van de rol Docent en niet meer van de rol Slb'er: belt de meeloper en vraagt wat die ervan vond"
            ]
        },
    ),
    "when, and in place of what": (
        {
            TRIAL: [
                ("when: de dag erna", "when: dezelfde avond"),
                ("te mailen met een aanmeldlink", "te mailen met een formulier"),
            ]
        },
        {
            "agreement een-dag-meelopen": [
                "Wanneer Slb'er dit doet, is anders: [-de dag erna-] {+dezelfde avond+} (belt de meeloper en vraagt wat die ervan vond)",
                "Wat Slb'er hiervoor niet meer doet, is anders verwoord: te mailen met een [-aanmeldlink-] {+formulier+} (belt de meeloper en vraagt wat die ervan vond)",
            ]
        },
    ),
    "something else is needed": (
        {TRIAL: [("een seintje welke praktijklessen", "een lijst van welke praktijklessen")]},
        {
            "agreement een-dag-meelopen": [
                "Wat hiervoor van de rol Roostermaker nodig is, is anders verwoord: een [-seintje-] {+lijst van+} welke praktijklessen nog plek hebben"
            ]
        },
    ),
    "something is asked of who leads": (
        {TRIAL: [("noticed:", "leadership: [{role: teamleider, does: loopt zelf een dag mee}]\nnoticed:")]},
        {
            "agreement een-dag-meelopen": [
                "Dit vragen we nu ook van de rol Teamleider als leidinggevende: loopt zelf een dag mee"
            ]
        },
    ),
    "how we notice that it works": (
        {TRIAL: [("noticed:\n", "noticed:\n  - De balie kent de namen.\n")]},
        {"agreement een-dag-meelopen": ["Hieraan merken we nu ook dat het werkt: De balie kent de namen."]},
    ),
    "a knot is solved": (
        {
            MOMENTS: [
                ("open:\n  - question: Wie betaalt een groep die met zes studenten begint?\n    who: bestuur\n", "")
            ]
        },
        {
            "agreement instroommomenten": [
                "Deze knoop ligt niet meer open: Wie betaalt een groep die met zes studenten begint?"
            ]
        },
    ),
    "a knot lies open, and another lies elsewhere": (
        {
            MOMENTS: [
                ("who: bestuur\n", "who: teamleider\n  - {question: Mag het ook op vrijdag?, who: roostermaker}\n")
            ]
        },
        {
            "agreement instroommomenten": [
                "Deze knoop ligt nu bij Teamleider en niet meer bij Bestuur: Wie betaalt een groep die met zes studenten begint?",
                "Er ligt een nieuwe knoop, bij Roostermaker: Mag het ook op vrijdag?",
            ]
        },
    ),
    "what teams fill in themselves, and from when on": (
        {
            MOMENTS: [
                ("hoe vaak en in welke weken", "in welke weken"),
                ("starts_on: 2024-11-04", "starts_on: 2027-01-04"),
            ]
        },
        {
            "agreement instroommomenten": [
                "Wat teams zelf invullen, is anders verwoord: Binnen de [[bandbreedte]] kiest het team zelf [-hoe vaak en-] in welke weken, bijvoorbeeld als er bpv-plaatsen vrijkomen.",
                "We doen dit vanaf 4 januari 2027; dat was vanaf 4 november 2024.",
            ]
        },
    ),
    # a word
    "a word is new": (
        {
            "glossary/samen/praatplaat.yml": "term: praatplaat\ndefinition: De plaat waar je omheen praat.\nowner: docent\n"
        },
        {"term praatplaat": ["Dit begrip is nieuw. Het betekent: De plaat waar je omheen praat."]},
    ),
    "a word is another": (
        {ROUTE: [("term: Leerroute", "term: Leerpad")]},
        {"term leerroute": ["Het woord is nu 'Leerpad'; dat was 'Leerroute'."]},
    ),
    "a definition is worded differently": (
        {ROUTE: [("tot het diploma", "tot het feest")]},
        {"term leerroute": ["De betekenis is anders verwoord: … van de eerste les tot het [-diploma.-] {+feest.+}"]},
    ),
    "what it is not, and an example": (
        {ROUTE: [("means_not: ", "means_not: Pas op. "), ("doet daarna pas de theorie", "doet later de theorie")]},
        {
            "term leerroute": [
                "Wat het niet is, is anders verwoord: {+Pas op.+} Een leerroute is geen [[leerweg]]. Binnen …",
                "Het voorbeeld is anders verwoord: Sara begint met een stuk bpv en doet [-daarna pas-] {+later+} de theorie, want zo onthoudt ze het.",
            ]
        },
    ),
    "synonyms, forms and links": (
        {ROUTE: [("synonyms: [studieroute]", "synonyms: [studiepad]\nforms: [leerrouten]\nlink: false")]},
        {
            "term leerroute": [
                "Je mag nu ook 'studiepad' zeggen.",
                "'studieroute' staat er niet meer bij als woord dat ook mag.",
                "Ook de vorm 'leerrouten' wordt nu herkend.",
                "Het woord wordt in teksten geen link meer.",
            ]
        },
    ),
    "a word to avoid": (
        {ROUTE: [("synonyms:", "avoid: [{word: flexpad, because: dat klinkt als een uitzondering}]\nsynonyms:")]},
        {"term leerroute": ["'flexpad' zeggen we hier niet meer voor; de reden: dat klinkt als een uitzondering"]},
    ),
    "broader, related and what it commits to": (
        {
            ROUTE: [
                ("broader: [flexibel-onderwijs]", "broader: [module]"),
                ("[loopbaangesprek]", "[]"),
                ("[route-in-gesprek]", "[belronde]"),
            ]
        },
        {
            "term leerroute": [
                "Het begrip valt nu onder 'Module'.",
                "Het begrip valt niet meer onder 'Flexibel onderwijs'.",
                "Het begrip is niet meer verwant aan 'Loopbaangesprek'.",
                "Wie dit woord gebruikt, houdt zich nu ook aan de afspraak 'Na een aanmelding bellen we snel'.",
                "Wie dit woord gebruikt, zit niet meer vast aan de afspraak 'Voor elk nieuw blok praten we over de route'.",
            ]
        },
    ),
    "a retired word holds again": (
        {CUSTOM: [("status: retired\n", "")]},
        {"term maatwerktraject": ["Dit geldt weer; een tijdlang gold het niet."]},
    ),
    "a source is called otherwise": (
        {ROUTE: [("Begrippenlijst flexibel leren", "Begrippenlijst")]},
        {"term leerroute": ["De bron 'Begrippenlijst flexibel leren' heet nu 'Begrippenlijst'."]},
    ),
    "a word moves to another folder": (
        {WAY: None, "glossary/bpv/leerweg.yml": "AS IT WAS"},
        {"term leerweg": ["Het bestand staat nu in 'glossary/bpv'; dat was 'glossary/onderwijs'."]},
    ),
    # choices and memory
    "a team chooses something else": (
        {CHOSEN: [("value: 6", "value: 3")]},
        {
            "choices zorg": [
                "Het team kiest bij 'We beginnen op vaste momenten, het hele jaar door' nu 3; dat was 6. Dat valt buiten de bandbreedte van 4–10."
            ]
        },
    ),
    "a team says something else of why": (
        {CHOSEN: [("Daarna zijn bij de verpleeghuizen de plekken op", "Daarna zijn de plekken op")]},
        {
            "choices zorg": [
                "De reden van de keuze bij 'We beginnen op vaste momenten, het hele jaar door' is anders verwoord: Daarna zijn [-bij de verpleeghuizen-] de plekken op, en zonder plek …"
            ]
        },
    ),
    "a team no longer chooses": (
        {
            CHOSEN: [
                (
                    "  - agreement: belronde\n    value: 3\n    because: Wij bellen op dinsdag en donderdag. Dan zitten er twee collega's zonder les.\n",
                    "",
                )
            ]
        },
        {"choices zorg": ["Het team kiest niets meer bij 'Na een aanmelding bellen we snel'; dat was 3."]},
    ),
    "a photo moment is new": (
        {
            "promises/snapshots/2026-08-20.yml": "date: 2026-08-20\nform: ronde tafel\nroles: [student]\npromises:\n  - {promise: telt-mee, standing: kept}\n"
        },
        {
            "snapshot 2026-08-20": [
                "Dit fotomoment van 20 augustus 2026 is nieuw. Er is gekeken naar 'Wat ik al kan, telt mee'."
            ]
        },
    ),
    "memory is changed afterwards": (
        {
            SEEN: [
                ("  - promise: eerst-proeven\n    standing: paper", "  - promise: eerst-proeven\n    standing: kept"),
                ("run: 93", "run: 80"),
            ]
        },
        {
            "snapshot 2024-11-14": [
                "Bij 'Ik mag proeven voor ik kies' stond 'nog op papier', en nu staat er 'merkbaar'.",
                "Er ging 80 procent van de tijd naar het dagelijks werk; er stond 93 procent. Dit verandert ons geheugen achteraf: weten de mensen die erbij waren dat?",
            ]
        },
    ),
    "who was there is changed afterwards": (
        {SEEN: [("slber, student]", "student, teamleider]"), ("Er stonden elf vacatures open. ", "")]},
        {
            "snapshot 2024-11-14": [
                "Teamleider was er ook bij.",
                "Er staat niet meer dat Slb'er erbij was.",
                "Waarom er zoveel tijd naar het dagelijks werk ging, is anders verwoord: [-Er stonden elf vacatures open.-] Alle uren gingen naar lessen die anders uitvielen. Dit verandert ons geheugen achteraf: weten de mensen die erbij waren dat?",
            ]
        },
    ),
    "a success is told otherwise": (
        {SUCCESS: [("elke maandag", "elke dag")]},
        {
            "success belmaatjes": [
                "Het verhaal is anders verteld: Twee slb'ers van Economie & ICT hangen elke [-maandag-] {+dag+} een briefje met elkaars studenten boven … Dit verandert ons geheugen achteraf: weten de mensen die erbij waren dat?"
            ]
        },
    ),
    # the school
    "a role is new, and one is called otherwise": (
        {
            SCHOOL: [
                ("label: Docent,", "label: Leraar,"),
                ("\nteams:\n", "  - {id: conrector, label: Conrector}\n\nteams:\n"),
            ]
        },
        {"school school": ["De rol 'Docent' heet nu 'Leraar'.", "Er is een nieuwe rol: 'Conrector'."]},
    ),
    "a role gets another id": (
        {SCHOOL: [("{id: bestuur, label", "{id: college, label"), ("[bestuur, directeur", "[college, directeur")]},
        {"school school": ["De id van 'Bestuur' is nu 'college'; dat was 'bestuur'."]},
    ),
    "moments in another order": (
        {
            SCHOOL: [
                ("  - {id: leren, label: Leren}\n", ""),
                ("moments:\n", "moments:\n  - {id: leren, label: Leren}\n"),
            ]
        },
        {
            "school school": [
                "De momenten van de reis staan in een andere volgorde: 'Leren', 'Oriënteren', 'Starten', 'Examen doen' en 'Verder'."
            ]
        },
    ),
    "a team is gone, and a domain is about something else": (
        {
            SCHOOL: [
                ("  - {id: entree, label: Team Entree}\n", ""),
                ("Van de eerste vraag tot de eerste les", "Van de eerste vraag tot de eerste dag"),
                ("#C84A00", "#C84A01"),
            ]
        },
        {
            "school school": [
                "'Instroom' heeft nu de kleur '#C84A01'; dat was '#C84A00'.",
                "Waar 'Instroom' over gaat, is anders verwoord: Van de eerste vraag tot de eerste [-les-] {+dag+}",
                "Dit team is er niet meer: Team Entree.",
            ]
        },
    ),
    "run, rules, the plate and how to reach somebody": (
        {
            SCHOOL: [
                ("run: 80", "run: 75"),
                ("\nrhythm:", "\nrules: {unused-term: off}\n\nrhythm:"),
                ("title: Jouw route, onze afspraken", "title: Jouw weg, onze afspraken"),
                ("docenten@roc", "leraren@roc"),
            ]
        },
        {
            "school school": [
                "Boven de praatplaat staat nu: Jouw [-route,-] {+weg,+} onze afspraken",
                "Docent is nu te bereiken via leraren@roc-voorbeeld.example; dat was docenten@roc-voorbeeld.example.",
                "Voor het dagelijks werk is nu 75 procent van de tijd bedoeld; dat was 80 procent.",
                "De regel 'unused-term' staat voortaan op 'uit'; dat was 'om over te praten'.",
            ]
        },
    ),
    "a moment of reflection comes round more often": (
        {
            SCHOOL: [
                ("      every: 52 weeks\n      first: 2024-11-14", "      every: 26 weeks\n      first: 2024-11-15")
            ]
        },
        {
            "school school": [
                "'Ronde tafel' komt nu eens per 26 weken; dat was eens per 52 weken.",
                "De eerste keer 'Ronde tafel' is nu 15 november 2024; dat was 14 november 2024.",
            ]
        },
    ),
}


def told(comparison: Comparison) -> dict[str, list[str]]:
    """Every sentence, by the kind and id of the thing."""
    phrases = Phrases(comparison.language)
    return {
        f"{one.kind} {one.id}": [sentences(change, phrases, PLAIN) for change in one.changes]
        for one in comparison.things
    }


@pytest.mark.parametrize("row", ROWS)
def test_a_change_is_told_in_one_sentence_and_nothing_else_is(row: str, changed: Compare, example: Any) -> None:
    edits, expected = ROWS[row]
    as_it_was = (example / WAY).read_text(encoding="utf-8")
    comparison = changed({path: as_it_was if edit == "AS IT WAS" else edit for path, edit in edits.items()})
    assert told(comparison) == expected
    assert not comparison.layout
