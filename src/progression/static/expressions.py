"""Values of expressions, worked out from the syntax tree.

Every kind of syntax has one method, found by its type in a dict; what has none is refused.
Nothing is ever called but constructors of the model, `date`, `at` and `expects`.
Nothing is looked up but public fields, constants, and names of the framework's own files.
"""

from __future__ import annotations

import ast
import datetime
from collections.abc import Callable, Sequence
from typing import Any, NoReturn

from progression.errors import ContentError, DefinitionError, FieldError
from progression.location import Location, SourceText, Span, location_of_span
from progression.model import Attributes, Cluster, Competency, Level, Noun, Track
from progression.model.noun import make_at, written_at
from progression.sources import faults
from progression.sources.faults import BrokenError
from progression.sources.limits import too_long
from progression.static.refusals import not_static, refused
from progression.static.spending import Spending
from progression.static.vocabulary import (
    FIELDS,
    Module,
    NounKind,
    constants_of,
    described,
    exists,
)

BROKEN: Any = object()
"""Stands for a value whose fault was reported where it was written."""

_LITERALS = frozenset({int, float, bool, type(None)})
_MANY_ARGUMENTS = 30
_LARGEST_NUMBER = 10**18
_COPIED = frozenset({list, tuple, dict, Attributes})
_MEASURED = frozenset({Cluster, Level, Track})


class OwnModule:
    """A module of the framework, as far as it has been evaluated.

    Attributes:
        name: Its dotted name.
        names: What its top level defines.
        is_open: Whether it may define names that nobody could read.
    """

    __slots__ = ("is_open", "name", "names")

    def __init__(self, name: str) -> None:
        self.name = name
        self.names: dict[str, Any] = {}
        self.is_open = False


