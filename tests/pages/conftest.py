"""The handbook of the example company, made once."""

from __future__ import annotations

from pathlib import Path

import pytest

from progression import Catalog, load
from progression.pages import Page, Site, site
from tests.pages.reading import Read, read

HARBOUR = Path(__file__).parents[2] / "frameworks" / "harbour"


@pytest.fixture(scope="session")
def harbour() -> Catalog:
    """The catalog of the example company."""
    return Catalog(load(HARBOUR))


@pytest.fixture(scope="session")
def handbook(harbour: Catalog) -> Site:
    """Its handbook."""
    return site(harbour)


@pytest.fixture(scope="session")
def by_address(handbook: Site) -> dict[str, Page]:
    """Its pages by their addresses."""
    return {page.address: page for page in handbook.pages}


@pytest.fixture(scope="session")
def senior(by_address: dict[str, Page]) -> Read:
    """The page of senior engineers."""
    return read(by_address["engineering/ic/senior-engineer/"])
