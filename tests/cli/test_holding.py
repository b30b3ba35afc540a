"""Commands about people judge by the words in force on the day, all in one way."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest

from progression.cli.holding import holding
from progression.interchange.assessment import Answer, Assessment, Reply
from progression.interchange.assessment import dumps as assessed
from progression.interchange.response import FEEDBACK, Response, Said, dumps
from progression.people import Profile, new_person
from tests.cli.conftest import Run
from tests.cli.quay import edit, quay

LEVEL = "yard/ic/builder"
THEN = ("--today", "2026-04-30")
NOW = ("--today", "2026-05-01")
OLD = "Asks who will sail the boat."
NEW = "Asks who will sail the boat, and where."


@pytest.fixture
def yard(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A company whose files ask for more from 1 May on; the folder beside it is free."""
    made = quay(tmp_path / "quay")
    made.git("tag", "v1.2.0")
    edit(made, (OLD, NEW))
    monkeypatch.chdir(made.root)
    monkeypatch.setenv("PROGRESSION_CACHE", "off")
    told = ("--reason", "R.", "--consulted", "Bo", "--approved-by", "Bo", "--open-cases", "Old.")
    day = ("--effective-from", "2026-05-01", "--today", "2026-03-30")
    assert run("note", "new", "--declare", "care/asks=raises", *told, *day).code == 0
    return tmp_path


def shared(folder: Path, number: int, wording: str, answer: Answer) -> None:
    """An assessment that somebody saved, for a wording."""
    folder.mkdir(exist_ok=True)
    file = folder / f"p{number}.json"
    replies = {"care/asks": Reply(answer, wording=wording)}
    day = datetime.date(2026, 4, 20)
    told = Assessment(framework="quay", level=LEVEL, date=day, replies=replies)
    file.write_text(assessed(told), encoding="utf-8")


def test_a_packet(run: Run, yard: Path) -> None:
    """Until the day of its change note, a person is measured by the words of the last release."""
    root = yard / "bo"
    new_person(root, Profile(name="Bo", framework="quay", level=LEVEL))
    here = ("-p", str(root))
    run("evidence", "add", *here, *THEN, "-t", "Asked.", "--source", "self", "-s", "care/asks")
    before, after = (run("packet", *here, *day, "--for", LEVEL).out for day in (THEN, NOW))
    listed, later = (run("evidence", "list", *here, *day).out for day in (THEN, NOW))

    assert f"{OLD} |" in before and "other words" not in before
    assert f"{NEW} |" in after and "other words" in after
    assert "for other words" not in listed and "1 for other words" in later


def test_forms(run: Run, yard: Path) -> None:
    """A form asks in the words that hold, and its answers are taken in by them."""
    form, case, root = yard / "form.html", yard / "the-fog.md", yard / "bo"
    asked = ("feedback-form", "-s", "care/asks", "--for", LEVEL, "-o", str(form))
    run("vignette", "new", str(case), "--for", LEVEL, "-s", "care/asks")
    text = case.read_text(encoding="utf-8").rpartition("+++")[0]
    case.write_text(f"{text}+++\n\nBo sees fog, and asks.\n", encoding="utf-8")
    for day, words, others in ((THEN, OLD, NEW), (NOW, NEW, OLD)):
        run(*asked, *day)
        assert words in form.read_text(encoding="utf-8")
        assert others not in form.read_text(encoding="utf-8")
        assert run("vignette", "form", str(case), "-o", str(form), *day).code == 0
        assert words in form.read_text(encoding="utf-8")

    wording = holding(None, datetime.date(2026, 4, 30)).catalog
    signal = wording.signal("care/asks")
    assert signal is not None
    said = {"care/asks": Said("at-times", wording=wording.fingerprint(signal))}
    new_person(root, Profile(name="Bo", framework="quay", level=LEVEL))
    for name, day in (("Ada", THEN), ("Cy", NOW)):
        sent = yard / f"{name}.json"
        about = {"framework": "quay", "from": name}
        answers = Response(FEEDBACK, datetime.date(2026, 4, 20), about, said)
        sent.write_text(dumps(answers), encoding="utf-8")
        read = run("feedback", "read", str(sent), "-p", str(root), *day)
        assert read.code == 0
        assert ("reads otherwise" in read.err) == (day is NOW)


def test_what_people_shared(run: Run, yard: Path) -> None:
    """Answers to the words that hold count, and those to words that hold no longer do not."""
    known = holding(None, datetime.date(2026, 4, 30)).catalog
    signal = known.signal("care/asks")
    assert signal is not None
    mark, folder = known.fingerprint(signal), yard / "shared"
    for number in range(5):
        shared(folder, number, mark, Answer.NO_CHANCE_YET if number else Answer.NOT_YET)
    first, last = folder / "p0.json", folder / "p4.json"
    for day, counts in ((THEN, True), (NOW, False)):
        team = run("team", str(folder), *day)
        assert ("5 answers to words that have changed" in " ".join(team.out.split())) != counts
        assert (f"Nobody yet: {OLD}" in team.out) == counts
        spread = run("calibration", str(folder), *day)
        assert spread.code == 0 and (OLD in spread.out) == counts
        shown = run("assess", "show", str(last), *day).out
        assert ((OLD if counts else NEW) in shown) and (("other words" in shown) != counts)
        compared = run("assess", "compare", str(first), str(last), *day).out
        assert (OLD if counts else NEW) in compared


def test_what_cannot_be_read(run: Run, yard: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a history, the words of the files are taken, and it is said from when they hold."""
    monkeypatch.setenv("PATH", str(yard))
    folder = yard / "shared"
    shared(folder, 1, "", Answer.NOT_YET)
    team = run("team", str(folder), "--format", "json", *THEN)

    assert json.loads(team.out)["competencies"][0]["nobody-yet"] == [NEW]
    assert "care/asks holds from 2026-05-01 only" in team.err
