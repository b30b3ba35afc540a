"""A person's folder is carried over changes: nothing is lost or doubled."""

from __future__ import annotations

import datetime
import json
from collections import Counter
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from progression import Catalog, Framework, Moved, Retired
from progression.changes import compare
from progression.changes.carrying import Ways
from progression.interchange.assessment import Answer, Assessment, Reply, dumps
from progression.people import (
    Cited,
    Evidence,
    Goal,
    PeerNote,
    Person,
    Profile,
    add_evidence,
    add_goal,
    add_note,
    new_person,
    read_person,
    writing,
)
from progression.people.carrying import carried_folder, carry_content, write_carried
from tests.changes.test_carrying import WORDS, framework, text_of
from tests.people.conftest import TODAY

MADE = datetime.date(2026, 1, 10)
LATER = datetime.date(2026, 3, 10)
START = {f"care/{word}": text_of(word) for word in WORDS[:5]}


def marks(texts: dict[str, str]) -> dict[str, str]:
    """The fingerprints of signals, by path."""
    catalog = Catalog(framework(texts))
    return {path: catalog.fingerprint(path) for path in texts}


def kept(person: Person) -> Counter[tuple[str, str]]:
    """What a person cites: the words, and where it was said."""
    said = Counter[tuple[str, str]]()
    for piece in person.evidence:
        said.update((str(each.wording), piece.name) for each in piece.signals)
        said.update((str(e.wording), note.name) for note in piece.notes for e in note.signals)
    for goal in person.goals:
        said.update((str(each.wording), goal.name) for each in goal.signals)
    for name, assessment in person.assessments.items():
        said.update((str(each.wording), name) for each in assessment.replies.values())
    return said


def filled(root: Path, paths: list[str], *, day: datetime.date, texts: dict[str, str]) -> None:
    """Let somebody cite signals in everything that they keep."""
    cites = tuple(Cited(path, marks(texts)[path]) for path in paths)
    piece = Evidence(happened=day, written=day, text="It was.", signals=cites)
    add_evidence(root, piece)
    note = PeerNote(name="", by="Ines", written=day, text=f"See {paths[0]}.", signals=cites[:1])
    add_note(root, read_person(root).evidence[-1], note)
    add_goal(root, Goal(text="More.", signals=cites, set_on=day, look_back=TODAY))
    replies = {each.path: Reply(Answer.AT_TIMES, wording=each.wording) for each in cites}
    (root / "assessments").mkdir(exist_ok=True)
    file = root / "assessments" / f"{day}.json"
    file.write_text(dumps(Assessment("quay", "yard/ic/builder", day, replies)), "utf-8")


def carried(
    root: Path, editions: list[tuple[datetime.date, Framework]], today: datetime.date
) -> int:
    """Carry a folder to the last edition; how many ids stay."""

    def ways(day: datetime.date) -> Ways:
        old = [each for start, each in editions if start <= day][-1]
        return Ways(compare(old, editions[-1][1]))

    found = carried_folder(root, ways, today=today)
    with writing(root) as writer:
        write_carried(writer, found)
    return sum(len(each.left) for each in found.found.values())


@pytest.fixture
def bo(tmp_path: Path) -> Path:
    """Somebody at the quay."""
    root = tmp_path / "bo"
    profile = Profile(name="Bo", framework="quay", level="yard/ic/builder", written=MADE)
    new_person(root, profile)
    return root


STEPS = st.lists(st.sampled_from(["rename", "merge", "swap", "reword", "retire"]), max_size=3)


@st.composite
def histories(draw: st.DrawFn) -> list[tuple[datetime.date, Framework]]:
    """Editions of a framework, one a month, each with a few edits."""
    texts, history = dict(START), list[Moved | Retired]()
    editions = [(datetime.date(2026, 1, 1), framework(texts))]
    for month in (2, 4, 6):
        for number, step in enumerate(draw(STEPS)):
            there = sorted(texts)
            if len(there) < 2:
                break
            first, second = draw(st.permutations(there))[:2]
            fresh = f"care/new-{month}-{number}"
            if step == "rename":
                texts[fresh] = texts.pop(first)
                history = [*history, Moved(first, fresh)]
            elif step == "swap":
                # The id of one is given to another, which is what makes a second carrying risky.
                texts.pop(second)
                texts[second] = texts.pop(first)
                history = [*history, Retired(second), Moved(first, second)]
            elif step == "merge":
                texts.pop(first)
                texts.pop(second)
                texts[fresh] = f"Keeps {fresh} dry and clean."
                history += [Retired(first, replaced_by=fresh), Retired(second, replaced_by=fresh)]
            elif step == "retire":
                texts.pop(first)
                history = [*history, Retired(first)]
            else:
                texts[first] = f"Rows {first} across the bay."
        editions.append((datetime.date(2026, month, 1), framework(dict(texts), list(history))))
    return editions


