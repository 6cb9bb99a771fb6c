"""Running commands as people do: words in, and how it ended out."""

import gc
import sys
from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest

from taalkompas import cli

SERVICES = ("GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "TF_BUILD", "NO_COLOR", "FORCE_COLOR")
"""What the place where these tests run may say about how a report should look."""


class Ran(NamedTuple):
    """How a command ended."""

    status: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Run]:
    """Run a command in this process, in a clean environment."""
    for name in (*SERVICES, "SOURCE_DATE_EPOCH", "LANGUAGE", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "nl_NL.UTF-8")

    def one(*arguments: object) -> Ran:
        monkeypatch.setattr(sys, "argv", ["taalkompas", *map(str, arguments)])
        status = 0
        try:
            cli.main()
        except SystemExit as end:
            status = int(end.code or 0)
        return Ran(status, *capsys.readouterr())

    yield one
    gc.enable()
