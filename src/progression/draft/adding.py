"""Adds a drafted cluster to the files of a framework: one file more, and a line in two lists.

The files that people wrote keep every other line. The new file names what the framework has by the
names that it has there, and whoever asks for it gets it only if the folder, read without being
executed, says the same as the draft.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

import attrs

from progression.draft.answer import Drafted
from progression.draft.holder import AddingError, Contents, Holder, holder_of, import_lines
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

_EXISTING: Final = (Competency, Dimension, Grade, Lane, Rung)
_ORDER: Final = (Signal, Competency)


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
        holder: The file that holds it, with its lists.
    """

    folder: Path
    package: str
    contents: Contents
    evaluation: Evaluation
    framework: Framework
    holder: Holder


def place_at(folder: Path) -> Place:
    """Read the folder to which a cluster is to be added.

    Raises:
        AddingError: It is a single file, or cannot be read without being executed, or the framework
            has no lists to which anything could be added.
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
    return place_of(whole, package, contents, evaluation)


def place_of(folder: Path, package: str, contents: Contents, evaluation: Evaluation) -> Place:
    """A folder that was read already.

    Raises:
        AddingError: The framework has no lists to which anything could be added.
    """
    framework = evaluation.framework
    assert framework is not None
    holder = holder_of(framework, folder, package, contents)
    return Place(folder, package, contents, evaluation, framework, holder)


def added(place: Place, draft: Drafted) -> Added:
    """The files that add a draft to a framework.

    Raises:
        AddingError: They cannot be written so that the folder says the same as the draft.
    """
    taken = FileNames(*_stems(place.contents), "progression", "datetime")
    module = taken.of(draft.cluster.id, "cluster")
    constants = Constants(draft.framework)
    give_names(constants)
    existing = _existing(place, constants)
    _rename(constants, existing)
    own = list(_own(constants, draft))
    text, imported = _text(own, constants, existing, draft)
    names = {
        "competencies": [each.name for each in own if isinstance(each.noun, Competency)],
        "clusters": [each.name for each in own if isinstance(each.noun, Cluster)],
    }
    held = place.holder
    files = {f"{module}.py": text, held.path: held.listing(names, module, imported)}
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
    lines = list(import_lines("progression", imported))
    if elsewhere:
        lines.append("")
    for module in sorted(elsewhere):
        lines += import_lines(f".{module.partition('.')[2]}", elsewhere[module])
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
