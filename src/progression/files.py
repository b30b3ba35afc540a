"""Files that are written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def write_whole(path: str | os.PathLike[str], content: bytes) -> None:
    """Write a file so that nobody ever meets half of it.

    The content goes into a file beside the target, which then takes the target's place and keeps
    its permissions; a link is followed, so that it stays a link.

    Raises:
        OSError: It cannot be written; whatever stood there is untouched.
    """
    target = Path(os.path.realpath(path))
    descriptor, beside = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).chmod(_permissions(target))
        Path(beside).replace(target)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


def write_new(path: str | os.PathLike[str], content: bytes) -> None:
    """Write a file that was not there before, so that nobody ever meets half of it.

    Raises:
        FileExistsError: Something stands there already; it is untouched.
        OSError: It cannot be written; nothing is left behind.
    """
    target = Path(path)
    descriptor, beside = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).chmod(_permissions(target))
        try:
            os.link(beside, target)  # unlike a rename, it never takes another file's place
        except FileExistsError:
            raise
        except OSError:
            # Some file systems know no second name for a file.
            with target.open("xb") as file:
                file.write(content)
    finally:
        Path(beside).unlink(missing_ok=True)


def _permissions(target: Path) -> int:
    """Those of the file that is replaced, or those that a new file would get here."""
    try:
        return target.stat().st_mode & 0o777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
