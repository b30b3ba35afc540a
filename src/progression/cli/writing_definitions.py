"""Writes definition files for people: shown first, all or none, nothing overwritten unseen."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from progression.cli.asking import is_answered

if TYPE_CHECKING:
    from progression.files import Writing
    from progression.model import Framework


def refuse_folder(into: Path, option: str = "--into") -> None:
    """Refuse what is no folder, and one whose name no Python package can have."""
    from progression.names import suggest_id

    if into.exists() and not into.is_dir():
        raise click.UsageError(f"{into} is a file. Name a folder for the files: {option} FOLDER.")
    name = Path(os.path.abspath(into)).name  # noqa: PTH100  # without following links
    if name.isidentifier():
        return
    better = suggest_id(name).replace("-", "_") or "company"
    better = better if better.isidentifier() else f"f_{better}"
    raise click.UsageError(
        f"The folder becomes a Python package, and “{name}” is no name for one."
        f" Take, for example: {option} {into.parent / better}"
    )


def framework_in(into: Path) -> Framework | None:
    """The framework that a folder holds already; None where there is none that can be read."""
    from progression.errors import ProgressionError
    from progression.loader import load

    if not into.is_dir():
        return None
    try:
        return load(into, execute=False)
    except (ProgressionError, OSError):
        return None


def write_definitions(
    framework: Framework, into: Path, *, before: Framework | None, yes: bool
) -> None:
    """Write a framework as definition files, after showing what would be overwritten.

    Args:
        framework: The framework.
        into: The folder.
        before: The framework that it holds already.
        yes: Whether nobody has to confirm it.

    Exits with 1 where nobody is there to confirm it.
    """
    from progression.interchange.authoring import files_of

    files = files_of(framework)
    writings = _writings(files, into, before)
    _refuse_unequal(framework, files, into, writings)
    if not writings:
        click.echo(f"{into} says all of this already; nothing is to be written.")
        return
    write_agreed(writings, into, yes=yes)


def write_agreed(writings: Sequence[Writing], into: Path, *, yes: bool) -> None:
    """Write files once people agree, after showing what would be overwritten.

    Exits with 1 where nobody is there to confirm it.
    """
    from progression.cli.faults import TO_DECIDE
    from progression.files import write_all

    _show_differences(writings)
    if not yes:
        new = sum(each.before is None for each in writings)
        told = _told(len(writings), new, into)
        if not is_answered():
            click.echo(f"{told} Nothing was written; to write it: --yes", err=True)
            raise click.exceptions.Exit(TO_DECIDE)
        if not click.confirm(f"{told} Write?", default=True):
            click.echo("Nothing was written.", err=True)
            raise click.exceptions.Exit(TO_DECIDE)
    write_all(writings)
    _tell_next(writings, into)


def _writings(files: Mapping[str, str], into: Path, earlier: Framework | None) -> list[Writing]:
    """What becomes of each file; those that an earlier import wrote and nobody edited may go."""
    from progression.files import Writing

    found = []
    for name, text in files.items():
        path = into / name
        before = path.read_bytes() if path.is_file() else None
        if before != text.encode():
            found.append(Writing(path, before, text.encode()))
    for name, text in _written_before(earlier).items():
        path = into / name
        if name not in files and path.is_file() and path.read_bytes() == text.encode():
            found.append(Writing(path, text.encode(), None))
    return found


def _written_before(before: Framework | None) -> Mapping[str, str]:
    from progression.errors import ProgressionError
    from progression.interchange.authoring import files_of

    if before is None:
        return {}
    try:
        return files_of(before)
    except ProgressionError:
        return {}


def _refuse_unequal(
    framework: Framework, files: Mapping[str, str], into: Path, writings: Sequence[Writing]
) -> None:
    """See to it that the folder will load as what was shown, with whatever else lies there."""
    from progression.errors import ProgressionError
    from progression.loader import load

    gone = {each.path for each in writings if each.after is None}
    with tempfile.TemporaryDirectory(prefix="progression-") as folder:
        trial = Path(folder, Path(os.path.abspath(into)).name)  # noqa: PTH100  # as above
        others = sorted(into.rglob("*.py")) if into.is_dir() else []
        for path in others:
            if path not in gone:
                _place(trial / path.relative_to(into), path.read_bytes())
        for name, text in files.items():
            _place(trial / name, text.encode())
        try:
            loaded = load(trial, execute=False)
        except ProgressionError as error:
            kept = [
                path
                for path in others
                if path not in gone and path.relative_to(into).as_posix() not in files
            ]
            names = ", ".join(path.relative_to(into).as_posix() for path in kept[:5])
            if not kept:
                raise
            raise click.UsageError(
                f"{into} holds other files ({names}), and together with them it would not load:"
                f" {error}\nTake another folder, or move them away."
            ) from None
        if loaded != framework:
            raise click.UsageError(f"{into} would not say what was shown; nothing was written.")


def _place(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _show_differences(writings: Sequence[Writing]) -> None:
    from progression.files import told_apart

    for each in writings:
        if each.before is None:
            continue
        name = each.path.as_posix()
        before = each.before.decode("utf-8", errors="replace")
        after = (each.after or b"").decode()
        click.echo("".join(told_apart(before, after, name, name if each.after else "/dev/null")))


def _told(number: int, new: int, into: Path) -> str:
    from progression.prose import counted

    if new == number:
        return f"{counted(new, 'new file')} in {into}."
    return f"{counted(new, 'new file')} in {into}, and {number - new} changed as shown above."


def _tell_next(writings: Sequence[Writing], into: Path) -> None:
    from progression.prose import counted

    written = sum(each.after is not None for each in writings)
    click.echo(f"Wrote {counted(written, 'file')} in {into}.")
    option = "" if _is_found(into) else f" --framework {into}"
    click.echo("Read it as a handbook:")
    click.echo(f"  progression serve{option}")
    click.echo("See what the text could do better:")
    click.echo(f"  progression check{' ' + str(into) if option else ''}")


def _is_found(into: Path) -> bool:
    """Tell whether the other commands find the framework by themselves."""
    from progression.errors import ProgressionError
    from progression.loader import find_project

    try:
        project = find_project()
    except ProgressionError:
        return False
    return project.framework is not None and project.framework.resolve() == into.resolve()
