from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import progression.model as model
from progression import (
    DRAFT,
    FOR_MANAGER,
    INDIVIDUAL_CONTRIBUTOR,
    MANAGEMENT,
    OPTIONAL,
    Catalog,
    Cluster,
    Competency,
    Dimension,
    Equivalent,
    Framework,
    Grade,
    Level,
    Link,
    Move,
    Moved,
    Prompt,
    Retired,
    Rung,
    Scale,
    Signal,
    Step,
    Track,
)
from progression.interchange.json import dumps, loads
from progression.model import Noun
from progression.model.integrity import faults
from progression.pages.hidden import KINDS
from progression.pages.hiding import HidingError, shown
from progression.testing import frameworks

CRAFT = Dimension("craft", "Craft")
PEOPLE = Dimension("people", "People")
LEARNER, EXPERT = Rung("learner", "Learner"), Rung("expert", "Expert")
SCALE = Scale("scale", "Scale", rungs=[LEARNER, EXPERT])
REPAIR = Competency(
    id="repair",
    title="Repair",
    dimension=CRAFT,
    owner="Olu Owner",
    prompts=[Prompt("p", "Manager asks?", for_=FOR_MANAGER), Prompt("q", "Both ask?")],
    scale=SCALE,
    steps=[
        Step(LEARNER, "Learns.", signals=[Signal("tries", "Tries it.")]),
        Step(EXPERT, "Knows.", status=DRAFT, signals=[Signal("knows", "Secretly knows it.")]),
    ],
    links=[Link("See", "hiring/#a"), Link("Web", "https://acme.example/")],
)
HIRING = Competency(id="hiring", title="Hiring", dimension=PEOPLE)
MECHANIC = Level(
    id="mechanic",
    title="Mechanic",
    grade=Grade(1, band="40k to 50k"),
    attributes={"salary": "45,000", "reach": "a bench"},
    expects=[REPAIR.at(EXPERT, note="A remark.")],
)
SENIOR = Level(
    id="senior",
    title="Senior",
    grade=2,
    expects=[
        REPAIR.expects(
            "Repairs all.",
            Signal("all", "Repairs all of it.", raises=["tries", "knows"]),
            importance=OPTIONAL,
        )
    ],
)
LEAD = Level(id="lead", title="Lead", grade=2, expects=[HIRING.expects("Hires.")])
FRAMEWORK = Framework(
    id="acme",
    title="Acme",
    cumulative=True,
    dimensions=[CRAFT, PEOPLE],
    competencies=[REPAIR, HIRING],
    moves=[Move(SENIOR, LEAD, talk_to="Tala Talks")],
    equivalents=[Equivalent(SENIOR, LEAD, note="Since March.")],
    history=[
        Moved("workshop/m/boss", "workshop/m/lead"),
        Retired("old", replaced_by=["workshop/m/lead", "workshop/ic/senior"]),
    ],
    clusters=[
        Cluster(
            id="workshop",
            title="Workshop",
            tracks=[
                Track(
                    id="ic",
                    title="Workshop",
                    lane=INDIVIDUAL_CONTRIBUTOR,
                    levels=[MECHANIC, SENIOR],
                ),
                Track(
                    id="m",
                    title="Leading",
                    lane=MANAGEMENT,
                    levels=[LEAD],
                    branches_from=SENIOR,
                    takes_along=[REPAIR["all"]],
                ),
            ],
        ),
        Cluster(id="office", title="Office", clusters=[Cluster(id="desk", title="Desk")]),
    ],
)


def text(framework: Framework) -> str:
    """All that a framework holds, as text."""
    return dumps(framework)


@pytest.mark.parametrize(
    ("hide", "gone"),
    [
        ("bands", "40k"),
        ("owners", "Olu Owner"),
        ("notes", "A remark."),
        ("notes", "Since March."),
        ("contacts", "Tala Talks"),
        ("manager-prompts", "Manager asks?"),
        ("drafts", "Secretly knows it."),
        ("drafts", "knows"),
        ("optional", "Repairs all."),
        ("attributes/salary", "45,000"),
        ("workshop/m", "Leading"),
        ("workshop/m", "workshop/m/"),
        ("workshop/m", "Hir"),
        ("workshop/m", "hiring"),
        ("workshop/m", "people"),
        ("workshop/m", "Tala Talks"),
        ("hiring", "Hires."),
        ("hiring", "hiring"),
        ("repair/all", "Repairs all of it."),
        ("repair/knows", "knows"),
        ("people", "People"),
    ],
)
def test_what_is_hidden_is_nowhere(hide: str, gone: str) -> None:
    """Nothing of what is hidden is left in the framework, nor any trace of it."""

    assert gone in text(FRAMEWORK)
    left = shown(FRAMEWORK, [hide])

    assert gone not in text(left)
    assert faults(left) == []


