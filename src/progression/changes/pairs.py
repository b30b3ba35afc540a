"""Which part of the old framework is which part of the new one.

In this order: what the history declares; the same path, below what was already found; then what
looks alike, which is asked and never taken for granted.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable, Iterator

from progression.changes.declared import Declared
from progression.changes.inventory import Entry, Holder, Inventory
from progression.changes.matching import Candidate, matches
from progression.changes.structure import alike, marks_of
from progression.changes.takeovers import Takeover, declared_takeovers, split_or_merged
from progression.changes.wording import folded, is_editorial
from progression.changes.words import Kind, Part
from progression.model import Expectation, Rung, Signal

Natural = Callable[[Entry], str | None]

STRUCTURE = (Part.CLUSTER, Part.TRACK, Part.LEVEL)
_SMALL = (Part.MILESTONE, Part.TRIGGER, Part.PROMPT, Part.PRACTICE)


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
        self._find()

    # Answers

    def of(self, part: Part) -> Iterator[Pair]:
        """The pairs of one kind, then parts that only the old or only the new framework has."""
        yield from self._forward[part].values()
        yield from (Pair(each, None, Why.SAME) for each in self.gone(part))
        yield from (Pair(None, each, Why.SAME) for each in self.come(part))

    def both(self, part: Part) -> Iterable[Pair]:
        """The pairs of one kind that stand in both frameworks."""
        return self._forward[part].values()

    def gone(self, part: Part) -> list[Entry]:
        """Parts that only the old framework has."""
        known = self._forward[part]
        return [each for path, each in self.old[part].items() if path not in known]

    def come(self, part: Part) -> list[Entry]:
        """Parts that only the new framework has."""
        known = self._backward[part]
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

    # How they are found

    def _read_history(self) -> None:
        for part in Part:
            about = [
                each
                for each in self.declared.successions
                if all(path in self.old[part] for path in each.old)
            ]
            for takeover in declared_takeovers(about, part, self.old, self.new):
                self._take_over(part, takeover)
            for each in about:
                for path in each.old:
                    if path not in self._heirs[part]:
                        heirs = tuple(new for new in each.new if new in self.new[part])
                        self.retired[part][path] = heirs

    def _take_over(self, part: Part, takeover: Takeover) -> None:
        self.takeovers[part].append(takeover)
        for path in takeover.old:
            self._heirs[part][path] = takeover.new
        for path in takeover.new:
            known = self._origins[part].get(path, ())
            self._origins[part][path] = (*known, *takeover.old)
        self.heirs[part].update(takeover.new)

    def _find(self) -> None:
        self._join(self.old[Part.FRAMEWORK][""], self.new[Part.FRAMEWORK][""], Why.SAME)
        for part in (Part.DIMENSION, Part.LANE):
            self._by_path(part, lambda entry: entry.path)
            self._by_title(part)
        self._by_path(Part.SCALE, lambda entry: entry.path)
        self._by_structure(Part.SCALE)
        self._by_path(Part.RUNG, self._below)
        self._by_place(Part.RUNG)
        self._by_path(Part.COMPETENCY, lambda entry: entry.path)
        self._split_or_merged()
        self._by_structure(Part.COMPETENCY)
        for part in STRUCTURE:
            self._by_path(part, self._below)
            self._by_structure(part)
        self._by_path(Part.STEP, self._step_path)
        self._by_path(Part.SIGNAL, self._below)
        self._signals_elsewhere()
        self._signals_under_other_ids()
        self._merged_signals()
        for part in _SMALL:
            self._by_path(part, self._below)
            self._by_equal_text(part)
        self._by_path(Part.EXPECTATION, self._expectation_path)
        self._expectations_elsewhere()
        for part in (Part.MOVE, Part.EQUIVALENT):
            self._by_path(part, self._ends_path)

    def _join(self, old: Entry, new: Entry, why: Why) -> None:
        pair = Pair(old, new, why)
        self._forward[old.part][old.path] = pair
        self._backward[new.part][new.path] = pair

    def _by_path(self, part: Part, natural: Natural) -> None:
        """Join what the history declares, then what has the same path."""
        there = self.new[part]
        taken = self._backward[part]
        entries = self.old[part].values()
        for old in entries:
            target = self.declared.target(old.path)
            new = there.get(target) if target else None
            if new is not None and new.path not in taken:
                self._join(old, new, self._how_declared(old, new, natural))
        for old in entries:
            if old.path in self._forward[part]:
                continue
            path = natural(old)
            new = there.get(path) if path else None
            if new is not None and new.path not in taken:
                self._join(old, new, Why.SAME)

    def _how_declared(self, old: Entry, new: Entry, natural: Natural) -> Why:
        """A part that only follows a declared move of what holds it has not moved itself."""
        return Why.SAME if natural(old) == new.path else Why.DECLARED

    def _below(self, entry: Entry) -> str | None:
        """The same name, below what the holder is now."""
        part, path = entry.holder
        if part is Part.FRAMEWORK:
            return entry.path
        above = self.forward(part, path)
        if above is None:
            return self._in_successor(entry)
        prefix = entry.path[: -len(entry.name)]
        return f"{prefix[: len(prefix) - len(path) - 1]}{above}/{entry.name}"

    def _in_successor(self, entry: Entry) -> str | None:
        """The same name below what took the place of its holder, by declaration."""
        part, path = entry.holder
        for heir in (*self.heirs_of(part, path), *self.retired[part].get(path, ())):
            if f"{heir}/{entry.name}" in self.new[entry.part]:
                return f"{heir}/{entry.name}"
        return None

    def _step_path(self, entry: Entry) -> str | None:
        competency = self.forward(Part.COMPETENCY, entry.holder[1])
        if competency is None:
            return None
        rung = self._rung(entry.holder[1], entry.name)
        return f"{competency}/{rung}"

    def _rung(self, competency: str, rung: str) -> str:
        """The new id of a rung that an old competency uses."""
        noun = self.old[Part.COMPETENCY][competency].noun
        scale = getattr(noun, "scale", None)
        new = self.forward(Part.RUNG, f"{scale.id}/{rung}") if scale is not None else None
        return new.rpartition("/")[2] if new else rung

    def rung(self, competency: str, rung: Rung | None) -> str | None:
        """The new id of a rung that an old expectation asks; None where it asks none."""
        return None if rung is None else self._rung(competency, rung.id)

    def _expectation_path(self, entry: Entry) -> str | None:
        _, path = self.holder(entry.holder)
        if self.forward(*entry.holder) is None:
            return None
        assert isinstance(entry.noun, Expectation)
        competency = entry.noun.competency.id
        number = entry.name.removeprefix(competency)
        return f"{path}/{self.route(Part.COMPETENCY, competency)}{number}".lstrip("/")

    def _ends_path(self, entry: Entry) -> str | None:
        start, end = (self.route(Part.LEVEL, each) for each in entry.path.split("--"))
        if entry.part is Part.EQUIVALENT:
            start, end = sorted((start, end))
        return f"{start}--{end}"

    # What looks alike

    def _free(self, part: Part) -> tuple[list[Entry], list[Entry]]:
        """What no pair has, and no line of the history speaks of."""
        return (
            [
                each
                for each in self.gone(part)
                if each.path not in self._heirs[part] and each.path not in self.retired[part]
            ],
            [each for each in self.come(part) if each.path not in self.heirs[part]],
        )

    def _by_structure(self, part: Part) -> None:
        gone, come = self._free(part)
        if not gone or not come:
            return
        before = marks_of(self.old, self.route)
        after = marks_of(self.new, lambda _, path: path)
        for old, new in list(alike(gone, come, before, after)):
            self._join(old, new, Why.LOOKS)

    def _split_or_merged(self) -> None:
        for takeover in list(split_or_merged(*self._free(Part.COMPETENCY), self.old, self.new)):
            if not any(path in self._heirs[Part.COMPETENCY] for path in takeover.old):
                self._take_over(Part.COMPETENCY, takeover)

    def _by_title(self, part: Part) -> None:
        gone, come = self._free(part)
        for old in gone:
            same = [new for new in come if _titles_match(old, new)]
            if len(same) == 1 and sum(_titles_match(each, same[0]) for each in gone) == 1:
                self._join(old, same[0], Why.LOOKS)

    def _by_place(self, part: Part) -> None:
        """Rungs at one place of a scale, where all the others are the same."""
        gone, come = self._free(part)
        for old in gone:
            holder = self.holder(old.holder)
            before = self.old.below(old.holder, part)
            after = self.new.below(holder, part)
            if len(before) != len(after):
                continue
            path = after[before.index(old.path)]
            new = next((each for each in come if each.path == path), None)
            if new is not None:
                self._join(old, new, Why.LOOKS)

    def _by_equal_text(self, part: Part) -> None:
        gone, come = self._free(part)
        for old in gone:
            holder = self.holder(old.holder)
            same = [
                new for new in come if new.holder == holder and is_editorial(_text(old), _text(new))
            ]
            if len(same) == 1 and new_is_free(self._backward[part], same[0]):
                self._join(old, same[0], Why.LOOKS)

    def _signals_elsewhere(self) -> None:
        """Signals that kept their own id and stand in another competency now."""
        gone, come = self._free(Part.SIGNAL)
        before, after = _by_name(gone), _by_name(come)
        everywhere = (
            _by_name(self.old[Part.SIGNAL].values()),
            _by_name(self.new[Part.SIGNAL].values()),
        )
        for name, olds in before.items():
            news = after.get(name, [])
            if len(olds) != 1 or len(news) != 1:
                continue
            alone = all(len(each[name]) == 1 for each in everywhere)
            if alone or is_editorial(_text(olds[0]), _text(news[0])):
                self._join(olds[0], news[0], Why.LOOKS)

    def _signals_under_other_ids(self) -> None:
        gone, come = self._free(Part.SIGNAL)
        if not gone or not come:
            return
        self._equal_signals(gone, come)
        gone, come = self._free(Part.SIGNAL)
        old = {each.path: each for each in gone}
        new = {each.path: each for each in come}
        before = [self._candidate(each, self.old, self.holder) for each in gone]
        after = [self._candidate(each, self.new, lambda holder: holder) for each in come]
        for one, other in list(matches(before, after)):
            self._join(old[one.key], new[other.key], Why.LOOKS)

    def _equal_signals(self, gone: list[Entry], come: list[Entry]) -> None:
        before, after = _by_text(gone), _by_text(come)
        for text, olds in before.items():
            news = after.get(text, [])
            if len(olds) == len(news) == 1:
                self._join(olds[0], news[0], Why.LOOKS)

    def _merged_signals(self) -> None:
        """Signals that are gone, and whose text stands under another id now."""
        gone, _ = self._free(Part.SIGNAL)
        if not gone:
            return
        standing = _by_text(self.new[Part.SIGNAL].values())
        for old in gone:
            same = standing.get(folded(_text(old)), [])
            near = [new for new in same if self.holder(old.holder) == new.holder] or same
            if len(near) == 1:
                takeover = Takeover(Kind.MERGED, (old.path,), (near[0].path,), declared=False)
                self._take_over(Part.SIGNAL, takeover)

    def _candidate(
        self, entry: Entry, inventory: Inventory, holder: Callable[[Holder], Holder]
    ) -> Candidate:
        assert isinstance(entry.noun, Signal)
        competency = holder(entry.holder)[1]
        places = frozenset((competency, holder(each)) for each in inventory.standing[entry.path])
        return Candidate(entry.path, entry.noun.text, places, frozenset(entry.noun.examples))

    def _expectations_elsewhere(self) -> None:
        """What asks the same of one competency, and stands elsewhere now."""
        gone, come = self._free(Part.EXPECTATION)
        if not gone or not come:
            return
        before: dict[object, list[Entry]] = {}
        after: dict[object, list[Entry]] = {}
        for each in gone:
            before.setdefault(self._asks(each, old=True), []).append(each)
        for each in come:
            after.setdefault(self._asks(each, old=False), []).append(each)
        for key, olds in before.items():
            news = after.get(key, [])
            if len(olds) == len(news) == 1:
                self._join(olds[0], news[0], Why.SAME)

    def _asks(self, entry: Entry, *, old: bool) -> object:
        noun = entry.noun
        assert isinstance(noun, Expectation)
        competency = noun.competency.id
        if old:
            rung = self.rung(competency, noun.rung)
            return self.route(Part.COMPETENCY, competency), rung, folded(noun.summary)
        return competency, noun.rung.id if noun.rung else None, folded(noun.summary)


def new_is_free(taken: dict[str, Pair], entry: Entry) -> bool:
    """Tell whether a part of the new framework has no pair yet."""
    return entry.path not in taken


def _stands(inventory: Inventory, path: str) -> bool:
    parts = (*STRUCTURE, Part.COMPETENCY, Part.SIGNAL, *_SMALL, Part.SCALE, Part.RUNG)
    return any(path in inventory[part] for part in parts)


def _titles_match(old: Entry, new: Entry) -> bool:
    return folded(getattr(old.noun, "title", "")) == folded(getattr(new.noun, "title", "")) != ""


def _text(entry: Entry) -> str:
    text: str = entry.noun.text  # type: ignore[attr-defined]  # only for nouns that have one
    return text


def _by_name(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = {}
    for each in entries:
        found.setdefault(each.name, []).append(each)
    return found


def _by_text(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = {}
    for each in entries:
        found.setdefault(folded(_text(each)), []).append(each)
    return found
