"""Nothing of a person leaves the files: no request, no file elsewhere, no word in a message."""

from __future__ import annotations

import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import pytest

from progression.interchange.response import FEEDBACK, PILOT, RATING, Response, Said, dumps
from progression.people import Profile, new_person
from progression.people.vignette import read_vignette
from tests.cli.conftest import Run
from tests.people.conftest import HARBOUR, SENIOR, TODAY
from tests.people.test_team import TESTS, share

SECRET = "The argument in the kitchen"
CASE = HARBOUR.parent / "vignettes" / "the-second-tide.md"


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every connection and every look-up of a name."""

    def refused(*_: Any, **__: Any) -> NoReturn:
        raise AssertionError("something wanted the network")

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refused)
    monkeypatch.setattr(socket, "getaddrinfo", refused)


def lie_out(folder: Path) -> None:
    """What people have, with a secret in each note."""
    new_person(folder / "ada", Profile(name="Ada", framework="harbour", level=SENIOR))
    said = {TESTS: Said("at-times", note=SECRET)}
    case = read_vignette(CASE)
    texts = {"framework": "harbour", "from": "Ines", "vignette": case.id, "wording": case.wording}
    files = {
        "ines.json": Response(FEEDBACK, TODAY, {"framework": "harbour", "from": "Ines"}, said),
        "pilot.json": Response(PILOT, TODAY, {"framework": "harbour", "missing": SECRET}),
        "one.json": Response(RATING, TODAY, texts, {TESTS: Said("not-yet")}),
        "two.json": Response(RATING, TODAY, texts | {"from": "Bo"}, {TESTS: Said("at-times")}),
    }
    for name, response in files.items():
        (folder / name).write_text(dumps(response), encoding="utf-8")
    share(folder / "shared", "bo.json", {TESTS: "consistently"})
    (folder / "cut.json").write_text(f'{{"note": "{SECRET}', encoding="utf-8")


def snapshot(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {
        str(each.relative_to(folder)): each.read_bytes()
        for each in folder.rglob("*")
        if each.is_file()
    }


@pytest.mark.parametrize(
    ("args", "writes"),
    [
        (("feedback", "read", "ines.json", "-p", "ada"), lambda name: name.startswith("ada/")),
        (("feedback", "read", "cut.json", "-p", "ada"), None),
        (("feedback", "read", "pilot.json", "-p", "ada"), None),
        (("feedback-form", "-s", TESTS, "-o", "f.html"), "f.html".__eq__),
        (("pilot", "form", "-o", "p.html"), "p.html".__eq__),
        (("pilot", "report", "pilot.json"), None),
        (("vignette", "form", str(CASE), "-o", "v.html"), "v.html".__eq__),
        (("vignette", "report", "one.json", "two.json"), None),
        (("team", "shared"), None),
        (("team", "shared", "--format", "json"), None),
        (("calibration", "shared", "-o", "c.html"), "c.html".__eq__),
        (("cycle", "--ics", "r.ics"), "r.ics".__eq__),
    ],
    ids=lambda each: "-".join(each[:2]) if isinstance(each, tuple) else "",
)
def test_quiet(
    run: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    args: tuple[str, ...],
    writes: Callable[[str], bool] | None,
) -> None:
    """Each command writes what it is asked to and nothing else, and repeats no note."""
    here, home = tmp_path / "here", tmp_path / "home"
    here.mkdir()
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.chdir(here)
    lie_out(here)
    before, framework = snapshot(here), snapshot(HARBOUR.parent)
    found = run(*args, "--framework", str(HARBOUR)) if args[0] != "cycle" else run(
        args[0], str(HARBOUR), *args[1:]
    )  # fmt: skip
    after = snapshot(here)
    fresh = {name for name in after if after[name] != before.get(name)}

    assert found.code in (0, 2) and "Traceback" not in found.err
    assert SECRET not in found.out + found.err
    assert before.keys() <= after.keys()
    assert bool(fresh) == (writes is not None)
    assert all(writes(name) for name in fresh) if writes else True
    assert snapshot(home) == {} and snapshot(HARBOUR.parent) == framework


def test_nothing_is_taken_in_beside_a_framework(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A person's folder that somebody made inside the framework's repository takes nothing in."""
    lie_out(tmp_path)
    (tmp_path / ".git").mkdir()
    settings = f'[tool.progression]\nframework = "{HARBOUR.as_posix()}"\n'
    (tmp_path / "pyproject.toml").write_text(settings, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    found = run("feedback", "read", "ines.json", "-p", "ada")

    assert found.code == 2 and "holds the framework" in found.err
    assert [each.name for each in (tmp_path / "ada").iterdir()] == ["person.toml"]
