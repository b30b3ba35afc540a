"""A framework as it was published once."""

from __future__ import annotations

import datetime

import attrs

from progression.model import Framework


@attrs.frozen(kw_only=True)
class Edition:
    """One published state of a framework.

    Attributes:
        name: What people call it: a tag, or the version that the framework states.
        day: The day from which people could read it.
        framework: What it said.
    """

    name: str
    day: datetime.date | None = None
    framework: Framework = attrs.field(repr=lambda framework: framework.id)
