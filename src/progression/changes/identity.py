"""Finds which part of the old framework is which part of the new one.

In this order: what the history declares; the same path, below what was already found; then what
looks alike, which is asked and never taken for granted.
"""

from __future__ import annotations

import functools
from collections.abc import Callable

from progression.changes import looks, signal_looks
from progression.changes.inventory import Entry
from progression.changes.pairs import SMALL, STRUCTURE, Pairs, Why
from progression.changes.words import Part
from progression.model import Expectation, Step

Natural = Callable[[Pairs, Entry], str | None]


def pair_up(pairs: Pairs) -> None:
    """Join everything that is one thing: first what others stand in, then what stands in it."""
    pairs.join(pairs.old[Part.FRAMEWORK][""], pairs.new[Part.FRAMEWORK][""], Why.SAME)
    for part in (Part.DIMENSION, Part.LANE, Part.ROUND):
        _by_path(pairs, part, _own)
        looks.by_title(pairs, part)
    _by_path(pairs, Part.SCALE, _own)
    looks.by_structure(pairs, Part.SCALE)
    _by_path(pairs, Part.RUNG, below)
    looks.by_place(pairs, Part.RUNG)
    _by_path(pairs, Part.COMPETENCY, _own)
    looks.split_or_joined(pairs)
    looks.by_structure(pairs, Part.COMPETENCY)
    for part in STRUCTURE:
        _by_path(pairs, part, below)
        looks.by_structure(pairs, part)
    _by_path(pairs, Part.STEP, _step)
    _by_path(pairs, Part.SIGNAL, below)
    signal_looks.find(pairs)
    for part in SMALL:
        _by_path(pairs, part, below)
        looks.by_equal_text(pairs, part)
    _by_path(pairs, Part.EXPECTATION, _expectation)
    looks.expectations_elsewhere(pairs)
    for part in (Part.MOVE, Part.EQUIVALENT):
        _by_path(pairs, part, _ends)


def _by_path(pairs: Pairs, part: Part, natural: Natural) -> None:
    """Join what the history declares, then what has the same path."""
    there = pairs.new[part]
    for old in pairs.old[part].values() if pairs.declared.speaks else ():
        target = pairs.declared.target(old.path)
        new = there.get(target) if target else None
        if new is not None and pairs.pair(part, new.path) is None:
            # A part that follows the declared move of what holds it has not moved itself.
            follows = natural(pairs, old) == new.path
            pairs.join(old, new, Why.SAME if follows else Why.DECLARED)
    pairs.join_natural(part, functools.partial(natural, pairs))


def _own(_: Pairs, entry: Entry) -> str:
    return entry.path


def below(pairs: Pairs, entry: Entry) -> str | None:
    """The same name, below what the holder is now."""
    part, path = entry.holder
    if part is Part.FRAMEWORK:
        return entry.path
    above = pairs.forward(part, path)
    if above is None:
        return _in_successor(pairs, entry)
    if above == path:
        return entry.path
    before = entry.path[: -len(entry.name) - 1 - len(path)]
    return f"{before}{above}/{entry.name}"


def _in_successor(pairs: Pairs, entry: Entry) -> str | None:
    """The same name below what took the place of its holder."""
    part, path = entry.holder
    for heir in (*pairs.heirs_of(part, path), *pairs.retired[part].get(path, ())):
        if f"{heir}/{entry.name}" in pairs.new[entry.part]:
            return f"{heir}/{entry.name}"
    return None


def _step(pairs: Pairs, entry: Entry) -> str | None:
    competency = pairs.forward(Part.COMPETENCY, entry.holder[1])
    assert isinstance(entry.noun, Step)
    rung = pairs.rung(entry.holder[1], entry.noun.rung)
    return f"{competency}/{rung}" if competency else None


def _expectation(pairs: Pairs, entry: Entry) -> str | None:
    if pairs.forward(*entry.holder) is None:
        return None
    assert isinstance(entry.noun, Expectation)
    competency = entry.noun.competency.id
    # A second expectation of one competency has a number.
    number = entry.name.removeprefix(competency)
    _, path = pairs.holder(entry.holder)
    return f"{path}/{pairs.route(Part.COMPETENCY, competency)}{number}".lstrip("/")


def _ends(pairs: Pairs, entry: Entry) -> str:
    start, end = (pairs.route(Part.LEVEL, each) for each in entry.path.split("--"))
    if entry.part is Part.EQUIVALENT:
        start, end = sorted((start, end))
    return f"{start}--{end}"
