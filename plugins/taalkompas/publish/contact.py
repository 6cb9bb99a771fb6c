"""How somebody says that a page is wrong, or changes it: a mail or a form, and the pages of the repository's host.

In: the house, and the way from a page to the root of its site. Out: addresses. Sends nothing.
"""

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from taalkompas.model import BY_NAME
from taalkompas.publish import texts
from taalkompas.publish.house import House
from taalkompas.publish.proposals import Desk, desk_at
from taalkompas.views.page import Head, Thing, mail_of
from taalkompas.words import N_

ENDING = ".yml"
"""The files that the editing page lists; it knows one ending a folder (`editing/config.py`)."""


@dataclass(frozen=True, slots=True)
class Contact:
    """The ways from one page to the people who look after it."""

    house: House
    root: str

    def all(self) -> dict[str, Any]:
        """Every tool by the name that templates know it by."""
        return {
            "feedback": self.feedback,
            "edit": self.edit,
            "desk": self.desk,
            "editing": self.editing,
            "form_of": self.form_of,
            "form_about": self.form_about,
            "outward": lambda address: self.outward(address) if address else "",
        }

    def feedback(self, head: Head) -> str:
        """Where anyone can say what is wrong with a page: a mail with its name, or the school's form."""
        school = self.house.graph.school
        wanted = school.feedback if school else None
        if wanted and wanted.form:
            return self.outward(wanted.form)
        mail = mail_of(self.house.graph) or (head.contact if "@" in head.contact else "")
        if not mail:
            return ""
        name = self.house.plain(head.title) or self.house.name(Thing(head.kind, head.id))
        subject = self.house.say(N_("About: {name}"), name=name).unescape()
        return f"mailto:{quote(mail, safe='@+')}?subject={quote(subject)}"

    def outward(self, address: str) -> str:
        """An address of the school; a relative one counts from the site's root."""
        return address if texts.SCHEME.match(address) else f"{self.root}{address}"

    def edit(self, path: str) -> str:
        """Where the YAML of a page can be changed; empty where the host knows no such place."""
        return self.house.edit_url.replace("{path}", quote(path)) if self.house.edit_url and path else ""

    def editing(self) -> str:
        """Where colleagues change things in the browser; empty where the site has no such page."""
        if not self.house.editing:
            return ""
        page = self.house.addresses.destination("editing")
        return f"{self.root}{self.house.addresses.between('index.html', page)}"

    def form_of(self, path: str) -> str:
        """Where a file can be changed in the editing page; empty where there is no such page, or no form that can show the file."""
        entry, page = self.house.graph.by_path.get(path), self.editing()
        kind = BY_NAME.get(entry.kind) if entry else None
        if not page or kind is None:
            return ""
        if kind.file:
            return f"{page}#/collections/{kind.name}/entries/{kind.name}"
        name = path.removeprefix(f"{kind.folder}/")
        return (
            f"{page}#/collections/{kind.name}/entries/{quote(name.removesuffix(ENDING))}"
            if name.endswith(ENDING)
            else ""
        )

    def form_about(self, kind: str, id: str) -> str:
        """The same, of the file about a thing; empty where there is none."""
        return next((self.form_of(one.path) for one in self.house.graph.by_id.get((kind, id), ())), "")

    def desk(self) -> Desk | None:
        """Where a new file can be proposed; nothing where the host knows no such place."""
        return desk_at(self.house.edit_url)
