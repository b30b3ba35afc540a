"""The commands about people: what they ask, keep and say, and what they never do."""

from __future__ import annotations

import io
import json
import socket
import sys
from importlib.resources import files
from pathlib import Path
from typing import Any, NoReturn

import jsonschema
import pytest

from progression.people import read_person
from tests.cli.conftest import Answer, Run

ROOT = Path(__file__).parents[2]
HARBOUR = ROOT / "frameworks" / "harbour"
EXAMPLES = ROOT / "frameworks" / "people"
SENIOR, STAFF = "engineering/ic/senior-engineer", "engineering/ic/staff-engineer"
SECRET = "Northwind shouted at us about the cache."
DAY = ("--today", "2026-11-30")


@pytest.fixture(autouse=True)
def offline(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nothing reaches the network, and the current folder is the company's project."""

    def refused(*_: object, **__: object) -> NoReturn:
        raise AssertionError("a command asked the network")

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refused)
    monkeypatch.setattr(socket, "getaddrinfo", refused)
    monkeypatch.setenv("PROGRESSION_CACHE", "off")
    company = tmp_path / "company"
    company.mkdir()
    (company / "pyproject.toml").write_text(
        f'[tool.progression]\nframework = "{HARBOUR.as_posix()}"\n', "utf-8"
    )
    monkeypatch.chdir(company)


@pytest.fixture
def ada(run: Run, tmp_path: Path) -> Path:
    """Somebody's folder."""
    root = tmp_path / "ada"
    answer = run("person", "new", str(root), "--name", "Ada", "--level", SENIOR, *DAY)
    assert answer.code == 0
    return root


def schema(name: str) -> Any:
    """What is published of a format for other tools."""
    return json.loads((files("progression.reports") / f"{name}.schema.json").read_text("utf-8"))


