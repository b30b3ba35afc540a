"""Finding and reading revisions."""

from __future__ import annotations

import datetime
import shutil
import subprocess
from pathlib import Path

import pytest

from progression.model import Framework
from progression.revisions import (
    RevisionError,
    base_of,
    framework_at,
    head_of,
    history,
    revision_at,
    tags,
)
from progression.revisions.cache import Cache
from tests.revisions.repository import Repository, framework, repository

HOME = "frameworks/quay"
FILE = f"{HOME}/__init__.py"
OTHER = "Asks who sails it, and where."


@pytest.fixture
def quay(tmp_path: Path) -> Repository:
    """A repository with two wordings of one signal, the first of them tagged."""
    made = repository(tmp_path / "quay")
    made.commit({FILE: framework()}, day="2026-01-05")
    made.git("tag", "v1")
    made.commit({FILE: framework(OTHER)}, day="2026-02-10")
    return made


def words(found: Framework | None) -> str:
    """The words of the one signal."""
    assert found is not None
    return found.clusters[0].tracks[0].levels[0].expects[0].signals[0].text


def read(made: Repository, name: str, folder: str = HOME) -> str:
    """The words of the one signal as a revision has them."""
    return words(
        framework_at(
            revision_at(made.root, name), made.root / folder, framework_id="quay"
        ).framework
    )


@pytest.mark.parametrize("name", ["v1", "HEAD~1", "2026-01-05", "2026-02-09", "main~1"])
def test_an_earlier_revision_is_found_by_tag_distance_and_day(quay: Repository, name: str) -> None:
    """A tag, a distance and a day all lead to the revision of then."""

    assert read(quay, name) == "Asks who will sail the boat."


@pytest.mark.parametrize("name", ["main", "HEAD", "2026-02-10", "2030-01-01"])
def test_the_newest_revision_is_found_by_branch_and_day(quay: Repository, name: str) -> None:
    """A branch and a day of today or later lead to the newest revision."""

    assert read(quay, name) == OTHER


def test_a_place_in_a_revision_reads_as_git_writes_it(quay: Repository) -> None:
    """What a place in a revision says can be given to `git show`."""

    found = framework_at(revision_at(quay.root, "v1"), quay.root / HOME).framework

    assert found is not None
    place = found.clusters[0].location
    assert place is not None
    assert place.file == f"v1:{FILE}"
    assert "Cluster(" in quay.git("show", place.file).splitlines()[place.line - 1]


def test_a_revision_knows_its_day(quay: Repository) -> None:
    """A revision knows on which day it was committed."""

    assert revision_at(quay.root, "v1").day == datetime.date(2026, 1, 5)


@pytest.mark.parametrize(
    ("name", "words_of_it"),
    [
        ("nonsense", "There is no revision “nonsense”"),
        ("--all", "There is no revision “--all”"),
        ("", "There is no revision “”"),
        ("2020-01-01", "begins on 2026-01-05"),
        ("2026-02-30", "is no day"),
        ("HEAD:frameworks", "There is no revision"),
    ],
)
def test_a_revision_that_does_not_exist_is_refused_in_words(
    quay: Repository, name: str, words_of_it: str
) -> None:
    """What is no revision is refused, and the message says why."""

    with pytest.raises(RevisionError, match=words_of_it):
        revision_at(quay.root, name)


def test_reading_leaves_the_repository_as_it_was(quay: Repository) -> None:
    """Not one byte of a repository with a dirty tree and hooks changes."""
    quay.write(FILE, framework("Not committed yet."))
    quay.write("untracked.txt", "x")
    quay.write("staged.txt", "x")
    quay.git("add", "staged.txt")
    for hook in ("post-checkout", "pre-commit", "reference-transaction", "post-index-change"):
        quay.write(f".git/hooks/{hook}", "#!/bin/sh\ntouch ../ran").chmod(0o755)
    before = quay.everything()

    assert read(quay, "v1") == "Asks who will sail the boat."
    assert [each.day for each in history(quay.root / HOME)][-1] == datetime.date(2026, 1, 5)
    assert [each.name for each in tags(quay.root)] == ["v1"]
    assert base_of(quay.root).commit == quay.git("rev-parse", "HEAD")
    assert quay.everything() == before


def test_a_detached_head_is_read_like_any_other(quay: Repository) -> None:
    """What is checked out need not be a branch."""
    quay.git("checkout", "--detach", "v1")

    assert head_of(quay.root).commit == revision_at(quay.root, "v1").commit
    assert read(quay, "main") == OTHER


