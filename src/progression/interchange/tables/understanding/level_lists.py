"""Reads cells that name several levels at once: “L1, L2”, “L1-L3”, “L2+”, “all”."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from progression.interchange.tables.understanding.drafts import key_of
from progression.interchange.tables.understanding.level_words import rank_of_level
from progression.prose import fold

_PART: Final = re.compile(r"\s*[,;/&\n]\s*|\s+(?:and|und|or|oder)\s+")
_RANGE: Final = re.compile(r"(.+?)\s*(?:-|–|—|\bto\b|\bbis\b|\bthrough\b)\s*(.+)", re.IGNORECASE)
_UP: Final = re.compile(
    r"(?:from\s+|ab\s+)(.+)|(.+?)\s*(?:\+|and (?:above|up|higher)|or higher|und höher)",
    re.IGNORECASE,
)
_ALL: Final = re.compile(r"all|all levels|every level|everyone|alle|alle stufen", re.IGNORECASE)
_CODE: Final = re.compile(r"([A-Za-z]{1,5}\s?)?(\d{1,2})")


def levels_in(cells: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """What each cell of a column of levels names, where any of them names several.

    Empty where each cell names one level, as it does in most files.

    Args:
        cells: The texts of the column.
    """
    texts = list(dict.fromkeys(fold(cell) for cell in cells if cell.strip()))
    known = _known(texts)
    found = {text: _named(text, known) or _itself(text) for text in texts}
    many = [text for text, names in found.items() if len(names) > 1 or names[:1] != (text,)]
    if not many or not all(found.values()):
        return {}
    return found


def _known(texts: Sequence[str]) -> list[str]:
    """All levels that stand alone or in a list, from the lowest to the highest."""
    names: dict[str, str] = {}
    for text in texts:
        for part in _PART.split(text):
            ends = _RANGE.fullmatch(part) or _UP.fullmatch(part)
            for each in [end for end in ends.groups() if end] if ends else [part]:
                if not _ALL.fullmatch(each):
                    names.setdefault(key_of(each), each)
    codes = [match for each in names.values() if (match := _CODE.fullmatch(each))]
    prefixes = {key_of(match[1] or "") for match in codes}
    if len(codes) == len(names) and len(prefixes) == 1 and codes:
        numbers = [int(match[2]) for match in codes]
        return [f"{codes[0][1] or ''}{n}" for n in range(min(numbers), max(numbers) + 1)]
    ranks = {name: rank_of_level(name) for name in names.values()}
    ranked = {name: rank for name, rank in ranks.items() if rank is not None}
    single = {key_of(text) for text in texts}
    if codes and len(prefixes) == 1:
        numbers = [int(match[2]) for match in codes]
        prefix = codes[0][1] or ""
        others = [name for key, name in names.items() if key in single]
        span = [f"{prefix}{n}" for n in range(min(numbers), max(numbers) + 1)]
        return [*span, *(name for name in others if name not in span)]
    if len(ranked) == len(ranks) and len(set(ranked.values())) == len(ranked):
        return sorted(ranked, key=lambda name: ranked[name])
    return [name for key, name in names.items() if key in single]


def _itself(text: str) -> tuple[str, ...]:
    """A cell that names no list of codes names one level, whatever it says."""
    parts = _PART.split(text)
    return () if len(parts) > 1 and all(map(_CODE.fullmatch, parts)) else (text,)


def _named(text: str, known: Sequence[str]) -> tuple[str, ...]:
    """The levels that a cell names; empty where it names something else."""
    keys = [key_of(name) for name in known]
    if key_of(text) in keys:
        return (known[keys.index(key_of(text))],)
    if _ALL.fullmatch(text):
        return tuple(known)
    found: list[str] = []
    for part in _PART.split(text):
        between, up = _RANGE.fullmatch(part), _UP.fullmatch(part)
        if key_of(part) in keys:
            found.append(known[keys.index(key_of(part))])
        elif between and {key_of(between[1]), key_of(between[2])} <= set(keys):
            first, last = keys.index(key_of(between[1])), keys.index(key_of(between[2]))
            found += known[first : last + 1]
        elif up and key_of(up[1] or up[2]) in keys:
            found += known[keys.index(key_of(up[1] or up[2])) :]
        else:
            return ()
    return tuple(dict.fromkeys(found))
