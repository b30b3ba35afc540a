"""What ids and prose are drawn from."""

from __future__ import annotations

import datetime

from hypothesis import strategies as st

_WORDS = (
    "anchor beacon chart deck engine ferry gauge harbour inlet jetty keel ledger mast north oar"
    " pilot quay rudder signal tide under-way vessel watch x2 yard-arm zenith 7-seas log-book-2"
).split()
_LETTERS = "abcdefghij ABC ,.-0123 éßñčΩж日本😀"
_SENTENCES = (
    "Asks first.",
    "Writes down what was decided, and why.",
    "Ships small changes — each with its test.",
    "Führt durch Fragen.",
    "Says “no” early.",
)

IDS = st.sampled_from(_WORDS)
"""Ids; short, since readers of a failing example see many of them."""

PROSE = st.one_of(
    st.sampled_from(_SENTENCES),
    st.text(_LETTERS, min_size=1, max_size=12).map(lambda text: text.strip() or "a"),
)
"""Short texts that are never blank."""

DAYS = st.dates(datetime.date(2000, 1, 1), datetime.date(2099, 12, 31))
"""Days of this century."""
