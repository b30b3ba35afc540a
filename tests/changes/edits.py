"""Edits of the example company, each of which says what `compare` has to find of it.

An edit works on the framework as JSON. Each takes a place that no other edit of the same draw has
touched, so that what is found is the sum of what each of them did.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import attrs
from hypothesis import strategies as st

from progression import Framework
from progression.interchange.json import dumps, loads
from progression.loader import load

HARBOUR = Path(__file__).parents[2] / "frameworks" / "harbour"
Node = dict[str, Any]
DRAWN = "drawn-"


@attrs.frozen
class Told:
    """What is found of an edit.

    Attributes:
        kind: What happened.
        subject: To what.
        field: The field; empty where it is about the whole part.
        back: The kind of the reverse.
        before: The path in the old framework, which the reverse is about.
    """

    kind: str
    subject: str
    field: str = ""
    back: str = ""
    before: str = ""

    @property
    def forth(self) -> tuple[str, str, str]:
        """What is found from the old framework to the new one."""
        return self.kind, self.subject, self.field

    @property
    def reverse(self) -> tuple[str, str, str]:
        """What is found from the new framework to the old one."""
        return self.back or self.kind, self.before or self.subject, self.field


Edit = Callable[["Draft"], Told]


class NoPlaceError(LookupError):
    """Every place for an edit was touched already."""


class Draft:
    """The example company while it is edited.

    Attributes:
        whole: The framework as JSON.
        told: What the edits so far have done.
    """

    def __init__(self, whole: Node, draw: Callable[[st.SearchStrategy[Any]], Any]) -> None:
        self.whole = whole
        self.told: list[Told] = []
        self._draw = draw
        self._used: set[str] = set()
        self._number = 0

    def framework(self) -> Framework:
        """The framework as it is now."""
        return loads(json.dumps(self.whole))

    def one_of(self, found: list[tuple[str, Any]]) -> tuple[str, Any]:
        """A place that no edit has touched yet, with its path."""
        free = [(path, node) for path, node in found if path not in self._used]
        if not free:
            raise NoPlaceError
        path, node = self._draw(st.sampled_from(free))
        self._used.add(path)
        return path, node

    def touch(self, path: str) -> None:
        """Keep other edits from a place."""
        self._used.add(path)

    def text(self) -> str:
        """A sentence that is like no other."""
        self._number += 1
        words = "amber basil cedar dahlia elder fennel garlic hazel iris juniper".split()
        name = words[self._number % 10]
        return f"Quilts {name} zebras beneath volcano {self._number} {name[::-1]}."

    def name(self) -> str:
        """An id that is like no other."""
        self._number += 1
        return f"{DRAWN}{self._number}"

    def history(self, **line: Any) -> None:
        """Add a line to the history."""
        self.whole.setdefault("history", []).append(line)

    def edit(self, edits: Iterable[Edit]) -> None:
        """Do some edits; what has no place left is left out."""
        for each in edits:
            with contextlib.suppress(NoPlaceError):
                self.told.append(each(self))

    # Places

    def steps(self) -> list[tuple[str, Node]]:
        """Steps of at least three signals, none of which others raise."""
        found = []
        for competency in self.whole["competencies"]:
            for step in competency.get("steps", ()):
                path = f"{competency['id']}/{step['rung']}"
                if len(step.get("signals", ())) >= 3:
                    found.append((path, step))
        return found

    def competencies(self) -> list[tuple[str, Node]]:
        """All competencies."""
        return [(each["id"], each) for each in self.whole["competencies"]]

    def levels(self) -> list[tuple[str, Node]]:
        """All levels."""
        return [
            (f"{path}/{level['id']}", level)
            for path, track in self.tracks()
            for level in track["levels"]
            if not level["id"].startswith(DRAWN)  # what is written in a new level comes with it
        ]

    def tracks(self) -> list[tuple[str, Node]]:
        """All tracks."""
        return [
            (f"{cluster['id']}/{track['id']}", track)
            for cluster in self.whole["clusters"]
            for track in cluster["tracks"]
        ]

    def signal(self) -> tuple[str, Node, Node]:
        """A signal of a step that no edit has touched: its path, the step, and itself."""
        path, step = self.one_of([(f"{path} signals", step) for path, step in self.steps()])
        competency = path.partition("/")[0]
        raised = set(self._raised(competency))
        free = [each for each in step["signals"] if each["id"] not in raised]
        signal = self._draw(st.sampled_from(free or step["signals"]))
        return f"{competency}/{signal['id']}", step, signal

    def _raised(self, competency: str) -> Iterator[str]:
        for path, step in self.steps():
            if path.startswith(f"{competency}/"):
                for signal in step["signals"]:
                    given = signal.get("raises", ())
                    yield from [given] if isinstance(given, str) else given


def base() -> Node:
    """The example company as JSON."""
    whole: Node = json.loads(BASE)
    return whole


BASE = dumps(load(HARBOUR, execute=False))
"""The example company as JSON."""


def editorial(draft: Draft) -> Told:
    """A full stop goes."""
    path, _, signal = draft.signal()
    signal["text"] = signal["text"].rstrip(".")
    return Told("editorial", path, "text")


def reworded(draft: Draft) -> Told:
    """Words come in."""
    path, _, signal = draft.signal()
    signal["text"] = signal["text"].rstrip(".") + " in every port."
    return Told("reworded", path, "text")


def replaced_under_one_id(draft: Draft) -> Told:
    """Another text stands under an old id."""
    path, _, signal = draft.signal()
    signal["text"] = draft.text()
    return Told("replaced", path, "text")


def added_signal(draft: Draft) -> Told:
    """A signal comes."""
    path, step, _ = draft.signal()
    name = draft.name()
    step["signals"].append({"id": name, "text": draft.text()})
    return Told("added", f"{path.partition('/')[0]}/{name}", back="removed")


def removed_signal(draft: Draft) -> Told:
    """A signal goes, in silence."""
    path, step, signal = draft.signal()
    step["signals"].remove(signal)
    return Told("removed", path, back="added")


def retired_signal(draft: Draft) -> Told:
    """A signal goes, and the history says so."""
    path, step, signal = draft.signal()
    step["signals"].remove(signal)
    draft.history(kind="retired", path=path)
    return Told("retired", path, back="added")


def replaced_signal(draft: Draft) -> Told:
    """A signal goes, and the history says what stands in its place."""
    path, step, signal = draft.signal()
    name = draft.name()
    heir = f"{path.partition('/')[0]}/{name}"
    step["signals"][step["signals"].index(signal)] = {"id": name, "text": draft.text()}
    draft.history(kind="retired", path=path, replaced_by=[heir])
    return Told("replaced", heir, before=path)


def split_signal(draft: Draft) -> Told:
    """A signal becomes two."""
    path, step, signal = draft.signal()
    names = [draft.name(), draft.name()]
    heirs = [f"{path.partition('/')[0]}/{name}" for name in names]
    at = step["signals"].index(signal)
    step["signals"][at : at + 1] = [{"id": name, "text": draft.text()} for name in names]
    draft.history(kind="retired", path=path, replaced_by=heirs)
    return Told("split", heirs[0], back="merged", before=path)


def merged_signals(draft: Draft) -> Told:
    """Two signals become one."""
    path, step, signal = draft.signal()
    competency = path.partition("/")[0]
    other = next(each for each in step["signals"] if each is not signal)
    name = draft.name()
    heir = f"{competency}/{name}"
    for each in (signal, other):
        step["signals"].remove(each)
        draft.history(kind="retired", path=f"{competency}/{each['id']}", replaced_by=[heir])
    step["signals"].append({"id": name, "text": draft.text()})
    return Told("merged", heir, back="split", before=path)


def renamed_signal(draft: Draft) -> Told:
    """An id changes, in silence."""
    path, _, signal = draft.signal()
    signal["id"] = draft.name()
    name = f"{path.partition('/')[0]}/{signal['id']}"
    for _, track in draft.tracks():
        if "takes_along" in track:
            track["takes_along"] = [name if each == path else each for each in track["takes_along"]]
    return Told("renamed", name, before=path)


def renamed_signal_by_declaration(draft: Draft) -> Told:
    """An id changes, and the history says so."""
    told = renamed_signal(draft)
    draft.history(kind="moved", old=told.before, new=told.subject)
    return told


def moved_signal(draft: Draft) -> Told:
    """A signal goes to another step."""
    path, step, signal = draft.signal()
    competency = path.partition("/")[0]
    others = [
        (f"{at} signals", each)
        for at, each in draft.steps()
        if at.startswith(f"{competency}/") and each is not step
    ]
    _, there = draft.one_of(others)
    step["signals"].remove(signal)
    there["signals"].append(signal)
    return Told("moved", path)


def deprecated_signal(draft: Draft) -> Told:
    """A signal is on its way out."""
    path, _, signal = draft.signal()
    signal["status"] = "retired"
    return Told("deprecated", path, back="restored")


def example_of_a_signal(draft: Draft) -> Told:
    """An example comes."""
    path, _, signal = draft.signal()
    signal["examples"] = [*signal.get("examples", ()), draft.text()]
    return Told("changed", path, "examples")


def order_of_signals(draft: Draft) -> Told:
    """Signals stand in another order."""
    path, step = draft.one_of([(f"{path} signals", step) for path, step in draft.steps()])
    step["signals"].reverse()
    return Told("reordered", path.removesuffix(" signals"), "signals")


def summary_of_a_step(draft: Draft) -> Told:
    """The sentence of a step is another."""
    path, step = draft.one_of([(f"{path} summary", step) for path, step in draft.steps()])
    step["summary"] = step["summary"].rstrip(".") + " in every port."
    return Told("reworded", path.removesuffix(" summary"), "summary")


def title_of_a_level(draft: Draft) -> Told:
    """A level is called something else."""
    path, level = draft.one_of([(f"{path} title", each) for path, each in draft.levels()])
    level["title"] = draft.text()
    return Told("changed", path.removesuffix(" title"), "title")


def owner_of_a_competency(draft: Draft) -> Told:
    """A competency has another owner."""
    path, competency = draft.one_of(draft.competencies())
    competency["owner"] = "Somebody else"
    return Told("changed", path, "owner")


def _expectations(draft: Draft) -> list[tuple[str, Node]]:
    return [
        (f"{path}/{each['competency']}", each)
        for path, level in draft.levels()
        for each in level.get("expects", ())
    ]


def importance(draft: Draft) -> Told:
    """An expectation is optional now."""
    path, expectation = draft.one_of(
        [
            (path, each)
            for path, each in _expectations(draft)
            if each.get("importance") != "optional"
        ]
    )
    expectation["importance"] = "optional"
    return Told("changed", path, "importance")


def rung(draft: Draft) -> Told:
    """A level asks for another rung."""
    path, expectation = draft.one_of(
        [(path, each) for path, each in _expectations(draft) if each.get("rung")]
    )
    rungs = [each["id"] for each in draft.whole["scales"][0]["rungs"]]
    expectation["rung"] = next(each for each in rungs if each != expectation["rung"])
    return Told("changed", path, "rung")


def asked_more_broadly(draft: Draft) -> Told:
    """A level asks for a further competency."""
    path, level = draft.one_of([(f"{path} expects", each) for path, each in draft.levels()])
    asked = {each["competency"] for each in level.get("expects", ())}
    names = [each["id"] for each in draft.whole["competencies"] if each["id"] not in asked]
    level.setdefault("expects", []).append({"competency": names[0], "rung": "starting"})
    added = f"{path.removesuffix(' expects')}/{names[0]}"
    draft.touch(added)
    return Told("added", added, back="removed")


def added_level(draft: Draft) -> Told:
    """A level comes at the top of a track."""
    path, track = draft.one_of([(f"{path} levels", each) for path, each in draft.tracks()])
    name = draft.name()
    track["levels"].append({"id": name, "title": draft.text()})
    return Told("added", f"{path.removesuffix(' levels')}/{name}", back="removed")


def _small(draft: Draft, kind: str) -> tuple[str, list[Node]]:
    """The milestones, triggers or prompts of a level, or the practices of a competency."""
    found = draft.competencies() if kind == "practices" else draft.levels()
    path, node = draft.one_of([(f"{path} {kind}", each) for path, each in found if each.get(kind)])
    return path.partition(" ")[0], node[kind]


def added_small(draft: Draft) -> Told:
    """A milestone comes."""
    path, found = _small(draft, "milestones")
    name = draft.name()
    found.append({"id": name, "text": draft.text()})
    return Told("added", f"{path}/{name}", back="removed")


def removed_small(draft: Draft) -> Told:
    """A trigger goes."""
    path, found = _small(draft, "triggers")
    return Told("removed", f"{path}/{found.pop()['id']}", back="added")


def reworded_small(draft: Draft) -> Told:
    """A question is put in other words."""
    path, found = _small(draft, "prompts")
    found[0]["text"] = draft.text()
    return Told("reworded", f"{path}/{found[0]['id']}", "text")


def changed_small(draft: Draft) -> Told:
    """A way to grow takes another time."""
    path, found = _small(draft, "practices")
    found[0]["time"] = "a rainy afternoon"
    return Told("changed", f"{path}/{found[0]['id']}", "time")


def review_round(draft: Draft) -> Told:
    """A round of reviews ends later."""
    rounds = draft.whole["cycle"]["rounds"]
    path, found = draft.one_of([(f"cycle/{each['id']}", each) for each in rounds])
    found["ends"] = f"{int(found['ends'][:4]) + 1}{found['ends'][4:]}"
    return Told("changed", path, "ends")


def words_about_a_move(draft: Draft) -> Told:
    """A move has other words."""
    moves = [(f"{each['start']}--{each['end']}", each) for each in draft.whole["moves"]]
    path, move = draft.one_of(moves)
    move["talk_to"] = draft.text()
    return Told("reworded", path, "talk_to")


EDITS: tuple[Edit, ...] = (
    editorial,
    reworded,
    replaced_under_one_id,
    added_signal,
    removed_signal,
    retired_signal,
    replaced_signal,
    split_signal,
    merged_signals,
    renamed_signal,
    renamed_signal_by_declaration,
    moved_signal,
    deprecated_signal,
    example_of_a_signal,
    order_of_signals,
    summary_of_a_step,
    title_of_a_level,
    owner_of_a_competency,
    importance,
    rung,
    asked_more_broadly,
    added_level,
    added_small,
    removed_small,
    reworded_small,
    changed_small,
    review_round,
    words_about_a_move,
)


@st.composite
def edited(draw: st.DrawFn, *, most: int = 8) -> Draft:
    """The example company after some edits."""
    draft = Draft(base(), draw)
    draft.edit(draw(st.lists(st.sampled_from(EDITS), min_size=1, max_size=most)))
    return draft
