"""What a row of a table is about: whose level it speaks of, of which track, which competency."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from progression.interchange.tables.understanding.cell_texts import (
    Said,
    is_nothing,
    lines_of,
    said_in,
)
from progression.interchange.tables.understanding.drafts import (
    ClusterDraft,
    CompetencyDraft,
    Draft,
    ExpectationDraft,
    LevelDraft,
    TrackDraft,
)
from progression.interchange.tables.understanding.grid import Grid
from progression.interchange.tables.understanding.ledger import Ledger
from progression.interchange.tables.understanding.level_words import (
    lane_in,
    lane_of_code,
    level_name,
)
from progression.interchange.tables.understanding.mapping import MATRIX, Column, Table
from progression.interchange.tables.understanding.said_rows import SaidRow, SaidRows
from progression.interchange.tables.understanding.telling import tell_level
from progression.prose import fold

_OPTIONAL: Final = re.compile(
    r"(optional|nice to have|nice|no|nein|could|bonus|wahl|kann)", re.IGNORECASE
)
_CORE: Final = re.compile(
    r"(core|must|must have|required|mandatory|yes|ja|pflicht|muss|essential)", re.IGNORECASE
)
ALL_ROLES: Final = "All roles"
"""What a job family is called that nothing names."""


class Subjects(SaidRows):
    """The rows of one table, and what each is about."""

    def __init__(
        self, table: Table, grid: Grid, ledger: Ledger, draft: Draft, *, semicolons: bool
    ) -> None:
        super().__init__(table, grid, ledger)
        self.draft = draft
        self.semicolons = semicolons
        self._last: CompetencyDraft | None = None

    # What a row is about.

    def _names_level(self, row: SaidRow) -> bool:
        return bool(row.get("level") or self.table.level or row.get("short"))

    def _names_competency(self, row: SaidRow) -> bool:
        named = row.get("competency") or self.table.competency
        return bool(named or row.get("group") or row.get("dimension"))

    def _competency(self, row: SaidRow) -> CompetencyDraft | None:
        title = row.get("competency") or self.table.competency
        title = title or row.get("group") or row.get("dimension")
        if not title:
            return None
        named = bool(row.get("competency") or self.table.competency)
        description = self._description(row.place)
        above = self._last
        if above is not None and "competency" not in row.own and above.title == title:
            # The row goes on about the competency above it, which it does not name again.
            more = description if description not in above.description else ""
            above.description = "\n\n".join(filter(None, (above.description, more)))
            description = above.description
        competency = self.draft.competency(
            title,
            self.table.sheet,
            dimension=row.get("dimension") if named or row.get("group") else "",
            group=(row.get("group") or self.table.group) if named else "",
            description=description,
        )
        self._last = competency
        for role, kept in (("practices", competency.practices), ("prompts", competency.prompts)):
            for text in self._texts(row.place, role):
                kept += [line for line in lines_of(text) if line not in kept]
        if self.table.shape == MATRIX:
            self._facts_of(row, "competency", competency.facts)
        return competency

    def _description(self, place: int) -> str:
        for column in self.table.columns_of("description"):
            if self.grid.seen(place, column) and is_nothing(self.grid.seen(place, column)):
                self.ledger.leave(place, column, "it says that there is nothing")
                return ""
        return self._use_all(place, "description")

    def _level_of_column(self, known: Column, said: Mapping[str, str]) -> LevelDraft:
        track = self._track(said, known)
        level = track.level(known.name, known.short, known.grade)
        if known.more and known.more not in level.summaries:
            level.summaries.append(known.more)
        return level

    def _level_of_row(self, row: SaidRow) -> LevelDraft | None:
        text = row.get("level") or self.table.level or row.get("short")
        if not text:
            return None
        name = level_name(text)
        grade = row.get("grade")
        level = self._track(row.said).level(
            name.title,
            row.get("short") if row.get("short") != name.title else name.short,
            int(grade) if grade.isdigit() else name.grade,
        )
        if name.more and name.more not in level.summaries:
            level.summaries.append(name.more)
        for role in ("level-summary", "also-called"):
            for each in self._texts(row.place, role):
                tell_level(level, role, "", each)
        self._summaries(row)
        return level

    def _grade(self, row: SaidRow, level: LevelDraft) -> None:
        """A second grade of one level is kept as a fact, and told."""
        text = row.get("grade")
        if "grade" not in row.own or not text or text == str(level.grade):
            return
        tell_level(level, "grade", "Grade", text)
        if level.grade is not None:
            told = f"“{level.title}” has grade {level.grade}, and {text} elsewhere: kept as a fact."
            if told not in self.draft.decisions:
                self.draft.decisions.append(told)

    def _summaries(self, row: SaidRow) -> None:
        """What a row says about its track and its family."""
        track = self._track(row.said)
        cluster = self._cluster(row.said, track.title)
        for role, noun in (("track-summary", track), ("cluster-summary", cluster)):
            for text in self._texts(row.place, role):
                if text not in noun.summaries:
                    noun.summaries.append(text)

    def _track(self, said: Mapping[str, str], known: Column | None = None) -> TrackDraft:
        track_title = said.get("track") or (known.track if known else "") or self.table.track
        lane = said.get("lane") or (known.lane if known else "") or self.table.lane
        lane = lane_in(lane)[0] or lane_of_code(lane) or lane
        if not lane and said.get("track"):
            lane = lane_in(said["track"])[0]
        otherwise = "" if known and known.track else track_title
        cluster = self._cluster(said, otherwise, known)
        return cluster.track(track_title or _TRACKS.get(lane, lane) or cluster.title, lane)

    def _cluster(
        self, said: Mapping[str, str], otherwise: str, known: Column | None = None
    ) -> ClusterDraft:
        title = said.get("cluster") or (known.cluster if known else "") or self.table.cluster
        return self.draft.cluster(title or otherwise or ALL_ROLES)

    # What cells say.

    def _add(
        self, expectation: ExpectationDraft, part: str, cell: str, column: int | None = None
    ) -> None:
        if part == "note":
            head = "" if column is None else fold(self.grid.seen(self.table.header[-1], column))
            text = "; ".join(lines_of(cell))
            expectation.notes.append(f"{head}: {text}" if head else text)
        elif part == "examples":
            lines = [line for line in lines_of(cell) if line not in expectation.examples]
            expectation.examples += lines
        elif part == "summary":
            expectation.add(fold(cell), ())
        else:
            said: Said = said_in(cell, semicolons=self.semicolons)
            expectation.add(said.summary, said.signals)

    def _importance(self, expectation: ExpectationDraft, row: SaidRow) -> None:
        for text in self._texts(row.place, "importance"):
            if _OPTIONAL.fullmatch(text):
                expectation.is_optional = True
            elif not _CORE.fullmatch(text) and text not in expectation.notes:
                expectation.notes.append(text)


_TRACKS: Final = {
    "individual-contributor": "Individual contributor",
    "management": "Management",
}
