"""Questions about a graph that are worked out once.

In: a question. Out: the same question, which keeps its answers with the graph that it was asked about, so they go when the graph
goes. A graph never changes, so an answer stays true.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Answering(Protocol):
    """What keeps answers to questions about it."""

    @property
    def answers(self) -> dict[Any, Any]:
        """By question and what it was asked with: the answer."""


G = TypeVar("G", bound=Answering)


def remembered(question: Callable[Concatenate[G, P], T]) -> Callable[Concatenate[G, P], T]:
    """Work out a question once for each graph and all else that it is asked with; whoever asks leaves the answer as it is."""

    @wraps(question)
    def answer(graph: G, /, *args: P.args, **kwargs: P.kwargs) -> T:
        key = (question, args, *kwargs.items())
        if key not in graph.answers:
            graph.answers[key] = question(graph, *args, **kwargs)
        found: T = graph.answers[key]
        return found

    return answer
