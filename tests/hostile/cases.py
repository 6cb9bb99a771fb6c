"""Broken and hostile input, as it comes from editors, pasted texts, half merges and people who mean harm.

Each case is the smallest school with a few files laid over it, and everything that is found in it. `KWAAD` stands in what must never be
more than text, `GEHEIM` in what lies outside the repository. A group of cases goes through the programs together.
"""

import os
import shutil
import socket
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from schools import SMALLEST

KWAAD = "kwaad"
GEHEIM = "geheim-van-elders"
MIB = 1024 * 1024

X = "promises/x.yml"
SCHOOL = "glossary/school.yml"
PROMISE = SMALLEST["promises/altijd-welkom.yml"]
AGREEMENT = SMALLEST["promises/agreements/warm-welkom.yml"]
END = PROMISE.count("\n") + 1
"""The number of a line that is added to the promise."""

Make = Callable[[Path], None]
Content = str | bytes | Make


@dataclass(frozen=True)
class Case:
    """What is laid over the smallest school; what is found, as `path:line:rule`; and what the message must quote."""

    name: str
    files: Mapping[str, Content]
    found: tuple[str, ...]
    quotes: str = ""


def lay(root: Path, files: Mapping[str, Content]) -> Path:
    """Put a case's files in a school's folder; names may be bytes that are no text."""
    for path, content in files.items():
        place = root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        if callable(content):
            content(place)
        else:
            place.write_bytes(content.encode() if isinstance(content, str) else content)
    return root


def outside(folder: Path) -> None:
    """What lies beside a school's folder, and must never be opened."""
    (folder / "elders").mkdir()
    (folder / "elders" / "x.yml").write_text(f"term: {GEHEIM}\ndefinition: {GEHEIM}\n", encoding="utf-8")
    (folder / "elders" / "school.yml").write_text(SMALLEST[SCHOOL] + "language: en\n", encoding="utf-8")
    (folder / "elders" / "pagina.md").write_text(f"# {GEHEIM}\n\n[[nergens]]\n", encoding="utf-8")
    (folder / "elders" / "plaat.svg").write_text(f'<svg xmlns="x"><text>{GEHEIM}</text></svg>', encoding="utf-8")
    (folder / "elders" / ".taalkompas.json").write_text('{"files": ["over.md"]}', encoding="utf-8")


def bent(before: str, after: str, *found: str, quotes: str = "", name: str = "") -> Case:
    """A sound promise beside the other, with one thing in it changed."""
    assert before in PROMISE
    return Case(name or after[:60], {X: PROMISE.replace(before, after)}, found, quotes)


def added(line: str, rule: str, quotes: str = "", name: str = "") -> Case:
    """A sound promise beside the other, with a line at its end in which something is wrong."""
    return Case(name or line[:60], {X: f"{PROMISE}{line}\n"}, (f"{X}:{END}:{rule}",), quotes)


def framed(before: str, after: str, number: int, rule: str, quotes: str = "") -> Case:
    """The school's framework with one thing changed."""
    assert before in SMALLEST[SCHOOL]
    return Case(after, {SCHOOL: SMALLEST[SCHOOL].replace(before, after)}, (f"{SCHOOL}:{number}:{rule}",), quotes)


def agreed(line: str, rule: str, quotes: str = "") -> Case:
    """The agreement with a line at its end in which something is wrong."""
    path = "promises/agreements/warm-welkom.yml"
    return Case(line[:60], {path: f"{AGREEMENT}{line}\n"}, (f"{path}:{AGREEMENT.count(chr(10)) + 1}:{rule}",), quotes)


def link(target: str) -> Make:
    """A symbolic link."""
    return lambda place: place.symlink_to(target)


def hanging(place: Path) -> None:
    """A pipe that nobody writes to: whoever opens it waits for ever."""
    os.mkfifo(place)


def listening(place: Path) -> None:
    """A socket; its name may be no longer than 107 bytes, so it is made from nearby."""
    here = Path.cwd()
    os.chdir(place.parent)
    try:
        with socket.socket(socket.AF_UNIX) as one:
            one.bind(place.name)
    finally:
        os.chdir(here)


def elsewhere(place: Path) -> None:
    """Take the folder around a file away, and put a link out of the repository in its place."""
    shutil.rmtree(place.parent)
    place.parent.symlink_to("../elders")


