"""How definitions are written, in words: for an assistant, and for a model that drafts.

The house rules are a text of this package. What the checks report is drawn from the rules' own
pages, so that nobody is told anything that is not checked, and the example is the small company
in which rules are tested.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from importlib.resources import files

from progression.checks import Configuration
from progression.checks.pages import page_of
from progression.checks.rule import Group, Rule
from progression.checks.settings import Settings
from progression.prose import listed

_GROUPS = frozenset({Group.WORDING, Group.INCLUSION, Group.COVERAGE, Group.DUPLICATION})
"""Groups of rules that somebody who drafts can keep."""
_FORBIDDEN = "forbidden-word"


def house_rules() -> str:
    """The house rules, as Markdown."""
    return _text("progression.draft", "house_rules.md")


def example() -> str:
    """A small framework, which the checks have nothing to say about, as a definition file."""
    return _text("progression.checks", "preamble.py").partition('"""\n\n')[2]


def wording_rules(configuration: Configuration, known: Mapping[str, Rule]) -> Iterator[str]:
    """A line for each rule that somebody who drafts can keep: the fault, and better words.

    Args:
        configuration: What the company has set.
        known: All rules that there are.
    """
    settings = configuration.settings
    for name in configuration.selection(known):
        rule = known[name]
        if rule.group not in _GROUPS or _is_idle(name, settings):
            continue
        page = page_of(rule)
        line = f"{name}: {page.fault}"
        if name == _FORBIDDEN:
            line += f" Here: {listed(list(_forbidden(settings)))}."
        elif rule.group in (Group.WORDING, Group.INCLUSION) and page.bad and page.good:
            bad, good = _differing(page.bad_example, page.good_example)
            if bad and good:
                line += f" Not “{bad}”, but “{good}”."
        for limit in rule.limits:
            line += f" {limit.meaning}: {settings.limits.get(limit.name, limit.default)}."
        yield line


def _is_idle(name: str, settings: Settings) -> bool:
    """Tell whether a rule says nothing as long as the company has not said what it wants."""
    style = settings.style
    return (
        (name == _FORBIDDEN and not settings.vocabulary.forbid)
        or (name == "off-style-verb" and style.person is None and style.tense is None)
        or (name == "off-style-stop" and style.final_stop is None)
    )


def _forbidden(settings: Settings) -> Iterator[str]:
    for word, better in settings.vocabulary.forbid.items():
        yield f"“{word}” (write “{better}”)" if better else f"“{word}”"


def _differing(bad: str, good: str) -> tuple[str, str]:
    """The first text in which two examples differ."""
    for first, second in zip(_texts(bad), _texts(good), strict=False):
        if first != second and " " in first:
            return first, second
    return "", ""


def _texts(block: str) -> list[str]:
    """The texts of an example, without their full stops."""
    constants = (node for node in ast.walk(ast.parse(block)) if isinstance(node, ast.Constant))
    found = [node for node in constants if isinstance(node.value, str)]
    found.sort(key=lambda node: (node.lineno, node.col_offset))
    return [str(node.value).rstrip(".") for node in found]


def _text(package: str, name: str) -> str:
    return (files(package) / name).read_text(encoding="utf-8")
