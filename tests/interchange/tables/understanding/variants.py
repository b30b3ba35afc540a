"""The company's tables as different people would lay them out; each says the same."""

from __future__ import annotations

from collections.abc import Iterator

from progression.interchange.tables.cells import Area, Workbook
from tests.interchange.tables.understanding.company import (
    CODES,
    DESCRIPTIONS,
    LEVELS,
    SAYS,
    Rows,
    book,
    bulleted,
    ladder,
    lines,
    long,
    matrix,
    numbered,
    sheet,
)


def _merged(rows: Rows, header: int = 1) -> list[Area]:
    """Areas for equal neighbours in the first column; their followers are emptied."""
    areas = []
    start = header
    for row in range(header + 1, len(rows) + 1):
        if row == len(rows) or rows[row][0] != rows[start][0]:
            if row - start > 1:
                areas.append(Area(start, 0, row - 1, 0))
            for below in range(start + 1, row):
                rows[below][0] = ""
            start = row
    return areas


def _of(rows: Rows, *merged: Area) -> Workbook:
    return book(sheet(rows, merged=merged))


def matrices() -> Iterator[tuple[str, Workbook]]:
    """Matrices."""
    yield "plain", _of(matrix())
    yield "only the competency in front", _of(matrix(front=("Skill",)))
    yield "described", _of(matrix(front=("Category", "Competency", "Description")))
    yield "described without headers in front", _of(matrix(front=("", "", "")))
    yield "German", _of(matrix(front=("Bereich", "Kompetenz", "Beschreibung")))
    for mark in ("- ", "* ", "• ", "– ", "· ", "☐ ", "☑ ", "✓ ", "[ ] ", "[x] ", "-", "•"):
        yield f"bullets “{mark}”", _of(matrix(said=bulleted(mark)))
    yield "numbers", _of(matrix(said=numbered))
    yield "blank lines between", _of(matrix(said="\n\n".join))
    yield (
        "codes and titles",
        _of(matrix([f"{c} / {t}" for c, t in zip(CODES, LEVELS, strict=True)])),
    )
    yield (
        "codes in brackets",
        _of(matrix([f"{t} ({c})" for c, t in zip(CODES, LEVELS, strict=True)])),
    )
    yield "codes on a line", _of(matrix([f"{c}\n{t}" for c, t in zip(CODES, LEVELS, strict=True)]))
    yield "codes above titles", _of([["", "", *CODES], *matrix()])
    yield "codes below titles", _of([matrix()[0], ["", "", *CODES], *matrix()[1:]])
    rows = matrix()
    yield "merged areas", _of(rows, *_merged(rows))
    rows = matrix()
    _merged(rows)
    yield "areas in their first row only", _of(rows)
    yield "a title above", _of([["Engineering ladder", "", "", "", ""], [""] * 5, *matrix()])
    wide = [["Acme – Engineering career framework", *[""] * 4], *matrix()]
    yield "a merged title above", _of(wide, Area(0, 0, 0, 4))
    yield "notes below", _of([*matrix(), [""] * 5, ["Questions? Ask the people team.", *[""] * 4]])
    blank = [row for each in matrix() for row in (each, [""] * 5)]
    yield "blank rows between", _of(blank)
    yield "a blank column in front", _of([["", *row] for row in matrix()])
    yield (
        "row numbers in front",
        _of([["No.", *matrix()[0]], *([str(n), *row] for n, row in enumerate(matrix()[1:], 1))]),
    )
    headings = [matrix(front=("Competency",))[0]]
    for area in ("Craft", "People"):
        headings.append([area, "", "", ""])
        headings += [row for row in matrix(front=("Competency",))[1:] if SAYS[row[0]][0] == area]
    yield "headings between", _of(headings)
    spans = [Area(n, 0, n, 3) for n, row in enumerate(headings) if row[0] in ("Craft", "People")]
    yield "merged headings between", _of(headings, *spans)
    yield "from the highest", _of([[*row[:2], *row[:1:-1]] for row in matrix()])
    yield "dashes where nothing is asked", _of([[cell or "–" for cell in row] for row in matrix()])
    yield "a row for each signal", _of(list(_one_a_row()))
    yield "a total below", _of([*matrix(), ["Total", "", "3", "3", "2"]])
    yield "the header again", _of([*matrix()[:2], matrix()[0], *matrix()[2:]])
    yield "a column for scores", _of([[*matrix()[0], "Rating"], *([*r, "3"] for r in matrix()[1:])])
    marks = [["Competency", "Behaviour", *LEVELS]]
    for name, (_, cells) in SAYS.items():
        for place, cell in enumerate(cells):
            marks += [[name, text, *("x" if n == place else "" for n in range(3))] for text in cell]
    yield "marks", _of(marks)
    hidden = sheet([["secret", "list"], ["a", "b"]], "Lists", hidden=True)
    yield "a hidden sheet beside", book(sheet(matrix()), hidden)
    cover = sheet([["Acme"], ["How to use this file"], ["Read it."]], "Cover")
    log = sheet([["Date", "Author", "Change"], ["2026-01-01", "Kim", "First"]], "Change log")
    yield "a cover and a log beside", book(cover, sheet(matrix()), log)


