"""Whatever a model says, it is read or refused; and whatever it writes, the files say the same."""

from __future__ import annotations

import contextlib
import copy
import json
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from progression.checks import Configuration, built_in, examine
from progression.draft.adding import added, place_of
from progression.draft.answer import AnswerError, drafted
from progression.static import evaluate
from tests.catalog.port import PORT
from tests.draft.answers import DRAFT, signal
from tests.draft.test_adding import COMPANY
from tests.draft.test_drafting import BASE, TODAY

ODD = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda each: (
        st.lists(each, max_size=3) | st.dictionaries(st.text(max_size=9), each, max_size=3)
    ),
    max_leaves=6,
)


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The way to every part of a value."""
    found = [path] if path else []
    keys = value if isinstance(value, dict) else range(len(value) if isinstance(value, list) else 0)
    for key in keys:
        found += places(value[key], (*path, key))
    return found


@given(st.sampled_from(places(DRAFT)), ODD)
@settings(max_examples=120, deadline=None)
def test_an_answer_of_any_form_is_read_or_refused(path: tuple[Any, ...], odd: Any) -> None:
    """Something else at any place of a draft is told to the model, or gives what can be checked."""

    answer: Any = copy.deepcopy(DRAFT)
    target = answer
    for key in path[:-1]:
        target = target[key]
    target[path[-1]] = odd
    with contextlib.suppress(AnswerError):
        found = drafted(json.dumps(answer), BASE)
        examine(found.framework, Configuration(), today=TODAY, rules=built_in())


@given(st.text(max_size=200))
@settings(max_examples=80, deadline=None)
def test_any_words_are_refused_or_read(said: str) -> None:
    """Words that are no draft are refused, whatever signs they hold."""

    with contextlib.suppress(AnswerError):
        drafted(said, PORT)


@given(st.text(st.characters(codec="utf-8"), max_size=120), st.text(max_size=20))
@settings(max_examples=25, deadline=None)
def test_any_text_is_written_as_it_is(words: str, identifier: str) -> None:
    """Quotes, backslashes and braces in a draft come out of the files as they went in."""

    contents: dict[str, str | bytes] = {
        "__init__.py": COMPANY % "competencies=[CARE], clusters=[],"
    }
    there = evaluate(contents, package="company", folder="/company")
    assert there.framework is not None
    answer = copy.deepcopy(DRAFT)
    signal(answer)["text"] = words
    answer["cluster"]["id"] = identifier
    answer["competencies"][0]["title"] = words
    try:
        draft = drafted(json.dumps(answer), there.framework)
    except AnswerError:
        return
    place = place_of(Path("/company"), "company", contents, there)
    files = added(place, draft).files

    found = evaluate({**contents, **files}, package="company")
    assert found.framework == draft.framework
