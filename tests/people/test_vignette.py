"""Made-up cases, and how far people agree about them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from progression import Catalog
from progression.interchange.assessment import Answer
from progression.interchange.response import RATING, Response, Said
from progression.people import PersonError
from progression.people.vignette import agreements, asked_by, read_vignette, template
from tests.people.conftest import SENIOR, TODAY

CASES = Path(__file__).parents[2] / "frameworks" / "vignettes"
TESTS = "code-quality/tests-own-changes"
REVIEW = "code-quality/acts-on-review"
HAND = "code-quality/runs-it-by-hand"


def rated(by: str, answers: Mapping[str, str], **texts: str) -> tuple[str, Response]:
    """One person's rating, with its file."""
    known = {"framework": "harbour", "vignette": "tide", "wording": "1:0123456789ab", "from": by}
    said = {path: Said(answer) for path, answer in answers.items()}
    return f"{by}.json", Response(RATING, TODAY, known | texts, said)


@pytest.mark.parametrize("name", ["the-second-tide", "three-weeks-of-storm"])
def test_our_own_cases(harbour: Catalog, name: str) -> None:
    """The example company's cases ask for signals that are in force at their level."""
    case = read_vignette(CASES / f"{name}.md")
    asked = asked_by(harbour, case, name)
    in_force = {each.path for each in harbour.bar(case.level).signals}

    assert case.id == name and len(case.paragraphs) >= 5
    assert len(asked) == len(case.asks) and {each.path for each in asked} <= in_force


def test_reworded_first(harbour: Catalog) -> None:
    """What people read most differently comes first; having had no chance is no rung."""
    (found,) = agreements(
        harbour,
        [
            rated("gull", {TESTS: "not-yet", REVIEW: "consistently", HAND: "at-times"}),
            rated("tern", {TESTS: "consistently", REVIEW: "consistently", HAND: "no-chance-yet"}),
            rated("skua", {TESTS: "at-times", REVIEW: "consistently", HAND: "at-times"}),
        ],
    )

    assert found.raters == 3
    assert [each.path for each in found.readings] == [TESTS, HAND, REVIEW]
    assert found.readings[1].counts == {Answer.AT_TIMES: 2, Answer.NO_CHANCE_YET: 1}
    assert found.readings[1].apart == 0 < found.readings[1].doubt
    assert found.readings[2].apart == found.readings[2].doubt == 0
    assert found.rungs is not None and found.rungs < 1


def test_nobody_is_named(harbour: Catalog) -> None:
    """What led people to an answer stands by the alphabet, under no name."""
    given = []
    for by, note in (("zoe", "B comes second."), ("ann", "a comes first.")):
        file, response = rated(by, {})
        said = {TESTS: Said("at-times", note=note)}
        given.append((file, Response(RATING, TODAY, response.texts, said)))
    (found,) = agreements(harbour, given)

    assert found.readings[0].notes == ("B comes second.", "a comes first.")
    assert "zoe" not in str(found)


@pytest.mark.parametrize(
    ("second", "told"),
    [
        (None, "Nobody else has rated “tide”"),
        ({"by": "GULL"}, "the same person as gull.json"),
        ({"wording": "1:ba9876543210"}, "other words here than in gull.json"),
        ({"framework": "quay"}, "with the framework “quay”"),
    ],
)
def test_what_cannot_be_compared(
    harbour: Catalog, second: dict[str, str] | None, told: str
) -> None:
    """One person alone, one twice, other words and other frameworks are refused in words."""
    given = [rated("gull", {TESTS: "at-times"})]
    if second is not None:
        texts = {key: value for key, value in second.items() if key != "by"}
        given.append(rated(second.get("by", "tern"), {TESTS: "not-yet"}, **texts))

    with pytest.raises(PersonError, match=told):
        agreements(harbour, given)


def test_a_new_case_reads_back(tmp_path: Path, harbour: Catalog) -> None:
    """What is written for a new case is one, whatever its title is."""
    file = tmp_path / "a-case.md"
    file.write_text(template('The "second" tide \\ 🌊', SENIOR, [TESTS, REVIEW]), encoding="utf-8")
    case = read_vignette(file)

    assert (case.title, case.level) == ('The "second" tide \\ 🌊', SENIOR)
    assert [each.path for each in asked_by(harbour, case, "x")] == [TESTS, REVIEW]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A story.", "begins with a line of"),
        ('+++\ntitle = "A"\n+++\nStory.', "`asks` is missing"),
        ('+++\ntitle = "A"\nasks = []\n+++\nStory.', "`asks` is missing"),
        ('+++\ntitle = "A"\nasks = ["a/b"]\n+++\n', "There is no story"),
        ('+++\nasks = ["a/b"]\n+++\nStory.', "`title` is missing"),
        ('+++\ntitle = "A"\nasks = "a/b"\n+++\nStory.', "`asks` takes a list"),
    ],
)
def test_no_case(tmp_path: Path, text: str, told: str) -> None:
    """What is missing in a case is told with its place."""
    file = tmp_path / "case.md"
    file.write_text(text, encoding="utf-8")

    with pytest.raises(PersonError, match=told):
        read_vignette(file)


@pytest.mark.parametrize(
    ("level", "asks", "told"),
    [
        ("engineering/ic/captain", TESTS, "no level “engineering/ic/captain”"),
        (SENIOR, "code-quality/tests", "Near it"),
    ],
)
def test_a_case_of_another_framework(
    tmp_path: Path, harbour: Catalog, level: str, asks: str, told: str
) -> None:
    """Levels and signals that are not there are told in words."""
    file = tmp_path / "case.md"
    file.write_text(template("A", level, [asks]), encoding="utf-8")

    with pytest.raises(PersonError, match=told):
        asked_by(harbour, read_vignette(file), "case.md")
