"""The fixed words of a change: what happened, to what part, and how much it weighs."""

from __future__ import annotations

import enum


class Kind(enum.Enum):
    """What happened to a part of a framework."""

    ADDED = "added"
    REMOVED = "removed"
    REPLACED = "replaced"
    """It is gone, and something else stands in its place."""
    RETIRED = "retired"
    """It is gone, and the framework's history says so."""
    DEPRECATED = "deprecated"
    """It still stands, and is on its way out."""
    RESTORED = "restored"
    """It was on its way out, and is no longer."""
    RENAMED = "renamed"
    """Its id changed."""
    MOVED = "moved"
    """It stands elsewhere: in another cluster, track, level, step or competency."""
    SPLIT = "split"
    MERGED = "merged"
    REWORDED = "reworded"
    EDITORIAL = "editorial"
    """Its words are the same but for case, space, punctuation, inflection or spelling."""
    CHANGED = "changed"
    """Another fact about it changed: its importance, rung, title, owner, examples."""
    REORDERED = "reordered"
    """It holds the same things in another order."""


class Part(enum.Enum):
    """The kinds of parts that a framework has; the value is what people call one."""

    FRAMEWORK = "framework"
    DIMENSION = "dimension"
    SCALE = "scale"
    RUNG = "rung"
    COMPETENCY = "competency"
    STEP = "step"
    SIGNAL = "signal"
    LANE = "lane"
    CLUSTER = "cluster"
    TRACK = "track"
    LEVEL = "level"
    EXPECTATION = "expectation"
    MILESTONE = "milestone"
    TRIGGER = "trigger"
    PROMPT = "prompt"
    PRACTICE = "practice"
    MOVE = "move"
    EQUIVALENT = "equivalent"
    ROUND = "review round"

    # Members are single objects: Python's own hash, that of the name, costs ten times as much.
    __hash__ = object.__hash__


class Effect(enum.Enum):
    """What a change does to the bar of a seat."""

    SAME = "same"
    RAISES = "raises"
    LOWERS = "lowers"
    MIXED = "mixed"
    """It asks more in one thing and less in another, or something else."""
    UNDECLARED = "undeclared"
    """The words changed, and only their author knows whether they ask more or less."""
    NEW = "new"
    """The seat was not there before."""
    GONE = "gone"
    """The seat is not there any more."""


class Impact(enum.Enum):
    """How much a change weighs for the people who work with the framework, worst first."""

    BREAKING = "breaking"
    UNDECIDED = "undecided"
    NOTABLE = "notable"
    CLARIFYING = "clarifying"
    EDITORIAL = "editorial"
    INTERNAL = "internal"

    @property
    def rank(self) -> int:
        """0 for the weightiest, then upwards."""
        return _RANKS[self]

    @property
    def version(self) -> Version:
        """The part of the version that has to grow."""
        return _VERSIONS[self]


class Version(enum.Enum):
    """The part of a version that a set of changes makes grow."""

    MAJOR = "major"
    MINOR = "minor"
    PATCH = "patch"
    NONE = "none"
    UNDECIDED = "undecided"
    """Something is to be declared before anybody can tell."""


class Decision(enum.Enum):
    """What an author declares about a change that nobody else can judge."""

    RAISES = "raises"
    LOWERS = "lowers"
    MIXED = "mixed"
    """It asks for something else."""
    CLARIFIES = "clarifies"
    """It asks the same, in words that are easier to understand."""


_RANKS = {impact: place for place, impact in enumerate(Impact)}
_VERSIONS = {
    Impact.BREAKING: Version.MAJOR,
    Impact.UNDECIDED: Version.UNDECIDED,
    Impact.NOTABLE: Version.MINOR,
    Impact.CLARIFYING: Version.MINOR,
    Impact.EDITORIAL: Version.PATCH,
    Impact.INTERNAL: Version.NONE,
}


def together(effects: set[Effect]) -> Effect:
    """What several effects on one seat amount to."""
    effects = effects - {Effect.SAME}
    if not effects:
        return Effect.SAME
    if len(effects) == 1:
        return next(iter(effects))
    for whole in (Effect.NEW, Effect.GONE):
        if whole in effects:
            return whole
    if Effect.UNDECLARED in effects and effects <= {Effect.UNDECLARED, Effect.LOWERS}:
        return Effect.UNDECLARED
    if effects == {Effect.UNDECLARED, Effect.RAISES}:
        # It rises whatever the author says; the question stays open beside it.
        return Effect.RAISES
    return Effect.MIXED
