"""The text of each file: what it says of itself, what it imports, and its constants."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import attrs

from progression.interchange.authoring.constants import Constant, Constants
from progression.interchange.authoring.docstrings import docstring
from progression.interchange.authoring.expressions import Expressions
from progression.interchange.authoring.files import HISTORY, ROOT, File, Files
from progression.interchange.authoring.layout import WIDTH, Expression, lines_of
from progression.model import (
    Cluster,
    Competency,
    Dimension,
    Framework,
    Grade,
    Lane,
    Noun,
    Rung,
    Scale,
    Signal,
    Track,
)

_LONGEST_CHAIN = 30
"""How many files may import each other in a row; who reads without trust stops at 40."""

_MOST_FILES = 1_500
"""How many files there may be; who reads without trust stops at 2,000."""

_KINDS: tuple[type[Noun], ...] = (
    Signal,
    Dimension,
    Scale,
    Rung,
    Lane,
    Grade,
    Competency,
    Cluster,
    Track,
)
_RANKS: dict[type[Noun], int] = dict(zip(_KINDS, range(len(_KINDS)), strict=True))
"""The order of a file; what is not named here stands where it is needed."""

_HISTORY = "HISTORY"
_DIGITS = re.compile(r"[0-9]+|[^0-9]")


@attrs.frozen
class _Written:
    """A constant as an expression, and what that needs."""

    expression: Expression
    used: Sequence[Constant]
    imported: frozenset[str]


class Modules:
    """The files of a framework.

    Args:
        constants: All that is to be written, with names.
    """

    def __init__(self, constants: Constants) -> None:
        self._constants = constants
        everything = [constants.framework, *constants.all]
        expressions = Expressions(constants)
        self._written = {
            each: _Written(expressions.of(each), *expressions.taken()) for each in everything
        }
        framework = constants.framework.noun
        assert isinstance(framework, Framework)
        self._history: _Written | None = None
        if framework.history:
            self._history = _Written(expressions.history(framework), *expressions.taken())
        self._arrange(flat=False)
        if len(self._contents) > _MOST_FILES or not self._can_be_imported():
            self._arrange(flat=True)

    def texts(self, about: str) -> Iterator[tuple[str, str]]:
        """The path and the text of each file."""
        for file in sorted(self._contents):
            path = "/".join(file)
            if file in self._files.folders:
                path = f"{path}/__init__.py".removeprefix("/")
            else:
                path = f"{path}.py"
            yield path, self._text(file, about)

    # Which constants stand in which file.

    def _arrange(self, *, flat: bool) -> None:
        self._files = Files(self._constants, flat=flat)
        self._settle_signals()
        self._contents: dict[File, list[Constant]] = {each: [] for each in self._files.folders}
        for constant in sorted(self._files.of, key=_place_in_file):
            self._contents.setdefault(self._files.of[constant], []).append(constant)
        if self._history is not None:
            self._contents[HISTORY] = []
        self._imports = {file: self._imports_of(file) for file in self._contents}

    def _settle_signals(self) -> None:
        """Put a signal beside what uses it; where that stands in several files, by its owner."""
        users: dict[Constant, set[File]] = {}
        for user, written in self._written.items():
            for used in written.used:
                if isinstance(used.noun, Signal):
                    users.setdefault(used, set()).add(self._files.of[user])
        owners = {
            each.path[-1]: file
            for each, file in reversed(self._files.of.items())
            if isinstance(each.noun, Competency)
        }
        for signal, files in users.items():
            only = next(iter(files)) if len(files) == 1 else None
            self._files.of[signal] = only if only is not None else owners[signal.path[0]]

    def _imports_of(self, file: File) -> dict[File, set[str]]:
        """The names that a file needs of each other file."""
        needed: dict[File, set[str]] = {}
        for constant in self._contents[file]:
            for used in self._written[constant].used:
                if self._files.of[used] != file:
                    needed.setdefault(self._files.of[used], set()).add(used.name)
        if file == ROOT and self._history is not None:
            needed[HISTORY] = {_HISTORY}
        return needed

    # Whether the files can import each other.

    def _can_be_imported(self) -> bool:
        """Try what importing them one by one would do, as Python does it."""
        self._running: list[File] = []
        self._done: set[File] = set()
        return self._import(ROOT)

    def _import(self, file: File) -> bool:
        for depth in range(len(file)):
            if file[:depth] not in self._running and not self._import(file[:depth]):
                return False
        if file in self._done:
            return True
        if file in self._running or len(self._running) >= _LONGEST_CHAIN:
            return False
        self._running.append(file)
        if not all(map(self._import, self._sorted_imports(file))):
            return False
        self._running.pop()
        self._done.add(file)
        return True

    # What a file says.

    def _text(self, file: File, about: str) -> str:
        constants = self._contents[file]
        parts = [docstring(file, self._files.owners.get(file), constants, about)]
        imports = list(self._import_lines(file))
        if imports:
            parts.append("\n".join(imports))
        if file == HISTORY and self._history is not None:
            parts.append("\n".join(lines_of(self._history.expression, f"{_HISTORY} = ")))
        before_is_short = False
        for constant in self._in_order(constants):
            lines = list(lines_of(self._written[constant].expression, f"{constant.name} = "))
            is_short = len(lines) == 1
            if is_short and before_is_short:
                parts[-1] += f"\n{lines[0]}"
            else:
                parts.append("\n".join(lines))
            before_is_short = is_short
        return "\n\n".join(parts) + "\n"

    def _in_order(self, constants: Sequence[Constant]) -> Iterator[Constant]:
        """Constants of a file, each behind those that it names."""
        here = set(constants)
        done: set[Constant] = set()
        for first in constants:
            waiting = [first]
            while waiting:
                constant = waiting[-1]
                before = [
                    each
                    for each in self._written[constant].used
                    if each in here and each not in done
                ]
                if before and constant not in done:
                    waiting += reversed(before)
                    continue
                waiting.pop()
                if constant not in done:
                    done.add(constant)
                    yield constant

    def _import_lines(self, file: File) -> Iterator[str]:
        names = {name for each in self._contents[file] for name in self._written[each].imported}
        if file == HISTORY and self._history is not None:
            names |= self._history.imported
        if "date" in names:
            names.remove("date")
            yield "from datetime import date"
            yield ""
        if names:
            yield from _import_line("progression", names)
        own = self._imports[file]
        if own:
            if names:
                yield ""
            for other in self._sorted_imports(file):
                yield from _import_line(self._relative(file, other), own[other])

    def _sorted_imports(self, file: File) -> list[File]:
        """The files that a file imports from, the farthest first."""

        def key(other: File) -> tuple[object, ...]:
            name = self._relative(file, other)
            bare = name.lstrip(".")
            return len(bare) - len(name), _natural(bare)

        return sorted(self._imports[file], key=key)

    def _relative(self, file: File, other: File) -> str:
        """A file as another imports from it, such as `..shared.coaching`."""
        package = file if file in self._files.folders else file[:-1]
        common = 0
        for mine, its in zip(package, other, strict=False):
            if mine != its:
                break
            common += 1
        return "." * (len(package) - common + 1) + ".".join(other[common:])


def _import_line(module: str, names: Iterable[str]) -> Iterator[str]:
    ordered = sorted(names, key=lambda name: (not name.isupper(), _natural(name)))
    line = f"from {module} import {', '.join(ordered)}"
    if len(line) <= WIDTH:
        yield line
        return
    yield f"from {module} import ("
    for name in ordered:
        yield f"    {name},"
    yield ")"


def _natural(name: str) -> list[tuple[int, int, str]]:
    """A key that sorts names as isort does: numbers by what they count, and letters alike."""
    return [
        (0, 0 if part[0] == "0" else len(part), part) if part[0].isdigit() else (1, 0, part)
        for part in _DIGITS.findall(name.lower())
    ]


def _place_in_file(constant: Constant) -> tuple[int, int]:
    """Where a constant stands in its file, as far as nothing needs it earlier."""
    noun = constant.noun
    rank = _RANKS.get(type(noun), len(_RANKS))
    return rank, noun.number if isinstance(noun, Grade) else 0
