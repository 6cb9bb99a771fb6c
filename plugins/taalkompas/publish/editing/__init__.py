"""The editing page: a page of its own on which colleagues change the school's files in the browser, without git.

In: a project that holds the program, and its house. Out: files of the site, or the reason why there are none. A school asks for it with
`editing:` in school.yml, and `taalkompas editing fetch` takes the program; nothing comes from another host.
"""

import json
from collections.abc import Iterator
from importlib.resources import files

from taalkompas.project import Project
from taalkompas.publish.editing.config import reached, settings
from taalkompas.publish.house import House
from taalkompas.publish.output import OutputFile
from taalkompas.publish.pages import templates
from taalkompas.words import N_, Phrases

PLACE = "assets/taalkompas/editing"
OURS = (
    "layout.js",
    "page.css",
    "page.js",
    "reason.js",
    "scalars.js",
    "settling.js",
    "usual.js",
    "values.js",
    "verbatim.js",
)
"""What of the page is ours, beside the program."""
_HERE = files("taalkompas.publish.editing")


def editing_files(project: Project, house: House) -> Iterator[OutputFile]:
    """The files of the editing page; none where the school does not ask for it or the program is not here."""
    school = project.graph.school
    if not project.program.files or school is None or school.editing is None:
        return
    page = house.addresses.destination("editing")
    if house.addresses.is_own(page):
        return
    root = house.addresses.root(page)
    made = settings(house, school.editing, project.prefix, house.addresses.between(page, "index.html"))
    yield OutputFile(page, _page(house, root, reached(school.editing)).encode())
    yield OutputFile(f"{page.rpartition('/')[0]}/config.json", json.dumps(made, ensure_ascii=False).encode())
    yield from (OutputFile(f"{PLACE}/{name}", (_HERE / name).read_bytes()) for name in OURS)
    yield from (OutputFile(f"{PLACE}/{path}", content) for path, content in sorted(project.program.files.items()))


def advice_on(project: Project) -> str:
    """Why there is no editing page although the school asks for one, and what to do; empty where there is one, or nobody asked."""
    program = project.program
    return Phrases(project.language).say(program.trouble, **program.values) if program.trouble else ""


def _page(house: House, root: str, hosts: tuple[str, ...]) -> str:
    title = house.say(N_("Change the language of {school}"), school=house.school)
    return (
        templates()
        .from_string((_HERE / "page.html").read_text(encoding="utf-8"))
        .render(
            language=house.phrases.language,
            policy=_policy(hosts),
            root=root,
            title=title,
            waiting=house.say(N_("One moment, the editing page is being made ready …")),
            script=house.say(N_("This page needs JavaScript. Without it you can mail what should change.")),
        )
    )


def _policy(hosts: tuple[str, ...]) -> str:
    """What the page may load, and from where: all from this site, and answers from the service alone.

    The program checks its settings with code that it makes itself (`unsafe-eval`) and styles what it shows as it goes (`unsafe-inline`).
    """
    return "; ".join(
        (
            "default-src 'none'",
            "script-src 'self' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "worker-src 'self' blob:",
            f"connect-src 'self' blob: {' '.join(hosts)}",
            "form-action 'self'",
            "base-uri 'none'",
        )
    )