def say(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    """What is typed."""
    typed = io.TextIOWrapper(io.BytesIO("".join(f"{line}\n" for line in lines).encode()))
    monkeypatch.setattr(sys, "stdin", typed)


class Terminal(io.TextIOWrapper):
    """What is typed where somebody sits."""

    def isatty(self) -> bool:
        """Somebody does."""
        return True


def test_signals_are_found(run: Run, ada: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who knows no paths says a competency or words and chooses; what was typed is not lost."""
    lines = [
        SECRET,
        "2026-11-03 retro",
        "2026-11-03 retrospective",
        "Delivery",
        "zzz",
        "slices",
        "1",
    ]
    typed = Terminal(io.BytesIO("".join(f"{line}\n" for line in lines).encode()))
    monkeypatch.setattr(sys, "stdin", typed)
    answer = run("evidence", "add", "-p", str(ada), *DAY)
    (piece,) = read_person(ada).evidence

    assert answer.code == 0 and "“retro” is neither a day nor a source" in answer.err
    assert " 1 Checks a finished task" in answer.err and "There is no signal “zzz”" in answer.err
    assert [each.path for each in piece.signals] == ["delivery/slices-work"]


def test_a_day_to_look_back_is_asked_again(
    run: Run, ada: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A slip in the last answer costs none of those before: it is asked until a day lies ahead."""
    lines = ["Test it.", "reliability/plans-for-load", "1", "Ines", "soon", "2026-01-01", ""]
    typed = Terminal(io.BytesIO("".join(f"{line}\n" for line in lines).encode()))
    monkeypatch.setattr(sys, "stdin", typed)
    answer = run("goal", "add", "-p", str(ada), *DAY)
    (goal,) = read_person(ada).goals

    assert answer.code == 0 and "“soon” is no day that lies ahead" in answer.err
    assert "“2026-01-01” is no day that lies ahead" in answer.err
    assert goal.helpers == ("Ines",) and str(goal.look_back) == "2027-03-01"


def kept(run: Run, ada: Path, *more: str) -> Answer:
    """Keep a piece of evidence."""
    return run(
        *("evidence", "add", "-p", str(ada), "--text", SECRET, "--happened", "2026-11-03"),
        *("--source", "retrospective", "-s", "direction/decides-in-writing", *DAY, *more),
    )


def test_three_questions(run: Run, ada: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Evidence is kept by answering three questions."""
    say(
        monkeypatch,
        SECRET,
        "2026-11-03, retrospective",
        "decides-in-writing ownership/owns-an-outcome",
    )
    answer = run("evidence", "add", "-p", str(ada), *DAY)
    (piece,) = read_person(ada).evidence

    assert answer.code == 0
    assert answer.err.count("?") >= 3
    assert answer.out.strip().endswith("2026-11-03-northwind-shouted-at-us-about-the.md")
    assert (str(piece.happened), piece.source.value, piece.text) == (
        "2026-11-03",
        "retrospective",
        SECRET,
    )
    assert [each.path for each in piece.signals] == [
        "direction/decides-in-writing",
        "ownership/owns-an-outcome",
    ]
    assert all(each.wording for each in piece.signals)


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("evidence", "add", "-s", "direction/decide-in-writing"), "direction/decides-in-writing"),
        (("evidence", "add"), "--signal competency/signal"),
        (("evidence", "show", "2026-11-03-northwind"), "2026-11-03-northwind-shouted"),
        (("evidence", "ad"), "Did you mean “add”"),
        (("goal", "close", "nothing", "--as", "kept", "--sentence", "x"), "There is no goal"),
        (("goal", "add", "--text", "x", "-s", "direction", "--by", "x"), "its signals are"),
        (("packet", "--for", "engineering/ic/staff"), "engineering/ic/staff-engineer"),
        (("stack", "--for", "engineering/ic/staff"), "engineering/ic/staff-engineer"),
        (("one-on-one", "--seen", "neighbours-ask"), "neighbours-ask-for-them"),
        (("one-on-one", "--language", "xx"), "It speaks: de, en"),
        (("packet", "--for", STAFF, "--format", "htm"), "html"),
    ],
)
def test_one_clear_message(
    run: Run, ada: Path, monkeypatch: pytest.MonkeyPatch, args: tuple[str, ...], told: str
) -> None:
    """Whatever is wrong is told in one message with a way out, without what somebody wrote."""
    kept(run, ada)
    before = snapshot(ada)
    say(monkeypatch)
    more = ("--text", SECRET, "--source", "self") if args[:2] == ("evidence", "add") else ()
    whose = () if "ad" in args else ("-p", str(ada))
    answer = run(*args, *more, *whose)

    assert answer.code == 2
    assert told in " ".join(answer.err.split())
    assert "Traceback" not in answer.err
    assert SECRET not in answer.err + answer.out
    assert snapshot(ada) == before


def test_inside_the_repository(run: Run, tmp_path: Path) -> None:
    """Nobody's folder is made beside the framework, and nothing is written there."""
    answer = run("person", "new", "ada", "--name", "Ada", "--level", SENIOR)

    assert answer.code == 2
    assert "holds the framework" in answer.err
    assert not (tmp_path / "company" / "ada").exists()


def test_another_framework(run: Run, ada: Path) -> None:
    """A folder that belongs to another framework is told apart."""
    file = ada / "person.toml"
    file.write_text(file.read_text("utf-8").replace('"harbour"', '"quay"'), "utf-8")
    answer = run("stack", "-p", str(ada))

    assert answer.code == 2
    assert "belongs to the framework “quay”" in answer.err


@pytest.mark.parametrize(
    "args", [("stack",), ("one-on-one",), ("packet", "--for", STAFF)], ids=lambda each: each[0]
)
def test_a_level_that_is_gone(run: Run, ada: Path, args: tuple[str, ...]) -> None:
    """A level that has another id by now is told, with the command that carries the folder."""
    file = ada / "person.toml"
    file.write_text(file.read_text("utf-8").replace("senior-engineer", "senior-enginer"), "utf-8")
    answer = run(*args, "-p", str(ada))

    assert answer.code == 2
    assert SENIOR in answer.err
    assert f"progression migrate {ada} --in-place" in answer.err


def test_a_whole_season(run: Run, ada: Path, tmp_path: Path) -> None:
    """Evidence, a note, a goal, 1:1s and a packet, one after the other."""
    kept(run, ada)
    name = "2026-11-03-northwind-shouted-at-us-about-the"
    note = ("--by", "Ines Klein", "--text", "I saw it.")
    assert run("evidence", "note", name, "-p", str(ada), *note, *DAY).code == 0
    shown = run("evidence", "show", name, "-p", str(ada))
    assert "Ines Klein  peer, 2026-11-30" in shown.out
    listed = json.loads(run("evidence", "list", "-p", str(ada), "--format", "json").out)
    jsonschema.validate(listed, schema("evidence"))
    assert listed[0]["notes"][0]["by"] == "Ines Klein"
    goal = (
        "--text",
        "Test it.",
        "-s",
        "reliability/plans-for-load",
        "--by",
        "reliability/staged-outage",
    )
    assert run("goal", "add", "-p", str(ada), *goal, *DAY).code == 0
    assert "Break a test system" in run("goal", "list", "-p", str(ada), *DAY).out
    first = run("one-on-one", "-p", str(ada), "--seen", "neighbours-ask-for-them", *DAY)
    assert first.code == 0
    record = ada / "one-on-ones" / "2026-11-30.md"
    text = record.read_text("utf-8")
    assert "We look back on 1 March 2027" in text
    record.write_text(text.replace("- …", "- Show it to Ines.", 1), "utf-8")
    later = run("one-on-one", "-p", str(ada), "--today", "2026-12-14", "--no-record")
    assert "- [ ] Show it to Ines." in later.out
    assert "seen on 30 November 2026" in later.out
    closed = ("--as", "kept", "--sentence", "We tested it.")
    goal_name = read_person(ada).goals[0].id
    assert run("goal", "close", goal_name, "-p", str(ada), *closed, *DAY).code == 0
    assert "kept: We tested it." in run("goal", "list", "-p", str(ada), "--all", *DAY).out
    black = tmp_path / "black.txt"
    black.write_text("Ines Klein\nNorthwind\n", "utf-8")
    for ending in ("html", "md"):
        out = tmp_path / f"packet.{ending}"
        packet = ("packet", "-p", str(ada), "--for", STAFF, "--redact", str(black), *DAY)
        assert run(*packet, "-o", str(out)).code == 0
        assert "orthwind" not in out.read_text("utf-8")
        assert "Klein" not in out.read_text("utf-8")
        hidden = run(*packet, "-o", str(tmp_path / f"northwind.{ending}"))
        assert (hidden.code, "blacked out" in hidden.err) == (2, True)
    stack = json.loads(run("stack", "-p", str(ada), "--format", "json").out)
    jsonschema.validate(stack, schema("stack"))
    assert [each["path"] for each in stack["shown"]] == ["direction/decides-in-writing"]


def test_goals_for_other_tools(run: Run, ada: Path) -> None:
    """Goals as JSON say what they are to show, whether they are due, and how they ended."""
    here = ("-p", str(ada))
    way = ("-s", "reliability/plans-for-load", "--by", "reliability/staged-outage")
    listing = ("goal", "list", *here, "--format", "json", "--today", "2027-03-01")
    assert json.loads(run(*listing).out) == []
    run("goal", "add", *here, "--text", "Test it.", *way, "--helper", "Ines", *DAY)
    run("goal", "add", *here, "--text", "Talk.", *way[:3], "With Bo.", *DAY)
    ended = ("--as", "let-go", "--sentence", "No time.", "--today", "2026-12-20")
    run("goal", "close", "2026-11-30-talk", *here, *ended)
    (still,) = json.loads(run(*listing).out)
    everything = json.loads(run(*listing, "--all").out)

    jsonschema.validate(everything, schema("goals"))
    assert everything[0] == still and len(everything) == 2
    assert still["title"] == "Test it." and still["helpers"] == ["Ines"]
    assert still["due"] and still["look_back"] == "2027-03-01" and still["end"] is None
    assert still["practice"] == "reliability/staged-outage" and still["signals"][0]["wording"]
    last = everything[1]
    assert (last["end"], last["ended"], last["sentence"]) == ("let-go", "2026-12-20", "No time.")
    assert last["practice"] is None and not last["due"]


def test_a_move_for_other_tools(run: Run) -> None:
    """With another level, the stack as JSON says what a move there would be; else there is none."""
    here = ("stack", "-p", str(EXAMPLES / "mira"), "--format", "json", *DAY)
    manager = "engineering/management/engineering-manager"
    stack = json.loads(run(*here, "--for", manager).out)
    own = json.loads(run(*here, "--for", stack["level"]).out)
    text = run(*here[:3], *DAY, "--for", manager).out

    jsonschema.validate(stack, schema("stack"))
    move = stack["move"]
    assert (move["from"], move["to"]) == (stack["level"], manager)
    (standing,) = stack["standings"]
    shown = [each["path"] for each in standing["signals"] if each["state"] == "shown"]
    assert move["uses"] == shown
    assert len(shown) + len(move["asks"]) == len(standing["signals"])
    assert f"It would use {len(shown)} signals" in text
    assert f"You would hand over {len(move['hands_over'])} signals" in text
    assert move["try_first"].startswith("Stand in for a manager")
    assert own["move"] is None and json.loads(run(*here).out)["move"] is None


@pytest.mark.parametrize("level", ["", STAFF, "engineering/management/engineering-manager"])
def test_a_stack_in_words(run: Run, level: str) -> None:
    """A stack is told in words and counts of signals, and never as a share."""
    answer = run("stack", "-p", str(EXAMPLES / "mira"), *(("--for", level) if level else ()))

    assert answer.code == 0
    assert "%" not in answer.out
    assert "signals" in answer.out
    assert max(map(len, answer.out.splitlines())) <= 80


def test_sheets_in_a_companys_own_words(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Sheets speak the language and the words of the handbook, and load nothing."""
    (tmp_path / "pyproject.toml").write_text(
        f'[tool.progression]\nframework = "{HARBOUR.as_posix()}"\n[tool.progression.handbook]\n'
        'language = "de"\nwords = {"agenda.title" = "Unter uns: {level}"}\n',
        encoding="utf-8",
    )
    side = str(EXAMPLES / "mira" / "assessments" / "2026-11-16.json")
    monkeypatch.chdir(tmp_path)
    answer = run("assess", "compare", side, side, "--format", "html")

    assert answer.code == 0 and '<html lang="de">' in answer.out
    assert "<title>Unter uns: Staff Engineer</title>" in answer.out
    assert "default-src 'none'" in answer.out


def test_assessments(run: Run, tmp_path: Path) -> None:
    """Two assessments become an agenda, which names whose they are; one is shown beside words."""
    mine = str(EXAMPLES / "mira" / "assessments" / "2026-11-16.json")
    theirs = str(EXAMPLES / "mira" / "with-manager" / "tomasz.json")
    shown = run("assess", "show", mine)
    agenda = run("assess", "compare", mine, theirs, "--language", "de")

    assert "a chance: A dispute between two teams" in shown.out
    assert "# Zu besprechen: Staff Engineer" in agenda.out
    assert "- **Mira:** " in agenda.out
    assert "- **tomasz:** " in agenda.out
    broken = tmp_path / "broken.json"
    broken.write_text("{", "utf-8")
    assert run("assess", "show", str(broken)).code == 2


COMMANDS = [
    ("person", "show", "{ada}"),
    ("evidence", "list", "-p", "{ada}"),
    ("evidence", "show", "2026-11-03-northwind-shouted-at-us-about-the", "-p", "{ada}"),
    ("goal", "list", "-p", "{ada}"),
    ("stack", "-p", "{ada}"),
    ("stack", "-p", "{ada}", "--for", STAFF),
    ("one-on-one", "-p", "{ada}", "--no-record"),
    ("packet", "-p", "{ada}", "--for", STAFF),
    ("migrate", "{ada}", "--from", "HEAD"),
]


def snapshot(*roots: Path) -> dict[str, bytes]:
    """All files below some folders."""
    files = [each for root in roots for each in root.rglob("*") if each.is_file()]
    return {str(each): each.read_bytes() for each in files}


def test_nothing_is_written_beside(
    run: Run, ada: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What reads writes nothing at all, and what writes does so in the folders that are named."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("TMPDIR", str(home))
    kept(run, ada)
    before = snapshot(tmp_path)
    for command in COMMANDS:
        answer = run(*(each.format(ada=ada) for each in command))
        assert answer.code in (0, 1), (command, answer.err)
        assert SECRET not in answer.err
        assert snapshot(tmp_path) == before, command
    out = tmp_path / "out"
    run("packet", "-p", str(ada), "--for", STAFF, "-o", str(out / "packet.html"))
    run("one-on-one", "-p", str(ada), "-o", str(out / "sheet.html"), *DAY)
    new = sorted(set(snapshot(tmp_path)) - set(before))
    assert new == sorted(
        [
            str(out / "packet.html"),
            str(out / "sheet.html"),
            str(ada / "one-on-ones" / "2026-11-30.md"),
        ]
    )
    assert {each: snapshot(tmp_path)[each] for each in before} == before


def test_errors_hold_no_evidence(run: Run, ada: Path) -> None:
    """Whatever is broken in a folder, the message holds none of what somebody wrote."""
    kept(run, ada)
    (file,) = (ada / "evidence").iterdir()
    whole = file.read_text("utf-8")
    for old, new in (
        (
            "+++",
            f"{SECRET}",
        ),
        ("source = ", f"source = {SECRET} "),
        ("happened = 2026-11-03", f'happened = "{SECRET}"'),
        ('path = "', f'path = "{SECRET}'),
        ("wording = ", f'wording = "{SECRET}" # '),
        ('source = "retrospective"', f'source = "{SECRET}"'),
        ("[[signals]]", f"[[{SECRET}"),
    ):
        assert old in whole
        file.write_text(whole.replace(old, new, 1), "utf-8")
        answer = run("evidence", "list", "-p", str(ada))

        assert answer.code == 2
        assert file.name in answer.err
        assert "Northwind shouted" not in answer.err + answer.out
        assert "Traceback" not in answer.err


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"2026-11-16"', f'"{SECRET}"'),
        ('"at-times"', f'"{SECRET}"'),
        ('{"answer": "at-times"}', f'"{SECRET}"'),
        ('"harbour"', f'["{SECRET}"]'),
        ('"answers": {', f'"answers": "{SECRET}", "more": {{'),
        ('"date"', f'"{SECRET}'),
    ],
)
def test_errors_hold_no_answer(run: Run, ada: Path, old: str, new: str) -> None:
    """Whatever is broken in a self-assessment, the message holds none of what somebody wrote."""
    text = (
        '{"schema": "progression/assessment/1", "framework": "harbour", "date": "2026-11-16",'
        f' "level": "{SENIOR}",'
        ' "answers": {"ownership/owns-an-outcome": {"answer": "at-times"}}}'
    )
    assert old in text
    (ada / "assessments").mkdir()
    file = ada / "assessments" / "mine.json"
    file.write_text(text.replace(old, new, 1), "utf-8")
    for command in (("person", "show", str(ada)), ("assess", "show", str(file))):
        answer = run(*command)

        assert answer.code == 2
        assert "mine.json" in answer.err
        assert "Northwind" not in answer.err + answer.out
