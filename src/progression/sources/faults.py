"""What can be wrong with a definition file, in words; the same whether it is run or only read."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Sequence

from progression.errors import DefinitionError
from progression.findings import Finding
from progression.location import Location
from progression.names import near_misses
from progression.prose import listed

_LONGEST_MESSAGE = 600


class BrokenError(ImportError):
    """A file cannot be used.

    It is an `ImportError` so that a definition may catch it as it would Python's own.

    Attributes:
        finding: What is wrong; None where it was reported already, for the file that it came from.
    """

    def __init__(self, finding: Finding | None = None) -> None:
        super().__init__(finding)
        self.finding = finding


def not_utf_8(file: str, error: UnicodeDecodeError) -> Finding:
    """A file holds a byte that is no UTF-8."""
    before = error.object[: error.start]
    line_start = before.rfind(b"\n") + 1
    column = len(before[line_start:].decode("utf-8", "replace")) + 1
    return Finding(
        rule="not-utf-8",
        message=f"The byte 0x{error.object[error.start]:02x} here is not UTF-8 text.",
        why="Definitions are read as UTF-8, so that every machine reads the same words.",
        remedy="Save the file as UTF-8 in your editor, and look at this character.",
        place=Location(file, before.count(b"\n") + 1, column),
    )


def null_byte(file: str, text: str) -> Finding:
    """A file holds a null byte."""
    before = text[: text.index("\0")]
    return Finding(
        rule="null-byte",
        message="A null byte stands here.",
        why="Python refuses a source with null bytes; often the file was saved as UTF-16, or cut.",
        remedy="Save the file as UTF-8, or remove the byte.",
        place=Location(file, before.count("\n") + 1, len(before) - before.rfind("\n")),
    )


def syntax(file: str, error: SyntaxError) -> Finding:
    """Python cannot read a file."""
    words = (error.msg or "").removeprefix("invalid syntax").lstrip(". ")
    words = re.sub(r"\binvalid\b", "malformed", words).rstrip(".?")
    asks = (error.msg or "").rstrip().endswith("?")
    hint = f": {words}{'?' if asks else ''}" if words else ""
    line, column = error.lineno or 0, max(error.offset or 0, 0)
    return Finding(
        rule="syntax-error",
        message=f"Python cannot read this line{hint}" + ("" if asks and words else "."),
        remedy="Look for a comma, quote or bracket that is missing, here or on the line above.",
        place=Location(
            file,
            line,
            column,
            error.end_lineno or line,
            max(error.end_offset or 0, column),
        ),
    )


def too_deep(place: Location) -> Finding:
    """Something is nested deeper than Python's parser goes."""
    return Finding(
        rule="too-deep",
        message="Something here is nested too deeply to be read.",
        why="Definitions stay flat, so that a change touches only the lines that changed.",
        remedy="Give the inner parts names of their own, and use these.",
        place=place,
    )


def beyond(package: str, target: str, place: Location) -> Finding:
    """A relative import leads out of the framework."""
    if package:
        message = f"`{target}` leads out of the framework's folder."
        remedy = "Use fewer dots in front, or move what it needs into the framework."
    else:
        message = f"`{target}` is relative, and this file stands alone."
        remedy = "Put the files into one folder with an `__init__.py`, and load that folder."
    return Finding(
        rule="unknown-module",
        message=message,
        why="Files of a framework import each other, so that it loads wherever its folder lies.",
        remedy=remedy,
        place=place,
    )


def unknown_module(target: str, known: Iterable[str], place: Location | None) -> Finding:
    """An import names a module that does not exist.

    Args:
        target: What was asked for, as it is written.
        known: Modules that exist, as they would be written there.
        place: The import.
    """
    return Finding(
        rule="unknown-module",
        message=f"There is no module `{target}`.{_did_you_mean(target, known)}",
        why="What this file defines cannot be used until its imports are found.",
        remedy="Mend the name; files of one framework import each other as `from .name import X`.",
        place=place,
    )


def unknown_import(name: str, module: str, known: Iterable[str], place: Location | None) -> Finding:
    """An import asks a module for a name that it does not have."""
    return Finding(
        rule="unknown-name",
        message=f"`{module}` defines no `{name}`.{_did_you_mean(name, known)}",
        why="What this file defines cannot be used until its imports are found.",
        remedy="Mend the name, or define it there.",
        place=place,
    )


