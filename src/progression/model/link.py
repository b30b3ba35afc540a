"""Links to what helps: a guide, a course, an example of good work."""

from __future__ import annotations

import attrs
from attrs import field

from progression.model.fields import several, text
from progression.model.noun import Noun


@attrs.frozen
class Link(Noun):
    """A title and where it leads.

    Attributes:
        title: What a reader finds there.
        url: An address, or a path within the handbook.
    """

    title: str = field(converter=text)
    url: str = field(converter=text)


def links(value: list[Link] | tuple[Link, ...]) -> tuple[Link, ...]:
    """Several links, as a list."""
    return several(value, Link)