@given(histories(), st.data())
@settings(max_examples=15)
def test_nothing_is_lost_or_doubled(
    tmp_path_factory: pytest.TempPathFactory,
    history: list[tuple[datetime.date, Framework]],
    data: st.DataObject,
) -> None:
    """After any number of carryings each citation is there once, with the words of its day."""
    root = tmp_path_factory.mktemp("people") / "bo"
    new_person(root, Profile(name="B", framework="quay", level="yard/ic/builder", written=MADE))
    paths = data.draw(st.lists(st.sampled_from(sorted(START)), min_size=1, unique=True))
    filled(root, paths, day=MADE, texts=START)
    before = kept(read_person(root))
    for upto in data.draw(st.sampled_from([(2, 3, 4), (4,), (2, 2, 4), (3, 4, 4)])):
        day = history[upto - 1][0] + datetime.timedelta(days=9)
        carried(root, history[:upto], day)

        after = kept(read_person(root))
        joined = sum(before.values()) - sum(after.values())
        assert {key for key, number in after.items() if number > before[key]} == set()
        # Equal answers to what became one signal are one answer; nothing else may become fewer.
        assert joined == sum(
            number - after[key] for key, number in before.items() if key[1].endswith(".json")
        )
        before = after


def test_each_file_from_its_own_day(bo: Path) -> None:
    """An id that was given to another signal since is not carried on once it is current."""
    texts = dict(START)
    filled(bo, ["care/anchor"], day=MADE, texts=texts)
    texts["care/anchor-down"] = texts.pop("care/anchor")
    texts["care/anchor"] = texts.pop("care/buoy")
    history: list[Moved | Retired] = [
        Moved("care/anchor", "care/anchor-down"),
        Moved("care/buoy", "care/anchor"),
    ]
    editions = [
        (datetime.date(2026, 1, 1), framework(START)),
        (datetime.date(2026, 2, 1), framework(texts, history)),
    ]
    filled(bo, ["care/anchor"], day=LATER, texts=texts)
    for today in (TODAY, TODAY):
        assert carried(bo, editions, today) == 0

        found = {each.written: each.signals[0].path for each in read_person(bo).evidence}
        assert found == {MADE: "care/anchor-down", LATER: "care/anchor"}
    assert read_person(bo).profile.carried == TODAY


def test_two_that_became_one(bo: Path) -> None:
    """Evidence for two signals that became one cites it for both wordings."""
    filled(bo, ["care/anchor", "care/buoy"], day=MADE, texts=START)
    texts = {path: text for path, text in START.items() if path not in ("care/anchor", "care/buoy")}
    texts["care/moors"] = "Moors the boat."
    history: list[Moved | Retired] = [
        Retired(each, replaced_by="care/moors") for each in ("care/anchor", "care/buoy")
    ]
    editions = [
        (datetime.date(2026, 1, 1), framework(START)),
        (datetime.date(2026, 2, 1), framework(texts, history)),
    ]
    carried(bo, editions, TODAY)
    (piece,) = read_person(bo).evidence

    old = marks(START)
    assert piece.signals == (
        Cited("care/moors", old["care/anchor"]),
        Cited("care/moors", old["care/buoy"]),
    )


def test_all_else_stays_to_the_letter(bo: Path) -> None:
    """Unknown keys, comments, order and line ends stay; the framework's and the level's id go."""
    filled(bo, ["care/anchor"], day=MADE, texts=START)
    profile = bo / "person.toml"
    profile.write_bytes(
        b'# mine\r\nname = "Bo"\r\nframework = "quay" # where\r\nmood = 1\r\n'
        b'level = "yard/ic/builder"\r\nwritten = 2026-01-10\r\n'
    )
    new = framework(START, name="wharf")
    carried(bo, [(datetime.date(2026, 1, 1), framework(START)), (LATER, new)], TODAY)

    assert profile.read_bytes() == (
        b'# mine\r\nname = "Bo"\r\nframework = "wharf" # where\r\nmood = 1\r\n'
        b'level = "yard/ic/builder"\r\nwritten = 2026-01-10\r\n'
        b"format = 2\r\ncarried = 2026-11-30\r\n"
    )


def test_older_formats_are_brought_up_to_date(bo: Path) -> None:
    """The short form that people write by hand gets its tables when the folder is carried."""
    (bo / "evidence").mkdir()
    file = bo / "evidence" / "a.md"
    file.write_text(
        '+++\nhappened = 2026-01-12\nsignals = ["care/anchor"]  # one\n+++\n\nIt was.\n', "utf-8"
    )
    before = read_person(bo).evidence
    carried(bo, [(datetime.date(2026, 1, 1), framework(START))], TODAY)

    assert attrs.evolve(read_person(bo).evidence[0], rest={}) == before[0]
    assert 'format = 2\n\n[[signals]]\npath = "care/anchor"\n+++\n' in file.read_text("utf-8")


def test_json_is_carried_as_before() -> None:
    """A file of answers goes the way that all JSON goes."""
    ways = Ways(compare(framework(START), framework(START)))
    text = json.dumps({"answers": {"care/anchor": {"later": 1}}})

    assert carry_content("assessments/a.json", text.encode(), ways).text == text
