r"""Where the lines of a text begin: this format's lines end at \n and \r\n only.

In: a text. Out: `Spot`s. libyaml also ends lines at U+0085, U+2028 and U+2029, so its own counting is not used.
"""

import re
from bisect import bisect_right

from taalkompas.places import Spot


class Lines:
    r"""Where the lines of a text begin: a line ends at \n only (\r\n included)."""

    def __init__(self, text: str) -> None:
        self.starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def spot(self, index: int) -> Spot:
        """Line and column of the character at `index`."""
        line = bisect_right(self.starts, index)
        return Spot(line, index - self.starts[line - 1] + 1)
