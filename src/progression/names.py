"""Ids: what they may look like, which are taken, and which one was probably meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

ID_SHAPE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""Lower-case words and numbers, joined by single hyphens."""

RESERVED_IDS = frozenset(
    {
        "api",
        "changes",
        "compare",
        "competencies",
        "glossary",
        "guides",
        "matrix",
        "moves",
        "self-assessment",
        "titles",
    }
)
"""First words of the handbook's own addresses: no cluster, track or competency takes them."""


def is_well_formed(identifier: str) -> bool:
    """Tell whether an id is lower-case words joined by hyphens."""
    return ID_SHAPE.fullmatch(identifier) is not None


def suggest_id(text: str) -> str:
    """Make an id of the right shape from any text; empty where the text has no letter or digit."""
    import unicodedata

    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain.lower()))


def first_words(text: str, most: int) -> str:
    """The first words of any text, as the name of a file has them; empty where there are none."""
    return "-".join(suggest_id(text).split("-")[:most])


def around(path: str) -> Iterator[str]:
    """The paths of all that a path stands in, from near to far."""
    while "/" in path:
        path = path.rpartition("/")[0]
        yield path


def near_misses(name: str, candidates: Iterable[str], limit: int = 3) -> list[str]:
    """Names that look like the one that was not found, best first.

    Args:
        name: What was asked for.
        candidates: What exists.
        limit: How many to give at most.
    """
    import difflib

    known = list(dict.fromkeys(candidates))
    close = difflib.get_close_matches(name, known, n=limit, cutoff=0.6)
    last = name.rsplit("/", 1)[-1]
    same_end = [each for each in known if each.rsplit("/", 1)[-1] == last and each not in close]
    return [*close, *same_end][:limit]
