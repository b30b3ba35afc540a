"""financial-times, release by release: one framework for each of its tags.

An area is a competency, and each entry a signal under the id that it has in every release.
The first releases list no levels, and only name them in their entries; such a level has no title.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby

from progression.catalog import Catalog
from progression.model import Cluster, Competency, Framework, Level, Signal, Track
from tests.corpus.financial_times import entry_of, signal_of
from tests.corpus.reading import ALL_ROLES, Count, Source

LEFT_OUT: Mapping[str, str] = {}


def framework(source: Source) -> Framework:
    """Express one release in the model."""
    entries = source["competencies"]
    areas = {each: Competency(each, each) for each in dict.fromkeys(e["area"] for e in entries)}
    listed = {level["id"]: level for level in source["levels"]}
    names = dict.fromkeys([*listed, *(each["level"] for each in entries)])
    levels = [
        _level(name, listed.get(name, {}), [e for e in entries if e["level"] == name], areas)
        for name in names
    ]
    families = dict.fromkeys(each["family"] for each in [*source["levels"], *entries])
    (family,) = families
    return Framework(
        "financial-times",
        "Engineering progression",
        cumulative=False,
        version=source["tag"],
        attributes={"date": source["date"], "files": " ".join(source["files"])},
        competencies=list(areas.values()),
        clusters=[
            Cluster(
                family,
                family,
                tracks=[Track("levels", "Levels", lane=ALL_ROLES, levels=levels)],
            )
        ],
    )


def _level(
    name: str, listed: Source, entries: list[Source], areas: Mapping[str, Competency]
) -> Level:
    runs = groupby(entries, lambda each: areas[each["area"]])
    return Level(
        name,
        listed.get("name", ""),
        summary=listed.get("summary", ""),
        expects=[area.expects("", *map(signal_of, run)) for area, run in runs],
    )


def source_of(company: Framework) -> Source:
    """Read the release back from the model."""
    (cluster,) = company.clusters
    (track,) = cluster.tracks
    return {
        "tag": company.version,
        "date": company.attributes["date"],
        "files": company.attributes["files"].split(),
        "levels": [
            {
                "family": cluster.id,
                "id": level.id,
                "name": level.title,
                "summary": level.summary,
            }
            for level in track.levels
            if level.title
        ],
        "competencies": [
            {
                **entry_of(signal),
                "family": cluster.id,
                "level": level.id,
                "area": asked.competency.id,
            }
            for level in track.levels
            for asked in level.expects
            for signal in asked.signals
        ],
    }


def signals_of(company: Framework) -> list[Signal]:
    """The signals in force at all levels, as the catalog finds them."""
    catalog = Catalog(company)
    return [entry.signal for seat in catalog.seats for entry in catalog.bar(seat).signals]


def counts(source: Source, company: Framework) -> list[Count]:
    """Count both."""
    entries = source["competencies"]
    signals = signals_of(company)
    levels = {each["id"] for each in source["levels"]} | {each["level"] for each in entries}
    return [
        ("levels", len(levels), len(Catalog(company).seats)),
        ("areas → competencies", len({e["area"] for e in entries}), len(company.competencies)),
        ("competencies → signals", len(entries), len(signals)),
        (
            "examples",
            sum(len(each["examples"] or []) for each in entries),
            sum(len(signal.examples) for signal in signals),
        ),
    ]
