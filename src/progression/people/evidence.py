"""Evidence: what happened, when, where that is known from, and which signals it shows.

A piece of evidence is Markdown with TOML in front, in a file of its own:

```markdown
+++
format = 2
happened = 2026-11-03
written = 2026-11-05
source = "project-review"

[[signals]]
path = "direction/decides-in-writing"
wording = "1:0a1b2c3d4e5f"
+++

The two teams had argued about the cache for a month. I wrote down both ways, and what each costs.
```

`wording` is the mark of the words that were in force when it was written, so that a later reader
can tell whether they still are. A peer says what they saw in a file of their own beside it:
`2026-11-03-cache-note--ines.md` beside `2026-11-03-cache-note.md`.
"""

from __future__ import annotations

import datetime
import enum
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

import attrs
from attrs import field

from progression.front_matter import FENCE
from progression.people.fields import Cited, fields_of
from progression.people.formats import FORMAT
from progression.prose import fold
from progression.toml_text import Value, lines_of

FOLDER: Final = "evidence"
_NOTE = "--"
_TITLE = 80
_NOTHING: Mapping[str, Any] = MappingProxyType({})


class Source(enum.Enum):
    """Where it is known from that something happened."""

    RETROSPECTIVE = "retrospective"
    PROJECT_REVIEW = "project-review"
    THREE_SIXTY = "360"
    PEER_FEEDBACK = "peer-feedback"
    CUSTOMER = "customer"
    SELF = "self"


class Relation(enum.Enum):
    """What somebody is to the person whom they write about."""

    PEER = "peer"
    MANAGER = "manager"
    REPORT = "report"
    CUSTOMER = "customer"
    OTHER = "other"


def title_of(text: str) -> str:
    """How a text begins: its heading or first sentence, cut at a word where it is long."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    first = fold(re.sub(r"^#+\s*|[*_`]", "", first))
    sentence = re.split(r"(?<=[.!?])\s", first)[0]
    if len(sentence) <= _TITLE:
        return sentence
    return sentence[:_TITLE].rpartition(" ")[0].rstrip(",;:") + " …"


def _title(piece: Evidence) -> str:
    return title_of(piece.text)


@attrs.frozen(kw_only=True)
class PeerNote:
    """What somebody else saw, in a file of their own.

    Attributes:
        name: The file, from the person's folder.
        by: Who wrote it.
        relation: What they are to the person.
        written: When they wrote it.
        text: What they saw, as Markdown.
        signals: The signals that they speak of; none where they speak of all.
        rest: Keys that this version does not know.
    """

    name: str
    by: str
    relation: Relation = Relation.PEER
    written: datetime.date
    text: str = field(repr=False)
    signals: tuple[Cited, ...] = ()
    rest: Mapping[str, Any] = field(default=_NOTHING, hash=False, repr=False)

    def speaks_of(self, path: str) -> bool:
        """Tell whether the note is about a signal, given as `competency/signal`."""
        return not self.signals or any(each.path == path for each in self.signals)

    def document(self) -> str:
        """The file's text."""
        values: dict[str, Value] = {
            "format": FORMAT,
            "by": self.by,
            "relation": self.relation.value,
            "written": self.written,
        }
        return document(values, self.signals, self.text)


@attrs.frozen(kw_only=True)
class Evidence:
    """One thing that happened.

    Attributes:
        name: The file, from the person's folder; empty as long as there is none.
        happened: The day on which it happened.
        written: The day on which it was written down.
        source: Where it is known from.
        where: The occasion, in a few words, such as the project.
        text: What happened, as Markdown.
        signals: The signals that it shows.
        title: What it is called; how its text begins, where it has none of its own.
        notes: What others saw of it.
        rest: Keys that this version does not know.
    """

    name: str = ""
    happened: datetime.date
    written: datetime.date
    source: Source = Source.SELF
    where: str = ""
    text: str = field(repr=False)
    signals: tuple[Cited, ...] = ()
    title: str = field(default=attrs.Factory(_title, takes_self=True), repr=False)
    notes: tuple[PeerNote, ...] = ()
    rest: Mapping[str, Any] = field(default=_NOTHING, hash=False, repr=False)

    @property
    def id(self) -> str:
        """The file's name without folder and ending."""
        return self.name.rpartition("/")[2].removesuffix(".md")

    def cites(self, path: str) -> tuple[Cited, ...]:
        """What it cites of one signal, given as `competency/signal`."""
        return tuple(each for each in self.signals if each.path == path)

    def document(self) -> str:
        """The file's text."""
        title = "" if self.title == title_of(self.text) else self.title
        values: dict[str, Value] = {
            "format": FORMAT,
            "title": title,
            "happened": self.happened,
            "written": self.written,
            "source": self.source.value,
            "where": self.where,
        }
        return document(values, self.signals, self.text)


def document(values: Mapping[str, Value], signals: tuple[Cited, ...], text: str) -> str:
    """A file of Markdown with TOML in front."""
    lines = [FENCE, *lines_of(values)]
    for each in signals:
        lines += ["", "[[signals]]", *lines_of({"path": each.path, "wording": str(each.wording)})]
    return "\n".join([*lines, FENCE, "", text.strip(), ""])


def is_note(name: str) -> bool:
    """Tell whether the name of a file is that of somebody's note beside a piece of evidence."""
    return _NOTE in name.rpartition("/")[2].removesuffix(".md")


def subject_of(name: str) -> str:
    """The name of the evidence that a note lies beside."""
    folder, _, own = name.rpartition("/")
    return f"{folder}/{own.partition(_NOTE)[0].removesuffix('.md')}.md"


def read_evidence(content: bytes, name: str, *, file: str = "") -> Evidence:
    """Read a piece of evidence, without the notes beside it.

    Args:
        content: What the file says.
        name: Its path from the person's folder.
        file: Its whole path, for messages.

    Raises:
        PersonError: It cannot be understood; everything that is wrong is in the error.
    """
    found = fields_of(content, file or name, what="A piece of evidence")
    happened = found.day("happened", "the day on which it happened")
    values: dict[str, Any] = {
        "happened": happened,
        "written": found.maybe_day("written") or happened,
        "source": found.choice("source", Source, Source.SELF),
        "where": found.text("where"),
        "signals": found.cited(),
    }
    title = found.text("title") or title_of(found.prose)
    if not found.prose:
        found.fault(
            "", f"Nothing says what happened; it stands as prose behind the second {FENCE}."
        )
    found.done()
    return Evidence(name=name, text=found.prose, title=title, rest=found.rest(), **values)


def read_note(content: bytes, name: str, *, file: str = "") -> PeerNote:
    """Read what somebody else saw.

    Args:
        content: What the file says.
        name: Its path from the person's folder.
        file: Its whole path, for messages.

    Raises:
        PersonError: It cannot be understood; everything that is wrong is in the error.
    """
    found = fields_of(content, file or name, what="A note")
    values: dict[str, Any] = {
        "by": found.text("by", needed="who wrote it, in quotes"),
        "relation": found.choice("relation", Relation, Relation.PEER),
        "written": found.day("written", "the day on which it was written"),
        "signals": found.cited(),
    }
    if not found.prose:
        found.fault("", f"The note says nothing; it stands as prose behind the second {FENCE}.")
    found.done()
    return PeerNote(name=name, text=found.prose, rest=found.rest(), **values)
