"""Stage 3: entries → one graph.

In: typed entries. Out: `Graph`, and answers to questions about it (`walk`). Tells what was written; judging is for `rules`.
"""

from taalkompas.graph.graph import DESTINATIONS, FRAMEWORK, LANGUAGE, MEMORY, NAMED, Broken, Edge, Graph, Node
from taalkompas.graph.link import build

__all__ = ["DESTINATIONS", "FRAMEWORK", "LANGUAGE", "MEMORY", "NAMED", "Broken", "Edge", "Graph", "Node", "build"]
