"""What a field refuses, and in which words."""

from __future__ import annotations

import datetime
import pickle
from collections.abc import Callable
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from progression import model as m
from progression.errors import ContentError, FieldError
from progression.model.fields import NO_ATTRIBUTES, Attributes
from tests.model.examples import MAKERS, cited, competency, level, milestone, rung, signal, values

# What a definition file could hold by mistake has no type that fits.
Wrong = Callable[..., Any]
Signal: Wrong = m.Signal
Level: Wrong = m.Level
Competency: Wrong = m.Competency
Track: Wrong = m.Track
Cluster: Wrong = m.Cluster
Framework: Wrong = m.Framework
Grade: Wrong = m.Grade
Move: Wrong = m.Move
Moved: Wrong = m.Moved
Prompt: Wrong = m.Prompt
Step: Wrong = m.Step

LISTENS = signal()
IC = {"id": "ic", "title": "IC", "lane": m.INDIVIDUAL_CONTRIBUTOR}
COMPANY = {"id": "company", "title": "How we grow", "cumulative": True}

MISTAKES: list[tuple[Callable[[], object], str]] = [
    # Ids and texts.
    (lambda: Signal(3, "Listens."), "Signal: `id` takes an id in quotes, not the value 3."),
    (lambda: Signal(None, "Listens."), "Signal: `id` takes an id in quotes, not nothing (None)."),
    (lambda: Signal("a", 3.5), "Signal “a”: `text` takes text in quotes, not the value 3.5."),
    (lambda: Signal("a", b"Listens."), "Signal “a”: `text` takes text in quotes, not a bytes."),
    (
        lambda: Level("a", "A", summary=LISTENS),
        "Level “a”: `summary` takes text in quotes, not a Signal (“listens”).",
    ),
    (
        lambda: Level("a", "A", summary=["Builds."]),
        "Level “a”: `summary` takes text in quotes, not a list.",
    ),
    # Lists.
    (
        lambda: Signal("a", "Listens.", examples="Once."),
        "Signal “a”: `examples` takes a list, not the text 'Once.'. Write `[...]` around it.",
    ),
    (
        lambda: Level("a", "A", milestones=milestone()),
        "Level “a”: `milestones` takes a list, not a Milestone (“led”). Write `[...]` around it.",
    ),
    (
        lambda: Level("a", "A", also_called={"Developer"}),
        "Level “a”: `also_called` takes a list, not a set. Write `[...]` around it.",
    ),
    (
        lambda: Level("a", "A", also_called=["Developer", 2]),
        "Level “a”: `also_called` takes a list of text; item 2 is the value 2.",
    ),
    (
        lambda: Level("a", "A", milestones=[milestone(), LISTENS]),
        "Level “a”: `milestones` takes a list of Milestone; item 2 is a Signal (“listens”).",
    ),
    (
        lambda: Level("a", "A", expects=[competency()]),
        "Level “a”: `expects` takes a list of Expectation; item 1 is a Competency (“coaching”).",
    ),
    (
        lambda: Level("a", "A", expects=[None]),
        "Level “a”: `expects` takes a list of Expectation; item 1 is nothing (None).",
    ),
    (
        lambda: Track(**IC, takes_along=["listens"]),
        (
            "Track “ic”: `takes_along` takes a list of Competency or CitedSignal;"
            " item 1 is the text 'listens'."
        ),
    ),
    (
        lambda: Signal("a", "Listens.", raises=3),
        "Signal “a”: `raises` takes a list, not the value 3. Write `[...]` around it.",
    ),
    # One thing of a kind.
    (
        lambda: Competency("a", "A", dimension="influence"),
        "Competency “a”: `dimension` takes a Dimension, not the text 'influence'.",
    ),
    (
        lambda: Track("ic", "IC", lane="ic"),
        "Track “ic”: `lane` takes a Lane, not the text 'ic'.",
    ),
    (
        lambda: Track(**IC, branches_from=[level()]),
        "Track “ic”: `branches_from` takes a Level, not a list.",
    ),
    (
        lambda: Move(level(), competency()),
        "Move: `end` takes a Level, not a Competency (“coaching”).",
    ),
    (lambda: Step("working", "Helps."), "Step: `rung` takes a Rung, not the text 'working'."),
    (
        lambda: Signal("a", "Listens.", status="pilot"),
        (
            "Signal “a”: `status` takes `DRAFT`, `PILOT`, `ADOPTED` or `RETIRED`,"
            " not the text 'pilot'."
        ),
    ),
    (
        lambda: Signal("a", "Listens.", status=m.CORE),
        ("Signal “a”: `status` takes `DRAFT`, `PILOT`, `ADOPTED` or `RETIRED`, not an Importance."),
    ),
    (
        lambda: Prompt("a", "Who?", for_="person"),
        (
            "Prompt “a”: `for_` takes `FOR_PERSON`, `FOR_MANAGER` or `FOR_BOTH`,"
            " not the text 'person'."
        ),
    ),
    # Numbers, switches, days and facts.
    (lambda: Level("a", "A", grade="3"), "Level “a”: `grade` takes a whole number or a Grade."),
    (lambda: Level("a", "A", grade=True), "Level “a”: `grade` takes a whole number or a Grade."),
    (lambda: Grade(3.5), "Grade: `number` takes a whole number."),
    (
        lambda: Framework("a", "A", cumulative=1),
        "Framework “a”: `cumulative` takes True or False, not the value 1.",
    ),
    (
        lambda: Framework(**COMPANY, review_every="90"),
        "Framework “company”: `review_every` takes a whole number, not the text '90'.",
    ),
    (
        lambda: Framework(**COMPANY, review_every=0),
        "Framework “company”: `review_every` takes a number of 1 or more, not 0.",
    ),
    (
        lambda: Cluster("a", "A", reviewed="2026-01-31"),
        (
            "Cluster “a”: `reviewed` takes a date such as `date(2026, 1, 31)`,"
            " not the text '2026-01-31'."
        ),
    ),
    (
        lambda: Cluster("a", "A", reviewed=datetime.datetime(2026, 1, 31)),  # noqa: DTZ001 - refused
        "Cluster “a”: `reviewed` takes a date such as `date(2026, 1, 31)`, not a datetime.",
    ),
    (
        lambda: Level("a", "A", attributes=["reach"]),
        "Level “a”: `attributes` takes a dict of texts, not a list.",
    ),
    (
        lambda: Level("a", "A", attributes={"reach": 3}),
        (
            "Level “a”: `attributes` takes a dict of texts; 'reach' holds the value 3."
            " Put quotes around it."
        ),
    ),
    # What is empty and must not be.
    (
        lambda: Signal("", "Listens."),
        "Signal “”: `id` is empty, and everything that can be cited needs an id.",
    ),
    (
        lambda: Moved("old/path", " "),
        "Moved: `new` is empty, and everything that can be cited needs an id.",
    ),
]


