from __future__ import annotations

from pathlib import Path

import attrs

from progression.findings import Finding
from progression.location import Location
from progression.messages import Messages
from progression.mkdocs_plugin.faults import as_html, as_page


def finding(folder: Path, line: str, column: int, end: int) -> Finding:
    """A fault in the second line of a file that is written for it."""
    file = folder / "level.py"
    file.write_text(f"# Levels\n{line}\n", encoding="utf-8")
    return Finding(
        rule="wrong-definition",
        message="Level “a” has no field `<b>`.",
        why="It cannot be made.",
        remedy="Mend it.",
        place=Location(str(file), 2, column, 2, end),
    )


def test_a_fault_shows_its_place_line_and_carets(tmp_path: Path) -> None:
    """People see which words are wrong, in which line of which file."""

    shown = as_html([finding(tmp_path, "Level(idd=1)", 7, 12)], tmp_path)

    assert "level.py:2:7" in shown
    assert f"<pre>Level(<mark>idd=1</mark>)\n{' ' * 6}^^^^^</pre>" in shown


def test_whatever_stands_in_a_definition_is_escaped(tmp_path: Path) -> None:
    """The line of a definition cannot run in the browser of who broke it."""

    line = 'Level(summary="<script>alert(1)</script>")'
    shown = as_page([finding(tmp_path, line, 7, len(line))], tmp_path, Messages())

    assert "<script>" not in shown
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in shown
    assert "has no field `&lt;b&gt;`" in shown


def test_a_fault_over_several_lines_is_marked_to_the_end_of_its_first(tmp_path: Path) -> None:
    """The first line is enough to find the place."""

    broken = finding(tmp_path, "Level(", 1, 1)
    place = Location(str(tmp_path / "level.py"), 2, 1, 4, 2)

    assert "<mark>Level(</mark>" in as_html([attrs.evolve(broken, place=place)], tmp_path)


def test_a_file_that_cannot_be_read_still_has_its_place(tmp_path: Path) -> None:
    """A folder that does not exist is named, without a line."""

    place = Location(str(tmp_path / "gone"))
    gone = Finding(rule="no-folder", message="There is no such folder.", place=place)

    shown = as_html([gone], tmp_path)

    assert "gone" in shown
    assert "<pre>" not in shown


def test_a_page_without_a_server_behind_it_asks_again(tmp_path: Path) -> None:
    """Where the server cannot tell a browser that the site is back, the page looks by itself."""

    broken = [finding(tmp_path, "Level()", 1, 8)]

    assert 'http-equiv="refresh" content="2"' in as_page(
        broken, tmp_path, Messages(), reload_after=2
    )
    assert "http-equiv" not in as_page(broken, tmp_path, Messages())


def test_faults_are_told_in_the_words_of_the_site(tmp_path: Path) -> None:
    """A German site says in German that its handbook cannot be shown; what is wrong is English."""

    broken = [finding(tmp_path, "Level()", 1, 8)]

    page = as_page(broken, tmp_path, Messages("de"))

    assert '<html lang="de">' in page
    assert "<h1>Das Handbuch kann nicht gezeigt werden: 1 Fehler in den Definitionen</h1>" in page
    assert "Beheben und speichern" in page
    assert '<ul class="progression-faults" lang="en">' in page
