"""What was read from tables, before it has ids: clusters, tracks, levels, competencies."""

from __future__ import annotations

import functools
from collections.abc import Iterator

import attrs

from progression.interchange.tables.understanding.cell_texts import SaidSignal
from progression.prose import fold


@functools.lru_cache(maxsize=4096)
def key_of(name: str) -> str:
    """A name as it is compared."""
    return fold(name).casefold()


@attrs.define(kw_only=True, eq=False)
class CompetencyDraft:
    """A competency, wherever it was spoken of."""

    title: str
    sheets: list[str]
    dimension: str = ""
    group: str = ""
    description: str = ""
    facts: dict[str, str] = attrs.field(factory=dict)
    practices: list[str] = attrs.field(factory=list)
    prompts: list[str] = attrs.field(factory=list)
    steps: dict[str, ExpectationDraft] = attrs.field(factory=dict)


@attrs.define(kw_only=True, eq=False)
class ExpectationDraft:
    """What a level, or a rung, asks of a competency."""

    competency: CompetencyDraft
    summaries: list[str] = attrs.field(factory=list)
    signals: list[SaidSignal] = attrs.field(factory=list)
    examples: list[str] = attrs.field(factory=list)
    notes: list[str] = attrs.field(factory=list)
    rung: str = ""
    is_optional: bool = False
    is_retired: bool = False

    def add(self, summary: str, signals: tuple[SaidSignal, ...]) -> None:
        """Take in what a cell says; what stands there already is not said twice."""
        if summary and summary not in self.summaries:
            self.summaries.append(summary)
        for signal in signals:
            at = next((n for n, each in enumerate(self.signals) if each.text == signal.text), None)
            if at is None:
                self.signals.append(signal)
            else:
                before = self.signals[at]
                examples = dict.fromkeys((*before.examples, *signal.examples))
                facts = dict.fromkeys((*before.facts, *signal.facts))
                self.signals[at] = SaidSignal(signal.text, tuple(examples), tuple(facts))


@attrs.define(kw_only=True, eq=False)
class LevelDraft:
    """A level of a track."""

    title: str
    short: str = ""
    grade: int | None = None
    summaries: list[str] = attrs.field(factory=list)
    also_called: list[str] = attrs.field(factory=list)
    facts: dict[str, str] = attrs.field(factory=dict)
    expects: list[ExpectationDraft] = attrs.field(factory=list)
    _by_competency: dict[CompetencyDraft, list[ExpectationDraft]] = attrs.field(factory=dict)

    def expectation(self, competency: CompetencyDraft, rung: str = "") -> ExpectationDraft:
        """What it asks of a competency; begun where it asks nothing yet."""
        for each in self._by_competency.get(competency, ()):
            if not rung or each.rung in ("", rung):
                each.rung = each.rung or rung
                return each
        return self.expect(ExpectationDraft(competency=competency, rung=rung))

    def expect(self, expectation: ExpectationDraft) -> ExpectationDraft:
        """Let it ask something more, and give that back."""
        self.expects.append(expectation)
        self._by_competency.setdefault(expectation.competency, []).append(expectation)
        return expectation


@attrs.define(kw_only=True, eq=False)
class TrackDraft:
    """A track of a cluster."""

    title: str
    lane: str = ""
    summaries: list[str] = attrs.field(factory=list)
    facts: dict[str, str] = attrs.field(factory=dict)
    levels: list[LevelDraft] = attrs.field(factory=list)

    def level(self, title: str, short: str = "", grade: int | None = None) -> LevelDraft:
        """The level of a title or a code; begun where there is none."""
        for each in self.levels:
            if not short and each.short and key_of(each.short) == key_of(title):
                return each
            if short and not each.short and key_of(each.title) == key_of(short):
                each.title, each.short = title, short
                return each
            same = key_of(each.title) == key_of(title)
            if same and (not short or not each.short or key_of(each.short) == key_of(short)):
                each.short = each.short or short
                each.grade = grade if each.grade is None else each.grade
                return each
        self.levels.append(LevelDraft(title=title, short=short, grade=grade))
        return self.levels[-1]


