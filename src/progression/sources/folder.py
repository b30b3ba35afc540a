"""Read the definition files of a framework from a folder, or one file that stands alone."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import attrs

from progression.findings import Finding
from progression.location import Location
from progression.names import near_misses
from progression.prose import listed
from progression.sources import Sources, is_definition, sources_of
from progression.sources.limits import Limits, too_large, too_many


@attrs.frozen
class Reading:
    """What a folder or file gave.

    Attributes:
        sources: The files; None where there are none to use.
        findings: What could not be read, or why there is nothing.
    """

    sources: Sources | None
    findings: tuple[Finding, ...] = ()


def read_folder(path: Path, limits: Limits | None = None) -> Reading:
    """Read a package folder, or a single module.

    Args:
        path: The folder, or a file that ends in `.py`.
        limits: For files that nobody has reviewed: sizes are bounded, and links that lead out of
            the folder are not followed.
    """
    place = Path(os.path.abspath(path))  # noqa: PTH100  # `resolve` would follow the user's links
    if place.is_dir():
        return _folder(place, limits)
    if not place.exists():
        return Reading(None, (_missing(path, place),))
    if place.suffix != ".py" or not is_definition(place.name):
        return Reading(None, (_not_python(place),))
    content = _content(place, limits)
    if isinstance(content, Finding):
        return Reading(None, (content,))
    return Reading(sources_of({place.name: content}, folder=str(place.parent)))


def _folder(root: Path, limits: Limits | None) -> Reading:
    contents: dict[str, str | bytes] = {}
    findings: list[Finding] = []
    size = 0
    for file in _files(root, limits):
        name = file.relative_to(root).as_posix()
        if limits and (len(contents) >= limits.files or size > limits.all_bytes):
            findings.append(too_many(str(root), limits))
            break
        content = _content(file, limits, root)
        if isinstance(content, Finding):
            findings.append(content)
            # The file counts as there, so that what imports it is not reported as well.
            contents[name] = ""
        else:
            contents[name] = content
            size += len(content)
    if all("/" in name for name in contents):
        return Reading(None, (*findings, _empty(root)))
    unread = {finding.place.file for finding in findings if finding.place}
    package = root.name if root.name.isidentifier() else "framework"
    sources = sources_of(contents, package, str(root))
    return Reading(attrs.evolve(sources, unread=frozenset(unread)), tuple(findings))


def _files(root: Path, limits: Limits | None) -> Iterator[Path]:
    seen: set[str] = set()
    for folder, folders, files in os.walk(root, followlinks=limits is None):
        # A link to a folder above would be walked for ever.
        real = os.path.realpath(folder)
        if real in seen:
            folders.clear()
            continue
        seen.add(real)
        folders[:] = sorted(name for name in folders if name.isidentifier() and name[:2] != "__")
        for name in sorted(filter(is_definition, files)):
            file = Path(folder, name)
            if file.is_file():
                yield file


def _content(file: Path, limits: Limits | None, root: Path | None = None) -> bytes | Finding:
    if limits and root and not file.resolve().is_relative_to(root.resolve()):
        return _outside(file)
    try:
        with file.open("rb") as stream:
            content = stream.read(limits.file_bytes + 1 if limits else -1)
    except OSError as error:
        return _unreadable(file, error)
    if limits and len(content) > limits.file_bytes:
        return too_large(str(file), limits)
    return content


def _missing(asked: Path, place: Path) -> Finding:
    try:
        beside = [entry.name for entry in place.parent.iterdir() if entry.name[0] not in "._"]
    except OSError:
        beside = []
    near = [str(asked.parent / name) for name in near_misses(place.name, beside)]
    hint = f" Did you mean {listed([f'`{each}`' for each in near], 'or')}?" if near else ""
    return Finding(
        rule="missing-folder",
        message=f"There is no folder or file `{asked}`.{hint}",
        why=f"A framework is read from files; this was looked for at {place}.",
        remedy="Give the path of a folder of definitions, or of one Python file.",
    )


def _empty(root: Path) -> Finding:
    holders = sorted(
        entry.name for entry in root.iterdir() if entry.is_dir() and any(entry.glob("*.py"))
    )
    if holders:
        remedy = f"Did you mean {listed([f'`{root.name}/{name}`' for name in holders], 'or')}?"
    else:
        remedy = "Put the definitions into an `__init__.py` here, or give another folder."
    return Finding(
        rule="empty-folder",
        message=f"The folder `{root.name}` holds no Python file.",
        why="A framework is written as Python files.",
        remedy=remedy,
        place=Location(str(root)),
    )


def _not_python(file: Path) -> Finding:
    return Finding(
        rule="not-python",
        message=f"`{file.name}` is not a Python module that can be imported.",
        why="A framework is written as Python; files in other formats are imported once, as text.",
        remedy="Give a file named like `company.py` (letters, digits and underscores), or a folder"
        " of such files.",
        place=Location(str(file)),
    )


def _unreadable(file: Path, error: OSError) -> Finding:
    return Finding(
        rule="unreadable-file",
        message=f"`{file.name}` cannot be read: {error.strerror or type(error).__name__}.",
        why="Every file of the framework counts, since it may define what others use.",
        remedy="Look at the file's permissions.",
        place=Location(str(file)),
    )


def _outside(file: Path) -> Finding:
    return Finding(
        rule="not-static",
        message=f"`{file.name}` is a link to a place outside the framework's folder.",
        why="Definitions that nobody has reviewed must not pull in other files.",
        remedy="Put the file itself here.",
        place=Location(str(file)),
    )
