"""Signals that somebody names on the command line or in a file, found in the framework."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from progression.catalog import Catalog
from progression.errors import ProgressionError
from progression.names import near_misses


class WantedError(ProgressionError, LookupError):
    """A name leads to no signal."""


@attrs.frozen
class Wanted:
    """A signal that is asked about.

    Attributes:
        path: `competency/signal`.
        text: What it says.
        wording: The fingerprint of that.
        competency: The title of its competency.
        examples: What it looked like once.
    """

    path: str
    text: str
    wording: str
    competency: str
    examples: tuple[str, ...] = ()


def wanted_signals(catalog: Catalog, names: Iterable[str], level: str = "") -> tuple[Wanted, ...]:
    """Find signals by their paths, or all signals of a competency by its id.

    Args:
        catalog: The framework.
        names: `competency/signal`, or the id of a competency.
        level: The path of a level: of a competency, what is in force there is meant; empty for
            all that it has.

    Raises:
        WantedError: A name leads nowhere, or to nothing that is in force at that level.
        PathError: There is no such level.
    """
    found: dict[str, Wanted] = {}
    for name in names:
        for each in _found(catalog, name.strip().strip("/"), level):
            found.setdefault(each.path, each)
    return tuple(found.values())


def wanted_at(catalog: Catalog, path: str) -> Wanted | None:
    """One signal by its path; None where the framework has no such signal."""
    signal = catalog.signal(path)
    competency = catalog.competencies.get(path.partition("/")[0])
    if signal is None or competency is None:
        return None
    mark = catalog.fingerprint(signal)
    title = competency.title or competency.id
    return Wanted(path, signal.text, mark, title, tuple(signal.examples))


def _found(catalog: Catalog, name: str, level: str) -> Iterator[Wanted]:
    if (one := wanted_at(catalog, name)) is not None:
        yield one
        return
    if name not in catalog.competencies:
        known = [*catalog.competencies, *(each for each in catalog if catalog.signal(each))]
        near = near_misses(name, known, limit=3)
        hint = f" Near it: {', '.join(near)}." if near else ""
        raise WantedError(f"There is no signal and no competency “{name}”.{hint}")
    title = catalog.competencies[name].title or name
    if level:
        asked = catalog.bar(level).get(name)
        paths = [each.path for each in asked.signals] if asked else []
        where = f" at “{catalog.seat(level).title or level}”"
    else:
        paths = [each for each in catalog if each.startswith(f"{name}/") and catalog.signal(each)]
        where = ""
    if not paths:
        raise WantedError(f"“{title}” asks no signal{where}.")
    yield from (each for path in paths if (each := wanted_at(catalog, path)))
