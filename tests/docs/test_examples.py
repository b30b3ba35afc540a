from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.pages import BY_HAND, DOCS, ROOT, TUTORIAL, blocks, pages
from tests.docs.reader import Output, Reader

RUN = frozenset({"console", "diff", "python", "sh"})
SHOWN = frozenset({"html", "json", "markdown", "py", "text", "toml", "yaml"})
WITH_EXAMPLES = [page for page in pages() if any(each.language in RUN for each in blocks(page))]


def named(page: Path) -> str:
    """How a page is called in the report of a test."""
    return page.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("page", WITH_EXAMPLES, ids=named)
def test_every_example_works(page: Path, desk: Path, output: Output) -> None:
    """Whoever does what a page says, from top to bottom, gets what it promises."""

    Reader(desk, page, output).follow()


@pytest.mark.parametrize("page", pages(), ids=named)
def test_every_block_says_what_it_is(page: Path) -> None:
    """No block escapes its test because nobody knows its language."""

    assert [str(each) for each in blocks(page) if each.language not in RUN | SHOWN] == []


@pytest.mark.parametrize("page", [TUTORIAL, BY_HAND], ids=named)
def test_the_tutorial_is_followed_to_its_end(page: Path) -> None:
    """The tutorial builds, serves, and changes a definition while it is served, either way."""

    found = blocks(page)
    typed = [line for each in found if each.language == "sh" for line in each.text.splitlines()]
    served = [place for place, each in enumerate(found) if "progression serve" in each.text]

    assert any(line.startswith("progression build") for line in typed)
    assert any(each.language == "diff" for each in found[served[0] :])


def test_shells_complete_paths(desk: Path) -> None:
    """The line for a shell's start-up file gives it a script, by which it completes paths."""

    (desk / "frameworks").symlink_to(ROOT / "frameworks")
    typed = {"COMP_WORDS": "progression show engineering/ic/staff", "COMP_CWORD": "2"}
    code = "from progression.cli import main; main()"
    for line in (each.text for each in blocks(DOCS / "how-to" / "completion.md")):
        shell = line.partition("_PROGRESSION_COMPLETE=")[2].partition("_")[0]
        said = [
            subprocess.run(
                [sys.executable, "-c", code],
                env={
                    **os.environ,
                    **typed,
                    "_PROGRESSION_COMPLETE": f"{shell}_{asked}",
                    "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
                },
                stdout=subprocess.PIPE,
                text=True,
                check=False,
            ).stdout
            for asked in ("source", "complete")
        ]

        assert "_PROGRESSION_COMPLETE" in said[0], shell
        assert shell == "fish" or "engineering/ic/staff-engineer" in said[1], shell
