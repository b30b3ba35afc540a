"""What a new repository is to hold: what somebody answered, or said with flags."""

from __future__ import annotations

import datetime
import re
import sys
from collections.abc import Sequence
from typing import Final

import attrs

from progression.errors import ProgressionError
from progression.interchange.authoring import file_name
from progression.messages import languages
from progression.names import is_well_formed, near_misses, suggest_id
from progression.prose import listed

HOSTS: Final = {"github": "GitHub", "gitlab": "GitLab", "none": "neither"}
"""Where the repository is going to lie."""

LANES: Final = ("individual-contributor", "management")
"""Ids of the lanes that a new framework may have."""

OWNERS: Final = {"de": "Personalteam"}
"""Who keeps everything current where nobody is named, by language."""

_LONGEST_NAME = 60
_LONGEST_TITLE = 100
_DEVICES = {"aux", "con", "nul", "prn"}


class PlanError(ProgressionError, ValueError):
    """A repository cannot be made like this; the message says what to give instead."""


@attrs.frozen(kw_only=True)
class Plan:
    """What a new repository is to hold.

    Attributes:
        name: The company's name, as people write it.
        title: The title of the framework.
        folder: The name of the repository's folder, which is the framework's id, too.
        clusters: Ids of the clusters of the template company that stay; for an empty framework, the
            title of its one cluster.
        lanes: Ids of the lanes.
        is_empty: Whether it begins with one worked level rather than with the template company.
        language: The language of the handbook, and of the README.
        host: Where the repository is going to lie: a key of `HOSTS`.
        owner: Who keeps the framework current.
        today: The day on which it is made.
    """

    name: str
    title: str
    folder: str
    clusters: tuple[str, ...]
    lanes: tuple[str, ...] = LANES
    is_empty: bool = False
    language: str = "en"
    host: str = "github"
    owner: str = "People team"
    today: datetime.date

    def __attrs_post_init__(self) -> None:
        """Refuse what no repository could hold."""
        _refuse_text("name of the company", self.name)
        _refuse_text("title", self.title)
        _refuse_text("owner", self.owner)
        if self.language not in languages():
            known = listed([f"“{each}”" for each in languages()], "or")
            raise PlanError(f"The handbook speaks {known}, and not “{self.language}”.")
        if not self.clusters:
            raise PlanError("A framework has one cluster at least.")
        if self.is_empty and len(self.clusters) > 1:
            raise PlanError(
                "An empty framework begins with one cluster. Copy its file when you need the next."
            )

    @property
    def package(self) -> str:
        """The name of the folder that holds the definitions, which Python can import."""
        return file_name(self.folder, "framework", reserved=sys.stdlib_module_names)


def folder_of(name: str) -> str:
    """The name of a repository's folder, made from what somebody typed.

    Raises:
        PlanError: No name can be made of it.
    """
    if re.search(r"[/\\]|\A\.+\Z", name.strip()):
        raise PlanError(
            f"“{name}” is a path. Give the name of the folder that is to be made here, such as"
            " “acme”; to have it elsewhere, go there first."
        )
    folder = suggest_id(name)[:_LONGEST_NAME].strip("-")
    if not folder:
        raise PlanError(
            f"“{name}” has no letter from a to z and no digit, of which the folder's name could be"
            " made. Give another name, and the company's own one with --company."
        )
    return f"{folder}-framework" if folder in _DEVICES else folder


def chosen(given: Sequence[str], known: Sequence[str], what: str) -> tuple[str, ...]:
    """Which of several ids somebody means, each once, in the order in which they are known.

    Args:
        given: What was given; ids, or words of them.
        known: The ids that there are.
        what: What they name, in the plural.

    Raises:
        PlanError: One of them is not known.
    """
    ids = []
    for each in given:
        asked = each if is_well_formed(each) else suggest_id(each)
        if asked not in known:
            near = near_misses(asked, known, limit=1)
            hint = f" Did you mean “{near[0]}”?" if near else ""
            raise PlanError(f"There is no “{each}” among the {what}: {', '.join(known)}.{hint}")
        ids.append(asked)
    return tuple(each for each in known if each in ids)


def _refuse_text(what: str, text: str) -> None:
    if not text.strip():
        raise PlanError(f"The {what} is empty.")
    if not text.isprintable() or len(text) > _LONGEST_TITLE:
        raise PlanError(
            f"The {what} takes one line of up to {_LONGEST_TITLE} characters that can be seen."
        )
