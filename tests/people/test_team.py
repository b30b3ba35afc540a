"""What people share, as a team and as a company."""

from __future__ import annotations

from pathlib import Path

import pytest

from progression import Catalog
from progression.interchange.assessment import Answer, Assessment, Reply, dump
from progression.people import PersonError, Profile, new_person
from progression.people.shared import read_shared
from progression.people.spread import spreads
from progression.people.team import few, team_of
from tests.people.conftest import SENIOR, TODAY

TESTS = "code-quality/tests-own-changes"
HAND = "code-quality/runs-it-by-hand"
ASKS = "ownership/asks-when-stuck"


def share(folder: Path, name: str, answers: dict[str, str], **more: str) -> Path:
    """Put somebody's answers into a folder."""
    replies = {
        path: Reply(Answer(each), wording=more.get("wording", "")) for path, each in answers.items()
    }
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    level = more.get("level", SENIOR)
    dump(Assessment(more.get("framework", "harbour"), level, TODAY, replies), file)
    return file


@pytest.fixture
def three(tmp_path: Path) -> Path:
    """Three people's answers: two files, and a folder of a person."""
    folder = tmp_path / "shared"
    share(folder, "dana.json", {TESTS: "consistently", ASKS: "at-times"})
    share(folder, "bo-lind.json", {TESTS: "not-yet", HAND: "no-chance-yet", ASKS: "no-chance-yet"})
    new_person(folder / "x", Profile(name="Ada", framework="harbour", level=SENIOR))
    share(folder / "x" / "assessments", "2026-11-01.json", {TESTS: "consistently", HAND: "not-yet"})
    (folder / "notes.txt").write_text("Not ours.", encoding="utf-8")
    return folder


def test_team(harbour: Catalog, three: Path) -> None:
    """It says by name who shows what, in the order of the alphabet, and what nobody shows."""
    team = team_of(harbour, read_shared(three, harbour))
    ownership, quality = team.covered

    assert team.people == ("Ada", "bo lind", "dana")
    assert dict(quality.shown) == {"Ada": 1, "dana": 1}
    assert quality.waiting == ("bo lind",) and list(quality.open.values()) == [2]
    assert (ownership.shown, ownership.growing, ownership.waiting) == ({}, ("dana",), ("bo lind",))
    assert [(each.helper, each.learner) for each in team.helping] == [
        ("Ada", "bo lind"),
        ("dana", "bo lind"),
    ]


def test_order_of_files_says_nothing(harbour: Catalog, three: Path) -> None:
    """Whoever shared first is not first."""
    shared = read_shared(three, harbour)

    assert (
        team_of(harbour, shared[::-1]).covered[1].people
        == team_of(harbour, shared).covered[1].people
    )
    assert [each.name for each in shared] == sorted((e.name for e in shared), key=str.casefold)


@pytest.mark.parametrize(("number", "words"), [(0, "nobody"), (4, "fewer than 5"), (5, "5 people")])
def test_small_numbers_name_people(number: int, words: str) -> None:
    """Without names, a number under five is not told."""

    assert few(number) == words


@pytest.mark.parametrize(
    ("name", "more", "told"),
    [
        ("eve.json", {"framework": "quay"}, "about the framework “quay”"),
        ("bo_lind.json", {}, "bo lind is there already"),
    ],
)
def test_refused(harbour: Catalog, three: Path, name: str, more: dict[str, str], told: str) -> None:
    """Files of other frameworks, and a second one by the same person, are refused in words."""
    share(three, name, {TESTS: "at-times"}, **more)

    with pytest.raises(PersonError, match=told):
        read_shared(three, harbour)


def test_a_broken_file_tells_nothing(harbour: Catalog, three: Path) -> None:
    """A file that was cut is named by its place, without a word of what is in it."""
    (three / "eve.json").write_text('{"note": "The argument in the kitchen', encoding="utf-8")

    with pytest.raises(PersonError, match=r"eve\.json.*no self-assessment") as caught:
        read_shared(three, harbour)
    assert "kitchen" not in str(caught.value)


def test_nothing_shared(harbour: Catalog, tmp_path: Path) -> None:
    """An empty folder, and none at all, say what belongs there."""

    with pytest.raises(PersonError, match="Nobody has shared"):
        read_shared(tmp_path, harbour)
    with pytest.raises(PersonError, match="This is no folder"):
        read_shared(tmp_path / "none", harbour)


def test_spread(harbour: Catalog, tmp_path: Path) -> None:
    """Five answers are told, four are not, and answers to other words do not count."""
    signal = harbour.signal(HAND)
    assert signal is not None
    mark = harbour.fingerprint(signal)
    for number in range(5):
        answers = {HAND: "no-chance-yet" if number else "consistently"}
        share(
            tmp_path,
            f"p{number}.json",
            answers | ({ASKS: "at-times"} if number else {}),
            wording=mark,
        )
    share(tmp_path, "other.json", {HAND: "not-yet"}, level="engineering/ic/engineer", wording=mark)
    (found,) = spreads(harbour, read_shared(tmp_path, harbour))
    (told,) = found.signals

    assert (found.people, found.seat.path, told.path) == (5, SENIOR, HAND)
    assert told.counts == {Answer.CONSISTENTLY: 1, Answer.NO_CHANCE_YET: 4}
    assert told.is_mostly(Answer.NO_CHANCE_YET) and not told.is_divided
    assert found.too_few == len(harbour.bar(SENIOR).signals) - 1


def test_other_words_do_not_count(harbour: Catalog, tmp_path: Path) -> None:
    """An answer to words that have changed since is left out."""
    for number in range(5):
        share(tmp_path, f"p{number}.json", {HAND: "at-times"}, wording="1:000000000000")
    shared = read_shared(tmp_path, harbour)
    (found,) = spreads(harbour, shared)

    assert found.signals == ()
    assert team_of(harbour, shared).covered == () and team_of(harbour, shared).left_out == 5
