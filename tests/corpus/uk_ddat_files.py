"""The two CSV files of uk-ddat as published, to and from the shape of its JSON.

What the files say and the JSON does not is kept as facts of the skill.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Final

from progression.model import Framework
from progression.names import suggest_id
from tests.corpus.reading import Source
from tests.corpus.uk_ddat import (
    DESCRIBED_AS,
    REQUIRED_BY,
    ROLE_TYPE,
    SCALE,
    by_name,
    proficiency_of,
    text_of,
)

ROLES_FILE: Final = "ddat_roles_skills.csv"
SKILLS_FILE: Final = "ddat_skills_az.csv"

_ROLE_COLUMNS = (
    "Role Family",
    "Role",
    "Role Description",
    "Role Level",
    "Role Level Description",
    "Skill Name",
    "Skill Description",
    "Skill Level",
    "Skill Level Description",
    "Role Type",
)
_SKILL_COLUMNS = ("Skill Name", "Skill Description", *SCALE, "Roles that require Skill")


def source_of_files(roles: str, skills: str) -> Source:
    """Bring the text of the two CSV files into the shape of the JSON."""
    requirements = list(csv.DictReader(io.StringIO(roles, newline="")))
    listed = list(csv.DictReader(io.StringIO(skills, newline="")))
    described = {row["Skill Name"]: row["Skill Description"] for row in requirements}
    return {
        "source": "",
        "shape": "",
        "proficiency_levels": list(SCALE),
        "role_families": _families(requirements),
        "skills": [_skill_of_row(row, described.get(row["Skill Name"], "")) for row in listed],
    }


def _families(rows: list[dict[str, str]]) -> list[Source]:
    families: dict[str, Source] = {}
    roles: dict[tuple[str, str], Source] = {}
    levels: dict[tuple[str, str, str], Source] = {}
    for row in rows:
        family, role, level = row["Role Family"], row["Role"], row["Role Level"]
        if family not in families:
            families[family] = {"id": suggest_id(family), "name": family, "roles": []}
        if (family, role) not in roles:
            roles[family, role] = {
                "id": suggest_id(role),
                "name": role,
                "role_type": row["Role Type"],
                "description": row["Role Description"],
                "role_levels": [],
            }
            families[family]["roles"].append(roles[family, role])
        if (family, role, level) not in levels:
            levels[family, role, level] = {
                "id": suggest_id(level),
                "name": level,
                "description": row["Role Level Description"],
                "skills": [],
            }
            roles[family, role]["role_levels"].append(levels[family, role, level])
        levels[family, role, level]["skills"].append(
            {"skill": suggest_id(row["Skill Name"]), "level": row["Skill Level"]}
        )
    return list(families.values())


def _skill_of_row(row: dict[str, str], described: str) -> Source:
    skill: Source = {
        "id": suggest_id(row["Skill Name"]),
        "name": row["Skill Name"],
        "description": row["Skill Description"],
        "levels": [{"name": name, "text": row[name]} for name in SCALE if row[name]],
        REQUIRED_BY: row["Roles that require Skill"],
    }
    if described != row["Skill Description"]:
        skill[DESCRIBED_AS] = described
    return skill


def files_of(company: Framework) -> tuple[str, str]:
    """Write the two CSV files again."""
    return (
        _written(_ROLE_COLUMNS, _role_rows(company)),
        _written(_SKILL_COLUMNS, _skill_rows(company)),
    )


def _written(columns: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return text.getvalue()


def _role_rows(company: Framework) -> Iterator[tuple[str, ...]]:
    for cluster in company.clusters:
        for track in cluster.tracks:
            role = (cluster.title, track.title, track.summary)
            for level in by_name(track):
                for each in level.expects:
                    skill = each.competency
                    texts = [text_of(step) for step in skill.steps if step.rung == each.rung]
                    yield (
                        *role,
                        level.title,
                        level.summary,
                        skill.title,
                        skill.attributes.get(DESCRIBED_AS, skill.summary),
                        proficiency_of(each),
                        *(texts or [each.note]),
                        track.attributes.get(ROLE_TYPE, ""),
                    )


def _skill_rows(company: Framework) -> Iterator[tuple[str, ...]]:
    for skill in company.competencies:
        texts = {step.rung.title: text_of(step) for step in skill.steps}
        yield (
            skill.title,
            skill.summary,
            *(texts.get(name, "") for name in SCALE),
            skill.attributes[REQUIRED_BY],
        )
