"""Between nouns and JSON values, by cattrs made strict.

cattrs alone is lax: it makes 3 of 3.9 and a tuple of letters of a text. So each kind of value has
a hook that takes its own kind and nothing else. What a document names by id or path is found in the
`Reading` or the `Standing` of the document at hand.
"""

from __future__ import annotations

import datetime
import enum
import functools
import typing
from collections.abc import Callable
from contextvars import ContextVar
from typing import Any

import cattrs
from cattrs.cols import homogenous_tuple_structure_factory
from cattrs.errors import IterableValidationError, IterableValidationNote
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from progression.interchange._fields import Slot, slots
from progression.interchange._plain import PLAIN, enum_taker, take_count, take_id, take_segment
from progression.interchange._reading import (
    WRONG,
    Raw,
    Reading,
    RefusedError,
    kind_of,
)
from progression.interchange._standing import Standing
from progression.model import (
    Attributes,
    CitedSignal,
    Competency,
    Dimension,
    Expectation,
    Grade,
    Lane,
    Level,
    Moved,
    Noun,
    Retired,
    Rung,
    Scale,
)
from progression.model.noun import written_at

reading: ContextVar[Reading] = ContextVar("reading")
"""The document that is being read."""

standing: ContextVar[Standing] = ContextVar("standing")
"""The framework that is being written."""

_HISTORY: dict[str, type[Noun]] = {"moved": Moved, "retired": Retired}
_NAMED_WHILE_READ = (Lane, Scale, Dimension, Competency, Level)


@functools.cache
def converter() -> cattrs.Converter:
    """The one converter; made when it is first needed, since that takes a while."""
    made = cattrs.Converter(forbid_extra_keys=True, omit_if_default=True)
    for kind, take in PLAIN.items():
        made.register_structure_hook(kind, take)
    made.register_structure_hook_factory(_is_enum, enum_taker)
    made.register_structure_hook_factory(_is_list, _list_taker)
    made.register_structure_hook_factory(_is_noun, _noun_taker)
    made.register_unstructure_hook_factory(_is_noun, _noun_giver)
    made.register_unstructure_hook(datetime.date, datetime.date.isoformat)
    made.register_unstructure_hook(Attributes, dict)
    made.register_structure_hook(Moved | Retired, _take_history)
    return made


def _is_enum(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, enum.Enum)


def _is_list(kind: Any) -> bool:
    return typing.get_origin(kind) is tuple


def _is_noun(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Noun)


def _list_taker(kind: Any, made: cattrs.Converter) -> Callable[[Any, Any], Any]:
    take_items = homogenous_tuple_structure_factory(kind, made)

    def take(value: Any, _: Any = None) -> Any:
        if type(value) is not list:
            raise RefusedError(f"takes a list, not {kind_of(value)}.")
        return take_items(value, kind)

    return take


def _noun_taker(kind: type[Noun], made: cattrs.Converter) -> Callable[[Any, Any], Any]:
    keys: dict[str, Any] = {
        slot.name: override(
            rename=slot.key if slot.key != slot.name else None,
            struct_hook=_slot_taker(slot),
        )
        for slot in slots(kind)
    }
    build = make_dict_structure_fn(kind, made, **keys)

    prepare = _PREPARES.get(kind)
    once = kind in _NAMED_WHILE_READ

    def make(raw: Raw) -> Any:
        return written_at(build(raw, kind), reading.get().place_of(raw))

    def take(value: Any, _: Any = None) -> Any:
        if type(value) is not dict:
            raise RefusedError(f"takes an object, not {kind_of(value)}.")
        if prepare:
            prepare(value)
        return reading.get().at_home(value, make) if once else make(value)

    return take


def _enter_own_scale(competency: Raw) -> None:
    reading.get().enter_scale(competency.get("scale"), _taker(Scale))


def _enter_scale_of_competency(expectation: Raw) -> None:
    document = reading.get()
    competency = document.found(Competency, expectation.get("competency"))
    if competency is None:
        document.lose_scale()
    else:
        _enter_own_scale(competency)


_PREPARES: dict[type[Noun], Callable[[Raw], None]] = {
    Competency: _enter_own_scale,
    Expectation: _enter_scale_of_competency,
}


@functools.cache
def _taker(kind: Any) -> Callable[[Raw], Any]:
    find_hook: Any = converter().get_structure_hook
    take = find_hook(kind)
    return lambda raw: take(raw, kind)


