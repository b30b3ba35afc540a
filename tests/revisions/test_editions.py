"""The published states of a framework."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from progression.revisions import RevisionError, editions_of, tags
from tests.revisions.repository import Repository, framework, repository

FILE = "frameworks/quay/__init__.py"


def stated(version: str, text: str = "Asks who will sail.") -> str:
    """A definition file that states a version."""
    return framework(text).replace('"How we grow",', f'"How we grow",\n    version="{version}",')


@pytest.fixture
def quay(tmp_path: Path) -> Repository:
    """A repository with one commit."""
    made = repository(tmp_path / "quay")
    made.commit({FILE: stated("1.0")}, day="2026-01-05")
    return made


def names(made: Repository, version: str = "", most: int = 10) -> list[str]:
    """What the published states are called, newest first."""
    folder = made.root / "frameworks" / "quay"
    return [each.name for each in editions_of(folder, version=version, most=most)]


def test_tags_are_releases(quay: Repository) -> None:
    """Each tag at which the framework is another one is a release, whatever kind of tag it is."""
    quay.git("tag", "v1")
    quay.commit({"readme.md": "Boats"}, day="2026-02-01")
    quay.git("tag", "app-7")
    quay.commit({FILE: stated("1.1", "Asks where.")}, day="2026-03-01")
    quay.git("tag", "--annotate", "--message", "Second", "v2", day="2026-03-02")

    assert names(quay) == ["v2", "v1"]
    assert names(quay, most=1) == ["v2"]
    assert [str(each.day) for each in editions_of(quay.root / FILE.rpartition("/")[0])] == [
        "2026-03-01",
        "2026-01-05",
    ]


def test_a_tag_of_something_else_than_a_commit_is_none(quay: Repository) -> None:
    """Git lets people tag files; nobody released one."""
    quay.git("tag", "file", f"HEAD:{FILE}")

    assert tags(quay.root) == []


def test_without_tags_versions_are_releases(quay: Repository) -> None:
    """A release is the first revision of each version, and edits after it belong to the next."""
    quay.commit({FILE: stated("1.0", "Asks where.")}, day="2026-02-01")
    quay.commit({FILE: stated("1.1", "Asks why.")}, day="2026-03-01")
    quay.commit({FILE: stated("1.1", "Asks when.")}, day="2026-04-01")

    found = editions_of(quay.root / "frameworks" / "quay", version="1.1")

    assert [(each.name, str(each.day)) for each in found] == [
        ("1.1", "2026-03-01"),
        ("1.0", "2026-01-05"),
    ]


def test_a_version_that_never_was_another_is_no_release(quay: Repository) -> None:
    """As long as a framework has its first version, nobody knows what was published."""
    assert names(quay, version="1.0") == []
    assert names(quay, version="1.1") == ["1.0"]


def test_revisions_that_cannot_be_read_are_left_out(quay: Repository) -> None:
    """A release whose files need to be run, or are broken, does not stop the others."""
    quay.git("tag", "v1")
    quay.commit({FILE: "import os\n"}, day="2026-02-01")
    quay.git("tag", "v2")
    quay.commit({FILE: stated("3.0", "Asks why.")}, day="2026-03-01")
    quay.git("tag", "v3")

    assert names(quay) == ["v3", "v1"]


def test_a_shallow_clone_makes_no_release_up(quay: Repository, tmp_path: Path) -> None:
    """Where a clone was cut, no version began."""
    quay.commit({FILE: stated("1.1")}, day="2026-02-01")
    shallow = tmp_path / "shallow"
    quay.git("clone", "--depth=1", f"file://{quay.root}", str(shallow))

    assert names(Repository(shallow), version="1.1") == []


def test_without_a_repository_there_is_one_message(tmp_path: Path) -> None:
    """Whoever asks outside of git is told so."""
    with pytest.raises(RevisionError, match="git repository"):
        editions_of(tmp_path)


def test_where_the_framework_lay_elsewhere_its_releases_count(quay: Repository) -> None:
    """A framework that moved to another folder keeps its past."""
    quay.git("tag", "v1")
    shutil.move(quay.root / "frameworks" / "quay", quay.root / "frameworks" / "pier")
    quay.commit({}, day="2026-02-01")
    quay.git("tag", "v2")

    folder = quay.root / "frameworks" / "pier"

    assert [each.name for each in editions_of(folder, framework_id="quay")] == ["v2", "v1"]
