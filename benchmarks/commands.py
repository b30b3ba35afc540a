"""How long a person waits for `progression --help`."""

from __future__ import annotations

from functools import partial

from benchmarks.frame import Benchmark, time_code

OURS = """
import contextlib, io
from progression.cli import cli
with contextlib.redirect_stdout(io.StringIO()):
    cli.main(["--help"], standalone_mode=False)
"""

BARE = """
import contextlib, io
import click

@click.group()
def cli():
    "A bare group."

@cli.command()
def list():
    "A bare command."

with contextlib.redirect_stdout(io.StringIO()):
    cli.main(["--help"], standalone_mode=False)
"""

BENCHMARKS = [
    Benchmark(
        name="help",
        goal=1.5,
        ours=partial(time_code, OURS),
        theirs=partial(time_code, BARE),
    )
]
