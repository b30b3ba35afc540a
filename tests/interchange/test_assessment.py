from __future__ import annotations

import datetime
import json
import random
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser

from progression.interchange import FormatError
from progression.interchange._browser import browser_json
from progression.interchange.assessment import (
    Answer,
    Assessment,
    Reply,
    dump,
    dumps,
    load,
    loads,
    schema,
)

VALIDATOR = jsonschema.Draft202012Validator(
    json.loads(schema()), format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
)
DAY = datetime.date(2026, 3, 1)
WHOLE: dict[str, Any] = {
    "schema": "progression/assessment/1",
    "framework": "fernhill",
    "version": "2026.1",
    "level": "workshop/ic/mechanic",
    "date": "2026-03-01",
    "answers": {
        "repair/asks-first": {"answer": "at-times", "note": "Twice.", "wording": "1:0123456789ab"},
        "repair/says-why": {"answer": "no-chance-yet", "reason": "Nobody asked."},
        "repair/was-dropped": {"note": "Kept."},
    },
}

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
numbers = st.integers() | st.floats(allow_nan=False, allow_infinity=False)
values = st.recursive(
    st.none() | st.booleans() | numbers | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=8,
)


def unknown(*known: str) -> st.SearchStrategy[dict[str, Any]]:
    """Keys that no version knows yet."""
    return st.dictionaries(texts.filter(lambda key: key not in known), values, max_size=2)


replies = st.builds(
    Reply,
    st.none() | st.sampled_from(Answer),
    note=texts,
    reason=texts,
    wording=texts,
    rest=unknown("answer", "note", "reason", "wording"),
)
assessments = st.builds(
    Assessment,
    texts.filter(bool),
    texts.filter(bool),
    st.dates(),
    st.dictionaries(st.builds("{}/{}".format, texts, texts), replies, max_size=4),
    version=texts,
    rest=unknown("schema", "framework", "version", "level", "date", "answers"),
)


def faults(document: object) -> list[str]:
    """What the reader says of a document, by place."""
    with pytest.raises(FormatError) as caught:
        loads(json.dumps(document))
    return [f"{each.path}: {each.message}" for each in caught.value.faults]


@given(assessments)
def test_what_was_written_reads_back(assessment: Assessment) -> None:
    """Answers, notes, and keys that nobody knows yet come back equal."""

    text = dumps(assessment)

    again = loads(text)

    assert dumps(again) == text
    assert again.replies.keys() == assessment.replies.keys()
    assert (again.framework, again.level, again.date) == (
        assessment.framework,
        assessment.level,
        assessment.date,
    )


@given(assessments)
def test_what_is_written_fits_the_schema(assessment: Assessment) -> None:
    """The schema takes whatever this module writes."""

    assert list(VALIDATOR.iter_errors(json.loads(dumps(assessment)))) == []


def test_bytes_are_those_of_a_browser(browser: Browser) -> None:
    """Whatever JSON holds is written as a browser writes it, numbers and odd keys included."""

    chance = random.Random(3)
    odd = ["1", "01", "10", "4294967294", "4294967295", "b", "__proto__", "é", "\u2028", '"', ""]
    texts = [
        *('{"b":1,"2":1,"1":1,"a":{"9":[],"x":{}}}', "-0", "1e400", "0.1e-6", "123456789e13"),
        *(json.dumps({key: place for place, key in enumerate(chance.sample(odd, 6))}),),
        *(str(chance.uniform(-1, 1) * 10 ** chance.randint(-30, 30)) for _ in range(300)),
        *(str(chance.randint(-(10**25), 10**25)) for _ in range(100)),
    ]
    context = browser.new_context()
    theirs = context.new_page().evaluate(
        "texts => texts.map(each => JSON.stringify(JSON.parse(each), null, 2))", texts
    )
    context.close()

    assert [browser_json(json.loads(each)) for each in texts] == theirs


def test_order_does_not_count(tmp_path: Path) -> None:
    """Equal answers give equal files, whatever was answered first."""

    turned = {**WHOLE, "answers": dict(reversed(WHOLE["answers"].items()))}
    first, second = loads(json.dumps(WHOLE)), loads(json.dumps(turned, indent=7))
    dump(first, tmp_path / "first.json")
    dump(second, tmp_path / "second.json")

    assert load(tmp_path / "first.json") == first
    assert (tmp_path / "first.json").read_bytes() == (tmp_path / "second.json").read_bytes()


def test_what_is_not_known_is_kept() -> None:
    """Signals that are gone and keys of later versions stay in the file."""

    found = loads(json.dumps({**WHOLE, "mood": [1]}))

    assert found.rest == {"mood": [1]}
    assert found.replies["repair/was-dropped"] == Reply(note="Kept.")
    assert found.replies["repair/says-why"].answer is Answer.NO_CHANCE_YET
    assert json.loads(dumps(found)) == {**WHOLE, "mood": [1]}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"schema": "progression/framework/1"}, "`schema` takes “progression/assessment/1”"),
        ({"schema": "progression/assessment/2"}, "Bring progression up to date"),
        ({"date": "1 March"}, "`date` takes a day such as"),
        ({"date": "20260301"}, "`date` takes a day such as"),
        ({"level": ""}, "`level` is empty"),
        ({"version": 3}, "`version` takes text, not the number 3"),
        ({"answers": []}, "`answers` takes an object, not a list"),
        ({"answers": {"repair": {}}}, "`repair` has no slash"),
        ({"answers": {"a/b": "not-yet"}}, "`a/b` takes an object"),
        ({"answers": {"a/b": {"answer": "not yet"}}}, "Did you mean “not-yet”?"),
        ({"answers": {"a/b": {"note": None}}}, "`note` takes text, not null"),
    ],
)
def test_what_is_wrong_is_told(changed: dict[str, Any], said: str) -> None:
    """A broken file is refused in words, with the place; the schema refuses it, too."""

    document = {**WHOLE, **changed}

    assert any(said in each for each in faults(document))
    assert list(VALIDATOR.iter_errors(document))


def test_a_missing_part_is_told() -> None:
    """All that a file lacks is told at once."""

    said = faults({"schema": "progression/assessment/1"})

    assert [each.split("lacks ")[1] for each in said] == [
        "`framework`.",
        "`level`.",
        "`date`.",
        "`answers`.",
    ]


def test_a_file_that_is_no_text_is_told(tmp_path: Path) -> None:
    """A picture under the wrong name is refused with its name."""

    (tmp_path / "mine.json").write_bytes(b"\x89PNG")

    with pytest.raises(FormatError, match=r"mine\.json"):
        load(tmp_path / "mine.json")
