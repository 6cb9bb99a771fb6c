"""The editing page as files: its settings know every kind and every field, and it is there only when all of it is."""

import json
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from schools import DAY, SMALLEST
from taalkompas.editing import Program
from taalkompas.model import BY_NAME, KINDS, Editing
from taalkompas.model.order import in_order
from taalkompas.model.shapes import ListOf, MappingOf, Shape, Table, shape_of
from taalkompas.pipeline import load, with_program
from taalkompas.publish import Site, advice, publish
from taalkompas.publish.editing.config import reached
from taalkompas.publish.editing.field_words import COLLECTIONS, FIELDS, words_of

Make = Callable[..., Path]
SCHOOL = "glossary/school.yml"
PROGRAM = Program({"decap/decap-cms.js": b"program", "yaml/index.js": b"yaml"})
GITHUB = "{service: github, repository: roc-klein/taal}"
GITLAB = "{service: gitlab, repository: roc/klein/taal, branch: taal, server: https://git.roc-klein.example}"
WITH_APP = "{service: gitlab, repository: roc/taal, app: 12ab}"
AZURE = "{service: azure, repository: roc-klein/onderwijs/taal, app: 12ab, tenant: 34cd}"
EDIT = Site(edit_url="https://git.example/edit/{path}")
MORE = {
    "glossary/mensen/inhaaluur.yml": "term: Inhaaluur\ndefinition: Een uur om bij te komen.\nowner: docent\n",
    "promises/agreements/instroom/op-tijd.yml": SMALLEST["promises/agreements/warm-welkom.yml"].replace(
        "Wie", "Of wie"
    ),
    "promises/choices/zorg.yml": "team: zorg\nchoices:\n  - {agreement: warm-welkom, value: 4, because: x}\n",
    "promises/snapshots/2026-03-12.yml": "date: 2026-03-12\nform: ronde tafel\nroles: [docent]\nlooks: []\n",
}
RETIRED = "promise: Je hoort van ons\nmeans: x\nwhy: x\nmoment: starten\nrequires: [instroom]\nstatus: retired\n"
ASKED = {"string", "text", "select", "list", "object"}
"""The fields of the program that leave a value as the text that it is."""


def files(school: Make, said: str, *, site: Site | None = None, more: dict[str, str] | None = None) -> dict[str, str]:
    """The site of a school that asks for the page, the program being here."""
    root = school({SCHOOL: f"{SMALLEST[SCHOOL]}editing: {said}\n", **(more or {})})
    made = publish(replace(load(root, DAY), program=PROGRAM), site or Site())
    return {one.path: one.content if isinstance(one.content, str) else one.content.decode("latin-1") for one in made}


def settings(school: Make, said: str = GITHUB, **more: Any) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(files(school, said, **more)["redactie/config.json"].encode("latin-1"))
    return made


def routes(shape: Shape, *route: str) -> Iterator[tuple[str, ...]]:
    """Every field of a shape by the way to it, and what stands in a list of single values."""
    match shape:
        case MappingOf():
            for one in shape.fields:
                yield (*route, one.key)
                yield from routes(one.shape, *route, one.key)
        case ListOf(item=MappingOf()) as several:
            yield from routes(several.item, *route)
        case ListOf(item=item) if not getattr(item, "to", ()):
            yield (*route, "one")
        case Table():
            pass


