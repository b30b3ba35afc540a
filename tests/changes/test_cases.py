"""The cases that a reviewer meets, each a pair of frameworks and all that is found in it."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest

from progression import load
from progression.changes import Changes, Decision, Declaration, Version, compare

DEFINITIONS = Path(__file__).parent / "definitions"
KEEPER, SENIOR, LEAD = "light/ic/keeper", "light/ic/senior", "light/lead/lead"
FERRYMAN, MATE = "boats/ic/ferryman", "light/ic/mate"


@attrs.frozen
class Case:
    """What one pair of frameworks gives.

    Attributes:
        changes: Every change, as kind, subject and field.
        version: The part of the version that grows.
        seats: The levels whose bar changes, and how.
        declared: What the author says.
    """

    changes: set[str]
    version: str
    seats: dict[str, str] = attrs.Factory(dict)
    declared: tuple[Declaration, ...] = ()


def both(effect: str) -> dict[str, str]:
    """The level itself, and the one above that carries it on."""
    return {KEEPER: effect, SENIOR: effect}


TRIMS = {"editorial watch/trims-lamp text"}
CASES = {
    "typo": Case(TRIMS, "patch"),
    "plural": Case({"editorial repair/mends-clockwork text"}, "patch"),
    "signal-added": Case({"added watch/sounds-horn"}, "major", both("raises")),
    "signal-removed": Case({"removed watch/trims-lamp"}, "minor", both("lowers")),
    "moved-down": Case({"moved watch/calls-pilots"}, "major", {KEEPER: "raises"}),
    "moved-up": Case({"moved watch/trims-lamp"}, "minor", {KEEPER: "lowers"}),
    "words-added": Case({"reworded watch/logs-ships text"}, "undecided", both("undeclared")),
    "words-added-declared": Case(
        {"reworded watch/logs-ships text"},
        "major",
        both("raises"),
        (Declaration("watch/logs-ships", Decision.RAISES),),
    ),
    "reworded-clarifying": Case(
        {"reworded watch/trims-lamp text"},
        "minor",
        declared=(Declaration("watch/trims-lamp", Decision.CLARIFIES),),
    ),
    "unrelated-text": Case({"replaced watch/trims-lamp text"}, "undecided", both("undeclared")),
    "removed-with-replacement": Case({"replaced watch/checks-lamp"}, "major", both("mixed")),
    "id-changed": Case({"renamed watch/trims-the-lamp"}, "undecided"),
    "id-changed-declared": Case({"renamed watch/trims-the-lamp"}, "none"),
    "higher-text-goes-lower": Case(
        {"reworded watch/logs-ships text", "merged watch/logs-ships"},
        "major",
        {KEEPER: "raises", SENIOR: "lowers"},
    ),
    "example-added": Case({"changed watch/trims-lamp examples"}, "minor"),
    "empty-level-inserted": Case({"added light/ic/mate"}, "minor", {MATE: "new"}),
    "lowest-level-removed": Case(
        {"removed light/ic/keeper"}, "major", {KEEPER: "gone", SENIOR: "lowers"}
    ),
    "title-changed": Case({"changed light/ic/senior title"}, "minor"),
    "level-id-changed-declared": Case({"renamed light/ic/first"}, "none"),
    "competency-to-another-cluster": Case(
        {"moved boats/repair"},
        "major",
        {KEEPER: "lowers", LEAD: "lowers", FERRYMAN: "raises"},
    ),
    "competency-split": Case({"split lookout"}, "minor"),
    "importance-raised": Case(
        {"changed light/ic/senior/repair importance"}, "major", {SENIOR: "raises"}
    ),
    "one-lane-only": Case({"added watch/teaches-signals"}, "major", {SENIOR: "raises"}),
    "deprecated": Case({"deprecated watch/trims-lamp"}, "minor"),
    "owner-and-order": Case({"changed watch owner", "reordered light/ic/keeper signals"}, "none"),
}


def changes_of(name: str, declared: tuple[Declaration, ...] = ()) -> Changes:
    """What is found in one case."""
    old = load(DEFINITIONS / name / "old", execute=False)
    return compare(old, load(DEFINITIONS / name / "new", execute=False), declared=declared)


def test_every_pair_is_a_case() -> None:
    """No folder is left out of the table, and no case lacks its folder."""

    assert {each.name for each in DEFINITIONS.iterdir() if each.name[0] != "_"} == set(CASES)
    assert len(CASES) == 25


@pytest.mark.parametrize("name", CASES)
def test_all_that_is_found_is_what_was_done(name: str) -> None:
    """Every kind of change looks at every pair, and finds what was done to it and nothing else."""
    case = CASES[name]

    changes = changes_of(name, case.declared)

    told = [f"{each.kind.value} {each.subject} {each.field}".rstrip() for each in changes]
    assert sorted(told) == sorted(case.changes)
    assert changes.version is Version(case.version)
    assert {
        each.path: each.effect.value for each in changes.seats if each.effect.value != "same"
    } == case.seats


def test_a_question_offers_the_line_that_answers_it() -> None:
    """An id that changed without a word is asked, with the line for the history."""

    (change,) = changes_of("id-changed")

    assert change.question is not None
    assert change.question.lines == ('Moved("watch/trims-lamp", "watch/trims-the-lamp")',)


def test_a_declaration_holds_for_one_wording() -> None:
    """What was declared for another edit answers nothing, and is told as unused."""
    (change,) = changes_of("words-added")
    (other,) = changes_of("unrelated-text")
    right = Declaration(change.key, Decision.RAISES, change.wording)
    stale = attrs.evolve(right, wording=other.wording)

    assert changes_of("words-added", (right,)).version is Version.MAJOR
    assert changes_of("words-added", (stale,)).unused == (stale,)
    assert changes_of("words-added", (stale,)).version is Version.UNDECIDED


def test_only_one_lane_moves() -> None:
    """A level that asks more than its neighbour in the other lane is told with both figures."""

    (shift,) = changes_of("one-lane-only").parity()

    assert (shift.changed.path, shift.beside.path) == (SENIOR, LEAD)
    assert shift.widens
    assert shift.after.changed == shift.before.changed + 1


@pytest.mark.parametrize(
    ("name", "opening"),
    [
        ("signal-added", "This asks more of Keeper and Senior keeper."),
        ("words-added", "This may change what is expected of Keeper and Senior keeper."),
        ("moved-up", "This asks less of Keeper."),
        ("empty-level-inserted", "This adds Mate."),
        ("typo", "Nothing changes in what is expected of anybody: it only reads better."),
    ],
)
def test_one_sentence_says_whom_it_concerns(name: str, opening: str) -> None:
    """The first sentence names the people, or says that nobody has to do anything."""

    assert changes_of(name).sentence == opening


def test_paths_lead_on() -> None:
    """Who cites a path of the old framework is told where it leads, and how sure that is."""
    moved = changes_of("id-changed-declared").carry("watch/trims-lamp")
    asked = changes_of("id-changed").carry("watch/trims-lamp")
    split = changes_of("competency-split").carry("watch")

    assert (moved.fate.value, moved.paths) == ("moved", ("watch/trims-the-lamp",))
    assert asked.fate.value == "likely"
    assert (split.fate.value, split.paths) == ("taken-over", ("lookout", "lamp"))
