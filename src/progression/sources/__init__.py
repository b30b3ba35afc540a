"""The files of a framework as text in memory, and which module each of them is.

What a module means is worked out elsewhere: by running it (`progression.loader`) or by reading it
without running anything (`progression.static`).
"""

from __future__ import annotations

import codecs
from collections.abc import Callable, Mapping
from pathlib import PurePosixPath

import attrs

from progression.location import Location
from progression.sources import faults
from progression.sources.faults import BrokenError

NEVER_OWN = frozenset({"datetime", "progression"})
"""Names that definitions need from elsewhere; a framework's folder does not hide them."""


@attrs.frozen
class Source:
    """One file of a framework, or a folder of it that has no `__init__.py`.

    Attributes:
        path: Where it lies within the framework, parts joined by `/`.
        file: Path of the file, as it is shown to people.
        module: The dotted name by which the framework's files import it.
        is_package: Whether other modules lie within it.
        content: What it says; bytes are UTF-8.
    """

    path: str
    file: str
    module: str
    is_package: bool
    content: str | bytes = attrs.field(repr=False)

    @property
    def package(self) -> str:
        """The dotted name from which its relative imports start; empty where they cannot."""
        return self.module if self.is_package else self.module.rpartition(".")[0]

    def text(self) -> str:
        """What the file says, with every line ended by a line feed.

        Raises:
            BrokenError: It is not UTF-8, or holds a null byte; the finding has the place.
        """
        content = self.content
        if isinstance(content, bytes):
            try:
                content = content.decode("utf-8")
            except UnicodeDecodeError as error:
                raise BrokenError(faults.not_utf_8(self.file, error)) from None
        content = content.removeprefix(codecs.BOM_UTF8.decode())
        content = content.replace("\r\n", "\n").replace("\r", "\n")
        if "\0" in content:
            raise BrokenError(faults.null_byte(self.file, content))
        return content


@attrs.frozen
class Sources:
    """The files of one framework.

    Attributes:
        package: Name of the package that they form; empty for a file that stands alone.
        modules: Each by its dotted name, in the order in which they are read.
        unread: Paths of files that exist and could not be read, which was reported already.
    """

    package: str
    modules: Mapping[str, Source]
    unread: frozenset[str] = frozenset()

    def owns(self, module: str) -> bool:
        """Tell whether an absolute name means a file of this framework."""
        top = module.partition(".")[0]
        if top in NEVER_OWN:
            return False
        return top == self.package if self.package else top in self.modules

    def absolute(
        self, source: Source, target: str, level: int, place: Callable[[], Location]
    ) -> str:
        """The absolute name of what `source` imports.

        Args:
            source: The file that holds the import.
            target: The dotted name behind the dots; empty for `from . import`.
            level: How many dots it has in front.
            place: Works out where the import stands, if that is asked for.

        Raises:
            BrokenError: The dots lead out of the framework.
        """
        if not level:
            return target
        parts = source.package.split(".") if source.package else []
        if level > len(parts):
            raise BrokenError(faults.beyond(source.package, "." * level + target, place()))
        return ".".join([*parts[: len(parts) - level + 1], *filter(None, [target])])

    def spelled(self, source: Source, module: str, level: int) -> str:
        """A module as `source` would write it, with dots in front where it used them."""
        if level and source.package:
            parts = source.package.split(".")
            base = ".".join(parts[: len(parts) - level + 1])
            if module.startswith(f"{base}."):
                return "." * level + module[len(base) + 1 :]
        return module


def sources_of(contents: Mapping[str, str | bytes], package: str = "", folder: str = "") -> Sources:
    """Tell which module each file is.

    Args:
        contents: What each file says, by its path within the framework; what does not end in `.py`,
            or could not be imported by its name, is left out.
        package: Name of the package that the files form; empty for a file that stands alone.
        folder: Where the files lie, to put in front of the paths that people see.
    """
    modules: dict[str, Source] = {}
    prefix = f"{folder}/" if folder and not folder.endswith("/") else folder
    for path in sorted(filter(is_definition, contents), key=_reading_order):
        parts = list(PurePosixPath(path).with_suffix("").parts)
        is_package = parts[-1] == "__init__"
        names = [*filter(None, [package]), *(parts[:-1] if is_package else parts)]
        for depth in range(1, len(names)):
            above = ".".join(names[:depth])
            if above not in modules:
                where = "/".join(parts[: depth - bool(package)])
                modules[above] = Source(where, prefix + where, above, is_package=True, content="")
        if not names:
            continue
        name = ".".join(names)
        if name not in modules or not modules[name].is_package:
            modules[name] = Source(path, prefix + path, name, is_package, contents[path])
    return Sources(package, modules)


def is_definition(path: str) -> bool:
    """Tell whether a file is one that a framework's files could import."""
    pure = PurePosixPath(path)
    names = [*pure.parts[:-1], pure.stem]
    return pure.suffix == ".py" and pure.stem != "__main__" and all(map(str.isidentifier, names))


def _reading_order(path: str) -> tuple[object, ...]:
    # A folder's own file comes before its neighbours, as an import would have it.
    parts = path.split("/")
    return (*(f"1{part}" for part in parts[:-1]), f"{parts[-1] != '__init__.py':d}{parts[-1]}")
