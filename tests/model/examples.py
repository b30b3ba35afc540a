"""One of each noun, made anew at each call, with every field filled."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import attrs

from progression import model as m

if TYPE_CHECKING:
    from collections.abc import Callable

DAY = datetime.date(2026, 1, 31)


def link() -> m.Link:
    """A link."""
    return m.Link("A guide", "guides/listening.md")


def signal() -> m.Signal:
    """A signal."""
    return m.Signal(
        "listens",
        "Repeats what was said before answering it.",
        examples=["Did so in the March review."],
        raises="asks",
        links=[link()],
        status=m.PILOT,
        attributes={"source": "2025"},
    )


def prompt() -> m.Prompt:
    """A prompt."""
    return m.Prompt("last-time", "When did you last?", for_=m.FOR_MANAGER, status=m.DRAFT)


def practice() -> m.Practice:
    """A practice."""
    return m.Practice("walk", "Walk and talk.", kind="talk", time="an hour", links=[link()])


def milestone() -> m.Milestone:
    """A milestone."""
    return m.Milestone("led", "Led one change.", examples=["The berth plan."], status=m.DRAFT)


def trigger() -> m.Trigger:
    """A trigger."""
    return m.Trigger("asked", "Others ask for help.", examples=["Twice in May."], status=m.DRAFT)


def dimension() -> m.Dimension:
    """A dimension."""
    return m.Dimension(
        "influence",
        "Influence",
        summary="Whose work.",
        prompts=[prompt()],
        attributes={"colour": "amber"},
    )


def rung() -> m.Rung:
    """A rung."""
    return m.Rung("working", "Working", summary="Alone.")


def scale() -> m.Scale:
    """A scale."""
    return m.Scale("growth", "Growth", rungs=[rung()], stacks=False, summary="How.")


def step() -> m.Step:
    """A step."""
    return m.Step(rung(), "Helps.", signals=[signal()], examples=["Once."], status=m.DRAFT)


def competency() -> m.Competency:
    """A competency."""
    return m.Competency(
        "coaching",
        "Coaching",
        dimension=dimension(),
        group="People",
        summary="Helping others grow.",
        why="Nobody grows alone.",
        scale=scale(),
        steps=[step()],
        prompts=[prompt()],
        practices=[practice()],
        links=[link()],
        keywords=["mentoring"],
        owner="people-team",
        reviewed=DAY,
        status=m.PILOT,
        attributes={"since": "2024"},
    )


def expectation() -> m.Expectation:
    """An expectation."""
    return m.Expectation(
        competency=competency(),
        rung=rung(),
        summary="Helps one person.",
        signals=[signal()],
        examples=["Once."],
        importance=m.OPTIONAL,
        note="From the second year.",
        status=m.DRAFT,
    )


def cited() -> m.CitedSignal:
    """A signal that is cited."""
    return m.CitedSignal(competency(), "listens")


def grade() -> m.Grade:
    """A grade."""
    return m.Grade(3, name="Three", band="60 to 70")


def level() -> m.Level:
    """A level."""
    return m.Level(
        "engineer",
        "Engineer",
        short="E3",
        grade=grade(),
        summary="Builds with others.",
        also_called=["Developer"],
        keywords=["code"],
        attributes={"reach": "a team"},
        expects=[expectation()],
        milestones=[milestone()],
        triggers=[trigger()],
        prompts=[prompt()],
        equivalents=[m.Level("lead", "Lead")],
        links=[link()],
        status=m.PILOT,
    )


def lane() -> m.Lane:
    """A lane."""
    return m.Lane("craft", "Craft", short="C", summary="By hand.")


def track() -> m.Track:
    """A track."""
    return m.Track(
        "ic",
        "IC",
        lane=lane(),
        summary="Making things.",
        levels=[level()],
        branches_from=level(),
        takes_along=[competency(), cited()],
        expects=[expectation()],
        owner="ana",
        reviewed=DAY,
        links=[link()],
        status=m.PILOT,
        attributes={"since": "2024"},
    )


def move() -> m.Move:
    """A move."""
    return m.Move(
        level(),
        m.Level("lead", "Lead"),
        direction=m.BOTH_WAYS,
        summary="A new craft.",
        try_first="Lead one project.",
        talk_to="ana",
        links=[link()],
        status=m.PILOT,
    )


def equivalent() -> m.Equivalent:
    """An equivalent."""
    return m.Equivalent(level(), m.Level("lead", "Lead"), note="Since 2024.")


def cluster() -> m.Cluster:
    """A cluster."""
    return m.Cluster(
        "engineering",
        "Engineering",
        summary="Builds.",
        status=m.PILOT,
        pilot_team="Yard",
        owner="ana",
        reviewed=DAY,
        tracks=[track()],
        clusters=[m.Cluster("platform", "Platform")],
        expects=[expectation()],
        moves=[move()],
        equivalents=[equivalent()],
        keywords=["code"],
        links=[link()],
        attributes={"since": "2024"},
    )


def moved() -> m.Moved:
    """A path that changed."""
    return m.Moved("old/path", "new/path", on=DAY, note="Clearer.")


def retired() -> m.Retired:
    """A path that is gone."""
    return m.Retired("old/path", replaced_by=["new/path"], on=DAY, note="Unused.")


def review_round() -> m.ReviewRound:
    """A round of reviews."""
    return m.ReviewRound(
        "spring-2026",
        "Spring reviews",
        starts=datetime.date(2026, 3, 2),
        ends=datetime.date(2026, 3, 27),
        frozen_from=datetime.date(2026, 2, 16),
        note="Both lanes.",
    )


def cycle() -> m.Cycle:
    """A year."""
    return m.Cycle(rounds=[review_round()], framework_reviews=[DAY], links=[link()])


def framework() -> m.Framework:
    """A framework."""
    return m.Framework(
        "company",
        "How we grow",
        cumulative=True,
        summary="For all.",
        version="2026.1",
        dimensions=[dimension()],
        competencies=[competency()],
        clusters=[cluster()],
        expects=[expectation()],
        moves=[move()],
        equivalents=[equivalent()],
        history=[moved(), retired()],
        cycle=cycle(),
        owner="people-team",
        reviewed=DAY,
        review_every=30,
        links=[link()],
        attributes={"since": "2024"},
    )


MAKERS: dict[type[m.Noun], Callable[[], m.Noun]] = {
    type(make()): make
    for make in (
        link, signal, prompt, practice, milestone, trigger, dimension, rung, scale, step,
        competency, expectation, cited, grade, level, lane, track, move, equivalent, cluster,
        moved, retired, review_round, cycle, framework,
    )
}  # fmt: skip
"""How to make one of each noun."""


def values(noun: Any) -> dict[str, Any]:
    """The fields of a noun by name, as its constructor takes them."""
    return {field.name: getattr(noun, field.name) for field in attrs.fields(type(noun))}
