"""Files that are written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from progression.files import Writing, write_all, write_whole


def test_it_writes_and_replaces(tmp_path: Path) -> None:
    """A file is made, then replaced, and nothing else is left in the folder."""
    file = tmp_path / "a.txt"
    write_whole(file, b"one")
    write_whole(file, b"two")

    assert file.read_bytes() == b"two"
    assert [each.name for each in tmp_path.iterdir()] == ["a.txt"]


def test_permissions_stay(tmp_path: Path) -> None:
    """A replaced file keeps its permissions; a new one gets those of any new file."""
    file, other, plain = tmp_path / "a.txt", tmp_path / "b.txt", tmp_path / "c.txt"
    file.write_bytes(b"one")
    file.chmod(0o640)
    write_whole(file, b"two")
    write_whole(other, b"two")
    plain.write_bytes(b"two")

    assert file.stat().st_mode & 0o777 == 0o640
    assert other.stat().st_mode == plain.stat().st_mode


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """Writing through a link changes the file that it leads to."""
    file, link = tmp_path / "a.txt", tmp_path / "link.txt"
    file.write_bytes(b"one")
    link.symlink_to(file)
    write_whole(link, b"two")

    assert link.is_symlink()
    assert file.read_bytes() == b"two"


def test_a_failure_leaves_everything_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where writing fails, the old file and the folder are as they were."""
    file = tmp_path / "a.txt"
    file.write_bytes(b"one")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write_whole(file, b"two")

    assert file.read_bytes() == b"one"
    assert [each.name for each in tmp_path.iterdir()] == ["a.txt"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no named pipes in folders")
def test_what_is_no_file_stays_what_it_is(tmp_path: Path) -> None:
    """A pipe is written to, and no file takes its place."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write_whole(pipe, b"one")

        assert os.read(reading, 10) == b"one"
        assert pipe.is_fifo()
    finally:
        os.close(reading)


def test_a_failure_leaves_no_folder(tmp_path: Path) -> None:
    """Where one of several files cannot be written, neither files nor new folders are left."""
    (tmp_path / "a").mkdir()
    (tmp_path / "z").write_bytes(b"one")
    into = [tmp_path / "a" / "one", tmp_path / "b" / "c" / "two", tmp_path / "z" / "three"]
    with pytest.raises(OSError, match="z"):
        write_all([Writing(path, None, b"new") for path in into])

    assert sorted(each.name for each in tmp_path.iterdir()) == ["a", "z"]
    assert list((tmp_path / "a").iterdir()) == []