class Expressions:
    """Evaluates the expressions of one file.

    Attributes:
        lines_before: Lines of the file before those that the parser counts.
    """

    def __init__(self, source: SourceText, module: OwnModule, spending: Spending) -> None:
        self._source = source
        self._module = module
        self._names = module.names
        self._spending = spending
        self.lines_before = 0
        self._longest = spending.limits.text
        self._by_kind: dict[type[ast.AST], Callable[[Any], Any]] = {
            ast.Constant: self._constant,
            ast.Name: self._name,
            ast.Call: self._call,
            ast.List: self._list,
            ast.Tuple: self._tuple,
            ast.Dict: self._dict,
            ast.Attribute: self._attribute,
            ast.Subscript: self._item,
            ast.UnaryOp: self._signed,
        }

    def value(self, node: ast.expr) -> Any:
        """What an expression means.

        Raises:
            BrokenError: It cannot be read without running it, or is wrong.
        """
        method = self._by_kind.get(type(node))
        if method is None:
            self.refuse(node)
        return method(node)

    def place(self, node: Any) -> Location:
        """Where a piece of syntax stands."""
        return location_of_span(*self._span(node))

    def _span(self, node: Any) -> Span:
        return (
            self._source,
            node.lineno + self.lines_before,
            node.col_offset,
            node.end_lineno + self.lines_before,
            node.end_col_offset,
        )

    def refuse(self, node: ast.AST, what: str = "", remedy: str = "") -> NoReturn:
        """Say that something steps outside the subset.

        Raises:
            BrokenError: Always.
        """
        words, instead = refused(node)
        raise BrokenError(not_static(what or words, remedy or instead, self.place(node)))

    def _constant(self, node: ast.Constant) -> Any:
        value: Any = node.value
        kind = type(value)
        if kind is str:
            if len(value) > self._longest:
                raise BrokenError(too_long(self._longest, self.place(node)))
            return value
        if kind not in _LITERALS:
            self.refuse(
                node, "A value that is neither text nor number", "Write text, a number or a date."
            )
        if kind is int and value > _LARGEST_NUMBER:
            self.refuse(node, "A number this large", "Write a number of ordinary size.")
        return value

    def _name(self, node: ast.Name) -> Any:
        try:
            value = self._names[node.id]
        except KeyError:
            if self._module.is_open:
                raise BrokenError from None
            raise BrokenError(faults.unknown_name(node.id, self._names, self.place(node))) from None
        if value is BROKEN:
            raise BrokenError
        return self._charged(value, node) if type(value) in _COPIED else value

    def _charged(self, value: Any, node: ast.expr) -> Any:
        """Account for a list that is used again, since whatever takes it copies or walks it."""
        if type(value) in _COPIED:
            self._spending.spread(len(value), self.place(node))
        return value

    def _list(self, node: ast.List) -> list[Any]:
        return self._items(node.elts)

    def _tuple(self, node: ast.Tuple) -> tuple[Any, ...]:
        return tuple(self._items(node.elts))

    def _items(self, nodes: Sequence[ast.expr]) -> list[Any]:
        by_kind = self._by_kind
        items: list[Any] = []
        for node in nodes:
            kind = type(node)
            if isinstance(node, ast.Starred):
                items.extend(self._spread(node.value, (list, tuple), "a list"))
            elif kind in by_kind:
                items.append(by_kind[kind](node))
            else:
                self.refuse(node)
        return items

    def _spread(self, node: ast.expr, kinds: tuple[type, ...], wanted: str) -> Any:
        value = self.value(node)
        if type(value) not in kinds:
            self.refuse(node, f"A star before {described(value)}", f"Put it before {wanted} only.")
        self._spending.spread(len(value), self.place(node))
        return value

    def _dict(self, node: ast.Dict) -> dict[str, Any]:
        facts: dict[str, Any] = {}
        for key, value in zip(node.keys, node.values, strict=True):
            if key is None:
                facts.update(self._spread(value, (dict, Attributes), "a dict"))
                continue
            name = self.value(key)
            if type(name) is not str:
                self.refuse(key, "A key that is not text", "Put the key into quotes.")
            facts[name] = self.value(value)
        return facts

    def _signed(self, node: ast.UnaryOp) -> Any:
        operand = node.operand
        if isinstance(operand, ast.Constant) and type(operand.value) in (int, float):
            number = self._constant(operand)
            if isinstance(node.op, ast.USub):
                return -number
            if isinstance(node.op, ast.UAdd):
                return number
        return self.refuse(node)

    def _item(self, node: ast.Subscript) -> Any:
        owner = self.value(node.value)
        if not isinstance(node.slice, ast.Constant | ast.UnaryOp):
            self.refuse(node.slice, "A look-up by something else than a text or a number")
        key = self.value(node.slice)
        try:
            if type(owner) is Competency:
                return written_at(owner[key], self._span(node))
            if type(owner) in (list, tuple) and type(key) is int:
                return self._charged(owner[key], node)
            if type(owner) in (dict, Attributes) and type(key) is str:
                return self._charged(owner[key], node)
        except LookupError:
            wanted = repr(key)
            known = [repr(each) for each in owner] if isinstance(owner, dict | Attributes) else []
            raise BrokenError(
                faults.unknown_attribute(wanted, described(owner), known, self.place(node))
            ) from None
        except DefinitionError as error:
            raise BrokenError(faults.wrong_definition(error, self.place(node))) from None
        return self.refuse(node, f"A look-up in {described(owner)}", "Name what is meant.")

    def _attribute(self, node: ast.Attribute) -> Any:
        return self._part(self.value(node.value), node)

    def _part(self, owner: Any, node: ast.Attribute) -> Any:
        name = node.attr
        fields = FIELDS.get(type(owner))
        if fields is not None and name in fields:
            return self._charged(getattr(owner, name), node)
        known = constants_of(owner) or fields
        if isinstance(owner, OwnModule | Module):
            known = owner.names
        if isinstance(known, dict) and name in known:
            if known[name] is BROKEN:
                raise BrokenError
            return self._charged(known[name], node)
        if isinstance(owner, OwnModule) and owner.is_open:
            raise BrokenError
        is_elsewhere = isinstance(owner, Module) and exists(owner, name)
        if name[:1] == "_" or known is None or is_elsewhere or hasattr(type(owner), name):
            self.refuse(
                node, f"`.{name}` of {described(owner)}", "Use fields of the model's nouns only."
            )
        what = f"`{owner.name}`" if isinstance(owner, OwnModule) else described(owner)
        raise BrokenError(faults.unknown_attribute(name, what, known, self.place(node)))

    def _call(self, node: ast.Call) -> Any:
        function = node.func
        if type(function) is ast.Attribute:
            owner = self.value(function.value)
            if type(owner) is Competency and function.attr in ("at", "expects"):
                return self._expectation(owner, function, node)
            maker = self._part(owner, function)
        else:
            maker = self.value(function)
        if type(maker) is not NounKind or maker is Noun:
            if maker is datetime.date:
                return self._date(node)
            self.refuse(
                node,
                f"A call of {_called(function)}",
                "Call only the model's nouns, `date`, `.at` and `.expects`.",
            )
        args = self._items(node.args)
        fields = self._fields(node.keywords)
        try:
            noun: Noun = make_at(maker, args, fields, self._span(node))
        except (FieldError, ContentError) as error:
            raise BrokenError(faults.wrong_definition(error, self._argument(node, error))) from None
        if maker in _MEASURED:
            self._spending.measure(noun, node, self)
        return noun

    def _expectation(self, owner: Competency, function: ast.Attribute, node: ast.Call) -> Any:
        args = self._items(node.args)
        fields = self._fields(node.keywords)
        span = self._span(node)
        if function.lineno != function.end_lineno and _is_method_call(node):
            # Python gives a call that spans lines the place of the name behind the dot.
            source, _, _, line, behind = self._span(function)
            span = (source, line, behind - len(function.attr), span[3], span[4])
        try:
            make = owner.at if function.attr == "at" else owner.expects
            return written_at(make(*args, **fields), span)
        except (FieldError, ContentError) as error:
            found = faults.wrong_definition(error, self._argument(node, error))
        except TypeError as error:
            found = faults.failed_definition(error, self.place(node))
        raise BrokenError(found)

    def _date(self, node: ast.Call) -> datetime.date:
        args = self._items(node.args)
        fields = self._fields(node.keywords)
        if not all(type(part) is int for part in (*args, *fields.values())):
            self.refuse(node, "A date that is not written in numbers", "Write `date(2026, 1, 31)`.")
        try:
            return datetime.date(*args, **fields)
        except (TypeError, ValueError, OverflowError) as error:
            raise BrokenError(faults.failed_definition(error, self.place(node))) from None

    def _fields(self, nodes: Sequence[ast.keyword]) -> dict[str, Any]:
        by_kind = self._by_kind
        fields: dict[str, Any] = {}
        for node in nodes:
            name, value = node.arg, node.value
            if name is None:
                spread = self._spread(value, (dict, Attributes), "a dict")
                twice = next((key for key in spread if key in fields), None)
                if twice is not None:
                    self._twice(twice, value)
                fields.update(spread)
                continue
            if name in fields:
                self._twice(name, node)
            kind = type(value)
            if kind not in by_kind:
                self.refuse(value)
            fields[name] = by_kind[kind](value)
        return fields

    def _twice(self, name: str, node: ast.AST) -> NoReturn:
        error = FieldError(f"`{name}` is given twice.")
        raise BrokenError(faults.wrong_definition(error, self.place(node)))

    def _argument(self, node: ast.Call, error: DefinitionError) -> Location:
        """The place of the value that an error is about, or else of the whole call."""
        part = faults.argument_of(node, error)
        return self.place(part or node)


def _is_method_call(node: ast.Call) -> bool:
    """Tell whether Python gives a call the place of the name behind the dot.

    Its compiler does so unless there are stars, or too many arguments for its stack.
    """
    stars = any(isinstance(each, ast.Starred) for each in node.args)
    if stars or any(each.arg is None for each in node.keywords):
        return False
    return len(node.args) + len(node.keywords) + bool(node.keywords) < _MANY_ARGUMENTS


def _called(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return f"`.{function.attr}`"
    return f"`{function.id}`" if isinstance(function, ast.Name) else "this"
