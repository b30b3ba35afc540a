"""Repositories that tests make, and what tells that nothing in one was touched."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import attrs

IDENTITY = {
    "GIT_AUTHOR_NAME": "Ada",
    "GIT_AUTHOR_EMAIL": "ada@example.com",
    "GIT_COMMITTER_NAME": "Ada",
    "GIT_COMMITTER_EMAIL": "ada@example.com",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
}

FRAMEWORK = '''"""A small company."""

from progression import Cluster, Competency, Framework, Level, Signal, Track, INDIVIDUAL_CONTRIBUTOR

CARE = Competency("care", "Care")

HARBOUR = Framework(
    "quay",
    "How we grow",
    cumulative=True,
    clusters=[
        Cluster(
            "yard",
            "Yard",
            tracks=[
                Track(
                    "ic",
                    "Boat builder",
                    lane=INDIVIDUAL_CONTRIBUTOR,
                    levels=[
                        Level(
                            "builder",
                            "Builder",
                            expects=[
                                CARE.expects("Looks ahead.", Signal("asks", "{text}")),
                            ],
                        ),
                    ],
                ),
            ],
        ),
    ],
    competencies=[CARE],
)
'''


def framework(text: str = "Asks who will sail the boat.") -> str:
    """A definition file with one signal of some words."""
    return FRAMEWORK.replace("{text}", text)


@attrs.frozen
class Repository:
    """A repository in a folder of its own."""

    root: Path

    def git(self, *arguments: str, day: str = "2026-01-05") -> str:
        """Run git in it, on some day."""
        moment = f"{day}T12:00:00Z"
        dates = {"GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment}
        done = subprocess.run(
            ["git", *arguments],
            cwd=self.root,
            env={**os.environ, **IDENTITY, **dates},
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout.strip()

    def write(self, path: str, content: str | bytes) -> Path:
        """Write a file of the checkout."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return file

    def commit(self, files: dict[str, str | bytes], *, day: str = "2026-01-05") -> str:
        """Write files, commit everything, and give the commit's id."""
        for path, content in files.items():
            self.write(path, content)
        self.git("add", "--all")
        self.git("commit", "--allow-empty", "-m", "Change", day=day)
        return self.git("rev-parse", "HEAD")

    def everything(self) -> dict[str, bytes]:
        """Every file of the repository, git's own included, with its content."""
        return {
            path.relative_to(self.root).as_posix(): path.read_bytes()
            if path.is_file() and not path.is_symlink()
            else b""
            for path in sorted(self.root.rglob("*"))
        }


def repository(root: Path) -> Repository:
    """Make an empty repository."""
    root.mkdir(parents=True, exist_ok=True)
    made = Repository(root)
    made.git("init", "--initial-branch=main")
    return made
