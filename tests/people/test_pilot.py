"""What a pilot's people say, together."""

from __future__ import annotations

from typing import Any

import pytest

from progression import Catalog
from progression.interchange.response import PILOT, Response, Said
from progression.people import PersonError
from progression.people.pilot import Summary, summary
from tests.people.conftest import TODAY


def answered(number: int, answer: str = "yes", **texts: str) -> tuple[str, Response]:
    """One person's answers, with the file."""
    known = {"framework": "harbour", "id": f"{number:016x}", "cluster": "operations", **texts}
    answers = {"found": Said(answer)} | ({"worth": Said("no")} if number < 4 else {})
    return f"{number}.json", Response(PILOT, TODAY, known, answers)


def told(harbour: Catalog, *given: Any) -> Summary:
    """The summary, where there is one."""
    found = summary(harbour, given)
    assert found is not None
    return found


def test_together(harbour: Catalog) -> None:
    """Answers are counted in the order of the answers; sentences stand by the alphabet."""
    given = [
        answered(n, "no" if n == 3 else "yes", missing=f"{'zyxwv'[n]} is missing") for n in range(5)
    ]
    found = told(harbour, *given)

    assert found.people == 5 and found.counts["found"] == {"yes": 4, "no": 1}
    assert found.texts["missing"][0] == "v is missing"


def test_fewer_than_five(harbour: Catalog) -> None:
    """Four people are too few for anything, and four answers for a question."""

    assert summary(harbour, [answered(n) for n in range(4)]) is None
    assert told(harbour, *(answered(n) for n in range(5))).counts["worth"] is None


def test_another_four_do_not_tell_the_fifth(harbour: Catalog) -> None:
    """A file that was sent twice does not make five of four."""

    with pytest.raises(PersonError, match="the same answer as 0"):
        summary(harbour, [*(answered(n) for n in range(4)), answered(0)])


@pytest.mark.parametrize(
    ("texts", "words"),
    [({"framework": "quay"}, "“quay”"), ({"cluster": "product"}, "another cluster than 0.json")],
)
def test_mixed(harbour: Catalog, texts: dict[str, str], words: str) -> None:
    """Other frameworks and other pilots are kept apart."""

    with pytest.raises(PersonError, match=words):
        summary(harbour, [answered(0), answered(1, **texts)])
