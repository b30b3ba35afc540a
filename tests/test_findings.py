"""What is wrong with a framework, as values."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from progression.findings import Finding, Severity, errors_among, in_order
from progression.location import Location

places = st.none() | st.builds(
    Location, st.sampled_from(["a.py", "b.py"]), st.integers(0, 3), st.integers(0, 3)
)
findings = st.builds(
    Finding,
    rule=st.sampled_from(["duplicate-id", "reserved-id"]),
    message=st.sampled_from(["One.", "Two."]),
    severity=st.sampled_from(Severity),
    place=places,
)


def test_a_finding_reads_as_one_line() -> None:
    """Place, fault, reason and remedy follow each other; what is empty leaves no gap."""

    full = Finding(
        rule="duplicate-id",
        message="Two levels are called “lead”.",
        why="A path must name one thing.",
        remedy="Rename one.",
        place=Location("a.py", 3, 7),
    )
    bare = Finding(rule="duplicate-id", message="Two levels are called “lead”.")

    assert str(full) == (
        "a.py:3:7: Two levels are called “lead”. A path must name one thing. Rename one."
    )
    assert str(bare) == "Two levels are called “lead”."


def test_findings_are_read_from_top_to_bottom() -> None:
    """Files by name, lines and columns by number, and what has no place comes first."""

    def at(*place: int, file: str = "a.py") -> Finding:
        return Finding(rule="reserved-id", message="No.", place=Location(file, *place))

    placeless = Finding(rule="reserved-id", message="No.")
    right = [placeless, at(2, 9), at(10, 1), at(10, 2), at(1, 1, file="b.py")]

    assert in_order(reversed(right)) == right


def test_at_one_place_the_gravest_comes_first() -> None:
    """Errors stand before warnings, and warnings before advice."""

    every = [Finding(rule="a", message="No.", severity=severity) for severity in Severity]

    assert [each.severity.value for each in in_order(reversed(every))] == [
        "error",
        "warning",
        "advice",
    ]


@given(st.lists(findings), st.randoms())
def test_the_order_of_discovery_does_not_count(found: list[Finding], random: object) -> None:
    """The same findings are listed in the same order, in whatever order they were found."""

    shuffled = list(found)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis gives a Random

    assert in_order(shuffled) == in_order(found)
    assert len(in_order(found)) == len(found)


@given(st.lists(findings))
def test_only_errors_stop_a_framework(found: list[Finding]) -> None:
    """Errors are picked out in their order; warnings and advice let a framework load."""

    errors = errors_among(found)

    assert errors == [each for each in found if each.severity == Severity.ERROR]
