"""The rule off-plate-promise."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.graph import DESTINATIONS, Graph
from taalkompas.model import BY_NAME, Entry, School
from taalkompas.nearest import nearest
from taalkompas.places import Place
from taalkompas.rules.rule import Context
from taalkompas.words import N_


def off_plate_promise(context: Context) -> Iterator[Problem]:
    """An agreed promise that no hotspot on the school's own picture leads to.

    ## Why it matters

    The plate is the front door: from there everything is one or two clicks away. The drawn plate is made from
    the promises and forgets none. On a picture of your own you place them yourselves, and the newest promise is
    easily left out in the cold.

    ## Example

    There is a second promise, but the picture only leads to the first.

    ```yaml
    # promises/iemand-kent-mij.yml
    promise: Somebody knows me
    means: There is one person who knows how you are doing.
    why: Whoever is missed comes back.
    moment: leren
    requires: [begeleiding]
    agreements: [warm-welkom]
    owner: teamleider
    ```

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

    ## Instead

    Give it a place on the picture: an element in the drawing, or a box over the spot where it belongs.

    ```yaml
    # promises/iemand-kent-mij.yml
    promise: Somebody knows me
    means: There is one person who knows how you are doing.
    why: Whoever is missed comes back.
    moment: leren
    requires: [begeleiding]
    agreements: [warm-welkom]
    owner: teamleider
    ```

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
        - {box: [60, 15, 25, 30], leads_to: iemand-kent-mij}
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
    if entry is None or not entry.thing.plate.picture or not _hotspots_known(entry):
        return
    shown = set(_led_to(graph, entry.thing))
    for promise in graph.promises:
        if not promise.thing.agreed or promise.id in shown or promise.lacks("promise"):
            continue
        if BY_NAME["promise"].accepts(promise.id):
            yield Problem(
                Place(promise.path, ("promise",)),
                N_("Nothing on the plate leads to '{promise}', so nobody finds it there."),
                {"promise": promise.thing.promise, "id": promise.id},
                N_("Add a hotspot with 'leads_to: {id}' under 'plate' in school.yml."),
                promise.id,
            )


def _hotspots_known(entry: Entry[School]) -> bool:
    """Whether it is known where every hotspot leads; an unreadable list has no length, so its first is asked about too."""
    count = max(1, len(entry.thing.plate.hotspots))
    return not any(entry.lacks("plate", "hotspots", index, "leads_to") for index in range(count))


def _led_to(graph: Graph, school: School) -> Iterator[str]:
    """The promises that hotspots lead to; of one that leads nowhere, the promises that were probably meant."""
    for target in dict.fromkeys(hotspot.leads_to for hotspot in school.plate.hotspots):
        found = graph.find(DESTINATIONS, target)
        if found is not None and found.kind != "promise":
            continue
        yield target
        if found is None:
            yield from (entry.id for entry in graph.former.get(target, ()) if entry.kind == "promise")
            yield nearest(target, graph.ids(DESTINATIONS)) or target
