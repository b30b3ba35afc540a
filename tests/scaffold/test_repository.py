from __future__ import annotations

import re
import shlex
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
import yaml

from progression import check
from progression.changes.settings import read_policy
from progression.cli import cli
from progression.model.integrity import faults
from progression.scaffold import Plan, files_of, template
from progression.static import evaluate
from tests.docs.pages import DOCS, blocks
from tests.scaffold.plans import EMPTY, GERMAN, PLANS, WHOLE, plan

MADE = {name: files_of(each) for name, each in PLANS.items()}
PAGES = ("check-in-ci.md", "review-changes.md")
SHOWN = {
    (each.title, each.text)
    for page in PAGES
    for each in blocks(DOCS / "how-to" / page)
    if each.language == "yaml"
}


def definitions(made: dict[str, str], plan: Plan) -> dict[str, str]:
    """The definition files of a repository, by their paths within the framework."""
    start = f"frameworks/{plan.package}/"
    return {path.removeprefix(start): made[path] for path in made if path.startswith(start)}


def commands(made: dict[str, str]) -> Iterator[list[str]]:
    """The calls of `progression` in all files that people, assistants and runners read."""
    for path, text in made.items():
        if path.startswith("frameworks/"):
            continue
        ticks = re.findall(r"`(progression [^`]+)`", text)
        lines = re.findall(r"^(?: *- (?:run: )?| *)(progression .*?)(?: \|\| .*)?$", text, re.M)
        for call in [*ticks, *lines]:
            yield shlex.split(call, comments=True)[1:]


@pytest.mark.parametrize("name", PLANS)
def test_there_is_nothing_to_say(name: str) -> None:
    """The definitions load without being run, and no rule finds fault with them."""
    found = PLANS[name]
    evaluation = evaluate(definitions(MADE[name], found), package=found.package)
    framework = evaluation.framework

    assert evaluation.findings == ()
    assert framework is not None
    assert faults(framework) == []
    assert check(framework, today=found.today) == []
    assert framework.title == found.title
    assert framework.reviewed == found.today


@pytest.mark.parametrize("name", PLANS)
def test_every_command_exists(name: str) -> None:
    """Each command and option that a file names can be given."""
    found = list(commands(MADE[name]))

    assert len(found) > 12
    for words in found:
        command: click.Command = cli
        context = click.Context(cli)
        while isinstance(command, click.Group) and words and not words[0].startswith("-"):
            inner = command.get_command(context, words.pop(0))
            assert inner is not None, words
            command = inner
        known = {option for each in command.params for option in each.opts} | {"--help"}
        for word in words:
            assert not word.startswith("-") or word.partition("=")[0] in known, words


@pytest.mark.parametrize("name", PLANS)
def test_every_file_can_be_read(name: str) -> None:
    """YAML and TOML parse, every place is filled, and files end with one line feed."""
    for path, text in MADE[name].items():
        if path.endswith(".yml"):
            assert yaml.safe_load(text)
        assert text.endswith("\n")
        assert not text.endswith("\n\n"), path
        assert not re.search(r"\$\{[a-z]+\}", text), path
    settings = tomllib.loads(MADE[name]["pyproject.toml"])["tool"]["progression"]
    assert settings["framework"] == "frameworks/fernhill"
    assert read_policy(settings["changes"], Path("pyproject.toml")).approvers == (
        PLANS[name].owner,
    )


def test_the_jobs_are_those_of_the_documentation() -> None:
    """The pages on CI show the files that a new repository has."""
    github = MADE["whole"]

    for path in (".github/workflows/framework.yml", ".github/workflows/framework-diff.yml"):
        assert (path, github[path]) in SHOWN
    gitlab = [text for title, text in SHOWN if title == ".gitlab-ci.yml"]
    assert len(gitlab) == 2
    assert all(text in MADE["empty"][".gitlab-ci.yml"] for text in gitlab)
    assert set(yaml.safe_load(MADE["empty"][".gitlab-ci.yml"])) == {
        "career-framework",
        "framework-diff",
        "handbook",
    }


def test_hosts() -> None:
    """A repository has the files of its host, and none of another."""
    nowhere = files_of(plan(clusters=("product",), host="none"))

    assert not [path for path in nowhere if "git" in path.lower() and path != ".gitignore"]
    assert ".gitlab/CODEOWNERS" in MADE["empty"]
    assert ".github/CODEOWNERS" in MADE["small"]
    assert "CODEOWNERS" not in nowhere["README.md"]
    assert "is red" in MADE["whole"]["README.md"]
    assert "is red" not in nowhere["README.md"]  # nothing there checks a proposal
    assert "\n\n\n" not in nowhere["README.md"] + MADE["whole"]["README.md"]


