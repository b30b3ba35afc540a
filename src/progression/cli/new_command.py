"""`progression new`."""

from __future__ import annotations

import datetime
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from progression.cli.asking import in_utf8, is_answered
from progression.cli.asking_new import LANES_ASKED, Wished, planned
from progression.cli.checking import today_option

if TYPE_CHECKING:
    from progression.scaffold import Plan

_SHOWN = 8


@click.command("new")
@click.argument("name", callback=in_utf8)
@click.option("--company", metavar="WORDS", callback=in_utf8, help="The company's name.")
@click.option("--title", metavar="WORDS", callback=in_utf8, help="The title of the framework.")
@click.option(
    "--empty", is_flag=True, help="Begin with one worked level, not with the template company."
)
@click.option(
    "--cluster",
    "clusters",
    metavar="WORDS",
    multiple=True,
    callback=in_utf8,
    help="A cluster of the template company that stays, or with --empty the title of the first"
    " one. Can be repeated.",
)
@click.option(
    "--lanes",
    type=click.Choice(LANES_ASKED),
    help="Individual contributors (ic), management, or both.",
)
@click.option("--language", metavar="CODE", help="The language of the handbook, such as de.")
@click.option(
    "--host",
    type=click.Choice(["github", "gitlab", "none"]),
    help="Where the repository is going to lie.",
)
@click.option("--owner", metavar="WHO", callback=in_utf8, help="Who keeps the framework current.")
@click.option("--yes", is_flag=True, help="Ask nothing, and take what is usual.")
@today_option
def command(name: str, yes: bool, today: datetime.date, **wished: object) -> None:
    """Make a repository for a framework, with all that it needs.

    NAME becomes a folder here. What no option says is asked on a terminal; elsewhere, what is usual
    is taken. Nothing is overwritten, and all files are written or none.
    """
    from progression.scaffold import files_of, folder_of

    folder = Path(folder_of(name))
    there = _already_in(folder)
    asks = not yes and is_answered()
    plan = planned(
        Wished(name=name, asks=asks, today=today, **wished)  # type: ignore[arg-type]  # click gives what the options say
    )
    files = files_of(plan)
    _refuse_overwriting(folder, files)
    if there and not yes:
        _confirm_beside(folder, there, asks=asks)
    _write(folder, files)
    _tell_next(folder, plan, len(files))


def _already_in(folder: Path) -> list[str]:
    """What lies in the folder already, by name."""
    if folder.exists() and not folder.is_dir():
        raise click.UsageError(f"{folder} is a file. Give another name, or move it away.")
    return sorted(each.name for each in folder.iterdir()) if folder.is_dir() else []


def _refuse_overwriting(folder: Path, files: Mapping[str, str]) -> None:
    """Leave alone what is there, even where it says the same."""
    there = {path for path in files if os.path.lexists(folder / path)}
    # A file where a folder is needed is in the way as well.
    above = {str(each) for path in files for each in Path(path).parents if str(each) != "."}
    there |= {
        each for each in above if os.path.lexists(folder / each) and not (folder / each).is_dir()
    }
    if there:
        names = sorted({each.partition("/")[0] for each in there})
        raise click.UsageError(
            f"{folder} holds {_some(names)} already, and nothing is overwritten."
            " Give another name, or move that away."
        )


def _confirm_beside(folder: Path, there: list[str], *, asks: bool) -> None:
    from progression.cli.faults import TO_DECIDE

    told = f"{folder} is not empty: it holds {_some(there)}. Nothing of that would be changed."
    if not asks:
        click.echo(f"{told} Nothing was written; to write beside it: --yes", err=True)
        raise click.exceptions.Exit(TO_DECIDE)
    if not click.confirm(f"{told} Write beside it?", default=False):
        click.echo("Nothing was written.", err=True)
        raise click.exceptions.Exit(TO_DECIDE)


def _write(folder: Path, files: Mapping[str, str]) -> None:
    from progression.files import Writing, write_all

    with tempfile.TemporaryDirectory(dir=Path.cwd(), prefix=f".{folder}.") as beside:
        # What takes its place in one go is there whole or not at all, whatever happens meanwhile.
        whole = folder if folder.exists() else Path(beside, "whole")
        write_all([Writing(whole / path, None, text.encode()) for path, text in files.items()])
        if whole is not folder:
            whole.rename(folder)


def _tell_next(folder: Path, plan: Plan, number: int) -> None:
    from progression.prose import counted

    click.echo(f"Wrote {counted(number, 'file')} to {folder}.")
    click.echo("Look at the handbook:")
    click.echo(f"  cd {folder}")
    click.echo("  progression serve")
    click.echo("README.md says how to change it, and what to do before you show it to anybody.")
    if plan.language != "en" and not plan.is_empty:
        click.echo("The template company's own words are English; the handbook's are yours.")


def _some(names: list[str]) -> str:
    from progression.prose import counted, listed

    shown = names[:_SHOWN]
    left = len(names) - len(shown)
    return listed([*shown, counted(left, "more", "more")] if left else shown)
