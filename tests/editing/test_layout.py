"""How the editing page writes a school's files: in place, and where something is new as `taalkompas format` would.

The page's own scripts run in node, once for all of it, with the program's reader of YAML as `taalkompas editing fetch` takes it.
"""

import json
import shutil
import subprocess
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from taalkompas.editing import HOME
from taalkompas.edits.layout import laid_out
from taalkompas.edits.scalars import scalar
from taalkompas.model import KINDS, kind_of
from taalkompas.model.shapes import shape_of
from taalkompas.publish.editing import OURS
from taalkompas.publish.editing.usual import usual
from taalkompas.source import Document, parse
from taalkompas.source.style import TAKEN, WIDTH

TOP = Path(__file__).parents[2]
PAGE = files("taalkompas.publish.editing")
MAIN = """\
import { readFileSync } from "node:fs";
import { layout } from "./layout.js";
import { Reason } from "./reason.js";
import { Usual } from "./usual.js";

const { style, shapes, cases, texts } = JSON.parse(readFileSync(0, "utf-8"));
const usual = new Usual(style);
const reason = new Reason("reden");
const written = cases.map(({ kind, before, changes }) => {
    const way = layout(shapes[kind], usual, "No.", (said) => reason.take(said), { field: ".of", value: "term" });
    try {
        const { [".of"]: of, ...data } = before === null ? {} : way.fromFile(before);
        return { of, said: data, same: way.toFile(data), after: way.toFile({ ...data, ".of": of, ...changes }) };
    } catch (error) {
        return { refused: String(error) };
    }
});
const scalars = texts.map((text) => [false, true].map((flow) => usual.scalar(text, flow, false)));
const asked = { term: "x", reden: " Zo heet het\\n bij ons. " };
reason.take(asked);
const told = [asked, reason.over("Wijziging"), (reason.take({}), reason.over("Wijziging"))];
process.stdout.write(JSON.stringify({ written, scalars, told }));
"""


@dataclass(frozen=True)
class Case:
    """A file, what somebody fills in on its form, and the file afterwards."""

    before: str
    changes: dict[str, Any]
    after: str
    kind: str = "term"


PLAIN = "term: Ruimte\ndefinition: Wat vrij is.\nowner: docent\n"
QUOTED = """\
# boven alles

term: "007"   # in het gebouw
# over wat het is
definition: 'Wie "ja" zegt: die doet het.'

synonyms: [no, 012,"a b"]   # beside
# over wie

owner: docent
# onderaan
"""
VOICES = """\
term: x
voices:
  # de eerste
  - role: docent
    says: een   # ernaast
  # de tweede
  - role: student
    says: >-
      twee
      en meer
  # de derde
  - {role: zorg, says: "drie: vier"}
  # onderaan
owner: docent
"""
ONE, TWO, THREE = (
    {"role": "docent", "says": "een"},
    {"role": "student", "says": "twee en meer"},
    {"role": "zorg", "says": "drie: vier"},
)
ALLOWED = {"rule": "unused-term", "because": "Zo heet het.", "until": "2030-07-01"}
AGREEMENT = "agreement: x\ndecides: team\nbandwidth: {measure: uren, min: 1, max: 4}\nagreed_on: 2026-03-01\n"
LONG = [f"een-naam-die-lang-is-{number}" for number in range(6)]

