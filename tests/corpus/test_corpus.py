"""What holds for all six sources."""

from __future__ import annotations

from pathlib import Path

import pytest

from progression.catalog import Catalog
from progression.findings import errors_among
from progression.interchange.json import dumps, loads
from progression.model import Framework
from progression.model.integrity import faults
from tests.corpus.reading import Source, said
from tests.corpus.sources import ADAPTERS, Adapter

Expressed = tuple[Adapter, Source, Framework]


@pytest.fixture(scope="module", params=ADAPTERS, ids=lambda adapter: adapter.folder)
def expressed(request: pytest.FixtureRequest, corpus: Path) -> Expressed:
    """A source and the framework made from it."""
    adapter: Adapter = request.param
    source = adapter.read(corpus)
    return adapter, source, adapter.framework(source)


def test_read_back(expressed: Expressed) -> None:
    """Every field of the source that says something can be read back from the framework."""

    adapter, source, framework = expressed

    assert said(adapter.source_of(framework)) == said(adapter.expected(source))


def test_counts(expressed: Expressed) -> None:
    """Source and framework hold equal numbers of everything."""

    adapter, source, framework = expressed
    counts = adapter.counts(source, framework)

    assert {what: there for what, there, _ in counts} == {what: here for what, _, here in counts}
    assert all(there for _, there, _ in counts)


def test_whole(expressed: Expressed) -> None:
    """Every id has the right shape and stands once, and every reference leads somewhere."""

    _, _, framework = expressed

    assert errors_among(faults(framework)) == []


def test_json(expressed: Expressed) -> None:
    """The framework written as JSON and read again is equal, and says the same of its source."""

    adapter, _, framework = expressed
    again = loads(dumps(framework))

    assert again == framework
    assert adapter.source_of(again) == adapter.source_of(framework)


def test_deterministic(expressed: Expressed) -> None:
    """The same source gives the same framework, ids made from words included."""

    adapter, source, framework = expressed

    assert adapter.framework(source) == framework


def test_bars(expressed: Expressed) -> None:
    """At every seat all that its level asks is in force, as a competency and signal by signal."""

    _, _, framework = expressed
    catalog = Catalog(framework)

    for seat in catalog.seats:
        bar = catalog.bar(seat)
        for expectation in seat.level.expects:
            asked = bar.get(expectation.competency.id)
            assert asked is not None
            assert expectation in [each.expectation for each in asked.sources]
            in_force = {each.signal for each in asked.signals}
            assert in_force.issuperset(expectation.signals)


def test_rows(expressed: Expressed) -> None:
    """The flat records name every seat that asks something, and every competency asked there."""

    _, _, framework = expressed
    catalog = Catalog(framework)
    told = {
        (f"{row['cluster']}/{row['track']}/{row['level']}", row["competency"])
        for row in catalog.rows()
    }

    assert told == {
        (seat.path, asked.competency.id) for seat in catalog.seats for asked in catalog.bar(seat)
    }


def test_growth(expressed: Expressed) -> None:
    """A competency grows through exactly the seats that share it."""

    _, _, framework = expressed
    catalog = Catalog(framework)

    for name in catalog.competencies:
        grown = [step.seat for growth in catalog.growth(name) for step in growth.steps]
        assert grown == list(catalog.sharing(name))


def test_paths(expressed: Expressed) -> None:
    """Every path of the catalog leads to one thing."""

    _, _, framework = expressed
    catalog = Catalog(framework)

    assert all(catalog[path] is not None for path in catalog)


def test_fingerprints(expressed: Expressed) -> None:
    """Levels that ask the same words, and only those, have one mark."""

    _, _, framework = expressed
    catalog = Catalog(framework)
    by_words: dict[tuple[str, ...], set[str]] = {}
    for seat in catalog.seats:
        words: dict[tuple[str, str], str] = {}
        for asked in catalog.bar(seat):
            words |= {
                (asked.competency.id, each.signal.id): each.signal.text for each in asked.signals
            }
            if asked.summary:
                words[asked.competency.id, ""] = asked.summary
        texts = tuple(" ".join(words[key].split()) for key in sorted(words))
        by_words.setdefault(texts, set()).add(catalog.fingerprint(seat))

    assert all(len(marks) == 1 for marks in by_words.values())
    assert len(set.union(*by_words.values())) == len(by_words)
