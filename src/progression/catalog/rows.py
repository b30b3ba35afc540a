"""Flat records of what is in force, as tables take them."""

from __future__ import annotations

from collections.abc import Iterator

from progression.catalog.bar import Bar
from progression.catalog.results import Row
from progression.fingerprints import fingerprint
from progression.model import Framework


def rows_of(framework: Framework, bar: Bar) -> Iterator[Row]:
    """One row for each signal of a bar, and one for each competency that is asked without any."""
    seat = bar.seat
    for asked in bar:
        dimension = asked.competency.dimension
        shared: Row = {
            "framework": framework.id,
            "cluster": seat.cluster_path,
            "track": seat.track.id,
            "lane": seat.lane.id,
            "level": seat.level.id,
            "title": seat.title,
            "grade": seat.grade.number if seat.grade else None,
            "dimension": dimension.id if dimension else None,
            "competency": asked.competency.id,
            "importance": asked.importance.value,
            "rung": asked.rung.id if asked.rung else None,
            "summary": asked.summary,
            "signal": None,
            "text": None,
            "origin": asked.origin.value,
            "source": asked.source,
            "raises": "",
            "fingerprint": None,
        }
        if not asked.signals:
            yield shared
        for entry in asked.signals:
            yield {
                **shared,
                "importance": entry.importance.value,
                "rung": entry.rung.id if entry.rung else None,
                "signal": entry.signal.id,
                "text": entry.signal.text,
                "origin": entry.origin.value,
                "source": entry.source,
                "raises": " ".join(entry.signal.raises),
                "fingerprint": fingerprint([entry.signal.text]),
            }
