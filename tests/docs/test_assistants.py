"""What the documentation says to clients of `progression mcp`."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from typing import Any

import click
import pytest

from progression.cli import cli
from progression.mcp.shelf import Shelf
from progression.mcp.tools import abilities
from tests.docs.pages import DOCS, blocks
from tests.mcp.conftest import HARBOUR

PAGE = DOCS / "how-to" / "assistants.md"


def settings() -> Iterator[dict[str, Any]]:
    """Each server in the snippets of the page, as a client reads it."""
    for block in blocks(PAGE):
        if block.language in ("json", "toml"):
            read = json.loads if block.language == "json" else tomllib.loads
            for servers in read(block.text).values():
                yield from servers.values()


@pytest.mark.parametrize("server", list(settings()))
def test_the_command_of_every_snippet_exists(server: dict[str, Any]) -> None:
    """A client that follows the page starts a command that there is, and that takes this."""

    name, *rest = server["args"]
    command = cli.get_command(click.Context(cli), name)

    assert server["command"] == "progression"
    assert command is not None
    with command.make_context(name, list(rest)) as context:
        assert context.params["framework"] == rest[0]


def test_the_page_names_tools_that_exist() -> None:
    """Every tool in the table is one of the server's, and none is forgotten."""

    named = set(re.findall(r"`([a-z]+(?:_[a-z_]+)?)`", PAGE.read_text(encoding="utf-8")))
    shelf = Shelf(HARBOUR, HARBOUR)
    known = {each.made(shelf).__name__ for each in abilities()}

    assert {name for name in named if "_" in name} <= known
    assert known - named <= {"list_framework", "read_level"}
