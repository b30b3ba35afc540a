from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.base import Config
from mkdocs.exceptions import Abort

from progression.mkdocs_plugin.options import HandbookOptions, laid_on_top
from progression.pages.setting import SETTINGS
from tests.mkdocs_plugin.company import site


def read(**options: object) -> HandbookOptions:
    """Options that are accepted."""
    config: Config = HandbookOptions()
    config.load_dict(options)
    assert config.validate() == ([], [])
    assert isinstance(config, HandbookOptions)
    return config


def refusals(**options: object) -> dict[str, str]:
    """Why options are refused, by name."""
    config = HandbookOptions()
    config.load_dict(options)
    failed, warnings = config.validate()
    assert not warnings
    return {name: str(error) for name, error in failed}


def test_all_options_may_be_left_out() -> None:
    """The plugin finds the framework by itself, and puts the handbook at the site's root."""

    config = read()

    assert config.settings == {}


def test_a_misspelt_option_is_refused_with_the_nearest_name() -> None:
    """A misspelt option would be ignored for ever, so it stops the build."""

    assert refusals(framwork="here") == {
        "framwork": "The handbook has no such setting. Did you mean `framework`?"
    }


def test_an_unlike_option_is_refused_with_all_names() -> None:
    """Who asks for what does not exist learns what does."""

    message = refusals(colour="red")["colour"]

    assert message.startswith("The handbook has no such setting. It has `framework`, `base`, ")


def test_an_option_of_the_wrong_kind_is_refused() -> None:
    """A number is no title."""

    assert list(refusals(title=3)) == ["title"]


@pytest.mark.parametrize("name", SETTINGS)
def test_every_option_is_guarded(name: str) -> None:
    """Misspelt, each option is refused with its name; of the wrong kind, with what it takes."""

    misspelt = f"{name[0]}{name[2:]}" if len(name) > 4 else f"{name}x"

    assert refusals(**{misspelt: "x"})[misspelt].endswith(f"Did you mean `{name}`?")
    for wrong in (3.5, [[1]]):
        assert refusals(**{name: wrong})[name].startswith("It takes ")


def test_slashes_around_the_base_do_not_matter() -> None:
    """`/careers/` and `careers` are one place."""

    assert read(base="/people/careers/").settings == {"base": "people/careers"}


@pytest.mark.parametrize("base", ["Careers", "../out", "a b", "a//b"])
def test_a_base_that_is_no_address_is_refused(base: str) -> None:
    """The base is made of lower-case words, so that no link needs quoting."""

    assert "cannot be part of the handbook's address" in refusals(base=base)["base"]


def test_settings_from_the_command_line_hold_in_any_site() -> None:
    """What a command is asked lies on top of `mkdocs.yml`, until the command ends."""

    with laid_on_top(audience="public", base=None):
        assert read(audience="staff", base="careers").settings == {
            "audience": "public",
            "base": "careers",
        }
    assert read(audience="staff").settings == {"audience": "staff"}


def test_mkdocs_gives_up_on_a_wrong_option(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """What the plugin refuses, stops MkDocs, with the plugin and the option named."""

    with pytest.raises(Abort):
        load_config(str(site(tmp_path, {}, {"titel": "Growth"})))

    assert "Plugin 'progression' option 'titel'" in caplog.text
    assert "Did you mean `title`?" in caplog.text
