"""How long a program waits for `import progression`."""

from __future__ import annotations

from functools import partial

from benchmarks.frame import Benchmark, time_code

BENCHMARKS = [
    Benchmark(
        name="import",
        goal=2.0,
        ours=partial(time_code, "import progression"),
        theirs=partial(time_code, "import attrs"),
    )
]
