"""The switches of the ways around MkDocs and Material that make the same site sooner.

Where another plugin or an extension could see or change what is passed by, the long way is taken,
whatever the switch says; each shortcut looks for that itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import attrs
from mkdocs.config.base import BaseConfigOption, ValidationError

from progression.names import near_misses
from progression.prose import listed

SEARCH: Final = "material.plugins.search.plugin"
"""Where Material's search lies."""

KNOWN: Final = frozenset({"progression.mkdocs_plugin.plugin", SEARCH})
"""Where the plugins lie of which it is known what they look at."""


@attrs.frozen
class Shortcuts:
    """Which shortcuts a build may take.

    Attributes:
        html: Whether ready HTML goes past Python-Markdown.
        processes: Whether a second process writes the files beside the pages.
        rebuild: Whether a site that a build would make again is left as it is.
        search: Whether search entries are read from ready HTML, and not by Material's parser.
        serve: Whether `serve` makes pages when somebody asks for them.
        theme: Whether what the theme draws around a page is drawn once for all with the same.
    """

    html: bool = True
    processes: bool = True
    rebuild: bool = True
    search: bool = True
    serve: bool = True
    theme: bool = True

    @classmethod
    def all(cls, *, switch: bool) -> Shortcuts:
        """All of them switched alike."""
        return cls(**{field.name: switch for field in attrs.fields(cls)})


class ShortcutsOption(BaseConfigOption[Shortcuts]):
    """All of them, none (`false`), or a switch for each by its name."""

    def __init__(self) -> None:
        super().__init__()
        self.default = Shortcuts()

    def run_validation(self, value: object) -> Shortcuts:
        """Read the switches."""
        names = [field.name for field in attrs.fields(Shortcuts)]
        if isinstance(value, Shortcuts):
            return value
        if isinstance(value, bool):
            return Shortcuts.all(switch=value)
        if not isinstance(value, Mapping):
            raise ValidationError(f"`shortcuts` is true, false, or has switches; not {value!r}.")
        for name, switch in value.items():
            if name not in names:
                near = near_misses(str(name), names, limit=1)
                way = f"Did you mean `{near[0]}`?" if near else f"There are {listed(names)}."
                raise ValidationError(f"There is no shortcut `{name}`. {way}")
            if not isinstance(switch, bool):
                raise ValidationError(f"The shortcut `{name}` is true or false; not {switch!r}.")
        return Shortcuts(**value)