def replaced(target: str) -> Make:
    """A link in place of a file of the smallest school."""

    def make(place: Path) -> None:
        place.unlink()
        place.symlink_to(target)

    return make


UNREADABLE = (f"{X}:1:unreadable-file",)
PICTURED = "plate: {{title: Onze plaat, picture: {}, hotspots: [{{box: [1, 2, 3, 4], leads_to: altijd-welkom}}]}}"
TERM = "term: route\ndefinition: Een weg.\nowner: docent\n"
USING = {X: f"{PROMISE}terms: [route]\n"}
"""A promise that uses the term, so that nobody asks what it is there for."""

BYTES = [
    Case("Latin 1", {X: PROMISE.replace("haakt", "haakté").encode("latin-1")}, UNREADABLE),
    Case("UTF-16, as a spreadsheet saves it", {X: PROMISE.encode("utf-16")}, UNREADABLE),
    Case("a surrogate in UTF-8", {X: b"promise: \xed\xa0\x80\n"}, UNREADABLE),
    Case("cut off within a letter", {X: PROMISE.encode() + "é".encode()[:1]}, UNREADABLE),
    Case("a program", {X: b"\x7fELF\x02\x01\x01\0\0"}, (f"{X}:1:invalid-yaml",), "U+007F"),
    Case("a packed file", {X: b"PK\x03\x04\x14\0"}, (f"{X}:1:invalid-yaml",), "U+0003"),
    bent("haakt", "ha\0akt", f"{X}:3:invalid-yaml", quotes="U+0000", name="NUL in a text"),
    bent("haakt", "ha\x1b[31makt", f"{X}:3:invalid-yaml", quotes="U+001B", name="a colour for terminals in a text"),
    bent("Wie moet wachten, haakt af.", '"a\\0b"', f"{X}:3:invalid-value", name="NUL by escape"),
    bent("Wie moet wachten, haakt af.", '"a\\ud800b"', f"{X}:3:invalid-yaml", name="a surrogate by escape"),
    Case("larger than a file may be", {X: PROMISE + "#" * MIB}, UNREADABLE, "1 MB"),
    Case("one line of 5 MB", {X: "promise: " + "x" * 5_000_000}, UNREADABLE, "1 MB"),
    Case("nothing", {X: ""}, (f"{X}:1:invalid-yaml",)),
    Case("only a byte order mark", {X: "\ufeff"}, (f"{X}:1:invalid-yaml",)),
    Case("only white lines", {X: "\n \n\t\n"}, (f"{X}:3:invalid-yaml",)),
    Case("a mistake after line ends of Windows", {X: PROMISE.replace("starten", "strten").replace("\n", "\r\n")}, (f"{X}:4:undefined-reference",), "strten"),
    Case("a mistake after line ends of long ago", {X: PROMISE.replace("starten", "strten").replace("\n", "\r")}, (f"{X}:1:undefined-reference",), "strten"),
    bent("Wie moet wachten, haakt af.\nmoment: starten", "a\u2028b\u2029c\nmoment: strten", f"{X}:4:undefined-reference", quotes="strten", name="a mistake after U+2028"),
]  # fmt: skip

