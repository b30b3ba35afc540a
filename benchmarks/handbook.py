"""The handbook of a large company beside the same pages as ready Markdown; Material draws both.

Their side gets what ours would hand to MkDocs: the same text, navigation and files, from disk.
"""

from __future__ import annotations

import functools
import hashlib
import shutil
import sys
from pathlib import Path

import yaml

import progression
from benchmarks.company import COMPANY, PACKAGE, Size, written
from benchmarks.frame import CACHE, Benchmark, Sample, time_command

SIZE = Size(clusters=20, tracks=5, levels=10, expectations=3, signals=2, competencies=30)
"""1,000 levels; with 20,000 signals, each page would be larger than anybody reads."""


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
        _write_ours(draft / "ours")
        _write_theirs(draft / "theirs")
        draft.rename(home)
    return home


def _write_ours(folder: Path) -> None:
    (folder / "docs").mkdir(parents=True)
    plugin = {"progression": {"framework": str(written(SIZE) / COMPANY / PACKAGE)}}
    _configure(folder, plugins=["search", plugin])


def _write_theirs(folder: Path) -> None:
    from progression.catalog import Catalog
    from progression.loader import load
    from progression.pages import site
    from progression.pages.export import write

    handbook = site(Catalog(load(written(SIZE) / COMPANY / PACKAGE)))
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
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(config), encoding="utf-8")


def _build(side: str) -> Sample:
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--clean"]
    return time_command(command, _folder() / side)


BENCHMARKS = [
    Benchmark(
        name="handbook",
        goal=1.1,
        ours=functools.partial(_build, "ours"),
        theirs=functools.partial(_build, "theirs"),
    ),
]
