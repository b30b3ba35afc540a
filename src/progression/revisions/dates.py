"""When files were changed last, from one look at git's history."""

from __future__ import annotations

import datetime
import functools
import os
from collections.abc import Mapping
from pathlib import Path

from progression.revisions.git import RevisionError, ask

_MARK = "\x01"
# Names as they are; those with a line feed or a quotation mark in them stay unknown.
_NAMES = ("-c", "core.quotePath=false")


def last_changes(place: Path) -> Mapping[str, datetime.date | None]:
    """The day on which each file of a framework was last changed, by its whole path.

    A day is that of the commit, where it was made. A file that differs from the last commit has
    None. One whose change lies before the beginning of a shallow clone is left out, since its day
    is not known. Where there is no git, nothing is there.

    Args:
        place: The framework's folder or file.
    """
    place = Path(os.path.realpath(place))
    folder = place if place.is_dir() else place.parent
    names = ("--show-toplevel", "--git-path", "shallow", "--verify", "--quiet", "HEAD^{commit}")
    try:
        found = ask(folder, "rev-parse", *names)
        if not found.is_good:
            return {}
        top, shallow, head = found.text.split("\n")
        root = Path(top)
        days = dict(_days(root, place, folder / shallow, head))
        changed = ask(root, *_NAMES, "diff", "--name-only", "HEAD", "--", str(place))
    except (RevisionError, ValueError):
        return {}
    return days | {str(root / name): None for name in changed.text.splitlines()}


# A server asks anew for each build, and history changes with the commit alone.
@functools.lru_cache(maxsize=4)
def _days(root: Path, place: Path, shallow: Path, head: str) -> Mapping[str, datetime.date]:
    """The day of the newest commit of each file up to a commit."""
    lines = ("log", "--name-only", "--no-renames", f"--format={_MARK}%H %cs", head)
    log = ask(root, *_NAMES, *lines, "--", str(place))
    # The first commits of a shallow clone seem to have made every file.
    seeming = set(shallow.read_text().split()) if shallow.is_file() else set()
    days: dict[str, datetime.date] = {}
    commit = day = ""
    for line in log.text.splitlines():
        if line.startswith(_MARK):
            commit, _, day = line[1:].partition(" ")
        elif line and commit not in seeming:
            days.setdefault(str(root / line), datetime.date.fromisoformat(day))
    return days
