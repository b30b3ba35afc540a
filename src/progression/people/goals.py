"""Growth goals: what somebody wants to be able to show, by which work, and when they look back.

A goal is Markdown with TOML in front, in a file of its own:

```markdown
+++
format = 2
set = 2026-11-05
look_back = 2027-02-01
by = "Pair with Ines on the storage review, an hour a week."
helpers = ["Ines", "Maren"]
practice = "reliability/shadow-an-incident"

[[signals]]
path = "direction/decides-in-writing"
wording = "1:0a1b2c3d4e5f"
+++

I want to settle the next dispute in writing, before it takes a month.
```

It ends as kept, changed or let go, with a sentence; nobody measures how far it came.
"""

from __future__ import annotations

import datetime
import enum
from collections.abc import Mapping
from typing import Any, Final

import attrs
from attrs import field

from progression.front_matter import FENCE
from progression.people.evidence import document, title_of
from progression.people.fields import Cited, fields_of
from progression.people.formats import FORMAT
from progression.toml_text import Value

FOLDER: Final = "goals"


class End(enum.Enum):
    """How a goal ended."""

    KEPT = "kept"
    CHANGED = "changed"
    LET_GO = "let-go"


def _title(goal: Goal) -> str:
    return title_of(goal.text)


@attrs.frozen(kw_only=True)
class Goal:
    """What somebody wants to be able to show.

    Attributes:
        name: The file, from the person's folder; empty as long as there is none.
        text: The goal in the person's words, as Markdown.
        title: How the text begins.
        signals: The signals that it is to show.
        by: The project, mentor or talk that gives the chance.
        practice: The practice of a competency that it follows, as `competency/practice`; may be
            empty.
        helpers: Who helps.
        set_on: The day on which it was set.
        look_back: The day on which they look back at it.
        end: How it ended; None as long as it is open.
        ended: The day on which it ended.
        sentence: What there is to say about its end.
        rest: Keys that this version does not know.
    """

    name: str = ""
    text: str = field(repr=False)
    title: str = field(default=attrs.Factory(_title, takes_self=True), repr=False)
    signals: tuple[Cited, ...] = ()
    by: str = field(default="", repr=False)
    practice: str = ""
    helpers: tuple[str, ...] = field(default=(), repr=False)
    set_on: datetime.date
    look_back: datetime.date
    end: End | None = None
    ended: datetime.date | None = None
    sentence: str = field(default="", repr=False)
    rest: Mapping[str, Any] = field(factory=dict, hash=False, repr=False)

    @property
    def id(self) -> str:
        """The file's name without folder and ending."""
        return self.name.rpartition("/")[2].removesuffix(".md")

    @property
    def is_open(self) -> bool:
        """Whether it has not ended."""
        return self.end is None

    def is_due(self, today: datetime.date) -> bool:
        """Tell whether the day to look back has come."""
        return self.is_open and self.look_back <= today

    def document(self) -> str:
        """The file's text."""
        values: dict[str, Value] = {
            "format": FORMAT,
            "set": self.set_on,
            "look_back": self.look_back,
            "by": self.by,
            "helpers": self.helpers,
            "practice": self.practice,
        }
        return document(values, self.signals, self.text)


def read_goal(content: bytes, name: str, *, file: str = "") -> Goal:
    """Read a goal.

    Args:
        content: What the file says.
        name: Its path from the person's folder.
        file: Its whole path, for messages.

    Raises:
        PersonError: It cannot be understood; everything that is wrong is in the error.
    """
    found = fields_of(content, file or name, what="A goal")
    values: dict[str, Any] = {
        "signals": found.cited(),
        "by": found.text("by"),
        "practice": found.text("practice"),
        "helpers": found.texts("helpers"),
        "set_on": found.day("set", "the day on which it was set"),
        "look_back": found.day("look_back", "the day on which you look back at it"),
        "ended": found.maybe_day("ended"),
        "sentence": found.text("sentence"),
    }
    end = found.choice("end", End, End.KEPT) if "end" in found.table else None
    if end is not None and not values["sentence"]:
        found.fault("end", "A goal ends with a sentence: `sentence` is missing.")
    if not found.prose:
        found.fault(
            "", f"Nothing says what the goal is; it stands as prose behind the second {FENCE}."
        )
    found.done()
    return Goal(name=name, text=found.prose, end=end, rest=found.rest(), **values)
