"""The page on which one points: the clean picture, and everything that a hotspot can lead to.

In: a picture and perhaps a graph. Out: HTML. Nothing of the picture comes in but what `cleaning` lets through, and only what is drawn in it
can be chosen.
"""

import json
from html import escape
from importlib.resources import files

from taalkompas.cleaning import Unfit, clean
from taalkompas.graph import DESTINATIONS, Graph, Node
from taalkompas.source.photos import size_of
from taalkompas.source.pictures import Picture
from taalkompas.words import N_, Phrases

FILES = {"page.js": "text/javascript", "page.css": "text/css"}
"""What the page brings along."""
KINDS = {
    "promise": N_("Promises"),
    "domain": N_("Domains"),
    "moment": N_("Moments"),
    "term": N_("Terms"),
    "agreement": N_("Agreements"),
}
"""What the page offers to lead to, in this order: all `DESTINATIONS`."""
WORDS = {
    "title": N_("Where does your picture lead?"),
    "how": N_("Click on something in the picture, or draw a box with the mouse. Then choose where it leads."),
    "element": N_("Or choose an element by its id"),
    "add": N_("Add"),
    "box": N_("Or type a box, in percent"),
    "left": N_("Left"),
    "top": N_("Top"),
    "width": N_("Width"),
    "height": N_("Height"),
    "hotspots": N_("Hotspots"),
    "none": N_("None yet."),
    "leads": N_("leads to"),
    "nowhere": N_("(choose)"),
    "remove": N_("Remove"),
    "part": N_("Which part"),
    "yaml": N_("For school.yml"),
    "copy": N_("Copy"),
    "copied": N_("Copied."),
    "noid": N_("This part has no id. Give it one in the program that drew it, or draw a box."),
    "unknown": N_("Nothing drawn here is called '{id}'. Choose a name from the list, or draw a box."),
    "gone": N_("The command has ended. Start it again to go on; what stands here can still be copied."),
    "empty": N_("Nothing in this picture has an id. Draw boxes, or export it again with ids."),
}


def page(picture: Picture, graph: Graph | None, phrases: Phrases) -> str:
    """The whole page; raises `Unfit`."""
    names: dict[str, str] = {}
    if picture.is_photo:
        wide, high = size_of(picture.content) or (16, 10)
        ratio = wide / high
        shown = '<img src="picture" alt="" draggable="false">'
    else:
        cleaned = clean(picture.content)
        ratio = cleaned.frame.width / cleaned.frame.height
        shown, names = cleaned.svg, {kept: id for id, kept in cleaned.ids.items() if id in picture.ids}
    said = {name: phrases.say(words, id="{id}") for name, words in WORDS.items()}
    data = {"names": names, "goals": _goals(graph, phrases), "words": said}
    template = (files("taalkompas.pointing") / "page.html").read_text(encoding="utf-8")
    for name, words in said.items():
        template = template.replace(f"[{name}]", escape(words))
    written = json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")
    head, tail = template.replace("[language]", phrases.language).replace("[ratio]", f"{ratio:.6g}").split("[picture]")
    return f"{head}{shown}{tail.replace('[data]', written)}"


def _goals(graph: Graph | None, phrases: Phrases) -> list[dict[str, object]]:
    """What a hotspot can lead to, by kind; of one id the first, as in `school.yml`."""
    groups: list[dict[str, object]] = []
    known: set[str] = set()
    for kind in KINDS if graph else ():
        assert graph is not None
        found = [one for id in graph.ids((kind,)) if id and (one := graph.find(DESTINATIONS, id)) and one.kind == kind]
        fresh = [one for one in found if one.id not in known]
        known.update(one.id for one in fresh)
        options = [{"id": one.id, "name": one.label if isinstance(one, Node) else one.name} for one in fresh]
        if options:
            groups.append({"kind": phrases.say(KINDS[kind]), "goals": options})
    return groups


def asset(name: str) -> bytes:
    """A file that the page brings along."""
    return (files("taalkompas.pointing") / name).read_bytes()


__all__ = ["FILES", "Unfit", "asset", "page"]