YAML = [
    bent("Ik ben", "Let op: ik ben", f"{X}:1:invalid-yaml", quotes="Let op: ik ben", name="a colon without quotes"),
    bent("[warm-welkom]", "\n\t- warm-welkom", f"{X}:7:invalid-yaml", name="a tab as indent"),
    bent("Ik ben", '"Ik ben', f"{X}:{END}:invalid-yaml", name="a quote that is not closed"),
    bent("[instroom]", "[instroom", f"{X}:6:invalid-yaml", name="a bracket that is not closed"),
    bent("Ik ben", "@ik ben", f"{X}:1:invalid-yaml", quotes="@", name="a text that begins with an at sign"),
    bent("Ik ben", "{{ page.meta }}{% raw %}", f"{X}:1:unsupported-yaml", f"{X}:1:invalid-yaml", name="a template that was not filled in"),
    Case("a half merge", {X: f"<<<<<<< HEAD\n{PROMISE}=======\n{PROMISE}>>>>>>> elders\n"}, (f"{X}:2:invalid-yaml",)),
    Case("a web page", {X: f"<!doctype html>\n<script>{KWAAD}(1)</script>\n"}, (f"{X}:1:invalid-value",), "<!doctype html>"),
    Case("a picture", {X: f'<svg onload="{KWAAD}(1)"/>'}, (f"{X}:1:invalid-value",), "<svg onload="),
    Case("a spreadsheet", {X: "belofte;waarom\nIk ben welkom;daarom\n"}, (f"{X}:1:invalid-value",), "belofte;waarom"),
    Case("a list", {X: "- promise: Ik ben welkom\n"}, (f"{X}:1:invalid-value",)),
    Case("front matter", {X: f"---\n{PROMISE}---\n# Ik ben welkom\n"}, (f"{X}:{END + 1}:unsupported-yaml",)),
    Case("two things in one file", {X: f"{PROMISE}---\n{PROMISE}"}, (f"{X}:{END}:unsupported-yaml",)),
    added("moment: verder", "duplicate-key", "moment"),
    added("terms: *alles", "unsupported-yaml", "*alles"),
    added("noticed: &hier [Zo merk je het.]", "unsupported-yaml", "&hier"),
    added('questions: !!python/object/apply:os.system ["touch kwaad"]', "unsupported-yaml", "!!python/object/apply:os.system"),
    added("message: !include /etc/passwd", "unsupported-yaml", "!include"),
    added("<<: {status: draft}", "unsupported-yaml", "<<"),
    Case("a key that is a list", {X: f"{PROMISE}? [a, b]\n: c\n"}, (f"{X}:{END}:unsupported-yaml",)),
    Case(
        "a bomb of aliases",
        {X: PROMISE + 'noticed: &a [".", "."]\nquestions: [*a, *a, *a]\n'},
        (f"{X}:{END}:unsupported-yaml", *(f"{X}:{END + 1}:unsupported-yaml",) * 3),
        "*a",
    ),
    Case("100,000 brackets", {X: "[" * 100_000}, (f"{X}:1:invalid-yaml",), "20"),
    Case("1,000 levels", {X: "".join(f"{' ' * depth}a:\n" for depth in range(1000))}, (f"{X}:21:invalid-yaml",), "20"),
    Case("450,000 hyphens", {X: "- " * 450_000}, (f"{X}:1:invalid-yaml",), "20"),
    Case("a version of the future", {X: f"%YAML 9.9\n---\n{PROMISE}"}, (f"{X}:1:invalid-yaml",)),
    added(f'"<script>{KWAAD}(1)</script>": x', "unknown-field", f"<script>{KWAAD}(1)</script>"),
    added("__proto__: {constructor: x}", "unknown-field", "__proto__"),
    added("promisse: Ik ben welkom", "unknown-field", "promisse"),
]  # fmt: skip

ODD_NAMES = {
    f"promises/<img src=x onerror={KWAAD}(1)>.yml": f"<img src=x onerror={KWAAD}(1)>",
    "promises/Ik Ben Welkom.yml": "Ik Ben Welkom",
    "promises/index.yml": "index",
    "promises/zero\u200bwidth.yml": "zero",
    "promises/links\u202erechts.yml": "links",
    "promises/аltijd.yml": "аltijd",
    "promises/🎉.yml": "🎉",
    "promises/..%2f..%2fx.yml": "",
    "promises/a\\..\\x.yml": "a\\..\\x",
    "promises/-rf.yml": "-rf",
    "promises/{{ config }}.yml": "{{ config }}",
    "promises/javascript:alert(1).yml": "javascript:alert(1)",
    f"promises/{'x' * 200}-.yml": "x" * 200,
}

