from __future__ import annotations

import sys
from pathlib import Path

import pytest

from progression.interchange import names
from progression.interchange.tables.reading import read
from tests.cli.conftest import Run


@pytest.mark.usefixtures("port")
def test_not_on_a_terminal(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A workbook is not dumped on a terminal; text is."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    workbook = run("export", "--to", "xlsx")
    table = run("export", "--to", "csv")

    assert (workbook.code, workbook.out) == (2, "")
    assert "Name a file: -o NAME.xlsx" in workbook.err
    assert table.code == 0 and table.out.startswith("\ufeffCluster,")


@pytest.mark.usefixtures("port")
def test_language(run: Run, tmp_path: Path) -> None:
    """The format's own words are in the language that is asked for."""
    file = tmp_path / "port.xlsx"
    answer = run("export", "--to", "xlsx", "--language", "de", "-o", str(file))

    assert (answer.code, answer.err) == (0, f"Wrote {file}.\n")
    assert read(file).sheets[0].name == "Überblick"


@pytest.mark.usefixtures("port")
def test_a_folder_is_no_file(run: Run, tmp_path: Path) -> None:
    """Where a file is wanted and a folder is named, a file in it is proposed."""
    answer = run("export", "--to", "csv", "-o", str(tmp_path))

    assert answer.code == 2
    assert f"is a folder. Name a file: -o {tmp_path / 'port.csv'}" in answer.err


def test_every_format_is_listed(run: Run) -> None:
    """Help names all formats."""
    told = run("export", "--help").out

    assert all(name in told for name in names())


@pytest.mark.usefixtures("port")
def test_compared(run: Run, tmp_path: Path) -> None:
    """What was exported can be compared; a file that was cut off is told in one message."""
    file = tmp_path / "port.csv"
    run("export", "--to", "csv", "-o", str(file))
    same = run("diff", str(file), str(file))
    file.write_bytes(b"PK\x03\x04")
    cut = run("diff", str(file), str(file))

    assert same.code == 0 and "Nothing changes." in same.out
    assert cut.code == 2
    assert cut.err.startswith(f"Error: {file}: The file is damaged, or was cut off.")
