"""What every test may use: a small school to break, and `--accept` for golden files."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from schools import smallest

settings.register_profile("taalkompas", deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=100)
settings.load_profile("taalkompas")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--accept` rewrites golden files; look at `git diff` afterwards."""
    parser.addoption("--accept", action="store_true", help="rewrite golden files with what comes out now")


@pytest.fixture
def accept(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are to be rewritten."""
    return bool(request.config.getoption("--accept"))


@pytest.fixture
def school(tmp_path: Path) -> Callable[..., Path]:
    """Make the smallest school in a folder of its own, with other files laid over it."""

    def make(files: Mapping[str, str | bytes] | None = None) -> Path:
        return smallest(tmp_path, files)

    return make


@pytest.fixture(scope="session")
def example() -> Path:
    """The example school at the top of the repository."""
    return Path(__file__).parent.parent