def _one_a_row() -> Iterator[list[str]]:
    yield matrix()[0]
    for name, (area, cells) in SAYS.items():
        for row in range(max(map(len, cells))):
            said = [cell[row] if row < len(cell) else "" for cell in cells]
            yield [area if row == 0 else "", name if row == 0 else "", *said]


def longs() -> Iterator[tuple[str, Workbook]]:
    """Long tables."""
    yield "plain", _of(long())
    head = long()[0]
    for words in (
        ["Role family", "Role level", "Category", "Skill", "Expectation"],
        ["Department", "Seniority", "Group", "Competence", "Indicator"],
        ["Abteilung", "Karrierestufe", "Kategorie", "Kompetenz", "Verhaltensanker"],
        ["Jobfamilie", "Stufe", "Bereich", "Fähigkeit", "Erwartung"],
        ["Function", "Job title", "Competency area", "Capability", "What good looks like"],
    ):
        yield words[3], _of([words, *long()[1:]])
    yield "columns turned round", _of([row[::-1] for row in long()])
    yield "only where something changes", _of(list(_only_changes(long())))
    yield "without an area", _of([[*row[:2], *row[3:]] for row in long()])
    grouped: dict[tuple[str, ...], list[str]] = {}
    for row in long()[1:]:
        grouped.setdefault(tuple(row[:4]), []).append(row[4])
    yield (
        "a row for each level of a skill",
        _of([head, *([*key, lines(texts)] for key, texts in grouped.items())]),
    )
    with_codes = [["Level code", *head]]
    with_codes += [[CODES[LEVELS.index(row[1])], *row] for row in long()[1:]]
    yield "codes", _of(with_codes)
    described = [[*row[:4], DESCRIPTIONS.get(row[3], "Description"), row[4]] for row in long()]
    yield "described", _of(described)


def _only_changes(rows: Rows) -> Iterator[list[str]]:
    above = [""] * len(rows[0])
    for row in rows:
        # What stands further in begins anew below what changed.
        changed = [place for place, cell in enumerate(row) if cell != above[place]]
        first = min(changed, default=len(row))
        yield ["" if place < first else cell for place, cell in enumerate(row)]
        above = row


def ladders() -> Iterator[tuple[str, Workbook]]:
    """Ladders."""
    yield "plain", _of(ladder())
    yield "without codes", _of([row[1:] for row in ladder()])
    head = ["Stufe", "Titel", "Zusammenfassung", *SAYS]
    yield "German", _of([head, *ladder()[1:]])
    yield "without a summary", _of([[*row[:2], *row[3:]] for row in ladder()])
    yield (
        "facts",
        _of(
            [[*ladder()[0], "Reports to"], *([*row, "Head of Engineering"] for row in ladder()[1:])]
        ),
    )
    turned = [list(column) for column in zip(*matrix(front=("Competency",)), strict=True)]
    yield "a matrix on its side", _of(turned)
    named = [["", *turned[0][1:]], *turned[1:]]
    yield "a matrix on its side without a corner", _of(named)
    yield "bullets", _of([row[:3] + [_bullets(cell) for cell in row[3:]] for row in ladder()])


def _bullets(cell: str) -> str:
    return "\n".join(f"• {line}" for line in cell.split("\n")) if "\n" in cell else cell
