"""A second process takes part in builds of their own; a test's own process has other threads."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.mkdocs_plugin.company import run, site

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux") or len(os.sched_getaffinity(0)) < 2,
    reason="needs Linux and two cores",
)

CHILDREN = """
from multiprocessing import active_children

def on_env(env, **others):
    print(len(active_children()), "beside")
"""
KILLED = """
from multiprocessing import active_children

def on_env(env, **others):
    for child in active_children():
        child.kill()
        child.join()
"""
IN_THE_WAY = """
from pathlib import Path

def on_files(files, config):
    (Path(config.site_dir) / "careers/glossary/index.md").mkdir(parents=True)
"""
INTERRUPTED = """
def on_env(env, **others):
    raise KeyboardInterrupt
"""


def built(folder: Path, hook: str, *, processes: bool) -> tuple[int, str]:
    """Build a site with a hook; the exit code, and what was printed."""
    options = {"base": "careers", "shortcuts": {"processes": processes}}
    site(folder, {}, options, hooks=["hooks.py"])
    (folder / "hooks.py").write_text(hook, encoding="utf-8")
    done = run("mkdocs", "build", folder=folder)
    return done.returncode, done.stdout


def files(folder: Path) -> dict[str, bytes]:
    """All files of a site that say no time."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file() and file.suffix != ".gz"
    }


def test_the_site_is_the_same(tmp_path: Path) -> None:
    """Two processes write what one writes."""

    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    one = built(tmp_path / "one", CHILDREN, processes=False)
    two = built(tmp_path / "two", CHILDREN, processes=True)
    ours, theirs = files(tmp_path / "two/site"), files(tmp_path / "one/site")

    assert (one[0], two[0]) == (0, 0)
    assert "0 beside" in one[1]
    assert "1 beside" in two[1]
    assert ours == theirs
    assert "careers/glossary/index.md" in ours
    assert "api/v1/levels/engineering/ic/engineer.json" in "\n".join(ours)


def test_a_process_that_is_lost(tmp_path: Path) -> None:
    """A build whose second process was ended fails, and says what to do."""

    code, told = built(tmp_path, KILLED, processes=True)

    assert code == 1
    assert "ended too early. `shortcuts: {processes: false}`" in told
    assert "Traceback" not in told


@pytest.mark.parametrize("processes", [True, False])
def test_a_file_that_cannot_be_written(processes: bool, tmp_path: Path) -> None:
    """Whoever writes it, the build fails and names the file."""

    code, told = built(tmp_path, IN_THE_WAY, processes=processes)

    assert code == 1
    assert "glossary/index.md cannot be written into the site: " in told
    assert "Traceback" not in told


def test_an_interrupted_build(tmp_path: Path) -> None:
    """The second process ends with the first."""

    code, told = built(tmp_path, INTERRUPTED, processes=True)

    assert code == 1
    assert "Aborted" in told
