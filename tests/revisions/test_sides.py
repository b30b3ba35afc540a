"""What can be compared, and what a fingerprint names."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from progression.catalog import Catalog
from progression.interchange.json import dump
from progression.loader import LoadError, load
from progression.revisions import RevisionError, side_of, sightings, working_tree
from progression.revisions.cache import Cache
from tests.revisions.repository import Repository, framework, repository

HOME = "frameworks/quay"
FILE = f"{HOME}/__init__.py"
FIRST, SECOND = "Asks who will sail the boat.", "Asks who sails it, and where."


@pytest.fixture
def quay(tmp_path: Path) -> Repository:
    """A repository with two wordings of one signal, the first of them tagged."""
    made = repository(tmp_path / "quay")
    made.commit({FILE: framework(FIRST)}, day="2026-01-05")
    made.git("tag", "v1")
    made.commit({FILE: framework(SECOND)}, day="2026-02-10")
    return made


def test_a_revision_a_folder_and_a_file_are_sides(
    quay: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A tag, a folder, a JSON file and a folder of a revision all give the same framework."""
    folder = quay.root / HOME
    file = tmp_path / "old.json"
    dump(load(folder), file)
    monkeypatch.chdir(tmp_path)

    asked = ["main", str(folder), "old.json", "quay/frameworks/quay", f"v1~0:{HOME}"]
    sides = [side_of(each, folder) for each in asked]

    assert [each.name for each in sides] == asked
    assert [each.framework == load(folder) for each in sides] == [True] * 4 + [False]
    assert [each.day for each in sides[:2]] == [datetime.date(2026, 2, 10), None]


def test_equal_files_have_equal_marks(quay: Repository) -> None:
    """The mark of a side changes with its content, and only then."""
    first = working_tree(quay.root / HOME).key
    again = working_tree(quay.root / HOME).key
    quay.write(FILE, framework("Another."))

    assert first == again != ""
    assert working_tree(quay.root / HOME).key != first


def test_definitions_that_compute_are_run_in_the_working_tree_only(quay: Repository) -> None:
    """One's own files may compute; a revision that does is refused unless it is trusted."""
    computed = framework("{words}").replace('"{words}"', '" ".join(["Asks", "twice."])')
    quay.commit({FILE: computed})
    folder = quay.root / HOME

    assert working_tree(folder).framework == side_of("main", folder, trusted=["main"]).framework
    with pytest.raises(LoadError, match="--trust main"):
        side_of("main", folder)
    with pytest.raises(LoadError):
        working_tree(folder, execute=False)


def test_what_is_neither_a_path_nor_a_revision_is_told(quay: Repository) -> None:
    """Where neither a revision nor a file is found, the message says both."""

    with pytest.raises(RevisionError, match="Nor is there a file or folder ol/"):
        side_of("ol/framework.json", quay.root / HOME)


@pytest.mark.parametrize("text", [FIRST, SECOND])
def test_a_fingerprint_leads_to_the_wording_that_it_names(
    quay: Repository, tmp_path: Path, text: str
) -> None:
    """A fingerprint finds level and signal, and the days between which they held."""
    quay.write(FILE, framework(text))
    catalog = Catalog(load(quay.root / HOME))
    mark = catalog.fingerprint("yard/ic/builder")
    of_signal = catalog.fingerprint("care/asks")

    (level,) = sightings(quay.root / HOME, mark, cache=Cache(tmp_path / "cache"))
    (signal,) = sightings(quay.root / HOME, of_signal)

    day = datetime.date(2026, 1, 5) if text == FIRST else datetime.date(2026, 2, 10)
    assert (level.path, level.first.day, level.last.day) == ("yard/ic/builder", day, day)
    assert level.holds is (text == SECOND)
    assert (signal.path, signal.title) == ("care/asks", text)


def test_a_wording_is_found_where_its_files_lay_then(quay: Repository) -> None:
    """A wording of before a move is found, and held over the move."""
    quay.git("mv", HOME, "careers")
    quay.commit({}, day="2026-03-01")
    mark = Catalog(load(quay.root / "careers")).fingerprint("yard/ic/builder")

    (found,) = sightings(quay.root / "careers", mark, framework_id="quay")

    assert (found.first.day, found.holds) == (datetime.date(2026, 2, 10), True)


def test_a_fingerprint_of_nothing_is_not_found(quay: Repository) -> None:
    """What no revision has gives nothing."""

    assert sightings(quay.root / HOME, "1:000000000000") == []
