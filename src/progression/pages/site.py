"""What the handbook is made of: pages, navigation and assets, without any generator.

Outlets (the MkDocs plugin, the plain export) read a `Site` and write it in their own way.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from typing import Final

import attrs
from attrs import field

from progression.changes import Coming, Declaration, Edition
from progression.interchange.layer import Layer
from progression.location import Location, Origin, resolve
from progression.pages.kept import Days
from progression.people.promotion import PromotionPolicy

OPTIONAL_PAGES: Final = (
    *("matrix", "moves", "compare", "self-assessment", "titles", "guides", "glossary", "changes"),
)
"""Kinds of pages that a handbook may leave out, by the names under which `building` makes them."""


@attrs.frozen(kw_only=True)
class Options:
    """How the handbook is made.

    Attributes:
        title: Name of the handbook; the framework's title where it is empty.
        base: Where the handbook lives in the site, such as `careers`; empty for the root.
        directory_urls: Whether links end in `/`; otherwise in `/index.html`, which works from disk.
        language: The language of the handbook's own words.
        templates: Folders with templates that replace the handbook's own, the first one first.
        words: Words that replace the handbook's own, by their key in `locales/`.
        left_out: Kinds of pages that the handbook does not have, of `OPTIONAL_PAGES`.
        ask: The template of the address at which readers ask; no such links where it is empty.
        site_url: The address of the site, for what leads to it from elsewhere; may be empty.
        changed: When the framework's files were changed last, for those who want to show it.
        history: The published states of the framework, newest first, as its readers may see them;
            None where nobody keeps a history, so that the handbook tells of none.
        coming: How the framework reads from later days on, the next of them first.
        early: What is shown although it does not hold yet, since nobody knows what it said before:
            the key of a change, and the day.
        declared: What authors have said about changes that nobody else can judge.
        today: The day on which it is read; None where what depends on it is not shown.
        promotion: What the company asks of a promotion case, where that is known.
        layers: Layers that the matrix offers, by the word that its address takes (`?mark=changed`).
        api: Whether there are files for other tools, and pages say what they are about.
        assistants: Whether there is a file that tells assistants what there is.
        twins: Whether the outlet puts the text of each page beside it, as plain Markdown.
        replaced: Pages that a company writes itself, by their path: where, seen from the base.
    """

    title: str = ""
    base: str = ""
    directory_urls: bool = True
    language: str = "en"
    templates: tuple[str, ...] = ()
    words: Mapping[str, str] = field(factory=dict, hash=False)
    left_out: frozenset[str] = frozenset()
    ask: str = ""
    site_url: str = ""
    layers: Mapping[str, Layer] = field(factory=dict, hash=False)
    changed: Days = field(factory=dict, hash=False, repr=False)
    history: tuple[Edition, ...] | None = field(default=None, hash=False)
    today: datetime.date | None = None
    promotion: PromotionPolicy | None = None
    coming: tuple[Coming, ...] = field(default=(), hash=False)
    early: Mapping[str, datetime.date] = field(factory=dict, hash=False)
    declared: tuple[Declaration, ...] = field(default=(), hash=False)
    api: bool = True
    assistants: bool = True
    twins: bool = False
    replaced: Mapping[str, str] = field(factory=dict, hash=False)


@attrs.frozen
class Alternate:
    """A file that says what a page says, in another form.

    Attributes:
        path: Where it lives below `Options.base`.
        type: Its media type.
    """

    path: str
    type: str


@attrs.frozen
class Page:
    """One page: Markdown with front matter, whose body is made when it is asked for.

    Titles and front matter are plain text; an outlet whose theme prints them as HTML escapes them.
    Headings carry their anchors as `{ #anchor }`, for the Markdown extension `attr_list`.

    Attributes:
        path: Where the page lives below `Options.base`, always `<address>/index.md`.
        title: Its title.
        meta: Front matter: plain text, numbers, booleans, lists and dicts.
        changed: When that was changed last, where it is known.
        sealed: Whether the page may ask for nothing once it has loaded, since people write on it
            what is nobody else's business; outlets give it a policy of its own.
        alternates: Files that say the same for other tools; outlets name them in the page's head.
    """

    path: str
    title: str
    meta: Mapping[str, object]
    _origin: Origin = field(repr=False, eq=resolve)
    _make: Callable[[], str] = field(repr=False, eq=False)
    changed: datetime.date | None = field(default=None, kw_only=True)
    sealed: bool = field(default=False, kw_only=True)
    alternates: tuple[Alternate, ...] = field(default=(), kw_only=True)
    _link: Callable[[], str] | None = field(
        alias="link", default=None, kw_only=True, repr=False, eq=False
    )

    @property
    def linked(self) -> str:
        """What it is about, as JSON-LD that may stand within HTML; empty where it says nothing.

        It belongs into the head: instant navigation runs whatever script it finds in the body.
        """
        return self._link() if self._link else ""

    @property
    def source(self) -> Location | None:
        """Where the object that it shows is defined, if it shows one."""
        return resolve(self._origin)

    @property
    def body(self) -> str:
        """The Markdown below the front matter; made anew each time, so ask once."""
        return self._make()

    @property
    def address(self) -> str:
        """The address below `Options.base`: `engineering/ic/`, or empty for the home page."""
        return self.path.removesuffix("index.md")


@attrs.frozen
class Asset:
    """A file that the pages need.

    Attributes:
        path: Where it lives below the root of the whole site (not below `Options.base`).
    """

    path: str
    _given: bytes | Callable[[], bytes] = field(
        repr=False, eq=lambda given: given if isinstance(given, bytes) else given()
    )

    @property
    def content(self) -> bytes:
        """Its bytes; some are made anew each time, so ask once."""
        return self._given if isinstance(self._given, bytes) else self._given()

    @property
    def is_ready(self) -> bool:
        """Whether its content is there, and has not to be made first."""
        return isinstance(self._given, bytes)


@attrs.frozen
class Redirect:
    """An address that a page once had.

    Attributes:
        path: The file that stands there, below `Options.base`: `<address>/index.html`.
        target: The address to which it leads.
        content: The file: a page of its own that leads there, with and without a script.
    """

    path: str
    target: str
    content: bytes = field(repr=False)


@attrs.frozen
class NavItem:
    """One entry of the navigation; a section lists its index page as its first child.

    Attributes:
        title: What is shown.
        path: The path of a page, as in `Page.path`; None for a section.
        children: What stands beneath it.
    """

    title: str
    path: str | None = None
    children: tuple[NavItem, ...] = ()


@attrs.frozen
class Site:
    """The whole handbook.

    Attributes:
        pages: Every page.
        nav: The navigation; pages that crowd it, such as moves, are left out of it.
        assets: The files that the pages need.
        redirects: Addresses that pages once had; neither search nor a map of the site has them.
        stylesheets: Paths of those assets that every page links as style sheets, in this order.
        scripts: Paths of those assets that every page loads as scripts, in this order.
        imprint: What stands at the foot of each page: the handbook's title, and its version.
    """

    pages: tuple[Page, ...]
    nav: tuple[NavItem, ...]
    assets: tuple[Asset, ...] = ()
    stylesheets: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()
    imprint: str = ""
    redirects: tuple[Redirect, ...] = ()

    def __iter__(self) -> Iterator[Page]:
        return iter(self.pages)
