"""Writes definition files for a test, and loads them."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from progression.findings import Finding
from progression.loader import LoadError, load

WHOLE = 'from progression import Framework\nACME = Framework("acme", "Acme", cumulative=True)\n'


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    """Write files below a folder, and give the folder back."""
    for name, content in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(dedent(content).encode() if isinstance(content, str) else content)
    return folder


def refused(folder: Path, *, execute: bool = True) -> tuple[Finding, ...]:
    """What stops the framework in a folder from being loaded."""
    with pytest.raises(LoadError) as caught:
        load(folder, execute=execute)
    return caught.value.findings
