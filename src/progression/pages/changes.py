"""The page that says what changed, release by release, for everybody or for one level."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import attrs

from progression.catalog import Seat
from progression.changes import Aspect, Turn
from progression.pages.book import Book, name_of, said_once
from progression.pages.links import CHANGES, slug
from progression.pages.site import Page
from progression.pages.stages import Entry, Stage
from progression.pages.text import plain

_MARKS = {Turn.RAISED: "raised", Turn.NEW: "new"}
_MANY = 30
"""From so many lines on, a release folds them by what they are about."""


@attrs.frozen(kw_only=True)
class Run:
    """Levels of one track that follow one another.

    Attributes:
        first: The lowest.
        last: The highest; the same where there is one alone.
    """

    first: Seat
    last: Seat


@attrs.frozen(kw_only=True)
class Line:
    """One entry as the page shows it.

    Attributes:
        entry: What changed.
        mark: The look of its mark: that of the handbook where there is one.
        runs: The levels that it concerns.
        numbers: The places of these levels in the list to choose from.
    """

    entry: Entry
    mark: str
    runs: tuple[Run, ...]
    numbers: tuple[int, ...]


@attrs.frozen(kw_only=True)
class Part:
    """One stage as the page shows it.

    Attributes:
        stage: What changed.
        title: What people call where it leads.
        anchor: Its place on the page.
        groups: Its lines, each group under its title; the title is empty where they are few.
        came: The levels that are new, each with its place in the list.
    """

    stage: Stage
    title: str
    anchor: str
    groups: tuple[tuple[str, tuple[Line, ...]], ...]
    came: tuple[tuple[Seat, int], ...]


def pages(book: Book) -> Iterator[Page]:
    """The page of changes."""
    yield book.page(
        "changes.html",
        CHANGES,
        book.words("changes.title"),
        book.words("changes.description", title=book.title),
        view=lambda: _view(book),
        tags=book.listed("changes.tags"),
        boost=1.5,
        hide=[] if len(book.chronicle.stages) > 1 else ["toc"],
    )


def _view(book: Book) -> Mapping[str, object]:
    chronicle = book.chronicle
    numbers = {seat.path: place for place, seat in enumerate(book.catalog.seats)}
    return {
        "parts": [_part(book, stage, numbers) for stage in (*chronicle.coming, *chronicle.stages)],
        "releases": [stage.since.name for stage in chronicle.stages],
        "first": chronicle.editions[-1] if chronicle.editions else None,
        "choices": _choices(book),
        "remark": _remark,
        "turn": _turn,
        "said": book.said("changes"),
    }


def _part(book: Book, stage: Stage, numbers: Mapping[str, int]) -> Part:
    if stage.day is not None:
        title, anchor = book.words("coming.from", date=book.day(stage.day)), f"from-{stage.day}"
    elif stage.edition is not None:
        title, anchor = stage.edition.name, f"release-{slug(stage.edition.name)}"
    else:
        title, anchor = book.words("changes.since", name=stage.since.name), "release-since"
    lines = [
        Line(
            entry=entry,
            mark=_MARKS.get(entry.turn, ""),
            runs=tuple(_runs(entry.seats)),
            numbers=tuple(numbers[seat.path] for seat in entry.seats),
        )
        for entry in stage.entries
    ]
    return Part(
        stage=stage,
        title=plain(title),
        anchor=anchor,
        groups=tuple(_groups(book, lines)),
        came=tuple((seat, numbers[seat.path]) for seat in stage.came),
    )


def _groups(book: Book, lines: Sequence[Line]) -> Iterator[tuple[str, tuple[Line, ...]]]:
    """Lines by what they are about; few stay together, under no title."""
    if len(lines) < _MANY:
        if lines:
            yield "", tuple(lines)
        return
    groups: dict[str, list[Line]] = {}
    for line in lines:
        groups.setdefault(_subject(book, line.entry), []).append(line)
    for title, found in groups.items():
        yield title, tuple(found)


def _subject(book: Book, entry: Entry) -> str:
    if isinstance(entry.about, str):
        return book.words(f"changes.about.{entry.about}")
    return name_of(entry.about) if entry.about else entry.title


def _runs(seats: Sequence[Seat]) -> Iterator[Run]:
    """Levels of one track that follow one another, as one."""
    run: list[Seat] = []
    for seat in seats:
        if run and (seat.track_path, seat.place) != (run[-1].track_path, run[-1].place + 1):
            yield Run(first=run[0], last=run[-1])
            run = []
        run.append(seat)
    if run:
        yield Run(first=run[0], last=run[-1])


def _choices(book: Book) -> list[tuple[str, list[tuple[str, str]]]]:
    """Every level by its path and title, for each track: what a reader chooses from."""
    found = []
    for path, track in book.catalog.tracks.items():
        seats = book.catalog.seats_of(path)
        if seats:
            where = said_once(seats[0].cluster, track)
            found.append((where, [(seat.path, name_of(seat.level)) for seat in seats]))
    return found


def _turn(entry: Entry) -> str:
    """The key of the word for what became of something: what levels say of themselves asks none."""
    is_about_level = isinstance(entry.about, str) and entry.turn is Turn.REWORDED
    return "changes.turn.other" if is_about_level else f"changes.turn.{entry.turn.value}"


def _remark(entry: Entry) -> str:
    """The key of what is said beside an entry's words; empty where nothing is."""
    if entry.remark in ("", Aspect.SENTENCE.value):
        return ""
    return f"changes.remark.{entry.remark}"
