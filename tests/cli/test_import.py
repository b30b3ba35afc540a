"""`import`: from a spreadsheet to a framework, shown first, and never guessed."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
import xlsxwriter

from progression import Framework
from progression.interchange import json
from progression.loader import find_project, load
from progression.mkdocs_plugin.commands import build
from tests.cli.conftest import Run
from tests.interchange.tables.understanding.company import Rows, expected, long, matrix, said_by

INTO = "frameworks/acme"


class Terminal(io.TextIOWrapper):
    """Somebody who answers, line by line."""

    def __init__(self, answers: str) -> None:
        super().__init__(io.BytesIO(answers.encode()), encoding="utf-8")

    def isatty(self) -> bool:
        """Somebody is there."""
        return True


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, and nobody at the terminal."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO()))
    return tmp_path


def xlsx(path: Path, **sheets: Rows) -> str:
    """Write a workbook."""
    with xlsxwriter.Workbook(path) as workbook:
        for name, rows in sheets.items():
            sheet = workbook.add_worksheet(name)
            for place, row in enumerate(rows):
                sheet.write_row(place, 0, row)
    return str(path)


def csv(path: Path, *rows: str) -> str:
    """Write a text file."""
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return str(path)


def test_two_commands(run: Run, here: Path) -> None:
    """In an empty folder, one command imports a workbook; then the handbook builds."""

    file = xlsx(here / "matrix.xlsx", Engineering=matrix())
    answer = run("import", file, "--into", INTO, "--cumulative", "--yes")

    assert answer.code == 0, answer.err
    assert "progression serve\n" in answer.out
    assert said_by(load()) == expected()
    first = build(find_project(), here / "site")
    page = (first.parent / "engineering/engineering/engineer/index.html").read_text()
    assert "Writes features from end to end" in page


def test_shown_first(run: Run, here: Path) -> None:
    """Without --yes and without a terminal, it shows all and writes nothing."""

    file = xlsx(here / "matrix.xlsx", Engineering=matrix())
    answer = run("import", file, "--into", INTO, "--cumulative")

    assert answer.code == 1
    assert "to write it: --yes" in answer.err
    assert "C  Junior Engineer           level “Junior Engineer”" in answer.out
    assert "1 job family, 1 track, 3 levels, 3 competencies, 12 signals." in answer.out
    assert not (here / INTO).exists()
    assert all(len(line) <= 80 for line in answer.out.splitlines())


@pytest.mark.parametrize(
    ("rows", "options", "question", "way_out"),
    [
        (matrix(), [], "Does a level also ask what the levels below it ask?", "--not-cumulative"),
        (
            [["Competency", "Deckhand", "Captain"],
             ["Sailing", "Ties knots that hold in each weather, and checks them twice a day",
              "Decides when to sail, and when the crew stays in the harbour for another day"]],
            ["--cumulative"],
            "Nothing says whether “Deckhand” and “Captain” are levels.",
            "--shape Crew=matrix",
        ),
        (
            [["Competency", "Basic", "Advanced"], ["Sailing", "Ties knots", "Steers"]],
            ["--cumulative"],
            "can be levels that people hold, or how well somebody masters",
            "--shape Crew=rungs",
        ),
        (
            [["Competency", "Below expectations", "Exceeds expectations"], ["Sailing", "a", "b"]],
            ["--cumulative"],
            "is an answer of a review, and no level",
            "--shape Crew=leave-out",
        ),
        (
            [["", "Atlas", "Atlas", "Orion", "Orion"], ["Skill", *["Junior", "Senior"] * 2],
             ["Sailing", "Ties knots", "Steers", "Mends sails", "Plans"]],
            ["--cumulative"],
            "“Atlas” and “Orion” stand above the levels. What are they?",
            "--above Crew=families",
        ),
        (
            [["Junior Sailor", "Senior Sailor"], ["Ties knots", "Steers"]],
            ["--cumulative"],
            "No column names competencies.",
            '--competency "Crew=…"',
        ),
        (
            [["Level", "Competency", "Behaviour"], ["Chief", "Sailing", "Steers"],
             ["Junior", "Sailing", "Ties knots"], ["Senior", "Sailing", "Plans"]],
            ["--cumulative"],
            "From the lowest to the highest, how do they stand?",
            "--levels seniority",
        ),
    ],
)  # fmt: skip
def test_never_guessed(
    run: Run, here: Path, rows: Rows, options: list[str], question: str, way_out: str
) -> None:
    """What the file does not tell is refused without a terminal, whatever --yes says."""

    file = xlsx(here / "crew.xlsx", Crew=rows)
    answer = run("import", file, "--into", INTO, "--yes", *options)

    assert answer.code == 1
    assert question in " ".join(answer.out.split())
    assert way_out in answer.out
    assert "Nothing was written: only you know the answer." in answer.err
    assert not (here / INTO).exists()


def test_asked(run: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """At a terminal, it asks what a sheet is, what levels mean, and whether to write."""

    rows = [["Competency", "Basic", "Advanced"], ["Sailing", "Ties knots", "Ties knots\nSteers"]]
    file = xlsx(here / "crew.xlsx", Crew=rows)
    monkeypatch.setattr("sys.stdin", Terminal("1\n1\ny\ny\n"))
    answer = run("import", file, "--into", INTO)

    assert answer.code == 0, answer.err
    framework = load()
    assert framework.cumulative
    assert said_by(framework) == {
        ("Basic", "Sailing"): ["Ties knots"],
        ("Advanced", "Sailing"): ["Steers"],
    }


def test_legend_beside(run: Run, here: Path) -> None:
    """A legend beside the table is told as a table of its own, and only there."""

    file = csv(here / "bakery.csv", "Skill,Junior,Senior,,Rating,Meaning",
               "Bread,Basic,Skilled,,Basic,Follows a recipe",
               "Cake,Basic,Skilled,,Skilled,Works without one")  # fmt: skip
    answer = run("import", file, "--into", INTO, "--cumulative", "--yes")

    assert answer.code == 0, answer.err
    assert "its rows explain what cells of the table" in answer.out
    assert "Rating                    left out" not in answer.out
    assert "it only heads the legend (2 cells)" in answer.out


def test_above_asked(run: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """At a terminal, it asks what names above the levels are."""

    rows = [["", "Atlas", "", "Orion", ""], ["Skill", *["Junior", "Senior"] * 2],
            ["Sailing", "Ties knots", "Steers", "Mends sails", "Plans"]]  # fmt: skip
    file = xlsx(here / "crew.xlsx", Crew=rows)
    monkeypatch.setattr("sys.stdin", Terminal("1\ny\n"))
    answer = run("import", file, "--into", INTO, "--cumulative")

    assert answer.code == 0, answer.err
    assert [each.title for each in load().clusters] == ["Atlas", "Orion"]


def test_names_asked(run: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """At a terminal, numbers in the cells and columns without a header get their names."""

    rows = [["Skill", "Junior", "Senior"], ["Bread", "1", "2"]]
    texts = [["Skill", "Junior", "", "Senior"], ["Tests", "Runs them", "Adds some", "Writes them"]]
    file = xlsx(here / "crew.xlsx", Kitchen=rows, Lab=texts)
    monkeypatch.setattr("sys.stdin", Terminal("1\nMid\nHelps\nLeads\n2\ny\n"))
    answer = run("import", file, "--into", INTO)

    assert answer.code == 0, answer.err
    kitchen, lab = load().clusters
    asked = [level.expects[0].rung for level in kitchen.tracks[0].levels]
    assert [rung.title for rung in asked if rung] == ["Helps", "Leads"]
    assert [level.title for level in lab.tracks[0].levels] == ["Junior", "Mid", "Senior"]


def test_names_said(run: Run, here: Path) -> None:
    """Options name what numbers mean; one without a name is told."""

    rows = [["Skill", "Junior", "Senior"], ["Bread", "1", "2"]]
    file = xlsx(here / "crew.xlsx", Kitchen=rows)
    options = ["--into", INTO, "--cumulative", "--yes"]
    wrong = run("import", file, *options, "--rung", "1")
    refused = run("import", file, *options, "--rung", "1=Helps")
    answer = run("import", file, *options, "--rung", "1=Helps", "--rung", "2=Leads")

    assert wrong.code == 2
    assert "--rung takes NUMBER=NAME" in wrong.err
    assert refused.code == 1
    assert '--rung "2=…"' in refused.out
    assert answer.code == 0, answer.err


def test_a_start_for_the_mapping(run: Run, here: Path) -> None:
    """Where a sheet is unclear, --map-out writes a mapping that can be corrected and read."""

    file = csv(here / "rubric.csv", "Category,Milestone,Says", "Tests,1,Runs them", "Tests,2,Adds")
    run("import", file, "--into", INTO, "--map-out", "map.toml")
    text = (here / "map.toml").read_text(encoding="utf-8")
    head, _, _ = text.partition("[table.columns]")
    head = head.replace('"matrix"', '"long"').replace("# cumulative", "cumulative")
    columns = 'A = "competency"\nB = "level"\nC = "signal"\n'
    (here / "map.toml").write_text(f"{head}[table.columns]\n{columns}", encoding="utf-8")
    answer = run("import", file, "--into", INTO, "--map", "map.toml", "--yes")

    assert answer.code == 0, answer.err
    assert said_by(load()) == {("1", "Tests"): ["Runs them"], ("2", "Tests"): ["Adds"]}


def test_not_confirmed(run: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever says no at the end has written nothing."""

    file = xlsx(here / "matrix.xlsx", Engineering=matrix())
    monkeypatch.setattr("sys.stdin", Terminal("n\n"))
    answer = run("import", file, "--into", INTO, "--cumulative")

    assert answer.code == 1
    assert not (here / INTO).exists()


