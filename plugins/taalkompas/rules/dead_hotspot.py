"""The rule dead-hotspot."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.nearest import nearest
from taalkompas.places import Place
from taalkompas.rules.rule import Context
from taalkompas.words import N_, Choices

FEW = 12
"""Ids that a message can list."""


def dead_hotspot(context: Context) -> Iterator[Problem]:
    """A hotspot on an element that is not in the picture.

    ## Why it matters

    A visitor of the plate taps the balloon, and nothing happens. That is how it goes when the picture was drawn
    again and the elements got other names: nobody sees it, until somebody looks for their promise and cannot get there.

    ## Example

    In the drawing the balloon is called `balloon-welcome`.

    ```xml
    # docs/assets/plate.svg
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200">
      <circle id="balloon-welcome" cx="70" cy="60" r="40"/>
    </svg>
    ```

    ```yaml
    # glossary/school.yml
    school: Example College
    plate:
      title: Your route, our agreements
      picture: docs/assets/plate.svg
      hotspots:
        - {element: ballon-welcome, leads_to: altijd-welkom}
    moments:
      - {id: starten, label: Begin}
      - {id: leren, label: Learn}
    domains:
      - {id: instroom, label: Intake}
      - {id: begeleiding, label: Guidance}
      - {id: roostering, label: Timetable}
    roles:
      - {id: student, label: Student}
      - {id: docent, label: Teacher}
      - {id: teamleider, label: Team leader}
      - {id: directeur, label: Director}
    teams:
      - {id: zorg, label: Team Care}
    rhythm:
      run: 80
      reflections:
        - {id: ronde-tafel, label: Round table, every: 6 months, first: 2026-05-12, roles: [docent, student]}
    ```

    ## Instead

    Take over the id as it stands in the SVG. Drawing programs show it as the name of the object or the layer, and
    have a setting to export it. If there is none, write `box` with left, top, width and height in percent.

    ```xml
    # docs/assets/plate.svg
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200">
      <circle id="balloon-welcome" cx="70" cy="60" r="40"/>
    </svg>
    ```

    ```yaml
    # glossary/school.yml
    school: Example College
    plate:
      title: Your route, our agreements
      picture: docs/assets/plate.svg
      hotspots:
        - {element: balloon-welcome, leads_to: altijd-welkom}
    moments:
      - {id: starten, label: Begin}
      - {id: leren, label: Learn}
    domains:
      - {id: instroom, label: Intake}
      - {id: begeleiding, label: Guidance}
      - {id: roostering, label: Timetable}
    roles:
      - {id: student, label: Student}
      - {id: docent, label: Teacher}
      - {id: teamleider, label: Team leader}
      - {id: directeur, label: Director}
    teams:
      - {id: zorg, label: Team Care}
    rhythm:
      run: 80
      reflections:
        - {id: ronde-tafel, label: Round table, every: 6 months, first: 2026-05-12, roles: [docent, student]}
    ```
    """
    graph = context.graph
    entry = graph.school_entry
    if entry is None or graph.elements is None:
        return
    for index, hotspot in enumerate(entry.thing.plate.hotspots):
        at = Place(entry.path, ("plate", "hotspots", index))
        if not hotspot.element or hotspot.element in graph.elements:
            continue
        if hotspot.box is not None or entry.lacks(*at.route, "box"):
            continue  # one of the two goes, and it is not known which
        yield _problem(graph.elements, at / "element", hotspot.element, entry.thing.plate.picture or "")


def _problem(elements: frozenset[str], at: Place, element: str, picture: str) -> Problem:
    near = nearest(element, sorted(elements))
    values = {"element": element, "picture": picture, "near": near or "", "known": Choices(sorted(elements))}
    message = N_("Nothing drawn in '{picture}' is called '{element}'.")
    remedy = N_(
        "Look up its id in the program that drew it, or write 'box:' with left, top, width and height in percent."
    )
    if near:
        remedy = N_("Did you mean '{near}'?")
    elif not picture.lower().endswith(".svg"):
        message = N_("'{picture}' is no SVG, so it has no element '{element}' to point at.")
        remedy = N_("Write 'box:' with left, top, width and height in percent.")
    elif not elements:
        message = N_("Nothing drawn in '{picture}' has an id, so there is no '{element}' either.")
        remedy = N_("Export it again with ids, or write 'box:' with left, top, width and height in percent.")
    elif len(elements) <= FEW:
        remedy = N_("These elements exist: {known}.")
    return Problem(at, message, values, remedy)
