"""Puts the last site of `serve` out of the way, and removes it when nobody waits any more.

A site of a thousand levels has ten thousand files, and removing them takes longer than making the
page that somebody waits for.
"""

from __future__ import annotations

import contextlib
import shutil
import threading
from pathlib import Path


class Sweeper:
    """Empties a folder at once, and removes later what was in it.

    Args:
        folder: The folder; what it held waits beside it.
        seconds: How long it waits.
    """

    def __init__(self, folder: Path, seconds: float) -> None:
        self._folder = folder
        self._seconds = seconds
        self._aside: list[Path] = []
        self._count = 0
        self._timer: threading.Timer | None = None

    def sweep(self) -> None:
        """Empty the folder; where the system does not let go of it, MkDocs empties it later."""
        if self._timer is not None:
            self._timer.cancel()
        self._count += 1
        aside = self._folder.with_name(f"{self._folder.name}.{self._count}")
        with contextlib.suppress(OSError):
            self._folder.rename(aside)
            self._aside.append(aside)
            self._folder.mkdir()

    def rest(self) -> None:
        """Remove what was swept, after a while."""
        self._timer = threading.Timer(self._seconds, self.remove)
        self._timer.daemon = True
        self._timer.start()

    def wait(self) -> None:
        """Wait until what was swept is removed, if that was to come."""
        if self._timer is not None:
            self._timer.join()

    def remove(self) -> None:
        """Remove what was swept, now."""
        while self._aside:
            shutil.rmtree(self._aside.pop(), ignore_errors=True)
