from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from progression.interchange import FormatError
from progression.interchange.layer import Cell, Layer, dump, dumps, load, loads, schema

VALIDATOR = jsonschema.Draft202012Validator(json.loads(schema()))
CELL = {"level": "workshop/ic/mechanic", "competency": "repair", "mark": "Hiring"}
WHOLE = {
    "schema": "progression/layer/1",
    "framework": "fernhill",
    "name": "What we hire for",
    "cells": [CELL],
}

words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)
cells = st.builds(Cell, words, words, words, note=st.just("") | words)
layers = st.builds(Layer, words, words, st.lists(cells, max_size=4), note=st.just("") | words)


@given(layers)
def test_what_was_written_reads_back(layer: Layer) -> None:
    """A layer comes back equal, and fits its schema."""

    text = dumps(layer)

    assert loads(text) == layer
    assert list(VALIDATOR.iter_errors(json.loads(text))) == []


def test_a_file_reads_back(tmp_path: Path) -> None:
    """A file holds what was written to it."""

    layer = Layer("fernhill", "Hiring", [Cell("workshop/ic/mechanic", "repair", "Now")])
    dump(layer, tmp_path / "hiring.json")

    assert load(tmp_path / "hiring.json") == layer


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"schema": "progression/assessment/1"}, "`schema` takes “progression/layer/1”"),
        ({"name": ""}, "`name` is empty"),
        ({"colour": "red"}, "There is no `colour` here"),
        ({"nam": "x"}, "Did you mean `name`?"),
        ({"cells": {}}, "`cells` takes a list of marked cells, not an object"),
        ({"cells": ["x"]}, "A cell is an object"),
        ({"cells": [{**CELL, "mark": 3}]}, "`mark` takes text, not the number 3"),
        ({"cells": [{"level": "a"}]}, "`competency` is missing"),
    ],
)
def test_what_is_wrong_is_told(changed: dict[str, Any], said: str) -> None:
    """A broken file is refused in words, and by the schema as well."""

    document = {**WHOLE, **changed}

    with pytest.raises(FormatError) as caught:
        loads(json.dumps(document))
    assert any(said in each.message for each in caught.value.faults)
    assert list(VALIDATOR.iter_errors(document))
