"""What starts, carries and follows a conversation: triggers, milestones, prompts, practices."""

from __future__ import annotations

import attrs
from attrs import field

from progression.model.fields import identifier, several, text, texts
from progression.model.fields import text as words  # for fields behind one that is called `text`
from progression.model.link import Link, links
from progression.model.noun import Noun
from progression.model.words import ADOPTED, FOR_BOTH, Audience, Status, audience, status


@attrs.frozen
class Milestone(Noun):
    """Something observable that a manager can point to.

    Attributes:
        id: Lower-case words joined by hyphens, unique within the level.
        text: What was reached, as one sentence.
        examples: What it looked like once.
        status: Where it stands.
    """

    id: str = field(converter=identifier)
    text: str = field(converter=text)
    examples: tuple[str, ...] = field(default=(), converter=texts, kw_only=True)
    status: Status = field(default=ADOPTED, converter=status, kw_only=True)


@attrs.frozen
class Trigger(Noun):
    """A reason to start the conversation about a level.

    Attributes:
        id: Lower-case words joined by hyphens, unique within the level.
        text: What happened, as one sentence.
        examples: What it looked like once.
        status: Where it stands.
    """

    id: str = field(converter=identifier)
    text: str = field(converter=text)
    examples: tuple[str, ...] = field(default=(), converter=texts, kw_only=True)
    status: Status = field(default=ADOPTED, converter=status, kw_only=True)


@attrs.frozen
class Prompt(Noun):
    """A question for a 1:1.

    Attributes:
        id: Lower-case words joined by hyphens, unique within what it belongs to.
        text: The question.
        for_: Who asks it of themselves or of the other: the person, the manager, or both.
        status: Where it stands.
    """

    id: str = field(converter=identifier)
    text: str = field(converter=text)
    for_: Audience = field(default=FOR_BOTH, converter=audience, kw_only=True)
    status: Status = field(default=ADOPTED, converter=status, kw_only=True)


@attrs.frozen
class Practice(Noun):
    """A way to grow that costs little.

    Attributes:
        id: Lower-case words joined by hyphens, unique within the competency.
        text: What to do, as one sentence.
        kind: The kind of way in a word or two, such as “mentoring”, “talk” or “project”.
        time: What it costs, such as “an hour a week for a quarter”.
        links: Where to start.
        status: Where it stands.
    """

    id: str = field(converter=identifier)
    text: str = field(converter=text)
    kind: str = field(default="", converter=words, kw_only=True)
    time: str = field(default="", converter=words, kw_only=True)
    links: tuple[Link, ...] = field(default=(), converter=links, kw_only=True)
    status: Status = field(default=ADOPTED, converter=status, kw_only=True)


def milestones(value: list[Milestone] | tuple[Milestone, ...]) -> tuple[Milestone, ...]:
    """Several milestones, as a list."""
    return several(value, Milestone)


def triggers(value: list[Trigger] | tuple[Trigger, ...]) -> tuple[Trigger, ...]:
    """Several triggers, as a list."""
    return several(value, Trigger)


def prompts(value: list[Prompt] | tuple[Prompt, ...]) -> tuple[Prompt, ...]:
    """Several prompts, as a list."""
    return several(value, Prompt)


def practices(value: list[Practice] | tuple[Practice, ...]) -> tuple[Practice, ...]:
    """Several practices, as a list."""
    return several(value, Practice)
