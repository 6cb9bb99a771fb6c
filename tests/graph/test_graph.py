"""The graph: every reference is an edge, also one that leads nowhere; rules judge, the graph tells."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schools import SMALLEST, load
from taalkompas.graph import Graph
from taalkompas.graph.cover import cover_of
from taalkompas.model import links_in, own_page
from taalkompas.places import Spot

School = Callable[..., Path]
PROMISE = SMALLEST["promises/altijd-welkom.yml"]


def edges(graph: Graph, path: str) -> list[tuple[str, str, int | None]]:
    return [(edge.relation, edge.target, edge.offset) for edge in graph.edges if edge.source.path == path]


def test_every_reference_is_an_edge_in_the_order_of_its_fields(school: School) -> None:
    text = PROMISE + 'voices: [{role: student, says: "zie [[nergens|dit]]"}]\nreplaced_by: later\n'
    graph = load(school({"promises/x.yml": text})).graph
    assert edges(graph, "promises/x.yml") == [
        ("owner", "docent", None),
        ("voices.role", "student", None),
        ("moment", "starten", None),
        ("requires", "instroom", None),
        ("agreements", "warm-welkom", None),
        ("mentions", "nergens", 4),
    ]


def test_what_replaces_a_thing_counts_once_it_is_retired(school: School) -> None:
    graph = load(school({"promises/x.yml": PROMISE + "status: retired\nreplaced_by: later\n"})).graph
    assert ("replaced_by", "later", None) in edges(graph, "promises/x.yml")


def test_an_id_may_name_several_things(school: School) -> None:
    graph = load(
        school({"glossary/een/x.yml": "term: x\ndefinition: y\n", "glossary/twee/x.yml": "term: x\ndefinition: z\n"})
    ).graph
    assert [entry.path for entry in graph.by_id["term", "x"]] == ["glossary/een/x.yml", "glossary/twee/x.yml"]


def test_an_id_is_looked_up_in_the_order_of_kinds(school: School) -> None:
    graph = load(school({"glossary/altijd-welkom.yml": "term: x\ndefinition: y\n"})).graph
    assert graph.find(("promise", "term"), "altijd-welkom") is graph.promises[0]
    assert graph.find(("term", "promise"), "altijd-welkom") is graph.terms[0]
    assert graph.find(("term",), "nergens") is None


def test_the_framework_keeps_its_own_order(example: Path) -> None:
    graph = load(example).graph
    assert [node.id for node in graph.framework("moment")][:2] == ["orienteren", "starten"]
    assert graph.school is not None
    assert [node.id for node in graph.framework("domain")] == [domain.id for domain in graph.school.domains]
    assert [entry.id for entry in graph.snapshots] == sorted(entry.id for entry in graph.snapshots)


def test_a_broken_field_of_the_framework_makes_its_kind_unsure(school: School) -> None:
    text = SMALLEST["glossary/school.yml"].replace("{id: zorg,", "{id: Z org,")
    assert load(school({"glossary/school.yml": text})).graph.unsure == {"team"}
    assert load(school({"glossary/school.yml": "x: ["})).graph.unsure == {
        "moment",
        "domain",
        "role",
        "team",
        "reflection",
    }


def test_a_draft_covers_nothing(school: School) -> None:
    root = school(
        {"promises/agreements/warm-welkom.yml": SMALLEST["promises/agreements/warm-welkom.yml"] + "status: draft\n"}
    )
    graph = load(root).graph
    cover = cover_of(graph, graph.promises[0])
    assert cover.gaps == ("instroom",)
    assert cover.orphan
    assert [entry.id for entry in cover.listed] == ["warm-welkom"]
    assert cover.covered == frozenset()


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("geen", []),
        ("[[a]] en [[b|c d]]", [(0, "a", ""), (9, "b", "c d")]),
        ("[[ a | b ]]", [(0, "a", "b")]),
        ("`[[a]]` [[b]]", [(8, "b", "")]),
        ("``[[a]] ` [[c]]`` [[b]]", [(18, "b", "")]),
        ("` [[b]] ``", [(2, "b", "")]),
        ("[[]] [[a]", []),
        ("[[a\n]]", []),
        ("[[[a]]]", [(1, "a", "")]),
        ("[[a|]]", []),
        ("[a](b) [[c]](d)", [(7, "c", "")]),
        ("[[a|de `b` c]]", [(0, "a", "de `b` c")]),
    ],
)
def test_links_in_a_text(text: str, links: list[tuple[int, str, str]]) -> None:
    assert [(link.start, link.id, link.words) for link in links_in(text)] == links


def test_a_link_knows_where_its_id_stands() -> None:
    text = "Zie [[ ab | b ]] en [[ab|ab]]."
    assert [text[link.start : link.end] for link in links_in(text)] == ["[[ ab | b ]]", "[[ab|ab]]"]
    assert [text[: link.id_at].rpartition("[[")[2] for link in links_in(text)] == [" ", ""]
    assert [text[link.id_at :].startswith("ab") for link in links_in(text)] == [True, True]


def test_links_in_a_page_know_their_spot() -> None:
    page = own_page(
        "---\ntitle: x\n---\n\nHé [[a]]\n\n```\n[[b]]\n```\n<!-- [[c]] -->\n    [[d]]\n~~~~\n~~~\n[[e]]\n~~~~\n😀 [[f|g]] `[[h]]`\n<!-- [[i]]\n"
    )
    assert [(link.id, link.words, link.spot) for link in page.links] == [
        ("a", "", Spot(5, 4)),
        ("f", "g", Spot(16, 3)),
        ("i", "", Spot(17, 6)),
    ]


@pytest.mark.parametrize("head", ["taalkompas: {words: false}", "taalkompas:\n  words: false"])
def test_a_page_may_be_left_alone(head: str) -> None:
    assert own_page(f"---\n{head}\n---\n[[a]]").links == ()
    assert len(own_page(f"---\n{head.replace('false', 'true')}\n---\n[[a]]").links) == 1


@given(st.text(st.sampled_from("`[]|a \n<!->~"), max_size=60))
def test_a_link_is_what_stands_there(text: str) -> None:
    for link in links_in(text):
        assert text[link.start : link.start + 2] == "[["
        assert text[link.end - 2 : link.end] == "]]"
        assert text[link.id_at : link.id_at + len(link.id)] == link.id
    for link in own_page(text).links:
        assert text.split("\n")[link.spot.line - 1][link.spot.column - 1 :].startswith("[[")


def test_the_things_of_a_kind_are_gathered_once(example: Path) -> None:
    graph = load(example).graph
    assert graph.school_entry is not None
    for kind in ("promises", "agreements", "terms", "choices", "snapshots", "successes"):
        assert getattr(graph, kind), kind
        assert getattr(graph, kind) is getattr(graph, kind), kind
    assert graph.framework("role") is graph.framework("role")
    assert sorted(graph.by_path) == sorted({entry.path for entry in graph.entries})


def test_a_thing_without_a_name_is_called_by_its_id(school: School) -> None:
    root = school(
        {"glossary/x.yml": "term:\ndefinition: y\nstatus: retired\n", "promises/choices/zorg.yml": "team: zorg\n"}
    )
    graph = load(root).graph
    assert [(entry.name, entry.living) for entry in (*graph.terms, *graph.choices)] == [("x", False), ("zorg", True)]
    assert [(entry.name, entry.living) for entry in graph.promises] == [("Ik ben altijd welkom", True)]
    assert graph.framework("role")[0].name == "Docent"
