"""What changed between two frameworks as a plain record, for other tools."""

from __future__ import annotations

from pathlib import Path

from progression.changes import Change, Digest, Grid, ParityShift, Question, Spot
from progression.changes.parity import Balance
from progression.changes.phrases import declaring
from progression.changes.words import Effect
from progression.location import short_path
from progression.reports.records import Record, Value
from progression.revisions import Comparison, SideName


def comparison_record(comparison: Comparison, *, root: Path | None = None) -> Record:
    """Everything that is told of a comparison; the schema is published beside the documentation.

    Args:
        comparison: What was compared, and what came of it.
        root: Files below it are named from there.
    """
    digest = comparison.digest
    return {
        "format": "progression-diff/1",
        "old": _side(comparison.old),
        "new": _side(comparison.new),
        "sentence": digest.sentence,
        "impact": digest.impact.value,
        "version": digest.version.value,
        "to_decide": len(digest.open),
        "counts": {impact.value: number for impact, number in digest.counts.items()},
        "seats": [each for grid in digest.grids for each in _seats(grid)],
        "parity": [_parity(each) for each in digest.parity],
        "changes": [change_record(each, root) for each in digest.changes],
        "unused_declarations": _unused(digest),
    }


def change_record(change: Change, root: Path | None = None) -> Record:
    """One change; `subject` and `field` name it, `wording` marks this very edit."""
    hint = change.hint
    return {
        "kind": change.kind.value,
        "part": change.part.value,
        "subject": change.subject,
        "field": change.field,
        "title": change.title,
        "key": change.key,
        "wording": change.wording,
        "impact": change.impact.value,
        "old": _spot(change.old, root),
        "new": _spot(change.new, root),
        "others": [_spot(each, root) for each in change.others],
        "before": change.before,
        "after": change.after,
        "spans": [{"edit": each.edit.value, "text": each.text} for each in change.spans],
        "touches": [
            {"seat": each.seat, "competency": each.competency, "effect": each.effect.value}
            for each in change.touches
        ],
        "holds": {part.value: number for part, number in change.holds},
        "declared": change.declared,
        "decision": change.decision.value if change.decision else None,
        "hint": {
            "decision": hint.decision.value if hint.decision else None,
            "reason": hint.reason,
        }
        if hint
        else None,
        "question": _question(change, change.question),
    }


def _side(side: SideName) -> Record:
    revision = side.revision
    return {
        "name": side.name,
        "commit": revision.commit if revision else None,
        "day": revision.day.isoformat() if revision and revision.day else None,
    }


def _seats(grid: Grid) -> list[Record]:
    """The levels of a track that change, each with the competencies that do."""
    found: list[Record] = []
    for place, seat in enumerate(grid.seats):
        if grid.effects[place] is Effect.SAME:
            continue
        competencies: list[Value] = [
            {"id": row.competency, "title": row.title, "effect": row.effects[place].value}
            for row in grid.rows
            if row.effects[place] is not Effect.SAME
        ]
        found.append(
            {
                "path": seat.path,
                "title": seat.title,
                "track": seat.track,
                "effect": grid.effects[place].value,
                "competencies": competencies,
            }
        )
    return found


def _parity(shift: ParityShift) -> Record:
    return {
        "changed": shift.changed.path,
        "effect": shift.effect.value,
        "beside": shift.beside.path,
        "before": _balance(shift.before),
        "after": _balance(shift.after),
        "widens": shift.widens,
    }


def _balance(balance: Balance) -> Record:
    return {
        "changed": balance.changed,
        "beside": balance.beside,
        "only_changed": balance.only_changed,
        "only_beside": balance.only_beside,
    }


def _spot(spot: Spot | None, root: Path | None) -> Value:
    if spot is None:
        return None
    place = spot.location
    return {
        "path": spot.path,
        "title": spot.title,
        "where": list(spot.where),
        "place": {"file": short_path(place.file, root), "line": place.line, "column": place.column}
        if place
        else None,
    }


def _question(change: Change, question: Question | None) -> Value:
    if question is None:
        return None
    return {
        "text": question.text,
        "choices": [each.value for each in question.choices],
        "command": declaring(change) if question.choices else None,
        "lines": list(question.lines),
        "otherwise": list(question.otherwise),
    }


def _unused(digest: Digest) -> list[Value]:
    return [
        {"subject": each.subject, "decision": each.decision.value, "wording": each.wording}
        for each in digest.unused
    ]
