"""Tells people what was understood, before anything is written."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence, Set

from progression.catalog import Catalog
from progression.interchange.tables.cells import Workbook, column_letters
from progression.interchange.tables.understanding.asking import Question
from progression.interchange.tables.understanding.grid import Grid, grid_of
from progression.interchange.tables.understanding.ledger import LeftOut
from progression.interchange.tables.understanding.mapping import (
    LANES,
    ROLES,
    ROW_ROLES,
    SCALE,
    SHAPES,
    Column,
    FileMap,
    Table,
)
from progression.model import Competency, Expectation, Framework, Level, Track
from progression.prose import counted, fold, listed

Part = tuple[str, str]
"""A text, and the kind of its words."""

_EXAMPLES = 3
_LEVELS = 12
_HEAD = 24


def told_tables(mapping: FileMap, workbooks: Sequence[Workbook], width: int) -> Iterator[Part]:
    """What each table is, and each of its columns."""
    grids = {sheet.name: grid_of(sheet) for workbook in workbooks for sheet in workbook.sheets}
    for table in mapping.tables:
        grid = grids.get(table.sheet)
        if grid is None:
            continue
        yield f"{table.sheet}", "strong"
        yield f"  {table.shape}\n", "command"
        yield from _wrapped(f"{SHAPES[table.shape]}; {'; '.join(table.why)}.", width, 2, "quiet")
        yield from _wrapped(_where(table), width, 2)
        beside = [other for other in mapping.tables if other.sheet == table.sheet]
        yield from _columns(table, grid, width, {at for other in beside for at in other.columns})
        yield from _rows(table, grid, width)
        yield "\n", ""


def _where(table: Table) -> str:
    rows = listed([str(row + 1) for row in table.header])
    header = f"Header in {'row' if len(table.header) == 1 else 'rows'} {rows}, content in rows"
    header = header if table.header else "No header, content in rows"
    told = [f"{header} {table.first + 1} to {table.last + 1}."]
    about = [
        f"{what} “{said}”"
        for what, said in (("job family", table.cluster), ("track", table.track),
                           ("competency", table.competency), ("level", table.level),
                           ("group", table.group))
        if said
    ]  # fmt: skip
    if table.lane:
        about.append(LANES.get(table.lane, f"lane “{table.lane}”"))
    if about:
        told.append(f"All of it: {listed(about)}.")
    if table.marks:
        told.append("Cells only mark what is expected.")
    if table.steps:
        told.append("Cells name rungs of a scale.")
    return " ".join(told)


def _columns(table: Table, grid: Grid, width: int, known: Set[int]) -> Iterator[Part]:
    """Its columns; one that it leaves to another table of the sheet is told there."""
    for place in range(grid.width):
        column = table.columns.get(place)
        texts = [grid.seen(row, place) for row in table.header if row < grid.height]
        head = fold(" / ".join(dict.fromkeys(text for text in texts if text)))
        if column is None and not head:
            continue
        if column is None and place in known:
            continue
        said = _role(column) if column else ROLES["leave-out"]
        if table.shape == SCALE:
            said = said.replace("about the competency", "about the rung")
        kind = "quiet" if column is None or column.role == "leave-out" else ""
        start = f"  {column_letters(place):<3}{_cut(head, _HEAD):<{_HEAD}}  "
        yield from _hung(start, said, width, kind)


def _role(column: Column) -> str:
    told = ROLES.get(column.role, "")
    if column.role == "fact":
        of = f" about the {column.of}" if column.of else ""
        return f"a fact{of}: “{column.name}”"
    if column.role == "level-column":
        facts = [column.short, f"grade {column.grade}" if column.grade is not None else ""]
        facts += [
            column.cluster,
            column.track,
            LANES.get(column.lane, column.lane) if column.lane else "",
        ]
        more = f" ({', '.join(fact for fact in facts if fact)})" if any(facts) else ""
        told = f"level “{column.name}”{more}"
    elif column.role == "rung-column":
        told = f"rung “{column.name}”"
    elif column.role == "competency-column":
        group = f" (under “{column.group}”)" if column.group else ""
        told = f"competency “{column.name}”{group}"
    part = {"examples": ": examples", "summary": ": in a sentence", "note": ": a note"}.get(
        column.part, ""
    )
    return told + part


def _rows(table: Table, grid: Grid, width: int) -> Iterator[Part]:
    told = 0
    for place, role in table.rows.items():
        if told == _LEVELS:
            yield "  …  and more rows of this kind; --map-out lists them\n", "quiet"
            return
        filled = grid.filled(place) if place < grid.height else []
        if not filled or role == "leave-out":
            continue
        text = _cut(fold(grid.at(place, filled[0])), _HEAD)
        told += 1
        yield from _hung(f"  {place + 1:<3}{text:<{_HEAD}}  ", ROW_ROLES[role], width, "")


def told_left_out(
    left_out: Sequence[LeftOut], mapping: FileMap, width: int, *, whole: bool
) -> Iterator[Part]:
    """What became nothing: each cell, or a few of each reason."""
    if not left_out and not mapping.left_out:
        yield "Nothing is left out: every cell became part of the framework.\n\n", ""
        return
    yield f"Left out: {counted(len(left_out), 'cell')}\n", "strong"
    reasons: dict[tuple[str, str], list[LeftOut]] = {}
    for each in left_out:
        reasons.setdefault((each.sheet, each.why), []).append(each)
    for (sheet, why), cells in reasons.items():
        if sheet in mapping.left_out and not whole:
            told = f"sheet “{sheet}”, {counted(len(cells), 'cell')}: {why}"
            yield from _hung("  ", told, width, "")
            continue
        yield from _hung("  ", f"“{sheet}”: {why} ({counted(len(cells), 'cell')})", width, "")
        shown = cells if whole else cells[:_EXAMPLES]
        for each in shown:
            text = each.text if whole else _cut(each.text, 100)
            yield from _hung(f"    {each.place}  ", text, width, "quiet")
        if len(shown) < len(cells):
            told = f"and {len(cells) - len(shown)} more; --all lists them"
            yield from _hung("    … ", told, width, "quiet")
    for sheet, why in mapping.left_out.items():
        if not any(each.sheet == sheet for each in left_out):
            yield from _hung("  ", f"sheet “{sheet}”: {why}", width, "")
    yield "\n", ""


def told_decisions(decisions: Sequence[str], width: int) -> Iterator[Part]:
    """What was decided on the way."""
    if not decisions:
        return
    yield "Decided on the way\n", "strong"
    for each in decisions[:_LEVELS]:
        yield from _hung("  · ", each, width, "")
    if len(decisions) > _LEVELS:
        yield f"  … and {len(decisions) - _LEVELS} more\n", "quiet"
    yield "\n", ""


def told_framework(framework: Framework, width: int) -> Iterator[Part]:
    """The framework in numbers, as a tree, and one expectation to the letter."""
    catalog = Catalog(framework)
    yield f"{framework.title}", "strong"
    yield f"  {framework.id}\n", "quiet"
    signals = {
        (each.competency.id, signal.id)
        for seat in catalog.seats
        for each in seat.level.expects
        for signal in each.signals
    } | {
        (each.id, signal.id)
        for each in framework.competencies
        for step in each.steps
        for signal in step.signals
    }
    numbers = [
        counted(len(framework.clusters), "job family", "job families"),
        counted(len(catalog.tracks), "track"),
        counted(len(catalog.seats), "level"),
        counted(len(framework.competencies), "competency", "competencies"),
        counted(len(signals), "signal"),
    ]
    yield from _wrapped(", ".join(numbers) + ".", width, 2)
    if catalog.seats:
        adds = (
            "also asks what the levels below it ask"
            if framework.cumulative
            else "says all that it asks"
        )
        yield from _wrapped(f"A level {adds}.", width, 2)
    shown = framework.clusters[:_LEVELS]
    for cluster in shown:
        yield from _hung("  ", cluster.title, width, "strong")
        for track in cluster.tracks[:_LEVELS]:
            yield from _track(track, cluster.title, width)
        if len(cluster.tracks) > _LEVELS:
            yield f"  └─ … and {len(cluster.tracks) - _LEVELS} more tracks\n", ""
    if len(shown) < len(framework.clusters):
        yield f"  … and {len(framework.clusters) - len(shown)} more job families\n", ""
    yield from _library(framework, width)
    yield from _sample(framework, width)
    yield "\n", ""


def _track(track: Track, cluster: str, width: int) -> Iterator[Part]:
    title = track.title if track.title != cluster else "one track"
    lane = "" if track.lane.title in (track.title, "All roles") else f" · {track.lane.title}"
    yield from _hung("  ├─ ", f"{title}{lane}", width, "")
    shown = track.levels if len(track.levels) <= _LEVELS else track.levels[: _LEVELS - 1]
    for place, level in enumerate(shown, 1):
        mark = "└─" if place == len(track.levels) else "├─"
        facts = [level.short, f"grade {level.grade.number}" if level.grade else "", _asked(level)]
        told = f"{level.title}  {' · '.join(fact for fact in facts if fact)}"
        yield from _hung(f"  │  {mark} ", told, width, "")
    if len(shown) < len(track.levels):
        yield f"  │  └─ … and {len(track.levels) - len(shown)} more\n", ""


def _asked(level: Level) -> str:
    signals = sum(len(each.signals) for each in level.expects)
    names = len({each.competency.id for each in level.expects})
    return f"{counted(names, 'competency', 'competencies')}, {counted(signals, 'signal')}"


def _library(framework: Framework, width: int) -> Iterator[Part]:
    groups: dict[str, list[Competency]] = {}
    for each in framework.competencies:
        dimension = each.dimension.title if each.dimension else ""
        groups.setdefault(" › ".join(filter(None, (dimension, each.group))), []).append(each)
    if not groups:
        return
    yield "  Competencies\n", "strong"
    for name, found in list(groups.items())[:_LEVELS]:
        titles = [each.title for each in found[:8]]
        more = f" and {len(found) - 8} more" if len(found) > 8 else ""
        told = f"{name}: " if name else ""
        yield from _hung("  ├─ ", f"{told}{', '.join(titles)}{more}", width, "")
    if len(groups) > _LEVELS:
        yield f"  └─ … and {len(groups) - _LEVELS} more groups\n", ""


def _sample(framework: Framework, width: int) -> Iterator[Part]:
    """One expectation as it was read, so that people see how cells were taken apart."""
    best: tuple[int, Level, Expectation] | None = None
    for cluster in framework.clusters:
        for track in cluster.tracks:
            for level in track.levels:
                for each in level.expects:
                    worth = min(len(each.signals), 4)
                    if each.signals and (best is None or worth > best[0]):
                        best = (worth, level, each)
    if best is None:
        return
    _, level, expectation = best
    yield from _hung(
        "  ",
        f"For example, “{level.title}” asks of “{expectation.competency.title}”:",
        width,
        "strong",
    )
    if expectation.summary:
        yield from _hung("     ", _cut(expectation.summary, 300), width, "")
    for signal in expectation.signals[:4]:
        yield from _hung("   • ", _cut(signal.text, 300), width, "")
    if len(expectation.signals) > 4:
        yield f"   … and {len(expectation.signals) - 4} more\n", ""


def told_questions(questions: Sequence[Question], width: int) -> Iterator[Part]:
    """What is to be answered, and with which option."""
    if not questions:
        return
    yield "To be answered first\n", "strong"
    seen: Counter[str] = Counter()
    for each in questions:
        seen[each.about] += 1
        where = f"{each.place}: " if each.place else ""
        yield from _hung("  ? ", f"{where}{each.text}", width, "")
        for choice in each.choices:
            option = f"{each.option} {_quoted(each.sheet, choice.value)}"
            if each.about == "cumulative":
                option = "--cumulative" if choice.value == "yes" else "--not-cumulative"
            yield from _hung("      ", option, width, "command")
            yield from _hung("        ", choice.words, width, "quiet")
        for value in each.values:
            yield from _hung("      ", f'{each.option} "{value}=…"', width, "command")
        if not each.choices and not each.values:
            yield from _hung(
                "      ", f"{each.option} {_quoted(each.sheet, '…')}", width, "command"
            )
    yield "\n", ""


def _quoted(sheet: str, value: str) -> str:
    whole = f"{sheet}={value}" if sheet else value
    return f'"{whole}"' if any(not (c.isalnum() or c in "-_=.:") for c in whole) else whole


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _wrapped(text: str, width: int, indent: int, kind: str = "") -> Iterator[Part]:
    yield from _hung(" " * indent, text, width, kind)


def _hung(start: str, text: str, width: int, kind: str) -> Iterator[Part]:
    """A text whose further lines stand below its first word."""
    printable = "".join(each if each.isprintable() else " " for each in text)
    room = max(width - len(start), 20)
    lines = textwrap.wrap(printable, room, break_on_hyphens=False) or [""]
    for place, line in enumerate(lines):
        yield start if place == 0 else " " * len(start), ""
        yield f"{line}\n", kind
