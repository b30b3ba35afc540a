"""Where people's files may lie."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from progression.people import PersonError, Profile, new_person, refuse_repository, writing
from tests.people.conftest import HARBOUR

MINE = Profile(name="Ada", framework="harbour", level="engineering/ic/engineer")


@pytest.fixture
def company(tmp_path: Path) -> Path:
    """A repository that holds a framework, named by its settings."""
    root = tmp_path / "company"
    (root / "careers").mkdir(parents=True)
    (root / "careers" / "__init__.py").write_text("Framework()", encoding="utf-8")
    (root / "pyproject.toml").write_text('[tool.progression]\nframework = "careers"\n', "utf-8")
    subprocess.run(["git", "init", "-q", str(root)], check=True)
    return root


@pytest.mark.parametrize("inside", ["ada", "docs/people/ada", "careers/ada"])
def test_inside_the_repository(company: Path, inside: str) -> None:
    """No folder of a repository that holds a framework takes what belongs to a person."""

    with pytest.raises(PersonError, match="which holds the framework"):
        new_person(company / inside, MINE)
    assert not (company / inside).exists()


def test_of_the_framework_in_use(company: Path, tmp_path: Path) -> None:
    """A framework that is named is looked at as well, wherever the folder lies in its project."""
    (company / "pyproject.toml").unlink()

    with pytest.raises(PersonError):
        new_person(company / "ada", MINE, framework=company / "careers")
    assert new_person(tmp_path / "ada", MINE, framework=company / "careers").is_file()


def test_links_are_followed(company: Path, tmp_path: Path) -> None:
    """A link into the repository is the repository."""
    (company / "ada").mkdir()
    (tmp_path / "growth").symlink_to(company / "ada")

    with pytest.raises(PersonError):
        new_person(tmp_path / "growth", MINE)
    assert list((company / "ada").iterdir()) == []


def test_links_within(company: Path, tmp_path: Path) -> None:
    """A folder within a person's that leads into the repository takes nothing."""
    root = tmp_path / "ada"
    new_person(root, MINE)
    (company / "evidence").mkdir()
    (root / "evidence").symlink_to(company / "evidence")

    with writing(root) as writer, pytest.raises(PersonError):
        writer.new("evidence/a.md", b"secret")
    assert list((company / "evidence").iterdir()) == []


def test_a_repository_of_ones_own(tmp_path: Path) -> None:
    """A person may keep their folder in a repository that holds no framework."""
    subprocess.run(["git", "init", "-q", str(tmp_path / "mine")], check=True)

    assert new_person(tmp_path / "mine" / "ada", MINE, framework=HARBOUR).is_file()


def test_a_repository_within(company: Path) -> None:
    """A repository of one's own inside that of the framework is inside it."""
    subprocess.run(["git", "init", "-q", str(company / "mine")], check=True)

    with pytest.raises(PersonError):
        refuse_repository(company / "mine" / "ada", company / "careers")


def test_fictional(company: Path) -> None:
    """People who are made up may live anywhere, and their file says so."""
    new_person(company / "ada", Profile(name="A", framework="h", level="l", fictional=True))

    with writing(company / "ada", framework=company / "careers") as writer:
        assert writer.new("evidence/a.md", b"made up").is_file()
    assert "fictional = true" in (company / "ada" / "person.toml").read_text("utf-8")
