"""Nothing of what is to be blacked out is left."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from progression.people.redaction import BLACK, Redaction, RedactionError, read_redaction

REDACT = Redaction(["Ines Klein", "Northwind", "Ann", "Zoë", "Projekt Ost", "C3"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ines Klein saw it.", f"{BLACK} saw it."),
        ("INES  KLEIN’s note", f"{BLACK}’s note"),
        ("2026-11-03-cache--ines-klein.md", f"2026-11-03-cache--{BLACK}.md"),
        ("for Ines\nKlein", f"for {BLACK}"),
        ("ines_klein@example.org", f"{BLACK}@example.org"),
        ("Northwinds Hafen, das Northwindprojekt", f"{BLACK} Hafen, das {BLACK}"),
        ("Ann's planning, ann.", f"{BLACK} planning, {BLACK}."),
        ("Anna and the channel", "Anna and the channel"),
        ("Zoe\u0308 and ZOË, zoe.md", f"{BLACK} and {BLACK}, {BLACK}.md"),
        ("North\u00adwind, North\u200bwind", f"{BLACK}, {BLACK}"),
        ("projekt-ost", BLACK),
        ("nothing of it", "nothing of it"),
    ],
)
def test_words(text: str, expected: str) -> None:
    """A name goes in any case and form, and as it stands in a file's name."""

    assert REDACT(text) == expected
    assert REDACT.finds(text) == (BLACK in expected)


@given(st.lists(st.text(st.characters(categories=["L", "Nd", "Zs"]), min_size=5)), st.text())
def test_nothing_is_left(words: list[str], text: str) -> None:
    """Once blacked out, a text holds none of the words, however they meet."""
    redact = Redaction(words)

    assert not redact.finds(redact(f"{text}{' '.join(words)}{text}"))


def test_a_list(tmp_path: Path) -> None:
    """A list has one name on each line; an empty one would leave everything as it is."""
    file = tmp_path / "redact.txt"
    file.write_text("# people\n\nInes Klein\r\n", "utf-8")
    assert read_redaction(file)("Ines Klein") == BLACK

    file.write_text("# nobody\n", "utf-8")
    with pytest.raises(RedactionError, match="no word"):
        read_redaction(file)
    file.write_bytes(b"\xff\xfe")
    with pytest.raises(RedactionError, match="not UTF-8"):
        read_redaction(file)
