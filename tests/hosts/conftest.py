"""The example school as each host builds it, once for all tests."""

from pathlib import Path

import pytest

from hosts.building import copied, mkdocs, zensical

HOSTS = ("mkdocs", "properdocs", "zensical")


@pytest.fixture(scope="session", params=HOSTS)
def built(request: pytest.FixtureRequest, example: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of the example school."""
    host = request.param
    school = copied(example, tmp_path_factory.mktemp(host))
    done = zensical(school) if host == "zensical" else mkdocs(school, "--strict", host=host)
    assert done.status == 0, done.said
    return school / "site"
