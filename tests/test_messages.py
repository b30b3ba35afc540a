"""The handbook's own words."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from importlib.resources import files
from pathlib import Path

import pytest

from progression.messages import MessageError, Messages, languages, plural_form

LOCALES = Path(str(files("progression"))) / "locales"


def test_english() -> None:
    """English is there, and what the handbook falls back on for its regions."""

    assert "en" in languages()
    assert Messages("en_GB")("status.pilot") == Messages()("status.pilot") == "Pilot"


def test_places_are_filled() -> None:
    """A message's places take what is given."""

    assert Messages()("level.adds", name="Staff Engineer") == "What Staff Engineer adds"


@pytest.mark.parametrize(("count", "expected"), [(0, "0 lanes"), (1, "1 lane"), (2, "2 lanes")])
def test_plurals(count: int, expected: str) -> None:
    """A count chooses the plural form."""

    assert Messages()("home.lanes", count=count) == expected


def test_plural_rules() -> None:
    """Languages differ in what is plural."""

    assert plural_form("en", 0) == "other"
    assert plural_form("fr", 0) == "one"


def test_values_are_not_places() -> None:
    """What people wrote is never read as a message."""

    assert "{count}" in Messages()("level.adds", name="{count}")


def test_replaced() -> None:
    """A company's words take the place of ours, plural forms included."""

    words = Messages("en", {"home.lanes.other": "{count} roads"})

    assert words("home.lanes", count=2) == "2 roads"
    assert words("home.lanes", count=1) == "1 lane"


@pytest.mark.parametrize(
    ("key", "values", "named"),
    [
        ("level.nwe", {}, "level.new"),
        ("level.adds", {}, "name"),
        ("home.lanes", {}, "home.lanes.one"),
    ],
)
def test_faults(key: str, values: dict[str, str], named: str) -> None:
    """A missing message or value is an error that names what is near or what is missing."""

    with pytest.raises(MessageError, match=re.escape(named)):
        Messages()(key, **values)


@pytest.mark.parametrize("language", ["xx", "../en", "", "en/../en"])
def test_unknown_language(language: str) -> None:
    """An unknown language is refused, with those that exist."""

    with pytest.raises(MessageError, match="It speaks: de, en"):
        Messages(language)


def keys(table: dict[str, object], start: str = "") -> list[str]:
    """The keys of all messages of a table."""
    return [
        key
        for name, value in table.items()
        for key in (keys(value, f"{start}{name}.") if isinstance(value, dict) else [start + name])
    ]


@pytest.mark.parametrize("language", languages())
def test_each_message_once(language: str) -> None:
    """No message stands in two files, where one would silently win."""
    parts = (LOCALES / language).glob("*.toml")
    found = Counter(key for each in parts for key in keys(tomllib.loads(each.read_text("utf-8"))))

    assert [key for key, times in found.items() if times > 1] == []
    assert sorted(found) == sorted(Messages(language))


@pytest.mark.parametrize("language", languages())
def test_same_files(language: str) -> None:
    """A message stands in the file of the same name in every language."""

    assert told(language) == told("en")


def told(language: str) -> dict[str, set[str]]:
    """The messages of each file, plural forms as one."""
    forms = re.compile(r"\.(zero|one|two|few|many|other)$")
    return {
        each.name: {forms.sub("", key) for key in keys(tomllib.loads(each.read_text("utf-8")))}
        for each in (LOCALES / language).glob("*.toml")
    }


def test_every_word_is_used() -> None:
    """Every message has a place in a template or a module, and every one asked for exists."""

    root = Path(str(files("progression")))
    pages = root / "pages"
    speaking = [
        root / name
        for name in ("pages", "mkdocs_plugin", "people", "interchange", "reports", "cli")
    ]
    modules = [each for folder in speaking for each in folder.rglob("*.py")]
    templates = [each for each in root.rglob("templates/*") if each.is_file()]
    text = "\n".join(each.read_text(encoding="utf-8") for each in [*modules, *templates])
    words = Messages()
    asked = set(re.findall(r"""(?:\bt|words)\(\s*"([a-z0-9.-]+)"\s*[,)]""", text))
    stems = tuple(
        re.findall(r"""(?:(?:\bt|words|_say)\(|return )f?"([a-z0-9.-]+[.-])(?:"\s*~|\{)""", text)
    )

    assert [key for key in asked if key not in words] == []
    forms = re.compile(r"\.(one|other)$")
    unused = [key for key in words if forms.sub("", key) not in text and not key.startswith(stems)]
    scripts = [e.read_text("utf-8") for e in (pages / "assets").iterdir() if e.name.endswith(".js")]
    said = set(re.findall(r"""["'`.]([a-z0-9-]+)["'`(),;]""", "\n".join(scripts)))
    assert [key for key in unused if forms.sub("", key).rpartition(".")[2] not in said] == []
