"""`progression cycle`."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from progression.cli.checking import today_option
from progression.cli.options import (
    catalog_of,
    format_option,
    framework_argument,
    language_option,
    words_in,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from progression.people.rhythm import Event

_SHOWN = 8
"""How many days ahead are listed."""


@click.command("cycle")
@framework_argument
@click.option(
    "--ics",
    "file",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write all days as a calendar file (.ics), which every calendar opens.",
)
@today_option
@language_option
@format_option
def command(
    framework: str | None,
    file: Path | None,
    today: datetime.date,
    language: str,
    form: str,
) -> None:
    """Say what comes next and what is overdue: reviews, freezes.

    Rounds and framework reviews stand in the framework's Cycle; what an owner reads again is due a
    quarter after the day in `reviewed`, or as `review_every` says.
    """
    from progression.cli.screen import print_json, screen
    from progression.files import write_whole
    from progression.people.rhythm import agenda, calendar, events

    catalog = catalog_of(framework)
    words = words_in(language)
    if file is not None:
        everything = events(catalog)
        write_whole(file, calendar(catalog, words, everything).encode())
        from progression.prose import counted

        click.echo(f"Wrote {file}: {counted(len(everything), 'day')}.", err=form == "json")
        if form == "text":
            return
    found = agenda(catalog, today)
    if form == "json":
        print_json(
            {
                "today": str(today),
                "overdue": [_record(each) for each in found.overdue],
                "ahead": [_record(each) for each in found.ahead],
            }
        )
        return
    console = screen()
    _print(console, found.overdue, found.ahead, today)
    if catalog.framework.cycle is None:
        _tell_empty(console)


def _print(
    console: Console, overdue: Sequence[Event], ahead: Sequence[Event], today: datetime.date
) -> None:
    from progression.cli.screen import heading, paragraph

    if overdue:
        heading(console, "Overdue")
        for event in overdue:
            _print_event(console, event, _away(event, today))
        console.print()
    heading(console, "What comes next", f"from {_day(today)}")
    for event in ahead[:_SHOWN]:
        _print_event(console, event, _away(event, today))
    if not ahead:
        paragraph(console, "No day is planned.", indent=2)
    if len(ahead) > _SHOWN:
        console.print()
        left = len(ahead) - _SHOWN
        paragraph(console, f"{left} more. All of them as a calendar: --ics FILE", style="dim")


def _print_event(console: Console, event: Event, away: str) -> None:
    from progression.cli.screen import heading, paragraph
    from progression.prose import listed

    when = _day(event.first)
    if event.last != event.first:
        when += f" to {_day(event.last)}"
    heading(console, f"  {when}", away, style="")
    paragraph(console, _said(event), indent=4)
    if event.parts:
        shown = list(event.parts[:4])
        left = len(event.parts) - len(shown)
        paragraph(
            console,
            listed([*shown, f"{left} more"] if left else shown),
            indent=4,
            style="dim",
        )
    paragraph(console, event.note, indent=4, style="dim")


def _tell_empty(console: Console) -> None:
    from progression.cli.screen import paragraph

    console.print()
    paragraph(
        console,
        "The framework says nothing of rounds of reviews. Say when they are, and changes that ask"
        " more of people while one is going on are refused:"
        ' cycle=Cycle(rounds=[ReviewRound("spring-2027", "Spring reviews 2027",'
        " starts=date(2027, 4, 12), ends=date(2027, 5, 7))])",
        style="dim",
    )


def _said(event: Event) -> str:
    from progression.messages import Messages
    from progression.people.rhythm import Kind, said

    told = said(event, Messages())
    if event.kind is Kind.FREEZE and event.until is not None:
        told += f": nothing asks more of anybody until {_day(event.until)}"
    return told


def _away(event: Event, today: datetime.date) -> str:
    from progression.prose import counted

    if event.last < today:
        return f"{counted((today - event.last).days, 'day')} ago"
    if event.first > today:
        return f"in {counted((event.first - today).days, 'day')}"
    return "today" if today == event.first == event.last else "going on"


def _day(day: datetime.date) -> str:
    return f"{day.day} {day:%B} {day.year}"


def _record(event: Event) -> dict[str, object]:
    return {
        "kind": event.kind.value,
        "id": event.id,
        "first": str(event.first),
        "last": str(event.last),
        "title": _said(event),
        "parts": list(event.parts),
        "note": event.note,
    }
