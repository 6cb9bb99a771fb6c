"""The ids of a picture, and those that they get in a page.

In: ids as the picture has them. Out: the same ids, except where one could be taken for something of the page: a theme that looks for its
`__config` must not find a drawing, and a script that asks for `window.something` must not get one.
"""

import re
from collections.abc import Iterable, Mapping

_SAFE = re.compile(r"_?[^\W_][\w.:-]*")
"""Can stand in an address and in `url(#…)` as it is, and is no name that a script can have taken."""
_TAKEN = re.compile(r"(?:taalkompas|tk-|tlk-|md-|own-|lees-|read-)", re.IGNORECASE)
"""How names of ours and of the theme begin; `lees-` and `read-` are places in the file to mail."""
_ODD = re.compile(r"[^\w.-]+")


def renamed(ids: Iterable[str]) -> Mapping[str, str]:
    """By id: what it is called in a page. Nearly always the same."""
    wanted = dict.fromkeys(id for id in ids if id)
    given = {id: id for id in wanted if _SAFE.fullmatch(id) and not _TAKEN.match(id)}
    taken = set(given)
    for number, id in enumerate(wanted):
        if id not in given:
            name = f"own-{_ODD.sub('-', id).strip('-_.') or 'x'}"
            given[id] = name if name not in taken else f"own-{number}-{name}"
            taken.add(given[id])
    return given
