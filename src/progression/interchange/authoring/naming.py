"""Names of constants and of files, made from ids."""

from __future__ import annotations

import keyword
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import progression
from progression.interchange.authoring.constants import Constant, Constants
from progression.model import (
    BOTH_WAYS,
    Cluster,
    Competency,
    Cycle,
    Dimension,
    Equivalent,
    Grade,
    Lane,
    Level,
    Move,
    Noun,
    ReviewRound,
    Rung,
    Scale,
    Signal,
    Track,
)
from progression.names import suggest_id

_LONGEST = 60
_LONGEST_FILE = 50

TAKEN: Final = frozenset(name for name in progression.__all__ if name.isupper()) | {"HISTORY"}
"""Names that no constant may take: those that are imported, and that of the history."""

_ORDER: Final[tuple[type[Noun], ...]] = (
    Dimension,
    Scale,
    Rung,
    Grade,
    Lane,
    Competency,
    Cluster,
    Track,
    Level,
    Signal,
    Move,
    Equivalent,
    ReviewRound,
    Cycle,
)
"""Kinds, those first that keep their plain names."""

_WORDS: Final[dict[type[Noun], str]] = {ReviewRound: "ROUND", Equivalent: "PAIR"}
"""What a kind is called within a name, where that is not the name of the kind."""

_DEVICES = {
    "aux",
    "con",
    "nul",
    "prn",
    *(f"{each}{n}" for each in ("com", "lpt") for n in range(10)),
}


def give_names(constants: Constants) -> None:
    """Give each constant a name that no other has, in any file."""
    taken = set(TAKEN)
    _name([constants.framework], taken)
    for kind in _ORDER:
        _name([each for each in constants.all if type(each.noun) is kind], taken)
        if kind is Level:
            # What joins two levels is named after them.
            for each in constants.all:
                if isinstance(each.noun, Move):
                    joint = "AND" if each.noun.direction is BOTH_WAYS else "TO"
                    ends = each.noun.start, each.noun.end
                elif isinstance(each.noun, Equivalent):
                    joint, ends = "MATCHES", (each.noun.first, each.noun.second)
                else:
                    continue
                first, second = (constants.of(level).name for level in ends)
                each.path = (f"{first}_{joint}_{second}",)


class FileNames:
    """Gives names to the files and folders of one folder."""

    def __init__(self, *reserved: str) -> None:
        # Python puts a file's name into the folder's own module, where `date` is used already.
        self._taken = {"", "date", *reserved}

    def of(self, identifier: str, kind: str) -> str:
        """A name that no other file there has, and that every system takes.

        Args:
            identifier: The id of what it holds.
            kind: What that is, in one word.
        """
        plain = suggest_id(identifier[: 4 * _LONGEST_FILE]).replace("-", "_")
        plain = _cut(plain, _LONGEST_FILE)
        if not plain or plain[0].isdigit():
            plain = f"{kind}_{plain}".rstrip("_")
        if keyword.iskeyword(plain) or plain in _DEVICES:
            plain = f"{plain}_{kind}"
        for name in _numbered([plain, f"{plain}_{kind}"]):
            if name not in self._taken:
                self._taken.add(name)
                return name
        raise AssertionError  # numbers do not end


def _name(constants: Sequence[Constant], taken: set[str]) -> None:
    """Name constants of one kind: those whose short names are alike all take longer ones."""
    candidates = {each: _candidates(each) for each in constants}
    left = list(constants)
    for length in range(max(map(len, candidates.values()), default=0)):
        asked = {each: candidates[each][min(length, len(candidates[each]) - 1)] for each in left}
        times = Counter(asked.values())
        for each, name in asked.items():
            if times[name] == 1 and name not in taken:
                each.name = name
                taken.add(name)
        left = [each for each in left if not each.name]
    for each in left:
        each.name = next(name for name in _numbered([candidates[each][-1]]) if name not in taken)
        taken.add(each.name)


def _candidates(constant: Constant) -> list[str]:
    """Names for a constant, from short to long."""
    kind = _WORDS.get(type(constant.noun), type(constant.noun).__name__.upper())
    path = constant.path
    if isinstance(constant.noun, Grade):
        number = constant.noun.number
        return [f"GRADE_{number}" if number >= 0 else f"GRADE_MINUS_{-number}"]
    if isinstance(constant.noun, Track):
        return [_upper(path[at:], kind) for at in range(len(path) - 2, -1, -1)]
    if isinstance(constant.noun, Level):
        # The title of a cluster says more about a level than that of a track.
        short = [_upper(path[-1:], kind), _upper((path[-3], path[-1]), kind)]
        return [*short, *(_upper(path[at:], kind) for at in range(len(path) - 3, -1, -1))]
    names = [_upper(path[at:], kind) for at in range(len(path) - 1, -1, -1)]
    return [*names, f"{names[-1]}_{kind}"]


def _upper(ids: Iterable[str], kind: str) -> str:
    name = "_".join(filter(None, (suggest_id(each[: 4 * _LONGEST]) for each in ids)))
    name = _cut(name.replace("-", "_").upper(), _LONGEST)
    if len(name) < 2 or name[0].isdigit():
        return f"{kind}_{name}".rstrip("_")
    return name


def _cut(name: str, longest: int) -> str:
    """A name that is not too long, ended behind a word where that leaves enough of it."""
    if len(name) <= longest:
        return name
    words = name[: longest + 1].rpartition("_")[0]
    return words if len(words) > longest // 2 else name[:longest].rstrip("_")


def _numbered(names: Sequence[str]) -> Iterator[str]:
    yield from names
    number = 2
    while True:
        yield f"{names[-1]}_{number}"
        number += 1
