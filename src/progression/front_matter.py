"""Markdown with TOML in front, between two lines of `+++`: one reader for all files of that kind.

Change notes are such files, and so is what people keep for themselves.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from typing import Any, Final

import attrs

from progression.errors import ProgressionError
from progression.location import Location

FENCE: Final = "+++"
"""The line before and behind the TOML."""

LARGEST: Final = 1024 * 1024
"""Bytes that such a file holds at most."""


class FrontMatterError(ProgressionError, ValueError):
    """A file is not Markdown with TOML in front.

    Attributes:
        message: What is wrong, in one sentence.
        place: Where.
    """

    def __init__(self, message: str, place: Location) -> None:
        self.message = message
        self.place = place
        super().__init__(message, place)

    def __str__(self) -> str:
        return f"{self.place}: {self.message}"


@attrs.frozen
class Parted:
    """A file in its two parts.

    Attributes:
        front: The TOML as it is written.
        prose: The Markdown behind it, without blank lines around it.
        first: The line of the file on which the TOML begins.
    """

    front: str
    prose: str
    first: int


def decoded(content: bytes | str, file: str, *, what: str) -> str:
    """The text of a file, without a mark of its encoding and with simple line ends.

    Args:
        content: What the file holds.
        file: Its path, for messages.
        what: What such a file is, for messages, such as “A change note”.

    Raises:
        FrontMatterError: It is too large, or no UTF-8.
    """
    if len(content) > LARGEST:
        raise FrontMatterError(f"{what} holds less than a megabyte.", Location(file))
    try:
        text = content if isinstance(content, str) else content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        message = f"{what} is UTF-8, and byte 0x{error.object[error.start]:02x} stands in it."
        raise FrontMatterError(message, Location(file, line)) from None
    return text.removeprefix("\ufeff").replace("\r\n", "\n")


def parted(text: str, file: str, *, what: str) -> Parted:
    """Part a file into TOML and Markdown.

    Raises:
        FrontMatterError: One of the two lines of `+++` is missing.
    """
    lines = text.split("\n")
    start = next((place for place, line in enumerate(lines) if line.strip()), 0)
    if lines[start].rstrip() != FENCE:
        message = f"{what} begins with a line of {FENCE}, and then says what it declares."
        raise FrontMatterError(message, Location(file, start + 1))
    for place in range(start + 1, len(lines)):
        if lines[place].rstrip() == FENCE:
            front = "\n".join(lines[start + 1 : place]) + "\n"
            return Parted(front, "\n".join(lines[place + 1 :]).strip(), start + 2)
    message = f"What stands in front has no end: there is no second line of {FENCE}."
    raise FrontMatterError(message, Location(file, start + 1))


def table_of(text: str, file: str, *, first: int = 1) -> Mapping[str, Any]:
    """What TOML says.

    Args:
        text: The TOML.
        file: The file that it stands in, for messages.
        first: The line of the file on which it begins.

    Raises:
        FrontMatterError: It is no TOML.
    """
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
        line, column = (int(found[1]) + first - 1, int(found[2])) if found else (first, 0)
        words = re.sub(r"\s*\(at .*\)$", "", str(error)).replace("Invalid", "Malformed")
    except RecursionError:
        line, column, words = first, 0, "it nests too deeply"
    except ValueError:
        line, column, words = first, 0, "it holds a number of thousands of digits"
    raise FrontMatterError(f"This is no TOML: {words}.", Location(file, line, column))
