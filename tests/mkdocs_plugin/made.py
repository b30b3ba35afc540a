"""Sites of frameworks that a test makes, without a file that defines them."""

from __future__ import annotations

from pathlib import Path
from unittest.mock import patch

from progression import Framework
from progression.loader import find_project
from progression.mkdocs_plugin import plugin
from progression.mkdocs_plugin.commands import build
from tests.mkdocs_plugin.company import company


def handbook_of(framework: Framework, folder: Path) -> Path:
    """Build the handbook of a framework as `progression build` does, strictly; its folder."""
    with patch.object(plugin, "load", lambda _: framework):
        home = build(find_project(company(folder)), folder / "site", strict=True)
    return home.parent
