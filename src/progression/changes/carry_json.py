"""Carries the ids that a JSON document cites: as keys, and as whole texts.

Only the ids change. Everything else is equal to the letter: order, space, numbers, unknown keys.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs

from progression.changes.carry_text import Citation, told
from progression.changes.carrying import Carried, CarriedText, Way, Ways, settle
from progression.errors import ProgressionError

_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[\[\]{}:,]|[^\s\[\]{}:,"]+')
_PATH = re.compile(r"[a-z0-9-]+(?:/[a-z0-9-]+)+(?=#|$)")
_NAMED = frozenset({"competency", "competencies", "cluster", "clusters"})
"""Keys whose texts are ids of one word."""
_WORDING = "wording"


class CarryError(ProgressionError, ValueError):
    """A file cannot be carried."""


@attrs.frozen
class _Text:
    """One text of a document: its place, and where it stands.

    Attributes:
        value: What it says.
        start: Where it begins, quotes included.
        end: Where it ends.
        key: The key whose value it is, or that of the list that it stands in; its own for a key.
        owner: The number of the object whose key it is; None for a value.
        value_span: For a key, where its value begins and ends.
        before: For a key, where what parts it from the one before begins.
    """

    value: str
    start: int
    end: int
    key: str
    owner: int | None = None
    value_span: tuple[int, int] = (0, 0)
    before: int = 0


def carry_json(text: str, ways: Ways, name: str = "") -> CarriedText:
    """Carry all that a JSON document cites.

    Several keys of one object that become one are joined where their values agree; in what somebody
    answered, the mark of the wording may differ.

    Args:
        text: The document.
        ways: What becomes of each path.
        name: The name of the file, for messages.

    Raises:
        CarryError: It is no JSON.
    """
    body = text.removeprefix("\ufeff")
    _refuse_other(body, name)
    return _Document(body, ways, text[: len(text) - len(body)]).carried()


class _Document:
    """One document, and what is to become of its texts."""

    def __init__(self, text: str, ways: Ways, mark: str) -> None:
        self._text = text
        self._mark = mark
        self._ways = ways
        self._texts = list(_texts(text))
        self._edits: list[tuple[int, int, str]] = []
        self._cited: list[Citation] = []
        self._settled: dict[str, Way] = {}
        self._joined: list[Carried] = []

    def carried(self) -> CarriedText:
        """The document with everything carried that can be."""
        values = [each for each in self._texts if each.owner is None]
        self._carry(values, lambda _, __: False)
        by_owner: dict[int, list[_Text]] = {}
        for each in self._texts:
            if each.owner is not None:
                by_owner.setdefault(each.owner, []).append(each)
        for keys in by_owner.values():
            self._carry_keys(keys)
        self._carry_framework(values)
        parts, behind = [], 0
        for start, end, new in sorted(self._edits):
            if start >= behind:  # what lies within something that is taken out goes with it
                parts += [self._text[behind:start], new]
                behind = end
        text = self._mark + "".join([*parts, self._text[behind:]])
        cited = sorted(self._cited, key=lambda each: each.start)
        found = told(text, cited, self._settled, self._text)
        return attrs.evolve(found, joined=tuple(self._joined))

    def _carry_keys(self, keys: list[_Text]) -> None:
        values = {each.value: each.value_span for each in keys}

        def joins(_: str, paths: Iterable[str]) -> bool:
            said = [_said(json.loads(self._text[slice(*values[path])])) for path in paths]
            return all(each == said[0] for each in said)

        settled = self._carry(keys, joins)
        groups: dict[str, list[_Text]] = {}
        for each in keys:
            if each.value in settled:
                groups.setdefault(settled[each.value].to, []).append(each)
        for target, group in groups.items():
            if len({each.value for each in group}) > 1:
                self._join(target, group)

    def _join(self, target: str, group: list[_Text]) -> None:
        """Let one key stand for several: where the first stands, with what the new one has said."""
        first, *others = group
        own = next((each for each in group if each.value == target), first)
        if own is not first:
            self._edits.append((*first.value_span, self._text[slice(*own.value_span)]))
        for each in others:
            # Something stands before it, so that there is a comma.
            self._edits.append((each.before, each.value_span[1], ""))
        self._joined += [Carried(each.value, target) for each in group if each is not own]

    def _carry(self, texts: list[_Text], joins: Any) -> Mapping[str, Way]:
        """Carry what one place cites, and remember what became of it."""
        cited: list[tuple[_Text, str]] = []
        for each in texts:
            path = self._path(each)
            if path:
                cited.append((each, path))
        settled = settle(dict.fromkeys(path for _, path in cited), self._ways, joins)
        for each, path in cited:
            self._cited.append(Citation(path, each.start, each.end))
            if settled[path].to != path:
                new = settled[path].to + each.value[len(path) :]
                self._edits.append((each.start, each.end, json.dumps(new, ensure_ascii=False)))
        for path, way in settled.items():
            # What stays in one place and is carried in another is told as staying.
            if path not in self._settled or way.reason is not None:
                self._settled[path] = way
        return settled

    def _path(self, text: _Text) -> str:
        found = _PATH.match(text.value)
        if found:
            return found[0]
        is_named = text.owner is None and text.key in _NAMED
        return text.value if is_named and self._ways.is_cited(text.value) else ""

    def _carry_framework(self, values: list[_Text]) -> None:
        before, after = self._ways.framework_ids
        for each in values:
            if each.key == "framework" and each.value == before != after:
                self._edits.append((each.start, each.end, json.dumps(after)))


def _said(value: Any) -> Any:
    """What somebody said, without the mark of the words that they said it of."""
    if isinstance(value, dict):
        return {key: each for key, each in value.items() if key != _WORDING}
    return value


@attrs.define
class _Open:
    """An object or a list that is not closed yet."""

    number: int
    is_object: bool
    key: str = ""
    wants_key: bool = False
    pending: tuple[str, int, int, int] | None = None
    comma: int = 0
    colon: int = 0


def _texts(text: str) -> Iterator[_Text]:
    """All texts of a document that is JSON; keys come once their value has been read."""
    around: list[_Open] = []
    count = 0
    behind = 0
    for match in _TOKEN.finditer(text):
        token, at, before = match.group(), match.start(), behind
        behind = match.end()
        here = around[-1] if around else None
        if token in "{[":
            is_object = token == "{"
            above = here.key if here is not None else ""
            around.append(_Open(count, is_object, "" if is_object else above, is_object))
            count += 1
        elif token in "}]":
            assert here is not None
            yield from _closed(here, before)
            around.pop()
        elif token == ",":
            assert here is not None
            yield from _closed(here, before)
            here.wants_key, here.comma = here.is_object, at
        elif token == ":":
            assert here is not None
            here.colon = match.end()
        elif token[0] == '"' and here is not None and here.wants_key:
            here.key = json.loads(token)
            here.pending = (here.key, at, match.end(), here.comma)
            here.wants_key = False
        elif token[0] == '"':
            yield _Text(json.loads(token), at, match.end(), here.key if here else "")


def _closed(here: _Open, end: int) -> Iterator[_Text]:
    """The key whose value ends here."""
    if here.pending is not None:
        key, start, stop, comma = here.pending
        here.pending = None
        yield _Text(key, start, stop, key, here.number, (here.colon, end), comma)


def _refuse_other(text: str, name: str) -> None:
    shown = f"{name} " if name else "The text "
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        raise CarryError(
            f"{shown}is no JSON: {error.msg[:1].lower()}{error.msg[1:]}, at line {error.lineno},"
            f" column {error.colno}."
        ) from None
    except RecursionError:
        raise CarryError(f"{shown}nests too deeply to be read.") from None
    except ValueError:
        raise CarryError(f"{shown}holds a number of thousands of digits.") from None
