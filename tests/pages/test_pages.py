"""The other pages: home, clusters, tracks, competencies, matrix, moves, glossary."""

from __future__ import annotations

from html import unescape

import pytest

from progression import Catalog
from progression.pages import Page, site
from progression.pages.glossary import WORDS
from tests.pages.companies import EMPTY, MARKED, NO_LEVELS, ONE_LEVEL, UNASKED
from tests.pages.reading import Read, read

MOVE = "moves/engineering-ic-senior-engineer--engineering-management-engineering-manager/"


def pages(catalog: Catalog) -> dict[str, Read]:
    """A handbook, read."""
    return {page.address: read(page) for page in site(catalog).pages}


def test_home_asks(by_address: dict[str, Page], harbour: Catalog) -> None:
    """The home page begins with questions, then leads to every cluster."""

    found = read(by_address[""])

    assert found.text.index("What brings you here?") < found.text.index("Clusters")
    assert {f"{path}/" for path in harbour.clusters} <= set(found.links)
    assert found.text.count("Pilot") == 2


def test_home_is_no_dead_end() -> None:
    """Without clusters, the home page says so."""

    assert "No cluster is published yet" in pages(Catalog(EMPTY))[""].text


def test_questions_have_answers() -> None:
    """A company without moves is not asked about moves."""

    assert "move" not in pages(Catalog(ONE_LEVEL))[""].text


def test_retired_clusters_come_last() -> None:
    """What is kept for reference stands behind what is in force."""

    text = pages(Catalog(MARKED))[""].text

    assert text.index("Tried") < text.index("Old")


def test_unpublished_clusters() -> None:
    """A cluster, or a lane, without levels says so."""

    found = pages(Catalog(NO_LEVELS))

    assert "Not published yet" in found[""].text
    assert "not published yet" in found["planned/"].text
    assert "not published yet" in found["started/ic/"].text
    assert "started/matrix/" not in found


def test_pathway_is_a_list(by_address: dict[str, Page], harbour: Catalog) -> None:
    """The pathway's stops are links in lists, one for each lane, and nothing in the SVG is one."""

    page = by_address["engineering/"]
    found = read(page)
    figure = page.body[page.body.index("<figure") : page.body.index("</figure>")]

    for layout in ("pg-map-wide", "pg-map-tall"):
        part = figure[figure.index(layout) :].split("pg-map-")[1]
        assert part.count('<ol class="pg-stops"') == 2
        assert part.count('class="pg-stop ') == len(harbour.seats_of("engineering/ic")) + len(
            harbour.seats_of("engineering/management")
        )
    for drawing in figure.split("<svg")[1:]:
        assert "<a " not in drawing[: drawing.index("</svg>")]
    assert found.of("svg")
    assert all(each.attributes["aria-hidden"] == "true" for each in found.of("svg"))


def test_badges_have_names(by_address: dict[str, Page]) -> None:
    """A badge says in words which move it is."""

    found = read(by_address["engineering/"])
    names = [e.attributes["aria-label"] for e in found.of("a") if "aria-label" in e.attributes]

    assert "Move: Senior Engineer to Engineering Manager" in names
    assert "Move: Staff Engineer to Engineering Manager, and back" in names


def test_track_shows_steps(by_address: dict[str, Page], harbour: Catalog) -> None:
    """A track names its levels, and the size of the step to each."""

    text = read(by_address["engineering/ic/"]).text
    arrival = harbour.arrival("engineering/ic/senior-engineer")

    assert arrival is not None
    assert f"Beyond Engineer: {len(arrival.new) + len(arrival.raised)} new or raised" in text
    assert "The lane starts here." in text


def test_competency_grows(by_address: dict[str, Page], harbour: Catalog) -> None:
    """A competency shows every step with all its signals, why it matters, and who is asked."""

    found = read(by_address["competencies/direction/"])
    direction = harbour.competencies["direction"]

    for step in direction.steps:
        assert step.summary in found.text
        for signal in step.signals:
            assert signal.text in found.text
            assert signal.id in found.ids
    for seat in harbour.sharing("direction"):
        assert f"../../{seat.path}/#direction" in found.links
    assert all(practice.text in found.text for practice in direction.practices)
    assert all(prompt.text in found.text for prompt in direction.prompts)
    assert direction.owner in found.text


