"""Files that are written whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import attrs


class FileChangedError(OSError):
    """A file is no longer what it was when somebody decided what to write."""


@attrs.frozen
class Writing:
    """What is to become of one file.

    Attributes:
        path: Its path.
        before: What it says; None where there is none.
        after: What it is going to say; None where it is removed.
    """

    path: Path
    before: bytes | None = attrs.field(repr=False)
    after: bytes | None = attrs.field(repr=False)


def write_all(writings: Sequence[Writing]) -> None:
    """Write and remove several files: all of them or, where something fails, none.

    Folders are made where they are missing, and go again where something fails.

    Raises:
        FileChangedError: One does not say what it is expected to say; none is written.
        OSError: One cannot be written; those that were are put back.
    """
    for each in writings:
        there = each.path.read_bytes() if each.path.exists() else None
        if there != each.before:
            told = "was changed in the meantime; nothing was written. Run it again"
            raise FileChangedError(errno.EBUSY, told, str(each.path))
    missing = {above for each in writings for above in each.path.parents if not above.exists()}
    done: list[Writing] = []
    try:
        # What is removed goes last, so that no content is ever missing.
        for each in sorted(writings, key=lambda each: each.after is None):
            _become(each.path, each.after)
            done.append(each)
    except BaseException:
        for each in reversed(done):
            _become(each.path, each.before)
        for folder in sorted(missing, key=lambda each: len(each.parts), reverse=True):
            with contextlib.suppress(OSError):
                folder.rmdir()
        raise


def told_apart(before: str, after: str, old: str, new: str) -> Iterator[str]:
    """The lines in which two states of a file differ, as git shows them.

    Args:
        before: What it said.
        after: What it says.
        old: What it was called.
        new: What it is called.
    """
    import difflib

    lines, others = before.splitlines(keepends=True), after.splitlines(keepends=True)
    for line in difflib.unified_diff(lines, others, old, new):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _become(path: Path, content: bytes | None) -> None:
    if content is None:
        path.unlink(missing_ok=True)
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, content)


def write_whole(path: str | os.PathLike[str], content: bytes) -> None:
    """Write a file so that nobody ever meets half of it.

    The content goes into a file beside the target, which then takes the target's place and keeps
    its permissions; a link is followed, so that it stays a link. What is no file, such as a pipe
    or /dev/null, is written to, and stays what it is.

    Raises:
        OSError: It cannot be written; whatever stood there is untouched.
    """
    target = Path(os.path.realpath(path))
    try:
        if target.exists() and not (target.is_file() or target.is_dir()):
            with target.open("wb") as stream:
                stream.write(content)
            return
        with _beside(target, content) as whole:
            whole.replace(target)
    except OSError as error:
        # The file beside it that was tried first is nobody's concern.
        raise OSError(error.errno, error.strerror, os.fspath(path)) from None


def write_new(path: str | os.PathLike[str], content: bytes) -> None:
    """Write a file that was not there before, so that nobody ever meets half of it.

    Raises:
        FileExistsError: Something stands there already; it is untouched.
        OSError: It cannot be written; nothing is left behind.
    """
    target = Path(path)
    with _beside(target, content) as whole:
        try:
            os.link(whole, target)  # unlike a rename, it never takes another file's place
        except FileExistsError:
            raise
        except OSError:
            # Some file systems know no second name for a file.
            with target.open("xb") as file:
                file.write(content)


@contextlib.contextmanager
def _beside(target: Path, content: bytes) -> Iterator[Path]:
    """A whole file beside the target, with its permissions, for as long as it is needed."""
    descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    whole = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        whole.chmod(_permissions(target))
        yield whole
    finally:
        whole.unlink(missing_ok=True)


def _permissions(target: Path) -> int:
    """Those of the file that is replaced, or those that a new file would get here."""
    try:
        return target.stat().st_mode & 0o777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
