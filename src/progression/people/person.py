"""A person's folder, read as a whole.

```
ada/
  person.toml
  evidence/2026-11-03-cache-note.md
  evidence/2026-11-03-cache-note--ines.md      what Ines saw of it
  goals/2026-11-05-decide-in-writing.md
  one-on-ones/2026-11-17.md
  assessments/2026-11-20.json                  as the handbook's page saves it
  feedback/2026-11-12-ines.json                as a feedback form saves it
```
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

import attrs
from attrs import field

from progression.catalog import Catalog, Seat
from progression.errors import PathError
from progression.files import write_new
from progression.interchange import FormatError
from progression.interchange.assessment import Assessment, loads
from progression.names import near_misses
from progression.people import evidence, goals, meetings
from progression.people.evidence import Evidence, PeerNote
from progression.people.faults import Fault, PersonError, refused
from progression.people.fields import toml_fields
from progression.people.formats import FORMAT
from progression.people.goals import Goal
from progression.people.keeping import Keeping
from progression.people.lock import locked
from progression.people.meetings import Meeting
from progression.people.place import PERSON, refuse_repository
from progression.toml_text import Value, lines_of

ASSESSMENTS = "assessments"
FEEDBACK = "feedback"
EVERY = 14
"""Days from one 1:1 to the next, where nobody says otherwise."""

Item = TypeVar("Item")


@attrs.frozen(kw_only=True)
class Profile:
    """What `person.toml` says.

    Attributes:
        name: What the person likes to be called.
        framework: The id of the framework.
        level: The path of their level.
        since: Since when they have it.
        lane: The lane that they see themselves in, where they like to say so.
        team: Their team.
        language: The language of their sheets; empty where the command says it.
        every: Days from one 1:1 to the next.
        written: The day on which the folder was made.
        carried: The day up to which ids were carried over changes of the framework.
        fictional: Whether the person is made up.
        rest: Keys that this version does not know.
    """

    name: str
    framework: str
    level: str
    since: datetime.date | None = None
    lane: str = ""
    team: str = ""
    language: str = ""
    every: int = EVERY
    written: datetime.date | None = None
    carried: datetime.date | None = None
    fictional: bool = False
    rest: Mapping[str, Any] = field(factory=dict, hash=False, repr=False)

    def document(self) -> str:
        """The file's text."""
        values: dict[str, Value] = {
            "format": FORMAT,
            "name": self.name,
            "framework": self.framework,
            "level": self.level,
        }
        if self.since is not None:
            values["since"] = self.since
        values |= {"lane": self.lane, "team": self.team, "language": self.language}
        if self.every != EVERY:
            values["every"] = self.every
        if self.written is not None:
            values["written"] = self.written
        return "\n".join([*lines_of({**values, "fictional": self.fictional}), ""])


