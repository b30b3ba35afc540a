"""`draft`: said before it is sent, shown before it is written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from progression.loader import load
from tests.cli.conftest import Run
from tests.draft.answers import DRAFT, vague
from tests.draft.server import answering, saying, serving

SECRET = "sk-0123456789abcdef"
TEXT = "People who send pilots to vessels."


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, without an endpoint in the environment."""
    monkeypatch.chdir(tmp_path)
    for name in ("ENDPOINT", "MODEL", "KEY_ENV"):
        monkeypatch.delenv(f"PROGRESSION_{name}", raising=False)
    return tmp_path


def files(folder: Path) -> list[str]:
    """All files below a folder."""
    found = (each for each in folder.rglob("*") if each.is_file())
    return sorted(each.relative_to(folder).as_posix() for each in found)


INTO = ("--model", "m", "--into", "frameworks/port")


def test_a_framework_begins_with_a_draft(run: Run, desk: Path) -> None:
    """A few lines become files that load; what is sent is said first, and all is shown."""

    with serving([saying(vague()), saying(DRAFT)]) as endpoint:
        answer = run("draft", TEXT, "--endpoint", endpoint.url, *INTO, "--yes")

    assert answer.code == 0, answer.err
    first = answer.err.splitlines()[0]
    assert first.startswith("Sending ")
    assert endpoint.url.split("/")[2] in first
    assert f"your text ({len(TEXT)} characters)" in first
    for words in ("Asks each vessel for its draught", "What the model assumed", "Wrote 3 files"):
        assert words in answer.out
    assert load(desk / "frameworks" / "port").clusters[0].title == "Dispatch"


def test_nothing_is_written_before_somebody_agrees(run: Run, desk: Path) -> None:
    """Without --yes, and with nobody there to ask, the draft is shown and no file is made."""

    with serving([saying(DRAFT)]) as endpoint:
        answer = run("draft", TEXT, "--endpoint", endpoint.url, *INTO)

    assert answer.code == 1
    assert "Nothing was written; to write it: --yes" in answer.err
    assert files(desk) == []


def test_a_cluster_joins_what_there_is(run: Run, desk: Path) -> None:
    """A second draft adds a file to the first, and shows how the other changes."""

    other = json.loads(json.dumps(DRAFT).replace("ispatch", "iving"))
    with serving([saying(DRAFT), saying(other)]) as endpoint:
        run("draft", TEXT, "--endpoint", endpoint.url, *INTO, "--yes")
        answer = run("draft", TEXT, "--endpoint", endpoint.url, "--model", "m", "--yes")
        context = json.loads(endpoint.bodies[1]["messages"][1]["content"])["framework"]

    assert answer.code == 0, answer.err
    assert "+        DIVING," in answer.out or "+        DIVING_CLUSTER," in answer.out
    assert [each["id"] for each in context["clusters"]] == ["dispatch"]
    found = load(desk / "frameworks" / "port")
    assert [each.id for each in found.clusters] == ["dispatch", "diving"]


@pytest.mark.usefixtures("desk")
def test_a_dry_run_sends_nothing(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The request is printed as it would be sent, and the key is only named."""

    monkeypatch.setenv("MY_KEY", SECRET)
    with serving([saying(DRAFT)]) as endpoint:
        asked = ("draft", TEXT, "--endpoint", endpoint.url, "--key-env", "MY_KEY", *INTO)
        dry = run(*asked, "--dry-run")
        assert endpoint.requests == []
        run(*asked, "--yes")

    head, _, body = dry.out.partition("\n\n")
    assert "Authorization: Bearer $MY_KEY" in head
    assert json.loads(body) == endpoint.bodies[0]
    assert "Nothing was sent." in dry.err
    assert SECRET not in dry.out + dry.err


def test_a_key_is_in_nothing_that_is_shown_or_written(
    run: Run, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The key goes to the server, and neither to the screen nor into a file."""

    monkeypatch.setenv("MY_KEY", SECRET)
    with serving([saying(DRAFT)]) as endpoint:
        asked = ("draft", TEXT, "--endpoint", endpoint.url, "--key-env", "MY_KEY", *INTO)
        answer = run(*asked, "--yes")

    assert f"Bearer {SECRET}" in endpoint.requests[0]
    assert "The key in MY_KEY goes along." in answer.err
    assert SECRET not in answer.out + answer.err
    assert all(SECRET not in (desk / each).read_text("utf-8") for each in files(desk))


@pytest.mark.parametrize(
    ("args", "said"),
    [
        ((), "Say what the people of the cluster do"),
        ((TEXT,), "--endpoint URL is missing"),
        ((TEXT, "--endpoint", "http://localhost:1"), "--model NAME is missing"),
        ((TEXT, "--endpoint", "http://example.com", *INTO), "is not encrypted"),
        ((TEXT, "--endpoint", "https://example.com", "--model", "m"), "--into frameworks/company"),
        ((TEXT, "--endpoint", "http://[::1]:1", *INTO, "--key-env", "NO_KEY_HERE"), "holds no key"),
        ((TEXT, "--file", "job.txt"), "Take one of them"),
        (("--file", "job.pdf", "--endpoint", "http://[::1]:1", *INTO), "is not read"),
        ((" ", "--endpoint", "http://[::1]:1", *INTO), "nothing to draft from"),
        (
            (TEXT, "--endpoint", "http://[::1]:1", "--model", "m", "--into", "a b"),
            "no name for one",
        ),
    ],
)
def test_what_cannot_be_is_told_before_anything_is_sent(
    run: Run, desk: Path, args: tuple[str, ...], said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each mistake gets one message and exit code 2, and nobody is asked anything."""

    for name in ("job.txt", "job.pdf"):
        (desk / name).write_text("x", encoding="utf-8")
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    answer = run("draft", *args)

    assert answer.code == 2
    assert said in answer.err
    assert "Sending" not in answer.err


def test_a_server_that_fails_leaves_nothing(run: Run, desk: Path) -> None:
    """An endpoint that cannot be used is one message, exit code 2, and no file."""

    with serving([answering(500, "")]) as endpoint:
        answer = run("draft", TEXT, "--endpoint", endpoint.url, *INTO, "--yes")

    assert answer.code == 2
    assert answer.err.splitlines()[-1].startswith("Error: 127.0.0.1:")
    assert files(desk) == []


def test_a_draft_that_would_not_load_is_not_written(run: Run, desk: Path) -> None:
    """A draft that keeps its errors to the end is shown with them, and never written."""

    broken = json.dumps(DRAFT).replace('"raises": []', '"raises": ["nothing"]')
    with serving([saying(broken)]) as endpoint:
        answer = run("draft", TEXT, "--endpoint", endpoint.url, *INTO, "--yes")

    assert answer.code == 1
    assert "error[unknown-signal]" in answer.out
    assert "the framework would not load" in answer.err
    assert files(desk) == []


@pytest.mark.usefixtures("desk")
def test_words_that_steer_a_terminal_are_not_printed(run: Run) -> None:
    """What a model says reaches the screen without escapes."""

    text = json.dumps(DRAFT).replace("Plans the shift.", "Plans \\u001b[2J the shift.")
    with serving([saying(text)]) as endpoint:
        answer = run("draft", TEXT, "--endpoint", endpoint.url, *INTO)

    assert "\x1b" not in answer.out
    assert "Plans" in answer.out
