"""`progression show`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from progression.cli.options import (
    catalog_of,
    format_option,
    framework_option,
    path_completions,
)

if TYPE_CHECKING:
    from rich.console import Console

    from progression.catalog import Catalog, Difference, Seat
    from progression.model import Cluster, Competency, Milestone, Prompt, Signal, Track, Trigger


@click.command("show")
@click.argument("path", shell_complete=path_completions)
@framework_option
@format_option
def command(path: str, framework: str | None, form: str) -> None:
    """Show a level, cluster, track, competency or signal.

    PATH is what “progression list” prints: engineering, engineering/ic/staff-engineer, direction,
    or direction/decides-in-writing.
    """
    from progression.cli.screen import print_json, screen
    from progression.model import Cluster, Competency, Level, Signal, Track
    from progression.reports.records import item

    catalog = catalog_of(framework)
    path = path.strip("/")
    if form == "json":
        print_json(item(catalog, path))
        return
    console = screen()
    found = catalog[path]
    if isinstance(found, Level):
        _level(console, catalog, catalog.seat(path))
    elif isinstance(found, Competency):
        _competency(console, catalog, found)
    elif isinstance(found, Signal):
        _signal(console, catalog, path, found)
    elif isinstance(found, Track):
        _track(console, catalog, path, found)
    elif isinstance(found, Cluster):
        _cluster(console, catalog, path, found)


def _level(console: Console, catalog: Catalog, seat: Seat) -> None:
    from progression.cli.screen import heading, paragraph
    from progression.cli.words import CARRIED, NEW, RAISED, seat_facts, status_word

    level = seat.level
    heading(console, level.title, *seat_facts(seat), status_word(level.status))
    paragraph(console, level.summary)
    if level.also_called:
        paragraph(console, f"Also called {', '.join(level.also_called)}", style="dim")
    for name, fact in level.attributes.items():
        paragraph(console, f"{name.capitalize()}: {fact}", style="dim")
    arrival = catalog.arrival(seat)
    _layers(console, catalog, seat, arrival)
    _notes(console, "Milestones", level.milestones)
    _notes(console, "Reasons to talk about it", level.triggers)
    _prompts(console, level.prompts)
    _from_here(console, catalog, seat)
    console.print()
    if arrival is not None:
        before = arrival.start.title
        legend = f"{NEW} new since {before}  {RAISED} raised since {before}  {CARRIED} carries on"
        paragraph(console, legend, style="dim")
    paragraph(
        console, "Signals describe what others could have seen you do over months.", style="dim"
    )
    paragraph(console, "They are not a checklist.", style="dim")
    paragraph(console, f"{seat.path}, wording {catalog.fingerprint(seat)}", style="dim")


def _layers(console: Console, catalog: Catalog, seat: Seat, arrival: Difference | None) -> None:
    from progression.cli.screen import heading, paragraph
    from progression.cli.words import importance_word, status_word

    if not catalog.bar(seat).asked:
        console.print("\nNothing is asked here yet beyond the sentence above.")
    for layer in catalog.stack(seat):
        console.print()
        title = layer.dimension.title if layer.dimension else "Other"
        heading(console, title.upper(), layer.dimension.summary if layer.dimension else "")
        for asked in layer.asked:
            console.print()
            heading(
                console,
                f"  {asked.competency.title}",
                asked.rung.title if asked.rung else "",
                importance_word(asked.importance),
                status_word(asked.status),
            )
            paragraph(console, asked.summary, indent=2, style="italic")
            _signals(console, catalog, asked.competency, arrival, seat)


def _signals(
    console: Console,
    catalog: Catalog,
    competency: Competency,
    arrival: Difference | None,
    seat: Seat,
) -> None:
    from progression.catalog import Origin
    from progression.cli.screen import item, paragraph
    from progression.cli.words import CARRIED, NEW, RAISED

    asked = catalog.bar(seat).get(competency.id)
    raised = {each.after.path: each.before for each in arrival.raised} if arrival else {}
    new = {each.path for each in arrival.new} if arrival else set()
    for entry in asked.signals if asked else ():
        text = entry.signal.text
        if asked and entry.importance is not asked.importance:
            text = f"{text} ({entry.importance.value})"
        if entry.path in raised:
            item(console, RAISED, text, indent=4)
            for before in raised[entry.path]:
                paragraph(console, f"before: {before.signal.text}", indent=6, style="dim")
        elif arrival is None or entry.path in new:
            item(console, NEW if arrival else CARRIED, text, indent=4)
        else:
            item(console, CARRIED, text, indent=4, style="dim")
            if entry.origin is Origin.EVERYONE:
                paragraph(console, "asked of everyone", indent=6, style="dim italic")


def _from_here(console: Console, catalog: Catalog, seat: Seat) -> None:
    from progression.cli.screen import heading, item
    from progression.cli.words import WAYS

    passages = catalog.passages_from(seat)
    if not passages:
        return
    console.print()
    heading(console, "From here")
    for passage in passages:
        change = catalog.difference(passage.start, passage.end)
        counts = (
            f"{len(change.kept)} kept, {len(change.raised)} raised,"
            f" {len(change.new)} new, {len(change.handed_over)} handed over"
        )
        item(console, "›", f"{passage.end.title} ({passage.end.path})")
        item(console, " ", f"{WAYS[passage.way]}: {counts}", style="dim")


def _notes(
    console: Console, title: str, notes: tuple[Milestone, ...] | tuple[Trigger, ...]
) -> None:
    from progression.cli.screen import heading, item

    if notes:
        console.print()
        heading(console, title)
        for note in notes:
            item(console, "›", note.text)


def _prompts(console: Console, prompts: tuple[Prompt, ...]) -> None:
    from progression.cli.screen import heading, item
    from progression.model import Audience

    asks = {Audience.PERSON: "yourself: ", Audience.MANAGER: "as manager: ", Audience.BOTH: ""}
    if prompts:
        console.print()
        heading(console, "To ask in a 1:1")
        for prompt in prompts:
            item(console, "›", asks[prompt.for_] + prompt.text)


def _competency(console: Console, catalog: Catalog, competency: Competency) -> None:
    from progression.cli.screen import heading, item, paragraph
    from progression.cli.words import NEW, RAISED, status_word
    from progression.prose import paragraphs

    dimension = competency.dimension.title if competency.dimension else ""
    heading(console, competency.title, dimension, status_word(competency.status))
    paragraph(console, competency.summary)
    for part in paragraphs(competency.why):
        console.print()
        paragraph(console, part)
    growths = catalog.growth(competency)
    if not growths:
        console.print("\nNo level asks it yet.")
    for growth in growths:
        console.print()
        heading(console, f"{growth.cluster.title}, {growth.track.title}", growth.path)
        for step in growth.steps:
            adds = [*step.shift.raised, *step.shift.new]
            rung = step.asked.rung.title if step.asked.rung else ""
            beside = [rung] if adds else [rung, "carries on"]
            heading(console, f"  {step.seat.title}", *beside, style="")
            if not adds:
                continue
            paragraph(console, step.asked.summary, indent=2, style="italic")
            for raised in step.shift.raised:
                item(console, RAISED, raised.after.signal.text, indent=4)
            for entry in step.shift.new:
                item(console, NEW, entry.signal.text, indent=4)
    _prompts(console, competency.prompts)
    if competency.practices:
        console.print()
        heading(console, "Ways to grow")
        for practice in competency.practices:
            facts = ", ".join(fact for fact in (practice.kind, practice.time) if fact)
            item(console, "›", practice.text + (f" ({facts})" if facts else ""))
    _care(console, competency.owner, competency.reviewed)


def _cluster(console: Console, catalog: Catalog, path: str, cluster: Cluster) -> None:
    from progression.cli.screen import heading, paragraph
    from progression.cli.words import status_word

    heading(console, cluster.title, status_word(cluster.status), cluster.pilot_team)
    paragraph(console, cluster.summary)
    for track in cluster.tracks:
        console.print()
        _track(console, catalog, catalog.path(track), track)
    for inner in cluster.clusters:
        console.print()
        heading(console, inner.title, f"{path}/{inner.id}", status_word(inner.status))
        paragraph(console, inner.summary)
    _care(console, cluster.owner, cluster.reviewed)


def _track(console: Console, catalog: Catalog, path: str, track: Track) -> None:
    from progression.cli.screen import heading, paragraph
    from progression.cli.words import signals_word, status_word

    lane = track.lane.title if track.lane.title != track.title else ""
    heading(console, track.title, lane, status_word(track.status))
    paragraph(console, track.summary)
    for seat in catalog.seats_of(path):
        arrival = catalog.arrival(seat)
        grade = f"grade {seat.grade.number}" if seat.grade else ""
        size = signals_word(len(catalog.bar(seat).signals))
        if arrival is not None:
            adds = f"{len(arrival.new)} new, {len(arrival.raised)} raised"
            size = f"{size}, {adds} since {arrival.start.title}"
        heading(console, f"  {seat.title}", seat.level.short, grade, style="")
        paragraph(console, seat.level.summary, indent=4)
        paragraph(console, f"{seat.path}: {size}", indent=4, style="dim")


def _signal(console: Console, catalog: Catalog, path: str, signal: Signal) -> None:
    from progression.cli.screen import heading, item, paragraph
    from progression.cli.words import status_word
    from progression.reports.records import holding

    heading(console, signal.text, status_word(signal.status))
    for example in signal.examples:
        paragraph(console, f"For example: {example}")
    name = path.partition("/")[0]
    for raised in signal.raises:
        below = catalog.get(f"{name}/{raised}")
        paragraph(console, f"Raises: {getattr(below, 'text', raised)}")
    console.print()
    seats = holding(catalog, name, signal.id)
    heading(console, "In force at" if seats else "In force nowhere")
    for seat in seats:
        item(console, "›", f"{seat.title} ({seat.path})")
    console.print()
    paragraph(console, f"{path}, wording {catalog.fingerprint(signal)}", style="dim")


def _care(console: Console, owner: str, reviewed: object) -> None:
    from progression.cli.screen import paragraph

    facts = [f"kept by {owner}" if owner else "", f"reviewed {reviewed}" if reviewed else ""]
    told = ", ".join(fact for fact in facts if fact)
    if told:
        console.print()
        paragraph(console, told[0].upper() + told[1:], style="dim")
