"""The rule missing-choice."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.graph import Graph, Node, walk
from taalkompas.model import Agreement, Entry, TeamChoices
from taalkompas.nearest import nearest
from taalkompas.places import Aim, Place
from taalkompas.rules.rule import Context
from taalkompas.words import N_

FEW = 12
"""Agreements that a message names; whoever has more to choose begins with these."""


def missing_choice(context: Context) -> Iterator[Problem]:
    """A team that has not chosen yet where an agreement leaves teams room.

    ## Why it matters

    Room that nobody fills is no room: every colleague does what seems right, and a student cannot know what to
    expect. A choice with a reason makes a team's own way something to be proud of, and to ask questions about.

    ## Example

    Team Zorg has chosen how often new students begin. For the welcome it may choose too, and it has not done so yet.

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

    ## Instead

    Put it on the agenda of a team meeting. Choose together, and write down why.

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

    ```yaml
    # promises/choices/zorg.yml
    team: zorg
    choices:
      - {agreement: instroommomenten, value: 6, because: Placements come free every two months.}
      - {agreement: warm-welkom, value: 2, because: On the second day we eat together.}
    ```
    """
    graph = context.graph
    open_to_teams = {entry.id: entry for entry in graph.agreements if walk.leaves_room(graph, entry)}
    muddled = _muddled(graph)
    for team in graph.framework("team"):
        files = graph.by_id.get(("choices", team.id), ())
        key = ("choices", team.id)
        if key in graph.broken or key in graph.meant or team.id in muddled or any(map(_unclear, files)):
            continue
        chosen = {choice.agreement for file in files for choice in file.thing.choices}
        missing = {id: entry for id, entry in open_to_teams.items() if id not in chosen}
        for id in sorted(chosen):
            missing.pop(_meant(graph, id, missing) or "", None)
        if missing:
            yield _problem(team, files, list(missing.values()))


def _muddled(graph: Graph) -> frozenset[str]:
    """The teams of whose choices it is unclear whose they are, because the file is called after another team."""
    return frozenset(
        name
        for file in graph.choices
        if file.thing.team and file.thing.team != file.id
        for name in (file.id, file.thing.team)
    )


def _unclear(file: Entry[TeamChoices]) -> bool:
    """Whether a file may have chosen on something that could not be read; a wrong value or reason is another matter."""
    return not file.thing.choices or any(
        blank[:1] == ("choices",) and (len(blank) < 3 or blank[2] == "agreement") for blank in file.blanks
    )


def _meant(graph: Graph, id: str, missing: dict[str, Entry[Agreement]]) -> str | None:
    """The agreement that a choice was meant for, when the one that it names is gone or was never there."""
    key = ("agreement", id)
    found: tuple[Entry[Agreement], ...] = graph.by_id.get(key, ())
    if found:
        return next((entry.thing.replaced_by for entry in found if not entry.thing.living), None)
    if key in graph.broken or key in graph.meant:
        return None
    renamed = [entry.id for entry in graph.former.get(id, ()) if entry.kind == "agreement"]
    return renamed[0] if renamed else nearest(id, missing)


def _problem(team: Node, files: tuple[Entry[TeamChoices], ...], missing: list[Entry[Agreement]]) -> Problem:
    named = missing[:FEW]
    values = {
        "team": team.label or team.id,
        "agreements": [entry.thing.label or entry.id for entry in named],
        "ids": [f"agreement: {entry.id}" for entry in named],
        "more": len(missing) - len(named),
        "file": files[0].path if files else f"promises/choices/{team.id}.yml",
    }
    message = N_("{team} has not chosen yet for {agreements}.")
    if len(missing) > FEW:
        message = N_("{team} has not chosen yet for {agreements} and {more} more.")
    remedy = N_("Choose together, and write it down with the reason under 'choices' (with {ids}).")
    at = Place(files[0].path, ("choices",), Aim.KEY) if files else team.at
    if not files:
        remedy = N_("Choose together, and write it down with the reason in {file} (with {ids}).")
    return Problem(at, message, values, remedy, team.id, about=("team", team.id))
