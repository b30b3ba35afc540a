"""`list_framework`: what there is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, Literal, cast

from pydantic import Field
from typing_extensions import TypedDict

from progression.mcp.fields import Next, Path, SeatRecord, Start
from progression.mcp.paging import page, within
from progression.mcp.shelf import Shelf
from progression.mcp.tools import Ability
from progression.prose import fold
from progression.reports.records import listing


class TrackEntry(TypedDict):
    """The levels of one lane in one cluster, from the lowest up."""

    path: Path
    title: str
    lane: str
    status: str
    levels: list[SeatRecord]


class ClusterEntry(TypedDict):
    """A family of roles."""

    kind: Literal["cluster"]
    path: Path
    title: str
    status: Annotated[str, Field(description="draft, pilot, adopted or retired")]
    tracks: list[TrackEntry]


class CompetencyEntry(TypedDict):
    """Something that people grow in, shared by levels and clusters."""

    kind: Literal["competency"]
    path: Path
    title: str
    dimension: str | None
    status: str


class DimensionEntry(TypedDict):
    """One of the directions in which skills stack."""

    id: str
    title: str
    summary: str


class FrameworkListing(TypedDict):
    """The framework in short."""

    id: str
    title: str
    version: str
    summary: str
    cumulative: Annotated[
        bool, Field(description="Whether a level also asks what the levels below it ask.")
    ]
    dimensions: list[DimensionEntry]
    entries: Annotated[
        list[ClusterEntry | CompetencyEntry],
        Field(description="Clusters with their tracks and levels first, then the competencies."),
    ]
    total: Annotated[int, Field(description="How many entries there are.")]
    next: Next


def made(shelf: Shelf) -> Callable[..., Any]:
    """The tool for a framework."""

    def list_framework(start: Start = 0) -> FrameworkListing:
        """List what the company's career framework holds: start here.

        Gives clusters (families of roles) with their tracks and levels, then the competencies, all
        with the paths that other tools take. What a level asks is told by `read_level`; to look for
        something by words, use `find`.
        """
        catalog = shelf.catalog
        framework, listed = catalog.framework, cast("dict[str, Any]", listing(catalog))
        entries = [{"kind": "cluster", **each} for each in listed["clusters"]]
        entries += [{"kind": "competency", **each} for each in listed["competencies"]]
        shown, following = page(entries, start)
        dimensions = [
            {"id": each.id, "title": each.title, "summary": each.summary}
            for each in framework.dimensions
        ]
        return {
            "id": framework.id,
            "title": framework.title,
            "version": framework.version,
            "summary": within(fold(framework.summary), 2_000),
            "cumulative": framework.cumulative,
            "dimensions": cast("list[DimensionEntry]", within(dimensions, 4_000)),
            "entries": cast("list[ClusterEntry | CompetencyEntry]", shown),
            "total": len(entries),
            "next": following,
        }

    return list_framework


TOOL = Ability("List the framework", made)
