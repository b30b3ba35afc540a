"""Revisions that mean harm can do none while they are read."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from progression.revisions import RevisionError, framework_at, head_of, run_at
from progression.revisions.trusted import Bounds
from tests.revisions.repository import Repository, framework, repository

HOME = "quay"
MARK = "harm-was-done"


def after(code: str) -> dict[str, str | bytes]:
    """A sound framework with code behind it."""
    return {f"{HOME}/__init__.py": f"{framework()}\n{code}\n"}


def before(code: str) -> dict[str, str | bytes]:
    """A sound framework with code in front of it."""
    return {f"{HOME}/__init__.py": f"{code}\n{framework()}"}


def beside(name: str, content: str | bytes) -> dict[str, str | bytes]:
    """A sound framework with another file beside it."""
    return {f"{HOME}/__init__.py": framework(), f"{HOME}/{name}": content}


TOUCH = f"open({MARK!r}, 'w')"
HOSTILE: dict[str, dict[str, str | bytes]] = {
    "imports os": before("import os\nos.system('touch harm-was-done')"),
    "imports a part of os": before("from os import system\nsystem('touch harm-was-done')"),
    "opens a file": after(TOUCH),
    "loops for ever": after("while True:\n    pass"),
    "comprehends for ever": after("X = [0 for _ in iter(int, 1)]"),
    "allocates without end": after("X = 'x' * 10**12"),
    "raises a power": after("X = 10 ** 10 ** 10"),
    "writes to stdout": after("print('harm')"),
    "ends the program": after("raise SystemExit(3)"),
    "nests brackets": after(f"X = {'[' * 5_000}{']' * 5_000}"),
    "nests minus signs": after(f"X = {'-' * 100_000}1"),
    "chains attributes": after(f"X = HARBOUR{'.id' * 50_000}"),
    "holds a text of 100 MB": beside("large.py", f"X = '{'x' * 100_000_000}'"),
    "holds a file without a line": beside("large.py", b"#" * 9_000_000),
    "imports in a circle": {
        **beside("a.py", "from .b import B\nA = 1\n"),
        f"{HOME}/b.py": "from .a import A\nB = 1\n",
    },
    "is latin-1": beside("words.py", "X = 'Größe'\n".encode("latin-1")),
    "is UTF-16": beside("words.py", "X = 1\n".encode("utf-16")),
    "declares another encoding": beside("words.py", b"# coding: rot13\nK = vzcbeg_bf\n\xff"),
    "holds null bytes": beside("words.py", b"X = 1\0\n"),
    "decorates": after(f"@{TOUCH}.write\ndef f(): ..."),
    "defines a class with a body": after(f"class X:\n    {TOUCH}"),
    "calls through a name": after(f"F = open\nF({MARK!r}, 'w')"),
    "reaches through attributes": after("X = HARBOUR.__class__.__mro__[-1].__subclasses__()"),
    "formats": after("X = f'{" + TOUCH.replace("'", '"') + "}'"),
    "calls builtins": after(f"X = __builtins__['open']({MARK!r}, 'w')"),
    "deletes": after("del HARBOUR"),
    "asserts": after(f"assert {TOUCH}"),
    "matches": after(f"match {TOUCH}:\n    case _: pass"),
    "doubles lists": after("X = [1, 2]\n" + "X = [*X, *X]\n" * 60),
    "doubles clusters": after(
        "C = Cluster('c', 'C')\n" + "C = Cluster('c', 'C', clusters=[C, C])\n" * 50
    ),
    "evaluates": after(f"eval({TOUCH!r})"),
    "annotates": after(f"X: {TOUCH} = 1"),
    "catches": after(f"try:\n    {TOUCH}\nfinally:\n    {TOUCH}"),
    "awaits": after("async def f():\n    await f()"),
    "shadows progression": {
        f"{HOME}/__init__.py": framework(),
        f"{HOME}/progression.py": TOUCH,
        f"{HOME}/datetime.py": TOUCH,
    },
}


@pytest.mark.parametrize("name", HOSTILE)
def test_nothing_of_a_hostile_revision_is_executed(
    name: str, tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is refused in words, in little time, and nothing of it runs."""
    made = repository(tmp_path / "r")
    made.commit(HOSTILE[name])
    monkeypatch.chdir(tmp_path)
    started = time.process_time()

    reading = framework_at(head_of(made.root), made.root / HOME)

    assert time.process_time() - started < 20
    assert name in {"annotates", "shadows progression"} or reading.findings
    assert not list(tmp_path.rglob(MARK))
    out = capfd.readouterr()
    assert (out.out, out.err) == ("", "")


