from __future__ import annotations

import pytest

from progression.scaffold import PlanError, chosen, folder_of
from tests.scaffold.plans import CLUSTERS, plan


@pytest.mark.parametrize(
    ("name", "folder", "package"),
    [
        ("acme", "acme", "acme"),
        ("Blue Sky", "blue-sky", "blue_sky"),
        ("Müller & Söhne", "muller-sohne", "muller_sohne"),
        ("9 lives", "9-lives", "framework_9_lives"),
        ("class", "class", "class_framework"),
        ("json", "json", "json_framework"),
        ("Progression", "progression", "progression_framework"),
        ("con", "con-framework", "con_framework"),
        ("x" * 300, "x" * 60, "x" * 50),
    ],
)
def test_names(name: str, folder: str, package: str) -> None:
    """A name becomes a folder that every system takes, and a package that hides no other."""

    assert folder_of(name) == folder
    assert plan(folder=folder_of(name)).package == package


@pytest.mark.parametrize("name", ["../x", "/tmp/x", "a\\b", ".", ".."])
def test_paths(name: str) -> None:
    """A path is no name."""

    with pytest.raises(PlanError, match="is a path"):
        folder_of(name)


@pytest.mark.parametrize("name", ["日本", "&", " ", ""])
def test_no_name(name: str) -> None:
    """Where no folder's name can be made, the message says what to give."""

    with pytest.raises(PlanError, match="--company"):
        folder_of(name)


def test_clusters() -> None:
    """Clusters are named by id or title, and stand in the order of the company."""

    assert chosen(["Engineering", "product"], CLUSTERS, "clusters") == ("product", "engineering")
    with pytest.raises(PlanError, match="Did you mean “engineering”"):
        chosen(["enginering"], CLUSTERS, "clusters")


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"title": "  "}, "The title is empty"),
        ({"title": "a\nb"}, "one line"),
        ({"owner": "x" * 101}, "up to 100 characters"),
        ({"name": "\u202egnp"}, "can be seen"),
        ({"language": "fr"}, "“de” or “en”, and not “fr”"),
        ({"clusters": ()}, "one cluster at least"),
        ({"is_empty": True}, "begins with one cluster"),
    ],
)
def test_refused(changes: dict[str, object], message: str) -> None:
    """What no repository could hold is refused in words."""

    with pytest.raises(PlanError, match=message):
        plan(**changes)
