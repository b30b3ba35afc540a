"""Addresses of the handbook's pages, their anchors, and links between them.

Addresses come from ids, never from titles. An id that is not lower-case words joined by hyphens is
brought to that shape, and what would share an address with another page gets a number, so that no
definition, however odd, leads out of the handbook or hides a page.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from typing import Final

import attrs

from progression.catalog import Catalog, Passage, Seat
from progression.catalog.seat import cluster_chains
from progression.fingerprints import fingerprint
from progression.model import Cluster, Competency, Dimension, Noun, Track
from progression.names import is_well_formed, suggest_id

HOME: Final = ""
COMPETENCIES: Final = "competencies/"
MOVES: Final = "moves/"
GLOSSARY: Final = "glossary/"
COMPARE: Final = "compare/"
TITLES: Final = "titles/"
CHANGES: Final = "changes/"
GUIDES: Final = "guides/"
NEW_HERE: Final = "guides/new-here/"
ONE_TO_ONE: Final = "guides/one-to-one/"
CASE: Final = "guides/promotion-case/"
ASSESS: Final = "guides/self-assessment/"
EVIDENCE: Final = "guides/evidence/"
PROMOTION: Final = "guides/promotion/"
ROLLOUT: Final = "guides/rollout/"
_GUIDES: Final = (GUIDES, NEW_HERE, ONE_TO_ONE, CASE, ASSESS, EVIDENCE, PROMOTION, ROLLOUT)
API: Final = "api/v1/"
LLMS: Final = "llms.txt"
_KEPT_FREE: Final = (
    *("api/", "matrix/", "self-assessment/"),
    *("assets/", "search/", "404/"),
)
_OWN_ANCHORS: Final = frozenset(
    {"new", "from-here", "milestones", "triggers", "prompts", "beside", "links", "also", "brief"}
)


def slug(identifier: str) -> str:
    """The segment of an address that stands for an id."""
    if is_well_formed(identifier):
        return identifier
    return suggest_id(identifier) or fingerprint([identifier]).rpartition(":")[2]


def link(
    start: str, end: str, anchor: str = "", *, directory_urls: bool = True, script: bool = False
) -> str:
    """The relative URL from one address to another.

    Args:
        start: Address of the page that the link stands on.
        end: Address of the page that it leads to.
        anchor: Where on that page.
        directory_urls: Whether URLs end in `/`; otherwise in `/index.html`.
        script: Whether the page itself is meant where both are the same, not a place on it.
    """
    hash_ = f"#{anchor}" if anchor else ""
    if start == end and not script:
        return hash_ or ("./" if directory_urls else "index.html")
    here, there = start.split("/")[:-1], end.split("/")[:-1]
    shared = 0
    for one, other in zip(here, there, strict=False):
        if one != other:
            break
        shared += 1
    path = "../" * (len(here) - shared) + "".join(f"{each}/" for each in there[shared:])
    return (path or "./") + ("" if directory_urls else "index.html") + hash_


@attrs.frozen
class Branch:
    """A cluster with what stands right beneath it.

    Attributes:
        path: Its path.
        cluster: The cluster.
        around: The path of the cluster around it; empty for the outermost.
        chain: The cluster and those around it, the nearest first.
        tracks: Its tracks, each with its path.
    """

    path: str
    cluster: Cluster
    around: str
    chain: tuple[Cluster, ...]
    tracks: tuple[tuple[str, Track], ...]

    @property
    def shown(self) -> tuple[Noun, ...]:
        """What its pages show of it: its tracks and their levels."""
        tracks = [track for _, track in self.tracks]
        return (*tracks, *(level for track in tracks for level in track.levels))


def tree(catalog: Catalog) -> Iterator[Branch]:
    """Every cluster of a framework, those around it first; of two at one path, the first."""
    seen: set[str] = set()
    for chain in cluster_chains(catalog.framework):
        ids = [cluster.id for cluster in chain]
        path = "/".join(ids)
        if path not in seen:
            seen.add(path)
            tracks = {f"{path}/{track.id}": track for track in reversed(chain[-1].tracks)}
            around = "/".join(ids[:-1])
            yield Branch(path, chain[-1], around, chain[::-1], tuple(reversed(tracks.items())))


class Addresses:
    """Knows the address of everything in a framework that has a page.

    Addresses have no slash in front and one at the end: `engineering/ic/staff-engineer/`.
    """

    def __init__(self, catalog: Catalog, left_out: Container[str] = ()) -> None:
        """Find an address for everything.

        Args:
            catalog: What there is.
            left_out: Kinds of pages that the handbook does not have.
        """
        self._left_out = left_out
        self._pages: set[str] = {
            *(HOME, COMPETENCIES, MOVES, GLOSSARY, COMPARE, TITLES, CHANGES),
            *_GUIDES,
        }
        self._taken: set[str] = {*self._pages, *_KEPT_FREE}
        self._catalog = catalog
        self._clusters: dict[str, str] = {}
        self._matrices: dict[str, str] = {}
        self._tracks: dict[str, str] = {}
        self._seats: dict[str, str] = {}
        self._assessments: dict[str, str] = {}
        for branch in tree(catalog):
            around = self._clusters[branch.around] if branch.around else HOME
            address = self._take(around, slug(branch.cluster.id))
            self._clusters[branch.path] = address
            self._matrices[branch.path] = self._take(address, "matrix")
            if not any(catalog.seats_of(path) for path, _ in branch.tracks):
                self._pages.discard(self._matrices[branch.path])
            for path, track in branch.tracks:
                self._tracks[path] = self._take(address, slug(track.id))
        for seat in catalog.seats:
            address = self._take(self._tracks[seat.track_path], slug(seat.level.id))
            self._seats[seat.path] = address
            self._assessments[seat.path] = self._take(address, "self-assessment")
        self._competencies = {
            each.id: self._take(COMPETENCIES, slug(each.id))
            for each in catalog.competencies.values()
        }
        self._dimensions: dict[str, str] = {}
        for competency in catalog.competencies.values():
            name = competency.dimension.id if competency.dimension else "other"
            if name not in self._dimensions:
                self._dimensions[name] = self._take(COMPETENCIES, slug(name))
        self._moves: dict[tuple[str, str], str] = {}
        for passage in catalog.passages():
            ends = (passage.start.path, passage.end.path)
            name = "--".join(slug(path.replace("/", "-")) for path in ends)
            self._moves[ends] = self._take(MOVES, name)
        self.anchors = Anchors(catalog)
        self._pages.difference_update(self._without())

    def _without(self) -> Iterator[str]:
        """The addresses of pages that are left out."""
        of_kind: dict[str, Iterable[str]] = {
            "matrix": self._matrices.values(),
            "moves": (MOVES, *self._moves.values()),
            "compare": (COMPARE,),
            "self-assessment": (ASSESS, *self._assessments.values()),
            "titles": (TITLES,),
            "guides": _GUIDES,
            "glossary": (GLOSSARY,),
            "changes": (CHANGES,),
        }
        for kind, addresses in of_kind.items():
            if kind in self._left_out:
                yield from addresses

    def cluster(self, path: str) -> str:
        """The page of a cluster, given as its path."""
        return self._clusters[path]

    def matrix(self, cluster: str) -> str:
        """The matrix of a cluster, given as its path."""
        return self._matrices[cluster]

    def track(self, path: str) -> str:
        """The page of a track, given as its path."""
        return self._tracks[path]

    def seat(self, seat: Seat) -> str:
        """The page of a level."""
        return self._seats[seat.path]

    def assessment(self, seat: Seat) -> str:
        """The page on which people assess themselves against a level.

        Links to it carry `target="_self"`, so that it is entered by a full page load.
        """
        return self._assessments[seat.path]

    def guide(self, guide: str, seat: Seat) -> str:
        """The page of a guide for one level, given as the address of the guide for all."""
        return f"{guide}{self._seats[seat.path]}"

    def has(self, address: str) -> bool:
        """Tell whether a page of its own stands at an address."""
        return address in self._pages

    def competency(self, competency: Competency) -> str:
        """The page of a competency."""
        return self._competencies[competency.id]

    def dimension(self, dimension: Dimension | None) -> str:
        """The page of a dimension, or of the competencies that have none."""
        return self._dimensions[dimension.id if dimension else "other"]

    def passage(self, passage: Passage) -> str:
        """The page of a move; the level that it leads to, where moves have no pages."""
        if "moves" in self._left_out:
            return self.seat(passage.end)
        return self._moves[passage.start.path, passage.end.path]

    def move(self, start: Seat, end: Seat) -> str | None:
        """The page of the move between two levels; None if there is none."""
        if "moves" in self._left_out:
            return None
        return self._moves.get((start.path, end.path))

    def of(self, thing: Cluster | Track | Seat | Competency | Passage) -> str:
        """The page of anything that has one."""
        if isinstance(thing, Seat):
            return self.seat(thing)
        if isinstance(thing, Passage):
            return self.passage(thing)
        if isinstance(thing, Competency):
            return self.competency(thing)
        path = self._catalog.path(thing)
        return self.cluster(path) if isinstance(thing, Cluster) else self.track(path)

    def place(self, reference: str) -> tuple[str, str] | None:
        """The page and the anchor that a path within the handbook means; None for other links.

        Args:
            reference: An address of the handbook or a path of the catalog, with or without an
                anchor behind `#`.
        """
        name, _, anchor = reference.strip().partition("#")
        name = name.strip("/")
        if f"{name}/" in self._pages:
            return f"{name}/", anchor
        if name in self._competencies:
            return self._competencies[name], anchor
        competency, _, signal = name.partition("/")
        if competency in self._competencies and self._catalog.signal(name) is not None:
            return self._competencies[competency], slug(signal)
        return None

    def _take(self, around: str, name: str) -> str:
        address, number = f"{around}{name}/", 1
        while address in self._taken:
            number += 1
            address = f"{around}{name}-{number}/"
        self._taken.add(address)
        self._pages.add(address)
        return address


class Anchors:
    """Names of places on a level's page.

    A competency's is its id, a signal's `competency.signal`; what would clash steps back for these.
    """

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._competencies = _unique(catalog.competencies)
        taken = frozenset(self._competencies.values())
        dimensions = (each.id for each in catalog.framework.dimensions)
        self._dimensions = _unique(dimensions, taken | _OWN_ANCHORS, "dimension-")
        self._taken = taken

    def has(self, anchor: str) -> bool:
        """Tell whether a competency, or a signal of one, has a place of this name."""
        name, _, signal = anchor.partition(".")
        if not signal:
            return anchor in self._taken
        owner = next((id_ for id_, place in self._competencies.items() if place == name), None)
        return owner is not None and self._catalog.signal(f"{owner}/{signal}") is not None

    def competency(self, competency: Competency) -> str:
        """The place of a competency."""
        return self._competencies[competency.id]

    def signal(self, competency: Competency, signal: str) -> str:
        """The place of a signal, given as its id."""
        return f"{self._competencies[competency.id]}.{slug(signal)}"

    def dimension(self, dimension: Dimension | None) -> str:
        """The place of a dimension."""
        if dimension is None:
            return self.own("also")
        return self._dimensions.get(dimension.id) or f"dimension-{slug(dimension.id)}"

    def own(self, name: str) -> str:
        """A place that the handbook names itself, such as `new`."""
        return f"level-{name}" if name in self._taken else name


def _unique(
    names: Iterable[str], taken: frozenset[str] = frozenset(), prefix: str = "n-"
) -> dict[str, str]:
    found: dict[str, str] = {}
    used = set(taken)
    for name in names:
        anchor = slug(name)
        while anchor in used:
            anchor = prefix + anchor
        used.add(anchor)
        found[name] = anchor
    return found
