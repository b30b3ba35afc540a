from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.mkdocs_plugin.company import site


def test_the_warning_that_stops_a_strict_build_is_told(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever is stopped by a warning reads which one it was."""

    site(tmp_path, {"index.md": "# Ours\n\n[There](nowhere.md)\n"}, {"base": "careers"})
    monkeypatch.chdir(tmp_path)
    answer = run("build", "--strict", "--online")

    assert answer.code == 2
    assert "nowhere.md" in answer.err
    assert answer.err.index("nowhere.md") < answer.err.index("Aborted with 1 warnings")


def test_a_site_for_a_server_is_not_to_be_opened_from_disk(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its addresses end in a slash, which leads nowhere on a disk."""

    site(tmp_path, {"index.md": "# Ours\n"}, {"base": "careers"})
    monkeypatch.chdir(tmp_path)
    answer = run("build", "--online")

    assert answer.code == 0
    assert "made for a web server" in answer.out
    assert "  careers/index.html\n" in answer.out
    assert "file://" not in answer.out
