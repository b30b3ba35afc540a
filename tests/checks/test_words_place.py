"""From words in a text to their place in the file, and back into the file when they are mended."""

from __future__ import annotations

import ast
import io
import tokenize
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from progression.catalog import Catalog
from progression.checks import examine
from progression.checks.examples import TODAY
from progression.checks.fixing import plan
from progression.checks.rule import Context, Found, Group, Replacement, Rule, Severity
from progression.findings import Finding
from progression.loader import load
from progression.location import Location

COMPANY = """\
# Words before.
from progression import Cluster, Competency, Framework, INDIVIDUAL_CONTRIBUTOR, Level, Signal, Track

REPAIR = Competency("repair", "Repair")
HAND = Level(
    "hand",
    "Hand",
    expects=[REPAIR.expects("", Signal("one", {text}))],  # a comment
)
TRACK = Track("ic", "Mechanics", lane=INDIVIDUAL_CONTRIBUTOR, levels=[HAND])
ACME = Framework(
    "acme", "Acme", cumulative=True, competencies=[REPAIR],
    clusters=[Cluster("workshop", "Workshop", tracks=[TRACK])],
)
"""
MARK = "§"
"""The letter that the rule of these tests reports, and replaces."""
OTHER = "'\"\\x"
"""What it puts there, which no string can hold as it is."""


def _check(subject: Context) -> Iterator[Found]:
    for text in subject.signals:
        for start, each in enumerate(text.text):
            if each == MARK:
                fix = [Replacement(start, start + 1, OTHER)]
                yield subject.found_in(text, "A mark.", words=(start, start + 1), fix=fix)


MARKED = {
    "marked": Rule(
        "marked", group=Group.WORDING, severity=Severity.WARNING, since="0", check=_check
    )
}


@attrs.frozen
class Written:
    """A text as somebody wrote it down."""

    text: str
    literal: str


def _literal(piece: str, quote: str, *, escapes: bool) -> str:
    found = piece.replace("\\", "\\\\").replace(quote[0], f"\\{quote[0]}")
    if len(quote) == 1:
        found = found.replace("\n", "\\n")
    if escapes:
        found = found.replace("é", "\\xe9").replace("🎉", "\\N{PARTY POPPER}")
        found = found.replace(MARK, "\\u00a7")
    return f"{quote}{found}{quote}"


PIECES = st.tuples(
    st.text(st.sampled_from(f"a é🎉\\'\"\n日{MARK}"), max_size=6),
    st.sampled_from(["'", '"', "'''", '"""']),
    st.booleans(),
    st.sampled_from([" ", "\n    ", "  # why\n    ", "\n\n"]),
)


def _written(pieces: list[tuple[str, str, bool, str]]) -> Written:
    literals = [
        gap + _literal(piece, quote, escapes=escapes) for piece, quote, escapes, gap in pieces
    ]
    # A signal that says nothing would not load.
    return Written("x" + "".join(piece for piece, *_ in pieces), '"x"' + "".join(literals))


WRITTEN = st.lists(PIECES, max_size=4).map(_written)
"""Texts in strings side by side, in any quotes, over one line or several, with escapes."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that every example writes its company into."""
    return tmp_path_factory.mktemp("company")


def _company(folder: Path, told: Written) -> tuple[Path, list[Finding]]:
    file = folder / "acme.py"
    file.write_bytes(COMPANY.replace("{text}", told.literal).encode())
    framework = load(file)
    return file, list(examine(framework, rules=MARKED, today=TODAY).findings)


def _words(file: Path, place: Location) -> str:
    """What stands at a place of one line."""
    line = file.read_text(encoding="utf-8").split("\n")[place.line - 1]
    return line[place.column - 1 : place.end_column - 1]


def _besides_strings(file: Path) -> list[str]:
    """The comments, the names and the layout of a file."""
    text = file.read_text(encoding="utf-8")
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    return [token.string for token in tokens if token.type != tokenize.STRING]


@given(WRITTEN)
def test_each_mark_is_found_where_it_is_written(folder: Path, told: Written) -> None:
    """A place holds the very words, however they are quoted, escaped, joined and broken."""

    file, findings = _company(folder, told)

    assert len(findings) == told.text.count(MARK)
    for finding in findings:
        assert finding.place is not None
        assert ast.literal_eval(f'"{_words(file, finding.place)}"') == MARK


@pytest.mark.parametrize("quote", ["'", '"', "'''", '"""'])
def test_raw_strings_are_read_as_they_are(folder: Path, quote: str) -> None:
    """In a raw string a backslash is a letter like any other; what it cannot hold is not mended."""

    file, findings = _company(folder, Written(f"a\\n{MARK}b", f"r{quote}a\\n{MARK}b{quote}"))

    assert [finding.place and _words(file, finding.place) for finding in findings] == [MARK]
    assert [finding.fix for finding in findings] == [None]


@given(WRITTEN)
def test_mending_changes_the_words_and_nothing_else(folder: Path, told: Written) -> None:
    """After a fix the text has the other words, and comments and layout are as they were."""

    file, findings = _company(folder, told)
    before = _besides_strings(file)
    planned = plan(findings)
    planned.write()
    framework = load(file)
    texts = [text.text for text in Context(Catalog(framework), today=TODAY).signals]

    assert texts == [told.text.replace(MARK, OTHER)]
    assert _besides_strings(file) == before
    assert planned.left == ()


@given(WRITTEN)
def test_once_mended_there_is_nothing_to_mend(folder: Path, told: Written) -> None:
    """A second run finds nothing."""

    file, findings = _company(folder, told)
    plan(findings).write()
    again = examine(load(file), rules=MARKED, today=TODAY)

    assert again.findings == ()
    assert plan(again.findings).files == ()
