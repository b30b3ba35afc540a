"""What the tests have in common: the profiles of Hypothesis, and what not every machine has.

A test that wants a browser, the public frameworks or a standard's schemas is skipped where they are
missing. Where `PROGRESSION_REQUIRE` names them (`browser,corpus,schemas`), as in CI, it fails.
"""

from __future__ import annotations

import importlib
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

# Without byte-code, the tests would not see the faults that stale byte-code causes.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# Every import of MkDocs is ProperDocs from here on, so that the same tests are its tests.
GENERATOR = os.environ.get("PROGRESSION_GENERATOR", "mkdocs")
if GENERATOR != "mkdocs":
    importlib.import_module(f"{GENERATOR}.replacement")

# Deadlines measure the machine. `--hypothesis-profile=nightly` looks further, `brief` less far.
settings.register_profile("default", deadline=None, max_examples=200)
# CI draws the same each time, and every night looks further than more of them would.
settings.register_profile(
    "ci", parent=settings.get_profile("default"), derandomize=True, max_examples=100
)
settings.register_profile("brief", parent=settings.get_profile("ci"), max_examples=20)
settings.register_profile("nightly", parent=settings.get_profile("default"), max_examples=10_000)
settings.load_profile("ci" if "CI" in os.environ else "default")

REQUIRED = frozenset(os.environ.get("PROGRESSION_REQUIRE", "").replace(",", " ").split())
BROWSERS = ("chromium", "google-chrome", "chromium-browser")
BROWSER_OPTIONS = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    "--no-sandbox",
]


def pytest_configure() -> None:
    """Refuse a requirement that nothing answers to, which would be ignored for ever."""
    unknown = REQUIRED - {"browser", "corpus", "schemas"}
    if unknown:
        raise pytest.UsageError(f"PROGRESSION_REQUIRE names {', '.join(sorted(unknown))}.")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs a browser, so that `-m "not browser"` leaves it out."""
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker("browser")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, without a window: $PROGRESSION_BROWSER, or the first on the path."""
    asked = os.environ.get("PROGRESSION_BROWSER")
    found = next(filter(None, map(shutil.which, [asked] if asked else BROWSERS)), None)
    if found is None:
        _missing("browser", "no Chromium is installed; PROGRESSION_BROWSER can name one")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=BROWSER_OPTIONS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of public frameworks, $PROGRESSION_CORPUS."""
    return _folder("corpus")


@pytest.fixture(scope="session")
def schemas() -> Path:
    """The folder of published schemas, $PROGRESSION_SCHEMAS."""
    return _folder("schemas")


def _folder(what: str) -> Path:
    variable = f"PROGRESSION_{what.upper()}"
    folder = os.environ.get(variable)
    if not folder or not Path(folder).is_dir():
        _missing(what, f"{variable} names no folder")
    return Path(folder)


def _missing(what: str, reason: str) -> NoReturn:
    if what in REQUIRED:
        pytest.fail(f"{what} is required, and {reason}.")
    pytest.skip(f"{reason}.")
