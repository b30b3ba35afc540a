"""What several tools take and give."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field
from typing_extensions import TypedDict

LevelName: TypeAlias = Annotated[
    str,
    Field(
        description="A level: its path (engineering/ic/staff-engineer), or any title that people"
        " use for it (Staff Engineer).",
        max_length=500,
    ),
]
Start: TypeAlias = Annotated[
    int,
    Field(
        ge=0,
        description="0 for the beginning; to go on, what `next` of the answer before says.",
    ),
]
Next: TypeAlias = Annotated[
    int | None, Field(description="What to give as `start` to read on; null at the end.")
]
Path: TypeAlias = Annotated[str, Field(description="Where it stands; other tools take it.")]
Fingerprint: TypeAlias = Annotated[
    str, Field(description="A mark of the exact wording; a review cites it.")
]


class SeatRecord(TypedDict):
    """A level where it stands."""

    path: Path
    title: str
    short: str
    grade: int | None
    lane: str


class SignalRecord(TypedDict):
    """One observable behaviour that is in force somewhere."""

    path: Path
    text: str
    origin: Annotated[
        Literal["everyone", "taken-along", "carried", "own"],
        Field(
            description="How it came to be in force: asked of everyone, carried from a level"
            " below, taken along from a branch, or the level's own."
        ),
    ]
    source: Annotated[str, Field(description="Who asks it; empty for the whole framework.")]
    importance: Literal["core", "optional"]


class RaisedRecord(SignalRecord):
    """A behaviour that replaces others at a larger scale."""

    before: Annotated[list[SignalRecord], Field(description="The behaviours that it replaces.")]


PromptRecord = TypedDict(
    "PromptRecord", {"id": str, "text": str, "for": Literal["person", "manager", "both"]}
)
PromptRecord.__doc__ = "A question for a 1:1, and who asks it."


class TextRecord(TypedDict):
    """Something with a text, such as a milestone."""

    id: str
    text: str
