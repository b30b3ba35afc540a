"""Calls, fields and their kinds, as a reader of the reference sees them."""

from __future__ import annotations

import enum
import inspect
import re
from collections.abc import Iterator
from typing import Any

import attrs

from progression.model import Attributes
from progression.model.words import Audience, Status

_LIST = re.compile(r"list\[(.+?)\] \| tuple\[\1, \.\.\.\]")
_WIDEST = 76


def signature(name: str, function: Any) -> str:
    """How a function is called, on as many lines as it needs."""
    given = inspect.signature(function)
    parts, starred = [], False
    for parameter in given.parameters.values():
        if parameter.name == "self":
            continue
        if parameter.kind is parameter.KEYWORD_ONLY and not starred:
            parts.append("*")
        starred = starred or parameter.kind in (parameter.KEYWORD_ONLY, parameter.VAR_POSITIONAL)
        parts.append(_parameter(parameter))
    back = _kind(given.return_annotation)
    end = f" -> {back}" if back else ""
    line = f"{name}({', '.join(parts)}){end}"
    if len(line) <= _WIDEST:
        return line
    inner = "".join(f"    {part},\n" for part in parts)
    return f"{name}(\n{inner}){end}"


def field(name: str, of: attrs.Attribute[Any], text: str) -> str:
    """A field of an attrs class, as an item of a list."""
    kinds = [kind for kind in _taken(of).split(" | ") if kind != "None" or of.default]
    facts = [" or ".join(f"`{kind}`" for kind in kinds)]
    if of.default is None:
        facts.append("may be left out")
    elif of.default is not attrs.NOTHING:
        facts.append(f"`{default(of.default)}` if left out")
    return f"- `{name}` ({', '.join(facts)}): {text}"


def attribute(owner: type, name: str, text: str) -> str:
    """An attribute of any other class, as an item of a list."""
    kind = inspect.get_annotations(owner).get(name)
    return f"- `{name}`{f' (`{_kind(kind)}`)' if kind else ''}: {text}"


def members(owner: type) -> Iterator[tuple[str, Any]]:
    """The public methods and properties that a class itself defines and explains."""
    for name, value in vars(owner).items():
        is_item = name == "__getitem__" and inspect.getdoc(value)
        if name.startswith("_") and not is_item:
            continue
        if isinstance(value, property) or inspect.isfunction(value):
            yield name, value


def default(value: object) -> str:
    """A value that is taken where none is given, as an author would write it."""
    if isinstance(value, enum.Enum):
        return _constant(value)
    if isinstance(value, Attributes):
        return "{}"
    if attrs.has(type(value)):
        return f"{type(value).__name__}()"
    if isinstance(value, attrs.Factory):  # type: ignore[arg-type]  # a class at run time
        return f"{value.factory.__name__}()"  # type: ignore[attr-defined]  # so it has a factory
    if value == ():
        return "[]"
    return f'"{value}"' if isinstance(value, str) else repr(value)


def _constant(value: enum.Enum) -> str:
    """A member of an enumeration; those of the model have constants."""
    if isinstance(value, Audience):
        return f"FOR_{value.name}"
    kind = type(value)
    return value.name if kind.__module__ == Status.__module__ else f"{kind.__name__}.{value.name}"


def _parameter(parameter: inspect.Parameter) -> str:
    kind = _kind(parameter.annotation)
    # Its own text has the stars; its annotation would be in quotes.
    bare = str(parameter.replace(annotation=parameter.empty, default=parameter.empty))
    text = f"{bare}{f': {kind}' if kind else ''}"
    if parameter.default is inspect.Parameter.empty:
        return text
    return f"{text} = {default(parameter.default)}"


def _taken(of: attrs.Attribute[Any]) -> str:
    """What a field takes: what its converter takes, where it has one."""
    if of.converter is not None and inspect.isfunction(of.converter):
        first = next(iter(inspect.signature(of.converter).parameters.values()))
        return _kind(first.annotation)
    return _kind(of.type)


def _kind(annotation: object) -> str:
    if annotation is None or annotation is inspect.Signature.empty:
        return "None" if annotation is None else ""
    text = annotation if isinstance(annotation, str) else getattr(annotation, "__name__", "")
    return _LIST.sub(r"list[\1]", text or str(annotation))