NAMES = [
    *(
        Case(path, {path: PROMISE}, (f"{path}:1:invalid-id",) if quotes else (), quotes)
        for path, quotes in ODD_NAMES.items()
    ),
    Case("a line end in a name", {"promises/a\nb.yml": PROMISE}, ("promises/a\\x0ab.yml:1:invalid-id",)),
    Case("a colour in a name", {"promises/a\x1b[31m.yml": PROMISE}, ("promises/a\\x1b[31m.yml:1:invalid-id",)),
    Case("a name of bytes", {os.fsdecode(b"promises/\xff.yml"): PROMISE}, ("promises/\\xff.yml:1:invalid-id",)),
    Case("another ending", {"promises/x.yml.txt": PROMISE}, ("promises/x.yml.txt:1:misplaced-file",), ".yml"),
    Case("capitals in the ending", {"promises/x.YML": PROMISE}, ("promises/x.YML:1:misplaced-file",), ".yml"),
    Case("a folder of nothing", {"promises/diep/x.yml": PROMISE}, ("promises/diep/x.yml:1:misplaced-file",), "promises/diep"),
    Case("the name of another", {"glossary/altijd-welkom.yml": TERM, X: f"{PROMISE}terms: [altijd-welkom]\n"}, ("glossary/altijd-welkom.yml:1:duplicate-id", "promises/altijd-welkom.yml:1:duplicate-id"), "altijd-welkom"),
]  # fmt: skip

LINKS = [
    Case("a pipe", {X: hanging}, UNREADABLE),
    Case("a socket", {X: listening}, UNREADABLE),
    Case("a folder", {X: Path.mkdir}, UNREADABLE),
    Case("a device", {X: link("/dev/zero")}, UNREADABLE),
    Case("a link to a secret", {X: link("../../elders/x.yml")}, UNREADABLE),
    Case("a link to the system", {X: link("/etc/passwd")}, UNREADABLE),
    Case("a link to nowhere", {X: link("nergens.yml")}, UNREADABLE),
    Case("a link to itself", {X: link("x.yml")}, UNREADABLE),
    Case("a link to a pipe", {"pijp": hanging, X: link("../pijp")}, UNREADABLE),
    Case("a folder that is a link out", {"glossary/elders": link("../../elders")}, ("glossary/elders:1:unreadable-file",)),
    Case("a folder within itself", {"glossary/rond": link(".")}, ("glossary/rond:1:unreadable-file",)),
    Case("all promises elsewhere", {"promises/x": elsewhere}, ("promises:1:unreadable-file",)),
    Case("the framework elsewhere", {SCHOOL: replaced("../../elders/school.yml")}, (f"{SCHOOL}:1:unreadable-file",)),
    Case("a page that is a link out", {"docs/over.md": link("../../elders/pagina.md")}, ("docs/over.md:1:unreadable-file",)),
    Case("pages that are a link out", {"docs/elders": link("../../elders")}, ("docs/elders:1:unreadable-file",)),
    Case("an asset that is a link out", {"docs/plaat.svg": link("../../elders/plaat.svg")}, ("docs/plaat.svg:1:unreadable-file",)),
    Case("a page that leads nowhere", {"docs/over.md": link("nergens.md")}, ("docs/over.md:1:unreadable-file",)),
    Case("a page that is a pipe", {"docs/over.md": hanging}, ("docs/over.md:1:unreadable-file",)),
    Case("a page in Latin 1", {"docs/over.md": "# Één\n".encode("latin-1")}, ("docs/over.md:1:unreadable-file",)),
    Case("a page of 2 MiB", {"docs/over.md": "x" * 2 * MIB}, ("docs/over.md:1:unreadable-file",), "1 MB"),
    Case("a list of pages that is damaged", {"docs/.taalkompas.json": '{"files": ['}, ("docs/.taalkompas.json:1:unreadable-file",)),
    Case("a list of pages that is a link out", {"docs/.taalkompas.json": link("../../elders/.taalkompas.json")}, ("docs/.taalkompas.json:1:unreadable-file",)),
    Case("a list of pages that is a pipe", {"docs/.taalkompas.json": hanging}, ("docs/.taalkompas.json:1:unreadable-file",)),
]  # fmt: skip

PICTURES: list[tuple[str, Content | None]] = [
    ("../elders/plaat.svg", None),
    ("../../../../../../../../etc/passwd", None),
    ("/etc/passwd", None),
    ("docs/nergens.svg", None),
    (f'"javascript:{KWAAD}(1)"', None),
    ("docs", None),
    ("docs/uit.svg", link("../../elders/plaat.svg")),
    ("docs/pijp.svg", hanging),
    ("docs/plaat.html", f"<script>{KWAAD}(1)</script>"),
    ("docs/plaat.png", f"<svg onload='{KWAAD}(1)'/>"),
    ("docs/leeg.svg", ""),
]

