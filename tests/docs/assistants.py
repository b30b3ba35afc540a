"""The page of tools for assistants, made from what the server says of itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import mcp

from progression.mcp import server_of
from progression.mcp.server import INSTRUCTIONS
from progression.mcp.shelf import Shelf
from tests.mcp.running import run

NOTE = "<!-- Written from the tools by `python -m tests.docs.generated`. -->"
OPENING = f"""\
---
title: Tools for assistants
description: What an assistant can ask of a framework over the Model Context Protocol.
---

{NOTE}

# Tools for assistants

`progression mcp` serves these; [Work with an assistant](../how-to/assistants.md) tells how.
Each of them only reads, and says so to the client.
Answers come as structured data with a schema, and as the same in text.
They are bounded in size: where `next` is a number, giving it as `start` reads on.
What cannot be answered is an error in words, with what is near and what to do.

To every assistant the server says:

"""


def page() -> str:
    """The page of tools."""
    parts = [OPENING, *(f"> {line}".rstrip() + "\n" for line in INSTRUCTIONS.splitlines())]
    for tool in run(_tools):
        parts += ["\n", *_about(tool)]
    return "".join(parts)


async def _tools() -> list[Any]:
    async with mcp.Client(server_of(Shelf(Path(), Path()))) as client:
        found: list[Any] = (await client.list_tools()).tools
        return found


def _about(tool: Any) -> Iterator[str]:
    yield f"## `{tool.name}` {{ #{tool.name.replace('_', '-')} }}\n\n"
    first, *rest = tool.description.split("\n")
    yield f"{first}\n"
    for paragraph in rest:
        yield f"\n{paragraph}\n"
    takes = tool.input_schema["properties"]
    yield "\n| takes | type | meaning |\n|---|---|---|\n"
    for name, given in takes.items():
        needed = name in tool.input_schema.get("required", [])
        beside = "" if needed else ", may be left out"
        yield f"| `{name}` | {_type(given)}{beside} | {_cell(given['description'])} |\n"
    schema = tool.output_schema
    yield "\n| gives | type | meaning |\n|---|---|---|\n"
    for name, given in schema["properties"].items():
        yield f"| `{name}` | {_type(given)} | {_cell(given.get('description', ''))} |\n"
    for name, shape in sorted(schema.get("$defs", {}).items()):
        if shape.get("type") == "object":
            yield f"\n`{name}`: {_cell(shape.get('description', ''))}\n"
            yield "\n| key | type | meaning |\n|---|---|---|\n"
            for key, given in shape["properties"].items():
                yield f"| `{key}` | {_type(given)} | {_cell(given.get('description', ''))} |\n"


def _type(schema: dict[str, Any]) -> str:
    """A type in people's words."""
    if "$ref" in schema:
        return f"`{schema['$ref'].rpartition('/')[2]}`"
    if "anyOf" in schema:
        return " or ".join(_type(each) for each in schema["anyOf"])
    if "enum" in schema:
        return ", ".join(f"`{each}`" for each in schema["enum"])
    if "const" in schema:
        return f"`{schema['const']}`"
    match schema["type"]:
        case "array":
            return f"list of {_type(schema['items'])}"
        case "object":
            return f"object of {_type(schema['additionalProperties'])}"
        case "string":
            return "text"
        case "integer":
            return "number"
        case "null":
            return "null"
        case other:
            return str(other)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
