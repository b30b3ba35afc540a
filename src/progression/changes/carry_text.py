"""Carries the ids that a text cites: Markdown, TOML, CSV, or whatever people write."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

import attrs

from progression.changes.carrying import Carried, CarriedText, Joins, Left, Way, Ways, settle

_ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
# A path has two ids at least; what stands in an address or a file's name is none.
_PATH = re.compile(rf"(?<![\w./:@\\-]){_ID}(?:/{_ID})+(?![\w-]|/[\w.]|\.\w)")
# A competency or a cluster has one id, which could be any word: it is one where the text says so.
_NAMED = re.compile(rf"\b(?:competency|cluster)[\"']?\s*[=:]\s*[\"'`]?({_ID})(?![\w/.-])")


@attrs.frozen
class Citation:
    """A place where a text cites an id.

    Attributes:
        path: The id.
        start: Where it begins.
        end: Where it ends.
    """

    path: str
    start: int
    end: int


def _never(_: str, __: Iterable[str]) -> bool:
    return False


def carry_text(text: str, ways: Ways, *, joins: Joins | None = None) -> CarriedText:
    """Carry all that a text cites.

    Args:
        text: The text.
        ways: What becomes of each path.
        joins: Tells whether several paths that became one may be cited as that one; no two may,
            if not given.
    """
    cited = citations(text)
    settled = settle(dict.fromkeys(each.path for each in cited), ways, joins or _never)
    parts, behind = [], 0
    for each in cited:
        parts += [text[behind : each.start], settled[each.path].to]
        behind = each.end
    return told("".join([*parts, text[behind:]]), cited, settled, text)


def citations(text: str) -> list[Citation]:
    """What a text cites, in its order, as far as its looks tell.

    Ids that no framework has are among them, as are those that only the new one has: they may be in
    the way of one that is carried.
    """
    found = [Citation(each[0], each.start(), each.end()) for each in _PATH.finditer(text)]
    found += [Citation(each[1], each.start(1), each.end(1)) for each in _NAMED.finditer(text)]
    return sorted(found, key=lambda each: each.start)


def told(
    text: str, cited: Sequence[Citation], settled: Mapping[str, Way], before: str
) -> CarriedText:
    """What was done with the citations of a text.

    Args:
        text: The text as it is now.
        cited: The citations.
        settled: What became of each path.
        before: The text as it was, for the lines.
    """
    lines = _lines(cited, before)
    known = [path for path, way in settled.items() if way.is_known]
    return CarriedText(
        text=text,
        carried=tuple(
            Carried(path, settled[path].to, lines[path])
            for path in known
            if settled[path].to != path
        ),
        left=tuple(
            Left(path, way.reason, way.candidates, lines[path])
            for path, way in settled.items()
            if way.reason is not None and way.is_known
        ),
        reworded=tuple(
            dict.fromkeys(settled[path].to for path in known if settled[path].is_reworded)
        ),
        known=len(known),
    )


def _lines(cited: Iterable[Citation], text: str) -> dict[str, tuple[int, ...]]:
    starts = [match.end() for match in re.finditer("\n", text)]
    found: dict[str, dict[int, None]] = {}
    for each in cited:
        found.setdefault(each.path, {})[bisect_right(starts, each.start) + 1] = None
    return {path: tuple(lines) for path, lines in found.items()}