def test_git_keeps_definitions() -> None:
    """What people keep for themselves is ignored where it lies, and no cluster of that name is."""
    ignored = MADE["whole"][".gitignore"].splitlines()

    assert "/people/" in ignored
    assert [each for each in ignored if each.endswith("/") and not each.startswith("/")] == [
        "site/",
        ".venv/",
        "__pycache__/",
    ]


def test_owners_of_each_cluster() -> None:
    """Each cluster has a line with its folder or file, which exists, and made-up owners."""
    for name in ("whole", "empty"):
        (path,) = [each for each in MADE[name] if each.endswith("CODEOWNERS")]
        rows = [line.split() for line in MADE[name][path].splitlines() if line[:1] not in ("", "#")]

        assert len(rows) == len(PLANS[name].clusters) + 1
        for place, owner in rows[1:]:
            assert any(f"/{each}".startswith(place) for each in MADE[name])
            assert re.fullmatch(r"@your-company/[a-z-]+-leads", owner)


def test_the_readme_leads_to_what_is_there() -> None:
    """Every path in the README, and every link of the context file, leads to a file or folder."""
    for made in MADE.values():
        named = re.findall(
            r"`([a-z][\w./]*/[\w./]+|[A-Z]+\.md|[\w]+\.(?:toml|yml|txt))`", made["README.md"]
        )
        links = re.findall(r"\]\(([\w./]+)\)", made["llms.txt"])
        for path in [*named, *links]:
            assert any(each == path or each.startswith(f"{path}/") for each in made), path
        assert len(links) == len([each for each in made if each.startswith("frameworks/")])


def test_the_sample_is_a_level() -> None:
    """Assistants are shown a level as it stands in a file."""
    sample = MADE["small"]["llms.txt"].partition("```python\n")[2].partition("```")[0]

    assert sample.count(" = Level(\n") == 1
    assert sample in MADE["small"]["frameworks/fernhill/engineering/ic.py"]


def test_languages() -> None:
    """A German repository speaks German to people, and has German words in its one level."""
    assert "## Eine Stufe ändern" in MADE["german"]["README.md"]
    assert "language: de" in MADE["german"]["mkdocs.yml"]
    assert "Fachkraft" in "".join(definitions(MADE["german"], GERMAN).values())
    translated = files_of(plan(language="de", clusters=("product",)))
    assert "sie sind auf Englisch" in translated["README.md"]
    assert "lang: [de, en]" in translated["mkdocs.yml"]


def test_the_texts_speak_of_the_company() -> None:
    """The template company's name is replaced; where the new one is long, it is “the company”."""
    long = plan(name="Fernhill Bicycles and Sons", clusters=("product",))

    assert not re.search(r"\bHarbour\b(?!\s+masters)", "".join(MADE["whole"].values()))
    assert "what Fernhill builds" in re.sub(r'"\s+" ', " ", "".join(MADE["whole"].values()))
    assert "the company" in "".join(definitions(files_of(long), long).values())


def test_only_managers() -> None:
    """Where nobody comes from another lane, the checks know that the first level asks much."""
    made = files_of(plan(clusters=("product",), lanes=("management",)))

    limits = tomllib.loads(made["pyproject.toml"])["tool"]["progression"]["check"]["limits"]
    assert limits == {"most-new-signals": 40}


@pytest.mark.parametrize(
    "title", ['He said "x"', "a: b # c", "*bold* <b>", "{{ x }} ${y} $z", "😀\\"]
)
def test_odd_titles(title: str) -> None:
    """Whatever the title says, the files hold it as text."""
    made = files_of(plan(title=title, owner=title, is_empty=True, clusters=(title,)))

    assert yaml.safe_load(made["mkdocs.yml"])["site_name"] == title
    table = tomllib.loads(made["pyproject.toml"])["tool"]["progression"]
    assert table["changes"]["approvers"] == [title]


def test_clusters_that_have_no_plain_name() -> None:
    """The one cluster of an empty framework may have any title."""
    for title in ("日本", "Compare", "Craft", "class", "ic"):
        found = plan(is_empty=True, clusters=(title,))
        framework = evaluate(definitions(files_of(found), found), package="fernhill").framework

        assert framework is not None
        assert faults(framework) == []
        assert framework.clusters[0].title == title


def test_the_template_company_is_whole() -> None:
    """What is trimmed is the company that the documentation shows."""
    assert template().id == "harbour"
    assert len(template().clusters) == len(WHOLE.clusters)
    assert EMPTY.is_empty
