"""Reads the definition files of a framework without executing anything.

For revisions that nobody has reviewed: whatever the files say, no code of theirs runs.
Plain definitions give the same framework as running them would; what cannot be understood without
being run is a finding that says what to write in its place.
Size, depth and number of everything are bounded (`progression.sources.limits`).
"""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from progression.collection import without_collection
from progression.findings import Finding, in_order
from progression.location import Location
from progression.model import Framework
from progression.sources import Sources, faults, sources_of
from progression.sources.limits import LIMITS, Limits, too_large, too_many
from progression.static.files import Files


@attrs.frozen
class Evaluation:
    """What evaluating definition files gave.

    Attributes:
        framework: The one framework that they define; None where it could not be made.
        findings: What is wrong, by place; empty where the files are plain definitions.
    """

    framework: Framework | None
    findings: tuple[Finding, ...] = ()
    _files: Files | None = attrs.field(default=None, eq=False, repr=False)

    @property
    def shares(self) -> bool:
        """Whether modules were taken over from an earlier evaluation, with their places."""
        return self._files is not None and bool(self._files.kept)

    @property
    def defined(self) -> Mapping[str, Mapping[str, object]]:
        """What stands under each name of each module, imports included, by its dotted name."""
        modules = self._files.modules if self._files is not None else {}
        return {name: module.names for name, module in modules.items()}


def evaluate(
    contents: Mapping[str, str | bytes],
    *,
    package: str = "",
    folder: str = "",
    limits: Limits = LIMITS,
    earlier: Evaluation | None = None,
) -> Evaluation:
    """Evaluate definition files that are held in memory.

    Args:
        contents: What each file says, by its path within the framework (`engineering/ic.py`); bytes
            are UTF-8.
        package: Name of the package that the files form, by which they may import each other;
            empty for a file that stands alone.
        folder: Where the files lie, to put in front of the paths in locations.
        limits: Bounds of size, depth and number.
        earlier: What was evaluated of another revision. What did not change since is taken over,
            so that both frameworks share these objects, and places in them name that revision.
    """
    place = folder or package
    if len(contents) > limits.files or sum(map(len, contents.values())) > limits.all_bytes:
        return Evaluation(None, (too_many(place, limits),))
    for path, content in contents.items():
        if len(content) > limits.file_bytes:
            return Evaluation(None, (too_large("/".join(filter(None, [folder, path])), limits),))
    return evaluate_sources(sources_of(contents, package, folder), place, limits, earlier)


def evaluate_sources(
    sources: Sources, place: str, limits: Limits = LIMITS, earlier: Evaluation | None = None
) -> Evaluation:
    """Evaluate definition files whose modules are known already.

    Args:
        sources: The files.
        place: The folder or file, for findings that are about all of them.
        limits: Bounds of size, depth and number.
        earlier: As for `evaluate`.
    """
    files = Files(sources, limits, earlier._files if earlier else None)
    with without_collection():
        for name in sources.modules:
            files.module(name)
    found = {
        id(value): value
        for module in files.modules.values()
        for value in module.names.values()
        if isinstance(value, Framework)
    }
    frameworks = list(found.values())
    findings = files.findings
    if len(frameworks) > 1:
        titles = [each.title for each in frameworks]
        findings.append(faults.two_frameworks(titles, [each.location for each in frameworks]))
    elif not frameworks and not findings and not sources.unread:
        findings.append(faults.no_framework(Location(place), len(sources.modules)))
    framework = frameworks[0] if len(frameworks) == 1 else None
    return Evaluation(framework, tuple(in_order(findings)), files)
