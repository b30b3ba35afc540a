from __future__ import annotations

import ast
import importlib
import inspect
import re
from pathlib import Path

import click
import pytest

import progression
from progression import model
from progression.cli import cli
from progression.mkdocs_plugin.options import HandbookOptions
from progression.model import Noun
from tests.docs import api, generated
from tests.docs.pages import DOCS, ROOT

SOURCE = ROOT / "src" / "progression"
WRITE_ANEW = "It is out of date. Write it anew: python -m tests.docs.generated"


def text_of(page: str) -> str:
    """A page of the reference."""
    return (DOCS / "reference" / page).read_text(encoding="utf-8")


def headings(page: str) -> set[str]:
    """The headings of a page of the reference, without their marks."""
    found = re.findall(r"^#{2,4} (.+?)(?: \{ #.* \})?$", text_of(page), re.MULTILINE)
    return {heading.strip("`") for heading in found}


@pytest.mark.parametrize("path", generated.files())
def test_generated_pages_are_current(path: str) -> None:
    """A page that is written from the code says what the code says today."""

    assert (DOCS / path).read_text(encoding="utf-8") == generated.files()[path], WRITE_ANEW


@pytest.mark.parametrize("folder", generated.WHOLE)
def test_no_generated_page_is_left_over(folder: str) -> None:
    """A folder of generated pages holds what is generated, and nothing else."""

    there = {path.relative_to(DOCS).as_posix() for path in (DOCS / folder).rglob("*.md")}

    assert there == {path for path in generated.files() if path.startswith(f"{folder}/")}


def test_every_public_name_is_documented() -> None:
    """`__all__` and the page that lists the package's names agree."""

    listed = re.findall(r"^- \[`(\w+)`\]", text_of("api/index.md"), re.MULTILINE)

    assert listed == progression.__all__


@pytest.mark.parametrize("page", api.TOPICS)
def test_every_name_of_a_module_is_documented(page: str) -> None:
    """Each public name of a module has a heading, or stands with its kind."""

    for module, names in api.TOPICS[page].modules:
        public = names or importlib.import_module(module).__all__
        headed = headings(f"api/{page}.md")
        missing = [
            name
            for name in public
            if name not in headed and f"`{name}`" not in text_of(f"api/{page}.md")
        ]

        assert missing == []


def test_every_field_of_a_noun_is_documented() -> None:
    """The reference lists each field that an author can give a noun."""

    page = text_of("api/model.md")
    nouns = [
        each for each in vars(model).values() if inspect.isclass(each) and issubclass(each, Noun)
    ]
    fields = {
        name for noun in nouns if noun is not Noun for name in noun.__dict__["__match_args__"]
    }

    assert [name for name in sorted(fields) if f"- `{name}` (" not in page] == []


def test_every_command_is_documented() -> None:
    """Each command has a heading, and each of its options a line below it."""

    page = text_of("commands.md")
    context = click.Context(cli)
    for name in cli.list_commands(context):
        command = cli.get_command(context, name)
        assert command is not None
        section = page.partition(f"## `{name}` {{ #{name} }}")[2].partition("\n## ")[0]
        options = [each.opts for each in command.params if isinstance(each, click.Option)]

        assert section, name
        assert [each for each in options if not any(f"{word}" in section for word in each)] == []


def test_every_option_of_the_plugin_is_documented() -> None:
    """What `mkdocs.yml` may say has a heading each, and no other heading looks like one."""

    options = {name for name, _ in HandbookOptions()._schema}
    shown = set(re.findall(r"^### `(\w+)`$", text_of("plugin.md"), re.MULTILINE))

    assert shown == options


def test_every_finding_is_documented() -> None:
    """What stops a framework from being used has a heading each, and no other is listed."""

    shown = set(re.findall(r"^### `([a-z0-9-]+)`$", text_of("findings.md"), re.MULTILINE))

    assert shown == set().union(*map(rules_in, SOURCE.rglob("*.py")))


def rules_in(file: Path) -> set[str]:
    """The rules that findings in a source file are made with; checks have pages of their own."""
    if "checks" in file.relative_to(SOURCE).parts:
        return set()
    return {
        part.value
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.keyword) and node.arg == "rule"
        for part in ast.walk(node.value)
        if isinstance(part, ast.Constant) and isinstance(part.value, str)
    }


def test_every_noun_has_its_word() -> None:
    """The page of words explains each noun of the model."""

    words = " ".join(headings("words.md")).lower()
    page = text_of("words.md").lower()
    nouns = [
        name
        for name, each in vars(model).items()
        if inspect.isclass(each) and issubclass(each, Noun) and each is not Noun
    ]
    known = {"CitedSignal": "take along", "Equivalent": "equivalent"}

    assert len(nouns) > 15
    assert [n for n in nouns if n.lower() not in words and known.get(n, "\0") not in page] == []
