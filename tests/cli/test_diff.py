"""`progression diff`: what a change asks of whom."""

from __future__ import annotations

import enum
import json
import shutil
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from progression.changes import Decision, Effect, Impact, Kind, Part, Version
from progression.interchange.json import dumps
from progression.loader import load
from tests.cli.conftest import Run
from tests.revisions.repository import Repository, framework, repository

FILE = "frameworks/quay/__init__.py"
ASKS, ASKS_MORE = "Asks who will sail the boat.", "Asks everybody who will sail the boat."
SCHEMA = json.loads(
    (Path(__file__).parents[2] / "docs/reference/diff.schema.json").read_text("utf-8")
)


@pytest.fixture
def quay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A project of one commit on `main`; the current folder is its top."""
    for name in ("GITHUB_BASE_REF", "CI_MERGE_REQUEST_TARGET_BRANCH_NAME"):
        monkeypatch.delenv(name, raising=False)
    made = repository(tmp_path / "quay")
    made.commit({FILE: framework(ASKS)}, day="2026-01-05")
    monkeypatch.chdir(made.root)
    monkeypatch.setenv("PROGRESSION_CACHE", str(tmp_path / "cache"))
    return made


def words(text: str) -> str:
    """A text without its line breaks."""
    return " ".join(text.split())


def test_a_branch_is_compared_with_where_it_began(run: Run, quay: Repository) -> None:
    """Without an argument it is the base branch against the files as they are, saved or not."""
    quay.git("checkout", "-b", "clearer")
    quay.write(FILE, framework(ASKS_MORE))

    answer = run("diff")

    assert answer.code == 1
    assert words(answer.out).startswith("This may change what is expected of Builder. From main (")
    assert "{+everybody+}" in answer.out
    assert "progression note new --declare care/asks=DECISION" in words(answer.out)
    line = next(n for n, text in enumerate(framework(ASKS).splitlines(), 1) if ASKS in text)
    assert f"{FILE}:{line}" in answer.out
    assert max(map(len, answer.out.splitlines())) <= 80


def test_the_base_moves_on_and_is_not_blamed(run: Run, quay: Repository) -> None:
    """What came to the base branch since is none of the branch's changes."""
    quay.git("checkout", "-b", "clearer")
    quay.git("checkout", "main")
    quay.commit({FILE: framework("Something else.")})
    quay.git("checkout", "clearer")

    answer = run("diff")

    assert (answer.code, answer.out.splitlines()[0]) == (0, "Nothing changes.")


@pytest.mark.usefixtures("quay")
def test_nothing_changes(run: Run) -> None:
    """On the base branch itself there is nothing to tell, and nothing to decide."""
    answer = run("diff")

    assert answer.code == 0
    assert answer.out.startswith("Nothing changes.\n")


def test_sides_are_revisions_folders_and_files(run: Run, quay: Repository, tmp_path: Path) -> None:
    """A commit, a day, a folder, a JSON file, and a folder of a revision all name a side."""
    quay.commit({FILE: framework(ASKS_MORE)}, day="2026-02-10")
    before, after = tmp_path / "before" / "quay", tmp_path / "after.json"
    before.mkdir(parents=True)
    (before / "__init__.py").write_text(framework(ASKS), encoding="utf-8")
    after.write_text(dumps(load(quay.root / "frameworks/quay")), encoding="utf-8")
    olds = ["HEAD~1", "2026-01-31", str(before), "HEAD~1:frameworks/quay"]
    news = ["HEAD", "", str(after), str(quay.root / "frameworks/quay")]

    answers = [run("diff", old, new) for old, new in zip(olds, news, strict=True)]

    assert {answer.code for answer in answers} == {1}
    for answer in answers:
        assert answer.out.startswith("This may change what is expected of Builder.")


def test_three_dots_are_what_a_branch_changed(run: Run, quay: Repository) -> None:
    """`main...topic` begins where topic left main; `main..topic` compares the two as they are."""
    quay.git("checkout", "-b", "topic")
    quay.commit({FILE: framework(ASKS_MORE)})
    quay.git("checkout", "main")
    quay.commit({FILE: framework("Asks for the way.")})

    since, both, here = (
        run("diff", "main...topic"),
        run("diff", "main..topic"),
        run("diff", "main..."),
    )

    assert "Asks {+everybody+} who will sail the boat." in since.out
    assert "way" in both.out and "way" not in since.out
    assert here.out.startswith("Nothing changes.")


