"""The framework with which a repository begins."""

from __future__ import annotations

import datetime
import re
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

import attrs

import progression
from progression.loader import load
from progression.model import Attributes, Cluster, Cycle, Framework, Noun
from progression.model.rewriting import Rewriting, rewritten
from progression.names import RESERVED_IDS, suggest_id
from progression.scaffold.plan import Plan
from progression.scaffold.trimming import trimmed

_IDS: Final = frozenset({"id", "raises", "url", "signal", "version"})
_NAME: Final = re.compile(r"(\A|[.!?:] )?\bHarbour\b(?! masters)")
_MOST_WORDS = 3
"""Words of a company's name, up to which it stands in sentences; a longer one makes them long."""


def template() -> Framework:
    """The template company, as it is installed with the package."""
    package = Path(progression.__file__).parent
    installed = package / "_frameworks" / "harbour"
    # Without an installation, it lies where it is written.
    place = installed if installed.is_dir() else package.parents[1] / "frameworks" / "harbour"
    return load(place, execute=False)


def company(plan: Plan) -> Framework:
    """The framework of a plan: the template company or a small one, made the company's own."""
    if plan.is_empty:
        language = plan.language if plan.language == "de" else "en"
        file = Path(str(files("progression.scaffold") / "worked" / f"{language}.py"))
        worked = load(file, execute=False)
        return _owned(trimmed(_with_cluster(worked, plan.clusters[0]), None, plan.lanes), plan)
    return _owned(trimmed(template(), plan.clusters, plan.lanes), plan)


def _with_cluster(framework: Framework, title: str) -> Framework:
    """A small framework whose one cluster has a title."""
    identifier = suggest_id(title) or "first-cluster"
    if identifier in RESERVED_IDS or identifier in {each.id for each in framework.competencies}:
        identifier = f"{identifier}-cluster"

    def becomes(noun: Noun, _competency: str) -> dict[str, Any]:
        return {"id": identifier, "title": title} if isinstance(noun, Cluster) else {}

    return rewritten(framework, Rewriting(_nothing_goes, becomes))


def _owned(framework: Framework, plan: Plan) -> Framework:
    """A framework in a company's name, read today and kept by whom the plan names."""
    name = plan.name if len(plan.name.split()) <= _MOST_WORDS else ""

    def becomes(noun: Noun, _competency: str) -> dict[str, Any]:
        changed: dict[str, Any] = {}
        for field in attrs.fields(type(noun)):  # type: ignore[arg-type]  # every noun is an attrs class
            value = getattr(noun, field.name)
            if field.name == "owner":
                changed["owner"] = value and plan.owner
            elif field.name == "reviewed":
                changed["reviewed"] = value and plan.today
            elif field.name not in _IDS:
                changed[field.name] = _renamed(value, name)
        if isinstance(noun, Framework):
            changed |= {
                "id": plan.folder,
                "title": plan.title,
                "version": "",
                "reviewed": plan.today,
                "cycle": _cycle(plan.today),
            }
        return {key: value for key, value in changed.items() if value != getattr(noun, key)}

    return rewritten(framework, Rewriting(_nothing_goes, becomes))


def _renamed(value: Any, name: str) -> Any:
    """What a field says, about another company."""
    if isinstance(value, str):
        return _NAME.sub(lambda found: f"{found[1] or ''}{name or _the_company(found[1])}", value)
    if isinstance(value, tuple) and value and isinstance(value[0], str):
        return tuple(_renamed(each, name) for each in value)
    if isinstance(value, Attributes):
        return Attributes({key: _renamed(fact, name) for key, fact in value.items()})
    return value


def _the_company(before: str | None) -> str:
    return "the company" if before is None else "The company"


def _cycle(today: datetime.date) -> Cycle:
    """The first Mondays of the four quarters to come, on which the framework is read."""
    quarter = today.year * 4 + (today.month - 1) // 3
    days = []
    for number in range(quarter + 1, quarter + 5):
        first = datetime.date(number // 4, number % 4 * 3 + 1, 1)
        days.append(first + datetime.timedelta(days=-first.weekday() % 7))
    return Cycle(rounds=(), framework_reviews=tuple(days))


def _nothing_goes(_noun: Noun, _competency: str) -> bool:
    return False
