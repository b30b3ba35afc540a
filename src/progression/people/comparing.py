"""Two assessments side by side: only where they differ, as an agenda for a talk."""

from __future__ import annotations

import attrs
from attrs import field

from progression.catalog import Catalog, Seat
from progression.errors import ProgressionError
from progression.interchange.assessment import Assessment, Reply
from progression.model import Competency, Signal
from progression.people.citing import is_current
from progression.people.fields import Cited


class CompareError(ProgressionError, ValueError):
    """Two assessments are about different things."""


@attrs.frozen(kw_only=True)
class Answered:
    """What one of the two says.

    Attributes:
        reply: The answer; None where there is none.
        is_stale: Whether it was given for other words than those of today.
    """

    reply: Reply | None = field(default=None, repr=False)
    is_stale: bool = False


@attrs.frozen(kw_only=True)
class Differing:
    """One signal that is seen differently.

    Attributes:
        path: `competency/signal`.
        competency: Where it belongs; None where the framework no longer has it.
        signal: The signal as it reads now; None where the framework no longer has it.
        mine: What the first says.
        theirs: What the second says.
    """

    path: str
    competency: Competency | None
    signal: Signal | None
    mine: Answered
    theirs: Answered


@attrs.frozen(kw_only=True)
class Agenda:
    """What two people have to talk about.

    Attributes:
        seat: The level; None where the framework no longer has it.
        level: Its path, as both say.
        differing: What they see differently, in the order of the level's page; what is gone last.
        alike: How many signals both answered alike.
        alike_for_other_words: How many of those at least one of them answered for other words.
    """

    seat: Seat | None
    level: str
    differing: tuple[Differing, ...]
    alike: int
    alike_for_other_words: int


def compare_assessments(mine: Assessment, theirs: Assessment, catalog: Catalog) -> Agenda:
    """Find where two assessments of one level differ: by their answers, whatever their notes say.

    Args:
        mine: The first, such as the person's.
        theirs: The second, such as the manager's.
        catalog: The framework as it is.

    Raises:
        CompareError: They are about different levels or frameworks.
    """
    for what, one, other in (
        ("framework", mine.framework, theirs.framework),
        ("level", mine.level, theirs.level),
    ):
        if one != other:
            raise CompareError(
                f"The two are about different {what}s: one about “{one}”, the other about"
                f" “{other}”. If an id was changed in between, carry the older one over it with"
                " “progression migrate”."
            )
    if mine.framework != catalog.framework.id:
        raise CompareError(
            f"Both are about the framework “{mine.framework}”, and this is"
            f" “{catalog.framework.id}”. Name the other: --framework FOLDER"
        )
    seat = next((each for each in catalog.seats if each.path == mine.level), None)
    order = [each.path for each in catalog.bar(seat).signals] if seat else []
    paths = dict.fromkeys([*order, *sorted({*mine.replies, *theirs.replies})])
    differing, alike, stale = [], 0, 0
    for path in paths:
        first, second = mine.replies.get(path), theirs.replies.get(path)
        found = _answered(path, first, catalog), _answered(path, second, catalog)
        if (first and first.answer) != (second and second.answer):
            differing.append(
                Differing(
                    path=path,
                    competency=catalog.competencies.get(path.partition("/")[0]),
                    signal=catalog.signal(path),
                    mine=found[0],
                    theirs=found[1],
                )
            )
        elif first and first.answer:
            alike += 1
            stale += any(each.is_stale for each in found)
    return Agenda(
        seat=seat,
        level=mine.level,
        differing=tuple(differing),
        alike=alike,
        alike_for_other_words=stale,
    )


def _answered(path: str, reply: Reply | None, catalog: Catalog) -> Answered:
    is_stale = reply is not None and not is_current(catalog, Cited(path, reply.wording))
    return Answered(reply=reply, is_stale=is_stale)
