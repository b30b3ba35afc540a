"""What a company's policy asks of a promotion case: `[tool.progression.promotion]`.

```toml
[tool.progression.promotion]
sources = 2
peers = 1
old-after-days = 365
asks = ["A conversation with the panel, after it has read the packet."]
```
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import attrs

from progression.loader.project import Project
from progression.loader.settings import RefusedError, number, read_settings, texts

_TABLE = "tool.progression.promotion"
_LONGEST = 3660


def _days(value: Any) -> int:
    days = number(value)
    if not 0 < days <= _LONGEST:
        raise RefusedError(f"takes a number of days from 1 to {_LONGEST}")
    return days


_TAKES = {"sources": number, "peers": number, "old-after-days": _days, "asks": texts}


@attrs.frozen(kw_only=True)
class PromotionPolicy:
    """What a company asks of a promotion case.

    Attributes:
        sources: How many sources evidence of an expectation comes from, at least.
        peers: How many of them are peers, at least.
        old_after_days: After how many days evidence and notes are marked as old.
        asks: What else it asks, each as a sentence for the panel to look after.
    """

    sources: int = 2
    peers: int = 1
    old_after_days: int = 365
    asks: tuple[str, ...] = ()


def promotion_policy(project: Project) -> PromotionPolicy:
    """What a project says about promotion cases.

    Raises:
        LoadError: It holds a key that is not known, or a value that no key takes.
    """
    return read_promotion(project.table.get("promotion", {}), project.root / "pyproject.toml")


def read_promotion(table: Mapping[str, Any], file: Path) -> PromotionPolicy:
    """What a table says about promotion cases.

    Args:
        table: The table `[tool.progression.promotion]`, as TOML gives it.
        file: The `pyproject.toml` that it came from, for the places of faults.

    Raises:
        LoadError: It holds a key that is not known, or a value that no key takes.
    """
    found = read_settings(table, _TAKES, name=_TABLE, file=file, page="Write a promotion packet")
    return PromotionPolicy(**found)
