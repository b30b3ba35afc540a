"""What changed from one published state of the framework to the next, as the handbook tells it.

What one level after another inherits is told once, with all the levels that it concerns. Levels and
competencies are known by where they stand today, so that links lead somewhere.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

import attrs

from progression.catalog import Catalog, Seat
from progression.changes import (
    Aspect,
    Change,
    Changes,
    Coming,
    Declaration,
    Edition,
    Fate,
    Kind,
    News,
    NewsItem,
    Part,
    Span,
    Turn,
    compare,
)
from progression.changes.spans import telling_spans
from progression.interchange.layer import Cell, Layer
from progression.model import Competency

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


@attrs.frozen
class Rewording:
    """The last time that a signal changed its words.

    Attributes:
        stage: When that was.
        entry: Its words before and after.
    """

    stage: Stage
    entry: Entry


class Chronicle:
    """The history of a framework, newest first.

    Args:
        catalog: The framework as the handbook shows it.
        editions: Its published states, newest first, as the handbook's readers may see them.
        coming: How it reads from later days on, as they may see it.
        declared: What authors have said about changes that nobody else can judge.
    """

    def __init__(
        self,
        catalog: Catalog,
        editions: Sequence[Edition],
        coming: Sequence[Coming] = (),
        declared: Sequence[Declaration] = (),
    ) -> None:
        self._catalog = catalog
        self.editions = tuple(editions)
        self._coming = tuple(coming)
        self._declared = tuple(declared)

    @cached_property
    def coming(self) -> tuple[Stage, ...]:
        """What does not hold yet, day by day, the next first."""
        found = []
        today, now = Today(self._catalog), Edition(name="", framework=self._catalog.framework)
        for each in self._coming:
            changes = compare(now.framework, each.framework, declared=self._declared)
            stage = _stage(changes, None, now, today)
            if not stage.is_quiet:
                found.append(attrs.evolve(stage, day=each.day))
            now = Edition(name="", framework=each.framework)
        return tuple(found)

    @cached_property
    def stages(self) -> tuple[Stage, ...]:
        """Every step; the first of them leads to today, if anything changed since the last one."""
        return tuple(self._stages())

    @cached_property
    def rewordings(self) -> Mapping[str, Rewording]:
        """The last change of words of each signal that is reworded, by its path today."""
        found: dict[str, Rewording] = {}
        for stage in self.stages:
            for entry in stage.entries:
                if not _is_rewording(entry):
                    continue
                assert isinstance(entry.about, Competency)
                found.setdefault(f"{entry.about.id}/{entry.signal}", Rewording(stage, entry))
        return found

    @property
    def latest(self) -> Stage | None:
        """The newest step in which something changed that is asked of somebody."""
        for stage in self.stages:
            if any(isinstance(entry.about, Competency) for entry in stage.entries):
                return stage
        return None

    def layer(self, name: str, marks: Mapping[Turn, str]) -> Layer | None:
        """What changed last, as marks over a matrix; None where nothing did.

        Args:
            name: What readers choose it by.
            marks: A word for each turn.
        """
        stage = self.latest
        if stage is None:
            return None
        found: dict[tuple[str, str], list[Turn]] = {}
        for entry in stage.entries:
            if isinstance(entry.about, Competency):
                for seat in entry.seats:
                    found.setdefault((seat.path, entry.about.id), []).append(entry.turn)
        cells = [
            Cell(level, competency, ", ".join(dict.fromkeys(marks[turn] for turn in turns)))
            for (level, competency), turns in found.items()
        ]
        return Layer(self._catalog.framework.id, name, cells) if cells else None

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """Every comparison of one state with the next, newest first."""
        found = []
        newer: Catalog = self._catalog
        edition: Edition | None = None
        today = Today(self._catalog)
        for older in self.editions:
            changes = compare(older.framework, newer, declared=self._declared)
            before = today.before(changes)
            found.append(Step(changes, edition, older, today, before))
            newer, edition, today = changes.old, older, before
        return tuple(found)

    def _stages(self) -> Iterator[Stage]:
        for step in self.steps:
            stage = _stage(step.changes, step.edition, step.older, step.today)
            # What is published is told even if nothing changed; what is not is no news then.
            if step.edition is not None or not stage.is_quiet:
                yield stage


@attrs.frozen
class Step:
    """One state compared with the next.

    Attributes:
        changes: What changed.
        edition: The later state; None for what lies in the files.
        older: The earlier state.
        today: Where parts of the later state stand today.
        before: Where parts of the earlier state stand today.
    """

    changes: Changes
    edition: Edition | None
    older: Edition
    today: Today
    before: Today


class Today:
    """Where parts of an older framework stand today."""

    def __init__(self, catalog: Catalog, changes: Sequence[Changes] = ()) -> None:
        self.catalog = catalog
        self._changes = changes
        self._known: dict[str, str | None] = {}

    def before(self, changes: Changes) -> Today:
        """The same, for the framework one step further back."""
        return Today(self.catalog, (changes, *self._changes))

    def path(self, path: str) -> str | None:
        """Where it stands; None where it is gone."""
        if path not in self._known:
            self._known[path] = self._carried(path)
        return self._known[path]

    def seat(self, path: str) -> Seat | None:
        """The level that a path means today."""
        now = self.path(path)
        if now is None or now.count("/") < 2:
            return None
        return self.catalog.seat(now) if now in self.catalog else None

    def competency(self, name: str) -> Competency | None:
        """The competency that an id means today."""
        now = self.path(name)
        return self.catalog.competencies.get(now) if now is not None else None

    def heirs(self, path: str) -> tuple[str, ...]:
        """The paths that took over from one that is gone, as they stand today."""
        paths = [path]
        for changes in self._changes:
            paths = [each for at in paths for each in changes.carry(at).paths]
        return tuple(dict.fromkeys(paths))

    def _carried(self, path: str) -> str | None:
        at = path
        for changes in self._changes:
            found = changes.carry(at)
            if found.fate not in (Fate.KEPT, Fate.MOVED, Fate.LIKELY):
                return None
            at = found.paths[0]
        return at


def _is_rewording(entry: Entry) -> bool:
    """Tell whether a signal reads otherwise, beyond its spelling."""
    if not isinstance(entry.about, Competency) or not entry.signal:
        return False
    if entry.remark == "editorial" or entry.turn is Turn.NEW:
        return False
    return bool(entry.before and entry.after) and entry.before != entry.after


def _stage(changes: Changes, edition: Edition | None, older: Edition, today: Today) -> Stage:
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
