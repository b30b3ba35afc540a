"""Parts that something else took over from: replaced, split or merged."""

from __future__ import annotations

from collections.abc import Iterator

from progression.changes.change import Change, Question
from progression.changes.pairs import Pairs
from progression.changes.spots import names, spot
from progression.changes.takeovers import Takeover
from progression.changes.words import Impact, Kind, Part


def find(pairs: Pairs) -> Iterator[Change]:
    """One change for each takeover; the first part of the smaller side names it."""
    for part in Part:
        for takeover in pairs.takeovers[part]:
            yield _change(pairs, part, takeover)


def _change(pairs: Pairs, part: Part, takeover: Takeover) -> Change:
    old = [spot(pairs.old[part][path], pairs.old) for path in takeover.old]
    new = [spot(pairs.new[part][path], pairs.new) for path in takeover.new]
    kind = takeover.kind
    others = new[1:] if kind is Kind.SPLIT else old[1:]
    lines = tuple(f'Retired("{each.path}", replaced_by={names(new)})' for each in old)
    asks = (not takeover.declared and kind is not Kind.MERGED) or (
        kind is Kind.MERGED and not takeover.declared and part is not Part.SIGNAL
    )
    question = None
    if asks:
        what = "split into several" if kind is Kind.SPLIT else "merged into one"
        question = Question(
            text=f"This {part.value} looks {what}. Is it?",
            lines=lines,
            otherwise=tuple(f'Retired("{each.path}")' for each in old),
        )
    return Change(
        kind=kind,
        part=part,
        old=old[0],
        new=new[0],
        before=old[0].title if part is Part.SIGNAL else "",
        after=new[0].title if part is Part.SIGNAL else "",
        others=tuple(others),
        impact=Impact.BREAKING if kind is Kind.REPLACED else Impact.NOTABLE,
        declared=takeover.declared,
        question=question,
    )
