"""The examples in the pages of rules, made into frameworks that can be checked.

An example is a block of definitions in the static subset. It stands in a small company, the
*preamble* (`progression.checks.preamble`), which gives every rule nothing to say:

- A definition of a name that the preamble has (`LEVEL = Level(...)`) takes its place there.
- A call that is given no name takes the place of what its kind is called: `Signal(...)` is
  `SIGNAL`, `NAME.at(...)` and `NAME.expects(...)` are `EXPECTATION`.
- Further names are helpers of the example, and may be used below.
- Everything that `progression` offers is imported, and so is `date`.
- `Move(...)`, `Equivalent(...)`, `Moved(...)` and `Retired(...)` are gathered in their lists.

The day of the check is 15 February 2026, and the preamble was reviewed two weeks before.
A comment `# file: name.py` begins another file of the framework, which the first can import.
A comment `# settings: limits.words-in-a-signal = 3` sets what `[tool.progression.check]` may say of
vocabulary, style and limits, so that an example of “too many” stays short.
"""

from __future__ import annotations

import ast
import datetime
import re
import tempfile
import tomllib
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Final

import attrs

from progression.checks.folder import NOT_STATIC, Loaded, loaded
from progression.checks.reading import read_configuration
from progression.checks.settings import Settings
from progression.findings import Finding
from progression.model import Framework
from progression.static import evaluate

TODAY: Final = datetime.date(2026, 2, 15)
"""The day on which examples are checked."""

_SETTINGS = re.compile(r"^# settings: (.+)$", re.MULTILINE)
_FILE = re.compile(r"^# file: (\w+\.py)\n", re.MULTILINE)

_SINGLE = {
    "Cluster": ("CLUSTER",),
    "Competency": ("COMPETENCY",),
    "Dimension": ("DIMENSION",),
    "Framework": ("FRAMEWORK",),
    "Level": ("LEVEL", "NEXT_LEVEL"),
    "Milestone": ("MILESTONE",),
    "Practice": ("PRACTICE",),
    "Prompt": ("PROMPT",),
    "Scale": ("SCALE",),
    "Signal": ("SIGNAL", "SECOND_SIGNAL", "THIRD_SIGNAL"),
    "Step": ("STEP", "NEXT_STEP"),
    "Track": ("TRACK",),
    "Trigger": ("TRIGGER",),
    "at": ("EXPECTATION", "NEXT_EXPECTATION"),
    "expects": ("EXPECTATION", "NEXT_EXPECTATION"),
}
_LISTED = {
    "Equivalent": "EQUIVALENTS",
    "Move": "MOVES",
    "Moved": "HISTORY",
    "Retired": "HISTORY",
}


@attrs.frozen
class Example:
    """An example, evaluated.

    Attributes:
        framework: The small company with the example in it; None where it does not load.
        findings: What stops it from loading.
        source: The text that was evaluated.
        settings: What it sets for the check.
    """

    framework: Framework | None
    findings: tuple[Finding, ...]
    source: str
    settings: Settings = attrs.field(factory=Settings)


def evaluated(block: str) -> Example:
    """Put an example into the preamble, and evaluate the whole without executing it.

    An example of what has to be executed is loaded as the definitions of a company are.
    """
    first, *others = _FILE.split(block)
    contents = dict(zip(others[::2], others[1::2], strict=True))
    source = joined(first)
    written = {"__init__.py": source, **contents}
    evaluation = evaluate(written, package="example", folder="example")
    if any(each.rule == NOT_STATIC for each in evaluation.findings):
        found = _loaded(written)
        return Example(found.framework, found.findings, source, _settings(block))
    return Example(evaluation.framework, evaluation.findings, source, _settings(block))


def _settings(block: str) -> Settings:
    return read_configuration(tomllib.loads("\n".join(_SETTINGS.findall(block)))).settings


def _loaded(contents: Mapping[str, str]) -> Loaded:
    with tempfile.TemporaryDirectory() as folder:
        package = Path(folder, "example")
        package.mkdir()
        for name, text in contents.items():
            (package / name).write_text(text, encoding="utf-8")
        return loaded(package)


def joined(block: str) -> str:
    """The preamble with the definitions of an example in their places.

    What Python cannot read stays as it is, for the rules that are about that.
    """
    preamble = (files("progression.checks") / "preamble.py").read_text(encoding="utf-8")
    try:
        example = _definitions(block)
    except SyntaxError:
        return block
    own = {name for name, _ in example}
    done: set[str] = set()
    parts = [f"from progression import {', '.join(_offered())}\n"]
    for name, text in _definitions(preamble):
        if name == "FRAMEWORK":
            # What the example has besides must stand in front of the framework, which comes last.
            parts += [text for _, text in example]
            done.update(each for each, _ in example)
            example = []
        elif name and name in own and name not in done:
            while name not in done:
                # Names of the example's own stand in front of what they are for.
                defined, own_text = example.pop(0)
                parts.append(own_text)
                done.add(defined)
        if not name or name not in done:
            parts.append(text)
    return "".join(parts)


def _definitions(text: str) -> list[tuple[str, str]]:
    """The statements of a text, each with the name that it defines and the comments above it."""
    lines = text.splitlines(keepends=True)
    found: list[tuple[str, str]] = []
    listed: dict[str, list[str]] = {}
    counts: dict[str, int] = {}
    start = 0
    body = ast.parse(text).body
    for place, statement in enumerate(body):
        is_last = place == len(body) - 1
        end = len(lines) if is_last else statement.end_lineno or statement.lineno
        above = "".join(lines[start : statement.lineno - 1])
        own = "".join(lines[statement.lineno - 1 : end])
        start = end
        if not own.endswith("\n"):
            own += "\n"
        name = _name(statement, counts)
        if isinstance(statement, ast.Expr) and not name:
            # The docstring of the preamble.
            continue
        if isinstance(statement, ast.Expr) and name in _LISTED.values():
            listed.setdefault(name, []).append(f"{own.rstrip()},\n")
        elif isinstance(statement, ast.Expr):
            found.append((name, f"{above}{name} = {own}"))
        else:
            found.append((name, above + own))
    for name, parts in listed.items():
        found.append((name, f"{name} = [\n{''.join(parts)}]\n"))
    return found


def _name(statement: ast.stmt, counts: dict[str, int]) -> str:
    if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
        return statement.targets[0].id
    if not isinstance(statement, ast.Expr) or not isinstance(statement.value, ast.Call):
        return ""
    function = statement.value.func
    called = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    if called in _LISTED:
        return _LISTED[called]
    names = _SINGLE.get(called, ("",))
    counts[called] = counts.get(called, -1) + 1
    return names[min(counts[called], len(names) - 1)]


def _offered() -> list[str]:
    import progression
    from progression import model

    return [name for name in progression.__all__ if name in model.__all__]
