"""The questions of a 1:1 rotate."""

from __future__ import annotations

import datetime

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from progression import Catalog
from progression.model import Audience
from progression.people import Cited, Goal, Meeting, Person, Profile
from progression.people.rotation import HALF_A_YEAR, Question, in_play, questions_for
from tests.people.conftest import HARBOUR, SENIOR, TODAY


def question(number: int) -> Question:
    """A question of one of several competencies."""
    return Question(path=f"c{number % 7}#q{number}", about="C", text="?", audience=Audience.BOTH)


@given(st.integers(1, 60), st.integers(1, 45), st.lists(st.integers(1, 100), max_size=60))
@settings(max_examples=60)
def test_each_comes_up_within_half_a_year(number: int, every: int, gaps: list[int]) -> None:
    """Where people meet as often as they say, no question waits for more than half a year."""
    questions = [question(each) for each in range(number)]
    meetings: list[Meeting] = []
    day = start = datetime.date(2026, 1, 1)
    seen = {each.path: start for each in questions}
    for gap in [*(max(each * every // 100, 1) for each in gaps), *[every] * 40]:
        chosen = questions_for(questions, meetings, today=day, every=every)
        paths = tuple(each.path for each in chosen)
        meetings.append(Meeting(name=f"{day}", met=day, prompts=paths))
        seen.update(dict.fromkeys(paths, day))
        assert max((day - each).days for each in seen.values()) <= HALF_A_YEAR
        assert paths
        assert len(set(paths)) == len(paths)
        day += datetime.timedelta(days=gap)


def test_what_waited_too_long_is_asked_today() -> None:
    """After a gap, whatever would wait for more than half a year comes at once."""
    questions = [question(each) for each in range(26)]
    first = tuple(each.path for each in questions)
    meeting = Meeting(name="a", met=TODAY - datetime.timedelta(days=HALF_A_YEAR), prompts=first)

    assert len(questions_for(questions, [meeting], today=TODAY, every=14)) == 26
    early = attrs.evolve(meeting, met=TODAY - datetime.timedelta(days=14))
    assert len(questions_for(questions, [early], today=TODAY, every=14)) == 2


def test_in_play(harbour: Catalog) -> None:
    """The level, its competencies, their dimensions and the open goals have their questions."""
    person = Person(root=HARBOUR, profile=Profile(name="A", framework="harbour", level=SENIOR))
    goal = Goal(
        text="Sell.",
        set_on=TODAY,
        look_back=TODAY,
        signals=(Cited("selling/listens-first"), Cited("gone/away")),
    )
    seat = harbour.seat(SENIOR)
    own = {each.path.partition("#")[0] for each in in_play(person, harbour, seat)}
    more = {
        each.path.partition("#")[0]
        for each in in_play(attrs.evolve(person, goals=(goal,)), harbour, seat)
    }

    asked = {each.competency.id for each in harbour.bar(seat)}
    dimensions = {each.id for each in harbour.framework.dimensions}
    assert own == asked | dimensions | {SENIOR}
    assert more == own | {"selling"}


def test_competencies_take_turns(harbour: Catalog) -> None:
    """The first 1:1s do not ask all questions of one competency after the other."""
    person = Person(root=HARBOUR, profile=Profile(name="A", framework="harbour", level=SENIOR))
    questions = in_play(person, harbour, harbour.seat(SENIOR))
    first = questions_for(questions, [], today=TODAY, every=14)

    assert len({each.path.partition("#")[0] for each in first}) == len(first) > 1
