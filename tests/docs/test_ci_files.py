"""The files for pre-commit, GitHub and GitLab: they parse, and what they run works as it stands."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.docs.pages import DOCS, ROOT, blocks
from tests.revisions.repository import Repository, framework, repository

FILES = {
    each.title: each.text
    for each in blocks(DOCS / "how-to" / "check-in-ci.md")
    if each.language == "yaml"
}
WORKFLOW = ".github/workflows/framework.yml"
SCAN = ".github/workflows/framework-scan.yml"
FILE = "frameworks/quay/__init__.py"
PROGRESSION = f'#!/bin/sh\nexec "{sys.executable}" -m progression "$@"\n'


def parsed(title: str) -> Any:
    """A file as YAML has it, with all values as they are written (`on` is no truth)."""
    return yaml.load(FILES[title], yaml.BaseLoader)


@pytest.fixture
def quay(tmp_path: Path) -> Repository:
    """A checkout as a runner has it: a branch that praises, and the base that does not."""
    made = repository(tmp_path / "quay")
    made.commit({FILE: framework(), "pyproject.toml": "[tool.progression]\n"})
    made.git("update-ref", "refs/remotes/origin/main", "HEAD")
    made.git("switch", "--quiet", "--create", "praise")
    made.commit({FILE: framework("Is a good communicator.")})
    return made


def ran(checkout: Repository, script: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a step's script as a runner does, with what it installs there already."""
    tools = checkout.root.parent / "bin"
    tools.mkdir(exist_ok=True)
    for name, text in (("progression", PROGRESSION), ("pip", "#!/bin/sh\n")):
        (tools / name).write_text(text, encoding="utf-8")
        (tools / name).chmod(0o755)
    environment = {
        "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
        "HOME": str(checkout.root.parent),
        "CI": "true",
        "COLUMNS": "80",
    }
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=checkout.root,
        env={**environment, **variables},
        capture_output=True,
        text=True,
        check=False,
    )


def step(title: str, name: str) -> str:
    """What a step of a workflow runs, by a part of it."""
    (job,) = parsed(title)["jobs"].values()
    (found,) = (each["run"] for each in job["steps"] if name in each.get("run", ""))
    return str(found)


@pytest.mark.parametrize("title", list(FILES))
def test_every_file_parses(title: str) -> None:
    """Each file is YAML, and is about something that its host knows."""
    heads = {".github": "jobs", ".gitlab-ci.yml": "career-framework"}

    assert heads.get(title.partition("/")[0], "repos") in parsed(title)


@pytest.mark.parametrize("title", [WORKFLOW, SCAN])
def test_a_workflow_asks_for_no_more_than_it_needs(title: str) -> None:
    """A job that runs definition files can read the code, and leaves no key lying about."""
    found = parsed(title)
    (job,) = found["jobs"].values()
    checkout = next(each for each in job["steps"] if "checkout" in each.get("uses", ""))

    assert found["permissions"]["contents"] == "read"
    assert set(found["permissions"]) <= {"contents", "security-events"}
    assert checkout["with"]["persist-credentials"] == "false"


@pytest.mark.parametrize("title", [WORKFLOW, SCAN, ".gitlab-ci.yml"])
def test_what_is_installed_is_this_package(title: str) -> None:
    """The name that is installed is the one under which this project is published."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert f"pip install {project['name']}\n" in FILES[title]


def test_a_pull_request_shows_what_it_changes(quay: Repository) -> None:
    """The workflow marks the praise that the branch brought, and nothing that was there before."""
    answer = ran(quay, step(WORKFLOW, "--changed"), GITHUB_BASE_REF="main", GITHUB_ACTIONS="true")
    marks = [line for line in answer.stdout.splitlines() if line.startswith("::warning")]

    assert answer.returncode == 1, answer.stderr
    assert len(marks) == 1
    assert f"file={FILE}" in marks[0]
    assert "missing-owner" not in answer.stdout


def test_the_main_branch_is_checked_whole(quay: Repository) -> None:
    """After the merge the same praise fails the job, beside everything else that is there."""
    answer = ran(quay, step(WORKFLOW, "check --format github"))

    assert answer.returncode == 1, answer.stderr
    assert "missing-owner" in answer.stdout


def test_code_scanning_gets_its_file_and_does_not_fail(quay: Repository) -> None:
    """Alerts carry the findings, so that the job itself succeeds; one that cannot run fails."""
    answer = ran(quay, step(SCAN, "sarif"))
    shutil.rmtree(quay.root / "frameworks")
    lost = ran(quay, step(SCAN, "sarif"))

    assert answer.returncode == 0, answer.stderr
    assert json.loads((quay.root / "progression.sarif").read_text())["version"] == "2.1.0"
    assert lost.returncode != 0


@pytest.mark.parametrize("is_merge_request", [True, False])
def test_the_job_of_gitlab_writes_its_report(quay: Repository, is_merge_request: bool) -> None:
    """In a merge request the report holds what changed, and on the main branch everything."""
    job = parsed(".gitlab-ci.yml")["career-framework"]
    base = quay.git("rev-parse", "origin/main") if is_merge_request else ""
    answer = ran(
        quay,
        "\n".join(job["script"]),
        GITLAB_CI="true",
        **({"CI_MERGE_REQUEST_DIFF_BASE_SHA": base} if base else {}),
    )
    report = json.loads((quay.root / job["artifacts"]["reports"]["codequality"]).read_text())
    names = {each["check_name"] for each in report}

    assert answer.returncode == 1, answer.stderr
    assert "vague-trait" in names
    assert ("missing-owner" in names) != is_merge_request


def test_the_hooks_of_pre_commit_are_there_and_run(quay: Repository) -> None:
    """What the documented file names exists, and each hook's entry works before a commit."""
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    named = {
        hook["id"] for repo in parsed(".pre-commit-config.yaml")["repos"] for hook in repo["hooks"]
    }
    codes = {hook["id"]: ran(quay, hook["entry"]).returncode for hook in hooks}

    assert named <= set(codes)
    assert codes == {"progression-check": 1, "progression-check-changed": 0}
