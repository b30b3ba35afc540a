"""Finds levels, competencies, signals and groups by the words that people use for them."""

from __future__ import annotations

import math
import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

import attrs
from rapidfuzz import fuzz

from progression.catalog.catalog import Catalog
from progression.catalog.seat import Seat
from progression.errors import AmbiguousPathError, PathError
from progression.names import near_misses
from progression.prose import fold

KINDS: Final = ("level", "competency", "signal", "track", "cluster")
"""What can be found."""

_WORD = re.compile(r"\w+")
_STEM, _PREFIX, _LIKE = 0.9, 0.75, 0.6
"""What a word counts that is the beginning of another, begins like it, or is spelt like it."""
_WHOLE = 20.0
"""What it counts beside the words if they are all that something is called."""
_LEAST = 0.25
"""What is found with less than this part of the best is not worth reading."""
_NAMED = 10
"""Levels of one name that a message names at most."""


@attrs.frozen
class Hit:
    """Something that was found.

    Attributes:
        kind: One of `KINDS`.
        path: Its path.
        title: What people call it; of a signal, its competency's title.
        words: The text in which most of the words stand.
        score: How well it fits; only the order counts.
    """

    kind: str
    path: str
    title: str
    words: str
    score: float


@attrs.frozen
class _Entry:
    """Something that can be found, with its texts and what a word in each of them counts."""

    kind: str
    path: str
    title: str
    names: tuple[str, ...]
    texts: tuple[tuple[float, str], ...]


class Search:
    """An index of all words of a framework.

    Args:
        catalog: The framework.
    """

    def __init__(self, catalog: Catalog) -> None:
        self._entries = list(_entries(catalog))
        self._places: dict[str, dict[int, float]] = defaultdict(dict)
        for place, entry in enumerate(self._entries):
            for weight, text in entry.texts:
                for word in words_of(text):
                    known = self._places[word]
                    known[place] = max(known.get(place, 0.0), weight)

    def find(self, words: str, kinds: Iterable[str] = KINDS) -> list[Hit]:
        """Everything that has some of the words, best first.

        Words count as much as they are rare; endings and small misspellings are forgiven.

        Args:
            words: What to look for.
            kinds: What kinds of things are wanted.
        """
        asked = list(dict.fromkeys(words_of(words)))
        scores: dict[int, float] = defaultdict(float)
        for word in asked:
            found = self._matches(word)
            rarity = math.log(1 + len(self._entries) / max(len(found), 1))
            for place, weight in found.items():
                scores[place] += rarity * weight
        whole = fold(_plain(words))
        wanted = set(kinds)
        hits = []
        for place, score in scores.items():
            entry = self._entries[place]
            if entry.kind in wanted:
                bonus = _WHOLE if whole in map(_plain, entry.names) else 0.0
                hits.append(_hit(entry, asked, score + bonus))
        hits.sort(key=lambda hit: (-hit.score, KINDS.index(hit.kind), hit.path))
        least = hits[0].score * _LEAST if hits else 0.0
        return [hit for hit in hits if hit.score >= least]

    def _matches(self, word: str) -> dict[int, float]:
        """Where a word stands, or one that looks like it, and what it counts there."""
        found: dict[int, float] = {}
        for known, places in self._places.items():
            likeness = _likeness(word, known)
            if likeness:
                for place, weight in places.items():
                    found[place] = max(found.get(place, 0.0), likeness * weight)
        return found


def seat_called(catalog: Catalog, words: str) -> Seat:
    """The one level at a path, or the one that people call by a title, a short or another name.

    Raises:
        AmbiguousPathError: Several levels are called so.
        PathError: None is; the error names what is near.
    """
    path = words.strip().strip("/")
    by_path = {seat.path: seat for seat in catalog.seats}
    if path in by_path:
        return by_path[path]
    name = fold(_plain(words))
    # A title in full goes before a name beside it.
    for names_of in _NAMES:
        found = [seat for seat in catalog.seats if name in map(_plain, names_of(seat))]
        if len(found) == 1:
            return found[0]
        if found:
            raise AmbiguousPathError(words, _described(found))
    near = near_misses(path, by_path)
    if not near:
        near = [hit.path for hit in Search(catalog).find(words, ["level"])][:3]
    raise PathError(words, near)


