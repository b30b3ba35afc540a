"""The table of counts."""

from __future__ import annotations

from pathlib import Path

from tests.corpus.sources import ADAPTERS
from tests.corpus.table import groups, table


def test_table(corpus: Path) -> None:
    """Every source has its lines, and in each the two numbers are equal."""

    counted = list(groups(corpus))

    assert [name for name, _ in counted[: len(ADAPTERS)]] == [each.folder for each in ADAPTERS]
    for _, counts in counted:
        assert [(what, there) for what, there, _ in counts] == [
            (what, here) for what, _, here in counts
        ]


def test_printed(corpus: Path) -> None:
    """The table has a line for everything that is counted, with its two numbers."""

    lines = table(corpus).splitlines()

    assert len(lines) == 2 + sum(len(counts) for _, counts in groups(corpus))
    assert "|  | requirements → expectations | 1,824 | 1,824 |" in lines
