from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment

from progression.mkdocs_plugin.shells import Marks, Shells
from tests.mkdocs_plugin.company import DEFINITION_FILE, site
from tests.mkdocs_plugin.test_shortcuts import assert_equal, built

THEME = {"name": "material", "font": False, "features": ["navigation.prune"]}


@pytest.fixture
def filled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages that were drawn in a shell, and not by the theme."""
    found: list[str] = []
    whole = Shells._filled

    def note(self: Shells, shell: Any, context: Any) -> str:
        if shell.agreed > 1:
            found.append(context["page"].url)
        return whole(self, shell, context)

    monkeypatch.setattr(Shells, "_filled", note)
    return found


def company_of(folder: Path, **config: Any) -> Path:
    """A site of a company of eight levels."""
    file = site(folder, {"index.md": "# Start\n"}, **{"theme": THEME, **config})
    definitions = folder / DEFINITION_FILE
    levels = [
        f'Level(id="more-{n}", title="R&D <{n}> \\"é\\"", grade={n}, expects=[])'
        for n in range(3, 9)
    ]
    text = definitions.read_text(encoding="utf-8")
    text = text.replace("SENIOR_ENGINEER],", f"SENIOR_ENGINEER, {', '.join(levels)}],")
    definitions.write_text(text, encoding="utf-8")
    return file


def test_pages_with_the_same_around_them_are_drawn_once(tmp_path: Path, filled: list[str]) -> None:
    """Sheets of levels fill a shell, whatever their titles, and are what the theme draws."""

    file = company_of(tmp_path, site_url="https://acme.example/x/")
    made = built(file)

    assert [url for url in filled if "more-8" in url]
    assert_equal(made, built(file, shortcuts={"theme": False}))


def test_what_another_plugin_gives_to_a_page_is_drawn(tmp_path: Path, filled: list[str]) -> None:
    """Front matter, attributes and context that a hook adds keep pages apart."""

    hook = tmp_path / "hooks.py"
    hook.write_text(
        "def on_page_markdown(markdown, page, **others):\n"
        "    page.meta['author'] = page.url\n"
        "def on_page_context(context, page, **others):\n"
        "    if 'more' in page.url:\n"
        "        context['more'] = page.url\n"
    )
    file = company_of(tmp_path, hooks=[str(hook)])
    made = built(file)

    assert filled == []
    assert_equal(made, built(file, shortcuts={"theme": False}))


@pytest.mark.parametrize(
    ("template", "is_used"),
    [
        ("{% block announce %}Hello{% endblock %}", True),
        ("{% block announce %}{{ page.url if page }}{% endblock %}", False),
    ],
)
def test_own_templates_have_their_say(
    template: str, is_used: bool, tmp_path: Path, filled: list[str]
) -> None:
    """Where they ask about a page, there is no telling what they ask, and the theme draws all."""

    (tmp_path / "theme").mkdir()
    main = tmp_path / "theme" / "main.html"
    main.write_text('{% extends "base.html" %}\n' + template + "\n", encoding="utf-8")
    file = company_of(tmp_path, theme={**THEME, "custom_dir": str(main.parent)})
    made = built(file)

    assert bool(filled) == is_used
    assert_equal(made, built(file, shortcuts={"theme": False}))


@pytest.mark.parametrize(
    "printed",
    [
        "<p>{{ it }}</p>",
        '<p title="{{ it | e }}">{{ it }}</p>',
        "<script>{{ it | tojson }}</script>",
    ],
)
def test_a_mark_tells_how_a_text_is_printed(printed: str) -> None:
    """As it is, escaped, or as JSON."""

    text = 'R&D <3> "é"'
    template = Environment().from_string(printed)
    marks = Marks()
    parts = marks.parts_of(template.render(it=marks.text("it")))

    assert parts is not None
    filled = "".join(part if isinstance(part, str) else part[1](text) for part in parts)
    assert filled == template.render(it=text)


@pytest.mark.parametrize("printed", ["{{ it | upper }}", "{{ it | striptags }}", "{{ it[:30] }}"])
def test_a_mark_that_became_something_else_is_no_mark(printed: str) -> None:
    """What else a theme makes of a text cannot be told from one page."""

    marks = Marks()
    drawn = Environment().from_string(printed).render(it=marks.text("it"))

    assert marks.parts_of(drawn) is None
