"""What one cell says: signals as lines or bullets, a beginning that introduces them, examples."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

import attrs

from progression.interchange.tables.understanding.vocabulary import NOTHING
from progression.prose import fold

_BULLET: Final = re.compile(
    r"(?P<indent>[ \t\u00a0]*)(?:"
    r"(?:[-*+•‣◦\u2043∙·–—☐☑☒✓✔✗✘□■▪▫●○►▶➢➤→]+[ \t\u00a0]+"
    r"|[•‣◦\u2043∙·☐☑☒✓✔✗✘□■▪▫●○►▶➢➤]+[ \t\u00a0]*)"
    r"(?:\[[ xX✓]?\][ \t]*)?"
    r"|\[[ xX✓]?\][ \t]*"
    r"|[-*–—](?=[^\s\d\-*–—])"
    r")(?=\S)"
)
_ENUMERATOR: Final = re.compile(
    r"(?P<indent>[ \t\u00a0]*)\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zA-Z]|[ivxIVX]{1,4})"
    r"[.)][ \t\u00a0]+(?=\S)"
)
_FIRST: Final = re.compile(r"[ \t\u00a0]*\(?1[.)]")
_EXAMPLE: Final = re.compile(
    r"(?:e\.\s?g\.|eg:|for example|for instance|examples?|z\.\s?b\.|zum beispiel|beispiele?|bsp\.)"
    r"\s*[:,]?\s*(?P<text>.+)",
    re.IGNORECASE | re.DOTALL,
)


@attrs.frozen
class SaidSignal:
    """One behaviour in a cell.

    Attributes:
        text: The behaviour.
        examples: What was given as an example of it.
        facts: What other columns tell of it, by their names.
    """

    text: str
    examples: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()


@attrs.frozen
class Said:
    """What a cell says.

    Attributes:
        summary: The beginning that introduces its list; empty where there is none.
        signals: One for each line or bullet.
    """

    summary: str = ""
    signals: tuple[SaidSignal, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.summary or self.signals)


@attrs.define
class _Line:
    text: str
    depth: int
    is_bullet: bool
    after_blank: bool


def said_in(cell: str, *, semicolons: bool = False) -> Said:
    """Read a cell: each line or bullet is a signal.

    Lines before the first bullet introduce the list, and so does a line that ends in a colon.
    A line that begins with “e.g.” or “Example:” is an example of the signal above it.

    Args:
        cell: What stands in it.
        semicolons: Whether semicolons part signals, too.
    """
    if is_nothing(cell):
        return Said()
    lines = _lines(cell)
    if semicolons:
        lines = [
            attrs.evolve(line, text=part)
            for line in lines
            for part in map(fold, line.text.split(";"))
            if part
        ]
    return _gathered(lines)


def is_nothing(cell: str) -> bool:
    """Tell whether a cell says nothing, as an empty one or a dash does."""
    text = fold(cell).casefold()
    return not text or text in NOTHING


def lines_of(cell: str) -> list[str]:
    """The lines of a cell, without their bullets."""
    return [line.text for line in _lines(cell)]


def _lines(cell: str) -> list[_Line]:
    raws = cell.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    bullet_of = _bullets(raws)
    has_bullets = any(map(bullet_of, raws))
    has_capitals = any(raw.strip()[:1].isupper() for raw in raws)
    found: list[_Line] = []
    after_blank = False
    for raw in raws:
        if not raw.strip():
            after_blank = True
            continue
        match = bullet_of(raw)
        if match:
            text, depth = raw[match.end() :], len(match["indent"].expandtabs(4))
        else:
            text, depth = raw, 0
        line = _Line(fold(text), depth, match is not None, after_blank)
        if found and _goes_on(found[-1], line, mixed=has_bullets or has_capitals):
            found[-1].text = f"{found[-1].text} {line.text}"
        else:
            found.append(line)
        after_blank = False
    return found


def _bullets(raws: list[str]) -> Callable[[str], re.Match[str] | None]:
    """What tells a bullet in this cell: a number or a letter is one only where it counts on."""
    counts = sum(bool(_ENUMERATOR.match(raw)) for raw in raws) > 1 or _FIRST.match(raws[0])
    alone = len(raws) == 1

    def bullet_of(raw: str) -> re.Match[str] | None:
        match = _BULLET.match(raw)
        if match and alone and raw[match.end()].isdigit():
            return None  # “+ 5 years” and “- 3 %” mean their sign
        return match or (_ENUMERATOR.match(raw) if counts else None)

    return bullet_of


def _goes_on(before: _Line, line: _Line, *, mixed: bool) -> bool:
    """Tell whether a line only continues the one above it, which was broken to fit."""
    if line.is_bullet or line.after_blank or before.text.endswith((".", "!", "?", ":", ";")):
        return False
    if line.text[0] in ",;)" or before.text.endswith((",", "-", "–", "(", "&")):
        return True
    return mixed and line.text[0].islower() and not _EXAMPLE.fullmatch(line.text)


def _gathered(lines: list[_Line]) -> Said:
    has_bullets = any(line.is_bullet for line in lines)
    headings = [
        place
        for place, line in enumerate(lines[:-1])
        if line.text.endswith(":") and _leads(lines, place)
    ]
    introduction: list[str] = []
    signals: list[SaidSignal] = []
    heading, heading_depth = "", 0
    for place, line in enumerate(lines):
        example = _EXAMPLE.fullmatch(line.text)
        if example and signals and not line.text.endswith(":"):
            last = signals[-1]
            signals[-1] = attrs.evolve(last, examples=(*last.examples, line.text))
        elif place in headings:
            if place == 0 and len(headings) == 1:
                introduction.append(line.text)
            else:
                heading, heading_depth = line.text, line.depth
        elif has_bullets and not line.is_bullet and not signals and not heading:
            introduction.append(line.text)
        else:
            if heading and line.is_bullet and lines[place - 1].depth > line.depth:
                heading = heading if line.depth > heading_depth else ""
            text = f"{heading} {line.text}" if heading else line.text
            signals.append(SaidSignal(text))
    return Said(" ".join(introduction), tuple(signals))


def _leads(lines: list[_Line], place: int) -> bool:
    """Tell whether a line that ends in a colon introduces those that follow."""
    line, following = lines[place], lines[place + 1]
    return not line.is_bullet or following.depth > line.depth
