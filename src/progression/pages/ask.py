"""The link by which readers ask about a page: a form, an issue or a mail, filled in."""

from __future__ import annotations

import re
from string import Formatter
from typing import Final
from urllib.parse import quote

from progression.errors import ProgressionError
from progression.names import near_misses
from progression.prose import listed

PLACES: Final = ("title", "text", "path", "address")
"""What a template may name: what the page is called, its sentence, where it stands in the
framework, and where on the web."""

LONGEST: Final = 300
"""Signs of a text that go into an address; mail programs and servers cut longer ones anywhere."""

_KINDS = re.compile(r"(?:https?://[^/\s{}]|mailto:)", re.IGNORECASE)


class TemplateError(ProgressionError, ValueError):
    """A template cannot be made into an address."""

    def __str__(self) -> str:
        return str(self.args[0])


def ask_template(text: str) -> str:
    """Check a template such as `mailto:people@company.example?subject={title}`.

    Raises:
        TemplateError: It is no address of the web or of mail, or names a place that is not known.
    """
    if not text:
        return ""
    if not _KINDS.match(text) or re.search(r"\s", text):
        raise TemplateError(
            f"“{text}” is no address."
            " Begin with `https://` or `mailto:`, and write a space as `%20`."
        )
    try:
        names = [name for _, name, form, turned in Formatter().parse(text) if name is not None]
        simple = not any(form or turned for _, _, form, turned in Formatter().parse(text))
    except ValueError:
        names, simple = [], False
    if not simple:
        raise TemplateError("A brace stands alone. Places are written as `{title}`.")
    for name in names:
        if name not in PLACES:
            near = near_misses(name, PLACES, limit=1)
            hint = f"Did you mean `{{{near[0]}}}`?" if near else _known()
            raise TemplateError(f"There is no place `{{{name}}}`. {hint}")
    return text


def ask_address(template: str, **values: str) -> str:
    """Fill a template; nothing in a value can leave its place in the address."""
    filled = {name: quote(_short(values.get(name, "")), safe="") for name in PLACES}
    return Formatter().vformat(template, (), filled)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"


def _known() -> str:
    return f"There are {listed([f'`{{{each}}}`' for each in PLACES])}."
