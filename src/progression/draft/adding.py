"""Adds a drafted cluster to the files of a framework: one file more, and a line in two lists.

The files that people wrote keep every other line. The new file names what the framework has by the
names that it has there, and whoever asks for it gets it only if the folder, read without being
executed, says the same as the draft.
"""

from __future__ import annotations

import ast
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final, TypeAlias

import attrs

from progression.draft.answer import Drafted
from progression.errors import ProgressionError
from progression.interchange.authoring.constants import Constant, Constants
from progression.interchange.authoring.docstrings import docstring
from progression.interchange.authoring.expressions import Expressions
from progression.interchange.authoring.layout import lines_of
from progression.interchange.authoring.naming import FileNames, give_names
from progression.model import (
    Cluster,
    Competency,
    Dimension,
    Framework,
    Grade,
    Lane,
    Noun,
    Rung,
    Signal,
)
from progression.sources.folder import read_folder
from progression.sources.limits import LIMITS
from progression.static import Evaluation, evaluate, evaluate_sources

Contents: TypeAlias = "dict[str, str | bytes]"

_EXISTING: Final = (Competency, Dimension, Grade, Lane, Rung)
_ORDER: Final = (Signal, Competency)
_WIDTH: Final = 88


class AddingError(ProgressionError, ValueError):
    """The files of a framework are not such that a cluster could be added to them."""


@attrs.frozen
class Added:
    """The files that change.

    Attributes:
        files: What each says, by its path in the folder.
    """

    files: Mapping[str, str]


@attrs.frozen
class Place:
    """A framework's folder, read without being executed.

    Attributes:
        folder: The folder.
        package: Its name.
        contents: What each file says, by its path.
        evaluation: What they mean.
        framework: The framework.
    """

    folder: Path
    package: str
    contents: Contents
    evaluation: Evaluation
    framework: Framework


def place_at(folder: Path) -> Place:
    """Read the folder to which a cluster is to be added.

    Raises:
        AddingError: It is a single file, or cannot be read without being executed.
    """
    if folder.is_file():
        raise AddingError(
            f"{folder} is a single file, and the cluster needs one of its own. Make it a folder,"
            f" {folder.with_suffix('')}/__init__.py, or draft into another: --into FOLDER."
        )
    reading = read_folder(folder, LIMITS)
    if reading.sources is None or reading.findings:
        raise AddingError("\n".join(map(str, reading.findings)))
    evaluation = evaluate_sources(reading.sources, str(folder))
    if evaluation.framework is None or evaluation.findings:
        first = evaluation.findings[0] if evaluation.findings else ""
        raise AddingError(
            f"The definitions in {folder} cannot be read without running them, so nothing can be"
            f" added to them. {first}\nDraft into a folder of its own: --into FOLDER."
        )
    contents = {
        each.path: each.content
        for each in reading.sources.modules.values()
        if each.path.endswith(".py")
    }
    package = reading.sources.package
    # Places name files from the root on.
    whole = Path(os.path.abspath(folder))  # noqa: PTH100  # without following links
    return Place(whole, package, contents, evaluation, evaluation.framework)


def added(place: Place, draft: Drafted) -> Added:
    """The files that add a draft to a framework.

    Raises:
        AddingError: They cannot be written so that the folder says the same as the draft.
    """
    names = FileNames(*_stems(place.contents), "progression", "datetime")
    module = names.of(draft.cluster.id, "cluster")
    constants = Constants(draft.framework)
    give_names(constants)
    existing = _existing(place, constants)
    _rename(constants, existing)
    own = list(_own(constants, draft))
    text, imported = _text(own, constants, existing, draft)
    files = {f"{module}.py": text, **_registered(place, own, module, imported)}
    found = evaluate({**place.contents, **files}, package=place.package, folder=str(place.folder))
    if found.framework != draft.framework or found.findings:
        raise AddingError(
            f"The draft cannot be added to {place.folder} so that it says the same. Draft into a"
            " folder of its own (--into FOLDER), and move it over by hand."
        )
    return Added(files)


def _stems(contents: Iterable[str]) -> Iterator[str]:
    for path in contents:
        yield path.partition("/")[0].removesuffix(".py")


# Names of what there is


