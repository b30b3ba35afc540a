"""What one seat asks before and after, piece by piece, and which of it is more or less."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from progression.catalog import Asked, Bar, InForce
from progression.catalog.bar import Closure, rung_places
from progression.changes.pairs import Pairs
from progression.changes.wording import folded, is_editorial
from progression.changes.words import Effect, Part
from progression.model import CORE, Competency


@attrs.frozen
class Piece:
    """One piece of a bar that differs, and what that does.

    Attributes:
        competency: The id of its competency in the new framework; the old one where it is gone.
        effect: What it does to the bar.
        old: The signal as it was in force; None for a sentence, or where it was not.
        new: The signal as it is in force.
        asked_before: What was asked of the competency.
        asked_after: What is asked of the competency.
    """

    competency: str
    effect: Effect
    old: InForce | None = None
    new: InForce | None = None
    asked_before: Asked | None = None
    asked_after: Asked | None = None


def pieces(pairs: Pairs, old: Bar, new: Bar) -> Iterator[Piece]:
    """Everything that differs between the bars of one seat, before and after."""
    yield from _Comparison(pairs, old, new).pieces()


class _Comparison:
    """The bars of one seat, before and after."""

    def __init__(self, pairs: Pairs, old: Bar, new: Bar) -> None:
        self._pairs = pairs
        self._before = {self._competency(asked): asked for asked in old}
        self._after = {asked.competency.id: asked for asked in new}
        self._had = {self._signal(each): each for each in old.signals}
        self._has = {each.path: each for each in new.signals}

    def pieces(self) -> Iterator[Piece]:
        for path, entry in self._had.items():
            now = self._has.get(path)
            if now is None:
                yield self._went(path, entry)
            else:
                yield from self._kept(entry, now)
        for path, entry in self._has.items():
            if path not in self._had:
                yield self._came(entry)
        for name in dict.fromkeys((*self._before, *self._after)):
            yield from self._sentence(name)

    # Signals

    def _went(self, path: str, entry: InForce) -> Piece:
        name = self._pairs.route(Part.COMPETENCY, entry.competency.id)
        effect = Effect.LOWERS if entry.importance is CORE else Effect.SAME
        heirs = self._pairs.heirs_of(Part.SIGNAL, entry.path)
        standing = [self._has[heir] for heir in heirs if heir in self._has]
        if standing:
            effect = self._taken_over(entry, standing)
        elif self._is_covered(entry, self._has, path) or self._rung_moves(name, entry) > 0:
            effect = Effect.SAME
        return self._piece(name, effect, entry, None)

    def _came(self, entry: InForce) -> Piece:
        name = entry.competency.id
        effect = Effect.RAISES if entry.importance is CORE else Effect.SAME
        if self._takes_over(entry) or self._was_covered(entry) or self._rung_moves(name, entry) < 0:
            effect = Effect.SAME
        return self._piece(name, effect, None, entry)

    def _kept(self, was: InForce, now: InForce) -> Iterator[Piece]:
        name = now.competency.id
        if was.importance is not now.importance:
            effect = Effect.RAISES if now.importance is CORE else Effect.LOWERS
            yield self._piece(name, effect, was, now)
        before, after = was.signal.text, now.signal.text
        if before != after and not is_editorial(before, after):
            effect = self._reworded(now)
            yield self._piece(name, effect, was, now)

    def _reworded(self, now: InForce) -> Effect:
        """Undeclared, unless the text is one that was asked under another id before."""
        for path in self._pairs.origins_of(Part.SIGNAL, now.path):
            entry = self._pairs.old[Part.SIGNAL][path]
            if folded(getattr(entry.noun, "text", "")) == folded(now.signal.text):
                in_force = any(each.path == path for each in self._had.values())
                return Effect.LOWERS if in_force else Effect.RAISES
        return Effect.UNDECLARED

    def _taken_over(self, was: InForce, heirs: list[InForce]) -> Effect:
        """A part of what replaced it is in force here, too."""
        if any(is_editorial(was.signal.text, heir.signal.text) for heir in heirs):
            return Effect.SAME
        kinds = {
            takeover.kind.value
            for takeover in self._pairs.takeovers[Part.SIGNAL]
            if was.path in takeover.old
        }
        return Effect.MIXED if "replaced" in kinds else Effect.UNDECLARED

    def _takes_over(self, now: InForce) -> bool:
        """Tell whether what it took over from was in force here."""
        origins = set(self._pairs.origins_of(Part.SIGNAL, now.path))
        return any(each.path in origins for each in self._had.values())

    def _is_covered(self, entry: InForce, bar: dict[str, InForce], path: str) -> bool:
        """Tell whether something in force raises it, so that it is still asked, and more."""
        if not self._stacks(entry):
            return False
        name = path.rpartition("/")[2]
        competency = self._pairs.new.catalog.competencies.get(path.rpartition("/")[0])
        if competency is None or path not in self._pairs.new[Part.SIGNAL]:
            # It is gone: what raised it may have lost the word of it.
            return self._is_raised_by_new(entry)
        return _raised(self._pairs.new.closure(competency), name, competency, bar)

    def _is_raised_by_new(self, entry: InForce) -> bool:
        """Tell whether something that came says that it raises what went."""
        for path, each in self._has.items():
            if path not in self._had and entry.signal.id in each.signal.raises:
                return each.competency.id == self._pairs.route(Part.COMPETENCY, entry.competency.id)
        return False

    def _was_covered(self, entry: InForce) -> bool:
        path = self._pairs.backward(Part.SIGNAL, entry.path)
        if path is None or not self._stacks(entry):
            return False
        competency = self._pairs.old.catalog.competencies[path.rpartition("/")[0]]
        bar = {each.path: each for each in self._had.values()}
        return _raised(
            self._pairs.old.closure(competency), path.rpartition("/")[2], competency, bar
        )

    def _stacks(self, entry: InForce) -> bool:
        """Tell whether what raises a signal takes its place, rather than only pointing to it."""
        return self._pairs.new.catalog.framework.cumulative or entry.rung is not None

    # Sentences and rungs

    def _sentence(self, name: str) -> Iterator[Piece]:
        was, now = self._before.get(name), self._after.get(name)
        if was is None or now is None:
            yield from self._asked_or_not(name, was, now)
            return
        step = self._step(name)
        if step:
            effect = Effect.RAISES if step > 0 else Effect.LOWERS
            yield Piece(name, effect, asked_before=was, asked_after=now)
            return
        if was.summary == now.summary or is_editorial(was.summary, now.summary):
            if not was.signals and not now.signals and was.importance is not now.importance:
                effect = Effect.RAISES if now.importance is CORE else Effect.LOWERS
                yield Piece(name, effect, asked_before=was, asked_after=now)
            return
        if was.summary and now.summary:
            yield Piece(name, Effect.UNDECLARED, asked_before=was, asked_after=now)
        elif not was.summary and not was.signals:
            yield Piece(name, Effect.RAISES, asked_before=was, asked_after=now)
        elif not now.summary and not now.signals:
            yield Piece(name, Effect.LOWERS, asked_before=was, asked_after=now)

    def _asked_or_not(self, name: str, was: Asked | None, now: Asked | None) -> Iterator[Piece]:
        """A competency that is asked here for the first time, or no longer."""
        asked = now or was
        if asked is None or asked.importance is not CORE:
            return
        if asked.signals and not asked.summary:
            # Its signals tell.
            return
        if self._is_shared_out(name, was, now):
            return
        effect = Effect.RAISES if now is not None else Effect.LOWERS
        yield Piece(name, effect, asked_before=was, asked_after=now)

    def _is_shared_out(self, name: str, was: Asked | None, now: Asked | None) -> bool:
        """Tell whether a competency took over from one that was in force, or the reverse."""
        if now is not None:
            origins = self._pairs.origins_of(Part.COMPETENCY, name)
            return any(each.competency.id in origins for each in self._before.values())
        assert was is not None
        heirs = self._pairs.heirs_of(Part.COMPETENCY, was.competency.id)
        return any(heir in self._after for heir in heirs)

    def _step(self, name: str) -> int:
        """How far the rung moved, in the order that the new framework gives; 0 if it did not."""
        was, now = self._before.get(name), self._after.get(name)
        if was is None or now is None or was.rung is None or now.rung is None:
            return 0
        places = rung_places(now.competency)
        before = places.get(self._pairs.rung(was.competency.id, was.rung) or "")
        after = places.get(now.rung.id)
        if before is None or after is None:
            return 0
        return after - before

    def _rung_moves(self, name: str, entry: InForce) -> int:
        """How far the rung moved, for a signal that belongs to a step."""
        return self._step(name) if entry.rung is not None else 0

    # Names

    def _competency(self, asked: Asked) -> str:
        return self._pairs.route(Part.COMPETENCY, asked.competency.id)

    def _signal(self, entry: InForce) -> str:
        return self._pairs.forward(Part.SIGNAL, entry.path) or f"\0{entry.path}"

    def _piece(self, name: str, effect: Effect, old: InForce | None, new: InForce | None) -> Piece:
        return Piece(name, effect, old, new, self._before.get(name), self._after.get(name))


def _raised(closure: Closure, name: str, competency: Competency, bar: dict[str, InForce]) -> bool:
    return any(
        name in closure.get(each.signal.id, ())
        for each in bar.values()
        if each.competency.id == competency.id
    )
