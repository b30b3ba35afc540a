"""`find`: levels, competencies, signals and groups by words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, Literal

from pydantic import Field
from typing_extensions import TypedDict

from progression.catalog.search import KINDS
from progression.mcp.fields import Next, Path, Start
from progression.mcp.paging import page
from progression.mcp.shelf import Shelf
from progression.mcp.tools import Ability
from progression.prose import fold

Kind = Literal["level", "competency", "signal", "track", "cluster"]
_ROOM = 6_000
_LONGEST = 300


class HitRecord(TypedDict):
    """Something that was found."""

    kind: Kind
    path: Path
    title: Annotated[str, Field(description="Its title; of a signal, its competency's.")]
    words: Annotated[str, Field(description="The text in which most of the words stand.")]


class Found(TypedDict):
    """What was found, best first."""

    hits: list[HitRecord]
    total: Annotated[int, Field(description="How many there are.")]
    next: Next


def made(shelf: Shelf) -> Callable[..., Any]:
    """The tool for a framework."""

    def find(
        words: Annotated[
            str,
            Field(
                description="A few words, as people say them: “mentoring new colleagues”, a title.",
                min_length=1,
                max_length=500,
            ),
        ],
        kinds: Annotated[
            list[Kind] | None, Field(description="Only these kinds of things; all if left out.")
        ] = None,
        start: Start = 0,
    ) -> Found:
        """Find levels, competencies, signals, tracks or clusters by words, or a level by any title.

        Looks through titles, other titles, keywords, summaries, signals and their examples, best
        first; endings and small misspellings are forgiven. Finding nothing means that the words do
        not occur: try other words for the same thing before saying that the framework lacks it.
        """
        hits = shelf.search.find(words, kinds or KINDS)
        records: list[HitRecord] = [
            {
                "kind": hit.kind,  # type: ignore[typeddict-item]  # one of the kinds
                "path": hit.path,
                "title": fold(hit.title)[:_LONGEST],
                "words": hit.words[:_LONGEST],
            }
            for hit in hits
        ]
        shown, following = page(records, start, room=_ROOM)
        return {"hits": shown, "total": len(records), "next": following}

    return find


TOOL = Ability("Find by words", made)
