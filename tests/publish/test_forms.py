"""The pages of forms: a question for every field, nothing of them runs or is sent, and a way without script."""

import html
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import yaml

from schools import DAY, SMALLEST
from taalkompas.pipeline import load
from taalkompas.publish import Site, publish
from taalkompas.publish.form_words import AROUND, ASKS
from taalkompas.views import Given
from taalkompas.views.form import form_pages
from taalkompas.views.forms import FORMS
from taalkompas.views.questions import CHIPS, Question

Make = Callable[..., Path]
RICH = {
    "glossary/school.yml": SMALLEST["glossary/school.yml"]
    + "feedback: {mail: taal@klein.example}\nrhythm: {run: 80, reflections: [{id: tafel, label: Tafel, every: 1 years, first: 2026-01-01}]}\n",
    "glossary/route.yml": "term: Route\nstatus: draft\n",
    "promises/agreements/warm-welkom.yml": SMALLEST["promises/agreements/warm-welkom.yml"]
    + "bandwidth: {measure: gesprekken, min: 1}\n",
}


def every(some: tuple[Question, ...]) -> Iterator[str]:
    for one in some:
        yield from [one.path, *(f"{one.path}.{word}" for word in one.words), *every(one.parts)]


def test_every_field_has_its_question_and_every_question_its_field(school: Make) -> None:
    graph = load(school(RICH), DAY).graph
    views = [*form_pages(Given(graph, (), DAY))]
    asked = {path for view in views for path in every((*view.questions, *view.more))}
    picked = {f"{path}.one" for path in asked if f"{path}.one" in ASKS}
    assert asked | picked == ASKS.keys()
    assert AROUND.keys() == {form.name for form in FORMS}


def test_of_many_every_one_is_called_something(school: Make) -> None:
    text = SMALLEST["glossary/school.yml"]
    many = {"role": "roles:\n", "domain": "domains:\n"}
    for kind, key in many.items():
        text = text.replace(key, key + "".join(f"  - {{id: {kind}-{n}, label: {kind} {n}}}\n" for n in range(CHIPS)))
    files = {**RICH, "glossary/school.yml": text}
    for n in range(CHIPS):
        files[f"glossary/w{n}.yml"] = f"term: Woord {n}\nstatus: draft\n"
        files[f"promises/b{n}.yml"] = SMALLEST["promises/altijd-welkom.yml"]
        files[f"promises/agreements/a{n}.yml"] = SMALLEST["promises/agreements/warm-welkom.yml"]
    graph = load(school(files), DAY).graph
    asked = {path for view in form_pages(Given(graph, (), DAY)) for path in every((*view.questions, *view.more))}
    assert {path for path in ASKS if path.endswith(".one")} <= asked <= ASKS.keys()


def test_without_script_the_lines_of_the_file_stand_there(school: Make) -> None:
    files = {file.path: file.content for file in publish(load(school(RICH), DAY), Site(edit_url=""))}
    for form in ("succes", "teamkeuze", "fotomoment", "begrip", "belofte", "afspraak"):
        page = str(files[f"meeschrijven/{form}/index.md"])
        (found,) = re.findall("<noscript>(.*?)</noscript>", page)
        assert "taal@klein.example" in found
        (lines,) = re.findall("<pre[^>]*>(.*?)</pre>", found)
        assert isinstance(yaml.safe_load(html.unescape(lines).replace("…", "x")), dict), form


def test_a_form_that_waits_for_something_says_so(school: Make) -> None:
    files = {file.path: str(file.content) for file in publish(load(school(), DAY), Site())}
    waiting = files["meeschrijven/teamkeuze/index.md"]
    assert "Er is nog geen afspraak waarin teams zelf iets kiezen." in waiting
    assert "<form" not in waiting
    assert "meeschrijven/teamkeuze" not in files["meeschrijven/index.md"]


def test_forms_are_found_where_something_is_missed(school: Make) -> None:
    gap = SMALLEST["promises/altijd-welkom.yml"].replace("[instroom]", "[instroom, rust]")
    text = SMALLEST["glossary/school.yml"].replace("domains:\n", "domains:\n  - {id: rust, label: Rust}\n")
    school_ = load(school({"promises/altijd-welkom.yml": gap, "glossary/school.yml": text}), DAY)
    files = {file.path: str(file.content) for file in publish(school_, Site())}
    promise = files["beloften/altijd-welkom/index.md"]
    assert 'href="../../meeschrijven/afspraak/?promise=altijd-welkom&amp;domain=rust"' in promise
    assert 'href="../../meeschrijven/succes/?promise=altijd-welkom"' in promise
    assert 'href="../../meeschrijven/afspraak/?domain=rust"' in files["domeinen/rust/index.md"]
    assert 'href="../meeschrijven/begrip/"' in files["begrippen/index.md"]
    assert 'href="../meeschrijven/"' in files["onderhoud/index.md"]
