"""Where a school's files can be seen and changed at the service that keeps its repository, as `editing:` in school.yml tells it.

In: a project. Out: an address with `{path}` in it, from the school's root; empty where the school does not say. Asks nobody. A host that
knows such an address by itself is believed first (`Site.edit_url`).
"""

from urllib.parse import quote

from taalkompas.project import Project
from taalkompas.publish.proposals import PATH

SERVERS = {"github": "https://github.com", "gitlab": "https://gitlab.com", "azure": "https://dev.azure.com"}


def edit_url(project: Project) -> str:
    """The address at which a file is edited; on Azure at which it is shown, with a button to edit it."""
    entry = project.graph.school_entry
    editing = entry.thing.editing if entry and not entry.lacks("editing") else None
    if editing is None:
        return ""
    server = editing.server or SERVERS[editing.service]
    branch, path = quote(editing.branch), f"{quote(project.prefix)}{PATH}"
    if editing.service == "azure":
        around, _, name = quote(editing.repository).rpartition("/")
        return f"{server}/{around}/_git/{name}?path=/{path}&version=GB{branch}"
    step = "/-/edit/" if editing.service == "gitlab" else "/edit/"
    return f"{server}/{quote(editing.repository)}{step}{branch}/{path}"
