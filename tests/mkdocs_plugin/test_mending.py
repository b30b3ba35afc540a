"""What is mended in the theme's pages, and what is left as it is."""

from __future__ import annotations

import pytest

from progression.mkdocs_plugin.mending import mended
from progression.pages import Options

SEARCH = '<div class="md-search" data-md-component="search" role="dialog">'
FIELD = '<input type="text" class="md-search__input" name="query" aria-label="Suche">'
SWITCH = """\
<label class="md-nav__link " for="__nav_2" id="__nav_2_label" tabindex="0">
  <span class="md-nav__icon md-icon"></span>
</label></div>
<nav class="md-nav" aria-labelledby="__nav_2_label"><label class="md-nav__title" for="__nav_2">
  <span class="md-nav__icon md-icon"></span>
  Sales &amp; more
</label>"""


@pytest.mark.parametrize(
    ("drawn", "name"),
    [
        (SEARCH + FIELD, '<div class="md-search" aria-label="Suche"'),
        (
            '<nav aria-label="Nav"></nav><nav class="md-path" aria-label="Nav" >',
            '<nav class="md-path" aria-label="Breadcrumbs" >',
        ),
        (SWITCH, 'tabindex="0"><span class="pg-sr">Sales &amp; more</span>'),
        ('<html lang="fr" class="no-js">', '<html lang="en" class="no-js">'),
        (
            '<label class="md-header__button md-icon" for="__drawer">',
            ' for="__drawer" tabindex="0"><span class="pg-sr">Menu</span>',
        ),
        ("<title>How we grow - How we grow</title>", "<title>How we grow</title>"),
    ],
)
def test_what_has_no_name_is_given_one(drawn: str, name: str) -> None:
    """A dialog, a landmark and a switch are named as a reader would call them, once."""

    once = mended(drawn, Options())

    assert name in once
    assert mended(once, Options()) == once


@pytest.mark.parametrize(
    "drawn",
    [
        f'{SEARCH[:-1]} aria-label="Find">{FIELD}',
        SEARCH,
        '<nav aria-label="Nav"></nav><nav class="md-path" aria-label="Way here">',
        SWITCH.replace('md-icon"></span>\n</label>', 'md-icon"></span>Sales</label>', 1),
        "<p>Another theme.</p>",
    ],
)
def test_what_is_well_stays(drawn: str) -> None:
    """A theme that has mended its faults, or is another one, is left alone."""

    assert mended(drawn, Options()) == drawn


def test_the_path_is_called_as_a_company_says() -> None:
    """The name of the path is a message as any other."""

    drawn = '<nav aria-label="Nav"></nav><nav class="md-path" aria-label="Nav">'

    assert 'aria-label="A &amp; B"' in mended(drawn, Options(words={"theme.path": "A & B"}))
