"""Versions of a framework's text: which part has to grow, and whether it did."""

from __future__ import annotations

import re

import attrs

from progression.changes.words import Version

_FORM = re.compile(r"v?(\d+)\.(\d+)(?:\.(\d+))?(-[0-9A-Za-z.-]+)?")
_GROWTH = (Version.MAJOR, Version.MINOR, Version.PATCH)


@attrs.frozen
class Number:
    """A version such as 2.1.0.

    The rules are those of Semantic Versioning 2.0.0 (semver.org): before 1.0.0 and in previews
    (`2.0.0-beta.1`) everything may change, so that before 1.0.0 the second part stands for the
    first, and a preview may follow another of the same version whatever changed.

    Attributes:
        parts: Major, minor and patch.
        has_patch: Whether the third part is written.
        preview: What stands behind the hyphen, with it; may be empty.
    """

    parts: tuple[int, int, int]
    has_patch: bool = True
    preview: str = ""

    def __str__(self) -> str:
        shown = self.parts if self.has_patch else self.parts[:2]
        return ".".join(map(str, shown)) + self.preview


def number_of(text: str) -> Number | None:
    """Read a version; None where it is not of this form."""
    found = _FORM.fullmatch(text.strip())
    if found is None:
        return None
    parts = (int(found[1]), int(found[2]), int(found[3] or 0))
    return Number(parts, found[3] is not None, found[4] or "")


def grown(version: Number, growth: Version) -> Number:
    """The next version, if one part grows; the same where none has to."""
    place = _place(version, growth)
    if place is None:
        return version
    if version.preview:
        return attrs.evolve(version, preview="")
    first, second, third = version.parts
    parts = [(first + 1, 0, 0), (first, second + 1, 0), (first, second, third + 1)][place]
    return attrs.evolve(version, parts=parts, has_patch=version.has_patch or place == 2)


def is_grown(old: Number, new: Number, growth: Version) -> bool:
    """Tell whether a version is as much larger than another as the changes ask."""
    if old.preview and new.parts == old.parts:
        return True
    place = _place(old, growth)
    if place is None:
        return new.parts >= old.parts
    return new.parts[: place + 1] > old.parts[: place + 1]


def _place(version: Number, growth: Version) -> int | None:
    """Which part has to grow, from 0; None where none has to."""
    if growth not in _GROWTH:
        return None
    place = _GROWTH.index(growth)
    return min(place + 1, 2) if version.parts[0] == 0 else place