def _existing(place: Place, constants: Constants) -> dict[Constant, str]:
    """The module in which each thing that the framework has stands, and its name there."""
    by_value: dict[Noun, tuple[str, str]] = {}
    for module, names in sorted(place.evaluation.defined.items()):
        for name, value in names.items():
            if isinstance(value, _EXISTING) and (
                value not in by_value or _is_home(place, module, value)
            ):
                by_value[value] = (module, name)
    found: dict[Constant, str] = {}
    for constant in constants.all:
        known = by_value.get(constant.noun) if isinstance(constant.noun, _EXISTING) else None
        if known is not None:
            found[constant], constant.name = known
    return found


def _is_home(place: Place, module: str, noun: Noun) -> bool:
    """Tell whether a module is where something is written, and not only imported."""
    if noun.location is None:
        return False
    written = Path(noun.location.file)
    parts = module.split(".")[1:]
    stem = place.folder.joinpath(*parts)
    return written in (stem.with_suffix(".py"), stem / "__init__.py")


def _rename(constants: Constants, existing: Mapping[Constant, str]) -> None:
    """Let nothing new take the name of what is imported."""
    taken = {each.name for each in existing}
    for constant in constants.all:
        if constant in existing:
            continue
        name, number = constant.name, 2
        while constant.name in taken:
            constant.name = f"{name}_{number}"
            number += 1
        taken.add(constant.name)


# The new file


def _own(constants: Constants, draft: Drafted) -> Iterator[Constant]:
    """The constants of the draft, each once."""
    new = set(map(id, draft.competencies))
    new_ids = {each.id for each in draft.competencies}
    for constant in constants.all:
        noun = constant.noun
        inside = bool(constant.within) and constant.within[0].noun is draft.cluster
        is_new = isinstance(noun, Competency) and id(noun) in new
        is_signal = isinstance(noun, Signal) and constant.path[0] in new_ids
        if noun is draft.cluster or inside or is_new or is_signal:
            yield constant


def _text(
    own: list[Constant],
    constants: Constants,
    existing: Mapping[Constant, str],
    draft: Drafted,
) -> tuple[str, frozenset[str]]:
    """What the new file says, and the modules that it imports from."""
    expressions = Expressions(constants)
    written, needs = {}, {}
    imported: set[str] = set()
    for constant in own:
        written[constant] = expressions.of(constant)
        used, from_progression = expressions.taken()
        needs[constant] = used
        imported |= from_progression
    needed = {each for used in needs.values() for each in used}
    elsewhere: dict[str, set[str]] = {}
    for constant in needed - set(own):
        if constant not in existing:
            raise AddingError(
                f"“{constant.path[-1]}” has no name in the files, so the new one cannot import it."
                " Give it a constant at the top level of a file."
            )
        elsewhere.setdefault(existing[constant], set()).add(constant.name)
    cluster = next(each for each in own if each.noun is draft.cluster)
    parts = [docstring((cluster.name.lower(),), cluster, own, "")]
    lines = list(_import("progression", imported))
    if elsewhere:
        lines.append("")
    for module in sorted(elsewhere):
        lines += _import(f".{module.partition('.')[2]}", elsewhere[module])
    parts.append("\n".join(lines))
    for constant in _in_order(own, needs):
        parts.append("\n".join(lines_of(written[constant], f"{constant.name} = ")))
    return "\n\n".join(parts) + "\n", frozenset(elsewhere)


def _in_order(
    own: list[Constant], needs: Mapping[Constant, Iterable[Constant]]
) -> Iterator[Constant]:
    """Constants, each behind those that it names: competencies first, the cluster last."""
    done: set[Constant] = set()
    here = set(own)

    def rank(constant: Constant) -> int:
        kinds = (*_ORDER, Cluster)
        return next((n for n, kind in enumerate(kinds) if isinstance(constant.noun, kind)), 1)

    def visit(constant: Constant) -> Iterator[Constant]:
        if constant not in done:
            done.add(constant)
            for each in needs[constant]:
                if each in here:
                    yield from visit(each)
            yield constant

    for constant in sorted(own, key=rank):
        yield from visit(constant)


def _import(module: str, names: Iterable[str]) -> Iterator[str]:
    ordered = sorted(names, key=lambda name: (not name.isupper(), name.lower()))
    line = f"from {module} import {', '.join(ordered)}"
    if len(line) <= _WIDTH:
        yield line
        return
    yield f"from {module} import ("
    yield from (f"    {name}," for name in ordered)
    yield ")"


