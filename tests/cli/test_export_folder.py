from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.quay import DEFINITION, FILE
from tests.revisions.repository import repository


@pytest.mark.usefixtures("port")
def test_into_a_folder(run: Run, tmp_path: Path) -> None:
    """A format of several files writes them into the folder that is named, and says what lacks."""
    answer = run("export", "--to", "15five", "-o", str(tmp_path / "out"))
    names = sorted(each.name for each in (tmp_path / "out").iterdir())

    assert answer.code == 0
    assert {"competencies.csv", "report.txt"} <= set(names)
    assert f"Wrote {len(names)} files to " in answer.err


@pytest.mark.usefixtures("port")
def test_folder_is_wanted(run: Run, tmp_path: Path) -> None:
    """Without a folder, or with a file in its place, nothing is written and the way out is told."""
    (tmp_path / "file").write_text("ours")
    without = run("export", "--to", "culture-amp")
    taken = run("export", "--to", "culture-amp", "-o", str(tmp_path / "file"))
    definitions = run("export", "--to", "python", "-o", str(tmp_path / "file"), "--yes")

    assert (without.code, taken.code, definitions.code) == (2, 2, 2)
    assert "is a file. Name a folder" in definitions.err
    assert "Name a folder for them: -o FOLDER" in without.err
    assert "is a file. Name a folder" in taken.err
    assert (tmp_path / "file").read_text() == "ours"


def test_days(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Git says when things were changed; what no commit holds yet was changed today."""
    made = repository(tmp_path / "quay")
    made.commit({FILE: DEFINITION}, day="2026-02-10")
    monkeypatch.chdir(made.root)
    asked = ("export", "--to", "case", "--today", "2026-03-04")
    committed = json.loads(run(*asked).out)
    made.write(FILE, DEFINITION.replace("Looks ahead.", "Looks on."))
    edited = json.loads(run(*asked).out)

    assert {each["lastChangeDateTime"][:10] for each in committed["CFItems"]} == {"2026-02-10"}
    assert {each["lastChangeDateTime"][:10] for each in edited["CFItems"]} == {"2026-03-04"}


def test_audience(run: Run, port: Path) -> None:
    """What an audience may not see is in no file for it."""
    settings = '[tool.progression.handbook.audiences.public]\nhide = ["owners"]\n'
    file = port / "pyproject.toml"
    file.write_text((file.read_text() if file.exists() else "") + settings)
    whole = run("export", "--to", "json")
    public = run("export", "--to", "json", "--audience", "public")
    unknown = run("export", "--to", "json", "--audience", "publik")

    assert whole.code == public.code == 0
    assert '"owner"' not in public.out
    assert unknown.code == 2
    assert "Did you mean `public`?" in unknown.err
