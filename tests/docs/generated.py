"""The pages that are written from the code; `python -m tests.docs.generated` writes them anew."""

from __future__ import annotations

from functools import cache
from importlib.resources import files as resources
from pathlib import Path

from progression.checks import built_in
from progression.interchange import assessment, json, layer, response
from progression.pages import api as static_api
from tests.docs import api, assistants, commands, plugin, rules

WHOLE = ("reference/api", "reference/checks")
"""Folders that hold nothing but generated pages."""

DOCS = Path(__file__).parents[2] / "docs"


@cache
def files() -> dict[str, str]:
    """Every generated file, by its path below `docs/`."""
    found = {f"reference/api/{name}.md": api.page(name) for name in api.TOPICS}
    found["reference/api/index.md"] = api.index()
    found["reference/assistants.md"] = assistants.page()
    found["reference/commands.md"] = commands.page()
    for name, module in (("framework", json), ("assessment", assessment), ("layer", layer)):
        found[f"reference/{name}.schema.json"] = module.schema()
    for shape in response.SHAPES:
        name = shape.schema.split("/")[1]
        found[f"reference/{name}.schema.json"] = response.schema(shape)
    for name in ("check", "diff", "evidence", "goals", "stack"):
        found[f"reference/{name}.schema.json"] = (
            resources("progression.reports") / f"{name}.schema.json"
        ).read_text(encoding="utf-8")
    found["reference/static-api.schema.json"] = static_api.schema()
    found["reference/checks/index.md"] = rules.index()
    for name, rule in built_in().items():
        found[f"reference/checks/{name}.md"] = rules.page(rule)
    found["reference/plugin.md"] = plugin.page()
    return found


def write() -> None:
    """Write all of them, and remove what is no longer generated."""
    for folder in WHOLE:
        for file in (DOCS / folder).glob("*.md"):
            if file.relative_to(DOCS).as_posix() not in files():
                file.unlink()
    for path, text in files().items():
        (DOCS / path).parent.mkdir(parents=True, exist_ok=True)
        (DOCS / path).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write()
