"""The history of the framework as the handbook tells it, from one published state to the next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

import attrs

from progression.catalog import Catalog
from progression.changes import Changes, Coming, Declaration, Edition, Turn, compare
from progression.interchange.layer import Cell, Layer
from progression.model import Competency
from progression.pages.stages import Entry, Stage, stage_of
from progression.pages.today import Today


@attrs.frozen
class Rewording:
    """The last time that a signal changed its words.

    Attributes:
        stage: When that was.
        entry: Its words before and after.
    """

    stage: Stage
    entry: Entry


class Chronicle:
    """The history of a framework, newest first.

    Args:
        catalog: The framework as the handbook shows it.
        editions: Its published states, newest first, as the handbook's readers may see them.
        coming: How it reads from later days on, as they may see it.
        declared: What authors have said about changes that nobody else can judge.
    """

    def __init__(
        self,
        catalog: Catalog,
        editions: Sequence[Edition],
        coming: Sequence[Coming] = (),
        declared: Sequence[Declaration] = (),
    ) -> None:
        self._catalog = catalog
        self.editions = tuple(editions)
        self._coming = tuple(coming)
        self._declared = tuple(declared)

    @cached_property
    def coming(self) -> tuple[Stage, ...]:
        """What does not hold yet, day by day, the next first."""
        found = []
        today, now = Today(self._catalog), Edition(name="", framework=self._catalog.framework)
        for each in self._coming:
            changes = compare(now.framework, each.framework, declared=self._declared)
            stage = stage_of(changes, None, now, today, day=each.day)
            if not stage.is_quiet:
                found.append(stage)
            now = Edition(name="", framework=each.framework)
        return tuple(found)

    @cached_property
    def stages(self) -> tuple[Stage, ...]:
        """Every step; the first of them leads to today, if anything changed since the last one."""
        return tuple(self._stages())

    @cached_property
    def rewordings(self) -> Mapping[str, Rewording]:
        """The last change of words of each signal that is reworded, by its path today."""
        found: dict[str, Rewording] = {}
        for stage in self.stages:
            for entry in stage.entries:
                if not _is_rewording(entry):
                    continue
                assert isinstance(entry.about, Competency)
                found.setdefault(f"{entry.about.id}/{entry.signal}", Rewording(stage, entry))
        return found

    @property
    def latest(self) -> Stage | None:
        """The newest step in which something changed that is asked of somebody."""
        for stage in self.stages:
            if any(isinstance(entry.about, Competency) for entry in stage.entries):
                return stage
        return None

    def layer(self, name: str, marks: Mapping[Turn, str]) -> Layer | None:
        """What changed last, as marks over a matrix; None where nothing did.

        Args:
            name: What readers choose it by.
            marks: A word for each turn.
        """
        stage = self.latest
        if stage is None:
            return None
        found: dict[tuple[str, str], list[Turn]] = {}
        for entry in stage.entries:
            if isinstance(entry.about, Competency):
                for seat in entry.seats:
                    found.setdefault((seat.path, entry.about.id), []).append(entry.turn)
        cells = [
            Cell(level, competency, ", ".join(dict.fromkeys(marks[turn] for turn in turns)))
            for (level, competency), turns in found.items()
        ]
        return Layer(self._catalog.framework.id, name, cells) if cells else None

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """Every comparison of one state with the next, newest first."""
        found = []
        newer: Catalog = self._catalog
        edition: Edition | None = None
        today = Today(self._catalog)
        for older in self.editions:
            changes = compare(older.framework, newer, declared=self._declared)
            before = today.before(changes)
            found.append(Step(changes, edition, older, today, before))
            newer, edition, today = changes.old, older, before
        return tuple(found)

    def _stages(self) -> Iterator[Stage]:
        for step in self.steps:
            stage = stage_of(step.changes, step.edition, step.older, step.today)
            # What is published is told even if nothing changed; what is not is no news then.
            if step.edition is not None or not stage.is_quiet:
                yield stage


@attrs.frozen
class Step:
    """One state compared with the next.

    Attributes:
        changes: What changed.
        edition: The later state; None for what lies in the files.
        older: The earlier state.
        today: Where parts of the later state stand today.
        before: Where parts of the earlier state stand today.
    """

    changes: Changes
    edition: Edition | None
    older: Edition
    today: Today
    before: Today


def _is_rewording(entry: Entry) -> bool:
    """Tell whether a signal reads otherwise, beyond its spelling."""
    if not isinstance(entry.about, Competency) or not entry.signal:
        return False
    if entry.remark == "editorial" or entry.turn is Turn.NEW:
        return False
    return bool(entry.before and entry.after) and entry.before != entry.after
