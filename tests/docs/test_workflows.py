"""The files for CI services on the page about reviews parse, and run nothing of a stranger."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from progression.cli import cli
from tests.docs.pages import DOCS, blocks
from tests.revisions.repository import framework, repository

PAGE = DOCS / "how-to" / "review-changes.md"
FILES = {each.title: yaml.safe_load(each.text) for each in blocks(PAGE) if each.language == "yaml"}
GITHUB = FILES[".github/workflows/framework-diff.yml"]
GITLAB = FILES[".gitlab-ci.yml"]["framework-diff"]
STEPS: list[dict[str, Any]] = GITHUB["jobs"]["diff"]["steps"]


def scripts() -> Iterator[str]:
    """What the jobs run in a shell."""
    yield from (step["run"] for step in STEPS if "run" in step)
    yield "\n".join(GITLAB["script"])


def commands() -> Iterator[list[str]]:
    """The calls of `progression` in them, without what the shell makes of their ends."""
    for script in scripts():
        for line in re.findall(r"^\s*(progression .*?)(?: \|\| .*)?$", script, re.MULTILINE):
            yield shlex.split(line)[1:]


@pytest.mark.parametrize("script", list(scripts()))
def test_a_shell_understands_each_script(script: str) -> None:
    """What GitHub puts in beforehand aside, bash finds no fault."""
    plain = re.sub(r"\$\{\{.*?\}\}", "0", script)

    assert subprocess.run(["bash", "-n"], input=plain, text=True, check=False).returncode == 0


def test_each_call_is_one_that_the_command_takes() -> None:
    """An option that is renamed is renamed here as well, and neither job trusts a revision."""
    found = list(commands())

    assert len(found) == 2
    for name, *arguments in found:
        command = cli.get_command(click.Context(cli), name)
        assert command is not None
        given = [each for each in arguments if each != "previous.md"]
        given[given.index("--previous") + 1 : given.index("--previous") + 1] = [str(PAGE)]
        context = command.make_context(name, given)
        assert context.params["static"] is True
        assert context.params["trust"] == ()
        assert re.search(r"\w\.\.", context.params["old"])


def test_the_job_with_rights_holds_nothing_of_a_fork() -> None:
    """It checks out the base, has the rights that it needs, and quotes no words of a stranger."""
    uses = [step for step in STEPS if step.get("uses", "").startswith("actions/checkout")]
    words = re.findall(r"\$\{\{ *(.*?) *\}\}", PAGE.read_text(encoding="utf-8"))

    assert [step["with"]["ref"] for step in uses] == ["${{ github.event.pull_request.base.sha }}"]
    assert GITHUB["permissions"] == {"contents": "read", "pull-requests": "write"}
    assert set(words) <= {
        "github.event.pull_request.base.sha",
        "github.event.pull_request.head.sha",
        "github.event.pull_request.number",
        "github.repository",
        "github.token",
        "steps.compare.outputs.code",
    }
    assert not any("git checkout" in script or "git switch" in script for script in scripts())


@pytest.mark.skipif(sys.platform == "win32", reason="The jobs run in bash.")
def test_the_comparison_of_the_job_writes_a_comment(tmp_path: Path) -> None:
    """The step that compares works as it stands, and hands on whether anything is to be decided."""
    made = repository(tmp_path / "quay")
    base = made.commit({"frameworks/quay/__init__.py": framework("Asks who will sail.")})
    made.git("checkout", "-b", "fork")
    head = made.commit({"frameworks/quay/__init__.py": framework("Asks whoever will sail.")})
    made.git("checkout", "main")
    made.write("previous.md", "")
    tool = tmp_path / "bin" / "progression"
    tool.parent.mkdir()
    tool.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m progression "$@"\n', encoding="utf-8")
    tool.chmod(0o755)
    (script,) = (step["run"] for step in STEPS if step.get("id") == "compare")

    done = subprocess.run(
        ["bash", "-e", "-c", script],
        cwd=made.root,
        env={
            **os.environ,
            "PATH": f"{tool.parent}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
            "PROGRESSION_CACHE": "off",
            "GITHUB_OUTPUT": str(tmp_path / "output"),
            "BASE": base,
            "HEAD": head,
        },
        stdout=subprocess.DEVNULL,
        check=False,
    )

    assert done.returncode == 0
    assert (tmp_path / "output").read_text("utf-8") == "code=1\n"
    comment = (made.root / "comment.md").read_text("utf-8")
    assert comment.startswith("<!-- progression-diff:1 ")
    assert "<ins>whoever</ins>" in comment
