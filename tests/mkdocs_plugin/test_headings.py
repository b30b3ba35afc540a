from __future__ import annotations

from typing import Any

import pytest
from mkdocs.config.defaults import MkDocsConfig

from progression.mkdocs_plugin import headings
from progression.mkdocs_plugin.blocks import part

PAGE = '# R&#38;D\n\n<p>a</p>\n\n## New { #new data-search-exclude }\n\n<p id="x">b</p>\n'


def settings(*extensions: str, **configs: Any) -> Any:
    """A site's settings."""
    config = MkDocsConfig()
    names = ["toc", "attr_list", *extensions]
    config["markdown_extensions"], config["mdx_configs"] = names, configs
    return config


def test_a_heading_is_what_the_site_makes_of_it() -> None:
    """Permanent links and depths are those of the site's settings."""

    made = headings.of(settings(toc={"permalink": "¶", "baselevel": 2}))

    assert made is not None
    assert made.heading("## New { #new }").html == (
        '<h3 id="new">New<a class="headerlink" href="#new" title="Permanent link">¶</a></h3>'
    )


def test_a_page_of_headings_and_ready_html_is_put_together() -> None:
    """The table of contents and the anchors are the page's."""

    made = headings.of(settings())
    page = made.page(part(PAGE)) if made else None

    assert page is not None
    assert [item.title for item in page.toc] == ["R&#38;D"]
    assert [child.url for item in page.toc for child in item.children] == ["#new"]
    assert page.ids == {"rd", "new", "x"}


@pytest.mark.parametrize(
    "text",
    [
        "# A\n\nwords\n",
        "# A *b*\n",
        "# A [b](c.md)\n",
        "# A\n## B\n",
        "# A { .b }\n",
        # Python-Markdown would number the second.
        "# New\n\n## New { #new }\n",
    ],
)
def test_other_markdown_is_read_in_full(text: str) -> None:
    """What is not a heading as the handbook writes it may mean anything."""

    made = headings.of(settings())

    assert made is not None
    assert made.page(part(text)) is None


@pytest.mark.parametrize("extension", ["pymdownx.striphtml", "somebody.elses", "pymdownx.snippets"])
def test_an_extension_that_looks_further_is_let(extension: str) -> None:
    """Whoever may change ready HTML, or adds to each page, gets the whole page."""

    config = settings(extension, **{"pymdownx.snippets": {"auto_append": ["words.md"]}})

    assert headings.of(config) is None
