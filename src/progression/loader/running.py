"""Runs the definition files of a framework, in modules that only they can see.

Each file gets an `__import__` of its own, through its builtins. What it imports of the framework
comes from the sources at hand; everything else goes the normal way.
So there is nothing to clean up, nothing to lock, and two frameworks of one name do not meet.
"""

from __future__ import annotations

import builtins
import linecache
import sys
from collections.abc import Mapping, Sequence
from types import CodeType, FrameType, ModuleType, TracebackType

from progression.errors import ContentError, FieldError
from progression.findings import Finding
from progression.loader.places import argument_at, imported_name_at
from progression.location import Location, location_of_instruction
from progression.model import Framework
from progression.sources import Source, Sources, faults
from progression.sources.faults import BrokenError
from progression.sources.parsing import compiled

_import_elsewhere = builtins.__import__


def run(sources: Sources, place: str) -> tuple[Framework | None, Sequence[Finding]]:
    """Run definition files and find the one framework that they define.

    Args:
        sources: The files.
        place: The folder or file, for findings that are about all of them.
    """
    files = _Files(sources)
    for name in sources.modules:
        files.attempt(name)
    found = {
        id(value): value
        for module in files.modules.values()
        for value in vars(module).values()
        if isinstance(value, Framework)
    }
    frameworks = list(found.values())
    if len(frameworks) > 1:
        titles = [each.title for each in frameworks]
        where = [each.location for each in frameworks]
        return None, (*files.findings, faults.two_frameworks(titles, where))
    if not frameworks and not files.findings and not sources.unread:
        return None, (faults.no_framework(Location(place), len(sources.modules)),)
    return (frameworks[0] if frameworks else None), files.findings


