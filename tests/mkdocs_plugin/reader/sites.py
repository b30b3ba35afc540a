"""Sites: the example company alone, the same in longer words, and one of twenty clusters."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml

from progression.loader import find_project
from progression.messages import Messages
from progression.mkdocs_plugin.commands import FEATURES, PALETTE, build
from tests.revisions.repository import repository

TWENTY = '''\
"""A company of twenty clusters, small ones, with moves between neighbours."""

from progression import (
    BOTH_WAYS,
    INDIVIDUAL_CONTRIBUTOR,
    MANAGEMENT,
    Cluster,
    Competency,
    Dimension,
    Framework,
    Level,
    Move,
    Signal,
    Track,
)

WAYS = Dimension(id="ways", title="Ways of working")
CARE = Competency(id="care", title="Care", dimension=WAYS, summary="What stays well?")
TRADES = "Baking Brewing Carpentry Cooking Dyeing Farming Fishing Forestry Glazing".split()
TRADES += "Joinery Knitting Masonry Milling Mining Pottery Printing Sailing Tanning".split()
TRADES += ["Thatching", "Weaving"]


def levels(trade, lane):
    """Two levels of a lane, each with a signal of its own."""
    return [
        Level(
            id=f"{lane}-{number}",
            title=f"{title} of {trade}",
            short=f"{lane[0].upper()}{number}",
            grade=number + (lane == "management"),
            summary=f"Answers for {scale}.",
            expects=[
                CARE.expects(
                    f"Looks after {scale}.",
                    Signal(f"{lane}-{number}", f"Mends what wears out in {scale}."),
                ),
            ],
        )
        for number, title, scale in [
            (1, "Journeyman" if lane == "trade" else "Master", "a bench"),
            (2, "Expert" if lane == "trade" else "Head", "a workshop"),
        ]
    ]


def cluster(trade):
    """A cluster of two lanes."""
    trades, masters = levels(trade, "trade"), levels(trade, "management")
    return Cluster(
        id=trade.lower(),
        title=trade,
        summary=f"Everything about {trade.lower()}.",
        tracks=[
            Track(id="trade", title="Trade", lane=INDIVIDUAL_CONTRIBUTOR, levels=trades),
            Track(id="management", title="Management", lane=MANAGEMENT, levels=masters),
        ],
        moves=[Move(trades[1], masters[0], direction=BOTH_WAYS, try_first="Lead one order.")],
    )


GUILD = Framework(
    id="guild",
    title="How we grow in the guild",
    cumulative=True,
    dimensions=[WAYS],
    competencies=[CARE],
    clusters=[cluster(trade) for trade in TRADES],
)
'''


CHANGED = "Ties a proposal to the goal of the quarter that it serves."
BEFORE = "Names the goal of the quarter that a proposal serves."


def harbour(folder: Path, root: Path) -> Path:
    """The example company's handbook on its own, in its second release; the site's folder."""
    made = repository(folder / "repository")
    framework = made.root / "frameworks" / "harbour"
    shutil.copytree(root / "frameworks" / "harbour", framework)
    direction = framework / "shared" / "direction.py"
    now = direction.read_text(encoding="utf-8")
    place = str(direction.relative_to(made.root))
    made.commit({place: now.replace(CHANGED, BEFORE)}, day="2026-01-15")
    made.git("tag", "2026.1")
    made.commit({place: now}, day="2026-06-01")
    made.git("tag", "2026.2")
    return _built(made.root)


def twenty(folder: Path) -> Path:
    """The handbook of a company of twenty clusters."""
    framework = folder / "frameworks" / "guild"
    framework.mkdir(parents=True)
    (framework / "__init__.py").write_text(TWENTY, encoding="utf-8")
    return _built(folder)


BROAD = '''\
"""A company of one lane, in which every level asks something new of every competency."""

import json
from pathlib import Path

from progression import (
    INDIVIDUAL_CONTRIBUTOR,
    Cluster,
    Competency,
    Dimension,
    Framework,
    Level,
    Signal,
    Track,
)

TOLD = json.loads(Path(__file__).with_name("told.json").read_text())
SIGNALS = iter(TOLD["signals"])
EACH = len(TOLD["signals"]) // TOLD["levels"] // TOLD["competencies"]
CRAFT = Dimension(id="craft", title="Craft")
COMPETENCIES = [
    Competency(id=f"competency-{number}", title=f"Competency {number}", dimension=CRAFT)
    for number in range(TOLD["competencies"])
]
LEVELS = [
    Level(
        id=f"level-{level}",
        title=f"Level {level}",
        grade=level + 1,
        expects=[
            competency.expects(
                f"Shows it at the scale that level {level} asks of everybody here.",
                *(Signal(f"signal-{level}-{number}", next(SIGNALS)) for number in range(EACH)),
            )
            for competency in COMPETENCIES
        ],
    )
    for level in range(TOLD["levels"])
]
FRAMEWORK = Framework(
    id="broad",
    title="How we grow",
    cumulative=True,
    dimensions=[CRAFT],
    competencies=COMPETENCIES,
    clusters=[
        Cluster(
            id="making",
            title="Making",
            tracks=[Track(id="ic", title="Maker", lane=INDIVIDUAL_CONTRIBUTOR, levels=LEVELS)],
        )
    ],
)
'''


def broad(folder: Path, signals: Sequence[str], levels: int, competencies: int) -> Path:
    """The handbook of a company of many levels and competencies that asks these signals."""
    framework = folder / "frameworks" / "broad"
    framework.mkdir(parents=True)
    (framework / "__init__.py").write_text(BROAD, encoding="utf-8")
    told = {"signals": list(signals), "levels": levels, "competencies": competencies}
    (framework / "told.json").write_text(json.dumps(told), encoding="utf-8")
    return _built(folder)


def german(folder: Path, root: Path) -> Path:
    """The example company's handbook with its own words, and the theme's, in German."""
    return _beside(folder, root, language="de", options={"language": "de"})


def stretched(folder: Path, root: Path) -> Path:
    """The example company's handbook from right to left, its own words 40 % longer."""
    words = {key: longer(text) for key, text in _texts().items()}
    # Material turns the page around for Arabic.
    return _beside(folder, root, language="ar", options={"language": "en", "words": words})


def longer(text: str) -> str:
    """A message 40 % longer, as another language might need it, with its places as they are."""
    return re.sub(
        r"\{\w+\}|[^\W\d_]+",
        lambda word: word[0] if "{" in word[0] else word[0] + word[0][: round(len(word[0]) * 0.4)],
        text,
    )


def _texts() -> dict[str, str]:
    """The messages that a page shows; the others are lists and forms for machines."""
    messages = Messages("en")
    return {key: messages.beneath(key)[""] for key in messages if not key.endswith(".tags")}


def _beside(folder: Path, root: Path, *, language: str, options: dict[str, Any]) -> Path:
    """The example company's handbook in a site that speaks some language."""
    shutil.copytree(root / "frameworks" / "harbour", folder / "frameworks" / "harbour")
    (folder / "docs").mkdir()
    looks = {"font": False, "features": FEATURES, "palette": PALETTE}
    config = {
        "site_name": "",
        "theme": {"name": "material", "language": language, **looks},
        "plugins": ["search", {"progression": options}],
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(config), encoding="utf-8")
    return _built(folder)


def _built(folder: Path) -> Path:
    return build(find_project(folder), folder / "site", offline=False, strict=True).parent
