"""Which questions are for a 1:1: each comes up within half a year, as often as people meet.

The one that was asked longest ago is next, and those that were never asked come first, one of each
competency after the other. So many are asked that all have had their turn when half a year is over.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

import attrs

from progression.catalog import Catalog, Seat
from progression.model import Audience, Prompt, Status
from progression.people.meetings import Meeting
from progression.people.person import Person

HALF_A_YEAR: Final = 182
"""Days."""


@attrs.frozen(kw_only=True)
class Question:
    """A prompt that is in play.

    Attributes:
        path: What it belongs to and its own id: `direction#what-is-open`.
        about: What people call what it belongs to.
        text: The question.
        audience: Who asks it.
    """

    path: str
    about: str
    text: str
    audience: Audience


def in_play(person: Person, catalog: Catalog, seat: Seat) -> tuple[Question, ...]:
    """The questions for somebody: of their level, its competencies and dimensions, and their goals.

    Args:
        person: Whose 1:1 it is.
        catalog: The framework as it is.
        seat: Their level.
    """
    names = [asked.competency.id for asked in catalog.bar(seat)]
    names += [
        each.path.partition("/")[0]
        for goal in person.goals
        if goal.is_open
        for each in goal.signals
    ]
    competencies = [
        catalog.competencies[name] for name in dict.fromkeys(names) if name in catalog.competencies
    ]
    used = {each.dimension.id for each in competencies if each.dimension}
    dimensions = [each for each in catalog.framework.dimensions if each.id in used]
    groups = [
        list(_of(seat.path, seat.title, seat.level.prompts)),
        *(list(_of(each.id, each.title, each.prompts)) for each in competencies),
        *(list(_of(each.id, each.title, each.prompts)) for each in dimensions),
    ]
    return tuple(_taking_turns(groups))


def questions_for(
    questions: Sequence[Question],
    meetings: Iterable[Meeting],
    *,
    today: datetime.date,
    every: int,
) -> tuple[Question, ...]:
    """The questions of today's 1:1.

    Where people meet at least every so many days, each question comes up within half a year. Where
    they meet less often, whatever would wait for longer is asked today.

    Args:
        questions: All that are in play, in the order in which they come up first.
        meetings: The 1:1s that there were.
        today: The day of the 1:1.
        every: Days from one 1:1 to the next.
    """
    asked = last_asked(meetings, before=today)
    turns = max(HALF_A_YEAR // every, 1)
    number = -(-len(questions) // turns)
    never = datetime.date.min
    in_turn = sorted(questions, key=lambda each: asked.get(each.path, never))
    late = today + datetime.timedelta(days=every - HALF_A_YEAR)
    waiting = [each for each in in_turn if each.path in asked and asked[each.path] < late]
    chosen = dict.fromkeys([*waiting, *in_turn[:number]])
    return tuple(each for each in questions if each in chosen)


def last_asked(
    meetings: Iterable[Meeting], *, before: datetime.date
) -> Mapping[str, datetime.date]:
    """When each question was last on a sheet, by its path."""
    found: dict[str, datetime.date] = {}
    for meeting in sorted(meetings, key=lambda each: each.met):
        if meeting.met < before:
            found.update(dict.fromkeys(meeting.prompts, meeting.met))
    return found


def _of(path: str, title: str, prompts: Iterable[Prompt]) -> Iterator[Question]:
    for each in prompts:
        if each.status is not Status.RETIRED:
            yield Question(
                path=f"{path}#{each.id}", about=title, text=each.text, audience=each.for_
            )


def _taking_turns(groups: Sequence[Sequence[Question]]) -> Iterator[Question]:
    for place in range(max(map(len, groups), default=0)):
        yield from (group[place] for group in groups if place < len(group))