def every(fields: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Every field of a form, however deep."""
    for one in fields:
        yield one
        yield from every(one.get("fields", [one["field"]] if "field" in one else []))


def test_every_field_of_every_kind_has_words_and_no_words_are_over() -> None:
    assert set(COLLECTIONS) == {kind.name for kind in KINDS}
    asked = [words_of(kind.name, route) for kind in KINDS for route in routes(shape_of(kind.shape))]
    assert all(ask for ask, _ in asked)
    assert [path for path, words in FIELDS.items() if not any(words is one for one in asked)] == []


class TestSettings:
    def test_know_every_kind_where_its_files_are(self, school: Make) -> None:
        cms = settings(school)["cms"]
        homes = {one["name"]: one.get("folder") or one["files"][0]["file"] for one in cms["collections"]}
        assert homes == {kind.name: "glossary/school.yml" if kind.file else kind.folder for kind in KINDS}
        assert settings(school)["deep"] == ["glossary", "promises/agreements"]
        assert {one["name"]: one["format"] for one in cms["collections"]} == {
            kind.name: f"taalkompas-{kind.name}" for kind in KINDS
        }
        assert {one["name"]: one["filter"] for one in cms["collections"] if "filter" in one} == {
            "term": {"field": ".of", "value": "term"}
        }
        assert cms["publish_mode"] == "editorial_workflow"

    def test_ask_every_field_as_text_and_in_dutch(self, school: Make) -> None:
        kinds = {kind.name: shape_of(kind.shape) for kind in KINDS}
        for one in settings(school)["cms"]["collections"]:
            fields = one.get("fields") or one["files"][0]["fields"]
            # what a school has nothing to choose from is not asked
            assert {field["name"] for field in fields} >= {field.key for field in kinds[one["name"]].fields} - {
                "terms", "broader", "related", "agreements", "reflection", "replaced_by",
            }  # fmt: skip
            assert {field["widget"] for field in every(fields)} <= ASKED
            assert all("optional" not in field["label"] for field in every(fields))
        assert one["files"][0]["fields"][2]["label"] == "Hoe heet de school?"

    def test_let_one_pick_what_there_is_by_its_name(self, school: Make) -> None:
        more = {"promises/je-hoort-van-ons.yml": RETIRED}
        promise = {one["name"]: one for one in settings(school, more=more)["cms"]["collections"][1]["fields"]}
        assert promise["agreements"]["options"] == [{"value": "warm-welkom", "label": "Wie begint, wordt opgewacht"}]
        assert promise["agreements"]["multiple"]
        assert promise["requires"]["options"] == [{"value": "instroom", "label": "Instroom"}]
        assert promise["replaced_by"]["options"][:2] == [
            {"value": "altijd-welkom", "label": "Ik ben altijd welkom"},
            {"value": "je-hoort-van-ons", "label": "Je hoort van ons (geldt niet meer)"},
        ]
        assert promise["status"]["default"] == "draft"
        assert promise["promise"]["widget"] == "string"
        assert promise["means"]["widget"] == "text"
        assert promise["agreed_on"]["pattern"][0] == "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"

    def test_of_what_may_be_left_out_nothing_has_to_be_there(self, school: Make) -> None:
        agreement = {one["name"]: one for one in settings(school)["cms"]["collections"][2]["fields"]}
        assert not any(one["required"] for one in agreement["bandwidth"]["fields"])
        assert [one["name"] for one in agreement["behaviour"]["fields"] if one["required"]] == ["role", "does"]

    def test_go_by_the_folder_in_the_repository(self, school: Make, tmp_path: Path) -> None:
        (tmp_path / ".git").mkdir()
        inside = tmp_path / "taal"

        def deeper(more: dict[str, str]) -> Path:
            root = school(more)
            inside.mkdir(exist_ok=True)
            for folder in ("glossary", "promises"):
                (root / folder).rename(inside / folder)
            return inside

        cms = settings(deeper)["cms"]
        assert cms["collections"][0]["folder"] == "taal/glossary"
        assert cms["media_folder"] == "taal/docs/assets"

    def test_of_agreements_in_folders_of_domains_a_new_one_goes_there_too(self, school: Make) -> None:
        assert "path" not in settings(school)["cms"]["collections"][2]
        more = {"promises/agreements/instroom/x.yml": SMALLEST["promises/agreements/warm-welkom.yml"]}
        assert settings(school, more=more)["cms"]["collections"][2]["path"] == "{{fields.domain}}/{{slug}}"

    @pytest.mark.parametrize(
        ("said", "backend", "hosts", "key"),
        [
            (GITHUB, {"repo": "roc-klein/taal", "branch": "main"}, "https://api.github.com", "https://github.com/"),
            (
                GITLAB,
                {"branch": "taal", "api_root": "https://git.roc-klein.example/api/v4"},
                "https://git.roc-klein.example",
                "https://git.roc-klein.example/-/user_settings/",
            ),
            (WITH_APP, {"auth_type": "pkce", "app_id": "12ab"}, "https://gitlab.com", None),
            (
                AZURE,
                {"app_id": "12ab", "tenant_id": "34cd"},
                "https://dev.azure.com https://app.vssps.visualstudio.com https://login.microsoftonline.com",
                None,
            ),
        ],
    )
    def test_reach_the_service_and_no_other(
        self, school: Make, said: str, backend: dict[str, str], hosts: str, key: str | None
    ) -> None:
        made = files(school, said)
        read = json.loads(made["redactie/config.json"].encode("latin-1"))
        assert read["cms"]["backend"].items() >= backend.items()
        assert f"connect-src &#39;self&#39; blob: {hosts};" in made["redactie/index.html"]
        assert (read["sign_in"] or {"address": None})["address"] == key or read["sign_in"]["address"].startswith(key)


def test_the_page_is_there_with_its_program_and_a_way_to_it(school: Make) -> None:
    made = files(school, GITHUB)
    ours = {path for path in made if path.startswith("assets/taalkompas/editing/")}
    assert {path.rpartition("/")[2] for path in ours} == {
        "layout.js", "page.css", "page.js", "reason.js", "scalars.js", "settling.js", "usual.js", "values.js",
        "verbatim.js", "decap-cms.js", "index.js",
    }  # fmt: skip
    assert 'href="../redactie/"' in made["meeschrijven/index.md"]
    assert 'src="../assets/taalkompas/editing/page.js"' in made["redactie/index.html"]


def doors(page: str) -> list[tuple[str, str, str]]:
    """The links of a page to a form or a file: which hook they have, where they lead, what they say."""
    return re.findall(r'<a href="([^"]+)" (data-edit(?:ing)?)>([^<]+)<', page)


@pytest.mark.parametrize(
    ("page", "form", "path"),
    [
        ("begrippen/inhaaluur", "term/entries/mensen/inhaaluur", "glossary/mensen/inhaaluur.yml"),
        ("beloften/altijd-welkom", "promise/entries/altijd-welkom", "promises/altijd-welkom.yml"),
        ("afspraken/op-tijd", "agreement/entries/instroom/op-tijd", "promises/agreements/instroom/op-tijd.yml"),
        ("fotomomenten/2026-03-12", "snapshot/entries/2026-03-12", "promises/snapshots/2026-03-12.yml"),
        ("rollen/docent", "school/entries/school", SCHOOL),
    ],
)
def test_a_page_leads_to_its_form_and_still_to_its_file(school: Make, page: str, form: str, path: str) -> None:
    made = files(school, GITHUB, site=EDIT, more=MORE)
    assert doors(made[f"{page}/index.md"].partition("tlk-foot")[2]) == [
        (f"../../redactie/#/collections/{form}", "data-editing", "Bewerk dit"),
        (f"https://git.example/edit/{path}", "data-edit", "Bekijk het bestand"),
    ]


def test_the_plate_a_team_and_a_finding_lead_to_forms_too(school: Make) -> None:
    made = files(school, GITHUB, more=MORE)
    home = "redactie/#/collections"
    assert doors(made["index.md"]) == [
        (f"./{home}/school/entries/school", "data-editing", "Bewerk dit"),
        ("https://github.com/roc-klein/taal/edit/main/glossary/school.yml", "data-edit", "Bekijk het bestand"),
    ]
    assert (f"../../{home}/choices/entries/zorg", "data-editing", "Bewerk jullie keuzes") in doors(
        made["teams/zorg/index.md"]
    )
    assert (f"../{home}/choices/entries/zorg", "data-editing", "naar het formulier") in doors(
        made["onderhoud/index.md"]
    )


def test_a_host_hears_where_a_page_has_its_form(school: Make) -> None:
    root = school({SCHOOL: f"{SMALLEST[SCHOOL]}editing: {GITHUB}\n"})
    made = {
        one.path: one.form for one in publish(replace(load(root, DAY), program=PROGRAM), Site(directory_urls=False))
    }
    assert (
        made["beloften/altijd-welkom/index.md"]
        == "../../redactie/index.html#/collections/promise/entries/altijd-welkom"
    )
    assert made["begrippen/index.md"] == "../redactie/index.html#/collections/school/entries/school"
    assert not made["meeschrijven/index.md"]


def test_what_the_page_does_not_list_has_no_form(school: Make) -> None:
    more = {"glossary/lang.yaml": MORE["glossary/mensen/inhaaluur.yml"]}
    (door,) = doors(files(school, GITHUB, site=EDIT, more=more)["begrippen/lang/index.md"])
    assert door == ("https://git.example/edit/glossary/lang.yaml", "data-edit", "Bewerk dit")


def test_a_page_of_the_schools_own_at_that_address_wins(school: Make) -> None:
    made = files(school, GITHUB, site=Site(own=frozenset({"redactie/index.html"})))
    assert not [path for path in made if "redactie" in path or "editing" in path]
    assert "redactie" not in made["meeschrijven/index.md"]


def test_without_the_program_the_page_is_left_out_and_the_build_says_why(school: Make) -> None:
    project = with_program(load(school({SCHOOL: f"{SMALLEST[SCHOOL]}editing: {GITHUB}\n"}), DAY))
    made = {one.path: one.content for one in publish(project, Site())}
    assert not [path for path in made if "redactie" in path or "editing" in path]
    assert "redactie" not in str(made["meeschrijven/index.md"])
    assert not [path for path, page in made.items() if path.endswith(".md") and "data-editing" in str(page)]
    assert "taalkompas editing fetch" in advice(project)


def test_publishing_reads_nothing(school: Make) -> None:
    root = school({SCHOOL: f"{SMALLEST[SCHOOL]}editing: {GITHUB}\n"})
    project = replace(load(root, DAY), program=PROGRAM, prefix="taal/")
    made = publish(project, Site())
    shutil.rmtree(root)
    assert publish(project, Site()) == made
    assert '"folder": "taal/glossary"' in str({one.path: one.content for one in made}["redactie/config.json"])


def test_a_school_that_does_not_ask_for_it_hears_nothing(school: Make) -> None:
    project = with_program(load(school(), DAY))
    assert not advice(project)
    assert not [one.path for one in publish(project, Site()) if "redactie" in one.path or "editing" in one.path]


MANUAL = Path(__file__).parents[2] / "docs" / "handleiding"
BLOCKS = re.findall(
    r"```yaml\n# in glossary/school.yml\n(editing:\n.+?)```", (MANUAL / "redactie.md").read_text("utf-8"), re.DOTALL
)


@pytest.mark.parametrize("block", BLOCKS)
def test_what_the_manual_shows_passes_the_check(school: Make, block: str) -> None:
    assert not load(school({SCHOOL: f"{SMALLEST[SCHOOL]}{block}"}), DAY).findings


def test_the_manual_knows_every_service_field_and_what_the_page_may_load() -> None:
    assert len(BLOCKS) == 3
    part = (MANUAL / "school-yml.md").read_text("utf-8").partition("### De redactiepagina")[2].partition("\n### ")[0]
    (editing_shape,) = (one.shape for one in shape_of(BY_NAME["school"].shape).fields if one.key == "editing")
    assert re.findall(r"^\| `(\w+)` \|", part, re.MULTILINE) == [one.key for one in editing_shape.fields]
    said = (MANUAL / "redactie.md").read_text("utf-8")
    hosts = {
        host
        for service in ("github", "gitlab", "azure")
        for host in reached(Editing(service=service, repository="a/b"))
    }
    assert [host for host in sorted(hosts) if f"`{host.removeprefix('https://')}`" not in said] == []


def test_forms_ask_in_the_order_in_which_a_hand_writes(school: Make) -> None:
    for one in settings(school)["cms"]["collections"]:
        reason, *asked = [field["name"] for field in one.get("fields") or one["files"][0]["fields"]]
        assert reason == "taalkompas-reason"
        order = [field.key for field in in_order(shape_of(BY_NAME[one["name"]].shape))]
        assert asked == [key for key in order if key in asked]
