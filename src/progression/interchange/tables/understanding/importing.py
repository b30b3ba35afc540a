"""From a workbook to a framework, step by step; the words of each step are this module."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from pathlib import PurePath

import attrs

from progression.collection import without_collection
from progression.interchange.tables.cells import Sheet, TableError, Workbook
from progression.interchange.tables.understanding.asking import Choice, Hints, Question
from progression.interchange.tables.understanding.building import (
    framework_of,
    ordered_rungs,
    repeats,
)
from progression.interchange.tables.understanding.doubts import are_alike, doubts
from progression.interchange.tables.understanding.drafting import OUTSIDE, Drafting
from progression.interchange.tables.understanding.drafts import Draft, key_of
from progression.interchange.tables.understanding.grid import Grid, grid_of
from progression.interchange.tables.understanding.ids import id_of_name
from progression.interchange.tables.understanding.known import KnownIds
from progression.interchange.tables.understanding.layouts import (
    CULTURE_AMP,
    Layout,
    culture_amp,
    layout_named,
    layout_of,
    table_of,
    what_holds,
)
from progression.interchange.tables.understanding.ledger import Ledger, LeftOut
from progression.interchange.tables.understanding.level_words import lane_in
from progression.interchange.tables.understanding.mapping import (
    LADDER,
    MATRIX,
    SCALE,
    Column,
    FileMap,
    Table,
)
from progression.interchange.tables.understanding.naming import named, title_above, title_place
from progression.interchange.tables.understanding.one_sheet import Seen
from progression.interchange.tables.understanding.ordering import LISTED, ROLES, SENIORITY, ordered
from progression.interchange.tables.understanding.shapes import seen_in
from progression.interchange.tables.understanding.sheets import about_competencies
from progression.model import Framework
from progression.model.integrity import faults
from progression.prose import listed


@attrs.frozen(kw_only=True)
class Understood:
    """What was understood of a file.

    Attributes:
        mapping: What each sheet, row and column is.
        questions: What the file does not tell; nothing is built before they are answered.
        notes: What a person should know about its layout.
    """

    mapping: FileMap
    questions: tuple[Question, ...] = ()
    notes: tuple[str, ...] = ()


@attrs.define(kw_only=True)
class Drafted:
    """What was read by a mapping.

    Attributes:
        mapping: The mapping.
        draft: What was read.
        left_out: Every cell that became nothing.
        questions: What is to be answered before it can be built.
        repeats: How many signals repeat what a level below says.
    """

    mapping: FileMap
    draft: Draft
    left_out: list[LeftOut]
    questions: list[Question]
    repeats: int


def understand(workbooks: Sequence[Workbook], hints: Hints | None = None) -> Understood:
    """Recognise what files are.

    Raises:
        TableError: There is nothing in them that could be a framework.
    """
    hints = hints or Hints()
    layouts: list[Layout] = []
    _refuse_unknown_sheets(workbooks, hints)
    tables: list[Table] = []
    questions: list[Question] = []
    left_out: dict[str, str] = {}
    for workbook in workbooks:
        found: list[Table] = []
        for sheet in workbook.sheets:
            layout = _layout(sheet, hints)
            if layout is not None:
                layouts.append(layout)
                tables.append(table_of(sheet, layout, workbook, hints))
                continue
            if hints.layout == CULTURE_AMP and _is_meant(sheet, hints):
                found.append(culture_amp(sheet))
                continue
            seen = seen_in(sheet, hints)
            found += seen.tables
            questions += seen.questions
            if not seen.tables and not seen.questions:
                left_out[sheet.name] = seen.left_out
        found = _with_legends(workbook, found)
        found, questions = _like_others(workbook, found, questions, hints)
        grids = {sheet.name: grid_of(sheet) for sheet in workbook.sheets}
        found, more = about_competencies(found, grids, hints)
        questions += more
        tables += named(found, grids, workbook.name, hints)
    if not tables and not questions:
        raise _nothing(workbooks, left_out)
    cumulative, order, notes = what_holds(layouts)
    mapping = FileMap(
        tables=tuple(tables),
        left_out=left_out,
        cumulative=cumulative,
        order=order,
        layout=listed([each.name for each in layouts]),
        is_said=bool(layouts or hints.shapes or hints.layout),
    )
    return Understood(mapping=mapping, questions=tuple(questions), notes=tuple(notes))


def _like_others(
    workbook: Workbook, found: list[Table], questions: list[Question], hints: Hints
) -> tuple[list[Table], list[Question]]:
    """Sheets that begin as a matrix beside them does are one, whatever their levels are called."""
    fronts = {}
    sheets = {sheet.name: sheet for sheet in workbook.sheets}
    for table in found:
        if table.shape == MATRIX and table.header:
            fronts[_front(sheets[table.sheet], table)] = table.sheet
    left = []
    for question in questions:
        sheet = sheets.get(question.sheet)
        like, seen = "", Seen()
        could_be = any(choice.value == MATRIX for choice in question.choices)
        if could_be and fronts and sheet is not None:
            start = attrs.evolve(hints, shapes={**hints.shapes, question.sheet: MATRIX})
            with contextlib.suppress(TableError):  # then it is none, and the question stands
                seen = seen_in(sheet, start)
            fits = [_front(sheet, table) for table in seen.tables if not seen.questions]
            like = next((fronts[front] for front in fits if any(front[1]) and front in fronts), "")
        if not like:
            left.append(question)
            continue
        why = f"it begins as “{like}” does"
        found += [attrs.evolve(table, why=(*table.why, why)) for table in seen.tables]
    places = [sheet.name for sheet in workbook.sheets]
    return sorted(found, key=lambda table: places.index(table.sheet)), left


def _with_legends(workbook: Workbook, found: list[Table]) -> list[Table]:
    """A table that lists what the cells of another name is the legend of their scale."""
    grids = {sheet.name: grid_of(sheet) for sheet in workbook.sheets}
    named = {
        grids[table.sheet].at(row, place)
        for table in found
        if table.steps
        for place in table.columns_of("level-column")
        for row in range(table.first, table.last + 1)
    } - {""}
    return [_as_legend(table, grids[table.sheet], named) for table in found] if named else found


def _as_legend(table: Table, grid: Grid, named: set[str]) -> Table:
    level = table.column_of("level")
    if table.shape != LADDER or level is None:
        return table
    rungs = {grid.at(row, level) for row in range(table.first, table.last + 1)}
    if len(rungs & named) < 2 or len(table.columns) > 3:
        return table
    columns = {
        place: Column(role="step" if place == level else "description")
        for place, each in table.columns.items()
    }
    why = "its rows explain what cells of the matrix name"
    return attrs.evolve(table, shape=SCALE, columns=columns, why=(why,))


def _front(sheet: Sheet, table: Table) -> tuple[int, tuple[str, ...]]:
    """The headers in front of a matrix, and where the first level stands."""
    first = min(place for place, each in table.columns.items() if each.role == "level-column")
    row = sheet.rows[table.header[-1]]
    return first, tuple(text.strip().casefold() for text in row[:first])


def _layout(sheet: Sheet, hints: Hints) -> Layout | None:
    """The published layout of a sheet, unless somebody says that it is something else."""
    if not _is_meant(sheet, hints) or hints.says(sheet.name):
        return None
    if hints.layout and hints.layout != CULTURE_AMP:
        return layout_named(hints.layout)
    return layout_of(sheet)


def _is_meant(sheet: Sheet, hints: Hints) -> bool:
    if sheet.name in hints.leave_out or not sheet.rows:
        return False
    return sheet.name in hints.sheets if hints.sheets else not sheet.hidden


def draft(workbooks: Sequence[Workbook], mapping: FileMap) -> Drafted:
    """Read files by a mapping.

    Raises:
        TableError: The mapping names a sheet that there is not.
    """
    sheets = {sheet.name: sheet for workbook in workbooks for sheet in workbook.sheets}
    ledgers = {name: Ledger(grid_of(sheet)) for name, sheet in sheets.items()}
    found = Draft(names=dict(mapping.rungs))
    for table in mapping.tables:
        if table.sheet not in ledgers:
            raise TableError(
                "", f"There is no sheet “{table.sheet}”, but {_names(list(sheets.values()))}."
            )
        ledger = ledgers[table.sheet]
        _use_title(table, ledger)
        if table.shape == SCALE:
            _leave_heads(table, ledger)
        with without_collection():
            Drafting(table, ledger.grid, ledger, found, semicolons=mapping.semicolons).read()
    if not found.names_rungs():
        for table in mapping.tables:
            if table.shape == SCALE:
                _leave_scale(table, ledgers[table.sheet])
    questions = _ordered(found, mapping)
    left = [
        each
        for name, ledger in ledgers.items()
        for each in ledger.left_out(mapping.left_out.get(name, OUTSIDE))
    ]
    repeated = repeats(found)
    questions += doubts(found, mapping)
    if mapping.cumulative is None and any(True for _ in found.levels()):
        questions.append(_CUMULATIVE)
    return Drafted(
        mapping=mapping, draft=found, left_out=left, questions=questions, repeats=repeated
    )


def build(drafted: Drafted, known: KnownIds | None = None) -> Framework:
    """Make the framework of what was read.

    Raises:
        TableError: Nothing was read, or what was read contradicts itself.
    """
    mapping = drafted.mapping
    if not drafted.draft.competencies and not any(True for _ in drafted.draft.levels()):
        raise TableError("", "Nothing was read: there is neither a level nor a competency.")
    with without_collection():
        made = framework_of(
            drafted.draft,
            id=mapping.id or id_of_name(mapping.title) or "framework",
            title=mapping.title or "Career framework",
            cumulative=bool(mapping.cumulative),
            carry=bool(mapping.carry),
            known=known,
        )
    wrong = faults(made)
    if wrong:
        raise TableError("", wrong[0].message, wrong[0].remedy)
    return made


def title_of(workbooks: Sequence[Workbook], folder: str) -> str:
    """What a framework is called where nobody says it: as the folder that it goes into."""
    name = PurePath(folder).name.replace("_", " ").replace("-", " ").strip()
    return name[:1].upper() + name[1:] if name else PurePath(workbooks[0].name).stem


_CUMULATIVE = Question(
    about="cumulative",
    text="Does a level also ask what the levels below it ask? Files seldom say, and it changes what"
    " every level means.",
    choices=(
        Choice(value="yes", words="yes: a Senior is also expected to do what a Junior does"),
        Choice(value="no", words="no: each level's text says all that is expected there"),
    ),
    option="--cumulative or --not-cumulative",
)


def _as_roles(found: Draft) -> None:
    """Make each level of a track whose levels are roles a track of its own."""
    for cluster in found.clusters.values():
        tracks = cluster.tracks
        cluster.tracks = {}
        for track in tracks.values():
            if not are_alike(track):
                cluster.tracks[key_of(track.title), key_of(track.lane)] = track
                continue
            for level in track.levels:
                cluster.track(level.title, track.lane).levels.append(level)


def _ordered(found: Draft, mapping: FileMap) -> list[Question]:
    across = all(table.shape == MATRIX for table in mapping.tables)
    if mapping.order == (ROLES,):
        _as_roles(found)
    unsure: list[str] = []
    example: list[str] = []
    for cluster in found.clusters.values():
        for track in cluster.tracks.values():
            where = track.title if track.title != cluster.title else cluster.title
            result = ordered(track.levels, where, mapping.order, across=across)
            track.levels = list(result.levels)
            if result.decision:
                found.decisions.append(result.decision)
            if result.is_unsure:
                unsure.append(where)
                example = example or [level.title for level in track.levels]
    if found.rungs and not any(
        each.role == "rung-column" for table in mapping.tables for each in table.columns.values()
    ):
        ordered_rungs(found)
    if not unsure or mapping.order:
        return []
    more = f", and so of {len(unsure) - 1} more" if len(unsure) > 1 else ""
    return [
        Question(
            about="order",
            text=f"“{unsure[0]}”{more}: the file lists its levels as {listed(example[:6])}, and"
            " their words tell of another order. From the lowest to the highest, how do they"
            " stand?",
            choices=(
                Choice(value=LISTED, words="as the file lists them"),
                Choice(value=SENIORITY, words="by the words in their titles, such as junior"),
            ),
            option="--levels",
        )
    ]


def _leave_heads(table: Table, ledger: Ledger) -> None:
    """Account for what stands right above a legend: its title, and “Rating”, “Meaning”."""
    for row in range(table.first - 1, max(table.first - 3, -1), -1):
        if not any(ledger.grid.at(row, column) for column in table.columns):
            break
        ledger.left |= {(row, column): "it only heads the legend" for column in table.columns}


def _leave_scale(table: Table, ledger: Ledger) -> None:
    """Tell that a legend explains nothing, where no level and no competency names a rung."""
    for row in range(table.first, table.last + 1):
        for column in table.columns:
            ledger.used.discard((row, column))
            ledger.leave(row, column, "it explains a rung, and nothing names one")


def _use_title(table: Table, ledger: Ledger) -> None:
    """Account for the title above a table, where it told whom the table is about."""
    place = title_place(table, ledger.grid)
    title = title_above(table, ledger.grid)
    named = table.cluster and table.cluster in title
    if place and (named or (table.lane and lane_in(title)[0] == table.lane)):
        ledger.leave(*place, "it only gave the job family or its lane a name")


def _refuse_unknown_sheets(workbooks: Sequence[Workbook], hints: Hints) -> None:
    known = [sheet.name for workbook in workbooks for sheet in workbook.sheets]
    said = [*hints.sheets, *hints.leave_out]
    for values in (hints.shapes, hints.headers, hints.columns, hints.clusters, hints.tracks,
                   hints.lanes, hints.competencies, hints.above):  # fmt: skip
        said += [name for name in values if name]
    for name in said:
        if name not in known:
            sheets = [sheet for workbook in workbooks for sheet in workbook.sheets]
            raise TableError("", f"There is no sheet “{name}”, but {_names(sheets)}.")


def _names(sheets: Sequence[Sheet]) -> str:
    return listed([f"“{sheet.name}”" for sheet in sheets][:12])


def _nothing(workbooks: Sequence[Workbook], left_out: dict[str, str]) -> TableError:
    told = "; ".join(f"“{name}”: {why}" for name, why in list(left_out.items())[:6])
    return TableError(
        workbooks[0].name,
        f"Nothing in it looks like a career framework ({told}).",
        "Is the header missing? Name the columns in a first row, such as Competency, Junior,"
        " Senior; or say the shape with --shape.",
    )
