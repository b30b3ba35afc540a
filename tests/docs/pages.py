"""The documentation's pages, and the fenced blocks in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import attrs

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
TUTORIAL = DOCS / "tutorial" / "index.md"
BY_HAND = DOCS / "tutorial" / "by-hand.md"

_FENCE = re.compile(r"(?P<indent> *)(?P<marks>`{3,})(?P<words>.*)")
_TITLE = re.compile(r'title="([^"]+)"')


@attrs.frozen
class Block:
    """One fenced block.

    Attributes:
        page: The file that it stands in.
        line: The line of its first words, counted from 1.
        language: What stands behind its fence, such as `python`.
        title: The file that it shows, if it says so.
        text: What it says, without the indentation of its fence.
    """

    page: Path
    line: int
    language: str
    title: str
    text: str

    def __str__(self) -> str:
        return f"{self.page.relative_to(ROOT).as_posix()}:{self.line}"


def pages() -> list[Path]:
    """Every Markdown page below `docs/`, and the README."""
    return [ROOT / "README.md", *sorted(DOCS.rglob("*.md"))]


def blocks(page: Path) -> list[Block]:
    """The fenced blocks of a page, in their order."""
    return list(_blocks(page))


def front_matter(page: Path) -> str:
    """The front matter of a page, as it is written; empty where there is none."""
    found = re.match(r"---\n(.*?)---\n", page.read_text(encoding="utf-8"), re.DOTALL)
    return found[1] if found else ""


def _blocks(page: Path) -> Iterator[Block]:
    opened: re.Match[str] | None = None
    start, lines = 0, list[str]()
    for number, line in enumerate(page.read_text(encoding="utf-8").splitlines(), 1):
        fence = _FENCE.fullmatch(line)
        if opened is None:
            opened, start, lines = fence, number + 1, []
        elif fence and fence["marks"] == opened["marks"] and not fence["words"]:
            words = opened["words"].strip()
            title = _TITLE.search(words)
            language = words.partition(" ")[0]
            text = "".join(f"{each}\n" for each in lines)
            yield Block(page, start, language, title[1] if title else "", text)
            opened = None
        else:
            lines.append(line.removeprefix(opened["indent"]))
    assert opened is None, f"A fence is not closed in {page}, line {start - 1}."
