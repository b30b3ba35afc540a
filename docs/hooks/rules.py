"""Puts the page of each rule of `progression check` into the navigation, below their index."""

from __future__ import annotations

from typing import Any

from progression.checks import built_in

INDEX = "reference/checks/index.md"


def on_config(config: Any) -> None:
    """Let MkDocs know the pages, group by group."""
    config["nav"] = added(config["nav"])


def added(nav: Any) -> Any:
    """A navigation with the rules behind their index, wherever that stands."""
    if isinstance(nav, dict):
        return {title: added(inner) for title, inner in nav.items()}
    if not isinstance(nav, list):
        return nav
    return [added(each) for each in nav] + (_groups() if INDEX in nav else [])


def _groups() -> list[dict[str, list[str]]]:
    rules = built_in()
    groups = dict.fromkeys(rule.group for rule in rules.values())
    return [
        {
            group.value: [
                f"reference/checks/{name}.md" for name, rule in rules.items() if rule.group is group
            ]
        }
        for group in groups
    ]
