"""Keeps what was worked out from files that never change, such as those of a revision.

Entries lie in the user's cache folder, never in a repository. They are named after what they were
made from and by which version, so that none is ever stale. Reading one makes nothing but nouns of
the model and what this package says of them, whatever the file holds.
"""

from __future__ import annotations

import contextlib
import enum
import functools
import hashlib
import io
import os
import pickle
import sys
import time
from pathlib import Path
from typing import Any

import progression
from progression.collection import without_collection
from progression.files import write_whole

_FORM = "1"
_LARGEST = 256 * 1024 * 1024
_OLDEST = 60 * 24 * 3600
_OWN = ("progression.model", "progression.changes", "progression.location", "progression.findings")
_OTHERS = frozenset(
    {
        ("datetime", "date"),
        ("builtins", "frozenset"),
    }
)


def cache_folder() -> Path | None:
    """Where this user's caches lie; None where `PROGRESSION_CACHE` is `off`."""
    asked = os.environ.get("PROGRESSION_CACHE", "")
    if asked:
        return None if asked.lower() == "off" else Path(asked)
    home = Path(os.path.expanduser("~"))  # noqa: PTH111  # `Path.home` raises where there is none
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "progression"
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "progression"
    return Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache") / "progression"


class Cache:
    """Values by what they were made from.

    What cannot be read or written is as good as not there: a cache never makes anything fail.

    Args:
        folder: Where entries lie; None for a cache that keeps nothing.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder / f"readings-{_FORM}" if folder else None

    def get(self, key: str) -> object | None:
        """What is kept under a key; None where there is nothing."""
        file = self._file(key)
        if file is None:
            return None
        try:
            content = file.read_bytes()
            with without_collection():
                found: object = _Reader(io.BytesIO(content)).load()
        except Exception:  # noqa: BLE001  # whatever a broken or foreign file does when it is read
            return None
        return found

    def put(self, key: str, value: object) -> None:
        """Keep a value under a key."""
        file = self._file(key)
        if file is None:
            return
        with contextlib.suppress(OSError, pickle.PicklingError, RecursionError, AttributeError):
            content = io.BytesIO()
            _Writer(content, protocol=5).dump(value)
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_whole(file, content.getvalue())
            self._prune(file.parent)

    def _file(self, key: str) -> Path | None:
        if self._folder is None:
            return None
        python = f"{sys.version_info.major}.{sys.version_info.minor}"
        whole = f"{key}\n{progression.__version__}\n{_own_code()}\n{python}"
        return self._folder / hashlib.sha256(whole.encode("utf-8", "surrogateescape")).hexdigest()

    def _prune(self, folder: Path) -> None:
        """Drop what is old, and the oldest where all together is too large."""
        now, total = time.time(), 0
        facts = sorted(
            ((each.stat().st_mtime, each.stat().st_size, each) for each in folder.iterdir()),
            reverse=True,
            key=lambda fact: fact[0],
        )
        for changed, size, file in facts:
            total += size
            if total > _LARGEST or now - changed > _OLDEST:
                file.unlink(missing_ok=True)


@functools.cache
def _own_code() -> str:
    """A mark of this installation, so that a changed one never meets what another has kept."""
    folder = Path(progression.__file__).parent
    facts = []
    for file in sorted(folder.rglob("*.py")):
        found = file.stat()
        facts.append(f"{file.relative_to(folder)} {found.st_mtime_ns} {found.st_size}")
    return hashlib.sha256("\n".join(facts).encode()).hexdigest()


class _Writer(pickle.Pickler):
    """Names a member of an enumeration by its value.

    The first releases of Python 3.11 name it by `getattr`, which is not read back.
    """

    def reducer_override(self, found: Any) -> Any:
        """How a value is made anew."""
        return (type(found), (found.value,)) if isinstance(found, enum.Enum) else NotImplemented


class _Reader(pickle.Unpickler):
    """Makes only what this package keeps."""

    def find_class(self, module: str, name: str) -> Any:
        """Refuse everything else, since a pickle may name any function."""
        own = any(module == each or module.startswith(f"{each}.") for each in _OWN)
        if "." not in name and (own or (module, name) in _OTHERS):
            found = super().find_class(module, name)
            # What a module of ours imports from elsewhere is not its own.
            if getattr(found, "__module__", module) == module and callable(found):
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is not kept here")
