"""The guide for starting with one team, and honest answers to what people object."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import attrs

from progression.model import PILOT, Cluster, Competency, Practice
from progression.pages.book import Book
from progression.pages.links import (
    CHANGES,
    COMPETENCIES,
    EVIDENCE,
    MOVES,
    NEW_HERE,
    ONE_TO_ONE,
    PROMOTION,
    ROLLOUT,
    TITLES,
    Branch,
    tree,
)
from progression.pages.site import Page

ASKED = ("found", "mine", "talk", "same", "next", "ways", "lanes", "worth")
"""What a pilot's people are asked, by the keys of the answers."""
OWN_WORDS = ("unclear", "missing", "drop")
"""What they are asked in their own words."""
_PRACTICES = 4


@attrs.frozen
class Objection:
    """Something that people object, and where the handbook does something about it.

    Attributes:
        key: Its message.
        see: Pages that do something about it: the message of the title, and the address.
    """

    key: str
    see: tuple[tuple[str, str], ...]


_OBJECTIONS = (
    Objection("fluid", (("moves.title", MOVES), ("changes.title", CHANGES))),
    Objection("small", (("one-to-one.title", ONE_TO_ONE), ("new-here.title", NEW_HERE))),
    Objection("titles", (("titles.title", TITLES),)),
    Objection("budget", (("competencies.title", COMPETENCIES),)),
    Objection("figure", (("promotion.title", PROMOTION), ("evidence.title", EVIDENCE))),
)


def pages(book: Book) -> Iterator[Page]:
    """The guide."""
    yield book.page(
        "rollout.html",
        ROLLOUT,
        book.words("rollout.title"),
        book.words("rollout.lead"),
        view=lambda: _view(book),
        tags=book.listed("rollout.tags"),
    )


def _view(book: Book) -> Mapping[str, object]:
    return {
        "asked": ASKED,
        "own_words": OWN_WORDS,
        "piloted": [_named(each) for each in tree(book.catalog) if each.cluster.status is PILOT],
        "objections": [
            attrs.evolve(each, see=tuple(pair for pair in each.see if book.addresses.has(pair[1])))
            for each in _OBJECTIONS
        ],
        "practices": list(_cheap(book))[:_PRACTICES],
    }


def _named(branch: Branch) -> tuple[str, Cluster]:
    return branch.path, branch.cluster


def _cheap(book: Book) -> Iterator[tuple[Competency, Practice]]:
    """Ways to grow that say what they cost in time, each of another kind."""
    kinds: set[str] = set()
    for competency in book.catalog.competencies.values():
        for practice in competency.practices:
            if practice.time and practice.kind not in kinds:
                kinds.add(practice.kind)
                yield competency, practice
                break
