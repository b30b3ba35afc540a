"""What changed for the people at one level, in the terms in which they ask.

A change is told as what it means for them: what is asked that was not, what is asked no longer,
what reads differently. What comes from levels below or from everybody counts as their own.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator, Sequence

import attrs

from progression.catalog import Asked, Bar, InForce, Seat
from progression.changes.change import Change
from progression.changes.pairs import Pairs
from progression.changes.spans import Span, telling_spans
from progression.changes.units import Piece, pieces
from progression.changes.wording import is_editorial
from progression.changes.words import Decision, Effect, Kind, Part
from progression.errors import PathError
from progression.model import OPTIONAL
from progression.names import near_misses


class Turn(enum.Enum):
    """What became of one thing that a level asks, weightiest first."""

    RAISED = "raised"
    """It asks for more than before."""
    NEW = "new"
    CHANGED = "changed"
    """It asks for something else than before."""
    OPEN = "open"
    """The words changed, and nobody has said yet whether they ask for more or less."""
    LOWERED = "lowered"
    """It asks for less than before."""
    GONE = "gone"
    """It is asked no longer."""
    REWORDED = "reworded"
    """It asks for the same in other words."""


class Aspect(enum.Enum):
    """What of a demand an item is about."""

    SIGNAL = "signal"
    SENTENCE = "sentence"
    """The sentence that sums a competency up."""
    RUNG = "rung"
    IMPORTANCE = "importance"


@attrs.frozen(kw_only=True)
class NewsItem:
    """One thing that is asked otherwise than before.

    Attributes:
        turn: What became of it.
        aspect: What of it this is about.
        competency: The id of its competency, as it is now, or as it was where it is gone.
        title: What people call the competency.
        path: The path of the signal as it is now, or as it was where it is gone; empty for what is
            about the competency as a whole.
        before: The words as they were; several where one thing took over from others.
        after: The words as they are; several where one thing became others.
        source: Who asks it: the path of a level, track or cluster; empty for the whole framework.
        optional: Whether it is asked of those alone whom it fits.
        editorial: Whether the words are the same but for spelling and punctuation.
    """

    turn: Turn
    aspect: Aspect = Aspect.SIGNAL
    competency: str
    title: str
    path: str = ""
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    source: str = ""
    optional: bool = False
    editorial: bool = False

    @property
    def spans(self) -> tuple[Span, ...]:
        """The words that stayed, went and came, where one wording followed another.

        Empty where nothing is compared, and where too little stayed for a comparison to help.
        """
        if len(self.before) != 1 or len(self.after) != 1 or self.turn is Turn.NEW:
            return ()
        return telling_spans(self.before[0], self.after[0])


@attrs.frozen(kw_only=True)
class News:
    """All that changed for one level.

    Attributes:
        old: The seat as it was; None where it was not there.
        new: The seat as it is; None where it is gone.
        heirs: Paths of the levels that took over from one that is gone.
        items: What is asked otherwise, weightiest first, in the order of the handbook.
        also: What else changed about the level: its title, grade, milestones and questions, and
            what of it is on its way out.
    """

    old: Seat | None
    new: Seat | None
    heirs: tuple[str, ...] = ()
    items: tuple[NewsItem, ...] = ()
    also: tuple[Change, ...] = ()

    @property
    def seat(self) -> Seat:
        """The seat as it is, or as it was where it is gone."""
        seat = self.new or self.old
        assert seat is not None
        return seat

    @property
    def is_quiet(self) -> bool:
        """Whether the level was there, is there, and nothing about it changed."""
        return bool(self.old and self.new) and not self.items and not self.also

    def of(self, turn: Turn) -> tuple[NewsItem, ...]:
        """The items that took one turn."""
        return tuple(item for item in self.items if item.turn is turn)


def seats_called(pairs: Pairs, path: str) -> tuple[Seat | None, Seat | None, tuple[str, ...]]:
    """The seat that a path means in the old and in the new framework, and who took over from it.

    Raises:
        PathError: Neither framework knows it.
    """
    old, new = pairs.old, pairs.new
    if path not in new[Part.LEVEL] and path not in old[Part.LEVEL]:
        path = pairs.declared.target(path) or path
    if path in new[Part.LEVEL]:
        before = pairs.backward(Part.LEVEL, path)
        was = old.catalog.seat(before) if before is not None else None
        return was, new.catalog.seat(path), ()
    if path in old[Part.LEVEL]:
        after = pairs.forward(Part.LEVEL, path)
        now = new.catalog.seat(after) if after is not None else None
        heirs = pairs.heirs_of(Part.LEVEL, path) or pairs.retired[Part.LEVEL].get(path, ())
        return old.catalog.seat(path), now, heirs
    retired = pairs.declared.retired.get(path)
    if retired is not None:
        raise PathError(path, retired.replaced_by)
    paths = (*new[Part.LEVEL], *old[Part.LEVEL])
    raise PathError(path, near_misses(path, dict.fromkeys(paths)))


def news_items(pairs: Pairs, changes: Sequence[Change], old: Seat, new: Seat) -> list[NewsItem]:
    """What a seat that stood before and stands now asks otherwise."""
    found = _Telling(pairs, changes, old, new).items()
    order = {name: place for place, name in enumerate(pairs.new.catalog.competencies)}
    turns = {turn: place for place, turn in enumerate(Turn)}

    def place_of(item: NewsItem) -> tuple[int, int, bool]:
        place = order.get(item.competency, len(order))
        return turns[item.turn], place, item.aspect is Aspect.SIGNAL

    return sorted(found, key=place_of)


def about_level(changes: Sequence[Change], bar: Bar) -> Iterator[Change]:
    """What changed about a level beside what it asks, and what of that is on its way out."""
    path = bar.seat.path
    in_force = {entry.path for entry in bar.signals}
    for change in changes:
        if change.kind is Kind.DEPRECATED and change.subject in in_force:
            yield change
        if change.kind is Kind.REORDERED or change.field in _ASKED:
            continue
        if change.part is Part.LEVEL and change.subject == path:
            if change.kind not in _ABOUT_PATHS:
                yield change
        elif change.part in (Part.MILESTONE, Part.TRIGGER, Part.PROMPT):
            side = change.new or change.old
            if side is not None and path in side.where:
                yield change


_ABOUT_PATHS = frozenset({Kind.ADDED, Kind.REMOVED, Kind.RENAMED, Kind.MOVED})
_ASKED = frozenset({"expects", "keywords", "attributes"})

_OF_DECISION = {
    Decision.RAISES: Turn.RAISED,
    Decision.LOWERS: Turn.LOWERED,
    Decision.MIXED: Turn.CHANGED,
    Decision.CLARIFIES: Turn.REWORDED,
}
_OF_EFFECT = {
    Effect.RAISES: Turn.RAISED,
    Effect.LOWERS: Turn.LOWERED,
    Effect.MIXED: Turn.CHANGED,
    Effect.UNDECLARED: Turn.OPEN,
    Effect.SAME: Turn.REWORDED,
}


class _Telling:
    """Tells what differs between the two bars of one seat."""

    def __init__(self, pairs: Pairs, changes: Sequence[Change], old: Seat, new: Seat) -> None:
        self._pairs = pairs
        self._old, self._new = pairs.old.catalog.bar(old), pairs.new.catalog.bar(new)
        self._decisions = {
            (change.before, change.after): change.decision
            for change in changes
            if change.decision is not None and change.field in ("text", "summary")
        }
        self._pieces = list(pieces(pairs, self._old, self._new))
        self._told: set[str] = set()
        """Paths of old signals of which a newer one tells."""

    def items(self) -> Iterator[NewsItem]:
        for piece in self._pieces:
            if piece.new is not None and piece.old is None:
                yield from self._came(piece, piece.new)
        for piece in self._pieces:
            if piece.old is not None and piece.new is not None:
                yield from self._kept(piece, piece.old, piece.new)
            elif piece.old is not None:
                yield from self._went(piece, piece.old)
            elif piece.new is None:
                yield from self._whole(piece)
        yield from self._spelt_otherwise()

    # Signals

    def _came(self, piece: Piece, entry: InForce) -> Iterator[NewsItem]:
        origins = set(self._pairs.origins_of(Part.SIGNAL, entry.path))
        if any(each.path in origins for each in self._old.signals):
            return  # told where the old one is
        before = self._covered_by(entry)
        self._told.update(each.path for each in before)
        fades = piece.effect is Effect.SAME and not before and entry.importance is not OPTIONAL
        if fades:
            return  # what raised it before still asked it, and more
        turn = Turn.RAISED if before and piece.effect is not Effect.SAME else Turn.NEW
        yield self._signal(turn, entry, before, [entry])

    def _covered_by(self, entry: InForce) -> list[InForce]:
        """What was in force before, is no longer, and is raised by a signal that came."""
        raised = self._pairs.new.catalog.raises(entry.competency).get(entry.signal.id, frozenset())
        raised = raised | frozenset(entry.signal.raises)
        has = {each.path for each in self._new.signals}
        found = []
        for each in self._old.signals:
            now = self._pairs.forward(Part.SIGNAL, each.path) or each.path
            name, _, signal = now.rpartition("/")
            if name == entry.competency.id and signal in raised and now not in has:
                found.append(each)
        return found

    def _kept(self, piece: Piece, was: InForce, now: InForce) -> Iterator[NewsItem]:
        if was.importance is not now.importance and piece.effect in (Effect.RAISES, Effect.LOWERS):
            yield self._signal(_OF_EFFECT[piece.effect], now, [was], [now], Aspect.IMPORTANCE)
            return
        turn = self._turn(piece.effect, was.signal.text, now.signal.text)
        yield self._signal(turn, now, [was], [now])

    def _went(self, piece: Piece, entry: InForce) -> Iterator[NewsItem]:
        heirs = self._pairs.heirs_of(Part.SIGNAL, entry.path)
        standing = [each for each in self._new.signals if each.path in heirs]
        if standing:
            if not any(is_editorial(entry.signal.text, each.signal.text) for each in standing):
                after = " ".join(each.signal.text for each in standing)
                turn = self._turn(piece.effect, entry.signal.text, after)
                yield self._signal(turn, standing[0], [entry], standing)
            return
        if entry.path in self._told:
            return
        if piece.effect is not Effect.SAME or entry.importance is OPTIONAL:
            yield self._signal(Turn.GONE, entry, [entry], [])

    def _spelt_otherwise(self) -> Iterator[NewsItem]:
        """Words that surely mean the same, and are not the same."""
        had = {self._pairs.forward(Part.SIGNAL, each.path): each for each in self._old.signals}
        for now in self._new.signals:
            was = had.get(now.path)
            if was is None or was.signal.text == now.signal.text:
                continue
            if is_editorial(was.signal.text, now.signal.text):
                found = self._signal(Turn.REWORDED, now, [was], [now])
                yield attrs.evolve(found, editorial=True)

    def _signal(
        self,
        turn: Turn,
        entry: InForce,
        before: Sequence[InForce],
        after: Sequence[InForce],
        aspect: Aspect = Aspect.SIGNAL,
    ) -> NewsItem:
        were = tuple(each.signal.text for each in before)
        are = tuple(each.signal.text for each in after)
        return self._item(turn, entry, were, are, aspect, entry.path)

    # What is about a competency as a whole

    def _whole(self, piece: Piece) -> Iterator[NewsItem]:
        was, now = piece.asked_before, piece.asked_after
        if was is None and now is not None:
            if now.summary or not now.signals:
                yield self._item(Turn.NEW, now, (), _words(now))
        elif now is None and was is not None:
            if was.summary or not was.signals:
                yield self._item(Turn.GONE, was, _words(was), ())
        elif was is not None and now is not None:
            yield self._sentence(piece, was, now)

    def _sentence(self, piece: Piece, was: Asked, now: Asked) -> NewsItem:
        if was.rung is not None and now.rung is not None and was.rung.id != now.rung.id:
            turn = _OF_EFFECT[piece.effect]
            before, after = (was.rung.title,), (now.rung.title,)
            return self._item(turn, now, before, after, Aspect.RUNG)
        if was.importance is not now.importance and was.summary == now.summary:
            turn = _OF_EFFECT[piece.effect]
            return self._item(turn, now, _words(was), _words(now), Aspect.IMPORTANCE)
        turn = self._turn(piece.effect, was.summary, now.summary)
        if not was.summary:
            turn = Turn.NEW
        elif not now.summary:
            turn = Turn.GONE
        return self._item(turn, now, _words(was), _words(now))

    def _item(
        self,
        turn: Turn,
        told: InForce | Asked,
        before: tuple[str, ...],
        after: tuple[str, ...],
        aspect: Aspect = Aspect.SENTENCE,
        path: str = "",
    ) -> NewsItem:
        name = told.competency.id
        return NewsItem(
            turn=turn,
            aspect=aspect,
            competency=self._pairs.route(Part.COMPETENCY, name) if turn is Turn.GONE else name,
            title=told.competency.title or name,
            path=path,
            before=before,
            after=after,
            source=told.source,
            optional=told.importance is OPTIONAL,
        )

    def _turn(self, effect: Effect, before: str, after: str) -> Turn:
        """What a new wording means: as its author says, or else as the bars say."""
        decision = self._decisions.get((before, after))
        if decision is not None:
            return _OF_DECISION[decision]
        return _OF_EFFECT.get(effect, Turn.OPEN)


def _words(asked: Asked) -> tuple[str, ...]:
    return (asked.summary,) if asked.summary else ()
