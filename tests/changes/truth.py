"""What `compare` finds of a history whose changes are known: `python -m tests.changes.truth`.

The source gives every signal an id that no release changes. With these ids, every change of the
history has to be found, and none besides. Without them, each text stands under an id made from its
words, so that a reworded signal looks like one that is gone and one that is new; then it is counted
how many of the pairs are found, and how many of those found are right.

The thresholds of `progression.changes.matching` were chosen on the odd steps of the history. The
even ones, which nobody looked at, are told apart in the table.
"""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import attrs

from progression.changes import Change, Changes, Kind, Part, compare
from progression.model import Expectation, Framework, Signal
from progression.names import suggest_id
from tests.corpus import financial_times_history as history
from tests.corpus.reading import read
from tests.corpus.table import releases

Told = tuple[str, str, str]
"""A change of the history: the release that brought it, its kind and the id."""

_WORDS = (Kind.REWORDED, Kind.EDITORIAL, Kind.REPLACED)


@attrs.frozen
class Step:
    """Two releases that follow one another.

    Attributes:
        old: The earlier one.
        new: The later one.
        told: What the history says that changed.
    """

    old: Framework
    new: Framework
    told: tuple[dict[str, Any], ...]


def steps(corpus: Path) -> list[Step]:
    """All steps of the history, from the first on."""
    truth = json.loads((corpus / "financial-times/history/TRUTH.json").read_text("utf-8"))
    published = [history.framework(read(file)) for file in releases(corpus)]
    return [
        Step(old, new, tuple(each for each in truth if each["to"] == new.version))
        for old, new in pairwise(published)
    ]


# With ids


def told(step: Step) -> set[Told]:
    """What the history tells of one step."""
    return {(each["to"], each["kind"], each["id"]) for each in step.told}


def found(step: Step) -> set[Told]:
    """What `compare` finds in one step, in the words of the history."""
    changes = compare(step.old, step.new)
    return {
        (step.new.version, kind, change.subject.rpartition("/")[2])
        for change in changes
        if change.part is Part.SIGNAL
        for kind in _told_as(change)
    } | {
        # A signal that is merged into another is gone, under its own id.
        (step.new.version, "removed", change.old.path.rpartition("/")[2])
        for change in changes
        if change.part is Part.SIGNAL and change.kind is Kind.MERGED and change.old
    }


def _told_as(change: Change) -> Iterator[str]:
    if change.kind in _WORDS:
        yield "reworded"
    elif change.kind in (Kind.ADDED, Kind.REMOVED):
        yield change.kind.value
    elif change.field == "examples" and change.kind in (Kind.CHANGED, Kind.REORDERED):
        yield "examples-changed"
    elif change.kind is Kind.MOVED and change.old and change.new:
        if change.old.path != change.new.path:
            yield "area-changed"
        if change.old.where != change.new.where:
            yield "level-changed"


# Without ids


@attrs.frozen
class Score:
    """How well pairs are found.

    Attributes:
        found: Pairs that were found.
        right: Those that are pairs of the history.
        told: Pairs of the history.
    """

    found: int
    right: int
    told: int

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of the history that was found."""
        return self.right / self.told if self.told else 1.0


def without_ids(framework: Framework) -> tuple[Framework, dict[str, str]]:
    """A framework whose signals have ids made from their words, and the ids that they had."""
    (cluster,) = framework.clusters
    (track,) = cluster.tracks
    had: dict[str, str] = {}

    def renamed(expectation: Expectation) -> Expectation:
        signals = []
        for signal in expectation.signals:
            name = suggest_id(signal.text)
            while f"{expectation.competency.id}/{name}" in had:
                name += "-again"
            had[f"{expectation.competency.id}/{name}"] = signal.id
            signals.append(attrs.evolve(signal, id=name))
        return attrs.evolve(expectation, signals=signals)

    levels = [
        attrs.evolve(level, expects=[renamed(each) for each in level.expects])
        for level in track.levels
    ]
    stripped = attrs.evolve(cluster, tracks=[attrs.evolve(track, levels=levels)])
    return attrs.evolve(framework, clusters=[stripped]), had


def stripped(step: Step) -> tuple[Changes, set[tuple[str, str]], set[tuple[str, str]]]:
    """A step without ids: its changes, the pairs that were found, and those of the history.

    Only pairs whose path changed count: the others need no finding.
    """
    old, had = without_ids(step.old)
    new, have = without_ids(step.new)
    changes = compare(old, new)
    pairs = {
        (had[change.old.path], have[change.new.path])
        for change in changes
        if change.part is Part.SIGNAL
        and change.kind in (Kind.RENAMED, Kind.MOVED)
        and change.old
        and change.new
        and change.old.path != change.new.path
    }
    before = {name: path for path, name in had.items()}
    after = {name: path for path, name in have.items()}
    known = {(name, name) for name, path in before.items() if name in after and path != after[name]}
    return changes, pairs, known


def score(chosen: Iterable[Step]) -> Score:
    """How well the pairs of some steps are found without ids."""
    counted = Counter[str]()
    for step in chosen:
        _, pairs, known = stripped(step)
        counted["found"] += len(pairs)
        counted["right"] += len(pairs & known)
        counted["told"] += len(known)
    return Score(counted["found"], counted["right"], counted["told"])


def editorials(chosen: Iterable[Step]) -> Iterator[tuple[str, str]]:
    """The wordings that pass as the same, before and after."""
    for step in chosen:
        for change in compare(step.old, step.new):
            if change.kind is Kind.EDITORIAL and change.part is Part.SIGNAL:
                yield change.before, change.after


# The table


def table(corpus: Path) -> str:
    """All figures, as Markdown."""
    chosen = steps(corpus)
    kinds = sorted({kind for step in chosen for _, kind, _ in told(step)})
    lines = ["| with ids | told | found | invented |", "|---|---:|---:|---:|"]
    for kind in kinds:
        lines.append(_row(kind, chosen))
    lines += ["", "| without ids | told | found | right | precision | recall |"]
    lines.append("|---|---:|---:|---:|---:|---:|")
    for name, some in (
        ("steps that thresholds were chosen on", chosen[::2]),
        ("steps held out", chosen[1::2]),
        ("all steps", chosen),
    ):
        each = score(some)
        lines.append(
            f"| {name} | {each.told} | {each.found} | {each.right}"
            f" | {each.precision:.2f} | {each.recall:.2f} |"
        )
    passed = list(editorials(chosen))
    lines += ["", f"{len(passed)} wordings pass as editorial:", ""]
    lines += [f"- {before} → {after}" for before, after in passed]
    return "\n".join(lines) + "\n"


def _row(kind: str, chosen: Sequence[Step]) -> str:
    expected = {each for step in chosen for each in told(step) if each[1] == kind}
    actual = {each for step in chosen for each in found(step) if each[1] == kind}
    return f"| {kind} | {len(expected)} | {len(expected & actual)} | {len(actual - expected)} |"


def signals(framework: Framework) -> list[Signal]:
    """All signals of a release."""
    return history.signals_of(framework)


if __name__ == "__main__":
    folder = os.environ.get("PROGRESSION_CORPUS")
    if not folder:
        sys.exit("Set PROGRESSION_CORPUS to the folder of the public frameworks.")
    sys.stdout.write(table(Path(folder)))