def test_again(run: Run, here: Path) -> None:
    """A second import writes nothing where nothing changed, and shows what would be overwritten."""

    file = xlsx(here / "matrix.xlsx", Engineering=matrix())
    options = ["--into", INTO, "--cumulative"]
    run("import", file, *options, "--yes")
    same = run("import", file, *options)
    before = load()
    rows = [[cell.replace("small changes", "little changes") for cell in row] for row in matrix()]
    xlsx(here / "matrix.xlsx", Engineering=rows)
    shown = run("import", file, *options)
    untouched = load()
    written = run("import", file, *options, "--yes")

    assert same.code == 0
    assert "nothing is to be written" in same.out
    assert shown.code == 1
    assert '-                "Writes small changes' in shown.out.replace("Signal(", "")
    assert untouched == before
    assert written.code == 0
    assert _signal_ids(load()) == _signal_ids(before)


def test_gone(run: Run, here: Path) -> None:
    """A file that an earlier import wrote and nobody edited goes with its job family."""

    options = ["--into", INTO, "--cumulative", "--yes"]
    file = xlsx(here / "both.xlsx", Engineering=matrix(), Design=matrix())
    run("import", file, *options)
    assert (here / INTO / "design.py").is_file()
    xlsx(here / "both.xlsx", Engineering=matrix())
    answer = run("import", file, *options)

    assert answer.code == 0, answer.err
    assert not (here / INTO / "design.py").exists()
    assert [each.title for each in load().clusters] == ["Engineering"]


