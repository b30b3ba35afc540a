"""How much a framework may hold that is read without being trusted."""

from __future__ import annotations

import attrs

from progression.findings import Finding
from progression.location import Location
from progression.prose import counted


@attrs.frozen(kw_only=True)
class Limits:
    """Bounds that keep hostile files from costing much time or memory.

    A framework of 1,000 levels and 20,000 signals stays well below each of them.

    Attributes:
        files: Files of definitions.
        file_bytes: Size of one file.
        all_bytes: Size of all files together.
        marks: Commas, brackets and their like in one file, which bound its syntax tree.
        text: Characters of one text, neighbours joined.
        spread: Items that `*` and `**` put into lists, tuples, dicts and calls, all together.
        imports: Files that import each other in a row.
        nesting: How deep clusters, levels and tracks hold each other.
        unfolded: Parts of one cluster, track or level when everything it holds is written out.
    """

    files: int = 2_000
    file_bytes: int = 8_000_000
    all_bytes: int = 64_000_000
    marks: int = 400_000
    text: int = 100_000
    spread: int = 1_000_000
    imports: int = 40
    nesting: int = 60
    unfolded: int = 1_000_000


LIMITS = Limits()


def too_large(file: str, limits: Limits, *, line: int = 0) -> Finding:
    """One file is larger than what is read without trust."""
    return Finding(
        rule="too-large",
        message=f"This file is too large: more than {counted(limits.file_bytes, 'byte')},"
        f" or {counted(limits.marks, 'comma or bracket', 'commas and brackets')}.",
        why="What nobody has reviewed is read within bounds of time and memory.",
        remedy="Split it into one file for each cluster and competency.",
        place=Location(file, line),
    )


def too_many(folder: str, limits: Limits) -> Finding:
    """There are more files than what is read without trust."""
    return Finding(
        rule="too-large",
        message=f"The framework is too large: more than {counted(limits.files, 'file')},"
        f" or {counted(limits.all_bytes, 'byte')} in all.",
        why="What nobody has reviewed is read within bounds of time and memory.",
        remedy="Give the folder of one framework alone.",
        place=Location(folder),
    )


def too_long(limit: int, place: Location) -> Finding:
    """One text is longer than what is read without trust."""
    return Finding(
        rule="too-large",
        message=f"This text is longer than {counted(limit, 'character')}.",
        why="What nobody has reviewed is read within bounds of time and memory.",
        remedy="Shorten it, or put it on a page of its own and link to it.",
        place=place,
    )
