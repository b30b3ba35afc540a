"""Asks the server as an assistant would: with the SDK's own client, in memory."""

from __future__ import annotations

import datetime
import functools
import shutil
from pathlib import Path
from typing import Any

import mcp
import pytest

from progression.mcp import server_of
from progression.mcp.shelf import Shelf
from tests.mcp.running import run

PORT = Path(__file__).parents[1] / "catalog" / "port.py"
HARBOUR = Path(__file__).parents[2] / "frameworks" / "harbour"
TODAY = datetime.date(2026, 2, 15)


@functools.cache
def served(shelf: Shelf) -> Any:
    """The server of a shelf, made once."""
    return server_of(shelf)


def asked(shelf: Shelf, tool: str, arguments: dict[str, Any]) -> Any:
    """What the server of a shelf answers, as the SDK gives it."""

    async def call() -> Any:
        async with mcp.Client(served(shelf)) as client:
            return await client.call_tool(tool, arguments)

    return run(call)


def answer(shelf: Shelf, tool: str, **arguments: Any) -> dict[str, Any]:
    """The answer of a tool; a fault fails the test with its words."""
    result = asked(shelf, tool, arguments)
    assert not result.is_error, result.content[0].text
    found: dict[str, Any] = result.structured_content
    return found


def fault(shelf: Shelf, tool: str, **arguments: Any) -> str:
    """What a tool says when it cannot answer."""
    result = asked(shelf, tool, arguments)
    assert result.is_error, result.structured_content
    said: str = result.content[0].text
    assert "Traceback" not in said
    return said


def shelf_of(folder: Path, **options: Any) -> Shelf:
    """A shelf for a framework, on a fixed day."""
    return Shelf(folder, folder.parent, today=lambda: TODAY, **options)


@pytest.fixture
def port(tmp_path: Path) -> Path:
    """The company of the catalog's tests, in a file that may be changed."""
    file = tmp_path / "port.py"
    shutil.copyfile(PORT, file)
    return file


@pytest.fixture(scope="session")
def harbour() -> Shelf:
    """The example company."""
    return Shelf(HARBOUR, HARBOUR.parents[1], today=lambda: TODAY)
