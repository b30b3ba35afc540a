"""Facts about what makes a framework unusable."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs
import pytest

from progression.findings import Severity
from progression.model import (
    INDIVIDUAL_CONTRIBUTOR,
    MANAGEMENT,
    Cluster,
    Competency,
    Dimension,
    Equivalent,
    Framework,
    Lane,
    Level,
    Milestone,
    Move,
    Practice,
    Prompt,
    Rung,
    Scale,
    Signal,
    Step,
    Track,
    Trigger,
)
from progression.model.integrity import faults

CRAFT = Dimension("craft", "Craft")
LOW, HIGH, ODD = Rung("low", "Low"), Rung("high", "High"), Rung("odd", "Odd")
SCALE = Scale("growth", "Growth", rungs=[LOW, HIGH])
SAYS = Signal("says-so", "Says so.")
CARE = Competency(
    "care",
    "Care",
    dimension=CRAFT,
    scale=SCALE,
    steps=[
        Step(LOW, "First.", signals=[SAYS]),
        Step(HIGH, "Second.", signals=[Signal("writes-so", "Writes so.", raises="says-so")]),
    ],
)
PLAIN = Competency("plain", "Plain")
ONE = Level("one", "One", grade=1, expects=[CARE.at(LOW)])
TWO = Level("two", "Two", grade=2, expects=[CARE.at(HIGH), PLAIN.expects("So.", SAYS)])
LEAD = Level("lead", "Lead", grade=2, equivalents=[TWO])
IC = Track("ic", "IC", lane=INDIVIDUAL_CONTRIBUTOR, levels=[ONE, TWO])
MANAGERS = Track(
    "management",
    "Management",
    lane=MANAGEMENT,
    levels=[LEAD],
    branches_from=ONE,
    takes_along=[CARE["says-so"], PLAIN],
)
WORK = Cluster("work", "Work", tracks=[IC, MANAGERS], moves=[Move(TWO, LEAD)])


def company(**fields: Any) -> Framework:
    """A framework without faults, but for what a test puts into it."""
    whole: dict[str, Any] = {
        "id": "acme",
        "title": "Acme",
        "cumulative": True,
        "dimensions": [CRAFT],
        "competencies": [CARE, PLAIN],
        "clusters": [WORK],
        "expects": [PLAIN.expects("Of everyone.")],
        "equivalents": [Equivalent(TWO, LEAD)],
    }
    return Framework(**whole | fields)


def with_levels(*levels: Level) -> Framework:
    """A framework whose one track holds levels."""
    track = Track("ic", "IC", lane=INDIVIDUAL_CONTRIBUTOR, levels=list(levels))
    return company(clusters=[Cluster("work", "Work", tracks=[track])], equivalents=[])


def with_competency(**fields: Any) -> Framework:
    """A framework with one more competency."""
    whole: dict[str, Any] = {"id": "extra", "title": "Extra"}
    return company(competencies=[CARE, PLAIN, Competency(**whole | fields)])


def with_track(**fields: Any) -> Framework:
    """A framework with one more track."""
    whole: dict[str, Any] = {"id": "other", "title": "Other", "lane": MANAGEMENT}
    tracks = [IC, MANAGERS, Track(**whole | fields)]
    return company(clusters=[attrs.evolve(WORK, tracks=tracks)])


def branching_in_a_circle() -> Framework:
    """Two tracks that branch from each other."""
    a, b = Level("a", "A"), Level("b", "B")
    tracks = [
        Track("first", "First", lane=MANAGEMENT, levels=[a], branches_from=b),
        Track("second", "Second", lane=MANAGEMENT, levels=[b], branches_from=a),
    ]
    return company(clusters=[WORK, Cluster("ring", "Ring", tracks=tracks)])


FAULTS: dict[str, tuple[Callable[[], Framework], str, str, str]] = {
    "id of the framework": (
        lambda: company(id="Acme Inc"),
        "malformed-id",
        "Acme Inc",
        "“acme-inc”",
    ),
    "id of a level": (
        lambda: with_levels(Level("Staff Engineer", "Staff")),
        "malformed-id",
        "work/ic/Staff Engineer",
        "“staff-engineer”",
    ),
    "id of a signal": (
        lambda: with_levels(Level("l", "L", expects=[PLAIN.expects("", Signal("So_so", "x"))])),
        "malformed-id",
        "plain/So_so",
        "“so-so”",
    ),
    "id of a rung": (
        lambda: with_competency(scale=Scale("s", "S", rungs=[Rung("1st!", "First")])),
        "malformed-id",
        "s/1st!",
        "“1st”",
    ),
    "id of a lane": (
        lambda: with_track(lane=Lane("My Lane", "Mine")),
        "malformed-id",
        "My Lane",
        "“my-lane”",
    ),
    "two competencies": (lambda: with_competency(id="care"), "duplicate-id", "care", "“Care”"),
    "one competency twice": (
        lambda: company(competencies=[CARE, PLAIN, CARE]),
        "duplicate-id",
        "care",
        "listed twice",
    ),
    "two dimensions": (
        lambda: company(dimensions=[CRAFT, Dimension("craft", "Other")]),
        "duplicate-id",
        "craft",
        "",
    ),
    "two scales": (
        lambda: with_competency(scale=Scale("growth", "Other", rungs=[])),
        "duplicate-id",
        "growth",
        "“Growth”",
    ),
    "two lanes": (
        lambda: with_track(lane=Lane("management", "Other")),
        "duplicate-id",
        "management",
        "",
    ),
    "two tracks": (lambda: with_track(id="ic"), "duplicate-id", "work/ic", "“IC”"),
    "two clusters": (
        lambda: company(clusters=[WORK, Cluster("work", "Other")]),
        "duplicate-id",
        "work",
        "",
    ),
    "two levels": (
        lambda: with_levels(Level("a", "A"), Level("a", "B")),
        "duplicate-id",
        "work/ic/a",
        "“A”",
    ),
    "two rungs": (
        lambda: with_competency(scale=Scale("s", "S", rungs=[LOW, Rung("low", "X")])),
        "duplicate-id",
        "s/low",
        "",
    ),
    "two steps": (
        lambda: with_competency(scale=SCALE, steps=[Step(LOW, "a"), Step(LOW, "b")]),
        "duplicate-step",
        "extra",
        "“Low”",
    ),
    "two milestones": (
        lambda: with_levels(Level("a", "A", milestones=[Milestone("m", "a"), Milestone("m", "b")])),
        "duplicate-id",
        "work/ic/a/m",
        "",
    ),
    "two triggers": (
        lambda: with_levels(Level("a", "A", triggers=[Trigger("m", "a"), Trigger("m", "b")])),
        "duplicate-id",
        "work/ic/a/m",
        "",
    ),
    "two prompts": (
        lambda: with_competency(prompts=[Prompt("p", "a"), Prompt("p", "b")]),
        "duplicate-id",
        "extra/p",
        "",
    ),
    "two practices": (
        lambda: with_competency(practices=[Practice("p", "a"), Practice("p", "b")]),
        "duplicate-id",
        "extra/p",
        "",
    ),
    "a signal of two texts": (
        lambda: with_levels(Level("a", "A", expects=[CARE.at(LOW, Signal("says-so", "Other."))])),
        "conflicting-signal",
        "care/says-so",
        "“Care”",
    ),
    "a reserved cluster": (
        lambda: company(clusters=[WORK, Cluster("matrix", "M")]),
        "reserved-id",
        "matrix",
        "",
    ),
    "a reserved track": (lambda: with_track(id="compare"), "reserved-id", "work/compare", ""),
    "a reserved competency": (lambda: with_competency(id="api"), "reserved-id", "api", ""),
    "a cluster beside a track": (
        lambda: company(clusters=[attrs.evolve(WORK, clusters=[Cluster("ic", "Inner")])]),
        "ambiguous-path",
        "work/ic",
        "track “IC” or cluster “Inner”",
    ),
    "a competency of a cluster's id": (
        lambda: with_competency(id="work"),
        "ambiguous-path",
        "work",
        "cluster “Work”",
    ),
    "a level in two tracks": (
        lambda: with_track(levels=[ONE]),
        "stands-twice",
        "work/other/one",
        "work/ic/one",
    ),
    "an unlisted competency": (
        lambda: with_levels(Level("a", "A", expects=[Competency("cares", "X").expects("")])),
        "unlisted-competency",
        "cares",
        "“care”",
    ),
    "another competency of one id": (
        lambda: with_levels(Level("a", "A", expects=[Competency("care", "X").expects("")])),
        "duplicate-id",
        "care",
        "“Care”",
    ),
    "an unlisted dimension": (
        lambda: with_competency(dimension=Dimension("crafts", "Crafts")),
        "unknown-dimension",
        "extra",
        "“craft”",
    ),
    "a step of another scale": (
        lambda: with_competency(scale=SCALE, steps=[Step(ODD, "a")]),
        "unknown-rung",
        "extra",
        "“Odd”",
    ),
    "steps without a scale": (
        lambda: with_competency(steps=[Step(LOW, "a")]),
        "unknown-rung",
        "extra",
        "no scale",
    ),
    "a rung without a step": (
        lambda: with_levels(Level("a", "A", expects=[CARE.at(ODD)])),
        "unknown-step",
        "care",
        "“Odd”",
    ),
    "a rung without a scale": (
        lambda: with_levels(Level("a", "A", expects=[PLAIN.at(LOW)])),
        "unknown-step",
        "plain",
        "",
    ),
    "raising nothing": (
        lambda: with_levels(
            Level("a", "A", expects=[CARE.at(LOW, Signal("x", "X.", raises="say-so"))])
        ),
        "unknown-signal",
        "care/x",
        "“says-so”",
    ),
    "citing nothing": (
        lambda: with_track(takes_along=[CARE["say-so"]]),
        "unknown-signal",
        "care/say-so",
        "“says-so”",
    ),
    "a move to nowhere": (
        lambda: company(moves=[Move(ONE, Level("twoo", "Twoo"))]),
        "unknown-level",
        "twoo",
        "“Two”",
    ),
    "an equal that stands nowhere": (
        lambda: company(equivalents=[Equivalent(Level("x", "X"), TWO)]),
        "unknown-level",
        "x",
        "",
    ),
    "a branch from nowhere": (
        lambda: with_track(branches_from=Level("x", "X")),
        "unknown-level",
        "x",
        "branches from",
    ),
    "a level's equal that stands nowhere": (
        lambda: with_levels(Level("a", "A", equivalents=[TWO])),
        "unknown-level",
        "two",
        "“Two”",
    ),
    "branches in a circle": (
        branching_in_a_circle,
        "branch-circle",
        "ring/first",
        "ring/first → ring/second → ring/first",
    ),
}


def test_a_sound_framework() -> None:
    """A framework that uses every kind of reference as it should has no fault."""

    assert faults(company()) == []


@pytest.mark.parametrize("name", FAULTS)
def test_one_fault(name: str) -> None:
    """Each fault is found once, with its subject, its place, and what to do."""

    make, rule, subject, words = FAULTS[name]
    (finding,) = faults(make())

    assert (finding.rule, finding.subject) == (rule, subject)
    assert finding.severity is Severity.ERROR
    assert words in f"{finding.message} {finding.remedy}"
    assert finding.why
    assert finding.remedy
    assert finding.place


def test_the_first_of_two_is_named_too() -> None:
    """A clash gives both places, so that either can be mended."""

    (finding,) = faults(with_levels(Level("a", "A"), Level("a", "B")))

    assert len(finding.also) == 1
    assert finding.also[0] != finding.place


def test_a_signal_may_stand_at_many_levels() -> None:
    """The same signal in several places of one competency is no conflict, nor is an equal copy."""

    copy = Signal("says-so", "Says so.", examples=["Once."])
    levels = [Level(f"l{n}", "L", expects=[PLAIN.expects("", SAYS, copy)]) for n in range(3)]

    assert faults(with_levels(*levels)) == []


def test_deeply_nested_clusters() -> None:
    """Clusters may be nested deeper than Python's stack."""

    cluster = Cluster("c", "C")
    for _ in range(3000):
        cluster = Cluster("c", "C", clusters=[cluster])

    assert faults(company(clusters=[WORK, cluster])) == []


def test_a_cluster_that_stands_in_two_others() -> None:
    """A cluster in two places is found without walking it twice, however often it doubles."""

    cluster = Cluster("c", "C")
    for _ in range(60):
        cluster = Cluster("c", "C", clusters=[cluster, attrs.evolve(cluster, id="d")])

    found = faults(company(clusters=[WORK, cluster]))

    assert {finding.rule for finding in found} == {"stands-twice"}
