"""Docstrings in Google style, cut into their sections."""

from __future__ import annotations

import ast
import importlib
import inspect
import itertools
import re
import textwrap

import attrs

_TITLE = re.compile(r"(Args|Attributes|Raises|Returns|Yields):")
_ITEM = re.compile(r"(\*{0,2}\w+(?:, \w+)*): (.*)", re.DOTALL)


@attrs.frozen
class Docstring:
    """What a docstring says.

    Attributes:
        text: Its prose, as Markdown.
        sections: Under each heading, names and what is said of them.
    """

    text: str
    sections: dict[str, dict[str, str]]

    @property
    def first(self) -> str:
        """Its first paragraph, on one line."""
        return " ".join(self.text.split("\n\n", 1)[0].split())


def read(thing: object) -> Docstring:
    """Cut the docstring of a module, class, function or property into prose and sections."""
    prose: list[str] = []
    sections: dict[str, list[str]] = {}
    lines = prose
    for line in (inspect.getdoc(thing) or "").splitlines():
        title = _TITLE.fullmatch(line)
        if title:
            lines = sections.setdefault(title[1], [])
        elif lines is not prose and line and not line.startswith(" "):
            lines = prose
            prose.append(line)
        else:
            lines.append(line)
    found = {title: _items(body) for title, body in sections.items()}
    # Fenced code that runs elsewhere is only shown here.
    text = "\n".join(prose).strip().replace("```python", "```py")
    return Docstring(text, found)


def text_below(module: str, name: str) -> str:
    """The text that stands below a constant where it is defined; empty where none does."""
    found = importlib.import_module(module)
    body = ast.parse(inspect.getsource(found)).body
    for statement, below in itertools.pairwise(body):
        if isinstance(statement, ast.Assign | ast.AnnAssign):
            targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
            named = any(isinstance(each, ast.Name) and each.id == name for each in targets)
            if named and isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant):
                return inspect.cleandoc(str(below.value.value))
    for statement in body:
        if not isinstance(statement, ast.ImportFrom) or not statement.module:
            continue
        if any((each.asname or each.name) == name for each in statement.names):
            return text_below(statement.module, name)
    return ""


def _items(lines: list[str]) -> dict[str, str]:
    body = textwrap.dedent("\n".join(lines)).strip()
    items = {}
    for part in re.split(r"\n(?=\S)", body):
        item = _ITEM.fullmatch(part.strip())
        if item is None:
            raise ValueError(f"No name before a colon: {part!r}.")
        items[item[1]] = " ".join(item[2].split())
    return items
