"""What each tool answers, asked with the SDK's own client."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from progression.catalog import Catalog
from progression.loader import load
from progression.mcp.shelf import Shelf
from progression.reports.records import level as level_record
from tests.mcp.conftest import answer, fault, shelf_of
from tests.revisions.repository import Repository, framework, repository

TITLES = ["Staff Engineer", "staff  engineer", "engineering/ic/staff-engineer", "Lead Engineer"]


def test_everything_is_listed(harbour: Shelf) -> None:
    """The listing leads to every cluster, level and competency."""

    found = answer(harbour, "list_framework")
    clusters = [each for each in found["entries"] if each["kind"] == "cluster"]
    paths = [
        level["path"] for each in clusters for track in each["tracks"] for level in track["levels"]
    ]

    assert paths == [seat.path for seat in harbour.catalog.seats]
    assert found["total"] == len(found["entries"])
    assert found["next"] is None
    assert found["cumulative"] is True


@pytest.mark.parametrize("title", TITLES)
def test_a_level_is_read_by_any_title(harbour: Shelf, title: str) -> None:
    """Path, title in any case, and other titles lead to one level, with all that it asks."""

    found = answer(harbour, "read_level", level=title)
    record = level_record(harbour.catalog, harbour.catalog.seat("engineering/ic/staff-engineer"))

    assert found["path"] == "engineering/ic/staff-engineer"
    assert found["asked"] == record["asked"]
    assert found["fingerprint"] == record["fingerprint"]


def test_a_title_of_several_levels_is_asked_back(harbour: Shelf) -> None:
    """A name of several levels is answered with their titles and paths."""

    said = fault(harbour, "read_level", level="IC3")

    assert "Senior Engineer (engineering/ic/senior-engineer)" in said


def test_a_level_that_does_not_exist_is_answered_with_what_is_near(harbour: Shelf) -> None:
    """The error names levels that look alike, and the tool that lists them all."""

    said = fault(harbour, "read_level", level="Staf Enginer")

    assert "engineering/ic/staff-engineer" in said
    assert "list_framework" in said


def test_a_competency_tells_how_it_grows(harbour: Shelf) -> None:
    """A competency is read by its title, with what each level adds, and ways to grow."""

    found = answer(harbour, "read_competency", competency="Direction")

    assert found["path"] == "direction"
    assert found["practices"]
    assert {each["path"] for each in found["growth"]} <= set(harbour.catalog)


def test_long_answers_are_read_on(harbour: Shelf) -> None:
    """Pages of a long answer join to the whole, and behind the end nothing stands."""

    first = answer(harbour, "read_competency", competency="communication")
    found, start = list(first["growth"]), first["next"]
    assert start is not None
    while start is not None:
        more = answer(harbour, "read_competency", competency="communication", start=start)
        found, start = found + more["growth"], more["next"]

    assert len(found) == first["total"]
    assert "only" in fault(harbour, "read_competency", competency="communication", start=999)


@pytest.mark.parametrize(
    ("words", "kinds", "path"),
    [
        ("mentoring new colleagues", None, "growing-others"),
        ("decides in writing", ["signal"], "direction/decides-in-writing"),
        ("lead engineer", ["level"], "engineering/ic/staff-engineer"),
        ("engineering", ["cluster"], "engineering"),
    ],
)
def test_words_find_what_people_mean(
    harbour: Shelf, words: str, kinds: list[str] | None, path: str
) -> None:
    """The best hit for the words is what a person would point to."""

    found = answer(harbour, "find", words=words, **({"kinds": kinds} if kinds else {}))

    assert found["hits"][0]["path"] == path


def test_words_that_do_not_occur_find_nothing(harbour: Shelf) -> None:
    """Nothing is made up for words that stand nowhere."""

    assert answer(harbour, "find", words="xylophone")["hits"] == []


def test_levels_are_compared_as_the_catalog_does(harbour: Shelf) -> None:
    """Raised, new, handed over and kept are the catalog's."""

    found = answer(
        harbour, "compare_levels", start_level="Senior Engineer", end_level="Engineering Manager"
    )
    difference = harbour.catalog.difference(found["from"]["path"], found["to"]["path"])

    assert found["counts"] == {
        "raised": len(difference.raised),
        "new": len(difference.new),
        "handed_over": len(difference.handed_over),
        "kept": len(difference.kept),
    }
    assert found["signals"][0]["is"] == "raised"


