"""Stage: the scenes that a plate may stand in. One of many: a module here, and a line in `SCENES`.

In: the name that a school gave (`plate.scene`). Out: a `World`; the landscape for a name that no scene has.
"""

from __future__ import annotations

from taalkompas.picture.scenes.coast import COAST
from taalkompas.picture.scenes.landscape import LANDSCAPE
from taalkompas.picture.world import World

SCENES: dict[str, World] = {world.name: world for world in (LANDSCAPE, COAST)}


def world_of(name: str) -> World:
    """Find the scene of this name."""
    return SCENES.get(name, LANDSCAPE)
