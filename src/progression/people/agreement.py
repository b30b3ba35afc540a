"""How far people agree who read the same thing: Krippendorff's alpha.

1 is agreement in everything, 0 what chance alone would give; below 0 people differ more than by
chance. What nobody answered takes no part, and neither does what one alone answered.

After K. Krippendorff, *Content Analysis* (4th ed., 2019), chapter 12, by coincidences of values:
`1 - (n - 1) * sum(o[c][k] * d(c, k)) / sum(n[c] * n[k] * d(c, k))`.
"""

from __future__ import annotations

import enum
import itertools
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import attrs


class Scale(enum.Enum):
    """How far apart two values are."""

    NOMINAL = "nominal"
    """Two values are alike or not."""
    ORDINAL = "ordinal"
    """Values have an order, and what lies between two of them counts."""


def alpha(units: Iterable[Sequence[int]], scale: Scale) -> float | None:
    """The agreement of several people about several things.

    Args:
        units: For each thing the values that people gave it, in any order; who gave none is not in
            it.
        scale: How far apart two values are.

    Returns:
        The agreement; None where it says nothing, since no two people answered the same thing, or
        everybody gave one and the same value throughout.
    """
    paired = [Counter(unit) for unit in units if len(unit) > 1]
    totals = sum(paired, Counter[int]())
    number = sum(totals.values())
    apart = distances(totals, scale)
    expected = sum(totals[a] * totals[b] * far for (a, b), far in apart.items())
    if not expected:
        return None
    observed = sum(_disagreement(unit, apart) for unit in paired)
    return 1 - (number - 1) * observed / expected


def distances(totals: Mapping[int, int], scale: Scale) -> dict[tuple[int, int], float]:
    """How far apart each two values are, in the light of how often each was given."""
    values = sorted(totals)
    found = {}
    for a, b in itertools.combinations(values, 2):
        if scale is Scale.NOMINAL:
            found[a, b] = 1.0
        else:
            between = sum(totals[each] for each in values if a <= each <= b)
            found[a, b] = (between - (totals[a] + totals[b]) / 2) ** 2
    return found


@attrs.frozen
class Apart:
    """How far people are apart about one thing.

    Attributes:
        key: What it is.
        share: Their disagreement beside what chance would give: 0 where all say the same, 1 where
            they differ as by chance.
    """

    key: str
    share: float


def furthest(units: Mapping[str, Sequence[int]], scale: Scale) -> list[Apart]:
    """The things about which people differ, those about which they differ most first."""
    paired = {key: Counter(unit) for key, unit in units.items() if len(unit) > 1}
    totals = sum(paired.values(), Counter[int]())
    number = sum(totals.values())
    apart = distances(totals, scale)
    expected = sum(totals[a] * totals[b] * far for (a, b), far in apart.items())
    if not expected:
        return []
    found = [
        Apart(key, (number - 1) * number * _disagreement(unit, apart) / unit.total() / expected)
        for key, unit in paired.items()
    ]
    return sorted((each for each in found if each.share), key=lambda each: (-each.share, each.key))


def _disagreement(unit: Counter[int], apart: Mapping[tuple[int, int], float]) -> float:
    """What the pairs of values of one thing differ by, each value counted once."""
    pairs = sum(unit[a] * unit[b] * far for (a, b), far in apart.items() if unit[a] and unit[b])
    return pairs / (unit.total() - 1)
