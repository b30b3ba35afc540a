"""`feedback-form`, `feedback`, `pilot`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from progression.interchange.response import FEEDBACK, PILOT, Response, Said, dumps
from progression.people import Profile, new_person
from tests.cli.conftest import Run
from tests.people.conftest import HARBOUR, SENIOR, TODAY

HERE = ("--framework", str(HARBOUR))


def test_feedback_there_and_back(run: Run, tmp_path: Path) -> None:
    """A form is made, and what comes back goes into the folder once."""
    form, sent, ada = tmp_path / "form.html", tmp_path / "ines.json", tmp_path / "ada"
    asked = ("-s", "code-quality", "--for", SENIOR, "--about", "Ada")
    made = run("feedback-form", *asked, "-o", str(form), *HERE)
    new_person(ada, Profile(name="Ada", framework="harbour", level=SENIOR))
    answers = {"code-quality/acts-on-review": Said("at-times", note="Asked twice.")}
    texts = {"framework": "harbour", "from": "Ines"}
    sent.write_text(dumps(Response(FEEDBACK, TODAY, texts, answers)), encoding="utf-8")
    first = run("feedback", "read", str(sent), "--person", str(ada), *HERE)
    other = tmp_path / "bo.json"
    other.write_text(dumps(Response(FEEDBACK, TODAY, texts | {"from": "Bo"}, {})), encoding="utf-8")
    again = run("feedback", "read", str(sent), str(other), "--person", str(ada), *HERE)

    assert made.code == 0 and made.out.startswith(f"Wrote {form}: ")
    assert "Feedback for Ada" in form.read_text(encoding="utf-8")
    assert first.out.splitlines() == [
        "Ines spoke of 1 signal: feedback/2026-11-30-ines.json",
        "What they saw is evidence: evidence/2026-11-30-feedback-from-ines.md",
    ]
    assert again.out == "Bo spoke of 0 signals: feedback/2026-11-30-bo.json\n"
    assert again.code == 2 and "taken in already" in again.err and "Asked" not in again.err


def test_a_form_for_a_person(run: Run, tmp_path: Path) -> None:
    """The person's folder says whom the form is about, and at which level."""
    form, ada = tmp_path / "form.html", tmp_path / "ada"
    new_person(ada, Profile(name="Ada Åkesson", framework="harbour", level=SENIOR))
    found = run("feedback-form", "-s", "code-quality", "-p", str(ada), "-o", str(form), *HERE)
    text = form.read_text(encoding="utf-8")

    assert found.code == 0 and "Feedback for Ada Åkesson" in text
    assert SENIOR in text and [each.name for each in ada.iterdir()] == ["person.toml"]


def test_many_signals_are_told(run: Run, tmp_path: Path) -> None:
    """A form that nobody would fill in is made, and said to be long."""
    found = run("feedback-form", "-s", "code-quality", "-o", str(tmp_path / "a.html"), *HERE)

    assert found.code == 0 and "three to five are answered soon" in found.err


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("--for", SENIOR), "Which signals? Name them with --signals"),
        (("-s", "code-qualty"), "Near it: code-quality."),
        (("-s", "code-quality/tests-own-change"), "code-quality/tests-own-changes"),
        (("-s", "code-quality", "--for", "engineering/ic/seniorengineer"), SENIOR),
        (("-s", "selling", "--for", SENIOR), "asks no signal at “Senior Engineer”"),
    ],
)
def test_form_faults(run: Run, tmp_path: Path, args: tuple[str, ...], told: str) -> None:
    """A wrong name is told with what is near, and nothing is written."""
    file = tmp_path / "a.html"
    found = run("feedback-form", *args, "-o", str(file), *HERE)

    assert found.code == 2 and told in " ".join(found.err.split()) and not file.exists()


def test_pilot(run: Run, tmp_path: Path) -> None:
    """The form is made in German, and a folder of answers is summarised without names."""
    form, folder = tmp_path / "pilot.html", tmp_path / "answers"
    folder.mkdir()
    made = run(
        "pilot", "form", "--cluster", "operations", "-o", str(form), "--language", "de", *HERE
    )
    for number in range(5):
        texts = {"framework": "harbour", "drop": f"Part {number}."}
        answers = {"found": Said("partly" if number else "yes")}
        text = dumps(Response(PILOT, TODAY, texts, answers))
        (folder / f"person-{number}.json").write_text(text, encoding="utf-8")
    found = run("pilot", "report", str(folder), *HERE)
    record = json.loads(run("pilot", "report", str(folder), "--format", "json", *HERE).out)
    few = run("pilot", "report", *map(str, sorted(folder.iterdir())[:4]), *HERE)

    assert made.code == 0 and "Ein Monat mit" in form.read_text(encoding="utf-8")
    assert "I find what is expected of me within two minutes.\n    1 yes, 4 partly" in found.out
    assert "person-" not in found.out and "    - Part 3." in found.out
    assert record["questions"]["found"] == {"yes": 1, "partly": 4}
    assert few.code == 0 and few.out.startswith("4 answered. Fewer than 5") and "yes" not in few.out


def test_a_companys_own_words(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Words and language that the handbook has are those of forms; another language has ours."""
    (tmp_path / "pyproject.toml").write_text(
        f'[tool.progression]\nframework = "{HARBOUR.as_posix()}"\n'
        '[tool.progression.handbook]\nlanguage = "de"\nwords = {"form.save" = "Fertig"}\n',
        encoding="utf-8",
    )
    monkeypatch.chdir(tmp_path)
    assert run("pilot", "form", "-o", "own.html").code == 0
    assert run("pilot", "form", "-o", "other.html", "--language", "en").code == 0

    own, other = ((tmp_path / f"{name}.html").read_text("utf-8") for name in ("own", "other"))
    assert 'lang="de"' in own and ">Fertig</button>" in own
    assert 'lang="en"' in other and ">Save the file</button>" in other


def test_pilot_of_no_cluster(run: Run, tmp_path: Path) -> None:
    """A cluster that is not there is told with what is."""
    found = run("pilot", "form", "--cluster", "operation", "-o", str(tmp_path / "a.html"), *HERE)

    assert found.code == 2 and "Near it: operations" in found.err
