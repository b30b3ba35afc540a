"""What changed for one level since then, for the tools that tell it."""

from __future__ import annotations

from progression.catalog import Catalog
from progression.catalog.search import seat_called
from progression.changes import News, compare
from progression.changes.note_files import read_notes
from progression.changes.notes import declarations
from progression.errors import PathError
from progression.mcp.asked import side
from progression.mcp.shelf import Shelf
from progression.reports.news import Since
from progression.revisions import past_of


def news_since(shelf: Shelf, level: str, when: str) -> tuple[News, Since]:
    """What changed for one level, and what was compared.

    Args:
        shelf: The framework.
        level: The level as somebody calls it; a path that it had will do.
        when: A day, a revision or a fingerprint, as `past_of` takes it.

    Raises:
        PathError: Neither then nor now a level is called so.
        RevisionError: There is no such revision, or no level had that wording.
        LoadError: What was read cannot be used.
        NoteError: A change note cannot be understood.
    """
    now = shelf.catalog
    past = past_of(
        side(shelf, when),
        shelf.folder,
        framework_id=now.framework.id,
        execute=shelf.runs,
        cache=shelf.cache,
    )
    old = Catalog(past.side.framework)
    notes = read_notes(shelf.root / shelf.policy().folder)
    changes = compare(old, now, declared=declarations(notes))
    news = changes.news(_path(now, old, level))
    commit = past.side.revision.commit if past.side.revision else ""
    return news, Since(asked=when, day=past.side.day, commit=commit, old=old, new=now)


def _path(now: Catalog, old: Catalog, level: str) -> str:
    try:
        return seat_called(now, level).path
    except PathError as error:
        try:
            return seat_called(old, level).path
        except PathError:
            raise error from None
