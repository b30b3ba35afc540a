"""A person's stack: what they have shown, over clusters and lanes, and where they stand.

There are words and counts of signals, and neither a share nor a rank. What nobody has had the
chance to show is an answer of its own, with its reason.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping

import attrs
from attrs import field

from progression.catalog import Asked, Catalog, Difference, InForce, Passage, Seat
from progression.interchange.assessment import Answer, Reply
from progression.model import Competency, Dimension, Level, Rung, Signal
from progression.people.citing import is_current
from progression.people.evidence import Evidence
from progression.people.fields import Cited
from progression.people.person import Person, seat_of


class State(enum.Enum):
    """What is known of one person and one signal; there is no order among them."""

    SHOWN = "shown"
    """Evidence shows it, or something at a larger scale."""
    SAID = "said"
    """The person says that they do it, consistently or at times, and no evidence shows it."""
    NOT_YET = "not-yet"
    NO_CHANCE_YET = "no-chance-yet"
    OPEN = "open"
    """Nothing was said of it."""


@attrs.frozen(kw_only=True)
class Known:
    """What is known of one signal.

    Attributes:
        path: `competency/signal`.
        competency: Where it belongs.
        signal: The signal as it reads now.
        evidence: What shows it, the latest last.
        reply: What the person last answered; None where they did not.
        stale: The evidence that cites other words than those of today.
        reply_is_stale: Whether the answer was given for other words.
    """

    path: str
    competency: Competency = field(repr=False)
    signal: Signal = field(repr=False)
    evidence: tuple[Evidence, ...] = ()
    reply: Reply | None = field(default=None, repr=False)
    stale: tuple[Evidence, ...] = ()
    reply_is_stale: bool = False

    @property
    def state(self) -> State:
        """What is known in one word."""
        if self.evidence:
            return State.SHOWN
        return _STATES[self.reply.answer if self.reply else None]

    @property
    def reason(self) -> str:
        """What would give the chance, where there was none yet."""
        return self.reply.reason if self.reply and self.state is State.NO_CHANCE_YET else ""


_STATES: Mapping[Answer | None, State] = {
    None: State.OPEN,
    Answer.NOT_YET: State.NOT_YET,
    Answer.AT_TIMES: State.SAID,
    Answer.CONSISTENTLY: State.SAID,
    Answer.NO_CHANCE_YET: State.NO_CHANCE_YET,
}


@attrs.frozen
class StackEntry:
    """What somebody has shown of one competency.

    Attributes:
        competency: The competency.
        signals: The signals that evidence shows, in the order of the framework.
        steps: The steps of which every signal is shown, or something at a larger scale.
    """

    competency: Competency
    signals: tuple[Known, ...]
    steps: tuple[Rung, ...]


@attrs.frozen
class StackLayer:
    """What somebody has shown in one dimension.

    Attributes:
        dimension: The dimension; None for competencies that name none.
        entries: One for each competency of which something is shown.
    """

    dimension: Dimension | None
    entries: tuple[StackEntry, ...]


@attrs.frozen
class Stack:
    """What somebody has shown, whatever level, lane or cluster asks for it.

    Attributes:
        person: Whose it is.
        catalog: The framework as it is.
        known: What is known, by signal.
        gone: What they cite and the framework no longer has.
    """

    person: Person = field(repr=False)
    catalog: Catalog = field(repr=False)
    known: Mapping[str, Known] = field(repr=False)
    gone: tuple[Cited, ...] = ()

    @property
    def seat(self) -> Seat:
        """The person's own level.

        Raises:
            PersonError: The framework has no such level; the error says what may help.
        """
        return seat_of(self.person, self.catalog)

    def layers(self) -> tuple[StackLayer, ...]:
        """What is shown, dimension by dimension; those without a dimension come last."""
        found: dict[str | None, list[StackEntry]] = {
            each.id: [] for each in self.catalog.framework.dimensions
        }
        dimensions: dict[str | None, Dimension | None] = {}
        for competency in self.catalog.competencies.values():
            own = [
                each
                for each in self.known.values()
                if each.competency.id == competency.id and each.state is State.SHOWN
            ]
            if own:
                dimension = competency.dimension
                key = dimension.id if dimension else None
                dimensions[key] = dimension
                entry = StackEntry(competency, tuple(own), tuple(self._steps(competency)))
                found.setdefault(key, []).append(entry)
        ordered = sorted(found.items(), key=lambda each: each[0] is None)
        return tuple(StackLayer(dimensions[key], tuple(each)) for key, each in ordered if each)

    def of(self, asked: InForce) -> Known:
        """What is known of a signal that a level asks.

        Evidence for what raises the signal counts for it as well.
        """
        own = self.known.get(asked.path)
        blank = Known(path=asked.path, competency=asked.competency, signal=asked.signal)
        found = own or blank
        if found.state is State.SHOWN:
            return found
        above = [
            each
            for each in self._shown_of(asked.competency)
            if asked.signal.id in self.catalog.raises(asked.competency).get(each.signal.id, ())
        ]
        evidence = dict.fromkeys(piece for each in above for piece in each.evidence)
        stale = dict.fromkeys(piece for each in above for piece in each.stale)
        return attrs.evolve(found, evidence=tuple(evidence), stale=tuple(stale))

    def standing(self, where: Seat | Level | str) -> Standing:
        """Where the person stands for a level: theirs, the next, or any other.

        Raises:
            PathError: There is no such level; the error names what is near.
        """
        bar = self.catalog.bar(where)
        rows = (StandingRow(each, tuple(map(self.of, each.signals))) for each in bar)
        return Standing(bar.seat, tuple(rows))

    def move(self, where: Seat | Level | str) -> StackMove:
        """What a move from the person's level to another one would use, and what it would ask.

        Raises:
            PathError: There is no such level; the error names what is near.
        """
        start, end = self.seat, self.catalog.seat(where)
        ways = self.catalog.passages_from(start)
        return StackMove(
            difference=self.catalog.difference(start, end),
            standing=self.standing(end),
            passage=next((each for each in ways if each.end == end), None),
        )

    def _shown_of(self, competency: Competency) -> Iterator[Known]:
        for each in self.known.values():
            if each.competency.id == competency.id and each.state is State.SHOWN:
                yield each

    def _steps(self, competency: Competency) -> Iterator[Rung]:
        raises = self.catalog.raises(competency)
        shown = {each.signal.id for each in self._shown_of(competency)}
        shown |= {below for each in tuple(shown) for below in raises.get(each, ())}
        for step in competency.steps:
            if step.signals and all(each.id in shown for each in step.signals):
                yield step.rung


@attrs.frozen
class StandingRow:
    """Where somebody stands for what a level asks of one competency.

    Attributes:
        asked: What is asked.
        signals: What is known of each signal in force.
    """

    asked: Asked
    signals: tuple[Known, ...]

    def of(self, state: State) -> tuple[Known, ...]:
        """The signals of one state."""
        return tuple(each for each in self.signals if each.state is state)


@attrs.frozen
class Standing:
    """Where somebody stands for a level.

    Attributes:
        seat: The level.
        rows: One for each competency that it asks.
    """

    seat: Seat
    rows: tuple[StandingRow, ...]

    @property
    def signals(self) -> tuple[Known, ...]:
        """What is known of each signal in force."""
        return tuple(each for row in self.rows for each in row.signals)

    def of(self, state: State) -> tuple[Known, ...]:
        """The signals of one state."""
        return tuple(each for each in self.signals if each.state is state)


@attrs.frozen(kw_only=True)
class StackMove:
    """What a move to another level would use of a stack, and what it would ask.

    Attributes:
        difference: What both levels ask: kept, raised, new, handed over.
        standing: Where the person stands for the other level.
        passage: The way between the two, where the framework describes one.
    """

    difference: Difference
    standing: Standing
    passage: Passage | None = None

    @property
    def uses(self) -> tuple[Known, ...]:
        """What the other level asks and the person has shown."""
        return self.standing.of(State.SHOWN)

    @property
    def asks(self) -> tuple[Known, ...]:
        """What the other level asks and no evidence shows."""
        return tuple(each for each in self.standing.signals if each.state is not State.SHOWN)

    @property
    def hands_over(self) -> tuple[InForce, ...]:
        """What is asked now, and would not be there."""
        return self.difference.handed_over


def stack_of(person: Person, catalog: Catalog) -> Stack:
    """What somebody has shown and said, by what they keep.

    Args:
        person: Whose stack it is.
        catalog: The framework as it is.
    """
    evidence: dict[str, dict[Evidence, bool]] = {}
    gone: dict[Cited, None] = {}
    for piece in person.evidence:
        for cites in piece.signals:
            if catalog.signal(cites.path) is None:
                gone[cites] = None
                continue
            own = evidence.setdefault(cites.path, {})
            # A piece may cite one signal for several wordings, since two became one.
            own[piece] = own.get(piece, False) or is_current(catalog, cites)
    replies: dict[str, Reply] = {}
    for assessment in person.assessments.values():
        for path, reply in assessment.replies.items():
            if catalog.signal(path) is None:
                gone[Cited(path, reply.wording)] = None
            else:
                replies[path] = reply
    known = {}
    places = {path: place for place, path in enumerate(catalog)}
    for path in sorted(evidence.keys() | replies.keys(), key=lambda path: places[path]):
        signal = catalog.signal(path)
        assert signal is not None
        answer, pieces = replies.get(path), evidence.get(path, {})
        known[path] = Known(
            path=path,
            competency=catalog.competencies[path.partition("/")[0]],
            signal=signal,
            evidence=tuple(pieces),
            stale=tuple(piece for piece, current in pieces.items() if not current),
            reply=answer,
            reply_is_stale=answer is not None
            and not is_current(catalog, Cited(path, answer.wording)),
        )
    return Stack(person, catalog, known, tuple(gone))