def test_a_move_that_is_described_is_told(port: Path) -> None:
    """What the framework says of a move stands beside the comparison, in both directions."""

    shelf = shelf_of(port)
    there = answer(shelf, "compare_levels", start_level="Bosun", end_level="Chief")
    back = answer(shelf, "compare_levels", start_level="Chief", end_level="Bosun")
    none = answer(shelf, "compare_levels", start_level="Deckhand", end_level="Chief")

    assert there["move"]["summary"] == back["move"]["summary"] == "A change of work."
    assert none["move"] is None


def test_a_1_to_1_is_prepared_for_either_side(harbour: Shelf) -> None:
    """Who prepares gets the own questions to ask, and the other's to expect."""

    person = answer(harbour, "prepare_one_on_one", level="Engineer")
    manager = answer(harbour, "prepare_one_on_one", level="Engineer", whose="manager")

    assert person["ask"] != manager["ask"]
    assert set(person["expect"]) & set(manager["ask"])
    assert person["toward"]["level"]["title"] == "Senior Engineer"
    assert person["toward"]["triggers"]
    assert person["changed"] is None


def test_a_1_to_1_looks_where_the_person_looks(harbour: Shelf) -> None:
    """A level that is named takes the place of the next one; the last level has none."""

    aside = answer(
        harbour, "prepare_one_on_one", level="Senior Engineer", toward="Engineering Manager"
    )
    top = answer(harbour, "prepare_one_on_one", level="engineering/ic/senior-principal-engineer")

    assert aside["toward"]["level"]["title"] == "Engineering Manager"
    assert top["toward"] is None


def test_a_rule_is_explained(harbour: Shelf) -> None:
    """A rule comes with its examples; a misspelt one with the nearest."""

    assert "strong" in answer(harbour, "explain_rule", rule="vague-trait")["bad"]
    assert "Did you mean “vague-trait”?" in fault(harbour, "explain_rule", rule="vague-trate")


def test_the_guide_tells_what_is_checked(harbour: Shelf) -> None:
    """Who reads the guide knows the house rules, what the checks report, and a sound example."""

    found = answer(harbour, "writing_guide")
    example = answer(harbour, "check_draft", files={"fernhill.py": found["example"]}, alone=True)

    assert "raises" in found["rules"]
    assert any(line.startswith("vague-trait: ") for line in found["checked"])
    assert example["counts"] == {"error": 0, "warning": 0, "advice": 0}


# Git


@pytest.fixture
def quay(tmp_path: Path) -> Repository:
    """A repository whose framework was reworded in its files."""
    made = repository(tmp_path / "quay")
    made.commit({"company/__init__.py": framework()})
    made.write("company/__init__.py", framework("Asks who will sail the boat, and where."))
    return made


def test_a_diff_is_explained(quay: Repository) -> None:
    """A rewording is told with its words marked, whom it concerns, and what is undecided."""

    shelf = shelf_of(quay.root / "company")
    found = answer(shelf, "explain_changes", old="HEAD")
    change = found["changes"][0]

    assert "Builder" in found["sentence"]
    assert change["words"] == "Asks who will sail the boat{+, and where+}."
    assert change["question"]["choices"]
    assert found["to_decide"] == 1
    assert found["levels"][0]["path"] == "yard/ic/builder"


def test_what_changed_for_a_level_is_told(quay: Repository) -> None:
    """The people at a level hear what reads differently since a revision, in the 1:1 as well."""

    shelf = shelf_of(quay.root / "company")
    found = answer(shelf, "changes_for_level", level="Builder", since="HEAD")
    sheet = answer(shelf, "prepare_one_on_one", level="Builder", since="HEAD")

    assert "1 still to be decided" in found["summary"]
    assert found["items"][0]["path"] == "care/asks"
    assert sheet["changed"]["summary"] == found["summary"]


def test_a_revision_that_does_not_exist_is_told(quay: Repository) -> None:
    """A misspelt revision is answered in words."""

    said = fault(shelf_of(quay.root / "company"), "explain_changes", old="nope")

    assert said.startswith("There is no revision “nope”")


def test_nothing_of_a_folder_is_run(quay: Repository) -> None:
    """Definitions that somebody points to are never run, whichever tool is asked."""

    trap = quay.root / "trap"
    trap.mkdir()
    proof = quay.root / "proof"
    code = f"open({str(proof)!r}, 'w').close()\n" + framework()
    (trap / "__init__.py").write_text(code, encoding="utf-8")
    shelf = shelf_of(quay.root / "company")

    fault(shelf, "explain_changes", old=str(trap))
    fault(shelf, "changes_for_level", level="Builder", since=str(trap))
    answer(shelf, "check_draft", files={"__init__.py": code})

    assert not proof.exists()


