"""What somebody means by one side of a comparison, kept to the project and to its git."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from progression.errors import ProgressionError
from progression.mcp.shelf import Shelf

_LARGEST: Final = 50_000_000
_READ: Final = (".json", ".py")


class AskedError(ProgressionError, ValueError):
    """What was asked for is not compared here."""


def side(shelf: Shelf, asked: str) -> str:
    """A side as `progression.revisions` takes it; paths are meant from the project's folder on.

    An assistant may be led astray by what it reads, so it gets no further than the project.

    Args:
        shelf: The framework.
        asked: A revision, a folder or a file.

    Raises:
        AskedError: It is a file or folder outside, or a file that holds no framework.
    """
    if "\0" in asked:
        raise AskedError("A revision or path holds no null character.")
    # Git knows branches of any name; what leads out of the project is none of them.
    path = Path(shelf.root, asked)
    if not asked or not path.exists():
        return asked
    if not path.resolve().is_relative_to(shelf.root.resolve()):
        raise AskedError(f"“{asked}” lies outside the project in {shelf.root}, and is not read.")
    if path.is_dir():
        return str(path)
    if path.suffix not in _READ or not path.is_file() or path.stat().st_size > _LARGEST:
        raise AskedError(f"“{asked}” is no folder of definitions, and no JSON of usual size.")
    return str(path)
