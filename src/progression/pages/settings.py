"""What a company may set about its handbook, wherever it writes it.

`[tool.progression.handbook]` in pyproject.toml, the plugin's options in `mkdocs.yml` and the
options of the Markdown extension say the same things with the same names. What stands nearer to the
outlet wins; an audience lies on top of both:

```toml
[tool.progression.handbook]
base = "careers"

[tool.progression.handbook.audiences.public]
title = "How we grow at Fernhill"
hide = ["drafts", "bands", "owners"]
```
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Final

import attrs

from progression.changes import Edition
from progression.findings import Finding
from progression.loader import LoadError, Project
from progression.loader.toml_places import key_places
from progression.location import Location
from progression.messages import MessageError, Messages
from progression.model import Framework
from progression.pages.hiding import shown
from progression.pages.hiding_before import shown_before
from progression.pages.kept import Days
from progression.pages.setting import Problem, SettingsError, not_known, read_settings, wrong_words
from progression.pages.site import Options

TABLE: Final = "tool.progression.handbook"


@attrs.frozen(kw_only=True)
class Settings:
    """What is set about a handbook.

    Attributes:
        framework: The folder or file of the framework; empty where the project says.
        base: Where the handbook lives in the site.
        title: What it is called.
        language: The language of its own words; empty where the site says.
        audience: For whom it is made; empty for everybody who may see all of it.
        audiences: What else holds for an audience, by its name.
        clusters: The clusters that it shows; all of them where it is empty.
        hide: What it does not show: kinds of things, paths, and attributes.
        pages: Which kinds of pages it has, by their name, where that is said.
        words: Words that replace the handbook's own.
        templates: Folders of templates that replace the handbook's own.
        ask: The address at which readers ask about a level or a competency.
        history: How many releases the handbook tells of; 0 for none.
        today: The day on which it is read; None for the day on which it is built.
        edit: Whether pages lead to the line of Python that defines what they show.
        dates: Whether pages say when what they show was changed last.
        api: Whether the site has files for other tools.
        assistants: Whether the site has files for assistants.
    """

    framework: str = ""
    base: str = ""
    title: str = ""
    language: str = ""
    audience: str = ""
    audiences: Mapping[str, Mapping[str, Any]] = attrs.field(factory=dict, hash=False)
    clusters: tuple[str, ...] = ()
    hide: tuple[str, ...] = ()
    pages: Mapping[str, bool] = attrs.field(factory=dict, hash=False)
    words: Mapping[str, str] = attrs.field(factory=dict, hash=False)
    templates: tuple[str, ...] = ()
    ask: str = ""
    history: int = 10
    today: datetime.date | None = None
    edit: bool = True
    dates: bool = True
    api: bool = True
    assistants: bool = True

    def shown(self, framework: Framework) -> Framework:
        """A framework as its readers may see it.

        Raises:
            HidingError: Something is to be hidden that does not exist.
        """
        return shown(framework, self.hide, self.clusters)

    def shown_before(self, editions: Iterable[Edition], now: Framework) -> tuple[Edition, ...]:
        """Earlier states of a framework as today's readers may see them.

        Args:
            editions: The states.
            now: The framework as it is, with all that is hidden.

        Raises:
            HidingError: Something is to be hidden that does not exist.
        """
        return shown_before(editions, now, self.hide, self.clusters)

    def options(
        self,
        *,
        language: str = "",
        directory_urls: bool = True,
        site_url: str = "",
        twins: bool = False,
        changed: Callable[[], Days] = dict,
        replaced: Mapping[str, str] | None = None,
    ) -> Options:
        """How the handbook is made.

        Args:
            language: The language of the site around it, which holds where none is set.
            directory_urls: As in `Options`.
            site_url: As in `Options`.
            twins: Whether the outlet can put the text of each page beside it.
            changed: Finds out when files were changed last; not asked where nobody wants to know.
            replaced: As in `Options`.
        """
        return Options(
            title=self.title,
            base=self.base,
            directory_urls=directory_urls,
            site_url=site_url,
            language=self.language or _spoken(language),
            templates=self.templates,
            words=self.words,
            left_out=frozenset(name for name, wanted in self.pages.items() if not wanted),
            ask=self.ask,
            changed=changed() if self.dates else {},
            api=self.api,
            assistants=self.assistants,
            twins=twins and self.assistants,
            replaced=replaced or {},
        )


def project_settings(project: Project) -> dict[str, Any]:
    """What `[tool.progression.handbook]` sets, checked.

    Raises:
        LoadError: Something in it cannot be followed.
    """
    given = dict(project.table.get("handbook", {}))
    file = project.root / "pyproject.toml"
    problems: list[Problem] = []
    if "framework" in given:
        problems.append(Problem("framework", "It stands in [tool.progression] itself."))
        del given["framework"]
    found: dict[str, Any] = {}
    try:
        found = read_settings(given, project.root)
    except SettingsError as error:
        problems += error.problems
    if problems:
        places = dict(key_places(file, TABLE))
        raise LoadError([_finding(each, places, file) for each in problems])
    return found


def _finding(problem: Problem, places: Mapping[str, Location], file: Path) -> Finding:
    names = problem.name.split(".")
    around = (".".join(names[:number]) for number in range(len(names), 0, -1))
    place = next((places[name] for name in around if name in places), Location(str(file)))
    return Finding(
        rule="wrong-setting",
        message=f"`{problem.name}` in [{TABLE}]: {problem.message}",
        why="The setting cannot be followed as it stands.",
        remedy="The reference of the plugin's options says what each setting takes.",
        place=place,
    )


def settings_of(*layers: Mapping[str, Any]) -> Settings:
    """Lay what was read in several places on one another, and the audience on top.

    What is hidden adds up; words and pages are laid on one another name by name; of all else, the
    last layer holds.

    Raises:
        SettingsError: There is no such audience.
    """
    merged: dict[str, Any] = {}
    for layer in layers:
        _lay(merged, layer)
    audience = merged.get("audience", "")
    if audience:
        known = merged.get("audiences", {})
        if audience not in known:
            raise SettingsError([Problem("audience", not_known(audience, known, "audience"))])
        _lay(merged, known[audience])
    problems = list(wrong_words(merged))
    if problems:
        raise SettingsError(problems)
    return Settings(**merged)


def _lay(below: dict[str, Any], layer: Mapping[str, Any]) -> None:
    for name, value in layer.items():
        if name in {"hide", "templates"}:
            below[name] = tuple(dict.fromkeys((*value, *below.get(name, ()))))
        elif isinstance(value, Mapping):
            below[name] = {**below.get(name, {}), **value}
        else:
            below[name] = value


def _spoken(language: str) -> str:
    """The language of a site, if the handbook speaks it; English otherwise."""
    try:
        return Messages(language).language if language else "en"
    except MessageError:
        return "en"
