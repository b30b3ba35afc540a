"""How much each change weighs, once its effects and its author's word are known."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from progression.changes.change import Change, Question, Touch
from progression.changes.declaration import EFFECTS, Declaration
from progression.changes.effects import Contribution
from progression.changes.words import Decision, Effect, Impact, Kind

_OF_EFFECT = {
    Effect.RAISES: Impact.BREAKING,
    Effect.MIXED: Impact.BREAKING,
    Effect.GONE: Impact.BREAKING,
    Effect.UNDECLARED: Impact.UNDECIDED,
    Effect.LOWERS: Impact.NOTABLE,
    Effect.NEW: Impact.NOTABLE,
    Effect.SAME: Impact.INTERNAL,
}
_OF_DECISION = {
    Decision.RAISES: Impact.BREAKING,
    Decision.MIXED: Impact.BREAKING,
    Decision.LOWERS: Impact.NOTABLE,
    Decision.CLARIFIES: Impact.CLARIFYING,
}


@attrs.frozen
class Weighed:
    """Changes with their impact, and what they do to seats.

    Attributes:
        changes: The changes, each with its touches, impact and decision.
        contributions: What they do, with the author's word in place of what was undeclared.
        unused: Declarations that are about nothing here.
    """

    changes: tuple[Change, ...]
    contributions: tuple[Contribution, ...]
    unused: tuple[Declaration, ...]


def weighed(
    changes: Sequence[Change],
    contributions: Sequence[Contribution],
    declarations: Sequence[Declaration],
) -> Weighed:
    """Weigh every change, worst first within the order in which they were found."""
    by_change: dict[int, list[Contribution]] = {}
    for each in contributions:
        if each.change is not None:
            by_change.setdefault(each.change, []).append(each)
    by_subject: dict[str, list[tuple[int, Declaration]]] = {}
    for number, declaration in enumerate(declarations):
        by_subject.setdefault(declaration.subject, []).append((number, declaration))
    done: list[Change] = []
    used: set[int] = set()
    decided: dict[int, Decision] = {}
    for place, change in enumerate(changes):
        mine = by_change.get(place, [])
        asked = _asked(change, mine)
        for number, declaration in by_subject.get(asked.key, ()):
            if declaration.is_about(asked):
                decided[place] = declaration.decision
            if declaration.is_about(asked) or declaration.is_of(asked):
                used.add(number)
        done.append(_weigh(asked, mine, decided.get(place)))
    return Weighed(
        tuple(done),
        tuple(_as_decided(each, decided) for each in contributions),
        tuple(each for number, each in enumerate(declarations) if number not in used),
    )


def _asked(change: Change, mine: Sequence[Contribution]) -> Change:
    """A change with the question that its effects pose, and without one that they answer."""
    effects = {each.effect for each in mine}
    if Effect.UNDECLARED in effects and (change.question is None or not change.question.choices):
        question = Question(
            text="Does this ask for more, for less, or for something else?",
            choices=tuple(Decision),
            lines=change.question.lines if change.question else (),
            otherwise=change.question.otherwise if change.question else (),
        )
        return attrs.evolve(change, question=question)
    settled = effects and Effect.UNDECLARED not in effects
    if settled and change.kind is Kind.REWORDED and change.question is not None:
        return attrs.evolve(change, question=None, hint=None, impact=Impact.NOTABLE)
    return change


def _weigh(change: Change, mine: Sequence[Contribution], decision: Decision | None) -> Change:
    touches = [Touch(each.seat, each.competency, _decided(each.effect, decision)) for each in mine]
    touches = [touch for touch in touches if touch.effect is not Effect.SAME]
    impacts = {_OF_EFFECT[touch.effect] for touch in touches}
    if decision is not None:
        impacts.add(_OF_DECISION[decision])
        change = attrs.evolve(change, decision=decision, declared=True, question=None)
    elif change.question is not None:
        impacts.add(Impact.UNDECIDED)
    else:
        impacts.add(change.impact)
    return attrs.evolve(
        change,
        touches=tuple(dict.fromkeys(touches)),
        impact=min(impacts, key=lambda impact: impact.rank),
    )


def _decided(effect: Effect, decision: Decision | None) -> Effect:
    if decision is not None and effect is Effect.UNDECLARED:
        return EFFECTS[decision]
    return effect


def _as_decided(each: Contribution, decided: dict[int, Decision]) -> Contribution:
    decision = decided.get(each.change) if each.change is not None else None
    return attrs.evolve(each, effect=_decided(each.effect, decision))
