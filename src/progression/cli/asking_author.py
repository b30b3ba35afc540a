"""What only an author knows about a change: given as options, or asked on the terminal."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import attrs
import click

from progression.cli.asking import day_meant, in_utf8, is_answered
from progression.names import near_misses

if TYPE_CHECKING:
    from progression.changes import Change, Changes, Decision
    from progression.changes.note_writing import Said
    from progression.cli.noting import Noting

F = TypeVar("F", bound=Callable[..., Any])

RELEASE = "release"
"""What stands for the day of the release, in place of a day."""


@attrs.frozen(kw_only=True)
class Asked:
    """What the options of a command say.

    Attributes:
        declare: A decision for each change, as `KEY=DECISION`.
        also: Keys of further changes that the note speaks of.
        effective_from: A day, `release`, or nothing.
        open_cases: What happens to open cases.
        reason: Why.
        consulted: Who was asked.
        approved_by: Who agreed.
    """

    declare: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    effective_from: str | None = None
    open_cases: str | None = None
    reason: str | None = None
    consulted: tuple[str, ...] = ()
    approved_by: tuple[str, ...] = ()

    def further(self, noting: Noting) -> tuple[Change, ...]:
        """The changes that are named besides, and that no note speaks of yet."""
        keys = set(self.also)
        _refuse_unknown(keys, noting.changes, "--also")
        known = {change.key for change in noting.lacking}
        return tuple(
            change
            for change in noting.changes
            if change.key in keys - known and not noting.written.speaks_of(change)
        )

    def decisions(self, changes: Sequence[Change]) -> dict[str, Decision]:
        """What `--declare` says, by key."""
        from progression.changes import Decision
        from progression.changes.note_subjects import decision_of
        from progression.changes.phrases import DECISIONS

        found: dict[str, Decision] = {}
        for each in self.declare:
            key, _, word = each.rpartition("=")
            known = {decision.value: decision for decision in Decision}
            if not key or word not in known:
                raise click.UsageError(
                    f"--declare takes a path and a decision, such as"
                    f" direction/decides-in-writing=raises, and not “{each}”. Decisions are"
                    f" {', '.join(known)}."
                )
            _refuse_unknown({key}, changes, "--declare")
            found[key] = known[word]
            settled = [
                change
                for change in changes
                if change.key == key and not change.is_open and change.decision is None
            ]
            computed = decision_of(settled[0]) if settled else None
            if computed is not None and computed is not found[key]:
                raise click.UsageError(
                    f"“{settled[0].title}” {DECISIONS[computed]}: that is computed, and no note can"
                    " say otherwise."
                )
        return found


def author_options(command: F) -> F:
    """What an author says, as options."""
    options = [
        click.option(
            "--declare",
            metavar="KEY=DECISION",
            multiple=True,
            help="What a change does: raises, lowers, mixed or clarifies. Can be repeated.",
        ),
        click.option(
            "--also",
            metavar="KEY",
            multiple=True,
            help="A further change that the note speaks of, such as a new title.",
        ),
        click.option(
            "--effective-from",
            metavar="DAY",
            help="The day from which it holds, such as 2026-01-31; or: release.",
        ),
        click.option(
            "--open-cases", metavar="TEXT", callback=in_utf8, help="What happens to open cases."
        ),
        click.option("--reason", metavar="TEXT", callback=in_utf8, help="Why, as Markdown."),
        click.option(
            "--consulted",
            metavar="NAME",
            multiple=True,
            callback=in_utf8,
            help="Who was asked. Can be repeated.",
        ),
        click.option(
            "--approved-by",
            metavar="NAME",
            multiple=True,
            callback=in_utf8,
            help="Who agreed. Can be repeated.",
        ),
    ]
    for option in reversed(options):
        command = option(command)
    return command


def tell_computed(about: Sequence[Change]) -> None:
    """Say what the note says of changes that nobody has to be asked about."""
    from progression.changes.note_subjects import decision_of
    from progression.changes.phrases import DECISIONS

    for change in about:
        decision = decision_of(change)
        if decision is not None:
            told = f"{change.key} {DECISIONS[decision]}: “{change.title}”"
            click.echo(click.style(told, dim=True), err=True)


def decided(about: Sequence[Change], given: Asked, noting: Noting) -> dict[str, Decision]:
    """What each change does of which only the author knows: as options say, or asked."""
    from progression.changes.note_writing import undecided

    decisions = given.decisions(noting.changes)
    left = undecided(about, decisions)
    if left and not is_answered():
        keys = " ".join(f"--declare {change.key}=DECISION" for change in left)
        raise click.UsageError(
            "Only you know what this means for people; say it for each, with raises, lowers,"
            f" mixed or clarifies for DECISION:\n{keys}"
        )
    for place, change in enumerate(left, 1):
        decisions[change.key] = _ask(change, f"{place} of {len(left)}")
    return decisions


def said_of(
    about: Sequence[Change],
    decisions: Mapping[str, Decision],
    given: Asked,
    noting: Noting,
    today: datetime.date,
    *,
    is_new: bool,
) -> Said:
    """What an author says of the note as a whole: as options say, or asked for a new one."""
    from progression.changes.note_checks import earliest_day
    from progression.changes.note_writing import Said, raised

    day, reason, open_cases = given.effective_from, given.reason, given.open_cases
    if reason is not None and not reason.strip():
        raise click.UsageError("--reason is empty; the changelog will quote it.")
    if is_new and reason is None and not is_answered():
        raise click.UsageError("Say why it changes; the changelog will quote it: --reason “…”")
    if is_new and is_answered():
        asks_more = raised(about, decisions)
        earliest = earliest_day(today, noting.policy, noting.changes.new.framework.cycle)
        if day is None:
            soonest = str(earliest) if asks_more and earliest > today else RELEASE
            when = "From which day does it hold?"
            day = click.prompt(when, default=soonest, value_proc=_day_text, err=True)
        if asks_more and open_cases is None:
            told = "What happens to cases that are open on that day?"
            open_cases = click.prompt(told, default="", show_default=False, err=True)
        if reason is None:
            reason = click.prompt("Why does it change? The changelog will quote it", err=True)
    return Said(
        effective_from=_day(day),
        is_immediate=day == RELEASE,
        open_cases=open_cases,
        reason=reason,
        consulted=given.consulted,
        approved_by=given.approved_by,
    )


def _ask(change: Change, place: str) -> Decision:
    """Ask what one change does, beside its words."""
    from progression.changes import Decision
    from progression.changes.phrases import DECISIONS

    assert change.question is not None
    click.echo(f"\n{click.style(change.title, bold=True)}  {change.key} ({place})", err=True)
    if change.before != change.after:
        click.echo(f"  was  {change.before}\n  is   {change.after}", err=True)
    if change.hint is not None:
        looks = f", so it may be: {change.hint.decision.value}" if change.hint.decision else ""
        click.echo(click.style(f"  Hint: {change.hint.reason}{looks}.", dim=True), err=True)
    for line in (*change.question.lines, *change.question.otherwise):
        click.echo(f"  Or in the framework's `history`: {line}", err=True)
    click.echo(f"{change.question.text}", err=True)
    for decision in change.question.choices:
        click.echo(f"  {decision.value:<10} {DECISIONS[decision]}", err=True)
    words = click.Choice([decision.value for decision in change.question.choices])
    return Decision(click.prompt("Your answer", type=words, err=True, show_choices=False))


def _day(text: str | None) -> datetime.date | None:
    if text is None or text == RELEASE:
        return None
    return day_meant(text, besides=f", or “{RELEASE}” for the day of the release")


def _day_text(text: str) -> str:
    """What was typed, if it is a day; click asks again where it is not."""
    _day(text)
    return text


def _refuse_unknown(keys: set[str], changes: Sequence[Change] | Changes, option: str) -> None:
    known = {change.key for change in changes}
    for key in sorted(keys - known):
        near = near_misses(key, known, limit=1)
        hint = f" Did you mean “{near[0]}”?" if near else ""
        raise click.UsageError(f"{option} names “{key}”, which does not change here.{hint}")
