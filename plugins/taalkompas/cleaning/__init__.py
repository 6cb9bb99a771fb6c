"""Stage: a school's own picture as a drawing program wrote it → SVG that may stand in a page.

In: the bytes of an SVG. Out: `Clean`: text with nothing in it but what `allowed` lists, and what its ids are called now. Never reads
a file or an address, and never keeps what it does not know: scripts, handlers, foreign elements, animation, links, addresses elsewhere and
fonts are left out; shapes, letters, gradients, clip paths, masks, filters and ids stay.
"""

from taalkompas.cleaning.drawing import Clean, clean
from taalkompas.cleaning.reading import Unfit

__all__ = ["Clean", "Unfit", "clean"]
