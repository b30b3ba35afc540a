"""Few frameworks in which every text of the model is hostile, always the same ones.

Each text holds all tricks at once, so that a field which is printed as it is gives itself away by
one of them. Who runs leaves a mark: the page's `pgRan`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

import attrs
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from progression import (
    INDIVIDUAL_CONTRIBUTOR,
    Cluster,
    Competency,
    Framework,
    Level,
    Link,
    Move,
    Signal,
    Track,
)
from progression.testing import frameworks

RUN = "window.pgRan=1"
ADDRESSES = (
    f"javascript:{RUN}",
    f" \tjAvA\nscript:{RUN}",
    f"data:text/html,<script>{RUN}</script>",
    f"//evil.example/?<script>{RUN}</script>",
    f'https://evil.example/"onmouseover="{RUN}',
    f"vbscript:{RUN}",
)
TRICKS = (
    f"<script>{RUN}</script>",
    f"<img src=x onerror={RUN}>",
    f"</script></title></style></textarea></template><svg onload={RUN}>",
    f"\" autofocus onfocus='{RUN}' x=\"",
    f"' onmouseover=\"{RUN}\" y='",
    "</p></div></li></td></table></section></main></article><b id=escaped>",
    "<!-- --><!--#--># Escaped <!--",
    "{{ 7*7 }} {% raw %} {# x #} { .x #escaped onclick=x }",
    "# Escaped\n\n## Other",
    "```\ncode\n```",
    "a\n\n    b\n\n- c\n1. d\n> e\n!!! note",
    "| a | b |\n|---|---|\n",
    f"[z](javascript:{RUN}) ![i](x) <javascript:{RUN}> [r][r]\n\n[r]: javascript:{RUN}",
    '--8<-- "/etc/hosts"',
    "*[HTML]: x\n[^1]: y",
    "++ctrl+c++ :smile: ~~x~~ ==y== {++added++} {>>note<<}",
    "&lt;b&gt; &amp; ]]> <?php `'\"\\_*",
    "\u202eright to left\u2066 \u200f\u200e\u202d",
    "\x00\x07\x1f\x7f\x85\u2028",
    "👩🏽\u200d🔧🏳️\u200d🌈e\u0301\ufe0f",
    "progression:engineering [](progression:nowhere)",
    "\ud800",
)
_FULL = (" ".join(TRICKS), "\n\n".join(reversed(TRICKS)))
_SOME = ("", "x" * 10_000, "long words in rows " * 500)


@cache
def hostile_frameworks() -> tuple[Framework, ...]:
    """Valid frameworks: together, they hold every trick in every text of the model."""
    drawn = _drawn(_FULL)
    held = [frozenset(_held(framework)) for framework in drawn]
    left = set[str]().union(*held)
    chosen = []
    while left:
        best = max(range(len(drawn)), key=lambda place: len(held[place] & left))
        chosen.append(drawn[best])
        left -= held[best]
    return tuple(chosen)


def empty_and_endless() -> Framework:
    """A framework in which texts are empty or endless."""
    return max(_drawn(_SOME), key=lambda framework: len(set(_held(framework))))


def _drawn(texts: Sequence[str]) -> list[Framework]:
    """Frameworks of some texts, the same ones each time."""
    drawn: list[Framework] = []

    @settings(
        max_examples=250,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=[
            HealthCheck.too_slow,
            HealthCheck.data_too_large,
            HealthCheck.large_base_example,
        ],
    )
    @given(frameworks(text=st.sampled_from(texts)))
    def draw(framework: Framework) -> None:
        drawn.append(framework)

    draw()
    return drawn


def hostile_links() -> Framework:
    """A framework whose links are hostile addresses, wherever the model has links."""
    links = [Link(f"Link {number}", address) for number, address in enumerate(ADDRESSES)]
    care = Competency("care", "Care", links=links)
    signal = Signal("cares", "Cares.", links=links)
    makers = [
        Level(name, name, links=links, expects=[care.expects("Cares.", signal)])
        for name in ("maker", "master")
    ]
    track = Track("ic", "Makers", lane=INDIVIDUAL_CONTRIBUTOR, levels=makers, links=links)
    return Framework(
        "links",
        "Links",
        cumulative=False,
        links=links,
        competencies=[care],
        clusters=[Cluster("making", "Making", tracks=[track], links=links)],
        moves=[Move(*makers, links=links)],
    )


def fields_of(chosen: tuple[Framework, ...]) -> set[str]:
    """The fields of the model that hold every trick, as `Level.title`."""
    return {each for framework in chosen for each in _held(framework)}


def _held(noun: Any, name: str = "", seen: set[int] | None = None) -> Iterator[str]:
    """The fields that hold all tricks, or endless text."""
    seen = set() if seen is None else seen
    if isinstance(noun, str):
        if len(noun) > 100:
            yield name
    elif isinstance(noun, Mapping):
        for key, value in noun.items():
            yield from _held(key, f"{name}, a name", seen)
            yield from _held(value, name, seen)
    elif isinstance(noun, tuple | list | frozenset):
        for each in noun:
            yield from _held(each, name, seen)
    elif attrs.has(type(noun)) and id(noun) not in seen:
        seen.add(id(noun))
        for field in attrs.fields(type(noun)):
            yield from _held(getattr(noun, field.name), f"{type(noun).__name__}.{field.name}", seen)
