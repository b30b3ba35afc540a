"""`vignette`, `team`, `calibration`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from progression.interchange.response import RATING, Response, Said, dumps
from progression.people.vignette import read_vignette
from tests.cli.conftest import Run
from tests.people.conftest import HARBOUR, SENIOR, TODAY
from tests.people.test_team import HAND, TESTS, share

HERE = ("--framework", str(HARBOUR))
CASE = HARBOUR.parent / "vignettes" / "the-second-tide.md"


def test_a_case_from_the_first_line_to_the_report(run: Run, tmp_path: Path) -> None:
    """A case is begun, its form is made, and what comes back is laid side by side."""
    case = tmp_path / "the-fog.md"
    begun = run("vignette", "new", str(case), "--for", SENIOR, *HERE)
    again = run("vignette", "new", str(case), "--for", SENIOR, *HERE)
    early = run("vignette", "form", str(case), "-o", str(tmp_path / "fog.html"), *HERE)
    form = run("vignette", "form", str(CASE), "-o", str(tmp_path / "case.html"), *HERE)
    told = read_vignette(CASE)
    folder = tmp_path / "ratings"
    folder.mkdir()
    for by, answer in (("gull", "not-yet"), ("tern", "consistently"), ("skua", "consistently")):
        texts = {"framework": "harbour", "vignette": told.id, "wording": told.wording, "from": by}
        answers = {told.asks[0]: Said(answer), told.asks[1]: Said("at-times")}
        text = dumps(Response(RATING, TODAY, texts, answers))
        (folder / f"{by}.json").write_text(text, encoding="utf-8")
    found = run("vignette", "report", str(folder), *HERE)
    record = json.loads(run("vignette", "report", str(folder), "--format", "json", *HERE).out)

    assert begun.code == form.code == 0 and read_vignette(case).title == "The fog"
    assert early.code == 2 and "has no story yet" in early.err
    assert not (tmp_path / "fog.html").exists()
    assert again.code == 2 and "left as it is" in again.err
    assert "Mira Solheim" in (tmp_path / "case.html").read_text(encoding="utf-8")
    assert found.code == 0 and "1 not yet, 2 consistently" in found.out
    assert "Read alike: 1 signal." in found.out and "gull" not in found.out
    assert record[0]["raters"] == 3 and record[0]["signals"][0]["path"] == told.asks[0]


def test_team(run: Run, tmp_path: Path) -> None:
    """A team is shown by name, and without names only from five people on."""
    for number in range(4):
        answers = {TESTS: "consistently" if number else "not-yet", HAND: "at-times"}
        share(tmp_path, f"p{number}.json", answers)
    named = run("team", str(tmp_path), *HERE)
    early = run("team", str(tmp_path), "--without-names", *HERE)
    share(tmp_path, "p4.json", {TESTS: "not-yet"})
    found = run("team", str(tmp_path), "--without-names", *HERE)
    record = run("team", str(tmp_path), "--without-names", "--format", "json", *HERE)

    assert "Shown consistently: p1 (1), p2 (1), p3 (1)" in named.out
    assert "p1 could help, and grow by it" in named.out
    assert early.code == 2 and "nothing is told of fewer than 5" in " ".join(early.err.split())
    assert "Shown consistently by fewer than 5." in found.out
    for each in (found.out, record.out):
        assert "p1" not in each and "product the way port staff" not in each
    assert json.loads(record.out)["people"] == 5


def test_calibration(run: Run, tmp_path: Path) -> None:
    """Five people are told of together, in a file outside the framework's repository."""
    shared = tmp_path / "shared"
    for number in range(5):
        share(shared, f"p{number}.json", {HAND: "no-chance-yet" if number else "not-yet"})
    found = run("calibration", str(shared), *HERE)
    page = tmp_path / "page.html"
    written = run("calibration", str(shared), "-o", str(page), *HERE)
    german = run("calibration", str(shared), "--language", "de", *HERE).out
    inside = HARBOUR.parent / "calibration.html"
    refused = run("calibration", str(shared), "-o", str(inside), *HERE)

    assert "### Most have no chance to show it" in found.out
    assert "### Die meisten haben keine Gelegenheit" in german and "Most have" not in german
    assert "| 1 not yet, 4 no chance yet |" in found.out and "p0" not in found.out
    assert written.code == 0 and "4 no chance yet" in page.read_text(encoding="utf-8")
    assert refused.code == 2 and "holds the framework" in refused.err and not inside.exists()


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("vignette", "new", "The Fog.md", "--for", SENIOR), "the-fog.md"),
        (("vignette", "new", "fog.md", "--for", "engineering/ic/captain"), "Nothing stands at"),
        (("calibration", ".", "-o", "a.pdf"), "a report is .md or .html"),
        (("team", "nowhere"), "This is no folder"),
    ],
)
def test_faults(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, args: tuple[str, ...], told: str
) -> None:
    """What cannot be done is told in one message, and nothing is written."""
    monkeypatch.chdir(tmp_path)
    found = run(*args, *HERE)

    assert found.code == 2 and told in found.err and list(tmp_path.iterdir()) == []
