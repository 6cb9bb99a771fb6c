"""The settings of the editing program, made from the model and from the school.

In: a house, and the way to the school from the top of its repository. Out: plain values for JSON: where the repository is, which files
there are, what their forms ask, and the words of the sign-in. Knows the program's own names for things; nobody else does.
"""

from typing import Any
from urllib.parse import urlencode

from taalkompas.model import BY_NAME, Editing, Kind
from taalkompas.model.shapes import shape_of
from taalkompas.model.value_words import SERVICE
from taalkompas.publish.code_host import SERVERS
from taalkompas.publish.contact import ENDING
from taalkompas.publish.editing.field_words import COLLECTIONS
from taalkompas.publish.editing.picking import Picking
from taalkompas.publish.editing.program_words import PROPOSAL, WORDS
from taalkompas.publish.editing.usual import usual
from taalkompas.publish.editing.widgets import Form, Widget
from taalkompas.publish.house import House
from taalkompas.source.style import TAKEN, WIDTH
from taalkompas.views.areas import folders_by_domain
from taalkompas.words import N_

FORMAT = "taalkompas"
"""What the page calls its own way into a service; and its own way with YAML, with the kind of file behind it."""
APIS = {"github": "https://api.github.com", "gitlab": "https://gitlab.com/api/v4", "azure": "https://dev.azure.com"}
_OWN = {"github": "/api/v3", "gitlab": "/api/v4"}
"""Where a server of one's own answers programs."""
SLUGS = {"choices": "{{fields.team}}", "snapshot": "{{fields.date}}-{{fields.form}}"}
"""Names of new files, where that is not the name of the thing."""
COMMITS = {
    "create": N_("Propose '{{slug}}' ({{collection}})"),
    "update": N_("Change '{{slug}}' ({{collection}})"),
    "delete": N_("Remove '{{slug}}' ({{collection}})"),
    "uploadMedia": N_("Add {{path}}"),
    "deleteMedia": N_("Remove {{path}}"),
}
RIGHTS = {
    "github": N_(
        "Let it open this repository alone: {repository}. Under Permissions choose Contents and Pull requests, both 'Read and write'."
    ),
    "gitlab": N_("Tick 'api' there, and choose until when the key holds."),
}
"""What a key must open; a service does not always fill that in."""
NO_PICTURES = N_("Pictures cannot be added or removed here. Ask whoever looks after the site at your school.")
REFUSAL = N_(
    "This file cannot be changed here: it is written in a way that the form does not know. Nothing was saved. Ask whoever looks after the"
    " site at your school."
)
LABELS = "taalkompas/"
"""How the labels begin by which a proposal says how far it is."""
MARK = "term"
"""The field by which a term is known among the files of its folder."""
OF = ".of"
"""Where the page keeps what kind a file is of, for lists that show one kind only; no field can be called so."""

REASON = "taalkompas-reason"
"""The field that asks why something is proposed; it is not in the file, and no field of the format can be called so."""
WHY = N_("Why do you propose this?")
WHY_HELP = N_(
    "One sentence for whoever reads along. It stands above the proposal, and later on the page; not in the file."
)


def settings(house: House, editing: Editing, prefix: str, home: str) -> dict[str, Any]:
    """All that the page asks for; `home` is the address of the site from there."""
    deep = sorted({f"{prefix}{kind.folder}" for kind in BY_NAME.values() if kind.nested})
    return {
        "service": editing.service,
        "deep": deep,
        "shapes": {name: usual(shape_of(kind.shape), apart=bool(kind.file)) for name, kind in BY_NAME.items()},
        "style": {"taken": TAKEN, "width": WIDTH},
        "sign_in": None if _by_app(editing) else _sign_in(house, editing, home),
        "no_pictures": house.say(NO_PICTURES).unescape(),
        "reason": REASON,
        "refusal": house.say(REFUSAL).unescape(),
        "words": {name: house.say(words).unescape() for name, words in WORDS.items()},
        "proposal": house.say(PROPOSAL, school=house.school).unescape(),
        "cms": {
            "backend": _backend(house, editing),
            "load_config_file": False,
            "logo_url": f"{home.removesuffix('index.html')}assets/taalkompas/favicon.svg",
            **({"site_url": house.url} if house.url.startswith("http") else {}),  # the way back, shown as it is
            "locale": house.phrases.language,
            "publish_mode": "editorial_workflow",
            "media_folder": f"{prefix}docs/assets",
            "public_folder": "assets",
            "show_preview_links": False,
            "editor": {"preview": False},
            "slug": {"encoding": "ascii", "clean_accents": True, "sanitize_replacement": "-"},
            "collections": _collections(house, prefix),
        },
    }


def reached(editing: Editing) -> tuple[str, ...]:
    """The hosts that the page speaks to: the service's, and on Azure those where one signs in."""
    if editing.service == "azure":
        return (SERVERS["azure"], "https://app.vssps.visualstudio.com", "https://login.microsoftonline.com")
    api = editing.server or APIS[editing.service]
    return ("/".join(api.split("/")[:3]),)


def _by_app(editing: Editing) -> bool:
    """Whether one signs in through an app that the school registered, with the school's own account; else with a key."""
    return editing.service == "azure" or (editing.service == "gitlab" and editing.app is not None)


