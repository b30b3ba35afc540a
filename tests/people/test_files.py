"""Evidence, goals and 1:1s as files: read, written, and changed by hand."""

from __future__ import annotations

import datetime
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from progression import Catalog
from progression.cli import evidence_add, evidence_note, goal_close
from progression.people import (
    Cited,
    End,
    Evidence,
    Goal,
    PeerNote,
    PersonError,
    Relation,
    Source,
    add_evidence,
    add_goal,
    add_note,
    cited,
    close_goal,
    read_person,
)
from progression.people.evidence import read_evidence, read_note
from progression.people.formats import upgraded
from progression.people.goals import read_goal
from progression.people.meetings import read_meeting
from tests.people.conftest import TODAY

SECRET = "The cache quarrel with Northwind."
WRITES = Cited("direction/decides-small-things", "1:0a1b2c3d4e5f")
PIECE = Evidence(
    happened=datetime.date(2026, 11, 3),
    written=TODAY,
    source=Source.PROJECT_REVIEW,
    text=f"{SECRET} I wrote both ways down.\n\nAnd what each costs.",
    signals=(WRITES, Cited("ownership/keeps-promises")),
)
GOAL = Goal(
    text="Settle the next dispute in writing.",
    by="Pair with Ines",
    helpers=("Ines", 'Maren "M" O'),
    signals=(WRITES,),
    set_on=TODAY,
    look_back=datetime.date(2027, 2, 1),
)


def test_read_what_was_written(ada: Path) -> None:
    """What is written is read as it was, with the notes beside it."""
    file = add_evidence(ada, PIECE)
    note = PeerNote(name="", by="Ines K.", written=TODAY, text="I saw it.", signals=(WRITES,))
    beside = add_note(ada, read_person(ada).evidence[0], note)
    goal = add_goal(ada, GOAL)
    found = read_person(ada)

    assert file.name == "2026-11-03-the-cache-quarrel-with-northwind.md"
    assert beside.name == "2026-11-03-the-cache-quarrel-with-northwind--ines-k.md"
    name = f"evidence/{file.name}"
    notes = (attrs.evolve(note, name=f"evidence/{beside.name}"),)
    assert found.evidence == (attrs.evolve(PIECE, name=name, notes=notes),)
    assert found.goals == (attrs.evolve(GOAL, name=f"goals/{goal.name}"),)
    assert found.piece(f"evidence/{file.name}") == found.piece(file.stem)
    assert add_evidence(ada, PIECE).name.endswith("northwind-2.md")


@given(
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip),
    st.text(st.characters(exclude_categories=["Cs"])),
    st.sampled_from(Source),
)
def test_whatever_people_write(text: str, where: str, source: Source) -> None:
    """Any text survives being written and read, but for blanks around it and its line ends."""
    piece = Evidence(
        happened=TODAY, written=TODAY, source=source, where=where.strip(), text=text, title="T"
    )

    found = read_evidence(piece.document().encode(), "evidence/a.md")
    assert found.text == text.replace("\r\n", "\n").strip()
    assert found.where == where.strip()
    assert found.source is source


BY_HAND = """\
+++
# my own remark
happened = 2026-11-03   # a Tuesday
mood = "tired"
signals = ["direction/decides-small-things 1:0a1b2c3d4e5f",
           "ownership/keeps-promises"]
source = "retrospective"
+++

We argued.
"""


def test_the_short_form_by_hand() -> None:
    """The older, short form that people write by hand is read, and brought up to date."""
    found = read_evidence(BY_HAND.encode(), "evidence/a.md")

    assert found.signals == (WRITES, Cited("ownership/keeps-promises"))
    assert found.written == found.happened == datetime.date(2026, 11, 3)
    assert found.rest == {"mood": "tired"}
    front = BY_HAND.split("+++\n")[1]
    new = read_evidence(f"+++\n{upgraded(front)}+++\n\nWe argued.\n".encode(), "evidence/a.md")
    assert attrs.evolve(new, rest={}) == attrs.evolve(found, rest={})
    assert "# my own remark\nhappened = 2026-11-03   # a Tuesday\n" in upgraded(front)
    assert "format = 2" in upgraded(front)


def test_newer_format() -> None:
    """What a newer version wrote is left alone."""

    with pytest.raises(PersonError, match="newer progression"):
        read_evidence(b"+++\nformat = 3\n+++\n\nWe argued.\n", "evidence/a.md")


