"""Where two assessments differ, as a page for a talk."""

from __future__ import annotations

from collections.abc import Iterator

from progression.messages import Messages
from progression.people.comparing import Agenda, Answered
from progression.reports.blocks import Block, Heading, Pairs, Paragraph


def blocks(agenda: Agenda, words: Messages, *, mine: str, theirs: str) -> Iterator[Block]:
    """The page: only what is seen differently, competency by competency.

    Args:
        agenda: What the two have to talk about.
        words: The language.
        mine: What the first is called.
        theirs: What the second is called.
    """
    title = agenda.seat.title if agenda.seat else agenda.level
    yield Heading(1, words("agenda.title", level=title))
    yield Paragraph(words("assess.agenda-lead"), is_lead=True)
    differing = agenda.differing
    yield Paragraph(
        words("agenda.differ", count=len(differing)) if differing else words("agenda.alike-all")
    )
    last = ""
    for each in differing:
        name = each.competency.title if each.competency and each.signal else words("assess.gone")
        if name != last:
            yield Heading(2, name)
            last = name
        yield Heading(3, each.signal.text if each.signal else each.path)
        yield Pairs([(mine, _said(each.mine, words)), (theirs, _said(each.theirs, words))])
    if agenda.alike:
        yield Heading(2, words("agenda.else"))
        yield Paragraph(words("agenda.alike", count=agenda.alike))
    if agenda.alike_for_other_words:
        yield Paragraph(words("agenda.alike-stale", count=agenda.alike_for_other_words))


def _said(answered: Answered, words: Messages) -> str:
    reply = answered.reply
    if reply is None or reply.answer is None:
        said = words("agenda.no-answer")
    else:
        said = words(f"assess.answers.{reply.answer.value}")
    parts = [said]
    if reply is not None:
        parts += [each.strip() for each in (reply.note, reply.reason) if each.strip()]
    if answered.is_stale and reply is not None and reply.answer is not None:
        parts.append(words("agenda.stale", mark=reply.wording))
    return " ".join(each if each.endswith((".", "!", "?")) else f"{each}." for each in parts)
