"""Whatever is done to the example company, in any number and mixture, is found and nothing else."""

from __future__ import annotations

import random
from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from progression import Framework
from progression.changes import Kind, compare
from progression.interchange.json import loads
from tests.changes.edits import BASE, EDITS, Draft, Edit, base, edited

OLD = loads(BASE)


def found(old: Framework, new: Framework) -> list[tuple[str, str, str]]:
    """What is found between two frameworks."""
    return sorted((each.kind.value, each.subject, each.field) for each in compare(old, new))


def hold(draft: Draft) -> None:
    """Hold what is found, forth and back, against what was done."""
    new = draft.framework()

    assert found(OLD, new) == sorted(each.forth for each in draft.told)
    assert found(new, OLD) == sorted(each.reverse for each in draft.told)


@settings(max_examples=max(settings().max_examples // 8, 5))
@given(edited())
def test_what_is_found_is_what_was_done(draft: Draft) -> None:
    """The computed set equals the injected set, and the reverse mirrors it.

    From new to old, what came has gone, what split has merged, and the rest is the same.
    """

    hold(draft)


def drafted(edits: Iterable[Edit], chance: random.Random) -> Draft:
    """A draft after some edits."""

    def draw(strategy: st.SearchStrategy[Any]) -> Any:
        return chance.choice(strategy.elements)  # type: ignore[attr-defined]  # all of them sample

    draft = Draft(base(), draw)
    draft.edit(edits)
    return draft


@pytest.mark.parametrize("edit", EDITS)
def test_each_edit_is_found_alone(edit: Edit) -> None:
    """One edit is one change, forth and back."""
    draft = drafted([edit], random.Random(7))

    assert len(draft.told) == 1
    hold(draft)


@pytest.mark.parametrize("seed", range(2))
def test_a_hundred_edits_at_once_do_not_hide_one_another(seed: int) -> None:
    """A draft that changes everywhere is told as what was done to it, one by one."""
    chance = random.Random(seed)

    draft = drafted(chance.choices(EDITS, k=100), chance)

    assert len(draft.told) > 80
    hold(draft)


def test_every_kind_of_change_is_among_the_edits() -> None:
    """A new kind of change gets an edit, or the reverse of one."""
    draft = drafted(EDITS, random.Random(1))

    assert {each.value for each in Kind} == {
        kind for told in draft.told for kind in (told.kind, told.back) if kind
    }