def test_change_notes_answer_questions(run: Run, quay: Repository) -> None:
    """What a note declares is decided; a note of the base branch is not told as unused."""
    quay.git("checkout", "-b", "clearer")
    quay.write(FILE, framework(ASKS_MORE))
    assert (
        run(
            "note",
            "new",
            "--declare",
            "care/asks=raises",
            "--reason",
            "R.",
            "--effective-from",
            "release",
            "--open-cases",
            "None.",
        ).code
        == 0
    )

    answer = run("diff")

    assert answer.code == 0
    assert answer.out.startswith("This asks more of Builder.")
    assert "Declared: it asks more." in answer.out
    quay.commit({})
    assert run("diff", "main...clearer").out.startswith("This asks more of Builder.")
    assert "declaration" not in run("diff", "HEAD").out


def test_files_need_no_git_and_no_project(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two files can be compared anywhere."""
    for name, text in (("old", ASKS), ("new", ASKS_MORE)):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "__init__.py").write_text(framework(text), encoding="utf-8")
        (tmp_path / f"{name}.json").write_text(dumps(load(folder)), encoding="utf-8")
    alone = tmp_path / "alone"
    alone.mkdir()
    monkeypatch.chdir(alone)

    answer = run("diff", "../old.json", "../new.json")

    assert answer.code == 1
    assert "From ../old.json to ../new.json." in words(answer.out)


def test_json_keeps_its_schema(run: Run, quay: Repository) -> None:
    """The record holds what the published schema says, and nothing else."""
    quay.write(FILE, framework(ASKS_MORE).replace('"Builder"', '"Boat wright"'))

    record = json.loads(run("diff", "--format", "json").out)

    assert list(Draft202012Validator(SCHEMA).iter_errors(record)) == []
    assert (record["to_decide"], record["version"]) == (1, "undecided")
    assert record["changes"][0]["question"]["command"] == (
        "progression note new --declare care/asks=DECISION"
    )


def test_a_report_goes_to_a_file_and_to_people(run: Run, quay: Repository) -> None:
    """`-o` writes the report for tools, and the screen has the text."""
    quay.write(FILE, framework(ASKS_MORE))

    answer = run("diff", "--format", "json", "-o", "out/diff.json")

    assert answer.out.startswith("This may change")
    assert json.loads(Path("out/diff.json").read_text("utf-8"))["format"] == "progression-diff/1"


@pytest.mark.usefixtures("quay")
def test_a_file_is_no_folder(run: Run) -> None:
    """A report below a file cannot be written, and the message says why."""
    answer = run("diff", "-o", f"{FILE}/diff.txt")

    assert answer.code == 2
    assert "a part of its path is a file, not a folder" in answer.err


def test_what_is_hidden_is_counted(run: Run, quay: Repository) -> None:
    """What asks nothing of anybody is counted, and one option shows it."""
    quay.write(FILE, framework(ASKS).replace('"Care")', '"Care", owner="Ada")'))

    brief, whole = run("diff"), run("diff", "--all")

    assert "Not shown: 1 internal (--all shows them)." in brief.out
    assert "Competency owner changed: care" in whole.out
    assert "Not shown" not in whole.out
    assert (brief.code, whole.code) == (0, 0)


def test_definitions_of_a_revision_run_only_by_trust(run: Run, quay: Repository) -> None:
    """What cannot be read without being run is refused, with the words that would allow it."""
    quay.commit({FILE: "import os\n" + framework(ASKS)})
    quay.commit({FILE: framework(ASKS_MORE)})

    refused, trusted = run("diff", "HEAD~1"), run("diff", "HEAD~1", "--trust", "HEAD~1")

    assert refused.code == 2
    assert "--trust HEAD~1" in refused.err
    assert trusted.code == 1


def test_static_runs_nothing_at_all(run: Run, quay: Repository) -> None:
    """A checkout that nobody has reviewed is read and not run."""
    quay.write(FILE, f"import pathlib\npathlib.Path('ran').touch()\n{framework(ASKS_MORE)}")

    answer = run("diff", "--static")

    assert answer.code == 2
    assert not Path("ran").exists()
    assert run("diff").code == 1
    assert Path("ran").exists()


# What can be in the way


def test_a_repository_without_a_commit(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before the first commit there is nothing to compare with, and the message says so."""
    made = repository(tmp_path / "empty")
    made.write(FILE, framework())
    monkeypatch.chdir(made.root)

    answer = run("diff")

    assert answer.code == 2
    assert "no commit yet" in answer.err


@pytest.mark.usefixtures("quay")
def test_the_first_commit_has_none_before(run: Run) -> None:
    """The commit before the first is missing, and the message says where to look."""
    answer = run("diff", "HEAD~1")

    assert answer.code == 2
    assert "There is no revision “HEAD~1”" in answer.err


@pytest.mark.usefixtures("quay")
@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("old.json", "Nor is there a file or folder old.json."),
        ("main:elsewhere", "“main” has no definition files at elsewhere."),
        ("main...nosuch", "no revision “nosuch”"),
        ("2020-01-01", "nothing is older than 2020-01-01"),
    ],
)
def test_a_side_that_is_not_there_is_told_in_words(run: Run, asked: str, told: str) -> None:
    """A wrong file, path, branch or day gives one message, and code 2."""
    answer = run("diff", asked)

    assert answer.code == 2
    assert told in answer.err
    assert "Traceback" not in answer.err


