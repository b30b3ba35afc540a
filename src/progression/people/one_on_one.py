"""What belongs on the sheet of a 1:1."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

import attrs
from attrs import field

from progression.catalog import Catalog, Seat
from progression.model import Trigger
from progression.people.adding import meeting_name
from progression.people.goals import Goal
from progression.people.meetings import Meeting, SeenTrigger
from progression.people.news import Tiding
from progression.people.person import Person, seat_of
from progression.people.rotation import HALF_A_YEAR, Question, in_play, questions_for


@attrs.frozen(kw_only=True)
class TriggerSeen:
    """A reason to talk that somebody saw.

    Attributes:
        trigger: The reason.
        seat: The level that it is a reason to talk about.
        seen: The day.
    """

    trigger: Trigger
    seat: Seat
    seen: datetime.date


@attrs.frozen(kw_only=True)
class OneOnOne:
    """What belongs on the sheet of one 1:1.

    Attributes:
        person: Whose it is.
        seat: Their level.
        today: The day.
        last: The 1:1 before; None if it is the first.
        questions: The questions of the day.
        goals: Their goals that are open, those that are due first.
        seen: The triggers that were seen within half a year.
        next_seat: The level above; None at the end of a track.
        triggers: The reasons to talk about the level above that nobody has seen yet.
        news: What changed for their level since the last time; None where it cannot be told.
        record: The file of the day, if it is there already.
    """

    person: Person = field(repr=False)
    seat: Seat
    today: datetime.date
    last: Meeting | None
    questions: tuple[Question, ...]
    goals: tuple[Goal, ...]
    seen: tuple[TriggerSeen, ...]
    next_seat: Seat | None
    triggers: tuple[Trigger, ...]
    news: tuple[Tiding, ...] | None = None
    record: Meeting | None = None

    @property
    def meeting(self) -> Meeting:
        """The 1:1 as it is kept, without what people are going to write."""
        return Meeting(
            name=meeting_name(self.today),
            met=self.today,
            prompts=tuple(each.path for each in self.questions),
        )


def one_on_one(
    person: Person,
    catalog: Catalog,
    *,
    today: datetime.date,
    news: tuple[Tiding, ...] | None = None,
    seen: Sequence[SeenTrigger] = (),
) -> OneOnOne:
    """Gather what belongs on the sheet of a 1:1.

    A sheet of the day that is there already keeps its questions.

    Args:
        person: Whose 1:1 it is.
        catalog: The framework as it is.
        today: The day.
        news: What changed for their level since the last time.
        seen: Triggers that were seen since then.

    Raises:
        PersonError: The framework has no such level; the error says what may help.
    """
    seat = seat_of(person, catalog)
    record = next((each for each in person.meetings if each.met == today), None)
    questions = in_play(person, catalog, seat)
    if record is not None and record.prompts:
        chosen = tuple(each for each in questions if each.path in record.prompts)
    else:
        every = person.profile.every
        chosen = questions_for(questions, person.meetings, today=today, every=every)
    last = [each for each in person.meetings if each.met < today]
    past = [each for meeting in person.meetings for each in meeting.triggers]
    found = _seen((*past, *seen), catalog, today)
    above = catalog.above(seat)
    known = {each.trigger.id for each in found if above and each.seat == above}
    return OneOnOne(
        person=person,
        seat=seat,
        today=today,
        last=last[-1] if last else None,
        questions=chosen,
        goals=tuple(
            sorted((g for g in person.goals if g.is_open), key=lambda each: each.look_back)
        ),
        seen=found,
        next_seat=above,
        triggers=tuple(t for t in above.level.triggers if t.id not in known) if above else (),
        news=news,
        record=record,
    )


def _seen(
    found: Sequence[SeenTrigger], catalog: Catalog, today: datetime.date
) -> tuple[TriggerSeen, ...]:
    first = today - datetime.timedelta(days=HALF_A_YEAR)
    by_path = {each.path: each for each in catalog.seats}
    seen: dict[str, TriggerSeen] = {}
    for each in sorted(found, key=lambda each: each.seen):
        level, _, name = each.path.partition("#")
        seat = by_path.get(level)
        trigger = next((t for t in seat.level.triggers if t.id == name), None) if seat else None
        if seat is not None and trigger is not None and first <= each.seen <= today:
            seen[each.path] = TriggerSeen(trigger=trigger, seat=seat, seen=each.seen)
    return tuple(seen.values())
