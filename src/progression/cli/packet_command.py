"""`progression packet`."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from progression.cli.checking import today_option
from progression.cli.options import framework_option, path_completions
from progression.cli.person_options import known, person_option
from progression.cli.sheets import sheet_options, words_of, write_sheet


@click.command("packet")
@person_option
@click.option(
    "--for",
    "level",
    metavar="LEVEL",
    required=True,
    shell_complete=path_completions,
    help="The level that the case is about, by its path.",
)
@click.option(
    "--redact",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Names and words to black out everywhere, one on each line.",
)
@sheet_options
@framework_option
@today_option
def command(
    person: Path,
    level: str,
    redact: Path | None,
    form: str | None,
    output: Path | None,
    language: str | None,
    framework: str | None,
    today: datetime.date,
) -> None:
    """Put a promotion packet together: expectations and evidence.

    It says who saw what, what is stale since words have changed, what there is no evidence for, and
    what the policy of [tool.progression.promotion] asks. A panel reads it in ten minutes; behind
    that all evidence stands in full.
    """
    from progression.people.packet import packet_of
    from progression.people.promotion import promotion_policy
    from progression.people.redaction import Redaction, read_redaction
    from progression.reports.packet import blocks
    from progression.reports.wording import redacted

    found = known(person, framework, today)
    words = words_of(language, found.person.profile.language)
    black = read_redaction(redact) if redact else Redaction()
    if output is not None and black.finds(output.name):
        raise click.UsageError(
            "The name of the file to write holds a word that is to be blacked out. Take another."
        )
    packet = packet_of(
        found.person,
        found.catalog,
        level.strip("/"),
        policy=promotion_policy(found.project),
        today=today,
    )
    write_sheet(
        redacted(blocks(packet, words), black),
        words,
        form,
        output,
        place=found.place,
        is_fictional=found.person.profile.fictional,
    )
