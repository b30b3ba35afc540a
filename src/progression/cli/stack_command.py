"""`progression stack`."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from progression.cli.checking import today_option
from progression.cli.options import format_option, framework_option, path_completions
from progression.cli.person_options import known, person_option

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import Console

    from progression.people.stack import Known, Stack, StackMove, Standing


@click.command("stack")
@person_option
@click.option(
    "--for",
    "level",
    metavar="LEVEL",
    shell_complete=path_completions,
    help="Where they stand for this level: the next, or one of another lane or cluster.",
)
@framework_option
@today_option
@format_option
def command(
    person: Path, level: str | None, framework: str | None, today: datetime.date, form: str
) -> None:
    """Show what a person has shown, and where they stand.

    What was shown counts over lanes and clusters. Without --for it is their own level and the next
    one. With it, what a move there would use of their stack, what it would ask, and what they would
    hand over. Signals are counted; there is no share and no rank.
    """
    from progression.cli.screen import print_json, screen
    from progression.people.stack import stack_of

    found = known(person, framework, today)
    stack = stack_of(found.person, found.catalog)
    seats = [stack.seat, found.catalog.above(stack.seat)]
    if form == "json":
        way = stack.move(level.strip("/")) if level else None
        told = [way.standing] if way else [stack.standing(each) for each in seats if each]
        print_json({**_record(stack, told), "move": _move_record(stack, way)})
        return
    console = screen()
    if level:
        move = stack.move(level.strip("/"))
        _print_standing(console, move.standing, whole=True)
        if move.standing.seat != stack.seat:
            _print_move(console, move)
        return
    _print_stack(console, stack)
    for seat in seats:
        if seat is not None:
            console.print()
            _print_standing(console, stack.standing(seat), whole=False)


def _print_stack(console: Console, stack: Stack) -> None:
    from progression.cli.screen import heading, item, paragraph
    from progression.prose import counted, listed

    heading(console, f"What {stack.person.profile.name} has shown")
    layers = stack.layers()
    if not layers:
        paragraph(console, "No evidence is kept yet: “progression evidence add” begins.")
    for layer in layers:
        console.print()
        title = layer.dimension.title if layer.dimension else "Further competencies"
        heading(console, title.upper())
        for entry in layer.entries:
            facts = [counted(len(entry.signals), "signal")]
            if entry.steps:
                whole = listed([each.title for each in entry.steps])
                facts.append(f"all of {whole}")
            heading(console, f"  {entry.competency.title}", ", ".join(facts), style="")
            for each in entry.signals:
                item(console, "·", each.signal.text + _beside(each), indent=4)
    for cites in stack.gone:
        console.print()
        told = f"{cites.path} is no longer in the framework; what you keep of it stays."
        paragraph(console, told, style="dim")


def _beside(each: Known) -> str:
    from progression.prose import counted

    stale = len(each.stale)
    if not stale:
        return ""
    every = stale == len(each.evidence)
    told = "for other words" if every else f"{counted(stale, 'piece')} for other words"
    return f" ({told})"


def _print_standing(console: Console, standing: Standing, *, whole: bool) -> None:
    from progression.cli.screen import heading, item, paragraph

    heading(console, standing.seat.title, standing.seat.path)
    paragraph(console, _counts(standing.signals))
    for row in standing.rows:
        head = f"  {row.asked.competency.title}"
        heading(console, head, _counts(row.signals, short=True), style="")
        if whole:
            for each in row.signals:
                item(console, _MARKS[each.state.value], _told(each), indent=4)
    if whole:
        paragraph(console, _LEGEND, style="dim")


_MARKS = {"shown": "✓", "said": "~", "not-yet": "·", "no-chance-yet": "○", "open": "·"}
_LEGEND = "✓ evidence shows it   ~ you say so   ○ no chance yet   · neither"


def _told(each: Known) -> str:
    reason = f" (no chance yet: {each.reason})" if each.reason else ""
    return f"{each.signal.text}{reason}{_beside(each)}"


_COUNTED = {
    "shown": "shown by evidence",
    "said": "said without evidence",
    "not-yet": "not yet",
    "no-chance-yet": "without a chance so far",
    "open": "not spoken of yet",
}

_SHORT = {
    "shown": "shown",
    "said": "said",
    "not-yet": "not yet",
    "no-chance-yet": "no chance yet",
    "open": "not spoken of",
}


def _counts(signals: Iterable[Known], *, short: bool = False) -> str:
    """How many signals there are of each state, in words."""
    from collections import Counter

    from progression.prose import counted, listed

    found = Counter(each.state.value for each in signals)
    told = _SHORT if short else _COUNTED
    parts = [f"{found[name]} {words}" for name, words in told.items() if found[name]]
    total = sum(found.values())
    if not total:
        return "no signals are written for it"
    if short:
        return ", ".join(parts)
    return f"It asks {counted(total, 'signal')}: {listed(parts)}."


def _print_move(console: Console, move: StackMove) -> None:
    from progression.cli.screen import heading, item, paragraph
    from progression.prose import counted

    console.print()
    heading(console, f"From {move.difference.start.title}")
    uses, asks = len(move.uses), len(move.asks)
    item(console, "·", f"It would use {counted(uses, 'signal')} that evidence shows.")
    item(console, "·", f"It would ask {counted(asks, 'signal')} that no evidence shows yet.")
    item(console, "·", f"You would hand over {counted(len(move.hands_over), 'signal')}.")
    for each in move.hands_over:
        item(console, "−", each.signal.text, indent=4)
    described = move.passage.move if move.passage else None
    if described is not None and described.try_first:
        console.print()
        paragraph(console, f"Try it first: {described.try_first}")
    if described is not None and described.talk_to:
        paragraph(console, f"Talk to: {described.talk_to}")


def _record(stack: Stack, standings: list[Standing]) -> dict[str, object]:
    return {
        "schema": "progression/stack/1",
        "framework": stack.catalog.framework.id,
        "level": stack.seat.path,
        "shown": [
            {
                "path": each.path,
                "dimension": each.competency.dimension.id if each.competency.dimension else None,
                "evidence": [piece.name for piece in each.evidence],
                "for_other_words": [piece.name for piece in each.stale],
            }
            for layer in stack.layers()
            for entry in layer.entries
            for each in entry.signals
        ],
        "steps": [
            f"{entry.competency.id}/{step.id}"
            for layer in stack.layers()
            for entry in layer.entries
            for step in entry.steps
        ],
        "gone": [each.path for each in stack.gone],
        "standings": [
            {
                "level": each.seat.path,
                "signals": [
                    {"path": one.path, "state": one.state.value, "reason": one.reason or None}
                    for one in each.signals
                ],
            }
            for each in standings
        ],
    }


def _move_record(stack: Stack, move: StackMove | None) -> dict[str, object] | None:
    """What a move to the level that was asked for would be; None for one's own level."""
    if move is None or move.standing.seat == stack.seat:
        return None
    described = move.passage.move if move.passage else None
    return {
        "from": stack.seat.path,
        "to": move.standing.seat.path,
        "uses": [each.path for each in move.uses],
        "asks": [each.path for each in move.asks],
        "hands_over": [each.path for each in move.hands_over],
        "try_first": (described.try_first or None) if described else None,
        "talk_to": (described.talk_to or None) if described else None,
    }
