"""All rules: the built-in ones, and a company's own."""

from __future__ import annotations

import functools
import importlib
import inspect
import pkgutil
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

import attrs

from progression.checks import rules as _rules
from progression.checks.rule import Group, Rule
from progression.errors import ProgressionError
from progression.names import is_well_formed


class RuleError(ProgressionError, ValueError):
    """A module of rules cannot be used."""


@functools.cache
def built_in() -> Mapping[str, Rule]:
    """The built-in rules by name, group by group."""
    found: list[Rule] = []
    for entry in pkgutil.iter_modules(_rules.__path__):
        module = importlib.import_module(f"{_rules.__name__}.{entry.name}")
        found += _rules_in(module)
    order = {group: place for place, group in enumerate(Group)}
    found.sort(key=lambda rule: (order[rule.group], rule.name))
    return {rule.name: rule for rule in found}


def all_rules(modules: Iterable[str] = (), root: Path | None = None) -> Mapping[str, Rule]:
    """The built-in rules, then those of a company's modules.

    Args:
        modules: Names of modules that hold `RULE` or `RULES`, or of packages of such modules.
        root: The folder from which they are imported, besides the places that Python knows.

    Raises:
        RuleError: A module is missing, holds no rule, or takes a name that is taken.
    """
    found = dict(built_in())
    for name in modules:
        for rule in _company_rules(name, root):
            if rule.name in found:
                raise RuleError(
                    f"The rule “{rule.name}” of the module `{name}` has the name of another rule."
                    " Give it a name of its own."
                )
            found[rule.name] = rule
    return found


def _company_rules(name: str, root: Path | None) -> list[Rule]:
    with _importing_from(root):
        try:
            module = importlib.import_module(name)
            modules = [module, *_modules_within(module)]
        except Exception as error:
            raise RuleError(
                f"The module of rules `{name}` cannot be imported: {type(error).__name__}: {error}."
                " It is named in [tool.progression.check], `rules`."
            ) from error
    found = [rule for each in modules for rule in _rules_in(each)]
    if not found:
        raise RuleError(
            f"The module `{name}` holds no rule. Define `RULE = Rule(...)`, or `RULES = [...]`."
        )
    return found


def _modules_within(module: ModuleType) -> Iterator[ModuleType]:
    for entry in pkgutil.iter_modules(getattr(module, "__path__", ())):
        yield importlib.import_module(f"{module.__name__}.{entry.name}")


def _rules_in(module: ModuleType) -> list[Rule]:
    rules = [*getattr(module, "RULES", ()), *([module.RULE] if hasattr(module, "RULE") else ())]
    page = inspect.cleandoc(module.__doc__ or "")
    found = []
    for rule in rules:
        if not isinstance(rule, Rule):
            raise RuleError(f"`{module.__name__}` holds {rule!r} where a `Rule` belongs.")
        if not is_well_formed(rule.name):
            raise RuleError(
                f"The rule “{rule.name}” of `{module.__name__}` has a name that is not lower-case"
                " words joined by hyphens."
            )
        found.append(rule if rule.page else attrs.evolve(rule, page=page))
    return found


@contextmanager
def _importing_from(root: Path | None) -> Iterator[None]:
    """Let a company's module be found beside its `pyproject.toml`, for as long as it takes.

    What was imported from there is forgotten again: another project of this process may have a
    module of the same name, and a file may change while it is served.
    """
    if root is None:
        yield
        return
    known = set(sys.modules)
    sys.path.insert(0, str(root))
    importlib.invalidate_caches()
    try:
        yield
    finally:
        sys.path.remove(str(root))
        for name in set(sys.modules) - known:
            file = getattr(sys.modules[name], "__file__", None)
            if file is not None and _lies_in(Path(file), root):
                del sys.modules[name]


def _lies_in(file: Path, root: Path) -> bool:
    if not file.is_relative_to(root):
        return False
    # An environment inside the project holds packages that belong to everybody.
    return "site-packages" not in file.relative_to(root).parts
