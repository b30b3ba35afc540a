"""The framework in hand-written pages: an extension of Python-Markdown.

A link whose address starts with `progression:` leads to something by its path.
An image whose address starts with `progression:` shows it, as a block of its own.

```markdown
Read [what we ask of staff engineers](progression:engineering/ic/staff-engineer).
How people grow in [](progression:direction).

![The whole of engineering](progression:engineering/matrix)

![What is asked in direction](progression:engineering/ic/staff-engineer#direction)

![](progression:direction/decides-in-writing)
```

A link without words takes the title of what it leads to. An image shows the pathway of a cluster,
the matrix, the signals of a level, or the words of a signal; its own words are what other programs
show in its place. Both are plain Markdown, so that editors, formatters and code hosts keep them.

The MkDocs plugin brings this extension along. For Zensical and other generators that load
extensions of Python-Markdown, it is switched on by name, and finds the framework by itself:

```yaml
markdown_extensions:
  - progression:
      framework: frameworks/harbour
      base: careers
```
"""

from __future__ import annotations

import functools
import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import attrs
from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from progression.catalog import Catalog
from progression.errors import PathError, ProgressionError
from progression.findings import Finding
from progression.loader import find_project, load, the_framework
from progression.location import Location
from progression.pages import Options, site
from progression.pages.references import FormError, References
from progression.pages.setting import read_settings
from progression.pages.settings import Settings, project_settings, settings_of

SCHEME = "progression:"
_FENCE = re.compile(r"\s*(`{3,}|~{3,})")


class UnknownReferenceError(ProgressionError):
    """A hand-written page points at something that does not exist.

    Attributes:
        finding: What is wrong, and where.
    """

    def __init__(self, finding: Finding) -> None:
        self.finding = finding
        super().__init__(finding)

    def __str__(self) -> str:
        return str(self.finding)


class PlaceError(PathError):
    """Something that is shown as a block stands in the middle of a sentence."""

    def __str__(self) -> str:
        return "What it shows is a block, and it stands within other text."


@attrs.define(eq=False)
class Desk:
    """What lies before the extension while one page after another is converted.

    Attributes:
        references: What can be pointed at; None while the definitions are broken.
        page: The page's source, seen from the folder of all pages: `guides/start.md`.
        address: The folder of its address, seen from the root of the site: `guides/start/`.
        file: The page's source on disk; empty where there is none.
        findings: Wrong references found so far; None if the first one is to be raised.
    """

    references: References | None = None
    page: str = ""
    address: str = ""
    file: str = ""
    findings: list[Finding] | None = None


