"""Brings the levels of a track into their order, where the file does not list them in it."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import attrs

from progression.interchange.tables.understanding.drafts import LevelDraft, key_of
from progression.interchange.tables.understanding.level_words import rank_of_level

_FAR = 3
"""From one level to the next, words may fall by less: companies differ on “Staff” and “Lead”."""
LISTED, SENIORITY, ROLES = "listed", "seniority", "roles"


@attrs.frozen(kw_only=True)
class Ordered:
    """Levels in an order.

    Attributes:
        levels: From the lowest to the highest.
        decision: What was done to them, in words; empty where they stand as in the file.
        is_unsure: Whether neither the file nor their words tell.
    """

    levels: tuple[LevelDraft, ...]
    decision: str = ""
    is_unsure: bool = False


def ordered(
    levels: Sequence[LevelDraft], where: str, order: Sequence[str] = (), *, across: bool = False
) -> Ordered:
    """Levels from the lowest to the highest.

    Args:
        levels: As the file lists them.
        where: The track, as people call it.
        order: What was said of the order: titles or codes, `listed`, `seniority`, or `roles`.
        across: Whether the file lists them side by side, so that its order is meant.
    """
    if order and tuple(order) not in ((LISTED,), (SENIORITY,), (ROLES,)):
        return Ordered(levels=tuple(_as_said(levels, order)))
    if tuple(order) in ((LISTED,), (ROLES,)) or len(levels) < 2:
        return Ordered(levels=tuple(levels))
    ranks = [rank_of_level(each.title, _number(each)) for each in levels]
    if any(rank is None for rank in ranks):
        return Ordered(levels=tuple(levels), is_unsure=bool(order))
    known = [rank for rank in ranks if rank is not None]
    by_rank = tuple(
        level for _, level in sorted(zip(known, levels, strict=True), key=lambda e: e[0])
    )
    if by_rank == tuple(levels):
        return Ordered(levels=by_rank)
    distinct = len(set(known)) == len(known)
    numbered = all(_number(each) is not None for each in levels)
    if tuple(order) == (SENIORITY,):
        return Ordered(levels=by_rank)
    if known == sorted(known, reverse=True) and distinct:
        return Ordered(
            levels=by_rank,
            decision=f"“{where}”: the file lists its levels from the highest; turned round.",
        )
    if across:
        falls = [before - after for before, after in itertools.pairwise(known)]
        return Ordered(levels=tuple(levels), is_unsure=max(falls) >= _FAR)
    if numbered and distinct:
        return Ordered(levels=by_rank, decision=f"“{where}”: its levels stand by their numbers.")
    return Ordered(levels=tuple(levels), is_unsure=True)


def _number(level: LevelDraft) -> int | None:
    if level.grade is not None:
        return level.grade
    digits = "".join(each for each in level.short or level.title if each.isdigit())
    same = level.short or (level.title if len(level.title) <= 8 else "")
    return int(digits) if digits and same and len(digits) < 4 else None


def _as_said(levels: Sequence[LevelDraft], order: Sequence[str]) -> list[LevelDraft]:
    places = {key_of(name): place for place, name in enumerate(order)}

    def place(level: LevelDraft) -> int:
        names = (key_of(level.title), key_of(level.short))
        return min((places[name] for name in names if name in places), default=len(places))

    return sorted(levels, key=place)
