"""From text to what Python's own parser and compiler make of it, with their faults as findings."""

from __future__ import annotations

import ast
import re
import threading
import warnings
from collections.abc import Callable, Iterator
from functools import lru_cache
from types import CodeType
from typing import TypeVar

from progression.location import Location
from progression.sources import faults
from progression.sources.faults import BrokenError

T = TypeVar("T")

_PIECE = 10_000
"""Characters of a piece, at least."""

_LINE_START = re.compile(r"^(?=[A-Za-z_])", re.MULTILINE)

_quiet = threading.Lock()


def parsed(file: str, text: str) -> ast.Module:
    """The syntax tree of a definition file.

    Raises:
        BrokenError: Python cannot read it; the finding has the place.
    """
    return _guarded(file, lambda: ast.parse(text, file))


def pieces(file: str, text: str) -> Iterator[tuple[int, list[ast.stmt]]]:
    """The statements of a definition file in their order, a handful at a time.

    Small trees stay where the processor is quick, which halves the time of a large file.
    A piece ends where a line starts with a letter; if that was within a statement, the piece cannot
    be parsed by itself, and the rest of the file is parsed in one go.

    Yields:
        How many lines come before the lines that the parser counts, and the statements.

    Raises:
        BrokenError: Python cannot read it; the finding has the place.
    """
    start = before = 0
    while start < len(text):
        found = _LINE_START.search(text, min(start + _PIECE, len(text)))
        end = found.start() if found else len(text)
        piece = text[start:end]
        try:
            tree = parsed(file, piece)
        except BrokenError:
            whole = parsed(file, text)
            yield 0, [statement for statement in whole.body if statement.lineno > before]
            return
        yield before, tree.body
        before += piece.count("\n")
        start = end


def compiled(file: str, text: str) -> CodeType:
    """The code of a definition file, untouched by the flags of this module.

    Raises:
        BrokenError: Python cannot read it; the finding has the place.
    """
    return _guarded(file, lambda: _compiled(file, text))


# Whoever edits one file has the others read again and again.
@lru_cache(maxsize=256)
def _compiled(file: str, text: str) -> CodeType:
    return compile(text, file, "exec", dont_inherit=True)


def _guarded(file: str, read: Callable[[], T]) -> T:
    try:
        # What the parser warns of (an unknown escape) is no reason to refuse a file, nor to print.
        # Warning filters belong to the whole process, hence the lock.
        with _quiet, warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return read()
    except SyntaxError as error:
        if error.msg == "too many nested parentheses":
            raise BrokenError(faults.too_deep(Location(file, error.lineno or 0))) from None
        raise BrokenError(faults.syntax(file, error)) from None
    except (RecursionError, MemoryError):
        raise BrokenError(faults.too_deep(Location(file))) from None
    except (ValueError, OverflowError) as error:
        # A lone surrogate, or a number with more digits than Python reads.
        raise BrokenError(faults.failed_definition(error, Location(file))) from None
