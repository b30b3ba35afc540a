from __future__ import annotations

import json
import logging
from pathlib import Path

import pytest

from progression.loader import find_project
from progression.mkdocs_plugin.commands import SiteError, build, serve
from tests.mkdocs_plugin.company import company, replace, site
from tests.mkdocs_plugin.links import dead_links, elsewhere


def test_definitions_alone_make_a_site(tmp_path: Path) -> None:
    """A company without `mkdocs.yml` gets a handbook that opens from disk."""

    project = find_project(company(tmp_path))
    lines: list[tuple[str, int]] = []
    steps: list[tuple[int, int]] = []

    home = build(
        project,
        tmp_path / "out",
        listener=lambda line, level: lines.append((line, level)),
        progress=lambda done, every: steps.append((done, every)),
    )

    assert home == tmp_path / "out" / "index.html"
    assert "How we grow at Acme" in home.read_text(encoding="utf-8")
    assert dead_links(tmp_path / "out") == []
    assert elsewhere(tmp_path / "out") == []
    assert any("Documentation built" in line for line, _ in lines)
    assert {level for _, level in lines} == {logging.INFO}
    assert steps == [(number, len(steps)) for number in range(1, len(steps) + 1)]
    assert not (tmp_path / "mkdocs.yml").exists()


def test_the_search_of_a_site_on_disk_lies_beside_it(tmp_path: Path) -> None:
    """A page that was opened from disk may load a script, and nothing else."""

    build(find_project(company(tmp_path)), tmp_path / "out")

    script = (tmp_path / "out/search/search_index.js").read_text(encoding="utf-8")
    index = json.loads(script.removeprefix("var __index = "))
    assert any("ic/engineer/index.html" in each["location"] for each in index["docs"])


def test_a_site_s_own_configuration_is_used(tmp_path: Path) -> None:
    """Where there is a `mkdocs.yml`, it says what the site is, and the folder is ours to say."""

    repository = "https://github.com/acme/careers"
    theme = {"name": "material", "features": ["content.action.edit"]}
    site(tmp_path, {"index.md": "# Ours\n"}, {"base": "careers"}, theme=theme, repo_url=repository)

    home = build(find_project(tmp_path), tmp_path / "out")

    assert "Ours" in home.read_text(encoding="utf-8")
    assert (tmp_path / "out/careers/engineering/index.html").is_file()
    assert elsewhere(tmp_path / "out") == []
    assert not (tmp_path / "site").exists()
    # Edit links stay, and nobody is asked for the repository's stars.
    level = (tmp_path / "out/careers/engineering/ic/engineer/index.html").read_text()
    assert f"{repository}/edit/master/frameworks/acme/__init__.py#L" in level
    assert 'data-md-component="source"' not in level


def test_a_site_for_a_server_keeps_its_addresses(tmp_path: Path) -> None:
    """A handbook that goes onto a server has addresses that end in a slash."""

    home = build(find_project(company(tmp_path)), tmp_path / "out", offline=False)

    assert 'href="engineering/"' in home.read_text(encoding="utf-8")


def test_broken_definitions_are_raised_as_findings(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Whoever builds gets the findings, to show them in its own way; nothing is printed."""

    project = find_project(company(tmp_path))
    replace(tmp_path, 'id="engineer"', 'idd="engineer"')

    with pytest.raises(SiteError, match="idd") as caught:
        build(project, tmp_path / "out")

    assert [finding.place.line for finding in caught.value.findings if finding.place] == [17]
    assert capfd.readouterr() == ("", "")


def test_a_broken_configuration_is_raised_in_mkdocs_s_words(tmp_path: Path) -> None:
    """A wrong option in `mkdocs.yml` is told as MkDocs tells it."""

    site(tmp_path, {}, {"basse": "x"})

    with pytest.raises(SiteError, match="Did you mean `base`"):
        build(find_project(tmp_path), tmp_path / "out")


def test_a_warning_counts_where_it_is_asked_for(tmp_path: Path) -> None:
    """With `strict`, a dead link of a hand-written page stops the build."""

    site(tmp_path, {"index.md": "# Ours\n\n[gone](gone.md)\n"}, {"base": "careers"})
    project = find_project(tmp_path)

    build(project, tmp_path / "out")
    with pytest.raises(SiteError, match="strict"):
        build(project, tmp_path / "out", strict=True)


def test_a_server_that_cannot_listen_says_why(tmp_path: Path) -> None:
    """A port that is taken is told as such."""

    import socket

    project = find_project(company(tmp_path))
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        address = f"127.0.0.1:{taken.getsockname()[1]}"

        with pytest.raises(SiteError, match=f"Cannot listen on {address}"):
            serve(project, address)


def test_the_loggers_are_given_back(tmp_path: Path) -> None:
    """Building a handbook leaves the logging of the calling program as it was."""

    logger = logging.getLogger("mkdocs")
    before = (logger.level, logger.propagate, list(logger.handlers))
    build(find_project(company(tmp_path)), tmp_path / "out")

    assert (logger.level, logger.propagate, list(logger.handlers)) == before


def test_a_build_that_fails_leaves_nothing_by_halves(tmp_path: Path) -> None:
    """What a failed build wrote goes with it, so that the next one finds no stranger's files."""

    broken = "# Ours\n\n[](progression:nobody)\n"
    site(tmp_path, {"index.md": broken}, {"base": "careers"})
    project, out = find_project(tmp_path), tmp_path / "out"

    with pytest.raises(SiteError, match="cannot be linked"):
        build(project, out)
    assert list(out.iterdir()) == []

    (tmp_path / "docs/index.md").write_text("# Ours\n", encoding="utf-8")
    build(project, out)
    (tmp_path / "docs/index.md").write_text(broken, encoding="utf-8")
    with pytest.raises(SiteError, match="cannot be linked"):
        build(project, out)
    assert list(out.iterdir()) == []


def test_a_definition_that_breaks_keeps_the_site_of_before(tmp_path: Path) -> None:
    """Where a build stops before it empties the folder, the last site stays."""

    site(tmp_path, {"index.md": "# Ours\n"}, {"base": "careers"})
    project, out = find_project(tmp_path), tmp_path / "out"
    build(project, out)
    with (tmp_path / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("extra:\n  since: 2026-13-01\n")

    with pytest.raises(SiteError, match=r"mkdocs\.yml cannot be read: month must be in"):
        build(project, out)
    assert (out / "careers/index.html").is_file()


def test_other_people_s_files_are_left_alone(tmp_path: Path) -> None:
    """A folder that no build wrote is not emptied; one that a build wrote is written again."""

    project = find_project(company(tmp_path))
    out = tmp_path / "out"
    out.mkdir()
    (out / "thesis.txt").write_text("years", encoding="utf-8")

    with pytest.raises(SiteError, match="holds files that no build wrote"):
        build(project, out)

    assert (out / "thesis.txt").read_text(encoding="utf-8") == "years"
    (out / "thesis.txt").unlink()
    build(project, out)
    assert build(project, out).is_file()
