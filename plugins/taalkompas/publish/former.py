"""Old addresses that lead on: a thing's `formerly`, so that printed codes and bookmarks live.

Each is a small HTML file of its own: no host's search or navigation finds it.
"""

from collections.abc import Iterator

from markupsafe import Markup

from taalkompas.publish.house import House
from taalkompas.publish.output import OutputFile
from taalkompas.views.page import thing_of
from taalkompas.words import N_

KINDS = ("promise", "agreement", "term")
PAGE = Markup(
    '<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>'
    '<meta http-equiv="refresh" content="0; url={href}"><meta name="robots" content="noindex">'
    '<meta name="viewport" content="width=device-width"><link rel="canonical" href="{href}"></head>'
    '<body><p>{words} <a href="{href}">{title}</a></p></body></html>\n'
)


def former_pages(house: House) -> Iterator[OutputFile]:
    """A page for every old id that nothing of the same kind has today."""
    addresses = house.addresses
    for old in sorted(house.graph.former):
        for entry in house.graph.former[old]:
            if entry.kind in KINDS and (entry.kind, old) not in house.graph.by_id:
                path = f"{addresses.folder(entry.kind, old)}/index.html"
                href = addresses.between(path, addresses.destination(entry.kind, entry.id))
                words = house.say(N_("This page has another name now:"))
                title = house.name(thing_of(entry))
                html = PAGE.format(language=house.phrases.language, title=title, href=href, words=words)
                yield OutputFile(path, str(html), entry.path, title)
