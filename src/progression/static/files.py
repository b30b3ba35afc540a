"""Walks the files of a framework statement by statement, following their imports."""

from __future__ import annotations

import ast
from typing import Any

from progression.findings import Finding
from progression.location import Location, SourceText
from progression.sources import Source, Sources, faults
from progression.sources.faults import BrokenError
from progression.sources.limits import Limits, too_large
from progression.sources.parsing import pieces
from progression.static.expressions import BROKEN, Expressions, OwnModule
from progression.static.refusals import not_static
from progression.static.spending import Spending
from progression.static.vocabulary import ELSEWHERE, Module, exists

_MARKS = ",;\n([{=.:"


class Files:
    """Evaluates the files of one framework, each once.

    Args:
        sources: The files.
        limits: Bounds of size, depth and number.
        earlier: What was evaluated of another revision. A module that says the same there, and
            imports nothing that says anything else, is taken over with its objects.

    Attributes:
        findings: What is wrong so far.
        modules: What has been evaluated, by dotted name.
        needs: The names of the modules that each module imports.
        kept: The names of the modules that were taken over.
    """

    def __init__(self, sources: Sources, limits: Limits, earlier: Files | None = None) -> None:
        self.sources = sources
        self.needs: dict[str, set[str]] = {}
        self.kept: set[str] = set()
        self._earlier = earlier if earlier is not None and not earlier.findings else None
        self._weighed: set[str] = set()
        self.findings: list[Finding] = []
        self.modules: dict[str, OwnModule] = {}
        self.running: list[str] = []
        self._limits = limits
        self._spending = Spending(limits)

    def module(self, name: str) -> OwnModule:
        """The module of a dotted name, evaluated unless it is being evaluated already."""
        above, _, last = name.rpartition(".")
        parent = self.module(above) if above else None
        kept = self._unchanged(name) if name not in self.modules else None
        # Looking at what it imports may have brought it meanwhile.
        found = self.modules.get(name)
        if found is None:
            found = self.modules[name] = kept or OwnModule(name)
            if parent is not None:
                parent.names[last] = found
            if kept is None:
                self._evaluate(self.sources.modules[name], found)
        return found

    def _unchanged(self, name: str) -> OwnModule | None:
        """A module of the other revision that can stand here; None where it has to be evaluated."""
        earlier = self._earlier
        if earlier is None or name not in earlier.modules or name in self._weighed:
            return None
        self._weighed.add(name)
        if earlier.sources.modules[name].text() != self.sources.modules[name].text():
            return None
        needed = earlier.needs.get(name, set())
        for each in sorted(needed):
            if each not in self.sources.modules:
                return None
            if self.module(each) is not earlier.modules[each]:
                return None
        self.needs[name] = needed
        self.kept.add(name)
        return earlier.modules[name]

    def _evaluate(self, source: Source, module: OwnModule) -> None:
        if source.file in self.sources.unread:
            module.is_open = True
            return
        self.running.append(module.name)
        try:
            if len(self.running) > self._limits.imports:
                raise BrokenError(faults.too_deep(Location(source.file)))
            text = source.text()
            self._measure(source, text)
            statements = _Statements(self, source, module, text, self._spending)
            for before, piece in pieces(source.file, text):
                statements.run(piece, before)
        except BrokenError as broken:
            # As when it is run, a file that cannot be read defines nothing, not even its start.
            module.names.clear()
            module.is_open = True
            self.report(broken)
        finally:
            self.running.pop()

    def report(self, broken: BrokenError) -> None:
        """Keep the finding of something that cannot be used, if it has one."""
        if broken.finding is not None:
            self.findings.append(broken.finding)

    def _measure(self, source: Source, text: str) -> None:
        # Counting takes time, and a short text cannot hold many marks.
        limits = self._limits
        if len(text) > limits.marks and sum(map(text.count, _MARKS)) > limits.marks:
            raise BrokenError(too_large(source.file, limits))


