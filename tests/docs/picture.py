"""The picture of the handbook in the README; `python -m tests.docs.picture` takes it anew."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

import attrs
from playwright.sync_api import Browser, sync_playwright

from progression.loader import find_project
from progression.mkdocs_plugin.commands import build
from tests.conftest import BROWSER_OPTIONS, BROWSERS
from tests.docs.pages import DOCS, ROOT

FILE = DOCS / "assets" / "handbook.png"
PAGE = "engineering/ic/senior-engineer/index.html"
WIDTH, HEIGHT = 1280, 800


def take(browser: Browser, folder: Path) -> bytes:
    """Build the example handbook into a folder, and take a picture of one of its pages."""
    project = find_project(ROOT)
    alone = attrs.evolve(project, root=folder, framework=ROOT / "frameworks" / "harbour")
    build(alone, folder / "site")
    size = {"width": WIDTH, "height": HEIGHT}
    page = browser.new_page(viewport=size, color_scheme="light")  # type: ignore[arg-type]  # a dict
    try:
        page.goto((folder / "site" / PAGE).as_uri())
        page.wait_for_function("document.fonts.status === 'loaded'")
        return page.screenshot(animations="disabled")
    finally:
        page.close()


def main() -> None:
    """Take the picture, and keep it."""
    asked = os.environ.get("PROGRESSION_BROWSER")
    found = next(filter(None, map(shutil.which, [asked] if asked else BROWSERS)), None)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=BROWSER_OPTIONS)
        FILE.parent.mkdir(exist_ok=True)
        FILE.write_bytes(take(browser, Path(folder)))


if __name__ == "__main__":
    main()
