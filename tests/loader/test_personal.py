"""People's files are found where they must never be."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from progression.interchange.assessment import Answer, Assessment, Reply, dump
from progression.loader.personal import personal_findings
from progression.people import Evidence, Profile, add_evidence, new_person
from progression.reports.findings import plain
from tests.cli.conftest import PORT, Run, run  # noqa: F401  # a fixture

TODAY = datetime.date(2026, 11, 30)
SECRET = "The quarrel with Northwind."
ADA = Profile(name="Ada", framework="port", level="a/b/c")


@pytest.fixture
def company(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a site, in a repository."""
    root = tmp_path / "company"
    (root / "docs").mkdir(parents=True)
    (root / ".git").mkdir()
    (root / "frameworks").mkdir()
    (root / "frameworks" / "port.py").write_bytes(PORT.read_bytes())
    (root / "docs" / "index.md").write_text("# Us\n", "utf-8")
    (root / "mkdocs.yml").write_text(
        "site_name: Us\ntheme: {name: material, font: false}\nplugins: [progression]\n", "utf-8"
    )
    (root / "pyproject.toml").write_text(
        '[tool.progression]\nframework = "frameworks/port.py"\n', "utf-8"
    )
    monkeypatch.chdir(root)
    return root


@pytest.fixture(scope="session")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A place that belongs to no company."""
    return tmp_path_factory.mktemp("elsewhere") / "ada"


def ada(elsewhere: Path, root: Path, profile: Profile = ADA) -> Path:
    """A person's folder that was made elsewhere, and moved."""
    new_person(elsewhere, profile)
    piece = Evidence(happened=TODAY, written=TODAY, text=SECRET)
    add_evidence(elsewhere, piece)
    elsewhere.rename(root)
    return root


@pytest.mark.parametrize("where", ["docs/ada", "ada", "frameworks/people/ada"])
def test_a_folder(elsewhere: Path, company: Path, run: Run, where: str) -> None:  # noqa: F811 - a fixture
    """A person's folder in the repository fails the check, whatever is set, and tells nothing."""
    (company / where).parent.mkdir(exist_ok=True)
    ada(elsewhere, company / where)
    answer = run("check", "--fail-on", "error")

    assert answer.code == 1
    assert "people-in-the-repository" in answer.out
    assert f"{where}/person.toml" in answer.out
    assert SECRET not in answer.out + answer.err
    assert "Ada" not in answer.out + answer.err


def test_what_was_copied_out(elsewhere: Path, company: Path) -> None:
    """Single files are known by how they begin."""
    root = ada(elsewhere, company.parent / "ada")
    (company / "docs" / "evidence").mkdir()
    (piece,) = (root / "evidence").iterdir()
    piece.rename(company / "docs" / "evidence" / "a.md")
    replies = {"care/asks": Reply(Answer.AT_TIMES, note=SECRET)}
    dump(Assessment("port", "a/b/c", TODAY, replies), company / "mine.json")
    found = personal_findings([company])

    files = [each.place.file for each in found if each.place]
    assert [Path(each).relative_to(company).as_posix() for each in files] == [
        "mine.json",
        "docs/evidence/a.md",
    ]
    assert SECRET not in plain(found)


def test_a_loose_piece(elsewhere: Path, company: Path) -> None:
    """Evidence is known by its first lines, whatever the folder that it was copied to is called."""
    root = ada(elsewhere, company.parent / "ada")
    (piece,) = (root / "evidence").iterdir()
    piece.rename(company / "docs" / "a.md")
    (company / "docs" / "post.md").write_text('+++\ntitle = "Hi"\nwritten = 2026-01-01\n+++\n')
    found = personal_findings([company])

    assert [Path(each.place.file).name for each in found if each.place] == ["a.md"]


def test_what_is_nobodys(elsewhere: Path, company: Path) -> None:
    """People who are made up, other files of the same names, and hidden folders are no fault."""
    ada(
        elsewhere,
        company / "docs" / "example",
        Profile(name="A", framework="p", level="l", fictional=True),
    )
    for name in ("other", ".cache", "docs/evidence"):
        (company / name).mkdir()
    (company / "other" / "person.toml").write_text('title = "A game"\n', "utf-8")
    (company / ".cache" / "mine.json").write_text('{"schema": "progression/assessment/1"}', "utf-8")
    (company / "docs" / "evidence" / "index.md").write_text("# How to keep evidence\n", "utf-8")
    (company / "data.json").write_text('{"schema": "progression/framework/1"}', "utf-8")

    assert personal_findings([company]) == ()


@pytest.mark.parametrize("is_linked", [False, True])
def test_the_site_refuses(
    elsewhere: Path, company: Path, caplog: pytest.LogCaptureFixture, is_linked: bool
) -> None:
    """A site whose folder holds a person's, or a link to it, is not built."""
    place = company / "docs" / "ada"
    root = ada(elsewhere, company.parent / "ada" if is_linked else place)
    if is_linked:
        place.symlink_to(root, target_is_directory=True)

    with pytest.raises(Abort):
        build(load_config(str(company / "mkdocs.yml")))
    assert "people-in-the-repository" in caplog.text
    assert SECRET not in caplog.text
    assert not (company / "site" / "ada").exists()
