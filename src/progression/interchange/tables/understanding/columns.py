"""What is known of a column by its content."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import attrs

from progression.interchange.tables.understanding.grid import Grid
from progression.interchange.tables.understanding.level_words import is_proficiency
from progression.interchange.tables.understanding.vocabulary import MARKS
from progression.prose import fold

_TOKEN = 16
_TOKENS = 6


@attrs.frozen(kw_only=True)
class Content:
    """The content of a column.

    Attributes:
        texts: Its texts, from the top, without the empty ones.
        rows: How many rows the table has.
        indented: How many rows have text in the column.
    """

    texts: tuple[str, ...]
    rows: int

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands there."""
        return not self.texts

    @property
    def mean(self) -> float:
        """How long its texts are on average."""
        return sum(map(len, self.texts)) / len(self.texts) if self.texts else 0

    @property
    def distinct(self) -> int:
        """How many different texts it has."""
        return len(set(map(fold, self.texts)))

    @property
    def is_prose(self) -> bool:
        """Whether its texts are sentences rather than names."""
        lines = sum("\n" in text for text in self.texts)
        return bool(self.texts) and (self.mean > 45 or lines * 3 > len(self.texts))

    @property
    def is_marks(self) -> bool:
        """Whether it only marks rows, as with an “x”."""
        return bool(self.texts) and all(text.casefold() in MARKS for text in self.texts)

    @property
    def is_unique(self) -> bool:
        """Whether each of its texts stands once."""
        return self.distinct == len(self.texts)

    @property
    def is_numbered(self) -> bool:
        """Whether it only counts the rows."""
        numbers = [text.rstrip(".") for text in self.texts]
        return len(numbers) > 1 and numbers == [str(n) for n in range(1, len(numbers) + 1)]

    @property
    def is_rungs(self) -> bool:
        """Whether it only names rungs of a scale, by numbers or by words."""
        if not self.texts:
            return False
        numbers = all(text.isdigit() and int(text) <= 10 for text in self.texts)
        return numbers or all(map(is_proficiency, self.texts))


def are_tokens(contents: Iterable[Content]) -> bool:
    """Tell whether columns only hold a few short words or symbols, again and again.

    Such as “B”, “I” and “A”, stars, or “Core”: they rate, and say nothing by themselves.
    """
    texts = [text.casefold() for content in contents for text in content.texts]
    distinct = set(texts)
    if not any(letter.isalnum() for text in distinct for letter in text):
        return len(distinct) > 1
    short = all(len(text) <= _TOKEN and len(text.split()) < 3 for text in distinct)
    return short and 1 < len(distinct) <= _TOKENS and len(texts) >= 2 * len(distinct)


def content_of(grid: Grid, column: int, rows: Iterable[int]) -> Content:
    """The content of a column in some rows."""
    places = list(rows)
    texts = [grid.at(row, column) for row in places]
    return Content(texts=tuple(text for text in texts if text), rows=len(places))


def depends(grid: Grid, column: int, on: list[int], rows: Iterable[int]) -> bool:
    """Tell whether the text of a column is the same wherever others are the same.

    Only where it is seen: each combination of the others has to stand more than once.
    """
    known: dict[tuple[str, ...], str] = {}
    seen: Counter[tuple[str, ...]] = Counter()
    for row in rows:
        text = grid.seen(row, column)
        key = tuple(fold(grid.seen(row, other)).casefold() for other in on)
        if not text or not all(key):
            continue
        seen[key] += 1
        if known.setdefault(key, text) != text:
            return False
    return any(count > 1 for count in seen.values())
