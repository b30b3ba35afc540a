from __future__ import annotations

import pytest

from progression.interchange.tables.numbers import Look, look_of, shown


class TestLook:
    @pytest.mark.parametrize(
        ("code", "look"),
        [
            ("General", Look.NUMBER),
            ("0.00E+00", Look.NUMBER),
            ('#,##0" days"', Look.NUMBER),
            ("#,##0.00 [$€-407];[Red]-#,##0", Look.NUMBER),
            ("@", Look.NUMBER),
            ("0%", Look.PERCENTAGE),
            ("dd\\.mm\\.yyyy", Look.DATE),
            ("[$-409]mmmm;@", Look.DATE),
            ("yyyy-mm-dd hh:mm", Look.DATE),
            ("hh:mm:ss", Look.TIME),
            ("[h]:mm:ss", Look.DURATION),
        ],
    )
    def test_codes(self, code: str, look: Look) -> None:
        """A format of letters is told by its letters, not by its words."""

        assert look_of(164, code) is look

    def test_built_in(self) -> None:
        """Formats that are built in have numbers of their own."""

        assert [look_of(number, None) for number in (0, 9, 14, 20, 46)] == [
            Look.NUMBER,
            Look.PERCENTAGE,
            Look.DATE,
            Look.TIME,
            Look.DURATION,
        ]


class TestShown:
    @pytest.mark.parametrize(
        ("value", "look", "text"),
        [
            (4.0, Look.NUMBER, "4"),
            (-0.0, Look.NUMBER, "0"),
            (1e20, Look.NUMBER, "1e+20"),
            (float("inf"), Look.NUMBER, ""),
            (0.07, Look.PERCENTAGE, "7%"),
            (46082.5, Look.DATE, "2026-03-01 12:00"),
            (-1, Look.DATE, "-1"),
            (9e9, Look.DATE, "9000000000"),
            (0.999999, Look.TIME, "1899-12-31"),
            (1.5, Look.DURATION, "36:00"),
            (9e9, Look.DURATION, "9000000000"),
        ],
    )
    def test_values(self, value: float, look: Look, text: str) -> None:
        """A number is short, and one that cannot be a day stays a number."""

        assert shown(value, look) == text
