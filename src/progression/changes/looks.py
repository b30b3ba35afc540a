"""Finds parts that look like one thing though their paths differ."""

from __future__ import annotations

from progression.changes.inventory import Entry, has_substance
from progression.changes.pairs import Pairs, Why
from progression.changes.structure import alike, marks_of
from progression.changes.takeovers import split_or_merged
from progression.changes.wording import folded, is_editorial
from progression.changes.words import Part
from progression.model import Expectation


def by_structure(pairs: Pairs, part: Part) -> None:
    """Join parts that hold mostly the same."""
    gone, come = pairs.free(part)
    if gone and come:
        before = marks_of(pairs.old, pairs.route)
        after = marks_of(pairs.new, lambda _, path: path)
        for old, new in list(alike(gone, come, before, after)):
            pairs.join(old, new, Why.LOOKS)


def split_or_joined(pairs: Pairs) -> None:
    """Note competencies whose signals stand in several new ones, and the reverse."""
    gone, come = pairs.free(Part.COMPETENCY)
    for takeover in list(split_or_merged(gone, come, pairs.old, pairs.new)):
        if not any(pairs.is_succeeded(Part.COMPETENCY, path) for path in takeover.old):
            pairs.take_over(Part.COMPETENCY, takeover)


def by_title(pairs: Pairs, part: Part) -> None:
    """Join the only two parts that have a title in common."""
    gone, come = pairs.free(part)
    for old in gone:
        same = [new for new in come if _titles_match(old, new)]
        if len(same) == 1 and sum(_titles_match(each, same[0]) for each in gone) == 1:
            pairs.join(old, same[0], Why.LOOKS)


def by_place(pairs: Pairs, part: Part) -> None:
    """Join parts at one place of what holds them, where it still holds as many."""
    gone, come = pairs.free(part)
    new = {each.path: each for each in come}
    for old in gone:
        before = pairs.old.below(old.holder, part)
        after = pairs.new.below(pairs.holder(old.holder), part)
        path = after[before.index(old.path)] if len(before) == len(after) else ""
        if path in new:
            pairs.join(old, new[path], Why.LOOKS)


def by_equal_text(pairs: Pairs, part: Part) -> None:
    """Join small parts of one holder that say the same."""
    gone, come = pairs.free(part)
    taken: set[str] = set()
    for old in gone:
        holder = pairs.holder(old.holder)
        same = [
            new
            for new in come
            if new.holder == holder
            and new.path not in taken
            and is_editorial(text_of(old), text_of(new))
        ]
        if len(same) == 1:
            taken.add(same[0].path)
            pairs.join(old, same[0], Why.LOOKS)


def expectations_elsewhere(pairs: Pairs) -> None:
    """Join what asks the same of one competency, and stands elsewhere now."""
    gone, come = (
        [each for each in side if _has_substance(each)] for side in pairs.free(Part.EXPECTATION)
    )
    before: dict[object, list[Entry]] = {}
    after: dict[object, list[Entry]] = {}
    for each in gone if come else ():
        before.setdefault(_asks(pairs, each, old=True), []).append(each)
    for each in come:
        after.setdefault(_asks(pairs, each, old=False), []).append(each)
    for key, olds in before.items():
        news = after.get(key, [])
        if len(olds) == len(news) == 1 and _both_stand(pairs, olds[0], news[0]):
            pairs.join(olds[0], news[0], Why.SAME)


def _has_substance(entry: Entry) -> bool:
    return isinstance(entry.noun, Expectation) and has_substance(entry.noun)


def _both_stand(pairs: Pairs, old: Entry, new: Entry) -> bool:
    """Tell whether neither only came or went with what holds it."""
    return pairs.forward(*old.holder) is not None or pairs.backward(*new.holder) is not None


def _asks(pairs: Pairs, entry: Entry, *, old: bool) -> object:
    noun = entry.noun
    assert isinstance(noun, Expectation)
    competency = noun.competency.id
    if not old:
        return competency, noun.rung.id if noun.rung else None, folded(noun.summary)
    rung = pairs.rung(competency, noun.rung)
    return pairs.route(Part.COMPETENCY, competency), rung, folded(noun.summary)


def _titles_match(old: Entry, new: Entry) -> bool:
    return folded(getattr(old.noun, "title", "")) == folded(getattr(new.noun, "title", "")) != ""


def text_of(entry: Entry) -> str:
    """The words of a part that has a text."""
    text: str = entry.noun.text  # type: ignore[attr-defined]  # only for nouns that have one
    return text
