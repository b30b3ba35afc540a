"""What is asked below a place, so that what stands there fits upon it."""

from __future__ import annotations

import attrs

from progression.model import Competency, Expectation, Signal


@attrs.define
class Ground:
    """What is asked of people before a level asks anything itself.

    Attributes:
        asked: Signals by the id of their competency, raised ones included.
        raised: Paths of signals that others raise.
        rungs: The highest rung by the id of its competency, as its place in the scale.
        competencies: The competencies that are asked, by id.
    """

    asked: dict[str, list[str]] = attrs.Factory(dict[str, list[str]])
    raised: set[str] = attrs.Factory(set[str])
    rungs: dict[str, int] = attrs.Factory(dict[str, int])
    competencies: dict[str, Competency] = attrs.Factory(dict[str, Competency])

    def copy(self) -> Ground:
        """The same, to build upon elsewhere."""
        asked = {name: list(signals) for name, signals in self.asked.items()}
        return Ground(asked, set(self.raised), dict(self.rungs), dict(self.competencies))

    def add(self, expectation: Expectation) -> None:
        """Take up what an expectation asks."""
        competency = expectation.competency
        if expectation.rung is not None and competency.scale is not None:
            rungs = list(competency.scale.rungs)
            place = rungs.index(expectation.rung)
            self.rungs[competency.id] = max(place, self.rungs.get(competency.id, 0))
            for step in competency.steps:
                at = rungs.index(step.rung)
                if at == place or (competency.scale.stacks and at < place):
                    self.add_signals(competency, step.signals)
        self.add_signals(competency, expectation.signals)

    def add_signals(self, competency: Competency, signals: tuple[Signal, ...]) -> None:
        """Take up signals of a competency."""
        self.competencies[competency.id] = competency
        known = self.asked.setdefault(competency.id, [])
        for signal in signals:
            if signal.id not in known:
                known.append(signal.id)
            self.raised |= {f"{competency.id}/{name}" for name in signal.raises}

    def in_force(self, competency: str) -> list[str]:
        """The signals of a competency that are asked and not raised."""
        asked = self.asked.get(competency, [])
        return [signal for signal in asked if f"{competency}/{signal}" not in self.raised]
