"""Laws that hold for any two frameworks."""

from __future__ import annotations

from hypothesis import given

from progression import Framework
from progression.changes import Impact, Version, compare
from progression.interchange.json import dumps, loads
from progression.testing import frameworks


@given(frameworks())
def test_no_change_is_an_empty_difference(framework: Framework) -> None:
    """A framework and a copy of it, made of other objects, do not differ."""
    copy = loads(dumps(framework))

    changes = compare(framework, copy)

    assert list(changes) == []
    assert changes.sentence == "Nothing changes."
    assert (changes.impact, changes.version) == (Impact.INTERNAL, Version.NONE)


@given(frameworks(), frameworks())
def test_any_two_frameworks_can_be_compared(old: Framework, new: Framework) -> None:
    """Even frameworks that have nothing in common give an answer for every seat."""
    changes = compare(old, new)

    seats = {seat.path for seat in changes.new.seats}
    assert seats <= {each.path for each in changes.seats}
    assert str(changes)
    assert [change.impact.rank for change in changes] == sorted(
        change.impact.rank for change in changes
    )
