"""A whole load beside a bare import, and reading without executing beside a load.

Bare attrs objects of the same fields are what a framework would be without us: no checks, no
messages, no places. Nobody uses byte-code, since the loader reads sources.
"""

from __future__ import annotations

from functools import partial

from benchmarks.company import BARE, COMPANY, PACKAGE, written
from benchmarks.frame import Benchmark, Sample, time_code


def _load(options: str = "") -> Sample:
    folder = written() / COMPANY / PACKAGE
    return time_code(
        f"framework = load({str(folder)!r}{options})",
        before="from progression.loader import load",
        byte_code=False,
    )


def _import_bare() -> Sample:
    before = f"import sys; sys.path.insert(0, {str(written() / BARE)!r}); import plain"
    return time_code(f"import {PACKAGE}", before=before, byte_code=False)


def _import_ours() -> Sample:
    folder = written() / COMPANY
    before = f"import sys; sys.path.insert(0, {str(folder)!r}); import progression.model"
    return time_code(f"import {PACKAGE}", before=before, byte_code=False)


_load_without_executing = partial(_load, ", execute=False")

BENCHMARKS = [
    Benchmark(name="load", goal=1.2, ours=_load, theirs=_import_bare),
    Benchmark(name="static", goal=1.5, ours=_load_without_executing, theirs=_import_ours),
]
