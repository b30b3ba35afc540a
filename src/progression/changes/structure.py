"""Finds clusters, tracks, levels, competencies and scales that only changed their id."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence

from progression.changes.inventory import Entry, Inventory
from progression.changes.wording import folded
from progression.changes.words import Part
from progression.model import Competency, Level, Scale, Signal

Marks = Callable[[Entry], frozenset[Hashable]]
ENOUGH = 0.5
"""The share of what two parts hold that both must have."""
ENOUGH_OF_ONE_TITLE = 0.2
"""The same where both have one title."""


def alike(
    gone: Sequence[Entry], come: Sequence[Entry], old_marks: Marks, new_marks: Marks
) -> Iterator[tuple[Entry, Entry]]:
    """Pairs of parts that hold mostly the same; each is the other's only best."""
    if not gone or not come:
        return
    before = {each.path: old_marks(each) for each in gone}
    after = {each.path: new_marks(each) for each in come}
    scores = {
        (old.path, new.path): _alike(old, new, before[old.path], after[new.path])
        for old in gone
        for new in come
    }
    best_of_old = _best(
        {old.path: [(scores[old.path, new.path], new.path) for new in come] for old in gone}
    )
    best_of_new = _best(
        {new.path: [(scores[old.path, new.path], old.path) for old in gone] for new in come}
    )
    by_path = {new.path: new for new in come}
    for old in gone:
        found = best_of_old[old.path]
        if found is not None and best_of_new[found] == old.path:
            yield old, by_path[found]


def _best(scores: dict[str, list[tuple[float, str]]]) -> dict[str, str | None]:
    """For each part the only one that is nearest; None where there is none, or more than one."""
    found: dict[str, str | None] = {}
    for path, ranked in scores.items():
        first, second = sorted([*ranked, (0.0, "")], reverse=True)[:2]
        found[path] = first[1] if first[0] > second[0] else None
    return found


def _alike(
    old: Entry, new: Entry, before: frozenset[Hashable], after: frozenset[Hashable]
) -> float:
    """How much two parts hold in common, from 0 to 1; 0 where it is too little."""
    both = len(before | after)
    share = len(before & after) / both if both else 0.0
    titled = folded(_title(old)) == folded(_title(new)) != ""
    if titled and (share >= ENOUGH_OF_ONE_TITLE or not both):
        return max(share, ENOUGH) + 0.25
    return share if share >= ENOUGH else 0.0


def _title(entry: Entry) -> str:
    return getattr(entry.noun, "title", "")


def marks_of(inventory: Inventory, route: Callable[[Part, str], str]) -> Marks:
    """What tells a part from others of its kind, in the new framework's words.

    Args:
        inventory: Where the parts stand.
        route: Gives the new path of a part of the inventory; the path itself where it is new.
    """

    def level(entry: Entry) -> frozenset[Hashable]:
        assert isinstance(entry.noun, Level)
        found: set[Hashable] = set()
        for expectation in entry.noun.expects:
            competency = route(Part.COMPETENCY, expectation.competency.id)
            found.update((competency, signal.id) for signal in expectation.signals)
            found.update((competency, folded(signal.text)) for signal in expectation.signals)
            if expectation.rung is not None:
                found.add((competency, "at", expectation.rung.id))
            if expectation.summary:
                found.add((competency, folded(expectation.summary)))
        return frozenset(found)

    def marks(entry: Entry) -> frozenset[Hashable]:
        noun = entry.noun
        if isinstance(noun, Level):
            return level(entry)
        if isinstance(noun, Competency):
            return frozenset(_words_of(inventory, entry.path))
        if isinstance(noun, Scale):
            return frozenset(rung.id for rung in noun.rungs)
        return frozenset(_levels_below(inventory, entry))

    return marks


def _words_of(inventory: Inventory, competency: str) -> Iterator[Hashable]:
    for path in inventory.by_competency.get(competency, ()):
        signal = inventory[Part.SIGNAL][path].noun
        assert isinstance(signal, Signal)
        yield folded(signal.text)
        yield signal.id
    noun = inventory[Part.COMPETENCY][competency].noun
    assert isinstance(noun, Competency)
    for step in noun.steps:
        if step.summary:
            yield folded(step.summary)
    for prompt in noun.prompts:
        yield folded(prompt.text)


def _levels_below(inventory: Inventory, entry: Entry) -> Iterator[Hashable]:
    """The levels of a cluster or track, by id and title."""
    start = f"{entry.path}/"
    for path, level in inventory[Part.LEVEL].items():
        if path.startswith(start):
            yield (level.name, getattr(level.noun, "title", ""))
