"""Keeps `measured.toml`, the figures on pages of rules: writes one part, and keeps the others."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

import attrs

import progression.checks

FILE = Path(progression.checks.__file__).with_name("measured.toml")

_OPENING = """\
# How often rules speak on public frameworks, and how they did on labelled signals. Figures only.
# `python -m tests.checks.rates` writes `signals` and `findings` anew.
"""

Figures = Mapping[str, Mapping[str, float]]


@attrs.frozen(kw_only=True)
class Measurements:
    """What the file says.

    Attributes:
        signals: How many signals each public framework has; where it has none, the summaries of
            its steps, which say there what signals say elsewhere.
        findings: For each rule how many findings it has in each framework; none where it has none.
        labelled: For each rule that was tried on labelled signals its `precision` and `recall`
            (from 0 to 1), and the `count` of labelled signals that they rest on.
    """

    signals: Mapping[str, int] = attrs.field(factory=dict)
    findings: Mapping[str, Mapping[str, int]] = attrs.field(factory=dict)
    labelled: Figures = attrs.field(factory=dict)

    def text(self) -> str:
        """The file: one line for each rule, so that a comparison shows what changed."""
        parts = [_OPENING, "\n[signals]\n"]
        parts += [f"{name} = {number}\n" for name, number in self.signals.items()]
        for title, table in (("findings", self.findings), ("labelled", self.labelled)):
            parts.append(f"\n[{title}]\n")
            parts += [f"{rule} = {_line(figures)}\n" for rule, figures in sorted(table.items())]
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


def _line(figures: Mapping[str, float]) -> str:
    inner = ", ".join(f"{name} = {round(number, 3)}" for name, number in figures.items())
    return f"{{ {inner} }}" if inner else "{}"