CASES = {
    "a word": Case(PLAIN, {"definition": "Anders."}, PLAIN.replace("Wat vrij is.", "Anders.")),
    "a word that another program takes for a yes": Case(
        PLAIN, {"definition": "yes"}, PLAIN.replace("Wat vrij is.", '"yes"')
    ),
    "a word with signs of YAML in it": Case(
        PLAIN, {"definition": "nee: toch # niet"}, PLAIN.replace("Wat vrij is.", '"nee: toch # niet"')
    ),
    "what is no text stands bare": Case(
        AGREEMENT,
        {"agreed_on": "2026-04-01", "bandwidth": {"measure": "no", "min": "2", "max": "4"}},
        AGREEMENT.replace("uren, min: 1", '"no", min: 2').replace("03", "04"),
        "agreement",
    ),
    "quotes, comments and empty lines": Case(
        QUOTED,
        {"definition": "Wie 'nee' zegt."},
        QUOTED.replace("""'Wie "ja" zegt: die doet het.'""", "'Wie ''nee'' zegt.'"),
    ),
    "a list between brackets": Case(
        QUOTED,
        {"synonyms": ["no", "012", "on"]},
        QUOTED.replace('[no, 012,"a b"]   # beside', '[no, 012, "on"] # beside'),
    ),
    "an emptied field": Case(QUOTED, {"synonyms": []}, QUOTED.replace('synonyms: [no, 012,"a b"]   # beside\n', "")),
    "the last field emptied": Case(QUOTED, {"owner": ""}, QUOTED.replace("owner: docent\n", "")),
    "a field that had been removed": Case(
        PLAIN.replace("definition: Wat vrij is.\n", ""), {"definition": "Wat vrij is."}, PLAIN
    ),
    "a new field among comments": Case(
        QUOTED,
        {"means_not": "no", "status": "draft"},
        QUOTED.replace("het.'\n", 'het.\'\nmeans_not: "no"\n').replace("docent\n", "docent\nstatus: draft\n"),
    ),
    "a new field before all others": Case("definition: x\n", {"term": "no"}, 'term: "no"\ndefinition: x\n'),
    "a file of nothing but a comment": Case("# later\n", {"term": "x"}, "# later\nterm: x\n"),
    "several lines where one was": Case(
        PLAIN,
        {"definition": "Wat vrij is.\n\nEn wat niet."},
        PLAIN.replace("Wat vrij is.", "|-\n  Wat vrij is.\n\n  En wat niet."),
    ),
    "several lines where one in quotes was": Case(
        PLAIN.replace("Wat vrij is.", '"a: b" # c'),
        {"definition": "a: b\nc"},
        PLAIN.replace("Wat vrij is.", "|- # c\n  a: b\n  c"),
    ),
    "a block of text": Case(
        "term: x\ndefinition: |\n  een\n\n  twee\n\n\nowner: docent\n",
        {"definition": "een\n\ndrie\n"},
        "term: x\ndefinition: |\n  een\n\n  drie\n\n\nowner: docent\n",
    ),
    "beside a block of text": Case(
        "term: x\ndefinition: >-\n  een\n  twee\n\n\n# c\nowner: docent\n",
        {"owner": "student", "means_not": "drie"},
        "term: x\ndefinition: >-\n  een\n  twee\nmeans_not: drie\n\n\n# c\nowner: student\n",
    ),
    "lines that end as on Windows, one of them not": Case(
        "term: x\r\ndefinition: |-\r\n  een\r\n  twee\r\nowner: docent\nstatus: draft\r\n",
        {"definition": "een\ndrie", "synonyms": ["a", "b"]},
        "term: x\r\ndefinition: |-\r\n  een\r\n  drie\r\nsynonyms: [a, b]\r\nowner: docent\nstatus: draft\r\n",
    ),
    "a mark at the start and no end of the last line": Case(
        "\ufeffterm: x\nowner: docent", {"status": "draft"}, "\ufeffterm: x\nowner: docent\nstatus: draft\n"
    ),
    "the signs around a document": Case(
        "---\nterm: x\nowner: docent\n...\n", {"status": "draft"}, "---\nterm: x\nowner: docent\nstatus: draft\n...\n"
    ),
    "a document between braces": Case(
        "{term: x, owner: docent}\n", {"owner": "no", "definition": "y"}, '{term: x, definition: "y", owner: "no"}\n'
    ),
    "a row removed in the middle": Case(
        VOICES,
        {"voices": [ONE, THREE]},
        VOICES.replace("  # de tweede\n  - role: student\n    says: >-\n      twee\n      en meer\n", ""),
    ),
    "a row removed and another changed": Case(
        VOICES,
        {"voices": [TWO, {"role": "zorg", "says": "vijf"}]},
        VOICES.replace("  - role: docent\n    says: een   # ernaast\n", "").replace("drie: vier", "vijf"),
    ),
    "rows in another order": Case(
        VOICES,
        {"voices": [ONE, THREE, TWO]},
        """\
term: x
voices:
  # de eerste
  - role: docent
    says: een   # ernaast
  # de derde
  - {role: zorg, says: "drie: vier"}
  # de tweede
  - role: student
    says: >-
      twee
      en meer
  # onderaan
owner: docent
""",
    ),
    "one more row": Case(
        VOICES,
        {"voices": [ONE, TWO, THREE, {"role": "no", "says": "ja\nen nee"}]},
        VOICES.replace('vier"}\n', 'vier"}\n  - role: "no"\n    says: |-\n      ja\n      en nee\n'),
    ),
    "allowed for the first time": Case(
        PLAIN,
        {"allow": [ALLOWED]},
        f"{PLAIN}allow:\n  - rule: unused-term\n    because: Zo heet het.\n    until: 2030-07-01\n",
    ),
    "allowed once more": Case(
        f"{PLAIN}allow: [{{rule: a, because: b}}]\n",
        {"allow": [{"rule": "a", "because": "b"}, ALLOWED]},
        f"{PLAIN}allow:\n  - {{rule: a, because: b}}\n  - rule: unused-term\n    because: Zo heet het.\n    until: 2030-07-01\n",
    ),
    "a field more in a row": Case(
        f"{PLAIN}allow:\n  - rule: a\n    until: 2030-01-01\n",
        {"allow": [{"rule": "a", "until": "2030-01-01", "because": "no"}]},
        f'{PLAIN}allow:\n  - rule: a\n    because: "no"\n    until: 2030-01-01\n',
    ),
    "ids that fit on one line": Case(
        PLAIN, {"related": LONG[:2]}, PLAIN.replace("owner", f"related: [{', '.join(LONG[:2])}]\nowner")
    ),
    "ids that do not": Case(
        PLAIN,
        {"related": LONG},
        PLAIN.replace("owner", "related:\n" + "".join(f"  - {one}\n" for one in LONG) + "owner"),
    ),
    "a list that was empty": Case(
        f"{PLAIN}sources: []\n",
        {"sources": [{"title": "w", "url": "https://a.example/"}]},
        f"{PLAIN}sources:\n  - {{title: w, url: https://a.example/}}\n",
    ),
    "parts of a school stand apart": Case(
        "school: x\n\ndomains:\n  - {id: a, label: A}\n\nteams:\n  - {id: b, label: B}\n",
        {"roles": [{"id": "c", "label": "C"}], "language": "nl"},
        "school: x\nlanguage: nl\n\ndomains:\n  - {id: a, label: A}\n\nroles:\n  - {id: c, label: C}\n\nteams:\n  - {id: b, label: B}\n",
        "school",
    ),
}
TEXTS = [
    "x", "007", "no", "a: b", "a:", ":a", "- a", "-", "-a", "a-", "?", "? a", "?a", "a?", "# a", "a # b", "a#b", "[a", "a]", "a, b", "{a}",
    "&a", "*a", "!a", "|a", ">a", "'a", "a'b", '"a', 'a "b" c', "a\\b", "%a", "@a", "`a", "~", "~a", "=", "<<", "<a", "1e3", "0x1f", "1:30",
    "2026-03-01", "true", ".5", ".", "...", "---", "--- a", " a", "a ", "", "a\tb", "é", "a\u00a0b", "a\u2028b", "\ufeffa", "a\nb", "a\x07b",
    "\U0001f600", "https://a.example/b?c=d#e", "[[id]]", "a:b", "::", "null", "Null", "on", "y", "N", "Ja.", "(a)", "/a", "+a", "+31", "a}b",
]  # fmt: skip
"""What stands in YAML as it is, and what does not."""
UNWRITABLE = ["term: [\n", "- term\n", "term: a\nterm: b\n", "term: *a\n"]
"""Files that nobody can read as fields."""


