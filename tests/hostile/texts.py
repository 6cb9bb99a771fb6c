"""Texts that mean harm and are no mistake: raw HTML is shown as text, and that is all.

`TEXTS` are the texts; `texts_school` puts each of them in every text field that the format has, each in things of its own, so that a
page shows which text it was. What a reader must see of it stands beside it.
"""

import json
from typing import NamedTuple

from hostile.cases import GEHEIM, KWAAD, MIB


class Text(NamedTuple):
    """A text, and what of it a reader sees: the same, or else the words that Markdown leaves."""

    name: str
    written: str
    shown: str = ""

    @property
    def seen(self) -> str:
        """What a reader sees, with single spaces."""
        return " ".join((self.shown or self.written).split())


RUN = f"{KWAAD}(1)"

TEXTS = [
    Text("a script", f"<script>{RUN}</script>"),
    Text("a script in capitals", f"<SCRIPT SRC=//{KWAAD}.example></SCRIPT>"),
    Text("out of a title and an attribute", f"</title>'\"><script>{RUN}</script>"),
    Text("entities", f"&lt;script&gt;{RUN}&lt;/script&gt;", f"<script>{RUN}</script>"),
    Text("entities twice", f"&amp;lt;script&amp;gt;{RUN}", f"&lt;script&gt;{RUN}"),
    Text("entities out of a title", f"&lt;/title&gt;&lt;img src=x onerror={RUN}&gt;", f"</title><img src=x onerror={RUN}>"),
    Text("an image", f"<img src=x onerror={RUN}>"),
    Text("an SVG", f"<svg onload={RUN}><script>{RUN}</script><animate onbegin={RUN} /></svg>"),
    Text("MathML", f'<math><mtext><a xlink:href="javascript:{RUN}">x</a></mtext></math>'),
    Text("a frame", f'<iframe srcdoc="<script>{RUN}</script>"></iframe>'),
    Text("a form", f'<form action="javascript:{RUN}"><button formaction="javascript:{RUN}">x</button></form>'),
    Text("a style", f"<style>body{{background:url(javascript:{RUN})}}</style>"),
    Text("a base", f'<base href="//{KWAAD}.example/">'),
    Text("a refresh", f'<meta http-equiv="refresh" content="0;url=javascript:{RUN}">'),
    Text("a link with a handler", f'<a href="x" onclick="{RUN}">x</a>'),
    Text("a comment that goes on", f"<!-- --!><script>{RUN}</script> -->"),
    Text("CDATA", f"<![CDATA[<script>{RUN}</script>]]>"),
    Text("a tag that is not closed", f"<img src=x onerror={RUN}//"),
    Text("a template element", f"<template><script>{RUN}</script></template>"),
    Text("a noscript that ends early", f'<noscript><p title="</noscript><img src=x onerror={RUN}>">'),
    Text("a link to a script", f"[klik](javascript:{RUN})"),
    Text("a link to a script in capitals", f"[klik](JaVaScRiPt:{RUN})"),
    Text("a link in entities", f"[klik](&#106;avascript&colon;{RUN})", f"[klik](javascript:{RUN})"),
    Text("a link with a tab", f"[klik](java&Tab;script:{RUN})"[:40], f"[klik](java script:{RUN})"[:40]),
    Text("a link to data", f"[klik](data:text/html;base64,{KWAAD})"),
    Text("a link in angle brackets", f"[klik](<javascript:{RUN}>)"),
    Text("an automatic link", f"<javascript:{RUN}>"),
    Text("an image as a script", f"![plaat](javascript:{RUN})"),
    Text("an image from elsewhere", f"![plaat](https://{KWAAD}.example/spion.png)", "plaat"),
    Text("a title with a handler", f'[klik](https://example.org "\\" onclick=\\"{RUN}")', "klik"),
    Text("an address with a quote", f"[klik](https://example.org/%22onclick=%22{RUN})", "klik"),
    Text("a link elsewhere by reference", f"[klik][1]\n\n[1]: javascript:{RUN}", f"[1]: javascript:{RUN}"),
    Text("an attribute list", f'**vet**{{: onclick="{RUN}" }}', f'vet{{: onclick="{RUN}" }}'),
    Text("an attribute list of a block", f'tekst\n{{: onclick="{RUN}" }}', f'{{: onclick="{RUN}" }}'),
    Text("an attribute list of another kind", f'[klik](https://example.org){{ onclick="{RUN}" }}', f'klik{{ onclick="{RUN}" }}'),
    Text("an include", '--8<-- "mkdocs.yml"'),
    Text("an include from elsewhere", '--8<-- "../elders/x.yml"'),
    Text("an include on a line of its own", 'tekst\n\n--8<-- "mkdocs.yml"\n\ntekst', '--8<-- "mkdocs.yml"'),
    Text("an include by reStructuredText", ".. include:: /etc/passwd"),
    Text("Jinja", "{{ config.site_name }}{% include 'main.html' %}{# weg #}"),
    Text("Jinja that calls", f"{{{{ ''.__class__.__mro__ }}}}{{{{ {RUN} }}}}"),
    Text("a format string", "{0.__class__} %(x)s ${x} {id}"),
    Text("a link to a thing, with an image for words", f"[[p-1|<img src=x onerror={RUN}>]]", f"<img src=x onerror={RUN}>"),
    Text("a link to a thing, with a handler for words", f'[[p-1|" onclick="{RUN}]]', f'" onclick="{RUN}'),
    Text("a link within a link", f"[[[p-1|x]](javascript:{RUN})]"[:60], "x"),
    Text("a heading", f"# <script>{RUN}</script>"),
    Text("a fence", f"```\n<script>{RUN}</script>\n```", f"<script>{RUN}</script>"),
    Text("code", f"`<script>{RUN}</script>`", f"<script>{RUN}</script>"),
    Text("front matter", f"---\ntitle: <script>{RUN}</script>\n---", f"<script>{RUN}</script>"),
    Text("a comment of ours", f"<!-- taalkompas: plate --><script>{RUN}</script>"),
    Text("right to left", f"\u202e<script>{RUN}</script>\u202c \u2066x\u2069"),
    Text("zero width", f"<scr\u200bipt>{RUN}</scr\u200bipt> java\u200bscript:x"),
    Text("emoji and combined letters", f"👩‍🏫 🏳️‍🌈 Z̸̡̛a̵l̴g̵o̸ {KWAAD}"),
    Text("line ends of every kind", f"a\u2028<script>\u2029{RUN}\x85b\r\nc\rd", f"{RUN}"),
    Text("deep brackets", "[" * 300 + "x" + "](y)" * 50),
    Text("deep emphasis", "*" * 300 + "x" + "_" * 300),
    Text("deep lists", " ".join("- " * 30 for _ in range(3)) + "x", "x"),
    Text("deep quotes", "> " * 200 + "x"),
    Text("many links", "[[p-1|x]] " * 200, "x x x"),
    Text("one long word", "a" * 5_000),
    Text("an ampersand at the end", f"AT&T &amp {KWAAD} &", f"AT&T &amp {KWAAD} &"),
    Text("backslashes", f"\\<script\\>{RUN}\\</script\\>", f"<script>{RUN}</script>"),
    Text("null letters by name", f"<scr&#0;ipt>{RUN}&#x0;", f"{RUN}"),
    Text("a spreadsheet's formula", f'=HYPERLINK("javascript:{RUN}","x")'),
    Text("a command", f"$(touch {KWAAD}); `touch {KWAAD}` | touch {KWAAD}", f"$(touch {KWAAD}); touch {KWAAD} | touch {KWAAD}"),
]  # fmt: skip

