"""The sheet of a 1:1: one page, for the screen, for paper, and as the file that is kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from progression.front_matter import FENCE
from progression.messages import Messages
from progression.model import Audience
from progression.people.formats import FORMAT
from progression.people.goals import Goal
from progression.people.meetings import SeenTrigger
from progression.people.news import Tiding
from progression.people.one_on_one import OneOnOne
from progression.prose import fold
from progression.reports.blocks import (
    Block,
    Checks,
    Heading,
    Items,
    Lines,
    Pairs,
    Paragraph,
    markdown,
)
from progression.reports.paper import LINE, PAGE, height
from progression.reports.wording import day
from progression.toml_text import lines_of

_LONGEST = 110
_MOST_LINES = 14


@attrs.frozen
class _Room:
    """How much of each kind is told; the rest is counted."""

    agreed: int
    goals: int
    news: int
    triggers: int
    lines: int


_ROOMS = (
    _Room(6, 4, 4, 8, 8),
    _Room(4, 3, 3, 5, 5),
    _Room(4, 2, 2, 3, 3),
    _Room(2, 1, 1, 2, 3),
    _Room(1, 1, 1, 1, 3),
)
"""The first with which a sheet fits its page is taken; what is left of the page is to write on."""


def blocks(sheet: OneOnOne, words: Messages, *, audience: Audience | None = None) -> list[Block]:
    """The sheet, with as much on it as fits one page.

    Args:
        sheet: What belongs on it.
        words: The language.
        audience: For whom; for both, if not given.
    """
    *roomy, least = _ROOMS
    for room in roomy:
        found = list(_told(sheet, words, audience, room))
        free = PAGE - height(found) - LINE * room.lines
        if free >= 0:
            lines = min(room.lines + int(free // LINE), _MOST_LINES)
            return [*found, Lines(lines)]
    return [*_told(sheet, words, audience, least), Lines(least.lines)]


def fits(blocks: Iterable[Block]) -> bool:
    """Tell whether a sheet fits one page."""
    return height(blocks) <= PAGE


def _told(
    sheet: OneOnOne, words: Messages, audience: Audience | None, room: _Room
) -> Iterator[Block]:
    profile = sheet.person.profile
    yield Heading(1, words("talk.title", name=profile.name))
    facts = [day(words, sheet.today), sheet.seat.title]
    if audience is not None:
        facts.append(words(f"talk.for-{audience.value}"))
    if profile.fictional:
        facts.append(words("talk.fictional"))
    yield Paragraph(" · ".join(facts), is_lead=True)
    yield from _last(sheet, words, room.agreed)
    yield from _goals(sheet, words, room.goals)
    yield from _questions(sheet, words, audience)
    yield from _news(sheet, words, room.news)
    yield from _triggers(sheet, words, room.triggers)
    yield Heading(2, words("talk.agree"))


def record(sheet: OneOnOne, words: Messages, seen: tuple[SeenTrigger, ...] = ()) -> str:
    """The sheet as the file that is kept, with what was asked in front."""
    meeting = sheet.meeting
    lines = [
        FENCE,
        *lines_of({"format": FORMAT, "met": meeting.met, "prompts": meeting.prompts}),
    ]
    for each in seen:
        lines += ["", "[[triggers]]", *lines_of({"path": each.path, "seen": each.seen})]
    return "\n".join([*lines, FENCE, "", markdown(blocks(sheet, words))])


def _last(sheet: OneOnOne, words: Messages, room: int) -> Iterator[Block]:
    if sheet.last is None:
        return
    yield Heading(2, words("talk.agreed", day=day(words, sheet.last.met)))
    agreed = sheet.last.agreed
    if not agreed:
        yield Paragraph(words("talk.nothing-agreed"))
        return
    yield Checks([_short(each) for each in agreed[:room]])
    if len(agreed) > room:
        yield Paragraph(words("talk.more", count=len(agreed) - room))


def _goals(sheet: OneOnOne, words: Messages, room: int) -> Iterator[Block]:
    yield Heading(2, words("talk.goals"))
    if not sheet.goals:
        yield Paragraph(words("talk.no-goal"))
        return
    yield Items([_goal(each, sheet, words) for each in sheet.goals[:room]])
    if len(sheet.goals) > room:
        yield Paragraph(words("talk.more", count=len(sheet.goals) - room))


def _goal(goal: Goal, sheet: OneOnOne, words: Messages) -> str:
    date = day(words, goal.look_back)
    key = "talk.goal-due" if goal.is_due(sheet.today) else "talk.goal-back"
    parts = [goal.title if goal.title.endswith((".", "!", "?", "…")) else f"{goal.title}."]
    if goal.by:
        parts.append(words("talk.goal-by", by=_short(goal.by).rstrip(".")))
    if goal.helpers:
        parts.append(words("talk.goal-with", names=", ".join(goal.helpers)))
    return " ".join([*parts, words(key, day=date)]).replace("….", "…")


def _questions(sheet: OneOnOne, words: Messages, audience: Audience | None) -> Iterator[Block]:
    yield Heading(2, words("talk.ask"))
    shown = [
        each
        for each in sheet.questions
        if audience is None or each.audience in (audience, Audience.BOTH)
    ]
    if not shown:
        yield Paragraph(words("talk.no-question"))
        return
    if audience is not None:
        yield Pairs([(each.about, each.text) for each in shown])
        return
    for key in (Audience.PERSON, Audience.MANAGER, Audience.BOTH):
        own = [each for each in shown if each.audience is key]
        if own:
            yield Paragraph(words(f"prompts.{key.value}"), is_lead=True)
            yield Pairs([(each.about, each.text) for each in own])


def _news(sheet: OneOnOne, words: Messages, room: int) -> Iterator[Block]:
    news = sheet.news
    if news is None or sheet.last is None:
        return
    yield Heading(2, words("talk.changed", day=day(words, sheet.last.met)))
    if not news:
        yield Paragraph(words("talk.unchanged", level=sheet.seat.title))
        return
    yield Pairs(
        [
            (words(f"changes.turn.{each.item.turn.value}"), _item(each, sheet, words))
            for each in news[:room]
        ]
    )
    if len(news) > room:
        yield Paragraph(words("talk.more", count=len(news) - room))


def _item(told: Tiding, sheet: OneOnOne, words: Messages) -> str:
    item = told.item
    when = _when(told, sheet, words)
    text = f"{item.title}: {fold(' '.join(item.after or item.before))}"
    return f"{_short(text)}{when}"


def _when(told: Tiding, sheet: OneOnOne, words: Messages) -> str:
    """From when it holds, where that is worth saying."""
    if told.day is None:
        return ""
    if told.day == sheet.today:
        return f" ({words('talk.holds-today')})"
    key = "talk.holds-from" if told.is_to_come(sheet.today) else "talk.holds-since"
    return f" ({words(key, day=day(words, told.day))})"


def _triggers(sheet: OneOnOne, words: Messages, room: int) -> Iterator[Block]:
    if sheet.seen:
        yield Heading(2, words("talk.seen"))
        latest = sheet.seen[-room:]
        yield Items(
            [
                words(
                    "talk.seen-on",
                    text=_short(each.trigger.text),
                    day=day(words, each.seen),
                    level=each.seat.title,
                )
                for each in latest
            ]
        )
        if len(sheet.seen) > room:
            yield Paragraph(words("talk.more", count=len(sheet.seen) - room))
    if sheet.next_seat is not None and sheet.triggers:
        yield Heading(2, words("talk.triggers", level=sheet.next_seat.title))
        yield Checks([_short(each.text) for each in sheet.triggers[:room]])
        if len(sheet.triggers) > room:
            yield Paragraph(words("talk.more", count=len(sheet.triggers) - room))


def _short(text: str, most: int = _LONGEST) -> str:
    """A text that leaves room for others."""
    folded = fold(text)
    if len(folded) <= most:
        return folded
    return folded[:most].rpartition(" ")[0] + " …"
