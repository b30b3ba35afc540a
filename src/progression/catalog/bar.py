"""What is in force at a seat, and where each part of it comes from.

The order is: everyone's (framework, clusters, track); what the track takes along from the level
that it branches from; what the levels below ask, if the framework is cumulative; the level's own.
Then the signals that others raise are taken out.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import attrs
from attrs import field

from progression.catalog.seat import Seat
from progression.model import (
    CORE,
    OPTIONAL,
    Competency,
    Expectation,
    Importance,
    Rung,
    Signal,
    Status,
)


class Origin(enum.Enum):
    """How something came to be in force at a seat."""

    EVERYONE = "everyone"
    TAKEN_ALONG = "taken-along"
    CARRIED = "carried"
    OWN = "own"


@attrs.frozen
class Source:
    """One expectation that a bar is made of.

    Attributes:
        expectation: What is asked.
        origin: How it came to be in force here.
        path: Who asks it: the path of a level, track or cluster; empty for the whole framework.
    """

    expectation: Expectation
    origin: Origin
    path: str
    _brought: dict[tuple[int, int], InForce] = field(factory=dict, init=False, eq=False, repr=False)
    _own: list[tuple[str, InForce]] = field(factory=list, init=False, eq=False, repr=False)

    @property
    def own(self) -> list[tuple[str, InForce]]:
        """The signals that the expectation itself holds, by id; made once as well."""
        if not self._own:
            signals = self.expectation.signals
            self._own.extend((each.id, self.brings(each, None)) for each in signals)
        return self._own

    def brings(self, signal: Signal, rung: Rung | None) -> InForce:
        """A signal that this expectation asks; made once for all the bars that carry it on."""
        key = (id(signal), id(rung))
        found = self._brought.get(key)
        if found is None:
            asks = self.expectation
            found = self._brought[key] = InForce(
                asks.competency, signal, self.origin, self.path, rung, asks.importance
            )
        return found


@attrs.frozen
class InForce:
    """One signal in force at a seat.

    Attributes:
        competency: Where the signal belongs.
        signal: What is asked.
        origin: How it came to be in force here.
        source: Who asks it: the path of a level, track or cluster; empty for the whole framework.
        rung: The rung of the step that it belongs to; None where it was written for a level.
        importance: Whether it is asked of everyone here.
    """

    competency: Competency = field(repr=lambda competency: competency.id)
    signal: Signal = field(repr=lambda signal: signal.id)
    origin: Origin
    source: str
    rung: Rung | None
    importance: Importance

    @property
    def path(self) -> str:
        """`competency/signal`."""
        return f"{self.competency.id}/{self.signal.id}"


@attrs.frozen
class Asked:
    """What a bar asks of one competency.

    Attributes:
        competency: What it is about.
        summary: The sentence in force; may be empty.
        rung: The rung in force, if the competency is asked by rungs.
        importance: Core if anything in force is; optional if all of it is.
        status: Where the expectation stands.
        note: The remark of the expectation in force.
        examples: Examples of the expectation in force, and of its step.
        signals: The signals in force, from the lowest step up, then those written for levels.
        sources: All expectations that make this up, everyone's first and the level's own last.
    """

    competency: Competency
    summary: str
    rung: Rung | None
    importance: Importance
    status: Status
    note: str
    examples: tuple[str, ...]
    signals: tuple[InForce, ...]
    sources: tuple[Source, ...]

    @property
    def origin(self) -> Origin:
        """How its latest part came to be in force."""
        return self.sources[-1].origin

    @property
    def source(self) -> str:
        """Who asked for its latest part."""
        return self.sources[-1].path

    @property
    def place(self) -> int:
        """Where the rung in force stands among those of the competency; -1 without one."""
        return rung_places(self.competency).get(self.rung.id, -1) if self.rung else -1


@attrs.frozen
class Bar:
    """Everything that is in force at a seat.

    Attributes:
        seat: Whose bar it is.
        asked: One entry for each competency, in the order of dimensions and of the library.
    """

    seat: Seat
    asked: tuple[Asked, ...]

    @property
    def signals(self) -> tuple[InForce, ...]:
        """All signals in force."""
        return tuple(signal for asked in self.asked for signal in asked.signals)

    @property
    def own(self) -> tuple[InForce, ...]:
        """The signals that this level itself brings in."""
        return tuple(signal for signal in self.signals if signal.origin is Origin.OWN)

    def get(self, competency: str) -> Asked | None:
        """What is asked of one competency, by its id; None if nothing is."""
        for asked in self.asked:
            if asked.competency.id == competency:
                return asked
        return None

    def __iter__(self) -> Iterator[Asked]:
        return iter(self.asked)

    def __len__(self) -> int:
        return len(self.asked)


Closure = Mapping[str, frozenset[str]]
"""For each signal of a competency, by id: those that it raises, directly or through others."""


def raise_closure(signals: Iterable[Signal]) -> Closure:
    """Follow `raises` through all signals of one competency; a circle raises nothing of itself."""
    direct: dict[str, set[str]] = {}
    for signal in signals:
        if signal.raises:
            direct.setdefault(signal.id, set()).update(signal.raises)
    closure: dict[str, frozenset[str]] = {}
    circles: list[str] = []
    for start, raised in direct.items():
        seen: set[str] = set()
        pending = list(raised)
        while pending:
            signal_id = pending.pop()
            if signal_id not in seen:
                seen.add(signal_id)
                known = closure.get(signal_id)
                if known is None:
                    pending.extend(direct.get(signal_id, ()))
                else:
                    seen |= known
        if start in seen:
            circles.append(start)
            seen.discard(start)
        closure[start] = frozenset(seen)
    whole = {start: closure[start] for start in circles}
    for start, below in whole.items():
        closure[start] = frozenset(each for each in below if start not in whole.get(each, ()))
    return closure


def rung_places(competency: Competency) -> dict[str, int]:
    """The order of a competency's rungs, by id: its scale's, or that of its steps without one."""
    rungs = competency.scale.rungs if competency.scale else [step.rung for step in competency.steps]
    return {rung.id: place for place, rung in enumerate(rungs)}


def step_signals(competency: Competency, rung: Rung) -> list[tuple[Signal, Rung]]:
    """The signals that a rung asks: of its step, and of the steps below if the scale stacks."""
    places = rung_places(competency)
    stacks = competency.scale is None or competency.scale.stacks
    top = places.get(rung.id, -1)
    steps = sorted(competency.steps, key=lambda step: places.get(step.rung.id, -1))
    return [
        (signal, step.rung)
        for step in steps
        if step.rung.id == rung.id or (stacks and places.get(step.rung.id, top) < top)
        for signal in step.signals
    ]


StepSignals = Callable[[Competency, Rung], Sequence[tuple[Signal, Rung]]]


def asked_of(
    competency: Competency,
    sources: Sequence[Source],
    *,
    cumulative: bool,
    closure: Closure,
    steps: StepSignals,
) -> Asked:
    """Work out what is in force for one competency from all that ask it."""
    rung = _holding_rung(competency, sources)
    found = _candidates(competency, sources, rung, steps)
    gone = _raised_out(found, closure, cumulative)
    latest = sources[-1].expectation
    summary, examples = _wording(competency, sources, rung)
    signals = tuple(signal for name, signal in found.items() if name not in gone)
    return Asked(
        competency=competency,
        summary=summary,
        rung=rung,
        importance=_importance(signals, latest),
        status=latest.status,
        note=latest.note,
        examples=examples,
        signals=signals,
        sources=tuple(sources),
    )


def _importance(signals: Sequence[InForce], latest: Expectation) -> Importance:
    """Core as long as any signal in force is: an optional step makes only its own optional."""
    if not signals:
        return latest.importance
    return CORE if any(signal.importance is CORE for signal in signals) else OPTIONAL


def _holding_rung(competency: Competency, sources: Sequence[Source]) -> Rung | None:
    """The highest rung that is asked; the first to ask it where several do."""
    places = rung_places(competency)
    holding: Rung | None = None
    for source in sources:
        rung = source.expectation.rung
        if rung is not None and (
            holding is None or places.get(rung.id, -1) > places.get(holding.id, -1)
        ):
            holding = rung
    return holding


def _candidates(
    competency: Competency, sources: Sequence[Source], rung: Rung | None, steps: StepSignals
) -> dict[str, InForce]:
    """All signals that are asked, by id, each with the first that asks it."""
    if rung is not None:
        return _with_steps(competency, sources, rung, steps)
    found: dict[str, InForce] = {}
    for source in sources:
        for name, entry in source.own:
            found.setdefault(name, entry)
    return found


def _with_steps(
    competency: Competency, sources: Sequence[Source], rung: Rung, steps: StepSignals
) -> dict[str, InForce]:
    first: dict[str, Source] = {}
    for source in sources:
        asked = source.expectation
        if asked.rung is not None:
            for signal, _ in steps(competency, asked.rung):
                first.setdefault(signal.id, source)
        for signal in asked.signals:
            first.setdefault(signal.id, source)
    found: dict[str, InForce] = {}
    for signal, at in steps(competency, rung):
        if signal.id not in found:
            found[signal.id] = first[signal.id].brings(signal, at)
    for source in sources:
        for signal in source.expectation.signals:
            if signal.id not in found:
                found[signal.id] = first[signal.id].brings(signal, None)
    return found


def _raised_out(found: Mapping[str, InForce], closure: Closure, cumulative: bool) -> set[str]:
    """The signals that others replace.

    In a framework that is not cumulative only the steps of a stacking scale replace one another.
    """
    if cumulative:
        raised = [closure[name] for name in found if name in closure]
        return set().union(*raised) & found.keys()
    gone: set[str] = set()
    for signal_id, entry in found.items():
        for name in closure.get(signal_id, ()):
            below = found.get(name)
            if below is not None and entry.rung is not None and below.rung is not None:
                gone.add(name)
    return gone


def _wording(
    competency: Competency, sources: Sequence[Source], rung: Rung | None
) -> tuple[str, tuple[str, ...]]:
    """The sentence and the examples in force: the latest words written for the holding rung."""
    summary = ""
    examples: tuple[str, ...] = ()
    for source in sources:
        expectation = source.expectation
        if expectation.summary:
            summary, examples = expectation.summary, expectation.examples
        elif expectation.rung is not None and rung is not None and expectation.rung.id == rung.id:
            for step in competency.steps:
                if step.rung.id == rung.id:
                    summary, examples = step.summary, (*expectation.examples, *step.examples)
                    break
        elif expectation.examples:
            examples = expectation.examples
    return summary, examples
