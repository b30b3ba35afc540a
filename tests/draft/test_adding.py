"""A drafted cluster joins the files that people wrote, which keep every other line."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from progression.draft.adding import added, place_at
from progression.draft.answer import drafted
from progression.draft.holder import AddingError
from progression.loader import load
from tests.draft.answers import DRAFT

HARBOUR = Path(__file__).parents[2] / "frameworks" / "harbour"

COMPANY = '''"""A small company."""

from progression import Competency, Dimension, Framework

CAPABILITIES = Dimension("capabilities", "Capabilities")
CARE = Competency("care", "Care", dimension=CAPABILITIES)
COMPANY = Framework(
    "company", "Company", cumulative=True, dimensions=[CAPABILITIES], %s
)
'''


def company(folder: Path, lists: str) -> Path:
    """A folder with a small company."""
    folder = folder / "company"
    folder.mkdir()
    (folder / "__init__.py").write_text(COMPANY % lists, encoding="utf-8")
    return folder


def joined(folder: Path) -> dict[str, str]:
    """Add the draft of the tests to a folder, and give what each file says."""
    place = place_at(folder)
    draft = drafted(json.dumps(DRAFT), place.framework)
    files = dict(added(place, draft).files)
    for name, text in files.items():
        (folder / name).write_bytes(text.encode())
    assert load(folder) == draft.framework
    return files


def test_the_example_company_takes_a_cluster(tmp_path: Path) -> None:
    """Only the new file and the framework's lists differ, and running the files says the same."""

    folder = tmp_path / "harbour"
    shutil.copytree(HARBOUR, folder, ignore=shutil.ignore_patterns("__pycache__"))
    before = (folder / "__init__.py").read_text(encoding="utf-8")
    files = joined(folder)
    after = files["__init__.py"]
    new = [line for line in after.splitlines() if line not in before.splitlines()]

    assert set(files) == {"__init__.py", "dispatch.py"}
    assert new == [
        "from .dispatch import DISPATCH, DISPATCHING",
        "        DISPATCHING,",
        "        DISPATCH,",
    ]
    assert "from .foundations import CAPABILITIES" in files["dispatch.py"]


@pytest.mark.parametrize(
    "lists",
    [
        "competencies=[CARE], clusters=[]",
        "competencies=[CARE,], clusters=[],",
        "competencies=[CARE]",
        "competencies=[CARE],",
        "",
        "competencies=[CARE],\n    summary='Ours.',\n",
        "competencies=[CARE,  # ours, and theirs\n    ], clusters=[]",
        "competencies=[\n        CARE\n    ],\n    clusters=[\n    ],",
        "competencies=[  # “umlauts”: äöü\n        CARE,\n    ], clusters=[],",
    ],
)
def test_lists_of_any_form_take_another_item(tmp_path: Path, lists: str) -> None:
    """On one line or several, with or without a comma at the end, with comments."""

    joined(company(tmp_path, lists))


@pytest.mark.parametrize("lists", ["competencies=(CARE,)", "competencies=[CARE], clusters=tuple()"])
def test_a_framework_without_lists_is_told(tmp_path: Path, lists: str) -> None:
    """Where something else stands for a list, that is told before anything is asked for."""

    with pytest.raises(AddingError, match="--into FOLDER"):
        place_at(company(tmp_path, lists))


def test_lines_of_dos_stay_so(tmp_path: Path) -> None:
    """A file whose lines end as those of DOS do differs in no other line."""

    folder = company(tmp_path, "competencies=[CARE], clusters=[]")
    file = folder / "__init__.py"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    text = joined(folder)["__init__.py"]

    assert text.count("\n") == text.count("\r\n")


def test_a_name_that_is_taken_is_not_taken_again(tmp_path: Path) -> None:
    """A file of the cluster's name stays as it is; the new one is called otherwise."""

    folder = company(tmp_path, "competencies=[CARE], clusters=[]")
    (folder / "dispatch.py").write_text('"""Not a cluster."""\n', encoding="utf-8")

    assert set(joined(folder)) == {"__init__.py", "dispatch_cluster.py"}


def test_a_single_file_is_told(tmp_path: Path) -> None:
    """A framework in one file cannot take another, and the message says what to do."""

    file = tmp_path / "company.py"
    file.write_text(COMPANY % "competencies=[CARE], clusters=[]", encoding="utf-8")
    with pytest.raises(AddingError, match="Make it a folder"):
        place_at(file)
