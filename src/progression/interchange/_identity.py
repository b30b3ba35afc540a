"""What names the parts of a framework outside of it: for other tools, and for ever.

A name is a version 5 UUID of the framework's id, what kind of part it is, and its path. So it is
the same on every machine and in every format, whatever stands around it, and whatever it is called.
"""

from __future__ import annotations

import uuid
from typing import Final

from progression.model import Framework

_OURS: Final = uuid.uuid5(uuid.NAMESPACE_URL, "tag:progression-framework,2026:parts")


def uuid_of(framework: Framework, kind: str, *path: str) -> str:
    """The UUID of a part of a framework.

    Args:
        framework: The framework.
        kind: What it is, such as `level`; empty for the framework as a whole.
        path: Its path, or what else tells it from others of its kind.
    """
    # A path may hold any sign but a line feed.
    return str(uuid.uuid5(_OURS, "\n".join((framework.id, kind, *path))))


def urn_of(identifier: str) -> str:
    """The URI of something with a UUID, which holds wherever a handbook is published."""
    return f"urn:uuid:{identifier}"
