"""What the commands about people share: whose folder, which framework, and how they ask."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import attrs
import click

from progression.cli.asking import ask, day_meant, in_utf8
from progression.cli.holding import Holding, holding

if TYPE_CHECKING:
    from progression.catalog import Catalog, Seat
    from progression.people import Cited, Person

_MOST = 12
"""How many signals are offered at once."""

F = TypeVar("F", bound=Callable[..., Any])


def person_option(command: F) -> F:
    """`--person FOLDER`: whose."""
    return click.option(
        "--person",
        "-p",
        metavar="FOLDER",
        envvar="PROGRESSION_PERSON",
        show_envvar=True,
        required=True,
        type=click.Path(path_type=Path),
        help="The person's folder.",
    )(command)


def signal_option(words: str) -> Callable[[F], F]:
    """`--signal PATH`: signals that are cited.

    Args:
        words: What its help says.
    """
    return click.option("--signal", "-s", "signals", metavar="PATH", multiple=True, help=words)


def text_option(words: str) -> Callable[[F], F]:
    """`--text TEXT`: what a file says; `-` reads it from standard input.

    Args:
        words: What its help says.
    """
    told = f"{words} “-” reads it from standard input."
    return click.option("--text", "-t", metavar="TEXT", callback=_said, help=told)


def day_option(name: str, words: str) -> Callable[[F], F]:
    """An option that takes a day.

    Args:
        name: Its name.
        words: What its help says.
    """
    return click.option(name, metavar="DAY", callback=_day, help=words)


@attrs.frozen
class Known(Holding):
    """A framework on a day, and a person of its company.

    Attributes:
        person: All that the person keeps.
    """

    person: Person


def known(folder: Path, framework: str | None, today: datetime.date) -> Known:
    """Read a person's folder, and the framework that it is about.

    Args:
        folder: The person's folder.
        framework: The framework's folder or file; found by itself if not given.
        today: The day on which it has to hold.
    """
    from progression.people import read_person

    person = read_person(folder)
    found = holding(framework, today)
    if person.profile.framework != found.files.id:
        raise click.UsageError(
            f"{folder} belongs to the framework “{person.profile.framework}”, and this is"
            f" “{found.files.id}”. Name the other: --framework FOLDER"
        )
    return Known(found.catalog, found.files, found.notes, found.project, found.place, person)


def signals_of(found: Known, paths: Iterable[str], question: str) -> tuple[Cited, ...]:
    """The signals that are cited: as options say, or asked until they exist.

    Whoever does not know their paths says a competency or some words, and chooses by number.

    Args:
        found: The person, and the framework.
        paths: What options say.
        question: What is asked where they say nothing.
    """
    from progression.people import PersonError, cited
    from progression.people.citing import meant

    catalog, given = found.catalog, tuple(paths)
    if given:
        return _cited(catalog, given)
    offered: tuple[str, ...] = ()
    while True:
        answer = ask(question, "--signal competency/signal")
        words = answer.replace(",", " ").split()
        try:
            chosen = cited(catalog, [_numbered(each, offered) for each in words])
        except PersonError as error:
            if sys.stdin is None or not sys.stdin.isatty():
                raise click.UsageError(error.faults[0].message) from None
            offered = meant(catalog, answer, _near(found))[:_MOST]
            _offer(catalog, offered, error.faults[0].message)
            question = "Which of them? Numbers, or other words." if offered else question
            continue
        if chosen:
            return chosen


def _near(found: Known) -> list[Seat]:
    """The person's level and the next one, where the framework has them."""
    from progression.people import PersonError
    from progression.people.person import seat_of

    try:
        own = seat_of(found.person, found.catalog)
    except PersonError:
        return []
    above = found.catalog.above(own)
    return [own, above] if above else [own]


def _numbered(word: str, offered: Sequence[str]) -> str:
    """What a word cites: the path behind a number that was offered, or itself."""
    number = int(word) if word.isdecimal() else 0
    return offered[number - 1] if 0 < number <= len(offered) else word


def _offer(catalog: Catalog, offered: Sequence[str], otherwise: str) -> None:
    from progression.cli.screen import error_screen, item

    if not offered:
        click.echo(otherwise, err=True)
        return
    console = error_screen()
    for number, path in enumerate(offered, 1):
        signal = catalog.signal(path)
        item(console, f"{number:2}", signal.text if signal else path, indent=1)


def _cited(catalog: Catalog, paths: tuple[str, ...]) -> tuple[Cited, ...]:
    from progression.people import PersonError, cited

    try:
        return cited(catalog, paths)
    except PersonError as error:
        raise click.UsageError(error.faults[0].message) from None


def _day(_: click.Context, __: click.Parameter, value: str | None) -> datetime.date | None:
    return None if value is None else day_meant(value)


def _said(ctx: click.Context, option: click.Parameter, value: str | None) -> str | None:
    if value == "-":
        content = sys.stdin.buffer.read()
        try:
            value = content.decode("utf-8")
        except UnicodeDecodeError:
            raise click.UsageError("What was piped in is not UTF-8.") from None
    text: str | None = in_utf8(ctx, option, value)
    if text is not None and not text.strip():
        raise click.UsageError("--text is empty.")
    return text