def test_mapping_kept(run: Run, here: Path) -> None:
    """A mapping is written, corrected, and read by; a wrong word in it is told with its line."""

    file = xlsx(here / "matrix.xlsx", Engineering=matrix())
    run("import", file, "--into", INTO, "--map-out", "map.toml")
    text = (here / "map.toml").read_text(encoding="utf-8")
    said = text.replace('A = "dimension"', 'A = "group"').replace("# cumulative", "cumulative")
    (here / "map.toml").write_text(said, encoding="utf-8")
    answer = run("import", file, "--into", INTO, "--map", "map.toml", "--yes")

    assert answer.code == 0, answer.err
    assert load().competencies[0].group == "Craft"
    wrong = said.replace('B = "competency"', 'B = "competancy"')
    (here / "map.toml").write_text(wrong, encoding="utf-8")
    refused = run("import", file, "--into", INTO, "--map", "map.toml", "--yes")
    line = wrong[: wrong.index("competancy")].count("\n") + 1
    assert refused.code == 2
    assert f"map.toml:{line}" in refused.err
    assert "Did you mean `competency`?" in refused.err


def test_columns_corrected(run: Run, here: Path) -> None:
    """An option says what a column is, by its letter or by its header."""

    file = xlsx(here / "matrix.xlsx", Engineering=matrix())
    answer = run(
        "import", file, "--into", INTO, "--cumulative", "--yes",
        "--column", "A=group", "--column", "Engineer=level:Developer",
    )  # fmt: skip

    assert answer.code == 0, answer.err
    assert load().competencies[0].group == "Craft"
    assert [each.title for each in load().clusters[0].tracks[0].levels][1] == "Developer"


