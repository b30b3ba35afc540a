"""Holds the garbage collector back where much is made and nothing of it is garbage."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collection() -> Iterator[None]:
    """Make many objects without the collector searching all of them again and again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class LaterCollection:
    """Lets who waits for an answer have it before the collector searches what was made for it.

    Args:
        seconds: How long after the work the collector begins.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._is_wanted = gc.isenabled()
        self._timer: threading.Timer | None = None

    @contextmanager
    def __call__(self) -> Iterator[None]:
        """Make many objects; the collector stays off for a while longer."""
        if self._timer is not None:
            self._timer.cancel()
        gc.disable()
        try:
            yield
        finally:
            if self._is_wanted:
                self._timer = threading.Timer(self._seconds, gc.enable)
                self._timer.daemon = True
                self._timer.start()
