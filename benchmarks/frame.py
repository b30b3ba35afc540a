"""What a benchmark is made of, and the two ways to time one side of it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

CACHE = Path(__file__).resolve().parent.parent / ".cache" / "benchmarks"
"""Where generated input and results lie; git ignores it."""


@attrs.frozen
class Sample:
    """One run of one side: the time of what was measured, and the most memory of its process.

    The memory is 0 on Windows, which does not tell. What was written, and the time for which the
    processor worked, are 0 where they do not matter.
    """

    seconds: float
    megabytes: float
    written: float = 0.0
    processor: float = 0.0


@attrs.frozen(kw_only=True)
class Benchmark:
    """Two ways to the same end: ours may take at most `goal` times as long as theirs.

    Where `megabytes` is given, ours may not take more memory; nor more than `memory` times as much
    as theirs. Ours never writes more megabytes than theirs.
    """

    name: str
    goal: float
    megabytes: float = float("inf")
    memory: float = float("inf")
    ours: Callable[[], Sample]
    theirs: Callable[[], Sample]


def time_code(code: str, *, before: str = "", byte_code: bool = True) -> Sample:
    """Time some code in a Python of its own; what comes `before` is not counted.

    Without byte-code, imported sources are compiled each time.
    """
    script = _SCRIPT.format(before=before, code=code)
    options = [] if byte_code else ["-B"]
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
    output = subprocess.run(
        [sys.executable, *options, "-c", script],
        check=True,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    ).stdout
    seconds, kilobytes = output.splitlines()[-1].split()
    return Sample(float(seconds), float(kilobytes) / 1000)


def time_command(
    command: Sequence[str | os.PathLike[str]], folder: Path | None = None, **environment: str
) -> Sample:
    """Time a whole command, from its start to its end; what it prints is dropped.

    Python keeps byte-code, as it does for those who install packages.
    """
    start = time.perf_counter()
    variables = {**os.environ, "PYTHONDONTWRITEBYTECODE": "", **environment}
    child = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, env=variables)
    kilobytes = processor = 0.0
    if sys.platform == "win32":
        child.wait()
    else:
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        kilobytes = usage.ru_maxrss / (1000 if sys.platform == "darwin" else 1)
        processor = usage.ru_utime + usage.ru_stime
    seconds = time.perf_counter() - start
    if child.returncode:
        raise subprocess.CalledProcessError(child.returncode, list(command))
    return Sample(seconds, kilobytes / 1000, processor=processor)


_SCRIPT = """
import time
{before}
_start = time.perf_counter()
{code}
_seconds = time.perf_counter() - _start
try:
    import resource, sys
    _most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    _most /= 1000 if sys.platform == "darwin" else 1
except ImportError:
    _most = 0
print(_seconds, _most)
"""
