"""JSON text: read strictly, and asked where something stands in it.

The standard library's reader takes duplicate keys, NaN and halves of characters without a word,
and does not say where a value was. The text is scanned for places after it was read: for the places
of all objects at once, or for some paths when something is wrong.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Any, NoReturn

from progression.interchange._faults import Fault, FormatError

Path = tuple[str | int, ...]
"""Keys and places in lists, from the document's top."""

_STRING = r'"[^"\\]*(?:\\.[^"\\]*)*"'
_TOKEN = re.compile(_STRING + r'|[\[\]{}:,]|[^\s\[\]{}:,"]+')
# One match from brace to brace is four times as fast as one for each text between them.
_UP_TO_BRACE = re.compile(r'[^"{}]*+(?:"[^"\\]*+(?:\\.[^"\\]*+)*+"[^"{}]*+)*+([{}])')
_HALF_ESCAPED = re.compile(r"\\u[dD][89a-fA-F]")
_HALF = re.compile("[\ud800-\udfff]")
_PLAIN_KEY = re.compile(r"[A-Za-z_$][A-Za-z0-9_]*")
_TOO_DEEP = "nests too deeply to be read; a framework never needs more than a few dozen levels."


def parse(text: str, name: str = "") -> tuple[Any, list[dict[str, Any]]]:
    """Read JSON text.

    Args:
        text: The document.
        name: The document's name, for messages.

    Returns:
        The value, and all objects in it in the order in which they are closed.

    Raises:
        FormatError: The text is no JSON, or JSON that readers disagree about: duplicate keys, NaN
            and infinities, halves of characters.
    """
    objects: list[dict[str, Any]] = []
    twice = False

    def gather(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        nonlocal twice
        made = dict(pairs)
        if len(made) != len(pairs):
            twice = True
        objects.append(made)
        return made

    try:
        value = json.loads(text, object_pairs_hook=gather, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        message = f"The text is no JSON: {_in_words(error)}"
        raise FormatError([Fault("$", message, error.lineno, error.colno)], name) from None
    except RecursionError:
        raise FormatError([Fault("$", f"The document {_TOO_DEEP}")], name) from None
    except _RefusedError as error:
        raise FormatError([Fault("$", str(error))], name) from None
    except ValueError:
        message = "The document holds a number of thousands of digits. Write a smaller one."
        raise FormatError([Fault("$", message)], name) from None
    faults: list[Fault] = []
    if twice:
        faults.extend(_duplicates(text))
    if _HALF_ESCAPED.search(text):
        faults.extend(_halves(text))
    if faults:
        raise FormatError(faults, name)
    return value, objects


class _RefusedError(ValueError):
    """Something that the standard library's reader would take."""


def _refuse_constant(word: str) -> NoReturn:
    raise _RefusedError(f"The document holds {word}, which is no number in JSON. Write a number.")


def _in_words(error: json.JSONDecodeError) -> str:
    if error.pos >= len(error.doc.rstrip()):
        return "it ends too early. Is the file complete?"
    detail = error.msg[:1].lower() + error.msg[1:]
    return f"{detail}, at {error.doc[error.pos : error.pos + 20]!r}."


def places(text: str) -> Iterator[tuple[Path, int, str]]:
    """The path, the offset and the first token of each value of a document that is JSON."""
    path: list[Any] = []
    in_object: list[bool] = []
    wants_key = False
    for match in _TOKEN.finditer(text):
        token = match.group()
        if token == ",":
            wants_key = in_object[-1]
            if not wants_key:
                path[-1] += 1
        elif token in "}]":
            in_object.pop()
            path.pop()
            wants_key = False
        elif token == ":":
            wants_key = False
        elif wants_key:
            path[-1] = json.loads(token)
        else:
            yield tuple(path), match.start(), token
            if token in "{[":
                wants_key = token == "{"
                in_object.append(wants_key)
                path.append("" if wants_key else 0)


def located(text: str, faults: Iterable[tuple[Path, str]]) -> list[Fault]:
    """Give faults their lines and columns, in the order of the document."""
    waiting: dict[Path, list[str]] = {}
    for path, message in faults:
        waiting.setdefault(path, []).append(message)
    starts = [match.end() for match in re.finditer("\n", text)]
    found: list[Fault] = []
    for path, offset, _ in places(text):
        for message in waiting.pop(path, ()):
            found.append(_fault(path, message, starts, offset))
        if not waiting:
            break
    left = [Fault(spelt(path), message) for path, each in waiting.items() for message in each]
    return found + left


def object_lines(text: str) -> Iterator[tuple[int, int]]:
    """The line and column where each object starts, in the order in which they are closed."""
    line, start, end = 1, 0, 0
    opened: list[tuple[int, int]] = []
    for match in _UP_TO_BRACE.finditer(text):
        if match[1] == "}":
            yield opened.pop()
            continue
        at = match.start(1)
        line += text.count("\n", end, at)
        start = max(start, text.rfind("\n", end, at) + 1)
        end = at
        opened.append((line, at - start + 1))


def spelt(path: Path) -> str:
    """A path as a person writes it: `$.clusters[0].attributes["planning horizon"]`."""
    parts = ["$"]
    for step in path:
        if isinstance(step, int):
            parts.append(f"[{step}]")
        elif _PLAIN_KEY.fullmatch(step):
            parts.append(f".{step}")
        else:
            parts.append(f"[{json.dumps(step)}]")
    return "".join(parts)


def _fault(path: Path, message: str, starts: list[int], offset: int) -> Fault:
    line = bisect_right(starts, offset)
    return Fault(spelt(path), message, line + 1, offset - (starts[line - 1] if line else 0) + 1)


def _duplicates(text: str) -> Iterator[Fault]:
    starts = [match.end() for match in re.finditer("\n", text)]
    seen: set[Path] = set()
    said: set[Path] = set()
    for path, offset, _ in places(text):
        # What stands within the second of two equal keys has the paths of the first as well.
        if path in seen and not any(path[:depth] in said for depth in range(len(path) + 1)):
            said.add(path)
            message = f"`{path[-1]}` stands twice in one object. Keep one of the two."
            yield _fault(path, message, starts, offset)
        seen.add(path)


def _halves(text: str) -> Iterator[Fault]:
    starts = [match.end() for match in re.finditer("\n", text)]
    for path, offset, token in places(text):
        texts = [str(path[-1])] if path else []
        if token[0] == '"':
            texts.append(json.loads(token))
        if any(_HALF.search(each) for each in texts):
            message = "The text holds half of a character (a lone surrogate). Write it again."
            yield _fault(path, message, starts, offset)
