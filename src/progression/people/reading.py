"""Files that are named on the command line, one by one or as a folder of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from progression.people.faults import refused


def files_in(paths: Iterable[Path], ending: str = ".json") -> tuple[Path, ...]:
    """The files that are meant: each once, those of a folder in the order of their names.

    Raises:
        PersonError: A folder holds none.
    """
    return tuple(dict.fromkeys(each for path in paths for each in _files(path, ending)))


def _files(path: Path, ending: str) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    found = sorted(
        each
        for each in path.iterdir()
        if each.is_file() and each.name.endswith(ending) and not each.name.startswith(".")
    )
    if not found:
        raise refused(f"There is no {ending} file in this folder.", path)
    yield from found
