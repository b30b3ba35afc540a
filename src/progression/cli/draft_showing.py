"""What `progression draft` shows: what is sent, and what came back."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from rich.console import Console

    from progression.draft.chat import Chat
    from progression.draft.drafting import Draft
    from progression.draft.endpoint import Endpoint
    from progression.draft.request import Sending
    from progression.model import Competency, Level


def show_sending(
    endpoint: Endpoint, sending: Sending, rounds: int, *, verb: str = "Sending"
) -> None:
    """Say plainly what is about to leave the machine, and where it goes."""
    from progression.prose import counted

    parts = [f"your text ({sending.material:,} characters)"]
    if sending.context:
        parts.append(sending.context)
    parts.append("our instructions")
    again = (
        f", and up to {counted(rounds, 'time')} what the checks find in the draft" if rounds else ""
    )
    key = f" The key in {endpoint.key.name} goes along." if endpoint.key else " No key is sent."
    click.echo(
        f"{verb} {sending.whole:,} characters to {endpoint.name}, model {endpoint.model}:"
        f" {'; '.join(parts)}{again}.{key}",
        err=True,
    )


def show_request(chat: Chat, sending: Sending, rounds: int) -> None:
    """Print a request as it would be sent; the key is only named."""
    endpoint = chat.endpoint
    click.echo(f"POST {endpoint.address}")
    click.echo("Content-Type: application/json")
    if endpoint.key is not None:
        click.echo(f"Authorization: Bearer ${endpoint.key.name}")
    click.echo()
    json.dump(json.loads(chat.body(sending.messages)), sys.stdout, ensure_ascii=False, indent=2)
    click.echo()
    show_sending(endpoint, sending, rounds, verb="Would send")
    click.echo("Nothing was sent.", err=True)


def show_draft(draft: Draft) -> None:
    """Print all that was drafted, what it rests on, and what the checks say."""
    from progression.cli.screen import heading, item, paragraph, print_styled, screen
    from progression.reports.findings import styled

    console = screen()
    drafted = draft.drafted
    heading(console, _clean(drafted.cluster.title), drafted.cluster.id, "draft")
    paragraph(console, _clean(drafted.cluster.summary))
    for track in drafted.cluster.tracks:
        for level in track.levels:
            console.print()
            grade = f"grade {level.grade.number}" if level.grade else ""
            also = f"also called {', '.join(map(_clean, level.also_called))}"
            facts = [grade, track.lane.title, also if level.also_called else ""]
            heading(console, _clean(level.title), *facts)
            _level(console, level)
    if drafted.competencies:
        console.print()
        heading(console, "New competencies")
        for competency in drafted.competencies:
            _competency(console, competency)
    if drafted.assumptions:
        console.print()
        heading(console, "What the model assumed")
        for each in drafted.assumptions:
            item(console, "›", _clean(each))
    console.print()
    if draft.findings:
        heading(console, "What the checks say")
        print_styled(console, styled(draft.findings, root=Path.cwd(), width=console.width))
    else:
        console.print("The checks have nothing to say about it.")
    console.print()


def _level(console: Console, level: Level) -> None:
    from progression.cli.screen import heading, item, paragraph

    paragraph(console, _clean(level.summary), indent=2)
    for expectation in level.expects:
        heading(console, f"  {_clean(expectation.competency.title)}", style="italic")
        paragraph(console, _clean(expectation.summary), indent=4, style="dim")
        if expectation.rung is not None:
            paragraph(console, f"asked at {_clean(expectation.rung.title)}", indent=4, style="dim")
        for signal in expectation.signals:
            item(console, "↑" if signal.raises else "·", _clean(signal.text), indent=4)
            for raised in signal.raises:
                paragraph(console, f"raises {_clean(raised)}", indent=6, style="dim")
            for example in signal.examples:
                paragraph(console, f"For example: {_clean(example)}", indent=6, style="dim")
    for milestone in level.milestones:
        item(console, "›", f"Milestone: {_clean(milestone.text)}")
    for trigger in level.triggers:
        item(console, "›", f"Trigger: {_clean(trigger.text)}")
    for prompt in level.prompts:
        item(console, "?", _clean(prompt.text))


def _competency(console: Console, competency: Competency) -> None:
    from progression.cli.screen import heading, item, paragraph

    dimension = competency.dimension.title if competency.dimension else ""
    heading(console, f"  {_clean(competency.title)}", dimension, style="italic")
    paragraph(console, _clean(competency.summary), indent=4)
    for prompt in competency.prompts:
        item(console, "?", _clean(prompt.text), indent=4)
    for practice in competency.practices:
        facts = ", ".join(_clean(fact) for fact in (practice.kind, practice.time) if fact)
        item(console, "›", _clean(practice.text) + (f" ({facts})" if facts else ""), indent=4)


def _clean(text: str) -> str:
    """A text of somebody else's, without what would steer a terminal."""
    from progression.prose import fold
    from progression.reports.source_lines import printable

    return printable(fold(text))
