"""`compare_levels`: what changes from one level to another."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, Literal, NotRequired, cast

from pydantic import Field
from typing_extensions import TypedDict

from progression.catalog import Catalog, Seat
from progression.mcp.fields import LevelName, Next, Path, SeatRecord, SignalRecord, Start
from progression.mcp.paging import page, within
from progression.mcp.shelf import Shelf
from progression.mcp.tools import Ability
from progression.reports.records import difference

Part = Literal["raised", "new", "handed_over", "kept"]
PARTS: tuple[Part, ...] = ("raised", "new", "handed_over", "kept")

ShiftRecord = TypedDict(
    "ShiftRecord",
    {
        "is": Annotated[
            Part,
            Field(
                description="raised: asked at a larger scale; new: not asked before; handed_over:"
                " no longer asked; kept: asked at both."
            ),
        ],
        "path": Path,
        "text": str,
        "origin": str,
        "source": str,
        "importance": str,
        "before": NotRequired[list[SignalRecord]],
    },
)
ShiftRecord.__doc__ = "One behaviour, and what becomes of it on the way."


class MoveRecord(TypedDict):
    """What the framework says about this very move."""

    summary: str
    try_first: Annotated[str, Field(description="How to try it before deciding.")]
    talk_to: Annotated[str, Field(description="Whom to ask about it.")]


LevelComparison = TypedDict(
    "LevelComparison",
    {
        "from": SeatRecord,
        "to": SeatRecord,
        "move": Annotated[
            MoveRecord | None,
            Field(description="Null where the framework does not describe the move."),
        ],
        "counts": Annotated[
            dict[str, int],
            Field(description="How many are raised, new, handed over, kept."),
        ],
        "signals": Annotated[
            list[ShiftRecord], Field(description="Raised first, then new, handed over, kept.")
        ],
        "next": Next,
    },
)
LevelComparison.__doc__ = "What changes from one level to another."


def made(shelf: Shelf) -> Callable[..., Any]:
    """The tool for a framework."""

    def compare_levels(
        start_level: LevelName, end_level: LevelName, start: Start = 0
    ) -> LevelComparison:
        """Compare two levels: what is raised, new, handed over and kept on the way.

        Any two levels will do, in any track and cluster: the next one up, a move sideways, from
        individual contributor to management. What is handed over is no loss, and a move to another
        lane of the same grade is no promotion.
        """
        catalog = shelf.catalog
        before, after = shelf.seat(start_level), shelf.seat(end_level)
        record = cast("dict[str, Any]", difference(catalog.difference(before, after)))
        signals = [{"is": part, **each} for part in PARTS for each in record[part]]
        shown, following = page(signals, start)
        return cast(
            "LevelComparison",
            {
                "from": record["from"],
                "to": record["to"],
                "move": _move(catalog, before, after),
                "counts": {part: len(record[part]) for part in PARTS},
                "signals": shown,
                "next": following,
            },
        )

    return compare_levels


def _move(catalog: Catalog, start: Seat, end: Seat) -> MoveRecord | None:
    for passage in catalog.passages_from(start):
        if passage.end == end and passage.move is not None:
            move = passage.move
            told: MoveRecord = {
                "summary": move.summary,
                "try_first": move.try_first,
                "talk_to": move.talk_to,
            }
            return within(told)
    return None


TOOL = Ability("Compare two levels", made)
