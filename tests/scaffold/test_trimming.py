from __future__ import annotations

import itertools

import pytest

from progression import check
from progression.model import INDIVIDUAL_CONTRIBUTOR, MANAGEMENT
from progression.model.integrity import faults
from progression.scaffold import template
from progression.scaffold.trimming import trimmed
from tests.scaffold.plans import CLUSTERS

BOTH = (INDIVIDUAL_CONTRIBUTOR.id, MANAGEMENT.id)
HARBOUR = template()


@pytest.mark.parametrize("lanes", [BOTH[:1], BOTH[1:], BOTH])
def test_nothing_leads_to_what_is_gone(lanes: tuple[str, ...]) -> None:
    """Whatever clusters and lanes stay, everything that is named is there."""

    for number in (1, 2, len(CLUSTERS)):
        for clusters in itertools.combinations(CLUSTERS, number):
            left = trimmed(HARBOUR, clusters, lanes)

            assert faults(left) == []
            assert [each.id for each in left.clusters] == list(clusters)
            assert {t.lane.id for c in left.clusters for t in c.tracks} == set(lanes)


@pytest.mark.parametrize("cluster", CLUSTERS)
def test_each_cluster_can_stand_alone(cluster: str) -> None:
    """A cluster by itself has the competencies that it asks for, and nothing to say about them."""

    left = trimmed(HARBOUR, [cluster], BOTH[:1])

    assert check(left, today=max(filter(None, (each.reviewed for each in left.competencies)))) == []
    assert 5 < len(left.competencies) < len(HARBOUR.competencies)
    assert left.moves == ()


def test_all_of_it() -> None:
    """If everything stays, the framework is the same."""

    assert trimmed(HARBOUR, CLUSTERS, BOTH) == HARBOUR
    assert trimmed(HARBOUR, None, BOTH) == HARBOUR


def test_moves_between_what_stays() -> None:
    """A move stays if both of its ends do."""

    left = trimmed(HARBOUR, ["engineering", "product"], BOTH)

    assert 0 < len(left.moves) < len(HARBOUR.moves)


def test_who_comes_from_nowhere_takes_nothing_along() -> None:
    """Managers whose lane stands alone branch from no level."""

    left = trimmed(HARBOUR, ["engineering"], BOTH[1:])
    (track,) = left.clusters[0].tracks

    assert track.branches_from is None
    assert track.takes_along == ()
