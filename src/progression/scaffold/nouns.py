"""The nouns of the model as a list for assistants, made from the model itself."""

from __future__ import annotations

import attrs

from progression import model
from progression.model import Attributes, Noun

_NOT_WRITTEN = frozenset({"CitedSignal", "Expectation", "Noun"})
"""Nouns that nobody calls by their names."""


def nouns() -> str:
    """One line for each noun: how it is called, and what it is."""
    kinds = [getattr(model, name) for name in model.__all__ if name not in _NOT_WRITTEN]
    return "".join(
        f"- `{_call(kind)}`: {(kind.__doc__ or '').partition(chr(10))[0]}\n"
        for kind in kinds
        if isinstance(kind, type) and issubclass(kind, Noun)
    )


def _call(kind: type[Noun]) -> str:
    args = []
    is_named = False
    for field in attrs.fields(kind):  # type: ignore[arg-type]  # every noun is an attrs class
        if field.kw_only and not is_named:
            is_named = True
            args.append("*")
        needed = field.default is attrs.NOTHING
        args.append(field.name if needed else f"{field.name}={_default(field.default)}")
    return f"{kind.__name__}({', '.join(args)})"


def _default(value: object) -> str:
    if isinstance(value, tuple):
        return "[]"
    if isinstance(value, Attributes):
        return "{}"
    if isinstance(value, model.Audience):
        return f"FOR_{value.name}"
    if isinstance(value, model.Status | model.Importance | model.Direction):
        return value.name
    return f'"{value}"' if isinstance(value, str) else repr(value)
