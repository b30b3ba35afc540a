"""Formats in which a framework leaves this package, and comes back.

A format is one module of this package: its name is the module's name, and the module holds a
`Format` called `FORMAT`. Nothing else lists it, so that adding one touches only its file.
In the name of a format, a hyphen stands where the module has an underscore; one that begins with a
digit has `to_` in front of its module's name, since Python has no such names.
Modules whose name starts with an underscore are no formats, and neither are packages and those that
read and write files about a framework: `assessment`, `layer` and `response`.
"""

from __future__ import annotations

import datetime
import importlib
import pkgutil
from collections.abc import Callable, Mapping
from pathlib import PurePath
from typing import Final, Protocol

import attrs
from attrs import field

from progression.errors import PathError
from progression.interchange._faults import Fault, FormatError
from progression.model import Framework
from progression.names import near_misses

__all__ = [
    "PLAIN",
    "Fault",
    "Format",
    "FormatError",
    "Occasion",
    "UnknownFormatError",
    "Written",
    "format_for",
    "format_named",
    "names",
]


_ABOUT = frozenset({"assessment", "layer", "response"})
"""Modules for files about a framework, which hold none."""


@attrs.frozen(kw_only=True)
class Occasion:
    """What is known beside a framework when it is written down; nothing, as it stands.

    Attributes:
        language: The language of the format's own words, where people read them.
        words: Words that replace the format's own, by their key in `locales/`.
        changed: The day on which each file of the framework was changed last, by its whole path.
    """

    language: str = "en"
    words: Mapping[str, str] = field(factory=dict, hash=False)
    changed: Mapping[str, datetime.date] = field(factory=dict, hash=False, repr=False)


PLAIN: Final = Occasion()
"""Nothing is known but the framework, so that equal frameworks are written alike."""


@attrs.frozen(kw_only=True)
class Written:
    """A framework in several files.

    Attributes:
        files: What each file holds, by its path in the folder, with slashes; text is UTF-8.
        left_out: What did not fit, in sentences.
    """

    files: Mapping[str, bytes]
    left_out: tuple[str, ...] = ()


class Write(Protocol):
    """Writes a framework as one file."""

    def __call__(self, framework: Framework, occasion: Occasion = ..., /) -> bytes:
        """The content of the file; text is UTF-8."""
        raise NotImplementedError


class WriteFiles(Protocol):
    """Writes a framework as several files."""

    def __call__(self, framework: Framework, occasion: Occasion = ..., /) -> Written:
        """The files, and what did not fit."""
        raise NotImplementedError


@attrs.frozen(kw_only=True)
class Format:
    """One way to write a framework down: as one file, or as a folder of several.

    Attributes:
        title: What people call it.
        suffix: How the names of its files end, with the dot.
        write: Gives the content of its one file; None where it is a folder.
        write_files: Gives the files of the folder; None where it is one file.
        read: Gives the framework back, from the content of a file and the name to show in
            messages; None where the format is only written.
        lossless: Whether what was written reads back as an equal framework.
    """

    title: str
    suffix: str
    write: Write | None = None
    write_files: WriteFiles | None = None
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
    return sorted(_modules())


def format_named(name: str) -> Format:
    """The format of a name.

    Raises:
        UnknownFormatError: There is none.
    """
    known = _modules()
    if name not in known:
        raise UnknownFormatError(name, near_misses(name, known) or sorted(known))
    found = importlib.import_module(f"{__name__}.{known[name]}").FORMAT
    assert isinstance(found, Format)
    return found


def format_for(file: str) -> Format:
    """The format that reads a file, known by how its name ends.

    Raises:
        UnknownFormatError: No format that can be read ends like this.
    """
    suffix = PurePath(file).suffix.lower()
    known = {found.suffix: found for found in map(format_named, names()) if found.read}
    if suffix not in known:
        raise UnknownFormatError(suffix or file, list(known))
    return known[suffix]


def _modules() -> dict[str, str]:
    """The module of each format, by the format's name."""
    return {
        module.name.removeprefix("to_").replace("_", "-"): module.name
        for module in pkgutil.iter_modules(__path__)
        if not module.ispkg and module.name not in _ABOUT and not module.name.startswith("_")
    }
