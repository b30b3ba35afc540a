"""One writer at a time: a file that says who writes, and a way out where nobody does any more."""

from __future__ import annotations

import contextlib
import json
import os
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from progression.people.faults import PersonError, refused

LOCK: Final = ".progression.lock"

if os.name == "posix":
    import fcntl

    def _hold(descriptor: int) -> bool:
        """Hold an open file until it is closed; False where another process holds it."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

else:

    def _hold(descriptor: int) -> bool:
        """Other systems have the process's number alone to go by."""
        return descriptor >= 0


@contextlib.contextmanager
def locked(root: Path) -> Iterator[None]:
    """Be the only one who writes into a folder.

    The file names the process and its machine. Where that process is gone, its file is taken over;
    where it runs on another machine, only people can tell, and the error says what to do.

    Raises:
        PersonError: Somebody else writes there.
        OSError: The folder cannot be written.
    """
    file = root / LOCK
    descriptor = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        if not _hold(descriptor) or not _is_same(descriptor, file):
            raise _busy(file, _owner(descriptor))
        owner = _owner(descriptor)
        if owner is not None and _may_run(*owner):
            raise _busy(file, owner)
        mine = json.dumps({"pid": os.getpid(), "machine": socket.gethostname()}).encode()
        os.ftruncate(descriptor, 0)
        os.lseek(descriptor, 0, os.SEEK_SET)
        os.write(descriptor, mine)
        try:
            yield
        finally:
            file.unlink(missing_ok=True)
    finally:
        os.close(descriptor)


def _is_same(descriptor: int, file: Path) -> bool:
    """Whoever held it before may have removed it since it was opened."""
    try:
        return os.path.samestat(os.fstat(descriptor), file.stat())
    except FileNotFoundError:
        return False


def _owner(descriptor: int) -> tuple[int, str] | None:
    """The process and the machine that a lock names; None where it names none."""
    os.lseek(descriptor, 0, os.SEEK_SET)
    try:
        found = json.loads(os.read(descriptor, 1024))
        return int(found["pid"]), str(found["machine"])
    except (ValueError, KeyError, TypeError):
        return None


def _may_run(pid: int, machine: str) -> bool:
    if machine != socket.gethostname() or os.name != "posix":
        return True
    if pid <= 0:
        return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _busy(file: Path, owner: tuple[int, str] | None) -> PersonError:
    who = f"process {owner[0]} on {owner[1]}" if owner else "another process"
    return refused(
        f"Somebody else writes here: {who}. Wait until it is done; if it no longer runs, remove"
        f" {file.name} and run this again.",
        file,
    )
