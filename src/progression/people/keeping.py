"""A person's folder as files: read whole, written whole, by one writer at a time.

A change of several files is first written down as a whole (`.progression.journal`), then done, then
forgotten. Whoever is stopped in between loses nothing: readers take what the journal says for what
the files say, and the next writer finishes it.
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import json
import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from progression.files import write_new, write_whole
from progression.people.faults import PersonError, refused
from progression.people.lock import locked
from progression.people.place import refuse_repository

JOURNAL: Final = ".progression.journal"

_LEFT_BEHIND = re.compile(r"\.(?:.+\.(?:md|json|toml|html)|\.progression\.journal)\.[a-z0-9_]{8}")
"""What `progression.files` writes beside a file before it takes the file's place."""


class Keeping:
    """The files of one person's folder.

    Attributes:
        root: The folder.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self._pending = _journal(root)

    def names(self, below: str, ending: str) -> list[str]:
        """The files of one folder within, from the root, in the order of their names."""
        folder = self.root / below
        found = set()
        if folder.is_dir():
            found = {f"{below}/{each.name}" for each in folder.iterdir() if each.is_file()}
        found |= {each for each in self._pending if each.rpartition("/")[0] == below}
        return sorted(
            each
            for each in found
            if each.endswith(ending) and not each.rpartition("/")[2].startswith(".")
        )

    def content(self, name: str) -> bytes:
        """What a file says.

        Raises:
            OSError: It cannot be read.
        """
        if name in self._pending:
            return self._pending[name][1]
        return (self.root / name).read_bytes()

    def has(self, name: str) -> bool:
        """Tell whether there is such a file."""
        return name in self._pending or (self.root / name).is_file()


class Writer(Keeping):
    """The files of a folder that nobody else writes now; `writing` makes it."""

    def __init__(self, root: Path, framework: Path | None) -> None:
        super().__init__(root)
        self._framework = framework

    def mend(self) -> None:
        """Finish what a writer that was stopped had to leave, and remove its half-written files."""
        if self._pending:
            self._finish(self._pending)
        for folder in (self.root, *(each for each in self.root.iterdir() if each.is_dir())):
            for each in folder.glob(".*"):
                if _LEFT_BEHIND.fullmatch(each.name):
                    each.unlink(missing_ok=True)

    def new(self, name: str, content: bytes) -> Path:
        """Write a file that was not there.

        Raises:
            FileExistsError: It is there.
            PersonError: The folder that it would lie in belongs to a framework's repository.
            OSError: It cannot be written.
        """
        target = self._target(name)
        write_new(target, content)
        return target

    def change(self, changes: Mapping[str, tuple[bytes, bytes]]) -> None:
        """Change files: all of them, also where this process is stopped in between.

        Args:
            changes: For each file what it says, and what it is going to say.

        Raises:
            PersonError: One says something else by now; nothing is changed.
            OSError: One cannot be written.
        """
        wanted = {name: pair for name, pair in changes.items() if pair[0] != pair[1]}
        targets = {name: self._target(name) for name in wanted}
        for name, (before, _) in wanted.items():
            if not targets[name].is_file() or targets[name].read_bytes() != before:
                raise refused("It was changed in the meantime. Run it again.", self.root / name)
        if len(wanted) == 1:
            for name, (_, after) in wanted.items():
                write_whole(targets[name], after)
        elif wanted:
            write_whole(self.root / JOURNAL, _written(wanted))
            self._finish({name: (_mark(before), after) for name, (before, after) in wanted.items()})

    def _target(self, name: str) -> Path:
        target = self.root / name
        target.parent.mkdir(parents=True, exist_ok=True)
        # A folder within may be a link that leads elsewhere.
        if target.parent.is_symlink():
            refuse_repository(target.parent, self._framework)
        if target.is_symlink():
            refuse_repository(target.resolve().parent, self._framework)
        return target

    def _finish(self, pending: Mapping[str, tuple[str, bytes]]) -> None:
        for name, (mark, after) in pending.items():
            target = self._target(name)
            there = target.read_bytes() if target.is_file() else b""
            if there == after:
                continue
            if _mark(there) != mark:
                raise refused(
                    "A change of several files was broken off, and this one was changed by hand"
                    f" since. To keep the files as they are, remove {self.root / JOURNAL}.",
                    target,
                )
            write_whole(target, after)
        (self.root / JOURNAL).unlink(missing_ok=True)
        self._pending = {}


@contextlib.contextmanager
def writing(root: Path, *, framework: Path | None = None) -> Iterator[Writer]:
    """Hold a person's folder, so that nobody else writes into it.

    What another writer had to leave half done is finished first.

    Args:
        root: The folder; it has to be there.
        framework: The folder or file of the framework that is in use, if there is one.

    Raises:
        PersonError: Somebody else writes into it, or it lies in a framework's repository.
        OSError: It cannot be written.
    """
    refuse_repository(root, framework)
    if not root.is_dir():
        raise refused("There is no such folder.", root)
    with locked(root):
        writer = Writer(root, framework)
        writer.mend()
        yield writer


def _mark(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _written(changes: Mapping[str, tuple[bytes, bytes]]) -> bytes:
    entries = {
        name: {"before": _mark(before), "after": base64.b64encode(after).decode()}
        for name, (before, after) in changes.items()
    }
    return json.dumps({"format": 1, "files": entries}, indent=1).encode()


def _journal(root: Path) -> dict[str, tuple[str, bytes]]:
    """What a writer that was stopped still had to do."""
    file = root / JOURNAL
    try:
        document = json.loads(file.read_bytes())
        return {
            str(name): (str(each["before"]), base64.b64decode(each["after"]))
            for name, each in document["files"].items()
            if ".." not in Path(name).parts and not Path(name).is_absolute()
        }
    except FileNotFoundError:
        return {}
    except (ValueError, KeyError, TypeError, AttributeError):
        raise _unreadable(file) from None


def _unreadable(file: Path) -> PersonError:
    name = os.fspath(file)
    return refused("This is no journal of ours. Remove it; the files beside it are whole.", name)
