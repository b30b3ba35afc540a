"""A second process that writes files, while the first goes on with the pages.

It is a copy of the first, so that it knows all that has been loaded; only what came later is sent.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Generic, TypeVar

from mkdocs.exceptions import PluginError

Task = TypeVar("Task")

_LOST = (
    "The second process, which writes the files beside the pages, ended too early. "
    "`shortcuts: {processes: false}` below the plugin does without it."
)


def is_possible() -> bool:
    """Whether this system can copy the process, has a core for it, and nothing else is going on."""
    if not sys.platform.startswith("linux"):
        return False
    return len(os.sched_getaffinity(0)) > 1 and threading.active_count() == 1


class SecondProcess(Generic[Task]):
    """Does tasks, one after the other, in a copy of this process.

    Args:
        do: Does a task.
    """

    def __init__(self, do: Callable[[Task], None]) -> None:
        context = multiprocessing.get_context("fork")
        self._end, other = context.Pipe()
        self._process = context.Process(target=_work, args=(other, self._end, do), daemon=True)
        self._process.start()
        other.close()

    def give(self, task: Task) -> None:
        """Give it a task; faults are told in the end.

        Raises:
            PluginError: It is not there any more.
        """
        try:
            self._end.send(task)
        except OSError:
            raise PluginError(_LOST) from None

    def finish(self) -> None:
        """Wait until all is done.

        Raises:
            PluginError: A task failed, or the process is not there any more.
        """
        try:
            self._end.send(None)
            fault = self._end.recv()
        except (OSError, EOFError):
            fault = _LOST
        self.stop()
        if fault is not None:
            raise PluginError(fault)

    def stop(self) -> None:
        """End it, whatever there is to do."""
        self._end.close()
        self._process.join()


def _work(end: Connection, other: Connection, do: Callable[[Task], None]) -> None:
    other.close()
    # Who interrupts the first process ends the second one with it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # What was there before is shared with the first process, as long as nobody touches it.
    gc.freeze()
    fault: str | None = None
    try:
        while (task := end.recv()) is not None:
            try:
                if fault is None:
                    do(task)
            except Exception as error:  # noqa: BLE001  # told where it can be
                fault = str(error) or repr(error)
        end.send(fault)
    except (OSError, EOFError):
        return
