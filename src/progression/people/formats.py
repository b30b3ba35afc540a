"""Formats of people's files: older ones are read as they are, and brought up to date.

Format 1 is the short form that people write by hand, without `format`: signals stand in one list,
with the mark of their wording behind them or without it. Format 2 has a table for each.

    >>> table = {"signals": ["direction/decides-in-writing 1:0a1b2c3d4e5f"]}
    >>> current(table)["signals"]
    [{'path': 'direction/decides-in-writing', 'wording': '1:0a1b2c3d4e5f'}]
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from typing import Any, Final

from progression.toml_text import TomlEditError, with_table, with_value, without

FORMAT: Final = 2
"""The format of the files that this version writes."""

_SIGNALS = "signals"


def format_of(table: Mapping[str, Any]) -> object:
    """The format that a file says it has; 1 where it says none."""
    return table.get("format", 1)


def current(table: Mapping[str, Any]) -> Mapping[str, Any]:
    """What a file of an older format says, in the words of the current one."""
    found = table.get(_SIGNALS)
    if format_of(table) != 1 or not isinstance(found, list) or not found:
        return table
    if not all(isinstance(each, str) for each in found):
        return table
    return {**table, _SIGNALS: [_signal(each) for each in found]}


def upgraded(front: str) -> str:
    """TOML of an older format in the current one; comments, order and unknown keys stay.

    Raises:
        TomlEditError: It is written in a way that only its author can change.
    """
    table = tomllib.loads(front)
    if format_of(table) != 1:
        return front
    text = front
    tables = current(table).get(_SIGNALS, [])
    if tables != table.get(_SIGNALS, []):
        text = without(text, _SIGNALS)
        for each in tables:
            text = with_table(text, _SIGNALS, each)
    text = with_value(text, "format", FORMAT)
    if tomllib.loads(text) != {**current(table), "format": FORMAT}:
        raise TomlEditError("The tables of this file are written in an unusual way.")
    return text


def _signal(text: str) -> dict[str, str]:
    path, _, wording = text.strip().partition(" ")
    return {"path": path, "wording": wording.strip()} if wording.strip() else {"path": path}