LINKED_OUT = ("docs/uit.svg:1:unreadable-file", f"{SCHOOL}:2:invalid-value")


def pictured(path: str, content: Content | None) -> Case:
    """A school whose plate is this picture."""
    school = SMALLEST[SCHOOL].replace("plate: {title: Onze plaat}", PICTURED.format(path))
    found = LINKED_OUT if path == "docs/uit.svg" else (f"{SCHOOL}:2:invalid-value",)
    return Case(
        f"picture {path}", {SCHOOL: school, **({path: content} if content is not None else {})}, found, path.strip('"')
    )


ADDRESSES = [
    f"javascript:{KWAAD}(1)",
    f"JaVaScRiPt:{KWAAD}(1)",
    f"data:text/html,<script>{KWAAD}(1)</script>",
    f"vbscript:{KWAAD}(1)",
    "file:///etc/passwd",
    f"https://example.org/ onclick={KWAAD}(1)",
    f"java\tscript:{KWAAD}(1)",
]


def addressed(address: str) -> Case:
    """A term whose source leads to this address."""
    written = address.replace("\t", "\\t")
    text = f'{TERM}sources: [{{title: Boek, url: "{written}"}}]\n'
    return Case(
        f"url {address}",
        {"glossary/route.yml": text, **USING},
        ("glossary/route.yml:4:invalid-value",),
        "".join(address.split("\t")[:1]),
    )


VALUES = [
    *(pictured(path, content) for path, content in PICTURES),
    *(addressed(address) for address in ADDRESSES),
    added("agreed_on: 2026-02-30", "invalid-value", "2026-02-30"),
    added("review_by: 0000-00-00", "invalid-value", "0000-00-00"),
    added("review_by: 10000-01-01", "invalid-value", "10000-01-01"),
    added("review_by: 1 maart 2026", "invalid-value", "1 maart 2026"),
    added("agreed_on: ٢٠٢٦-٠٣-٠١", "invalid-value", "٢٠٢٦-٠٣-٠١"),
    added("status: yes", "invalid-value", "yes"),
    added(f"status: <b onclick={KWAAD}(1)>", "invalid-value", f"<b onclick={KWAAD}(1)>"),
    added("formerly: [../../../index]", "invalid-value", "../../../index"),
    added(f'formerly: ["<script>{KWAAD}(1)</script>"]', "invalid-value", f"<script>{KWAAD}(1)</script>"),
    added("noticed: Zo merk je het.", "invalid-value", "Zo merk je het."),
    added("allow: [{rule: unreadable-file, because: zomaar}]", "invalid-value", "unreadable-file"),
    added("allow: [{rule: weg, because: zomaar}]", "undefined-reference", "weg"),
    agreed("bandwidth: {measure: dagen, min: 1e400}", "invalid-value", "1e400"),
    agreed("bandwidth: {measure: dagen, min: .nan}", "invalid-value", ".nan"),
    agreed("bandwidth: {measure: dagen, min: 0x10}", "invalid-value", "0x10"),
    agreed(f"bandwidth: {{measure: dagen, min: 1{'0' * 400}, max: 1}}", "empty-bandwidth", "1"),
    agreed("decided_by: docent", "invalid-value", "docent"),
    framed("label: Instroom", 'label: Instroom, colour: "red;background:url(javascript:kwaad(1))"', 6, "invalid-value", "red;background:url(javascript:kwaad(1))"),
    framed("label: Instroom", 'label: Instroom, colour: "#12345"', 6, "invalid-value", "#12345"),
    framed("id: instroom", f"id: '\"><script>{KWAAD}(1)</script>'", 6, "invalid-value", f'"><script>{KWAAD}(1)</script>'),
    framed("id: starten", "id: ../x", 4, "invalid-value", "../x"),
    framed("school: ROC Klein", "school: ROC Klein\nlanguage: ../../en", 2, "invalid-value", "../../en"),
    framed("school: ROC Klein", "school: ROC Klein\nformat: 99", 2, "invalid-value", "99"),
    framed("school: ROC Klein", f"school: ROC Klein\nfeedback: {{form: 'javascript:{KWAAD}(1)'}}", 2, "invalid-value", f"javascript:{KWAAD}(1)"),
    framed("school: ROC Klein", f"school: ROC Klein\nfeedback: {{mail: '\"onclick={KWAAD}(1)\"@x.example'}}", 2, "invalid-value", f'"onclick={KWAAD}(1)"@x.example'),
    framed("school: ROC Klein", "school: ROC Klein\nrhythm: {run: 101}", 2, "invalid-value", "101"),
    framed("school: ROC Klein", "school: ROC Klein\nrhythm: {run: -1}", 2, "invalid-value", "-1"),
    framed("school: ROC Klein", "school: ROC Klein\nrhythm: {reflections: [{id: a, label: A, every: -6 months, first: 2026-03-12}]}", 2, "invalid-value", "-6 months"),
    framed("school: ROC Klein", "school: ROC Klein\nrhythm: {reflections: [{id: a, label: A, every: 99999999999 years, first: 2026-03-12}]}", 2, "invalid-value", "99999999999 years"),
    framed("school: ROC Klein", "school: ROC Klein\nrules: {invalid-yaml: off}", 2, "invalid-value", "invalid-yaml"),
    framed("school: ROC Klein", f"school: ROC Klein\nrules: {{'<script>{KWAAD}(1)</script>': off}}", 2, "undefined-reference", f"<script>{KWAAD}(1)</script>"),
    framed("title: Onze plaat", f"title: Onze plaat, hotspots: [{{element: x, leads_to: 'javascript:{KWAAD}(1)'}}]", 2, "undefined-reference", f"javascript:{KWAAD}(1)"),
    framed("title: Onze plaat", "title: Onze plaat, hotspots: [{box: [1, 2, 3], leads_to: altijd-welkom}]", 2, "invalid-value", "3"),
    framed("title: Onze plaat", "title: Onze plaat, hotspots: [{box: [1, 2, 3, 400], leads_to: altijd-welkom}]", 2, "invalid-value", "400"),
    Case("a team that climbs", {"promises/agreements/warm-welkom.yml": f"{AGREEMENT}bandwidth: {{measure: dagen, min: 1}}\n", "promises/choices/zorg.yml": "team: ../zorg\nchoices: [{agreement: warm-welkom, value: 1, because: x}]\n"}, ("promises/choices/zorg.yml:1:invalid-id",), "../zorg"),
]  # fmt: skip

