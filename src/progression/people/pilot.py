"""What a pilot's people say, together and without names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import attrs
from attrs import field

from progression.catalog import Catalog
from progression.interchange.response import PILOT, Response
from progression.people.faults import refused
from progression.people.tally import FEWEST, counted_answers

TEXTS: Final = ("unclear", "missing", "drop")
"""What people answer in their own words."""


@attrs.frozen(kw_only=True)
class Summary:
    """What a pilot's people say.

    Attributes:
        people: How many answered.
        counts: For each question how often each answer was given; None where fewer than five
            answered it.
        texts: For each question in people's own words what they said, in the order of the
            alphabet, so that nobody can tell which sentences belong together.
    """

    people: int
    counts: Mapping[str, Mapping[str, int] | None] = field(hash=False)
    texts: Mapping[str, tuple[str, ...]] = field(hash=False, repr=False)


def summary(catalog: Catalog, responses: Sequence[tuple[str, Response]]) -> Summary | None:
    """What is said together; None where fewer than five people answered.

    Args:
        catalog: The framework.
        responses: Each answer with the file that it comes from, for messages.

    Raises:
        PersonError: One is of another framework or another cluster, or stands there twice.
    """
    known: dict[str, str] = {}
    clusters: dict[str, str] = {}
    for file, each in responses:
        other, own = each.text("framework"), catalog.framework.id
        if other != own:
            raise refused(f"This is about the framework “{other}”, and here it is “{own}”.", file)
        clusters.setdefault(each.text("cluster"), file)
        if len(clusters) > 1:
            raise refused(
                f"This is about another cluster than {next(iter(clusters.values()))}. Summarise"
                " each pilot by itself.",
                file,
            )
        mark = each.text("id")
        if mark and mark in known:
            raise refused(f"This is the same answer as {known[mark]}. Keep one of the two.", file)
        known[mark] = file
    if len(responses) < FEWEST:
        return None
    found = [each for _, each in responses]
    questions = dict.fromkeys(key for each in found for key in each.answers)
    return Summary(
        people=len(found),
        counts={
            key: counted_answers(
                (each.answers[key].answer for each in found if _answers(each, key)), PILOT.answers
            )
            for key in questions
        },
        texts={key: _said(found, key) for key in TEXTS},
    )


def _answers(response: Response, key: str) -> bool:
    return key in response.answers and bool(response.answers[key].answer)


def _said(found: Sequence[Response], key: str) -> tuple[str, ...]:
    texts = (text for each in found if (text := each.text(key).strip()))
    return tuple(sorted(texts, key=str.casefold))
