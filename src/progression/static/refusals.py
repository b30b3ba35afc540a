"""What steps outside the static subset: what it is called, and what to write in its place."""

from __future__ import annotations

import ast

from progression.findings import Finding
from progression.location import Location

_WHY = (
    "Revisions that nobody has reviewed are read without running them, and only plain definitions"
    " can be read that way."
)

_IN_PLACE: dict[type[ast.AST], tuple[str, str]] = {
    ast.JoinedStr: ("A text with `{...}` in it", "Write the text out, without the `f` in front."),
    ast.BinOp: (
        "A calculation",
        "Write the result; long texts are joined by standing side by side, without `+`.",
    ),
    ast.BoolOp: ("A choice by `and` or `or`", "Write the value that is meant."),
    ast.Compare: ("A comparison", "Write the value that is meant."),
    ast.IfExp: ("A choice by `if`", "Write the value that is meant."),
    ast.Lambda: ("A function", "Write out what it would make."),
    ast.ListComp: ("A loop", "Write the items out, one on each line."),
    ast.SetComp: ("A loop", "Write the items out, one on each line."),
    ast.DictComp: ("A loop", "Write the items out, one on each line."),
    ast.GeneratorExp: ("A loop", "Write the items out, one on each line."),
    ast.Set: ("A set", "Write a list: `[...]`."),
    ast.Await: ("`await`", "Write the value that is meant."),
    ast.Yield: ("`yield`", "Write the value that is meant."),
    ast.YieldFrom: ("`yield from`", "Write the value that is meant."),
    ast.NamedExpr: ("A name given within an expression", "Give the name on a line of its own."),
    ast.Slice: ("A part of a list", "Write the items that are meant."),
    ast.Starred: ("A star here", "Use it only within a list, a tuple or a call."),
    ast.UnaryOp: ("A calculation", "Write the result."),
    ast.For: ("A loop", "Write the objects out, one constant for each."),
    ast.AsyncFor: ("A loop", "Write the objects out, one constant for each."),
    ast.While: ("A loop", "Write the objects out, one constant for each."),
    ast.If: ("A condition", "Keep the branch that is meant."),
    ast.With: ("A `with` block", "Remove it; definitions open nothing."),
    ast.AsyncWith: ("A `with` block", "Remove it; definitions open nothing."),
    ast.Match: ("A `match` block", "Keep the branch that is meant."),
    ast.Try: ("A `try` block", "Keep the lines that are meant."),
    ast.Raise: ("A `raise`", "Remove it; the loader and the checks report what is wrong."),
    ast.Assert: ("An `assert`", "Move it into a test."),
    ast.Delete: ("A `del`", "Remove it; unused names do no harm."),
    ast.Global: ("A `global`", "Remove it."),
    ast.Nonlocal: ("A `nonlocal`", "Remove it."),
    ast.Pass: ("A `pass`", "Remove it."),
    ast.Return: ("A `return`", "Remove it."),
    ast.AugAssign: (
        "A change of something already defined",
        "Write the whole value where the name is first given.",
    ),
    ast.FunctionDef: ("A function", "Write out the objects that it would make."),
    ast.AsyncFunctionDef: ("A function", "Write out the objects that it would make."),
    ast.ClassDef: ("A class", "Use the nouns of the model; free facts go into `attributes`."),
    ast.Expr: ("A line that gives nothing a name", "Put `NAME = ` in front, or remove it."),
}


def refused(node: ast.AST) -> tuple[str, str]:
    """What a piece of syntax is called, and what to write in its place."""
    if type(node) is ast.TryStar:
        return _IN_PLACE[ast.Try]
    return _IN_PLACE.get(type(node), ("This", "Write plain constants of the model's nouns."))


def not_static(what: str, remedy: str, place: Location | None) -> Finding:
    """Something can only be understood by running it.

    Args:
        what: What it is, to stand at the start of a sentence.
        remedy: What to write in its place.
        place: Where it stands.
    """
    return Finding(
        rule="not-static",
        message=f"{what} needs to be executed to know what it means.",
        why=_WHY,
        remedy=remedy,
        place=place,
    )
