"""Financial Times: stable ids, variants side by side, a legacy family, and 23 releases."""

from __future__ import annotations

import json
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from progression.catalog import Catalog
from progression.interchange.json import dumps, loads
from progression.model import RETIRED, Framework, Retired
from progression.model.integrity import faults
from tests.corpus import financial_times
from tests.corpus import financial_times_history as history
from tests.corpus.reading import Source, read, said
from tests.corpus.table import releases

Release = tuple[Source, Framework]


@pytest.fixture(scope="module")
def catalog(corpus: Path) -> Catalog:
    """Answers about the framework as it was last."""
    source = read(corpus / "financial-times" / "framework.json")
    return Catalog(financial_times.framework(source))


@pytest.fixture(scope="module")
def published(corpus: Path) -> list[Release]:
    """Every release with its framework, from the first to the last."""
    sources = [read(file) for file in releases(corpus)]
    return [(source, history.framework(source)) for source in sources]


def test_stable_ids(corpus: Path, catalog: Catalog) -> None:
    """Each competency of the source is found under its own id."""

    families = read(corpus / "financial-times" / "framework.json")["job_families"]

    for family in families:
        for entry in financial_times.entries_of(family):
            found = catalog[f"{family['id']}-{entry['theme']}/{entry['id']}"]
            assert financial_times.signal_of(entry) == found


def test_side_by_side(catalog: Catalog) -> None:
    """A manager's level stands beside those of its name, in its family and in the others."""

    beside = {
        seat.level.id: [each.path for each in catalog.side_by_side(seat)]
        for seat in catalog.seats_of("engineering/management")
    }

    assert beside == {
        "senior-2-pm": [
            "engineering-v1/ic/senior-2",
            "engineering/ic/senior-2-ic",
            "operations/ic/senior-2",
        ],
        "principal-pm": ["engineering/ic/principal-ic"],
        "tech-director": [],
    }
    assert catalog.before("engineering/management/senior-2-pm") == catalog.seat(
        "engineering/ic/senior-1"
    )


def test_legacy(catalog: Catalog) -> None:
    """Legacy families are retired, and the one that was rewritten names its successor."""

    framework = catalog.framework
    retired = [each.id for each in framework.clusters if each.status is RETIRED]

    assert retired == ["engineering-v1", "operations"]
    assert framework.history == (Retired("engineering-v1", replaced_by="engineering"),)


def test_releases_read_back(published: list[Release]) -> None:
    """Each of the 23 releases can be read back from its framework, which has no fault."""

    assert len(published) == 23
    for source, framework in published:
        assert said(history.source_of(framework)) == said(source)
        assert faults(framework) == []
        assert loads(dumps(framework)) == framework


def test_release_counts(corpus: Path, published: list[Release]) -> None:
    """Each release holds as many signals as the index says, and no two under one id."""

    index = json.loads((corpus / "financial-times/history/INDEX.json").read_text("utf-8"))

    for entry, (source, framework) in zip(index, published, strict=True):
        assert framework.version == entry["tag"]
        assert all(there == here for _, there, here in history.counts(source, framework))
        ids = [signal.id for signal in history.signals_of(framework)]
        assert len(ids) == len(set(ids)) == entry["competencies"]


def test_ids_are_kept(published: list[Release]) -> None:
    """Signals keep their ids from release to release, exactly as in the source."""

    for (older, before), (newer, after) in pairwise(published):
        kept = {each["id"] for each in older["competencies"]}
        kept &= {each["id"] for each in newer["competencies"]}
        names = {signal.id for signal in history.signals_of(before)}
        assert names & {signal.id for signal in history.signals_of(after)} == kept


def test_rewordings(corpus: Path, published: list[Release]) -> None:
    """Every rewording that the history tells of is a signal with the two texts."""

    truth = json.loads((corpus / "financial-times/history/TRUTH.json").read_text("utf-8"))
    texts = {
        framework.version: {each.id: each.text for each in history.signals_of(framework)}
        for _, framework in published
    }
    reworded = [entry for entry in truth if entry["kind"] == "reworded"]

    assert len(truth) == 186 and Counter(entry["kind"] for entry in truth)["reworded"] > 0
    for entry in reworded:
        before, after = texts[entry["from"]], texts[entry["to"]]
        assert (before[entry["id"]], after[entry["id"]]) == (entry["before"], entry["after"])
