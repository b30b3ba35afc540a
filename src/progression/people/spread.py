"""How a company answers its framework, level by level and without names.

It says something of the words and of the work: a signal that most have no chance to show is asked
of people whom nobody gives the work.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs
from attrs import field

from progression.catalog import Catalog, Seat
from progression.interchange.assessment import Answer
from progression.people.shared import Shared
from progression.people.tally import FEWEST, counted_answers


@attrs.frozen(kw_only=True)
class Answered:
    """How one signal is answered at one level.

    Attributes:
        path: `competency/signal`.
        text: What it says.
        competency: The title of its competency.
        counts: How often each answer was given.
    """

    path: str
    text: str
    competency: str
    counts: Mapping[Answer, int] = field(hash=False)

    def is_mostly(self, answer: Answer) -> bool:
        """Tell whether more than half give an answer."""
        return 2 * self.counts.get(answer, 0) > sum(self.counts.values())

    @property
    def is_divided(self) -> bool:
        """Whether both ends are given by a third of the people or more."""
        third = sum(self.counts.values()) / 3
        ends = (Answer.NOT_YET, Answer.CONSISTENTLY)
        return all(self.counts.get(each, 0) >= third for each in ends)


@attrs.frozen(kw_only=True)
class Spread:
    """How one level is answered.

    Attributes:
        seat: The level.
        people: How many people; at least five.
        signals: Each signal that at least five of them answered for the words of today.
        too_few: How many signals fewer than five answered.
    """

    seat: Seat
    people: int
    signals: tuple[Answered, ...]
    too_few: int


def spreads(catalog: Catalog, shared: Sequence[Shared]) -> tuple[Spread, ...]:
    """How each level is answered that at least five people shared; of others nothing is said."""
    groups: dict[str, list[Shared]] = {}
    for each in shared:
        groups.setdefault(each.assessment.level, []).append(each)
    return tuple(
        _spread(catalog, seat, groups[seat.path])
        for seat in catalog.seats
        if len(groups.get(seat.path, ())) >= FEWEST
    )


def _spread(catalog: Catalog, seat: Seat, group: Sequence[Shared]) -> Spread:
    found, too_few = [], 0
    for asked in catalog.bar(seat):
        for entry in asked.signals:
            counts = counted_answers(_answers(group, entry.path), Answer)
            if counts is None:
                too_few += 1
                continue
            title = asked.competency.title or asked.competency.id
            found.append(
                Answered(path=entry.path, text=entry.signal.text, competency=title, counts=counts)
            )
    return Spread(seat=seat, people=len(group), signals=tuple(found), too_few=too_few)


def _answers(group: Sequence[Shared], path: str) -> list[Answer]:
    return [answer for each in group if (answer := each.answered(path)) is not None]
