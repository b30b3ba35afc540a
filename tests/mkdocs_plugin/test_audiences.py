from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from progression.cli import cli
from progression.cli.faults import guarded
from progression.loader import find_project
from progression.mkdocs_plugin.commands import SiteError, build
from tests.mkdocs_plugin.links import dead_links

# Each thing that the public may not see is told by a word of its own, which begins with “qzy”.
DEFINITIONS = '''\
"""Acme, with secrets."""

import datetime

from progression import (
    DRAFT, FOR_MANAGER, INDIVIDUAL_CONTRIBUTOR, MANAGEMENT, Cluster, Competency, Dimension,
    Equivalent, Framework, Grade, Lane, Level, Link, Milestone, Move, Moved, Practice, Prompt,
    Retired, Signal, Track, Trigger,
)

CRAFT = Dimension("craft", "Craft")
PEOPLE = Dimension("qzypeople", "Qzypeople dimension")
REPAIR = Competency(
    id="repair",
    title="Repair",
    dimension=CRAFT,
    owner="Qzyowner",
    prompts=[Prompt("qzyprompt", "Qzymanager asks?", for_=FOR_MANAGER), Prompt("q", "Both ask?")],
    practices=[Practice("pair", "Pair up."), Practice("qzydraft", "Qzydraft.", status=DRAFT)],
    links=[Link("Qzyinner", "competencies/qzyhiring/"), Link("Open", "https://acme.example/")],
)
HIRING = Competency(id="qzyhiring", title="Qzyhiring", dimension=PEOPLE, summary="Qzysummary.")
MECHANIC = Level(
    id="mechanic",
    title="Mechanic",
    short="IC1",
    grade=Grade(1, band="Qzyband"),
    summary="Repairs what is broken.",
    attributes={"qzysalary": "45,000 qzyfact", "reach": "a bench"},
    expects=[
        REPAIR.expects(
            "Repairs.",
            Signal("tries", "Tries first."),
            Signal("qzysecret", "Qzysecret signal."),
            note="Qzynote.",
        )
    ],
    milestones=[Milestone("qzymilestone", "Qzymilestone reached.", status=DRAFT)],
    triggers=[Trigger("t", "Asks for more.")],
)
SENIOR = Level(
    id="senior",
    title="Senior Mechanic",
    grade=2,
    summary="Repairs all.",
    expects=[
        REPAIR.expects(
            "Repairs all.", Signal("all", "Repairs all of it.", raises=["tries", "qzysecret"])
        ),
    ],
)
LEAD = Level(
    id="qzylead",
    title="Qzylead",
    also_called=["Qzyboss"],
    keywords=["qzykeyword"],
    grade=2,
    expects=[HIRING.expects("Qzyhires.", Signal("qzyhires", "Qzyhires somebody."))],
)
STAFF = Level(id="qzystaff", title="Qzystaff", grade=3, status=DRAFT)
ACME = Framework(
    id="acme",
    title="How we grow at Acme",
    cumulative=True,
    dimensions=[CRAFT, PEOPLE],
    competencies=[REPAIR, HIRING],
    moves=[Move(SENIOR, LEAD, try_first="Qzytry.", talk_to="Qzytalk")],
    equivalents=[Equivalent(SENIOR, LEAD, note="Qzyequal.")],
    history=[Moved("workshop/qzyold/boss", "workshop/qzym/qzylead"), Retired("qzyretired")],
    owner="Qzyowner",
    reviewed=datetime.date(2026, 1, 2),
    clusters=[
        Cluster(
            id="workshop",
            title="Workshop",
            tracks=[
                Track(
                    id="ic",
                    title="Mechanic",
                    lane=INDIVIDUAL_CONTRIBUTOR,
                    levels=[MECHANIC, SENIOR, STAFF],
                ),
                Track(
                    id="qzym",
                    title="Qzyleading",
                    lane=Lane("qzylane", "Qzylane", summary="Qzylane summary."),
                    levels=[LEAD],
                    branches_from=SENIOR,
                    takes_along=[REPAIR["all"]],
                    summary="Qzytrack summary.",
                ),
            ],
        ),
        Cluster(id="qzydraft", title="Qzydraft cluster", status=DRAFT, summary="Qzydraft summary."),
        Cluster(id="qzyoffice", title="Qzyoffice", summary="Qzyoffice summary."),
    ],
)
'''

SETTINGS = """\
[tool.progression]
framework = "frameworks/acme.py"

[tool.progression.handbook]
base = "careers"

[tool.progression.handbook.audiences.public]
title = "Growing at Acme"
clusters = ["workshop"]
hide = [
    "drafts", "bands", "owners", "notes", "contacts", "manager-prompts", "history", "moves",
    "attributes/qzysalary", "workshop/qzym", "repair/qzysecret",
]
edit = false
"""

MKDOCS = """\
site_name: Acme
site_url: https://acme.example/
repo_url: https://git.acme.example/qzyrepository
edit_uri: edit/main/docs/
theme:
  name: material
  font: false
  features: [navigation.indexes, content.action.edit]
plugins: [search, tags, progression]
"""

