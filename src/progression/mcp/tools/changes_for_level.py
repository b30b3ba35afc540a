"""`changes_for_level`: what changed for the people at one level since a day or a review."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, Literal, cast

from pydantic import Field
from typing_extensions import TypedDict

from progression.mcp.fields import LevelName, Next, Start
from progression.mcp.news import news_since
from progression.mcp.paging import page, within
from progression.mcp.shelf import Shelf
from progression.mcp.tools import Ability
from progression.reports.news import record


class WordsRecord(TypedDict):
    """Some words of a text that changed."""

    edit: Literal["kept", "deleted", "inserted"]
    text: str


NewsRecord = TypedDict(
    "NewsRecord",
    {
        "turn": Annotated[
            str,
            Field(
                description="raised, new, changed (asks something else), open (nobody has said yet"
                " whether it asks more), lowered, gone, or reworded (asks the same)"
            ),
        ],
        "about": str,
        "competency": str,
        "title": str,
        "path": str | None,
        "before": list[str],
        "after": list[str],
        "words": list[WordsRecord],
        "from": Annotated[str, Field(description="Who asks it; empty for the whole framework.")],
        "optional": bool,
        "editorial": bool,
    },
)
NewsRecord.__doc__ = "One thing that is asked otherwise than then."


class AlsoRecord(TypedDict):
    """What else changed about the level, such as its title or a prompt."""

    part: str
    kind: str
    field: str
    before: str
    after: str
    title: str


class SideRecord(TypedDict):
    """The level at one of the two times."""

    path: str | None
    title: str | None
    fingerprint: str | None


class SinceRecord(TypedDict):
    """Since when."""

    asked: str
    commit: str | None
    day: str | None


class LevelNews(TypedDict):
    """What changed for the people at one level."""

    summary: Annotated[str, Field(description="The one sentence that answers.")]
    since: SinceRecord
    level: SideRecord
    before: SideRecord
    replaced_by: list[str]
    items: list[NewsRecord]
    also: list[AlsoRecord]
    total: Annotated[int, Field(description="How many items there are.")]
    next: Next


def made(shelf: Shelf) -> Callable[..., Any]:
    """The tool for a framework."""

    def changes_for_level(
        level: LevelName,
        since: Annotated[
            str,
            Field(
                description="A day (2026-01-31), a revision, or the fingerprint of the wording that"
                " an old review cites (1:0a1b2c3d4e5f).",
                min_length=1,
                max_length=500,
            ),
        ],
        start: Start = 0,
    ) -> LevelNews:
        """Tell what changed for the people at one level since a day, a revision or a review.

        Answers “is more asked of me than at my last review?”: what is raised, new, lowered or no
        longer asked, and what only reads differently. What is inherited counts as the level's own.
        """
        news, when = news_since(shelf, level, since)
        found = cast("dict[str, Any]", record(news, when))
        del found["schema"]
        items = found.pop("items")
        shown, following = page(items, start)
        head = within(found, 8_000)
        return cast("LevelNews", {**head, "items": shown, "total": len(items), "next": following})

    return changes_for_level


TOOL = Ability("Tell what changed for a level", made)
