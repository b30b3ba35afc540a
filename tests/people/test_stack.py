"""A person's stack, and where they stand."""

from __future__ import annotations

import datetime

import attrs
import pytest

from progression import Catalog
from progression.catalog import Seat
from progression.interchange.assessment import Answer, Assessment, Reply
from progression.people import Cited, Evidence, Person, Profile
from progression.people.stack import State, stack_of
from tests.people.conftest import SENIOR, STAFF, TODAY


def shows(*signals: Cited) -> Evidence:
    """A piece of evidence."""
    return Evidence(
        name="evidence/a.md", happened=TODAY, written=TODAY, text="It was.", signals=signals
    )


@pytest.fixture
def person(tmp_path_factory: pytest.TempPathFactory) -> Person:
    """Somebody who has shown nothing."""
    profile = Profile(name="Ada", framework="harbour", level=SENIOR)
    return Person(root=tmp_path_factory.getbasetemp(), profile=profile)


def raising(catalog: Catalog, seat: Seat) -> tuple[str, str]:
    """A signal that a level raises, and the one before."""
    arrival = catalog.arrival(seat)
    assert arrival is not None
    return arrival.raised[0].after.path, arrival.raised[0].before[0].path


def test_across_clusters(harbour: Catalog, person: Person) -> None:
    """What was shown counts whatever level, lane or cluster asks it."""
    shared = harbour.bar(STAFF).signals[0].path
    selling = next(
        s.path
        for s in harbour.bar("go-to-market/ic/market-lead").signals
        if s.competency.id == "selling"
    )
    piece = shows(Cited(shared), Cited(selling), Cited("gone/away", "1:0a1b2c3d4e5f"))
    stack = stack_of(attrs.evolve(person, evidence=(piece,)), harbour)

    shown = [
        each.path for layer in stack.layers() for entry in layer.entries for each in entry.signals
    ]
    assert sorted(shown) == sorted([shared, selling])
    assert stack.gone == (Cited("gone/away", "1:0a1b2c3d4e5f"),)
    assert shared in [each.path for each in stack.standing(SENIOR).of(State.SHOWN)]
    assert [
        each.path for each in stack.standing("go-to-market/ic/market-lead").of(State.SHOWN)
    ] == [
        each.path
        for each in harbour.bar("go-to-market/ic/market-lead").signals
        if each.path in shown
    ]


def test_a_larger_scale(harbour: Catalog, person: Person) -> None:
    """Whoever shows what raises a signal has shown the signal; not the other way round."""
    above, below = raising(harbour, harbour.seat(STAFF))
    larger = stack_of(attrs.evolve(person, evidence=(shows(Cited(above)),)), harbour)
    smaller = stack_of(attrs.evolve(person, evidence=(shows(Cited(below)),)), harbour)

    assert below in [each.path for each in larger.standing(SENIOR).of(State.SHOWN)]
    assert above not in [each.path for each in smaller.standing(STAFF).of(State.SHOWN)]


def test_steps(harbour: Catalog, person: Person) -> None:
    """A step is shown when each of its signals is."""
    competency = harbour.competencies["direction"]
    step = competency.steps[0]
    paths = [Cited(f"direction/{each.id}") for each in step.signals]
    whole = stack_of(attrs.evolve(person, evidence=(shows(*paths),)), harbour)
    part = stack_of(attrs.evolve(person, evidence=(shows(*paths[1:]),)), harbour)

    assert whole.layers()[0].entries[0].steps == (step.rung,)
    assert part.layers()[0].entries[0].steps == ()


def test_answers(harbour: Catalog, person: Person) -> None:
    """An answer is no evidence; no chance yet keeps its reason; the latest answer counts."""
    first, second, third = (each.path for each in harbour.bar(SENIOR).signals[:3])
    early = Assessment("harbour", SENIOR, datetime.date(2026, 1, 1), {first: Reply(Answer.NOT_YET)})
    late = Assessment(
        "harbour",
        SENIOR,
        TODAY,
        {
            first: Reply(Answer.CONSISTENTLY, wording="1:0a1b2c3d4e5f"),
            second: Reply(Answer.NO_CHANCE_YET, reason="No incident so far."),
            third: Reply(Answer.NOT_YET),
        },
    )
    stack = stack_of(attrs.evolve(person, assessments={"a": early, "b": late}), harbour)
    found = {each.path: each for each in stack.standing(SENIOR).signals}

    assert [found[each].state for each in (first, second, third)] == [
        State.SAID,
        State.NO_CHANCE_YET,
        State.NOT_YET,
    ]
    assert found[second].reason == "No incident so far."
    assert found[first].reply_is_stale
    assert stack.layers() == ()


def test_other_words(harbour: Catalog, person: Person) -> None:
    """Evidence for other words still counts, and is marked."""
    path = harbour.bar(SENIOR).signals[0].path
    piece = shows(Cited(path, "1:0a1b2c3d4e5f"))
    known = stack_of(attrs.evolve(person, evidence=(piece,)), harbour).known[path]

    assert known.state is State.SHOWN
    assert known.stale == (piece,)


def test_a_sideways_move(harbour: Catalog, person: Person) -> None:
    """A move uses what was shown, asks the rest, and hands over what only the old level asks."""
    end = "engineering/management/engineering-manager"
    first = harbour.bar(end).signals[0].path
    stack = stack_of(attrs.evolve(person, evidence=(shows(Cited(first)),)), harbour)
    move = stack.move(end)

    assert [each.path for each in move.uses] == [first]
    asked = {each.path for each in harbour.bar(end).signals}
    assert {each.path for each in move.asks} == asked - {first}
    assert move.hands_over == harbour.difference(SENIOR, end).handed_over
    assert len(move.uses) + len(move.asks) == len(move.standing.signals)