class _Files:
    """The files of one framework, each run once."""

    def __init__(self, sources: Sources) -> None:
        self.sources = sources
        self.modules: dict[str, ModuleType] = {}
        self.findings: list[Finding] = []
        self._texts: dict[str, str] = {}
        self._running: list[str] = []
        self._broken: set[str] = set()
        self._builtins = {**vars(builtins), "__import__": self._import}
        self._by_file = {source.file: source for source in sources.modules.values()}

    def attempt(self, name: str) -> None:
        """Run a module unless it was run already, and keep what is wrong with it."""
        if name in self.modules:
            return
        above, _, last = name.rpartition(".")
        if above:
            # If it is broken, that was reported; what lies within is judged by itself.
            self.attempt(above)
            if name in self.modules:
                return
        source = self.sources.modules[name]
        module = self.modules[name] = self._empty(source)
        if above:
            setattr(self.modules[above], last, module)
        self._running.append(name)
        try:
            self._execute(source, module)
        except BrokenError as broken:
            self._broken.add(name)
            if broken.finding is not None:
                self.findings.append(broken.finding)
        finally:
            self._running.pop()

    def _empty(self, source: Source) -> ModuleType:
        module = ModuleType(source.module)
        module.__file__ = source.file
        module.__package__ = source.package
        vars(module)["__builtins__"] = self._builtins
        if source.is_package:
            module.__path__ = [source.file.removesuffix("__init__.py").rstrip("/\\")]
        return module

    def _execute(self, source: Source, module: ModuleType) -> None:
        if source.file in self.sources.unread:
            raise BrokenError
        text = self._texts[source.file] = source.text()
        # Columns and reports show the source as it is now, not as it was before an edit.
        linecache.cache.pop(source.file, None)
        code = compiled(source.file, text)
        try:
            exec(code, vars(module))  # noqa: S102  # running definitions is what this module is for
        except BrokenError:
            raise
        except (Exception, SystemExit) as error:  # noqa: BLE001  # each becomes a finding
            raise BrokenError(self._finding(error, source, module)) from None

    # What the framework's files call for each of their imports.

    def _import(
        self,
        name: str,
        globals: Mapping[str, object] | None = None,  # noqa: A002  # the names are Python's
        locals: Mapping[str, object] | None = None,  # noqa: A002  # as above
        fromlist: Sequence[str] | None = (),
        level: int = 0,
    ) -> ModuleType:
        frame = sys._getframe(1)
        source = self._by_file.get(frame.f_code.co_filename)
        if source is None or not (level or self.sources.owns(name)):
            module = _import_elsewhere(name, globals, locals, fromlist or (), level)
            if source is not None:
                self._demand(module, fromlist or (), frame, name)
            return module
        written = "." * level + name
        absolute = self.sources.absolute(source, name, level, lambda: _place(frame))
        module = self._own(absolute, source, written, level, frame)
        if not fromlist:
            return self.modules[absolute.partition(".")[0]]
        self._import_names(module, absolute, fromlist, written, frame)
        return module

    def _own(
        self, absolute: str, source: Source, written: str, level: int, frame: FrameType
    ) -> ModuleType:
        if absolute not in self.sources.modules:
            known = [self.sources.spelled(source, each, level) for each in self.sources.modules]
            raise BrokenError(faults.unknown_module(written, known, _place(frame)))
        self.attempt(absolute)
        if absolute in self._broken:
            raise BrokenError
        return self.modules[absolute]

    def _import_names(
        self,
        module: ModuleType,
        absolute: str,
        names: Sequence[str],
        written: str,
        frame: FrameType,
    ) -> None:
        for name in names:
            below = f"{absolute}.{name}"
            if name == "*" or hasattr(module, name) or below not in self.sources.modules:
                continue
            self.attempt(below)
            if below in self._broken:
                raise BrokenError
        self._demand(module, names, frame, written)

    def _demand(
        self, module: ModuleType, names: Sequence[str], frame: FrameType, written: str
    ) -> None:
        """Refuse an import of names that a module does not have."""
        own = self.modules.get(module.__name__) is module
        for name in names:
            if name == "*" or hasattr(module, name):
                continue
            if not own and f"{module.__name__}.{name}" in sys.modules:
                continue
            place = imported_name_at(self._text(frame.f_code), _place(frame), name)
            if own and module.__name__ in self._running:
                start = self._running.index(module.__name__)
                circle = [*self._running[start:], module.__name__]
                raise BrokenError(faults.cycle(circle, name, place))
            raise BrokenError(faults.unknown_import(name, written, dir(module), place))

    # What went wrong, as a finding.

    def _finding(self, error: BaseException, source: Source, module: ModuleType) -> Finding:
        code, place, is_own = self._last_place(error.__traceback__, source)
        if isinstance(error, FieldError | ContentError):
            return faults.wrong_definition(error, argument_at(self._text(code), place, error))
        if is_own and isinstance(error, NameError) and error.name:
            return faults.unknown_name(error.name, vars(module), place)
        if is_own and isinstance(error, AttributeError) and error.name:
            owner = error.obj
            what = f"a {type(owner).__name__}"
            if isinstance(owner, ModuleType):
                what = f"`{owner.__name__}`"
            return faults.unknown_attribute(error.name, what, dir(owner), place)
        if isinstance(error, ModuleNotFoundError) and error.name:
            known = [
                self.sources.spelled(source, each, step)
                for each in self.sources.modules
                for step in (1, 2)
            ]
            near = [each for each in known if each.lstrip(".") == error.name]
            return faults.unknown_module(error.name, near or known, place)
        if isinstance(error, RecursionError):
            return faults.too_deep(place)
        return faults.failed_definition(error, place)

    def _last_place(
        self, traceback: TracebackType | None, source: Source
    ) -> tuple[CodeType | None, Location, bool]:
        """Where an exception last came through the framework's files, and if it arose there."""
        code, place, is_own = None, Location(source.file), False
        while traceback is not None:
            running = traceback.tb_frame.f_code
            is_own = running.co_filename in self._by_file
            if is_own:
                code = running
                place = location_of_instruction(code, traceback.tb_lasti)
            traceback = traceback.tb_next
        return code, place, is_own

    def _text(self, code: CodeType | None) -> str:
        return self._texts.get(code.co_filename, "") if code else ""


def _place(frame: FrameType) -> Location:
    return location_of_instruction(frame.f_code, frame.f_lasti)
