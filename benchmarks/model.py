"""What our nouns cost beside bare attrs objects: checked fields, messages, and places.

The same files are imported with our classes and with bare ones, compiled anew each time.
"""

from __future__ import annotations

from benchmarks.company import BARE, COMPANY, PACKAGE, written
from benchmarks.frame import Benchmark, Sample, time_code


def _ours() -> Sample:
    return _import(COMPANY, "progression")


def _theirs() -> Sample:
    return _import(BARE, "plain")


def _import(folder: str, classes: str) -> Sample:
    before = f"import sys; sys.path.insert(0, {str(written() / folder)!r}); import {classes}"
    return time_code(f"import {PACKAGE}", before=before, byte_code=False)


BENCHMARKS = [Benchmark(name="model", goal=1.2, ours=_ours, theirs=_theirs)]
