"""The history of a framework, as the handbook tells it."""

from __future__ import annotations

from pathlib import Path

import pytest

from progression import Catalog
from progression.changes import Turn
from progression.pages import Options, site
from progression.pages.chronicle import Chronicle
from progression.pages.hiding import shown
from progression.pages.hiding_before import shown_before
from tests.pages.yard import FIRST, NOW, editions, framework

BUILDER, SENIOR = "building/ic/builder", "building/ic/senior-builder"


@pytest.fixture
def chronicle(tmp_path: Path) -> Chronicle:
    """The history of the yard."""
    return Chronicle(Catalog(framework(NOW, tmp_path)), editions(tmp_path))


def told(chronicle: Chronicle) -> list[tuple[str, list[str]]]:
    """Each stage, with what it tells."""
    return [
        (
            stage.edition.name if stage.edition else "",
            [
                f"{entry.turn.value} {entry.signal or entry.title}"
                f" {', '.join(seat.level.id for seat in entry.seats)}"
                for entry in stage.entries
            ],
        )
        for stage in chronicle.stages
    ]


def test_each_step_is_told_once_for_all_whom_it_concerns(chronicle: Chronicle) -> None:
    """What a level inherits is told with those from whom it comes, by where they stand today."""

    assert told(chronicle) == [
        ("", ["new plank senior-builder", "gone Craft senior-builder"]),
        (
            "2026.2",
            [
                "new tidy builder, senior-builder",
                "open asks builder, senior-builder",
                "open secret lead",
            ],
        ),
    ]


def test_signals_know_when_they_changed(chronicle: Chronicle) -> None:
    """Of each signal that was reworded, the newest change of its words is known."""
    found = chronicle.rewordings

    assert set(found) == {"care/asks", "people/secret"}
    stage = found["care/asks"].stage
    assert stage.edition is not None
    assert stage.edition.name == "2026.2"


def test_the_last_change_is_a_layer_of_the_matrix(chronicle: Chronicle) -> None:
    """Cells in which something changed are marked with what became of it."""
    layer = chronicle.layer("What changed", {turn: turn.value for turn in Turn})

    assert layer is not None
    assert [(cell.level, cell.competency, cell.mark) for cell in layer.cells] == [
        (SENIOR, "craft", "new, gone")
    ]


def test_a_framework_that_did_not_change_tells_of_nothing_new(tmp_path: Path) -> None:
    """What lies in the files and is what was released is no stage of its own."""
    known = editions(tmp_path)

    chronicle = Chronicle(Catalog(known[0].framework), known)

    assert [stage.edition.name for stage in chronicle.stages if stage.edition] == ["2026.2"]


@pytest.mark.parametrize("hide", ["building/management", "people", "people/secret"])
def test_what_is_hidden_is_hidden_in_the_history(tmp_path: Path, hide: str) -> None:
    """Older words of what an audience may not see are nowhere in what is made for it."""
    now = framework(NOW, tmp_path)
    history = shown_before(editions(tmp_path), now, [hide], [])
    options = Options(history=history)

    handbook = site(Catalog(shown(now, [hide])), options)

    everything = "".join(page.body for page in handbook.pages) + "".join(
        asset.content.decode() for asset in handbook.assets if asset.path.endswith(".js")
    )
    assert "future hires" not in everything
    assert "Leaves the bench tidy." in everything


def test_what_is_gone_is_hidden_where_paths_are(tmp_path: Path) -> None:
    """Where single things are hidden, nobody can say whether one that is gone would be."""
    now = framework(NOW, tmp_path)
    before = editions(tmp_path)

    strict = shown_before(before, now, ["people/secret"], [])
    kinds = shown_before(before, now, ["drafts"], [])

    gone = [Catalog(each[0].framework).signal("craft/picks") for each in (strict, kinds)]
    assert [each is None for each in gone] == [True, False]


def test_what_moved_is_hidden_where_it_stands_today(tmp_path: Path) -> None:
    """A level that is hidden under its new path is hidden under its old one, too."""
    now = framework(NOW, tmp_path)

    history = shown_before(editions(tmp_path), now, [SENIOR], [])

    assert [seat.path for seat in Catalog(history[1].framework).seats] == [
        BUILDER,
        "building/management/lead",
    ]


def test_a_handbook_without_a_history_has_no_page_of_it(tmp_path: Path) -> None:
    """Where nobody keeps a history, nothing leads to one."""
    handbook = site(Catalog(framework(FIRST, tmp_path)))

    assert "changes/index.md" not in {page.path for page in handbook.pages}
    assert not any("changes/" in page.body for page in handbook.pages)


def test_a_history_without_a_release_says_so(tmp_path: Path) -> None:
    """A page that begins with the first release says when that is, and nothing else leads to it."""
    handbook = site(Catalog(framework(FIRST, tmp_path)), Options(history=()))

    bodies = {page.path: page.body for page in handbook.pages}
    assert "No history yet." in bodies["changes/index.md"]
    assert "changes/" not in bodies["index.md"]
    assert "changes/" not in bodies["building/ic/builder/index.md"]
