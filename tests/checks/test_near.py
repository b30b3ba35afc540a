"""Nearly equal texts are found without comparing each with each."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from progression.checks.near import Words, common_words, near_pairs

WORDS = st.sampled_from("asks before building names who waits for it".split())
SENTENCE = "asks those who wait for it how long each step takes and names one to leave out".split()
TEXTS = st.lists(WORDS, max_size=12).map(tuple)


def longest_common(one: Words, other: Words) -> int:
    """The longest common subsequence, by the book."""
    row = [0] * (len(other) + 1)
    for word in one:
        before = row[:]
        for place, each in enumerate(other):
            row[place + 1] = (
                before[place] + 1 if word == each else max(row[place], before[place + 1])
            )
    return row[-1]


@given(TEXTS, TEXTS)
def test_common_words_are_those_of_the_book(one: Words, other: Words) -> None:
    """The number of common words is the length of the longest common subsequence."""

    assert common_words(one, other) == longest_common(one, other)


@given(st.lists(TEXTS, max_size=20))
def test_pairs_are_near_and_not_equal(texts: list[Words]) -> None:
    """No pair is given that is equal, or has fewer words in common than was asked for."""

    for first, second in near_pairs(texts, 0.8):
        one, other = texts[first], texts[second]
        assert first < second
        assert one != other
        assert 2 * longest_common(one, other) >= 0.8 * (len(one) + len(other))


@given(st.lists(TEXTS, max_size=20), st.data())
def test_a_changed_word_is_found(texts: list[Words], data: st.DataObject) -> None:
    """Of two texts of eight words and more, one with a word changed, the pair is found."""

    text = data.draw(st.integers(8, len(SENTENCE)).map(lambda size: tuple(SENTENCE[:size])))
    place = data.draw(st.integers(0, len(text) - 1))
    changed = (*text[:place], "otherwise", *text[place + 1 :])
    others = [each for each in texts if each not in (text, changed)]

    assert (0, 1) in set(near_pairs([text, changed, *others], 0.8))


@given(st.lists(TEXTS, max_size=20, unique=True), st.randoms())
def test_order_changes_no_pair(texts: list[Words], chance: random.Random) -> None:
    """The same texts in another order give the same pairs."""

    mixed = list(texts)
    chance.shuffle(mixed)

    assert pairs_of(mixed) == pairs_of(texts)


def pairs_of(texts: list[Words]) -> set[frozenset[Words]]:
    """The pairs themselves, whatever their places."""
    return {frozenset((texts[first], texts[second])) for first, second in near_pairs(texts, 0.8)}
