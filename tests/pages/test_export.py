from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from progression.location import Location
from progression.pages import Asset, NavItem, Page, Site
from progression.pages.export import NOTE, ExportError, front_matter, page_text, write


def page(path: str, body: str = "# Page\n", **meta: object) -> Page:
    """A page with a body that is ready."""
    return Page(path, "R&D", {"title": "R&D", **meta}, Location("a.py", 1), lambda: body)


def handbook(*pages: Page) -> Site:
    """A handbook of such pages, with a style sheet."""
    return Site(
        pages=pages or (page("index.md"), page("cluster/index.md")),
        nav=(
            NavItem("Home", "index.md"),
            NavItem("R&D", None, (NavItem("R&D", "cluster/index.md"),)),
        ),
        assets=(Asset("assets/progression/handbook.css", b"a{}"),),
        stylesheets=("assets/progression/handbook.css",),
    )


def written(folder: Path) -> dict[str, str]:
    """All files of a folder, without the note of what was written."""
    return {
        file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8")
        for file in sorted(folder.rglob("*"))
        if file.is_file() and file.name != NOTE
    }


def test_pages_navigation_and_assets_are_written(tmp_path: Path) -> None:
    """The folder holds everything that a generator needs, and its answer names all of it."""

    exported = write(handbook(), tmp_path / "docs", base="careers")

    assert sorted(exported.files) == sorted(written(tmp_path / "docs"))
    assert set(exported.files) == {
        "assets/progression/handbook.css",
        "careers/.nav.yml",
        "careers/cluster/index.md",
        "careers/index.md",
    }
    assert exported.stylesheets == ("assets/progression/handbook.css",)


def test_the_navigation_names_pages_from_its_own_folder(tmp_path: Path) -> None:
    """awesome-nav reads paths as seen from the folder of `.nav.yml`."""

    write(handbook(), tmp_path, base="careers")

    assert yaml.safe_load(written(tmp_path)["careers/.nav.yml"]) == {
        "nav": [{"Home": "index.md"}, {"R&amp;D": [{"R&amp;D": "cluster/index.md"}]}]
    }


def test_front_matter_survives_any_text() -> None:
    """Colons, quotes and line ends in a text do not end the front matter."""

    nasty = page("index.md", description='one: "two"\n---\n# three', search={"boost": 2})
    head = page_text(nasty).split("---\n", 2)[1]

    assert yaml.safe_load(page_text(nasty).split("\n---\n\n# Page")[0].removeprefix("---\n")) == (
        front_matter(nasty)
    )
    assert "boost: 2" in head or "boost: 2" in page_text(nasty)


def test_texts_of_the_front_matter_are_html() -> None:
    """Themes print titles and descriptions as they are, so that markup in them would run."""

    made = front_matter(page("index.md", description='"><script>', tags=["R&D"]))

    assert made == {"title": "R&amp;D", "description": "&quot;&gt;&lt;script&gt;", "tags": ["R&D"]}


def test_tags_are_found_as_they_are_and_open_no_element() -> None:
    """The search of the theme shows tags as HTML, and finds them as they are written."""

    assert front_matter(page("index.md", tags=["R&D", "<b>", 7]))["tags"] == ["R&D", "&lt;b>", 7]


def test_a_second_export_changes_nothing(tmp_path: Path) -> None:
    """Files whose content stays are not touched, so that a watching generator stays calm."""

    write(handbook(), tmp_path)
    before = {file: file.stat().st_mtime_ns for file in tmp_path.rglob("*")}
    write(handbook(), tmp_path)

    assert {file: file.stat().st_mtime_ns for file in tmp_path.rglob("*")} == before


def test_a_page_that_is_gone_goes_from_the_folder(tmp_path: Path) -> None:
    """What an earlier export wrote, and this one does not, is removed with its empty folders."""

    write(handbook(page("index.md"), page("old/level/index.md")), tmp_path)
    write(handbook(page("index.md")), tmp_path)

    assert "old/level/index.md" not in written(tmp_path)
    assert not (tmp_path / "old").exists()


def test_what_somebody_else_wrote_stays(tmp_path: Path) -> None:
    """Files beside the handbook's are nobody's but their author's."""

    (tmp_path / "cluster").mkdir()
    (tmp_path / "cluster" / "notes.md").write_text("mine")
    write(handbook(), tmp_path)
    write(handbook(page("index.md")), tmp_path)

    assert written(tmp_path)["cluster/notes.md"] == "mine"


def test_a_file_in_the_way_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    """A page that somebody wrote by hand is not overwritten."""

    (tmp_path / "index.md").write_text("mine")

    with pytest.raises(ExportError, match=r"holds `index\.md`") as caught:
        write(handbook(), tmp_path)

    assert caught.value.paths == ("index.md",)
    assert written(tmp_path) == {"index.md": "mine"}


def test_a_note_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    """Without knowing what was written before, nothing is written or removed."""

    (tmp_path / NOTE).write_text("{")

    with pytest.raises(ExportError, match="Empty the folder"):
        write(handbook(), tmp_path)

    assert written(tmp_path) == {}


def test_a_note_cannot_lead_out_of_the_folder(tmp_path: Path) -> None:
    """A note that names a file elsewhere removes nothing there."""

    outside = tmp_path / "outside.md"
    outside.write_text("mine")
    folder = tmp_path / "docs"
    folder.mkdir()
    (folder / NOTE).write_text('{"written": ["../outside.md"]}')

    write(handbook(), folder)

    assert outside.read_text() == "mine"
