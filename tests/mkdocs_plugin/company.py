"""A company of two levels, and a site around its handbook, written to a folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

DEFINITIONS = '''\
"""Acme, a company of two levels."""

from progression import (
    INDIVIDUAL_CONTRIBUTOR,
    Cluster,
    Competency,
    Dimension,
    Framework,
    Level,
    Signal,
    Track,
)

CAPABILITIES = Dimension(id="capabilities", title="Capabilities")
DIRECTION = Competency(id="direction", title="Direction", dimension=CAPABILITIES)
ENGINEER = Level(
    id="engineer",
    title="Engineer",
    grade=1,
    summary="Builds what was agreed.",
    expects=[DIRECTION.expects("Follows it.", Signal("asks-first", "Asks before building."))],
)
SENIOR_ENGINEER = Level(
    id="senior-engineer",
    title="Senior Engineer",
    grade=2,
    summary="Builds what the team needs.",
    expects=[
        DIRECTION.expects(
            "Gives it.",
            Signal("writes-it-down", "Ends a dispute in writing.", raises="asks-first"),
        ),
    ],
)
ACME = Framework(
    id="acme",
    title="How we grow at Acme",
    cumulative=True,
    dimensions=[CAPABILITIES],
    competencies=[DIRECTION],
    clusters=[
        Cluster(
            id="engineering",
            title="Engineering",
            tracks=[
                Track(
                    id="ic",
                    title="Engineer",
                    lane=INDIVIDUAL_CONTRIBUTOR,
                    levels=[ENGINEER, SENIOR_ENGINEER],
                ),
            ],
        ),
    ],
)
'''

GENERATOR = os.environ.get("PROGRESSION_GENERATOR", "mkdocs")
"""What builds where a test says `mkdocs`; ProperDocs in a run of its own."""

FRAMEWORK = "frameworks/acme"
DEFINITION_FILE = "frameworks/acme/__init__.py"


def company(folder: Path) -> Path:
    """Write the definitions alone, and give the folder back."""
    file = folder / DEFINITION_FILE
    file.parent.mkdir(parents=True)
    file.write_text(DEFINITIONS, encoding="utf-8")
    return folder


def site(
    folder: Path, pages: dict[str, str], options: dict[str, Any] | None = None, **config: Any
) -> Path:
    """Write the definitions, hand-written pages and `mkdocs.yml`; the latter's place is given back.

    Args:
        folder: Where to write.
        pages: Hand-written pages, by their path.
        options: The plugin's options.
        **config: What else stands in `mkdocs.yml`.
    """
    company(folder)
    (folder / "docs").mkdir()
    for path, text in pages.items():
        page = folder / "docs" / path
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(text, encoding="utf-8")
    content = {
        "site_name": "Acme",
        "theme": {"name": "material", "font": False},
        "plugins": ["search", {"progression": options or {}}],
        **config,
    }
    file = folder / "mkdocs.yml"
    file.write_text(yaml.safe_dump(content), encoding="utf-8")
    return file


def replace(folder: Path, old: str, new: str) -> None:
    """Edit the definitions of a company."""
    file = folder / DEFINITION_FILE
    text = file.read_text(encoding="utf-8")
    if old not in text:
        raise AssertionError(f"{old!r} does not stand in {file}")
    file.write_text(text.replace(old, new), encoding="utf-8")


def environment() -> dict[str, str]:
    """What a generator's process is given: quiet themes, and byte-code as usual."""
    quiet = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, **quiet, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}


def run(*command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a generator as users do, and gather all that it prints."""
    name, *arguments = command
    return subprocess.run(
        [sys.executable, "-m", GENERATOR if name == "mkdocs" else name, *arguments],
        cwd=folder,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
