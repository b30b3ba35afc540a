"""What changed between two frameworks, as text for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import attrs

from progression.changes import Change, Digest, Edit, Fold, Impact, Kind, Span
from progression.changes.phrases import (
    DECISIONS,
    MARKS,
    TITLES,
    belongings,
    choices,
    concerns,
    declaring,
    headline,
    is_sentence,
    many,
    movement,
)
from progression.changes.words import Effect
from progression.prose import counted, listed
from progression.reports.diff_words import (
    by_impact,
    effects_in,
    facts_of,
    hint_words,
    history_words,
    in_sum,
    is_nowhere,
    lanes_apart,
    mark_of,
    parity_words,
    place_of,
    title_beside,
)
from progression.reports.findings import Segment
from progression.reports.flowing import flowed
from progression.reports.grid_text import grid_lines, legend
from progression.revisions import Comparison

_QUIET = (Impact.EDITORIAL, Impact.INTERNAL)
"""Impacts that are counted, and shown only when asked for."""
_MOST = 20
"""Entries of one impact that are shown unless everything is asked for."""
_STYLES = {
    Impact.BREAKING: "error",
    Impact.UNDECIDED: "warning",
    Impact.NOTABLE: "advice",
}
_MARKS = {
    Edit.KEPT: ("", "", ""),
    Edit.DELETED: ("[-", "-]", "error"),
    Edit.INSERTED: ("{+", "+}", "new"),
}


@attrs.frozen(kw_only=True)
class _Page:
    """How one report is laid out."""

    digest: Digest
    root: Path | None
    width: int
    is_whole: bool


def comparison_text(
    comparison: Comparison, *, root: Path | None = None, width: int = 80, is_whole: bool = False
) -> Iterator[Segment]:
    """One sentence, the grid, what is to be decided, the details, and what is not shown.

    Args:
        comparison: What was compared, and what came of it.
        root: Files below it are named from there.
        width: Columns to fill.
        is_whole: Whether to show what is left out otherwise.
    """
    digest = comparison.digest
    page = _Page(digest=digest, root=root, width=width, is_whole=is_whole)
    yield from flowed([(digest.sentence, "strong")], width=width)
    sides = f"From {comparison.old} to {comparison.new}."
    yield "\n", ""
    yield from flowed([(sides, "quiet")], width=width)
    if not digest.changes:
        return
    yield from flowed([(in_sum(digest), "quiet")], width=width)
    yield from _grids(page)
    yield from _parity(page)
    yield from _to_decide(page)
    yield from _details(page)
    yield from _unused(page)
    hidden = _hidden(page)
    if hidden:
        yield "\n", ""
        yield from flowed([(f"Not shown: {listed(hidden)} (--all shows them).", "")], width=width)


def _grids(page: _Page) -> Iterator[Segment]:
    used: set[Effect] = set()
    for grid in page.digest.grids:
        yield "\n", ""
        yield from grid_lines(grid, page.width)
        used |= effects_in(grid)
    if used:
        yield "\n", ""
        yield from flowed(legend(used), width=page.width)


def _parity(page: _Page) -> Iterator[Segment]:
    shifts = lanes_apart(page.digest)
    if not shifts:
        return
    yield "\nLanes\n", "strong"
    for shift in shifts:
        yield from flowed([(parity_words(shift), "")], width=page.width, indent=2, hang=4)


# What is to be decided


def _to_decide(page: _Page) -> Iterator[Segment]:
    opened = page.digest.open
    if not opened:
        return
    yield f"\nTo decide before merging ({len(opened)})\n", "strong"
    shown = opened if page.is_whole else opened[:_MOST]
    for number, change in enumerate(shown, 1):
        yield "\n", ""
        yield from _entry(page, change, f"{number}.", "warning")
        yield from _question(page, change)


def _question(page: _Page, change: Change) -> Iterator[Segment]:
    question = change.question
    assert question is not None
    if change.hint is not None:
        yield from _line(page, hint_words(change), "quiet")
    yield from _line(page, question.text)
    if question.choices:
        words: list[Segment] = [("To declare it: ", ""), (declaring(change), "command")]
        yield from flowed(words, width=page.width, indent=4, hang=6)
        yield from _line(page, f"DECISION is {choices(change)}.", "quiet")
    if question.lines:
        yield from _line(page, history_words(question))
        for line in question.lines:
            yield f"      {line},\n", "command"
    if question.otherwise:
        yield from _line(page, "If not:")
        for line in question.otherwise:
            yield f"      {line},\n", "command"


# The details


def _details(page: _Page) -> Iterator[Segment]:
    for impact, folds in by_impact(page.digest).items():
        if impact in _QUIET and not page.is_whole:
            continue
        number = sum(len(fold.changes) for fold in folds)
        yield f"\n{TITLES[impact]} ({number})\n", "strong"
        for fold in folds if page.is_whole else folds[:_MOST]:
            yield "\n", ""
            yield from _fold(page, fold)


def _fold(page: _Page, fold: Fold) -> Iterator[Segment]:
    first = fold.changes[0]
    mark = mark_of(first)
    style = _STYLES.get(first.impact, "")
    if len(fold.changes) == 1:
        yield from _entry(page, first, mark, style)
        return
    head = f"{headline(first)}: {many(first.part, len(fold.changes))}"
    yield from _head(page, mark, style, head, "")
    if first.kind is Kind.CHANGED:
        yield from _facts(page, first)
    for change in fold.changes if page.is_whole else fold.changes[:3]:
        beside = movement(change) or change.subject
        yield from _line(page, beside, "quiet")
    left = 0 if page.is_whole else len(fold.changes) - 3
    if left > 0:
        yield from _line(page, f"and {left} more (--all shows them)", "quiet")


def _entry(page: _Page, change: Change, mark: str, style: str) -> Iterator[Segment]:
    yield from _head(page, mark, style, headline(change), change.subject)
    yield from _body(page, change)
    for concern in concerns(change, page.digest.names):
        yield from _line(page, f"{MARKS[concern.effect]} {concern}", "")
    if is_nowhere(change):
        yield from _line(page, f"{MARKS[Effect.SAME]} in force at no level", "quiet")
    if change.decision is not None:
        yield from _line(page, f"Declared: it {DECISIONS[change.decision]}.", "")
    place = place_of(change, page.root)
    if place:
        yield from _line(page, place, "place")


def _head(page: _Page, mark: str, style: str, head: str, path: str) -> Iterator[Segment]:
    segments = [(mark, style), (" ", ""), (head, "strong")]
    if path:
        segments += [(":", "strong"), (" ", ""), (path, "place")]
    yield from flowed(segments, width=page.width, indent=1, hang=4)


def _body(page: _Page, change: Change) -> Iterator[Segment]:
    if is_sentence(change):
        segments = [segment for span in change.spans for segment in _marked(span)]
        yield from flowed(segments, width=page.width, indent=4)
        return
    title = title_beside(change)
    if title:
        yield from _line(page, f"“{title}”")
    # A question about paths names them itself.
    asks = change.question is not None and bool(change.question.lines)
    for text in ("" if asks else movement(change), belongings(change)):
        if text:
            yield from _line(page, text, "quiet")
    if change.kind is Kind.CHANGED:
        yield from _facts(page, change)
    elif change.kind is Kind.DEPRECATED and change.after:
        yield from _line(page, f"goes on {change.after}")


def _marked(span: Span) -> Iterator[Segment]:
    """Words in their marks; the spaces around them stay outside."""
    start, words, end = span.parts
    before, after, style = _MARKS[span.edit]
    yield start, ""
    yield (f"{before}{words}{after}" if words else ""), style
    yield end, ""


def _facts(page: _Page, change: Change) -> Iterator[Segment]:
    gone, come = facts_of(change)
    for line in gone:
        yield from flowed([("- ", "error"), (line, "error")], width=page.width, indent=4, hang=6)
    for line in come:
        yield from flowed([("+ ", "new"), (line, "new")], width=page.width, indent=4, hang=6)


def _line(page: _Page, text: str, style: str = "") -> Iterator[Segment]:
    yield from flowed([(text, style)], width=page.width, indent=4)


# What is not shown


def _unused(page: _Page) -> Iterator[Segment]:
    for each in page.digest.unused:
        yield "\n", ""
        text = f"A declaration answers nothing here: {each.subject} {DECISIONS[each.decision]}."
        yield from flowed([(text, "warning")], width=page.width)


def _hidden(page: _Page) -> list[str]:
    if page.is_whole:
        return []
    hidden = []
    left = len(page.digest.open) - _MOST
    if left > 0:
        hidden.append(counted(left, "question"))
    for impact, folds in by_impact(page.digest).items():
        if impact in _QUIET:
            left = sum(len(fold.changes) for fold in folds)
        else:
            left = sum(len(fold.changes) for fold in folds[_MOST:])
        if left:
            hidden.append(f"{left} {impact.value}")
    return hidden
