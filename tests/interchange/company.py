"""A small company whose framework uses every feature that JSON has a word for."""

from __future__ import annotations

import datetime

from progression.model import (
    FOR_MANAGER,
    INDIVIDUAL_CONTRIBUTOR,
    MANAGEMENT,
    Cluster,
    Competency,
    Dimension,
    Equivalent,
    Framework,
    Grade,
    Level,
    Move,
    Moved,
    Prompt,
    Retired,
    Rung,
    Scale,
    Signal,
    Step,
    Track,
)

NOVICE = Rung("novice", "Novice")
MASTER = Rung("master", "Master")
DEPTH = Scale("depth", "Depth", rungs=[NOVICE, MASTER])
INFLUENCE = Dimension("influence", "Influence")
CRAFT = Dimension("craft", "Craft")
COACHING = Competency(
    "coaching",
    "Coaching",
    dimension=INFLUENCE,
    scale=DEPTH,
    steps=[
        Step(NOVICE, "Asks.", signals=[Signal("asks-first", "Asks first.")]),
        Step(MASTER, "Teaches.", signals=[Signal("teaches", "Teaches.", raises="asks-first")]),
    ],
)
SAILING = Competency("sailing", "Sailing", dimension=CRAFT)
MATE = Level("mate", "Mate", grade=1, expects=[COACHING.at(NOVICE)])
HELM = Level(
    "helm",
    "Helm",
    grade=Grade(2, name="Two", band="B"),
    attributes={"planning horizon": "a year"},
    expects=[SAILING.expects("Sails.", Signal("sails", "Sails — alone."), note="Soon.")],
    prompts=[Prompt("wind", "Which wind?", for_=FOR_MANAGER)],
)
CAPTAIN = Level("captain", "Captain", expects=[COACHING.at(MASTER)], equivalents=[HELM])
CREW = Track("crew", "Crew", lane=INDIVIDUAL_CONTRIBUTOR, levels=[MATE, HELM])
BRIDGE = Track(
    "bridge",
    "Bridge",
    lane=MANAGEMENT,
    levels=[CAPTAIN],
    branches_from=MATE,
    takes_along=[SAILING, COACHING["asks-first"]],
)
INNER = Cluster("galley", "Galley")
FLEET = Framework(
    "fleet",
    "Fleet",
    cumulative=True,
    reviewed=datetime.date(2026, 1, 31),
    dimensions=[INFLUENCE],
    competencies=[COACHING],
    clusters=[Cluster("deck", "Deck", tracks=[CREW, BRIDGE], clusters=[INNER])],
    moves=[Move(HELM, CAPTAIN)],
    equivalents=[Equivalent(MATE, CAPTAIN, note="Since spring.")],
    history=[Moved("rowing", "sailing"), Retired("knots", replaced_by="sailing")],
)
