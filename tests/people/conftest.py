"""A person of the example company, and a place for what they keep."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from progression import Catalog
from progression.loader import load
from progression.people import Profile, new_person

HARBOUR = Path(__file__).parents[2] / "frameworks" / "harbour"
TODAY = datetime.date(2026, 11, 30)
STAFF = "engineering/ic/staff-engineer"
SENIOR = "engineering/ic/senior-engineer"


@pytest.fixture(scope="session")
def harbour() -> Catalog:
    """The example company."""
    return Catalog(load(HARBOUR))


@pytest.fixture
def ada(tmp_path: Path) -> Path:
    """The folder of somebody who has nothing in it yet."""
    root = tmp_path / "ada"
    new_person(root, Profile(name="Ada", framework="harbour", level=SENIOR))
    return root
