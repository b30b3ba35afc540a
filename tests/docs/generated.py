"""The pages that are written from the code; `python -m tests.docs.generated` writes them anew."""

from __future__ import annotations

from pathlib import Path

from progression.interchange import assessment, json, layer
from tests.docs import api, commands

DOCS = Path(__file__).parents[2] / "docs"


def files() -> dict[str, str]:
    """Every generated file, by its path below `docs/`."""
    found = {f"reference/api/{name}.md": api.page(name) for name in api.TOPICS}
    found["reference/api/index.md"] = api.index()
    found["reference/commands.md"] = commands.page()
    for name, module in (("framework", json), ("assessment", assessment), ("layer", layer)):
        found[f"reference/{name}.schema.json"] = module.schema()
    return found


def write() -> None:
    """Write all of them."""
    for path, text in files().items():
        (DOCS / path).parent.mkdir(parents=True, exist_ok=True)
        (DOCS / path).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write()