SECRET = re.compile(r"qzy[a-z]*", re.IGNORECASE)
SHOWN_ONCE = set(
    "qzyhires qzyband qzyowner qzynote qzytalk qzymanager qzyfact qzyboss qzysecret".split()
)


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A company with secrets, and a site of its own."""
    folder = tmp_path_factory.mktemp("acme")
    (folder / "frameworks").mkdir()
    (folder / "docs").mkdir()
    (folder / "frameworks" / "acme.py").write_text(DEFINITIONS)
    (folder / "docs" / "index.md").write_text("# Acme\n\n![](progression:workshop)\n")
    (folder / "pyproject.toml").write_text(SETTINGS)
    (folder / "mkdocs.yml").write_text(MKDOCS)
    return folder


def secrets_in(folder: Path) -> set[str]:
    """Every secret word in the files of a folder, and in their names."""
    found: set[str] = set()
    for file in folder.rglob("*"):
        found.update(SECRET.findall(file.relative_to(folder).as_posix().lower()))
        if file.is_file():
            content = file.read_bytes()
            content = gzip.decompress(content) if file.suffix == ".gz" else content
            found.update(SECRET.findall(content.decode("utf-8", "replace").lower()))
    return found


def site_for(audience: str | None) -> Callable[[Path, Path], None]:
    """Builds the whole site with MkDocs."""

    def make(company: Path, out: Path) -> None:
        build(find_project(company), out, offline=False, strict=True, audience=audience)

    return make


def alone_for(audience: str | None) -> Callable[[Path, Path], None]:
    """Builds the handbook without a `mkdocs.yml`, to be read from disk."""

    def make(company: Path, out: Path) -> None:
        aside = company / "mkdocs.yml"
        kept = aside.rename(company / "mkdocs.yml.aside")
        try:
            build(find_project(company), out, strict=True, audience=audience)
        finally:
            kept.rename(aside)

    return make


def pages_for(audience: str | None) -> Callable[[Path, Path], None]:
    """Writes the handbook as plain Markdown."""

    def make(company: Path, out: Path) -> None:
        framework = str(company / "frameworks" / "acme.py")
        asked = ["--audience", audience] if audience else []
        with pytest.MonkeyPatch.context() as patch:
            patch.chdir(company)
            assert guarded(cli, ["pages", str(out), "-f", framework, *asked]) == 0

    return make


OUTLETS = {"site": site_for, "alone": alone_for, "pages": pages_for}


@pytest.mark.parametrize("outlet", OUTLETS)
def test_what_an_audience_may_not_see_is_nowhere(
    company: Path, outlet: str, tmp_path: Path
) -> None:
    """No page, address, script, index or map of the site holds a word of what is hidden."""

    OUTLETS[outlet](None)(company, tmp_path / "all")
    OUTLETS[outlet]("public")(company, tmp_path / "public")

    assert secrets_in(tmp_path / "all") >= SHOWN_ONCE
    assert secrets_in(tmp_path / "public") - {"qzyrepository"} == set()
    assert list((tmp_path / "public").rglob("careers/workshop/ic/mechanic*"))


def test_a_site_for_an_audience_is_whole(company: Path, tmp_path: Path) -> None:
    """Without what is hidden, every link has an end, and the audience's own title stands there."""

    site_for("public")(company, tmp_path / "public")
    level = (tmp_path / "public/careers/workshop/ic/mechanic/index.html").read_text()

    assert dead_links(tmp_path / "public") == []
    assert "Growing at Acme" in (tmp_path / "public/careers/index.html").read_text()
    assert "a bench" in level
    assert "frameworks/acme.py#L" not in level


def test_an_audience_that_nobody_set_is_refused(company: Path, tmp_path: Path) -> None:
    """A misspelt audience would see everything, so nothing is built."""

    with pytest.raises(SiteError, match="Did you mean `public`"):
        site_for("publik")(company, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_misspelt_secret_is_refused(company: Path, tmp_path: Path) -> None:
    """What is to be hidden and does not exist stops the build, with what is near."""

    settings = company / "pyproject.toml"
    text = settings.read_text()
    settings.write_text(text.replace('"workshop/qzym"', '"workshop/qzyn"'))
    try:
        with pytest.raises(SiteError, match="workshop/qzym") as caught:
            site_for("public")(company, tmp_path / "out")
    finally:
        settings.write_text(text)
    assert caught.value.findings


def test_an_earlier_build_leaves_nothing_behind(company: Path, tmp_path: Path) -> None:
    """A site for the public in the folder of the site for everybody holds no secret."""

    site_for(None)(company, tmp_path / "site")
    site_for("public")(company, tmp_path / "site")
    pages_for(None)(company, tmp_path / "pages")
    pages_for("public")(company, tmp_path / "pages")

    assert secrets_in(tmp_path / "site") - {"qzyrepository"} == set()
    assert secrets_in(tmp_path / "pages") == set()
