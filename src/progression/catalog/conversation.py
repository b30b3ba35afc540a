"""What a conversation about growth at one level is about, from near to far."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, zip_longest

from progression.catalog.catalog import Catalog
from progression.catalog.seat import Seat
from progression.model import Competency, Practice, Prompt
from progression.model.words import Audience


def in_play(catalog: Catalog, seat: Seat) -> list[Competency]:
    """What a level asks, with that first that asks more here than before."""
    arrival = catalog.arrival(seat)
    changed = {
        shift.competency.id
        for shift in (arrival.shifts if arrival else ())
        if shift.new or shift.raised
    }
    asked = [each.competency for each in catalog.bar(seat)]
    return sorted(asked, key=lambda each: each.id not in changed)


def questions(seat: Seat, competencies: Iterable[Competency]) -> list[Prompt]:
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


def asked_by(prompts: Iterable[Prompt], audience: Audience) -> Iterator[Prompt]:
    """The questions that one of the two asks, or both."""
    return (each for each in prompts if each.for_ is audience)


def first_practices(competencies: Iterable[Competency]) -> list[tuple[Competency, Practice]]:
    """One way to grow for each competency that has any."""
    return [(each, each.practices[0]) for each in competencies if each.practices]
