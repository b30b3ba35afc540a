"""Words that stayed, went and came."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from progression.changes import Edit, spans_between

TEXTS = st.lists(st.sampled_from("asks the team whole often, (not) don't . \n".split(" "))).map(
    " ".join
)


@given(TEXTS, TEXTS)
def test_spans_are_the_two_texts(before: str, after: str) -> None:
    """Kept and deleted words together are the old text, kept and inserted ones the new."""
    spans = spans_between(before, after)

    assert "".join(each.text for each in spans if each.edit is not Edit.INSERTED) == before
    assert "".join(each.text for each in spans if each.edit is not Edit.DELETED) == after
    assert all(each.text for each in spans)


@pytest.mark.parametrize("middle", ["one", "one " * 50_000])
def test_very_long_texts_are_compared_at_their_ends(middle: str) -> None:
    """A text of megabytes is marked in moments: what both begin and end with is kept."""
    start, end = "It begins. " * 20_000, " It ends." * 20_000

    spans = spans_between(f"{start}{middle}{end}", f"{start}two{end}")

    assert [each.edit for each in spans] == [Edit.KEPT, Edit.DELETED, Edit.INSERTED, Edit.KEPT]
    assert spans[2].text.strip() == "two"
