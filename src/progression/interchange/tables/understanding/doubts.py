"""Looks at what was read as a careful reader would, and asks where it cannot be what was meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from progression.interchange.tables.understanding.asking import Choice, Question
from progression.interchange.tables.understanding.drafts import Draft, TrackDraft
from progression.interchange.tables.understanding.level_words import is_proficiency, rank_of_level
from progression.interchange.tables.understanding.mapping import LONG, MATRIX, FileMap
from progression.interchange.tables.understanding.ordering import LISTED, ROLES
from progression.prose import counted, listed

_LETTERS = re.compile(r"[^\W\d_]{3}")


def doubts(draft: Draft, mapping: FileMap) -> Iterator[Question]:
    """What is to be answered before a framework is made of what was read."""
    yield from _numbers(draft, mapping)
    yield from _disputed(draft, mapping)
    if not mapping.order:
        yield from _roles(draft, mapping)
    if not mapping.is_said:
        yield from _nothing_asked(draft)


def _numbers(draft: Draft, mapping: FileMap) -> Iterator[Question]:
    """Numbers in the cells of a matrix are rungs, and only their author knows of what."""
    is_sure = mapping.is_said or not any(table.steps for table in mapping.tables)
    bare = [
        title
        for key, title in draft.rungs.items()
        if (not _LETTERS.search(title) or not (is_sure or is_proficiency(title)))
        and title not in draft.names.values()
        and title not in mapping.rungs
        and not draft.rung_summaries.get(key)
    ]
    told = {
        rung for each in draft.competencies for rung, step in each.steps.items() if step.signals
    }
    bare = [title for title in bare if title not in told]
    named = any(t.steps or (t.shape == LONG and t.columns_of("step")) for t in mapping.tables)
    if bare and named:
        numbers = sorted(bare, key=lambda each: (int(each) if each.isdigit() else 0, each))
        yield Question(
            about="rungs",
            text=f"Cells say {listed(numbers)}, and nothing tells what that means. What is each of"
            " them called, such as “Works alone”? Give them from the lowest to the highest.",
            values=tuple(numbers),
            option="--rung",
        )


def _disputed(draft: Draft, mapping: FileMap) -> Iterator[Question]:
    """Two notes that call one number by two names are for people to settle."""
    numbers = [number for number in draft.disputed if number not in mapping.rungs]
    if numbers:
        first = numbers[0]
        yield Question(
            about="rungs",
            text=f"One note calls {first} “{draft.names[first]}”, another"
            f" “{draft.disputed[first]}”. What is each called, in all sheets?",
            values=tuple(numbers),
            option="--rung",
        )


def _roles(draft: Draft, mapping: FileMap) -> Iterator[Question]:
    """Titles of one seniority, side by side, can be roles rather than levels of one track."""
    if not all(table.shape == MATRIX for table in mapping.tables):
        return
    for cluster in draft.clusters.values():
        for track in cluster.tracks.values():
            if are_alike(track):
                titles = listed([f"“{level.title}”" for level in track.levels[:6]])
                yield Question(
                    about="order",
                    text=f"Are {titles} levels, from the lowest to the highest, or roles beside"
                    " each other? Their words do not tell.",
                    choices=(
                        Choice(value=LISTED, words="levels of one track, in this order"),
                        Choice(value=ROLES, words="roles: each is a track of its own"),
                    ),
                    option="--levels",
                )
                return


def are_alike(track: TrackDraft) -> bool:
    """Tell whether the words of all levels of a track are of one seniority."""
    levels = track.levels
    if len(levels) < 2 or any(each.short or each.grade is not None for each in levels):
        return False
    ranks = {rank_of_level(each.title) for each in levels}
    return len(ranks) == 1 and None not in ranks


def _nothing_asked(draft: Draft) -> Iterator[Question]:
    """A framework in which no level asks anything is never what somebody wanted."""
    levels = list(draft.levels())
    asked = any(
        each.signals or each.summaries or each.rung or each.examples
        for _, _, level in levels
        for each in level.expects
    )
    steps = any(
        step.signals or step.summaries for c in draft.competencies for step in c.steps.values()
    )
    described = not levels and any(each.description for each in draft.competencies)
    if asked or steps or described:
        return
    what = (
        f"Of {counted(len(levels), 'level')}, no one asks anything"
        if levels
        else "No level is named, and no competency is described"
    )
    yield Question(
        about="content",
        text=f"{what}: only names and facts were read. Which column says what is expected? Name"
        " it with --column; or say the whole with --map, which --map-out writes.",
        choices=(),
        option="--column",
    )
