"""The tools: each is one module, named like the tool, that holds its `TOOL`.

Nothing else lists them, so that adding one touches only its file.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from typing import Any

import attrs

from progression.mcp.shelf import Shelf


@attrs.frozen
class Ability:
    """One tool.

    Attributes:
        title: What people call it.
        made: Gives the function of the tool for a shelf. Its name is the tool's; its docstring is
            what the assistant reads; what it gives is a TypedDict.
    """

    title: str
    made: Callable[[Shelf], Callable[..., Any]]


def abilities() -> list[Ability]:
    """All tools, in the order of their names."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return [importlib.import_module(f"{__name__}.{name}").TOOL for name in names]