def test_what_is_not_hidden_stays_as_it_is() -> None:
    """Other parts are the same objects, and those that were made anew know their place."""

    left = shown(FRAMEWORK, ["manager-prompts"])

    assert left.clusters[1] is FRAMEWORK.clusters[1]
    assert left.competencies[0].prompts == (REPAIR.prompts[1],)
    assert left.competencies[0].location == REPAIR.location
    assert left.clusters[0].tracks[1].branches_from is left.clusters[0].tracks[0].levels[1]


def test_nothing_hidden_is_the_same_framework() -> None:
    """Who hides nothing pays nothing."""

    assert shown(FRAMEWORK) is FRAMEWORK


def test_clusters_are_chosen() -> None:
    """A chosen cluster stays with what is around and within it."""

    assert list(Catalog(shown(FRAMEWORK, (), ["office/desk"])).clusters) == [
        "office",
        "office/desk",
    ]
    assert shown(FRAMEWORK, (), ["office/desk"]).competencies == ()
    assert list(Catalog(shown(FRAMEWORK, (), ["workshop"])).clusters) == ["workshop"]


def test_a_hidden_step_gives_way_to_the_one_below() -> None:
    """Who is expected at a step that is hidden is expected at the one below it."""

    seat = Catalog(shown(FRAMEWORK, ["drafts"])).seat("workshop/ic/mechanic")

    assert [each.rung for each in seat.level.expects] == [LEARNER]


@pytest.mark.parametrize(
    ("hide", "clusters", "near"),
    [
        (["drafs"], [], "drafts"),
        (["workshop/n"], [], "workshop/m"),
        (["attributes/salery"], [], "attributes/salary"),
        ([], ["workshp"], "workshop"),
    ],
)
def test_a_misspelt_name_is_refused(hide: list[str], clusters: list[str], near: str) -> None:
    """What was meant would stay visible, so that nothing is made at all."""

    with pytest.raises(HidingError, match=near):
        shown(FRAMEWORK, hide, clusters)


def test_every_field_of_a_kind_exists() -> None:
    """A field that the model renames would no longer be hidden."""

    for name, kind in KINDS.items():
        for noun, field in kind.fields:
            assert field in dir(noun), f"{name}: {noun.__name__}.{field}"


@pytest.mark.parametrize(
    ("kind", "field"),
    [
        ("attributes", "attributes"),
        ("owners", "owner"),
        ("reviews", "reviewed"),
        ("examples", "examples"),
        ("notes", "note"),
        ("keywords", "keywords"),
    ],
)
def test_a_kind_knows_every_noun_with_its_field(kind: str, field: str) -> None:
    """A noun that gets such a field later is hidden as well."""

    nouns = [each for name in model.__all__ if isinstance(each := getattr(model, name), type)]
    having = {
        each for each in nouns if issubclass(each, Noun) and field in dir(each) and each is not Noun
    }

    assert {noun for noun, name in KINDS[kind].fields if name == field} == having


@settings(max_examples=60)
@given(data=st.data(), framework=frameworks())
def test_whatever_is_hidden_leaves_a_sound_framework(
    data: st.DataObject, framework: Framework
) -> None:
    """Any framework without any of its parts has no reference that leads nowhere."""

    paths = [*Catalog(framework), *(each.id for each in framework.dimensions)]
    names = st.sampled_from([*KINDS, *paths])
    hidden = data.draw(st.lists(names, max_size=4))
    left = shown(framework, hidden)
    catalog = Catalog(left)

    assert faults(left) == []
    assert [path for path in hidden if path not in KINDS and path in catalog] == []
    assert loads(dumps(left)) == left
