"""One change, as a value: what it was, what it is, and what its author has to say about it."""

from __future__ import annotations

import attrs
from attrs import field

from progression.changes.spans import Span, spans_between
from progression.changes.words import Decision, Effect, Impact, Kind, Part, together
from progression.fingerprints import Fingerprint, fingerprint
from progression.location import Location
from progression.model import Noun


@attrs.frozen
class Spot:
    """One side of a change: a part as one of the two frameworks has it.

    Attributes:
        path: Its path; parts that have none of their own take their owner's and their id.
        title: What people call it: a title, or the words of a signal.
        where: Paths of what it stands in: levels, tracks, clusters, a step (`competency/rung`);
            an empty path is the framework. A signal can stand in several.
        noun: The object itself; None where only its place was kept.
    """

    path: str
    title: str
    where: tuple[str, ...] = ()
    noun: Noun | None = field(default=None, eq=False, repr=False)
    _place: Location | None = field(default=None, eq=False, repr=False)

    @property
    def location(self) -> Location | None:
        """Where it was written; None where nobody knows."""
        return self.noun.location if self.noun is not None else self._place

    def without_noun(self) -> Spot:
        """The same, knowing its place and not the object, so that it can be kept."""
        return attrs.evolve(self, noun=None, place=self.location)


@attrs.frozen
class Hint:
    """A guess at the direction of a rewording. A hint is never a verdict.

    Attributes:
        decision: What it looks like; None where the words point both ways, or nowhere.
        reason: The words that make it look so, as a phrase such as “adds ‘independently’”.
    """

    decision: Decision | None
    reason: str


@attrs.frozen(kw_only=True)
class Question:
    """What the author of a change is asked, since nobody else can know.

    Attributes:
        text: The question.
        choices: What can be declared in a change note; empty where only a line in the framework
            answers.
        lines: Lines for the framework's `history` that answer it, such as
            `Moved("craft/tests", "craft/writes-tests")`; may be none.
        otherwise: Lines for the case that the answer is no; may be none.
    """

    text: str
    choices: tuple[Decision, ...] = ()
    lines: tuple[str, ...] = ()
    otherwise: tuple[str, ...] = ()


@attrs.frozen
class Touch:
    """What one change does to one seat.

    Attributes:
        seat: The path of the seat: as the new framework has it, or the old one where it is gone.
        competency: The id of the competency, in the same way; empty where it is about all of them.
        effect: What it does.
    """

    seat: str
    competency: str
    effect: Effect


@attrs.frozen(kw_only=True)
class Change:
    """One thing that differs between two frameworks.

    Attributes:
        kind: What happened.
        part: To what.
        old: The part as it was; None where it was not there.
        new: The part as it is; None where it is gone.
        field: The name of the field that changed; empty where it is about the whole part.
        before: What the field said, as text.
        after: What the field says, as text.
        others: Further parts that it became (split, replaced) or came from (merged).
        impact: How much it weighs.
        declared: Whether the framework's history, or a declaration, says that it is so.
        hint: A guess at the direction of a rewording.
        question: What its author still has to say; None where nothing is open.
        decision: What its author has said.
        touches: What it does to the bars of seats; those that stay the same are left out.
        holds: How many parts of each kind came or went with it, as a cluster with its levels.
    """

    kind: Kind
    part: Part
    old: Spot | None = None
    new: Spot | None = None
    field: str = ""
    before: str = ""
    after: str = ""
    others: tuple[Spot, ...] = ()
    impact: Impact = Impact.INTERNAL
    declared: bool = False
    hint: Hint | None = None
    question: Question | None = None
    decision: Decision | None = None
    touches: tuple[Touch, ...] = ()
    holds: tuple[tuple[Part, int], ...] = ()

    @property
    def subject(self) -> str:
        """The path that it is about: as it is now, or as it was where it is gone."""
        return self._spot.path

    @property
    def title(self) -> str:
        """What people call what it is about."""
        return self._spot.title

    @property
    def key(self) -> str:
        """What names it in a change note: the path, and the field where it is not the text."""
        return f"{self.subject}#{self.field}" if self._names_field else self.subject

    @property
    def wording(self) -> Fingerprint:
        """A mark of what happened to what: a declaration holds for one; another edit asks again."""
        what = [self.kind.value, self.part.value, self.field, self.before, self.after]
        return fingerprint([*what, *self._where()])

    @property
    def spans(self) -> tuple[Span, ...]:
        """The words that stayed, went and came, for a field whose words changed."""
        return spans_between(self.before, self.after)

    @property
    def is_open(self) -> bool:
        """Whether its author still has to say something."""
        return self.question is not None

    @property
    def seats(self) -> tuple[str, ...]:
        """Paths of the seats whose bar it changes, each once."""
        return tuple(dict.fromkeys(touch.seat for touch in self.touches))

    def effect_at(self, seat: str) -> Effect:
        """What it does to the bar of one seat."""
        return together({touch.effect for touch in self.touches if touch.seat == seat})

    def __str__(self) -> str:
        what = f"{self.part.value} {self.subject}".rstrip()
        field = f" ({self.field})" if self.field else ""
        seats = f" [{', '.join(self.seats)}]" if self.touches else ""
        return f"{self.kind.value} {what}{field}: {self.impact.value}{seats}"

    @property
    def _spot(self) -> Spot:
        spot = self.new or self.old
        if spot is None:
            raise ValueError("A change has an old side, a new one, or both.")
        return spot

    @property
    def _names_field(self) -> bool:
        return bool(self.field) and self.field not in ("text", "summary")

    def _where(self) -> tuple[str, ...]:
        sides = [side for side in (self.old, self.new) if side is not None]
        return tuple(text for side in sides for text in (side.path, *sorted(side.where)))
