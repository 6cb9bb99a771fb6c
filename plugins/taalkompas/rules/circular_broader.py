"""The rule circular-broader."""

from collections import defaultdict
from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.graph import Graph
from taalkompas.places import Place
from taalkompas.rules.rule import Context
from taalkompas.words import N_, Choices


def circular_broader(context: Context) -> Iterator[Problem]:
    """Terms that are each other's broader term, in a loop.

    ## Why it matters

    With `broader` you say: this is a kind of that. A first talk is a kind of talk. The reverse cannot be true as
    well. In a loop nobody knows any more which word is the large one and which the small, and that is what we
    wanted to explain.

    ## Example

    Each of the two says that the other is wider.

    ```yaml
    # glossary/gesprek.yml
    term: talk
    definition: An agreed moment at which student and school listen to each other.
    broader: [startgesprek]
    owner: teamleider
    ```

    ```yaml
    # glossary/startgesprek.yml
    term: first talk
    definition: A new student's first meeting with somebody of the team.
    broader: [gesprek]
    owner: teamleider
    ```

    ## Instead

    Decide together which word is the widest, and take `broader` out there. If they just lie side by side, use
    `related`.

    ```yaml
    # glossary/gesprek.yml
    term: talk
    definition: An agreed moment at which student and school listen to each other.
    owner: teamleider
    ```

    ```yaml
    # glossary/startgesprek.yml
    term: first talk
    definition: A new student's first meeting with somebody of the team.
    broader: [gesprek]
    owner: teamleider
    ```
    """
    graph = context.graph
    wider = {entry.id: tuple(id for id in entry.thing.broader if ("term", id) in graph.by_id) for entry in graph.terms}
    for loop in _loops(wider):
        yield _problem(graph, loop)


def _problem(graph: Graph, loop: tuple[str, ...]) -> Problem:
    first, following = loop[0], loop[1 % len(loop)]
    entry = next(one for one in graph.by_id["term", first] if following in one.thing.broader)
    index = entry.thing.broader.index(following)
    labels = [graph.by_id["term", id][0].thing.term for id in (*loop, first)]
    alone = len(loop) == 1
    return Problem(
        Place(entry.path, ("broader", index)),
        N_("'{label}' is said to be broader than itself.")
        if alone
        else N_("These are each other's broader term: {loop}."),
        {"label": labels[0], "loop": Choices(labels)},
        N_("Remove it here.") if alone else N_("One of them is the widest: remove its broader term."),
        entry.id,
    )


def _loops(wider: dict[str, tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Loops, each from its first id in alphabetical order: as many as must be opened before none is left."""
    wider = _without_ends(wider)
    for start in sorted(wider):
        while loop := _loop_through(wider, start):
            yield loop
            opened = tuple(id for id in wider[start] if id != loop[1 % len(loop)])
            wider = _without_ends({**wider, start: opened})


def _without_ends(wider: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Only the terms from which broader terms never come to an end: what is left is in a loop or leads to one."""
    narrower: dict[str, list[str]] = defaultdict(list)
    for id, targets in wider.items():
        for target in targets:
            narrower[target].append(id)
    open_ends = {id: len(targets) for id, targets in wider.items()}
    ended = [id for id, count in open_ends.items() if count == 0]
    while ended:
        for id in narrower[ended.pop()]:
            open_ends[id] -= 1
            if open_ends[id] == 0:
                ended.append(id)
    return {
        id: tuple(target for target in targets if open_ends[target] > 0)
        for id, targets in wider.items()
        if open_ends[id] > 0
    }


def _loop_through(wider: dict[str, tuple[str, ...]], start: str) -> tuple[str, ...]:
    """The shortest way from a term along broader terms back to itself."""
    came_from: dict[str, str] = {}
    reached = [start] if start in wider else []
    for here in reached:
        for following in wider[here]:
            if following == start:
                way = [here]
                while way[-1] != start:
                    way.append(came_from[way[-1]])
                return tuple(reversed(way))
            if following not in came_from:
                came_from[following] = here
                reached.append(following)
    return ()
