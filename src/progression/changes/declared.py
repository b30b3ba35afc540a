"""What the histories of two frameworks declare about ids that differ between them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

import attrs

from progression.model import Framework, Moved, Retired
from progression.names import around

Exists = Callable[[str], bool]
N = TypeVar("N", Moved, Retired)


@attrs.frozen
class Succession:
    """Paths that are gone, and those that took their place.

    Attributes:
        old: Paths in the old framework.
        new: Paths in the new framework; may be none.
        note: Why, in the author's words.
    """

    old: tuple[str, ...]
    new: tuple[str, ...]
    note: str = ""


class Declared:
    """The declared way of every path from the old framework to the new one.

    Lines that only the new framework has tell what happened since. Lines that only the old one has
    were taken back, so that they are read the other way round: a change and its reverse mirror each
    other. Lines that both have count where the old path stands only in the old framework.

    Attributes:
        retired: The lines about retired paths that the new framework has, by path.
        was_retired: Those that the old one has.
        successions: What they say about paths that are gone.
    """

    def __init__(self, old: Framework, new: Framework, in_old: Exists, in_new: Exists) -> None:
        self._in_old, self._in_new = in_old, in_new
        ours, theirs = _of(new, Moved), _of(old, Moved)
        known = {(each.old, each.new) for each in theirs}
        kept = {(each.old, each.new) for each in ours}
        self._fresh = {each.old: each.new for each in ours if (each.old, each.new) not in known}
        self._stale = {each.old: each.new for each in ours if (each.old, each.new) in known}
        self._fresh |= {each.new: each.old for each in theirs if (each.old, each.new) not in kept}
        self.retired = {each.path: each for each in _of(new, Retired)}
        self.was_retired = {each.path: each for each in _of(old, Retired)}
        self.successions = tuple(self._successions())

    @property
    def speaks(self) -> bool:
        """Whether any line says that something stands elsewhere."""
        return bool(self._fresh or self._stale)

    def target(self, path: str) -> str | None:
        """Where a path of the old framework stands by declaration; None where nothing is said.

        A line for a cluster, a track or a competency covers what it holds.
        """
        moves = dict(self._fresh)
        if not self._in_new(path):
            moves = self._stale | moves
        seen = {path}
        at = path
        while True:
            step = _step(at, moves)
            if step is None or step in seen:
                break
            at = step
            seen.add(at)
            if self._in_new(at):
                return at
            moves = self._stale | self._fresh
        return None

    def names(self, path: str) -> bool:
        """Tell whether a line names this very path."""
        return path in self._fresh or path in self._stale

    def _successions(self) -> Iterator[Succession]:
        """What the lines about retired paths say, those with one successor in common together."""
        yield from self._forward()
        yield from self._backward()

    def _forward(self) -> Iterator[Succession]:
        gone = [
            each
            for path, each in self.retired.items()
            if self._in_old(path) and not self._in_new(path)
        ]
        common: dict[tuple[str, ...], list[Retired]] = {}
        for each in gone:
            standing = tuple(path for path in each.replaced_by if self._in_new(path))
            common.setdefault(standing or (f"\0{each.path}",), []).append(each)
        for standing, lines in common.items():
            new = tuple(path for path in standing if not path.startswith("\0"))
            yield Succession(tuple(each.path for each in lines), new, lines[0].note)

    def _backward(self) -> Iterator[Succession]:
        back: dict[tuple[str, ...], list[Retired]] = {}
        for path, each in self.was_retired.items():
            if path in self.retired or self._in_old(path) or not self._in_new(path):
                continue
            gone = tuple(
                other
                for other in each.replaced_by
                if self._in_old(other) and not self._in_new(other)
            )
            if gone:
                back.setdefault(gone, []).append(each)
        for gone, lines in back.items():
            yield Succession(gone, tuple(each.path for each in lines), lines[0].note)


def _of(framework: Framework, kind: type[N]) -> list[N]:
    return [each for each in framework.history if isinstance(each, kind)]


def _step(path: str, moves: dict[str, str]) -> str | None:
    """One step along the lines: by the path itself, or by the longest that it begins with."""
    if not moves:
        return None
    if path in moves:
        return moves[path]
    for start in around(path):
        if start in moves:
            return moves[start] + path[len(start) :]
    return None
