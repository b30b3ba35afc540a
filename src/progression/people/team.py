"""What a team covers together, and where somebody would grow by helping; nobody is ranked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import attrs
from attrs import field

from progression.catalog import Catalog
from progression.interchange.assessment import Answer
from progression.model import Competency
from progression.people.shared import Shared
from progression.people.tally import FEWEST

_LEARNING = (Answer.NOT_YET, Answer.AT_TIMES, Answer.NO_CHANCE_YET)


@attrs.frozen(kw_only=True)
class Covered:
    """One competency in a team.

    Attributes:
        competency: The competency.
        shown: Who shows how many of its signals consistently, in the order of their names.
        growing: Who shows some of them at times, and none consistently.
        waiting: Who has had no chance so far, and shows none.
        open: The texts of signals that nobody shows consistently, each with how many people
            answered it.
        people: How many people answered anything about it.
    """

    competency: Competency
    shown: Mapping[str, int] = field(hash=False)
    growing: tuple[str, ...]
    waiting: tuple[str, ...]
    open: Mapping[str, int] = field(hash=False)
    people: int


@attrs.frozen(kw_only=True)
class Helping:
    """Where two people could work on something together.

    Attributes:
        helper: Who shows it consistently.
        learner: Who would like to, or has had no chance yet.
        competency: The competency.
        signals: The texts of the signals.
    """

    helper: str
    learner: str
    competency: Competency
    signals: tuple[str, ...]


@attrs.frozen(kw_only=True)
class Team:
    """A team, from what its people chose to share.

    Attributes:
        people: Their names.
        covered: Each competency that somebody answered anything about, in the framework's order.
        helping: Who could help whom, by the names of those who help.
        left_out: How many answers were given to other words than those of today.
    """

    people: tuple[str, ...]
    covered: tuple[Covered, ...]
    helping: tuple[Helping, ...]
    left_out: int = 0


def team_of(catalog: Catalog, shared: Sequence[Shared]) -> Team:
    """What a team covers, and who could help whom."""
    competencies = list(catalog.competencies.values())
    signals = {each.id: _signals(catalog, each, shared) for each in competencies}
    covered = [_covered(each, signals[each.id], shared) for each in competencies]
    return Team(
        people=tuple(each.name for each in shared),
        left_out=sum(each.left_out for each in shared),
        covered=tuple(each for each in covered if each.people),
        helping=tuple(
            found
            for helper in shared
            for each in competencies
            for found in _helping(helper, each, signals[each.id], shared)
        ),
    )


def few(number: int) -> str:
    """How many people, where names are off: small numbers would name them all the same."""
    if not number:
        return "nobody"
    return f"{number} people" if number >= FEWEST else f"fewer than {FEWEST}"


def _signals(catalog: Catalog, competency: Competency, shared: Sequence[Shared]) -> dict[str, str]:
    """The signals of a competency that anybody answered and the framework still has."""
    start = f"{competency.id}/"
    paths = dict.fromkeys(
        path
        for each in shared
        for path, reply in each.assessment.replies.items()
        if path.startswith(start) and reply.answer is not None
    )
    return {path: signal.text for path in paths if (signal := catalog.signal(path)) is not None}


def _covered(
    competency: Competency, signals: Mapping[str, str], shared: Sequence[Shared]
) -> Covered:
    shown: dict[str, int] = {}
    growing: list[str] = []
    waiting: list[str] = []
    people = 0
    for each in shared:
        answers = [answer for path in signals if (answer := each.answered(path)) is not None]
        people += bool(answers)
        if Answer.CONSISTENTLY in answers:
            shown[each.name] = answers.count(Answer.CONSISTENTLY)
        elif Answer.AT_TIMES in answers:
            growing.append(each.name)
        elif Answer.NO_CHANCE_YET in answers:
            waiting.append(each.name)
    said = {path: [found for each in shared if (found := each.answered(path))] for path in signals}
    return Covered(
        competency=competency,
        shown=shown,
        growing=tuple(growing),
        waiting=tuple(waiting),
        open={
            signals[path]: len(answers)
            for path, answers in said.items()
            if Answer.CONSISTENTLY not in answers
        },
        people=people,
    )


def _helping(
    helper: Shared, competency: Competency, signals: Mapping[str, str], shared: Sequence[Shared]
) -> Iterator[Helping]:
    strong = [path for path in signals if helper.answered(path) is Answer.CONSISTENTLY]
    for learner in shared:
        texts = tuple(signals[path] for path in strong if learner.answered(path) in _LEARNING)
        if texts and learner is not helper:
            yield Helping(
                helper=helper.name, learner=learner.name, competency=competency, signals=texts
            )
