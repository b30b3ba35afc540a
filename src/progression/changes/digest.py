"""All that reports tell of a comparison, once the frameworks themselves are out of sight."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import attrs

from progression.changes.change import Change
from progression.changes.declaration import Declaration
from progression.changes.folds import Fold, folds
from progression.changes.grid import Grid
from progression.changes.naming import SeatName
from progression.changes.parity import ParityShift
from progression.changes.words import Impact, Version


@attrs.frozen(kw_only=True)
class Digest:
    """What `Changes` say, as a value that can be kept: reports are written from it.

    Attributes:
        sentence: The one sentence that a reviewer reads first.
        changes: The changes, worst first; their sides know their places and not the objects.
        grids: Competencies against levels, track by track.
        parity: Levels side by side of which only one moves.
        names: What people call the levels that are touched, by path.
        unused: Declarations that are about nothing that changes here.
    """

    sentence: str
    changes: tuple[Change, ...] = ()
    grids: tuple[Grid, ...] = ()
    parity: tuple[ParityShift, ...] = ()
    names: Mapping[str, SeatName] = attrs.field(factory=dict, eq=False, repr=False)
    unused: tuple[Declaration, ...] = ()

    @property
    def impact(self) -> Impact:
        """What the weightiest change weighs; internal where nothing changed."""
        return self.changes[0].impact if self.changes else Impact.INTERNAL

    @property
    def version(self) -> Version:
        """The part of the version that has to grow; undecided as long as a question is open."""
        return Version.UNDECIDED if self.open else self.impact.version

    @property
    def open(self) -> tuple[Change, ...]:
        """The changes whose author still has to say something."""
        return tuple(change for change in self.changes if change.is_open)

    @property
    def counts(self) -> Mapping[Impact, int]:
        """How many changes of each impact there are, worst first."""
        found = Counter(change.impact for change in self.changes)
        return {impact: found[impact] for impact in Impact if found[impact]}

    def folds(self) -> tuple[Fold, ...]:
        """The same changes, with those that many parts have in common told once."""
        return folds(self.changes)


def lasting(change: Change) -> Change:
    """A change that can be kept: with places in the stead of objects."""
    return attrs.evolve(
        change,
        old=change.old.without_noun() if change.old else None,
        new=change.new.without_noun() if change.new else None,
        others=tuple(each.without_noun() for each in change.others),
    )
