"""The same items as TRLC, for `peers.py`: once with every field a text, once with types and checks as ours.

In: items. Out: a folder with a model and its records. The first is the least that TRLC can be given, so the fastest that it can be; the
second is what a school would write that wants from TRLC what it can do.
"""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from items import BODY, KINDS, Item, fields_of, flat, parts_of, write


def texts(items: list[Item], folder: Path) -> None:
    """TRLC with a type for each kind and every field a text: nothing to check but references and what is required."""
    model = ["package School"]
    for kind, fields in fields_of(items).items():
        texts = [f"  {_named(field)} {'' if field in BODY else 'optional '}String" for field in ("title", *fields)]
        links = [f"  {field} optional {to.title()} [0 .. *]" for field, to in KINDS[kind][1].items()]
        model += [f"type {kind.title()} {{", *texts, *links, "}"]
    files = [
        (
            f"items-{number}.trlc",
            ["package School", *(line for item in part for line in _record(item, item.texts, _quoted))],
        )
        for number, part in parts_of(items)
    ]
    write(folder, [("school.rsl", model), *files])


def typed(items: list[Item], folder: Path) -> None:
    """TRLC with types as rich as ours (words to choose from, lists, parts) and with checks as some of our rules have them."""
    files = [
        (
            f"items-{number}.trlc",
            ["package School", *(line for item in part for line in _record(item, item.value, _typed))],
        )
        for number, part in parts_of(items)
    ]
    write(folder, [("school.rsl", [TYPES]), *files])


TYPES = """\
package School
enum Role { docent student bestuur }
enum Domain { instroom roostering }
enum Moment { starten leren }
enum Decides { central team together }
tuple Voice { role Role
  says String }
tuple Act { role Role
  does String
  moment String }
tuple Unwanted { word String
  because String }
tuple Room { measure String
  unit String
  minimum Integer
  maximum Integer }
abstract type Thing {
  title String
  owner Role
  agreed_on String
  review_by String
}
type Term extends Thing {
  definition String
  means_not optional String
  example optional String
  synonyms optional String [0 .. *]
  forms optional String [0 .. *]
  avoid optional Unwanted [0 .. *]
  voices optional Voice [0 .. *]
  related optional Term [0 .. *]
}
type Agreement extends Thing {
  domain Domain
  why String
  decides Decides
  bandwidth optional Room
  behaviour Act [1 .. *]
  noticed optional String [0 .. *]
  starts_on optional String
  terms optional Term [0 .. *]
}
type Promise extends Thing {
  means String
  why String
  noticed optional String [0 .. *]
  moment Moment
  requires Domain [1 .. *]
  agreements Agreement [0 .. *]
  terms optional Term [0 .. *]
  message optional String
}
checks Thing {
  len(title) > 0, error "empty", title
  matches(agreed_on, "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"), error "no date", agreed_on
  matches(review_by, "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"), error "no date", review_by
}
checks Agreement {
  bandwidth != null implies bandwidth.minimum <= bandwidth.maximum, error "minimum above maximum", bandwidth
}
checks Promise {
  len(agreements) > 0, error "orphaned", agreements
  (forall d in requires => (exists a in agreements => a.domain == d)), error "a domain without an agreement", requires
}
"""


def _named(field: str) -> str:
    """A field's name that is no word of TRLC's own."""
    return f"{field}_text"


def _record(item: Item, fields: Mapping[str, Any], value: Callable[[str, Any], str]) -> Iterator[str]:
    """An item as TRLC, its fields in the way that is told."""
    name = str if value is _typed else _named
    yield f"{item.kind.title()} {item.id.replace('-', '_')} {{"
    yield f"  {name('title')} = {_quoted('title', item.title)}"
    for field, said in fields.items():
        if field != item.kind and field not in {"agreements", "terms", "related"}:
            yield f"  {name(field)} = {value(field, said)}"
    for field, ids in item.links.items():
        yield f"  {field} = [{', '.join(ids).replace('-', '_')}]"
    yield "}"


def _quoted(field: str, said: Any) -> str:
    return f'"{flat(said)}"'


ENUMS = {
    "owner": "Role",
    "role": "Role",
    "domain": "Domain",
    "requires": "Domain",
    "moment": "Moment",
    "decides": "Decides",
}


def _typed(field: str, said: Any) -> str:
    """A value as TRLC writes one of its type."""
    if isinstance(said, list):
        return f"[{', '.join(_typed(field, one) for one in said)}]"
    if isinstance(said, dict):
        parts = {"when": "", **said} if field == "behaviour" else said
        order = ("role", "does", "when") if field == "behaviour" else tuple(parts)
        return f"({', '.join(_typed(part, parts[part]) for part in order)})"
    if field in ENUMS:
        return f"{ENUMS[field]}.{said}"
    return str(said) if isinstance(said, int) else _quoted(field, said)