def test_links_out_of_the_tree_are_not_followed(tmp_path: Path) -> None:
    """A link to a file or a folder elsewhere is told, and not read."""
    made = repository(tmp_path / "r")
    (tmp_path / "secret.py").write_text("SECRET = 1\n")
    made.write(f"{HOME}/__init__.py", framework())
    (made.root / HOME / "secret.py").symlink_to(tmp_path / "secret.py")
    (made.root / HOME / "elsewhere").symlink_to(tmp_path)
    made.commit({})

    reading = framework_at(head_of(made.root), made.root / HOME)

    assert [each.rule for each in reading.findings] == ["not-static", "not-static"]
    assert {"secret.py", "elsewhere"} == {
        (each.place.file if each.place else "").rpartition("/")[2] for each in reading.findings
    }


def test_names_that_could_mean_options_or_patterns_are_only_names(tmp_path: Path) -> None:
    """Files whose names look like options or patterns of git harm nobody."""
    made = repository(tmp_path / "r")
    made.commit({"--output=x/__init__.py": framework(), "quay/--help.py": "import os"})

    assert framework_at(head_of(made.root), made.root / "--output=x").framework
    assert not (made.root / "x").exists()


def test_filters_and_attributes_of_the_repository_are_not_applied(tmp_path: Path) -> None:
    """What a repository configures as filter, diff or monitor is not run."""
    made = repository(tmp_path / "r")
    made.commit({**after(""), ".gitattributes": "*.py filter=harm diff=harm export-ignore\n"})
    for key in ("filter.harm.smudge", "filter.harm.clean", "diff.harm.textconv", "core.fsmonitor"):
        made.git("config", key, f"touch {tmp_path / MARK}")
    (tmp_path / MARK).unlink(missing_ok=True)

    assert framework_at(head_of(made.root), made.root / HOME).framework
    assert framework_at(head_of(made.root), made.root / "gone").framework
    assert not (tmp_path / MARK).exists()


def test_a_revision_of_too_many_files_is_refused(tmp_path: Path) -> None:
    """More files than what is read without trust are refused before they are read."""
    made = repository(tmp_path / "r")
    made.commit({**after(""), **{f"{HOME}/m{number}.py": "" for number in range(2_001)}})

    with pytest.raises(RevisionError, match="too large"):
        framework_at(head_of(made.root), made.root / HOME)


# Definitions that have to be run.


def run(made: Repository, *, bounds: Bounds | None = None) -> object:
    """Run what is checked in."""
    return run_at(head_of(made.root), made.root / HOME, bounds=bounds or Bounds(seconds=20))


COMPUTED = framework("{words}").replace('"{words}"', '" ".join(["Asks", "twice."])')


def test_definitions_that_compute_are_run_where_a_revision_is_trusted(tmp_path: Path) -> None:
    """What cannot be read without being run is run, when somebody says so."""
    made = repository(tmp_path / "r")
    made.commit({f"{HOME}/__init__.py": COMPUTED})

    assert framework_at(head_of(made.root), made.root / HOME).findings
    found = run_at(head_of(made.root), made.root / HOME)
    assert found.clusters[0].tracks[0].levels[0].expects[0].signals[0].text == "Asks twice."


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("while True:\n    pass", "took more than"),
        ("X = bytearray(10**11)", "memory"),
        ("import os\nos._exit(0)", "ended the process"),
        ("raise SystemExit", "cannot be used"),
        ("1 / 0", "division"),
    ],
)
def test_what_goes_wrong_while_running_is_told(tmp_path: Path, code: str, told: str) -> None:
    """Time, memory, an early end and an error each give one message."""
    made = repository(tmp_path / "r")
    made.commit(after(code))

    with pytest.raises(RevisionError, match=told):
        run(made, bounds=Bounds(seconds=3))


def test_a_trusted_revision_sees_neither_the_environment_nor_the_checkout(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It runs in an empty folder without environment, and what it prints is dropped."""
    made = repository(tmp_path / "r")
    monkeypatch.setenv("SECRET_TOKEN", "x")
    code = (
        "import os\nprint('harm')\n"
        "assert 'SECRET_TOKEN' not in os.environ\n"
        "assert os.listdir() == ['quay'], os.listdir()\n"
    )
    made.commit(after(code))
    seen = made.everything()

    assert run(made)
    assert made.everything() == seen
    assert capfd.readouterr().out == ""