def _described(seats: Sequence[Seat]) -> list[str]:
    named = [f"{seat.title} ({seat.path})" for seat in seats[:_NAMED]]
    left = len(seats) - len(named)
    return [*named, f"{left} more"] if left else named


_NAMES: Final[Sequence[Callable[[Seat], Sequence[str]]]] = (
    lambda seat: [seat.title],
    lambda seat: [seat.level.short, *seat.level.also_called],
)


def words_of(text: str) -> list[str]:
    """The words of a text, without case and accents."""
    return _WORD.findall(_plain(text))


def _plain(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text.casefold())
    return fold("".join(each for each in apart if not unicodedata.combining(each)))


def _likeness(word: str, known: str) -> float:
    """How much a word that stands there counts for the one that is looked for, from 0 to 1."""
    if word == known:
        return 1.0
    short, long = sorted((word, known), key=len)
    if len(short) < 4:
        return 0.0
    if long.startswith(short):
        return _STEM if len(long) - len(short) <= 3 else _PREFIX
    if len(short) >= 6 and long.startswith(short[: max(5, len(short) - 3)]):
        # “mentoring” and “mentors”.
        return _PREFIX if len(long) - len(short) <= 4 else 0.0
    if len(short) >= 5 and abs(len(long) - len(short)) <= 2:
        return _LIKE if fuzz.ratio(word, known) >= 84 else 0.0
    return 0.0


def _hit(entry: _Entry, asked: Sequence[str], score: float) -> Hit:
    def fit(text: str) -> float:
        words = set(words_of(text))
        return sum(max((_likeness(each, known) for known in words), default=0.0) for each in asked)

    # Of texts that fit alike, the first says most about it.
    best = max((text for _, text in entry.texts), key=fit, default="")
    return Hit(entry.kind, entry.path, entry.title, fold(best), score)


def _entries(catalog: Catalog) -> Iterator[_Entry]:
    for seat in catalog.seats:
        level = seat.level
        names = tuple(filter(None, (level.title, level.short, *level.also_called)))
        texts = [(4.0, each) for each in names]
        texts += [(3.0, each) for each in level.keywords]
        texts += [(1.5, level.summary), (0.5, seat.cluster.title), (0.5, seat.track.title)]
        yield _entry("level", seat.path, level.title, names, texts)
    for name, each in catalog.competencies.items():
        texts = [(4.0, each.title), *((3.0, word) for word in each.keywords)]
        texts += [(2.0, each.group), (2.0, each.summary), (0.5, each.why)]
        yield _entry("competency", name, each.title, (each.title,), texts)
    yield from _signals(catalog)
    for path, track in catalog.tracks.items():
        cluster = catalog.clusters[path.rpartition("/")[0]].title
        texts = [(3.0, track.title), (1.0, track.summary), (0.5, track.lane.title), (0.5, cluster)]
        yield _entry("track", path, f"{cluster}: {track.title}", (track.title,), texts)
    for path, group in catalog.clusters.items():
        texts = [(4.0, group.title), *((3.0, word) for word in group.keywords)]
        texts += [(1.5, group.summary)]
        yield _entry("cluster", path, group.title, (group.title,), texts)


def _signals(catalog: Catalog) -> Iterator[_Entry]:
    for path in catalog:
        owner, _, name = path.partition("/")
        signal = catalog.signal(path) if name and owner in catalog.competencies else None
        if signal is not None:
            title = catalog.competencies[owner].title
            texts = [(2.5, signal.text), *((1.0, each) for each in signal.examples), (0.3, title)]
            yield _entry("signal", path, title, (), texts)


def _entry(
    kind: str, path: str, title: str, names: tuple[str, ...], texts: Iterable[tuple[float, str]]
) -> _Entry:
    return _Entry(kind, path, title, names, tuple(each for each in texts if each[1]))