@attrs.frozen(kw_only=True)
class Person:
    """All that a person keeps.

    Attributes:
        root: The folder.
        profile: Who it is.
        evidence: What happened, the latest last; each with the notes beside it.
        goals: Their goals, in the order in which they were set.
        meetings: Their 1:1s, the latest last.
        assessments: Their self-assessments by file, the latest last.
        feedback: The files of feedback that they took in.
    """

    root: Path
    profile: Profile
    evidence: tuple[Evidence, ...] = ()
    goals: tuple[Goal, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    assessments: Mapping[str, Assessment] = field(factory=dict, hash=False)
    feedback: tuple[str, ...] = ()

    @property
    def latest(self) -> Assessment | None:
        """The latest self-assessment; None if there is none."""
        return next(reversed(list(self.assessments.values())), None)

    def piece(self, name: str) -> Evidence:
        """A piece of evidence by its name, with or without folder and ending.

        Raises:
            PersonError: There is none; the error names what is near.
        """
        known = {each.id: each for each in self.evidence}
        return known[_known(name, known, self.root / evidence.FOLDER, "evidence")]

    def goal(self, name: str) -> Goal:
        """A goal by its name, with or without folder and ending.

        Raises:
            PersonError: There is none; the error names what is near.
        """
        known = {each.id: each for each in self.goals}
        return known[_known(name, known, self.root / goals.FOLDER, "goal")]


def read_person(root: Path) -> Person:
    """Read a person's folder.

    Raises:
        PersonError: Something in it cannot be understood; everything that is wrong is in the error.
        OSError: A file cannot be read.
    """
    if not (root / PERSON).is_file():
        raise refused(
            f"This is no person's folder: it has no {PERSON}. “progression person new” makes one.",
            root,
        )
    files = Keeping(root)
    faults: list[Fault] = []

    def read(name: str, by: Callable[..., Item]) -> Iterator[Item]:
        try:
            yield by(files.content(name), name, file=str(root / name))
        except PersonError as error:
            faults.extend(error.faults)

    profile = next(read(PERSON, _profile), None)
    names = files.names(evidence.FOLDER, ".md")
    pieces = [
        each
        for name in names
        if not evidence.is_note(name)
        for each in read(name, evidence.read_evidence)
    ]
    notes = [
        each for name in names if evidence.is_note(name) for each in read(name, evidence.read_note)
    ]
    faults += _strays(notes, files, root)
    kept_goals = [
        e for name in files.names(goals.FOLDER, ".md") for e in read(name, goals.read_goal)
    ]
    met = [
        e for name in files.names(meetings.FOLDER, ".md") for e in read(name, meetings.read_meeting)
    ]
    answers = [
        (name, each)
        for name in files.names(ASSESSMENTS, ".json")
        for each in read(name, _assessment)
    ]
    if faults or profile is None:
        raise PersonError(faults)
    return Person(
        root=root,
        profile=profile,
        evidence=tuple(
            attrs.evolve(each, notes=_beside(each, notes))
            for each in sorted(pieces, key=lambda each: (each.happened, each.name))
        ),
        goals=tuple(sorted(kept_goals, key=lambda each: (each.set_on, each.name))),
        meetings=tuple(sorted(met, key=lambda each: (each.met, each.name))),
        assessments=dict(sorted(answers, key=lambda each: (each[1].date, each[0]))),
        feedback=tuple(files.names(FEEDBACK, ".json")),
    )


def seat_of(person: Person, catalog: Catalog) -> Seat:
    """The seat of a person's level.

    Raises:
        PersonError: The framework has no such level; the error says what may help.
    """
    level = person.profile.level
    try:
        return catalog.seat(level)
    except PathError as error:
        near = f" Near it: {', '.join(error.near)}." if error.near else ""
        raise refused(
            f"The framework has no level “{level}” by now.{near} If its id was changed,"
            f" “progression migrate {person.root} --in-place” carries all that is kept here.",
            person.root / PERSON,
        ) from None


def new_person(root: Path, profile: Profile, *, framework: Path | None = None) -> Path:
    """Make a person's folder.

    Args:
        root: The folder; it is made where there is none, and others' files in it stay.
        profile: Who it is.
        framework: The folder or file of the framework that is in use, if there is one.

    Raises:
        PersonError: It lies in a framework's repository, or is a person's already.
        OSError: It cannot be written.
    """
    if not profile.fictional:
        refuse_repository(root, framework)
    root.mkdir(parents=True, exist_ok=True)
    with locked(root):
        try:
            write_new(root / PERSON, profile.document().encode())
        except FileExistsError:
            raise refused("This folder is a person's already; it is left as it is.", root) from None
    return root / PERSON


def _profile(content: bytes, name: str, *, file: str) -> Profile:
    found = toml_fields(content, file or name, what="person.toml")
    values: dict[str, Any] = {
        "name": found.text("name", needed="what the person likes to be called"),
        "framework": found.text("framework", needed="the id of the framework"),
        "level": found.text(
            "level", needed="the path of the level, as “progression list” shows it"
        ),
        "since": found.maybe_day("since"),
        "lane": found.text("lane"),
        "team": found.text("team"),
        "language": found.text("language"),
        "every": found.number("every", EVERY),
        "written": found.maybe_day("written"),
        "carried": found.maybe_day("carried"),
        "fictional": found.truth("fictional"),
    }
    found.done()
    return Profile(rest=found.rest(), **values)


def _assessment(content: bytes, name: str, *, file: str) -> Assessment:
    try:
        return loads(content.decode("utf-8"), name=file or name)
    except UnicodeDecodeError:
        raise refused("This is no UTF-8.", file or name) from None
    except FormatError as error:
        raise refused(str(error), file or name) from None


def _strays(notes: list[PeerNote], files: Keeping, root: Path) -> Iterator[Fault]:
    """Notes beside which no evidence lies."""
    for each in notes:
        subject = evidence.subject_of(each.name)
        if not files.has(subject):
            message = f"This is a note on {subject}, and there is no such file. Rename one of them."
            yield refused(message, root / each.name).faults[0]


def _beside(piece: Evidence, notes: list[PeerNote]) -> tuple[PeerNote, ...]:
    return tuple(each for each in notes if evidence.subject_of(each.name) == piece.name)


def _known(name: str, known: Iterable[str], folder: Path, what: str) -> str:
    wanted = Path(name).name.removesuffix(".md")
    if wanted in known:
        return wanted
    near = near_misses(wanted, known) or [each for each in known if wanted and wanted in each][:3]
    hint = f" Near it: {', '.join(near)}." if near else ""
    raise refused(f"There is no {what} “{wanted}”.{hint}", folder)
