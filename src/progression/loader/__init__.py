"""Loads a folder of definitions as a `Framework`, and says everything that stops it.

`load` runs the files, and leaves no trace of it in the interpreter; with `execute=False` it reads
them without running anything (`progression.static`), which gives the same framework.
"""

from __future__ import annotations

import os
from pathlib import Path

from progression.findings import errors_among, in_order
from progression.loader.project import Project, find_project, the_framework
from progression.loader.refusal import LoadError
from progression.loader.running import run
from progression.model import Framework
from progression.model.integrity import faults as integrity_faults
from progression.sources.folder import read_folder
from progression.sources.limits import LIMITS
from progression.static import evaluate_sources

__all__ = ["LoadError", "Project", "find_project", "load", "the_framework"]


def load(path: str | os.PathLike[str] | None = None, *, execute: bool = True) -> Framework:
    """Load the framework that a folder or a single Python file defines.

    The files are read anew each time; nothing stays in `sys.modules`, `sys.path` or as byte-code.
    They import each other relatively or by the package's own name, whatever else has that name.

    Args:
        path: A package folder or a Python file that holds one `Framework` at its top level;
            without one, the project around the current folder says (`find_project`).
        execute: Whether the files may be run; if not, they are read as plain definitions, within
            bounds of size.

    Raises:
        LoadError: The framework cannot be used; `findings` has every reason and its place.
    """
    folder = Path(path) if path is not None else the_framework(find_project())
    reading = read_folder(folder, None if execute else LIMITS)
    if reading.sources is None:
        raise LoadError(reading.findings)
    place = os.path.abspath(folder)  # noqa: PTH100  # as the files' own paths were made
    if execute:
        framework, findings = run(reading.sources, place)
    else:
        evaluation = evaluate_sources(reading.sources, place)
        framework, findings = evaluation.framework, evaluation.findings
    problems = errors_among([*reading.findings, *findings])
    if framework is not None:
        problems += errors_among(integrity_faults(framework))
    if problems or framework is None:
        raise LoadError(in_order(problems))
    return framework
