"""Finds people's files where they must never be: in the repository of a framework, or in its site.

A folder with a `person.toml` is somebody's, unless it says `fictional = true`. What was copied out
of one is known by how it begins: a self-assessment or feedback by its `schema`, evidence, goals,
1:1s and notes by their first lines, or by their folder's name and fewer of them.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from progression.findings import Finding
from progression.location import Location

PERSON = "person.toml"

_FOLDERS = frozenset({"evidence", "goals", "one-on-ones"})
_BEGINS = re.compile(rb"\s*\+\+\+[^\S\n]*\n(?:.*\n){0,8}?\s*(?:happened|look_back|met|written)\s*=")
_FRONT = re.compile(rb"\s*\+\+\+[^\S\n]*\n(.*?)(?:^\+\+\+|\Z)", re.DOTALL | re.MULTILINE)
_KEY = re.compile(rb"^\s*(?:\[\[)?([a-z_]+)(?:\]\]|\s*=)", re.MULTILINE)
_KINDS = tuple(
    frozenset(each)
    for each in (
        (b"happened", b"signals"),
        (b"happened", b"source"),
        (b"set", b"look_back"),
        (b"met", b"prompts"),
        (b"by", b"relation", b"written"),
    )
)
"""Keys that stand together in what a person keeps, and hardly in a page of anything else."""

_SCHEMA = re.compile(rb'"schema"\s*:\s*"progression/(?:assessment|feedback|rating|pilot)/')
_HEAD = 600
_SKIPPED = frozenset({"node_modules", "__pycache__", "site-packages"})
_MOST = 3
"""How many files of one folder are named."""


def personal_findings(roots: Iterable[Path], *, follows_links: bool = False) -> tuple[Finding, ...]:
    """What belongs to people and lies below some folders, one finding for each person or folder.

    Nothing of what the files say is in the findings.

    Args:
        roots: The folders; hidden folders within them are left out.
        follows_links: Whether a link to a folder is followed, as a site follows it.
    """
    found: dict[Path, list[Path]] = {}
    for root in dict.fromkeys(each.resolve() for each in roots):
        for owner, file in _files(root, follows_links):
            found.setdefault(owner, []).append(file)
    return tuple(_finding(owner, files) for owner, files in sorted(found.items()))


def repository_of(place: Path) -> Path:
    """The repository that a framework lies in, or its project, or its own folder."""
    real = place.resolve()
    around = [real, *real.parents] if real.is_dir() else list(real.parents)
    for mark in (".git", "pyproject.toml"):
        root = next((each for each in around if (each / mark).exists()), None)
        if root is not None:
            return root
    return around[0]


def is_fictional(folder: Path) -> bool:
    """Tell whether a folder says that its person is made up."""
    try:
        table = tomllib.loads((folder / PERSON).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return False
    return table.get("fictional") is True


def _files(root: Path, follows_links: bool) -> Iterator[tuple[Path, Path]]:
    """People's files below a folder, each with the folder of its person, or its own."""
    seen: set[Path] = set()
    for folder, folders, names in os.walk(root, followlinks=follows_links):
        here = Path(folder)
        if here.resolve() in seen:
            folders.clear()
            continue
        seen.add(here.resolve())
        folders[:] = sorted(
            each
            for each in folders
            if not each.startswith(".")
            and each not in _SKIPPED
            and not (here / each / "pyvenv.cfg").exists()
        )
        if PERSON in names and _is_ours(here / PERSON):
            folders.clear()
            if not is_fictional(here):
                yield here, here / PERSON
            continue
        for name in names:
            if name.endswith(".json") and _begins(here / name, _SCHEMA.search):
                yield here, here / name
            begins = _BEGINS.match if here.name in _FOLDERS else _is_kept
            if name.endswith(".md") and _begins(here / name, begins):
                yield here, here / name


def _is_ours(file: Path) -> bool:
    """Somebody else may keep a file of this name, too."""
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return True
    return "framework" in table or "level" in table


def _is_kept(head: bytes) -> bool:
    """Tell whether a file of Markdown begins as one that a person keeps."""
    front = _FRONT.match(head)
    keys = frozenset(_KEY.findall(front[1])) if front else frozenset()
    return any(kind <= keys for kind in _KINDS)


def _begins(file: Path, finds: Callable[[bytes], object]) -> bool:
    try:
        with file.open("rb") as opened:
            head = opened.read(_HEAD)
    except OSError:
        return False
    return bool(finds(head))


def _finding(owner: Path, files: list[Path]) -> Finding:
    first, *others = sorted(files)
    is_person = first.name == PERSON
    what = "The folder of a person" if is_person else "What belongs to a person"
    return Finding(
        rule="people-in-the-repository",
        message=f"{what} lies in the repository of the framework, or in its site: {owner.name}.",
        why="It would be pushed, and read by everybody who reads the framework, for ever.",
        remedy="Move it out, to a place of the person's own; if it was committed, take it out of"
        " the history as well. People who are made up say `fictional = true` in their"
        f" {PERSON}.",
        place=Location(str(first)),
        also=tuple(Location(str(each)) for each in others[:_MOST]),
    )
