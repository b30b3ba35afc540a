"""What other tools find in a built site: files beside the pages, and links to them in their heads.

What is linked data stands in the head of a page, and not in its body: when a reader goes on,
Material's instant navigation makes each script in the body anew without its type, so that browsers
run it. Elements of the head it takes over as they are.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Collection
from html import escape
from pathlib import Path
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.pages import Page as DrawnPage

from progression.pages.site import Asset, Page
from progression.pages.twin import twin

TWIN = "index.md"
"""The name of a page's text, beside the page."""


_ALTERNATE: Final = "alternate "
"""To browsers and readers of HTML, the space says nothing; without it, Material takes the file for
the site in another language, and asks for a map of that site on every page."""


class MadeFile(File):
    """A file whose content is made when it is written or read."""

    asset: Asset

    @classmethod
    def of(cls, asset: Asset, config: MkDocsConfig) -> File:
        """A file of the site, with the content of an asset."""
        included = InclusionLevel.INCLUDED
        given = asset.content if asset.is_ready else b""
        file = File.generated(config, asset.path, content=given, inclusion=included)
        if not asset.is_ready:
            file.__class__ = cls
            file.asset = asset  # type: ignore[attr-defined]  # mypy does not see the line above
        return file

    @property  # type: ignore[misc]  # nobody sets it
    def content_bytes(self) -> bytes:  # pyright: ignore[reportIncompatibleMethodOverride]
        """What the file says."""
        return self.asset.content

    @property  # type: ignore[misc]  # nobody sets it
    def content_string(self) -> str:  # pyright: ignore[reportIncompatibleMethodOverride]
        """What the file says, as text."""
        return self.asset.content.decode()

    def copy_file(self, dirty: bool = False) -> None:  # MkDocs's
        """Write the file into the site."""
        del dirty
        target = Path(self.abs_dest_path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(self.asset.content)


def with_head(output: str, page: Page) -> str:
    """A page whose head names what says the same for other tools, and says what it is about."""
    here = page.address or "./"
    parts = [
        f'<link rel="{_ALTERNATE}" type="{each.type}"'
        f' href="{escape(posixpath.relpath(each.path, here))}">'
        for each in page.alternates
    ]
    linked = page.linked
    if linked:
        parts.append(f'<script type="application/ld+json">{linked}</script>')
    return output.replace("</head>", f"{''.join(parts)}</head>", 1) if parts else output


def write_twin(drawn: DrawnPage, page: Page, folder: Path, twins: Collection[str]) -> None:
    """Put the text of a page beside it, as plain Markdown.

    Args:
        drawn: The page as MkDocs knows it, with the Markdown that the handbook gives it.
        page: The page.
        folder: Where the handbook lives, within the built site.
        twins: The addresses of the pages that have one.
    """
    target = folder / page.path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(
        twin(drawn.file.content_string, _target(page, twins)), encoding="utf-8", newline="\n"
    )


def _target(page: Page, twins: Collection[str]) -> Callable[[str], str]:
    """Where links lead: to the texts of pages that have one, and else as on the page."""

    def target(link: str) -> str:
        path, hash_, anchor = link.partition("#")
        if not path or ":" in path or "?" in path or path.startswith("/"):
            return link
        folder = path.removesuffix("index.html")
        if folder and not folder.endswith("/"):
            return link
        address = posixpath.normpath(posixpath.join(page.address, folder))
        address = "" if address == "." else f"{address}/"
        return f"{folder}{TWIN}{hash_}{anchor}" if address in twins else link

    return target