@pytest.mark.parametrize(
    ("old", "new", "line", "told"),
    [
        ("happened = 2026-11-03", 'happened = "yesterday"', 3, "takes a day without quotes"),
        ("happened = 2026-11-03   # a Tuesday", "", 0, "`happened` is missing"),
        ('"retrospective"', '"retro-spective"', 7, 'Did you mean "retrospective"'),
        ("decides-small-things 1:0a1b2c3d4e5f", "decides 1:xyz", 5, "mark of a wording"),
        ("direction/", "direction-", 5, "competency/signal"),
        ("We argued.", "", 0, "Nothing says what happened"),
        ("mood =", "mood", 4, "no TOML"),
    ],
)
def test_faults(old: str, new: str, line: int, told: str) -> None:
    """Each fault is told with its line, and without what somebody wrote."""
    assert old in BY_HAND

    with pytest.raises(PersonError, match=told) as error:
        read_evidence(BY_HAND.replace(old, new).encode(), "evidence/a.md")
    assert error.value.faults[0].place.line == line
    assert "argued" not in str(error.value)


def test_all_faults_at_once(ada: Path) -> None:
    """One reading of a folder tells everything that is wrong in it."""
    (ada / "evidence").mkdir()
    (ada / "evidence" / "a.md").write_text("no front", "utf-8")
    (ada / "evidence" / "b--ines.md").write_text(
        PeerNote(name="", by="I", written=TODAY, text=SECRET).document(), "utf-8"
    )
    (ada / "assessments").mkdir()
    (ada / "assessments" / "c.json").write_text("{", "utf-8")

    with pytest.raises(PersonError) as error:
        read_person(ada)
    told = str(error.value)
    assert [each in told for each in ("a.md:1", "note on evidence/b.md", "c.json")] == [True] * 3
    assert SECRET not in told


def test_goals_end_with_a_sentence(ada: Path) -> None:
    """Closing a goal changes its end alone; comments, order and line ends stay."""
    file = add_goal(ada, GOAL)
    text = file.read_text("utf-8").replace("by =", "# how\r\nby =").replace("\n", "\r\n")
    file.write_bytes(text.replace("\r\r", "\r").encode())
    before = file.read_bytes()
    close_goal(ada, read_person(ada).goals[0], End.CHANGED, 'Now "two".', ended=TODAY)
    goal = read_person(ada).goals[0]

    assert (goal.end, goal.sentence, goal.ended) == (End.CHANGED, 'Now "two".', TODAY)
    left = [each for each in file.read_bytes().split(b"\r\n") if not each.startswith(b"end")]
    left = [each for each in left if not each.startswith(b"sentence")]
    assert b"\r\n".join(left) == before
    with pytest.raises(PersonError, match="ended already"):
        close_goal(ada, goal, End.KEPT, "No.", ended=TODAY)
    with pytest.raises(PersonError, match="`sentence` is missing"):
        read_goal(GOAL.document().replace("by =", 'end = "kept"\nby =').encode(), "goals/a.md")


MET = """\
+++
met = 2026-11-17
[[triggers]]
path = "engineering/ic/staff-engineer#asked"
seen = 2026-11-10
+++

## What we agree

- [x] Write it down,
  by Friday.
* Ask Ines.
- …
-
- [ ]

## Was wir vereinbaren

1. Noch etwas.

## Else

- Not this.
"""


def test_what_was_agreed() -> None:
    """What was agreed stands below its heading, in any language, in any list that people write."""
    found = read_meeting(MET.encode(), "one-on-ones/a.md")

    assert found.agreed == ("Write it down, by Friday.", "Ask Ines.", "Noch etwas.")
    assert found.triggers[0].seen == datetime.date(2026, 11, 10)


def test_citing(harbour: Catalog) -> None:
    """A signal is cited by the words of today; a wrong path is answered by the nearest."""
    (one,) = cited(harbour, ["direction/ties-work-to-goal", "ties-work-to-goal"])
    signal = harbour.signal(one.path)

    assert signal is not None
    assert one == Cited("direction/ties-work-to-goal", harbour.fingerprint(signal))
    with pytest.raises(PersonError, match="Near it: direction/ties-work-to-goal"):
        cited(harbour, ["direction/ties-work-to-goals"])
    with pytest.raises(PersonError, match="is a competency; its signals are direction/"):
        cited(harbour, ["direction"])


def test_choices() -> None:
    """The command line offers what the files know."""

    assert [each.value for each in Source] == evidence_add.SOURCES
    assert [each.value for each in Relation] == evidence_note.RELATIONS
    assert [each.value for each in End] == goal_close.ENDS


def test_notes_by_hand() -> None:
    """A note says who wrote it."""

    with pytest.raises(PersonError, match="`by` is missing"):
        read_note(b"+++\nwritten = 2026-11-03\n+++\n\nI saw it.\n", "evidence/a--b.md")
