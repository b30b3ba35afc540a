"""Where a value stands in a canonical document, as a text that a person can keep beside it.

An address is the way from the top: `clusters/0:design/tracks/0:ic/levels/2:lead/summary`. An item
of a list is its place, counted from 0, and its id, so that rows can be sorted and taken out without
harm. A value that no cell can hold as it is stands as JSON, with `#` behind its address; one that
is too long for a cell stands in parts, with `+0`, `+1` behind theirs.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

import attrs

LONGEST = 16_000
"""Characters of a cell; Excel holds 32,767, and counts those beyond the first plane twice."""

_NAMED_BY = {"expects": "competency", "steps": "rung"}
"""What identifies the items of a list, where it is not their id."""

_ITEM = re.compile(r"(\d{1,9})(?::(.*))?", re.DOTALL)
_PART = re.compile(r"(.*)\+(\d{1,6})", re.DOTALL)
_SIGNS = "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufffe\uffff"
"""What spreadsheets, or text files, do not give back as it was."""
_UNSEEN = re.compile(f"[{_SIGNS}]")
_ODD = re.compile(rf"[{_SIGNS}]|\A\s+\Z")
_TO_ESCAPE = re.compile(f"[~/:#+\t\n{_SIGNS}]")
_ESCAPED = re.compile(r"~([0-9a-f]{1,6})\.")


@attrs.frozen
class Leaf:
    """One value of a document.

    Attributes:
        address: Where it stands.
        keys: The way there: keys of objects, and places in lists.
        text: What a cell shows.
    """

    address: str
    keys: tuple[str | int, ...]
    text: str


def leaves(document: Any) -> Iterator[Leaf]:
    """All values of a document, in its order; ids are told by the addresses of what is beside."""
    yield from _leaves(document, (), "")


def _leaves(value: Any, keys: tuple[str | int, ...], address: str) -> Iterator[Leaf]:
    if isinstance(value, dict) and value:
        hidden = _name_key(keys)
        shown = {key: each for key, each in value.items() if key != hidden}
        if not shown:
            yield Leaf(address, keys, "")
        for key, each in shown.items():
            start = f"{address}/" if address else ""
            yield from _leaves(each, (*keys, key), f"{start}{_escaped(key)}")
    elif isinstance(value, list) and value:
        for place, each in enumerate(value):
            here = (*keys, place)
            name = each.get(_name_key(here)) if isinstance(each, dict) else None
            told = "" if name is None else f":{_escaped(name)}"
            yield from _leaves(each, here, f"{address}/{place}{told}")
    elif not isinstance(value, str):
        yield Leaf(f"{address}#", keys, json.dumps(value))
    else:
        yield from _texts(value, keys, address)


def _texts(value: str, keys: tuple[str | int, ...], address: str) -> Iterator[Leaf]:
    if _ODD.search(value):
        address, value = f"{address}#", json.dumps(value)
    if len(value) <= LONGEST:
        yield Leaf(address, keys, value)
        return
    for part, start in enumerate(range(0, len(value), LONGEST)):
        yield Leaf(f"{address}+{part}", keys, value[start : start + LONGEST])


class AddressError(ValueError):
    """An address makes no sense.

    Attributes:
        row: Its place among the values, counted from 0.
    """

    def __init__(self, row: int, message: str) -> None:
        self.row = row
        super().__init__(row, message)

    def __str__(self) -> str:
        return str(self.args[1])


def document_of(values: Iterable[tuple[str, str]]) -> Any:
    """The document that addresses and texts make, in whatever order they come.

    Raises:
        AddressError: Two rows contradict each other, or a text is not what its address says.
    """
    whole = _Node()
    for row, (address, text) in enumerate(values):
        _put(whole, row, address, text)
    return whole.value()


@attrs.define
class _Node:
    """A value in the making: an object or a list by its keys, or a text by its parts."""

    row: int = 0
    name: str | None = None
    named_by: str | None = None
    within: dict[str | int, _Node] = attrs.Factory(dict)
    parts: dict[int, str] = attrs.Factory(dict)
    is_json: bool = False

    def value(self) -> Any:
        if self.within and all(isinstance(key, int) for key in self.within):
            places = sorted(key for key in self.within if isinstance(key, int))
            return [self.within[place].value() for place in places]
        if self.within or self.name is not None:
            named = {} if self.named_by is None else {self.named_by: self.name}
            return named | {str(key): node.value() for key, node in self.within.items()}
        text = "".join(text for _, text in sorted(self.parts.items()))
        if not self.is_json:
            return text
        try:
            return json.loads(text)
        except ValueError:
            told = f"“{text[:40]}” is no JSON, which the # behind the address asks for."
            raise AddressError(self.row, told) from None


def _put(node: _Node, row: int, address: str, text: str) -> None:
    part = 0
    if found := _PART.fullmatch(address):
        address, part = found[1], int(found[2])
    is_json = address.endswith("#")
    keys: tuple[str | int, ...] = ()
    for segment in address.removesuffix("#").split("/"):
        item = _ITEM.fullmatch(segment) if _is_list(keys) else None
        key = int(item[1]) if item else _plain(segment)
        keys = (*keys, key)
        node = node.within.setdefault(key, _Node(row))
        if item and item[2] is not None:
            name = _plain(item[2])
            if node.name not in {None, name}:
                told = f"Two things stand at one place, “{node.name}” and “{name}”."
                raise AddressError(row, f"{told} Give one of them another number.")
            node.name, node.named_by = name, _name_key(keys)
    if part in node.parts:
        raise AddressError(row, "Its address stands in another row, too. Take one of them out.")
    node.parts[part], node.is_json = text, is_json


def _is_list(keys: tuple[str | int, ...]) -> bool:
    """Whether numbers are places here; what people call a fact may be a number, too."""
    return bool(keys) and isinstance(keys[-1], str) and keys[-1] != "attributes"


def _name_key(keys: tuple[str | int, ...]) -> str | None:
    """What identifies an item of a list; None for what is none."""
    if len(keys) < 2 or not isinstance(keys[-1], int):
        return None
    return _NAMED_BY.get(str(keys[-2]), "id")


def _escaped(text: str) -> str:
    return _TO_ESCAPE.sub(lambda found: f"~{ord(found[0]):x}.", text)


def _plain(text: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


def visible(text: str) -> str:
    """Text for people alone, without signs that files do not hold."""
    return _UNSEEN.sub(" ", text)
