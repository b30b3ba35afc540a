"""What the files of the static API say of a level, a matrix and a competency.

What is empty is left out; `api.schema.json` says which keys are always there.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final

import attrs

from progression.catalog import Asked, InForce, Seat
from progression.fingerprints import fingerprint
from progression.model import CORE, Competency, Grade, Prompt, Signal, Status
from progression.pages.book import Book
from progression.pages.links import Branch
from progression.pages.matrix import Cell, matrix_view

Document = dict[str, Any]

_ALWAYS: Final = frozenset({"path", "title", "text", "id", "lane", "cluster", "track", "data"})


def level(book: Book, seat: Seat) -> Document:
    """All that is in force at a level, and what leads on from there."""
    catalog, level = book.catalog, seat.level
    before = catalog.before(seat)
    given = {
        **level_line(book, seat),
        "summary": level.summary,
        "also_called": list(level.also_called),
        "attributes": dict(level.attributes),
        "before": before.path if before else "",
        "beside": [each.path for each in catalog.side_by_side(seat)],
        "milestones": [_cited(each) for each in level.milestones],
        "triggers": [_cited(each) for each in level.triggers],
        "prompts": [_prompt(each) for each in level.prompts],
        "ways": [
            {"to": each.end.path, "kind": each.way.value} for each in catalog.passages_from(seat)
        ],
    }
    asks = [_asked(asked) for asked in catalog.bar(seat)]
    return {**filled(given), "fingerprint": catalog.fingerprint(seat), "asks": asks}


def matrix(book: Book, branch: Branch) -> Document:
    """What each competency asks at each level of a cluster."""
    view: Mapping[str, Any] = matrix_view(book, branch)
    texts: dict[str, str] = {}
    lines = []
    for _, group in view["groups"]:
        for line in group:
            cells = [_cell(each, texts) for each in line.cells]
            lines.append({**competency_line(book, line.competency), "cells": cells})
    return {
        "cluster": branch.path,
        "title": branch.cluster.title,
        "levels": [level_line(book, seat) for seat in view["seats"]],
        "competencies": lines,
        "signals": texts,
    }


def competency(book: Book, competency: Competency) -> Document:
    """A competency, its signals, and what it asks at which level."""
    name = competency.id
    given = {
        **competency_line(book, competency),
        "why": competency.why,
        "steps": [
            filled(
                {
                    "rung": step.rung.id,
                    "title": step.rung.title,
                    "summary": step.summary,
                    "signals": [f"{name}/{each.id}" for each in step.signals],
                }
            )
            for step in competency.steps
        ],
        "prompts": [_prompt(each) for each in competency.prompts],
        "practices": [
            filled({"id": each.id, "text": each.text, "kind": each.kind, "time": each.time})
            for each in competency.practices
        ],
    }
    asked = [
        {"level": step.seat.path, **_in_short(step.asked)}
        for growth in book.catalog.growth(competency)
        for step in growth.steps
    ]
    signals = [_signal(name, each) for each in book.catalog.signals_of(competency)]
    return {**filled(given), "signals": signals, "asked": asked}


def level_line(book: Book, seat: Seat) -> Document:
    """A level in few words."""
    return filled(
        {
            "path": seat.path,
            "title": seat.title,
            "short": seat.level.short,
            "grade": _grade(seat.grade),
            "lane": seat.lane.id,
            "cluster": seat.cluster_path,
            "track": seat.track_path,
            "status": status(seat.level.status),
            "page": page(book, book.addresses.seat(seat)),
        }
    )


def competency_line(book: Book, competency: Competency) -> Document:
    """A competency in few words."""
    return filled(
        {
            "id": competency.id,
            "title": competency.title,
            "dimension": competency.dimension.id if competency.dimension else "",
            "group": competency.group,
            "summary": competency.summary,
            "status": status(competency.status),
            "page": page(book, book.addresses.competency(competency)),
        }
    )


def page(book: Book, address: str) -> str:
    """The page at an address, seen from the root of the handbook; empty where there is none."""
    return address if book.addresses.has(address) else ""


def status(status: Status) -> str:
    """Where something stands; nothing for what is adopted, as most things are."""
    return "" if status is Status.ADOPTED else status.value


def filled(given: Mapping[str, Any]) -> Document:
    """What says something, and what has to be there whatever it says."""
    return {
        key: value
        for key, value in given.items()
        if key in _ALWAYS or value not in ("", None, [], {})
    }


def _asked(asked: Asked) -> Document:
    dimension = asked.competency.dimension
    given = {
        "competency": asked.competency.id,
        "title": asked.competency.title,
        "dimension": dimension.id if dimension else "",
        "importance": _importance(asked),
        "rung": asked.rung.id if asked.rung else "",
        "summary": asked.summary,
        "note": asked.note,
        "examples": list(asked.examples),
        "status": status(asked.status),
        "origin": asked.origin.value,
        "source": asked.source,
    }
    return {**filled(given), "signals": [_in_force(each) for each in asked.signals]}


def _in_force(entry: InForce) -> Document:
    return filled(
        {
            **_signal(entry.competency.id, entry.signal),
            "rung": entry.rung.id if entry.rung else "",
            "importance": _importance(entry),
            "origin": entry.origin.value,
            "source": entry.source,
        }
    )


def _in_short(asked: Asked) -> Document:
    return filled(
        {
            "rung": asked.rung.id if asked.rung else "",
            "importance": _importance(asked),
            "summary": asked.summary,
            "signals": [each.path for each in asked.signals],
        }
    )


def _cell(cell: Cell, texts: dict[str, str]) -> Document | None:
    if cell.asked is None:
        return None
    texts.update((each.path, each.signal.text) for each in cell.asked.signals)
    new = [each.path for each in cell.fresh]
    return {**_in_short(cell.asked), **({"new": new} if new else {})}


@lru_cache(maxsize=1 << 16)
def _fingerprint(text: str) -> str:
    return fingerprint([text])


def _signal(competency: str, signal: Signal) -> Document:
    return filled(
        {
            "path": f"{competency}/{signal.id}",
            "text": signal.text,
            "raises": [f"{competency}/{below}" for below in signal.raises],
            "examples": list(signal.examples),
            "status": status(signal.status),
            "fingerprint": _fingerprint(signal.text),
        }
    )


def _cited(noun: Any) -> Document:
    given = {"id": noun.id, "text": noun.text, "examples": list(noun.examples)}
    return filled({**given, "status": status(noun.status)})


def _prompt(prompt: Prompt) -> Document:
    return {"id": prompt.id, "text": prompt.text, "for": prompt.for_.value}


def _grade(grade: Grade | None) -> Document | None:
    return filled(attrs.asdict(grade)) if grade else None


def _importance(asked: Asked | InForce) -> str:
    return "" if asked.importance is CORE else asked.importance.value
