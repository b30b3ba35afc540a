"""`read_level`: what one level asks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, Literal, NotRequired, cast

from pydantic import Field
from typing_extensions import TypedDict

from progression.mcp.fields import (
    Fingerprint,
    LevelName,
    Next,
    Path,
    PromptRecord,
    SeatRecord,
    SignalRecord,
    Start,
    TextRecord,
)
from progression.mcp.paging import page, within
from progression.mcp.shelf import Shelf
from progression.mcp.tools import Ability
from progression.reports.records import level as level_record

_HEAD = 8_000


LevelSignalRecord = TypedDict(
    "LevelSignalRecord",
    {
        "path": Path,
        "text": str,
        "origin": str,
        "source": str,
        "importance": str,
        "is": Annotated[
            Literal["new", "raised", "carried"],
            Field(description="Against the level before: new, raised, or carried on."),
        ],
        "before": NotRequired[list[SignalRecord]],
    },
)
LevelSignalRecord.__doc__ = "A behaviour in force at the level, seen from the level before."


class AskedRecord(TypedDict):
    """What the level asks of one competency."""

    competency: Annotated[str, Field(description="Its path, for `read_competency`.")]
    title: str
    dimension: str | None
    summary: str
    rung: str | None
    importance: str
    status: str
    note: str
    signals: list[LevelSignalRecord]


class WayRecord(TypedDict):
    """A way on from here."""

    to: Path
    way: Annotated[str, Field(description="up, across, across-up, across-down, down or over")]
    declared: Annotated[bool, Field(description="Whether the framework describes this move.")]


class LevelReading(SeatRecord):
    """A level with everything in force at it."""

    summary: str
    also_called: Annotated[list[str], Field(description="Other titles that people hold here.")]
    attributes: dict[str, str]
    status: str
    band: str
    fingerprint: Fingerprint
    before: Annotated[str | None, Field(description="The path of the level before.")]
    asked: list[AskedRecord]
    milestones: list[TextRecord]
    triggers: Annotated[
        list[TextRecord], Field(description="Reasons to start the conversation about this level.")
    ]
    prompts: list[PromptRecord]
    side_by_side: Annotated[list[str], Field(description="Levels that weigh the same.")]
    from_here: list[WayRecord]
    total: Annotated[int, Field(description="How many competencies are asked.")]
    next: Next


def made(shelf: Shelf) -> Callable[..., Any]:
    """The tool for a framework."""

    def read_level(level: LevelName, start: Start = 0) -> LevelReading:
        """Read what one level asks of people, competency by competency.

        Everything in force is there, carried from below included; each signal says whether it is
        new, raised or carried on against the level before. Signals are what others could have seen
        over months, to talk about: they are no checklist, and nobody counts them. Quote them with
        their paths.
        """
        catalog = shelf.catalog
        record = cast("dict[str, Any]", level_record(catalog, shelf.seat(level)))
        del record["kind"]
        asked = record.pop("asked")
        shown, following = page(asked, start)
        head = within(record, _HEAD)
        return cast(
            "LevelReading",
            {**head, "asked": shown, "total": len(asked), "next": following},
        )

    return read_level


TOOL = Ability("Read a level", made)
