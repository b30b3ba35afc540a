"""`progression goal add`."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from progression.cli.asking import ask, ask_besides, day_of, in_utf8
from progression.cli.checking import today_option
from progression.cli.options import framework_option
from progression.cli.person_options import (
    day_option,
    known,
    person_option,
    signal_option,
    signals_of,
    text_option,
)
from progression.location import short_path

if TYPE_CHECKING:
    from progression.catalog import Catalog
    from progression.people import Cited

_QUARTER = 91


@click.command("add")
@person_option
@text_option("The goal, in the person's words.")
@signal_option("A signal that it is to show, as competency/signal. Can be repeated.")
@click.option(
    "--by",
    metavar="WORDS",
    callback=in_utf8,
    help="The project, mentor or talk that gives the chance; or a practice's path.",
)
@click.option(
    "--helper", "helpers", metavar="NAME", multiple=True, callback=in_utf8, help="Who helps."
)
@day_option("--look-back", "The day on which you look back at it; in a quarter.")
@framework_option
@today_option
def command(
    person: Path,
    text: str | None,
    signals: tuple[str, ...],
    by: str | None,
    helpers: tuple[str, ...],
    look_back: datetime.date | None,
    framework: str | None,
    today: datetime.date,
) -> None:
    """Set a goal: which signals it is to show, by which work, who helps, and when you look back.

    The practices of the competencies are offered as ways. The path of the new file is printed.
    """
    from progression.people import Goal, add_goal, refuse_repository

    found = known(person, framework, today)
    refuse_repository(person, found.place)
    text = text or ask("What do you want to be able to show?", "--text TEXT")
    cited = signals_of(
        found,
        signals,
        "Which signals would show it? Their paths, a competency, or words to look for.",
    )
    if by is None:
        _offer(found.catalog, cited)
        by = ask("By which project, mentor or talk? A number from above, or words.", "--by WORDS")
        if not helpers:
            names = ask_besides("Who helps? Names, or nothing", "")
            helpers = tuple(each.strip() for each in names.split(",") if each.strip())
        if look_back is None:
            look_back = _look_back(today + datetime.timedelta(days=_QUARTER), today)
    practice, words = _way(found.catalog, cited, by)
    day = look_back or today + datetime.timedelta(days=_QUARTER)
    if day <= today:
        raise click.UsageError(f"The day to look back, {day}, has to lie ahead of {today}.")
    goal = Goal(
        text=text,
        signals=cited,
        by=words,
        practice=practice,
        helpers=helpers,
        set_on=today,
        look_back=day,
    )
    click.echo(short_path(str(add_goal(person, goal, framework=found.place)), Path.cwd()))


def _look_back(quarter: datetime.date, today: datetime.date) -> datetime.date:
    """Ask for the day, until it is one that lies ahead."""
    while True:
        answer = ask_besides("When do you look back at it?", str(quarter))
        day = day_of(answer)
        if day is not None and day > today:
            return day
        click.echo(f"“{answer}” is no day that lies ahead; write it like {quarter}.", err=True)


def _practices(catalog: Catalog, cited: tuple[Cited, ...]) -> dict[str, str]:
    """The ways to grow in what is cited: by `competency/practice`, in their order."""
    names = dict.fromkeys(each.path.partition("/")[0] for each in cited)
    return {
        f"{name}/{each.id}": each.text
        for name in names
        for each in catalog.competencies[name].practices
    }


def _offer(catalog: Catalog, cited: tuple[Cited, ...]) -> None:
    for number, (path, text) in enumerate(_practices(catalog, cited).items(), 1):
        click.echo(f"  {number}  {text}\n     {click.style(path, dim=True)}", err=True)


def _way(catalog: Catalog, cited: tuple[Cited, ...], by: str) -> tuple[str, str]:
    """The practice that is meant, if one is, and its words; what was said otherwise."""
    from progression.names import near_misses

    own = _practices(catalog, cited)
    known_paths = {
        f"{name}/{each.id}": each.text
        for name, competency in catalog.competencies.items()
        for each in competency.practices
    }
    if by.isdigit() and 1 <= int(by) <= len(own):
        by = list(own)[int(by) - 1]
    if by in known_paths:
        return by, known_paths[by]
    if "/" in by and " " not in by.strip() and day_of(by) is None:
        near = near_misses(by, known_paths)
        hint = f" Near it: {', '.join(near)}." if near else ""
        raise click.UsageError(f"There is no practice “{by}”.{hint}")
    return "", by
