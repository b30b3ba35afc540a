"""What holds for every noun."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from progression import model
from progression.errors import FieldError
from progression.location import Location
from progression.model.noun import Noun, origin_of, written_at
from tests.model.examples import MAKERS, competency, signal, values

every_noun = pytest.mark.parametrize("kind", MAKERS, ids=lambda kind: kind.__name__)

Kind = Any  # a class of the model; each has other fields


def test_there_is_an_example_of_each_noun() -> None:
    """No noun of the model escapes the tests below."""

    public = {getattr(model, name) for name in model.__all__}
    nouns = {each for each in public if isinstance(each, type) and issubclass(each, Noun)}

    assert set(MAKERS) == nouns - {Noun}


@every_noun
def test_examples_leave_no_field_at_its_default(kind: Kind) -> None:
    """Each field of each example holds something of its own, so that the tests below see it."""

    defaults = {field.name: field.default for field in attrs.fields(kind)}
    filled = values(MAKERS[kind]())
    optional = {"status"} if kind is model.Practice else set()

    assert {name for name in filled if filled[name] == defaults[name]} == optional


@every_noun
def test_nouns_are_immutable(kind: Kind) -> None:
    """No field can be set or deleted, and no attribute added."""

    noun = MAKERS[kind]()
    before = values(noun)

    for name in [*before, "anything"]:
        with pytest.raises(AttributeError):
            setattr(noun, name, "other")
    for name in before:
        with pytest.raises(AttributeError):
            delattr(noun, name)
    assert values(noun) == before


@every_noun
def test_nouns_are_equal_by_value(kind: Kind) -> None:
    """Two nouns with equal fields are equal and have one hash, wherever they were written."""

    first = MAKERS[kind]()
    second = kind(**values(first))

    assert first.location != second.location
    assert (first, hash(first)) == (second, hash(second))


@every_noun
def test_each_field_counts_in_equality(kind: Kind) -> None:
    """Two nouns that differ in any one field are not equal."""

    noun: Any = MAKERS[kind]()
    required = {f.name: getattr(noun, f.name) for f in attrs.fields(kind) if not _optional(f)}

    for field in attrs.fields(kind):
        if _optional(field) and getattr(noun, field.name) != field.default:
            other = kind(**required, **{field.name: getattr(noun, field.name)})
            assert other != kind(**required), field.name
        elif isinstance(getattr(noun, field.name), str):
            assert attrs.evolve(noun, **{field.name: "another"}) != noun, field.name


def _optional(field: attrs.Attribute[Any]) -> bool:
    return field.default is not attrs.NOTHING


@every_noun
def test_nouns_of_different_kinds_are_never_equal(kind: Kind) -> None:
    """A milestone is no trigger, even with the same words."""

    noun = MAKERS[kind]()

    assert [other for other in MAKERS.values() if other() == noun] == [MAKERS[kind]]


@every_noun
def test_nouns_survive_pickling(kind: Kind) -> None:
    """A noun comes back equal, with its place and those of all within it."""

    noun = MAKERS[kind]()
    back = pickle.loads(pickle.dumps(noun))

    assert back == noun
    assert back.location == noun.location
    assert _places(back) == _places(noun)


def _places(noun: Noun) -> list[Location | None]:
    within = [
        each
        for value in values(noun).values()
        for each in (value if isinstance(value, tuple) else (value,))
        if isinstance(each, Noun)
    ]
    return [noun.location, *(place for each in within for place in _places(each))]


@every_noun
def test_copies_are_equal(kind: Kind) -> None:
    """A copy, shallow or deep, is equal and says the same place."""

    noun = MAKERS[kind]()

    for other in (copy.copy(noun), copy.deepcopy(noun)):
        assert (other, other.location) == (noun, noun.location)


@every_noun
def test_places_take_no_part_in_what_is_printed(kind: Kind) -> None:
    """The repr shows the fields and nothing else."""

    noun = MAKERS[kind]()
    elsewhere = written_at(kind(**values(noun)), Location("elsewhere.py", 7))

    assert repr(elsewhere) == repr(noun)
    assert "elsewhere" not in repr(elsewhere)


@every_noun
def test_unknown_fields_are_refused(kind: Kind) -> None:
    """A field that does not exist is an error that names it and what there is."""

    noun = MAKERS[kind]()

    with pytest.raises(FieldError, match=r"has no field `zzz`\. It has `") as caught:
        kind(**values(noun), zzz=1)
    assert caught.value.field == "zzz"
    for name in values(noun):
        assert f"`{name}`" in str(caught.value)


@every_noun
def test_misspelt_fields_are_recognised(kind: Kind) -> None:
    """A field with a letter too many is an error that names the right one."""

    last = attrs.fields(kind)[-1].name
    given = values(MAKERS[kind]())
    given[last + "x"] = given.pop(last)

    with pytest.raises(FieldError, match=rf"no field `{last}x`. Did you mean `{last}`\?"):
        kind(**given)


@every_noun
def test_missing_fields_are_named(kind: Kind) -> None:
    """Without its required fields, a noun is refused, and all of them are named."""

    required = [field.name for field in attrs.fields(kind) if field.default is attrs.NOTHING]

    with pytest.raises(FieldError, match=r" lacks `") as caught:
        kind()
    assert [name for name in required if f"`{name}`" not in str(caught.value)] == []


@every_noun
def test_a_mistake_is_told_in_one_piece(kind: Kind) -> None:
    """The error says nothing of converters or constructors: no cause hangs on it."""

    with pytest.raises(FieldError) as caught:
        kind(zzz=1)
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__
    assert "__init__" not in str(caught.value)


def test_too_many_values_by_position() -> None:
    """Only id and text go by position, and the message says how to name the rest."""

    with pytest.raises(FieldError) as caught:
        model.Signal("listens", "Listens.", ["Once."])  # type: ignore[call-arg]  # the fact
    assert str(caught.value) == (
        "Signal “listens” takes `id` and `text` by position, and was given 3 values."
        " Name the others: `field=value`."
    )


def test_a_field_that_is_given_twice() -> None:
    """A field by position and by name is refused."""

    with pytest.raises(FieldError, match=r"^Signal “b” is given `id` twice\.$"):
        model.Signal("a", "Listens.", id="b")  # type: ignore[misc]  # the fact


def test_evolved_nouns_have_no_place() -> None:
    """What `attrs.evolve` makes was written nowhere, and says so; its parts keep their places."""

    original = competency()
    other = attrs.evolve(original, title="Mentoring")

    assert original.location is not None
    assert other.location is None
    assert other.steps[0].location == original.steps[0].location


def test_a_place_that_is_told_is_kept() -> None:
    """A loader tells the place of what it reads, and gets the same object back."""

    noun = signal()
    place = Location("company.json")

    assert written_at(noun, place) is noun
    assert noun.location is place
    assert origin_of(noun) is place


@given(st.text(), st.lists(st.text()), st.dictionaries(st.text(), st.text()))
def test_any_text_survives_pickling(text: str, examples: list[str], facts: dict[str, str]) -> None:
    """A signal of any texts comes back equal, and its facts in their order."""

    noun = model.Signal("id", text, examples=examples, attributes=facts)
    back = pickle.loads(pickle.dumps(noun))

    assert (back, hash(back)) == (noun, hash(noun))
    assert list(back.attributes.items()) == list(facts.items())


@given(st.text(), st.lists(st.text()))
def test_evolving_nothing_changes_nothing(text: str, examples: list[str]) -> None:
    """A noun that is evolved without a change is equal."""

    noun = model.Signal("id", text, examples=examples)

    assert attrs.evolve(noun) == noun
