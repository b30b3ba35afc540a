"""What `mkdocs.yml` may say about the handbook: what `progression.pages.settings` knows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mkdocs.config.base import Config, ConfigErrors, ConfigWarnings, ValidationError
from mkdocs.config.config_options import Optional, Type

from progression.mkdocs_plugin.shortcuts import ShortcutsOption
from progression.pages.setting import SETTINGS, SettingsError, read_settings

_asked: dict[str, object] = {}


@contextmanager
def laid_on_top(**settings: object) -> Iterator[None]:
    """Let settings hold for every handbook built meanwhile, whatever `mkdocs.yml` says.

    For the command line: MkDocs reads `mkdocs.yml` anew each time that it serves a site.
    """
    before = dict(_asked)
    _asked.update({name: value for name, value in settings.items() if value is not None})
    try:
        yield
    finally:
        _asked.clear()
        _asked.update(before)


class HandbookOptions(Config):  # type: ignore[no-untyped-call]  # MkDocs's
    """The plugin's options; all but those that only a plugin can have are `SETTINGS`.

    Attributes:
        settings: What they say, checked.
        shortcuts: Which ways around MkDocs and Material a build may take.
    """

    _schema = tuple((name, Optional(Type(object))) for name in SETTINGS)
    settings: Mapping[str, Any] = {}
    shortcuts = ShortcutsOption()

    def validate(self) -> tuple[ConfigErrors, ConfigWarnings]:
        """Check the options; unknown ones are errors, since they would be ignored for ever."""
        own = {name for name, _ in self._schema} - SETTINGS.keys()
        given = {str(name): value for name, value in self.data.items() if name not in own}
        root = Path(self.config_file_path or "mkdocs.yml").absolute().parent
        failed, warnings = super().validate()
        try:
            self.settings = read_settings(given | _asked, root)
        except SettingsError as error:
            failed += [(each.name, ValidationError(each.message)) for each in error.problems]
        return failed, [warning for warning in warnings if warning[0] not in given]
