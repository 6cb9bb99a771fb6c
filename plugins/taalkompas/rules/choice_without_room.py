"""The rule choice-without-room."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.graph import walk
from taalkompas.places import Place
from taalkompas.rules.rule import Context
from taalkompas.words import N_


def choice_without_room(context: Context) -> Iterator[Problem]:
    """A team's choice on an agreement that has no bandwidth.

    ## Why it matters

    The agreement says nothing about what a team may choose, and a team did choose. Often the room is simply there and
    was never written down; then another team does not know that it may choose too. Sometimes it is a
    misunderstanding. Asking helps either way.

    ## Example

    Everybody who begins is welcomed. There is no number to choose in that.

    ```yaml
    # promises/choices/zorg.yml
    team: zorg
    choices:
      - {agreement: instroommomenten, value: 6, because: Placements come free every two months.}
      - {agreement: warm-welkom, value: 2, because: We need the first two days for it.}
    ```

    ## Instead

    If teams may choose here, write it down in the agreement as a bandwidth. If not, take the choice out.

    ```yaml
    # promises/choices/zorg.yml
    team: zorg
    choices:
      - {agreement: instroommomenten, value: 6, because: Placements come free every two months.}
      - {agreement: warm-welkom, value: 2, because: We need the first two days for it.}
    ```

    ```yaml
    # promises/agreements/warm-welkom.yml
    agreement: Whoever begins is welcomed
    domain: begeleiding
    why: The first day decides whether you stay.
    decides: team
    bandwidth:
      {measure: days for the welcome, min: 1, max: 5}
    behaviour:
      - {role: docent, does: asks on the first day how things are going}
    owner: teamleider
    ```
    """
    graph = context.graph
    for choices in graph.choices:
        for index, choice in enumerate(choices.thing.choices):
            agreement = walk.chosen_on(graph, choice)
            if agreement is None or agreement.thing.bandwidth is not None or agreement.lacks("bandwidth"):
                continue
            yield Problem(
                Place(choices.path, ("choices", index, "agreement")),
                N_("{team} chose something for '{agreement}', but that agreement has no bandwidth to choose in."),
                {"team": walk.team_label(graph, choices), "agreement": agreement.thing.label or agreement.id},
                N_("If teams may choose here, add 'bandwidth:' to the agreement; if not, take this choice out."),
                choices.id,
                about=("agreement", agreement.id),
            )