def _slot_taker(slot: Slot) -> Callable[[Any, Any], Any] | None:
    """What reads a field, where its type alone does not say it."""
    one: Callable[[Any, Any], Any] | None = {
        "id": take_id,
        "segment": take_segment,
        "count": take_count,
        "grade": _take_grade,
        "taken": _take_taken,
    }.get(slot.role)
    if slot.role == "name":
        one = _take_rung if slot.type is Rung else _name_taker(slot.type)
    if one is None:
        if slot.many:
            return None
        # A key that may be left out is left out, and not null.
        return _inline_taker(slot.type) if _is_noun(slot.type) else PLAIN.get(slot.type)
    return _items_taker(one) if slot.many else one


def _inline_taker(kind: type[Noun]) -> Callable[[Any, Any], Any]:
    return lambda value, _: _taker(kind)(value)


def _items_taker(one: Callable[[Any, Any], Any]) -> Callable[[Any, Any], Any]:
    def take(value: Any, _: Any = None) -> Any:
        if type(value) is not list:
            raise RefusedError(f"takes a list, not {kind_of(value)}.")
        taken, wrong = [], []
        for at, item in enumerate(value):
            try:
                taken.append(one(item, None))
            except WRONG as error:
                error.add_note(IterableValidationNote("", at, None))
                wrong.append(error)
        if wrong:
            raise IterableValidationError("items", wrong, tuple)  # pyright: ignore[reportCallIssue]  # its __new__ takes three
        return tuple(taken)

    return take


def _name_taker(kind: Any) -> Callable[[Any, Any], Any]:
    def take(value: Any, _: Any = None) -> Any:
        return reading.get().named(kind, value, _taker(kind))

    return take


def _take_rung(value: Any, _: Any = None) -> Rung:
    return reading.get().rung(value)


def _take_taken(value: Any, _: Any = None) -> Competency | CitedSignal:
    if type(value) is not str:
        raise RefusedError(
            "names a competency or one of its signals, such as “coaching” or"
            f" “coaching/asks-first”, and holds {kind_of(value)}."
        )
    name, slash, signal = value.partition("/")
    if slash and not signal.strip():
        raise RefusedError(f"names no signal after the slash (“{value}”).")
    competency: Competency = reading.get().named(Competency, name, _taker(Competency))
    if not slash:
        return competency
    return written_at(CitedSignal(competency, signal), None)


def _take_grade(value: Any, _: Any = None) -> Grade:
    if type(value) is int:
        return written_at(Grade(value), None)
    if type(value) is dict:
        return converter().structure(value, Grade)
    raise RefusedError(f"takes a whole number, or an object with one, not {kind_of(value)}.")


def _take_history(value: Any, _: Any = None) -> Any:
    if type(value) is not dict:
        raise RefusedError(f"takes an object, not {kind_of(value)}.")
    if "kind" not in value:
        raise RefusedError("lacks `kind`. Write “moved” or “retired”.")
    kind = value["kind"]
    if type(kind) is not str or kind not in _HISTORY:
        raise UnknownKindError(f"takes “moved” or “retired”, not {kind_of(kind)}.")
    rest = {key: each for key, each in value.items() if key != "kind"}
    return written_at(converter().structure(rest, _HISTORY[kind]), reading.get().place_of(value))


class UnknownKindError(RefusedError):
    """The `kind` of an object is none that exists; the message goes on after that key."""


def _noun_giver(kind: type[Noun], made: cattrs.Converter) -> Callable[[Any], Any]:
    keys: dict[str, Any] = {
        slot.name: override(
            rename=slot.key if slot.key != slot.name else None,
            unstruct_hook=_slot_giver(slot),
        )
        for slot in slots(kind)
    }
    return make_dict_unstructure_fn(kind, made, _cattrs_omit_if_default=True, **keys)


def _slot_giver(slot: Slot) -> Callable[[Any], Any] | None:
    givers: dict[str, Callable[[Any], Any]] = {
        "grade": _give_grade,
        "taken": _give_taken,
        "name": _give_path if slot.type is Level else _give_id,
    }
    one = givers.get(slot.role)
    if slot.type == Moved | Retired:
        one = _give_history
    if one is None or not slot.many:
        return one
    give = one
    return lambda items: [give(item) for item in items]


def _give_id(noun: Any) -> str | None:
    return noun.id if noun is not None else None


def _give_path(level: Level | None) -> str | None:
    return standing.get().path_of(level) if level is not None else None


def _give_taken(taken: Competency | CitedSignal) -> str:
    return taken.path if isinstance(taken, CitedSignal) else taken.id


def _give_grade(grade: Grade | None) -> Any:
    if grade is None or grade == Grade(grade.number):
        return grade.number if grade else None
    return converter().unstructure(grade, Grade)


def _give_history(entry: Moved | Retired) -> Any:
    kind = next(name for name, each in _HISTORY.items() if isinstance(entry, each))
    return {"kind": kind} | converter().unstructure(entry, type(entry))
