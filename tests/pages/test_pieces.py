"""Parts of the handbook for hand-written pages."""

from __future__ import annotations

import pytest

from progression import Catalog, PathError
from progression.pages import Options
from progression.pages.pieces import Pieces
from tests.pages.reading import read_html


@pytest.fixture(scope="module")
def pieces(harbour: Catalog) -> Pieces:
    """Pieces of a handbook that lives in a folder of the site."""
    return Pieces(harbour, Options(base="careers"))


def test_matrix(pieces: Pieces) -> None:
    """A matrix is a table, whose links lead to where the handbook lives."""

    found = read_html(pieces.matrix("engineering", "guides/start/"))

    assert found.faults == []
    assert len(found.of("table")) == 1
    assert "../../careers/engineering/ic/senior-engineer/" in found.links


def test_pathway(pieces: Pieces) -> None:
    """A pathway is a figure, without the caption that belongs to its page."""

    found = read_html(pieces.pathway("engineering", ""))

    assert len(found.of("figure")) == 1
    assert found.of("figcaption") == []
    assert "careers/engineering/ic/senior-engineer/" in found.links


def test_signals(pieces: Pieces, harbour: Catalog) -> None:
    """The signals of a level are all that is in force there."""

    html = pieces.signals("engineering/ic/senior-engineer", "")
    text = read_html(html).text

    for entry in harbour.bar("engineering/ic/senior-engineer").signals:
        assert entry.signal.text in text
    assert "\n\n" not in html


def test_signals_of_one_competency(pieces: Pieces, harbour: Catalog) -> None:
    """They can be those of one competency."""

    text = read_html(pieces.signals("engineering/ic/senior-engineer", "", "ownership")).text

    for entry in harbour.bar("engineering/ic/senior-engineer").signals:
        assert (entry.signal.text in text) == (entry.competency.id == "ownership")


def test_one_signal(pieces: Pieces) -> None:
    """A signal is quoted with a link to where it stands."""

    found = read_html(pieces.signal("direction/keeps-a-direction", "guides/"))

    assert found.elements[0].tag == "blockquote"
    assert found.links == ["../careers/competencies/direction/#keeps-a-direction"]


def test_anchors_stay_on_their_page(pieces: Pieces) -> None:
    """Two pieces on one page do not share anchors with each other or with the page."""

    first = read_html(pieces.signals("engineering/ic/senior-engineer", ""))
    matrices = [read_html(pieces.matrix(name, "")) for name in ("engineering", "product")]

    assert first.ids == []
    assert not set(matrices[0].ids) & set(matrices[1].ids)


def test_dead_ends(pieces: Pieces) -> None:
    """A wrong path is an error that names what is near."""

    with pytest.raises(PathError, match="engineering"):
        pieces.matrix("enginering", "")
    with pytest.raises(PathError, match="keeps-a-direction"):
        pieces.signal("direction/keeps-direction", "")
    with pytest.raises(PathError, match="senior-engineer"):
        pieces.signals("engineering/ic/senior-enginer", "")
    with pytest.raises(PathError, match="ownership"):
        pieces.signals("engineering/ic/senior-engineer", "", "owner-ship")
