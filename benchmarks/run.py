"""Runs the benchmarks: `nox -s bench`, `nox -s bench -- --quick`, `nox -s bench -- NAME`.

To add one, put a module beside this one that has a list `BENCHMARKS`; nothing else is to be told.
Both sides of a benchmark run in turns, so that whatever else the machine does hits both alike.
"""

from __future__ import annotations

import argparse
import importlib
import json
import pkgutil
import platform
import sys
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import attrs

import benchmarks
from benchmarks.frame import CACHE, Benchmark, Sample

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ROUNDS = 9
QUICK_ROUNDS = 3
PATIENCE = 120.0
"""Seconds after which a benchmark has had enough rounds, once it has had three."""
RESULTS = CACHE / "results.json"


@attrs.frozen
class Result:
    """What one benchmark gave: medians over all rounds, and the ratio of the two."""

    benchmark: Benchmark
    ours: Sample
    theirs: Sample

    @property
    def ratio(self) -> float:
        """How many times as long our side took."""
        return self.ours.seconds / self.theirs.seconds

    @property
    def reached(self) -> bool:
        """Whether the goals of time, memory and size were reached."""
        most = min(self.benchmark.megabytes, self.benchmark.memory * self.theirs.megabytes)
        is_small = self.ours.megabytes <= most
        writes_less = not self.theirs.written or self.ours.written <= self.theirs.written
        return is_small and writes_less and self.ratio <= self.benchmark.goal


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmarks that were asked for; 1 if one of them missed its goal."""
    options = _options(arguments)
    rounds = QUICK_ROUNDS if options.quick else ROUNDS
    print(f"{'':24} {'ours':>20} {'theirs':>20} {'ratio':>7} {'goal':>6}")
    results = []
    for benchmark in _chosen(options.name):
        result = measure(benchmark, rounds)
        print(_line(result), flush=True)
        results.append(result)
    _write(results, options.json)
    print(f"Medians of up to {rounds} rounds; all figures: {options.json}")
    return 0 if all(result.reached for result in results) else 1


def measure(benchmark: Benchmark, rounds: int) -> Result:
    """Run both sides in turns, after one round that only warms the caches.

    A slow benchmark ends early, with three rounds at the least.
    """
    started = time.perf_counter()
    rows = [(benchmark.ours(), benchmark.theirs())]
    while len(rows) <= rounds and (len(rows) < 4 or time.perf_counter() - started < PATIENCE):
        rows.append((benchmark.ours(), benchmark.theirs()))
    _, *pairs = rows
    return Result(
        benchmark,
        _middle([ours for ours, _ in pairs]),
        _middle([theirs for _, theirs in pairs]),
    )


def known() -> Iterator[Benchmark]:
    """The benchmarks of all modules beside this one."""
    for module in pkgutil.iter_modules(benchmarks.__path__, "benchmarks."):
        if module.name != __name__:
            yield from getattr(importlib.import_module(module.name), "BENCHMARKS", ())


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.run", description=__doc__)
    parser.add_argument("name", nargs="*", help="run only these")
    parser.add_argument("--quick", action="store_true", help=f"{QUICK_ROUNDS} rounds")
    parser.add_argument("--json", type=Path, default=RESULTS, help="where the figures go")
    return parser.parse_args(arguments)


def _chosen(names: Sequence[str]) -> list[Benchmark]:
    every = {benchmark.name: benchmark for benchmark in known()}
    for name in names:
        if name not in every:
            sys.exit(f"There is no benchmark “{name}”. There are: {', '.join(every)}.")
    return [every[name] for name in names or every]


def _middle(samples: Sequence[Sample]) -> Sample:
    return Sample(
        median(sample.seconds for sample in samples),
        median(sample.megabytes for sample in samples),
        median(sample.written for sample in samples),
        median(sample.processor for sample in samples),
    )


def _line(result: Result) -> str:
    sides = [
        f"{side.seconds * 1000:9,.1f} ms {side.megabytes:4.0f} MB"
        for side in (result.ours, result.theirs)
    ]
    verdict = "" if result.reached else "  missed"
    if result.theirs.processor:
        # What else the machine does hits the time more than this.
        verdict += f"  ({result.ours.processor / result.theirs.processor:.2f} of the processor)"
    if result.theirs.written:
        verdict += f"  ({result.ours.written:.0f} MB and {result.theirs.written:.0f} MB written)"
    goal = result.benchmark.goal
    return (
        f"{result.benchmark.name:24} {sides[0]:>20} {sides[1]:>20}"
        f" {result.ratio:7.2f} {goal:6.2f}{verdict}"
    )


def _write(results: Sequence[Result], file: Path) -> None:
    figures = {
        "python": platform.python_version(),
        "results": [
            {
                "name": result.benchmark.name,
                "goal": result.benchmark.goal,
                "ratio": round(result.ratio, 3),
                "ours": attrs.asdict(result.ours),
                "theirs": attrs.asdict(result.theirs),
            }
            for result in results
        ],
    }
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