def unknown_name(name: str, known: Iterable[str], place: Location | None) -> Finding:
    """A name is used that nothing in the file defines."""
    return Finding(
        rule="unknown-name",
        message=f"Nothing here is called `{name}`.{_did_you_mean(name, known)}",
        why="A name must be defined or imported above the line that uses it.",
        remedy="Mend the name, import it, or move its definition up.",
        place=place,
    )


def unknown_attribute(
    name: str, owner: str, known: Iterable[str], place: Location | None
) -> Finding:
    """Something is asked for a part that it does not have."""
    return Finding(
        rule="unknown-name",
        message=f"{owner} has no `{name}`.{_did_you_mean(name, known)}",
        why="The definition cannot be understood without it.",
        remedy="Mend the name.",
        place=place,
    )


def cycle(circle: Sequence[str], name: str, place: Location | None) -> Finding:
    """Files import each other in a circle, and one needs what is not there yet.

    Args:
        circle: The modules, each importing the next, the first repeated at the end.
        name: What was needed.
        place: The import that closes the circle.
    """
    return Finding(
        rule="import-cycle",
        message=f"Files import each other in a circle: {' → '.join(circle)};"
        f" `{name}` is not defined yet when it is needed here.",
        why="Python reads one file at a time, and each of these waits for another.",
        remedy="Declare what links two files (a move, an equivalent) in a third one that imports"
        " both, or on the framework.",
        place=place,
    )


def wrong_definition(error: DefinitionError, place: Location | None) -> Finding:
    """A noun was given something that it cannot hold."""
    return Finding(
        rule="wrong-definition",
        message=_short(str(error)),
        why="The object cannot be made, and neither can what uses it.",
        remedy="Mend this definition; the reference of the model lists what each field takes.",
        place=place,
    )


def failed_definition(error: BaseException, place: Location | None) -> Finding:
    """Something else went wrong while a definition was made."""
    kind = type(error).__name__
    try:
        words = str(error)
    except Exception:  # noqa: BLE001  # an exception of unknown making, whose words may fail, too
        words = ""
    if isinstance(error, SystemExit):
        message = "This definition tries to end the program."
        remedy = "Remove the call; a definition only says what there is."
    elif isinstance(error, MemoryError):
        message = "This definition takes more memory than there is."
        remedy = "Look at what it multiplies or repeats; a definition only says what there is."
    else:
        message = f"This definition fails: {words} ({kind})." if words else f"It fails ({kind})."
        remedy = "Mend the call; a definition only makes objects of the model and gives them names."
    return Finding(
        rule="failed-definition",
        message=_short(message),
        why="What this file defines cannot be used.",
        remedy=remedy,
        place=place,
    )


def no_framework(place: Location, files: int) -> Finding:
    """Files hold everything but a framework."""
    return Finding(
        rule="no-framework",
        message=f"None of the {files} files here holds a `Framework`."
        if files > 1
        else "This file holds no `Framework`.",
        why="The framework is what holds the clusters and competencies together.",
        remedy='Write `COMPANY = Framework("company", "How we grow", cumulative=True, ...)` at the'
        " top level of a file, best in `__init__.py`.",
        place=place,
    )


def two_frameworks(titles: Sequence[str], places: Sequence[Location | None]) -> Finding:
    """Files hold more than one framework."""
    return Finding(
        rule="two-frameworks",
        message=f"There are {len(titles)} frameworks here: "
        f"{listed([f'“{title}”' for title in titles])}.",
        why="A folder or file holds one framework, so that nobody has to say which is meant.",
        remedy="Give each a folder of its own; what they share, they can import from a package.",
        place=places[1],
        also=tuple(place for place in (places[0], *places[2:]) if place is not None),
    )


def _did_you_mean(name: str, known: Iterable[str]) -> str:
    near = near_misses(name, (each for each in known if not each.startswith("__")))
    return f" Did you mean {listed([f'`{each}`' for each in near], 'or')}?" if near else ""


def _short(message: str) -> str:
    if len(message) <= _LONGEST_MESSAGE:
        return message
    return f"{message[: _LONGEST_MESSAGE - 2]} …"


def argument_of(call: ast.Call, error: DefinitionError) -> ast.expr | ast.keyword | None:
    """The argument of a call that an error is about; None where it is about the whole call."""
    for keyword in call.keywords:
        if keyword.arg is not None and keyword.arg == error.field:
            return keyword
    starred = any(isinstance(each, ast.Starred) for each in call.args)
    if error.argument is None or starred or error.argument >= len(call.args):
        return None
    return call.args[error.argument]