def _backend(house: House, editing: Editing) -> dict[str, Any]:
    api = f"{editing.server}{_OWN[editing.service]}" if editing.server else APIS[editing.service]
    made: dict[str, Any] = {
        "name": FORMAT,
        "repo": editing.repository,
        "branch": editing.branch,
        "api_root": api,
        "squash_merges": True,
        "cms_label_prefix": LABELS,
        "commit_messages": {when: house.say(words).unescape() for when, words in COMMITS.items()},
    }
    if editing.service == "gitlab":
        made["base_url"] = editing.server or SERVERS["gitlab"]
        made |= {"auth_type": "pkce", "app_id": editing.app} if _by_app(editing) else {}
    if editing.service == "azure":
        made |= {"app_id": editing.app, "tenant_id": editing.tenant}
    return made


def _collections(house: House, prefix: str) -> list[Widget]:
    picking = Picking(house)
    made = []
    for name, (many, one) in COLLECTIONS.items():
        kind = BY_NAME[name]
        form = Form(name, kind.label, house, picking)
        said = {"name": name, "label": house.say(many).unescape(), "label_singular": house.say(one).unescape()}
        where = _file(house, kind, prefix, form) if kind.file else _folder(house, kind, prefix, form)
        made.append({**said, "format": f"{FORMAT}-{name}", **where})
    return made


def _file(house: House, kind: Kind, prefix: str, form: Form) -> Widget:
    entry = house.graph.school_entry
    path = entry.path if entry else f"{kind.folder}/{kind.file}.yml"
    one = {
        "name": kind.name,
        "label": house.school,
        "file": f"{prefix}{path}",
        "fields": [_reason(house), *form.fields(shape_of(kind.shape))],
    }
    return {"files": [one], "delete": False, "publish": False}


def _folder(house: House, kind: Kind, prefix: str, form: Form) -> Widget:
    fields = form.fields(shape_of(kind.shape))
    for one in fields:
        if one["name"] == "status":
            one["default"] = "draft"  # what is new is being talked about
    made: Widget = {
        "folder": f"{prefix}{kind.folder}",
        "extension": ENDING.removeprefix("."),
        "create": True,
        "delete": False,  # it would be gone at once; what is no longer used says so itself
        "publish": False,  # a colleague agrees where the check and the comparison stand: in the proposal
        "identifier_field": kind.label,
        "slug": SLUGS.get(kind.name, f"{{{{fields.{kind.label}}}}}"),
        "summary": _summary(kind),
        "fields": [_reason(house), *fields],
    }
    if kind.name == MARK:
        made["filter"] = {"field": OF, "value": MARK}
    if _by_domain(house, kind):
        made["path"] = "{{fields.domain}}/{{slug}}"
    return made


def _reason(house: House) -> Widget:
    """What becomes the first line of a change: without it the history of a page could tell that somebody changed it, and not why."""
    said = {"label": house.say(WHY).unescape(), "hint": house.say(WHY_HELP).unescape()}
    return {"name": REASON, **said, "required": False, "widget": "string"}


def _summary(kind: Kind) -> str:
    return "{{date}} · {{form}}" if kind.name == "snapshot" else f"{{{{{kind.label}}}}}"


def _by_domain(house: House, kind: Kind) -> bool:
    """Whether the school keeps this kind in folders that are called as its domains."""
    return kind.name == "agreement" and bool(folders_by_domain(house.graph, kind, house.graph.agreements))


def _sign_in(house: House, editing: Editing, home: str) -> dict[str, str]:
    """The words of the sign-in, and the address at which one makes a key that fits."""
    service = SERVICE[editing.service].called
    said = {
        "title": house.say(N_("Change the language of {school}"), school=house.school),
        "why": house.say(
            N_(
                "What you change here becomes a proposal. A colleague reads along before it stands on the plate. You sign in with a key"
                " that you make yourself at {service}; that takes two minutes, once."
            ),
            service=service,
        ),
        "make": house.say(N_("Make a key at {service}"), service=service),
        "rights": house.say(RIGHTS[editing.service], repository=editing.repository),
        "key": house.say(N_("Your key")),
        "enter": house.say(N_("Sign in")),
        "refused": house.say(N_("That key does not open this door. Copy it again, or make a new one.")),
        "kept": house.say(
            N_("The key stays in this browser until you sign out. On a computer of others, sign out when you are done.")
        ),
        "back": house.say(N_("Back to the plate")),
    }
    return {"address": _key_address(house, editing), "home": home} | {
        name: one.unescape() for name, one in said.items()
    }


def _key_address(house: House, editing: Editing) -> str:
    """Where a key is made, with what it must open filled in already, as far as the service does so."""
    server = editing.server or SERVERS[editing.service]
    name = f"Taalkompas {house.school}"[:40]
    if editing.service == "gitlab":
        return f"{server}/-/user_settings/personal_access_tokens?{urlencode({'name': name, 'scopes': 'api'})}"
    wanted = {"name": name, "target_name": editing.repository.partition("/")[0], "contents": "write"}
    return f"{server}/settings/personal-access-tokens/new?{urlencode({**wanted, 'pull_requests': 'write'})}"
