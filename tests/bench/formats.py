"""The same items in the formats of Sphinx-Needs, StrictDoc and Doorstop, for `peers.py`; TRLC's is in `formats_trlc.py`.

In: items. Out: for each tool a folder of files in its own format, with the same texts and the same references: promise → agreement → term,
and a term to a related one that comes before it. Only that way round, since some tools take no circles. Owners, other roles, domains and mentions
within a text are plain texts there, which makes it easier for these tools. Many items share a file where they can: that is where a tool is fastest.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from items import BODY, KINDS, Item, fields_of, parts_of, write


def sphinx_needs(items: list[Item], folder: Path) -> None:
    """Sphinx-Needs: a directive for each kind, fields as options, and references of three types."""
    fields = sorted({field for texts in fields_of(items).values() for field in texts} - {*BODY})
    settings = [
        "extensions = ['sphinx_needs']",
        f"needs_types = {[{'directive': kind, 'title': kind.title(), 'prefix': ''} for kind in KINDS]}",
        "needs_id_required = True",
        "needs_id_regex = '^[a-z0-9-]+$'",
        f"needs_fields = { {field: {'nullable': True} for field in fields} }",
        "needs_links = {'agreements': {}, 'terms': {}, 'related': {}}",
    ]
    pages = [(f"items-{number}.rst", _page(number, part)) for number, part in parts_of(items)]
    contents = ["School", "======", "", ".. toctree::", "", *(f"   {name[:-4]}" for name, _ in pages)]
    write(folder, [("conf.py", settings), ("index.rst", contents), *pages])


def _page(number: int, part: list[Item]) -> Iterator[str]:
    yield from (f"Items {number}", "==========", "")
    for item in part:
        yield from (f".. {item.kind}:: {item.title}", f"   :id: {item.id}")
        yield from (f"   :{field}: {said}" for field, said in item.texts.items() if field not in BODY)
        yield from (f"   :{field}: {', '.join(ids)}" for field, ids in item.links.items())
        yield from ("", f"   {item.body}", "")


def strictdoc(items: list[Item], folder: Path) -> None:
    """StrictDoc: a grammar with an element for each kind, and references as relations to parents."""
    fields = fields_of(items)
    grammar = ["[GRAMMAR]", "ELEMENTS:"]
    for kind, names in fields.items():
        grammar += [f"- TAG: {kind.upper()}", "  FIELDS:"]
        for name in ("UID", "TITLE", *names):
            required = name in {"UID", *BODY}
            grammar += [f"  - TITLE: {name.upper()}", "    TYPE: String", f"    REQUIRED: {required}"]
        grammar += ["  RELATIONS:", "  - TYPE: Parent"]
    for number, part in parts_of(items):
        nodes = (line for item in part for line in _node(item, fields[item.kind]))
        write(folder, [(f"items-{number}.sdoc", ["[DOCUMENT]", f"TITLE: Items {number}", "", *grammar, "", *nodes])])


def _node(item: Item, order: list[str]) -> Iterator[str]:
    """An item as StrictDoc, its fields in the order of the grammar."""
    texts = item.texts
    yield from (f"[{item.kind.upper()}]", f"UID: {item.id}", f"TITLE: {item.title}")
    yield from (f"{field.upper()}: {texts[field]}" for field in order if field in texts)
    linked = [one for ids in item.links.values() for one in ids]
    yield from ("RELATIONS:",) if linked else ()
    yield from (line for one in linked for line in ("- TYPE: Parent", f"  VALUE: {one}"))
    yield ""


def doorstop(items: list[Item], folder: Path) -> None:
    """Doorstop: a document for each kind, under the one that it refers to most; a file for each item."""
    parents = {"term": None, "agreement": "TERM", "promise": "AGREEMENT"}
    for kind, parent in parents.items():
        settings = {"digits": 1, "itemformat": "yaml", "prefix": kind.upper(), "sep": "-"} | (
            {"parent": parent} if parent else {}
        )
        files = [(".doorstop.yml", {"settings": settings})]
        files += [
            (f"{_uid(kind, item.id)}.yml", _file(item, n))
            for n, item in enumerate(one for one in items if one.kind == kind)
        ]
        write(
            folder / kind,
            ((name, [yaml.dump(value, Dumper=yaml.CSafeDumper, allow_unicode=True)]) for name, value in files),
        )


def _file(item: Item, number: int) -> dict[str, Any]:
    fields = KINDS[item.kind][1]
    return {
        "active": True,
        "derived": False,
        "header": item.title,
        "level": f"1.{number + 1}",
        "links": [{_uid(fields[field], one): None} for field, ids in item.links.items() for one in ids],
        "normative": True,
        "ref": "",
        "reviewed": None,
        "text": item.body,
        **{field: said for field, said in item.texts.items() if field not in BODY},
    }


def _uid(kind: str, id: str) -> str:
    return f"{kind.upper()}-{id.rsplit('-', 1)[1]}"