def test_json(run: Run, here: Path) -> None:
    """A framework in canonical JSON is written as it is."""

    run("import", xlsx(here / "m.xlsx", Engineering=matrix()), "--into", INTO,
        "--cumulative", "--yes")  # fmt: skip
    framework = load()
    json.dump(framework, here / "acme.json")
    answer = run("import", "acme.json", "--into", "again/acme", "--yes")

    assert answer.code == 0, answer.err
    assert load(here / "again/acme") == framework
    assert "progression serve --framework again/acme" in answer.out


@pytest.mark.parametrize("form", ["xlsx", "csv"])
def test_own_exports(run: Run, here: Path, form: str) -> None:
    """What `export` wrote is imported as it was, without a question."""

    run("import", xlsx(here / "m.xlsx", Engineering=matrix()), "--into", INTO,
        "--cumulative", "--yes")  # fmt: skip
    framework = load()
    run("export", "--to", form, "-o", f"acme.{form}")
    answer = run("import", f"acme.{form}", "--into", "again/acme", "--yes")

    assert answer.code == 0, answer.err
    assert load(here / "again/acme") == framework


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "Competency,Junior,Junior\nCode,a,b",
            "b.csv:1, column 3: Columns B and C are both headed",
        ),
        ("Competency,Junior,Senior", "b.csv:1, column 1: There is a header and no row below it."),
        ("Competency\nCode\nTests", "Nothing in it looks like a career framework"),
        ("Name,Phone\nKim,12\nSam,34", "Nothing in it looks like a career framework"),
        (",".join(f"c{n}" for n in range(3000)), "3,000 columns hold text"),
        ("", "The file is empty."),
    ],
)
def test_bad_files(run: Run, here: Path, text: str, message: str) -> None:
    """A file that is no framework gets one message with its place, and nothing is written."""

    (here / "b.csv").write_text(text, encoding="utf-8")
    answer = run("import", "b.csv", "--into", INTO, "--cumulative", "--yes")

    assert answer.code == 2
    assert message in answer.err
    assert "Traceback" not in answer.err
    assert not (here / INTO).exists()


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--into", "frameworks/acme-corp"], "--into frameworks/acme_corp"),
        (["--into", INTO, "--shape", "matrx"], "Did you mean “matrix”?"),
        (["--into", INTO, "--above", "famlies"], "Did you mean “families”?"),
        (["--into", INTO, "--sheet", "Sales"], "There is no sheet “Sales”, but “Engineering”."),
        (["--into", INTO, "--column", "Z=competency"], "No column is headed “Z”."),
        (["--into", INTO, "--column", "A=competancy"], "Did you mean `competency`?"),
        (["--into", INTO, "--header", "90"], "There is no row 90."),
        (["--into", INTO, "--layout", "uk-goverment-roles"], "Did you mean “uk-government-roles”?"),
    ],
)
def test_wrong_options(run: Run, here: Path, options: list[str], message: str) -> None:
    """A wrong option is told with the nearest right one."""

    file = xlsx(here / "matrix.xlsx", Engineering=matrix())
    answer = run("import", file, "--cumulative", "--yes", *options)

    assert answer.code == 2
    assert message in answer.err
    assert not (here / INTO).exists()


def test_other_files(run: Run, here: Path) -> None:
    """Where other files in the folder would break the framework, nothing is written."""

    (here / INTO).mkdir(parents=True)
    (here / INTO / "old.py").write_text("from .gone import GONE\n", encoding="utf-8")
    file = xlsx(here / "matrix.xlsx", Engineering=matrix())
    answer = run("import", file, "--into", INTO, "--cumulative", "--yes")

    assert answer.code == 2
    assert "holds other files (old.py)" in answer.err
    assert [each.name for each in (here / INTO).iterdir()] == ["old.py"]


def test_long_and_semicolons(run: Run, here: Path) -> None:
    """Semicolons part signals only where that is asked for."""

    rows = [long()[0], ["Sales", "Junior", "Craft", "Selling", "Calls; writes; listens"]]
    file = csv(here / "long.csv", *(",".join(row) for row in rows))
    run("import", file, "--into", "a/acme", "--cumulative", "--yes")
    run("import", file, "--into", "b/acme", "--cumulative", "--yes", "--semicolons")

    assert said_by(load("a/acme"))["Junior", "Selling"] == ["Calls; writes; listens"]
    assert said_by(load("b/acme"))["Junior", "Selling"] == ["Calls", "writes", "listens"]


def _signal_ids(framework: Framework) -> list[str]:
    return [
        signal.id
        for cluster in framework.clusters
        for track in cluster.tracks
        for level in track.levels
        for each in level.expects
        for signal in each.signals
    ]
