"""Facts about finding the project around a folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from progression.loader import LoadError, find_project, load, the_framework
from tests.loader.writing import WHOLE, write


def test_a_configured_framework(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The nearest `pyproject.toml` upwards says where the framework lies."""

    settings = '[tool.progression]\nframework = "company/acme"\n[tool.progression.check]\nx = 1\n'
    write(tmp_path, {"pyproject.toml": settings, "company/acme/__init__.py": WHOLE})
    below = tmp_path / "docs" / "inner"
    below.mkdir(parents=True)
    monkeypatch.chdir(below)

    project = find_project()

    assert project.root == tmp_path
    assert project.table["check"] == {"x": 1}
    assert load().id == "acme"


def test_the_only_package_below_frameworks(tmp_path: Path) -> None:
    """Without configuration, the one package below `frameworks/` is meant."""

    write(tmp_path, {"pyproject.toml": "", "frameworks/acme/__init__.py": WHOLE})

    assert find_project(tmp_path / "frameworks").framework == tmp_path / "frameworks" / "acme"


def test_a_folder_that_holds_one(tmp_path: Path) -> None:
    """Without a project, the current folder itself may hold a framework."""

    write(tmp_path, {"__init__.py": WHOLE})

    assert find_project(tmp_path).framework == tmp_path


def test_several_candidates(tmp_path: Path) -> None:
    """Several packages below `frameworks/` are named, and none is guessed."""

    write(tmp_path, {"frameworks/a/__init__.py": WHOLE, "frameworks/b/__init__.py": WHOLE})
    project = find_project(tmp_path)

    with pytest.raises(LoadError, match="`frameworks/a` and `frameworks/b`"):
        the_framework(project)


def test_no_framework_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is none, the message says how to name one."""

    write(tmp_path, {"pyproject.toml": ""})
    monkeypatch.chdir(tmp_path)

    with pytest.raises(LoadError, match=r"tool\.progression"):
        load()


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('[tool.progression]\nframewrok = "x"\n', 2, "Did you mean `framework`"),
        ("[tool.progression]\nframework = 3\n", 2, "takes a path in quotes"),
        ("[tool.progression.chek]\n", 1, "Did you mean `check`"),
        ("[tool.progression]\ncheck = 1\n", 2, "is a table"),
        ("[tool.progression\n", 1, "cannot be read"),
    ],
)
def test_a_wrong_setting(tmp_path: Path, text: str, line: int, words: str) -> None:
    """A setting that is not known or not understood is refused with its line."""

    write(tmp_path, {"pyproject.toml": text})
    with pytest.raises(LoadError) as caught:
        find_project(tmp_path)

    (finding,) = caught.value.findings
    assert finding.place is not None
    assert finding.place.line == line
    assert words in finding.message
