"""The page that stands where the plate would, when there is nothing to draw it from and somebody is watching.

In: why. Out: one page of HTML, in words.
"""

import json
from html import escape

from taalkompas.publish import OutputFile
from taalkompas.words import N_, Phrases


def excuse(why: str, phrases: Phrases) -> OutputFile:
    """A home page that says why there is no other, line by line."""
    title = phrases.say(N_("The plate cannot be drawn right now"))
    advice = phrases.say(N_("Mend what is named here; the plate then comes back by itself."))
    lines = "".join(f"<li><code>{escape(line)}</code></li>" for line in why.splitlines() if line)
    page = f"<div><h1>{escape(title)}</h1><p>{escape(advice)}</p><ul>{lines}</ul></div>"
    front = f"---\ntitle: {json.dumps(title)}\n---\n"
    return OutputFile("index.md", f"{front}{page}\n", title=title, in_navigation=True)
