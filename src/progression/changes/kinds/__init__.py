"""The kinds of change: each module here finds one, and nothing else has to be told of it.

A module has a function `find`, which is given all parts of both frameworks side by side and yields
changes. What they do to bars is worked out afterwards, for all kinds alike.
"""

from __future__ import annotations

import functools
import importlib
import pkgutil
from collections.abc import Callable, Iterator, Mapping

from progression.changes.change import Change
from progression.changes.pairs import Pairs

Finder = Callable[[Pairs], Iterator[Change]]


@functools.cache
def finders() -> Mapping[str, Finder]:
    """What finds each kind of change, by the name of its module."""
    found: dict[str, Finder] = {}
    for entry in pkgutil.iter_modules(__path__):
        module = importlib.import_module(f"{__name__}.{entry.name}")
        found[entry.name] = module.find
    return found