class _Statements:
    """Evaluates the statements of one file."""

    def __init__(
        self, files: Files, source: Source, module: OwnModule, text: str, spending: Spending
    ) -> None:
        self._files = files
        self._source = source
        self._module = module
        self._names = module.names
        self._expressions = Expressions(SourceText(source.file, text), module, spending)

    def run(self, statements: list[ast.stmt], before: int) -> None:
        self._expressions.lines_before = before
        for statement in statements:
            try:
                self._statement(statement)
            except BrokenError as broken:
                self._files.report(broken)
                self._break(statement)
            except (RecursionError, MemoryError):
                place = self._expressions.place(statement)
                self._files.report(BrokenError(faults.too_deep(place)))
                self._break(statement)

    def _statement(self, statement: ast.stmt) -> None:
        if isinstance(statement, ast.Assign):
            self._assign(statement.targets, statement.value)
        elif isinstance(statement, ast.ImportFrom):
            self._import_from(statement)
        elif isinstance(statement, ast.Import):
            self._import(statement)
        elif isinstance(statement, ast.AnnAssign):
            if statement.value is not None:
                self._assign([statement.target], statement.value)
        elif not (
            isinstance(statement, ast.Expr)
            and isinstance(statement.value, ast.Constant)
            and type(statement.value.value) is str
        ):
            self._expressions.refuse(statement)

    def _assign(self, targets: list[ast.expr], value: ast.expr) -> None:
        for target in targets:
            if not isinstance(target, ast.Name):
                self._expressions.refuse(
                    target, "Giving a value to anything but a name", "Write `NAME = ...`."
                )
        given = self._expressions.value(value)
        for target in targets:
            if isinstance(target, ast.Name):
                self._names[target.id] = given

    def _break(self, statement: ast.stmt) -> None:
        """Let what a statement would have defined count as reported."""
        for node in ast.walk(statement):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                self._names[node.id] = BROKEN
            elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                self._names[node.name] = BROKEN
            elif isinstance(node, ast.alias):
                if node.name == "*":
                    self._module.is_open = True
                else:
                    name = node.asname or node.name.partition(".")[0]
                    self._names.setdefault(name, BROKEN)

    def _import(self, statement: ast.Import) -> None:
        for alias in statement.names:
            whole = self._imported(alias.name, alias.name, alias)
            if isinstance(whole, OwnModule):
                self._needs(whole.name)
                self._needs(whole.name.partition(".")[0])
            if alias.asname:
                self._names[alias.asname] = whole
            else:
                top = alias.name.partition(".")[0]
                self._names[top] = self._imported(top, top, alias)

    def _import_from(self, statement: ast.ImportFrom) -> None:
        if statement.module == "__future__":
            return
        level = statement.level
        target = statement.module or ""
        written = "." * level + target
        absolute = self._files.sources.absolute(
            self._source, target, level, lambda: self._expressions.place(statement)
        )
        module = self._imported(absolute, written, statement, level)
        for alias in statement.names:
            if alias.name == "*":
                self._import_all(module)
                continue
            try:
                value = self._wanted(module, alias, written)
            except BrokenError as broken:
                # Each name is judged by itself, so that one misspelling hides no other.
                self._files.report(broken)
                value = BROKEN
            self._names[alias.asname or alias.name] = value

    def _imported(
        self, absolute: str, written: str, node: ast.AST, level: int = 0
    ) -> OwnModule | Module:
        """The module of an absolute name, of the framework or from elsewhere."""
        sources = self._files.sources
        if level or sources.owns(absolute):
            if absolute in sources.modules:
                return self._files.module(absolute)
            known = [sources.spelled(self._source, each, level) for each in sources.modules]
            raise BrokenError(faults.unknown_module(written, known, self._expressions.place(node)))
        if absolute in ELSEWHERE:
            return ELSEWHERE[absolute]
        place = self._expressions.place(node)
        for step in range(1, 3):
            if not self._source.package:
                break
            near = [sources.spelled(self._source, each, step) for each in sources.modules]
            if "." * step + absolute in near:
                raise BrokenError(faults.unknown_module(written, ["." * step + absolute], place))
        raise BrokenError(
            not_static(
                f"Importing `{written}`",
                "Import only from `progression`, `date` from `datetime`, and from the framework's"
                " own files.",
                place,
            )
        )

    def _needs(self, name: str) -> None:
        """Note that this module says what it says because another does."""
        self._files.needs.setdefault(self._module.name, set()).add(name)

    def _wanted(self, module: OwnModule | Module, alias: ast.alias, written: str) -> Any:
        """The value of one name that is imported from a module."""
        if alias.name in module.names:
            value = module.names[alias.name]
            if isinstance(module, OwnModule):
                # A module below is asked for by itself, whatever its package says besides.
                is_below = (
                    isinstance(value, OwnModule) and value.name == f"{module.name}.{alias.name}"
                )
                self._needs(value.name if is_below else module.name)
            return value
        place = self._expressions.place(alias)
        if isinstance(module, Module):
            if not exists(module, alias.name):
                raise BrokenError(faults.unknown_import(alias.name, written, module.names, place))
            raise BrokenError(
                not_static(
                    f"`{alias.name}` of `{written}`",
                    "Import only the model's nouns and constants, and `date`.",
                    place,
                )
            )
        below = f"{module.name}.{alias.name}"
        if below in self._files.sources.modules:
            self._needs(below)
            return self._files.module(below)
        running = self._files.running
        if module.name in running:
            circle = [*running[running.index(module.name) :], module.name]
            raise BrokenError(faults.cycle(circle, alias.name, place))
        if module.is_open:
            return BROKEN
        raise BrokenError(faults.unknown_import(alias.name, written, module.names, place))

    def _import_all(self, module: OwnModule | Module) -> None:
        names = module.names
        if isinstance(module, OwnModule):
            self._needs(module.name)
        public = names.get("__all__")
        if not isinstance(public, list | tuple):
            public = [name for name in names if name[:1] != "_"]
        for name in public:
            self._names[name] = names.get(name, BROKEN)
        if isinstance(module, OwnModule) and module.is_open:
            self._module.is_open = True
