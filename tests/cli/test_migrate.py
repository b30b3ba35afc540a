"""`migrate`: what people saved is carried over what has changed since."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest

from progression.interchange import assessment, layer
from progression.interchange.assessment import Answer, Assessment, Reply
from progression.interchange.layer import Cell, Layer
from progression.people import (
    Cited,
    Evidence,
    Profile,
    add_evidence,
    new_person,
    read_person,
)
from tests.cli.conftest import Run
from tests.cli.quay import FILE, edit, quay
from tests.revisions.repository import Repository

HISTORY = "    competencies=[CARE],\n"
LINES = """\
    competencies=[CARE],
    history=[
        Moved("care", "craft"),
        Moved("yard/ic/builder", "yard/ic/boat-builder"),
        Retired("craft/sweeps", replaced_by=["craft/brooms", "craft/hoses"]),
        Retired("care/sweeps", replaced_by=["craft/brooms", "craft/hoses"]),
    ],
"""
REPLY = Reply(Answer.AT_TIMES, note="See care/asks.", wording="1:0a1b2c3d4e5f", rest={"later": [1]})
MINE = Assessment(
    "quay",
    "yard/ic/builder",
    datetime.date(2026, 1, 20),
    {"care/asks": REPLY, "care/sweeps": Reply(Answer.NOT_YET), "care/never-was": Reply()},
    version="1.2.0",
    rest={"mood": "good"},
)


@pytest.fixture
def yard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A company whose ids changed on 10 February; the current folder is its top."""
    made = quay(tmp_path / "quay")
    edit(
        made,
        ('Competency("care"', 'Competency("craft"'),
        ('"builder",', '"boat-builder",'),
        (
            'Signal("sweeps", "Sweeps the slip at the end of the day.")',
            'Signal("brooms", "Uses brooms.")',
        ),
        ('Signal("plans"', 'Signal("hoses", "Hoses it down."),\n Signal("plans"'),
        (HISTORY, LINES),
        ("    Level,\n", "    Level,\n    Moved,\n    Retired,\n"),
    )
    made.git("add", "--all")
    made.git("commit", "-m", "Rename", day="2026-02-10")
    monkeypatch.chdir(made.root)
    monkeypatch.setenv("PROGRESSION_CACHE", "off")
    return made


@pytest.mark.usefixtures("yard")
def test_a_self_assessment_is_carried_and_nothing_is_lost(run: Run) -> None:
    """Its day says whose ids it cites; answers, marks, unknown keys and ids come along."""
    assessment.dump(MINE, "mine.json")
    before = Path("mine.json").read_bytes()
    answer = run("migrate", "mine.json", "-o", "now.json")
    now = assessment.load("now.json")

    assert answer.code == 1
    assert now.level == "yard/ic/boat-builder"
    assert now.replies["craft/asks"] == REPLY
    assert now.replies["care/sweeps"] == MINE.replies["care/sweeps"]
    assert "care/never-was" in now.replies and now.rest == {"mood": "good"}
    assert "care/sweeps stays: it was split into craft/brooms and craft/hoses" in answer.err
    assert "3 ids cited: 2 carried, 1 could not be carried." in answer.err
    assert Path("mine.json").read_bytes() == before


@pytest.mark.usefixtures("yard")
def test_a_layer_is_carried(run: Run) -> None:
    """Its levels and competencies are those of today; it has no day, so the revision is named."""
    layer.dump(
        Layer("quay", "Hiring", [Cell("yard/ic/builder", "care", "Two", note="care")]), "a.json"
    )
    lost = run("migrate", "a.json")
    answer = run("migrate", "a.json", "--from", "main", "--in-place")

    assert lost.code == 2 and "--from REV" in lost.err
    assert answer.code == 0
    assert layer.load("a.json").cells == (
        Cell("yard/ic/boat-builder", "craft", "Two", note="care"),
    )


@pytest.mark.usefixtures("yard")
@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("a.md", b"# Care\r\n\r\nSee `care/asks`.\r\n", b"# Care\r\n\r\nSee `craft/asks`.\r\n"),
        ("a.csv", b"\xef\xbb\xbfcare/asks;3\n", b"\xef\xbb\xbfcraft/asks;3\n"),
        ("a.toml", b'signal = "care/asks" # \xc3\xa9', b'signal = "craft/asks" # \xc3\xa9'),
        (
            "a.json",
            b'\xef\xbb\xbf{"x":"care\\/asks","n":1.0}',
            b'\xef\xbb\xbf{"x":"craft/asks","n":1.0}',
        ),
    ],
)
def test_other_files_are_carried_to_the_byte(
    name: str, before: bytes, after: bytes, run: Run
) -> None:
    """Only ids change: line ends, marks and numbers stay; standard output has the file."""
    Path(name).write_bytes(before)
    answer = run("migrate", name, "--from", "main")

    assert (answer.code, answer.out.encode()) == (0, after)
    assert Path(name).read_bytes() == before


