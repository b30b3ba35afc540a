"""What a file says of itself in its first lines."""

from __future__ import annotations

import textwrap

from progression.interchange.authoring.constants import Constant
from progression.interchange.authoring.files import (
    CLUSTERS,
    CYCLE,
    FOUNDATIONS,
    HISTORY,
    MOVES,
    ROOT,
    SHARED,
    File,
)
from progression.interchange.authoring.layout import WIDTH
from progression.interchange.authoring.wording import width_of
from progression.model import (
    Cluster,
    Competency,
    Dimension,
    Framework,
    Grade,
    Lane,
    Level,
    Scale,
    Track,
)
from progression.prose import listed

_PLAIN = {
    CLUSTERS: "All clusters, with their tracks and levels.",
    CYCLE: "Our rhythm: when people are reviewed, and when this framework is.",
    HISTORY: "What became of ids that the framework once had.",
    MOVES: "Moves between levels of different clusters, and levels that weigh the same.",
    SHARED: "Competencies that several clusters share.",
}
_BASE = ((Dimension, "dimensions"), (Scale, "scales"), (Lane, "lanes"), (Grade, "grades"))


def docstring(file: File, owner: Constant | None, constants: list[Constant], about: str) -> str:
    """The docstring of a file, quotes included.

    Args:
        file: The file.
        owner: What the file or its folder is about.
        constants: The constants in it.
        about: Sentences to stand behind the first one, in the framework's own file.
    """
    if file == FOUNDATIONS:
        kinds = [word for kind, word in _BASE if any(isinstance(c.noun, kind) for c in constants)]
        first = f"What every cluster builds on: {listed(kinds)}."
    elif file in _PLAIN:
        first = _PLAIN[file]
    elif owner is None:
        first = "Definitions of the framework."
    else:
        first = _of(file, owner, constants)
    more = _inert(about) if file == ROOT else ""
    if not more:
        return f'"""{first}"""'
    return "\n".join(
        [f'"""{first}', "", *textwrap.wrap(more, WIDTH, break_long_words=False), '"""']
    )


def _of(file: File, owner: Constant, constants: list[Constant]) -> str:
    noun = owner.noun
    assert isinstance(noun, (Framework, Cluster, Competency, Track, Level))
    if isinstance(noun, Framework):
        return _sentence(noun.title, "the framework as a whole")
    title = noun.title
    if isinstance(noun, Cluster):
        if owner in constants:
            return _sentence(title, "the cluster as a whole")
        if file[-1] == "moves":
            return _sentence(title, "moves to other clusters, and levels there that weigh the same")
        return _sentence(title, "competencies that only this cluster asks for")
    if isinstance(noun, Track):
        cluster = owner.within[-1].noun
        assert isinstance(cluster, Cluster)
        return _sentence(f"{cluster.title}, {title}", "the levels, from the first to the last")
    if isinstance(noun, Level):
        return _sentence(title, "what this level asks")
    return _sentence(title, "what it means, step by step")


def _sentence(head: str, rest: str) -> str:
    """“Head: rest.” on one line; without the rest where that does not fit."""
    head, rest = _inert(head).rstrip(".:"), _inert(rest)
    room = WIDTH - len('""""""') - 1
    both = f"{head}: {rest}" if head and rest else head or rest
    if width_of(both)[1] > room:
        both = head if head and width_of(head)[1] <= room else ""
    if not both:
        return "Part of the framework."
    return both if both[-1] in ".!?" else f"{both}."


def _inert(text: str) -> str:
    """Words without anything that means something in a docstring, or cannot be seen."""
    plain = text.replace("\\", "/").replace('"', "”")
    return " ".join("".join(c if c.isprintable() else " " for c in plain).split())
