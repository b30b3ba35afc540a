from __future__ import annotations

import copy
import importlib.resources
import json
import random
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from progression.interchange import FormatError
from progression.interchange.json import dumps, loads, schema
from progression.model import Framework
from progression.testing import frameworks
from tests.interchange.company import FLEET

SCHEMA = json.loads(schema())
VALIDATOR = jsonschema.Draft202012Validator(
    SCHEMA, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
)
MUTATIONS = 15

BEYOND_A_SCHEMA = (
    "which this document does not hold",  # a name that leads nowhere
    "which is none of the competency's scale",  # a rung of another scale
    "and the competency has no scale",
    "stands twice",  # an id
    "in turn",  # levels that name each other in a circle
    "ends before it starts",  # a round of reviews
    "only after it has ended",
)
"""What the reader refuses and no schema can: it would have to look things up."""


def places(value: Any) -> Iterator[tuple[Any, Any]]:
    """All containers of a document, each with the keys or numbers in it."""
    keys = list(value) if isinstance(value, dict) else range(len(value))
    for key in keys:
        yield value, key
        if isinstance(value[key], dict | list):
            yield from places(value[key])


def mutate(document: Any, chance: random.Random) -> None:
    """Change one place of a document, for worse or not."""
    container, key = chance.choice(list(places(document)))
    other, another = chance.choice(list(places(document)))
    match chance.randrange(7):
        case 0:
            del container[key]
        case 1 if isinstance(container, dict):
            container[chance.choice(["titel", "", "kind", "id", "for_"])] = container.pop(key)
        case 2 if isinstance(container, dict):
            container[chance.choice(["summary", "status", "colour", "on"])] = plain(chance)
        case 3:
            container[key] = [container[key]]
        case 4:
            container[key] = {"id": container[key]}
        case 5:
            container[key] = json.loads(json.dumps(other[another]))
        case _:
            container[key] = plain(chance)


VALUES: list[Any] = [
    None,
    True,
    False,
    0,
    1,
    -3,
    2.5,
    "",
    " ",
    "x",
    "a/b",
    "draft",
    "2026-02-30",
    [],
    {},
    [1],
]


def plain(chance: random.Random) -> Any:
    """One of the values; a list or an object is one of its own, whatever is put into it later."""
    return copy.deepcopy(chance.choice(VALUES))


def agrees(document: Any) -> bool:
    """Whether schema and reader agree on a document.

    What the schema takes, the reader takes too, but for what is beyond a schema.
    What the schema refuses, the reader refuses.
    """
    try:
        loads(json.dumps(document))
    except FormatError as error:
        return not VALIDATOR.is_valid(document) or all(
            any(word in fault.message for word in BEYOND_A_SCHEMA) for fault in error.faults
        )
    return bool(VALIDATOR.is_valid(document))


class TestSchema:
    def test_current(self) -> None:
        """The committed schema is the one that the model gives; else write it anew from there."""

        folder = importlib.resources.files("progression.interchange")
        committed = (folder / "framework.schema.json").read_text(encoding="utf-8")

        assert committed == schema()

    def test_accepted(self) -> None:
        """A third-party validator accepts it as a schema."""

        jsonschema.Draft202012Validator.check_schema(SCHEMA)

    def test_described(self) -> None:
        """Every key of every object says what it holds, for editors that show it."""

        objects = [SCHEMA, *SCHEMA["$defs"].values()]
        bare = [
            (each["title"], key)
            for each in objects
            for key, value in each["properties"].items()
            if "description" not in value and "const" not in value
        ]

        assert bare == []

    def test_own_address(self) -> None:
        """A document may name its schema, so that editors find it."""

        document = {"$schema": "framework.schema.json"} | json.loads(dumps(FLEET))

        assert VALIDATOR.is_valid(document)
        assert loads(json.dumps(document)) == FLEET

    @given(frameworks(max_levels=2, max_signals=2))
    def test_written_documents(self, framework: Framework) -> None:
        """Whatever is written agrees with the schema."""

        VALIDATOR.validate(json.loads(dumps(framework)))

    @given(frameworks(max_levels=2, max_signals=2), st.randoms(use_true_random=False))
    def test_mutated_documents(self, framework: Framework, chance: random.Random) -> None:
        """Schema and reader agree on documents that were changed, one change upon the other."""

        text = dumps(framework)
        for number in range(MUTATIONS):
            document = json.loads(text)
            for _ in range(1 + number % 2):
                mutate(document, chance)
            # Another value of this key is told alone: whose document it is comes first.
            document["schema"] = SCHEMA["properties"]["schema"]["const"]

            assert agrees(document), document

    @pytest.mark.parametrize("value", [None, 3, "x", [], {}])
    def test_object_within(self, value: object) -> None:
        """What is an object in a field of its own is no other value, and not null."""

        document = json.loads(dumps(FLEET)) | {"cycle": value}

        assert not VALIDATOR.is_valid(document)
        assert agrees(document)

    def test_mutations_bite(self) -> None:
        """Of the changes, many break a document and many do not."""

        chance = random.Random(1)
        verdicts = []
        for _ in range(300):
            document = json.loads(dumps(FLEET))
            mutate(document, chance)
            verdicts.append(VALIDATOR.is_valid(document))

        assert 30 < sum(verdicts) < 270

    @pytest.mark.parametrize(
        "edit",
        [
            ('"novice"', '"novise"', 1),
            ('"deck/crew/mate"', '"deck/crew/nobody"', 1),
            ('"id": "helm"', '"id": "mate"', 1),
            ('"grade": 1', '"grade": 1.0', 1),
        ],
    )
    def test_beyond_the_schema(self, edit: tuple[str, str, int]) -> None:
        """A name that leads nowhere, an id twice, and 1.0 for 1: only the reader refuses them."""

        text = dumps(FLEET).replace(*edit)

        assert VALIDATOR.is_valid(json.loads(text))
        with pytest.raises(FormatError):
            loads(text)
