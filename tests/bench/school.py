"""A made-up school of any size, for the benchmarks.

In: a folder, and how many things. Out: a school in files that holds what every rule looks at, and in which none of them finds anything: terms,
promises and agreements in equal parts, and beside those teams' choices, photo moments, successes and a few pages of the school's own.
Words are made of parts, so that they have plurals and diminutives like real ones, and texts speak of other things' words. No chance in it.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

DAY = "2026-09-01"
"""The day to check it on."""
ROOM = 10
"""One agreement in so many has a bandwidth, one term in so many a form of its own and a word to avoid."""

FIRST = (
    "stage",
    "school",
    "praktijk",
    "vak",
    "examen",
    "beroeps",
    "loopbaan",
    "studie",
    "team",
    "start",
    "taal",
    "zorg",
    "bouw",
    "kook",
    "reken",
)
MIDDLE = (
    "groep",
    "werk",
    "dag",
    "maat",
    "boek",
    "huis",
    "markt",
    "tafel",
    "kring",
    "week",
    "lijn",
    "stuk",
    "vorm",
    "veld",
    "pad",
)
LAST = (
    "gesprek",
    "plan",
    "moment",
    "afspraak",
    "route",
    "kaart",
    "keuze",
    "les",
    "ronde",
    "toets",
    "bureau",
    "weg",
    "opdracht",
    "plek",
    "band",
)
PLURALS = (
    "gesprekken",
    "plannen",
    "momenten",
    "afspraken",
    "routes",
    "kaarten",
    "keuzes",
    "lessen",
    "rondes",
    "toetsen",
    "bureaus",
    "wegen",
    "opdrachten",
    "plekken",
    "banden",
)

SCHOOL = """\
format: 1
school: ROC Groot
plate: {title: Onze plaat}
feedback: {mail: taal@roc-groot.example}
moments: [{id: starten, label: Starten}, {id: leren, label: Leren}]
domains: [{id: instroom, label: Instroom}, {id: roostering, label: Roostering}]
roles: [{id: docent, label: Docent}, {id: student, label: Student}, {id: bestuur, label: Bestuur}]
rhythm:
  run: 80
  reflections:
    - {id: ronde-tafel, label: Ronde tafel, every: 6 months, first: 2026-03-12, roles: [bestuur, docent, student]}
teams:
"""
TERM = """\
term: {word}
definition: Wat er op deze school gebeurt in de weken waarin iedereen met {other} bezig is.
means_not: Iets anders dan {other}; dat is wat mensen denken.
example: Sara begint met haar bpv en volgt daarna [[term-{next}|het andere]].
synonyms: [{synonym}]
{extra}voices:
  - {{role: docent, says: zo noemen wij dat}}
  - {{role: student, says: dat zegt hier niemand}}
related: [term-{next}]
agreements: [afspraak-{n}]
owner: docent
agreed_on: 2026-03-01
review_by: 2027-03-01
"""
SOMETIMES = """\
forms: [{word}iaden]
avoid:
  - {{word: {avoided}, because: zo zei niemand het die het deed}}
"""
PROMISE = """\
promise: Ik krijg wat belofte {n} zegt
means: Je merkt elke week dat wij doen wat hier staat, ook bij de {many} van week {n}.
why: Wie het niet merkt, gelooft het niet.
noticed: [Binnen acht weken zit ik in de les., Mijn naam staat op de lijst voor {word}.]
moment: starten
requires: [instroom, roostering]
agreements: [afspraak-{n}, afspraak-{next}]
terms: [term-{n}]
message: Je kunt bij ons het hele jaar door beginnen.
owner: docent
agreed_on: 2026-03-01
review_by: 2027-03-01
"""
AGREEMENT = """\
agreement: Wij doen wat afspraak {n} zegt
domain: {domain}
why: Een half jaar wachten is voor veel studenten te lang, zeker zonder {synonym}.
decides: {decides}
{extra}behaviour:
  - {{role: docent, does: ontvangt nieuwe studenten met een {word}, when: na elk instroommoment}}
  - {{role: student, does: komt}}
noticed: [Nieuwe studenten weten bij wie ze terechtkunnen.]
terms: [term-{n}]
owner: docent
agreed_on: 2026-03-01
starts_on: 2026-08-01
review_by: 2027-03-01
"""
BANDWIDTH = "bandwidth:\n  {{measure: keer {measure}, unit: per jaar, min: 4, max: 12}}\n"
CHOICE = "  - {{agreement: afspraak-{n}, value: {value}, because: De bpv-plaatsen komen om de twee maanden vrij.}}\n"
SNAPSHOT = """\
date: {date}
form: ronde tafel
roles: [bestuur, docent, student]
run: 80
promises:
"""
SEEN = """\
  - promise: belofte-{n}
    standing: {standing}
    seen:
      - {{role: docent, standing: growing}}
    data:
      - {{measure: dagen tot de eerste les, value: {value}, unit: dagen}}
    signals:
      - {{role: student, says: Ik kon na de herfst gewoon beginnen.}}
    done: De roostermakers schuiven nu aan bij elk {word}.
    learned: De ontvangst werkt; het rooster komt te laat.
    next: We maken het blokrooster twee weken eerder.
