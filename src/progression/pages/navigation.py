"""The navigation: home, a section for each cluster, competencies, the guides.

Every section begins with a page of its own, since themes that show a section by its first page
would otherwise take another one for it. Moves and the guides of single levels stay out:
there are too many of them.
"""

from __future__ import annotations

from typing import Final

from progression.pages.book import Book, name_of
from progression.pages.dimension import grouped
from progression.pages.links import (
    ASSESS,
    CASE,
    CHANGES,
    COMPARE,
    COMPETENCIES,
    EVIDENCE,
    GLOSSARY,
    GUIDES,
    HOME,
    NEW_HERE,
    ONE_TO_ONE,
    PROMOTION,
    ROLLOUT,
    TITLES,
    Branch,
    tree,
)
from progression.pages.site import NavItem

HELPS: Final = {"compare": COMPARE, "changes": CHANGES, "glossary": GLOSSARY}
"""Kinds of pages that stand among the guides, with their addresses; without guides, at the end."""


def navigation(book: Book) -> tuple[NavItem, ...]:
    """The navigation of a handbook."""
    branches = list(tree(book.catalog))
    return (
        _page(book.words("nav.home"), HOME),
        *(_cluster(book, branch, branches) for branch in branches if not branch.around),
        _competencies(book),
        *([_page(book.words("titles.title"), TITLES)] if book.has("titles") else []),
        *([_guides(book)] if book.has("guides") else _helps(book)),
    )


def _page(title: str, address: str) -> NavItem:
    return NavItem(title, f"{address}index.md")


def _section(title: str, address: str, inner: list[NavItem]) -> NavItem:
    """A section that begins with its own page; a single page where nothing stands beneath it."""
    page = _page(title, address)
    return NavItem(title, None, (page, *inner)) if inner else page


def _cluster(book: Book, branch: Branch, branches: list[Branch]) -> NavItem:
    addresses = book.addresses
    inner = []
    has_levels = False
    for path, track in branch.tracks:
        seats = book.catalog.seats_of(path)
        has_levels = has_levels or bool(seats)
        levels = [_page(name_of(seat.level), addresses.seat(seat)) for seat in seats]
        inner.append(_section(name_of(track), addresses.track(path), levels))
    if has_levels and book.has("matrix"):
        inner.append(_page(book.words("matrix.title"), addresses.matrix(branch.path)))
    inner += [_cluster(book, each, branches) for each in branches if each.around == branch.path]
    return _section(name_of(branch.cluster), addresses.cluster(branch.path), inner)


def _competencies(book: Book) -> NavItem:
    sections = [
        _section(
            group.title,
            book.addresses.dimension(group.dimension),
            [_page(name_of(each), book.addresses.competency(each)) for each in group.competencies],
        )
        for group in grouped(book)
    ]
    return _section(book.words("competencies.title"), COMPETENCIES, sections)


def _guides(book: Book) -> NavItem:
    assess = book.has("self-assessment")
    return _section(
        book.words("guides.title"),
        GUIDES,
        [
            _page(book.words("new-here.title"), NEW_HERE),
            _page(book.words("one-to-one.title"), ONE_TO_ONE),
            *([_page(book.words("guides.assess.title"), ASSESS)] if assess else []),
            _page(book.words("evidence.title"), EVIDENCE),
            _page(book.words("promotion.title"), PROMOTION),
            _page(book.words("promotion-case.title"), CASE),
            _page(book.words("rollout.title"), ROLLOUT),
            *_helps(book),
        ],
    )


def _helps(book: Book) -> list[NavItem]:
    return [_page(book.words(f"{name}.title"), at) for name, at in HELPS.items() if book.has(name)]