def school_files() -> dict[str, Any]:
    """What the files of the example school say, by path."""
    paths = sorted(one for folder in ("glossary", "promises") for one in (TOP / folder).rglob("*.yml"))
    read = {one.relative_to(TOP).as_posix(): one.read_text(encoding="utf-8") for one in paths}
    return {path: parse(Document(path, text)).value for path, text in read.items()}


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """All that this module asks of the page's scripts, asked at once."""
    node = shutil.which("node")
    if node is None:
        pytest.fail(
            "There is no 'node' here, and the page's scripts are tested with it. Install Node.js, as you did for npm."
        )
    if not (TOP / HOME / "yaml/index.js").is_file():
        pytest.fail(f"There is no program in '{HOME}'. Run 'taalkompas editing fetch' first, as tests/all does.")
    folder = tmp_path_factory.mktemp("page")
    shutil.copytree(TOP / HOME / "yaml", folder / "yaml")
    for name in OURS:
        (folder / name).write_bytes((PAGE / name).read_bytes())
    (folder / "package.json").write_text('{"type": "module"}')
    (folder / "main.js").write_text(MAIN)
    made = school_files()
    asked = {
        "style": {"taken": TAKEN, "width": WIDTH},
        "shapes": {kind.name: usual(shape_of(kind.shape), apart=bool(kind.file)) for kind in KINDS},
        "cases": [
            *({"kind": one.kind, "before": one.before, "changes": one.changes} for one in CASES.values()),
            *({"kind": kind_of(path).name, "before": None, "changes": said} for path, said in made.items()),
            *({"kind": "term", "before": text, "changes": {"term": "x"}} for text in UNWRITABLE),
        ],
        "texts": TEXTS,
    }
    told = subprocess.run(
        [node, "main.js"], cwd=folder, input=json.dumps(asked), capture_output=True, text=True, check=False
    )
    assert told.returncode == 0, told.stderr
    answer = json.loads(told.stdout)
    written = iter(answer["written"])
    return {
        "cases": {name: next(written) for name in CASES},
        "new": {path: next(written)["after"] for path in made},
        "refused": list(written),
        "scalars": answer["scalars"],
        "told": answer["told"],
    }


