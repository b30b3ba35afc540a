"""What all nouns of the model have in common.

A noun is immutable, equal by value, hashable, picklable, and knows where it was written.
The last one happens in the metaclass, in the same call that turns a wrong field into a message for
people, so that neither costs a call of its own.
"""

from __future__ import annotations

import functools
import inspect
import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

import attrs

from progression.errors import ContentError, DefinitionError, FieldError
from progression.location import Location, Origin, resolve
from progression.names import near_misses
from progression.prose import listed

_frame = sys._getframe
_EVOLVE_FILE = attrs.evolve.__code__.co_filename


class NounType(type):
    """Makes nouns: keeps where each was written, and explains what cannot be made."""

    # Hidden from type checkers, which should see the signature that attrs writes.
    if not TYPE_CHECKING:

        def __call__(cls, *args, **fields):
            """Make a noun, and keep the place of the call."""
            try:
                noun = _make(cls, *args, **fields)
            except (TypeError, DefinitionError) as error:
                raise _explained(cls, args, fields, error) from None
            frame = _frame(1)
            _keep(noun, (frame.f_code, frame.f_lasti))
            return noun


_make = type.__call__


class Noun(metaclass=NounType):
    """Base of everything that a definition file can hold."""

    __slots__ = ("__weakref__", "_origin")
    _origin: Origin

    @property
    def location(self) -> Location | None:
        """Where this was written; None where nobody knows, as after `attrs.evolve`."""
        origin = self._origin
        if isinstance(origin, tuple) and len(origin) == 2 and origin[0].co_filename == _EVOLVE_FILE:
            return None
        return resolve(origin)

    def __reduce__(self) -> tuple[Any, ...]:
        # A frame's code cannot be pickled, so the place is worked out first.
        values = [getattr(self, field.name) for field in attrs.fields(type(self))]  # type: ignore[arg-type]  # every noun is an attrs class
        return _restore, (type(self), values, self.location)


_keep = Noun.__dict__["_origin"].__set__

N = TypeVar("N", bound=Noun)
P = ParamSpec("P")


def make_at(cls: type[N], args: list[Any], fields: dict[str, Any], origin: Origin) -> N:
    """Make a noun that was written at a known place; the short way, for evaluators.

    Raises:
        FieldError, ContentError: As a call of the class would.
    """
    try:
        noun: N = _make(cls, *args, **fields)
    except (TypeError, DefinitionError) as error:
        raise _explained(cls, tuple(args), fields, error) from None
    _keep(noun, origin)
    return noun


def written_at(noun: N, origin: Origin) -> N:
    """Tell a noun where it was written, and give it back; for loaders and readers.

    Only for a noun that the caller has just made: places are not part of a noun's value.
    """
    _keep(noun, origin)
    return noun


def written_by_caller(noun: N) -> N:
    """Tell a noun that it was written where the calling function was called."""
    frame = _frame(2)
    _keep(noun, (frame.f_code, frame.f_lasti))
    return noun


def written_by_author(method: Callable[P, N]) -> Callable[P, N]:
    """Let a method make nouns as a class does: with the place of the call, and faults in words."""
    known = inspect.signature(method).parameters
    named = [name for name, each in known.items() if each.kind is each.KEYWORD_ONLY]
    first = list(known)[1]

    @functools.wraps(method)
    def call(*args: P.args, **fields: P.kwargs) -> N:
        try:
            noun = method(*args, **fields)
        except DefinitionError:
            raise
        except TypeError as error:
            what = f"{_described(type(args[0]), {'id': getattr(args[0], 'id', None)})}"
            raise _misused(f"{what}: `{method.__name__}`", first, named, fields, error) from None
        frame = _frame(1)
        _keep(noun, (frame.f_code, frame.f_lasti))
        return noun

    return call


def _misused(
    what: str, first: str, named: list[str], given: Mapping[str, object], error: TypeError
) -> Exception:
    """Say in people's words why a method could not be called like this."""
    unknown = [name for name in given if name not in (first, *named)]
    if unknown:
        return FieldError(" ".join(_unknown(what, name, named) for name in unknown)).about(
            unknown[0]
        )
    if "missing" in str(error):
        return FieldError(f"{what} lacks `{first}`, which comes first.")
    return error


def origin_of(noun: Noun) -> Origin:
    """What a noun keeps of the place where it was written, not yet worked out."""
    return noun._origin


def _restore(cls: type[N], values: list[Any], location: Location | None) -> N:
    noun = cls.__new__(cls)
    fields = attrs.fields(cls)  # type: ignore[arg-type]  # every noun is an attrs class
    for field, value in zip(fields, values, strict=True):
        object.__setattr__(noun, field.name, value)
    return written_at(noun, location)


def _explained(
    cls: type, args: tuple[Any, ...], given: dict[str, Any], error: Exception
) -> Exception:
    """Say in people's words why a noun could not be made."""
    fields = {field.name: field for field in attrs.fields(cls) if field.init}
    positional = [name for name, field in fields.items() if not field.kw_only]
    values = dict(zip(positional, args, strict=False)) | given
    what = _described(cls, values)
    if len(args) > len(positional):
        names = listed([f"`{name}`" for name in positional]) or "nothing"
        return FieldError(
            f"{what} takes {names} by position, and was given {len(args)} values."
            " Name the others: `field=value`."
        )
    unknown = [name for name in given if name not in fields]
    if unknown:
        return FieldError(" ".join(_unknown(what, name, list(fields)) for name in unknown)).about(
            unknown[0]
        )
    twice = [name for name in positional[: len(args)] if name in given]
    if twice:
        return FieldError(
            f"{what} is given {listed([f'`{name}`' for name in twice])} twice."
        ).about(twice[0])
    missing = [
        name
        for name, field in fields.items()
        if field.default is attrs.NOTHING and name not in values
    ]
    if missing:
        return FieldError(f"{what} lacks {listed([f'`{name}`' for name in missing])}.")
    for name, value in values.items():
        converter = fields[name].converter
        if converter is None:
            continue
        try:
            converter(value)
        except (FieldError, ContentError) as problem:
            by_position = name in positional[: len(args)]
            return type(problem)(f"{what}: `{name}` {problem}").about(
                name, positional.index(name) if by_position else None
            )
    return error


def _described(cls: type, values: dict[str, Any]) -> str:
    identifier = values.get("id")
    return f"{cls.__name__} “{identifier}”" if isinstance(identifier, str) else cls.__name__


def _unknown(what: str, name: str, known: list[str]) -> str:
    near = near_misses(name, known, limit=1)
    if near:
        return f"{what} has no field `{name}`. Did you mean `{near[0]}`?"
    return f"{what} has no field `{name}`. It has {listed([f'`{each}`' for each in known])}."
