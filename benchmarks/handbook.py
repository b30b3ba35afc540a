"""The handbook of a large company beside the same pages as ready Markdown; Material draws both.

Their side gets what ours would hand to MkDocs: the same text, navigation and files, from disk.
"""

from __future__ import annotations

import atexit
import functools
import hashlib
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import attrs
import yaml

import progression
from benchmarks.company import COMPANY, PACKAGE, Size, written
from benchmarks.frame import CACHE, Benchmark, Sample, time_command

SIZE = Size(clusters=20, tracks=5, levels=10, expectations=3, signals=2, competencies=30)
"""1,000 levels; with 20,000 signals, each page would be larger than anybody reads."""

_EDITED = re.compile(r'(LEVEL_2_4 = Level\([^()]*?summary=)"[^"]*"')


@functools.cache
def _folder() -> Path:
    """Where both sites are configured; made anew when the code or the company changes."""
    sources = Path(progression.__file__).parent.rglob("*")
    mark = hashlib.sha256(repr(SIZE).encode())
    for file in sorted(each for each in sources if each.is_file() and each.suffix != ".pyc"):
        mark.update(file.read_bytes())
    home = CACHE / f"handbook-{mark.hexdigest()[:12]}"
    if not home.exists():
        draft = home.with_suffix(".draft")
        shutil.rmtree(draft, ignore_errors=True)
        _write_ours(draft / "ours", tools=False)
        _write_ours(draft / "again", tools=False)
        _write_ours(draft / "whole", tools=True)
        _write_theirs(draft / "theirs")
        draft.rename(home)
    return home


def _write_ours(folder: Path, *, tools: bool) -> None:
    """Configure a site of ours; the other side has no files for tools and assistants."""
    (folder / "docs").mkdir(parents=True)
    place = str(written(SIZE) / COMPANY / PACKAGE)
    plugin = {"progression": {"framework": place, "api": tools, "assistants": tools}}
    _configure(folder, plugins=["search", plugin])


def _write_theirs(folder: Path) -> None:
    from progression.catalog import Catalog
    from progression.loader import load
    from progression.pages import Options, site
    from progression.pages.export import write

    loaded = load(written(SIZE) / COMPANY / PACKAGE)
    handbook = site(Catalog(loaded), Options(api=False, assistants=False))
    exported = write(handbook, folder / "docs")
    nav = yaml.load((folder / "docs" / ".nav.yml").read_text(), Loader=yaml.CSafeLoader)["nav"]
    _configure(
        folder,
        plugins=["search"],
        nav=nav,
        extra_css=list(exported.stylesheets),
        markdown_extensions=["attr_list"],
    )


def _configure(folder: Path, **options: object) -> None:
    theme = {"name": "material", "font": False, "features": ["navigation.prune"]}
    config = {"site_name": "Company", "theme": theme, **options}
    text = yaml.safe_dump(config)
    file = folder / "mkdocs.yml"
    if not file.is_file() or file.read_text(encoding="utf-8") != text:
        file.write_text(text, encoding="utf-8")


def _build(folder: Path, *, cache: str = "off") -> Sample:
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--clean"]
    sample = time_command(command, folder, PROGRESSION_CACHE=cache)
    files = (each for each in (folder / "site").rglob("*") if each.is_file())
    return attrs.evolve(sample, written=sum(each.stat().st_size for each in files) / 1_000_000)


def _cold(side: str) -> Sample:
    return _build(_folder() / side)


def _whole() -> Sample:
    """Build a site with the files for tools and assistants, which make it larger."""
    return attrs.evolve(_cold("whole"), written=0.0)


def _again() -> Sample:
    """Build a site that nothing has changed about."""
    return _build(_built_once(), cache=str(CACHE / "notes"))


@functools.cache
def _built_once() -> Path:
    folder = _folder() / "again"
    _build(folder, cache=str(CACHE / "notes"))
    return folder


def _example() -> Sample:
    """Build the handbook of the example company alone."""
    folder = CACHE / "example"
    (folder / "docs").mkdir(parents=True, exist_ok=True)
    framework = Path(__file__).resolve().parent.parent / "frameworks" / "harbour"
    _configure(folder, plugins=["search", {"progression": {"framework": str(framework)}}])
    return _build(folder)


def _edit() -> Sample:
    """The time from saving one level until a server answers with its new page."""
    server = _server()
    word = f"Edited {time.monotonic_ns()}"
    text = _EDITED.sub(lambda found: f'{found[1]}"{word}"', server.file.read_text(encoding="utf-8"))
    server.file.write_text(text, encoding="utf-8")
    start = time.perf_counter()
    server.wait_for(word)
    return Sample(time.perf_counter() - start, 0.0)


@attrs.frozen
class _Server:
    """A server of the large company, and the file that is edited."""

    file: Path
    address: str

    def wait_for(self, word: str) -> None:
        """Ask for the page of a level until it has a word."""
        while True:
            try:
                with urlopen(self.address) as answer:
                    if word.encode() in answer.read():
                        return
            except URLError:
                pass
            time.sleep(0.01)


@functools.cache
def _server() -> _Server:
    """Serve a copy of the company until the benchmarks end."""
    folder = Path(tempfile.mkdtemp(prefix="progression-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    shutil.copytree(written(SIZE) / COMPANY / PACKAGE, folder / PACKAGE)
    (folder / "docs").mkdir()
    _configure(folder, plugins=["search", {"progression": {"framework": PACKAGE}}])
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    process = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", address],
        cwd=folder,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": ""},
    )
    atexit.register(process.terminate)
    server = _Server(
        folder / PACKAGE / "cluster_3.py", f"http://{address}/cluster-3/track-2/level-4/"
    )
    server.wait_for("</html>")
    return server


def _seconds(number: float) -> Sample:
    """What may be taken, where nobody else does the same."""
    return Sample(number, 0.0)


BENCHMARKS = [
    Benchmark(
        name="handbook",
        goal=0.5,
        memory=1.5,
        ours=functools.partial(_cold, "ours"),
        theirs=functools.partial(_cold, "theirs"),
    ),
    Benchmark(
        name="handbook-again", goal=0.15, ours=_again, theirs=functools.partial(_cold, "ours")
    ),
    Benchmark(
        name="handbook-whole", goal=1.35, ours=_whole, theirs=functools.partial(_cold, "ours")
    ),
    Benchmark(name="handbook-edit", goal=1.0, ours=_edit, theirs=functools.partial(_seconds, 1.0)),
    Benchmark(
        name="handbook-example", goal=1.0, ours=_example, theirs=functools.partial(_seconds, 5.0)
    ),
]
