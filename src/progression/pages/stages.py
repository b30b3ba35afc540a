"""What changed from one state of the framework to the next, told once for all levels it concerns.

Levels and competencies are known by where they stand today, so that links lead somewhere.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping

import attrs

from progression.catalog import Seat
from progression.changes import (
    Aspect,
    Change,
    Changes,
    Edition,
    Kind,
    News,
    NewsItem,
    Part,
    Span,
    Turn,
)
from progression.changes.spans import telling_spans
from progression.model import Competency
from progression.pages.today import Today

_ABOUT = {Kind.ADDED: Turn.NEW, Kind.REMOVED: Turn.GONE, Kind.RETIRED: Turn.GONE}
_FACTS = frozenset({"title", "short", "grade", "summary"})


@attrs.frozen(kw_only=True)
class Entry:
    """One thing that is otherwise than before.

    Attributes:
        turn: What became of it.
        about: What it is about: a competency, or a part of levels such as `milestone`.
        title: What people called the competency; empty for a part of levels.
        signal: The id of the signal, as it is now; may be empty.
        remark: What is to be said beside the words, as the key of a message; may be empty.
        before: The words as they were.
        after: The words as they are.
        seats: The levels that it concerns, as they stand today.
        gone: Titles of levels that it concerned, and that are no longer there.
    """

    turn: Turn
    about: Competency | str | None
    title: str = ""
    signal: str = ""
    remark: str = ""
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    seats: tuple[Seat, ...] = ()
    gone: tuple[str, ...] = ()

    @property
    def spans(self) -> tuple[Span, ...]:
        """The words that stayed, went and came, where one wording followed another."""
        if len(self.before) != 1 or len(self.after) != 1 or self.before == self.after:
            return ()
        return telling_spans(self.before[0], self.after[0])


@attrs.frozen(kw_only=True)
class Gone:
    """A level that is no longer there.

    Attributes:
        title: What people called it.
        heirs: The levels that took over, as they stand today.
    """

    title: str
    heirs: tuple[Seat, ...] = ()


@attrs.frozen(kw_only=True)
class Stage:
    """The way from one published state to the next.

    Attributes:
        edition: Where it leads; None for what lies in the files and was not published yet.
        since: Where it begins.
        entries: What is asked otherwise, and what levels say otherwise, weightiest first.
        came: Levels that are new, as they stand today.
        gone: Levels that went.
        day: The day from which it holds, for what does not hold yet.
    """

    edition: Edition | None
    since: Edition
    day: datetime.date | None = None
    entries: tuple[Entry, ...] = ()
    came: tuple[Seat, ...] = ()
    gone: tuple[Gone, ...] = ()

    @property
    def is_quiet(self) -> bool:
        """Whether nothing changed that people would notice."""
        return not (self.entries or self.came or self.gone)


def stage_of(
    changes: Changes,
    edition: Edition | None,
    older: Edition,
    today: Today,
    *,
    day: datetime.date | None = None,
) -> Stage:
    """Tell what changed from one state to the next.

    Args:
        changes: The one compared with the other.
        edition: As in `Stage`.
        older: The earlier state.
        today: Where parts of the later state stand today.
        day: As in `Stage`.
    """
    came: list[Seat] = []
    gone: list[Gone] = []
    found: dict[Entry, list[tuple[Seat | None, str]]] = {}
    for each in changes.seats if len(changes) else ():
        news = changes.news(each.seat)
        now = today.seat(news.new.path) if news.new is not None else None
        if news.new is None:
            heirs = [today.seat(path) for path in news.heirs]
            gone.append(Gone(title=_title(each.seat), heirs=tuple(filter(None, heirs))))
        elif news.old is None:
            came += [now] if now is not None else []
        else:
            for entry in _entries(news, today):
                found.setdefault(entry, []).append((now, _title(news.new)))
    return Stage(
        edition=edition,
        since=older,
        day=day,
        entries=_gathered(found),
        came=tuple(came),
        gone=tuple(gone),
    )


def _gathered(found: Mapping[Entry, Iterable[tuple[Seat | None, str]]]) -> tuple[Entry, ...]:
    """Entries with all the levels that they concern, weightiest first."""
    order = {turn: place for place, turn in enumerate(Turn)}
    entries = [
        attrs.evolve(
            entry,
            seats=tuple(seat for seat, _ in seats if seat is not None),
            gone=tuple(title for seat, title in seats if seat is None),
        )
        for entry, seats in found.items()
    ]
    return tuple(sorted(entries, key=lambda entry: order[entry.turn]))


def _entries(news: News, today: Today) -> Iterator[Entry]:
    for item in news.items:
        yield _of_item(item, today)
    for change in news.also:
        entry = _of_change(change)
        if entry is not None:
            yield entry


def _of_item(item: NewsItem, today: Today) -> Entry:
    path = today.path(item.path) if item.path and item.after else None
    remark = "editorial" if item.editorial else ""
    if item.aspect is not Aspect.SIGNAL:
        remark = item.aspect.value
    elif item.optional:
        remark = "optional"
    if item.aspect is Aspect.IMPORTANCE:
        remark = "now-optional" if item.optional else "now-core"
    return Entry(
        turn=item.turn,
        about=today.competency(item.competency),
        title=item.title,
        signal=path.partition("/")[2] if path else "",
        remark=remark,
        before=item.before,
        after=item.after,
    )


def _of_change(change: Change) -> Entry | None:
    """What a level says otherwise about itself; None for what readers need not know."""
    if change.kind is Kind.DEPRECATED:
        return Entry(turn=Turn.REWORDED, about="fading", after=(change.title,))
    if change.part is Part.LEVEL:
        if change.field not in _FACTS:
            return None
        return Entry(
            turn=Turn.REWORDED,
            about=change.field,
            before=tuple(filter(None, [change.before])),
            after=tuple(filter(None, [change.after])),
        )
    if change.kind in _ABOUT:
        turn = _ABOUT[change.kind]
        words = (change.title,)
        before, after = ((), words) if turn is Turn.NEW else (words, ())
        return Entry(turn=turn, about=change.part.value, before=before, after=after)
    if change.field != "text":
        return None
    return Entry(
        turn=Turn.REWORDED,
        about=change.part.value,
        before=(change.before,),
        after=(change.after,),
    )


def _title(seat: Seat) -> str:
    return seat.title or seat.level.id