# The file that holds the framework


def _registered(
    place: Place, own: list[Constant], module: str, imported: frozenset[str]
) -> dict[str, str]:
    """The file of the framework with the cluster and the competencies in its lists."""
    where = place.framework.location
    path = Path(where.file).relative_to(place.folder).as_posix() if where is not None else ""
    content = place.contents.get(path)
    if where is None or content is None:
        raise AddingError("Nobody knows in which file the framework stands.")
    text = content if isinstance(content, str) else content.decode("utf-8-sig")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    tree = ast.parse(text)
    call = next(
        (
            node
            for node in ast.walk(tree)
            if isinstance(node, ast.Call)
            and (node.lineno, node.end_lineno) == (where.line, where.end_line)
            and getattr(node.func, "id", "") == "Framework"
        ),
        None,
    )
    by_field: dict[str, list[str]] = {
        "competencies": [each.name for each in own if isinstance(each.noun, Competency)],
        "clusters": [each.name for each in own if isinstance(each.noun, Cluster)],
    }
    lines = text.split("\n")
    edits: list[tuple[int, int, str]] = []
    for field, names in by_field.items():
        if names:
            edits.append(_listing(call, field, names, lines))
    names = [name for each in by_field.values() for name in each]
    depth = path.count("/")
    line = "\n".join(_import("." * (depth + 1) + module, names))
    parts = [place.package, *path.removesuffix(".py").split("/")]
    if ".".join(parts).removesuffix(".__init__") in imported:
        # The new file needs what stands above the framework, so it comes after that.
        row = next(node.lineno for node in tree.body if (node.end_lineno or 0) >= where.line) - 1
        edits.append((row, 0, f"{line}\n\n"))
    else:
        edits.append((_import_place(tree, depth + 1, module), 0, f"{line}\n"))
    # From the last line up, so that the numbers of the others stay right.
    for number, column, words in sorted(edits, reverse=True):
        encoded = lines[number].encode()
        head, tail = encoded[:column].decode(), encoded[column:].decode()
        lines[number] = f"{head}{words}{tail}"
    return {path: "\n".join(lines)}


def _listing(
    call: ast.Call | None, field: str, names: list[str], lines: list[str]
) -> tuple[int, int, str]:
    """Where names go into a list of the framework, and the words that go there."""
    keywords = call.keywords if call is not None else []
    value = next((each.value for each in keywords if each.arg == field), None)
    if not isinstance(value, ast.List):
        raise AddingError(
            f"The framework does not list its {field} where it is written, so nothing can be added"
            f" to them. Write {field}=[...] there, or draft into another folder: --into FOLDER."
        )
    end = (value.end_lineno or value.lineno) - 1
    column = (value.end_col_offset or 1) - 1
    if not value.elts:
        return end, column, ", ".join(names)
    last = value.elts[-1]
    row, behind = (last.end_lineno or last.lineno) - 1, last.end_col_offset or 0
    has_comma = "," in _between(lines, (row, behind), (end, column))
    if row == end:
        lead = " " if has_comma else ", "
        return end, column, lead + ", ".join(names)
    first = lines[last.lineno - 1]
    indent = first[: len(first) - len(first.lstrip())]
    if first.strip() and first[: last.col_offset].strip():
        indent += "    "
    if has_comma:
        return end, 0, "".join(f"{indent}{name},\n" for name in names)
    return row, behind, "," + "".join(f"\n{indent}{name}," for name in names)


def _between(lines: list[str], start: tuple[int, int], end: tuple[int, int]) -> str:
    """What stands between two places, without comments."""
    (first, column), (last, stop) = start, end
    rows = [each.encode() for each in lines[first : last + 1]]
    rows[-1] = rows[-1][:stop]
    rows[0] = rows[0][column:]
    return "\n".join(each.decode().partition("#")[0] for each in rows)


def _import_place(tree: ast.Module, level: int, module: str) -> int:
    """The line, from 0, at which an import goes: in its order among its like, or behind all."""
    last = 0
    for node in tree.body:
        is_text = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        if (
            isinstance(node, ast.ImportFrom)
            and node.level == level
            and (node.module or "") > module
        ):
            return node.lineno - 1
        if isinstance(node, ast.Import | ast.ImportFrom) or (is_text and not last):
            last = node.end_lineno or node.lineno
    return last
