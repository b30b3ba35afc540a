"""The kinds of things that a handbook may hide; a kind is one entry."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

import attrs

from progression.model import (
    DRAFT,
    FOR_MANAGER,
    OPTIONAL,
    PILOT,
    RETIRED,
    Cluster,
    Competency,
    Dimension,
    Equivalent,
    Expectation,
    Framework,
    Grade,
    Level,
    Link,
    Milestone,
    Move,
    Moved,
    Noun,
    Practice,
    Prompt,
    Retired,
    ReviewRound,
    Signal,
    Step,
    Track,
    Trigger,
)

ATTRIBUTES: Final = "attributes/"
"""How a free fact is named: `attributes/salary`."""


def _nothing(_: Noun) -> bool:
    return False


@attrs.frozen(kw_only=True)
class Kind:
    """A kind of things that can be hidden.

    Attributes:
        means: What it hides, for the reference.
        fields: Fields that become empty, each with the noun that has it.
        drops: Tells nouns that go as a whole.
    """

    means: str
    fields: frozenset[tuple[type[Noun], str]] = frozenset()
    drops: Callable[[Noun], bool] = _nothing


def _standing(status: object) -> Callable[[Noun], bool]:
    return lambda noun: getattr(noun, "status", None) is status


def _fields(name: str, *nouns: type[Noun]) -> frozenset[tuple[type[Noun], str]]:
    return frozenset((noun, name) for noun in nouns)


def _every(*nouns: type[Noun]) -> Callable[[Noun], bool]:
    return lambda noun: isinstance(noun, nouns)


KINDS: Final[Mapping[str, Kind]] = {
    "drafts": Kind(means="what is a draft, whatever it is", drops=_standing(DRAFT)),
    "pilots": Kind(means="what is being tried", drops=_standing(PILOT)),
    "retired": Kind(means="what is kept for reference only", drops=_standing(RETIRED)),
    "optional": Kind(
        means="what is asked as an option",
        drops=lambda noun: isinstance(noun, Expectation) and noun.importance is OPTIONAL,
    ),
    "grades": Kind(
        means="grades, and which levels weigh the same",
        fields=_fields("grade", Level) | _fields("equivalents", Level, Cluster, Framework),
    ),
    "bands": Kind(means="the pay bands of grades", fields=_fields("band", Grade)),
    "owners": Kind(
        means="who keeps something current",
        fields=_fields("owner", Framework, Cluster, Track, Competency),
    ),
    "reviews": Kind(
        means="when something was reviewed",
        fields=_fields("reviewed", Framework, Cluster, Track, Competency),
    ),
    "cycle": Kind(
        means="when people are reviewed, and when the framework is read",
        fields=_fields("cycle", Framework),
    ),
    "teams": Kind(means="which teams try a pilot", fields=_fields("pilot_team", Cluster)),
    "contacts": Kind(means="whom to ask about a move", fields=_fields("talk_to", Move)),
    "notes": Kind(
        means="remarks on expectations, equal levels and history",
        fields=_fields("note", Expectation, Equivalent, Moved, Retired, ReviewRound),
    ),
    "examples": Kind(
        means="what something looked like once",
        fields=_fields("examples", Signal, Step, Expectation, Milestone, Trigger),
    ),
    "prompts": Kind(means="questions for a 1:1", drops=_every(Prompt)),
    "manager-prompts": Kind(
        means="questions that a manager asks",
        drops=lambda noun: isinstance(noun, Prompt) and noun.for_ is FOR_MANAGER,
    ),
    "practices": Kind(means="ways to grow", drops=_every(Practice)),
    "milestones": Kind(means="what a manager can point to", drops=_every(Milestone)),
    "triggers": Kind(means="reasons to start the conversation", drops=_every(Trigger)),
    "moves": Kind(means="moves that somebody described", drops=_every(Move)),
    "links": Kind(means="links to what helps", drops=_every(Link)),
    "keywords": Kind(
        means="other words that people search for",
        fields=_fields("keywords", Cluster, Level, Competency),
    ),
    "history": Kind(means="what became of former paths", drops=_every(Moved, Retired)),
    "version": Kind(means="the version of the text", fields=_fields("version", Framework)),
    "attributes": Kind(
        means="free facts, all of them; one alone is `attributes/` and its name",
        fields=_fields(
            "attributes", Framework, Cluster, Track, Level, Competency, Dimension, Signal
        ),
    ),
}
"""Everything that can be hidden by its kind, in the order of the reference."""
