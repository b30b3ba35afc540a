"""What every page is made with: the catalog, the words, the addresses and the templates."""

from __future__ import annotations

import datetime
import json
import posixpath
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from progression.catalog import Catalog, Difference, Passage, Seat
from progression.messages import Messages
from progression.model import Cluster, Competency, Lane, Level, Noun, Status, Track
from progression.model.noun import origin_of
from progression.pages.ask import ask_address
from progression.pages.chronicle import Chronicle, Rewording
from progression.pages.compiled import COMPILED
from progression.pages.former import Formers
from progression.pages.kept import Keeping
from progression.pages.links import Addresses, link, slug
from progression.pages.own_templates import fault_in
from progression.pages.site import Alternate, Options, Page
from progression.pages.stages import Stage
from progression.pages.text import body, heading, plain, split_paragraphs
from progression.prose import fold

Url = Callable[..., str]
"""Makes the URL of an address, and of a place on it, as seen from one page."""

ACCENTS = 6
"""How many lanes have an accent and a shape of their own; further ones begin again."""


class Book:
    """One handbook in the making.

    Attributes:
        catalog: Answers every question.
        options: How the handbook is made.
        words: The handbook's own words, as plain text.
        addresses: Where everything stands.
        keeping: Who keeps what, and when it was changed last.
        title: The name of the handbook.
        lanes: Every lane once, in the order in which the framework meets them.
        data: The file that says the same for other tools, by the address of a page.
        linked: Makes what a page is about as linked data, by its address.
    """

    def __init__(self, catalog: Catalog, options: Options) -> None:
        self.catalog = catalog
        self.options = options
        self.words = Messages(options.language, options.words)
        # A handbook without a history has nothing to tell of it.
        none = frozenset({"changes"}) if options.history is None else frozenset()
        self._absent = options.left_out | none
        self.addresses = Addresses(catalog, self._absent)
        self.keeping = Keeping(catalog.framework, options.changed)
        self.title = plain(options.title) or name_of(catalog.framework)
        self.lanes: dict[str, Lane] = {}
        for track in catalog.tracks.values():
            self.lanes.setdefault(track.lane.id, track.lane)
        self.data: Mapping[str, str] = {}
        self.linked: Mapping[str, Callable[[], str]] = {}
        self._accents = {lane: place % ACCENTS + 1 for place, lane in enumerate(self.lanes)}
        self._differences: dict[tuple[str, str], Difference] = {}
        self._chips: dict[tuple[str, int], Markup] = {}

    @property
    def cumulative(self) -> bool:
        """Whether a level also asks what the levels below it ask."""
        return self.catalog.framework.cumulative

    def has(self, kind: str) -> bool:
        """Whether the handbook has a kind of page; links to those it has not are left out."""
        return kind not in self._absent

    @cached_property
    def chronicle(self) -> Chronicle:
        """What changed from one published state of the framework to the next."""
        options = self.options
        return Chronicle(self.catalog, options.history or (), options.coming, options.declared)

    @property
    def imprint(self) -> str:
        """The handbook's title, and the framework's version if it has one."""
        version = plain(self.catalog.framework.version)
        if not version:
            return self.title
        return self.words("print.version", title=self.title, version=version)

    def accent(self, lane: Lane) -> int:
        """The number of a lane's accent and shape."""
        return self._accents[lane.id]

    def difference(self, passage: Passage) -> Difference:
        """What changes on a way, worked out once."""
        ends = passage.start.path, passage.end.path
        if ends not in self._differences:
            arrival = self.catalog.arrival(passage.end)
            if arrival is None or arrival.start != passage.start:
                arrival = self.catalog.difference(passage.start, passage.end)
            self._differences[ends] = arrival
        return self._differences[ends]

    def source_name(self, path: str) -> str:
        """Who asks something, in words, by the path that a catalog names."""
        if not path:
            return self.words("carried.everyone")
        if path in self.catalog.clusters:
            return self.words("carried.within", name=name_of(self.catalog.clusters[path]))
        if path in self.catalog.tracks:
            return self.words("carried.within", name=name_of(self.catalog.tracks[path]))
        return self.words("carried.from", name=name_of(self.catalog.seat(path).level))

    # Templates

    @cached_property
    def environment(self) -> Environment:
        """The templates: the company's own folders first, then ours."""
        own = [FileSystemLoader(folder) for folder in self.options.templates]
        environment = Environment(
            loader=ChoiceLoader([*own, PackageLoader("progression.pages")]),
            autoescape=True,
            auto_reload=False,
            bytecode_cache=COMPILED,
            trim_blocks=True,
            lstrip_blocks=True,
            undefined=StrictUndefined,
        )
        environment.globals.update(
            {
                "t": self._say,
                "chip": self._chip,
                "marks": {each: self._say(f"mark.{each}") for each in ("new", "raised")},
                "heading": heading,
                "anchors": self.addresses.anchors,
                "addresses": self.addresses,
                "accent": self.accent,
                "framework": self.catalog.framework,
                "title": self.title,
                "place": self.addresses.place,
                "has": self.has,
                "ask": self._ask,
                "early": self.options.early,
                "former_anchors": self._former_anchors,
                "rewording": self._rewording,
                "stage_title": self._stage_title,
            }
        )
        environment.filters.update(
            {
                "day": self.day,
                "fold": fold,
                "name": name_of,
                "paragraphs": split_paragraphs,
                "web": web_address,
                "where": where,
            }
        )
        return environment

    def render(self, template: str, here: str, **view: object) -> str:
        """Fill a template for the page at an address."""
        try:
            return self.environment.get_template(template).render(url=self.url_from(here), **view)
        except Exception as error:
            fault = fault_in(error, self.options.templates)
            if fault is None:
                raise
            raise fault from error

    def url_from(self, here: str) -> Url:
        """Make URLs as the page at an address needs them."""
        directory_urls = self.options.directory_urls

        def url(address: str, anchor: str = "") -> str:
            return link(here, address, anchor, directory_urls=directory_urls)

        return url

    def page(
        self,
        template: str,
        address: str,
        title: str,
        description: str,
        *,
        view: Callable[[], Mapping[str, object]],
        about: Sequence[Noun] = (),
        shown: Iterable[Noun] = (),
        tags: Iterable[str] = (),
        boost: float | None = None,
        searched: bool = True,
        hide: Iterable[str] = (),
        sealed: bool = False,
    ) -> Page:
        """Make a page whose body is rendered when somebody asks for it.

        Args:
            template: Its template.
            address: Where it lives.
            title: Its title.
            description: One sentence about it, for search engines and previews.
            view: Makes what the template shows.
            about: What it is about, and what stands around that, the nearest first; the whole
                framework where nothing is given.
            shown: What else it shows, for the day on which it was changed last.
            tags: Words that people search for.
            boost: How much it weighs in search results.
            searched: Whether the search finds it.
            hide: Parts of the theme that it does not need, such as `toc`.
            sealed: Whether it may ask for nothing once it has loaded.
        """
        search: dict[str, Any] = {} if searched else {"exclude": True}
        if searched and boost is not None:
            search["boost"] = boost
        meta: dict[str, object] = {
            "title": title,
            "description": description or title,
            # Else the macros plugin looks for code in what people wrote.
            "render_macros": False,
            "hide": [*hide, "tags"],
        }
        found = list(dict.fromkeys(filter(None, map(plain, tags))))
        if found:
            meta["tags"] = found
        if search:
            meta["search"] = search
        nearest = about[0] if about else self.catalog.framework
        kept = self.keeping.of(about, shown)
        return Page(
            f"{address}index.md",
            title,
            meta,
            origin_of(nearest),
            lambda: body(self.render(template, address, upkeep=kept, **view())),
            changed=kept.changed,
            sealed=sealed,
            alternates=tuple(self._alternates(address)),
            link=self.linked.get(address),
        )

    def _alternates(self, address: str) -> Iterator[Alternate]:
        """The files that say the same as a page."""
        if address in self.data:
            yield Alternate(self.data[address], "application/json")
        if self.options.twins:
            yield Alternate(f"{address}index.md", "text/markdown")

    def listed(self, key: str) -> list[str]:
        """The words that people search for, which a message parts by commas."""
        return [each.strip() for each in self.words(key).split(",")]

    def said(self, part: str, **others: str) -> str:
        """What one part of the script says, as JSON for a `data-` attribute.

        Args:
            part: Its name; its messages stand beneath `script` and this.
            others: Further messages, each by the name that the script knows it by.
        """
        words = {"language": self.words.language, **self._told}
        for name, key in {"": f"script.{part}", **others}.items():
            for end, text in self.words.beneath(key).items():
                words[".".join(filter(None, (name, end)))] = text
        return json.dumps(words, ensure_ascii=False, separators=(",", ":"))

    @cached_property
    def _told(self) -> dict[str, str]:
        """What every part of the script says."""
        words = self.words.beneath("script")
        return {name: text for name, text in words.items() if "." not in name}

    def _chip(self, level: Level, lane: Lane) -> Markup:
        """The short name of a level in the accent of its lane, if it has one; made once each."""
        if not level.short:
            return Markup()
        key = level.short, self.accent(lane)
        if key not in self._chips:
            chip = self.environment.get_template("chip.html")
            self._chips[key] = Markup(chip.render(word=key[0], accent=key[1]))  # escaped there
        return self._chips[key]

    @cached_property
    def formers(self) -> Formers:
        """The paths that things had before."""
        return Formers(self.catalog)

    def _former_anchors(self, path: str) -> list[str]:
        """The places that links to a signal or a competency may name still, on a level's page."""
        anchors = self.addresses.anchors
        found = (".".join(map(slug, before.split("/"))) for before in self.formers.of(path))
        return [anchor for anchor in dict.fromkeys(found) if not anchors.has(anchor)]

    def _rewording(self, path: str) -> Rewording | None:
        """The last time that the words of a signal changed; None where nobody knows of one."""
        return self.chronicle.rewordings.get(path)

    def _stage_title(self, stage: Stage) -> str:
        """When something changed: in a release, or since the last one."""
        if stage.edition is None:
            return self.words("changes.signal-since", name=stage.since.name)
        return self.words("changes.signal", name=stage.edition.name)

    def _ask(self, address: str, path: str, title: str, text: str, anchor: str = "") -> str:
        """The address at which readers ask about a page, or a place on it; empty if none is set."""
        if not self.options.ask:
            return ""
        there = posixpath.join(self.options.site_url, self.options.base, address)
        there += f"#{anchor}" if anchor else ""
        return ask_address(self.options.ask, title=title, text=text, path=path, address=there)

    def day(self, date: datetime.date) -> str:
        """A date in words."""
        month = self.words(f"month.{date.month}")
        return self.words("date.day", day=date.day, month=month, year=date.year)

    def _say(self, key: str, **values: object) -> Markup:
        """A message as HTML, its values escaped; links and other markup stay what they are."""
        return Markup(self.words.fill(key, values, _escaped))  # locales are ours


