"""Files whose layout is published, by name: what their columns are needs no recognition."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import attrs

from progression.interchange.tables.cells import Sheet, TableError, Workbook, place
from progression.interchange.tables.understanding.asking import Hints
from progression.interchange.tables.understanding.grid import Grid, grid_of
from progression.interchange.tables.understanding.headers import header_at
from progression.interchange.tables.understanding.mapping import (
    LIBRARY,
    LONG,
    MATRIX,
    Column,
    Table,
)
from progression.interchange.tables.understanding.naming import subject_of
from progression.interchange.tables.understanding.vocabulary import plain
from progression.names import near_misses
from progression.prose import listed


@attrs.frozen(kw_only=True)
class Layout:
    """A published layout.

    Attributes:
        name: What it is called on the command line.
        title: What people call it.
        shape: The shape of its table.
        headers: Its headers, and what each column is.
        cumulative: Whether a level also asks what those below it ask, where the publisher says so.
        order: How its levels stand, where that is known.
        note: What a person should know about it.
    """

    name: str
    title: str
    shape: str
    headers: Mapping[str, Column]
    cumulative: bool | None = None
    order: tuple[str, ...] = ()
    note: str = ""


def _columns(**roles: str) -> dict[str, Column]:
    return {name.replace("_", " "): Column(role=role) for name, role in roles.items()}


_NOT_ORDERED = (
    "The file does not order the levels of a role; they stand as it lists them."
    " To order them by the words in their titles: --levels seniority"
)

LAYOUTS: Final = (
    Layout(
        name="uk-government-roles",
        title="UK Government, Digital and Data profession: roles and skills",
        shape=LONG,
        headers={
            **_columns(
                role_family="cluster",
                role="track",
                role_description="track-summary",
                role_level="level",
                role_level_description="level-summary",
                skill_name="competency",
                skill_description="description",
                skill_level="step",
                skill_level_description="signal",
            ),
            "role type": Column(role="fact", name="Role type", of="track"),
        },
        cumulative=False,
        order=("listed",),
        note=_NOT_ORDERED,
    ),
    Layout(
        name="uk-government-skills",
        title="UK Government, Digital and Data profession: skills A to Z",
        shape=LIBRARY,
        headers={
            "skill name": Column(role="competency"),
            "skill description": Column(role="description"),
            **{
                name.casefold(): Column(role="rung-column", name=name)
                for name in ("Awareness", "Working", "Practitioner", "Expert")
            },
            "roles that require skill": Column(role="fact", name="Roles that require the skill"),
        },
        cumulative=False,
    ),
    Layout(
        name="15five-paths",
        title="15Five: career path",
        shape=LONG,
        headers=_columns(
            path="track",
            job_title="level",
            competency="group",
            skill="competency",
            key_behavior="signal",
        ),
        order=("listed",),
    ),
    Layout(
        name="15five-competencies",
        title="15Five: competencies",
        shape=LIBRARY,
        headers={
            "competency": Column(role="competency"),
            "competency description": Column(role="description"),
            "company wide": Column(role="fact", name="Company wide"),
            "groups": Column(role="fact", name="Groups"),
        },
    ),
)
"""Layouts that are known by their headers."""

CULTURE_AMP: Final = "culture-amp"
"""A title, a description, a column for each level, learning resources: known by position only."""

NAMES: Final = (*(each.name for each in LAYOUTS), CULTURE_AMP)


def layout_of(sheet: Sheet) -> Layout | None:
    """The layout that a sheet has to the letter; None where it has none."""
    if not sheet.rows:
        return None
    heads = [plain(text) for text in sheet.rows[0] if text.strip()]
    for layout in LAYOUTS:
        if sorted(heads) == sorted(layout.headers):
            return layout
    return None


def table_of(sheet: Sheet, layout: Layout, workbook: Workbook, hints: Hints) -> Table:
    """The mapping of a sheet that has a layout.

    Raises:
        TableError: It lacks a column of it.
    """
    grid = grid_of(sheet)
    heads = (
        {plain(grid.at(0, column)): column for column in range(grid.width)} if grid.height else {}
    )
    missing = [name for name in layout.headers if name not in heads]
    if missing:
        words = listed([f"“{name.capitalize()}”" for name in missing])
        raise TableError(
            place(sheet, 0, 0),
            f"The layout “{layout.name}” has {words}, and the first row has not.",
            "Leave --layout out to have the columns recognised.",
        )
    cluster = hints.of(hints.clusters, sheet.name)
    if layout.shape == LONG and not cluster and "role family" not in layout.headers:
        cluster = subject_of(workbook.name.replace("-", " ").rpartition(".")[0].rpartition("/")[2])
    return Table(
        sheet=sheet.name,
        shape=layout.shape,
        header=(0,),
        first=1,
        last=grid.height - 1,
        columns=dict(sorted((heads[name], each) for name, each in layout.headers.items())),
        cluster=cluster if "role family" not in layout.headers else "",
        why=(f"its headers are those of “{layout.title}”",),
    )


def culture_amp(sheet: Sheet) -> Table:
    """The mapping of Culture Amp's competency file: by position, as it is documented.

    Raises:
        TableError: It has too few columns for that.
    """
    grid = grid_of(sheet)
    filled = grid.filled(0) if grid.height else []
    if len(filled) < 5:
        raise TableError(
            place(sheet, 0, 0),
            "The layout “culture-amp” has a title, a description, a column for each level, and"
            " learning resources at the end.",
            "Leave --layout out to have the columns recognised.",
        )
    header = header_at(grid, (0,))
    columns = {filled[0]: Column(role="competency"), filled[1]: Column(role="description")}
    for column in filled[2:-1]:
        columns[column] = Column(role="level-column", name=header.text(column))
    columns[filled[-1]] = Column(role="practices")
    return Table(
        sheet=sheet.name,
        shape=MATRIX,
        header=(0,),
        first=1,
        last=_last(grid),
        columns=columns,
        why=("you said that it is Culture Amp's competency file",),
    )


def layout_named(name: str) -> Layout:
    """The layout of a name.

    Raises:
        TableError: There is none.
    """
    for layout in LAYOUTS:
        if layout.name == name:
            return layout
    near = near_misses(name, NAMES, limit=1)
    hint = f"Did you mean “{near[0]}”?" if near else f"There is {listed(NAMES)}."
    raise TableError("", f"There is no layout “{name}”. {hint}")


def what_holds(layouts: Sequence[Layout]) -> tuple[bool | None, tuple[str, ...], list[str]]:
    """What layouts say of the whole: whether it is cumulative, the order of levels, and notes."""
    cumulative = next((each.cumulative for each in layouts if each.cumulative is not None), None)
    order = next((each.order for each in layouts if each.order), ())
    return cumulative, order, [each.note for each in layouts if each.note]


def _last(grid: Grid) -> int:
    return max((row for row in range(grid.height) if not grid.is_blank(row)), default=0)
