"""Files that survive: one writer, whole files, and nothing lost where a writer is stopped."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from progression.people import Keeping, PersonError, writing
from progression.people.keeping import JOURNAL
from progression.people.lock import LOCK

GONE = 2**22 + 1
"""No process has this number."""


def held(root: Path, pid: int, machine: str) -> None:
    """Let a folder be held by somebody."""
    (root / LOCK).write_text(json.dumps({"pid": pid, "machine": machine}), "utf-8")


def test_two_writers(ada: Path) -> None:
    """A second writer is refused, and told who writes and what to do."""

    with (
        writing(ada),
        pytest.raises(PersonError, match=f"process {os.getpid()} on") as refused,
        writing(ada),
    ):
        pass
    assert f"remove {LOCK}" in str(refused.value)
    with writing(ada) as writer:
        assert writer.new("evidence/a.md", b"a")
    assert not (ada / LOCK).exists()


@pytest.mark.parametrize(
    ("pid", "machine"), [(os.getppid(), socket.gethostname()), (GONE, "elsewhere")]
)
def test_held(ada: Path, pid: int, machine: str) -> None:
    """A process that runs holds its lock, and one on another machine may."""
    held(ada, pid, machine)

    with pytest.raises(PersonError, match=f"process {pid} on {machine}"), writing(ada):
        pass


@pytest.mark.parametrize("lock", ["", "{", json.dumps({"pid": GONE, "machine": "here"})])
def test_left_behind(ada: Path, lock: str) -> None:
    """The lock of a process that is gone is nobody's."""
    (ada / LOCK).write_text(lock.replace("here", socket.gethostname()), "utf-8")

    with writing(ada) as writer:
        assert writer.new("evidence/a.md", b"a")


def test_never_overwritten(ada: Path) -> None:
    """A new file takes no other's place, and a changed one is not changed unseen."""
    with writing(ada) as writer:
        file = writer.new("goals/a.md", b"a")

        with pytest.raises(FileExistsError):
            writer.new("goals/a.md", b"b")
        with pytest.raises(PersonError, match="changed in the meantime"):
            writer.change({"goals/a.md": (b"other", b"c"), "person.toml": (b"", b"")})
        assert file.read_bytes() == b"a"


KILLING = '''
"""Kills a writer at its first step, its second, and so on, and says what is left each time."""
import json, os, signal, sys
from pathlib import Path
from progression.people import Keeping, writing

root = Path(sys.argv[1])
names = [f"evidence/{number}.md" for number in range(3)]
real = {name: getattr(os, name) for name in ("replace", "link", "unlink", "fsync", "open")}

def write(step):
    def counting(act):
        def counted(*args, **kwargs):
            nonlocal step
            step -= 1
            if not step:
                os.kill(os.getpid(), signal.SIGKILL)
            return act(*args, **kwargs)
        return counted
    for name, act in real.items():
        setattr(os, name, counting(act))
    with writing(root) as writer:
        writer.change({name: (b"before", b"after") for name in names})
        writer.new("evidence/new.md", b"new")
    os._exit(0)

def seen():
    files = Keeping(root)
    return sorted({files.content(name).decode() for name in names})

step, finished = 0, False
while not finished:
    step += 1
    for name in names:
        (root / name).write_bytes(b"before")
    new = root / "evidence" / "new.md"
    new.unlink(missing_ok=True)
    child = os.fork()
    if not child:
        write(step)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    finished = code == 0
    found = {"code": code, "before": seen(), "new": new.read_text() if new.exists() else None}
    with writing(root):
        pass
    left = [each.name for each in root.rglob(".*")]
    print(json.dumps({**found, "after": seen(), "left": left}))
'''


def test_killed_at_any_point(ada: Path) -> None:
    """Whenever a writer is killed, readers see all of a change or nothing, and the next goes on."""
    (ada / "evidence").mkdir()
    done = subprocess.run(
        [sys.executable, "-c", KILLING, str(ada)], check=True, capture_output=True, text=True
    )
    steps = [json.loads(line) for line in done.stdout.splitlines()]

    assert [each["code"] for each in steps] == [-signal.SIGKILL] * (len(steps) - 1) + [0]
    assert len(steps) > 10
    assert all(each["before"] == each["after"] for each in steps)
    assert {tuple(each["before"]) for each in steps} == {("before",), ("after",)}
    assert {each["new"] for each in steps} == {None, "new"}
    assert [each["left"] for each in steps if each["left"]] == []


def test_changed_by_hand_after_a_kill(ada: Path) -> None:
    """A file that somebody changed after the kill stays, and the message says the way out."""
    (ada / "evidence").mkdir()
    for number in range(2):
        (ada / "evidence" / f"{number}.md").write_bytes(b"before")
    with writing(ada) as writer:
        pairs = {f"evidence/{number}.md": (b"before", b"after") for number in range(2)}
        writer.change(pairs)
    entries = {
        name: {"before": hashlib.sha256(b"before").hexdigest(), "after": "YWZ0ZXI="}
        for name in pairs
    }
    (ada / JOURNAL).write_text(json.dumps({"format": 1, "files": entries}), "utf-8")
    (ada / "evidence" / "1.md").write_bytes(b"mine")

    with pytest.raises(PersonError, match="changed by hand since"), writing(ada):
        pass
    assert (ada / "evidence" / "1.md").read_bytes() == b"mine"
    (ada / JOURNAL).write_text("{", "utf-8")
    with pytest.raises(PersonError, match="no journal of ours"):
        Keeping(ada)
