"""The rule choice-outside-bandwidth."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.graph import walk
from taalkompas.places import Place
from taalkompas.rules.rule import Context
from taalkompas.words import N_


def choice_outside_bandwidth(context: Context) -> Iterator[Problem]:
    """A team's choice that lies below the least or above the most of the agreement.

    ## Why it matters

    Within the bandwidth a team decides for itself, and nobody has to explain that. The edges are what students can
    count on in every team. If a choice lies outside, the promise means something else for them. There may well
    be a good reason.

    ## Example

    The school agreed on four moments of entry at least; the team chose two.

    ```yaml
    # promises/choices/zorg.yml
    team: zorg
    choices:
      - {agreement: instroommomenten, value: 2, because: There are placements only in spring and autumn.}
    ```

    ## Instead

    Choose a number inside the room. If that cannot be done, talk with whoever decides on the agreement: perhaps the room is
    too small.

    ```yaml
    # promises/choices/zorg.yml
    team: zorg
    choices:
      - {agreement: instroommomenten, value: 4, because: We share two of the placements with another team.}
    ```
    """
    graph = context.graph
    for choices in graph.choices:
        for index, choice in enumerate(choices.thing.choices):
            agreement = walk.chosen_on(graph, choice)
            width = agreement.thing.bandwidth if agreement else None
            if agreement is None or width is None or width.empty or agreement.lacks("bandwidth"):
                continue
            if choice.value is None or width.holds(choice.value):
                continue
            values = {
                "value": choice.value,
                "min": width.min,
                "max": width.max,
                "team": walk.team_label(graph, choices),
                "agreement": agreement.thing.label or agreement.id,
            }
            message = N_("{team} chose {value}, but '{agreement}' allows at most {max}.")
            if width.min is not None and choice.value < width.min:
                message = N_("{team} chose {value}, but '{agreement}' asks for at least {min}.")
            yield Problem(
                Place(choices.path, ("choices", index, "value")),
                message,
                values,
                N_("Choose a number inside the room; if that cannot be done, talk about the agreement itself."),
                choices.id,
                about=("agreement", agreement.id),
            )
