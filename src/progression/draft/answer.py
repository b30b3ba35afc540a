"""From what a model says to a framework with the drafted cluster in it, strictly read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final, TypeAlias

import attrs

from progression.draft.schema import HELD, KEPT
from progression.errors import ProgressionError
from progression.interchange import FormatError
from progression.interchange import json as canonical
from progression.model import (
    DRAFT,
    INDIVIDUAL_CONTRIBUTOR,
    MANAGEMENT,
    Cluster,
    Competency,
    Dimension,
    Framework,
    Lane,
    Track,
)
from progression.prose import counted

Raw: TypeAlias = "dict[str, Any]"

LARGEST: Final = 400_000
"""Characters of an answer that are read."""
_THINKING = re.compile(r"<think(?:ing)?>.*?</think(?:ing)?>", re.DOTALL | re.IGNORECASE)
_FENCED = re.compile(r"```(?:json)?\s*\n(.*?)```", re.DOTALL | re.IGNORECASE)
_PARTS: Final = {"competencies": list, "cluster": dict, "assumptions": list}
_MOST = 12


class AnswerError(ProgressionError, ValueError):
    """What a model said is no draft; the text tells the model what to mend."""


@attrs.frozen
class Drafted:
    """A framework with a drafted cluster.

    Attributes:
        framework: All of it, the draft behind what was there.
        cluster: The drafted cluster.
        competencies: The drafted competencies.
        assumptions: What the model says that it assumed.
    """

    framework: Framework
    cluster: Cluster
    competencies: tuple[Competency, ...]
    assumptions: tuple[str, ...]


def lanes_of(framework: Framework) -> dict[str, Lane]:
    """The lanes that a draft may use: the framework's own, or those that everyone has."""
    pending, found = list(framework.clusters), dict[str, Lane]()
    while pending:
        cluster = pending.pop(0)
        found |= {
            track.lane.id: track.lane for track in cluster.tracks if track.lane.id not in found
        }
        pending += cluster.clusters
    usual = {each.id: each for each in (INDIVIDUAL_CONTRIBUTOR, MANAGEMENT)}
    return found | {name: each for name, each in usual.items() if name not in found}


def drafted(said: str, base: Framework, *, owner: str = "") -> Drafted:
    """Read what a model said.

    Args:
        said: Its words.
        base: The framework that the cluster is for.
        owner: Who is to keep the cluster and its competencies current.

    Raises:
        AnswerError: It is no draft; the error says everything that is wrong.
    """
    answer = _object(said)
    _require_form(answer)
    _drop_nothing(answer)
    document: Raw = json.loads(canonical.dumps(base))
    known = len(base.competencies)
    grades = _grades(base)
    kept_by: Raw = {"owner": owner} if owner else {}
    cluster = answer["cluster"] | kept_by | {"status": DRAFT.value}
    for level in _levels(cluster):
        number = level.get("grade")
        if type(number) is int and number in grades:
            level["grade"] = grades[number]
    competencies = [
        {**each, **kept_by, "status": DRAFT.value} if isinstance(each, dict) else each
        for each in answer["competencies"]
    ]
    document["competencies"] = [*document.get("competencies", []), *competencies]
    document["clusters"] = [*document.get("clusters", []), cluster]
    _add_lanes(document, base)
    try:
        framework = canonical.loads(json.dumps(document))
    except FormatError as error:
        raise AnswerError(_faults(error, known, len(base.clusters))) from None
    assumptions = tuple(each for each in answer["assumptions"] if isinstance(each, str))
    return Drafted(framework, framework.clusters[-1], framework.competencies[known:], assumptions)


def _object(said: str) -> Raw:
    """The JSON object in an answer, with or without words and fences around it."""
    if len(said) > LARGEST:
        raise AnswerError(f"The answer has {len(said):,} characters. Keep it below {LARGEST:,}.")
    text = _THINKING.sub("", said).strip()
    fenced = _FENCED.findall(text)
    candidates = [text, *fenced[-1:], text[text.find("{") : text.rfind("}") + 1]]
    for candidate in candidates:
        try:
            found = json.loads(candidate)
        except (ValueError, RecursionError):
            continue
        if isinstance(found, dict):
            return found
    raise AnswerError("The answer is no JSON object. Answer with the JSON object alone.")


