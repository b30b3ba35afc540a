"""The framework as its files are now, kept between questions and read again when they change."""

from __future__ import annotations

import datetime
import threading
from collections.abc import Callable, Mapping
from pathlib import Path

import attrs

from progression.catalog import Catalog, Seat
from progression.catalog.search import Search, seat_called
from progression.changes.settings import Policy, policy_of
from progression.checks import (
    Configuration,
    Outcome,
    all_rules,
    built_in,
    examine,
    project_configuration,
)
from progression.checks.rule import Rule
from progression.errors import PathError
from progression.loader import LoadError, find_project, the_framework
from progression.model import Competency
from progression.names import near_misses
from progression.revisions import working_tree
from progression.revisions.cache import Cache
from progression.revisions.sides import Spot, mark_of
from progression.sources.folder import read_folder
from progression.sources.limits import LIMITS


def _today() -> datetime.date:
    return datetime.datetime.now().astimezone().date()


@attrs.frozen
class _Kept:
    """What was read, and the mark of the files that it was read from."""

    mark: str
    catalog: Catalog
    search: Search


class Shelf:
    """A framework at hand, for one server.

    Attributes:
        folder: The framework's folder or file.
        root: The folder of its project, from which files are named.
        runs: Whether definitions that cannot be read otherwise, and rules of the company's own, may
            be run.
    """

    def __init__(
        self,
        folder: Path,
        root: Path,
        *,
        runs: bool = False,
        cache: Cache | None = None,
        today: Callable[[], datetime.date] = _today,
    ) -> None:
        self.folder = folder
        self.root = root
        self.runs = runs
        self.cache = cache
        self._today = today
        self._kept: _Kept | None = None
        self._outcome: tuple[_Kept, datetime.date, Outcome] | None = None
        # Tools are called from several threads.
        self._lock = threading.RLock()

    @classmethod
    def around(
        cls, framework: str | None, *, runs: bool = False, cache: Cache | None = None
    ) -> Shelf:
        """The shelf for a framework that was named, or for that of the current folder.

        A client starts its servers anywhere: a framework that was named brings its project along.

        Args:
            framework: The folder or file; None for the one that the current folder says.
            runs: As for the attribute.
            cache: Where comparisons are kept.

        Raises:
            LoadError: There is no framework, or more than one.
        """
        if framework is None:
            project = find_project()
            return cls(the_framework(project).absolute(), project.root, runs=runs, cache=cache)
        folder = Path(framework).absolute()
        root = find_project(folder.parent).root
        reading = read_folder(folder, LIMITS)
        if reading.sources is None:
            raise LoadError(reading.findings)
        return cls(folder, root, runs=runs, cache=cache)

    @property
    def place(self) -> Path:
        """The folder in which the definition files lie."""
        return self.folder if self.folder.is_dir() else self.folder.parent

    @property
    def today(self) -> datetime.date:
        """The day it is."""
        return self._today()

    @property
    def catalog(self) -> Catalog:
        """The catalog of the framework as its files are now.

        Raises:
            LoadError: The framework cannot be used.
        """
        return self._current().catalog

    @property
    def search(self) -> Search:
        """The index of its words.

        Raises:
            LoadError: The framework cannot be used.
        """
        return self._current().search

    def seat(self, words: str) -> Seat:
        """A level, by its path or by any of its titles.

        Raises:
            LoadError: The framework cannot be used.
            PathError: No level is called so, or several are.
        """
        return seat_called(self.catalog, words)

    def competency(self, words: str) -> Competency:
        """A competency, by its path or its title.

        Raises:
            LoadError: The framework cannot be used.
            PathError: None is called so.
        """
        known = self.catalog.competencies
        name = words.strip().strip("/")
        if name in known:
            return known[name]
        called = [each for each in known.values() if each.title.casefold() == name.casefold()]
        if len(called) == 1:
            return called[0]
        near = near_misses(name, known) or [
            hit.path for hit in self.search.find(words, ["competency"])[:3]
        ]
        raise PathError(words, near)

    def files(self) -> tuple[str, dict[str, str | bytes]]:
        """The name of the package that the definition files form, and what each of them says.

        Raises:
            LoadError: There are none.
        """
        reading = read_folder(self.folder, LIMITS)
        if reading.sources is None:
            raise LoadError(reading.findings)
        modules = reading.sources.modules.values()
        named = {each.path: each.content for each in modules if each.path.endswith(".py")}
        return reading.sources.package, named

    def outcome(self) -> Outcome:
        """What the check says of the framework as it is.

        Raises:
            LoadError: The framework cannot be used.
            ConfigurationError: What the company says about its checks cannot be followed.
        """
        with self._lock:
            kept, today = self._current(), self.today
            if self._outcome is None or self._outcome[0] is not kept or self._outcome[1] != today:
                configuration, rules = self.checking()
                outcome = examine(kept.catalog, configuration, today=today, rules=rules)
                self._outcome = kept, today, outcome
            return self._outcome[2]

    def checking(self) -> tuple[Configuration, Mapping[str, Rule]]:
        """What the company has set, and all rules; its own only where they may be run.

        Raises:
            ConfigurationError: What it says cannot be understood.
            RuleError: A module of rules cannot be used.
        """
        configuration = project_configuration(self.root)
        if self.runs or not configuration.rules:
            return configuration, all_rules(configuration.rules, self.root)
        return configuration.for_rules(built_in()), built_in()

    def policy(self) -> Policy:
        """What the company has set about changes.

        Raises:
            LoadError: It cannot be understood.
        """
        return policy_of(find_project(self.root))

    def _current(self) -> _Kept:
        with self._lock:
            mark = mark_of(Spot("", self.folder))
            if self._kept is None or not mark or self._kept.mark != mark:
                catalog = Catalog(working_tree(self.folder, execute=self.runs).framework)
                self._kept = _Kept(mark, catalog, Search(catalog))
            return self._kept
