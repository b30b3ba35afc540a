"""What a model is told: our instructions, the framework's words, and the user's material."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from importlib.resources import files
from typing import Any, Final

import attrs

from progression.catalog import Catalog
from progression.checks import Configuration
from progression.checks.rule import Rule
from progression.draft.answer import lanes_of
from progression.draft.chat import Message
from progression.draft.guide import house_rules, wording_rules
from progression.findings import Finding
from progression.model import Framework
from progression.prose import counted, fold, listed

_MOST_FINDINGS: Final = 40
_SENTENCE: Final = 300


@attrs.frozen
class Sending:
    """What leaves the machine with a first request.

    Attributes:
        messages: The messages.
        material: Characters of the user's own text.
        context: What is told of the framework, in words; empty where nothing is.
        whole: Characters of all messages.
    """

    messages: tuple[Message, ...]
    material: int
    context: str
    whole: int


def first(
    material: str, framework: Framework, configuration: Configuration, rules: Mapping[str, Rule]
) -> Sending:
    """The first request.

    Args:
        material: The user's text.
        framework: What there is.
        configuration: What the company has set about its checks.
        rules: All rules that there are.
    """
    catalog = Catalog(framework)
    asked = {"material": material, "framework": _context(catalog)}
    messages = (
        {"role": "system", "content": _system(configuration, rules)},
        {"role": "user", "content": json.dumps(asked, ensure_ascii=False)},
    )
    whole = sum(len(each["content"]) for each in messages)
    return Sending(messages, len(material), _told(catalog), whole)


def again(before: Sequence[Message], answer: str, wrong: str) -> list[Message]:
    """The request for a better draft.

    Args:
        before: The first request.
        answer: What the model said.
        wrong: What is wrong with it.
    """
    asked = (
        "Your draft was checked. Mend what stands below, keep everything else as it is, ids"
        " included, and answer with the whole JSON object again.\n\n"
    )
    return [
        *before,
        {"role": "assistant", "content": answer},
        {"role": "user", "content": asked + wrong},
    ]


def findings_words(findings: Iterable[Finding]) -> str:
    """Findings as a model can use them: what, where, and the way out."""
    known = list(findings)
    lines = [
        f"- {each.severity.value} {each.rule} at {each.subject or 'the framework'}:"
        f" {' '.join(filter(None, (each.message, each.remedy)))}"
        for each in known[:_MOST_FINDINGS]
    ]
    left = len(known) - len(lines)
    return "\n".join([*lines, *([f"- and {left} more of the same kinds"] if left else [])])


def _system(configuration: Configuration, rules: Mapping[str, Rule]) -> str:
    text = (files("progression.draft") / "system.md").read_text(encoding="utf-8")
    checked = "\n".join(f"- {line}" for line in wording_rules(configuration, rules))
    return text.replace("{house_rules}", house_rules().strip()).replace("{rules}", checked)


def _context(catalog: Catalog) -> dict[str, Any]:
    framework = catalog.framework
    return {
        "title": framework.title,
        "cumulative": framework.cumulative,
        "lanes": [
            {"id": each.id, "title": each.title, "summary": _short(each.summary)}
            for each in lanes_of(framework).values()
        ],
        "dimensions": [
            {"id": each.id, "title": each.title, "summary": _short(each.summary)}
            for each in framework.dimensions
        ],
        "grades": [
            {
                "number": each.grade.number,
                "levels": list(dict.fromkeys(seat.title for seat in each.seats))[:12],
            }
            for each in catalog.grades()
        ],
        "clusters": [
            {"id": path, "title": each.title, "summary": _short(each.summary)}
            for path, each in catalog.clusters.items()
        ],
        "competencies": [
            {
                "id": each.id,
                "title": each.title,
                "dimension": each.dimension.id if each.dimension else None,
                "summary": _short(each.summary),
                "rungs": [
                    {"id": step.rung.id, "summary": _short(step.summary)} for step in each.steps
                ],
            }
            for each in framework.competencies
        ],
    }


def _short(text: str) -> str:
    said = fold(text)
    return said if len(said) <= _SENTENCE else f"{said[:_SENTENCE]}…"


def _told(catalog: Catalog) -> str:
    framework = catalog.framework
    counts = [
        counted(len(framework.competencies), "competency", "competencies"),
        counted(len(catalog.clusters), "cluster"),
        counted(len(framework.dimensions), "dimension"),
    ]
    if not framework.competencies and not catalog.clusters:
        return ""
    titles = counted(len(catalog.seats), "level")
    return f"titles and summaries of {listed(counts)}, with lanes, rungs and titles of {titles}"
