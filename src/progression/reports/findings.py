"""Findings as text: what is wrong, where, the words under a caret, and a way out."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from progression.findings import Finding, Severity, in_order
from progression.location import Location, short_path
from progression.prose import counted, listed
from progression.reports.source_lines import marked_lines, printable

Segment = tuple[str, str]
"""Some text and the name of its style: `error`, `warning`, `advice`, `place`, `strong` or none."""

_GUTTER = 4
_ALSO = 3
"""Places beside the first that are shown of one finding; the rest is counted."""
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


def _finding(finding: Finding, root: Path | None, width: int) -> Iterator[Segment]:
    style = finding.severity.value
    head = f"{finding.severity.value}[{finding.rule}]"
    first, *rest = textwrap.wrap(f"{head}: {printable(finding.message)}", width) or [head]
    yield head, style
    yield first.removeprefix(head) + "\n", "strong"
    for line in rest:
        yield line + "\n", "strong"
    if finding.place is not None:
        yield from _place(finding.place, ">", style, root, width)
    for also in finding.also[:_ALSO]:
        yield from _place(also, "and", "", root, width)
    if len(finding.also) > _ALSO:
        yield f"{' ' * _GUTTER}and {len(finding.also) - _ALSO} more\n", "place"
    for words in (finding.why, finding.remedy):
        if words:
            yield from _words(words, width)


def _words(words: str, width: int) -> Iterator[Segment]:
    """A sentence; lines behind its first are commands or code, and are never broken."""
    indent = " " * _GUTTER
    said, *kept = words.split("\n")
    start, below = f"{indent}= ", f"{indent}  "
    lines = textwrap.wrap(printable(said), width, initial_indent=start, subsequent_indent=below)
    yield "\n".join(lines) + "\n", ""
    for line in kept:
        yield f"{below}  {printable(line)}\n", ""


def _named(place: Location, root: Path | None) -> str:
    numbers = "".join(f":{number}" for number in (place.line, place.column) if number)
    return short_path(place.file, root) + numbers


def _place(
    place: Location, sign: str, style: str, root: Path | None, width: int
) -> Iterator[Segment]:
    """A place and its lines; carets stand under what is meant where a style is given."""
    yield f"{sign:>{_GUTTER}} {_named(place, root)}\n", "place"
    gutter = max(_GUTTER, len(str(place.end_line)))
    for line in marked_lines(place, width - gutter - len(" | ")):
        yield f"{line.number:>{gutter}} | ", "place"
        yield line.text + "\n", ""
        if line.width and style:
            yield f"{'':>{gutter}} | ", "place"
            yield " " * line.before + "^" * line.width + "\n", style
