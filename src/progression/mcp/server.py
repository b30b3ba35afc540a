"""The server: every ability as a read-only tool, and every fault in people's words."""

from __future__ import annotations

import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, redirect_stdout
from pathlib import Path
from typing import Any, Final

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.server.mcpserver.tools import Tool
from mcp.types import ToolAnnotations
from pydantic import ValidationError

import progression
from progression.checks.folder import NOT_STATIC
from progression.errors import PathError, ProgressionError
from progression.findings import Finding
from progression.mcp.shelf import Shelf
from progression.mcp.tools import abilities
from progression.names import near_misses
from progression.prose import counted, listed, paragraphs
from progression.reports.findings import plain

INSTRUCTIONS: Final = """\
This is the company's career progression framework: what is asked at each level, and how people
grow. Every tool reads; none changes anything, and none knows anything about a person.

- Begin with `list_framework`, or with `find` if you look for something by words.
- Quote signals in their own words, with their paths. They are no checklist: never add them up,
  never turn them into a percentage or a score, and never decide about a promotion.
- Before you write definitions, read `writing_guide`. After it, let `check_draft` say what is wrong,
  mend it, and check again until nothing is left.
- Where an answer has a `next`, more is there: ask again with it as `start`.
"""

_MOST = 5
"""Findings that an error names at most."""


class GuardedTool(Tool):
    """A tool whose faults are told in people's words, without a traceback."""

    async def run(
        self, arguments: dict[str, Any], context: Any, convert_result: bool = False
    ) -> Any:
        """Run the tool.

        Raises:
            ToolError: It cannot answer; the message says why, and what to do.
        """
        known = self.parameters.get("properties", {})
        for name in arguments:
            if name not in known:
                raise ToolError(_unknown(self.name, name, known))
        try:
            return await super().run(arguments, context, convert_result)
        except ToolError as error:
            cause = error.__cause__
            if os.environ.get("PROGRESSION_DEBUG") and not isinstance(cause, ProgressionError):
                raise
            raise ToolError(told(cause or error)) from None


@asynccontextmanager
async def _kept_clear(_: MCPServer[None]) -> AsyncIterator[None]:
    # What is printed would wait in the buffer of standard output, and reach the client at the end.
    with redirect_stdout(sys.stderr):
        yield


def made(shelf: Shelf, *, over_stdio: bool = False) -> MCPServer[None]:
    """The server for a framework; the arguments are those of `progression.mcp.server_of`."""
    return MCPServer(
        "progression",
        title="Career framework",
        description="Reads a company's career progression framework, and checks drafts for it.",
        instructions=INSTRUCTIONS,
        version=progression.__version__,
        tools=[_tool(each.title, each.made(shelf)) for each in abilities()],
        log_level="ERROR",
        lifespan=_kept_clear if over_stdio else None,
        # Nobody waits for changes: each answer is read anew.
        subscriptions=False,
    )


def _tool(title: str, function: Any) -> Tool:
    description = "\n".join(paragraphs(function.__doc__))
    return GuardedTool.from_function(
        function,
        title=title,
        description=description,
        annotations=ToolAnnotations(
            title=title,
            read_only_hint=True,
            destructive_hint=False,
            idempotent_hint=True,
            open_world_hint=False,
        ),
        structured_output=True,
    )


def told(fault: BaseException) -> str:
    """What went wrong, for an assistant and the person behind it."""
    findings = getattr(fault, "findings", None)
    if isinstance(fault, ProgressionError) and isinstance(findings, tuple) and findings:
        return _findings(findings)
    if isinstance(fault, PathError):
        return f"{fault} `list_framework` lists what there is, and `find` looks for words."
    if isinstance(fault, ProgressionError | ToolError):
        return str(fault)
    if isinstance(fault, ValidationError):
        return " ".join(_wrong(each["loc"], each["type"], each["msg"]) for each in fault.errors())
    if isinstance(fault, OSError):
        where = f"{fault.filename}: " if fault.filename else ""
        return f"{where}{fault.strerror or fault}."
    return (
        f"This is a fault of progression itself ({type(fault).__name__}). Please report it; with"
        " PROGRESSION_DEBUG=1 in the server's environment its log tells more."
    )


def _findings(findings: tuple[Finding, ...]) -> str:
    rules = {each.rule for each in findings}
    told = "This cannot be answered before what stands below is mended.\n\n"
    told += plain(findings[:_MOST], root=Path.cwd())
    left = len(findings) - _MOST
    if left > 0:
        told += f"\n{counted(left, 'more finding')}.\n"
    if "not-run" in rules:
        told += "\nThe server runs no revision; in a terminal, progression diff --trust may.\n"
    elif NOT_STATIC in rules:
        told += "\nNothing is run here. If you trust the files: progression mcp --run\n"
    return told


def _wrong(where: tuple[int | str, ...], kind: str, message: str) -> str:
    name = ".".join(map(str, where))
    if kind == "missing":
        return f"`{name}` is missing."
    said = message.removeprefix("Input ").removeprefix("Value ")
    return f"`{name}` {said[:1].lower()}{said[1:]}."


def _unknown(tool: str, name: str, known: dict[str, object]) -> str:
    near = near_misses(name, known, limit=1)
    hint = f" Did you mean `{near[0]}`?" if near else ""
    takes = listed([f"`{each}`" for each in known]) or "nothing"
    return f"`{tool}` has no `{name}`.{hint} It takes {takes}."
