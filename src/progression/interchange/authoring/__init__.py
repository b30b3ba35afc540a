"""Writes a framework as the Python files in which people keep it.

What is written here loads as an equal framework, without anything being executed.
Equal frameworks give equal text, and a small change of a framework touches few lines.
"""

from __future__ import annotations

from collections.abc import Mapping

from progression.interchange.authoring.constants import Constants
from progression.interchange.authoring.modules import Modules
from progression.interchange.authoring.naming import give_names
from progression.model import Framework

__all__ = ["files_of"]


def files_of(framework: Framework, *, about: str = "") -> Mapping[str, str]:
    """Write a framework as definition files, formatted as ruff and black leave them.

    Args:
        framework: What to write.
        about: Sentences to stand in the docstring of `__init__.py`, behind the title.

    Returns:
        What each file says, by its path within the framework's folder, with slashes; among them
        `__init__.py`, which holds the framework itself.

    Raises:
        FormatError: Something in it cannot be written, such as a level that stands in no track.
    """
    constants = Constants(framework)
    give_names(constants)
    return dict(Modules(constants).texts(about))
