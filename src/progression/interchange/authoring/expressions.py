"""Nouns as the expressions that make them, in the authoring style."""

from __future__ import annotations

import datetime
import enum
from collections.abc import Sequence
from typing import Any, Final

import attrs

from progression.interchange import Fault, FormatError
from progression.interchange.authoring.constants import BUILT_IN, Constant, Constants
from progression.interchange.authoring.layout import Call, Expression, Facts, Items, Text
from progression.interchange.authoring.wording import literal
from progression.model import (
    Attributes,
    Audience,
    CitedSignal,
    Competency,
    Dimension,
    Expectation,
    Framework,
    Grade,
    Lane,
    Level,
    Noun,
    Rung,
    Scale,
    Signal,
)
from progression.prose import counted
from progression.sources.limits import LIMITS

_NAMED: Final = (Competency, Dimension, Grade, Lane, Level, Rung, Scale)
"""Kinds that always have a constant, but for plain grades and lanes that everyone has."""

_ON_ONE_LINE: Final = frozenset({Grade, Lane, Rung, Signal})
"""Kinds whose constants stand on one line where they fit."""

_LARGEST_NUMBER = 10**18
_BESIDE = frozenset({"importance", "note", "examples", "status"})
_ONE_OR_SEVERAL = frozenset({"raises", "replaced_by"})


class Expressions:
    """Makes the expressions of one framework."""

    def __init__(self, constants: Constants) -> None:
        self._constants = constants
        self._competency: Competency | None = None
        self._used: dict[Constant, None] = {}
        self._imported: set[str] = set()

    def taken(self) -> tuple[Sequence[Constant], frozenset[str]]:
        """The constants, and the names of `progression`, that were named since this was asked."""
        found = tuple(self._used), frozenset(self._imported)
        self._used.clear()
        self._imported.clear()
        return found

    def of(self, constant: Constant) -> Expression:
        """What a constant holds.

        Raises:
            FormatError: A number or a text in it is too large to be read without trust.
        """
        noun = constant.noun
        self._competency = noun if isinstance(noun, Competency) else None
        return self._made(noun, constant)

    def history(self, framework: Framework) -> Expression:
        """The list of what became of ids."""
        return Items([self._made(each) for each in framework.history])

    def _made(self, noun: Noun, constant: Constant | None = None) -> Call:
        kind = type(noun)
        args: list[tuple[str, Expression]] = []
        for field in attrs.fields(kind):  # type: ignore[arg-type]  # every noun is an attrs class
            value = getattr(noun, field.name)
            if field.default is not attrs.NOTHING and value == field.default:
                continue
            # A level has so much to say that even its id has its name in front.
            name = field.name if field.kw_only or kind is Level else ""
            parts = constant.parts.get(field.name) if constant else None
            if parts:
                names = [self._name(each) for each in parts]
                args.append((name, Items(names) if isinstance(value, tuple) else names[0]))
            elif kind is Framework and field.name == "history":
                args.append((name, "HISTORY"))
            else:
                args.append((name, self._value(value, field.name)))
        self._imported.add(kind.__name__)
        return Call(kind.__name__, args, is_open=bool(constant) and kind not in _ON_ONE_LINE)

    def _name(self, constant: Constant) -> str:
        self._used[constant] = None
        return constant.name

    def _value(self, value: Any, field: str) -> Expression:
        if isinstance(value, tuple):
            if field in _ONE_OR_SEVERAL and len(value) == 1:
                return _text(value[0])
            return Items([self._item(each) for each in value])
        if isinstance(value, Attributes):
            for text in (*value, *value.values()):
                _text(text)
            return Facts(value)
        return self._item(value)

    def _item(self, value: Any) -> Expression:
        if isinstance(value, str):
            return _text(value)
        if isinstance(value, Noun):
            return self._noun(value)
        if isinstance(value, enum.Enum):
            name = f"FOR_{value.name}" if isinstance(value, Audience) else value.name
            self._imported.add(name)
            return name
        if isinstance(value, datetime.date):
            self._imported.add("date")
            return f"date({value.year}, {value.month}, {value.day})"
        return _number(value) if type(value) is int else repr(value)

    def _noun(self, noun: Noun) -> Expression:
        if isinstance(noun, Expectation):
            return self._expectation(noun)
        if isinstance(noun, CitedSignal):
            return self._cited(noun)
        if isinstance(noun, Signal) and self._competency is not None:
            constant = self._constants.signal(self._competency, noun)
            return self._made(noun) if constant is None else self._name(constant)
        if isinstance(noun, Grade) and not (noun.name or noun.band):
            return _number(noun.number)
        if isinstance(noun, Lane) and noun in BUILT_IN:
            self._imported.add(BUILT_IN[noun])
            return BUILT_IN[noun]
        if isinstance(noun, _NAMED):
            return self._name(self._constants.of(noun))
        return self._made(noun)

    def _expectation(self, expectation: Expectation) -> Expression:
        """An expectation, as `COMPETENCY.at(RUNG)` or `COMPETENCY.expects("Summary.")`."""
        before, self._competency = self._competency, expectation.competency
        try:
            if expectation.rung is not None and expectation.summary:
                return self._made(expectation)
            name = self._name(self._constants.of(expectation.competency))
            first = expectation.summary if expectation.rung is None else expectation.rung
            args = [("", self._item(first))]
            args += [("", self._item(each)) for each in expectation.signals]
            for field in attrs.fields(Expectation):
                value = getattr(expectation, field.name)
                if field.name in _BESIDE and value != field.default:
                    args.append((field.name, self._value(value, field.name)))
        finally:
            self._competency = before
        how = "expects" if expectation.rung is None else "at"
        return Call(f"{name}.{how}", args, is_open=bool(expectation.signals))

    def _cited(self, cited: CitedSignal) -> Expression:
        _text(cited.signal)
        name = self._name(self._constants.of(cited.competency))
        short = f"{name}[{literal(cited.signal)}]"
        if len(cited.signal) <= 60 and cited.signal.isascii() and len(short) <= 70:
            return short
        self._imported.add("CitedSignal")
        return Call("CitedSignal", [("", name), ("", Text(cited.signal))])


def _text(text: str) -> Text:
    if len(text) > LIMITS.text:
        told = f"A text that begins with “{text[:40]}” is longer than"
        told += f" {counted(LIMITS.text, 'character')}. Shorten it."
        raise FormatError([Fault("$", told)])
    return Text(text)


def _number(number: int) -> str:
    if abs(number) > _LARGEST_NUMBER:
        told = "A number has more than 18 digits. Use one of ordinary size."
        raise FormatError([Fault("$", told)])
    return str(number)
