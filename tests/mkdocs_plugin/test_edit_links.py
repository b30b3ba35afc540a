from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from progression.location import Location
from progression.mkdocs_plugin.edit_links import edit_link


def config(folder: Path, **options: str) -> MkDocsConfig:
    """The configuration of a site in a folder."""
    (folder / "docs").mkdir(exist_ok=True)
    file = folder / "mkdocs.yml"
    file.write_text(
        yaml.safe_dump({"site_name": "Acme", "theme": "material", **options}), encoding="utf-8"
    )
    return load_config(str(file))


def place(folder: Path) -> Location:
    """Where a level is defined beside the pages."""
    return Location(str(folder / "frameworks" / "acme.py"), 12, 5)


GITHUB = "https://github.com/acme/careers"
GITLAB = "https://gitlab.com/acme/careers"
BITBUCKET = "https://bitbucket.org/acme/careers"


@pytest.mark.parametrize(
    ("repo_url", "edit_uri", "link"),
    [
        (GITHUB, "edit/main/docs/", f"{GITHUB}/edit/main/frameworks/acme.py#L12"),
        (f"{GITHUB}/", "blob/main/docs", f"{GITHUB}/blob/main/frameworks/acme.py#L12"),
        (GITLAB, "-/edit/main/docs/", f"{GITLAB}/-/edit/main/frameworks/acme.py#L12"),
        (BITBUCKET, "src/main/docs/", f"{BITBUCKET}/src/main/frameworks/acme.py#lines-12"),
    ],
)
def test_a_link_leads_to_the_line(tmp_path: Path, repo_url: str, edit_uri: str, link: str) -> None:
    """A definition is edited where it was written, on whatever host the repository lies."""

    site = config(tmp_path, repo_url=repo_url, edit_uri=edit_uri)

    assert edit_link(place(tmp_path), site) == link


def test_without_edit_uri_mkdocs_knows_the_large_hosts(tmp_path: Path) -> None:
    """A repository on github.com needs no more than its address."""

    link = edit_link(place(tmp_path), config(tmp_path, repo_url=GITHUB))

    assert link == f"{GITHUB}/edit/master/frameworks/acme.py#L12"


def test_a_template_is_understood(tmp_path: Path) -> None:
    """`edit_uri_template` gives links too, where the path stands in it as it is."""

    template = "https://git.acme.example/careers/_edit/main/docs/{path}"

    assert edit_link(place(tmp_path), config(tmp_path, edit_uri_template=template)) == (
        "https://git.acme.example/careers/_edit/main/frameworks/acme.py#L12"
    )


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"repo_url": "https://git.acme.example/careers"},
        {"repo_url": GITHUB, "edit_uri": ""},
        {"repo_url": GITHUB, "edit_uri": "edit/main/wiki/"},
        {"repo_url": GITHUB, "edit_uri": "?file=docs/"},
        {"edit_uri": "edit/main/docs/"},
        {"edit_uri_template": "https://git.acme.example/?file={path!q}"},
    ],
)
def test_nobody_guesses_where_a_definition_is_edited(
    tmp_path: Path, options: dict[str, str]
) -> None:
    """Without a repository, or with an address that hides where the pages lie, there is no link."""

    assert edit_link(place(tmp_path), config(tmp_path, **options)) is None


def test_a_definition_outside_of_the_repository_has_no_link(tmp_path: Path) -> None:
    """A framework from an installed package is not edited in the site's repository."""

    repository = tmp_path / "site"
    (repository / ".git").mkdir(parents=True)

    assert edit_link(place(tmp_path), config(repository, repo_url=GITHUB)) is None


def test_a_site_in_a_folder_of_the_repository_has_links(tmp_path: Path) -> None:
    """The way from the folder of the pages to a definition may lead through the repository."""

    (tmp_path / ".git").mkdir()
    (tmp_path / "web").mkdir()
    site = config(tmp_path / "web", repo_url=GITHUB, edit_uri="edit/main/web/docs/")

    assert edit_link(place(tmp_path), site) == f"{GITHUB}/edit/main/frameworks/acme.py#L12"


def test_a_page_without_a_definition_has_no_link(tmp_path: Path) -> None:
    """An index that nobody wrote cannot be edited."""

    assert edit_link(None, config(tmp_path, repo_url=GITHUB)) is None


def test_a_path_is_quoted(tmp_path: Path) -> None:
    """A folder's name may hold any sign."""

    written = Location(str(tmp_path / "frame works" / "a#b.py"))

    assert edit_link(written, config(tmp_path, repo_url=GITHUB)) == (
        f"{GITHUB}/edit/master/frame%20works/a%23b.py"
    )
