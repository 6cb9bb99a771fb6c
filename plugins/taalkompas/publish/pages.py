"""Views → pages: one Markdown file each, with front matter and one raw block of HTML on a single line.

A single line, because then nothing that a school wrote can begin a line: no fence, no include, no heading. Hosts put what stands in front
matter into their pages as it is, as HTML: so it is written as HTML.
"""

import json
import os
import re
import sys
from functools import cache
from html import escape
from importlib.metadata import version
from pathlib import Path
from typing import Any
from zlib import crc32

from jinja2 import BytecodeCache, Environment, FileSystemBytecodeCache, PackageLoader, StrictUndefined

from taalkompas.publish.contact import Contact
from taalkompas.publish.house import House
from taalkompas.publish.output import OutputFile
from taalkompas.publish.plates import drawings
from taalkompas.publish.tools import Tools
from taalkompas.views import Page, Thing, View
from taalkompas.words import shortened

SUMMARY = 160
"""Letters of a description."""
COMPILED = Path(__file__).parent / "templates" / "__pycache__"
"""Where templates lie compiled, as Python lays its modules beside their sources: to compile them all takes longer than to fill them in."""


@cache
def templates() -> Environment:
    """The templates: they escape by themselves, and know nothing that they were not given."""
    return Environment(
        loader=PackageLoader("taalkompas.publish"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=compiled(),
    )


def compiled(folder: Path = COMPILED) -> BytecodeCache | None:
    """What was compiled before; nothing where Python may not keep it either."""
    if sys.dont_write_bytecode:
        return None
    try:
        folder.mkdir(exist_ok=True)
    except OSError:
        return None
    if not os.access(folder, os.W_OK):
        return None
    # Jinja asks whether the template and the Python are still the same; its own version, and how we have it read them, go into the name
    ours = crc32(Path(__file__).read_bytes())
    return FileSystemBytecodeCache(str(folder), f"%s.jinja-{version('jinja2')}-{ours:08x}")


def page_file(page: Page, view: View, house: House, rank: int) -> OutputFile:
    """One page."""
    head = view.head
    door = page.door and not head.id
    title = (
        house.name(Thing(head.kind, head.id))
        if not head.id
        else house.plain(head.title) or house.name(Thing(head.kind, head.id))
    )
    tools = Tools(house, house.addresses.destination(head.kind, head.id))
    body = one_block(filled(templates(), page, view, tools))
    return OutputFile(
        path=house.addresses.source(head.kind, head.id),
        content=f"{front_matter(title, house.plain(head.summary), head.searched)}\n{body}\n",
        made_from=head.made_from,
        form=Contact(house, tools.root).form_of(head.made_from),
        title=title,
        in_navigation=door,
        rank=rank if door else 0,
    )


def filled(frames: Environment, page: Page, view: View, tools: Tools, **more: str) -> str:
    """The template of a page with what its view says, in the frame that these templates give it."""
    fields = {name: getattr(view, name) for name in page.view.__dataclass_fields__}
    known = {**tools.all(), "plates": lambda shown: drawings(shown, tools)}
    return frames.get_template(f"{page.name}.html").render(**fields, **known, **more)


def one_block(html: str) -> str:
    """HTML on one line; a host's template language finds no braces in it."""
    return re.sub(r"[ \t\r\n\f\v\x85\u2028\u2029]+", " ", html).strip().replace("{", "&#123;").replace("}", "&#125;")


def front_matter(title: str, description: str, searched: bool) -> str:
    """What a host reads of a page before its text: written as JSON, which is YAML too and survives any text."""
    values: dict[str, Any] = {"title": _escaped(title or "-")}
    if description:
        values["description"] = _escaped(shortened(description, SUMMARY))
    values["hide"] = ["navigation", "toc", "path", "footer"]
    if not searched:
        values["search"] = {"exclude": True}
    lines = [f"{name}: {_written(value)}" for name, value in values.items()]
    return "\n".join(("---", *lines, "---"))


def _escaped(text: str) -> str:
    """Text that is HTML too, within a tag and within double quotes."""
    return escape(text, quote=False).replace('"', "&quot;")


def _written(value: object) -> str:
    written = re.sub(r"[^ -~\U00010000-\U0010ffff]", _coded, json.dumps(value, ensure_ascii=False))
    return written.replace("{{", "{\\u007b").replace("{%", "{\\u0025")


def _coded(letter: re.Match[str]) -> str:
    """A letter as JSON and YAML write it alike. Those that JSON splits in two halves stay as they are: YAML reads no halves."""
    return f"\\u{ord(letter[0]):04x}"
