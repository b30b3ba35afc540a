"""`progression note check`."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from progression.cli.checking import today_option
from progression.cli.noting import Noting, noting_of, sides_arguments
from progression.cli.options import format_option, framework_option

if TYPE_CHECKING:
    from progression.findings import Finding


@click.command("check")
@sides_arguments
@framework_option
@format_option
@today_option
def command(
    old: str,
    new: str,
    framework: str | None,
    trust: tuple[str, ...],
    form: str,
    today: datetime.date,
) -> None:
    """Hold the notes against what changes.

    OLD and NEW are revisions, folders or JSON files; main...topic is what topic changed since it
    left main. Without NEW it is the working tree; without OLD, where the branch began.

    Exits with 0 when the notes say all that is to be said, 1 when they do not, 2 when it could not
    run. Each failure names the command that mends it.
    """
    from progression.changes.note_checks import check_notes
    from progression.cli.faults import CLEAN, TO_DECIDE

    noting = noting_of(framework, old, new, trust)
    findings = check_notes(noting.changes, noting.written, today=today, policy=noting.policy)
    if form == "json":
        _print_json(findings)
    else:
        _print(findings, noting)
    raise click.exceptions.Exit(TO_DECIDE if findings else CLEAN)


def _print(findings: tuple[Finding, ...], noting: Noting) -> None:
    from progression.cli.screen import print_styled, screen
    from progression.reports.findings import styled

    console = screen()
    if findings:
        print_styled(console, styled(findings, root=Path.cwd(), width=console.width))
    else:
        console.print(_all_is_said(noting))


def _all_is_said(noting: Noting) -> str:
    from progression.prose import counted

    notes = [
        note
        for note in noting.written.notes
        if any(each.is_about(change) for each in note.subjects for change in noting.changes)
    ]
    if not notes:
        return "Nothing changes here that needs a note."
    subjects = [each for note in notes for each in note.subjects]
    # Those as well that need no note any more once it is there, such as clearer words.
    told = sum(any(each.is_about(change) for each in subjects) for change in noting.changes)
    verb = "says" if len(notes) == 1 else "say"
    what = "1 change means" if told == 1 else f"{told} changes mean"
    return f"{counted(len(notes), 'note')} {verb} what {what}."


def _print_json(findings: tuple[Finding, ...]) -> None:
    from progression.cli.screen import print_json
    from progression.reports.check_json import finding_record

    print_json([finding_record(each, Path.cwd()) for each in findings])