def test_every_signal_has_a_place(by_address: dict[str, Page], harbour: Catalog) -> None:
    """Every signal in force anywhere has its id as an anchor on its competency's page."""

    asked = {entry.path for seat in harbour.seats for entry in harbour.bar(seat).signals}

    for name in harbour.competencies:
        ids = read(by_address[f"competencies/{name}/"]).ids
        wanted = {path.partition("/")[2] for path in asked if path.startswith(f"{name}/")}
        assert wanted <= set(ids)


def test_nobody_asks() -> None:
    """A competency that no level asks says so."""

    assert "No level asks this now." in pages(Catalog(UNASKED))["competencies/calm/"].text


def test_competencies_by_dimension(by_address: dict[str, Page], harbour: Catalog) -> None:
    """The index names every competency under its dimension, and so does the dimension's page."""

    index = read(by_address["competencies/"])

    for competency in harbour.competencies.values():
        assert f"{competency.id}/" in index.links
        assert competency.dimension is not None
        page = read(by_address[f"competencies/{competency.dimension.id}/"])
        assert f"../{competency.id}/" in page.links


def test_matrix_is_a_table(by_address: dict[str, Page], harbour: Catalog) -> None:
    """The matrix has a caption, a head for each level and for each competency, and all cells."""

    found = read(by_address["engineering/matrix/"])
    seats = [seat for seat in harbour.seats if seat.cluster_path == "engineering"]
    asked = {each.competency.id for seat in seats for each in harbour.bar(seat)}
    scopes = [each.attributes["scope"] for each in found.of("th")]

    assert len(found.of("caption")) == 1
    assert scopes.count("col") == len(seats)
    assert scopes.count("row") == len(asked)
    assert len(found.of("td")) == len(seats) * len(asked) + 1


@pytest.mark.parametrize("address", ["engineering/matrix/", "titles/", MOVE])
def test_tables_are_not_searched(by_address: dict[str, Page], address: str) -> None:
    """A table that repeats what other pages say is found by the title of its page alone."""

    tables = read(by_address[address]).of("table")

    assert tables
    assert all("data-search-exclude" in each.attributes for each in tables)


def test_move_tells_all(by_address: dict[str, Page], harbour: Catalog) -> None:
    """A move's page shows what is raised, new and handed over, how to try it, and whom to ask."""

    found = read(by_address[MOVE])
    difference = harbour.difference(
        "engineering/ic/senior-engineer", "engineering/management/engineering-manager"
    )
    move = next(
        each.move
        for each in harbour.passages_from("engineering/ic/senior-engineer")
        if each.end == difference.end
    )

    assert move is not None
    for text in (move.summary, move.try_first, move.talk_to):
        assert text in found.text
    for entry in (*difference.new, *difference.handed_over):
        assert entry.signal.text in found.text
    assert f"{len(difference.kept)} kept" in found.text


def test_move_index(by_address: dict[str, Page], harbour: Catalog) -> None:
    """The index of moves leads to every move."""

    links = set(read(by_address["moves/"]).links)

    for passage in harbour.passages():
        name = f"{passage.start.path}--{passage.end.path}".replace("/", "-")
        assert f"{name}/" in links


@pytest.mark.parametrize("word", WORDS)
def test_glossary(by_address: dict[str, Page], word: str) -> None:
    """Every word of the handbook has an entry with an anchor."""

    assert word in read(by_address["glossary/"]).ids


def test_glossary_has_rungs(by_address: dict[str, Page], harbour: Catalog) -> None:
    """The rungs of every scale, the lanes and the dimensions are explained as well."""

    text = unescape(read(by_address["glossary/"]).text)
    scale = harbour.competencies["direction"].scale

    assert scale is not None
    assert all(rung.title in text and rung.summary in text for rung in scale.rungs)
    assert all(each.title in text for each in harbour.framework.dimensions)


def test_asked_again(by_address: dict[str, Page]) -> None:
    """A body is the same each time that somebody asks for it."""

    page = by_address[MOVE]

    assert page.body == page.body