def test_a_repository_without_a_commit_says_so(tmp_path: Path) -> None:
    """Before the first commit there is nothing to compare with."""
    made = repository(tmp_path / "new")

    with pytest.raises(RevisionError, match="no commit yet"):
        head_of(made.root)


def test_a_folder_outside_of_git_says_so(tmp_path: Path) -> None:
    """Without a repository there are no revisions."""

    with pytest.raises(RevisionError, match="does not lie in a git repository"):
        revision_at(tmp_path, "main")


def test_a_folder_that_is_not_there_says_so(tmp_path: Path) -> None:
    """A folder that does not exist is named."""

    with pytest.raises(RevisionError, match="There is no folder"):
        revision_at(tmp_path / "gone" / "further", "main")


def test_without_git_the_message_asks_for_it(
    quay: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where git is not installed, the message says so."""
    monkeypatch.setenv("PATH", "")

    with pytest.raises(RevisionError, match="Install it"):
        revision_at(quay.root, "main")


def test_a_framework_that_lay_in_another_folder_is_found(quay: Repository) -> None:
    """A framework is known again by its id, whatever its folder and package were called."""
    quay.write("other/__init__.py", framework("Another one.").replace('"quay"', '"other"'))
    quay.git("mv", HOME, "careers")
    quay.commit({})

    assert read(quay, "v1", "careers") == "Asks who will sail the boat."
    reading = framework_at(revision_at(quay.root, "v1"), quay.root / "careers", framework_id="quay")
    assert reading.folder == HOME


def test_files_that_import_their_package_by_its_old_name_are_read(tmp_path: Path) -> None:
    """A package that was renamed is read under the name that it had."""
    made = repository(tmp_path / "r")
    first = framework().replace(
        "CARE = Competency", "from old.care import CARE\n\nUNUSED = Competency"
    )
    care = 'from progression import Competency\n\nCARE = Competency("care", "Care")\n'
    made.commit({"old/__init__.py": first, "old/care.py": care})
    made.git("tag", "before")
    made.git("mv", "old", "new")
    made.commit({"new/__init__.py": first.replace("from old.", "from new.")})

    assert read(made, "before", "new") == "Asks who will sail the boat."


def test_a_place_in_the_project_file_of_then_is_followed(tmp_path: Path) -> None:
    """Of two frameworks of one id, the one that the project named is read."""
    made = repository(tmp_path / "r")
    setting = '[tool.progression]\nframework = "b/quay.py"\n'
    made.commit(
        {
            "a/quay.py": framework("A copy."),
            "b/quay.py": framework("The one."),
            "pyproject.toml": setting,
        }
    )

    assert read(made, "HEAD", "frameworks/quay") == "The one."


def test_a_revision_without_a_framework_names_what_it_has(quay: Repository) -> None:
    """Where no framework of that id lies in a revision, the message lists those that do."""

    with pytest.raises(RevisionError, match=r"“quay” at frameworks/quay"):
        framework_at(revision_at(quay.root, "v1"), quay.root / "new", framework_id="quai")


def test_a_revision_without_any_framework_says_so(tmp_path: Path) -> None:
    """Where a revision holds no framework at all, the message says so."""
    made = repository(tmp_path / "r")
    made.commit({"README.md": "Nothing yet."})

    with pytest.raises(RevisionError, match="nor anywhere else"):
        framework_at(head_of(made.root), made.root / HOME)


def test_a_shallow_clone_says_what_would_bring_the_rest(quay: Repository, tmp_path: Path) -> None:
    """A clone that does not reach back gives the command that makes it reach."""
    shallow = tmp_path / "shallow"
    subprocess.run(
        ["git", "clone", "-q", "--depth=1", f"file://{quay.root}", shallow],
        check=True,
        capture_output=True,
    )

    with pytest.raises(RevisionError, match="git fetch --depth=1 origin v1"):
        revision_at(shallow, "origin/v1")
    with pytest.raises(RevisionError, match="git fetch --unshallow"):
        revision_at(shallow, "2026-01-31")
    assert read(Repository(shallow), "HEAD") == OTHER


def test_where_a_branch_began_is_found(quay: Repository) -> None:
    """The base is the last commit that the branch shares with main, not main's newest."""
    start = quay.git("rev-parse", "HEAD")
    quay.git("checkout", "-b", "raise")
    quay.commit({FILE: framework("On the branch.")})
    quay.git("checkout", "main")
    quay.commit({FILE: framework("On main, later.")})
    quay.git("checkout", "raise")

    assert base_of(quay.root / HOME).commit == start
    assert base_of(quay.root / HOME).name == "main"


def test_the_branch_that_a_merge_request_names_is_the_base(
    quay: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    """CI services say into which branch a change wants to go."""
    quay.git("branch", "stable", "v1")
    monkeypatch.setenv("GITHUB_BASE_REF", "stable")

    assert base_of(quay.root).commit == quay.git("rev-parse", "v1")


def test_a_repository_without_a_base_branch_says_so(quay: Repository) -> None:
    """Where no branch can be the base, the message asks for a revision."""
    quay.git("branch", "-m", "trunk")

    with pytest.raises(RevisionError, match="Name a revision to compare with"):
        base_of(quay.root)


def test_a_framework_in_a_submodule_is_read_from_its_own_repository(
    quay: Repository, tmp_path: Path
) -> None:
    """Within a submodule, revisions are those of the submodule."""
    outer = repository(tmp_path / "outer")
    outer.commit({"README.md": "x"})
    allow = ("-c", "protocol.file.allow=always")
    outer.git(*allow, "submodule", "add", str(quay.root), "careers")
    outer.commit({})

    assert read(Repository(outer.root / "careers"), "v1") == "Asks who will sail the boat."


def test_a_folder_that_was_a_submodule_says_so(quay: Repository, tmp_path: Path) -> None:
    """The history of a submodule is not that of the repository around it."""
    outer = repository(tmp_path / "outer")
    allow = ("-c", "protocol.file.allow=always")
    outer.commit({"README.md": "x"})
    outer.git(*allow, "submodule", "add", str(quay.root), "careers")
    outer.commit({})
    shutil.rmtree(outer.root / "careers")
    outer.write("careers/__init__.py", framework())

    with pytest.raises(RevisionError, match="is a submodule"):
        framework_at(head_of(outer.root), outer.root / "careers")


def test_a_hook_s_own_environment_leads_nowhere_else(
    quay: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Within a hook of another repository, the framework's own is read."""
    other = repository(tmp_path / "other")
    monkeypatch.setenv("GIT_DIR", str(other.root / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(other.root / ".git" / "index"))

    assert revision_at(quay.root, "v1").root.resolve() == quay.root.resolve()


def test_history_lists_the_revisions_that_changed_the_framework(quay: Repository) -> None:
    """Commits that touch other files are left out; the newest comes first."""
    quay.commit({"README.md": "x"}, day="2026-03-01")
    quay.commit({FILE: framework("Third.")}, day="2026-03-02")

    found = list(history(quay.root / HOME))

    days = [datetime.date(2026, 3, 2), datetime.date(2026, 2, 10), datetime.date(2026, 1, 5)]
    assert [each.day for each in found] == days


def test_history_stops_where_it_is_told_to(quay: Repository) -> None:
    """The revision at which it stops is the last one given."""
    quay.commit({FILE: framework("Third.")}, day="2026-03-02")

    found = list(history(quay.root / HOME, since="HEAD~1"))

    assert [each.day for each in found] == [datetime.date(2026, 3, 2), datetime.date(2026, 2, 10)]


def test_tags_come_oldest_first(quay: Repository) -> None:
    """Releases are listed by the day of their commits, annotated ones included."""
    quay.git("tag", "-a", "v2", "-m", "Second")

    assert [each.name for each in tags(quay.root)] == ["v1", "v2"]


def test_a_reading_is_kept_and_equal(quay: Repository, tmp_path: Path) -> None:
    """What comes from the cache equals what git has, places included."""
    cache = Cache(tmp_path / "cache")
    revision = revision_at(quay.root, "v1")
    first = framework_at(revision, quay.root / HOME, cache=cache)
    again = framework_at(revision, quay.root / HOME, cache=cache)

    assert again == first
    assert again.framework is not first.framework
    assert again.framework is not None
    assert first.framework is not None
    assert again.framework.clusters[0].location == first.framework.clusters[0].location


def test_a_broken_cache_is_as_good_as_none(quay: Repository, tmp_path: Path) -> None:
    """Whatever lies in the cache's files, the framework is read."""
    cache = Cache(tmp_path / "cache")
    revision = revision_at(quay.root, "v1")
    framework_at(revision, quay.root / HOME, cache=cache)
    hostile = b"cos\nsystem\n(S'touch hurt'\ntR."
    for file in (tmp_path / "cache").rglob("*"):
        if file.is_file():
            file.write_bytes(hostile)

    assert words(framework_at(revision, quay.root / HOME, cache=cache).framework)
    assert not (Path.cwd() / "hurt").exists()


def test_a_cache_that_cannot_be_written_fails_nothing(quay: Repository, tmp_path: Path) -> None:
    """A cache folder that is a file stops nobody."""
    (tmp_path / "file").write_text("x")
    cache = Cache(tmp_path / "file")

    assert framework_at(head_of(quay.root), quay.root / HOME, cache=cache).framework
