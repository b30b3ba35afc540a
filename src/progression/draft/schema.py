"""The form of an answer: the part of the framework's own schema that a cluster needs.

Names, kinds and descriptions are those of canonical JSON, so that an answer is read as it is. The
form keeps to the strict subset that servers can hold a model to: every key is required, no other
is allowed, and there are no patterns.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final, TypeAlias

from progression.interchange import json as canonical

Schema: TypeAlias = "dict[str, Any]"

NAME: Final = "cluster_draft"
"""What the form is called in a request."""

KEPT: Final[Mapping[str, Sequence[str]]] = {
    "Competency": ("id", "title", "dimension", "summary", "prompts", "practices"),
    "Cluster": ("id", "title", "summary", "tracks"),
    "Track": ("id", "title", "lane", "summary", "levels"),
    "Level": (
        "id",
        "title",
        "grade",
        "summary",
        "also_called",
        "expects",
        "milestones",
        "triggers",
        "prompts",
    ),
    "Expectation": ("competency", "rung", "summary", "signals"),
    "Signal": ("id", "text", "examples", "raises"),
    "Milestone": ("id", "text"),
    "Trigger": ("id", "text"),
    "Prompt": ("id", "text", "for"),
    "Practice": ("id", "text", "kind", "time"),
}
"""The fields that a draft has, by noun; the rest is for people."""

HELD: Final[Mapping[str, Mapping[str, str]]] = {
    "Competency": {"prompts": "Prompt", "practices": "Practice"},
    "Cluster": {"tracks": "Track"},
    "Track": {"levels": "Level"},
    "Level": {
        "expects": "Expectation",
        "milestones": "Milestone",
        "triggers": "Trigger",
        "prompts": "Prompt",
    },
    "Expectation": {"signals": "Signal"},
}
"""The fields that hold other nouns, and which."""


def draft_schema(dimensions: Sequence[str], lanes: Sequence[str]) -> Schema:
    """The JSON Schema of an answer.

    Args:
        dimensions: The ids of the dimensions that a competency may belong to.
        lanes: The ids of the lanes that a track may be in.
    """
    whole: Mapping[str, Schema] = json.loads(canonical.schema())["$defs"]
    definitions = {name: _strict(whole[name], keys) for name, keys in KEPT.items()}
    definitions["Level"]["properties"]["grade"] |= {"type": "integer"}
    definitions["Level"]["properties"]["grade"].pop("anyOf", None)
    definitions["Expectation"]["properties"]["rung"] |= {"type": ["string", "null"]}
    _choose(definitions["Competency"], "dimension", dimensions)
    _choose(definitions["Track"], "lane", lanes)
    return {
        "type": "object",
        "properties": {
            "competencies": {
                "type": "array",
                "items": {"$ref": "#/$defs/Competency"},
                "description": "Competencies that the framework does not have yet.",
            },
            "cluster": {"$ref": "#/$defs/Cluster"},
            "assumptions": {
                "type": "array",
                "items": {"type": "string"},
                "description": "What the material does not say and you had to assume.",
            },
        },
        "required": ["competencies", "cluster", "assumptions"],
        "additionalProperties": False,
        "$defs": definitions,
    }


def _strict(schema: Schema, keys: Sequence[str]) -> Schema:
    return {
        "type": "object",
        "description": schema["description"],
        "properties": {key: _plain(schema["properties"][key]) for key in keys},
        "required": list(keys),
        "additionalProperties": False,
    }


def _plain(schema: Schema) -> Schema:
    """A field without what servers cannot hold a model to."""
    plain = {key: each for key, each in schema.items() if key not in ("pattern", "$comment")}
    if "enum" in plain:
        plain["type"] = "string"
    if "items" in plain:
        plain["items"] = _plain(plain["items"])
    return plain


def _choose(schema: Schema, key: str, choices: Sequence[str]) -> None:
    if choices:
        schema["properties"][key] |= {"type": "string", "enum": list(choices)}
