"""A page of the handbook among those of a site.

MkDocs asks each page to turn its Markdown into HTML. One of ours does so without reading the ready
HTML that it is made of.
"""

from __future__ import annotations

from collections.abc import Mapping

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from progression.mkdocs_plugin.blocks import part
from progression.mkdocs_plugin.headings import Headings
from progression.pages import Page as Made


class HandbookPage(Page):
    """A page whose Markdown is headings and ready HTML.

    What other plugins put into the Markdown is read as any Markdown is.
    """

    headings: Headings | None = None

    @classmethod
    def become(cls, page: Page, headings: Headings | None) -> None:
        """Make one of these of a page that MkDocs, or a plugin for navigation, has made.

        So titles and places in the navigation are theirs; a page of another class stays as it is.
        """
        if type(page) is Page:
            page.__class__ = cls
            page.headings = headings  # type: ignore[attr-defined]  # mypy does not see the line above

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Turn the Markdown into HTML."""
        text = self.markdown or ""
        parted = part(text)
        made = self.headings.page(parted) if self.headings else None
        if made is not None:
            self.content, self.toc, self.present_anchor_ids = made.html, made.toc, made.ids
            return
        self.markdown = parted.markdown
        super().render(config, files)
        self.markdown = text
        self.content = parted.whole(self.content or "")
        self.present_anchor_ids = (self.present_anchor_ids or set()) | parted.ids()


def prepare(
    files: Files, made: Mapping[str, Made], headings: Headings | None, *, shortened: bool
) -> None:
    """Tell MkDocs what it must know about our pages before it makes them.

    Args:
        files: The files of the site.
        made: Our pages, by their path in the site.
        headings: What makes their headings; None where Markdown has to.
        shortened: Whether they may turn themselves into HTML.
    """
    for path, own in made.items():
        file = files.src_uris.get(path)
        if file is None or file.page is None:
            continue
        if own.changed is not None:
            # For the map of the site, which would say the day of the build.
            file.page.update_date = own.changed.isoformat()
        if shortened:
            HandbookPage.become(file.page, headings)
