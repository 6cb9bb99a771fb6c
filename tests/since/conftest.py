"""A small repository, and nobody's settings of git."""

import os
from pathlib import Path

import pytest

from repositories import Repository, repository

TEN = "".join(f"regel {number}\n" for number in range(1, 11))


@pytest.fixture(autouse=True)
def _nobodys_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)


@pytest.fixture
def here(tmp_path: Path) -> Repository:
    return repository(tmp_path / "hier", {"docs/tien.md": TEN})
