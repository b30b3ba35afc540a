"""What evaluation has spent of its limits, over all files."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from progression.findings import Finding
from progression.location import Location
from progression.model import Cluster, Level, Noun, Track
from progression.sources.faults import BrokenError
from progression.sources.limits import Limits

if TYPE_CHECKING:
    from progression.static.expressions import Expressions


class Spending:
    """Keeps evaluation within its limits.

    What is written once and held in many places costs nothing in memory, but whoever walks through
    it meets it each time; sixty lines that each hold the line above twice would take for ever.
    So for what can hold its own kind, the depth and the unfolded size are counted.
    """

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._left = limits.spread
        # The noun is kept with its numbers, so that no other takes over its identity.
        self._sizes: dict[int, tuple[Noun, int, int]] = {}

    def spread(self, items: int, place: Location) -> None:
        """Account for items that a star puts into a list or call.

        Raises:
            BrokenError: There are too many.
        """
        self._left -= items
        if self._left < 0:
            raise BrokenError(_too_much("Stars spread too many items into lists and calls.", place))

    def measure(self, noun: Noun, node: ast.Call, expressions: Expressions) -> None:
        """Account for a cluster, level or track that was just made.

        Raises:
            BrokenError: It is nested too deeply, or holds too much.
        """
        size, depth = 1, 0
        for part in _parts(noun):
            _, part_size, part_depth = self._sizes.get(id(part), (part, 1, 0))
            size += part_size
            depth = max(depth, part_depth)
        depth += 1
        if depth > self.limits.nesting:
            raise BrokenError(
                _too_much(
                    "Clusters, levels or tracks are nested too deeply.", expressions.place(node)
                )
            )
        if size > self.limits.unfolded:
            raise BrokenError(
                _too_much("This holds too much when written out.", expressions.place(node))
            )
        self._sizes[id(noun)] = (noun, size, depth)


def _parts(noun: Noun) -> list[Noun]:
    if isinstance(noun, Cluster):
        ends = [level for move in noun.moves for level in (move.start, move.end)]
        pairs = [level for pair in noun.equivalents for level in (pair.first, pair.second)]
        return [*noun.clusters, *noun.tracks, *ends, *pairs]
    if isinstance(noun, Track):
        return [*noun.levels, *filter(None, [noun.branches_from])]
    return [*noun.equivalents] if isinstance(noun, Level) else []


def _too_much(message: str, place: Location) -> Finding:
    return Finding(
        rule="too-large",
        message=message,
        why="What nobody has reviewed is read within bounds of time and memory.",
        remedy="Write it flatter; each thing stands in one place, and others refer to it.",
        place=place,
    )