LONGEST = "é" * (MIB // 4)
"""A text that fills a file nearly to its limit."""


def _yaml(value: object) -> str:
    """A value as JSON, which is YAML too."""
    return json.dumps(value, ensure_ascii=False).replace("\x85", "\\u0085")


def _file(**fields: object) -> str:
    return "".join(f"{name.rstrip('_')}: {_yaml(value)}\n" for name, value in fields.items())


def texts_school(texts: list[str]) -> dict[str, str]:
    """A school in which the text with number n stands in every text field of promise p-n, agreement a-n, term t-n and so on."""
    files = {"glossary/school.yml": _framework(texts)}
    for number, text in enumerate(texts, 1):
        files |= {
            f"promises/p-{number}.yml": _promise(number, text),
            f"promises/agreements/a-{number}.yml": _agreement(number, text),
            f"glossary/t-{number}.yml": _term(number, text),
            f"promises/successes/s-{number}.yml": _file(
                success=text, date="2026-05-12", story=text, promises=[f"p-{number}"], team=f"e-{number}"
            ),
            f"promises/choices/e-{number}.yml": _file(
                team=f"e-{number}", choices=[{"agreement": f"a-{number}", "value": 5, "because": text}]
            ),
        }
    looks = [_look(number, text) for number, text in enumerate(texts, 1)]
    files["promises/snapshots/2026-05-12.yml"] = _file(
        date="2026-05-12", form=texts[0], roles=["student"], promises=looks, run=80, run_because=texts[0]
    )
    return files


def _framework(texts: list[str]) -> str:
    every = list(enumerate(texts, 1))
    reflections = [
        {"id": f"f-{n}", "label": text, "every": "12 months", "first": "2026-03-12", "about": text} for n, text in every
    ]
    roles = [{"id": f"r-{n}", "label": text, "contact": text} for n, text in every]
    return _file(
        school=texts[0],
        plate={"title": texts[0], "subtitle": texts[0]},
        moments=[{"id": f"m-{n}", "label": text} for n, text in every],
        domains=[{"id": f"d-{n}", "label": text, "icon": text, "about": text} for n, text in every],
        roles=[*roles, {"id": "student", "label": "Student"}],
        teams=[{"id": f"e-{n}", "label": text} for n, text in every],
        rhythm={"run": 80, "reflections": reflections},
    )


def _promise(n: int, text: str) -> str:
    return _file(
        promise=text, means=text, why=text, noticed=[text], voices=[{"role": f"r-{n}", "says": text}], moment=f"m-{n}",
        requires=[f"d-{n}"], agreements=[f"a-{n}"], terms=[f"t-{n}"], message=text, questions=[text], owner=f"r-{n}",
    )  # fmt: skip


def _agreement(n: int, text: str) -> str:
    role = f"r-{n}"
    return _file(
        agreement=text, domain=f"d-{n}", why=text, decides="team", decided_by=[role],
        bandwidth={"measure": text, "unit": text, "min": 1, "max": 9}, room=text,
        behaviour=[{"role": role, "does": text, "when": text, "instead_of": text}], needs=[{"from": role, "what": text}],
        leadership=[{"role": role, "does": text}], noticed=[text], open=[{"question": text, "who": role}], owner=role,
    )  # fmt: skip


def _term(n: int, text: str) -> str:
    return _file(
        term=f"woord{n} {_without_unseen(text)}", definition=text, means_not=text, example=text,
        avoid=[{"word": f"mijdwoord{n}", "because": text}], voices=[{"role": f"r-{n}", "says": text}], owner=f"r-{n}",
        sources=[{"title": text, "url": "https://example.org/"}], formerly=[f"was-{n}"],
        matches=[{"relation": "exact", "uri": "https://example.org/id"}],
    )  # fmt: skip


def _look(n: int, text: str) -> dict[str, object]:
    return {
        "promise": f"p-{n}", "standing": "growing", "seen": [{"role": f"r-{n}", "standing": "paper"}],
        "data": [{"measure": text, "value": 23, "unit": text}], "signals": [{"role": "student", "says": text}],
        "done": text, "learned": text, "next": text,
    }  # fmt: skip


def _without_unseen(text: str) -> str:
    """A name may hold no invisible letter: that would be a finding."""
    return "".join(letter for letter in text if letter.isprintable() and letter not in "\ufe0f\u200d")


SECRETS = (GEHEIM, "root:x:0:0", "site_name: ROC Proef")
"""What an include would have brought in."""
