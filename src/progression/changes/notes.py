"""Change notes: what an author says about a change, in a file of its own beside the framework.

A note is Markdown with TOML in front, between two lines of `+++`:

```markdown
+++
effective_from = 2027-01-01
open_cases = "Cases that are open on that day are judged by the old words."
consulted = ["Engineering managers"]
approved_by = ["Head of Operations"]

[[declares]]
subject = "direction/decides-in-writing"
decision = "raises"
wording = "1:0a1b2c3d4e5f"
+++

Staff engineers now settle disputes between teams in writing, since spoken decisions were reopened.
```

`subject` is what changes, and `wording` ties the declaration to this very change: another edit of
the same thing asks again. The prose becomes the changelog.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable

import attrs

from progression.changes.change import Change
from progression.changes.declaration import Declaration
from progression.changes.words import Decision
from progression.fingerprints import Fingerprint
from progression.front_matter import FENCE
from progression.location import Location
from progression.names import first_words
from progression.toml_text import value_text

_NAME = re.compile(r"(\d{4,})-[a-z0-9]+(?:-[a-z0-9]+)*\.md")
_WORDS = 6
"""How many words the name of a note holds at most."""


@attrs.frozen
class Subject:
    """One change that a note speaks of.

    Attributes:
        key: The `key` of the change: a path, and `#field` where it is not about the text.
        wording: The `wording` of the change that it was written for.
        decision: What it does to people; None for what asks neither more nor less, such as a level
            that is new.
        place: Where it stands in the file.
    """

    key: str
    wording: Fingerprint
    decision: Decision | None = None
    place: Location | None = attrs.field(default=None, eq=False, repr=False)

    @property
    def path(self) -> str:
        """The path that changes, without the field."""
        return self.key.partition("#")[0]

    def is_about(self, change: Change) -> bool:
        """Tell whether it speaks of this very change."""
        return self.key == change.key and self.wording == change.wording


def _subjects(given: Iterable[Subject]) -> tuple[Subject, ...]:
    return tuple(given)


@attrs.frozen(kw_only=True)
class Note:
    """One change note.

    Attributes:
        name: The name of its file, such as `0007-decides-in-writing.md`.
        subjects: The changes that it speaks of.
        reason: Why, as Markdown; it becomes the changelog.
        effective_from: The day from which the changes hold; None for the day of the release.
        open_cases: What happens to cases that are open on that day.
        consulted: Who was asked.
        approved_by: Who agreed.
        released: The version that it was released with; empty as long as it was not.
        released_on: The day of that release.
        file: Path of the file, for messages.
        lines: The line of each key in the file.
    """

    name: str
    subjects: tuple[Subject, ...] = attrs.field(default=(), converter=_subjects)
    reason: str = ""
    effective_from: datetime.date | None = None
    open_cases: str = ""
    consulted: tuple[str, ...] = ()
    approved_by: tuple[str, ...] = ()
    released: str = ""
    released_on: datetime.date | None = None
    file: str = attrs.field(default="", eq=False)
    lines: dict[str, Location] = attrs.field(factory=dict, eq=False, repr=False)

    @property
    def number(self) -> int:
        """The number in its name; notes are read in this order."""
        found = _NAME.fullmatch(self.name)
        return int(found[1]) if found else 0

    @property
    def is_released(self) -> bool:
        """Whether it belongs to a version that is out."""
        return bool(self.released)

    @property
    def declarations(self) -> tuple[Declaration, ...]:
        """What it declares, as a comparison takes it."""
        return tuple(
            Declaration(each.key, each.decision, each.wording)
            for each in self.subjects
            if each.decision is not None
        )

    @property
    def holds_from(self) -> datetime.date | None:
        """The day from which it holds: as declared, or that of its release."""
        return self.effective_from or self.released_on

    def is_pending(self, today: datetime.date) -> bool:
        """Tell whether what it declares does not hold yet."""
        return self.effective_from is not None and self.effective_from > today

    def place(self, key: str = "") -> Location:
        """Where a key stands in the file, or the file's first line."""
        return self.lines.get(key) or Location(self.file or self.name, 1)

    def text(self) -> str:
        """The file."""
        lines = [FENCE]
        for name in ("effective_from", "open_cases", "consulted", "approved_by"):
            value = getattr(self, name)
            if value:
                lines.append(f"{name} = {value_text(value)}")
        for name in ("released", "released_on"):
            value = getattr(self, name)
            if value:
                lines.append(f"{name} = {value_text(value)}")
        for each in self.subjects:
            lines += ["", "[[declares]]", f"subject = {value_text(each.key)}"]
            if each.decision is not None:
                lines.append(f"decision = {value_text(each.decision.value)}")
            lines.append(f"wording = {value_text(each.wording)}")
        return "\n".join([*lines, FENCE, "", self.reason.strip(), ""])


def is_note(name: str) -> bool:
    """Tell whether a file's name is that of a change note, such as `0007-words.md`."""
    return _NAME.fullmatch(name) is not None


def next_name(names: Iterable[str], words: str) -> str:
    """The name of a new note, behind those that there are.

    Args:
        names: The names of all notes, released ones included.
        words: What it is about; the name holds the first few of them.
    """
    found = [int(match[1]) for match in map(_NAME.fullmatch, names) if match]
    slug = first_words(words, _WORDS) or "change"
    return f"{max(found, default=0) + 1:04d}-{slug}.md"


def declarations(notes: Iterable[Note]) -> tuple[Declaration, ...]:
    """What several notes declare, as a comparison takes it."""
    return tuple(each for note in notes for each in note.declarations)


def effective_dates(notes: Iterable[Note]) -> dict[str, datetime.date]:
    """The day from which each subject holds, as the newest note about it says.

    The keys are those of changes: a path, and `#field` where it is not about the text. What was
    neither given a day nor released yet is left out, since its day is not known.

    Args:
        notes: The notes, released ones included, in any order.
    """
    found: dict[str, datetime.date] = {}
    for note in sorted(notes, key=lambda each: each.number):
        for subject in note.subjects:
            found.pop(subject.key, None)
            if note.holds_from is not None:
                found[subject.key] = note.holds_from
    return found
