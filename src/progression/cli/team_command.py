"""`progression team`."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from progression.cli.checking import today_option
from progression.cli.options import format_option, framework_option

if TYPE_CHECKING:
    from progression.people.team import Covered, Team

_MOST = 3
"""How many ways to help are listed for one person; the rest is counted."""


@click.command("team")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "--without-names", is_flag=True, help="Say nothing of single people, and nothing of few."
)
@framework_option
@today_option
@format_option
def command(
    folder: Path, without_names: bool, framework: str | None, today: datetime.date, form: str
) -> None:
    """Show what a team covers together, and who could help whom.

    FOLDER holds what people chose to share: files that the handbook's self-assessment saved, named
    for their people, or the people's folders. Names stand by the alphabet; nobody is ranked, and
    nothing is written.
    """
    from progression.cli.holding import holding
    from progression.cli.screen import print_json, screen
    from progression.people.shared import read_shared
    from progression.people.tally import FEWEST
    from progression.people.team import team_of
    from progression.prose import counted

    catalog = holding(framework, today).catalog
    team = team_of(catalog, read_shared(folder, catalog))
    if without_names and len(team.people) < FEWEST:
        raise click.UsageError(
            f"{len(team.people)} shared something. Without names, nothing is told of fewer than"
            f" {FEWEST}, since everybody would know who is meant."
        )
    if form == "json":
        print_json(_without_names(team) if without_names else _record(team))
        return
    console = screen()
    from progression.cli.screen import heading, paragraph

    heading(console, f"A team of {len(team.people)}" if without_names else ", ".join(team.people))
    paragraph(
        console,
        "What people say of themselves, as they chose to share it. Counts are signals, not scores.",
        style="dim",
    )
    for each in team.covered:
        _print_covered(each, without_names)
    if not without_names:
        _print_helping(team)
    if team.left_out:
        console.print()
        told = (
            f"Left out: {counted(team.left_out, 'answer')} to words that have changed or are gone."
            " Their people can give them again, or carry them: progression migrate FILE"
        )
        paragraph(console, told, style="dim")


def _print_covered(each: Covered, without_names: bool) -> None:
    from progression.cli.screen import heading, item, paragraph, screen
    from progression.people.tally import FEWEST
    from progression.people.team import few

    console = screen()
    console.print()
    heading(console, each.competency.title or each.competency.id)
    if without_names and each.people < FEWEST:
        paragraph(console, f"Fewer than {FEWEST} answered.", indent=2, style="dim")
        return
    if without_names:
        paragraph(console, f"Shown consistently by {few(len(each.shown))}.", indent=2)
    else:
        shown = ", ".join(f"{name} ({number})" for name, number in each.shown.items())
        paragraph(console, f"Shown consistently: {shown or 'nobody yet'}", indent=2)
        for words, names in (("At times", each.growing), ("No chance yet", each.waiting)):
            if names:
                paragraph(console, f"{words}: {', '.join(names)}", indent=2)
    for text, people in each.open.items():
        if without_names and people < FEWEST:
            continue
        item(console, "·", f"Nobody yet: {text}", indent=2, style="dim")


def _print_helping(team: Team) -> None:
    from progression.cli.screen import heading, item, screen

    console = screen()
    for name in team.people:
        found = [each for each in team.helping if each.helper == name]
        if not found:
            continue
        console.print()
        heading(console, f"{name} could help, and grow by it")
        # One way for each colleague says more than all ways for the first.
        firsts = list({each.learner: each for each in reversed(found)}.values())[::-1]
        for each in firsts[:_MOST]:
            title = each.competency.title or each.competency.id
            more = len(each.signals) - 1
            rest = f" (and {more} more)" if more else ""
            item(console, "·", f"{each.learner}, {title}: {each.signals[0]}{rest}", indent=2)
        left = len(found) - len(firsts[:_MOST])
        if left > 0:
            item(
                console, "·", f"{left} more; all of them with --format json", indent=2, style="dim"
            )


def _record(team: Team) -> dict[str, object]:
    return {
        "people": list(team.people),
        "competencies": [
            {
                "competency": each.competency.id,
                "shown": dict(each.shown),
                "at-times": list(each.growing),
                "no-chance-yet": list(each.waiting),
                "nobody-yet": list(each.open),
            }
            for each in team.covered
        ],
        "helping": [
            {
                "helper": each.helper,
                "learner": each.learner,
                "competency": each.competency.id,
                "signals": list(each.signals),
            }
            for each in team.helping
        ],
    }


def _without_names(team: Team) -> dict[str, object]:
    from progression.people.tally import FEWEST
    from progression.people.team import few

    return {
        "people": len(team.people),
        "competencies": [
            {
                "competency": each.competency.id,
                "shown": few(len(each.shown)),
                "nobody-yet": [text for text, people in each.open.items() if people >= FEWEST],
            }
            for each in team.covered
            if each.people >= FEWEST
        ],
    }
