"""All rules over 20,000 signals, beside loading them.

The goal in seconds is 5 on two cores, with less than 300 MB; a ratio holds on any machine, and the
seconds and megabytes stand beside it.
"""

from __future__ import annotations

from benchmarks.company import COMPANY, PACKAGE, written
from benchmarks.frame import Benchmark, Sample, time_code

_DAY = "datetime.date(2026, 2, 15)"


def _check() -> Sample:
    folder = written() / COMPANY / PACKAGE
    before = (
        "import datetime\n"
        "from progression.checks import check\n"
        "from progression.loader import load\n"
        f"framework = load({str(folder)!r})"
    )
    return time_code(f"findings = check(framework, today={_DAY})", before=before)


def _load() -> Sample:
    folder = written() / COMPANY / PACKAGE
    return time_code(
        f"framework = load({str(folder)!r})", before="from progression.loader import load"
    )


BENCHMARKS = [Benchmark(name="checks", goal=8.0, megabytes=300, ours=_check, theirs=_load)]
