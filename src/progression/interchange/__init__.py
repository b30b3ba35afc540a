"""Formats in which a framework leaves this package, and comes back.

A format is one module of this package: its name is the module's name, and the module holds a
`Format` called `FORMAT`. Nothing else lists it, so that adding one touches only its file.
Modules whose name starts with an underscore are no formats, and neither are packages, nor those
that read and write files about a framework: `assessment` and `layer`.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from pathlib import PurePath

import attrs

from progression.errors import PathError
from progression.interchange._faults import Fault, FormatError
from progression.model import Framework
from progression.names import near_misses

__all__ = [
    "Fault",
    "Format",
    "FormatError",
    "UnknownFormatError",
    "format_for",
    "format_named",
    "names",
]


_ABOUT = frozenset({"assessment", "layer"})
"""Modules for files about a framework, which hold none."""


@attrs.frozen(kw_only=True)
class Format:
    """One way to write a framework down.

    Attributes:
        title: What people call it.
        suffix: How the names of its files end, with the dot.
        write: Gives the content of a file; text is UTF-8.
        read: Gives the framework back, from the content of a file and the name to show in
            messages; None where the format is only written.
        lossless: Whether what was written reads back as an equal framework.
    """

    title: str
    suffix: str
    write: Callable[[Framework], bytes]
    read: Callable[[bytes, str], Framework] | None = None
    lossless: bool = False


class UnknownFormatError(PathError):
    """No format has this name.

    Attributes:
        path: What was asked for.
        near: Names of formats that exist; those that look alike, or else all.
    """

    def __str__(self) -> str:
        return f"There is no format “{self.path}”. There is: {', '.join(self.near)}."


def names() -> list[str]:
    """The names of all formats, in alphabetical order; no format is imported for this."""
    found = (module.name for module in pkgutil.iter_modules(__path__) if not module.ispkg)
    return sorted(name for name in found if name not in _ABOUT and not name.startswith("_"))


def format_named(name: str) -> Format:
    """The format of a name.

    Raises:
        UnknownFormatError: There is none.
    """
    known = names()
    if name not in known:
        raise UnknownFormatError(name, near_misses(name, known) or known)
    found = importlib.import_module(f"{__name__}.{name}").FORMAT
    assert isinstance(found, Format)
    return found


def format_for(file: str) -> Format:
    """The format of a file, known by how its name ends.

    Raises:
        UnknownFormatError: No format ends like this.
    """
    suffix = PurePath(file).suffix.lower()
    known = {found.suffix: found for found in map(format_named, names())}
    if suffix not in known:
        raise UnknownFormatError(suffix or file, list(known))
    return known[suffix]
