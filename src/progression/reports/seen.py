"""What a report has told already, in a mark that nobody sees, so that the next can say what is new.

A comment on a pull request carries the mark, and whoever writes the next one hands its text in: no
server keeps anything. The mark holds parts of hashes and no words, so that it tells nothing by
itself. The text of a framework cannot hold one, since reports write no `<` of strangers.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Mapping
from typing import Final

import attrs

from progression.changes import Change

MARKER: Final = "progression-diff"
"""What a comment holds whose writer it was."""

_FORM: Final = 1
_NAME, _VALUE = 5, 3
MOST: Final = 1200
"""Changes that a mark remembers at most, the weightiest first."""
_LARGEST: Final = 64 * 1024
_MARK = re.compile(rf"<!-- {MARKER}:(\d+) ([A-Za-z0-9+/=]*) -->")


@attrs.frozen
class Seen:
    """What a report told.

    Attributes:
        values: For the mark of each change, a mark of what it said.
        is_cut: Whether there were more than are remembered.
    """

    values: Mapping[bytes, bytes]
    is_cut: bool = False

    def mark(self) -> str:
        """The line that remembers it."""
        head = bytes([self.is_cut])
        whole = head + b"".join(name + value for name, value in self.values.items())
        return f"<!-- {MARKER}:{_FORM} {base64.b64encode(whole).decode()} -->"


@attrs.frozen(kw_only=True)
class Since:
    """What is otherwise than in an earlier report.

    Attributes:
        new: Marks of the changes that it did not tell.
        edited: Marks of those that were edited again, or decided.
        unchanged: How many are as they were.
        withdrawn: How many it told that are no more.
        is_cut: Whether one of the reports had more changes than are remembered.
    """

    new: frozenset[bytes]
    edited: frozenset[bytes]
    unchanged: int
    withdrawn: int
    is_cut: bool = False

    def word(self, change: Change) -> str:
        """Whether a change is `new` or `edited`; empty where it is as it was."""
        name = _name(change)
        return "new" if name in self.new else "edited" if name in self.edited else ""

    def __str__(self) -> str:
        parts = [f"{len(self.new)} new"]
        parts += [f"{len(self.edited)} edited"] if self.edited else []
        parts += [f"{self.withdrawn} withdrawn", f"{self.unchanged} unchanged"]
        among = f" (among the weightiest {MOST:,})" if self.is_cut else ""
        return f"{', '.join(parts)}{among}"


def seen(changes: Iterable[Change]) -> Seen:
    """What a report on some changes tells, the weightiest first."""
    values: dict[bytes, bytes] = {}
    is_cut = False
    for change in changes:
        if len(values) == MOST:
            is_cut = True
            break
        values.setdefault(_name(change), _value(change))
    return Seen(values, is_cut)


def seen_in(text: str) -> Seen | None:
    """What an earlier report told; None where the text is none, or of a form that is not known."""
    marks = _MARK.findall(text)
    if len(marks) != 1 or int(marks[0][0]) != _FORM:
        return None
    content = marks[0][1]
    try:
        whole = base64.b64decode(content, validate=True)
    except ValueError:
        return None
    size = _NAME + _VALUE
    if not whole or len(whole) > _LARGEST or (len(whole) - 1) % size:
        return None
    pieces = [whole[at : at + size] for at in range(1, len(whole), size)]
    return Seen({each[:_NAME]: each[_NAME:] for each in pieces}, bool(whole[0]))


def since(changes: Iterable[Change], before: Seen) -> Since:
    """Hold changes against what an earlier report told."""
    now, then = seen(changes), before.values
    both = [name for name in now.values if name in then]
    edited = [name for name in both if then[name] != now.values[name]]
    return Since(
        new=frozenset(now.values.keys() - then.keys()),
        edited=frozenset(edited),
        unchanged=len(both) - len(edited),
        withdrawn=len(then) - len(both),
        is_cut=now.is_cut or before.is_cut,
    )


def _name(change: Change) -> bytes:
    """A mark of what a change is about, equal for another edit of the same thing."""
    return _hash(change.part.value, change.subject, change.field)[:_NAME]


def _value(change: Change) -> bytes:
    """A mark of what it is, and of what was said about it."""
    decision = change.decision.value if change.decision else ""
    return _hash(change.wording, change.impact.value, decision, str(change.is_open))[:_VALUE]


def _hash(*parts: str) -> bytes:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).digest()
