"""Keeps `measured.toml`, the figures on pages of rules: writes one part, and keeps the others."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

import attrs

import progression.checks

FILE = Path(progression.checks.__file__).with_name("measured.toml")

_OPENING = """\
# How often rules speak on public frameworks, and how they did where people judged. Figures only.
# `python -m tests.checks.rates` writes `signals` and `findings` anew, and
# `python -m tests.checks.scoring --publish` writes `labelled`. The two others are not written anew:
# tests/checks/labelled/README.md tells where they come from.
"""

Figures = Mapping[str, Mapping[str, int]]


@attrs.frozen(kw_only=True)
class Measurements:
    """What the file says.

    Attributes:
        signals: How many signals each public framework has; where it has none, the summaries of
            its steps, which say there what signals say elsewhere.
        findings: For each rule how many findings it has in each framework; none where it has none.
        labelled: For each rule that was tried on labelled signals how many it `found`, with how
            many the reader `agreed`, and in how many the reader `labelled` its fault.
        held_out: The same for the half that was kept out, measured once, before it was read.
        read: For each rule how many of its findings on public frameworks were `read`, and how many
            of these we would have `defended`.
    """

    signals: Mapping[str, int] = attrs.field(factory=dict)
    findings: Figures = attrs.field(factory=dict)
    labelled: Figures = attrs.field(factory=dict)
    held_out: Figures = attrs.field(factory=dict)
    read: Figures = attrs.field(factory=dict)

    def text(self) -> str:
        """The file: one line for each rule, so that a comparison shows what changed."""
        parts = [_OPENING, "\n[signals]\n"]
        parts += [f"{name} = {number}\n" for name, number in self.signals.items()]
        for title in ("findings", "labelled", "held_out", "read"):
            parts.append(f"\n[{title}]\n")
            table = sorted(getattr(self, title).items())
            parts += [f"{rule} = {_line(figures)}\n" for rule, figures in table]
        return "".join(parts)


def read() -> Measurements:
    """What the file says today."""
    return Measurements(**tomllib.loads(FILE.read_text(encoding="utf-8")))


def write_rates(signals: Mapping[str, int], findings: Mapping[str, Mapping[str, int]]) -> None:
    """Write how often rules speak on the public frameworks; what else is in the file stays."""
    _write(attrs.evolve(read(), signals=signals, findings=findings))


def write_labelled(labelled: Figures) -> None:
    """Write how rules did on labelled signals; what else is in the file stays."""
    _write(attrs.evolve(read(), labelled=labelled))


def _write(measurements: Measurements) -> None:
    FILE.write_text(measurements.text(), encoding="utf-8")


def _line(figures: Mapping[str, int]) -> str:
    inner = ", ".join(f"{name} = {number}" for name, number in figures.items())
    return f"{{ {inner} }}" if inner else "{}"
