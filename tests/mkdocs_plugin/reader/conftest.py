"""Sites that tests look at as readers do, each built once, and the browser's pages for them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.mkdocs_plugin.reader import sites
from tests.serving import served


@pytest.fixture(scope="session")
def harbour_site(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    """The example company's handbook on its own."""
    return sites.harbour(tmp_path_factory.mktemp("harbour"), root)


@pytest.fixture(scope="session")
def harbour(harbour_site: Path) -> Iterator[str]:
    """Its address."""
    with served(harbour_site) as address:
        yield address


@pytest.fixture(scope="session")
def twenty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a handbook of twenty clusters."""
    with served(sites.twenty(tmp_path_factory.mktemp("twenty"))) as address:
        yield address


@pytest.fixture(scope="session")
def german(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Iterator[str]:
    """The address of a handbook in German."""
    with served(sites.german(tmp_path_factory.mktemp("german"), root)) as address:
        yield address


@pytest.fixture(scope="session")
def stretched(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Iterator[str]:
    """The address of a handbook from right to left, in words that are 40 % longer."""
    with served(sites.stretched(tmp_path_factory.mktemp("stretched"), root)) as address:
        yield address
