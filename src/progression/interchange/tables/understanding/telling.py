"""What is told of a level besides its expectations: its grade, code, other titles, facts."""

from __future__ import annotations

import re

from progression.interchange.tables.understanding.drafts import LevelDraft
from progression.prose import fold


def tell_level(level: LevelDraft, role: str, name: str, text: str) -> None:
    """Take in what a cell tells of a level; a second text for one thing is kept as a fact.

    Args:
        level: The level.
        role: What the cell is.
        name: What it is called there.
        text: What it says.
    """
    said = fold(text)
    if role == "grade" and text.isdigit() and level.grade in (None, int(text)):
        level.grade = int(text)
    elif role == "short" and level.short in ("", said):
        level.short = said
    elif role == "also-called":
        titles = [fold(each) for each in re.split(r"[\n,;]", text) if each.strip()]
        level.also_called += [
            each for each in titles if each != level.title and each not in level.also_called
        ]
    elif role == "level-summary":
        if text not in level.summaries:
            level.summaries.append(text)
    else:
        _tell_fact(level, name or {"grade": "Grade", "short": "Code"}.get(role, "More"), text)


def _tell_fact(level: LevelDraft, name: str, text: str) -> None:
    before = level.facts.get(name)
    if before is None:
        level.facts[name] = text
    elif text not in before.split("\n"):
        level.facts[name] = f"{before}\n{text}"
