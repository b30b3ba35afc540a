"""`progression evidence add`."""

from __future__ import annotations

import datetime
import re
import sys
from pathlib import Path

import click

from progression.cli.asking import ask, day_of, in_utf8
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

SOURCES = ["retrospective", "project-review", "360", "peer-feedback", "customer", "self"]


@click.command("add")
@person_option
@text_option("What happened, as Markdown.")
@day_option("--happened", "The day on which it happened.")
@click.option("--source", type=click.Choice(SOURCES), help="Where it is known from.")
@click.option(
    "--where", metavar="WORDS", default="", callback=in_utf8, help="The occasion or project."
)
@click.option("--title", metavar="WORDS", default="", callback=in_utf8, help="What it is called.")
@signal_option("A signal that it shows, as competency/signal. Can be repeated.")
@framework_option
@today_option
def command(
    person: Path,
    text: str | None,
    happened: datetime.date | None,
    source: str | None,
    where: str,
    title: str,
    signals: tuple[str, ...],
    framework: str | None,
    today: datetime.date,
) -> None:
    """Write down what happened, and which signals it shows.

    Asks three questions; each is answered by options as well. The path of the new file is printed.
    """
    from progression.people import Evidence, Source, add_evidence, refuse_repository
    from progression.people.evidence import title_of

    found = known(person, framework, today)
    refuse_repository(person, found.place)
    text = text or ask("What happened?", "--text TEXT")
    if happened is None and source is None:
        happened, source = _when(today)
    piece = Evidence(
        happened=happened or today,
        written=today,
        source=Source(source or Source.SELF.value),
        where=where,
        text=text,
        title=title or title_of(text),
        signals=signals_of(
            found,
            signals,
            "Which signals does it show? Their paths, a competency, or words to look for.",
        ),
    )
    file = add_evidence(person, piece, framework=found.place)
    click.echo(short_path(str(file), Path.cwd()))


def _when(today: datetime.date) -> tuple[datetime.date, str]:
    """Ask when it happened and where it is known from, in one line."""
    known_from = ", ".join(SOURCES)
    question = f"When was it, and where is it known from? A day, and one of: {known_from}."
    while True:
        answer = ask(question, "--happened DAY --source SOURCE", f"{today} self")
        try:
            return _understood(answer, today)
        except click.UsageError as error:
            if sys.stdin is None or not sys.stdin.isatty():
                raise
            click.echo(error.message, err=True)


def _understood(answer: str, today: datetime.date) -> tuple[datetime.date, str]:
    day, source = today, "self"
    for word in re.split(r"[,\s]+", answer):
        said = day_of(word)
        if said is not None:
            day = said
        elif word:
            source = _source(word)
    return day, source


def _source(word: str) -> str:
    from progression.names import near_misses

    if word in SOURCES:
        return word
    near = near_misses(word, SOURCES, limit=1)
    hint = f" Did you mean “{near[0]}”?" if near else f" It takes {', '.join(SOURCES)}."
    raise click.UsageError(f"“{word}” is neither a day nor a source.{hint}")
