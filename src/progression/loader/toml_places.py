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
    above: str | None = None
    counts: dict[str, int] = {}
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        header, key = _HEADER.match(line), _KEY.match(line)
        if header and (line.lstrip().startswith("[") and not line.startswith((" [", "\t["))):
            name = header[2].replace('"', "").replace("'", "")
            is_ours = name == table or name.startswith(f"{table}.")
            above = name[len(table) + 1 :] if is_ours else None
            if above and header[1] == "[[":
                place = counts[above] = counts.get(above, -1) + 1
                above = f"{above}.{place}"
            if above:
                yield above, Location(str(file), number, 1)
        elif key and above is not None:
            column = len(line) - len(line.lstrip()) + 1
            full = f"{above}.{key[2]}" if above else key[2]
            yield full, Location(str(file), number, column, number, column + len(key[2]))
