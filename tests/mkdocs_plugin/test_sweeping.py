from __future__ import annotations

from pathlib import Path

from progression.mkdocs_plugin.sweeping import Sweeper


def filled(folder: Path, word: str) -> Path:
    """A folder with a file."""
    folder.mkdir(exist_ok=True)
    (folder / "index.html").write_text(word, encoding="utf-8")
    return folder


def test_a_folder_is_empty_at_once(tmp_path: Path) -> None:
    """What was in it waits beside it, until it is removed."""

    site = filled(tmp_path / "site", "one")
    sweeper = Sweeper(site, seconds=60)
    sweeper.sweep()
    filled(site, "two")
    sweeper.sweep()
    waiting = sorted(each.name for each in tmp_path.iterdir())
    sweeper.remove()

    assert waiting == ["site", "site.1", "site.2"]
    assert [*tmp_path.iterdir()] == [site]
    assert [*site.iterdir()] == []


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    """Nothing is swept, and nothing fails."""

    sweeper = Sweeper(tmp_path / "site", seconds=60)
    sweeper.sweep()
    sweeper.remove()

    assert [*tmp_path.iterdir()] == []


def test_it_is_removed_after_a_while(tmp_path: Path) -> None:
    """Nobody has to ask for it."""

    sweeper = Sweeper(filled(tmp_path / "site", "one"), seconds=0)
    sweeper.sweep()
    sweeper.rest()
    sweeper.wait()

    assert [each.name for each in tmp_path.iterdir()] == ["site"]
