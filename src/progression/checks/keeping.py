"""Who keeps which part of a framework, and when it was read last.

Where only the framework itself names an owner, that person keeps all of it.
As soon as one part has an owner of its own, each part needs one: what stands beside it looks kept,
and is not. A track, and a cluster within another, takes after what holds it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import attrs

from progression.checks.rule import Context, Standing
from progression.model import RETIRED, Cluster, Competency, Framework, Track

Kept = Framework | Cluster | Track | Competency


@attrs.frozen
class Part:
    """Something that people keep current.

    Attributes:
        standing: The framework, a cluster, a track or a competency, where it stands.
        noun: The same object.
        holder: The cluster or track around it, if there is one.
    """

    standing: Standing
    noun: Kept
    holder: Kept | None

    @property
    def name(self) -> str:
        """What it is called in a sentence."""
        return f"The {type(self.noun).__name__.lower()} “{self.noun.title}”"


def parts(context: Context) -> Iterator[Part]:
    """All that is kept, but for what is retired; the framework comes first."""
    for standing in context.nouns:
        noun = standing.noun
        if not isinstance(noun, Kept) or getattr(noun, "status", None) is RETIRED:
            continue
        is_held = isinstance(noun, Cluster | Track) and isinstance(standing.owner, Cluster)
        yield Part(standing, noun, standing.owner if is_held else None)  # type: ignore[arg-type]  # a cluster, as just said


def lacking(context: Context, said: Callable[[Kept], object]) -> Iterator[Part]:
    """The parts about which nothing is said, neither by themselves nor by what holds them.

    Only the framework is named where none of its parts says anything.
    """
    everything = list(parts(context))
    is_shared = not any(said(part.noun) for part in everything[1:])
    for part in everything:
        is_alone = part.holder is None and not (is_shared and part.standing.owner is not None)
        if is_alone and not said(part.noun):
            yield part
