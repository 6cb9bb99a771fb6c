"""What a school's files were before: when each thing was agreed and changed, why, and what stood there.

In: the entries of a school and the git repository around it (`reading`, the only door). Out: `History`, a frozen value that hosts put
into a `Project`. What is not committed is no history; what git does not know is not guessed. Never writes, never asks another computer.
"""

from taalkompas.history.past import NONE, Deed, EarlierWording, History, Past, Remark, Step

__all__ = ["NONE", "Deed", "EarlierWording", "History", "Past", "Remark", "Step"]
