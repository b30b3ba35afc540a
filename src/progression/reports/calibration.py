"""How a company answers its framework, as a page without names."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from progression.interchange.assessment import Answer
from progression.messages import Messages
from progression.people.spread import Answered, Spread
from progression.people.tally import FEWEST
from progression.reports.blocks import Block, Heading, Paragraph, Table

_LISTS: tuple[tuple[str, Callable[[Answered], bool]], ...] = (
    ("no-chance", lambda each: each.is_mostly(Answer.NO_CHANCE_YET)),
    ("divided", lambda each: each.is_divided),
    ("not-yet", lambda each: each.is_mostly(Answer.NOT_YET)),
)
"""Each with its words, below `calibration`."""


def calibration(found: Sequence[Spread], words: Messages) -> list[Block]:
    """What the page says.

    Args:
        found: How levels are answered.
        words: The language.
    """
    blocks: list[Block] = [
        Heading(1, words("calibration.title")),
        Paragraph(words("calibration.lead"), is_lead=True),
        Paragraph(words("calibration.keep"), is_lead=True),
    ]
    if not found:
        blocks.append(Paragraph(words("calibration.none", count=FEWEST)))
    for each in found:
        blocks += _level(each, words)
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


def _level(found: Spread, words: Messages) -> Iterator[Block]:
    seat = found.seat
    yield Heading(2, words("calibration.level", level=seat.title, cluster=seat.cluster.title))
    yield Paragraph(words("calibration.people", count=found.people))
    rest = list(found.signals)
    for key, belongs in _LISTS:
        listed = [each for each in rest if belongs(each)]
        rest = [each for each in rest if each not in listed]
        if listed:
            yield Heading(3, words(f"calibration.{key}"))
            yield Paragraph(words(f"calibration.{key}-means"))
            yield _table(listed, words)
    if rest:
        is_all = len(rest) == len(found.signals)
        yield Heading(3, words("calibration.all" if is_all else "calibration.rest"))
        yield _table(rest, words)
    if found.too_few:
        yield Paragraph(words("calibration.too-few", count=found.too_few, fewest=FEWEST))


def _table(listed: Sequence[Answered], words: Messages) -> Table:
    rows = [(f"{each.text}\n{each.competency}", _said(each, words)) for each in listed]
    return Table((words("calibration.signal"), words("calibration.answers")), rows)


def _said(answered: Answered, words: Messages) -> str:
    told = {each: words(f"assess.answers.{each.value}") for each in answered.counts}
    return ", ".join(
        f"{number} {told[answer][:1].lower()}{told[answer][1:]}"
        for answer, number in answered.counts.items()
    )
