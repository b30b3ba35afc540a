"""A history whose changes are known: the releases of a public framework."""

from __future__ import annotations

from pathlib import Path

from tests.changes.truth import editorials, found, score, steps, told


def test_with_ids_every_change_is_found_and_none_invented(corpus: Path) -> None:
    """All that the source tells of its releases is found, and nothing else."""
    history = steps(corpus)

    assert sum(len(told(step)) for step in history) == 186
    assert [found(step) ^ told(step) for step in history] == [set()] * len(history)


def test_without_ids_most_rewordings_are_paired_and_hardly_any_wrongly(corpus: Path) -> None:
    """Of the pairs, at least 60 % are found, and at least 95 % of those found are right."""
    whole = score(steps(corpus))

    assert whole.precision >= 0.95
    assert whole.recall >= 0.6


def test_without_ids_nothing_of_substance_passes_as_editorial(corpus: Path) -> None:
    """Whatever passes without a question reads the same but for case and punctuation."""

    def bare(text: str) -> str:
        return "".join(each for each in text.casefold() if each.isalnum())

    passed = list(editorials(steps(corpus)))

    assert len(passed) == 2
    assert all(bare(before) == bare(after) for before, after in passed)