def test_no_git_at_all(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a repository the message names what can be compared all the same."""
    file = tmp_path / FILE
    file.parent.mkdir(parents=True)
    file.write_text(framework(), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))

    answer = run("diff")

    assert answer.code == 2
    assert "does not lie in a git repository" in answer.err
    assert "compare two folders" in answer.err


def test_a_detached_head_has_a_base_as_well(run: Run, quay: Repository) -> None:
    """CI checks out a commit, not a branch; the base is found all the same."""
    quay.git("checkout", "-b", "clearer")
    commit = quay.commit({FILE: framework(ASKS_MORE)})
    quay.git("checkout", "--detach", commit)

    assert run("diff").code == 1


def test_a_shallow_clone_names_the_command_that_helps(
    run: Run, quay: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the base is not in the clone, the message says how to fetch it."""
    quay.git("checkout", "-b", "clearer")
    quay.commit({FILE: framework(ASKS_MORE)})
    quay.git("clone", "--depth=1", quay.root.as_uri(), str(tmp_path / "shallow"))
    monkeypatch.chdir(tmp_path / "shallow")

    answer = run("diff", "main")

    assert answer.code == 2
    assert "git fetch --depth=1 origin main" in answer.err


def test_a_framework_that_moved_is_found(run: Run, quay: Repository) -> None:
    """Where it lay in another folder then, it is known by its id."""
    quay.git("checkout", "-b", "tidier")
    target = quay.root / "company" / "quay"
    target.parent.mkdir()
    shutil.move(quay.root / "frameworks/quay", target)
    (quay.root / "pyproject.toml").write_text(
        '[tool.progression]\nframework = "company/quay"\n', encoding="utf-8"
    )

    answer = run("diff")

    assert (answer.code, answer.out.splitlines()[0]) == (0, "Nothing changes.")


# Kept comparisons


def test_the_same_trees_are_compared_once(
    run: Run, quay: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A second run reads nothing but what was kept, and says the same; an edit is seen at once."""
    quay.write(FILE, framework(ASKS_MORE))
    first = run("diff")
    with monkeypatch.context() as patched:
        patched.setattr("progression.revisions.comparing.compare", None)
        second = run("diff")
    quay.write(FILE, framework(ASKS))

    assert second == first
    assert run("diff").out.startswith("Nothing changes.")


def test_what_was_kept_for_one_name_does_not_answer_for_another(run: Run, quay: Repository) -> None:
    """Places name the revision as it was asked for."""
    quay.git("tag", "v1")
    quay.commit({FILE: framework(ASKS_MORE).replace('Signal("asks"', 'Signal("wants"')})
    quay.git("tag", "v2")

    reports = [
        json.loads(run("diff", old, new, "--format", "json").out)
        for old, new in (("HEAD~1", "HEAD"), ("v1", "v2"))
    ]

    places = [each["changes"][0]["new"]["place"]["file"] for each in reports]
    assert places == [f"HEAD:{FILE}", f"v2:{FILE}"]


@pytest.mark.parametrize(
    ("place", "words_of"),
    [
        (("$defs", "impact"), Impact),
        (("$defs", "effect"), Effect),
        (("$defs", "decision"), Decision),
        (("properties", "version"), Version),
        (("$defs", "change", "properties", "kind"), Kind),
        (("$defs", "change", "properties", "part"), Part),
    ],
)
def test_the_schema_knows_every_word(place: tuple[str, ...], words_of: type[enum.Enum]) -> None:
    """A kind, part, effect or impact that is new stands in the published schema as well."""
    found = SCHEMA
    for step in place:
        found = found[step]

    assert found["enum"] == [each.value for each in words_of]
