"""Options and arguments that several commands share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    import datetime

    from click.shell_completion import CompletionItem

    from progression.catalog import Catalog
    from progression.loader import Project
    from progression.messages import Messages
    from progression.model import Framework
    from progression.revisions import Side

F = TypeVar("F", bound=Callable[..., Any])

LOOK_BACK = "progression.look-back"
"""Where a command's context keeps which revision it looks at, and whether that is trusted."""

_NAMED = "progression.framework"


def framework_option(command: F) -> F:
    """`--framework PATH`: which framework, where there is more than one."""
    return _framework("framework")(command)


def framework_argument(command: F) -> F:
    """`[FRAMEWORK]`: the same, where a command takes nothing else; `--framework` says it too."""
    argument = click.argument(
        "framework", required=False, metavar="[FRAMEWORK]", callback=_either_way
    )
    return _framework("named", expose_value=False, is_eager=True, callback=_noted)(
        argument(command)
    )


def _framework(name: str, **more: Any) -> Callable[[F], F]:
    return click.option(
        "--framework",
        "-f",
        name,
        metavar="FOLDER",
        help="The folder with the definitions; found by itself if you leave it out.",
        **more,
    )


def _noted(ctx: click.Context, _: click.Parameter, value: str | None) -> None:
    ctx.meta[_NAMED] = value


def _either_way(ctx: click.Context, _: click.Parameter, value: str | None) -> str | None:
    named: str | None = ctx.meta.get(_NAMED)
    if value is not None and named is not None:
        raise click.UsageError("The framework is named twice. Leave out one of them.")
    return named if value is None else value


def audience_option(command: F) -> F:
    """`--audience NAME`: for whom, as `[tool.progression.handbook.audiences]` says."""
    return click.option(
        "--audience",
        metavar="NAME",
        help="For whom: a name below [tool.progression.handbook.audiences].",
    )(command)


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


def words_in(language: str) -> Messages:
    """The words of a language, with those that the company has put in their place."""
    from progression.messages import Messages

    settings = _handbook_here()
    same = (settings.get("language") or "en") == language
    return Messages(language, settings.get("words") if same else None)


def handbook_language() -> str:
    """The language of the handbook, as `[tool.progression.handbook]` says; English otherwise."""
    return str(_handbook_here().get("language") or "en")


def _handbook_here() -> Mapping[str, Any]:
    from progression.errors import ProgressionError
    from progression.loader import find_project
    from progression.pages.settings import project_settings

    try:
        return project_settings(find_project())
    except ProgressionError:
        return {}  # whoever needs these settings says what is wrong with them


def _spoken(_: click.Context, __: click.Parameter, value: str) -> str:
    from progression.messages import MessageError, Messages

    try:
        return Messages(value).language
    except MessageError as fault:
        raise click.BadParameter(str(fault)) from None


def language_option(command: F) -> F:
    """`--language`: in which language pages, sheets and forms speak."""
    return click.option(
        "--language",
        metavar="CODE",
        default=handbook_language,
        show_default="the handbook's",
        callback=_spoken,
        help="The language of what is written, such as en or de.",
    )(command)


def output_option(words: str) -> Callable[[F], F]:
    """`--output FILE`: where a command writes what it has to tell.

    Args:
        words: What its help says.
    """
    return click.option(
        "--output", "-o", type=click.Path(dir_okay=False, path_type=Path), help=words
    )


def trust_option(command: F) -> F:
    """`--trust REV`: revisions whose definitions are run where they cannot be read otherwise."""
    return click.option(
        "--trust",
        metavar="REV",
        multiple=True,
        help="Run the definitions of REV, where they cannot be read without it.",
    )(command)


def catalog_of(framework: str | None) -> Catalog:
    """Load a framework, as it is or as it was, and make its catalog."""
    from progression.catalog import Catalog

    return Catalog(framework_of(framework))


def framework_of(framework: str | None) -> Framework:
    """Load a framework; as it was, below `progression at`."""
    from progression.loader import load

    ctx = click.get_current_context(silent=True)
    asked: tuple[str, bool] | None = ctx.meta.get(LOOK_BACK) if ctx else None
    return load(framework) if asked is None else _as_it_was(framework, *asked)


def _as_it_was(framework: str | None, when: str, trust: bool) -> Framework:
    from progression.errors import ProgressionError
    from progression.loader import load, the_framework
    from progression.revisions.cache import Cache, cache_folder
    from progression.revisions.sides import side_of

    folder = the_framework(project_of(framework))
    try:
        name = load(folder, execute=False).id
    except ProgressionError:
        name = ""  # what is broken today may have been whole then
    trusted = [when] if trust else []
    cache = Cache(cache_folder())
    side = side_of(when, folder, framework_id=name, trusted=trusted, cache=cache)
    if side.revision is not None:
        told = f"As of {side.day}, revision {side.revision.commit[:12]}."
        click.echo(click.style(told, dim=True), err=True)
    return _as_it_held(side, folder, when)


def _as_it_held(side: Side, folder: Path, when: str) -> Framework:
    """What held that day: what a change note let begin later reads as it did before."""
    import datetime

    from progression.changes.settings import policy_of
    from progression.cli.holding import held
    from progression.revisions import notes_at

    revision = side.revision
    if revision is None or revision.day is None:
        return side.framework
    project = project_of(None)
    try:
        day = datetime.date.fromisoformat(when)
    except ValueError:
        day = revision.day
    notes = notes_at(revision, project.root / policy_of(project).folder)
    return held(side.framework, folder, notes, day, until=revision.day)


def asked_day(today: datetime.date) -> datetime.date | None:
    """The day that was asked for on the command line; None where what is set holds."""
    source = click.get_current_context().get_parameter_source("today")
    return today if source is click.core.ParameterSource.COMMANDLINE else None


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