class ProgressionExtension(Extension):
    """The extension itself.

    Args:
        desk: What whoever drives the conversion lays down; without one, the extension loads the
            framework that its options name.
        **options: What `progression.pages.settings` knows, as for the plugin.

    Raises:
        SettingsError: An option is not known, or cannot be followed.
    """

    def __init__(self, desk: Desk | None = None, **options: Any) -> None:
        self.desk = desk
        self.config = {}
        super().__init__()
        self._settings = read_settings(options, Path.cwd())

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Register with a converter."""
        source = _Source(md)
        # Before all others, which may change the lines.
        md.preprocessors.register(source, "progression-source", 1000)
        # Behind inline patterns (20) and attribute lists (8), before headings get their ids (5)
        # and generators look at links (0).
        md.treeprocessors.register(_References(md, self, source), "progression", 7)

    def desk_for(self, md: Markdown) -> Desk:
        """What lies on the desk; laid by the extension itself where nobody else does."""
        return self.desk or _own_desk(md, self._settings)


def makeExtension(**options: Any) -> ProgressionExtension:  # noqa: N802 - the name is Python-Markdown's
    """Make the extension; Python-Markdown calls this."""
    return ProgressionExtension(**options)


class _Source(Preprocessor):
    """Keeps the lines as they were written, so that a fault can be found in them."""

    lines: list[str]

    def run(self, lines: list[str]) -> list[str]:
        self.lines = list(lines)
        return lines


class _References(Treeprocessor):
    """Turns references into links and pieces."""

    def __init__(self, md: Markdown, extension: ProgressionExtension, source: _Source) -> None:
        super().__init__(md)
        self.extension = extension
        self.source = source

    def run(self, root: Element) -> None:
        if not any(SCHEME in line for line in self.source.lines):
            return
        found = list(_elements(root))
        if not found:
            return
        desk = self.extension.desk_for(self.md)
        for parent, element, reference in found:
            try:
                self._put(desk, parent, element, reference)
            except PathError as error:
                self._report(desk, element, reference, error)

    def _put(self, desk: Desk, parent: Element, element: Element, reference: str) -> None:
        if desk.references is None:
            _replace(element, element.get("alt") or element.text or reference)
        elif element.tag == "a":
            target = desk.references.target(reference)
            base = desk.references.options.base
            path = posixpath.join(base, target.path)
            href = posixpath.relpath(path, posixpath.dirname(desk.page) or ".")
            # The way to the source, which generators turn into an address, and check.
            element.set("href", f"{href}#{target.anchor}" if target.anchor else href)
            if not len(element) and not (element.text or "").strip():
                element.text = AtomicString(target.title)
        else:
            html = desk.references.shown(reference, desk.address)
            if not _stands_alone(parent, element):
                raise PlaceError(reference)
            parent.remove(element)
            parent.text = AtomicString(self.md.htmlStash.store(html))

    def _report(self, desk: Desk, element: Element, reference: str, error: PathError) -> None:
        finding = _finding(element, reference, error, self._place(desk, reference))
        if desk.findings is None:
            raise UnknownReferenceError(finding)
        desk.findings.append(finding)
        _replace(element, f"{SCHEME}{reference}")

    def _place(self, desk: Desk, reference: str) -> Location:
        lines = self.source.lines
        if desk.file and Path(desk.file).is_file():
            # Generators cut the front matter off, and its lines count for people.
            lines = Path(desk.file).read_text(encoding="utf-8", errors="replace").splitlines()
        file, wanted = desk.file or desk.page, f"{SCHEME}{reference}"
        for number, line in enumerate(_outside_code(lines), start=1):
            column = line.find(wanted) + 1
            if column:
                return Location(file, number, column, number, column + len(wanted))
        return Location(file)


def _elements(root: Element) -> Iterator[tuple[Element, Element, str]]:
    for parent in root.iter():
        for child in parent:
            address = child.get({"a": "href", "img": "src"}.get(child.tag, ""), "")
            if address.startswith(SCHEME):
                yield parent, child, address.removeprefix(SCHEME)


def _stands_alone(parent: Element, element: Element) -> bool:
    around = f"{parent.text or ''}{element.tail or ''}"
    return len(parent) == 1 and not around.strip()


def _replace(element: Element, words: str) -> None:
    """Put plain words in an element's place."""
    tail = element.tail
    element.clear()
    element.tag = "em"
    element.text = AtomicString(words)
    element.tail = tail


def _finding(element: Element, reference: str, error: PathError, place: Location) -> Finding:
    verb = "shown" if element.tag == "img" else "linked"
    remedy = "Use a path as `progression list` shows it, such as `engineering/ic/engineer`."
    if isinstance(error, FormError):
        remedy = f"Link it: `[](progression:{reference})`."
    elif isinstance(error, PlaceError):
        remedy = "Let it stand alone, with an empty line before and after it."
    return Finding(
        rule="wrong-reference",
        message=f"“{SCHEME}{reference}” cannot be {verb}. {error}",
        why="Readers would come to a dead end.",
        remedy=remedy,
        place=place,
    )


def _outside_code(lines: list[str]) -> Iterator[str]:
    """The lines, with those of fenced code left empty."""
    fence = ""
    for line in lines:
        found = _FENCE.match(line)
        if found and not fence:
            fence = found[1]
            yield ""
        elif fence:
            if line.strip().startswith(fence):
                fence = ""
            yield ""
        else:
            yield line


def _own_desk(md: Markdown, own: dict[str, Any]) -> Desk:
    """Lay the desk without a plugin; Zensical tells which page it is about."""
    page = config = None
    if "rendering_context" in md.preprocessors:
        context = md.preprocessors["rendering_context"]
        page, config = getattr(context, "page", None), getattr(context, "config", None)
    config = config or {}
    project = find_project()
    settings = settings_of(project_settings(project), own)
    place = Path(settings.framework) if settings.framework else the_framework(project)
    options = settings.options(
        language=str((config.get("theme") or {}).get("language") or ""),
        directory_urls=config.get("use_directory_urls", True),
        site_url=config.get("site_url") or "",
    )
    stamp = tuple(
        (str(file), file.stat().st_mtime_ns, file.stat().st_size)
        for file in sorted(place.rglob("*.py"))
    )
    references = _loaded(place, settings, options, stamp)
    if page is None:
        return Desk(references)
    url = page.url if page.url.endswith("/") else posixpath.dirname(page.url)
    file = Path(config.get("docs_dir", "docs"), page.path)
    return Desk(references, page.path, url, str(file))


@functools.lru_cache(maxsize=2)
def _loaded(
    place: Path, settings: Settings, options: Options, _stamp: tuple[tuple[str, int, int], ...]
) -> References:
    catalog = Catalog(settings.shown(load(place)))
    return References(catalog, site(catalog, options), options)
