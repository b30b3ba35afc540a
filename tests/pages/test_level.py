"""The page of a level."""

from __future__ import annotations

import re

from progression import (
    INDIVIDUAL_CONTRIBUTOR,
    OPTIONAL,
    Catalog,
    Competency,
    Expectation,
    Level,
    Rung,
    Scale,
    Signal,
    Step,
    Track,
)
from progression.pages import Page, site
from tests.pages.companies import MARKED, NOT_CUMULATIVE, SUMMARY_ONLY, cluster, company
from tests.pages.reading import Read, html_of, read


def page(catalog: Catalog, address: str) -> Page:
    """One page of a handbook."""
    return next(each for each in site(catalog).pages if each.address == address)


def headings(found: Read) -> list[str]:
    """The anchors of a page's headings, in order."""
    return [e.attributes["id"] for e in found.elements if e.tag in ("h2", "h3")]


def test_new_comes_first(senior: Read) -> None:
    """What is new stands before all that is in force, and before everything else."""

    assert headings(senior)[0] == "new"


def test_dimensions_and_competencies(senior: Read, harbour: Catalog) -> None:
    """All that is in force has an anchor: dimensions, competencies, signals."""

    bar = harbour.bar("engineering/ic/senior-engineer")
    competencies = {asked.competency.id for asked in bar}
    dimensions = {layer.dimension.id for layer in harbour.stack(bar.seat) if layer.dimension}

    assert competencies | dimensions <= set(headings(senior))
    assert {f"{each.competency.id}.{each.signal.id}" for each in bar.signals} <= set(senior.ids)


def test_counts(senior: Read, harbour: Catalog) -> None:
    """The page counts what is new and raised, as the catalog does."""

    arrival = harbour.arrival("engineering/ic/senior-engineer")

    assert arrival is not None
    count = len(arrival.new) + len(arrival.raised)
    assert f"{count} things beyond Engineer." in senior.text


def test_raised_is_explained(senior: Read, harbour: Catalog) -> None:
    """What was raised stands beside what it replaces, and the word is explained once."""

    arrival = harbour.arrival("engineering/ic/senior-engineer")

    assert arrival is not None
    for each in arrival.raised:
        for before in each.before:
            assert f"Before: {before.signal.text}" in senior.text
    assert senior.text.count("“Raised” means") == 1


def test_no_checklist(senior: Read) -> None:
    """The page says once that signals are not a checklist."""

    assert senior.text.count("not a checklist") == 1


def test_carried_signals_name_their_level(senior: Read) -> None:
    """What carries on says from which level it comes."""

    assert "Still expected from before" in senior.text
    assert "From Associate Engineer" in senior.text


def test_repeated_text_is_not_searched(by_address: dict[str, Page]) -> None:
    """What stands on another page already stays out of the search."""

    body = by_address["engineering/ic/senior-engineer/"].body
    # What is new is found here, though a phone folds it away.
    folds = re.findall(r'(.{30})<details class="pg-fold(?! pg-fresh)[^"]*"([^>]*)>', body, re.S)

    assert folds
    assert all("data-search-exclude" in before + inside for before, inside in folds)


def test_first_level_of_a_branch(by_address: dict[str, Page]) -> None:
    """The first level of a lane compares itself with the level that people come from."""

    found = read(by_address["engineering/management/engineering-manager/"])

    assert "compared with Senior Engineer" in found.text
    assert "Usually from Senior Engineer" in found.text


def test_first_level(by_address: dict[str, Page]) -> None:
    """Where a lane starts, nothing is new against nothing."""

    found = read(by_address["engineering/ic/associate-engineer/"])

    assert "new" not in found.ids
    assert "The lane starts here" in found.text


def test_side_by_side(senior: Read, harbour: Catalog) -> None:
    """Levels of the same grade are named, those of other clusters with their cluster."""

    others = harbour.side_by_side("engineering/ic/senior-engineer")

    assert others
    assert all(f"{other.title}, {other.cluster.title}" in senior.text for other in others)


def test_ways_on(senior: Read, harbour: Catalog) -> None:
    """Every way from a level is linked, with what it means in numbers."""

    for passage in harbour.passages_from("engineering/ic/senior-engineer"):
        name = f"{passage.start.path}--{passage.end.path}".replace("/", "-")
        assert f"../../../moves/{name}/" in senior.links


def test_fingerprint(senior: Read, harbour: Catalog) -> None:
    """The mark of the wording stands at the foot."""

    assert harbour.fingerprint("engineering/ic/senior-engineer") in senior.text


def test_summary_only() -> None:
    """A level that is described by its summary says so."""

    found = read(page(Catalog(SUMMARY_ONLY), "making/ic/maker/"))

    assert "described by its summary only" in found.text
    assert "checklist" not in found.text


def test_no_way_on() -> None:
    """A level from which no move is described says so in words."""

    assert "No move from here" in read(page(Catalog(SUMMARY_ONLY), "making/ic/master/")).text


def test_marks_are_words() -> None:
    """Draft, pilot and optional parts are marked in words."""

    found = read(page(Catalog(MARKED), "tried/ic/maker/"))

    assert {"Draft", "Pilot", "Optional"} <= set(found.text.split())
    assert "the night shift" in found.text


def test_not_cumulative() -> None:
    """Where levels are not cumulative, what is not asked any more is handed over."""

    found = read(page(Catalog(NOT_CUMULATIVE), "making/ic/level-2/"))

    assert "handed over" in found.text


