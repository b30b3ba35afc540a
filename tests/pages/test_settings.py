from __future__ import annotations

import inspect
import re
from pathlib import Path
from typing import Any

import attrs
import pytest

from progression.loader import LoadError, find_project
from progression.pages import Options
from progression.pages.setting import SETTINGS, SettingsError, read_settings
from progression.pages.settings import Settings, project_settings, settings_of


def problems(**given: object) -> dict[str, str]:
    """What is wrong with settings, by name."""
    with pytest.raises(SettingsError) as caught:
        read_settings(given, Path())
    return {each.name: each.message for each in caught.value.problems}


def test_every_setting_has_a_field() -> None:
    """What can be set is what the handbook reads."""

    assert list(SETTINGS) == sorted(
        (field.name for field in attrs.fields(Settings)), key=list(SETTINGS).index
    )


@pytest.mark.parametrize("name", [each.name for each in attrs.fields(Options)])
def test_every_option_is_read(name: str) -> None:
    """No option is taken and then forgotten: something beyond the settings reads it."""
    folder = Path(inspect.getfile(Options)).parent
    read = [
        file.name
        for file in folder.glob("*.py")
        if file.name not in ("setting.py", "settings.py", "site.py")
        and re.search(rf"options\.{name}\b", file.read_text(encoding="utf-8"))
    ]

    assert read


@pytest.mark.parametrize(
    ("given", "name", "words"),
    [
        ({"titel": "x"}, "titel", "Did you mean `title`?"),
        ({"title": 3}, "title", "takes text"),
        ({"hide": 3}, "hide", "takes a list"),
        ({"edit": "no"}, "edit", "`true` or `false`"),
        ({"language": "xx"}, "language", "It speaks"),
        ({"pages": {"matrx": False}}, "pages", "Did you mean `matrix`?"),
        ({"pages": {"matrix": 0}}, "pages", "`true` or `false`"),
        ({"pages": ["matrix"]}, "pages", "takes kinds of pages"),
        ({"words": {"level": {"nwe": "x"}}}, "words.level.nwe", "level.new"),
        ({"words": {"level.adds": "{nam}"}}, "words.level.adds", "{name}"),
        ({"words": {"level.adds": "{"}}, "words.level.adds", "brace stands alone"),
        ({"words": {"level.adds": 3}}, "words", "takes text"),
        ({"words": "x"}, "words", "words by their key"),
        ({"templates": "nowhere"}, "templates", "no folder"),
        ({"clusters": []}, "clusters", "would hide all"),
        ({"ask": "people@company.example"}, "ask", "Begin with `https://`"),
        ({"ask": "javascript:alert(1)"}, "ask", "Begin with `https://`"),
        ({"ask": "mailto:a@b.example?subject={titel}"}, "ask", "Did you mean `{title}`?"),
        ({"ask": "mailto:a@b.example?subject={"}, "ask", "brace stands alone"),
        ({"ask": "mailto:a@b.example?subject={title!r}"}, "ask", "brace stands alone"),
        ({"audiences": ["public"]}, "audiences", "by the name of an audience"),
        ({"audiences": {"public": None}}, "audiences.public", "takes settings"),
        ({"audiences": {"public": {"hid": []}}}, "audiences.public.hid", "`hide`"),
        ({"audiences": {"public": {"framework": "x"}}}, "audiences.public.framework", "cannot"),
    ],
)
def test_what_cannot_be_followed_is_named(given: dict[str, Any], name: str, words: str) -> None:
    """A wrong setting is an error that says what was probably meant, or what it takes."""

    assert words in problems(**given)[name]


def test_everything_wrong_is_told_at_once() -> None:
    """Who mends one setting does not find the next one wrong."""

    assert list(problems(base="A b", titel="x", edit=1)) == ["base", "titel", "edit"]


def test_what_stands_nearer_wins() -> None:
    """Of one setting in two places, the last holds; what is hidden adds up."""

    project = {"title": "One", "base": "careers", "hide": ("drafts",), "words": {"links": "A"}}
    site = {"title": "Two", "hide": ("bands",), "words": {"nav.home": "B"}}
    found = settings_of(project, site)

    assert (found.title, found.base) == ("Two", "careers")
    assert set(found.hide) == {"drafts", "bands"}
    assert found.words == {"links": "A", "nav.home": "B"}


def test_an_audience_lies_on_top() -> None:
    """An audience has its own title, hides more, and leaves the rest as it is."""

    audiences = {"public": {"title": "For all", "hide": ("bands",), "pages": {"moves": False}}}
    given = {"title": "Ours", "base": "careers", "hide": ("drafts",), "audiences": audiences}
    public = settings_of(given, {"audience": "public"})

    assert settings_of(given).title == "Ours"
    assert (public.title, public.base) == ("For all", "careers")
    assert set(public.hide) == {"drafts", "bands"}
    assert public.options().left_out == {"moves"}


def test_an_unknown_audience_is_refused() -> None:
    """A misspelt audience would see everything."""

    with pytest.raises(SettingsError, match="Did you mean `public`"):
        settings_of({"audiences": {"public": {}}}, {"audience": "publik"})
    with pytest.raises(SettingsError, match="none is set"):
        settings_of({"audience": "public"})


def test_the_site_s_language_holds_where_the_handbook_speaks_it() -> None:
    """Without a language of its own, the handbook follows the site, or speaks English."""

    assert Settings().options(language="en").language == "en"
    assert Settings().options(language="tlh").language == "en"
    assert Settings(language="en").options(language="fr").language == "en"


def test_a_project_sets_what_all_outlets_share(tmp_path: Path) -> None:
    """`[tool.progression.handbook]` says what `mkdocs.yml` could say."""

    (tmp_path / "own").mkdir()
    (tmp_path / "pyproject.toml").write_text(
        "[tool.progression.handbook]\n"
        'base = "careers"\ntemplates = "own"\n'
        "[tool.progression.handbook.audiences.public]\n"
        'hide = ["drafts"]\n'
    )
    found = project_settings(find_project(tmp_path))

    assert found["base"] == "careers"
    assert found["templates"] == (str(tmp_path / "own"),)
    assert found["audiences"] == {"public": {"hide": ("drafts",)}}


def test_a_wrong_setting_of_a_project_has_a_place(tmp_path: Path) -> None:
    """A fault in `pyproject.toml` is told with its line."""

    (tmp_path / "pyproject.toml").write_text(
        "[tool.progression.handbook]\n"
        'framework = "x"\n'
        "[tool.progression.handbook.audiences.public]\n"
        'hid = ["drafts"]\n'
    )
    with pytest.raises(LoadError) as caught:
        project_settings(find_project(tmp_path))

    places = [each.place.line for each in caught.value.findings if each.place]
    assert places == [2, 4]
