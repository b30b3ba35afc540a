"""Expressions laid out on lines, as ruff and black leave them.

A list has one item on each line, and a call that does not fit on one line has one argument on each;
a comma behind the last one keeps it so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import attrs

from progression.interchange.authoring.wording import literal, pieces, width_of

WIDTH: Final = 88
"""Columns of a line."""

_STEP = 4
_INDENTS = tuple(" " * _STEP * depth for depth in range(12))


@attrs.frozen
class Text:
    """Words, which may take several lines."""

    text: str


@attrs.frozen
class Call:
    """A call, with the names of its arguments; an argument by position has none.

    Attributes:
        head: What is called.
        args: Its arguments.
        is_open: Whether each argument has a line of its own, however short they are.
    """

    head: str
    args: Sequence[tuple[str, Expression]]
    is_open: bool = False


@attrs.frozen
class Items:
    """A list."""

    items: Sequence[Expression]


@attrs.frozen
class Facts:
    """A dict of texts."""

    facts: Mapping[str, str]


Expression = str | Text | Call | Items | Facts
"""What stands behind a name; `str` is what is never broken, such as a name or a number."""


def lines_of(expression: Expression, lead: str, depth: int = 0, tail: str = "") -> Iterator[str]:
    """Lay an expression out.

    Args:
        expression: What to lay out.
        lead: What stands before it on its first line.
        depth: How far it is indented.
        tail: What stands behind it on its last line.
    """
    indent = _INDENTS[depth]
    if isinstance(expression, Text):
        yield from _text(expression.text, lead, indent, tail, in_brackets=bool(lead))
        return
    flat = _flat(expression)
    whole = f"{indent}{lead}{flat}{tail}"
    if flat is not None and (isinstance(expression, str) or width_of(whole)[1] <= WIDTH):
        yield whole
    elif isinstance(expression, Call):
        yield f"{indent}{lead}{expression.head}("
        for name, value in expression.args:
            yield from lines_of(value, f"{name}=" if name else "", depth + 1, ",")
        yield f"{indent}){tail}"
    elif isinstance(expression, Items):
        yield f"{indent}{lead}["
        for item in expression.items:
            if isinstance(item, Text):
                # Without brackets, a part of a text looks like an item of its own.
                yield from _text(item.text, "", _INDENTS[depth + 1], ",", in_brackets=True)
            else:
                yield from lines_of(item, "", depth + 1, ",")
        yield f"{indent}]{tail}"
    elif isinstance(expression, Facts):
        yield f"{indent}{lead}{{"
        for key, fact in expression.facts.items():
            yield from _text(fact, f"{literal(key)}: ", _INDENTS[depth + 1], ",", in_brackets=True)
        yield f"{indent}}}{tail}"


def _flat(expression: Expression) -> str | None:
    """An expression on one line; None where it takes several, however short it is."""
    if isinstance(expression, str):
        return expression
    if isinstance(expression, Text):
        return literal(expression.text)
    if isinstance(expression, Call):
        if expression.is_open:
            return None
        args = []
        for name, value in expression.args:
            flat = None if isinstance(value, Call) else _flat(value)
            if flat is None:
                return None
            args.append(f"{name}={flat}" if name else flat)
        return f"{expression.head}({', '.join(args)})"
    if isinstance(expression, Items):
        return None if expression.items else "[]"
    return None if expression.facts else "{}"


def _text(text: str, lead: str, indent: str, tail: str, *, in_brackets: bool) -> Iterator[str]:
    """A text on one line where it fits, or its parts below each other.

    Formatters join parts that fit on one line, and take round brackets for needed wherever what is
    in them does not fit beside what leads to it. So parts, and brackets, stand only where every
    formatter finds that there is no room, whatever it takes the widths of letters for.
    """
    whole = f"{lead}{literal(text)}{tail}"
    least, most = width_of(whole)
    room = WIDTH - len(indent)
    if most <= room or least <= room:
        yield f"{indent}{whole}"
        return
    if not in_brackets:
        parts = pieces(text, room - len(tail))
        for part in parts[:-1]:
            yield f"{indent}{literal(part)}"
        yield f"{indent}{literal(parts[-1])}{tail}"
        return
    inner = room - _STEP
    parts = [text] if width_of(literal(text))[0] <= inner else pieces(text, inner)
    if len(parts) == 1 and width_of(literal(text))[1] > inner:
        # A word that cannot be broken gains nothing by brackets.
        yield f"{indent}{whole}"
        return
    yield f"{indent}{lead}("
    for part in parts:
        yield f"{indent}{_INDENTS[1]}{literal(part)}"
    yield f"{indent}){tail}"
