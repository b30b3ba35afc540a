"""Marks of a wording, equal on every machine."""

from __future__ import annotations

import re
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from progression.fingerprints import fingerprint
from progression.prose import fold

texts = st.lists(st.text())


def test_a_fingerprint_stays_as_it_is_for_ever() -> None:
    """Old assessments cite these marks, so the scheme may not drift."""

    assert fingerprint(["Repeats what was said before answering it."]) == "1:5d77b66bc1f7"
    assert fingerprint(["Größe", "zählt"]) == "1:8c47f95f9413"
    assert fingerprint([]) == "1:e3b0c44298fc"


@given(texts)
def test_fingerprints_have_one_shape(wording: list[str]) -> None:
    """The version of the scheme, a colon, and twelve hex digits."""

    assert re.fullmatch(r"1:[0-9a-f]{12}", fingerprint(wording))


@given(texts)
def test_line_breaks_do_not_count(wording: list[str]) -> None:
    """Text that was wrapped or indented in another way has the same mark."""

    wrapped = ["\n    " + fold(text).replace(" ", "\n\t") + " " for text in wording]

    assert fingerprint(wrapped) == fingerprint(wording)


@given(texts)
def test_ways_to_write_a_letter_do_not_count(wording: list[str]) -> None:
    """A letter with its accent apart has the same mark as the letter in one."""

    apart = [unicodedata.normalize("NFD", text) for text in wording]

    assert fingerprint(apart) == fingerprint(wording)


@given(st.lists(st.from_regex(r"[a-z ]*[a-z]", fullmatch=True).map(fold), unique=True, min_size=2))
def test_order_and_words_count(wording: list[str]) -> None:
    """Other words, or the same texts in another order, have another mark."""

    assert fingerprint(reversed(wording)) != fingerprint(wording)
    assert fingerprint([*wording[:-1], wording[-1] + "x"]) != fingerprint(wording)
    assert fingerprint(wording[:-1]) != fingerprint(wording)
