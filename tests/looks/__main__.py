"""Make the contact sheet: `nox -s looks`, or `nox -s looks -- --pages level --settings phone`.

Pictures go to `looks/`, one folder for each setting; `looks/index.html` and one `contact-*.png` for
each setting show them side by side. What stands in `looks/` and is not made again stays there.
"""

from __future__ import annotations

import argparse
import functools
import html
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config
from playwright.sync_api import Browser, Page, Route, sync_playwright

from tests.conftest import BROWSER_OPTIONS, BROWSERS
from tests.looks.settings import PAGES, SETTINGS, Setting
from tests.mkdocs_plugin.reader import sites
from tests.serving import served

ROOT = Path(__file__).parents[2]
BASES = {"inside": "example/"}
"""Where the handbook lives in a site, if not at its root."""
TALLEST = 6000
"""So much of a page is shown, in CSS pixels."""

LONG_WORDS = """
() => {
  const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT)
  let count = 0
  while (walker.nextNode()) {
    const node = walker.currentNode
    if (node.parentElement.closest("svg, script, style")) continue
    node.data = node.data.replace(/[\\p{L}]{5,}/gu, word =>
      ++count % 6 ? word : word.repeat(Math.ceil(30 / word.length)).slice(0, 30))
  }
}
"""
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
SHEET = """<!doctype html><meta charset="utf-8"><title>Looks: {title}</title>
<style>body {{ background: #888; font: 13px sans-serif; margin: 16px }}
h2 {{ clear: both; color: #fff }} figure {{ display: inline-block; margin: 0 14px 14px 0;
vertical-align: top; width: {width}px }} figcaption {{ color: #fff; margin-bottom: 4px }}
a {{ display: block; max-height: {height}px; overflow: hidden }} img {{ width: 100% }}</style>
{body}"""


def main() -> None:
    """Take the pictures, and lay them side by side."""
    parser = argparse.ArgumentParser(prog="python -m tests.looks", description=__doc__)
    parser.add_argument("--pages", nargs="+", choices=[*PAGES], default=[*PAGES])
    parser.add_argument("--settings", nargs="+", choices=[*SETTINGS], default=[*SETTINGS])
    parser.add_argument("--output", type=Path, default=ROOT / "looks")
    given = parser.parse_args()
    wanted = {name: SETTINGS[name] for name in given.settings}
    with tempfile.TemporaryDirectory(prefix="looks-") as folder, sync_playwright() as playwright:
        found = next(filter(None, map(shutil.which, BROWSERS)), None)
        browser = playwright.chromium.launch(executable_path=found, args=BROWSER_OPTIONS)
        for name, setting in wanted.items():
            site = _site(setting.site, Path(folder, setting.site))
            _take(browser, site, given.pages, name, setting, given.output)
        _lay_out(browser, given.output)
        browser.close()
    print(given.output / "index.html")


@functools.cache
def _site(kind: str, folder: Path) -> Path:
    """Build one of the sites."""
    if kind == "inside":
        build_site(load_config(str(ROOT / "mkdocs.yml"), site_dir=str(folder)))
        return folder
    folder.mkdir()
    return {"alone": sites.harbour, "german": sites.german}[kind](folder, ROOT)


def _take(
    browser: Browser, site: Path, pages: Sequence[str], name: str, setting: Setting, output: Path
) -> None:
    """Take the pictures of one setting."""
    into = output / name
    into.mkdir(parents=True, exist_ok=True)
    context = browser.new_context(
        viewport={"width": setting.width, "height": 900},
        device_scale_factor=setting.zoom,
        color_scheme="dark" if setting.dark else "light",
        java_script_enabled=setting.scripts,
    )
    context.route("**/inter.css", _wait_for_type)
    tab = context.new_page()
    with served(site) as address:
        for kind in pages:
            path = BASES.get(setting.site, "") + PAGES[kind]
            if not (site / path / "index.html").is_file():
                continue
            tab.goto(address + path, wait_until="load")
            if setting.paper:
                _print(tab, setting.paper, into / kind)
            else:
                _shoot(tab, setting, into / f"{kind}.png")
    context.close()


def _wait_for_type(route: Route) -> None:
    """Let a busy machine show the type, too, which readers see at once or from the second page."""
    response = route.fetch()
    route.fulfill(response=response, body=response.text().replace("optional", "block"))


def _shoot(tab: Page, setting: Setting, file: Path) -> None:
    if setting.words:
        tab.evaluate(LONG_WORDS)
    if setting.scripts and (sideways := tab.evaluate(SIDEWAYS)) > 0:
        print(f"{file}: {sideways} pixels wider than the window")
    height = TALLEST
    if setting.scripts:
        height = min(TALLEST, int(tab.evaluate("document.documentElement.scrollHeight")))
    clip = {"x": 0, "y": 0, "width": setting.width, "height": max(height, 900)}
    tab.screenshot(path=file, full_page=True, clip=clip if setting.scripts else None)  # type: ignore[arg-type]  # a dict is taken


def _print(tab: Page, paper: str, file: Path) -> None:
    """Print a page, and make a picture of each sheet."""
    sheet = file.with_suffix(".pdf")
    tab.pdf(path=sheet, format=paper, prefer_css_page_size=paper == "A4", print_background=False)
    for old in file.parent.glob(f"{file.name}-sheet*.png"):
        old.unlink()
    if shutil.which("pdftoppm"):
        subprocess.run(["pdftoppm", "-r", "70", "-png", sheet, f"{file}-sheet"], check=True)


def _lay_out(browser: Browser, output: Path) -> None:
    """Write the contact sheets: one page for all, and one picture for each setting."""
    bodies = {
        name: _figures(sorted((output / name).glob("*.png")), output)
        for name in SETTINGS
        if (output / name).is_dir()
    }
    whole = "\n".join(f"<h2>{name}</h2>\n{body}" for name, body in bodies.items())
    (output / "index.html").write_text(SHEET.format(title="all", width=260, height=520, body=whole))
    tab = browser.new_page(viewport={"width": 1900, "height": 900})
    for name, body in bodies.items():
        one = output / f"contact-{name}.html"
        one.write_text(SHEET.format(title=name, width=440, height=700, body=body))
        tab.goto(one.as_uri(), wait_until="load")
        tab.screenshot(path=one.with_suffix(".png"), full_page=True)
    tab.close()


def _figures(pictures: Iterable[Path], output: Path) -> str:
    return "\n".join(
        f'<figure><figcaption>{html.escape(each.stem)}</figcaption><a href="{place}">'
        f'<img src="{place}" alt=""></a></figure>'
        for each in pictures
        for place in [os.fspath(each.relative_to(output))]
    )


if __name__ == "__main__":
    main()
