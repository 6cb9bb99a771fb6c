"""What the tests of edits share: a school written in every way that hands and programs write, and what stands in a folder."""

from collections.abc import Mapping
from pathlib import Path

from schools import SMALLEST

BOM = b"\xef\xbb\xbf"
SCHOOL = """\
# Het raamwerk. # nog een hekje
school: ROC Klein
plate:
  title: "Onze plaat"   # [[startgesprek]] hier is een opmerking
  picture: docs/plaat.svg
  hotspots:
    - {box: [0, 0, 10, 10], leads_to: altijd-welkom}
    - {box: [20, 0, 10, 10], leads_to: starten}
    - {box: [40, 0, 10, 10], leads_to: 'instroom'}
moments: [{id: starten, label: Starten}]
domains:
- {id: "instroom", label: Instroom}
- id:   begeleiding
  label: Begeleiding
roles: [{id: docent, label: Docent}, {id: student, label: Student}, {id: bestuur, label: Bestuur}]
teams:
  - {id: zorg, label: Team Zorg}
rhythm:
  reflections:
    - id: ronde-tafel
      label: Ronde tafel
      every: 6 months
      first: 2026-03-12
      roles: [bestuur, docent, student]
"""
BUSY: Mapping[str, str | bytes] = {
    **SMALLEST,
    "glossary/school.yml": SCHOOL,
    "glossary/begin/startgesprek.yml": """\
term: Startgesprek
# [[startgesprek]] en startgesprek: in een opmerking blijft alles staan
definition: Een half uur waarin iemand van het team een nieuwe student leert kennen.
example: >
  Zie ook [[warm-welkom]], en lees
  [[ altijd-welkom | de belofte ]].
related: [ instroommoment ,"loopbaan" ]
agreements:
- warm-welkom
owner: 'docent'
status: agreed   # sinds het voorjaar
""",
    # zoals een ander programma het schrijft
    "glossary/instroommoment.yaml": BOM
    + b"""\
term: "Instroommoment"\r
definition: "Een week waarin studenten beginnen. Lees [[start\\u0067esprek|het gesprek]] en \\
  [[startgesprek]]."\r
voices: [{role: docent, says: 'Na [[startgesprek]] weet ik genoeg.'}]\r
broader: []\r
related:\r
  - "startgesprek"\r
owner: "docent\"""",
    "glossary/loopbaan.yml": "{term: Loopbaan, definition: 'Wat je na school doet.', related: [startgesprek], owner: docent}",
    "glossary/oud.yml": """\
term: Oudgesprek
definition: |-
  Hoe het vroeger heette: [[startgesprek]].

  `[[startgesprek]]` in code is geen link.
owner: docent
status: retired
replaced_by: startgesprek
formerly:
  - heel-oud
""",
    "promises/agreements/warm-welkom.yml": """\
agreement: Wie begint, wordt opgewacht
domain: instroom
why: Een naam is een begin.
decides: team
bandwidth: {measure: gesprekken, min: 1, max: 4}
behaviour:
  - role: |-
      docent
    does: voert het [[startgesprek]]
terms: [startgesprek]
owner: docent
formerly: [begroeten]
allow:
  - {rule: paper-promise, because: docent zegt het}
""",
    "promises/choices/zorg.yml": "team: zorg\nchoices:\n  - {agreement: warm-welkom, value: 2, because: docent docent}\n",
    "promises/snapshots/2026-05-12-zorg.yml": """\
date: 2026-05-12
form: ronde tafel
reflection: ronde-tafel
team: zorg
roles: [docent, student]
promises:
  - promise: altijd-welkom
    standing: growing
    seen: [{role: docent, standing: paper}]
    next: We beginnen met [[startgesprek]].
""",
    "promises/successes/eerste-groep.yml": """\
success: Eerste groep
date: 2026-05-09
story: Na het [[startgesprek]] bleef iedereen.
promises: [altijd-welkom]
team: zorg
""",
    "docs/pagina.md": """\
---
title: Pagina
---
Lees [[startgesprek]] en [[startgesprek|het gesprek]], maar `[[startgesprek]]` is code.

<!-- [[startgesprek]] -->

    [[startgesprek]]
""",
    "docs/stil.md": "---\ntaalkompas: {words: false}\n---\n[[startgesprek]]\n",
    "docs/plaat.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"/>',
}


def bytes_in(root: Path) -> dict[str, bytes]:
    """Every file in a folder, by path."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}
