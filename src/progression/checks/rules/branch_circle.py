"""Tracks branch from one another in a circle.

## Why it matters

People come to a branch from the track that it leaves, and bring along what is in force there.
In a circle that never ends, and nobody could ever have entered.

## Bad

```python
CUSTOM = Level(
    "frame-builder",
    "Frame builder",
    short="F1",
    grade=3,
    summary="Builds frames for riders whom no shop bike fits.",
    expects=[
        COMPETENCY.expects(
            "Mends frames that were made here.",
            Signal(
                "cuts-out-damage",
                "Cuts a cracked tube out without warping the frame.",
                examples=["The rear triangle was true to half a millimetre."],
            ),
            Signal(
                "tests-the-weld",
                "Loads a mended joint on the stand before painting it.",
                examples=["Hung ninety kilos from the head tube over night."],
            ),
            Signal(
                "keeps-drawings",
                "Files a drawing of every mended frame.",
                examples=["Found the angle of a fork from six years ago."],
            ),
        ),
    ],
    milestones=[Milestone("first-frame", "A rider has toured on a frame of theirs for a year.")],
    triggers=[Trigger("asked-for-frames", "Riders ask by name who could build for them.")],
    prompts=[Prompt("frame-to-build", "Whose frame would you build first?")],
)
TRACK = Track(
    "ic",
    "Mechanics",
    lane=INDIVIDUAL_CONTRIBUTOR,
    summary="You lead through the repair itself.",
    levels=LEVELS,
    branches_from=CUSTOM,
    owner="Head of Workshop",
    reviewed=date(2026, 1, 31),
)
BUILDERS = Track(
    "builders",
    "Frame builders",
    lane=INDIVIDUAL_CONTRIBUTOR,
    summary="You lead through the bikes that you make.",
    levels=[CUSTOM],
    branches_from=NEXT_LEVEL,
    owner="Head of Workshop",
    reviewed=date(2026, 1, 31),
)
TRACKS = [TRACK, BUILDERS]
```

## Good

```python
CUSTOM = Level(
    "frame-builder",
    "Frame builder",
    short="F1",
    grade=3,
    summary="Builds frames for riders whom no shop bike fits.",
    expects=[
        COMPETENCY.expects(
            "Mends frames that were made here.",
            Signal(
                "cuts-out-damage",
                "Cuts a cracked tube out without warping the frame.",
                examples=["The rear triangle was true to half a millimetre."],
            ),
            Signal(
                "tests-the-weld",
                "Loads a mended joint on the stand before painting it.",
                examples=["Hung ninety kilos from the head tube over night."],
            ),
            Signal(
                "keeps-drawings",
                "Files a drawing of every mended frame.",
                examples=["Found the angle of a fork from six years ago."],
            ),
        ),
    ],
    milestones=[Milestone("first-frame", "A rider has toured on a frame of theirs for a year.")],
    triggers=[Trigger("asked-for-frames", "Riders ask by name who could build for them.")],
    prompts=[Prompt("frame-to-build", "Whose frame would you build first?")],
)
TRACK = Track(
    "ic",
    "Mechanics",
    lane=INDIVIDUAL_CONTRIBUTOR,
    summary="You lead through the repair itself.",
    levels=LEVELS,
    owner="Head of Workshop",
    reviewed=date(2026, 1, 31),
)
BUILDERS = Track(
    "builders",
    "Frame builders",
    lane=INDIVIDUAL_CONTRIBUTOR,
    summary="You lead through the bikes that you make.",
    levels=[CUSTOM],
    branches_from=NEXT_LEVEL,
    owner="Head of Workshop",
    reviewed=date(2026, 1, 31),
)
TRACKS = [TRACK, BUILDERS]
```

## Source

The model: what is in force at a level can be worked out.
"""

from __future__ import annotations

from progression.checks.rule import Group, Rule, Severity

RULE = Rule(
    "branch-circle",
    group=Group.STRUCTURE,
    severity=Severity.ERROR,
    since="0.2",
    check=None,  # the model reports it when a framework is loaded
)
