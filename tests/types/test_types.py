"""An editor marks the mistakes of a definition file, and nothing else in it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import progression

if TYPE_CHECKING:
    from collections.abc import Callable

    Lines = set[tuple[str, int]]

HERE = Path(__file__).parent
RIGHT = sorted(HERE.glob("a_*.py"))
WRONG = sorted((HERE / "wrong").glob("*.py"))
PACKAGE = Path(progression.__file__).parent.parent


def mypy(files: list[Path], folder: Path) -> Lines:
    """The lines that mypy marks, in strict mode."""
    environment = dict(os.environ)
    if PACKAGE.name != "site-packages":  # not installed: the tests run in a checkout
        environment["MYPYPATH"] = str(PACKAGE)
    settings = ["--strict", f"--config-file={os.devnull}", "--cache-dir", str(folder / "cache")]
    output = _output([sys.executable, "-m", "mypy", *settings, *map(str, files)], environment)
    marked = re.findall(r"^(.+?):(\d+): error:", output, re.MULTILINE)

    assert output.endswith("source files)\n") or "no issues found" in output
    return {(Path(file).name, int(line)) for file, line in marked}


def pyright(files: list[Path], folder: Path) -> Lines:
    """The lines that pyright marks, with the settings that an editor starts with."""
    (folder / "pyrightconfig.json").write_text(json.dumps({"extraPaths": [str(PACKAGE)]}))
    settings = ["--outputjson", "--pythonpath", sys.executable, "--project", str(folder)]
    copies = [folder / file.name for file in files]
    for file, copy in zip(files, copies, strict=True):
        copy.write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    output = _output([sys.executable, "-m", "pyright", *settings], dict(os.environ))
    report = json.loads(output)

    assert report["summary"]["filesAnalyzed"] == len(files)
    return {
        (Path(each["file"]).name, each["range"]["start"]["line"] + 1)
        for each in report["generalDiagnostics"]
        if each["severity"] == "error"
    }


def _output(command: list[str], environment: dict[str, str]) -> str:
    return subprocess.run(
        command, env=environment, stdout=subprocess.PIPE, encoding="utf-8", check=False
    ).stdout


def marked_lines(files: list[Path]) -> Lines:
    """The lines that say of themselves that they are wrong."""
    return {
        (file.name, number)
        for file in files
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if "# error: " in line
    }


@pytest.mark.parametrize("checker", [mypy, pyright])
def test_each_mistake_is_marked_on_its_line(
    checker: Callable[[list[Path], Path], Lines], tmp_path: Path
) -> None:
    """Each wrong line is an error for mypy and for pyright, and no other line is."""

    assert checker(WRONG, tmp_path) == marked_lines(WRONG)


@pytest.mark.parametrize("checker", [mypy, pyright])
def test_a_correct_definition_is_not_marked(
    checker: Callable[[list[Path], Path], Lines], tmp_path: Path
) -> None:
    """A definition file in the usual style has no error."""

    assert checker(RIGHT, tmp_path) == set()


def test_a_correct_definition_runs() -> None:
    """What the checkers accept makes a framework."""

    names: dict[str, object] = {}
    for file in RIGHT:
        exec(compile(file.read_text(encoding="utf-8"), str(file), "exec"), names)  # noqa: S102 - ours

    assert isinstance(names["FRAMEWORK"], progression.Framework)
