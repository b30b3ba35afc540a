from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from progression.catalog import Catalog
from progression.loader import load
from progression.pages import Options
from progression.pages import site as handbook_of
from progression.pages.export import write
from progression.people.promotion import PromotionPolicy
from tests.mkdocs_plugin.company import FRAMEWORK, company, run, site
from tests.mkdocs_plugin.links import dead_links, elsewhere

PAGES = {"index.md": "# Acme\n\nSee [](progression:engineering/ic/engineer).\n"}
LEVEL = "careers/engineering/ic/senior-engineer/index.html"


@pytest.fixture(scope="session")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The handbook of a small company as plain Markdown, with a page of its own beside it."""
    folder = company(tmp_path_factory.mktemp("exported"))
    # The policy as the plugin reads it from the project, which here sets none.
    options = Options(base="careers", promotion=PromotionPolicy())
    site = handbook_of(Catalog(load(folder / FRAMEWORK)), options)
    written = write(site, folder / "docs", base="careers")
    (folder / "docs" / "index.md").write_text(PAGES["index.md"])
    config: dict[str, Any] = {
        "site_name": "Acme",
        "theme": {"name": "material", "font": False, "features": ["navigation.indexes"]},
        "plugins": ["search", "awesome-nav"],
        "extra_css": list(written.stylesheets),
        "extra_javascript": list(written.scripts),
        "markdown_extensions": [
            "attr_list",
            {"progression": {"framework": FRAMEWORK, "base": "careers"}},
        ],
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(config))
    return folder


def test_the_plugin_makes_what_mkdocs_makes_of_plain_markdown(
    exported: Path, tmp_path: Path
) -> None:
    """No shortcut of the plugin changes a page: only white space between elements may differ."""

    file = site(tmp_path, PAGES, {"base": "careers"})
    config = yaml.safe_load(file.read_text(encoding="utf-8"))
    plain = {key: config[key] for key in ("site_name", "theme")}
    extensions = ["attr_list", {"progression": {"framework": FRAMEWORK, "base": "careers"}}]
    plain |= {"plugins": ["search"], "markdown_extensions": extensions}
    (exported / "plain.yml").write_text(yaml.safe_dump(plain))
    ours = run("mkdocs", "build", folder=tmp_path)
    theirs = run("mkdocs", "build", "-f", "plain.yml", "--site-dir", "plain", folder=exported)

    assert (ours.returncode, theirs.returncode) == (0, 0), ours.stdout + theirs.stdout
    articles = articles_of(tmp_path / "site")
    assert len(articles) > 5
    assert articles == articles_of(exported / "plain")


def articles_of(folder: Path) -> dict[Path, str]:
    """What stands in each page of a site between navigation and footer, white space folded."""
    found = {}
    for file in folder.rglob("index.html"):
        text = file.read_text(encoding="utf-8")
        article = text.partition('<article class="md-content__inner md-typeset">')[2]
        found[file.relative_to(folder)] = re.sub(
            r"\s*(<[^>]+>)\s*", r"\1", article.partition("</article>")[0]
        )
    return found


def test_properdocs_builds_with_the_plugin(tmp_path: Path) -> None:
    """ProperDocs loads the plugin of MkDocs as it is, and makes the same pages of it."""

    options = {"base": "careers"}
    file = site(tmp_path, PAGES, options, validation={"unrecognized_links": "warn"})
    ours = run("mkdocs", "build", "--strict", "--site-dir", "mkdocs", folder=tmp_path)
    answer = run(
        "properdocs", "build", "--strict", "-f", str(file), "--site-dir", "proper", folder=tmp_path
    )

    assert answer.returncode == 0, answer.stdout
    assert ours.returncode == 0, ours.stdout
    pages = {each.relative_to(tmp_path / "proper") for each in (tmp_path / "proper").rglob("*")}
    assert pages == {
        each.relative_to(tmp_path / "mkdocs") for each in (tmp_path / "mkdocs").rglob("*")
    }
    assert "Ends a dispute in writing." in (tmp_path / "proper" / LEVEL).read_text()
    assert dead_links(tmp_path / "proper") == []


def test_properdocs_tells_what_is_wrong(tmp_path: Path) -> None:
    """A reference that leads nowhere stops ProperDocs, too."""

    file = site(tmp_path, {"index.md": "[](progression:nowhere)\n"}, {"base": "careers"})

    answer = run("properdocs", "build", "-f", str(file), folder=tmp_path)

    assert answer.returncode == 1
    assert "docs/index.md:1:4" in answer.stdout
    assert "Traceback" not in answer.stdout


def test_zensical_builds_the_exported_folder(exported: Path) -> None:
    """Zensical makes a site of plain Markdown, with our navigation, links and references."""

    answer = run("zensical", "build", "--strict", "--clean", folder=exported)

    assert answer.returncode == 0, answer.stdout
    home = (exported / "site" / "index.html").read_text()
    assert '<a href="careers/engineering/ic/engineer/">Engineer</a>' in home
    level = (exported / "site" / LEVEL).read_text()
    shown = re.findall(r'<span class="md-ellipsis">\s*(.+?)\s*</span>', level)
    shown = shown[shown.index("Careers") :]
    assert "Ends a dispute in writing." in level
    # Not by the alphabet, and without the pages that would crowd it.
    assert shown.index("Engineering") < shown.index("Senior Engineer") < shown.index("Competencies")
    assert "Moves" not in shown
    assert dead_links(exported / "site") == []
    assert elsewhere(exported / "site") == []


def test_zensical_tells_what_is_wrong(exported: Path) -> None:
    """A reference that leads nowhere stops Zensical, with its file and line."""

    page = exported / "docs" / "wrong.md"
    page.write_text("# Wrong\n\n[](progression:nowhere)\n")
    try:
        answer = run("zensical", "build", "--clean", folder=exported)
    finally:
        page.unlink()

    assert answer.returncode != 0
    assert "docs/wrong.md:3:4" in answer.stdout
    assert "Nothing stands at “nowhere”" in answer.stdout
