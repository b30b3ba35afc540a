"""Where the keys of a table are written in a TOML file, as far as a look at the lines tells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from progression.location import Location

_HEADER = re.compile(r"\s*(\[\[?)\s*([^\]]+?)\s*\]")
_KEY = re.compile(r"\s*([\"']?)([A-Za-z0-9_-]+)\1\s*[.=]")


def key_places(file: Path, table: str) -> Iterator[tuple[str, Location]]:
    """The keys below a table, such as `tool.progression.check`, each with its place.

    Keys of inner tables are joined by dots; entries of a list of tables are numbered from 0.
    """
    return places_in(file.read_text(encoding="utf-8"), str(file), table)


def places_in(
    text: str, file: str, table: str = "", *, first: int = 1
) -> Iterator[tuple[str, Location]]:
    """The same for a text that is TOML.

    Args:
        text: The text.
        file: The file that it stands in, for the places.
        table: The table; empty for all that the text says.
        first: The line of the file on which the text begins.
    """
    above: str | None = None if table else ""
    counts: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), first):
        header, key = _HEADER.match(line), _KEY.match(line)
        if header and (line.lstrip().startswith("[") and not line.startswith((" [", "\t["))):
            name = header[2].replace('"', "").replace("'", "")
            above = _below(name, table)
            if above and header[1] == "[[":
                place = counts[above] = counts.get(above, -1) + 1
                above = f"{above}.{place}"
            if above:
                yield above, Location(file, number, 1)
        elif key and above is not None:
            column = len(line) - len(line.lstrip()) + 1
            full = f"{above}.{key[2]}" if above else key[2]
            yield full, Location(file, number, column, number, column + len(key[2]))


def _below(name: str, table: str) -> str | None:
    """A table's name from another one on; None where it is not below that."""
    if not table:
        return name
    is_ours = name == table or name.startswith(f"{table}.")
    return name[len(table) + 1 :] if is_ours else None
