"""Values as TOML, and small changes to TOML that people write: all but the key stays as it is."""

from __future__ import annotations

import datetime
import json
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

Value: TypeAlias = str | int | bool | datetime.date | Sequence[str]
"""What is written: text, a number, a day, or a list of texts."""

_DELETE = "\x7f"


class TomlEditError(ValueError):
    """A key is written in a way that only its author can change."""


def value_text(value: Value) -> str:
    """A value as TOML; text stands in double quotes, as JSON and YAML read it too."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime.date | int):
        return str(value)
    if isinstance(value, str):
        # What JSON escapes is escaped alike in TOML, but for the control character at its end.
        return json.dumps(value, ensure_ascii=False).replace(_DELETE, "\\u007f")
    return f"[{', '.join(map(value_text, value))}]"


def lines_of(values: Mapping[str, Value]) -> Iterator[str]:
    """Lines of TOML, one for each key; keys without a value are left out."""
    for key, value in values.items():
        if value not in ("", ()) and value is not False:
            yield f"{key} = {value_text(value)}"


def with_value(text: str, key: str, value: Value) -> str:
    """TOML in which one key at the top says something else; comments and order stay.

    Raises:
        TomlEditError: The key is there, in a form that this does not understand.
    """
    wanted = {**tomllib.loads(text), key: list(value) if isinstance(value, list | tuple) else value}
    line = f"{key} = {value_text(value)}"
    for candidate in _candidates(text, key, line):
        try:
            if tomllib.loads(candidate) == wanted:
                return candidate
        except tomllib.TOMLDecodeError:
            continue
    raise TomlEditError(f"`{key}` is written over several lines; change it by hand to: {line}")


def with_table(text: str, name: str, values: Mapping[str, Value]) -> str:
    """TOML with one more table in a list of tables, at its end."""
    start = text.rstrip("\n")
    gap = "\n\n" if start else ""
    return "\n".join([f"{start}{gap}[[{name}]]", *lines_of(values), ""])


def _candidates(text: str, key: str, line: str) -> Iterator[str]:
    """Texts in which the key may say what it should, the least change first."""
    lines = text.split("\n")
    pattern = re.compile(rf"""\s*["']?{re.escape(key)}["']?\s*=[^#]*?(\s*#.*)?""")
    for place, each in enumerate(lines):
        found = pattern.fullmatch(each)
        if found:
            remark = found[1] or ""
            yield "\n".join([*lines[:place], line + remark, *lines[place + 1 :]])
            yield "\n".join([*lines[:place], line, *lines[place + 1 :]])
        elif re.match(rf"""\s*["']?{re.escape(key)}["']?\s*=""", each):
            yield "\n".join([*lines[:place], line, *lines[place + 1 :]])
    head = next((at for at, each in enumerate(lines) if each.lstrip().startswith("[")), len(lines))
    while head and not lines[head - 1].strip():
        head -= 1
    yield "\n".join([*lines[:head], line, *lines[head:]])
    yield "\n".join([line, *lines])


def without(text: str, key: str) -> str:
    """TOML without one key at its top.

    Raises:
        TomlEditError: It is written in a form that this does not understand.
    """
    wanted = {name: each for name, each in tomllib.loads(text).items() if name != key}
    lines = text.split("\n")
    for first, each in enumerate(lines):
        if not re.match(rf"""\s*["']?{re.escape(key)}["']?\s*=""", each):
            continue
        for last in range(first + 1, len(lines) + 1):
            candidate = "\n".join([*lines[:first], *lines[last:]])
            try:
                if tomllib.loads(candidate) == wanted:
                    return candidate
            except tomllib.TOMLDecodeError:
                continue
    raise TomlEditError(f"`{key}` is written in an unusual way; take it out by hand.")
