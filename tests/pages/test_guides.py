"""The guides: what each takes from the framework."""

from __future__ import annotations

import pytest

from progression import Catalog, Framework
from progression.pages import Page, site
from progression.pages.links import CASE, ONE_TO_ONE
from tests.pages.companies import EMPTY, ONE_LEVEL
from tests.pages.reading import Read, read

SENIOR = "engineering/ic/senior-engineer/"


def pages(catalog: Catalog) -> dict[str, Read]:
    """A handbook, read."""
    return {page.address: read(page) for page in site(catalog).pages}


def test_each_level_has_a_sheet_for_its_1_to_1(
    by_address: dict[str, Page], harbour: Catalog
) -> None:
    """Whatever the level, the guide leads to a sheet of its own, and the sheet to the level."""

    chosen = read(by_address[ONE_TO_ONE]).links

    for seat in harbour.seats:
        address = f"{ONE_TO_ONE}{seat.path}/"
        assert f"{seat.path}/" in chosen
        assert any(link.endswith(f"{seat.path}/") for link in read(by_address[address]).links)


def test_a_sheet_asks_what_the_framework_asks(
    by_address: dict[str, Page], harbour: Catalog
) -> None:
    """Its questions, ways to grow, milestones and reasons are the framework's own."""

    text = read(by_address[f"{ONE_TO_ONE}{SENIOR}"]).text
    level = harbour.seat(SENIOR.rstrip("/")).level
    above = harbour.above(harbour.seat(SENIOR.rstrip("/")))

    assert above is not None
    assert level.prompts[0].text in text
    assert level.milestones[0].text in text
    assert above.level.triggers[0].text in text
    assert "half an hour a week" in text
    assert "not a checklist" in text


def test_a_case_lists_what_is_new_and_leaves_room(
    by_address: dict[str, Page], harbour: Catalog
) -> None:
    """Each signal that is new or raised has a row, with what it replaces, and none that is kept."""

    found = read(by_address[f"{CASE}{SENIOR}"])
    arrival = harbour.arrival(harbour.seat(SENIOR.rstrip("/")))

    assert arrival is not None
    for shift in arrival.shifts:
        for each in shift.new:
            assert each.signal.text in found.text
        for pair in shift.raised:
            assert pair.after.signal.text in found.text
            assert all(entry.signal.text in found.text for entry in pair.before)
        for each in shift.kept:
            assert each.signal.text not in found.text


def test_no_case_where_nobody_comes_from_below(by_address: dict[str, Page]) -> None:
    """The first level of a lane that branches from none has no case, and nothing leads to one."""

    first = f"{CASE}engineering/ic/associate-engineer/"

    assert first not in by_address
    assert "engineering/ic/associate-engineer/" not in read(by_address[CASE]).links


def test_newcomers_see_a_raised_signal(by_address: dict[str, Page]) -> None:
    """The idea is told with a signal of the framework's own, and with its lanes and dimensions."""

    text = read(by_address["guides/new-here/"]).text

    assert "Raised" in text
    assert "Before: " in text
    assert "2 lanes, equal in standing and in pay." in text
    assert "Influence" in text


@pytest.mark.parametrize("framework", [EMPTY, ONE_LEVEL])
def test_guides_of_small_companies(framework: Framework) -> None:
    """Where there is no step, the guides say so."""

    found = pages(Catalog(framework))

    assert "whole idea in four minutes" in found["guides/"].text
    assert "No step from one level to another" in found[CASE].text
