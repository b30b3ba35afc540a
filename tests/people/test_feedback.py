"""Feedback that is taken in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from progression import Catalog
from progression.interchange import FormatError
from progression.interchange.response import FEEDBACK, Response, Said, dumps
from progression.people import PersonError, Source, read_person
from progression.people.feedback import take_in
from tests.people.conftest import HARBOUR, SENIOR, TODAY

TESTS = "code-quality/tests-own-changes"
REVIEW = "code-quality/acts-on-review"
SECRET = "The argument in the kitchen."


def sent(folder: Path, name: str = "ines.json", **changed: Any) -> Path:
    """A file that came back from Ines."""
    texts = {"framework": "harbour", "from": "Ines Ordóñez", "id": "7119d08e5b585f59"}
    answers = {
        TESTS: Said("consistently", note=SECRET, wording="1:0123456789ab"),
        REVIEW: Said("not-yet", note="Not in March."),
        "gone/long-ago": Said("at-times"),
    }
    texts |= {key: str(value) for key, value in changed.items() if key not in ("answers", "from_")}
    texts["from"] = str(changed.get("from_", texts["from"]))
    file = folder / name
    response = Response(FEEDBACK, TODAY, texts, changed.get("answers", answers))
    file.write_text(dumps(response), encoding="utf-8")
    return file


def test_taken_in(ada: Path, harbour: Catalog, tmp_path: Path) -> None:
    """The file is kept to the byte; what was seen is evidence, by the words that were read."""
    file = sent(tmp_path, relation="customer", about="Ada", level=SENIOR)
    taken = take_in(file, ada, harbour, framework=HARBOUR)
    person = read_person(ada)
    (piece,) = person.evidence

    assert taken.file == "feedback/2026-11-30-ines-ordonez.json"
    assert (ada / taken.file).read_bytes() == file.read_bytes()
    assert person.feedback == (taken.file,)
    assert piece.source is Source.PEER_FEEDBACK and piece.where == "Ines Ordóñez, customer"
    assert piece.text == SECRET and piece.name == taken.evidence
    assert [(each.path, each.wording) for each in piece.signals] == [(TESTS, "1:0123456789ab")]
    assert (taken.answered, taken.reworded, taken.unknown) == (3, (TESTS,), ("gone/long-ago",))


def test_nothing_seen_is_no_evidence(ada: Path, harbour: Catalog, tmp_path: Path) -> None:
    """Who had no chance to see anything makes no evidence, and is kept all the same."""
    file = sent(tmp_path, answers={TESTS: Said("no-chance-yet", note="I sit elsewhere.")})
    taken = take_in(file, ada, harbour, framework=HARBOUR)

    assert taken.evidence == "" and read_person(ada).evidence == ()


def test_once_only(ada: Path, harbour: Catalog, tmp_path: Path) -> None:
    """The same file, and another version of it, are refused in words; another peer's is not."""
    take_in(sent(tmp_path), ada, harbour, framework=HARBOUR)
    before = {each: each.read_bytes() for each in ada.rglob("*") if each.is_file()}

    with pytest.raises(PersonError, match="taken in already, as feedback/2026-11-30-ines"):
        take_in(sent(tmp_path, "copy.json"), ada, harbour, framework=HARBOUR)
    with pytest.raises(PersonError, match="another version of feedback/2026-11-30-ines"):
        take_in(sent(tmp_path, keep="All of it."), ada, harbour, framework=HARBOUR)
    assert {each: each.read_bytes() for each in ada.rglob("*") if each.is_file()} == before
    other = sent(tmp_path, id="0119d08e5b585f59")
    assert take_in(other, ada, harbour, framework=HARBOUR).file.endswith("ines-ordonez-2.json")


def test_stopped_in_between(ada: Path, harbour: Catalog, tmp_path: Path) -> None:
    """Where only the evidence was written, the file is taken in again without doubling it."""
    file = sent(tmp_path)
    taken = take_in(file, ada, harbour, framework=HARBOUR)
    (ada / taken.file).unlink()

    assert take_in(file, ada, harbour, framework=HARBOUR) == taken
    assert len(read_person(ada).evidence) == 1


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"framework": "quay"}, "about the framework “quay”, and here it is “harbour”"),
        ({"about": "Bo"}, "This is about Bo, and the folder is that of Ada"),
    ],
)
def test_refused(
    ada: Path, harbour: Catalog, tmp_path: Path, changed: dict[str, str], told: str
) -> None:
    """What belongs elsewhere is refused in words that quote no feedback, and nothing is written."""
    with pytest.raises(PersonError, match=told) as caught:
        take_in(sent(tmp_path, **changed), ada, harbour, framework=HARBOUR)

    assert "kitchen" not in str(caught.value)
    assert read_person(ada).feedback == ()


@pytest.mark.parametrize("name", ["李雷", "../../etc/passwd", ".", "a" * 200])
def test_names_of_all_kinds(ada: Path, harbour: Catalog, tmp_path: Path, name: str) -> None:
    """Whatever people are called, the file stays in its folder, by a name that all systems take."""
    taken = take_in(sent(tmp_path, from_=name), ada, harbour, framework=HARBOUR)

    assert (ada / taken.file).is_file() and (ada / taken.file).parent == ada / "feedback"
    assert taken.file.isascii() and len(taken.file) < 250


def test_no_feedback_at_all(ada: Path, harbour: Catalog, tmp_path: Path) -> None:
    """Another file is refused."""
    file = tmp_path / "film.json"
    file.write_text(f'{{"note": "{SECRET}"}}', encoding="utf-8")

    with pytest.raises(FormatError) as caught:
        take_in(file, ada, harbour, framework=HARBOUR)
    assert "kitchen" not in str(caught.value)
