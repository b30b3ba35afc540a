"""The table of counts, source against model: `python -m tests.corpus.table`."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.corpus import financial_times_history as history
from tests.corpus.reading import Count, read
from tests.corpus.sources import ADAPTERS


def groups(corpus: Path) -> Iterator[tuple[str, list[Count]]]:
    """What was counted, source by source."""
    for adapter in ADAPTERS:
        source = adapter.read(corpus)
        yield adapter.folder, adapter.counts(source, adapter.framework(source))
    yield "financial-times, all releases", _releases(corpus)


def _releases(corpus: Path) -> list[Count]:
    files = releases(corpus)
    sums: dict[str, tuple[int, int]] = {}
    for file in files:
        source = read(file)
        for what, there, here in history.counts(source, history.framework(source)):
            before = sums.get(what, (0, 0))
            sums[what] = (before[0] + there, before[1] + here)
    counted = [(what, there, here) for what, (there, here) in sums.items()]
    tags = [file for file in files[0].parent.iterdir() if file.name.startswith("v")]
    return [("releases → frameworks", len(tags), len(files)), *counted]


def releases(corpus: Path) -> list[Path]:
    """The releases of financial-times, from the first to the last."""
    folder = corpus / "financial-times" / "history"
    index = json.loads((folder / "INDEX.json").read_text(encoding="utf-8"))
    return [folder / f"{entry['tag']}.json" for entry in index]


def table(corpus: Path) -> str:
    """The table as Markdown."""
    lines = ["| framework | what | source | model |", "|---|---|---:|---:|"]
    for name, counts in groups(corpus):
        for place, (what, there, here) in enumerate(counts):
            lines.append(f"| {'' if place else name} | {what} | {there:,} | {here:,} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    folder = os.environ.get("PROGRESSION_CORPUS")
    if not folder:
        sys.exit("Set PROGRESSION_CORPUS to the folder of the public frameworks.")
    sys.stdout.write(table(Path(folder)))