@pytest.mark.usefixtures("yard")
def test_the_way_back_is_a_revision_as_well(run: Run) -> None:
    """`--to` carries to any revision; the reverse of a move is a move."""
    Path("a.md").write_text("craft/asks", encoding="utf-8")

    assert run("migrate", "a.md", "--from", "HEAD", "--to", "main").out == "care/asks"


@pytest.mark.usefixtures("yard")
def test_a_version_names_the_revision_where_the_day_is_too_old(run: Run) -> None:
    """A day before the first commit is passed over for the version that the file names."""
    document = {"date": "2020-01-01", "version": "1.2.0", "answers": {"care/asks": {}}}
    Path("a.json").write_text(json.dumps(document), encoding="utf-8")
    known = run("migrate", "a.json")
    Path("a.json").write_text(json.dumps({**document, "version": "9"}), encoding="utf-8")
    lost = run("migrate", "a.json")

    assert '"craft/asks"' in known.out
    assert lost.code == 2
    assert "nothing is older than 2020-01-01" in lost.err and "version 9" in lost.err


@pytest.mark.usefixtures("yard")
@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("no.json",), "does not exist"),
        (("bad.json", "--from", "main"), "bad.json is no JSON"),
        (("latin.md", "--from", "main"), "latin.md is not UTF-8: line 2"),
        (("good.md", "--from", "v9"), "no revision “v9”"),
        (("good.md",), "--from REV"),
        (("good.md", "--from", "main", "-o", "good.md"), "If you mean that: --in-place"),
        (("good.md", "--in-place", "-o", "x.md"), "writes the file itself"),
    ],
)
def test_what_cannot_be_carried_at_all_is_told(words: tuple[str, ...], told: str, run: Run) -> None:
    """A file that is missing, broken or would be overwritten, and a revision that is not there."""
    Path("bad.json").write_text('{"a": ', encoding="utf-8")
    Path("latin.md").write_bytes(b"Words.\n\xe9\n")
    Path("good.md").write_text("care/asks", encoding="utf-8")
    answer = run("migrate", *words)

    assert answer.code == 2
    assert told in " ".join(answer.err.split())
    assert Path("good.md").read_text(encoding="utf-8") == "care/asks"


@pytest.mark.usefixtures("yard")
def test_a_file_without_ids_is_told_so(run: Run) -> None:
    """Whoever names the wrong file or revision sees that nothing was found."""
    Path("a.md").write_text("Words alone.", encoding="utf-8")
    answer = run("migrate", "a.md", "--from", "main", "--in-place")

    assert answer.code == 0
    assert "a.md cites no id of “How we grow”" in answer.err


def test_the_definition_is_not_touched(yard: Repository, run: Run) -> None:
    """Whatever is carried, git and the framework stay as they were."""
    Path("a.md").write_text("care/asks", encoding="utf-8")
    before = yard.everything()
    run("migrate", "a.md", "--from", "main", "-o", "b.md")
    after = yard.everything()

    assert after.pop("b.md") == b"craft/asks"
    assert after == before and FILE in after


def test_a_persons_folder(run: Run, yard: Repository, tmp_path: Path) -> None:
    """All that a person keeps is carried, each file from its own day, and only once."""
    assert not tmp_path.is_relative_to(yard.root)
    root = tmp_path / "bo"
    day = datetime.date(2026, 1, 20)
    profile = Profile(name="Bo", framework="quay", level="yard/ic/builder", written=day)
    new_person(root, profile)
    cites = (Cited("care/asks", "1:0a1b2c3d4e5f"), Cited("care/sweeps"))
    add_evidence(root, Evidence(happened=day, written=day, text="It was.", signals=cites))
    file = root / "assessments" / "a.json"
    file.parent.mkdir()
    file.write_text(assessment.dumps(MINE), "utf-8")
    before = {each: each.read_bytes() for each in root.rglob("*.*") if each.is_file()}
    shown = run("migrate", str(root), "--today", "2026-02-20")

    assert shown.code == 1
    assert "3 files would change" in shown.err
    assert {each: each.read_bytes() for each in root.rglob("*.*") if each.is_file()} == before
    assert run("migrate", str(root), "--in-place", "--today", "2026-02-20").code == 1
    person = read_person(root)
    assert person.profile.level == "yard/ic/boat-builder"
    assert person.profile.carried == datetime.date(2026, 2, 20)
    assert person.evidence[0].signals == (
        Cited("craft/asks", "1:0a1b2c3d4e5f"),
        Cited("care/sweeps"),
    )
    assert person.assessments["assessments/a.json"].replies["craft/asks"].note == "See care/asks."
    again = run("migrate", str(root), "--in-place", "--today", "2026-02-20")
    assert "0 files changed" in again.err
    assert run("migrate", str(root), "-o", "elsewhere").code == 2
    one = run("migrate", str(root / person.evidence[0].name))
    assert one.out == (root / person.evidence[0].name).read_text("utf-8")
