"""The file that holds a framework: where names go into its lists, and no other line changes."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, TypeAlias

import attrs

from progression.errors import ProgressionError
from progression.model import Framework

Contents: TypeAlias = "dict[str, str | bytes]"
_Edit: TypeAlias = "tuple[int, int, str]"

_LISTS: Final = ("competencies", "clusters")
_WIDTH: Final = 88


class AddingError(ProgressionError, ValueError):
    """The files of a framework are not such that a cluster could be added to them."""


@attrs.frozen
class Holder:
    """A file with a framework in it.

    Attributes:
        path: Its path in the framework's folder.
        module: The dotted name of its module.
        text: What it says, with every line ended by a line feed.
        is_dos: Whether its lines end as those of DOS do.
        tree: Its syntax.
        call: The call that makes the framework.
    """

    path: str
    module: str
    text: str = attrs.field(repr=False)
    is_dos: bool
    tree: ast.Module = attrs.field(repr=False)
    call: ast.Call = attrs.field(repr=False)

    def listing(
        self, names: Mapping[str, Sequence[str]], module: str, imported: frozenset[str]
    ) -> str:
        """What the file says once the framework lists more.

        Args:
            names: The names for each list.
            module: The name of the file that they come from, in the framework's folder.
            imported: The modules from which that file imports.
        """
        lines = self.text.split("\n")
        edits = list(self._edits(names, lines))
        everything = [name for each in names.values() for name in each]
        level = self.path.count("/") + 1
        line = "\n".join(import_lines("." * level + module, everything))
        if self.module in imported:
            # The new file needs what stands above the framework, so it comes after that.
            holding = (each for each in self.tree.body if self.call in ast.walk(each))
            edits.append((next(each.lineno for each in holding) - 1, 0, f"{line}\n\n"))
        else:
            edits.append((_import_place(self.tree, level, module), 0, f"{line}\n"))
        # From the last line up, so that the numbers of the others stay right.
        for number, column, words in sorted(edits, reverse=True):
            encoded = lines[number].encode()
            head, tail = encoded[:column].decode(), encoded[column:].decode()
            lines[number] = f"{head}{words}{tail}"
        return ("\r\n" if self.is_dos else "\n").join(
            row for line in lines for row in line.split("\n")
        )

    def _edits(self, names: Mapping[str, Sequence[str]], lines: list[str]) -> Iterator[_Edit]:
        missing = []
        for field in _LISTS:
            if not names.get(field):
                continue
            value = _value(self.call, field)
            if isinstance(value, ast.List):
                yield _behind(value, value.elts, names[field], lines)
            else:
                missing.append(f"{field}=[{', '.join(names[field])}]")
        if missing:
            given = [*self.call.args, *(each.value for each in self.call.keywords)]
            given.sort(key=lambda each: (each.lineno, each.col_offset))
            yield _behind(self.call, given, missing, lines)


def holder_of(framework: Framework, folder: Path, package: str, contents: Contents) -> Holder:
    """The file that holds a framework.

    Raises:
        AddingError: It lists its clusters or competencies in another way than as plain lists.
    """
    where = framework.location
    path = Path(where.file).relative_to(folder).as_posix() if where is not None else ""
    content = contents.get(path)
    if where is None or content is None:
        raise AddingError("Nobody knows in which file the framework stands.")
    whole = content if isinstance(content, str) else content.decode("utf-8-sig")
    text = whole.replace("\r\n", "\n").replace("\r", "\n")
    tree = ast.parse(text)
    call = next(
        (
            node
            for node in ast.walk(tree)
            if isinstance(node, ast.Call)
            and (node.lineno, node.end_lineno) == (where.line, where.end_line)
            and getattr(node.func, "id", "") == "Framework"
        ),
        None,
    )
    for field in _LISTS:
        value = _value(call, field) if call is not None else None
        spread = call is None or any(each.arg is None for each in call.keywords)
        if spread or not isinstance(value, ast.List | None):
            raise AddingError(
                f"The framework in {path} does not list its {field} as [...], so nothing can be"
                f" added to them. Write the list, or draft into another folder: --into FOLDER."
            )
    assert call is not None
    module = ".".join([package, *path.removesuffix(".py").split("/")]).removesuffix(".__init__")
    return Holder(path, module, text, "\r\n" in whole, tree, call)


def import_lines(module: str, names: Iterable[str]) -> Iterator[str]:
    """The lines that import names, as formatters leave them."""
    ordered = sorted(names, key=lambda name: (not name.isupper(), name.lower()))
    line = f"from {module} import {', '.join(ordered)}"
    if len(line) <= _WIDTH:
        yield line
        return
    yield f"from {module} import ("
    yield from (f"    {name}," for name in ordered)
    yield ")"


def _value(call: ast.Call, field: str) -> ast.expr | None:
    return next((each.value for each in call.keywords if each.arg == field), None)


def _behind(
    whole: ast.List | ast.Call, items: Sequence[ast.expr], more: Sequence[str], lines: list[str]
) -> _Edit:
    """Where further items of a list, or arguments of a call, go, and the words that go there."""
    end = (whole.end_lineno or whole.lineno) - 1
    column = (whole.end_col_offset or 1) - 1
    if not items:
        return end, column, ", ".join(more)
    last = items[-1]
    row, behind = (last.end_lineno or last.lineno) - 1, last.end_col_offset or 0
    has_comma = "," in _between(lines, (row, behind), (end, column))
    if row == end:
        lead = " " if has_comma else ", "
        return end, column, lead + ", ".join(more)
    first = lines[last.lineno - 1]
    indent = first[: len(first) - len(first.lstrip())]
    if isinstance(whole, ast.List) and first[: last.col_offset].strip():
        indent += "    "
    if has_comma:
        return end, 0, "".join(f"{indent}{each},\n" for each in more)
    return row, behind, "," + "".join(f"\n{indent}{each}," for each in more)


def _between(lines: list[str], start: tuple[int, int], end: tuple[int, int]) -> str:
    """What stands between two places, without comments."""
    (first, column), (last, stop) = start, end
    rows = [each.encode() for each in lines[first : last + 1]]
    rows[-1] = rows[-1][:stop]
    rows[0] = rows[0][column:]
    return "\n".join(each.decode().partition("#")[0] for each in rows)


def _import_place(tree: ast.Module, level: int, module: str) -> int:
    """The line, from 0, at which an import goes: in its order among its like, or behind all."""
    last = 0
    for node in tree.body:
        is_text = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        if isinstance(node, ast.ImportFrom) and (node.level, node.module or "") > (level, module):
            return node.lineno - 1
        if isinstance(node, ast.Import | ast.ImportFrom) or (is_text and not last):
            last = node.end_lineno or node.lineno
    return last
