"""`progression assess show`."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from progression.cli.checking import today_option
from progression.cli.options import framework_option

if TYPE_CHECKING:
    from rich.console import Console

    from progression.catalog import Catalog
    from progression.interchange.assessment import Assessment

ANSWERS = {
    "not-yet": "not yet",
    "at-times": "at times",
    "consistently": "consistently",
    "no-chance-yet": "no chance yet",
}


@click.command("show")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@framework_option
@today_option
def command(file: Path, framework: str | None, today: datetime.date) -> None:
    """Show a self-assessment beside the words of today.

    FILE is what the handbook's page saves. Answers that were given for other words are marked, and
    so are those for signals that the framework no longer has.
    """
    from progression.cli.holding import holding
    from progression.cli.screen import heading, paragraph, screen
    from progression.interchange.assessment import load

    assessment = load(file)
    catalog = holding(framework, today).catalog
    if assessment.framework != catalog.framework.id:
        raise click.UsageError(
            f"{file} is about the framework “{assessment.framework}”, and this is"
            f" “{catalog.framework.id}”. Name the other: --framework FOLDER"
        )
    console = screen()
    seat = next((each for each in catalog.seats if each.path == assessment.level), None)
    version = f", version {assessment.version}" if assessment.version else ""
    heading(console, seat.title if seat else assessment.level, f"{assessment.date}{version}")
    if seat is None:
        told = "The framework has no such level any more: “progression migrate” may carry the file."
        paragraph(console, told)
    asked = [each.path for each in catalog.bar(seat).signals] if seat else []
    paths = [*(each for each in asked if each in assessment.replies)]
    paths += [each for each in assessment.replies if each not in asked]
    _print(console, catalog, assessment, paths)
    silent = len([each for each in asked if each not in assessment.replies])
    if silent:
        console.print()
        paragraph(console, f"Nothing is said of {silent} more.", style="dim")


def _print(console: Console, catalog: Catalog, assessment: Assessment, paths: list[str]) -> None:
    from progression.cli.screen import heading, item, paragraph
    from progression.people import Cited, is_current

    last = ""
    for path in paths:
        reply, signal = assessment.replies[path], catalog.signal(path)
        competency = catalog.competencies.get(path.partition("/")[0])
        title = competency.title if competency and signal else "No longer in the framework"
        if title != last:
            console.print()
            heading(console, title)
            last = title
        item(console, "·", signal.text if signal else path)
        answer = ANSWERS[reply.answer.value] if reply.answer else "no answer"
        stale = signal is not None and not is_current(catalog, Cited(path, reply.wording))
        paragraph(console, answer + (", for other words" if stale else ""), indent=4, style="bold")
        paragraph(console, reply.note, indent=4)
        paragraph(console, f"a chance: {reply.reason}" if reply.reason else "", indent=4)
        if stale:
            told = f"the words then: progression verify {reply.wording}"
            paragraph(console, told, indent=4, style="dim")
