"""What mkdocs.yml leaves unsaid is said for it; what it says stays."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from hosts.building import MKDOCS_YML
from mkdocs_taalkompas.defaults import FAVICON, LOGO, OURS, settle
from taalkompas.publish import SCRIPTS, STYLES


@pytest.fixture
def configured(school: Callable[..., Path]) -> Callable[..., MkDocsConfig]:
    def make(text: str = MKDOCS_YML, language: str = "nl", **said: Any) -> MkDocsConfig:
        root = school({"mkdocs.yml": text, "docs/over.md": "# Over\n"})
        config = load_config(str(root / "mkdocs.yml"), **said)
        settle(config, language)
        return config

    return make


def test_nothing_comes_from_elsewhere(configured: Callable[..., MkDocsConfig]) -> None:
    config = configured()
    assert config.theme["font"] is False
    assert config.extra["generator"] is False


def test_the_palette_follows_the_system(configured: Callable[..., MkDocsConfig]) -> None:
    palette = configured().theme["palette"]
    assert [scheme["media"] for scheme in palette] == ["(prefers-color-scheme: light)", "(prefers-color-scheme: dark)"]
    assert [scheme["scheme"] for scheme in palette] == ["default", "slate"]
    assert all(scheme["toggle"]["name"] for scheme in palette)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_theme_speaks_the_language_of_the_school(configured: Callable[..., MkDocsConfig], language: str) -> None:
    assert configured(language=language).theme["language"] == language


def test_styles_and_scripts_are_on_every_page(configured: Callable[..., MkDocsConfig]) -> None:
    config = configured(f"{MKDOCS_YML}extra_css: [eigen.css]\nextra_javascript: [eigen.js]\n")
    assert config.extra_css == [*STYLES, "eigen.css"]
    scripts = {str(script): getattr(script, "type", "") for script in config.extra_javascript}
    assert scripts == {"eigen.js": "", **dict.fromkeys(SCRIPTS, "module")}


def test_what_is_named_already_comes_once(configured: Callable[..., MkDocsConfig]) -> None:
    named = f"extra_css: [{', '.join(STYLES)}]\nextra_javascript: [{{path: {SCRIPTS[0]}, type: module}}]\n"
    config = configured(MKDOCS_YML + named)
    assert config.extra_css == list(STYLES)
    assert [str(script) for script in config.extra_javascript] == list(SCRIPTS)


@pytest.mark.filterwarnings("error::DeprecationWarning")
@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("font", {"text": "Roboto", "code": "Roboto Mono"}),
        ("language", "en"),
        ("palette", {"scheme": "slate"}),
    ],
)
def test_what_somebody_wrote_stays(configured: Callable[..., MkDocsConfig], key: str, value: object) -> None:
    config = configured(MKDOCS_YML.replace("theme: material", f"theme: {{name: material, {key}: {value!r}}}"))
    assert config.theme[key] == value


def test_a_generator_that_somebody_wants_stays(configured: Callable[..., MkDocsConfig]) -> None:
    assert configured(f"{MKDOCS_YML}extra: {{generator: true}}\n").extra["generator"] is True


def test_another_theme_is_left_standing(configured: Callable[..., MkDocsConfig]) -> None:
    assert configured(MKDOCS_YML.replace("theme: material", "theme: readthedocs")).theme.name == "readthedocs"


def test_our_templates_stand_between_a_schools_own_and_the_themes(configured: Callable[..., MkDocsConfig]) -> None:
    plain = configured()
    assert plain.theme.dirs[0] == str(OURS)
    named = {"custom_dir": "docs", "name": "material"}
    own = configured(MKDOCS_YML.replace("theme: material", f"theme: {named}"))
    assert own.theme.dirs[0].endswith("docs")
    assert own.theme.dirs[1] == str(OURS)
    assert str(OURS) not in configured(MKDOCS_YML.replace("theme: material", "theme: readthedocs")).theme.dirs


@pytest.mark.parametrize(
    ("theme", "logo"), [("", LOGO), ("logo: eigen.png", "eigen.png"), ("icon: {logo: material/school}", None)]
)
def test_the_logo_is_the_schools_own_where_it_has_one(
    configured: Callable[..., MkDocsConfig], theme: str, logo: str | None
) -> None:
    config = configured(MKDOCS_YML.replace("theme: material", f"theme:\n  name: material\n  {theme}"))
    assert config.theme.get("logo") == logo
    assert config.theme["favicon"] == FAVICON
