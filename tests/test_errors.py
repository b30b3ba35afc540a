"""Errors keep their parts, and are caught by what callers catch already."""

from __future__ import annotations

import pickle

import pytest

from progression.errors import (
    AmbiguousPathError,
    ContentError,
    DefinitionError,
    FieldError,
    PathError,
    ProgressionError,
)

EVERY = [
    FieldError("Signal “a” lacks `text`.").about("text", 1),
    ContentError("Signal: `id` is empty.").about("id"),
    PathError("engineering/lead", ["engineering/ic/lead"]),
    PathError("engineering/lead"),
    AmbiguousPathError("lead", ["the level engineering/ic/lead", "the track sales/lead"]),
]
every_error = pytest.mark.parametrize("error", EVERY, ids=lambda error: type(error).__name__)


@every_error
def test_errors_of_this_package_have_one_root(error: Exception) -> None:
    """Whoever catches ProgressionError catches all that is raised on purpose."""

    assert isinstance(error, ProgressionError)


@every_error
def test_errors_survive_pickling(error: Exception) -> None:
    """An error from a worker process arrives with its words and its parts."""

    back = pickle.loads(pickle.dumps(error))

    assert type(back) is type(error)
    assert str(back) == str(error)
    assert vars(back) == vars(error)


def test_errors_are_of_the_usual_kinds() -> None:
    """A wrong kind is a TypeError, wrong content a ValueError, a wrong path a LookupError."""

    assert issubclass(FieldError, DefinitionError)
    assert issubclass(FieldError, TypeError)
    assert issubclass(ContentError, ValueError)
    assert issubclass(PathError, LookupError)
    assert issubclass(AmbiguousPathError, PathError)


def test_a_path_that_leads_nowhere_names_what_is_near() -> None:
    """The message offers what looks alike, and says nothing of it where nothing does."""

    assert str(EVERY[2]) == ("Nothing stands at “engineering/lead”. Near it: engineering/ic/lead.")
    assert str(EVERY[3]) == "Nothing stands at “engineering/lead”."


def test_a_path_of_two_meanings_lists_both() -> None:
    """The message lists all that was possible."""

    assert str(EVERY[4]) == (
        "“lead” could mean more than one thing:"
        " the level engineering/ic/lead; the track sales/lead."
    )
