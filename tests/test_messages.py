"""The handbook's own words."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from progression.messages import MessageError, Messages, languages, plural_form


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


def test_every_word_is_used() -> None:
    """Every message has a place in a template or a module, and every one asked for exists."""

    root = files("progression")
    pages = root / "pages"
    sources = [each.read_text(encoding="utf-8") for each in (pages / "templates").iterdir()]
    modules = [*pages.iterdir(), *(root / "mkdocs_plugin").iterdir()]
    sources += [each.read_text(encoding="utf-8") for each in modules if each.name.endswith(".py")]
    text = "\n".join(sources)
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
