from __future__ import annotations

import csv
import io
from pathlib import Path

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from progression.catalog import Catalog
from progression.interchange import Written, culture_amp, format_named, to_15five
from progression.loader import load
from progression.model import (
    INDIVIDUAL_CONTRIBUTOR,
    Cluster,
    Competency,
    Framework,
    Level,
    Signal,
    Track,
)
from progression.testing import frameworks
from tests.interchange.company import FLEET

HARBOUR = Catalog(load(Path(__file__).parents[2] / "frameworks" / "harbour"))


def tables(written: Written) -> dict[str, list[dict[str, str]]]:
    """The rows of every table, as a tool reads them."""
    return {
        name: list(csv.DictReader(io.StringIO(content.decode(), newline="")))
        for name, content in written.files.items()
        if name.endswith(".csv")
    }


def report(written: Written) -> str:
    """What is told about the files."""
    return written.files["report.txt"].decode()


def company(number: int = 1, title: str = "Care", text: str = "Cares.") -> Framework:
    """A company of one level that asks some competencies."""
    competencies = [
        Competency(f"care-{place}", title if number == 1 else f"{title} {place}")
        for place in range(number)
    ]
    asks = [each.expects("", Signal("cares", text)) for each in competencies]
    track = Track("ic", "Yard", lane=INDIVIDUAL_CONTRIBUTOR, levels=[Level("a", "A", expects=asks)])
    clusters = [Cluster("yard", "Yard", tracks=[track])]
    return Framework("f", "F", cumulative=True, competencies=competencies, clusters=clusters)


class Test15Five:
    def test_paths(self) -> None:
        """A file has one path, in the documented columns, and a skill has one behaviour."""

        found = tables(to_15five.files_of(HARBOUR.framework))
        paths = {name: rows for name, rows in found.items() if name != "competencies.csv"}

        assert len(paths) == len(HARBOUR.tracks)
        for rows in paths.values():
            skills = [(row["Job title"], row["Competency"], row["Skill"]) for row in rows]
            assert list(rows[0]) == ["Path", "Job title", "Competency", "Skill", "Key behavior"]
            assert len({row["Path"] for row in rows}) == 1
            assert len(set(skills)) == len(skills)

    def test_nothing_is_lost(self) -> None:
        """Each signal in force, and each sentence, is a key behaviour of its level."""

        found = tables(to_15five.files_of(HARBOUR.framework))
        told = {(row["Job title"], row["Key behavior"]) for row in found["engineering-ic.csv"]}
        bars = [HARBOUR.bar(seat) for seat in HARBOUR.seats_of("engineering/ic")]
        asked = {(bar.seat.title, each.signal.text) for bar in bars for each in bar.signals}
        asked |= {(bar.seat.title, each.summary) for bar in bars for each in bar}

        assert told == asked

    def test_competencies(self) -> None:
        """The other file has every competency, and the clusters that ask it."""

        rows = tables(to_15five.files_of(HARBOUR.framework))["competencies.csv"]
        design = next(row for row in rows if row["Competency"] == "Software design")

        assert list(design) == ["Competency", "Competency description", "Company wide", "Groups"]
        assert len(rows) == len(HARBOUR.competencies)
        assert (design["Company wide"], design["Groups"]) == ("No", "Engineering")

    def test_long_names(self) -> None:
        """A name that is too long is cut, and the report says so."""

        written = to_15five.files_of(company(title="Takes care of " * 8))
        names = {row["Competency"] for rows in tables(written).values() for row in rows}

        assert max(map(len, names)) <= 75
        assert "longer than 75 characters" in report(written)
        assert any("longer than 75" in each for each in written.left_out)

    def test_many_long_names(self) -> None:
        """Of many names that are cut, the terminal tells three; the report has all."""

        written = to_15five.files_of(company(9, title="Takes care of " * 8))
        told = [each for each in written.left_out if "cut" in each]

        assert len(told) == 4
        assert told[-1] == "6 more names were cut: report.txt in the folder has all."
        assert report(written).count("was cut to") == 9

    def test_formulas(self) -> None:
        """Texts stay as they are, and the report warns of what a spreadsheet would run."""

        written = to_15five.files_of(company(text="=1+1 is what they add."))

        assert tables(written)["yard-ic.csv"][0]["Key behavior"] == "=1+1 is what they add."
        assert "1 text begins with a sign that makes spreadsheets compute" in report(written)

    def test_what_has_no_place(self) -> None:
        """The report counts what 15Five has no place for."""

        assert "1 question for 1:1s, 1 move and 2 grades" in report(to_15five.files_of(FLEET))


class TestCultureAmp:
    def test_columns(self) -> None:
        """A file has a column for each level of its track, and what is in force there."""

        rows = tables(culture_amp.files_of(HARBOUR.framework))["engineering-ic.csv"]
        seats = HARBOUR.seats_of("engineering/ic")
        row = next(each for each in rows if each["Title"] == "Ownership")
        asked = HARBOUR.bar(seats[0]).get("ownership")

        assert list(row) == [
            *("Title", "Description", *(seat.title for seat in seats), "Learning resources")
        ]
        assert asked is not None
        assert row[seats[0].title] == "\n".join(
            [asked.summary, "", *(f"* {each.signal.text}" for each in asked.signals)]
        )

    def test_at_most_thirty(self) -> None:
        """A track that asks more than a file may hold has several files, and the report says so."""

        written = culture_amp.files_of(company(65))
        found = tables(written)

        assert [len(rows) for rows in found.values()] == [30, 30, 5]
        assert "asks 65 competencies, and a file holds 30" in report(written)

    def test_titles_that_repeat(self) -> None:
        """Two levels of one title have a column each."""

        one = company().clusters[0]
        levels = [*one.tracks[0].levels, attrs.evolve(one.tracks[0].levels[0], id="b")]
        track = attrs.evolve(one.tracks[0], levels=levels)
        framework = attrs.evolve(company(), clusters=[attrs.evolve(one, tracks=[track])])

        assert list(tables(culture_amp.files_of(framework))["yard-ic.csv"][0]) == [
            *("Title", "Description", "A", "A (2)", "Learning resources")
        ]

    def test_headers_are_not_claimed(self) -> None:
        """The report says what nobody has published."""

        assert "does not publish how it spells the headers" in report(culture_amp.files_of(FLEET))


@settings(max_examples=20)
@given(frameworks(text=st.text(max_size=20)))
def test_any_company(framework: Framework) -> None:
    """Whatever the framework, tables are whole, and names of files are plain."""
    for name in ("15five", "culture-amp"):
        write = format_named(name).write_files
        assert write is not None
        written = write(framework)
        for file, rows in tables(written).items():
            assert "/" not in file
            assert all(None not in row and None not in row.values() for row in rows)
        assert report(written)
