"""How YAML stands in a school's files where it is written anew: what both who write it must agree on.

In: nothing. Out: a width and a pattern, for `edits/` and for the page on which one edits in the browser.
"""

WIDTH = 120
"""Characters that a row on one line may take, its indent and its field included."""
_TAKEN = (
    r"[-+]?[0-9][0-9_]*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?",  # a number
    r"[-+]?\.[0-9][0-9_]*(?:[eE][-+]?[0-9]+)?",
    r"0[xob][0-9a-fA-F_]+",  # in another base
    r"[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?",
    r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)",
    r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt ][0-9:.]+.*)?",  # a day
    r"~|null|Null|NULL|true|True|TRUE|false|False|FALSE",
    r"y|Y|yes|Yes|YES|n|N|no|No|NO|on|On|ON|off|Off|OFF|=|<<",
)
TAKEN = "|".join(_TAKEN)
"""What YAML 1.1 or 1.2 reads as something else than text; Python and JavaScript read the pattern alike."""
