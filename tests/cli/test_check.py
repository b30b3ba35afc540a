"""`check`, `rule`, `rules` and `report` from outside: exit codes, one message for each fault."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from progression.checks import built_in
from tests.cli.conftest import Run
from tests.revisions.repository import Repository, framework, repository

FILE = "frameworks/quay/__init__.py"
PRAISE = "Is a good communicator."
HARBOUR = Path(__file__).parents[2] / "frameworks" / "harbour"
EVERY = [["check"], ["rules"], ["rule", "vague-trait"], ["report"]]


def told(text: str) -> str:
    """Words as they were printed, whatever the lines that they were broken into."""
    return " ".join(text.split())


@pytest.fixture
def quay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A project with one signal of praise; the current folder is its top, and nothing is in git."""
    made = Repository(tmp_path / "quay")
    made.write(FILE, framework(PRAISE))
    made.write("pyproject.toml", "[tool.progression]\n")
    monkeypatch.chdir(made.root)
    monkeypatch.setenv("PROGRESSION_CACHE", str(tmp_path / "cache"))
    for name in ("CI", "GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
        monkeypatch.delenv(name, raising=False)
    return made


@pytest.fixture
def tracked(quay: Repository) -> Repository:
    """The same project, with everything committed."""
    made = repository(quay.root)
    made.commit({})
    return made


@pytest.mark.usefixtures("quay")
@pytest.mark.parametrize(
    ("words", "code"),
    [((), 1), (("--fail-on", "warning"), 1), (("--fail-on", "error"), 0), (("--diff",), 1)],
)
def test_findings_fail_from_the_weight_that_was_said(
    run: Run, words: tuple[str, ...], code: int
) -> None:
    """Exit code 1 tells of findings that weigh enough, 0 of none that do."""
    answer = run("check", *words)

    assert answer.code == code
    assert answer.err == ""


def test_the_example_company_gives_nothing_to_say(run: Run) -> None:
    """Every rule passes the example company, advice included, and nothing in it is suppressed."""
    answer = run("check", str(HARBOUR), "--fail-on", "advice", "--today", "2026-02-15")

    assert (answer.code, answer.out, answer.err) == (0, "Nothing to say.\n", "")
    assert not any("progression: ignore" in each.read_text() for each in HARBOUR.rglob("*.py"))


@pytest.mark.usefixtures("quay")
@pytest.mark.parametrize("command", ["check", "report"])
def test_no_framework_is_one_message(run: Run, command: str) -> None:
    """What is not there cannot be checked, and the message says where it was looked for."""
    answer = run(command, "nowhere")

    assert (answer.code, answer.out) == (2, "")
    assert "There is no folder or file" in answer.err


@pytest.mark.parametrize("command", ["check", "report"])
def test_a_project_without_a_framework_is_one_message(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    """Where no framework lies, the message says what to do about it."""
    monkeypatch.chdir(tmp_path)
    answer = run(command)

    assert (answer.code, answer.out) == (2, "")
    assert "framework" in answer.err


@pytest.mark.parametrize("form", ["text", "json", "sarif", "github", "gitlab"])
def test_a_broken_definition_is_a_finding_with_its_line(
    run: Run, quay: Repository, form: str
) -> None:
    """A pull request that breaks the framework shows it where it was broken, in every form."""
    quay.write(FILE, framework().replace("cumulative", "cumulativ"))
    answer = run("check", "--format", form)

    assert answer.code == 1
    assert "Did you mean `cumulative`?" in told(answer.out)
    assert FILE in answer.out


def test_no_report_is_written_about_what_does_not_load(run: Run, quay: Repository) -> None:
    """A page on the state of a framework that cannot be read would be a page of nothing."""
    quay.write(FILE, "HARBOUR = (\n")
    answer = run("report")

    assert (answer.code, answer.out) == (2, "")
    assert f"{FILE}:1:" in answer.err
    assert not (quay.root / "framework-report.md").exists()


@pytest.mark.parametrize("command", EVERY, ids=lambda command: command[0])
@pytest.mark.parametrize(
    ("table", "place", "said"),
    [
        ('selct = ["all"]', "pyproject.toml:2:1", "Did you mean `select`?"),
        ("vocabulary = { allw = [] }", "pyproject.toml:2:1", "Did you mean `allow`?"),
        ('fail-on = "eror"', "pyproject.toml:2:1", "takes “error”, “warning” or “advice”"),
        ('rules = ["nowhere"]', "", "The module of rules `nowhere` cannot be imported"),
        ("= 3", "pyproject.toml:2:1", "cannot be read"),
    ],
)
def test_a_wrong_setting_is_refused_by_every_command(
    run: Run, quay: Repository, command: list[str], table: str, place: str, said: str
) -> None:
    """What nobody could follow is said with its place, and the nearest name, and nothing runs."""
    quay.write("pyproject.toml", f"[tool.progression.check]\n{table}\n")
    answer = run(*command)

    assert (answer.code, answer.out) == (2, "")
    assert said in told(answer.err)
    assert place in answer.err


@pytest.mark.parametrize("command", ["check", "rules", "report"])
@pytest.mark.parametrize(
    ("table", "said"),
    [
        ('select = ["vague-trate"]', "Did you mean “vague-trait”?"),
        ('ignore = ["covrage"]', "Did you mean “coverage”?"),
        ('severity = { hegde = "off" }', "Did you mean “hedge”?"),
        ("limits = { words-in-a-signl = 3 }", "Did you mean “words-in-a-signal”?"),
    ],
)
def test_a_name_that_no_rule_has_is_refused(
    run: Run, quay: Repository, command: str, table: str, said: str
) -> None:
    """A misspelt rule, group or limit would silently do nothing."""
    quay.write("pyproject.toml", f"[tool.progression.check]\n{table}\n")
    answer = run(command)

    assert (answer.code, answer.out) == (2, "")
    assert said in told(answer.err)


@pytest.mark.usefixtures("quay")
def test_an_unknown_rule_names_the_nearest(run: Run) -> None:
    """`progression rule` answers a slip with the rule that was probably meant."""
    answer = run("rule", "vague-trate")

    assert (answer.code, answer.out) == (2, "")
    assert "There is no rule “vague-trate”. Did you mean “vague-trait”?" in answer.err


@pytest.mark.usefixtures("quay")
def test_every_rule_explains_itself(run: Run) -> None:
    """Each rule says why it matters, with a bad and a good example, and its source."""
    for name in built_in():
        answer = run("rule", name)

        assert answer.code == 0
        for heading in (f"# {name}", "## Why it matters", "## Bad", "## Good", "## Source"):
            assert heading in answer.out


@pytest.mark.usefixtures("quay")
def test_a_rule_tells_how_right_it_is(run: Run) -> None:
    """Precision, recall and rates stand in the explanation, for people and for tools."""
    text, record = run("rule", "hedge").out, run("rule", "hedge", "--format", "json").out

    assert "Precision 94 %, recall 100 %." in text
    assert (json.loads(record)["precision"], json.loads(record)["recall"]) == (94, 100)
    assert {"framework": "monzo", "findings": 33, "signals": 1000} in json.loads(record)["rates"]


def test_all_rules_are_listed_with_their_weights_here(run: Run, quay: Repository) -> None:
    """The list says what a rule weighs in this project, and what is off."""
    quay.write("pyproject.toml", '[tool.progression.check]\nseverity = { hedge = "off" }\n')
    listed = json.loads(run("rules", "--format", "json").out)

    assert [each["name"] for each in listed] == list(built_in())
    assert {each["name"]: each["severity"] for each in listed}["hedge"] == "off"


@pytest.mark.usefixtures("tracked")
@pytest.mark.parametrize("name", ["nowhere", "-x", "HEAD~9"])
def test_a_revision_that_is_not_there_is_one_message(run: Run, name: str) -> None:
    """A revision that git does not know is named, and nothing is reported."""
    answer = run("check", f"--changed={name}")

    assert (answer.code, answer.out) == (2, "")
    assert name in answer.err


@pytest.mark.usefixtures("quay")
def test_a_project_without_git_has_no_revisions(run: Run) -> None:
    """Outside of a repository, the message says that there is none."""
    answer = run("check", "--changed", "HEAD")

    assert (answer.code, answer.out) == (2, "")
    assert "does not lie in a git repository" in answer.err


@pytest.mark.usefixtures("tracked")
def test_what_a_revision_had_is_counted_and_not_shown(run: Run) -> None:
    """With nothing changed since, there is nothing to say, and what is older is counted."""
    answer = run("check", "--changed", "HEAD", "--fail-on", "advice")

    assert answer.code == 0
    assert "older" in answer.out
    assert "vague-trait" not in answer.out


def test_what_changed_is_shown(run: Run, tracked: Repository) -> None:
    """Of a text that was touched everything is told again."""
    tracked.write(FILE, framework("Is a great communicator."))
    answer = run("check", "--changed", "HEAD")

    assert answer.code == 1
    assert "“great communicator” is praise" in answer.out
    assert "missing-owner" not in answer.out


def test_a_framework_that_moved_is_found_where_it_was(run: Run, tracked: Repository) -> None:
    """A framework in a new folder is known by its id, so that its old findings stay old."""
    (tracked.root / "frameworks" / "quay").rename(tracked.root / "frameworks" / "growth")
    answer = run("check", "--changed", "HEAD", "--fail-on", "advice")

    assert answer.code == 0
    assert "vague-trait" not in answer.out


@pytest.mark.parametrize("command", ["check", "report"])
@pytest.mark.parametrize("text", ["{", '{"format": "other"}', "[]"])
def test_a_baseline_that_cannot_be_read_is_one_message(
    run: Run, quay: Repository, command: str, text: str
) -> None:
    """A broken baseline forgives nothing, and the message says how to mend it."""
    quay.write("progression-baseline.json", text)
    answer = run(command)

    assert (answer.code, answer.out) == (2, "")
    assert "--write-baseline" in answer.err


@pytest.mark.usefixtures("quay")
def test_a_baseline_forgives_what_there_is(run: Run) -> None:
    """What is there on the day when checks begin is forgiven, and nothing is left to say."""

    assert run("check", "--write-baseline").code == 0
    assert run("check", "--fail-on", "advice").code == 0


@pytest.mark.usefixtures("quay")
@pytest.mark.parametrize(
    "words",
    [
        ("check", "--format", "json", "-o", f"{FILE}/found.json"),
        ("check", "--format", "json", "-o", "frameworks"),
        ("report", "-o", f"{FILE}/report.md"),
        ("report", "-o", "frameworks"),
        ("report", "-o", "report.pdf"),
    ],
)
def test_a_report_that_cannot_be_written_is_one_message(run: Run, words: tuple[str, ...]) -> None:
    """A place where no file can lie is named, and nothing is printed."""
    answer = run(*words)

    assert (answer.code, answer.out) == (2, "")
    assert words[-1].rpartition("/")[2].partition(".")[0] in answer.err


@pytest.mark.usefixtures("quay")
@pytest.mark.parametrize(
    "words",
    [
        ("--fix", "--diff"),
        ("--diff", "--format", "json"),
        ("--write-baseline", "--changed", "HEAD"),
        ("--write-baseline", "--fix"),
        ("--write-baseline", "--format", "json"),
        ("--fail-on", "eror"),
        ("--format", "sarf"),
        ("--today", "tomorrow"),
        ("--today", "2026-02-30"),
    ],
)
def test_options_that_do_not_go_together_are_refused(run: Run, words: tuple[str, ...]) -> None:
    """Nothing is done by halves: what cannot be meant is said, and nothing runs."""
    answer = run("check", *words)

    assert (answer.code, answer.out) == (2, "")
    assert answer.err.splitlines()[-1].startswith("Error: ")


def test_what_is_safe_is_mended(run: Run, quay: Repository) -> None:
    """`--diff` shows what `--fix` does, and changes nothing."""
    before = framework("Asks  who will sail.")
    quay.write(FILE, before)
    shown = run("check", "--diff", "--fail-on", "error")
    unchanged = (quay.root / FILE).read_text()
    mended = run("check", "--fix", "--fail-on", "error")

    assert "+                                CARE" in shown.out
    assert unchanged == before
    assert (mended.code, (quay.root / FILE).read_text()) == (0, framework("Asks who will sail."))
    assert "Mended 1 finding in 1 file." in mended.err


@pytest.mark.parametrize(
    ("name", "files"),
    [
        ("report", ["report.html", "report.md"]),
        ("out/report.md", ["out/report.md"]),
        ("out/report.html", ["out/report.html"]),
        ("report-2026.1", ["report-2026.1.html", "report-2026.1.md"]),
    ],
)
def test_a_report_is_written_where_it_was_asked_for(
    run: Run, quay: Repository, name: str, files: list[str]
) -> None:
    """One ending is one file; without an ending there are both, beside one another."""
    answer = run("report", "-o", name, "--today", "2026-02-15")
    written = [
        each.relative_to(quay.root).as_posix() for each in sorted(quay.root.rglob("*report*.*"))
    ]

    assert answer.code == 0
    assert written == files
