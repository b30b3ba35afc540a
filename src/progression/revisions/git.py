"""Asks git questions that change nothing.

No hook runs, no lock is taken, no index is refreshed, nothing is fetched and no other program is
started, whatever the repository's own configuration says.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

import attrs

from progression.errors import ProgressionError

_CALL = (
    "git",
    "--no-replace-objects",
    "--no-pager",
    "--literal-pathspecs",
    *("-c", "core.fsmonitor=false"),
    *("-c", "log.showSignature=false"),
)
_SET = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    # A partial clone would fetch what it lacks; older versions know the second way only.
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",
    "LC_ALL": "C",
}
# A hook sets these for its own repository, which need not be the one around the framework.
_UNSET = frozenset({"GIT_DIR", "GIT_INDEX_FILE", "GIT_NAMESPACE", "GIT_PREFIX", "GIT_WORK_TREE"})


class RevisionError(ProgressionError, LookupError):
    """A revision, or the framework in it, cannot be read."""


@attrs.frozen
class Answer:
    """What git answered.

    Attributes:
        output: What it printed; empty where it failed.
        said: What it complained about.
        is_good: Whether it did what was asked.
    """

    output: bytes
    said: str
    is_good: bool

    @property
    def text(self) -> str:
        """What it printed, as text without the line's end."""
        return os.fsdecode(self.output).rstrip("\n")


def ask(folder: Path, *arguments: str, given: bytes = b"") -> Answer:
    """Ask git something, standing in a folder.

    Raises:
        RevisionError: There is no git.
    """
    environment = {name: value for name, value in os.environ.items() if name not in _UNSET}
    try:
        done = subprocess.run(
            [*_CALL, *arguments],
            cwd=folder,
            input=given,
            capture_output=True,
            check=False,
            env={**environment, **_SET},
        )
    except FileNotFoundError as error:
        if not folder.is_dir():
            raise RevisionError(f"There is no folder {folder}.") from None
        raise RevisionError(
            "git was not found, and earlier revisions are read from it. Install it."
        ) from error
    except NotADirectoryError:
        raise RevisionError(f"There is no folder {folder}.") from None
    is_good = done.returncode == 0
    said = done.stderr.decode(errors="replace").strip()
    return Answer(done.stdout if is_good else b"", said, is_good)


def root_of(folder: Path) -> Path:
    """The top folder of the checkout around a folder or file.

    Raises:
        RevisionError: It does not lie in a checkout of git, or git refuses to look at it.
    """
    here = folder if folder.is_dir() else folder.parent
    found = ask(here, "rev-parse", "--show-toplevel")
    if found.is_good and found.text:
        return Path(found.text)
    if "dubious ownership" in found.said:
        raise RevisionError(
            f"git does not read the repository around {here}, since it belongs to another user."
            f" If you trust it: git config --global --add safe.directory {here.resolve()}"
        )
    raise RevisionError(
        f"{here} does not lie in a git repository, so that there are no earlier revisions of it."
        " Run it in a checkout, or compare two folders."
    )


def blobs(root: Path, names: Sequence[bytes]) -> Iterator[bytes]:
    """The contents of blobs, all from one call of git.

    Args:
        root: The top folder of the checkout.
        names: Ids of the blobs.

    Raises:
        RevisionError: The clone does not have one of them.
    """
    if not names:
        return
    answer = ask(root, "cat-file", "--batch", given=b"\n".join(names) + b"\n")
    if not answer.is_good:
        raise RevisionError(f"git cannot give the files of an earlier revision: {answer.said}")
    output, at = answer.output, 0
    for name in names:
        end = output.index(b"\n", at)
        header = output[at:end].split(b" ")
        if header[-1] == b"missing":
            raise RevisionError(
                f"The repository lacks the blob {name.decode()}, perhaps because it was cloned"
                " with a filter. Fetch it: git fetch --refetch"
            )
        size = int(header[2])
        yield output[end + 1 : end + 1 + size]
        at = end + 1 + size + 1


def objects(root: Path, names: Sequence[str]) -> list[str]:
    """The ids of objects, by names such as `HEAD:frameworks`; empty where there is none.

    Args:
        root: The top folder of the checkout.
        names: What git understands, one object each; none holds a line feed.
    """
    if not names:
        return []
    given = b"".join(os.fsencode(name) + b"\n" for name in names)
    answer = ask(root, "cat-file", "--batch-check=%(objectname)", given=given)
    lines = os.fsdecode(answer.output).splitlines()
    return ["" if line.endswith((" missing", " ambiguous")) else line for line in lines]
