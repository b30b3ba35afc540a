"""`progression evidence list`."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from progression.cli.checking import today_option
from progression.cli.options import format_option, framework_option
from progression.cli.person_options import known, person_option, signal_option


@click.command("list")
@person_option
@signal_option("Only what shows this signal, or a signal of this competency. Can be repeated.")
@framework_option
@today_option
@format_option
def command(
    person: Path,
    signals: tuple[str, ...],
    framework: str | None,
    today: datetime.date,
    form: str,
) -> None:
    """List the evidence of a person, the latest last.

    What cites words that have changed since is marked.
    """
    from progression.cli.screen import heading, item, paragraph, print_json, screen
    from progression.people import is_current
    from progression.prose import counted

    found = known(person, framework, today)
    pieces = [
        each
        for each in found.person.evidence
        if not signals
        or any(
            cites.path == path or cites.path.startswith(f"{path}/")
            for cites in each.signals
            for path in signals
        )
    ]
    if form == "json":
        print_json(
            [
                {
                    "file": each.name,
                    "title": each.title,
                    "happened": str(each.happened),
                    "written": str(each.written),
                    "source": each.source.value,
                    "where": each.where,
                    "signals": [
                        {
                            "path": cites.path,
                            "wording": cites.wording or None,
                            "current": is_current(found.catalog, cites),
                        }
                        for cites in each.signals
                    ],
                    "notes": [
                        {"file": note.name, "by": note.by, "relation": note.relation.value}
                        for note in each.notes
                    ],
                }
                for each in pieces
            ]
        )
        return
    console = screen()
    if not pieces:
        paragraph(
            console,
            "There is no evidence yet. “progression evidence add” asks three questions."
            if not signals
            else "No evidence shows that yet.",
        )
    for each in pieces:
        stale = sum(not is_current(found.catalog, cites) for cites in each.signals)
        facts = [counted(len(each.signals), "signal")]
        facts += [f"{stale} for other words"] if stale else []
        facts += [f"seen by {note.by}" for note in each.notes]
        heading(console, each.title)
        item(console, " ", f"{each.happened}, {each.source.value}: {', '.join(facts)}", indent=0)
        item(console, " ", each.id, indent=0, style="dim")
