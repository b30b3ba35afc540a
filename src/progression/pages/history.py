"""The history of a framework and what is to come, where git and change notes tell of them."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from pathlib import Path

import attrs

from progression.catalog import Catalog
from progression.changes import Coming, Declaration, Edition, in_force
from progression.changes.note_files import NoteError, read_notes
from progression.changes.notes import Note, declarations
from progression.changes.settings import policy_of
from progression.loader import LoadError, Project, find_project
from progression.model import Framework
from progression.pages.settings import Settings
from progression.pages.site import Options
from progression.people.promotion import PromotionPolicy, promotion_policy
from progression.prose import listed
from progression.revisions import published

_ENOUGH = 10
"""How many releases are looked through for what held before a note."""


@attrs.frozen(kw_only=True)
class Timely:
    """What the handbook shows on one day, to those for whom it is made.

    Attributes:
        today: The day.
        catalog: The framework as it holds on that day.
        promotion: As in `Options`.
        history: As in `Options`.
        coming: As in `Options`.
        early: As in `Options`.
        declared: As in `Options`.
    """

    today: datetime.date
    catalog: Catalog
    promotion: PromotionPolicy
    history: tuple[Edition, ...] | None = None
    coming: tuple[Coming, ...] = ()
    early: Mapping[str, datetime.date] = attrs.field(factory=dict)
    declared: tuple[Declaration, ...] = ()

    def options(self, options: Options) -> Options:
        """The options of a handbook, with all that depends on the day."""
        return attrs.evolve(
            options,
            today=self.today,
            promotion=self.promotion,
            history=self.history,
            coming=self.coming,
            early=self.early,
            declared=self.declared,
        )

    @property
    def warning(self) -> str:
        """What could not be shown as it holds; empty where nothing is amiss."""
        if not self.early:
            return ""
        named = listed([f"{key} (from {day})" for key, day in sorted(self.early.items())])
        return (
            f"Shown although it does not hold yet: {named}. What it said before cannot be read from"
            " an earlier release. Release the framework before you change it, by a tag or another"
            " version, and build where git has the whole history (git fetch --unshallow --tags)."
        )


def timely(
    place: Path, framework: Framework, settings: Settings, *, today: datetime.date
) -> Timely:
    """What the handbook shows on a day.

    Args:
        place: The framework's folder or file.
        framework: The framework as its files are, with all that is hidden.
        settings: What is set about the handbook.
        today: The day.

    Raises:
        LoadError: A change note, or a setting about them, cannot be understood.
        HidingError: Something is to be hidden that does not exist.
    """
    notes = notes_around(place)
    policy = promotion_policy(_project_of(place))
    waiting = any(note.is_pending(today) for note in notes)
    # Where none are wanted, git is not asked.
    most = max(settings.history, _ENOUGH if waiting else 0)
    editions = published(place, framework, most=most) if most else None
    visible = settings.shown(framework)
    history = None
    if settings.history and editions is not None:
        history = settings.shown_before(editions[: settings.history], framework)
    if not waiting:
        return Timely(
            today=today,
            catalog=Catalog(visible),
            promotion=policy,
            history=history,
            declared=declarations(notes),
        )
    held = in_force(framework, notes, editions or (), today=today)
    states = [Edition(name="", framework=held.framework)]
    states += [Edition(name="", framework=each.framework) for each in held.coming]
    now, *later = settings.shown_before(states, framework)
    return Timely(
        today=today,
        catalog=Catalog(now.framework),
        promotion=policy,
        history=history,
        coming=tuple(
            Coming(day=each.day, framework=state.framework)
            for each, state in zip(held.coming, later, strict=True)
        ),
        early=held.early,
        declared=declarations(notes),
    )


def notes_folder(place: Path) -> Path:
    """Where the change notes of the project around a framework lie, or would lie.

    Raises:
        LoadError: A setting about them cannot be understood.
    """
    project = _project_of(place)
    return project.root / policy_of(project).folder


def _project_of(place: Path) -> Project:
    return find_project(place if place.is_dir() else place.parent)


def notes_around(place: Path) -> tuple[Note, ...]:
    """The change notes of the project around a framework.

    Raises:
        LoadError: A note, or a setting about them, cannot be understood.
    """
    try:
        return read_notes(notes_folder(place))
    except NoteError as error:
        raise LoadError(error.findings) from None
