"""The parts of two frameworks, side by side: what both have, and what only one of them has."""

from __future__ import annotations

import enum
import functools
from collections.abc import Callable, Iterable, Iterator, Sequence

from progression.changes.declared import Declared
from progression.changes.inventory import Entry, Holder, Inventory
from progression.changes.takeovers import Takeover, declared_takeovers
from progression.changes.words import Part
from progression.model import Rung

STRUCTURE = (Part.CLUSTER, Part.TRACK, Part.LEVEL)
SMALL = (Part.MILESTONE, Part.TRIGGER, Part.PROMPT, Part.PRACTICE)
"""Parts without a path of their own."""


class Why(enum.Enum):
    """What makes two parts one thing."""

    SAME = "same"
    """The path is the same, or differs only by what stands above it."""
    DECLARED = "declared"
    LOOKS = "looks"
    """They look alike; their author is asked."""


class Pair:
    """One part in both frameworks, or in one of them alone."""

    __slots__ = ("new", "old", "why")

    def __init__(self, old: Entry | None, new: Entry | None, why: Why) -> None:
        self.old = old
        self.new = new
        self.why = why

    def __repr__(self) -> str:
        return f"<{self.old} → {self.new}, {self.why.value}>"


class Pairs:
    """All parts of two frameworks, side by side.

    Attributes:
        old: The parts of the old framework.
        new: The parts of the new framework.
        declared: What the histories say.
        takeovers: For each kind, what was replaced, split or merged.
        retired: For each kind the paths that a line of the history retires without an heir of
            their own, with those that it names instead.
    """

    def __init__(self, old: Inventory, new: Inventory) -> None:
        self.old, self.new = old, new
        self._forward: dict[Part, dict[str, Pair]] = {part: {} for part in Part}
        self._backward: dict[Part, dict[str, Pair]] = {part: {} for part in Part}
        self.declared = Declared(
            old.catalog.framework,
            new.catalog.framework,
            lambda path: _stands(old, path),
            lambda path: _stands(new, path),
        )
        self.takeovers: dict[Part, list[Takeover]] = {part: [] for part in Part}
        self.retired: dict[Part, dict[str, tuple[str, ...]]] = {part: {} for part in Part}
        self._heirs: dict[Part, dict[str, tuple[str, ...]]] = {part: {} for part in Part}
        self._origins: dict[Part, dict[str, tuple[str, ...]]] = {part: {} for part in Part}
        self.heirs: dict[Part, set[str]] = {part: set() for part in Part}
        """For each kind, the new paths that took over from old ones."""
        self._read_history()

    # Answers

    def of(self, part: Part) -> Iterator[Pair]:
        """The pairs of one kind, then parts that only the old or only the new framework has."""
        yield from self._forward[part].values()
        yield from (Pair(each, None, Why.SAME) for each in self.gone(part))
        yield from (Pair(None, each, Why.SAME) for each in self.come(part))

    def both(self, part: Part) -> Iterable[Pair]:
        """The pairs of one kind that stand in both frameworks."""
        return self._forward[part].values()

    def differing(self, part: Part) -> Iterable[Pair]:
        """The pairs of one kind whose objects may differ: not those of signals that are equal."""
        if part is not Part.SIGNAL:
            return self.both(part)
        return self._other_signals

    @functools.cached_property
    def _other_signals(self) -> Sequence[Pair]:
        found = []
        for pair in self._forward[Part.SIGNAL].values():
            assert pair.old is not None and pair.new is not None
            before, after = pair.old.noun, pair.new.noun
            if before is not after and before != after:
                found.append(pair)
        return found

    @functools.cached_property
    def readdressed(self) -> frozenset[Holder]:
        """What has another path now, as the old framework knows it; asked when all are paired."""
        return frozenset(
            (part, path)
            for part, pairs in self._forward.items()
            for path, pair in pairs.items()
            if pair.new is not None and pair.new.path != path
        )

    def gone(self, part: Part) -> list[Entry]:
        """Parts that only the old framework has."""
        known = self._forward[part]
        if len(known) == len(self.old[part]):
            return []
        return [each for path, each in self.old[part].items() if path not in known]

    def come(self, part: Part) -> list[Entry]:
        """Parts that only the new framework has."""
        known = self._backward[part]
        if len(known) == len(self.new[part]):
            return []
        return [each for path, each in self.new[part].items() if path not in known]

    def forward(self, part: Part, path: str) -> str | None:
        """Where an old part stands in the new framework; None where it is gone."""
        pair = self._forward[part].get(path)
        return pair.new.path if pair and pair.new else None

    def backward(self, part: Part, path: str) -> str | None:
        """Where a new part stood in the old framework; None where it was not there."""
        pair = self._backward[part].get(path)
        return pair.old.path if pair and pair.old else None

    def of_old(self, part: Part, old: str) -> Pair | None:
        """The pair of a part by its old path."""
        return self._forward[part].get(old)

    def pair(self, part: Part, new: str) -> Pair | None:
        """The pair of a part by its new path."""
        return self._backward[part].get(new)

    def route(self, part: Part, path: str) -> str:
        """The new path of an old part, or its old path where it is gone."""
        return self.forward(part, path) or path

    def holder(self, holder: Holder) -> Holder:
        """A holder of the old framework, as the new one knows it."""
        part, path = holder
        return part, self.route(part, path)

    def heirs_of(self, part: Part, path: str) -> tuple[str, ...]:
        """The new paths that took over from an old one."""
        return self._heirs[part].get(path, ())

    def origins_of(self, part: Part, path: str) -> tuple[str, ...]:
        """The old paths that a new one took over from."""
        return self._origins[part].get(path, ())

    def is_succeeded(self, part: Part, path: str) -> bool:
        """Tell whether something took over from an old part."""
        return path in self._heirs[part]

    def rung(self, competency: str, rung: Rung | None) -> str | None:
        """The new id of a rung, as an old competency uses it; None where there is no rung."""
        if rung is None:
            return None
        scale = getattr(self.old[Part.COMPETENCY][competency].noun, "scale", None)
        new = self.forward(Part.RUNG, f"{scale.id}/{rung.id}") if scale is not None else None
        return new.rpartition("/")[2] if new else rung.id

    def free(self, part: Part) -> tuple[list[Entry], list[Entry]]:
        """What has no pair on either side, and what no line of the history speaks of."""
        heirs, retired = self._heirs[part], self.retired[part]
        return (
            [e for e in self.gone(part) if e.path not in heirs and e.path not in retired],
            [e for e in self.come(part) if e.path not in self.heirs[part]],
        )

    # How they are found

    def join_natural(self, part: Part, natural: Callable[[Entry], str | None]) -> None:
        """Join what is left of one kind with what has its natural path in the new framework."""
        forward, backward, there = self._forward[part], self._backward[part], self.new[part]
        for path, old in self.old[part].items():
            if path not in forward:
                target = natural(old)
                new = there.get(target) if target else None
                if new is not None and new.path not in backward:
                    forward[path] = backward[new.path] = Pair(old, new, Why.SAME)

    def join(self, old: Entry, new: Entry, why: Why) -> None:
        """Note that two entries are one thing."""
        pair = Pair(old, new, why)
        self._forward[old.part][old.path] = pair
        self._backward[new.part][new.path] = pair

    def _read_history(self) -> None:
        for part in Part:
            about = [
                each
                for each in self.declared.successions
                if all(path in self.old[part] for path in each.old)
            ]
            for takeover in declared_takeovers(about, part, self.old, self.new):
                self.take_over(part, takeover)
            for each in about:
                for path in each.old:
                    if path not in self._heirs[part]:
                        heirs = tuple(new for new in each.new if new in self.new[part])
                        self.retired[part][path] = heirs

    def take_over(self, part: Part, takeover: Takeover) -> None:
        """Note that new parts took over from old ones."""
        self.takeovers[part].append(takeover)
        for path in takeover.old:
            self._heirs[part][path] = takeover.new
        for path in takeover.new:
            known = self._origins[part].get(path, ())
            self._origins[part][path] = (*known, *takeover.old)
        self.heirs[part].update(takeover.new)


def _stands(inventory: Inventory, path: str) -> bool:
    parts = (*STRUCTURE, Part.COMPETENCY, Part.SIGNAL, *SMALL, Part.SCALE, Part.RUNG)
    return any(path in inventory[part] for part in parts)
