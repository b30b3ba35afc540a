"""uk-ddat: a skill owns its proficiency texts, and a role level only points at one of them.

A family is a cluster, a role a track, a skill a competency, and the four proficiencies are one
scale that does not stack, since each text is written in full. Some demands fall from one level to
the next, and some are written twice; both are kept.

The source lists the levels of a role by their names. Levels here stand in the order that was
inferred for them, where one is given; reading back, they are sorted by name again.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from progression.catalog import Catalog
from progression.model import (
    ADOPTED,
    DRAFT,
    RETIRED,
    Cluster,
    Competency,
    Expectation,
    Framework,
    Level,
    Rung,
    Scale,
    Step,
    Track,
)
from progression.names import suggest_id
from tests.corpus.reading import ALL_ROLES, Count, Signals, Source

LEFT_OUT: Mapping[str, str] = {}

SCALE: Final = ("Awareness", "Working", "Practitioner", "Expert")

_UNUSED = "NOT IN USE"
"""Name of four role levels, and what 28 requirements say in place of a proficiency."""

_BULLET = "\n- "
ROLE_TYPE = "role type"
REQUIRED_BY = "roles that require the skill"
"""The skills file lists roles for each skill; it differs from the requirements, so it is kept."""
DESCRIBED_AS = "description in the file of roles"
"""Where the skills file describes nothing, the file of roles may have a word for that."""


def framework(source: Source, order: Source | None = None) -> Framework:
    """Express the source in the model.

    Args:
        source: The framework, from JSON or from `uk_ddat_files`.
        order: The inferred order of role levels; without it they stay as they are listed.
    """
    scale = Scale(
        "proficiency",
        "Proficiency",
        rungs=[Rung(suggest_id(name), name) for name in source["proficiency_levels"]],
        stacks=False,
    )
    signals = Signals()
    skills = {each["id"]: _competency(each, scale, signals) for each in source["skills"]}
    places = {
        (role["role"], level["id"]): place
        for role in (order["roles"] if order else [])
        for place, level in enumerate(role["levels"])
    }
    return Framework(
        "uk-ddat",
        source["source"],
        cumulative=False,
        summary=source["shape"],
        competencies=list(skills.values()),
        clusters=[
            Cluster(
                family["id"],
                family["name"],
                tracks=[_track(role, skills, places) for role in family["roles"]],
            )
            for family in source["role_families"]
        ],
    )


def _competency(skill: Source, scale: Scale, signals: Signals) -> Competency:
    rungs = {rung.title: rung for rung in scale.rungs}
    facts = {name: skill[name] for name in (REQUIRED_BY, DESCRIBED_AS) if name in skill}
    return Competency(
        skill["id"],
        skill["name"],
        summary=skill["description"],
        scale=scale,
        steps=[
            _step(skill["id"], rungs[level["name"]], level["text"], signals)
            for level in skill["levels"]
        ],
        attributes=facts,
    )


def _step(skill: str, rung: Rung, text: str, signals: Signals) -> Step:
    """A text is a beginning and bullets; a few say only that the step is not written yet."""
    beginning, *bullets = text.split(_BULLET)
    if not bullets:
        return Step(rung, "", signals=[signals.of(skill, text)], status=DRAFT)
    return Step(rung, beginning, signals=[signals.of(skill, each) for each in bullets])


def _track(
    role: Source, skills: Mapping[str, Competency], places: Mapping[tuple[str, str], int]
) -> Track:
    levels = [
        Level(
            level["id"],
            level["name"],
            summary=level["description"],
            status=RETIRED if level["name"] == _UNUSED else ADOPTED,
            expects=[
                _expectation(skills[each["skill"]], each["level"]) for each in level["skills"]
            ],
        )
        for level in role["role_levels"]
    ]
    levels.sort(key=lambda level: places.get((role["id"], level.id), 0))
    return Track(
        role["id"],
        role["name"],
        lane=ALL_ROLES,
        summary=role["description"],
        levels=levels,
        attributes={ROLE_TYPE: role["role_type"]} if role["role_type"] else {},
    )


def _expectation(skill: Competency, proficiency: str) -> Expectation:
    for step in skill.steps:
        if step.rung.title == proficiency:
            return skill.at(step.rung)
    return Expectation(competency=skill, note=proficiency, status=RETIRED)


# Back again.


def source_of(company: Framework) -> Source:
    """Read the source back from the model."""
    return {
        "source": company.title,
        "shape": company.summary,
        "proficiency_levels": [rung.title for rung in _scale(company).rungs],
        "role_families": [
            {
                "id": cluster.id,
                "name": cluster.title,
                "roles": [_role(track) for track in cluster.tracks],
            }
            for cluster in company.clusters
        ],
        "skills": [_skill(competency) for competency in company.competencies],
    }


def _scale(company: Framework) -> Scale:
    scale = company.competencies[0].scale
    assert scale is not None
    return scale


def _role(track: Track) -> Source:
    return {
        "id": track.id,
        "name": track.title,
        "role_type": track.attributes.get(ROLE_TYPE),
        "description": track.summary,
        "role_levels": [
            {
                "id": level.id,
                "name": level.title,
                "description": level.summary,
                "skills": [
                    {"skill": each.competency.id, "level": proficiency_of(each)}
                    for each in level.expects
                ],
            }
            for level in by_name(track)
        ],
    }


def by_name(track: Track) -> list[Level]:
    """The levels of a role as the source lists them."""
    return sorted(track.levels, key=lambda level: level.title.casefold())


def proficiency_of(expectation: Expectation) -> str:
    """What a requirement names, in the words of the source."""
    return expectation.rung.title if expectation.rung else expectation.note


def _skill(competency: Competency) -> Source:
    return {
        "id": competency.id,
        "name": competency.title,
        "description": competency.summary,
        "levels": [
            {
                "name": step.rung.title,
                "text": text_of(step),
                "signals": [signal.text.strip() for signal in step.signals],
            }
            for step in competency.steps
        ],
        **competency.attributes,
    }


def text_of(step: Step) -> str:
    """The text of a proficiency, as published: its beginning and its bullets."""
    texts = [signal.text for signal in step.signals]
    return _BULLET.join([step.summary, *texts]) if step.summary else "".join(texts)


def order_of(company: Framework) -> dict[str, list[str]]:
    """The levels of each role in the order of their track."""
    return {
        seats[0].track.id: [seat.level.id for seat in seats]
        for seats in map(Catalog(company).seats_of, Catalog(company).tracks)
    }


# What is peculiar to this source.


def repeated(company: Framework) -> int:
    """The number of skills that a level asks more than once, over all levels."""
    catalog = Catalog(company)
    return sum(len(asked.sources) > 1 for seat in catalog.seats for asked in catalog.bar(seat))


def falling(company: Framework) -> list[tuple[str, str]]:
    """Level and skill wherever a level asks a lower proficiency than the level below it."""
    catalog = Catalog(company)
    found = []
    for seat in catalog.seats:
        below = catalog.below(seat)
        if below is None:
            continue
        for asked in catalog.bar(seat):
            before = catalog.bar(below).get(asked.competency.id)
            if before is not None and _height(before.rung) > _height(asked.rung):
                found.append((seat.path, asked.competency.id))
    return found


def _height(rung: Rung | None) -> int:
    return SCALE.index(rung.title) if rung else -1


def counts(source: Source, company: Framework) -> list[Count]:
    """Count both."""
    families = source["role_families"]
    roles = [role for family in families for role in family["roles"]]
    levels = [level for role in roles for level in role["role_levels"]]
    texts = [text for skill in source["skills"] for text in skill["levels"]]
    required = [[each["skill"] for each in level["skills"]] for level in levels]
    again = [skill for skills in required for skill in set(skills) if skills.count(skill) > 1]
    undefined = [text for text in texts if _BULLET not in text["text"]]
    unused = [each for level in levels for each in level["skills"] if each["level"] == _UNUSED]
    catalog = Catalog(company)
    steps = [step for each in company.competencies for step in each.steps]
    expects = [each for seat in catalog.seats for each in seat.level.expects]
    return [
        ("families → clusters", len(families), len(company.clusters)),
        ("roles → tracks", len(roles), len(catalog.tracks)),
        ("role levels → levels", len(levels), len(catalog.seats)),
        ("proficiencies → rungs", len(source["proficiency_levels"]), len(_scale(company).rungs)),
        ("skills → competencies", len(source["skills"]), len(company.competencies)),
        ("skill texts → steps", len(texts), len(steps)),
        (
            "skill texts not written yet → drafts",
            len(undefined),
            sum(step.status is DRAFT for step in steps),
        ),
        (
            "signals",
            sum(len(text["signals"]) for text in texts),
            sum(len(step.signals) for step in steps),
        ),
        ("requirements → expectations", sum(map(len, required)), len(expects)),
        ("of which repeated", len(again), repeated(company)),
        ("of which not in use", len(unused), sum(each.status is RETIRED for each in expects)),
    ]
