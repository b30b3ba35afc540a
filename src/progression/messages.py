"""The handbook's own words, by language.

Each language is one folder in `locales/`, with a TOML file for each part of the handbook. A message
is text with named places (`{title}`), or a table of plural forms, of which `count` chooses one.
"""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from importlib.resources import files
from string import Formatter

from progression.errors import ProgressionError
from progression.names import near_misses

_FORMS = frozenset({"zero", "one", "two", "few", "many", "other"})
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]+)*")

Parts = tuple[tuple[str, str | None], ...]
"""A message cut at its places: text, then the name of the place behind it, if there is one."""


class MessageError(ProgressionError, KeyError):
    """A language, a message or a value for one of its places is not there."""

    def __str__(self) -> str:
        return str(self.args[0])


def languages() -> list[str]:
    """The languages that the handbook speaks."""
    folder = files("progression") / "locales"
    return sorted(each.name for each in folder.iterdir() if each.is_dir())


def plural_form(language: str, count: int) -> str:
    """The plural form for a number, by the rules of the Unicode CLDR for the languages we know."""
    if language.split("-")[0] in {"fr", "pt"}:
        return "one" if count in (0, 1) else "other"
    return "one" if count == 1 else "other"


class Messages:
    """All messages of one language.

    Attributes:
        language: Its code, such as `en`.
    """

    def __init__(self, language: str = "en", replaced: Mapping[str, str] | None = None) -> None:
        """Read a language.

        Args:
            language: Its code.
            replaced: Words that take the place of ours, by key (`level.new`, `level.count.one`).

        Raises:
            MessageError: There is no such language or message, or its places are not understood.
        """
        self.language = language.replace("_", "-")
        table = dict(_read(self.language))
        for key, text in (replaced or {}).items():
            if key not in table:
                raise MessageError(_unknown(key, table))
            _refuse_places(key, text, table[key])
            table[key] = text
        self._table = table
        self._parts: dict[str, Parts] = {}

    def __call__(self, key: str, **values: object) -> str:
        """A message with its places filled; `count` chooses a plural form.

        Raises:
            MessageError: There is no such message, or a place has no value.
        """
        return self.fill(key, values, str)

    def fill(self, key: str, values: Mapping[str, object], write: Callable[[object], str]) -> str:
        """A message with its places filled by what `write` makes of each value."""
        parts = self._parts.get(key)
        if parts is None:
            parts = self._found(key, values.get("count"))
        try:
            return "".join(
                text if name is None else text + write(values[name]) for text, name in parts
            )
        except KeyError as missing:
            raise MessageError(f"The message “{key}” needs a value for {missing}.") from None

    def beneath(self, key: str) -> dict[str, str]:
        """The messages beneath a key as they are written, for a script that fills them.

        Their names begin behind the key: `found.one` for `script.titles.found.one`, and empty for
        the key itself. Plural forms are chosen as `Intl.PluralRules` does.
        """
        return {
            name[len(key) + 1 :]: text
            for name, text in self._table.items()
            if name == key or name.startswith(f"{key}.")
        }

    def __contains__(self, key: object) -> bool:
        return key in self._table or f"{key}.other" in self._table

    def __iter__(self) -> Iterator[str]:
        return iter(self._table)

    def __getitem__(self, key: str) -> str:
        """A message, or one of its plural forms, as it is written."""
        return self._table[key]

    def _found(self, key: str, count: object) -> Parts:
        if key in self._table:
            parts = self._parts[key] = _cut(self._table[key])
            return parts
        if f"{key}.other" in self._table and isinstance(count, int):
            form = f"{key}.{plural_form(self.language, count)}"
            form = form if form in self._table else f"{key}.other"
            if form not in self._parts:
                self._parts[form] = _cut(self._table[form])
            return self._parts[form]
        raise MessageError(_unknown(key, self._table))


@functools.cache
def _read(language: str) -> Mapping[str, str]:
    if _LANGUAGE.fullmatch(language):
        for name in (language, language.split("-")[0]):
            folder = files("progression") / "locales" / name
            if folder.is_dir():
                parts = sorted((each for each in folder.iterdir()), key=lambda each: each.name)
                texts = [each.read_text("utf-8") for each in parts if each.name.endswith(".toml")]
                return {key: text for each in texts for key, text in _flat(tomllib.loads(each))}
    known = ", ".join(languages())
    raise MessageError(f"The handbook does not speak “{language}”. It speaks: {known}.")


def _flat(table: Mapping[str, object], start: str = "") -> Iterator[tuple[str, str]]:
    for name, value in table.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{start}{name}.")
        else:
            yield f"{start}{name}", str(value)


def _cut(text: str) -> Parts:
    return tuple((literal, name) for literal, name, _, _ in Formatter().parse(text))


def places(text: str) -> frozenset[str]:
    """The names of a message's places.

    Raises:
        ValueError: A brace stands alone.
    """
    return frozenset(name for _, name in _cut(text) if name is not None)


def _refuse_places(key: str, text: str, ours: str) -> None:
    """Refuse words with a place that the handbook does not fill."""
    known = places(ours)
    try:
        odd = places(text) - known
    except ValueError:
        raise MessageError(
            f"In the words for “{key}”, a brace stands alone. Write it twice to have one: {{{{."
        ) from None
    if odd:
        has = ", ".join(f"{{{each}}}" for each in sorted(known)) or "none"
        raise MessageError(f"The message “{key}” has no place {{{min(odd)}}}. Its places: {has}.")


def _unknown(key: str, table: Mapping[str, str]) -> str:
    near = near_misses(key, table)
    hint = f" Near it: {', '.join(near)}." if near else ""
    return f"There is no message “{key}”.{hint}"
