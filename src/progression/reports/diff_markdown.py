"""What changed between two frameworks, as Markdown for a comment on a pull request.

The comment stays under the size that GitHub takes, whatever changed: the longest details are folded
to their heads first, then heads are dropped from the end, and both are counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

import attrs

from progression.changes import Change, Digest, Edit, Fold, Grid, Kind, Span
from progression.changes.phrases import (
    DECISIONS,
    MARKS,
    MEANINGS,
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
from progression.reports.inert import code, inert
from progression.reports.seen import Seen, Since, seen, since
from progression.revisions import Comparison

LIMIT: Final = 65_536
"""Characters of a comment that GitHub takes at most."""

_ROOM: Final = LIMIT - 2_048
"""Characters that are filled: what counts and closes comes on top."""
_GRIDS: Final = 12_000
"""Characters of grids that are filled; the tracks that are left are counted."""
_SHORT: Final = 400
"""Characters of a text that are shown before its middle is left out."""
_FEW: Final = 3
"""Grids and remarks of one kind that open a comment at most."""
_MOST: Final = 8
"""Parts of one kind that are named when they are told together."""


@attrs.frozen
class _Entry:
    """One change, or several that are told together.

    Attributes:
        changes: How many.
        head: What happened, on one line.
        detail: The rest; may be empty.
    """

    changes: int
    head: str
    detail: str = ""

    @property
    def whole(self) -> str:
        return f"{self.head}\n{self.detail}" if self.detail else self.head


@attrs.frozen
class _Section:
    """Entries under one heading; in a fold that a reader opens unless it asks for something."""

    heading: str
    number: int
    entries: tuple[_Entry, ...]
    is_folded: bool


def comparison_markdown(
    comparison: Comparison, *, root: Path | None = None, previous: Seen | None = None
) -> str:
    """The report as Markdown, with a hidden mark of what it tells.

    Args:
        comparison: What was compared, and what came of it.
        root: Files below it are named from there.
        previous: What the comment told before, as `seen_in` reads it from its text.
    """
    digest = comparison.digest
    told = since(digest.changes, previous) if previous is not None else None
    mark = seen(digest.changes).mark()
    opening = "\n\n".join(_opening(comparison, told))
    grids = "\n\n".join(_grids(digest))
    sections = tuple(_sections(digest, root, told))
    room = _ROOM - sum(map(_size, (mark, opening, grids)))
    body = "\n\n".join(_fitted(sections, room))
    return "\n\n".join(filter(None, [mark, opening, grids, body])) + "\n"


def _opening(comparison: Comparison, told: Since | None) -> Iterator[str]:
    digest = comparison.digest
    yield f"### {_cut(digest.sentence)}"
    if told is not None:
        yield f"**Since your review:** {told}."
    sides = f"From {_cut(str(comparison.old))} to {_cut(str(comparison.new))}."
    yield f"{sides} {in_sum(digest)}" if digest.changes else sides
    for each in digest.unused[:_FEW]:
        yield (
            f"A declaration answers nothing here: {_cut(each.subject)} {DECISIONS[each.decision]}."
        )


# The grids


def _grids(digest: Digest) -> Iterator[str]:
    """The first tracks that change, further ones in a fold, and the rest counted."""
    used: set[Effect] = set()
    tables: list[str] = []
    room = _GRIDS
    for grid in digest.grids:
        table = _table(grid)
        room -= _size(table)
        if room < 0:
            break
        used |= effects_in(grid)
        tables.append(table)
    yield from tables[:_FEW]
    if used:
        meanings = [f"{MARKS[each]} {MEANINGS[each]}" for each in MEANINGS if each in used]
        yield f"<sub>{', '.join(meanings)}</sub>"
    further = len(digest.grids) - min(len(tables), _FEW)
    if further:
        left = len(digest.grids) - len(tables)
        counts = [f"{counted(left, 'track')} not shown."] if left else []
        inner = "\n\n".join([*tables[_FEW:], *counts])
        heading = f"{counted(further, 'track')} more"
        yield f"<details><summary>{heading}</summary>\n\n{inner}\n\n</details>"
    for shift in lanes_apart(digest)[:_FEW]:
        yield f"**Lanes:** {_cut(parity_words(shift))}"


def _table(grid: Grid) -> str:
    places = [place for place, effect in enumerate(grid.effects) if effect is not Effect.SAME]
    head = [inert(grid.title), *(inert(grid.seats[place].title) for place in places)]
    rows = [
        [inert(row.title), *(MARKS[row.effects[place]] for place in places)] for row in grid.rows
    ]
    if any(grid.effects[place] in (Effect.NEW, Effect.GONE) for place in places):
        rows.insert(0, ["All together", *(MARKS[grid.effects[place]] for place in places)])
    lines = [head, ["---", *[":-:"] * len(places)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


# The entries


def _sections(digest: Digest, root: Path | None, told: Since | None) -> Iterator[_Section]:
    def fold_entry(fold: Fold, number: int = 0) -> _Entry:
        return _entry(digest, fold, root, number, told.word(fold.changes[0]) if told else "")

    opened = digest.open
    if opened:
        entries = tuple(fold_entry(Fold((each,)), number) for number, each in enumerate(opened, 1))
        yield _Section("To decide before merging", len(opened), entries, is_folded=False)
    for impact, folds in by_impact(digest).items():
        entries = tuple(map(fold_entry, folds))
        number = sum(each.changes for each in entries)
        yield _Section(TITLES[impact], number, entries, is_folded=True)


def _entry(digest: Digest, fold: Fold, root: Path | None, number: int, mark: str) -> _Entry:
    first = fold.changes[0]
    start = f"{number}." if number else "-"
    # The mark of a new level alone would begin a list.
    opening = f"{start} {inert(mark_of(first))} **{headline(first)}:**"
    is_new = f" ({mark} since your review)" if mark else ""
    if len(fold.changes) > 1:
        head = f"{opening} {many(first.part, len(fold.changes))}"
        shown = [code(movement(each) or each.subject) for each in fold.changes[:_MOST]]
        left = len(fold.changes) - len(shown)
        named = [f"{', '.join(shown)}{f' and {left} more' if left else ''}"]
        facts = list(_facts(first)) if first.kind is Kind.CHANGED else []
        return _Entry(len(fold.changes), head, _indented([*facts, *named], start))
    head = f"{opening} {code(first.subject)}{is_new}"
    lines = [*_body(first), *_effects(digest, first), *_question(first)]
    place = place_of(first, root)
    if place:
        lines.append(f"<sub>{code(place)}</sub>")
    return _Entry(1, head, _indented(lines, start))


def _indented(lines: Iterable[str], start: str) -> str:
    """Lines that belong to an item of a list, each a paragraph of its own."""
    indent = " " * (len(start) + 1)
    return "\n".join(f"\n{indent}{line}" for line in lines)


def _body(change: Change) -> Iterator[str]:
    if is_sentence(change):
        yield f"> {_words(change)}"
        return
    title = title_beside(change)
    if title:
        yield f"“{_cut(title)}”"
    for text in ("" if change.question else movement(change), belongings(change)):
        if text:
            yield inert(text)
    if change.kind is Kind.CHANGED:
        yield from _facts(change)
    elif change.kind is Kind.DEPRECATED and change.after:
        yield f"goes on {inert(change.after)}"


def _words(change: Change) -> str:
    """The words of a text that stayed, went and came."""
    return "".join(map(_marked, change.spans)).strip()


def _marked(span: Span) -> str:
    start, words, end = span.parts
    tag, shown = _TAGS[span.edit], _cut(words)
    marked = f"<{tag}>{shown}</{tag}>" if tag and words else shown
    return f"{' ' * bool(start)}{marked}{' ' * bool(end)}"


_TAGS = {Edit.KEPT: "", Edit.DELETED: "del", Edit.INSERTED: "ins"}


def _facts(change: Change) -> Iterator[str]:
    gone, come = facts_of(change)
    before = [f"<del>{_cut(line)}</del>" for line in gone]
    after = [f"<ins>{_cut(line)}</ins>" for line in come]
    shown = [*before[:_MOST], *after[:_MOST]]
    left = len(before) + len(after) - len(shown)
    yield f"{', '.join(shown)}{f' and {left} more' if left else ''}"


def _effects(digest: Digest, change: Change) -> Iterator[str]:
    for concern in concerns(change, digest.names):
        yield f"{inert(MARKS[concern.effect])} {_cut(str(concern))}"
    if is_nowhere(change):
        yield f"{MARKS[Effect.SAME]} in force at no level"
    if change.decision is not None:
        yield f"Declared: it {DECISIONS[change.decision]}."


def _question(change: Change) -> Iterator[str]:
    question = change.question
    if question is None:
        return
    if change.hint is not None:
        yield f"<sub>{_cut(hint_words(change))}</sub>"
    yield f"**{inert(question.text)}**"
    if question.choices:
        yield f"To declare it: {code(declaring(change))}"
        yield f"<sub>DECISION is {choices(change)}.</sub>"
    if question.lines:
        yield f"{history_words(question)} {_code_lines(question.lines)}"
    if question.otherwise:
        yield f"If not: {_code_lines(question.otherwise)}"


def _code_lines(lines: Sequence[str]) -> str:
    return " ".join(code(f"{line},") for line in lines)


def _cut(text: str) -> str:
    """A text of strangers; of a very long one the beginning and the end."""
    if len(text) > _SHORT:
        half = _SHORT // 2
        text = f"{text[:half].rstrip()} … {text[-half:].lstrip()}"
    return inert(text)


# What fits


def _fitted(sections: Sequence[_Section], room: int) -> Iterator[str]:
    """The sections in a room: details go first, the longest before the others, then heads."""
    entries = [entry for section in sections for entry in section.entries]
    shown = {place: entry.whole for place, entry in enumerate(entries)}
    used = sum(_size(text) + 2 for text in shown.values()) + 200 * len(sections)
    longest = sorted(range(len(entries)), key=lambda place: -_size(entries[place].detail))
    folded = 0
    for place in longest:
        if used <= room:
            break
        used -= _size(shown[place]) - _size(entries[place].head)
        folded += bool(entries[place].detail)
        shown[place] = entries[place].head
    dropped = 0
    for place in range(len(entries) - 1, -1, -1):
        if used <= room:
            break
        used -= _size(shown.pop(place)) + 2
        dropped += entries[place].changes
    yield from _laid_out(sections, shown)
    hidden = [f"{counted(folded, 'detail')}"] if folded else []
    hidden += [counted(dropped, "change")] if dropped else []
    if hidden:
        yield (
            f"**Left out, since a comment holds no more:** {listed(hidden)}."
            " `progression diff --all` shows them."
        )


def _laid_out(sections: Sequence[_Section], shown: dict[int, str]) -> Iterator[str]:
    place = 0
    for section in sections:
        texts = []
        for _ in section.entries:
            if place in shown:
                texts.append(shown[place])
            place += 1
        if not texts:
            continue
        # Items of one list stand apart where one of them has paragraphs.
        inner = ("\n\n" if any("\n" in text for text in texts) else "\n").join(texts)
        heading = f"{section.heading} ({section.number:,})"
        if section.is_folded:
            yield f"<details><summary>{heading}</summary>\n\n{inner}\n\n</details>"
        else:
            yield f"#### {heading}\n\n{inner}"


def _size(text: str) -> int:
    """How much a text counts towards the limit, by whichever way of counting is larger."""
    return len(text.encode("utf-16-le")) // 2
