"""The page of a level: what is new here, all that is in force, and the ways from here."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping

import attrs

from progression.catalog import Asked, Difference, InForce, Passage, Seat, Shift, Way
from progression.model import Competency, Dimension, Prompt, Status
from progression.model.words import Audience
from progression.pages.book import Book, name_of, said_once, sentence, status_of
from progression.pages.kept import around
from progression.pages.site import Page
from progression.pages.stages import Entry

BESIDE = 12
"""How many levels of one grade a page names."""


@attrs.frozen
class Line:
    """One signal as a page shows it.

    Attributes:
        entry: The signal in force.
        mark: `new`, `raised` or nothing.
        before: The signals that it replaces.
    """

    entry: InForce
    mark: str = ""
    before: tuple[InForce, ...] = ()


@attrs.frozen
class Carried:
    """Signals that were asked before, by who asks them.

    Attributes:
        source: Who asks them, in words.
        lines: The signals.
    """

    source: str
    lines: tuple[Line, ...]


@attrs.frozen
class Part:
    """What a level asks of one competency.

    Attributes:
        asked: What is in force.
        before: The sentence that was in force before, or else the rung, where it was another one.
        rise: `new` or `raised` where only its sentence or rung is.
        fresh: What is new or raised here.
        carried: What was asked before.
        count: How many signals were asked before.
        examples: What it looked like once.
        coming: What it will say, each with its day.
    """

    asked: Asked
    before: str
    fresh: tuple[Line, ...]
    carried: tuple[Carried, ...]
    count: int
    examples: tuple[str, ...]
    rise: str = ""
    coming: tuple[tuple[datetime.date, Entry], ...] = ()


@attrs.frozen
class Layer:
    """What a level asks in one dimension.

    Attributes:
        title: What readers call it.
        dimension: The dimension; None for competencies that name none.
        parts: Its competencies.
    """

    title: str
    dimension: Dimension | None
    parts: tuple[Part, ...]


@attrs.frozen
class WayOn:
    """A way from a level, as its page offers it.

    Attributes:
        passage: The way.
        kind: What kind of way it is, in words.
        kept: How many signals stay.
        more: How many are new or raised.
        handed: How many are handed over.
    """

    passage: Passage
    kind: str
    kept: int
    more: int
    handed: int


def pages(book: Book) -> Iterator[Page]:
    """One page for each level."""
    for seat in book.catalog.seats:
        yield _page(book, seat)


def _page(book: Book, seat: Seat) -> Page:
    level = seat.level
    title = name_of(level)
    where = said_once(seat.track, *reversed(seat.clusters))
    return book.page(
        "level.html",
        book.addresses.seat(seat),
        title,
        sentence(level.summary) or book.words("level.description", title=title, where=where),
        view=lambda: _view(book, seat),
        about=around(seat),
        tags=[level.short, title, *level.also_called, *level.keywords],
        boost=_weight(title),
        hide=[] if len(book.catalog.bar(seat)) else ["toc"],
    )


def _weight(title: str) -> float:
    """How much a level weighs in search results: more than a competency, and more if it is brief.

    The index counts how often a page's titles hold a word, and not how many others they hold.
    Who types "Engineering Manager" would be led to the senior one, whose other titles say it again.
    """
    return max(2.5, 12 / max(1, len(title.replace("-", " ").split())))


def _view(book: Book, seat: Seat) -> Mapping[str, object]:
    arrival = book.catalog.arrival(seat)
    layers = layers_of(book, seat, arrival)
    return {
        "seat": seat,
        "level": seat.level,
        "lane": seat.lane,
        "status": status_of(book, seat.level) or status_of(book, seat.track),
        "cluster_status": seat.cluster.status is not Status.ADOPTED and seat.cluster,
        "grade": _grade(book, seat),
        "before": book.catalog.before(seat),
        "below": book.catalog.below(seat),
        "above": book.catalog.above(seat),
        "arrival": arrival,
        "fresh": [part for layer in layers for part in layer.parts if part.fresh or part.rise],
        "count": arrival and more_of(arrival),
        "has_raised": "raised" in _marks(layers),
        "layers": layers,
        "ways": [way_on(book, each) for each in book.catalog.passages_from(seat)],
        "beside": _beside(book, seat),
        "prompts": prompts_by_reader(book, seat.level.prompts),
        "mark": book.catalog.fingerprint(seat),
        "coming": list(dict.fromkeys(day for day, _ in _coming(book, seat))),
        "has_history": book.has("changes") and bool(book.chronicle.stages),
        "name": name_of,
    }


def _marks(layers: Iterable[Layer]) -> set[str]:
    parts = [part for layer in layers for part in layer.parts]
    return {mark for part in parts for mark in (part.rise, *(line.mark for line in part.fresh))}


def more_of(difference: Difference) -> int:
    """How many things are new or raised: signals, and sentences where no signal is."""
    rising = sum(shift.rises for shift in difference.shifts)
    return len(difference.raised) + len(difference.new) + rising


def layers_of(book: Book, seat: Seat, arrival: Difference | None) -> list[Layer]:
    """What a level asks, by dimension, seen from the level that people come from."""
    shifts = {shift.competency.id: shift for shift in arrival.shifts} if arrival else {}
    other = book.words("competencies.other")
    return [
        Layer(
            name_of(layer.dimension) if layer.dimension else other,
            layer.dimension,
            tuple(
                attrs.evolve(
                    _part(book, asked, shifts.get(asked.competency.id)),
                    coming=tuple(_coming(book, seat, asked.competency)),
                )
                for asked in layer.asked
            ),
        )
        for layer in book.catalog.stack(seat)
    ]


def _coming(
    book: Book, seat: Seat, competency: Competency | None = None
) -> Iterator[tuple[datetime.date, Entry]]:
    """What a level does not ask yet, of one competency or at all."""
    for stage in book.chronicle.coming:
        for entry in stage.entries:
            about = competency is None or entry.about == competency
            if stage.day is not None and about and seat in entry.seats:
                yield stage.day, entry


def _part(book: Book, asked: Asked, shift: Shift | None) -> Part:
    if shift is None:
        lines = tuple(Line(entry) for entry in asked.signals)
        return Part(asked, "", lines, (), 0, _examples(asked, asked.signals))
    fresh = (
        *(Line(each.after, "raised", each.before) for each in shift.raised),
        *(Line(each, "new") for each in shift.new),
    )
    carried: dict[str, list[Line]] = {}
    for entry in shift.kept:
        carried.setdefault(entry.source, []).append(Line(entry))
    before = shift.before.summary if shift.before else ""
    if before == asked.summary:
        rung = shift.before.rung if shift.before else None
        before = name_of(rung) if rung and rung != asked.rung else ""
    return Part(
        asked,
        before,
        fresh,
        tuple(Carried(book.source_name(path), tuple(found)) for path, found in carried.items()),
        len(shift.kept),
        _examples(asked, [line.entry for line in fresh]),
        ("raised" if shift.before else "new") if shift.rises else "",
    )


def _examples(asked: Asked, entries: Iterable[InForce]) -> tuple[str, ...]:
    """Examples of what is shown openly, each once."""
    found = [*asked.examples, *(each for entry in entries for each in entry.signal.examples)]
    return tuple(dict.fromkeys(filter(None, found)))


def _grade(book: Book, seat: Seat) -> str:
    """The grade of a level in words; empty where it has none."""
    grade = seat.grade
    if grade is None:
        return ""
    name = book.words("level.grade", number=grade.number)
    if grade.name:
        name = book.words("level.grade-named", number=grade.number, name=grade.name)
    return book.words("level.grade-band", grade=name, band=grade.band) if grade.band else name


def _beside(book: Book, seat: Seat) -> tuple[list[Seat], list[Seat], int]:
    """Levels that weigh the same: of this cluster, of others, and how many more there are."""
    found = book.catalog.side_by_side(seat)
    here = [each for each in found if each.clusters[0] is seat.clusters[0]]
    others = [each for each in found if each.clusters[0] is not seat.clusters[0]]
    return here[:BESIDE], others[:BESIDE], max(0, len(here) - BESIDE) + max(0, len(others) - BESIDE)


def way_on(book: Book, passage: Passage) -> WayOn:
    """A way with what it means, counted."""
    difference = book.difference(passage)
    return WayOn(
        passage,
        way_in_words(book, passage),
        len(difference.kept),
        more_of(difference),
        len(difference.handed_over),
    )


def way_in_words(book: Book, passage: Passage) -> str:
    """What kind of way a passage is."""
    way = passage.way
    if passage.leaves_cluster and way not in {Way.UP, Way.DOWN}:
        name = name_of(passage.end.cluster)
        return book.words(f"way.cluster.{way.value}", name=name)
    return book.words(f"way.{way.value}", name=name_of(passage.end.track))


def prompts_by_reader(book: Book, prompts: Iterable[Prompt]) -> list[tuple[str, list[Prompt]]]:
    """Questions for a 1:1, by who may ask them of themselves."""
    found: dict[Audience, list[Prompt]] = {}
    for prompt in prompts:
        found.setdefault(prompt.for_, []).append(prompt)
    order = (Audience.PERSON, Audience.MANAGER, Audience.BOTH)
    return [
        (book.words(f"prompts.{audience.value}"), found[audience])
        for audience in order
        if audience in found
    ]
