"""The guide for a 1:1 about growth: for everybody, and for each level with its own questions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from itertools import chain, zip_longest
from typing import Final

from progression.catalog import Seat
from progression.model import Competency, Practice, Prompt
from progression.model.words import Audience
from progression.pages.book import Book, name_of
from progression.pages.guides import choices, few
from progression.pages.kept import around
from progression.pages.level import way_on
from progression.pages.links import ONE_TO_ONE
from progression.pages.site import Page

QUESTIONS: Final = 4
"""So many questions for each of the two; the sheet has one page."""
POINTS: Final = 3
"""So many ways to grow, milestones and reasons."""


def pages(book: Book) -> Iterator[Page]:
    """The guide, and one page for each level."""
    yield book.page(
        "one-to-one.html",
        ONE_TO_ONE,
        book.words("one-to-one.title"),
        book.words("one-to-one.lead"),
        view=lambda: {"seat": None, "choices": choices(book, lambda _: True)},
        tags=book.listed("one-to-one.tags"),
        boost=2,
    )
    for seat in book.catalog.seats:
        title = book.words("one-to-one.title-of", name=name_of(seat.level))
        yield book.page(
            "one-to-one.html",
            book.addresses.guide(ONE_TO_ONE, seat),
            title,
            book.words("one-to-one.lead"),
            view=partial(_view, book, seat),
            about=around(seat),
            searched=False,
            hide=["toc"],
        )


def _view(book: Book, seat: Seat) -> Mapping[str, object]:
    above = book.catalog.above(seat)
    competencies = _those_that_change(book, seat)
    prompts = _prompts(seat, competencies)
    return {
        "seat": seat,
        "level": seat.level,
        "above": above,
        "for_person": few((each.text for each in _for(prompts, Audience.PERSON)), QUESTIONS),
        "for_manager": few((each.text for each in _for(prompts, Audience.MANAGER)), QUESTIONS),
        "for_both": few((each.text for each in _for(prompts, Audience.BOTH)), QUESTIONS),
        "milestones": seat.level.milestones[:POINTS],
        "practices": _practices(competencies),
        "triggers": above.level.triggers[:POINTS] if above else (),
        "ways": [way_on(book, each) for each in book.catalog.passages_from(seat)],
    }


def _those_that_change(book: Book, seat: Seat) -> list[Competency]:
    """What the level asks, with that first that asks more here than before."""
    arrival = book.catalog.arrival(seat)
    changed = {
        shift.competency.id
        for shift in (arrival.shifts if arrival else ())
        if shift.new or shift.raised
    }
    asked = [each.competency for each in book.catalog.bar(seat)]
    return sorted(asked, key=lambda each: each.id not in changed)


def _prompts(seat: Seat, competencies: Iterable[Competency]) -> list[Prompt]:
    """Questions from near to far: the level's, then each competency's and dimension's in turn."""
    competencies = list(competencies)
    dimensions = {
        each.dimension.id: each.dimension for each in competencies if each.dimension is not None
    }
    sources = [
        *(each.prompts for each in dimensions.values()),
        *(each.prompts for each in competencies),
    ]
    in_turn = chain.from_iterable(zip_longest(*sources))
    return [*seat.level.prompts, *(each for each in in_turn if each is not None)]


def _for(prompts: Iterable[Prompt], audience: Audience) -> Iterator[Prompt]:
    return (each for each in prompts if each.for_ is audience)


def _practices(competencies: Iterable[Competency]) -> list[tuple[Competency, Practice]]:
    """One way to grow for each of the first competencies."""
    found = [(each, each.practices[0]) for each in competencies if each.practices]
    return found[:POINTS]
