from __future__ import annotations

import re
import tomllib

from tests.docs.pages import DOCS, ROOT, blocks

SOURCE = ROOT / "src" / "progression"


def layers_shown() -> list[set[str]]:
    """The layers as the page draws them, from the top down."""
    (drawn,) = (each for each in blocks(DOCS / "explanation" / "house.md") if not each.title)
    return [
        {name.strip() for name in re.split(r" {2,}", line)[0].split("|")}
        for line in drawn.text.splitlines()
    ]


def test_every_part_of_the_house_is_drawn() -> None:
    """Each module and package at the top of the source stands in one layer of the drawing."""

    parts = {
        each.stem for each in SOURCE.iterdir() if each.suffix == ".py" or any(each.glob("*.py"))
    }
    shown = [name for layer in layers_shown() for name in layer]

    assert sorted(shown) == sorted(part for part in parts if not part.startswith("_"))


def test_the_drawing_is_what_ci_enforces() -> None:
    """The drawing has the layers of the import contract, less what does not exist yet."""

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contract = project["tool"]["importlinter"]["contracts"][0]
    there = set().union(*layers_shown())
    enforced = [set(re.findall(r"\w+", layer)) & there for layer in contract["layers"]]

    assert layers_shown() == [layer for layer in enforced if layer]


def test_each_fragment_of_the_changelog_has_a_name_of_its_own() -> None:
    """A release finds every fragment: its issue, its kind, and a number where there are several."""

    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]
    kinds = "|".join(each["directory"] for each in config["towncrier"]["type"])
    shape = re.compile(rf"([1-9]\d*|\+[\w-]+)\.({kinds})(\.\d+)?\.md")
    names = [each.name for each in (ROOT / "changelog.d").glob("*.md") if each.name != "README.md"]

    assert [name for name in names if not shape.fullmatch(name)] == []
