"""The words of a text that stayed, went and came."""

from __future__ import annotations

import difflib
import enum
import re
from collections.abc import Sequence

import attrs

_TELLING = 0.4
"""The share of the longer text that has to stay for marks to be easier to read than two texts."""
_PIECE = re.compile(r"\s+|[^\W_]+(?:['’\-][^\W_]+)*|[^\w\s]|_")

_LONGEST = 4_000
"""Pieces of both texts together up to which every word is compared with every other."""


class Edit(enum.Enum):
    """What became of some words."""

    KEPT = "kept"
    DELETED = "deleted"
    INSERTED = "inserted"


@attrs.frozen
class Span:
    """Some words that share a fate.

    Attributes:
        edit: What became of them.
        text: The words, with the spaces between them.
    """

    edit: Edit
    text: str

    @property
    def parts(self) -> tuple[str, str, str]:
        """The space in front, the words, and the space behind, for whoever marks words alone."""
        words = self.text.strip()
        if not words:
            return self.text, "", ""
        start = self.text.index(words)
        return self.text[:start], words, self.text[start + len(words) :]


def spans_between(before: str, after: str) -> tuple[Span, ...]:
    """Mark whole words as kept, deleted or inserted.

    The kept and deleted spans together are the old text, the kept and inserted ones the new text.
    Of words that were exchanged, the deleted ones come first.
    """
    if before == after:
        return (Span(Edit.KEPT, before),) if before else ()
    old, new = _PIECE.findall(before), _PIECE.findall(after)
    spans: list[Span] = []
    for tag, start, end, other, other_end in _joined(_steps(old, new), old):
        if tag == "equal":
            _add(spans, Edit.KEPT, "".join(old[start:end]))
            continue
        _add(spans, Edit.DELETED, "".join(old[start:end]))
        _add(spans, Edit.INSERTED, "".join(new[other:other_end]))
    return tuple(spans)


def telling_spans(before: str, after: str) -> tuple[Span, ...]:
    """The same, if enough of the words stayed for the marks to tell something; else nothing."""
    spans = spans_between(before, after)
    kept = sum(len(span.text.strip()) for span in spans if span.edit is Edit.KEPT)
    return spans if kept >= _TELLING * max(len(before), len(after)) else ()


_Step = tuple[str, int, int, int, int]


def _steps(old: list[str], new: list[str]) -> Sequence[_Step]:
    if len(old) + len(new) <= _LONGEST:
        return difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    # What takes time grows with the product of both: of very long texts, the ends are compared.
    start = _common(old, new)
    end = _common(old[start:][::-1], new[start:][::-1])
    middle = ("replace", start, len(old) - end, start, len(new) - end)
    same = ("equal", 0, start, 0, start), ("equal", middle[2], len(old), middle[4], len(new))
    return [same[0], middle, same[1]]


def _common(old: Sequence[str], new: Sequence[str]) -> int:
    """How many pieces both begin with."""
    pairs = enumerate(zip(old, new, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(old), len(new)))


def _joined(steps: Sequence[_Step], old: list[str]) -> list[_Step]:
    """Join changes that only a space parts: readers take them as one."""
    joined: list[_Step] = []
    for place, step in enumerate(steps):
        tag, start, end, other, other_end = step
        between = tag == "equal" and 0 < place < len(steps) - 1
        lonely = between and not "".join(old[start:end]).strip()
        if joined and joined[-1][0] != "equal" and (tag != "equal" or lonely):
            _, first, _, other_first, _ = joined[-1]
            joined[-1] = ("replace", first, end, other_first, other_end)
        else:
            joined.append((tag, start, end, other, other_end))
    return joined


def _add(spans: list[Span], edit: Edit, text: str) -> None:
    if text:
        spans.append(Span(edit, text))
