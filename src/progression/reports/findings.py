"""Findings as text: what is wrong, where, the words under a caret, and a way out."""

from __future__ import annotations

import linecache
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from progression.findings import Finding, Severity, in_order
from progression.location import Location
from progression.prose import counted, listed

Segment = tuple[str, str]
"""Some text and the name of its style: `error`, `warning`, `advice`, `place`, `strong` or none."""

_GUTTER = 4
_PLURALS = {Severity.ADVICE: "pieces of advice"}
_NOUNS = {Severity.ADVICE: "piece of advice"}


def plain(findings: Iterable[Finding], *, root: Path | None = None, width: int = 80) -> str:
    """All findings as plain text, in the order of files and lines, and a line that counts them.

    Args:
        findings: What to tell.
        root: Files below it are named from there.
        width: Columns to fill.
    """
    return "".join(text for text, _ in styled(findings, root=root, width=width))


def styled(
    findings: Iterable[Finding], *, root: Path | None = None, width: int = 80
) -> Iterator[Segment]:
    """The same text in pieces, each with the name of its style."""
    ordered = in_order(findings)
    for finding in ordered:
        yield from _finding(finding, root, width)
        yield "\n", ""
    if ordered:
        yield summary(ordered) + "\n", "strong"


def summary(findings: Sequence[Finding]) -> str:
    """How many there are of each weight, in one sentence."""
    counts = []
    for severity in Severity:
        number = sum(finding.severity is severity for finding in findings)
        if number:
            noun = _NOUNS.get(severity, severity.value)
            counts.append(counted(number, noun, _PLURALS.get(severity)))
    files = {finding.place.file for finding in findings if finding.place}
    where = f" in {counted(len(files), 'file')}" if len(files) > 1 else ""
    return f"{listed(counts)}{where}."


def short_path(file: str, root: Path | None) -> str:
    """A file's path from a folder, where it lies below it; as it is otherwise."""
    if root is None:
        return file
    try:
        return Path(file).relative_to(root).as_posix()
    except ValueError:
        return file


def _finding(finding: Finding, root: Path | None, width: int) -> Iterator[Segment]:
    style = finding.severity.value
    head = f"{finding.severity.value}[{finding.rule}]"
    first, *rest = textwrap.wrap(f"{head}: {finding.message}", width) or [head]
    yield head, style
    yield first.removeprefix(head) + "\n", "strong"
    for line in rest:
        yield line + "\n", "strong"
    if finding.place is not None:
        yield from _place(finding.place, style, root, width)
    for also in finding.also:
        yield f"{' ' * _GUTTER}and {_named(also, root)}\n", "place"
    for words in (finding.why, finding.remedy):
        if words:
            indent = " " * _GUTTER
            lines = textwrap.wrap(
                words, width, initial_indent=f"{indent}= ", subsequent_indent=f"{indent}  "
            )
            yield "\n".join(lines) + "\n", ""


def _named(place: Location, root: Path | None) -> str:
    numbers = "".join(f":{number}" for number in (place.line, place.column) if number)
    return short_path(place.file, root) + numbers


def _place(place: Location, style: str, root: Path | None, width: int) -> Iterator[Segment]:
    yield f"{' ' * (_GUTTER - 1)}> {_named(place, root)}\n", "place"
    source = _line(place)
    if source is None:
        return
    bar = f"{'':>{_GUTTER}} | "
    shown, start, end = _window(source, place, width - len(bar))
    yield f"{place.line:>{_GUTTER}} | ", "place"
    yield shown + "\n", ""
    if place.column:
        yield bar, "place"
        yield " " * start + "^" * max(end - start, 1) + "\n", style


def _line(place: Location) -> str | None:
    if not place.line:
        return None
    linecache.checkcache(place.file)
    source = linecache.getline(place.file, place.line)
    return source.rstrip() if source.strip() else None


def _window(source: str, place: Location, room: int) -> tuple[str, int, int]:
    """The part of a line that fits, and where in it the words begin and end."""
    source = source.replace("\t", " ")
    start = max(place.column - 1, 0)
    one_line = place.end_line == place.line and place.end_column > place.column
    end = place.end_column - 1 if one_line else len(source)
    lead = len(source) - len(source.lstrip())
    cut = min(lead, start)
    source, start, end = source[cut:], start - cut, end - cut
    if start > room // 2:
        skipped = start - room // 4
        source, start, end = "…" + source[skipped + 1 :], start - skipped, end - skipped
    if len(source) > room:
        source = source[: room - 1] + "…"
    return source, start, min(end, len(source))
