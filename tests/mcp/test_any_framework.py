"""Whatever a framework holds, every tool answers in the form that it promises."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import mcp
from hypothesis import given, settings

from progression.catalog import Catalog
from progression.catalog.search import Search
from progression.mcp import server_of
from progression.mcp.shelf import Shelf
from progression.model import Framework
from progression.testing import frameworks
from tests.mcp.running import run


class Held(Shelf):
    """A framework that stands in no file."""

    def __init__(self, framework: Framework) -> None:
        """Hold it."""
        super().__init__(Path("nowhere"), Path())
        self.held = Catalog(framework)

    @property
    def catalog(self) -> Catalog:
        """Its catalog."""
        return self.held

    @property
    def search(self) -> Search:
        """Its words."""
        return Search(self.held)


async def answers(shelf: Held) -> list[Any]:
    """What the tools say of the first things in a framework, each with its form checked."""
    paths = [seat.path for seat in shelf.catalog.seats[:2]]
    calls: list[tuple[str, dict[str, Any]]] = [("list_framework", {})]
    calls += [("read_level", {"level": each}) for each in paths]
    calls += [("prepare_one_on_one", {"level": each, "toward": paths[0]}) for each in paths]
    calls += [
        ("compare_levels", {"start_level": paths[0], "end_level": each}) for each in paths[1:]
    ]
    calls += [
        ("read_competency", {"competency": each}) for each in list(shelf.catalog.competencies)[:2]
    ]
    calls += [
        ("find", {"words": each.title[:200] or "x"}) for each in shelf.catalog.framework.clusters
    ]
    async with mcp.Client(server_of(shelf)) as client:
        return [(call, await client.call_tool(*call)) for call in calls]


@given(frameworks())
@settings(max_examples=12, deadline=None)
def test_every_tool_keeps_its_form(framework: Framework) -> None:
    """Odd levels, empty texts and missing grades are answered, and fit the published schema."""

    for call, answer in run(answers, Held(framework)):
        assert not answer.is_error, (call, answer.content[0].text)
        assert answer.structured_content is not None
