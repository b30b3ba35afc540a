"""From what was read to a framework: every id is made here, once, from the words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

import attrs

from progression.interchange.tables.understanding.cell_texts import SaidSignal
from progression.interchange.tables.understanding.drafts import (
    ClusterDraft,
    CompetencyDraft,
    Draft,
    ExpectationDraft,
    LevelDraft,
    TrackDraft,
    key_of,
)
from progression.interchange.tables.understanding.ids import id_of_name, id_of_sentence, unlike
from progression.interchange.tables.understanding.known import KnownIds
from progression.interchange.tables.understanding.level_words import rank_of_proficiency
from progression.model import (
    ADOPTED,
    CORE,
    INDIVIDUAL_CONTRIBUTOR,
    MANAGEMENT,
    OPTIONAL,
    RETIRED,
    Cluster,
    Competency,
    Dimension,
    Expectation,
    Framework,
    Lane,
    Level,
    Link,
    Practice,
    Prompt,
    Rung,
    Scale,
    Signal,
    Step,
    Track,
)
from progression.prose import fold

ONE_LANE: Final = Lane("all-roles", "All roles")
"""The lane of tracks of which the file says none."""

_LANES: Final = {each.id: each for each in (INDIVIDUAL_CONTRIBUTOR, MANAGEMENT)}
_URL: Final = re.compile(r"https?://\S+")


def framework_of(
    draft: Draft,
    *,
    id: str,  # noqa: A002  # as the field is called
    title: str,
    cumulative: bool,
    carry: bool = False,
    known: KnownIds | None = None,
) -> Framework:
    """Make a framework of what was read.

    Args:
        draft: What was read; its levels stand in their order.
        id: The framework's id.
        title: The framework's title.
        cumulative: Whether a level also asks what the levels below it ask.
        carry: Whether a level leaves unsaid what the level below it says in the same words.
        known: The ids of an earlier import.
    """
    building = _Building(draft, known or KnownIds(), carry=carry and cumulative)
    return building.framework(id, title, cumulative=cumulative)


class _Building:
    def __init__(self, draft: Draft, known: KnownIds, *, carry: bool) -> None:
        self.draft = draft
        self.known = known
        self.carry = carry
        self.scale = self._scale()
        self.rungs = {each.title: each for each in self.scale.rungs} if self.scale else {}
        self.dimensions = self._dimensions()
        self.cluster_ids = self._cluster_ids()
        self.signal_ids: dict[int, dict[str, str]] = {}
        self.competencies: dict[int, Competency] = {}
        self._make_competencies()

    def framework(self, identifier: str, title: str, *, cumulative: bool) -> Framework:
        return Framework(
            identifier,
            title,
            cumulative=cumulative,
            dimensions=list(self.dimensions.values()),
            competencies=list(self.competencies.values()),
            clusters=[self._cluster(each) for each in self.draft.clusters.values()],
        )

    # The library.

    def _scale(self) -> Scale | None:
        titles = list(self.draft.rungs.values())
        if not titles:
            return None
        taken: set[str] = set()
        rungs = []
        for place, title in enumerate(titles, 1):
            identifier = _taken(taken, id_of_name(title) or f"rung-{place}")
            summary = self.draft.rung_summaries.get(key_of(title), "")
            rungs.append(Rung(identifier, title, summary=summary))
        return Scale("proficiency", "Proficiency", rungs=rungs, stacks=False)

    def _dimensions(self) -> dict[str, Dimension]:
        found: dict[str, Dimension] = {}
        taken: set[str] = set()
        for each in self.draft.competencies:
            key = key_of(each.dimension)
            if key and key not in found:
                best = self.known.name("dimension", each.dimension) or id_of_name(each.dimension)
                best = best or f"dimension-{len(found) + 1}"
                found[key] = Dimension(_taken(taken, best), each.dimension)
        return found

    def _cluster_ids(self) -> dict[int, str]:
        taken: set[str] = set()
        return {
            id(each): _taken(
                taken,
                self.known.name("cluster", each.title)
                or id_of_name(each.title)
                or f"cluster-{place}",
                reserved="roles",
            )
            for place, each in enumerate(self.draft.clusters.values(), 1)
        }

    def _make_competencies(self) -> None:
        asked: dict[int, list[SaidSignal]] = {}
        for _, _, level in self.draft.levels():
            for expected in level.expects:
                asked.setdefault(id(expected.competency), []).extend(expected.signals)
        taken = set(self.cluster_ids.values())
        for place, each in enumerate(self.draft.competencies, 1):
            identifier = self._competency_id(each, place, taken)
            in_steps = [signal for step in each.steps.values() for signal in step.signals]
            self._name_signals(each, identifier, [*in_steps, *asked.get(id(each), ())])
            self.competencies[id(each)] = self._competency(each, identifier)

    def _competency_id(self, each: CompetencyDraft, place: int, taken: set[str]) -> str:
        known = self.known.name("competency", each.title, each.group) or self.known.name(
            "competency", each.title
        )
        best = known if known not in taken else ""
        best = best or id_of_name(each.title) or f"competency-{place}"
        others = [
            f"{best}-{word}" for word in map(id_of_name, (each.group, each.sheets[0])) if word
        ]
        others.insert(0 if best in self.cluster_ids.values() else len(others), f"{best}-skill")
        return _taken(taken, best, others, reserved="skill")

    def _name_signals(
        self, each: CompetencyDraft, identifier: str, signals: Iterable[SaidSignal]
    ) -> None:
        texts = list(dict.fromkeys(fold(signal.text) for signal in signals))
        ids = self.known.signals(identifier, texts)
        taken = set(ids.values())
        for place, text in enumerate(texts, 1):
            if text not in ids:
                ids[text] = _taken(taken, id_of_sentence(text) or f"signal-{place}")
        self.signal_ids[id(each)] = ids

    def _competency(self, each: CompetencyDraft, identifier: str) -> Competency:
        links = [
            Link(found[0], found[0]) for line in each.practices if (found := _URL.fullmatch(line))
        ]
        texts = [line for line in each.practices if not _URL.fullmatch(line)]
        taken: set[str] = set()
        asked: set[str] = set()
        return Competency(
            identifier,
            each.title,
            dimension=self.dimensions.get(key_of(each.dimension)),
            group=each.group,
            summary=each.description,
            scale=self.scale if each.steps else None,
            steps=[
                Step(
                    self.rungs[rung],
                    _sentence(each.steps[rung].summaries),
                    signals=self._signals(each, each.steps[rung].signals),
                    examples=list(each.steps[rung].examples),
                )
                for rung in self.rungs
                if rung in each.steps
            ],
            practices=[
                Practice(_taken(taken, id_of_sentence(text) or f"practice-{place}"), text)
                for place, text in enumerate(texts, 1)
            ],
            prompts=[
                Prompt(_taken(asked, id_of_sentence(text) or f"question-{place}"), text)
                for place, text in enumerate(each.prompts, 1)
            ],
            links=links,
            attributes=each.facts,
        )

    def _signals(self, each: CompetencyDraft, signals: Sequence[SaidSignal]) -> list[Signal]:
        ids = self.signal_ids[id(each)]
        return [
            Signal(
                ids[fold(signal.text)],
                fold(signal.text),
                examples=list(signal.examples),
                attributes=dict(signal.facts),
            )
            for signal in signals
        ]

    # Clusters, tracks and levels.

    def _cluster(self, cluster: ClusterDraft) -> Cluster:
        taken: set[str] = set()
        return Cluster(
            self.cluster_ids[id(cluster)],
            cluster.title,
            summary="\n\n".join(cluster.summaries),
            tracks=[self._track(cluster, each, taken) for each in cluster.tracks.values()],
            attributes=cluster.facts,
        )

    def _track(self, cluster: ClusterDraft, track: TrackDraft, taken: set[str]) -> Track:
        lane = _LANES.get(track.lane) or _own_lane(track.lane)
        known = self.known.name("track", cluster.title, track.title)
        best = known if known not in taken else ""
        best = best or id_of_name(track.title) or f"track-{len(taken) + 1}"
        if not known and track.title == INDIVIDUAL_CONTRIBUTOR.title:
            best = "ic"
        others = [f"{best}-{lane.short.casefold() or lane.id}"]
        identifier = _taken(taken, best, others, reserved="track")
        ids: set[str] = set()
        levels: list[Level] = []
        below = _Below()
        for level in track.levels:
            levels.append(self._level(cluster, track, level, ids, below))
        return Track(
            identifier,
            track.title,
            lane=lane,
            summary="\n\n".join(track.summaries),
            levels=levels,
            attributes=track.facts,
        )

    def _level(
        self,
        cluster: ClusterDraft,
        track: TrackDraft,
        level: LevelDraft,
        taken: set[str],
        below: _Below,
    ) -> Level:
        known = self.known.name("level", cluster.title, track.title, level.title)
        best = known if known not in taken else ""
        best = (
            best or id_of_name(level.title) or id_of_name(level.short) or f"level-{len(taken) + 1}"
        )
        others = [f"{best}-{id_of_name(level.short)}"] if id_of_name(level.short) else []
        made = [(each, self._expectation(each, below)) for each in level.expects]
        below.take(level.expects)
        return Level(
            _taken(taken, best, others),
            level.title,
            short=level.short,
            grade=level.grade,
            summary="\n\n".join(level.summaries),
            also_called=level.also_called,
            expects=[expectation for _, expectation in made if expectation is not None],
            status=RETIRED if key_of(level.title) == "not in use" else ADOPTED,
            attributes=level.facts,
        )

    def _expectation(self, each: ExpectationDraft, below: _Below) -> Expectation | None:
        summary, signals = _sentence(each.summaries), each.signals
        if self.carry:
            signals = [signal for signal in signals if not below.has(each, signal)]
            summary = "" if below.summary(each) == summary else summary
            if not (signals or summary or each.rung or each.examples or each.notes) and (
                each.signals or each.summaries
            ):
                return None
        return Expectation(
            competency=self.competencies[id(each.competency)],
            rung=self.rungs[each.rung] if each.rung else None,
            summary=summary,
            signals=self._signals(each.competency, signals),
            examples=list(each.examples),
            importance=OPTIONAL if each.is_optional else CORE,
            note=" · ".join(each.notes),
            status=RETIRED if each.is_retired else ADOPTED,
        )


@attrs.define
class _Below:
    """What the levels below ask, in words."""

    signals: set[tuple[int, str]] = attrs.field(factory=set)
    summaries: dict[int, str] = attrs.field(factory=dict)

    def has(self, each: ExpectationDraft, signal: SaidSignal) -> bool:
        # What has an example of its own says more than the level below.
        return not signal.examples and (id(each.competency), fold(signal.text)) in self.signals

    def summary(self, each: ExpectationDraft) -> str:
        return self.summaries.get(id(each.competency), "")

    def take(self, expects: Iterable[ExpectationDraft]) -> None:
        for each in expects:
            self.signals.update((id(each.competency), fold(signal.text)) for signal in each.signals)
            if each.summaries:
                self.summaries[id(each.competency)] = _sentence(each.summaries)


def repeats(draft: Draft) -> int:
    """How many signals a level says in the same words as a level below it."""
    found = 0
    for cluster in draft.clusters.values():
        for track in cluster.tracks.values():
            below = _Below()
            for level in track.levels:
                found += sum(
                    below.has(each, signal) for each in level.expects for signal in each.signals
                )
                below.take(level.expects)
    return found


def ordered_rungs(draft: Draft) -> bool:
    """Bring the rungs of a scale into their order by number or word; tell whether that was sure."""
    numbers = {key_of(name): place for place, name in enumerate(_in_order(draft.names))}
    if draft.names and set(draft.rungs) <= set(numbers):
        draft.rungs = {
            key: draft.rungs[key] for key in sorted(draft.rungs, key=lambda each: numbers[each])
        }
        return True
    ranks = {key: rank_of_proficiency(title) for key, title in draft.rungs.items()}
    known = [rank for rank in ranks.values() if rank is not None]
    if len(known) < len(ranks) or len({kind for kind, _ in known}) > 1:
        return False
    if len(set(known)) == len(known):
        draft.rungs = {
            key: draft.rungs[key] for key in sorted(ranks, key=lambda each: ranks[each] or (0, 0))
        }
        return True
    return False


def _in_order(names: dict[str, str]) -> list[str]:
    """Names of rungs by their numbers; as they were given, where cells hold no numbers."""
    if all(map(str.isdigit, names)):
        return [names[number] for number in sorted(names, key=int)]
    return list(names.values())


def _own_lane(name: str) -> Lane:
    return Lane(id_of_name(name) or "lane", name) if name else ONE_LANE


def _taken(taken: set[str], best: str, otherwise: Iterable[str] = (), *, reserved: str = "") -> str:
    found = unlike(best, taken, otherwise, reserved=reserved)
    taken.add(found)
    return found


def _sentence(summaries: Sequence[str]) -> str:
    return " ".join(summaries)
