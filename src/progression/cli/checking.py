"""What the commands about checks share: configuration, rules and the day."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import attrs
import click

from progression.cli.asking import day_meant

if TYPE_CHECKING:
    from progression.checks import Configuration
    from progression.checks.rule import Rule

F = TypeVar("F", bound=Callable[..., Any])


@attrs.frozen
class Checking:
    """What is to be checked, and how.

    Attributes:
        root: The folder of the project.
        folder: The framework's folder or file.
        configuration: What the company has set.
        rules: All rules that there are, the company's own included.
    """

    root: Path
    folder: Path
    configuration: Configuration
    rules: Mapping[str, Rule]


def checking_of(framework: str | None) -> Checking:
    """Read the project around the current folder, with the framework that was named, if one was."""
    from progression.cli.options import project_of
    from progression.loader import the_framework

    root, configuration, rules = rules_here()
    return Checking(root, the_framework(project_of(framework)), configuration, rules)


def rules_here() -> tuple[Path, Configuration, Mapping[str, Rule]]:
    """The project's folder, what it says about checks, and all rules."""
    from progression.checks import all_rules, project_configuration
    from progression.loader import find_project

    configuration = project_configuration()
    root = find_project().root
    return root, configuration, all_rules(configuration.rules, root)


def write_report(file: Path, text: str) -> None:
    """Write a report, whole or not at all, into a folder that is made if need be.

    Raises:
        UsageError: What should be its folder is a file.
        OSError: It cannot be written.
    """
    from progression.files import write_whole

    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        raise click.UsageError(
            f"“{file}” cannot be written: a part of its path is a file, not a folder."
        ) from None
    write_whole(file, text.encode())


def _day(_: click.Context, __: click.Parameter, value: str | None) -> datetime.date:
    if value is None:
        return datetime.datetime.now().astimezone().date()
    return day_meant(value)


def today_option(command: F) -> F:
    """`--today DAY`: the day for whatever depends on it, so that tests and CI can fix it."""
    return click.option(
        "--today",
        metavar="DAY",
        callback=_day,
        help="The day for all that depends on it, such as 2026-01-31; today if you leave it out.",
    )(command)