@pytest.mark.parametrize(("mistake", "message"), MISTAKES, ids=[text for _, text in MISTAKES])
def test_each_mistake_is_told_in_peoples_words(mistake: Callable[[], object], message: str) -> None:
    """The message names the object, the field, what it takes and what it was given."""

    with pytest.raises((FieldError, ContentError)) as caught:
        mistake()
    assert str(caught.value) == message


def test_wrong_kinds_are_type_errors() -> None:
    """Who catches TypeError catches a field of the wrong kind; an empty id is a ValueError."""

    with pytest.raises(TypeError, match="takes an id in quotes"):
        Signal(3, "Listens.")
    with pytest.raises(ValueError, match="is empty"):
        Signal("", "Listens.")


def test_errors_know_the_field() -> None:
    """A tool can point at the argument: by its name, and by its place where it had one."""

    with pytest.raises(FieldError) as by_position:
        Signal("a", 3)
    with pytest.raises(FieldError) as by_name:
        Signal(id="a", text=3)

    assert (by_position.value.field, by_position.value.argument) == ("text", 1)
    assert (by_name.value.field, by_name.value.argument) == ("text", None)


def test_long_texts_are_cut_in_messages() -> None:
    """A wrong value of many words does not drown its message."""

    with pytest.raises(FieldError) as caught:
        Signal("a", "Listens.", examples="word " * 1000)
    assert len(str(caught.value)) < 150


@pytest.mark.parametrize("kind", MAKERS, ids=lambda kind: kind.__name__)
def test_every_field_refuses_what_it_cannot_hold(kind: Any) -> None:
    """No field of any noun takes an object of a foreign kind, and each message names its field."""

    noun = MAKERS[kind]()

    for field in attrs.fields(kind):
        with pytest.raises(FieldError, match=f"`{field.name}` takes "):
            kind(**{**values(noun), field.name: object()})


@pytest.mark.parametrize("kind", MAKERS, ids=lambda kind: kind.__name__)
def test_lists_become_tuples(kind: Any) -> None:
    """A list is taken and kept as a tuple, so that nobody changes it afterwards."""

    noun = MAKERS[kind]()

    for name, value in values(noun).items():
        if isinstance(value, tuple):
            given = list(value)
            made = kind(**{**values(noun), name: given})
            given.clear()
            assert getattr(made, name) == value


