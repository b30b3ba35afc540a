"""The history of a framework, where git keeps one."""

from __future__ import annotations

from pathlib import Path

from progression.changes import Edition
from progression.model import Framework
from progression.pages.settings import Settings
from progression.revisions import RevisionError, editions_of
from progression.revisions.cache import Cache, cache_folder


def history_of(place: Path, framework: Framework, settings: Settings) -> tuple[Edition, ...] | None:
    """The published states of a framework, as the handbook's readers may see them.

    Args:
        place: The framework's folder or file.
        framework: The framework as it is, with all that is hidden.
        settings: What is set about the handbook.

    Returns:
        The states, newest first; None where no history is wanted, or git keeps none.

    Raises:
        HidingError: Something is to be hidden that does not exist.
    """
    if not settings.history:
        return None
    try:
        found = editions_of(
            place,
            framework_id=framework.id,
            version=framework.version,
            most=settings.history,
            cache=Cache(cache_folder()),
        )
    except RevisionError:
        # Without git or a repository there is nothing to tell, and nothing to complain about.
        return None
    return settings.shown_before(found, framework)
