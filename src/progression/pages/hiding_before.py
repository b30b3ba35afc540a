"""What some readers may not see today they may not see in the history either."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import attrs

from progression.catalog import Catalog
from progression.changes import Changes, Edition, Fate, compare
from progression.model import Framework
from progression.pages.hidden import ATTRIBUTES, KINDS
from progression.pages.hiding import facts_of, is_fact, shown


def shown_before(
    editions: Iterable[Edition], now: Framework, hide: Sequence[str], clusters: Sequence[str]
) -> tuple[Edition, ...]:
    """Earlier states of a framework without what is hidden today.

    What stands elsewhere today is hidden if it is hidden there. Where single things are hidden by
    their path, nobody can say whether what is gone by now would be among them: all that is gone is
    hidden.

    Args:
        editions: The states.
        now: The framework as it is, with all that is hidden.
        hide: What is hidden, as for `shown`.
        clusters: The clusters that stay, as for `shown`.

    Raises:
        HidingError: Something that is named does not exist today.
    """
    if not hide and not clusters:
        return tuple(editions)
    whole = Catalog(now)
    hidden = frozenset(whole).difference(Catalog(shown(now, hide, clusters)))
    kinds = [name for name in hide if name in KINDS]
    facts = [name for name in hide if is_fact(name)]
    strict = bool(clusters) or len(kinds) + len(facts) < len(hide)
    found = []
    for edition in editions:
        changes = compare(edition.framework, whole)
        known = {f"{ATTRIBUTES}{fact}" for fact in facts_of(edition.framework)} if facts else set()
        names = [*kinds, *known.intersection(facts), *_hidden(changes, hidden, strict=strict)]
        found.append(attrs.evolve(edition, framework=shown(edition.framework, names)))
    return tuple(found)


def _hidden(changes: Changes, hidden: frozenset[str], *, strict: bool) -> Iterator[str]:
    """The paths of an earlier state that are hidden: by where they lead, or as they are gone."""
    for path in changes.old:
        carried = changes.carry(path)
        is_gone = carried.fate in (Fate.GONE, Fate.RETIRED, Fate.TAKEN_OVER)
        if (strict and is_gone) or not hidden.isdisjoint(carried.paths):
            yield path
