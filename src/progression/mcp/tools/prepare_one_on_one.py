"""`prepare_one_on_one`: material for a conversation about growth at one level."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Annotated, Any, Literal, cast

from pydantic import Field
from typing_extensions import TypedDict

from progression.catalog import Seat
from progression.catalog.conversation import asked_by, first_practices, in_play, questions
from progression.mcp.fields import LevelName, SeatRecord, TextRecord
from progression.mcp.news import news_since
from progression.mcp.paging import within
from progression.mcp.shelf import Shelf
from progression.mcp.tools import Ability
from progression.model import Milestone, Trigger
from progression.model.words import Audience
from progression.prose import fold
from progression.reports.news import TITLES, summary
from progression.reports.records import difference

_QUESTIONS = 6
_POINTS = 5
_SIGNALS = 12


class NextRecord(TypedDict):
    """What the level that is looked towards asks beyond this one."""

    level: SeatRecord
    raised_or_new: Annotated[
        list[str], Field(description="Paths and words of signals; `compare_levels` has all.")
    ]
    left_out: Annotated[int, Field(description="How many more there are.")]
    triggers: Annotated[list[TextRecord], Field(description="Reasons to talk about that level.")]
    milestones: Annotated[list[TextRecord], Field(description="What others could point to there.")]


class PracticeRecord(TypedDict):
    """A way to grow."""

    competency: str
    text: str
    kind: str
    time: str


class ChangedRecord(TypedDict):
    """What changed since last time."""

    summary: str
    items: Annotated[list[str], Field(description="What turned how; `changes_for_level` has all.")]


class OneOnOne(TypedDict):
    """Material for one conversation; choose from it, do not read it out."""

    level: SeatRecord
    in_play: Annotated[
        list[str], Field(description="Competencies, with those first that ask more here.")
    ]
    ask: Annotated[list[str], Field(description="Questions for the one who prepares to ask.")]
    expect: Annotated[list[str], Field(description="Questions that the other may bring.")]
    milestones: list[TextRecord]
    practices: list[PracticeRecord]
    toward: Annotated[NextRecord | None, Field(description="The next level, or the one asked for.")]
    changed: ChangedRecord | None


def made(shelf: Shelf) -> Callable[..., Any]:
    """The tool for a framework."""

    def prepare_one_on_one(
        level: LevelName,
        whose: Annotated[
            Literal["person", "manager"],
            Field(description="Who prepares: the person at the level, or their manager."),
        ] = "person",
        toward: Annotated[
            str,
            Field(
                description="A level that the person looks towards; the next one if left out.",
                max_length=500,
            ),
        ] = "",
        since: Annotated[
            str,
            Field(
                description="The day or revision of the last conversation; may be left out.",
                max_length=500,
            ),
        ] = "",
    ) -> OneOnOne:
        """Prepare a 1:1 about growth from the framework's questions, milestones and triggers.

        Knows levels only: put nothing about a person into it, neither a name nor what they did.
        Choose two or three questions that fit, in their own words; do not rate anybody by the
        signals. For all that the other level asks, use `compare_levels`.
        """
        catalog, seat = shelf.catalog, shelf.seat(level)
        competencies = in_play(catalog, seat)
        prompts = questions(seat, competencies)
        own, other = Audience.PERSON, Audience.MANAGER
        if whose == "manager":
            own, other = other, own
        both = [each.text for each in asked_by(prompts, Audience.BOTH)]
        asks = [each.text for each in asked_by(prompts, own)]
        expects = [each.text for each in asked_by(prompts, other)]
        found = {
            "level": _seat(seat),
            "in_play": [each.title for each in competencies],
            "ask": _few([*asks[: _QUESTIONS - 1], *both]),
            "expect": _few(expects),
            "milestones": _texts(seat.level.milestones),
            "practices": [
                {
                    "competency": each.title,
                    "text": fold(practice.text),
                    "kind": practice.kind,
                    "time": practice.time,
                }
                for each, practice in first_practices(competencies)[:_POINTS]
            ],
            "toward": _toward(shelf, seat, toward),
            "changed": _changed(shelf, seat, since) if since else None,
        }
        return cast("OneOnOne", within(found))

    return prepare_one_on_one


def _toward(shelf: Shelf, seat: Seat, asked: str) -> NextRecord | None:
    end = shelf.seat(asked) if asked else shelf.catalog.above(seat)
    if end is None or end == seat:
        return None
    record = cast("dict[str, Any]", difference(shelf.catalog.difference(seat, end)))
    signals = [f"{each['path']}: {fold(each['text'])}" for each in record["raised"] + record["new"]]
    return {
        "level": _seat(end),
        "raised_or_new": signals[:_SIGNALS],
        "left_out": max(len(signals) - _SIGNALS, 0),
        "triggers": _texts(end.level.triggers),
        "milestones": _texts(end.level.milestones),
    }


def _changed(shelf: Shelf, seat: Seat, since: str) -> ChangedRecord:
    news, when = news_since(shelf, seat.path, since)
    items = [
        f"{TITLES[each.turn]}: {fold(' '.join(each.after or each.before))}"
        for each in news.items[:_SIGNALS]
    ]
    return {"summary": summary(news, when), "items": items}


def _seat(seat: Seat) -> SeatRecord:
    return {
        "path": seat.path,
        "title": seat.title,
        "short": seat.level.short,
        "grade": seat.grade.number if seat.grade else None,
        "lane": seat.lane.id,
    }


def _texts(notes: Iterable[Milestone | Trigger]) -> list[TextRecord]:
    return [{"id": each.id, "text": fold(each.text)} for each in list(notes)[:_POINTS]]


def _few(texts: Iterable[str]) -> list[str]:
    """The first of them, each once."""
    return list(dict.fromkeys(map(fold, texts)))[:_QUESTIONS]


TOOL = Ability("Prepare a 1:1", made)
