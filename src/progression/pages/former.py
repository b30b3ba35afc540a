"""Addresses that the handbook once had: where what stood there is now, or what became of it.

The framework's own history (`Moved`, `Retired`) says so, and so do its earlier releases where they
are known. No address of a page that stands today is ever given away.
"""

from __future__ import annotations

import datetime
from collections.abc import Container, Iterator, Mapping
from itertools import product

import attrs

from progression.catalog import Catalog, Seat
from progression.model import Moved, Retired
from progression.pages.chronicle import Chronicle
from progression.pages.links import CASE, COMPETENCIES, MOVES, ONE_TO_ONE, Addresses, slug
from progression.pages.today import Today

_MOST = 50
"""How many earlier paths of one thing are followed."""

GUIDED = (ONE_TO_ONE, CASE)
"""The guides that have a page for each level."""


class Formers:
    """Knows the paths that things had before."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        history = catalog.framework.history
        self._moves = [(each.old, each.new) for each in history if isinstance(each, Moved)]
        self._known: dict[str, tuple[str, ...]] = {}

    def of(self, path: str) -> tuple[str, ...]:
        """Every path that something had, given as the one that it has, the latest first."""
        if not self._moves:
            return ()
        if path not in self._known:
            found = [path]
            for at in found:
                for before in self._one_step_back(at):
                    if before not in found and len(found) <= _MOST:
                        found.append(before)
            self._known[path] = tuple(found[1:])
        return self._known[path]

    def today(self, path: str) -> str | None:
        """Where a path leads along the declared moves; None where it ends nowhere."""
        seen: set[str] = set()
        while path not in self._catalog:
            step = next((new + path[len(old) :] for old, new in self._longest(path)), None)
            if step is None or step in seen:
                return None
            seen.add(step)
            path = step
        return path

    def _one_step_back(self, path: str) -> Iterator[str]:
        for old, new in self._moves:
            if path == new or path.startswith(f"{new}/"):
                yield old + path[len(new) :]

    def _longest(self, path: str) -> list[tuple[str, str]]:
        fitting = [m for m in self._moves if path == m[0] or path.startswith(f"{m[0]}/")]
        return sorted(fitting, key=lambda move: len(move[0]), reverse=True)


@attrs.frozen(kw_only=True)
class Farewell:
    """Something that is gone, and had a page.

    Attributes:
        address: Where its page stood.
        title: What people called it; a guess from its path where nobody knows.
        on: When it was retired, where that is known.
        note: Why.
        heirs: Paths of what took over from it.
    """

    address: str
    title: str
    on: datetime.date | None = None
    note: str = ""
    heirs: tuple[str, ...] = ()


class Past:
    """All that is to be said at addresses that pages once had.

    Attributes:
        farewells: Pages about what is gone.
        leads: Addresses that lead elsewhere, each with where it leads.
    """

    def __init__(
        self,
        catalog: Catalog,
        addresses: Addresses,
        chronicle: Chronicle,
        pages: Container[str],
    ) -> None:
        """Find out what is to be said.

        Args:
            catalog: The framework.
            addresses: Where things stand today.
            chronicle: Its earlier releases.
            pages: The addresses of all pages that stand today.
        """
        self._catalog, self._addresses = catalog, addresses
        self._is_page = pages.__contains__
        self._formers = Formers(catalog)
        history = catalog.framework.history
        self._retired = {each.path: each for each in history if isinstance(each, Retired)}
        self._farewells: dict[str, Farewell] = {}
        self._leads: dict[str, str] = {}
        self._read_moved()
        self._read_releases(chronicle)
        self._read_retired()
        self.farewells: tuple[Farewell, ...] = tuple(self._farewells.values())
        self.leads: Mapping[str, str] = {
            address: target
            for address, target in self._leads.items()
            if address not in self._farewells and address != target
        }

    # What moved, as the framework says

    def _read_moved(self) -> None:
        catalog, addresses, formers = self._catalog, self._addresses, self._formers
        for path in catalog.clusters:
            for before in formers.of(path):
                self._lead(_page_of(before), addresses.cluster(path))
                self._lead(f"{_page_of(before)}matrix/", addresses.matrix(path))
        for path in catalog.tracks:
            for before in formers.of(path):
                self._lead(_page_of(before), addresses.track(path))
        for seat in catalog.seats:
            for before in formers.of(seat.path):
                self._lead_level(_page_of(before), seat)
        for competency in catalog.competencies.values():
            for before in formers.of(competency.id):
                there = addresses.competency(competency)
                self._lead(f"{COMPETENCIES}{slug(before)}/", there)
        for passage in catalog.passages():
            ends = [(seat.path, *formers.of(seat.path)) for seat in (passage.start, passage.end)]
            for start, end in product(*ends):
                self._lead(_move_of(start, end), addresses.passage(passage))

    def _lead_level(self, address: str, seat: Seat) -> None:
        there = self._addresses.seat(seat)
        self._lead(address, there)
        self._lead(f"{address}self-assessment/", self._addresses.assessment(seat), there)
        for guide in GUIDED:
            self._lead(f"{guide}{address}", self._addresses.guide(guide, seat), there)

    # What earlier releases had

    def _read_releases(self, chronicle: Chronicle) -> None:
        for step in chronicle.steps:
            old = step.changes.old
            had = Addresses(old)
            for path, cluster in old.clusters.items():
                where = self._where(had.cluster(path), path, cluster.title, step.before)
                self._lead(had.matrix(path), self._matrix(step.before.path(path)), where)
            for path, track in old.tracks.items():
                self._where(had.track(path), path, track.title, step.before)
            for seat in old.seats:
                self._old_level(had, seat, step.before)
            for competency in old.competencies.values():
                address = had.competency(competency)
                self._where(address, competency.id, competency.title, step.before)
                group = had.dimension(competency.dimension)
                self._lead(group, COMPETENCIES)
            for passage in old.passages():
                start, end = (step.before.seat(seat.path) for seat in (passage.start, passage.end))
                move = self._addresses.move(start, end) if start and end else None
                level = end or start
                there = self._addresses.seat(level) if level else had.seat(passage.end)
                self._lead(had.passage(passage), move or there, there)

    def _old_level(self, had: Addresses, seat: Seat, before: Today) -> None:
        now = before.seat(seat.path)
        if now is not None:
            self._lead_level(had.seat(seat), now)
            return
        where = self._where(had.seat(seat), seat.path, seat.title, before)
        self._lead(had.assessment(seat), where)
        for guide in GUIDED:
            self._lead(had.guide(guide, seat), where)

    def _where(self, address: str, path: str, title: str, before: Today) -> str:
        """Where a page of an earlier release is now: elsewhere, or with a word of farewell."""
        now = before.path(path)
        there = self._address(now) if now is not None else None
        if there is not None:
            self._lead(address, there)
            return there
        self._part(Farewell(address=address, title=title or path, heirs=before.heirs(path)), path)
        return address

    def _matrix(self, cluster: str | None) -> str:
        known = cluster is not None and cluster in self._catalog.clusters
        return self._addresses.matrix(cluster) if cluster and known else ""

    # What was retired, as the framework says

    def _read_retired(self) -> None:
        for line in self._catalog.framework.history:
            if isinstance(line, Retired) and line.path not in self._catalog:
                for address in self._addresses_of(line):
                    self._part(Farewell(address=address, title=_called(line.path)), line.path)
                    if line.path.count("/") > 1:
                        self._lead(f"{address}self-assessment/", address)
                        for guide in GUIDED:
                            self._lead(f"{guide}{address}", address)

    def _addresses_of(self, line: Retired) -> Iterator[str]:
        """Where the page of a retired path stood; it may have been a cluster or a competency."""
        first = line.path.partition("/")[0]
        if "/" in line.path:
            is_signal = line.path.count("/") == 1 and (
                self._formers.today(first) in self._catalog.competencies
            )
            if not is_signal:
                yield _page_of(line.path)
            return
        heirs = [self._formers.today(path) for path in line.replaced_by]
        if not any(heir in self._catalog.competencies for heir in heirs):
            yield _page_of(line.path)
        if not any(heir in self._catalog.clusters for heir in heirs):
            yield f"{COMPETENCIES}{slug(line.path)}/"

    # Inside

    def _part(self, farewell: Farewell, path: str) -> None:
        """Keep a word of farewell, with what the framework's history says about it."""
        if self._is_page(farewell.address) or farewell.address in self._leads:
            return
        line = self._line_about(path)
        if line is not None:
            heirs = line.replaced_by or farewell.heirs
            farewell = attrs.evolve(farewell, on=line.on, note=line.note, heirs=heirs)
        standing = dict.fromkeys(map(self._formers.today, farewell.heirs))
        heirs = tuple(path for path in standing if path is not None)
        self._farewells.setdefault(farewell.address, attrs.evolve(farewell, heirs=heirs))

    def _line_about(self, path: str) -> Retired | None:
        """What the framework says of a path that was retired, or of what it stood in."""
        while path and path not in self._retired:
            path = path.rpartition("/")[0]
        return self._retired.get(path)

    def _lead(self, address: str, *targets: str) -> None:
        """Lead from an address to the first target that has a page, or a word of farewell."""
        if self._is_page(address):
            return
        for target in targets:
            if target and (self._is_page(target) or target in self._farewells):
                self._leads.setdefault(address, target)
                return

    def _address(self, path: str) -> str | None:
        """The page of a path of today."""
        if path not in self._catalog:
            return None
        if path in self._catalog.clusters:
            return self._addresses.cluster(path)
        if path in self._catalog.tracks:
            return self._addresses.track(path)
        if path in self._catalog.competencies:
            return self._addresses.competency(self._catalog.competencies[path])
        return self._addresses.seat(self._catalog.seat(path)) if path.count("/") > 1 else None


def _page_of(path: str) -> str:
    return "".join(f"{slug(part)}/" for part in path.split("/"))


def _called(path: str) -> str:
    """What people may have called something of which only the path is known."""
    return path.rpartition("/")[2].replace("-", " ").capitalize()


def _move_of(*ends: str) -> str:
    return f"{MOVES}{'--'.join(slug(path.replace('/', '-')) for path in ends)}/"
