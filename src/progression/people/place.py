"""Where people's files may lie: never inside a repository that holds a framework.

What one person wrote about themselves would be pushed, reviewed and kept there for ever.
People who are made up, such as those of a tutorial, say `fictional = true` and may lie anywhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from progression.loader import LoadError, find_project
from progression.loader.personal import PERSON, is_fictional
from progression.people.faults import PersonError, refused

__all__ = ["PERSON", "refuse_repository"]


def refuse_repository(folder: Path, framework: Path | None = None) -> None:
    """Refuse a folder that lies in the project or the repository of a framework.

    Links are followed: what counts is where the files really lie.

    Args:
        folder: The person's folder; it need not exist yet.
        framework: The folder or file of the framework that is in use, if there is one.

    Raises:
        PersonError: It lies there.
    """
    if is_fictional(folder):
        return
    real = folder.resolve()
    for root in _homes(framework):
        if real == root or real.is_relative_to(root):
            raise _refused(folder, root)
    repository = _repository(real)
    for each in (real, *real.parents):
        is_inside = repository is not None and each.is_relative_to(repository)
        if _holds_framework(each, by_its_folders=is_inside):
            raise _refused(folder, (repository if is_inside else None) or each)


def _homes(framework: Path | None) -> Iterator[Path]:
    """The repository and the project that a framework belongs to."""
    if framework is None:
        return
    real = framework.resolve()
    around = [real, *real.parents]
    repository = _repository(real)
    if repository is not None:
        yield repository
    project = next((each for each in around if (each / "pyproject.toml").is_file()), None)
    if project is not None and _holds_framework(project):
        yield project
    yield real if real.is_dir() else real.parent


def _repository(folder: Path) -> Path | None:
    return next((each for each in (folder, *folder.parents) if (each / ".git").exists()), None)


def _holds_framework(folder: Path, *, by_its_folders: bool = True) -> bool:
    """Tell whether a folder is the top of a project with a framework.

    Args:
        folder: The folder.
        by_its_folders: Whether a folder of frameworks tells, or settings alone.
    """
    if not folder.is_dir():
        return False
    try:
        project = find_project(folder)
    except LoadError:
        # Settings of ours that are broken are settings of ours.
        return (folder / "pyproject.toml").is_file()
    return project.root == folder and bool(project.table or (by_its_folders and project.candidates))


def _refused(folder: Path, root: Path) -> PersonError:
    return refused(
        f"This lies in {root}, which holds the framework: what belongs to a person never goes"
        " there, where it would be pushed and read by others. Take a folder of the person's own,"
        " such as ~/growth.",
        folder,
    )
