"""Faults that others published are found, each counted in its source without our rules."""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path

from progression.findings import Finding
from tests.checks.rates import checked
from tests.corpus import engineeringladders, monzo, snowflake, uk_ddat
from tests.corpus.reading import Source, read


def said(corpus: Path, folder: str, rule: str) -> list[Finding]:
    """What one rule says of one public framework."""
    return [each for each in checked(corpus)[folder].outcome.findings if each.rule == rule]


def source(corpus: Path, folder: str) -> Source:
    """A framework as its authors published it."""
    return read(corpus / folder / "framework.json")


def folded(text: str) -> str:
    """A text without what nobody reads: case and the stop at its end."""
    return " ".join(text.casefold().rstrip(".").split())


def test_a_requirement_that_a_role_repeats(corpus: Path) -> None:
    """UK Government lists a skill twice for the same level, 13 times."""

    repeated = uk_ddat.repeated(uk_ddat.framework(source(corpus, "uk-ddat")))

    assert len(said(corpus, "uk-ddat", "repeated-expectation")) == repeated == 13


def test_a_definition_that_a_ladder_tells_otherwise(corpus: Path) -> None:
    """The engineering ladders word a value of an axis otherwise than its definition, 8 times."""

    company = engineeringladders.framework(source(corpus, "jorgef-engineeringladders"))
    own = engineeringladders.own_wordings(company)

    assert len(said(corpus, "jorgef-engineeringladders", "restated-step")) == len(own) == 8


def test_near_copies_in_snowflake(corpus: Path) -> None:
    """Two tracks of Snowflake share a sentence but for its verb's tense, or a noun."""

    company = snowflake.framework(source(corpus, "medium-snowflake"))
    texts = {
        f"{competency.id}/{signal.id}": set(folded(signal.text).split())
        for competency in company.competencies
        for step in competency.steps
        for signal in step.signals
    }
    near = [
        (one, other)
        for one, ours in texts.items()
        for other, theirs in texts.items()
        if one < other
        and ours != theirs
        and len(ours & theirs) >= 0.8 * max(len(ours), len(theirs))
    ]

    told = " ".join(each.message for each in said(corpus, "medium-snowflake", "near-copy"))

    assert near
    assert [pair for pair in near if not any(f"“{path}”" in told for path in pair)] == []


def test_text_that_monzo_repeats(corpus: Path) -> None:
    """Whatever a track of Monzo asks in the same words at two levels is told."""

    company = monzo.framework(source(corpus, "monzo"))
    repeated = set()
    for cluster in company.clusters:
        for track in cluster.tracks:
            levels = defaultdict(set)
            for level in track.levels:
                for expectation in level.expects:
                    for signal in expectation.signals:
                        levels[folded(signal.text)].add(level.id)
            repeated |= {text for text, found in levels.items() if len(found) > 1}

    told = said(corpus, "monzo", "repeated-text")

    assert repeated
    assert len(told) >= len(repeated)


def test_steps_of_uneven_size(corpus: Path) -> None:
    """Operations at the Financial Times ask 17 new things at one step, 12 at the one before."""

    (operations,) = (
        family
        for family in source(corpus, "financial-times")["job_families"]
        if family["name"] == "Operations"
    )
    sizes = Counter(each["level"] for each in operations["competencies"])

    (told,) = said(corpus, "financial-times", "lopsided-step")

    assert (sizes["senior-1"], sizes["senior-2"]) == (12, 17)
    assert "17" in told.message
    assert "12" in told.message
