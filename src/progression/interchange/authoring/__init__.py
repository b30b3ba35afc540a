"""Writes a framework as the Python files in which people keep it.

What is written here loads as an equal framework, without anything being executed.
Equal frameworks give equal text, and a small change of a framework touches few lines.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from progression.interchange.authoring.constants import Constants
from progression.interchange.authoring.modules import Modules
from progression.interchange.authoring.naming import FileNames, give_names
from progression.model import Framework

__all__ = ["file_name", "files_of"]


def files_of(framework: Framework, *, about: str = "") -> Mapping[str, str]:
    """Write a framework as definition files, formatted as ruff and black leave them.

    Gives what each file says, by its path within the framework's folder, with slashes; among them
    is `__init__.py`, which holds the framework itself.

    Args:
        framework: What to write.
        about: Sentences to stand in the docstring of `__init__.py`, behind the title.

    Raises:
        FormatError: Something in it cannot be written, such as a level that stands in no track.
    """
    constants = Constants(framework)
    give_names(constants)
    return dict(Modules(constants).texts(about))


def file_name(identifier: str, kind: str, *, reserved: Collection[str] = ()) -> str:
    """A name for a file or folder of definitions, made from an id.

    Python can import it, every system takes it, and it looks like nothing that Python has already.

    Args:
        identifier: The id of what it holds.
        kind: What that is, in one word, for ids that give no name by themselves.
        reserved: Names that it must not have.
    """
    return FileNames("progression", *reserved).of(identifier, kind)
