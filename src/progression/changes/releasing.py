"""What a release writes: the changelog, the notes with their stamps, the framework's version."""

from __future__ import annotations

import ast
import datetime
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import attrs

from progression.changes.change import Change
from progression.changes.changes import Changes
from progression.changes.notes import Note
from progression.changes.phrases import DECISIONS, headline
from progression.changes.words import Impact
from progression.files import Writing
from progression.location import Location
from progression.prose import fold, listed

_MOST = 20
"""How many changes without a note a changelog tells one by one."""

_HEADING = re.compile(r"^## ", re.MULTILINE)
_OPENING = "# Changelog\n"


@attrs.frozen(kw_only=True)
class Release:
    """A version, and all that it consists of.

    Attributes:
        version: The version.
        day: The day of the release.
        changes: What changed since the last one.
        notes: The notes that it collects.
        is_first: Whether there was no release before, so that nothing can be compared.
    """

    version: str
    day: datetime.date
    changes: Changes
    notes: tuple[Note, ...]
    is_first: bool = False

    @property
    def stamped(self) -> tuple[Note, ...]:
        """The notes with the version, its day, and the day from which each holds."""
        return tuple(
            attrs.evolve(
                note,
                effective_from=note.effective_from or self.day,
                released=self.version,
                released_on=self.day,
            )
            for note in self.notes
        )

    def section(self) -> str:
        """What the changelog says of it."""
        sentence = "This is the first release." if self.is_first else self.changes.sentence
        parts = [f"## {self.version} ({self.day})", sentence]
        titles = {change.key: change.title for change in self.changes}
        for note in self.stamped:
            parts += [f"### From {note.effective_from}", note.reason, _facts(note, titles)]
        spoken = {subject.key for note in self.notes for subject in note.subjects}
        rest = [
            change
            for change in self.changes
            if change.impact in (Impact.NOTABLE, Impact.CLARIFYING) and change.key not in spoken
        ]
        if rest:
            parts += ["### Also", _entries(rest)]
        return "\n\n".join(part for part in parts if part) + "\n"


def note_writings(release: Release, folder: Path) -> Iterator[Writing]:
    """The notes move into a folder of their version, with their stamps.

    Args:
        release: The release.
        folder: The folder of the notes.
    """
    for note, stamped in zip(release.notes, release.stamped, strict=True):
        file = Path(note.file)
        yield Writing(file, file.read_bytes(), None)
        yield Writing(folder / release.version / note.name, None, stamped.text().encode())


def changelog_writing(release: Release, file: Path) -> Writing:
    """The changelog with the release above all others; what it says already stays as it is."""
    before = file.read_bytes() if file.exists() else None
    text = before.decode("utf-8", "surrogateescape") if before is not None else _OPENING
    ends = "\r\n" if "\r\n" in text else "\n"
    section = release.section().replace("\n", ends)
    found = _HEADING.search(text)
    if found:
        at = found.start()
        after = f"{text[:at]}{section}{ends}{text[at:]}"
    else:
        start = text.rstrip("\r\n")
        after = f"{start}{ends}{ends}{section}" if start else section
    return Writing(file, before, after.encode("utf-8", "surrogateescape"))


def version_writing(version: str, place: Location | None) -> Writing | None:
    """The definition file that says the version, where it stands there as a literal.

    Args:
        version: The version that it is going to say.
        place: Where the framework is defined.

    Returns:
        None where the version is not written there, or by other means than in quotes.
    """
    if place is None or not place.file.endswith(".py") or not Path(place.file).is_file():
        return None
    before = Path(place.file).read_bytes()
    try:
        tree = ast.parse(before.decode("utf-8-sig"))
    except (SyntaxError, ValueError):
        return None  # also where it is not UTF-8
    literal = _literal(tree, place.line)
    if literal is None:
        return None
    start, end = _span(before, literal)
    quote = "'" if before[start:end].endswith(b"'") else '"'
    after = before[:start] + f"{quote}{version}{quote}".encode() + before[end:]
    return Writing(Path(place.file), before, after)


def versions_in(changelog: Path) -> list[str]:
    """The versions that a changelog has headings for, in the order in which it tells them."""
    if not changelog.exists():
        return []
    text = changelog.read_bytes().decode("utf-8", "replace")
    return re.findall(r"^## \[?v?(\d[^\s\]]*)", text, re.MULTILINE)


def _facts(note: Note, titles: dict[str, str]) -> str:
    lines = []
    for subject in note.subjects:
        what = DECISIONS[subject.decision] if subject.decision else "changes"
        title = titles.get(subject.key, "")
        lines.append(f"- `{subject.key}` {what}" + (f": “{fold(title)}”" if title else ""))
    if note.open_cases:
        lines.append(f"- Cases that are open on that day: {fold(note.open_cases)}")
    if note.consulted:
        lines.append(f"- Consulted: {listed(note.consulted)}")
    if note.approved_by:
        lines.append(f"- Approved by: {listed(note.approved_by)}")
    return "\n".join(lines)


def _entries(changes: Sequence[Change]) -> str:
    lines = [
        f"- {headline(each)}: “{fold(each.title)}” (`{each.subject}`)"
        if each.subject
        else f"- {headline(each)}: “{fold(each.title)}”"
        for each in changes[:_MOST]
    ]
    if len(changes) > _MOST:
        lines.append(f"- and {len(changes) - _MOST} more")
    return "\n".join(lines)


def _literal(tree: ast.Module, line: int) -> ast.Constant | None:
    """The version of the framework that is made on a line; by a name of the module as well."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.lineno == line:
            for keyword in node.keywords:
                if keyword.arg == "version":
                    return _constant(tree, keyword.value)
    return None


def _constant(tree: ast.Module, node: ast.expr) -> ast.Constant | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node
    if not isinstance(node, ast.Name):
        return None
    values = [
        each.value
        for each in tree.body
        if isinstance(each, ast.Assign)
        and [target.id for target in each.targets if isinstance(target, ast.Name)] == [node.id]
    ]
    value = values[0] if len(values) == 1 else None
    return value if isinstance(value, ast.Constant) and isinstance(value.value, str) else None


def _span(source: bytes, node: ast.Constant) -> tuple[int, int]:
    """Where a literal begins and ends, in bytes, as the parser counts."""
    assert node.end_lineno is not None and node.end_col_offset is not None
    starts = [0, *(match.end() for match in re.finditer(rb"\r\n|\r|\n", source))]
    shift = 3 if source.startswith(b"\xef\xbb\xbf") else 0

    def offset(line: int, column: int) -> int:
        return starts[line - 1] + column + (shift if line == 1 else 0)

    return offset(node.lineno, node.col_offset), offset(node.end_lineno, node.end_col_offset)
