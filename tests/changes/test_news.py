"""What changed for the people at one level."""

from __future__ import annotations

import pytest
from hypothesis import given

from progression import Framework, PathError
from progression.changes import Aspect, Edit, Effect, Turn, compare
from progression.testing import frameworks
from tests.changes.test_cases import CASES, KEEPER, LEAD, MATE, SENIOR, changes_of

NEWS = {
    "typo": (SENIOR, ["reworded watch/trims-lamp"]),
    "plural": (SENIOR, ["reworded repair/mends-clockwork"]),
    "signal-added": (SENIOR, ["new watch/sounds-horn"]),
    "signal-removed": (SENIOR, ["gone watch/trims-lamp"]),
    "moved-down": (KEEPER, ["new watch/calls-pilots"]),
    "moved-up": (KEEPER, ["gone watch/trims-lamp"]),
    "words-added": (SENIOR, ["open watch/logs-ships"]),
    "words-added-declared": (SENIOR, ["raised watch/logs-ships"]),
    "reworded-clarifying": (SENIOR, ["reworded watch/trims-lamp"]),
    "removed-with-replacement": (KEEPER, ["changed watch/checks-lamp"]),
    "higher-text-goes-lower": (SENIOR, ["lowered watch/logs-ships"]),
    "competency-to-another-cluster": (LEAD, ["gone repair"]),
    "importance-raised": (SENIOR, ["raised repair/mends-clockwork"]),
    "id-changed-declared": (KEEPER, []),
    "competency-split": (KEEPER, []),
    "owner-and-order": (KEEPER, []),
}
MORE = {Turn.RAISED, Turn.NEW}
FITTING = {
    Effect.SAME: ({Turn.REWORDED}, set[Turn]()),
    Effect.RAISES: ({*MORE, Turn.OPEN, Turn.REWORDED}, MORE),
    Effect.LOWERS: ({Turn.LOWERED, Turn.GONE, Turn.REWORDED}, {Turn.LOWERED, Turn.GONE}),
    Effect.UNDECLARED: (set(Turn) - MORE, {Turn.OPEN}),
    Effect.MIXED: (set(Turn), set(Turn) - {Turn.REWORDED}),
}
"""What may be told where a bar changes so, and of what at least one has to be told."""


@pytest.mark.parametrize("name", NEWS)
def test_a_change_is_told_as_what_it_means_for_a_level(name: str) -> None:
    """Where a demand comes from a level below, it is told of the one above as well."""
    level, told = NEWS[name]

    news = changes_of(name, CASES[name].declared).news(level)

    assert [f"{item.turn.value} {item.path or item.competency}" for item in news.items] == told
    assert news.is_quiet == (not told)


@pytest.mark.parametrize("name", CASES)
def test_news_and_effects_agree(name: str) -> None:
    """What is told of a level is what its bar says: nobody hears of a rise that is none."""
    changes = changes_of(name, CASES[name].declared)

    for each in changes.seats:
        if each.effect in FITTING:
            turns = {item.turn for item in changes.news(each.seat).items}
            allowed, needed = FITTING[each.effect]
            assert turns <= allowed
            assert not needed or turns & needed


def test_a_rewording_shows_the_words_that_came_and_went() -> None:
    """One wording beside another is marked word by word."""
    item = changes_of("words-added").news(KEEPER).items[0]

    assert (
        "".join(span.text for span in item.spans if span.edit is not Edit.INSERTED)
        == (item.before[0])
    )
    assert [span.edit for span in item.spans].count(Edit.INSERTED) == 1


def test_who_asks_is_named() -> None:
    """A level knows from where it inherits what changed."""
    news = changes_of("signal-added").news(SENIOR)

    assert [item.source for item in news.items] == [KEEPER]


def test_another_importance_is_told_as_such() -> None:
    """What was optional and is no longer asks more, in the same words."""
    news = changes_of("importance-raised").news(SENIOR)

    assert [(item.aspect, item.optional) for item in news.items] == [(Aspect.IMPORTANCE, False)]


def test_a_level_answers_by_its_older_path() -> None:
    """A level whose id changed is known by both paths, and nothing is told where nothing is."""
    changes = changes_of("level-id-changed-declared")

    before, after = changes.news(SENIOR), changes.news("light/ic/first")

    assert before == after
    assert after.is_quiet


def test_levels_that_came_or_went_are_told_as_a_whole() -> None:
    """A new level has no past, and one that is gone has no present."""
    came = changes_of("empty-level-inserted").news(MATE)
    went = changes_of("lowest-level-removed").news(KEEPER)

    assert (came.old, came.new is not None, came.is_quiet) == (None, True, False)
    assert (went.old is not None, went.new, went.is_quiet) == (True, None, False)


def test_what_is_said_of_a_level_itself_is_told_apart() -> None:
    """Another title asks nothing of anybody, and people want to know it; so is what fades out."""
    titled = changes_of("title-changed").news(SENIOR)
    fading = changes_of("deprecated").news(KEEPER)

    assert (titled.items, [change.field for change in titled.also]) == ((), ["title"])
    assert [change.subject for change in fading.also] == ["watch/trims-lamp"]


def test_a_path_that_nobody_knows_names_what_is_near() -> None:
    """A slip in the path of a level is answered with the level that was meant."""
    with pytest.raises(PathError, match=KEEPER):
        changes_of("typo").news("light/ic/keper")


@given(frameworks(), frameworks())
def test_every_level_of_any_two_frameworks_has_an_answer(old: Framework, new: Framework) -> None:
    """However much differs, whoever asks is told."""
    changes = compare(old, new)

    for each in changes.seats:
        news = changes.news(each.seat)
        assert (news.old, news.new) == (each.old, each.new)
