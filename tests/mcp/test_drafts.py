"""`check_draft`: a draft is checked among the framework's files, and nothing is run or written."""

from __future__ import annotations

from pathlib import Path

import pytest

from progression.interchange import json as canonical
from progression.loader import load
from progression.mcp.shelf import Shelf
from tests.mcp.conftest import answer, fault, shelf_of

KNOTS = '''\
"""Knots."""

from progression import Competency, Level, Signal

KNOTS = Competency("knots", "Knots", owner="Bosun")
ROPER = Level("roper", "Roper", grade=2, expects=[
    KNOTS.expects("Ties.", Signal("ties", "Is a strong communicator about knots.")),
])
'''


def rules(found: dict[str, object]) -> set[str]:
    """The names of the rules that spoke."""
    findings = found["findings"]
    assert isinstance(findings, list)
    return {each["rule"] for each in findings}


def test_a_part_is_checked_before_the_framework_holds_it(port: Path) -> None:
    """A level that stands in no track yet is checked, and named as loose; its line is shown."""

    found = answer(shelf_of(port), "check_draft", files={"knots.py": KNOTS})
    vague = next(each for each in found["findings"] if each["rule"] == "vague-trait")

    assert found["loose"] == ["KNOTS", "ROPER"]
    assert vague["place"]["line"] == 7
    assert vague["place"]["file"] == "knots.py"
    assert vague["code"].startswith('KNOTS.expects("Ties."')
    assert vague["remedy"]


def test_what_the_framework_has_already_is_only_counted(port: Path) -> None:
    """Findings that stand without the draft are counted as older."""

    found = answer(shelf_of(port), "check_draft", files={"knots.py": '"""Nothing."""\n'})

    assert found["findings"] == []
    assert found["older"] > 0
    assert found["summary"].startswith("Nothing to say. The framework itself has")


def test_a_draft_takes_the_place_of_a_file(port: Path) -> None:
    """The same file in other words is checked in place of the one on disk, which stays."""

    before = port.read_text(encoding="utf-8")
    text = before.replace("Ties a line that holds overnight.", "Is always brilliant.")
    found = answer(shelf_of(port), "check_draft", files={"port.py": text})

    assert {"absolute", "state-for-action"} & rules(found)
    assert found["loose"] == []
    assert port.read_text(encoding="utf-8") == before


def test_what_nothing_holds_is_told(port: Path) -> None:
    """A signal outside a competency is read by no rule, and the answer does not pass it as good."""

    loose = '"""Ties."""\n\nfrom progression import Signal\n\nTIES = Signal("ties", "Is great.")\n'
    found = answer(shelf_of(port), "check_draft", files={"ties.py": loose})
    held = answer(shelf_of(port), "check_draft", files={"knots.py": KNOTS})

    assert found["unchecked"] == ["TIES"]
    assert "Nothing holds TIES, so no rule has read that" in found["summary"]
    assert held["unchecked"] == []


def test_a_draft_may_stand_alone(harbour: Shelf) -> None:
    """Without the company's framework the files are checked by themselves."""

    found = answer(harbour, "check_draft", files={"knots.py": KNOTS}, alone=True)

    assert found["is_complete"]
    assert "vague-trait" in rules(found)
    assert not {each["subject"] for each in found["findings"]} & {"draft", "draft/draft", ""}


def test_a_document_is_checked(port: Path) -> None:
    """Canonical JSON is checked like files, and only what is new is told."""

    text = canonical.dumps(load(port))
    same = answer(shelf_of(port), "check_draft", document=text)
    other = text.replace("Greets every skipper", "Always greets every skipper")
    found = answer(shelf_of(port), "check_draft", document=other)

    assert same["findings"] == []
    assert "absolute" in rules(found)


@pytest.mark.parametrize(
    ("files", "rule"),
    [
        ({"x.py": "import os\nos.abort()\n"}, "not-static"),
        ({"x.py": "X = (\n"}, "syntax-error"),
        ({"x.py": "from progression import Level\nX = Level('a', tilte='b')\n"}, None),
    ],
)
def test_a_draft_that_cannot_be_read_says_where(
    port: Path, files: dict[str, str], rule: str | None
) -> None:
    """What cannot be read is a finding with its line; nothing of it is run."""

    found = answer(shelf_of(port), "check_draft", files=files)

    assert not found["is_complete"]
    assert found["summary"].startswith("The draft cannot be read")
    assert found["findings"][0]["place"]["line"] > 0
    assert rule is None or rule in rules(found)


def test_a_document_that_is_broken_says_where() -> None:
    """JSON that ends early is a finding as well."""

    found = answer(
        shelf_of(Path(__file__).parents[1] / "catalog" / "port.py"), "check_draft", document="{"
    )

    assert rules(found) == {"broken-document"}


@pytest.mark.parametrize("path", ["../out.py", "/etc/passwd", "notes.txt", "a b.py", ""])
def test_a_path_outside_is_refused(port: Path, path: str) -> None:
    """Only paths of definition files within the framework are taken."""

    assert "is no path of a definition file" in fault(
        shelf_of(port), "check_draft", files={path: ""}
    )


def test_either_files_or_a_document(port: Path) -> None:
    """Neither, and both, are answered in words; and so is a draft of many megabytes."""

    shelf = shelf_of(port)

    assert fault(shelf, "check_draft") == "Give either `files` or `document`."
    assert "at most" in fault(shelf, "check_draft", files={"x.py": "#" * 4_000_001})


def test_rules_of_the_company_run_only_if_asked(port: Path) -> None:
    """A module of rules is code: it is left out unless the server may run it."""

    (port.parent / "pyproject.toml").write_text(
        f'[tool.progression]\nframework = "{port.name}"\n'
        '[tool.progression.check]\nrules = ["company_rules"]\nignore = ["signal-without-example"]\n'
        '[tool.progression.check.severity]\nno-such-rule-here = "error"\n',
        encoding="utf-8",
    )
    found = answer(shelf_of(port), "check_draft", files={"knots.py": KNOTS})

    assert "vague-trait" in rules(found)
    assert "signal-without-example" not in rules(found)
    assert "company_rules" in fault(
        shelf_of(port, runs=True), "check_draft", files={"knots.py": KNOTS}
    )
