"""The guide for a 1:1 about growth: for everybody, and for each level with its own questions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Final

from progression.catalog import Seat
from progression.catalog.conversation import asked_by, first_practices, in_play, questions
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
    competencies = in_play(book.catalog, seat)
    prompts = questions(seat, competencies)
    return {
        "seat": seat,
        "level": seat.level,
        "above": above,
        "for_person": few((each.text for each in asked_by(prompts, Audience.PERSON)), QUESTIONS),
        "for_manager": few((each.text for each in asked_by(prompts, Audience.MANAGER)), QUESTIONS),
        "for_both": few((each.text for each in asked_by(prompts, Audience.BOTH)), QUESTIONS),
        "milestones": seat.level.milestones[:POINTS],
        "practices": first_practices(competencies)[:POINTS],
        "triggers": above.level.triggers[:POINTS] if above else (),
        "ways": [way_on(book, each) for each in book.catalog.passages_from(seat)],
    }
