"""How a company answers its framework, as a page without names."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from progression.interchange.assessment import Answer
from progression.messages import Messages
from progression.people.spread import Answered, Spread
from progression.people.tally import FEWEST
from progression.prose import counted
from progression.reports.blocks import Block, Heading, Paragraph, Table

_LISTS: tuple[tuple[str, str, Callable[[Answered], bool]], ...] = (
    (
        "Most have no chance to show it",
        "Somebody has to give this work, or the level should not ask for it.",
        lambda each: each.is_mostly(Answer.NO_CHANCE_YET),
    ),
    (
        "The answers are divided",
        "Read these together: the words may mean two things.",
        lambda each: each.is_divided,
    ),
    (
        "Most say not yet",
        "The level may ask for it too early, or nobody shows how it is done.",
        lambda each: each.is_mostly(Answer.NOT_YET),
    ),
)


def calibration(found: Sequence[Spread]) -> list[Block]:
    """What the page says."""
    blocks: list[Block] = [
        Heading(1, "How our levels are answered"),
        Paragraph(
            "From self-assessments that people chose to share, without names. It says something of"
            " our words and of the work that we give, and nothing of anybody.",
            is_lead=True,
        ),
    ]
    if not found:
        told = f"No level was answered by {FEWEST} people or more, so nothing is shown."
        blocks.append(Paragraph(told))
    for each in found:
        blocks += _level(each)
    return blocks


def record(found: Spread) -> dict[str, object]:
    """The same for other tools."""
    return {
        "level": found.seat.path,
        "people": found.people,
        "signals": [
            {
                "path": each.path,
                "text": each.text,
                "answers": {answer.value: number for answer, number in each.counts.items()},
            }
            for each in found.signals
        ],
        "suppressed": found.too_few,
    }


def _level(found: Spread) -> Iterator[Block]:
    yield Heading(2, f"{found.seat.title}, {found.seat.cluster.title}")
    yield Paragraph(f"{found.people} people.")
    rest = list(found.signals)
    for title, means, belongs in _LISTS:
        listed = [each for each in rest if belongs(each)]
        rest = [each for each in rest if each not in listed]
        if listed:
            yield Heading(3, title)
            yield Paragraph(means)
            yield _table(listed)
    if rest:
        yield Heading(3, "All signals" if len(rest) == len(found.signals) else "All else")
        yield _table(rest)
    if found.too_few:
        words = counted(found.too_few, "signal")
        yield Paragraph(f"Fewer than {FEWEST} answered {words}, of which nothing is said.")


def _table(listed: Sequence[Answered]) -> Table:
    rows = [(f"{each.text}\n{each.competency}", _said(each)) for each in listed]
    return Table(("Signal", "Answers"), rows)


def _said(answered: Answered) -> str:
    words = Messages()
    return ", ".join(
        f"{number} {words(f'assess.answers.{answer.value}').lower()}"
        for answer, number in answered.counts.items()
    )
