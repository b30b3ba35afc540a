"""Hypothesis strategies for frameworks, to test your own tools with.

They need the extra `testing`: `pip install "progression-framework[testing]"`.

    from hypothesis import given
    from progression import Framework
    from progression.testing import frameworks

    @given(frameworks(cumulative=True))
    def test_my_export_loses_no_level(framework: Framework) -> None:
        ...

What `frameworks` gives is valid: ids are unique, well formed and not reserved, every reference
leads somewhere, and a signal raises only what is asked below it. All of the model is drawn: nested
clusters, branches, steps that stack and that do not, moves, equivalents, history, everyone's
expectations, levels with a grade and without. It shrinks to one empty framework.

The strategies for single nouns give what stands for itself: a level of `levels()` expects
competencies that belong to no framework.

Every strategy takes `text`, a strategy for prose, which is put in every field that holds words:
`frameworks(text=st.text())` tells how your tool takes quotes, line feeds, emoji and nothing at all.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import TypeVar

try:
    from hypothesis import strategies as st
except ModuleNotFoundError as error:
    raise ModuleNotFoundError(
        "`progression.testing` draws with Hypothesis, which is not installed."
        ' Install the extra: pip install "progression-framework[testing]"',
        name=error.name,
    ) from error

from progression.model import (
    Attributes,
    Cluster,
    Competency,
    Cycle,
    Dimension,
    Expectation,
    Framework,
    Grade,
    Lane,
    Level,
    Link,
    Milestone,
    Move,
    Moved,
    Practice,
    Prompt,
    Retired,
    Scale,
    Signal,
    Step,
    Track,
    Trigger,
)
from progression.testing._author import Author
from progression.testing._nouns import Limits, Nouns
from progression.testing._words import DAYS, IDS, PROSE

__all__ = [
    "attributes",
    "clusters",
    "competencies",
    "cycles",
    "days",
    "dimensions",
    "expectations",
    "frameworks",
    "grades",
    "ids",
    "lanes",
    "levels",
    "links",
    "milestones",
    "moved",
    "moves",
    "practices",
    "prompts",
    "prose",
    "retired",
    "scales",
    "signals",
    "steps",
    "tracks",
    "triggers",
]

Text = st.SearchStrategy[str] | None
N = TypeVar("N")


def frameworks(
    *,
    max_clusters: int = 2,
    max_nesting: int = 2,
    max_tracks: int = 2,
    max_levels: int = 3,
    max_competencies: int = 4,
    max_signals: int = 3,
    text: Text = None,
    cumulative: bool | None = None,
) -> st.SearchStrategy[Framework]:
    """Valid frameworks.

    Args:
        max_clusters: How many clusters stand side by side at most.
        max_nesting: How deep clusters stand in clusters at most; 1 for no nesting.
        max_tracks: How many tracks a cluster has at most.
        max_levels: How many levels a track has at most.
        max_competencies: How many competencies the library holds at most.
        max_signals: How many signals a step or an expectation has at most.
        text: Draws prose; where it is None, short texts with some letters beyond ASCII.
        cumulative: Whether levels are cumulative; drawn where it is None.
    """
    limits = Limits(
        clusters=max_clusters,
        nesting=max_nesting,
        tracks=max_tracks,
        levels=max_levels,
        competencies=max_competencies,
        signals=max_signals,
    )
    return _written(lambda author: author.framework(cumulative), text, limits)


def ids() -> st.SearchStrategy[str]:
    """Ids that are well formed and not reserved; not unique."""
    return IDS


def prose() -> st.SearchStrategy[str]:
    """What stands for text where no other strategy is given: short, and never blank."""
    return PROSE


def days() -> st.SearchStrategy[datetime.date]:
    """Days of this century."""
    return DAYS


def attributes(*, text: Text = None) -> st.SearchStrategy[Attributes]:
    """Free facts, by name."""
    return _written(lambda author: Attributes(author.facts()), text)


def links(*, text: Text = None) -> st.SearchStrategy[Link]:
    """Links; their addresses are prose, too."""
    return _written(Author.link, text)


def signals(*, text: Text = None) -> st.SearchStrategy[Signal]:
    """Signals that raise nothing."""
    return _written(lambda author: author.signal(set()), text)


def milestones(*, text: Text = None) -> st.SearchStrategy[Milestone]:
    """Milestones."""
    return _written(lambda author: author.milestone(set()), text)


def triggers(*, text: Text = None) -> st.SearchStrategy[Trigger]:
    """Triggers."""
    return _written(lambda author: author.trigger(set()), text)


def prompts(*, text: Text = None) -> st.SearchStrategy[Prompt]:
    """Prompts, for anybody."""
    return _written(lambda author: author.prompt(set()), text)


def practices(*, text: Text = None) -> st.SearchStrategy[Practice]:
    """Practices."""
    return _written(lambda author: author.practice(set()), text)


def dimensions(*, text: Text = None) -> st.SearchStrategy[Dimension]:
    """Dimensions."""
    return _written(lambda author: author.dimension(set()), text)


def scales(*, text: Text = None) -> st.SearchStrategy[Scale]:
    """Scales of one rung or more, that stack or do not."""
    return _written(lambda author: author.scale(set()), text)


def steps(*, text: Text = None) -> st.SearchStrategy[Step]:
    """Steps, for the first rung of some scale."""
    return _written(lambda author: author.step(author.scale(set()).rungs[0], "", []), text)


def lanes(*, text: Text = None) -> st.SearchStrategy[Lane]:
    """Lanes: individual contributor, management, and others."""
    return _written(Nouns.lane, text)


def grades(*, text: Text = None) -> st.SearchStrategy[Grade]:
    """Grades, with a name and a pay band or without."""
    return _written(lambda author: author.grade(author.number(9)), text)


def competencies(*, max_signals: int = 3, text: Text = None) -> st.SearchStrategy[Competency]:
    """Competencies, with a dimension, a scale and steps or without."""
    return _written(lambda author: author.competency(set()), text, Limits(signals=max_signals))


def expectations(*, max_signals: int = 3, text: Text = None) -> st.SearchStrategy[Expectation]:
    """Expectations of a competency: by step, written for a level, or both."""
    return _written(Author.one_expectation, text, Limits(signals=max_signals))


def levels(*, max_signals: int = 3, text: Text = None) -> st.SearchStrategy[Level]:
    """Levels that expect competencies of their own."""
    return _written(Author.one_level, text, Limits(signals=max_signals))


def moves(*, text: Text = None) -> st.SearchStrategy[Move]:
    """Moves between two levels of different ids."""
    return _written(Author.one_move, text)


def tracks(
    *, max_levels: int = 3, max_signals: int = 3, text: Text = None
) -> st.SearchStrategy[Track]:
    """Tracks that branch from nowhere."""
    return _written(Author.one_track, text, Limits(levels=max_levels, signals=max_signals))


def clusters(
    *,
    max_nesting: int = 2,
    max_tracks: int = 2,
    max_levels: int = 3,
    max_signals: int = 3,
    text: Text = None,
) -> st.SearchStrategy[Cluster]:
    """Clusters, with clusters within them."""
    limits = Limits(nesting=max_nesting, tracks=max_tracks, levels=max_levels, signals=max_signals)
    return _written(Author.one_cluster, text, limits)


def moved(*, text: Text = None) -> st.SearchStrategy[Moved]:
    """Notes of paths that changed."""
    return _written(lambda author: author.moved(1), text)


def retired(*, text: Text = None) -> st.SearchStrategy[Retired]:
    """Notes of paths that are gone."""
    return _written(lambda author: author.retired(1), text)


def cycles(*, text: Text = None) -> st.SearchStrategy[Cycle]:
    """The rhythm of a company: rounds of reviews, and reviews of the framework."""
    return _written(lambda author: author.cycle(), text)


def _written(
    write: Callable[[Author], N], text: Text, limits: Limits | None = None
) -> st.SearchStrategy[N]:
    """What an author writes, as a strategy."""

    @st.composite
    def drawn(draw: st.DrawFn) -> N:
        return write(Author(draw, PROSE if text is None else text, limits or Limits()))

    return drawn()