IDS = [
    "../../etc/passwd",
    f"<script>{KWAAD}(1)</script>",
    f'" onclick="{KWAAD}(1)',
    f"javascript:{KWAAD}(1)",
    "warm-wеlkom",
    "warm-welkom\u200b",
    "{id.__class__}{0}",
    "__proto__",
    "%(x)s %s {",
    "x" * 2000,
]


def referring(id: str) -> Case:
    """A promise that leans on an agreement with this id."""
    quoted = id.replace('"', '\\"')
    return Case(
        f"agreement {id[:40]}",
        {X: PROMISE.replace("[warm-welkom]", f'[warm-welkom, "{quoted}"]')},
        (f"{X}:6:undefined-reference",),
        id,
    )


REFERENCES = [
    *(referring(id) for id in IDS),
    bent("haakt af", "haakt af, zie [[../x]]", f"{X}:3:undefined-reference", quotes="../x"),
    bent("haakt af", f"haakt af [[<img src=x onerror={KWAAD}(1)>|x]]", f"{X}:3:undefined-reference", quotes=f"<img src=x onerror={KWAAD}(1)>"),
    Case("an id of nothing in a page", {"docs/over.md": f"# Over\n\nEen [[<img src=x onerror={KWAAD}(1)>]].\n"}, ("docs/over.md:3:undefined-reference",), f"<img src=x onerror={KWAAD}(1)>"),
    Case("an address in a page", {"docs/over.md": f"Lees [[javascript:{KWAAD}(1)|dit]].\n"}, ("docs/over.md:1:undefined-reference",), f"javascript:{KWAAD}(1)"),
    Case("a circle of terms", {"glossary/route.yml": f"{TERM}broader: [route]\n", **USING}, ("glossary/route.yml:4:circular-broader",), "route"),
]  # fmt: skip

GROUPS: Mapping[str, list[Case]] = {
    "bytes": BYTES,
    "yaml": YAML,
    "names": NAMES,
    "links": LINKS,
    "values": VALUES,
    "references": REFERENCES,
}
CASES = [case for cases in GROUPS.values() for case in cases]
