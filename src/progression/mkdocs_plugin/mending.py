"""Mends what the theme leaves unsaid to readers who listen, on pages of the handbook once drawn.

Only where the fault is found: a theme that has mended it, or is another one, is left as it is.
No part of the theme is copied, so that its next version works as well.
"""

from __future__ import annotations

import re
from html import escape
from typing import Final

from progression.messages import Messages
from progression.pages import Options

_LANGUAGE: Final = re.compile(r'(<html\b[^>]*\blang=")[^"]*')
_TWICE: Final = re.compile(r"<title>([^<]+) - \1</title>")
_DIALOG: Final = re.compile(r'<div class="md-search"(?=[^>]*role="dialog")(?![^>]*aria-label)')
_FIELD: Final = re.compile(r'<input[^>]*class="md-search__input"[^>]*aria-label="(?P<name>[^"]*)"')
_PATH: Final = re.compile(r'<nav class="md-path"[^>]*aria-label="(?P<name>[^"]*)"')
_MENU: Final = re.compile(r'(<label class="md-header__button[^>]*\bfor="__drawer")>')
_TOGGLE: Final = re.compile(
    r'(?P<label><label class="md-nav__link[^>]*\bid="(?P<id>[^"]+)"[^>]*>)'
    r'(?P<icon>\s*<span class="md-nav__icon md-icon"></span>\s*</label>)'
    r'(?=.*?<nav[^>]*aria-labelledby="(?P=id)"[^>]*>\s*<label[^>]*>\s*'
    r'<span class="md-nav__icon md-icon"></span>(?P<name>[^<]+)</label>)',
    re.S,
)


def mended(html: str, options: Options) -> str:
    """A page that says its language, and names each dialog, landmark and switch of the theme.

    Screen readers choose a voice by the language, and browsers where a word may be broken.

    Args:
        html: The page, as the theme has drawn it.
        options: How the handbook is made; the site around it may speak another language.
    """
    html = _LANGUAGE.sub(rf"\g<1>{options.language}", html, count=1)
    # The home page has the title of the site.
    html = _TWICE.sub(r"<title>\1</title>", html, count=1)
    say = Messages(options.language, options.words)
    # The theme's script presses a label for who presses Enter; to get there is what is missing.
    menu = f' tabindex="0"><span class="pg-sr">{escape(say("theme.menu"))}</span>'
    html = _MENU.sub(lambda found: found[1] + menu, html, count=1)
    field = _FIELD.search(html)
    if field is not None:
        html = _DIALOG.sub(lambda found: f'{found[0]} aria-label="{field["name"]}"', html, count=1)
    path = _PATH.search(html)
    # The theme calls the path to a page as it calls the whole navigation.
    if path is not None and html.count(f'aria-label="{path["name"]}"') > 1:
        name = escape(say("theme.path"))
        html = html[: path.start("name")] + name + html[path.end("name") :]
    return _TOGGLE.sub(_named, html)


def _named(found: re.Match[str]) -> str:
    """The switch of a section, which shows an arrow, with the section's name for who listens."""
    name = found["name"].strip()
    return f'{found["label"]}<span class="pg-sr">{name}</span>{found["icon"]}'
