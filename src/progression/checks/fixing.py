"""Mends what is safe to mend, in the definition files themselves.

Only the words change: comments and layout stay as they are. All files are written, or none.
"""

from __future__ import annotations

import ast
import re
from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import attrs

from progression.errors import ProgressionError
from progression.files import FileChangedError, Writing, told_apart, write_all
from progression.findings import Edit, Finding
from progression.location import short_path

_LINE_END = re.compile(r"\r\n|\r|\n")
_BOM = "\ufeff"


class FixError(ProgressionError, ValueError):
    """A fix would change more than words, so nothing is written."""


@attrs.frozen
class Mended:
    """One file with its fixes.

    Attributes:
        file: Its path.
        before: What it says.
        after: What it is going to say.
    """

    file: str
    before: str = attrs.field(repr=False)
    after: str = attrs.field(repr=False)


@attrs.frozen
class Plan:
    """What fixes would change.

    Attributes:
        files: The files that change, by path.
        mended: The findings whose fixes are in it.
        left: Findings whose fixes overlap with others; they wait for the next run.
    """

    files: tuple[Mended, ...]
    mended: tuple[Finding, ...]
    left: tuple[Finding, ...]

    def diff(self, root: Path | None = None) -> str:
        """The changes as a unified diff, with paths from a folder."""
        return "".join(line for each in self.files for line in _diff(each, root))

    def write(self) -> None:
        """Write all files.

        Raises:
            FixError: One of them was changed in the meantime; none is written.
            OSError: One cannot be written; those that were are put back.
        """
        try:
            write_all(
                [
                    Writing(Path(each.file), each.before.encode(), each.after.encode())
                    for each in self.files
                ]
            )
        except FileChangedError as error:
            raise FixError(
                f"{error.filename} was changed while it was being checked; nothing was written."
                " Run it again."
            ) from None


def plan(findings: Iterable[Finding]) -> Plan:
    """Work out what the fixes of findings would change; nothing is written.

    Raises:
        FixError: A fix would change more than words; it is a fault of its rule.
        OSError: A file cannot be read.
    """
    accepted: dict[str, list[Edit]] = {}
    mended: list[Finding] = []
    left: list[Finding] = []
    for finding in findings:
        if finding.fix is None:
            continue
        edits = [
            each
            for each in finding.fix.edits
            if not _is_there(each, accepted.get(each.place.file, []))
        ]
        if any(_collides(each, accepted.get(each.place.file, [])) for each in edits):
            left.append(finding)
            continue
        for each in edits:
            insort(accepted.setdefault(each.place.file, []), each, key=_span)
        mended.append(finding)
    files = tuple(_mended(file, edits) for file, edits in sorted(accepted.items()) if edits)
    return Plan(files, tuple(mended), tuple(left))


def _span(edit: Edit) -> tuple[tuple[int, int], tuple[int, int]]:
    place = edit.place
    return (place.line, place.column), (place.end_line, place.end_column)


def _is_there(edit: Edit, accepted: Sequence[Edit]) -> bool:
    at = bisect_left(accepted, _span(edit), key=_span)
    return at < len(accepted) and accepted[at] == edit


def _collides(edit: Edit, accepted: Sequence[Edit]) -> bool:
    """Tell whether an edit touches one of those accepted, which stand in order and apart."""
    at = bisect_left(accepted, _span(edit), key=_span)
    return any(_overlap(edit, other) for other in accepted[max(at - 1, 0) : at + 1])


def _overlap(edit: Edit, other: Edit) -> bool:
    (start, end), (first, last) = _span(edit), _span(other)
    return (start < last and first < end) or start == first


def _mended(file: str, edits: Iterable[Edit]) -> Mended:
    before = _read(file)
    starts = [0, *(match.end() for match in _LINE_END.finditer(before))]
    shift = len(_BOM) if before.startswith(_BOM) else 0

    def offset(line: int, column: int) -> int:
        if line > len(starts):
            return len(before)
        return starts[line - 1] + column - 1 + (shift if line == 1 else 0)

    parts: list[str] = []
    behind = 0
    for edit in sorted(edits, key=_span):
        start, end = (offset(*where) for where in _span(edit))
        parts += [before[behind:start], edit.text]
        behind = end
    after = "".join([*parts, before[behind:]])
    _verify(file, before, after)
    return Mended(file, before, after)


def _verify(file: str, before: str, after: str) -> None:
    """Whatever a fix does, the definitions must stay the same but for their texts."""
    try:
        same = _shape(before) == _shape(after)
    except SyntaxError:
        same = False
    if not same:
        raise FixError(
            f"A fix for {file} would change more than words, so nothing was written."
            " This is a fault of the rule; please report it."
        )


def _shape(text: str) -> str:
    tree = ast.parse(text.removeprefix(_BOM))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            node.value = ""
            node.kind = None
    return ast.dump(tree)


def _read(file: str) -> str:
    return Path(file).read_bytes().decode("utf-8")


def _diff(mended: Mended, root: Path | None) -> Iterator[str]:
    name = short_path(mended.file, root)
    return told_apart(mended.before, mended.after, f"a/{name}", f"b/{name}")
