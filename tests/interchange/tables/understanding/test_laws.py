"""What holds for every table: no cell is lost, no order of columns matters, nothing breaks."""

from __future__ import annotations

import itertools
import re

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from progression.errors import ProgressionError
from progression.interchange import json
from progression.interchange.tables.cells import Sheet, TableError, Workbook
from progression.interchange.tables.understanding.drafts import Draft
from progression.interchange.tables.understanding.importing import (
    Drafted,
    build,
    draft,
    understand,
)
from progression.interchange.tables.understanding.known import KnownIds
from progression.interchange.tables.understanding.mapping_toml import dumps, loads
from progression.model.integrity import faults
from tests.interchange.tables.understanding.company import (
    SAYS,
    book,
    long,
    made,
    matrix,
    read,
    said_by,
    sheet,
)
from tests.interchange.tables.understanding.variants import ladders, longs, matrices

_WORD = re.compile(r"[^\W\d_]{2,}")
ALL = [*matrices(), *longs(), *ladders()]
BOOKS = pytest.mark.parametrize("workbook", [each for _, each in ALL], ids=[n for n, _ in ALL])


def lost(workbook: Workbook, drafted: Drafted) -> list[str]:
    """The words of cells that are neither in the framework nor told to be left out."""
    left = {(each.sheet, each.row, each.column) for each in drafted.left_out}
    said = json.dumps(build(drafted)).replace("\\n", " ") + str(drafted.mapping)
    known = set(re.findall(_WORD, said.casefold()))
    heads = {(table.sheet, row) for table in drafted.mapping.tables for row in table.header}
    heads |= {(t.sheet, row) for t in drafted.mapping.tables for row in t.rows}
    marked = any(table.marks for table in drafted.mapping.tables)
    return [
        word
        for each in workbook.sheets
        for row, cells in enumerate(each.rows)
        for column, text in enumerate(cells)
        if (each.name, row, column) not in left and (each.name, row) not in heads
        for word in re.findall(_WORD, text.casefold())
        if word not in known and not (marked and word == "x")
    ]


@BOOKS
def test_no_cell_is_lost(workbook: Workbook) -> None:
    """Each word of the file is in the framework, or told to be left out."""

    assert lost(workbook, read(workbook)) == []


@BOOKS
def test_mapping_as_toml(workbook: Workbook) -> None:
    """A mapping reads back from TOML as it was, and gives the same framework."""

    drafted = read(workbook)
    again = loads(dumps(drafted.mapping, [workbook]), "map.toml")

    assert again == drafted.mapping
    assert build(draft([workbook], again)) == build(drafted)


def test_order_of_columns() -> None:
    """The columns of a long table may stand in any order."""

    rows = long()
    first = made(book(sheet(rows)))
    for order in itertools.islice(itertools.permutations(range(5)), 0, 120, 7):
        turned = [[row[place] for place in order] for row in rows]
        assert made(book(sheet(turned))) == first


def test_once_for_all_sheets() -> None:
    """A competency that sheets share is written once, and so is a signal that they share."""

    framework = made(book(sheet(matrix(), "Engineering"), sheet(matrix(), "Design")))
    level, other = (cluster.tracks[0].levels[0] for cluster in framework.clusters)

    assert [each.title for each in framework.competencies] == list(SAYS)
    assert level.expects == other.expects


def test_told_apart() -> None:
    """A name that is described otherwise elsewhere is another competency, and that is said."""

    front = ("Area", "Competency", "Description")
    rows = matrix(front=front)
    other = [[*row[:2], row[2].replace("others", "machines"), *row[3:]] for row in rows]
    drafted = read(book(sheet(rows, "Engineering"), sheet(other, "Design")))

    assert [each.title for each in build(drafted).competencies].count("Writing code") == 2
    assert drafted.draft.decisions == [
        "“Writing code” became two competencies: it is described otherwise in “Design”."
    ]


def test_ids_stay() -> None:
    """An import into the same folder keeps the ids, of reworded signals too."""

    first = made(book(sheet(matrix())))
    rows = [[cell.replace("small changes", "little changes") for cell in row] for row in matrix()]
    second = build(read(book(sheet(rows))), KnownIds(first))
    text, reworded = (
        framework.clusters[0].tracks[0].levels[0].expects[0].signals[0]
        for framework in (first, second)
    )

    assert reworded.text != text.text
    assert reworded.id == text.id


def test_carried() -> None:
    """With carry, a level leaves unsaid what the level below says; the bar stays the same."""

    rows = [["Competency", "Junior", "Senior"], ["Code", "Writes code", "Writes code\nReviews it"]]
    drafted = read(book(sheet(rows)), cumulative=True)
    carried = attrs.evolve(drafted, mapping=attrs.evolve(drafted.mapping, carry=True))

    assert drafted.repeats == 1
    assert said_by(build(drafted))["Senior", "Code"] == ["Writes code", "Reviews it"]
    assert said_by(build(carried))["Senior", "Code"] == ["Reviews it"]