def _require_form(answer: Raw) -> None:
    faults = [f"There is no `{key}`." for key in _PARTS if key not in answer]
    faults += [
        f"`{key}` takes {'a list' if kind is list else 'an object'}."
        for key, kind in _PARTS.items()
        if key in answer and not isinstance(answer[key], kind)
    ]
    faults += [f"There is no place for `{key}`." for key in answer if key not in _PARTS]
    if not faults:
        faults += _strange(answer["cluster"], "Cluster", "$.cluster")
        faults += _strange(answer["competencies"], "Competency", "$.competencies")
        tracks = answer["cluster"].get("tracks")
        if not isinstance(tracks, list) or not any(
            isinstance(each, dict) and each.get("levels") for each in tracks
        ):
            faults.append("$.cluster: It has no track with levels.")
    if faults:
        raise AnswerError("\n".join(faults[:_MOST]))


def _strange(value: object, kind: str, path: str) -> Iterator[str]:
    """What an answer holds that a draft has no place for, such as an owner, however deep."""
    if isinstance(value, list):
        for place, each in enumerate(value):
            yield from _strange(each, kind, f"{path}[{place}]")
    elif isinstance(value, dict):
        for key, each in value.items():
            if key not in KEPT[kind]:
                yield f"{path}: There is no place for `{key[:40]}`."
            elif key in HELD.get(kind, {}):
                yield from _strange(each, HELD[kind][key], f"{path}.{key}")


def _drop_nothing(value: object) -> None:
    """Take out what is null: the form wants every key, and canonical JSON leaves it out."""
    if isinstance(value, list):
        for each in value:
            _drop_nothing(each)
    elif isinstance(value, dict):
        for key in [key for key, each in value.items() if each is None]:
            del value[key]
        for each in value.values():
            _drop_nothing(each)


def _add_lanes(document: Raw, base: Framework) -> None:
    written = {each["id"] for each in document.get("lanes", [])}
    missing = [each for name, each in lanes_of(base).items() if name not in written]
    # A framework that has them writes them as they are read.
    tracks = [Track(f"t{place}", "T", lane=each) for place, each in enumerate(missing)]
    carrier = Framework("c", "C", cumulative=True, clusters=[Cluster("c", "C", tracks=tracks)])
    lanes = json.loads(canonical.dumps(carrier)).get("lanes", [])
    document["lanes"] = [*document.get("lanes", []), *lanes]


def _levels(cluster: Raw) -> Iterator[Raw]:
    for track in cluster["tracks"]:
        levels = track.get("levels") if isinstance(track, dict) else None
        if isinstance(levels, list):
            yield from (each for each in levels if isinstance(each, dict))


def _grades(base: Framework) -> Mapping[int, Raw]:
    """The grades that the framework names or pays, as it writes them, by number."""
    found: dict[int, Raw] = {}
    pending: list[object] = [json.loads(canonical.dumps(base)).get("clusters", [])]
    while pending:
        value = pending.pop()
        if isinstance(value, list):
            pending += value
        elif isinstance(value, dict):
            grade = value.get("grade")
            if isinstance(grade, dict):
                found.setdefault(grade["number"], grade)
            pending += value.values()
    return found


def _faults(error: FormatError, competencies: int, clusters: int) -> str:
    """What is wrong, at the places of the answer and not of the whole framework."""
    told = []
    for fault in error.faults[:_MOST]:
        path = fault.path.replace(f"$.clusters[{clusters}]", "$.cluster")
        place = re.match(r"\$\.competencies\[(\d+)\]", path)
        if place and int(place[1]) >= competencies:
            path = f"$.competencies[{int(place[1]) - competencies}]{path[place.end() :]}"
        told.append(f"{path}: {fault.message}")
    left = len(error.faults) - _MOST
    if left > 0:
        told.append(f"And {counted(left, 'more fault')}.")
    return "\n".join(told)


def blank(title: str, identifier: str) -> Framework:
    """A framework to begin with, where there is none yet."""
    return Framework(identifier, title, cumulative=True, dimensions=_DIMENSIONS)


_DIMENSIONS: Final = (
    Dimension("experience", "Experience", summary="What you have met, and can meet again."),
    Dimension("influence", "Influence", summary="Whom your work reaches."),
    Dimension("capabilities", "Capabilities", summary="What you do with skill."),
)
