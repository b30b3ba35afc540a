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

import attrs
from attrs import field
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel

from progression.mkdocs_plugin.second_process import SecondProcess, is_possible
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
    beside: Beside | None = None
    """What writes the file; nobody else where it is not set."""

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
        if self.beside is not None:
            self.beside.write_file(self.src_uri)
        else:
            self.write()

    def write(self) -> None:
        """Write the file into the site, here and now."""
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


@attrs.define(eq=False)
class Beside:
    """Writes the files that stand beside the pages of one build.

    Attributes:
        folder: Where the handbook lives, within the built site.
        twins: The addresses of the pages that have a text beside them.
    """

    folder: Path
    twins: Collection[str]
    _files: dict[str, MadeFile] = field(factory=dict)
    _second: SecondProcess[tuple[str, str | None]] | None = None

    def divide(self, files: Files) -> None:
        """Let a second process write from now on, where there can be one."""
        if is_possible():
            made = (file for file in files if isinstance(file, MadeFile))
            self._files = {file.src_uri: file for file in made}
            for file in self._files.values():
                file.beside = self
            self._second = SecondProcess(self._do)

    def write_twin(self, page: Page, markdown: str) -> None:
        """Put the text of a page beside it, as plain Markdown.

        Args:
            page: The page.
            markdown: Its body.
        """
        self._give((page.path, markdown))

    def write_file(self, path: str) -> None:
        """Write a file that is made when it is written."""
        self._give((path, None))

    def finish(self) -> None:
        """Wait until all files are written.

        Raises:
            PluginError: Some cannot be written.
        """
        second, self._second = self._second, None
        if second is not None:
            second.finish()

    def stop(self) -> None:
        """Write nothing more."""
        second, self._second = self._second, None
        if second is not None:
            second.stop()

    def _give(self, task: tuple[str, str | None]) -> None:
        if self._second is not None:
            self._second.give(task)
        else:
            self._do(task)

    def _do(self, task: tuple[str, str | None]) -> None:
        path, markdown = task
        try:
            if markdown is None:
                self._files[path].write()
            else:
                self._write(path, markdown)
        except OSError as error:
            raise PluginError(f"{path} cannot be written into the site: {error}.") from None

    def _write(self, path: str, markdown: str) -> None:
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        text = twin(markdown, _target(path.removesuffix("index.md"), self.twins))
        target.write_text(text, encoding="utf-8", newline="\n")


def _target(here: str, twins: Collection[str]) -> Callable[[str], str]:
    """Where links lead: to the texts of pages that have one, and else as on the page."""

    def target(link: str) -> str:
        path, hash_, anchor = link.partition("#")
        if not path or ":" in path or "?" in path or path.startswith("/"):
            return link
        folder = path.removesuffix("index.html")
        if folder and not folder.endswith("/"):
            return link
        address = posixpath.normpath(posixpath.join(here, folder))
        address = "" if address == "." else f"{address}/"
        return f"{folder}{TWIN}{hash_}{anchor}" if address in twins else link

    return target
