"""`progression vignette report`."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from progression.cli.checking import today_option
from progression.cli.options import format_option, framework_option

if TYPE_CHECKING:
    from progression.people.vignette import Agreement


@click.command("report")
@click.argument(
    "files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path)
)
@framework_option
@today_option
@format_option
def command(
    files: tuple[Path, ...], framework: str | None, today: datetime.date, form: str
) -> None:
    """Say how far people agree about a made-up case, and which signals they read differently.

    A FILE is what people saved in the form, or a folder of such files. Agreement is Krippendorff's
    alpha: 1 where all say the same, 0 where they agree as by chance. It says something of the
    words, and nothing of anybody.
    """
    from progression.cli.holding import holding
    from progression.cli.screen import print_json
    from progression.interchange.response import RATING, load
    from progression.people.reading import files_in
    from progression.people.vignette import agreements

    ratings = [(str(each), load(each, RATING)) for each in files_in(files)]
    found = agreements(holding(framework, today).catalog, ratings)
    if form == "json":
        print_json([_record(each) for each in found])
        return
    for place, each in enumerate(found):
        if place:
            click.echo()
        _print(each)


def _print(found: Agreement) -> None:
    from progression.cli.screen import heading, item, paragraph, screen
    from progression.messages import Messages
    from progression.prose import counted

    console, words = screen(), Messages()
    heading(console, found.vignette, f"rated by {found.raters}")
    paragraph(console, f"How much it shows: {_told(found.rungs)}", indent=2)
    paragraph(console, f"Whether one can tell: {_told(found.chances)}", indent=2)
    apart = [each for each in found.readings if each.apart or each.doubt]
    if apart:
        console.print()
        heading(console, "Read most differently, so reword them first")
    for each in apart:
        console.print()
        paragraph(console, each.text, indent=2)
        said = [f"{n} {words(f'assess.answers.{a.value}').lower()}" for a, n in each.counts.items()]
        paragraph(console, f"{each.competency}: {', '.join(said)}", indent=4, style="dim")
        for note in each.notes:
            item(console, "-", " ".join(note.split()), indent=4)
    alike = len(found.readings) - len(apart)
    if alike:
        console.print()
        paragraph(console, f"Read alike: {counted(alike, 'signal')}.", style="dim")


def _told(alpha: float | None) -> str:
    """An agreement in words, by the bounds that its author gives."""
    if alpha is None:
        return "no figure, since all gave one and the same answer, or too few gave any."
    alpha = round(alpha, 2) + 0.0  # what is judged is what is shown, and never −0.00
    words = "people differ about as much as by chance."
    if alpha >= 0.8:
        words = "people read it alike."
    elif alpha >= 0.67:
        words = "people mostly read it alike; conclude with care."
    elif alpha >= 0.2:
        words = "people read it differently; conclude nothing from it yet."
    return f"alpha {alpha:.2f}, {words}"


def _record(found: Agreement) -> dict[str, object]:
    return {
        "vignette": found.vignette,
        "raters": found.raters,
        "alpha": {"rungs": found.rungs, "chances": found.chances},
        "signals": [
            {
                "path": each.path,
                "text": each.text,
                "apart": each.apart,
                "doubt": each.doubt,
                "answers": {answer.value: number for answer, number in each.counts.items()},
                "notes": list(each.notes),
            }
            for each in found.readings
        ],
    }