def _escaped(value: object) -> str:
    return str(escape(value))


def web_address(url: str) -> str:
    """The target of a link that a definition gives; nothing where it would run as a script."""
    scheme = re.match(r"([A-Za-z][A-Za-z0-9+.-]*):", folded := plain(url))
    if scheme and scheme[1].lower() not in {"http", "https", "mailto", "tel"}:
        return "#"
    return folded


def name_of(noun: Noun) -> str:
    """What people call something: its title, or its id where it has none."""
    named: Any = noun
    return plain(getattr(named, "title", "")) or plain(named.id) or "?"


def said_once(*nouns: Noun) -> str:
    """What people call several things, one within the other; a name that comes again, once."""
    return ", ".join(dict.fromkeys(map(name_of, nouns)))


def where(seat: Seat, title: bool = False) -> str:
    """Where a level stands, in the words of its track and cluster.

    Args:
        seat: The level.
        title: Whether the level's own title stands beside it already.
    """
    words = said_once(seat.track, seat.cluster)
    return "" if title and words == name_of(seat.level) else words


def sentence(text: str, limit: int = 160) -> str:
    """Text for a description: folded, and cut between words."""
    folded = plain(text)
    if len(folded) <= limit:
        return folded
    return folded[: limit - 1].rsplit(" ", 1)[0] + "…"


def status_of(book: Book, thing: Cluster | Track | Level | Competency) -> str:
    """Where something stands, in a word; empty if it is adopted, as most things are."""
    status = thing.status
    return "" if status is Status.ADOPTED else book.words(f"status.{status.value}")