def test_white_space_between_parts(by_address: dict[str, Page]) -> None:
    """Search excerpts do not run together: tags in a line are parted by spaces."""

    html = html_of(by_address["engineering/ic/senior-engineer/"])

    assert "</span><span" not in html
    assert "</strong><span" not in html
    assert "</dt><dd" not in html


def test_optional_signals() -> None:
    """An optional step marks its own signals, wherever they are new."""

    start, high = Rung("start", "Start"), Rung("high", "High")
    care = Competency(
        "care",
        "Care",
        scale=Scale("growth", "Growth", rungs=[start, high]),
        steps=[
            Step(start, "Cares.", signals=[Signal("cares", "Cares for one.")]),
            Step(high, "Cares more.", signals=[Signal("cares-more", "Cares for many.")]),
        ],
    )
    framework = company(
        cluster(
            Track(
                "ic",
                "Makers",
                lane=INDIVIDUAL_CONTRIBUTOR,
                levels=[
                    Level("one", "One", expects=[care.at(start)]),
                    Level("two", "Two", expects=[care.at(high, importance=OPTIONAL)]),
                ],
            )
        )
    )

    level = read(page(Catalog(framework), "making/ic/two/"))
    move = read(page(Catalog(framework), "moves/making-ic-one--making-ic-two/"))

    assert level.text.count("Cares for many. Optional") == 2
    assert move.text.count("Cares for many. Optional") == 1
    assert "Cares for one. Optional" not in level.text + move.text


RUNGS = [Rung("start", "Start"), Rung("high", "High")]


def growing(name: str, *texts: str) -> Competency:
    """A competency with a sentence, and no signal, for each rung."""
    steps = [Step(rung, text) for rung, text in zip(RUNGS, texts, strict=True)]
    return Competency(name.lower(), name, scale=Scale("growth", "Growth", rungs=RUNGS), steps=steps)


CARE = growing("Care", "Cares.", "Cares more.")
SENSE = growing("Sense", "Senses.", "Senses.")
CALM = Competency("calm", "Calm")


def rising(*expects: Expectation) -> Read:
    """The second level of a lane whose first asks for a start, and a sentence."""
    first = Level(
        "one", "One", expects=[CARE.at(RUNGS[0]), SENSE.at(RUNGS[0]), CALM.expects("Waits.")]
    )
    levels = [first, Level("two", "Two", expects=expects)]
    track = Track("ic", "Makers", lane=INDIVIDUAL_CONTRIBUTOR, levels=levels)
    catalog = Catalog(company(cluster(track)))
    told = "1 new or raised. See the step" if expects else "Nothing is asked beyond One"
    assert told in read(page(catalog, "making/ic/")).text
    return read(page(catalog, "making/ic/two/"))


def test_what_rises_without_signals() -> None:
    """A rung or a sentence that rises alone is what is new at a level, with what it replaces."""

    rung, sentence = rising(CARE.at(RUNGS[1])), rising(CALM.expects("Waits longer."))

    assert "1 thing beyond One." in rung.text
    assert "Raised Cares more. High Before: Cares." in rung.text
    assert "1 thing beyond One." in sentence.text
    assert "Raised Waits longer. Before: Waits." in sentence.text
    assert "“Raised” means" in sentence.text


def test_a_rung_rises_under_the_same_sentence() -> None:
    """Where only the rung is another one, it says so."""

    found = rising(SENSE.at(RUNGS[1]))

    assert "Raised Senses. High Before: Start" in found.text


def test_a_move_names_the_rungs_that_differ() -> None:
    """A rung that rises under the same sentence is no sameness, on the page of the move."""

    levels = [
        Level(name, name.title(), expects=[SENSE.at(rung), CARE.at(RUNGS[0])])
        for name, rung in zip(("one", "two"), RUNGS, strict=True)
    ]
    track = Track("ic", "Makers", lane=INDIVIDUAL_CONTRIBUTOR, levels=levels)
    found = read(page(Catalog(company(cluster(track))), "moves/making-ic-one--making-ic-two/")).text

    assert "Senses. Start" in found
    assert "Senses. High" in found
    assert "Cares. Start" not in found


def test_nothing_rises() -> None:
    """A level that asks the same says that nothing is asked beyond the one before."""

    assert "Nothing is asked beyond One" in rising().text
    assert "0 new" not in rising().text


def test_a_name_that_comes_again_is_said_once() -> None:
    """Where a level, its track and its cluster share a title, the page says it once."""

    level = Level("one", "Kitchen", expects=[CALM.expects("Waits.")])
    track = Track("ic", "Kitchen", lane=INDIVIDUAL_CONTRIBUTOR, levels=[level])
    catalog = Catalog(company(cluster(track, name="kitchen")))
    pages = site(catalog).pages

    assert not [each.address for each in pages if "Kitchen, Kitchen" in read(each).text]
    assert "Kitchen, Kitchen" not in [each.title for each in pages]


def test_a_lower_rung_does_not_rise() -> None:
    """Where a level asks a lower rung than the one before, nothing of it is called raised."""

    levels = [
        Level(name, name.title(), expects=[CARE.at(rung)])
        for name, rung in zip(("one", "two"), reversed(RUNGS), strict=True)
    ]
    track = Track("ic", "Makers", lane=INDIVIDUAL_CONTRIBUTOR, levels=levels)
    catalog = Catalog(company(cluster(track), cumulative=False))
    arrival = catalog.arrival("making/ic/two")

    assert arrival is not None
    assert [shift.rises for shift in arrival.shifts] == [False]
    assert "Raised" not in read(page(catalog, "making/ic/two/")).text
