"""How long canonical JSON takes to read and to write, against the standard library alone.

The library makes and takes plain values; ours checks all of them, finds what is named, and makes
nouns that know their lines.
"""

from __future__ import annotations

from benchmarks.company import COMPANY, PACKAGE, written
from benchmarks.frame import Benchmark, Sample, time_code

_BEFORE = """
import json
from progression import load
from progression.interchange.json import dumps, loads

framework = load({folder!r})
text = dumps(framework)
loads(text)
document = json.loads(text)
"""


def _time(code: str) -> Sample:
    folder = str(written() / COMPANY / PACKAGE)
    return time_code(code, before=_BEFORE.format(folder=folder))


BENCHMARKS = [
    Benchmark(
        name="json in",
        goal=6.0,
        ours=lambda: _time("loads(text, name='company.json')"),
        theirs=lambda: _time("json.loads(text)"),
    ),
    Benchmark(
        name="json out",
        goal=2.0,
        ours=lambda: _time("dumps(framework)"),
        theirs=lambda: _time("json.dumps(document, ensure_ascii=False, indent=2)"),
    ),
]
