"""What some readers may not see is taken out of the framework before anything is made of it.

So it is absent from whatever comes after: pages, search, data, navigation, addresses. What is
hidden is as if nobody had written it: what leads to it is gone as well, and so are competencies
that only hidden levels ask.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain as chain_of
from typing import Any

import attrs

from progression.catalog import Catalog
from progression.catalog.seat import cluster_chains
from progression.errors import ProgressionError
from progression.findings import Finding
from progression.location import Location
from progression.model import (
    CitedSignal,
    Cluster,
    Competency,
    Dimension,
    Expectation,
    Framework,
    Level,
    Link,
    Moved,
    Noun,
    Retired,
    Signal,
    Track,
)
from progression.model.rewriting import Rewriting, parts_of, rewritten
from progression.names import around, near_misses
from progression.pages.hidden import ATTRIBUTES, KINDS


class HidingError(ProgressionError, LookupError):
    """Something is to be hidden that does not exist, so that something else would stay visible.

    Attributes:
        findings: Each name that nothing has.
    """

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__(self.findings)

    def __str__(self) -> str:
        return "\n".join(str(finding) for finding in self.findings)


def shown(
    framework: Framework,
    hide: Iterable[str] = (),
    clusters: Iterable[str] = (),
    place: Location | None = None,
) -> Framework:
    """A framework without what is hidden; the same object where nothing is.

    Args:
        framework: The whole framework.
        hide: Kinds of things, paths, and attributes by their name.
        clusters: Paths of the clusters that stay; all of them where there is none.
        place: Where this was set, for messages.

    Raises:
        HidingError: Something that is named does not exist.
    """
    wanted, kept = list(dict.fromkeys(hide)), list(dict.fromkeys(clusters))
    if not wanted and not kept:
        return framework
    plan = _Plan(Catalog(framework), wanted, kept, place)
    left = rewritten(framework, Rewriting(plan.drops, plan.changes))
    tidy = _Tidying(framework, left)
    return _without_dead_links(framework, rewritten(left, Rewriting(tidy.drops, tidy.changes)))


# What is to go


class _Plan:
    """What is named, looked up in the framework."""

    def __init__(
        self, catalog: Catalog, hide: list[str], clusters: list[str], place: Location | None
    ) -> None:
        self._kinds = [KINDS[name] for name in hide if name in KINDS]
        self._fields: dict[type[Noun], set[str]] = {}
        for kind in self._kinds:
            for cls, field in kind.fields:
                self._fields.setdefault(cls, set()).add(field)
        self._attributes: set[str] = set()
        self._nouns: list[Noun] = []
        self._competencies: set[str] = set()
        self._signals: set[tuple[str, str]] = set()
        self._paths: list[str] = []
        self._place = place
        facts = set(facts_of(catalog.framework)) if any(map(is_fact, hide)) else set()
        problems = [
            problem for name in hide if (problem := self._hide(catalog, name, facts)) is not None
        ]
        problems += list(self._keep(catalog, clusters))
        if problems:
            raise HidingError(problems)
        self._gone, self._standing = self._standing_nouns(catalog)
        self._gone_ids = {id(noun) for noun in self._gone}

    def _standing_nouns(self, catalog: Catalog) -> tuple[list[Noun], set[int]]:
        """What stands beneath something hidden, and all that stands anywhere, by identity."""
        levels = {seat.path: seat.level for seat in catalog.seats}
        every: dict[str, Noun] = {**catalog.clusters, **catalog.tracks, **levels}
        hidden = {path for path in self._paths if path in every}
        hidden |= {path for path, noun in every.items() if any(k.drops(noun) for k in self._kinds)}
        gone = [
            noun
            for path, noun in every.items()
            if not hidden.isdisjoint(around(path)) or path in hidden
        ]
        return [*gone, *self._nouns], {id(noun) for noun in every.values()}

    def _hide(self, catalog: Catalog, name: str, facts: set[str]) -> Finding | None:
        if name in KINDS:
            return None
        if is_fact(name):
            fact = name.removeprefix(ATTRIBUTES)
            if fact not in facts:
                return _unknown(name, [ATTRIBUTES + each for each in facts], "hide", self._place)
            self._attributes.add(fact)
            return None
        path = name.strip("/")
        dimensions = {each.id: each for each in catalog.framework.dimensions}
        found = catalog.get(path)
        if found is None and path not in dimensions:
            return _unknown(name, [*KINDS, *catalog, *dimensions], "hide", self._place)
        self._paths.append(path)
        if path in dimensions:
            self._nouns.append(dimensions[path])
        if isinstance(found, Signal):
            competency, _, signal = path.partition("/")
            self._signals.add((competency, signal))
        elif isinstance(found, Competency):
            self._competencies.add(found.id)
        return None

    def _keep(self, catalog: Catalog, kept: list[str]) -> Iterator[Finding]:
        """Hide the clusters that are not among those to keep, nor around or within one."""
        wanted = [path.strip("/") for path in kept]
        for path in wanted:
            if path not in catalog.clusters:
                yield _unknown(path, catalog.clusters, "clusters", self._place)
        for path, cluster in catalog.clusters.items() if wanted else ():
            inside = any(_is_below(path, each) for each in wanted)
            around = any(_is_below(each, path) for each in wanted)
            if not inside and not around:
                self._paths.append(path)
            elif not inside:
                self._paths += [f"{path}/{track.id}" for track in cluster.tracks]

    def drops(self, noun: Noun, competency: str) -> bool:
        """Tell whether a noun goes as a whole."""
        if any(kind.drops(noun) for kind in self._kinds):
            return True
        match noun:
            case Signal():
                return (competency, noun.id) in self._signals
            case CitedSignal():
                return (noun.competency.id, noun.signal) in self._signals
            case Competency():
                return noun.id in self._competencies
            case Moved():
                return self._covers(noun.old) or self._covers(noun.new)
            case Retired():
                return any(map(self._covers, (noun.path, *noun.replaced_by)))
            case Cluster() | Track() | Level() | Dimension():
                # A move may name a level by an equal one, and a competency its dimension.
                return id(noun) in self._gone_ids or (
                    id(noun) not in self._standing and noun in self._gone
                )
        return False

    def _covers(self, path: str) -> bool:
        return any(_is_below(path, each) for each in self._paths)

    def changes(self, noun: Noun, _: str) -> dict[str, Any]:
        """What becomes of the fields of a noun that stays."""
        known = attrs.fields_dict(type(noun))  # type: ignore[arg-type]  # every noun is one
        changed = {name: known[name].default for name in self._fields.get(type(noun), ())}
        facts = getattr(noun, "attributes", {}) if self._attributes else {}
        if not self._attributes.isdisjoint(facts) and "attributes" not in changed:
            changed["attributes"] = {
                name: value for name, value in facts.items() if name not in self._attributes
            }
        return changed


def is_fact(name: str) -> bool:
    """Tell whether what is to be hidden is a free fact."""
    return name.startswith(ATTRIBUTES)


def _is_below(path: str, above: str) -> bool:
    return path == above or path.startswith(f"{above}/")


def facts_of(noun: Noun) -> Iterator[str]:
    """The names of all free facts."""
    seen: set[int] = set()
    waiting: list[Noun] = [noun]
    while waiting:
        each = waiting.pop()
        if id(each) in seen:
            continue
        seen.add(id(each))
        yield from getattr(each, "attributes", ())
        for _, value in parts_of(each):
            waiting += value if isinstance(value, tuple) else (value,)


def _unknown(name: str, known: Iterable[str], setting: str, place: Location | None) -> Finding:
    near = near_misses(name, known, limit=3)
    hint = f" Near it: {', '.join(near)}." if near else ""
    return Finding(
        rule="unknown-to-hide",
        message=f"`{setting}` names “{name}”, and nothing is called so.{hint}",
        why="What was meant would stay visible.",
        remedy="Use a path as `progression list` shows it, a kind of things, or `attributes/` and"
        " the name of a free fact.",
        place=place,
    )


# What is left over


class _Tidying:
    """Finds what only made sense beside what is hidden now."""

    def __init__(self, whole: Framework, left: Framework) -> None:
        after = Catalog(left)
        self._gone = frozenset(Catalog(whole)).difference(after)
        self._known: dict[str, set[str]] = {}
        for path in after:
            competency, _, signal = path.partition("/")
            self._known.setdefault(competency, set()).add(signal)
        self._orphans = _asked(whole) - _asked(left)
        self._had = {each.dimension.id for each in whole.competencies if each.dimension}
        self._have = {
            each.dimension.id
            for each in left.competencies
            if each.dimension and each.id not in self._orphans
        }

    def drops(self, noun: Noun, _: str) -> bool:
        """Tell whether a noun has lost what it was for."""
        match noun:
            case Competency():
                return noun.id in self._orphans
            case Dimension():
                return noun.id in self._had and noun.id not in self._have
            case CitedSignal():
                return noun.signal not in self._known.get(noun.competency.id, ())
            case Expectation():
                own = noun.summary or noun.signals
                return noun.rung is not None and self._rung(noun) is None and not own
            case Moved():
                return noun.new in self._gone or self._is_orphaned(noun.old)
            case Retired():
                return self._is_orphaned(noun.path)
        return False

    def _is_orphaned(self, path: str) -> bool:
        return path.partition("/")[0] in self._orphans

    def changes(self, noun: Noun, competency: str) -> dict[str, Any]:
        """Take ids out that name nothing any more."""
        if isinstance(noun, Signal) and noun.raises:
            known = self._known.get(competency, set())
            return {"raises": tuple(each for each in noun.raises if each in known)}
        if isinstance(noun, Expectation) and noun.rung is not None:
            return {"rung": self._rung(noun)}
        if isinstance(noun, Retired):
            left = (each for each in noun.replaced_by if each not in self._gone)
            return {"replaced_by": tuple(left)}
        if isinstance(noun, Track) and noun.branches_from is None:
            return {"takes_along": ()}
        return {}

    def _rung(self, expectation: Expectation) -> object:
        """The rung that is asked: the highest below where its own step is hidden."""
        competency, rung = expectation.competency, expectation.rung
        steps = {step.rung.id for step in competency.steps}
        if competency.scale is None or rung is None or rung.id in steps:
            return rung
        rungs = list(competency.scale.rungs)
        below = rungs[: rungs.index(rung)] if rung in rungs and competency.scale.stacks else []
        return next((each for each in reversed(below) if each.id in steps), None)


def _asked(framework: Framework) -> set[str]:
    """The ids of competencies that somebody is asked."""
    found = {each.competency.id for each in framework.expects}
    for chain in cluster_chains(framework):
        tracks = chain[-1].tracks
        levels = (level for track in tracks for level in track.levels)
        holders: Iterator[Cluster | Track | Level] = chain_of(chain[-1:], tracks, levels)
        found |= {each.competency.id for holder in holders for each in holder.expects}
    return found


def _without_dead_links(whole: Framework, left: Framework) -> Framework:
    """Drop links of the definitions that lead to a page that is hidden now."""
    from progression.pages.links import Addresses

    before, after = Addresses(Catalog(whole)), Addresses(Catalog(left))

    def drops(noun: Noun, _: str) -> bool:
        return isinstance(noun, Link) and bool(before.place(noun.url)) and not after.place(noun.url)

    return rewritten(left, Rewriting(drops))
