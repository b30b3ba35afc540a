"""How rules do on signals that a reader labelled: `python -m tests.checks.scoring`.

Prints the figures, and what rule and reader disagree about; `--publish` writes the figures into the
package. `labelled/README.md` tells how the set was made.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

import attrs

from progression import INDIVIDUAL_CONTRIBUTOR, Cluster, Competency, Framework, Level, Signal, Track
from progression.checks import Configuration, check
from progression.checks.examples import TODAY
from tests.checks.measured import Figures, write_labelled

FOLDER = Path(__file__).with_name("labelled")
GOOD = "good"
RULES = {
    "ability": "mere-ability",
    "absolute": "absolute",
    "availability": "availability-bias",
    "counting-activity": "counted-activity",
    "demonstrates": "hollow-claim",
    "exclusionary": "exclusionary-term",
    "hedge": "hedge",
    "hype": "hype-title",
    "negative": "negative-phrasing",
    "personality": "personality",
    "reputation": "reputation",
    "several-behaviours": "several-behaviours",
    "state": "state-for-action",
    "tenure": "tenure",
    "too-long": "long-signal",
    "too-short": "short-signal",
    "vague-trait": "vague-trait",
}
"""The rule for each name that the reader could give, in words that are not the rule's own."""


@attrs.frozen
class Read:
    """A signal, what the reader said of it, and what the rules say.

    Attributes:
        id: Its id.
        text: Its text.
        labels: The rules that the reader would have speak; none where it is good.
        found: The rules that speak.
        is_held_out: Whether it is kept for the last measurement.
    """

    id: str
    text: str
    labels: frozenset[str]
    found: frozenset[str]
    is_held_out: bool


@attrs.frozen
class Score:
    """How one rule did.

    Attributes:
        found: On how many signals it spoke.
        agreed: On how many of those the reader named the same fault.
        faulty: On how many of those the reader named any fault.
        labelled: On how many signals the reader named its fault.
    """

    found: int
    agreed: int
    faulty: int
    labelled: int


@cache
def everything() -> tuple[Read, ...]:
    """All labelled signals, with what the rules say of them today."""
    texts, labels = _table("signals.tsv"), _table("labels.tsv")
    found = _found(texts)
    return tuple(
        Read(name, text, _rules(labels[name]), frozenset(found.get(name, ())), _is_held_out(name))
        for name, text in texts.items()
    )


def scores(reads: Iterable[Read]) -> dict[str, Score]:
    """How each rule did, by its name."""
    known = list(reads)
    return {rule: _score(rule, known) for rule in sorted(RULES.values())}


def figures() -> Figures:
    """What `measured.toml` keeps of all labelled signals."""
    kept = ("found", "agreed", "labelled")
    return {
        rule: {name: getattr(score, name) for name in kept}
        for rule, score in scores(everything()).items()
    }


def _score(rule: str, reads: Iterable[Read]) -> Score:
    spoken = [each for each in reads if rule in each.found]
    return Score(
        found=len(spoken),
        agreed=sum(rule in each.labels for each in spoken),
        faulty=sum(bool(each.labels) for each in spoken),
        labelled=sum(rule in each.labels for each in reads),
    )


def _table(name: str) -> dict[str, str]:
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return {row[0]: row[1] for row in (line.split("\t") for line in lines)}


def _rules(names: str) -> frozenset[str]:
    return frozenset(RULES[name] for name in names.split(",") if name != GOOD)


def _is_held_out(name: str) -> bool:
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 2 == 1


def _found(texts: Mapping[str, str]) -> dict[str, set[str]]:
    craft = Competency("craft", "Craft")
    signals = [Signal(f"s-{name}", text) for name, text in texts.items()]
    level = Level("hand", "Hand", expects=[craft.expects("", *signals)])
    track = Track("ic", "Hands", lane=INDIVIDUAL_CONTRIBUTOR, levels=[level])
    framework = Framework(
        "labelled",
        "Labelled",
        cumulative=True,
        competencies=[craft],
        clusters=[Cluster("shop", "Shop", tracks=[track])],
    )
    found: dict[str, set[str]] = {}
    configuration = Configuration(select=tuple(RULES.values()))
    for finding in check(framework, configuration, today=TODAY):
        name = finding.subject.rpartition("/s-")[2]
        found.setdefault(name, set()).add(finding.rule)
    return found


def told(reads: Iterable[Read]) -> Iterator[str]:
    """The figures of some signals, then each signal that rule and reader disagree about."""
    known = list(reads)
    for rule, score in scores(known).items():
        yield (
            f"{rule:20} spoke {score.found:3}, agreed {score.agreed:3}, of any fault"
            f" {score.faulty:3}; labelled {score.labelled:3}"
        )
    for each in known:
        for rule in sorted(each.found ^ each.labels):
            whose = "only the rule  " if rule in each.found else "only the reader"
            others = ", ".join(sorted(each.labels)) or GOOD
            yield f"{rule:20} {whose} {each.id} ({others}): {each.text}"


if __name__ == "__main__":
    if "--publish" in sys.argv:
        write_labelled(figures())
    sys.stdout.write("\n".join(told(everything())) + "\n")