@attrs.define(kw_only=True, eq=False)
class ClusterDraft:
    """A family of roles."""

    title: str
    summaries: list[str] = attrs.field(factory=list)
    facts: dict[str, str] = attrs.field(factory=dict)
    tracks: dict[tuple[str, str], TrackDraft] = attrs.field(factory=dict)

    def track(self, title: str, lane: str) -> TrackDraft:
        """The track of a title and lane; begun where there is none."""
        return self.tracks.setdefault(
            (key_of(title), key_of(lane)), TrackDraft(title=title, lane=lane)
        )


@attrs.define(kw_only=True, eq=False)
class Draft:
    """All that was read.

    Attributes:
        clusters: By their compared title.
        competencies: In the order in which they were first spoken of.
        rungs: The rungs of the scale, from the lowest.
        rung_summaries: What a rung means for every competency.
        names: What rungs are called that cells name by a number.
        disputed: What another note calls them.
        decisions: What was decided on the way, in words.
    """

    clusters: dict[str, ClusterDraft] = attrs.field(factory=dict)
    competencies: list[CompetencyDraft] = attrs.field(factory=list)
    rungs: dict[str, str] = attrs.field(factory=dict)
    rung_summaries: dict[str, str] = attrs.field(factory=dict)
    names: dict[str, str] = attrs.field(factory=dict)
    disputed: dict[str, str] = attrs.field(factory=dict)
    decisions: list[str] = attrs.field(factory=list)
    _by_key: dict[str, list[CompetencyDraft]] = attrs.field(factory=dict)

    def cluster(self, title: str) -> ClusterDraft:
        """The cluster of a title; begun where there is none."""
        return self.clusters.setdefault(key_of(title), ClusterDraft(title=title))

    def levels(self) -> Iterator[tuple[ClusterDraft, TrackDraft, LevelDraft]]:
        """Every level, with where it stands."""
        for cluster in self.clusters.values():
            for track in cluster.tracks.values():
                for level in track.levels:
                    yield cluster, track, level

    def names_rungs(self) -> bool:
        """Tell whether any level or competency names a rung of the scale."""
        asked = any(each.rung for _, _, level in self.levels() for each in level.expects)
        return asked or any(each.steps for each in self.competencies)

    def competency(
        self, title: str, sheet: str, *, dimension: str = "", group: str = "", description: str = ""
    ) -> CompetencyDraft:
        """The competency of a title: the same in all sheets, unless its description differs.

        Within a sheet, one title in two groups is two competencies.
        """
        known = self._by_key.setdefault(key_of(title), [])
        for each in known:
            if self._is_same(each, sheet, dimension, group, description):
                self._complete(each, sheet, dimension, group, description)
                return each
        found = CompetencyDraft(
            title=title, sheets=[sheet], dimension=dimension, group=group, description=description
        )
        if known:
            self.decisions.append(self._told_apart(known[0], found))
        known.append(found)
        self.competencies.append(found)
        return found

    def _is_same(
        self, each: CompetencyDraft, sheet: str, dimension: str, group: str, description: str
    ) -> bool:
        if description and each.description and fold(description) != fold(each.description):
            return False
        if each.sheets != [sheet]:
            return True
        groups = (key_of(dimension), key_of(group))
        return not any(groups) or groups == (key_of(each.dimension), key_of(each.group))

    def _complete(
        self, each: CompetencyDraft, sheet: str, dimension: str, group: str, description: str
    ) -> None:
        if sheet not in each.sheets:
            each.sheets.append(sheet)
        each.description = each.description or description
        for name, mine, said in (
            ("Dimension", each.dimension, dimension),
            ("Group", each.group, group),
        ):
            if not mine:
                each.dimension = dimension if name == "Dimension" else each.dimension
                each.group = group if name == "Group" else each.group
            elif said and key_of(said) != key_of(mine):
                each.facts.setdefault(f"{name} in {sheet}", said)

    def _told_apart(self, first: CompetencyDraft, second: CompetencyDraft) -> str:
        if first.description and second.description and first.description != second.description:
            why = f"it is described otherwise in “{second.sheets[0]}”"
        else:
            why = f"it stands under “{second.group or second.dimension}”, too"
        return f"“{second.title}” became two competencies: {why}."

    def rung(self, title: str) -> str:
        """The rung of a title, as it was first written."""
        title = self.names.get(title, title)
        return self.rungs.setdefault(key_of(title), title)