"""
SUCCESS = """\
success: Groep {n} is begonnen
date: 2026-05-09
story: Twaalf studenten zijn gestart na hun {word} en alle twaalf zijn er nog.
promises: [belofte-{n}]
"""
ALLOWED = "<!-- taalkompas: allow[avoided-word] because zo heet het gebouw -->\nDe aula heet nog {avoided}.\n\n"
PARAGRAPH = """\
Wie hier begint, komt op maandag binnen en krijgt een {word} met iemand uit het team. Er is altijd één collega die weet wie je bent, en
[hier staat](index.md) hoe je die vindt. Een {synonym} komt daarna, als het rooster er ruimte voor laat; `{word}` staat dan in de agenda.
Na de vakantie zijn er twee {many} meer, en wat we dan leren, vertellen we elkaar.

"""


def make(root: Path, items: int, mistake: str = "", alone: bool = False) -> Path:
    """A school of so many terms, promises and agreements together, and what stands beside them unless told to be alone.

    A mistake is a text at the end of each file.
    """
    third = max(2, items // 3)
    for path, text in (*_things(third), *(() if alone else _beside(third))):
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text if path.endswith(("school.yml", ".md")) else text + mistake, encoding="utf-8")
    return root


def word(n: int) -> str:
    """The word of a term; each term has another one."""
    return f"{_beginning(n)}{LAST[n % len(LAST)]}"


def _beginning(n: int) -> str:
    number = n // len(LAST)
    more = number // len(MIDDLE) // len(FIRST)
    return f"{'over' * more}{FIRST[number // len(MIDDLE) % len(FIRST)]}{MIDDLE[number % len(MIDDLE)]}"


def words_of(n: int) -> tuple[str, str, str]:
    """What a text may say of a term, and what it had better not say: its name, its synonym and the word to avoid."""
    return word(n), f"{LAST[n % len(LAST)]} rond {_beginning(n)}", f"oud{word(n)}"


def _things(third: int) -> Iterator[tuple[str, str]]:
    yield (
        "glossary/school.yml",
        SCHOOL + "".join(f"  - {{id: {team}, label: {team.title()}}}\n" for team in _teams(third)),
    )
    for n in range(third):
        told = _told(n, third)
        sometimes = n % ROOM == 0
        term = TERM.format(extra=SOMETIMES.format(**told) if sometimes else "", **told)
        room = BANDWIDTH.format(measure=told["word"] if n % 3 else "instromen") if sometimes else ""
        yield f"glossary/thema-{n % 20}/term-{n}.yml", term
        yield f"promises/belofte-{n}.yml", PROMISE.format(**told)
        yield f"promises/agreements/thema/afspraak-{n}.yml", AGREEMENT.format(extra=room, **told)


def _beside(third: int) -> Iterator[tuple[str, str]]:
    for team in _teams(third):
        chosen = "".join(CHOICE.format(n=n, value=4 + n % 9) for n in range(0, third, ROOM))
        yield f"promises/choices/{team}.yml", f"team: {team}\nchoices:\n{chosen}"
    for n in range(0, third, 100):
        yield f"promises/successes/succes-{n}.yml", SUCCESS.format(**_told(n, third))
    yield from _snapshots(third)
    for number in range(min(20, third)):
        yield f"docs/pagina-{number}.md", page(number, third)


def _teams(third: int) -> list[str]:
    return [f"team-{n}" for n in range(min(10, third))]


def _told(n: int, third: int) -> dict[str, object]:
    """What a template may say of the thing with this number."""
    other = n ^ 1 if n ^ 1 < third else n - 1
    name, synonym, avoided = words_of(n)
    return {
        "n": n,
        "next": other,
        "word": name,
        "other": word((n + 7) % third) if third > 7 else "dit",
        "many": f"{_beginning(n)}{PLURALS[n % len(LAST)]}",
        "synonym": synonym,
        "avoided": avoided,
        "domain": ("instroom", "roostering")[n % 2],
        "decides": ("team", "central")[n % 2],
        "value": n % 60,
        "standing": ("growing", "kept")[n % 2],
    }


def _snapshots(third: int) -> Iterator[tuple[str, str]]:
    """Photo moments, a day after the other; each promise is spoken of in one of them, and some in two."""
    often = min(40, third)
    for number in range(often):
        day = date(2026, 3, 1) + timedelta(days=number)
        speaks = (n for n in range(third) if n % often == number or (n % 9 == 0 and (n + 1) % often == number))
        yield (
            f"promises/snapshots/{day}.yml",
            SNAPSHOT.format(date=day) + "".join(SEEN.format(**_told(n, third)) for n in speaks),
        )


def page(number: int, third: int) -> str:
    """A page of the school's own of about 500 words, some of them words of its terms."""
    lines = (_told((number * 31 + line * 7) % third, third) for line in range(7))
    return f"# Pagina {number}\n\n{ALLOWED.format(**_told(0, third))}" + "".join(
        PARAGRAPH.format(**told) for told in lines
    )
