"""A server by which an assistant reads the framework: the Model Context Protocol over stdio.

Every ability is a tool that reads and changes nothing. A tool is one module of
`progression.mcp.tools`, found by itself; what it answers comes from the catalog, the checks, the
changes and the reports, and is computed nowhere anew.

- `Shelf` holds the framework as its files are now, and reads them again when they changed.
- `server_of` makes the server of a shelf; the official SDK, behind the extra `mcp`, speaks.

Nothing of a draft, of an earlier revision or of the definitions is run, unless whoever starts the
server says that the definitions may be.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from progression.errors import ProgressionError

if TYPE_CHECKING:
    from mcp.server import MCPServer

    from progression.mcp.shelf import Shelf

__all__ = ["MissingExtraError", "server_of"]

_EXTRA = "mcp"


class MissingExtraError(ProgressionError, ImportError):
    """What this needs is not installed; the message names the extra."""


def server_of(shelf: Shelf, *, over_stdio: bool = False) -> MCPServer[None]:
    """The server for a framework; it starts when somebody runs it.

    Args:
        shelf: The framework.
        over_stdio: Whether standard output belongs to the protocol; what definitions print goes to
            standard error then.

    Raises:
        MissingExtraError: The SDK is not installed.
    """
    try:
        from mcp.server import MCPServer  # noqa: F401 - is it there?
    except ImportError as error:
        raise MissingExtraError(
            "Serving assistants needs the SDK of the Model Context Protocol, version 2, which is"
            f' not installed. Install it: pip install "progression-framework[{_EXTRA}]"'
        ) from error
    from progression.mcp.server import made

    return made(shelf, over_stdio=over_stdio)
