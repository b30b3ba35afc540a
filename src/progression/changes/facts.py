"""The facts that each kind of part states, and how much a change of one weighs.

One entry of a table is one fact. Words that ask something of people are judged elsewhere
(`kinds/reworded.py`): they are in `WORDS`, and in `DEMANDS` if a bar is made of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

import attrs

from progression.changes.words import Impact, Part
from progression.model import CitedSignal, Competency, Grade, Level, Link

CLARIFYING, INTERNAL, NOTABLE = Impact.CLARIFYING, Impact.INTERNAL, Impact.NOTABLE


@attrs.frozen
class Side:
    """How one of the two frameworks names things, in the new framework's words.

    Attributes:
        level: The path of a level.
        route: The new path of a part.
    """

    level: Callable[[Level], str]
    route: Callable[[Part, str], str]


Reader = Callable[[Any, Side], object]


@attrs.frozen
class Fact:
    """One field of one kind of part.

    Attributes:
        field: The name of the field.
        impact: What a change of it weighs at the least; what it does to bars comes on top.
        read: Gives the value of the field, so that equal values mean the same.
    """

    field: str
    impact: Impact
    read: Reader


def _plain(field: str) -> Reader:
    return lambda noun, _: getattr(noun, field)


def _facts(impact: Impact, fields: str) -> list[Fact]:
    return [Fact(field, impact, _plain(field)) for field in fields.split()]


def _path(part: Part, field: str) -> Reader:
    def read(noun: Any, side: Side) -> str:
        found = getattr(noun, field)
        return side.route(part, found.id) if found is not None else ""

    return read


def _branch(noun: Any, side: Side) -> str:
    return side.level(noun.branches_from) if noun.branches_from is not None else ""


def _levels(noun: Any, side: Side) -> tuple[str, ...]:
    return tuple(side.level(level) for level in noun.equivalents)


def _takes_along(noun: Any, side: Side) -> tuple[str, ...]:
    return tuple(
        side.route(Part.SIGNAL, each.path)
        if isinstance(each, CitedSignal)
        else side.route(Part.COMPETENCY, each.id)
        for each in noun.takes_along
    )


def _raises(noun: Any, _: Side) -> tuple[str, ...]:
    return tuple(noun.raises)


def _of_cycle(noun: Any, field: str) -> tuple[Any, ...]:
    found: tuple[Any, ...] = getattr(noun.cycle, field) if noun.cycle is not None else ()
    return found


def _rung(noun: Any, side: Side) -> str:
    if noun.rung is None:
        return ""
    scale = noun.competency.scale
    path = side.route(Part.RUNG, f"{scale.id}/{noun.rung.id}") if scale else noun.rung.id
    return path.rpartition("/")[2]


FACTS: Final[Mapping[Part, Sequence[Fact]]] = {
    Part.FRAMEWORK: [
        *_facts(NOTABLE, "id cumulative"),
        *_facts(CLARIFYING, "title links attributes"),
        *_facts(INTERNAL, "version owner reviewed review_every"),
        Fact("framework_reviews", INTERNAL, lambda noun, _: _of_cycle(noun, "framework_reviews")),
        Fact("cycle_links", INTERNAL, lambda noun, _: _of_cycle(noun, "links")),
    ],
    Part.DIMENSION: _facts(CLARIFYING, "title attributes"),
    Part.SCALE: [*_facts(NOTABLE, "stacks"), *_facts(CLARIFYING, "title")],
    Part.RUNG: _facts(CLARIFYING, "title"),
    Part.LANE: _facts(CLARIFYING, "title short"),
    Part.COMPETENCY: [
        *_facts(NOTABLE, "status"),
        Fact("scale", NOTABLE, _path(Part.SCALE, "scale")),
        Fact("dimension", CLARIFYING, _path(Part.DIMENSION, "dimension")),
        *_facts(CLARIFYING, "title group links attributes"),
        *_facts(INTERNAL, "keywords owner reviewed"),
    ],
    Part.STEP: [*_facts(NOTABLE, "status"), *_facts(CLARIFYING, "examples")],
    Part.SIGNAL: [
        *_facts(NOTABLE, "status"),
        *_facts(CLARIFYING, "examples links attributes"),
        Fact("raises", NOTABLE, _raises),
    ],
    Part.CLUSTER: [
        *_facts(NOTABLE, "status"),
        *_facts(CLARIFYING, "title links attributes"),
        *_facts(INTERNAL, "pilot_team owner reviewed keywords"),
    ],
    Part.TRACK: [
        *_facts(NOTABLE, "status"),
        Fact("lane", NOTABLE, _path(Part.LANE, "lane")),
        Fact("branches_from", NOTABLE, _branch),
        Fact("takes_along", NOTABLE, _takes_along),
        *_facts(CLARIFYING, "title links attributes"),
        *_facts(INTERNAL, "owner reviewed"),
    ],
    Part.LEVEL: [
        *_facts(NOTABLE, "status grade"),
        Fact("equivalents", NOTABLE, _levels),
        *_facts(CLARIFYING, "title short also_called links attributes"),
        *_facts(INTERNAL, "keywords"),
    ],
    Part.EXPECTATION: [
        *_facts(NOTABLE, "importance status"),
        Fact("rung", NOTABLE, _rung),
        *_facts(CLARIFYING, "examples"),
    ],
    Part.MILESTONE: _facts(CLARIFYING, "examples status"),
    Part.TRIGGER: _facts(CLARIFYING, "examples status"),
    Part.PROMPT: _facts(CLARIFYING, "for_ status"),
    Part.PRACTICE: _facts(CLARIFYING, "kind time links status"),
    # The days on which people are judged are theirs to know; what explains a round is not.
    Part.ROUND: [
        *_facts(NOTABLE, "starts ends"),
        Fact("frozen_from", NOTABLE, lambda noun, _: noun.frozen[0]),
        *_facts(INTERNAL, "title note"),
    ],
    Part.MOVE: [*_facts(NOTABLE, "direction status"), *_facts(CLARIFYING, "links")],
}
"""The facts of each kind of part."""

WORDS: Final[Mapping[Part, Sequence[str]]] = {
    Part.FRAMEWORK: ("summary",),
    Part.DIMENSION: ("summary",),
    Part.SCALE: ("summary",),
    Part.RUNG: ("summary",),
    Part.LANE: ("summary",),
    Part.COMPETENCY: ("summary", "why"),
    Part.STEP: ("summary",),
    Part.SIGNAL: ("text",),
    Part.CLUSTER: ("summary",),
    Part.TRACK: ("summary",),
    Part.LEVEL: ("summary",),
    Part.EXPECTATION: ("summary", "note"),
    Part.MILESTONE: ("text",),
    Part.TRIGGER: ("text",),
    Part.PROMPT: ("text",),
    Part.PRACTICE: ("text",),
    Part.MOVE: ("summary", "try_first", "talk_to"),
    Part.EQUIVALENT: ("note",),
}
"""The fields of each kind of part that hold sentences."""

DEMANDS: Final = frozenset(
    {(Part.SIGNAL, "text"), (Part.STEP, "summary"), (Part.EXPECTATION, "summary")}
)
"""The fields whose words are in force at seats: another wording may ask for more, or less."""


def shown(value: object) -> str:
    """A fact as text: several of them on lines of their own."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return "\n".join(shown(each) for each in value)
    if isinstance(value, Link):
        return f"{value.title} <{value.url}>"
    if isinstance(value, Grade):
        return " ".join(filter(None, (str(value.number), value.name, value.band)))
    if isinstance(value, Mapping):
        return "\n".join(f"{name}: {fact}" for name, fact in value.items())
    return str(getattr(value, "value", value))


def title_of(noun: Any) -> str:
    """What people call a part: its title, or its words."""
    for field in ("title", "text", "summary"):
        found = getattr(noun, field, "")
        if found:
            return str(found)
    competency = getattr(noun, "competency", None)
    if isinstance(competency, Competency):
        return competency.title
    rung = getattr(noun, "rung", None)
    return rung.title if rung is not None else ""