def test_ids_may_stand_alone() -> None:
    """What is raised or replaced may be one id or a list of them."""

    assert m.Signal("a", "Listens.", raises="b").raises == ("b",)
    assert m.Signal("a", "Listens.", raises=["b", "c"]).raises == ("b", "c")
    assert m.Retired("a", replaced_by="b").replaced_by == ("b",)


def test_ids_of_any_shape_can_be_made() -> None:
    """An id that is badly shaped is a finding with a place, so the constructor takes it."""

    assert m.Signal("Listens Well", "Listens.").id == "Listens Well"


def test_subclasses_of_text_are_refused() -> None:
    """A text of a class of its own could behave in any way, and is no text in a definition."""

    class Shouting(str):
        __slots__ = ()

    with pytest.raises(FieldError, match="takes text in quotes"):
        Signal("a", Shouting("listens"))


def test_facts_keep_their_order() -> None:
    """Facts are read in the order in which they were written."""

    facts = Attributes({"reach": "a team", "horizon": "a year"})

    assert list(facts) == ["reach", "horizon"]
    assert (len(facts), facts["reach"]) == (2, "a team")


def test_facts_are_immutable() -> None:
    """Facts can neither be set nor changed through the dict that they were made from."""

    given = {"reach": "a team"}
    facts = m.Level("a", "A", attributes=given).attributes
    given["reach"] = "the world"

    assert facts["reach"] == "a team"
    with pytest.raises(TypeError):
        facts["reach"] = "the world"  # type: ignore[index]  # the fact
    with pytest.raises(AttributeError, match="immutable"):
        facts._facts = {}


def test_no_facts_are_one_object() -> None:
    """Objects without facts share one empty mapping."""

    assert m.Level("a", "A").attributes is NO_ATTRIBUTES


@given(st.dictionaries(st.text(), st.text()), st.randoms())
def test_the_order_of_facts_does_not_count(facts: dict[str, str], random: Any) -> None:
    """Facts are equal, with one hash, in whatever order they were written."""

    shuffled = list(facts.items())
    random.shuffle(shuffled)
    first, second = Attributes(facts), Attributes(dict(shuffled))

    assert (first, hash(first)) == (second, hash(second))
    assert pickle.loads(pickle.dumps(first)) == second


def test_facts_differ_from_plain_dicts() -> None:
    """Facts are equal to facts only, as a dict could change."""

    assert Attributes({"reach": "a team"}) != {"reach": "a team"}


def test_calls_by_competency_make_expectations() -> None:
    """`at` and `expects` fill an expectation as the constructor would."""

    coaching, working = competency(), rung()
    options: Any = {"importance": m.OPTIONAL, "note": "Soon.", "status": m.DRAFT}
    examples = ["Once."]

    at = coaching.at(working, LISTENS, examples=examples, **options)
    expects = coaching.expects("Helps.", LISTENS, examples=examples, **options)

    same: Any = {"competency": coaching, "signals": [LISTENS], "examples": examples, **options}
    assert at == m.Expectation(rung=working, **same)
    assert expects == m.Expectation(summary="Helps.", **same)


def test_signals_are_cited_by_id() -> None:
    """`COMPETENCY["id"]` names one signal, and says its path."""

    assert competency()["listens"] == cited()
    assert cited().path == "coaching/listens"


def test_a_number_is_a_grade() -> None:
    """A level takes a number for a grade without name and band; None is none."""

    assert m.Level("a", "A", grade=3).grade == m.Grade(3)
    assert m.Level("a", "A", grade=None).grade is None


def coaching() -> Any:
    """A competency of which no type checker knows."""
    return Competency("coaching", "Coaching")


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (
            lambda: coaching().at(rung(), importence=m.CORE),
            "Competency “coaching”: `at` has no field `importence`. Did you mean `importance`?",
        ),
        (
            coaching().at,
            "Competency “coaching”: `at` lacks `step`, which comes first.",
        ),
        (
            coaching().expects,
            "Competency “coaching”: `expects` lacks `summary`, which comes first.",
        ),
    ],
)
def test_expectations_explain_their_fields(make: Callable[[], object], message: str) -> None:
    """A wrong field of `at` or `expects` is told in people's words, with what was meant."""

    with pytest.raises(FieldError) as caught:
        make()

    assert str(caught.value) == message
