"""What forms save: written, read, refused, and described by a schema."""

from __future__ import annotations

import copy
import datetime
import json
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from progression.interchange import FormatError
from progression.interchange.response import (
    FEEDBACK,
    PILOT,
    SHAPES,
    Response,
    Said,
    Shape,
    dumps,
    load,
    loads,
    schema,
)

SECRET = "The argument in the kitchen"
GIVEN: dict[str, Any] = {
    "schema": "progression/feedback/1",
    "framework": "harbour",
    "from": "Ines",
    "date": "2026-11-03",
    "answers": {
        "care/asks": {"answer": "at-times", "note": SECRET, "wording": "1:0123456789ab"},
        "care/tars": {"note": "Only this."},
    },
}
TEXT = st.text(st.characters(blacklist_categories=["Cs"]), max_size=20)
UNKNOWN = st.dictionaries(TEXT.map(lambda each: f"x-{each}"), st.booleans() | TEXT, max_size=2)


@st.composite
def responses(draw: st.DrawFn) -> Response:
    """Answers to any form."""
    shape = draw(st.sampled_from(SHAPES))
    key = st.from_regex(shape.key, fullmatch=True)
    said = st.builds(
        Said,
        st.sampled_from(["", *shape.answers]),
        note=TEXT,
        wording=st.sampled_from(["", "1:0123456789ab"]),
        rest=UNKNOWN,
    )
    needed = {name: draw(TEXT.filter(str.strip)) for name in shape.needed}
    others = {name: draw(TEXT.filter(bool)) for name in shape.others if draw(st.booleans())}
    return Response(
        shape,
        draw(st.dates()),
        needed | others,
        draw(st.dictionaries(key, said, max_size=3)),
        rest=draw(UNKNOWN),
    )


@settings(max_examples=80)
@given(responses())
def test_what_is_written_reads_back(response: Response) -> None:
    """Nothing is lost, unknown keys included, and the schema takes it."""
    text = dumps(response)

    assert loads(text, response.shape) == response
    jsonschema.Draft202012Validator(json.loads(schema(response.shape))).validate(json.loads(text))


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"schema": "progression/pilot/1"}, "A feedback file is wanted, and this is a pilot file"),
        ({"schema": "progression/feedback/2"}, "Bring progression up to date"),
        ({"framework": ""}, "`framework` is empty"),
        ({"from": " "}, "feedback is never anonymous"),
        ({"from": 3}, "`from` takes text, not a number"),
        ({"date": "soon"}, "`date` takes a day"),
        ({"answers": SECRET}, "`answers` takes an object, not text"),
        ({"answers": {SECRET: {}}}, "by competency/signal"),
        ({"answers": {"a/b": SECRET}}, "takes an object, not text"),
        ({"answers": {"a/b": {"answer": SECRET}}}, "one of “not-yet”"),
        ({"answers": {"a/b": {"note": [SECRET]}}}, "`note` takes text, not a list"),
        ({"answers": {"a/b": {"wording": SECRET}}}, "1:0123456789ab"),
    ],
)
def test_what_is_wrong_is_said_without_what_was_written(changed: dict[str, Any], told: str) -> None:
    """Each fault has its message, none quotes what somebody wrote, and the schema agrees."""
    document = copy.deepcopy(GIVEN) | changed
    with pytest.raises(FormatError) as caught:
        loads(json.dumps(document), FEEDBACK, name="ines.json")
    found = jsonschema.Draft202012Validator(json.loads(schema(FEEDBACK)))

    assert told in str(caught.value) and "ines.json" in str(caught.value)
    assert "kitchen" not in str(caught.value)
    if changed not in ({"from": " "}, {"date": "soon"}):
        assert not found.is_valid(document)


@pytest.mark.parametrize("key", ["framework", "from", "date", "answers"])
def test_what_is_missing(key: str) -> None:
    """What a file is of no use without is asked for by name."""
    document = {name: value for name, value in GIVEN.items() if name != key}

    with pytest.raises(FormatError, match=f"The document lacks `{key}`"):
        loads(json.dumps(document), FEEDBACK)


@pytest.mark.parametrize("text", ["", "{", f'{{"note": "{SECRET}', "[]", f'"{SECRET}"', "NaN"])
def test_no_document(text: str) -> None:
    """What was cut on its way is refused, and its text stays out of the message."""
    with pytest.raises(FormatError) as caught:
        loads(text, FEEDBACK)

    assert "kitchen" not in str(caught.value)


def test_another_kind_of_file_is_too_large(tmp_path: Any) -> None:
    """A file that no form could have made is not read whole."""
    file = tmp_path / "film.json"
    file.write_bytes(b" " * 1_000_001)

    with pytest.raises(FormatError, match="far larger than a form"):
        load(file, PILOT)


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_schema_is_one(shape: Shape) -> None:
    """Each schema is a schema."""
    jsonschema.Draft202012Validator.check_schema(json.loads(schema(shape)))

    assert json.loads(schema(shape))["required"][0] == "schema"


def test_a_note_is_not_in_the_repr() -> None:
    """What somebody wrote does not slip into logs."""
    said = Response(
        FEEDBACK, datetime.date(2026, 1, 1), {"keep": SECRET}, {"a/b": Said(note=SECRET)}
    )

    assert SECRET not in repr(said)