def test_carry_needs_cumulation() -> None:
    """Where levels are not cumulative, nothing is left unsaid."""

    rows = [["Competency", "Junior", "Senior"], ["Code", "Writes code", "Writes code\nReviews it"]]
    drafted = read(book(sheet(rows)))
    carried = attrs.evolve(drafted, mapping=attrs.evolve(drafted.mapping, carry=True))

    assert said_by(build(carried))["Senior", "Code"] == ["Writes code", "Reviews it"]


WORDS = [
    "", "", "", "Competency", "Skill", "Level", "Title", "Area", "Description", "Examples", "Role",
    "Junior", "Senior Engineer", "L1", "L2 / Staff", "IC3", "M1", "Lead", "Expert", "Working", "1",
    "2", "x", "–", "Writes code", "- one\n- two", "Says:\n• this\n• that", "e.g. a thing",
    "A sentence that goes on for a while, and then ends.", "compare", "Total", "😀", "„Güte“",
    "=1+1", "a\u202eb", "'", '"""', "\\", "Größe", "日本語", "NOT IN USE", "Self rating", "Grade",
    "Summary", "https://example.org/course", "v" * 300, "Compare", "API", "Years of experience",
]  # fmt: skip
TEXTS = st.sampled_from(WORDS)


@st.composite
def tables(draw: st.DrawFn) -> Workbook:
    """Any tables, with a liking for the words that mean something."""
    sheets = []
    for name in draw(st.lists(st.sampled_from(["Sheet1", "Sales", "IC", "L3"]), min_size=1,
                              max_size=2, unique=True)):  # fmt: skip
        width = draw(st.integers(1, 5))
        row = st.lists(TEXTS, min_size=width, max_size=width).map(tuple)
        sheets.append(Sheet(name, tuple(draw(st.lists(row, min_size=1, max_size=7)))))
    return Workbook("some.xlsx", "xlsx", tuple(sheets))


@st.composite
def parted(draw: st.DrawFn) -> Workbook:
    """A matrix below names of families, lanes or anything, with a legend or a list beside it."""
    names = st.sampled_from(["Sales", "Design", "IC", "Management", "Atlas", "", "L1", "Skill"])
    width = draw(st.integers(2, 4))
    upper = draw(st.lists(names, min_size=width, max_size=width))
    levels = st.lists(st.sampled_from(["Junior", "Senior", "L1", "L2", "Notes"]), min_size=width,
                      max_size=width)  # fmt: skip
    rungs = draw(st.sampled_from([("1", "2", "3"), ("Basic", "Advanced", "Expert"), ("B", "P")]))
    cells = st.one_of(st.sampled_from(rungs), st.sampled_from(rungs), TEXTS)
    row = st.lists(cells, min_size=width, max_size=width)
    rows = [["", *upper], ["Skill", *draw(levels)]]
    rows += [[f"Thing {n}", *draw(row)] for n in range(draw(st.integers(1, 4)))]
    legend = [[rung, draw(st.sampled_from(["Knows it", "Teaches", "", "1"]))] for rung in rungs]
    legend = draw(st.sampled_from([legend, [["Rating", "Meaning"], *legend], []]))
    if draw(st.booleans()):
        rows += [[""], *legend]
    else:
        blank = [""] * (width + 1)
        rows = [
            [*(left or blank), "", *(right or [])]
            for left, right in itertools.zip_longest(rows, legend)
        ]
    return book(sheet(rows, "Team"))


@settings(max_examples=150, derandomize=True, deadline=None)
@given(st.one_of(tables(), parted()))
def test_any_table(workbook: Workbook) -> None:
    """Any table gives a framework without faults, a question, or one clear message."""

    try:
        understood = understand([workbook])
        if understood.questions:
            return
        mapping = attrs.evolve(understood.mapping, cumulative=True, order=("listed",), title="Some")
        drafted = draft([workbook], mapping)
        framework = build(drafted)
    except TableError:
        return
    assert faults(framework) == []
    assert lost(workbook, drafted) == []
    assert loads(dumps(mapping, [workbook]), "map.toml") == mapping


def test_nothing_drafted() -> None:
    """A draft that holds nothing is refused rather than written."""

    empty = Drafted(
        mapping=loads(_MAP, "map.toml"), draft=Draft(), left_out=[], questions=[], repeats=0
    )

    with pytest.raises(ProgressionError, match="neither a level nor a competency"):
        build(empty)


_MAP = """
cumulative = true
[[table]]
sheet = "Sheet1"
shape = "matrix"
header = [1]
rows = [2, 3]
[table.columns]
A = "competency"
"""
