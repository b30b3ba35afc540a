"""A company's career progression framework, written as Python and kept in git.

The tour, in the order in which a newcomer meets it:

- **Write** a framework with the nouns of `progression.model`: a `Framework` holds `Cluster`s, they
  hold `Track`s, they hold `Level`s, and a level asks `Competency`s of people through
  `Expectation`s, each with observable `Signal`s.
- **Load** it: `load("frameworks/harbour")` reads a folder of definitions and gives a `Framework`.
- **Ask** it: `Catalog(framework)` answers what is in force at a level and where it comes from, what
  changes between two levels, who shares a competency, which levels stand side by side.
- **Check** it: `check(framework)` says what its text and its structure could do better, as
  findings; `progression.checks` holds the rules, and takes a company's own.
- **Compare** it: `progression.changes.compare(old, new)` tells what changed and for whom, and
  `progression.revisions` reads a framework as git had it.
- **Exchange** it: `progression.interchange` reads and writes it in other formats; below it,
  `tables` reads and understands spreadsheets, and `authoring` writes definition files.
- **Begin** one: `progression.scaffold` makes a repository, and `progression.draft` a cluster from a
  few lines, by a model that the user names.
- **Read** it: `progression.pages` makes the handbook, `progression.mkdocs_plugin` puts it into a
  site, `progression.mcp` reads it to assistants, and the command `progression` does all of this
  from a terminal.
- **Grow** by it: `progression.people` keeps evidence, goals, 1:1s and assessments in folders that
  people own, and cites the framework by the wording of its day; `progression.reports` makes forms,
  sheets and packets of them.
- **Test** your own tools with it: `progression.testing` makes frameworks for Hypothesis.

Names are imported when they are first used, so that `import progression` costs nothing.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from progression.catalog import Bar, Catalog, Difference, Seat
    from progression.checks import check
    from progression.errors import (
        AmbiguousPathError,
        ContentError,
        DefinitionError,
        FieldError,
        PathError,
        ProgressionError,
    )
    from progression.findings import Edit, Finding, Fix, Severity
    from progression.fingerprints import Fingerprint
    from progression.loader import LoadError, load
    from progression.location import Location
    from progression.model import (
        ADOPTED,
        BOTH_WAYS,
        CORE,
        DRAFT,
        FOR_BOTH,
        FOR_MANAGER,
        FOR_PERSON,
        INDIVIDUAL_CONTRIBUTOR,
        MANAGEMENT,
        ONE_WAY,
        OPTIONAL,
        PILOT,
        RETIRED,
        Audience,
        CitedSignal,
        Cluster,
        Competency,
        Cycle,
        Dimension,
        Direction,
        Equivalent,
        Expectation,
        Framework,
        Grade,
        Importance,
        Lane,
        Level,
        Link,
        Milestone,
        Move,
        Moved,
        Practice,
        Prompt,
        Retired,
        ReviewRound,
        Rung,
        Scale,
        Signal,
        Status,
        Step,
        Track,
        Trigger,
    )

__version__ = "0.1.0"

__all__ = [
    "ADOPTED",
    "BOTH_WAYS",
    "CORE",
    "DRAFT",
    "FOR_BOTH",
    "FOR_MANAGER",
    "FOR_PERSON",
    "INDIVIDUAL_CONTRIBUTOR",
    "MANAGEMENT",
    "ONE_WAY",
    "OPTIONAL",
    "PILOT",
    "RETIRED",
    "AmbiguousPathError",
    "Audience",
    "Bar",
    "Catalog",
    "CitedSignal",
    "Cluster",
    "Competency",
    "ContentError",
    "Cycle",
    "DefinitionError",
    "Difference",
    "Dimension",
    "Direction",
    "Edit",
    "Equivalent",
    "Expectation",
    "FieldError",
    "Finding",
    "Fingerprint",
    "Fix",
    "Framework",
    "Grade",
    "Importance",
    "Lane",
    "Level",
    "Link",
    "LoadError",
    "Location",
    "Milestone",
    "Move",
    "Moved",
    "PathError",
    "Practice",
    "ProgressionError",
    "Prompt",
    "Retired",
    "ReviewRound",
    "Rung",
    "Scale",
    "Seat",
    "Severity",
    "Signal",
    "Status",
    "Step",
    "Track",
    "Trigger",
    "check",
    "load",
]

_ELSEWHERE = {
    "Bar": "catalog",
    "Catalog": "catalog",
    "Difference": "catalog",
    "Seat": "catalog",
    "AmbiguousPathError": "errors",
    "ContentError": "errors",
    "DefinitionError": "errors",
    "FieldError": "errors",
    "PathError": "errors",
    "ProgressionError": "errors",
    "check": "checks",
    "Edit": "findings",
    "Finding": "findings",
    "Fix": "findings",
    "Severity": "findings",
    "Fingerprint": "fingerprints",
    "LoadError": "loader",
    "load": "loader",
    "Location": "location",
}


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = importlib.import_module(f"{__name__}.{_ELSEWHERE.get(name, 'model')}")
    found: object = getattr(module, name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
