"""Options and arguments that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from progression.catalog import Catalog
    from progression.loader import Project

F = TypeVar("F", bound=Callable[..., Any])


def framework_option(command: F) -> F:
    """`--framework PATH`: which framework, where there is more than one."""
    return click.option(
        "--framework",
        "-f",
        metavar="FOLDER",
        help="The folder with the definitions; found by itself if you leave it out.",
    )(command)


def framework_argument(command: F) -> F:
    """`[FRAMEWORK]`: which framework, where there is more than one."""
    return click.argument("framework", required=False, metavar="[FRAMEWORK]")(command)


def format_option(command: F) -> F:
    """`--format`: for people, or for other tools."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(["text", "json"]),
        default="text",
        show_default=True,
        help="Text for people, or JSON for other tools.",
    )(command)


def catalog_of(framework: str | None) -> Catalog:
    """Load a framework, and make its catalog."""
    from progression.catalog import Catalog
    from progression.loader import load

    return Catalog(load(framework))


def project_of(framework: str | None) -> Project:
    """The project around the current folder, with the framework that was named, if one was."""
    import attrs

    from progression.loader import find_project

    project = find_project()
    if framework is None:
        return project
    return attrs.evolve(project, framework=Path(framework).absolute())


def path_completions(ctx: click.Context, _: click.Parameter, start: str) -> list[CompletionItem]:
    """The paths that begin with what was typed; none where the framework does not load."""
    from click.shell_completion import CompletionItem

    from progression.errors import ProgressionError

    try:
        catalog = catalog_of(ctx.params.get("framework"))
    except (ProgressionError, OSError):
        return []
    return [CompletionItem(path) for path in catalog if path.startswith(start)]
