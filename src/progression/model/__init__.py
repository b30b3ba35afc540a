"""The nouns of a career framework: immutable values without I/O, formats or messages."""

from progression.model.cluster import Cluster
from progression.model.competency import CitedSignal, Competency
from progression.model.cycle import Cycle, ReviewRound
from progression.model.dimension import Dimension
from progression.model.expectation import Expectation
from progression.model.fields import Attributes
from progression.model.framework import QUARTER, Framework
from progression.model.history import Moved, Retired
from progression.model.level import Grade, Level
from progression.model.link import Link
from progression.model.move import Equivalent, Move
from progression.model.noun import Noun
from progression.model.scale import Rung, Scale, Step
from progression.model.signal import Signal
from progression.model.talk import Milestone, Practice, Prompt, Trigger
from progression.model.track import INDIVIDUAL_CONTRIBUTOR, MANAGEMENT, Lane, Track
from progression.model.words import (
    ADOPTED,
    BOTH_WAYS,
    CORE,
    DRAFT,
    FOR_BOTH,
    FOR_MANAGER,
    FOR_PERSON,
    ONE_WAY,
    OPTIONAL,
    PILOT,
    RETIRED,
    Audience,
    Direction,
    Importance,
    Status,
)

__all__ = [
    "ADOPTED",
    "BOTH_WAYS",
    "CORE",
    "DRAFT",
    "FOR_BOTH",
    "FOR_MANAGER",
    "FOR_PERSON",
    "INDIVIDUAL_CONTRIBUTOR",
    "MANAGEMENT",
    "ONE_WAY",
    "OPTIONAL",
    "PILOT",
    "QUARTER",
    "RETIRED",
    "Attributes",
    "Audience",
    "CitedSignal",
    "Cluster",
    "Competency",
    "Cycle",
    "Dimension",
    "Direction",
    "Equivalent",
    "Expectation",
    "Framework",
    "Grade",
    "Importance",
    "Lane",
    "Level",
    "Link",
    "Milestone",
    "Move",
    "Moved",
    "Noun",
    "Practice",
    "Prompt",
    "Retired",
    "ReviewRound",
    "Rung",
    "Scale",
    "Signal",
    "Status",
    "Step",
    "Track",
    "Trigger",
]