@pytest.mark.parametrize("asked", ["/etc/passwd", "/dev/zero", "/", "..", "a\0b", "notes.txt"])
def test_nothing_outside_the_project_is_read(quay: Repository, asked: str) -> None:
    """A path that leads out of the project, or to no framework, is refused before it is opened."""

    quay.write("notes.txt", "Nothing.")
    shelf = shelf_of(quay.root / "company")

    for said in (
        fault(shelf, "explain_changes", old=asked),
        fault(shelf, "explain_changes", old="HEAD", new=asked),
        fault(shelf, "changes_for_level", level="Builder", since=asked),
    ):
        assert "outside the project" in said or "null" in said or "no folder" in said


def test_a_folder_of_the_project_is_read_from_there(quay: Repository) -> None:
    """A path is meant from the project's folder on, wherever the server was started."""

    quay.write("before/__init__.py", framework())
    found = answer(shelf_of(quay.root / "company"), "explain_changes", old="before")

    assert found["total"] == 1


# The files


def test_definitions_are_read_again_when_they_change(port: Path) -> None:
    """An edit shows in the next answer, within the same second and at the same length."""

    shelf = shelf_of(port)
    before = answer(shelf, "read_level", level="Bosun")
    port.write_text(
        port.read_text(encoding="utf-8").replace('"Bosun"', '"Bosin"'), encoding="utf-8"
    )
    after = answer(shelf, "read_level", level="Bosin")

    assert before["path"] == after["path"]
    assert "Bosun" in fault(shelf, "read_level", level="Bosun")


def test_broken_definitions_are_told_and_mended(port: Path) -> None:
    """A file that cannot be read is told, and the server goes on once it is mended."""

    text = port.read_text(encoding="utf-8")
    shelf = shelf_of(port)
    port.write_text(text + "\nX = (\n", encoding="utf-8")
    said = fault(shelf, "list_framework")
    port.write_text(text, encoding="utf-8")

    assert "port.py" in said
    assert said.startswith("This cannot be answered before")
    assert answer(shelf, "list_framework")["id"] == "port"


def test_a_file_that_is_no_text_is_told(port: Path) -> None:
    """Bytes that are no UTF-8 are a fault in words, not of the server."""

    port.write_bytes(b"\xff\xfe" + port.read_bytes())

    assert "UTF-8" in fault(shelf_of(port), "list_framework")


def test_definitions_that_need_to_run_are_run_only_if_asked(port: Path) -> None:
    """What cannot be read otherwise is refused, with the option that would run it."""

    text = port.read_text(encoding="utf-8").replace('"Bosun"', '"Bo" + "sun"')
    port.write_text(text, encoding="utf-8")
    said = fault(shelf_of(port), "read_level", level="Bosun")

    assert "progression mcp --run" in said
    assert answer(shelf_of(port, runs=True), "read_level", level="Bosun")["title"] == "Bosun"


def test_answers_are_bounded(tmp_path: Path) -> None:
    """Ten thousand signals and a text of eighty thousand characters still give small answers."""

    long = "Sails " + "far " * 20_000
    signals = ", ".join(f'Signal("s{each}", "Ties line {each}.")' for each in range(10_000))
    text = framework(long).replace(
        f'Signal("asks", "{long}")', f'Signal("asks", "{long}"), {signals}'
    )
    folder = tmp_path / "company"
    folder.mkdir()
    (folder / "__init__.py").write_text(text, encoding="utf-8")
    shelf = shelf_of(folder)

    for tool, arguments in (
        ("list_framework", {}),
        ("read_level", {"level": "Builder"}),
        ("read_competency", {"competency": "care"}),
        ("find", {"words": "line"}),
        ("compare_levels", {"start_level": "Builder", "end_level": "Builder"}),
        ("prepare_one_on_one", {"level": "Builder"}),
    ):
        assert len(json.dumps(answer(shelf, tool, **arguments))) < 50_000, tool


def test_the_port_can_be_loaded(port: Path) -> None:
    """What the tools read is what loading by running gives."""

    assert Catalog(load(port)).framework == shelf_of(port).catalog.framework