@pytest.mark.parametrize("name", CASES)
def test_only_what_changed_is_written_again(ran: dict[str, Any], name: str) -> None:
    case, made = CASES[name], ran["cases"][name]
    assert made["same"] == case.before
    assert made["of"] == ("term" if made["said"].get("term") else "")
    assert made["after"] == case.after


def test_a_new_file_looks_as_the_usual_layout_has_it(ran: dict[str, Any]) -> None:
    said = school_files()
    assert {kind_of(path) for path in said} == set(KINDS)
    expected = {path: laid_out(Document(path, json.dumps(value))) for path, value in said.items()}
    assert ran["new"] == expected


def test_quotes_stand_where_the_usual_layout_has_them(ran: dict[str, Any]) -> None:
    expected = [[scalar(text), scalar(text, flow=True)] for text in TEXTS]
    assert dict(zip(TEXTS, ran["scalars"], strict=True)) == dict(zip(TEXTS, expected, strict=True))


def test_a_file_that_cannot_be_read_is_not_written(ran: dict[str, Any]) -> None:
    assert ran["refused"] == [{"refused": "Error: No."}] * len(UNWRITABLE)


def test_a_reason_goes_into_the_proposal_and_not_into_the_file(ran: dict[str, Any]) -> None:
    assert ran["told"] == [{"term": "x"}, "Zo heet het bij ons.", "Wijziging"]
