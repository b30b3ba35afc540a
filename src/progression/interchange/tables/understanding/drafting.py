"""Reads tables by their mapping: what stands in the cells, and which cells became nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import attrs

from progression.interchange.tables.understanding.cell_texts import (
    is_nothing,
    lines_of,
    said_in,
)
from progression.interchange.tables.understanding.drafts import (
    CompetencyDraft,
    Draft,
    ExpectationDraft,
    LevelDraft,
    key_of,
)
from progression.interchange.tables.understanding.grid import Grid
from progression.interchange.tables.understanding.ledger import Ledger
from progression.interchange.tables.understanding.legends import names_in_notes
from progression.interchange.tables.understanding.level_lists import levels_in
from progression.interchange.tables.understanding.mapping import (
    LADDER,
    LIBRARY,
    MATRIX,
    SCALE,
    Column,
    Table,
)
from progression.interchange.tables.understanding.referring import (
    is_number,
    pointed_at,
    points_nowhere,
)
from progression.interchange.tables.understanding.said_rows import SaidRow
from progression.interchange.tables.understanding.subjects import Subjects
from progression.interchange.tables.understanding.telling import tell_level
from progression.interchange.tables.understanding.vocabulary import (
    CORE_MARKS,
    OPTIONAL_MARKS,
    SET_MARKS,
)
from progression.prose import counted, fold, listed

_RETIRED: Final = "not in use"

OUTSIDE: Final = "it stands outside the table"


class Drafting(Subjects):
    """Reads one table into a draft."""

    def __init__(
        self, table: Table, grid: Grid, ledger: Ledger, draft: Draft, *, semicolons: bool
    ) -> None:
        super().__init__(table, grid, ledger, draft, semicolons=semicolons)
        self._several = self._levels_named()
        self.pointing: dict[str, int] = {}
        self._standing: dict[int, int] = {}

    def read(self) -> None:
        """Read it."""
        self._heads()
        if self.table.steps:
            self._name_rungs()
        read = {
            MATRIX: self._matrix,
            LADDER: self._ladder,
            LIBRARY: self._library,
            SCALE: self._scale,
        }.get(self.table.shape, self._long)
        for row in self._rows():
            if row.role:
                self._of_levels(row)
                continue
            for each in self._for_each_level(row):
                read(each)
        self._order_levels()
        if self.pointing:
            example, number = next(iter(self.pointing)), sum(self.pointing.values())
            told = (
                f"{counted(number, 'cell')} only pointed to another level, such as"
                f" “{fold(example)}”: it says what stands there."
            )
            self.draft.decisions.append(told)

    def _order_levels(self) -> None:
        """Let levels stand as their columns do, whichever of them the first rows ask nothing."""
        at = self._standing
        for track in {id(track): track for _, track, _ in self.draft.levels()}.values():
            places = [place for place, each in enumerate(track.levels) if id(each) in at]
            ours = sorted((track.levels[place] for place in places), key=lambda each: at[id(each)])
            for place, level in zip(places, ours, strict=True):
                track.levels[place] = level

    def _name_rungs(self) -> None:
        """Call numbers in cells as a note of the sheet does: “1 = Basics, 2 = Works alone”."""
        said = names_in_notes(self.grid, self.table)
        for number, (name, at) in said.items():
            self.ledger.use(*at)
            if self.draft.names.setdefault(number, name) != name:
                self.draft.disputed[number] = name
        if said:
            told = listed([f"{number} is “{name}”" for number, (name, _) in said.items()])
            self.draft.decisions.append(f"Cells are read as a note says: {told}.")

    def _for_each_level(self, row: SaidRow) -> Iterator[SaidRow]:
        """The row once for each level that it names: “L1, L2” holds for both."""
        names = self._several.get(fold(row.get("level"))) or (row.get("level"),)
        for name in names:
            yield attrs.evolve(row, said={**row.said, "level": name}) if name else row

    def _levels_named(self) -> dict[str, tuple[str, ...]]:
        column = self.table.column_of("level")
        if column is None:
            return {}
        rows = range(self.table.first, self.table.last + 1)
        cells = [self.grid.seen(row, column) for row in rows if row not in self.table.rows]
        found = levels_in(cells)
        example = next((text for text, names in found.items() if len(names) > 1), "")
        if example:
            told = f"“{example}” names several levels: its rows hold for each of them."
            self.draft.decisions.append(told)
        return found

    # Facts about levels in rows of a matrix.

    def _of_levels(self, row: SaidRow) -> None:
        place, role = row.place, row.role
        level_columns = dict(self._level_columns())
        name = ""
        for column in self.grid.filled(place):
            if column not in level_columns and column in self.table.columns:
                name = name or self.grid.at(place, column)
                if role == "fact":
                    self.ledger.use(place, column)
                else:
                    self.ledger.head(place, column)
        for column, known in level_columns.items():
            if not self.grid.seen(place, column):
                continue
            text = self.ledger.use(place, column)
            self._took(row)
            level = self._level_of_column(known, row.said)
            self._standing.setdefault(id(level), column)
            tell_level(level, role, name, text)

    def _level_columns(self) -> Iterator[tuple[int, Column]]:
        for place, each in self.table.columns.items():
            if each.role == "level-column":
                yield place, each

    # Shapes.

    def _matrix(self, row: SaidRow) -> None:
        marked = fold(self._use_all(row.place, "signal")) if self.table.marks else ""
        competency = self._competency(row)
        if competency is None:
            self._leave(row.place, "no competency is named in this row")
            return
        self._took(row)
        for column, known in self._level_columns():
            column_said, cell = self._pointed(row.place, column)
            if not cell:
                continue
            level = self._level_of_column(known, row.said)
            self._standing.setdefault(id(level), column)
            if self.table.marks:
                self.ledger.head(row.place, column)
                weight = self._weight(cell)
                if weight or cell.casefold() in SET_MARKS:
                    self._expect_marked(level, competency, marked, row, weight)
            elif self.table.steps and cell == "0":
                self.ledger.leave(row.place, column, "it says that nothing is asked")
            elif self.table.steps:
                rung = self.draft.rung(fold(self.ledger.use(row.place, column)))
                level.expectation(competency, rung)
                self._step(competency, rung)
            elif why := self._says_nothing(cell):
                self.ledger.leave(row.place, column, why)
            else:
                expectation = level.expectation(competency)
                self.ledger.use(row.place, column)
                self._add(expectation, known.part, self.ledger.use(row.place, column_said), column)
                self._importance(expectation, row)

    def _weight(self, cell: str) -> str:
        return cell if cell.casefold() in CORE_MARKS | OPTIONAL_MARKS else ""

    def _pointed(self, place: int, column: int) -> tuple[int, str]:
        """What a cell says, and in which column it stands: “same as L2” says what L2 says."""
        levels = dict(self._level_columns())
        at, cell = column, self.grid.seen(place, column)
        for _ in levels:
            other = None if self.table.marks else pointed_at(cell, at, levels)
            if other is None:
                break
            self.pointing[cell] = self.pointing.get(cell, 0) + 1
            at, cell = other, self.grid.seen(place, other)
        return at, cell

    def _says_nothing(self, cell: str) -> str:
        """Why a cell says nothing that a level could ask; empty where it does."""
        if is_nothing(cell):
            return "it says that nothing is asked"
        if is_number(cell):
            return "it is a number that nothing explains"
        return "it only points elsewhere" if points_nowhere(cell) else ""

    def _expect_marked(
        self, level: LevelDraft, competency: CompetencyDraft, text: str, row: SaidRow, weight: str
    ) -> None:
        expectation = level.expectation(competency)
        if text:
            said = said_in(text)
            facts = (("Importance", weight),) if weight else ()
            signals = tuple(attrs.evolve(each, facts=facts) for each in said.signals)
            expectation.add(said.summary, signals)
        elif weight.casefold() in OPTIONAL_MARKS:
            expectation.is_optional = True
        self._importance(expectation, row)

    def _long(self, row: SaidRow) -> None:
        names = self._names_level(row), self._names_competency(row)
        level = self._level_of_row(row) if all(names) else None
        competency = self._competency(row) if all(names) else None
        if level is None or competency is None:
            self._leave(row.place, "the row names no " + ("competency" if names[0] else "level"))
            return
        self._took(row)
        self._grade(row, level)
        step = self.table.column_of("step")
        rung = (
            fold(self.ledger.use(row.place, step))
            if step is not None and self.grid.seen(row.place, step)
            else ""
        )
        if rung:
            self._long_step(row, level, competency, rung)
            return
        expectation = level.expectation(competency)
        self._parts(row, expectation)
        self._importance(expectation, row)
        self._long_facts(row, level, competency)

    def _long_facts(self, row: SaidRow, level: LevelDraft, competency: CompetencyDraft) -> None:
        track = self._track(row.said)
        about = {"level": level.facts, "competency": competency.facts, "track": track.facts}
        for of, facts in about.items():
            self._facts_of(row, of, facts)

    def _long_step(
        self, row: SaidRow, level: LevelDraft, competency: CompetencyDraft, rung: str
    ) -> None:
        """A row that names a rung: its text is the competency's, the same for all who ask it."""
        expectation = level.expect(ExpectationDraft(competency=competency))
        if rung.casefold() == _RETIRED:
            expectation.notes.append(rung)
            expectation.is_retired = True
            self._mark_used(row, "signal")
        else:
            rung = self.draft.rung(rung)
            expectation.rung = rung
            asked = ExpectationDraft(competency=competency)
            self._parts(row, asked)
            step = competency.steps.get(rung)
            if step is None:
                competency.steps[rung] = asked
            elif asked.summaries != step.summaries or asked.signals != step.signals:
                expectation.add(" ".join(asked.summaries), tuple(asked.signals))
                expectation.examples += asked.examples
        self._importance(expectation, row)
        self._long_facts(row, level, competency)

    def _mark_used(self, row: SaidRow, role: str) -> None:
        for column in self.table.columns_of(role):
            if self.grid.seen(row.place, column):
                self.ledger.head(row.place, column)

    def _parts(self, row: SaidRow, expectation: ExpectationDraft) -> None:
        """What a row says of an expectation; its examples and facts belong to its signals."""
        before = len(expectation.signals)
        for part in ("summary", "signal"):
            for column in self.table.columns_of(part):
                if self.grid.seen(row.place, column):
                    self._add(expectation, part, self.ledger.use(row.place, column))
        examples = [line for text in self._texts(row.place, "examples") for line in lines_of(text)]
        facts: dict[str, str] = {}
        self._facts_of(row, "signal", facts)
        new = expectation.signals[before:]
        if len(new) == 1:
            told = attrs.evolve(
                new[0],
                examples=(*new[0].examples, *examples),
                facts=(*new[0].facts, *facts.items()),
            )
            expectation.signals[before:] = [told]
        else:
            expectation.examples += [each for each in examples if each not in expectation.examples]
            told_facts = [f"{name}: {text}" for name, text in facts.items()]
            expectation.notes += [each for each in told_facts if each not in expectation.notes]

    def _ladder(self, row: SaidRow) -> None:
        level = self._level_of_row(row)
        if level is None:
            self._leave(row.place, "the row names no level")
            return
        self._took(row)
        self._grade(row, level)
        for column, known in self.table.columns.items():
            cell = self.grid.seen(row.place, column)
            if known.role != "competency-column" or not cell:
                continue
            if why := self._says_nothing(cell):
                self.ledger.leave(row.place, column, why)
                continue
            competency = self.draft.competency(known.name, self.table.sheet, group=known.group)
            self._add(level.expectation(competency), known.part, self.ledger.use(row.place, column))
        self._facts_of(row, "level", level.facts)

    def _library(self, row: SaidRow) -> None:
        competency = self._competency(row)
        if competency is None:
            self._leave(row.place, "no competency is named in this row")
            return
        self._took(row)
        for column, known in self.table.columns.items():
            cell = self.grid.seen(row.place, column)
            if known.role == "rung-column":
                rung = self.draft.rung(known.name)
                if cell:
                    self._add(
                        self._step(competency, rung), known.part, self.ledger.use(row.place, column)
                    )
        step = self.table.column_of("step")
        if step is not None and self.grid.seen(row.place, step):
            rung = self.draft.rung(fold(self.ledger.use(row.place, step)))
            self._parts(row, self._step(competency, rung))
        self._facts_of(row, "competency", competency.facts)

    def _scale(self, row: SaidRow) -> None:
        step = self.table.column_of("step")
        title = fold(self.ledger.use(row.place, step)) if step is not None else ""
        if not title:
            self._leave(row.place, "the row names no rung")
            return
        self.draft.rung(title)
        before = self.draft.rung_summaries.get(key_of(title))
        texts = [before] if before else []
        texts += [text for role in ("description", "fact") for text in self._texts(row.place, role)]
        self.draft.rung_summaries[key_of(title)] = "\n\n".join(texts)

    def _step(self, competency: CompetencyDraft, rung: str) -> ExpectationDraft:
        return competency.steps.setdefault(rung, ExpectationDraft(competency=competency))
