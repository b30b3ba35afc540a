"""`progression pilot report`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from progression.cli.options import catalog_of, format_option, framework_option

if TYPE_CHECKING:
    from progression.people.pilot import Summary


@click.command("report")
@click.argument(
    "files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path)
)
@framework_option
@format_option
def command(files: tuple[Path, ...], framework: str | None, form: str) -> None:
    """Summarise what a pilot's people said, without names.

    A FILE is what people saved in the form, or a folder of such files. Nothing is told of fewer
    than five people, nor of a question that fewer than five answered.
    """
    from progression.cli.screen import print_json
    from progression.interchange.response import PILOT, load
    from progression.people.pilot import summary
    from progression.people.reading import files_in
    from progression.people.tally import FEWEST

    found = [(str(each), load(each, PILOT)) for each in files_in(files)]
    told = summary(catalog_of(framework), found)
    if told is None:
        click.echo(
            f"{len(found)} answered. Fewer than {FEWEST} could be told apart, so nothing is shown."
            " Wait for more.",
            err=form == "json",
        )
        if form == "json":
            print_json({"people": None, "questions": {}, "texts": {}})
    elif form == "json":
        print_json(
            {"people": told.people, "questions": dict(told.counts), "texts": dict(told.texts)}
        )
    else:
        _print(told)


def _print(told: Summary) -> None:
    from progression.cli.screen import heading, item, paragraph, screen
    from progression.messages import Messages
    from progression.people.tally import FEWEST
    from progression.reports.forms import questions_of

    words, console = Messages(), screen()
    heading(console, f"What {told.people} people say")
    # A later version may ask more than this one knows.
    for key, text in ({key: key for key in told.counts} | questions_of(words)).items():
        if key not in told.counts:
            continue
        console.print()
        paragraph(console, text, indent=2)
        counts = told.counts[key]
        if counts is None:
            paragraph(console, f"Fewer than {FEWEST} answered.", indent=4, style="dim")
            continue
        answers = {each: words(f"pilot.answer.{each}") for each in counts}
        said = [
            f"{number} {answers[each] if answers[each].startswith('I ') else answers[each].lower()}"
            for each, number in counts.items()
        ]
        paragraph(console, ", ".join(said), indent=4)
    for key, texts in told.texts.items():
        if texts:
            console.print()
            heading(console, f"  {words(f'pilot.ask.{key}')}")
            for text in texts:
                item(console, "-", " ".join(text.split()), indent=4)
