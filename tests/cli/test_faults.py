"""What goes wrong is one clear message and an exit code, never a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from progression.cli.group import COMMANDS, Commands

from .conftest import PORT, Run


@pytest.mark.usefixtures("port")
def test_a_wrong_path_names_what_is_near(run: Run) -> None:
    """A path that leads nowhere is answered with the nearest ones, and exit code 2."""
    answer = run("show", "pilot-boat/crew/mat")

    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("Error: Nothing stands at “pilot-boat/crew/mat”. Near it: pilot-")


def test_a_wrong_command_names_the_nearest(run: Run) -> None:
    """A misspelt command is answered with the one that was probably meant."""
    answer = run("shwo", "engineering")

    assert answer.code == 2
    assert "There is no command “shwo”. Did you mean “show”?" in answer.err


def test_a_missing_folder_is_one_message(run: Run, tmp_path: Path) -> None:
    """A framework that does not exist is one message with its place."""
    answer = run("list", str(tmp_path / "nowhere"))

    assert (answer.code, answer.out) == (2, "")
    assert "nowhere" in answer.err
    assert "Traceback" not in answer.err


def test_a_broken_definition_shows_the_line(run: Run, tmp_path: Path) -> None:
    """A broken definition is shown with file, line, source and caret."""
    broken = tmp_path / "broken.py"
    broken.write_text(
        "from progression import Framework\n"
        'F = Framework("f", "F", cumulativ=True)\n'
        "x = (\n".replace("x = (\n", ""),
        encoding="utf-8",
    )
    answer = run("list", str(broken))

    assert answer.code == 2
    assert "Framework “f” has no field `cumulativ`. Did you mean `cumulative`?" in " ".join(
        answer.err.split()
    )
    assert "broken.py:2:" in answer.err
    assert "   2 | F = Framework(" in answer.err
    assert "^" in answer.err


@pytest.mark.usefixtures("port")
def test_an_unknown_format_names_the_known(run: Run) -> None:
    """An export to a format that does not exist says which there are."""
    answer = run("export", "--to", "jsonn")

    assert answer.code == 2
    assert "There is no format “jsonn”. There is: json" in answer.err


@pytest.mark.usefixtures("port")
def test_a_fault_of_our_own_is_told_as_such(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """An unforeseen exception is no traceback, and says how to get one."""

    def broken(_framework: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr("progression.cli.list_command.catalog_of", broken)
    answer = run("list")

    assert answer.code == 2
    assert "this is a fault of progression itself (RuntimeError: boom)" in answer.err
    assert "PROGRESSION_DEBUG=1" in answer.err
    monkeypatch.setenv("PROGRESSION_DEBUG", "1")
    with pytest.raises(RuntimeError):
        run("list")


@pytest.mark.usefixtures("port")
def test_a_reader_who_leaves_early_is_no_fault() -> None:
    """`progression list | head -1` ends quietly."""
    command = f'"{sys.executable}" -m progression list | head -1'
    ended = subprocess.run(
        command, shell=True, capture_output=True, text=True, check=False, env=dict(os.environ)
    )

    assert ended.stdout == "Port\n"
    assert ended.stderr == ""


class TestExport:
    @pytest.mark.usefixtures("port")
    def test_to_standard_output(self, run: Run) -> None:
        """Without `-o` the framework goes to standard output, and nothing else does."""
        answer = run("export", "--to", "json")

        assert answer.code == 0
        assert answer.out.startswith("{\n")
        assert answer.out.endswith("}\n")
        assert answer.err == ""

    def test_to_a_file(self, run: Run, port: Path) -> None:
        """With `-o` the file holds what standard output would have."""
        written = port / "port.json"
        answer = run("export", "--to", "json", "-o", str(written))

        assert answer.code == 0
        assert written.read_text(encoding="utf-8") == run("export", "--to", "json").out
        assert [each.name for each in port.iterdir() if each.name.startswith(".")] == []

    def test_into_a_folder_that_is_missing(self, run: Run, port: Path) -> None:
        """A file that cannot be written is one message, which names it as it was given."""
        file = port / "nowhere" / "port.json"
        answer = run("export", "--to", "json", "-o", str(file))

        assert answer.code == 2
        assert "No such file or directory" in answer.err
        assert f"{file}:" in answer.err


def test_every_command_has_the_help_that_is_listed(run: Run) -> None:
    """The list of commands says of each what the command itself says first."""
    listing = run("--help").out
    group = Commands()

    for name, told in COMMANDS.items():
        command = group.get_command(None, name)  # type: ignore[arg-type]  # it needs no context
        assert command is not None
        assert command.name == name
        assert (command.help or "").splitlines()[0] == told
        assert name in listing


def test_the_list_of_commands_takes_a_line_for_each(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At 80 columns no short help goes on over a second line, whatever its section."""
    monkeypatch.setenv("COLUMNS", "80")
    listing = run("--help").out.splitlines()

    for name, told in COMMANDS.items():
        assert [line for line in listing if line.split() == [name, *told.split()]]


def test_a_framework_is_named_the_same_way_everywhere(run: Run) -> None:
    """Where a framework is an argument, `-f` names it as well; both at once are refused."""
    here = str(Path(__file__).parents[2] / "frameworks" / "harbour")

    assert run("list", "-f", here).out == run("list", here).out != ""
    assert run("list", here, "-f", here).code == 2


@pytest.mark.parametrize("name", list(COMMANDS))
def test_every_command_explains_itself(run: Run, name: str) -> None:
    """`--help` of every command ends well and fits 88 columns."""
    answer = run(name, "--help")

    assert answer.code == 0
    assert all(len(line) <= 88 for line in answer.out.splitlines())


@pytest.mark.usefixtures("port")
def test_completion_offers_paths() -> None:
    """A shell completes the paths of the framework."""
    asked = dict(
        os.environ,
        _PROGRESSION_COMPLETE="bash_complete",
        COMP_WORDS="progression show pilot-boat/cr",
        COMP_CWORD="2",
    )
    ended = subprocess.run(
        [sys.executable, "-m", "progression"],
        env=asked,
        capture_output=True,
        text=True,
        check=False,
    )

    assert "plain,pilot-boat/crew/mate" in ended.stdout.splitlines()


def test_the_package_runs_as_a_module() -> None:
    """`python -m progression` is the command."""
    ended = subprocess.run(
        [sys.executable, "-m", "progression", "list", str(PORT)],
        capture_output=True,
        text=True,
        check=True,
    )

    assert ended.stdout.startswith("Port\n")
