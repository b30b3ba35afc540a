"""Two revisions share what did not change between them, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from progression.static import Evaluation, evaluate

HARBOUR = Path(__file__).parents[2] / "frameworks" / "harbour"
FILES = {
    file.relative_to(HARBOUR).as_posix(): file.read_text(encoding="utf-8")
    for file in sorted(HARBOUR.rglob("*.py"))
}
CARE, TIDE = "care.py", "tide.py"
SMALL = {
    "__init__.py": "from progression import Framework\nfrom .tide import TIDE\n\n"
    'F = Framework("f", "F", cumulative=True, competencies=[TIDE])\n',
    TIDE: "from progression import Competency\nfrom . import care\n\n"
    'TIDE = Competency("tide", "Tide", owner=care.OWNER)\n',
    CARE: 'OWNER = "Ada"\n',
    "alone.py": 'from progression import Signal\n\nSIGNAL = Signal("asks", "Asks early.")\n',
}


def evaluated(files: dict[str, str], earlier: Evaluation | None = None) -> Evaluation:
    """What some files give."""
    return evaluate(files, package="harbour", earlier=earlier)


@pytest.fixture(scope="module")
def base() -> Evaluation:
    """The example company."""
    return evaluated(FILES)


@pytest.mark.parametrize("path", [*FILES][::6])
def test_sharing_changes_nothing_of_what_is_read(base: Evaluation, path: str) -> None:
    """Whatever file changes, the framework is the one that is read without another revision."""
    lines = [*FILES[path].splitlines(), "# Another line."]
    changed = {**FILES, path: "\n".join(lines).replace(" with ", " beside ")}

    shared, alone = evaluated(changed, base), evaluated(changed)

    assert (shared.framework, shared.findings) == (alone.framework, alone.findings)
    assert shared.shares


def test_modules_that_import_what_changed_are_read_anew() -> None:
    """A module of the same words means something else where what it imports does."""
    before = evaluated(SMALL)

    after = evaluated({**SMALL, CARE: 'OWNER = "Grace"\n'}, before)

    assert after.framework is not None
    assert after.framework.competencies[0].owner == "Grace"


def test_what_did_not_change_is_shared() -> None:
    """Objects of a module that stayed are the very same."""
    files = {
        **SMALL,
        "__init__.py": SMALL["__init__.py"].replace("import TIDE", "import TIDE  # as ever"),
    }
    before = evaluated(SMALL)

    after = evaluated(files, before)

    assert before.framework is not None and after.framework is not None
    assert after.framework.competencies[0] is before.framework.competencies[0]


def test_modules_that_import_each_other_are_read() -> None:
    """A circle is followed once, with another revision as without one."""
    files = {
        **SMALL,
        CARE: 'from .tide import NAME\n\nOWNER = "Ada"\n',
        TIDE: f'NAME = "tide"\n{SMALL[TIDE]}',
    }
    before = evaluated(files)

    after = evaluated({**files, "alone.py": "# Nothing.\n"}, before)

    assert (after.framework, after.findings) == (before.framework, before.findings)


def test_nothing_is_taken_from_what_has_faults() -> None:
    """What could not be read whole is no ground for another reading."""
    before = evaluated({**SMALL, "alone.py": "import os\n"})

    after = evaluated(SMALL, before)

    assert before.findings
    assert after.findings == ()
    assert not after.shares
