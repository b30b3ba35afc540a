from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from progression import load
from tests.cli.conftest import Run

DAY = ("--today", "2027-05-20")
SMALL = ("--empty", "--cluster", "Workshop", *DAY)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, in which commands run."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def names(folder: Path) -> list[str]:
    """What lies in a folder."""
    return sorted(each.name for each in folder.iterdir())


def test_a_repository(run: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One command makes a repository in which the others work, and tells how to go on."""
    answer = run("new", "Fern Hill", *SMALL)

    assert answer.code == 0
    assert answer.err == ""
    assert answer.out.startswith("Wrote 16 files to fern-hill.\n")
    assert "  cd fern-hill\n  progression serve\n" in answer.out
    assert load(here / "fern-hill" / "frameworks" / "fern_hill").title == "How we grow at Fern Hill"
    assert names(here) == ["fern-hill"]
    monkeypatch.chdir(here / "fern-hill")
    assert run("check", "--today", "2027-05-20").out == "Nothing to say.\n"
    listed = run("list").out
    assert "workshop/ic/specialist" in listed
    assert "workshop/management" not in listed


def test_the_template_company(run: Run, here: Path) -> None:
    """Clusters and lanes are chosen by option."""
    answer = run("new", "acme", "--cluster", "Product", "--lanes", "ic", "--host", "none", *DAY)

    framework = load(here / "acme" / "frameworks" / "acme")
    assert answer.code == 0
    assert [each.id for each in framework.clusters] == ["product"]
    assert [each.lane.short for each in framework.clusters[0].tracks] == ["IC"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("../x",), "“../x” is a path."),
        (("日本",), "no letter from a to z"),
        (("acme", "--cluster", "enginering"), "Did you mean “engineering”?"),
        (("acme", "--language", "fr"), "“de” or “en”"),
        (("acme", "--empty", "--cluster", "A", "--cluster", "B"), "begins with one cluster"),
        (("acme", "--owner", ""), "The owner is empty."),
        (("acme", "--host", "svn"), "'svn' is not one of"),
    ],
)
def test_refused(run: Run, here: Path, arguments: tuple[str, ...], message: str) -> None:
    """What cannot be made is refused in words, and leaves nothing behind."""
    answer = run("new", *arguments)

    assert answer.code == 2
    assert message in answer.err
    assert names(here) == []


def test_what_is_there_stays(run: Run, here: Path) -> None:
    """A file that would be overwritten is named, and nothing is written, whatever is asked."""
    (here / "acme" / "docs").mkdir(parents=True)
    (here / "acme" / "README.md").write_text("Mine.\n", encoding="utf-8")
    answer = run("new", "acme", *SMALL, "--yes")

    assert answer.code == 2
    assert "acme holds README.md already, and nothing is overwritten." in answer.err
    assert names(here / "acme") == ["README.md", "docs"]


def test_a_file_where_a_folder_is_needed(run: Run, here: Path) -> None:
    """A file in the way is named as well; so is one that has the name itself."""
    (here / "acme").mkdir()
    (here / "acme" / "frameworks").touch()
    (here / "taken").touch()

    assert "acme holds frameworks already" in run("new", "acme", *SMALL, "--yes").err
    assert "taken is a file." in run("new", "taken", *SMALL).err


def test_beside_other_files(run: Run, here: Path) -> None:
    """A folder that is not empty is shown; on request, files are written beside what is there."""
    (here / "acme").mkdir()
    (here / "acme" / ".git").mkdir()
    asked = run("new", "acme", *SMALL)
    before = names(here / "acme")
    agreed = run("new", "acme", *SMALL, "--yes")

    assert asked.code == 1
    assert "acme is not empty: it holds .git." in asked.err
    assert before == [".git"]
    assert agreed.code == 0
    assert (here / "acme" / "README.md").is_file()


@pytest.mark.skipif(sys.platform == "win32", reason="There are no such terminals.")
def test_questions(here: Path) -> None:
    """On a terminal it asks, explains what it did not understand, and asks again."""
    said, code = _on_a_terminal(
        here,
        ["new", "acme", *DAY],
        ["Acme Boats", "", "de", "9", "1, engineering", "ic", "gitlab", ""],
    )

    framework = load(here / "acme" / "frameworks" / "acme")
    assert code == 0, said
    assert "There is no “9” among the clusters" in said
    assert [each.id for each in framework.clusters] == ["product", "engineering"]
    assert framework.title == "Wie wir bei Acme Boats wachsen"
    assert framework.owner == "Personalteam"
    assert (here / "acme" / ".gitlab-ci.yml").is_file()


def _on_a_terminal(folder: Path, arguments: list[str], answers: list[str]) -> tuple[str, int]:
    """Run a command on a terminal, and give each answer once a question waits for it."""
    terminal, end = os.openpty()
    command = [sys.executable, "-m", "progression", *arguments]
    running = subprocess.Popen(command, cwd=folder, stdin=end, stdout=end, stderr=end)
    os.close(end)
    said, asked = "", 0
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline:
        try:
            read = os.read(terminal, 4096)
        except OSError:
            break
        if not read:
            break
        said += read.decode()
        # Every question ends like this, and nothing else does.
        if said.endswith("]: ") and said.count("]: ") > asked and answers:
            asked = said.count("]: ")
            os.write(terminal, f"{answers.pop(0)}\n".encode())
    os.close(terminal)
    return said, running.wait(timeout=60)


@pytest.mark.usefixtures("port")
def test_export_to_python(run: Run) -> None:
    """A framework is written as definition files, and what would be overwritten is shown first."""
    first = run("export", "--to", "python", "-o", "quay", "--yes")
    again = run("export", "--to", "python", "-o", "quay")
    file = Path("quay/__init__.py")
    file.write_text(file.read_text(encoding="utf-8").replace('"port"', '"pier"'), encoding="utf-8")
    edited = run("export", "--to", "python", "-o", "quay")

    assert first.code == 0
    assert "nothing is to be written" in again.out
    assert edited.code == 1
    assert "-" in edited.out
    assert "to write it: --yes" in edited.err
    assert '"pier"' in file.read_text(encoding="utf-8")
