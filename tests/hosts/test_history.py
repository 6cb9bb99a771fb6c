"""Hosts ask for history once, say why it is short, and put it on the pages."""

import logging
from pathlib import Path

import pytest

from mkdocs_taalkompas.plugin import TaalkompasPlugin
from repositories import Kept, kept
from schools import SMALLEST, load
from taalkompas import cli
from taalkompas.history import reading

PROMISE = "promises/altijd-welkom.yml"


@pytest.fixture
def cut_short(tmp_path: Path) -> Path:
    """A school of which the newest two of three changes were fetched."""
    changes = [
        Kept(f"2026-0{n}-01", f"Wijziging {n}", {PROMISE: SMALLEST[PROMISE].replace("hele", f"{n}e")}) for n in (2, 3)
    ]
    whole = kept(tmp_path / "heel", [Kept("2026-01-01", "Begin", SMALLEST), *changes])
    whole.git("clone", "--quiet", "--depth=2", whole.top.as_uri(), str(tmp_path / "kort"))
    return tmp_path / "kort"


def test_build_writes_it_on_the_pages_and_says_that_it_is_short(
    cut_short: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["taalkompas", "build", "--root", str(cut_short), "--into", str(tmp_path / "uit")])
    with pytest.raises(SystemExit) as end:
        cli.main()
    assert not end.value.code
    assert capsys.readouterr().err == (
        "De pagina's vertellen alleen van de nieuwste veranderingen. Deze kopie van de repository gaat niet verder terug. "
        "Haal de hele geschiedenis op: 'fetch-depth: 0' op GitHub, 'GIT_DEPTH: 0' op GitLab, 'fetchDepth: 0' op Azure.\n"
    )
    page = (tmp_path / "uit/beloften/altijd-welkom/index.md").read_text()
    assert "Voor het laatst veranderd op 1 maart 2026: <q>Wijziging 3</q>. " in page
    assert "Verder terug weten we hier niet." in page
    assert "Tot 1 maart 2026 stond bij ‘Wat het betekent’:" in page
    assert "Je kunt het 2e jaar beginnen." in page
    assert "Hoe dit zo kwam" not in (tmp_path / "uit/afspraken/warm-welkom/index.md").read_text()


def test_the_plugin_asks_git_once_and_says_once_that_it_is_short(
    cut_short: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    plugin = TaalkompasPlugin()
    with caplog.at_level(logging.INFO, logger="mkdocs.plugins"):
        first = plugin._remembered(load(cut_short))
        monkeypatch.setattr(reading.commits, "log", None)  # to read again would fail
        second = plugin._remembered(load(cut_short))
    assert first.history.things[PROMISE].steps
    assert second.history is first.history
    assert [record.levelname for record in caplog.records if "alleen van de nieuwste" in record.getMessage()] == [
        "INFO"
    ]
