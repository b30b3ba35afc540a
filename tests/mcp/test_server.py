"""What the server says of itself, over the wire as well."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, TextIO

import mcp
import pytest
from mcp.client.stdio import StdioServerParameters, stdio_client

from progression.mcp import server_of
from progression.mcp.shelf import Shelf
from progression.mcp.tools import abilities
from tests.cli.conftest import Run
from tests.cli.conftest import run as run  # the fixture
from tests.mcp.conftest import HARBOUR, asked, fault
from tests.mcp.running import run as awaited


def described(shelf: Shelf) -> list[Any]:
    """The tools as a client sees them."""

    async def listed() -> Any:
        async with mcp.Client(server_of(shelf)) as client:
            return await client.list_tools()

    found: list[Any] = awaited(listed).tools
    return found


def test_every_tool_only_reads(harbour: Shelf) -> None:
    """Each tool says that it reads, harms nothing, and asks nobody else."""

    tools = described(harbour)

    assert len(tools) == len(abilities()) > 8
    for tool in tools:
        hints = tool.annotations
        assert hints.read_only_hint is True, tool.name
        assert hints.destructive_hint is False, tool.name
        assert hints.open_world_hint is False, tool.name


def test_every_tool_says_what_it_takes_and_gives(harbour: Shelf) -> None:
    """Each argument is described, and each answer has a schema that closes with a description."""

    for tool in described(harbour):
        assert len(tool.description) > 80, tool.name
        assert tool.output_schema["type"] == "object", tool.name
        assert tool.output_schema["description"], tool.name
        for name, argument in tool.input_schema["properties"].items():
            assert argument.get("description"), f"{tool.name}: {name}"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({}, "`level` is missing."),
        ({"lvl": "x"}, "`read_level` has no `lvl`. Did you mean `level`?"),
        ({"level": "x", "start": -1}, "`start` should be greater than or equal to 0."),
        ({"level": 3}, "`level` should be a valid string."),
    ],
)
def test_wrong_arguments_are_told_in_words(
    harbour: Shelf, arguments: dict[str, Any], said: str
) -> None:
    """What is missing, misspelt or of the wrong kind is named, without an address."""

    found = fault(harbour, "read_level", **arguments)

    assert found.startswith(said)
    assert "http" not in found


def test_a_fault_of_ours_shows_no_traceback(
    harbour: Shelf, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A defect is told as one, without its traceback, in the answer and in the log."""

    def broken(*_: object) -> None:
        raise ZeroDivisionError("secret")

    monkeypatch.setattr(Shelf, "seat", broken)
    said = fault(harbour, "read_level", level="x")

    assert said.startswith("This is a fault of progression itself (ZeroDivisionError).")
    assert "secret" not in said + caplog.text


def test_an_unknown_tool_is_told(harbour: Shelf) -> None:
    """A tool that does not exist is an answer, and no end of the server."""

    assert asked(harbour, "promote", {}).is_error


def test_it_speaks_nothing_but_the_protocol(tmp_path: Path) -> None:
    """The command answers a client that starts it; what definitions print goes elsewhere."""

    company = tmp_path / "company.py"
    company.write_text(
        "from progression import Framework\nprint('Hello')\n"
        "COMPANY = Framework('company', 'Company', cumulative=True)\n",
        encoding="utf-8",
    )
    strange: list[object] = []

    async def noted(message: object) -> None:
        strange.append(message)

    async def talk(log: TextIO) -> Any:
        command = StdioServerParameters(
            command=sys.executable,
            args=["-m", "progression", "mcp", "--run", str(company)],
            cwd=tmp_path.parent,
            env={"PROGRESSION_CACHE": "off"},
        )
        async with mcp.Client(stdio_client(command, errlog=log), message_handler=noted) as client:
            return await client.call_tool("list_framework", {})

    with (tmp_path / "log").open("w", encoding="utf-8") as log:
        answer = awaited(talk, log)

    assert answer.structured_content["title"] == "Company"
    assert strange == []
    assert (tmp_path / "log").read_text(encoding="utf-8") == "Hello\n"


def test_a_missing_extra_is_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the SDK the command says what to install."""

    for name in [*sys.modules]:
        if name == "mcp" or name.startswith("mcp."):
            monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "mcp", None)
    answer = run("mcp", str(HARBOUR))

    assert answer.code == 2
    assert 'pip install "progression-framework[mcp]"' in answer.err
    assert answer.out == ""


def test_a_framework_that_is_not_there_is_told(run: Run, tmp_path: Path) -> None:
    """A path that leads nowhere ends the command before it serves anybody."""

    answer = run("mcp", str(tmp_path / "nowhere"))

    assert answer.code == 2
    assert "nowhere" in answer.err
    assert answer.out == ""
