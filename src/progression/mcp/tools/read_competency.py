"""`read_competency`: what a competency is, and how it grows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, cast

from pydantic import Field
from typing_extensions import TypedDict

from progression.mcp.fields import (
    Next,
    Path,
    PromptRecord,
    RaisedRecord,
    SeatRecord,
    SignalRecord,
    Start,
)
from progression.mcp.paging import page, within
from progression.mcp.shelf import Shelf
from progression.mcp.tools import Ability
from progression.reports.records import competency as competency_record

_HEAD = 8_000


class PracticeRecord(TypedDict):
    """A way to grow that costs little."""

    id: str
    text: str
    kind: str
    time: str


class GrowthRecord(SeatRecord):
    """What one level adds of the competency."""

    track: Annotated[str, Field(description="The path of its track.")]
    summary: str
    rung: str | None
    new: list[SignalRecord]
    raised: list[RaisedRecord]


class CompetencyReading(TypedDict):
    """A competency, and how it grows from level to level."""

    path: Path
    title: str
    dimension: str | None
    summary: str
    why: str
    status: str
    owner: str
    reviewed: str | None
    prompts: list[PromptRecord]
    practices: list[PracticeRecord]
    growth: Annotated[
        list[GrowthRecord],
        Field(description="Track by track, from the lowest level up, what each level adds."),
    ]
    total: Annotated[int, Field(description="How many levels ask it.")]
    next: Next


def made(shelf: Shelf) -> Callable[..., Any]:
    """The tool for a framework."""

    def read_competency(
        competency: Annotated[
            str,
            Field(description="Its path (direction), or its title (Direction).", max_length=500),
        ],
        start: Start = 0,
    ) -> CompetencyReading:
        """Read what a competency is, how it grows from level to level, and ways to grow in it.

        Gives its questions for a 1:1 and its practices too. Where only what one level asks of it
        matters, `read_level` is shorter.
        """
        catalog = shelf.catalog
        found = shelf.competency(competency)
        record = cast("dict[str, Any]", competency_record(catalog, found))
        del record["kind"]
        growth = [
            {"track": each["track"], **level}
            for each in record.pop("growth")
            for level in each["levels"]
        ]
        shown, following = page(growth, start)
        head = within(record, _HEAD)
        return cast(
            "CompetencyReading",
            {**head, "growth": shown, "total": len(growth), "next": following},
        )

    return read_competency


TOOL = Ability("Read a competency", made)
