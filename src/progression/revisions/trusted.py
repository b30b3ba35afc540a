"""Runs the definitions of a revision that the user trusts, in a process of its own.

Only for definitions that cannot be read without being run, and only when somebody says so.
The process has no environment, an empty folder, and limits of time and memory, and what it prints
is dropped. That contains accidents, not attackers: what runs may do whatever its user may do.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path, PurePosixPath

import attrs

from progression.interchange import FormatError, format_named
from progression.model import Framework
from progression.revisions.finding import Revision, path_in
from progression.revisions.git import RevisionError
from progression.revisions.reading import Listing, contents_of, listing_at
from progression.sources.limits import LIMITS


@attrs.frozen(kw_only=True)
class Bounds:
    """What running definitions may cost.

    Attributes:
        seconds: Time until the process is ended.
        memory: Bytes of memory, where the system can bound it.
        output: Bytes of the framework that comes back.
    """

    seconds: float = 30
    memory: int = 2 * 1024**3
    output: int = 256 * 1024**2


BOUNDS = Bounds()

_RUN = """
import os, sys
sys.path[:0] = {paths!r}
answer = os.dup(1)
nowhere = os.open(os.devnull, os.O_RDWR)
for number in (0, 1, 2):
    os.dup2(nowhere, number)
try:
    import resource
    seconds = {seconds}
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_AS, ({memory}, {memory}))
    resource.setrlimit(resource.RLIMIT_FSIZE, ({output}, {output}))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
except (ImportError, ValueError, OSError):
    pass
from progression.interchange import format_named
from progression.loader import LoadError, load
try:
    write = format_named("json").write
    content = b"+" + write(load({place!r}))
except LoadError as error:
    content = b"-" + str(error).encode("utf-8", "replace")
except MemoryError:
    content = b"-It takes more memory than is allowed here."
view = memoryview(content)
while view:
    view = view[os.write(answer, view):]
os._exit(0)
"""


def run_at(revision: Revision, folder: Path, *, bounds: Bounds = BOUNDS) -> Framework:
    """Run the definitions of a trusted revision, and give the framework that they make.

    Its objects do not know where they were written.

    Args:
        revision: A revision that the user trusts.
        folder: The framework's folder or file, as it lies in the checkout.
        bounds: What it may cost.

    Raises:
        RevisionError: There is nothing to run, or it failed, or took too much time or memory.
    """
    listing = listing_at(revision, path_in(revision.root, folder))
    if listing is None:
        raise RevisionError(
            f"“{revision.name}” has no framework at {folder}, so that there is nothing to run."
        )
    contents, left_out = contents_of(revision, listing, LIMITS)
    if left_out:
        raise RevisionError(str(left_out[0]))
    with tempfile.TemporaryDirectory(prefix="progression-") as scratch:
        place = _write(Path(scratch), listing, contents)
        answer = _answer(place, Path(scratch), bounds, revision)
    if answer[:1] != b"+":
        raise RevisionError(
            f"The definitions of “{revision.name}” were run, and cannot be used:"
            f" {answer[1:].decode('utf-8', 'replace').replace(scratch, revision.name)}"
        )
    read = format_named("json").read
    try:
        assert read is not None  # the canonical format reads what it writes
        framework = read(answer[1:], revision.name)
    except FormatError as error:
        raise RevisionError(
            f"What running “{revision.name}” gave cannot be used: {error}"
        ) from None
    return framework


def _write(scratch: Path, listing: Listing, contents: dict[str, bytes]) -> Path:
    top = scratch / (listing.package or "definitions")
    for path, content in contents.items():
        file = top / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return top / PurePosixPath(listing.folder).name if listing.is_file else top


def _answer(place: Path, scratch: Path, bounds: Bounds, revision: Revision) -> bytes:
    # Isolated from the folder and from the environment, it still has to find this package.
    code = _RUN.format(
        paths=[str(Path(__file__).parents[2])],
        seconds=int(bounds.seconds) + 1,
        memory=bounds.memory,
        output=bounds.output,
        place=str(place),
    )
    kept = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}
    with tempfile.TemporaryFile() as answer:
        process = subprocess.Popen(
            [sys.executable, "-I", "-c", code],
            cwd=scratch,
            env=kept,
            stdin=subprocess.DEVNULL,
            stdout=answer,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            process.wait(bounds.seconds)
        except subprocess.TimeoutExpired:
            raise RevisionError(
                f"Running the definitions of “{revision.name}” took more than"
                f" {bounds.seconds:g} seconds, and was ended."
            ) from None
        finally:
            _end(process)
        answer.seek(0)
        output = answer.read(bounds.output)
    if not output:
        raise RevisionError(
            f"Running the definitions of “{revision.name}” gave nothing that can be used: they"
            " ended the process, or took more time or memory than is allowed."
        )
    return output


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the process, and all that it started."""
    if process.poll() is None or os.name == "posix":
        try:
            if os.name == "posix":
                os.killpg(process.pid, signal.SIGKILL)
            else:
                process.kill()
        except (ProcessLookupError, PermissionError):
            pass
    process.wait()
