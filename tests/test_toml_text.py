"""Values as TOML, and TOML that people wrote, changed in one place."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from progression.toml_text import TomlEditError, value_text, with_value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a = 1\n\n[b]\na = 2\n", "a = 5\n\n[b]\na = 2\n"),
        ("x = 1 # a = 2\n[b]\na = 2\n", "x = 1 # a = 2\na = 5\n[b]\na = 2\n"),
        ('t = """\na = 1\n"""\n', 't = """\na = 1\n"""\na = 5\n'),
        ("a = [1, # one\n2]\n", None),
        ("a = 1 # why\n", "a = 5 # why\n"),
        ("", "a = 5\n"),
    ],
)
def test_one_key_changes(text: str, expected: str | None) -> None:
    """One key changes and nothing else, or its author is asked to do it."""

    if expected is None:
        with pytest.raises(TomlEditError, match="by hand"):
            with_value(text, "a", 5)
    else:
        assert with_value(text, "a", 5) == expected


def test_values() -> None:
    """What TOML cannot hold as it is, is escaped."""

    assert value_text('a"\\\n\x7f') == '"a\\"\\\\\\n\\u007f"'
    assert value_text(["a", "b"]) == '["a", "b"]'
    assert with_value("", "a", value=True) == "a = true\n"


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=12))
def test_any_text_reads_back(text: str) -> None:
    """TOML gives back the text that was written, whatever signs it has."""

    assert tomllib.loads(f"a = {value_text(text)}") == {"a": text}
