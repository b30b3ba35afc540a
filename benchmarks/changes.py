"""What changed between two revisions with 20,000 signals, beside reading one of them.

The newer one has other words in a signal of every tenth file, as a pull request may. The second
benchmark asks for the same two trees once more.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

from benchmarks.company import COMPANY, PACKAGE, written
from benchmarks.frame import CACHE, Benchmark, Sample, time_code

_IDENTITY = ("-c", "user.name=Ada", "-c", "user.email=ada@example.com")


@cache
def _repository() -> Path:
    """A repository of two commits, made anew for each run."""
    root = CACHE / "revisions"
    shutil.rmtree(root, ignore_errors=True)
    source = written() / COMPANY / PACKAGE
    shutil.copytree(source, root / PACKAGE, ignore=shutil.ignore_patterns("__pycache__"))
    _git(root, "init", "--quiet")
    _commit(root)
    for file in sorted((root / PACKAGE).glob("cluster_*.py"))[::10]:
        text = file.read_text(encoding="utf-8")
        changed = re.sub(r'(Signal\(\s*"[^"]+",\s*")', r"\1Always ", text, count=1)
        file.write_text(changed, encoding="utf-8")
    _commit(root)
    return root


def _git(root: Path, *words: str) -> None:
    subprocess.run(["git", *_IDENTITY, *words], cwd=root, check=True, stdout=subprocess.DEVNULL)


def _commit(root: Path) -> None:
    _git(root, "add", "--all")
    _git(root, "commit", "--quiet", "--message", "Change")


def _code(kept: str) -> str:
    return (
        "from pathlib import Path\n"
        "from progression.revisions import compared, framework_at, revision_at\n"
        "from progression.revisions.cache import Cache\n"
        f"folder = Path({str(_repository() / PACKAGE)!r})\n"
        f"cache = Cache({kept})\n"
    )


def _compare() -> Sample:
    before = _code(f"Path({str(CACHE / 'kept')!r})")
    shutil.rmtree(CACHE / "kept", ignore_errors=True)
    return time_code('compared(folder, "HEAD~1", "HEAD", cache=cache)', before=before)


def _compare_again() -> Sample:
    # What is kept was kept by the run before.
    before = _code(f"Path({str(CACHE / 'kept')!r})")
    return time_code('compared(folder, "HEAD~1", "HEAD", cache=cache)', before=before)


def _read() -> Sample:
    return time_code('framework_at(revision_at(folder, "HEAD"), folder)', before=_code("None"))


BENCHMARKS = [
    Benchmark(name="diff", goal=2.5, ours=_compare, theirs=_read),
    Benchmark(name="diff again", goal=0.3, ours=_compare_again, theirs=_compare),
]
