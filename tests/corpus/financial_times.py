"""financial-times: a stable id on every signal, and variants of a level side by side.

A family is a cluster, a theme a competency, and a competency of the source a signal under the id
that it has. What the source calls a proficiency is the rung of the expectation; its words stand
with the signals, so that the steps themselves are empty.
Levels that end in `-ic` and `-pm` are two lanes of one grade; what follows the managers is theirs.
A legacy family is retired; the family whose id it has, but for the version, succeeds it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Final

from progression.catalog import Catalog
from progression.model import (
    ADOPTED,
    INDIVIDUAL_CONTRIBUTOR,
    MANAGEMENT,
    RETIRED,
    Cluster,
    Competency,
    Expectation,
    Framework,
    Grade,
    Level,
    Link,
    Retired,
    Rung,
    Scale,
    Signal,
    Step,
    Track,
)
from progression.names import suggest_id
from tests.corpus.reading import Count, Source

LEFT_OUT: Mapping[str, str] = {}

SCALE: Final = Scale(
    "proficiency",
    "Proficiency",
    rungs=[
        Rung(suggest_id(name), name)
        for name in ("Awareness", "Foundational", "Working knowledge", "Practitioner", "Expert")
    ],
    stacks=False,
)
"""The source names proficiencies without an order; this is the one in which its levels use them."""

_SHEET = "googleSheetId"


def framework(source: Source) -> Framework:
    """Express the source in the model."""
    families = source["job_families"]
    library = {
        (family["id"], theme["id"]): _competency(family, theme)
        for family in families
        for theme in family["themes"]
    }
    ids = [family["id"] for family in families]
    grades = _grades(families)
    return Framework(
        "financial-times",
        source["source"],
        cumulative=False,
        summary=source["shape"],
        competencies=list(library.values()),
        clusters=[_cluster(family, library, grades) for family in families],
        history=[
            Retired(family["id"], replaced_by=newer)
            for family in families
            if family.get("isLegacy")
            for newer in ids
            if newer == family["id"].rpartition("-v")[0]
        ],
    )


def _competency(family: Source, theme: Source) -> Competency:
    """A theme of one family; families have themes of one id that differ in words."""
    return Competency(
        f"{family['id']}-{theme['id']}",
        theme["name"],
        group=family["name"],
        summary=theme.get("summary", ""),
        scale=SCALE,
        steps=[Step(rung, "") for rung in SCALE.rungs],
    )


def _grades(families: list[Source]) -> dict[str, int]:
    """One grade for the levels of one name in all families, whatever the variant."""
    names = dict.fromkeys(_base(level) for family in families for level in family["levels"])
    return {name: grade for grade, name in enumerate(names, 1)}


def _base(level: Source) -> str:
    name: str = level["id"]
    return name.removesuffix("-ic").removesuffix("-pm")


def _cluster(
    family: Source, library: Mapping[tuple[str, str], Competency], grades: Mapping[str, int]
) -> Cluster:
    themes = {theme["id"]: library[family["id"], theme["id"]] for theme in family["themes"]}
    trunk: list[Level] = []
    branch: list[Level] = []
    for level in family["levels"]:
        managers = bool(branch) and _base(level) == level["id"]
        target = branch if managers or level["id"].endswith("-pm") else trunk
        asked = [each for each in family["competencies"] if each["level"] == level["id"]]
        target.append(
            Level(
                level["id"],
                level["name"],
                grade=grades[_base(level)],
                expects=list(_expectations(asked, themes)),
            )
        )
    return Cluster(
        family["id"],
        family["name"],
        summary=family["summary"],
        status=RETIRED if family.get("isLegacy") else ADOPTED,
        attributes={_SHEET: family[_SHEET]},
        tracks=_tracks(trunk, branch),
    )


def _tracks(trunk: list[Level], branch: list[Level]) -> list[Track]:
    first = Track("ic", "Individual contributor", lane=INDIVIDUAL_CONTRIBUTOR, levels=trunk)
    if not branch:
        return [first]
    start = [level for level in trunk if _grade(level) < _grade(branch[0])]
    second = Track(
        "management",
        "People manager",
        lane=MANAGEMENT,
        levels=branch,
        branches_from=start[-1] if start else None,
    )
    return [first, second]


def _grade(level: Level) -> int:
    assert isinstance(level.grade, Grade)
    return level.grade.number


def _expectations(asked: list[Source], themes: Mapping[str, Competency]) -> Iterator[Expectation]:
    """One expectation for each run of entries that share a theme and a proficiency."""
    rungs = {rung.title: rung for rung in SCALE.rungs}
    for (theme, proficiency), entries in groupby(
        asked, lambda each: (each["theme"], each["proficiency"])
    ):
        yield themes[theme].at(rungs[proficiency], *map(signal_of, entries))


def signal_of(entry: Source) -> Signal:
    """A competency of the source, under the id that it has there."""
    return Signal(
        entry["id"],
        entry["summary"],
        examples=entry.get("examples") or [],
        links=[Link(each["label"], each["url"]) for each in entry.get("supportingUrls") or []],
    )


# Back again.


def source_of(company: Framework) -> Source:
    """Read the source back from the model."""
    return {
        "source": company.title,
        "shape": company.summary,
        "job_families": [_family(cluster, company) for cluster in company.clusters],
    }


def _family(cluster: Cluster, company: Framework) -> Source:
    levels = _side_by_side(cluster)
    prefix = f"{cluster.id}-"
    family: Source = {
        "id": cluster.id,
        "name": cluster.title,
        "summary": cluster.summary,
        _SHEET: cluster.attributes[_SHEET],
        "levels": [{"id": level.id, "name": level.title} for level in levels],
        "themes": [
            {
                "id": each.id.removeprefix(prefix),
                "name": each.title,
                "summary": each.summary,
            }
            for each in company.competencies
            if each.group == cluster.title
        ],
        "competencies": [
            {
                **entry_of(signal),
                "level": level.id,
                "theme": asked.competency.id.removeprefix(prefix),
                "proficiency": asked.rung.title if asked.rung else None,
            }
            for level in levels
            for asked in level.expects
            for signal in asked.signals
        ],
    }
    return family | {"isLegacy": True} if cluster.status is RETIRED else family


def _side_by_side(cluster: Cluster) -> list[Level]:
    """The levels of both lanes by grade, those of the first lane first."""
    return sorted((level for track in cluster.tracks for level in track.levels), key=_grade)


def entry_of(signal: Signal) -> Source:
    """A signal as the source has it."""
    return {
        "id": signal.id,
        "summary": signal.text,
        "examples": list(signal.examples),
        "supportingUrls": [{"label": each.title, "url": each.url} for each in signal.links],
    }


def successors(company: Framework) -> dict[str, tuple[str, ...]]:
    """What replaces each legacy family that is replaced."""
    return {each.path: each.replaced_by for each in company.history if isinstance(each, Retired)}


def counts(source: Source, company: Framework) -> list[Count]:
    """Count both."""
    families = source["job_families"]
    entries = [each for family in families for each in family["competencies"]]
    catalog = Catalog(company)
    expects = [each for seat in catalog.seats for each in seat.level.expects]
    signals = [signal for each in expects for signal in each.signals]
    seen = {(each["theme"], family["id"]) for family in families for each in entries_of(family)}
    used = {each.competency.id for each in expects}
    return [
        ("families → clusters", len(families), len(company.clusters)),
        (
            "of which legacy → retired",
            sum(bool(family.get("isLegacy")) for family in families),
            sum(each.status is RETIRED for each in company.clusters),
        ),
        ("levels", sum(len(family["levels"]) for family in families), len(catalog.seats)),
        ("themes", sum(len(family["themes"]) for family in families), len(company.competencies)),
        ("of which asked", len(seen), len(used)),
        ("competencies → signals", len(entries), len(signals)),
        ("ids", len({each["id"] for each in entries}), len({signal.id for signal in signals})),
        (
            "examples",
            sum(len(each.get("examples") or []) for each in entries),
            sum(len(signal.examples) for signal in signals),
        ),
        (
            "links",
            sum(len(each.get("supportingUrls") or []) for each in entries),
            sum(len(signal.links) for signal in signals),
        ),
        (
            "proficiencies that are used → rungs",
            len({each["proficiency"] for each in entries}),
            len({each.rung for each in expects}),
        ),
    ]


def entries_of(family: Source) -> list[Source]:
    """The competencies of a family."""
    entries: list[Source] = family["competencies"]
    return entries
