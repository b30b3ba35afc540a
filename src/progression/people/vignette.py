"""A made-up case that several managers read alone, before real people are judged.

A case is Markdown with TOML in front, in a file of its own, and its name is the file's:

```markdown
+++
title = "The second restart"
level = "engineering/ic/senior-engineer"
asks = ["code-quality/tests-own-changes", "communication"]
+++

Noor took over the alerting in March ...
```

What is found out is about the words: signals that people read differently want better ones.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import attrs
from attrs import field

from progression.catalog import Catalog
from progression.fingerprints import fingerprint
from progression.front_matter import FENCE
from progression.interchange.assessment import Answer
from progression.interchange.response import Response
from progression.names import is_well_formed
from progression.people.agreement import Scale, alpha, furthest
from progression.people.faults import refused
from progression.people.fields import fields_of
from progression.people.wanted import Wanted, WantedError, wanted_at, wanted_signals
from progression.prose import paragraphs
from progression.toml_text import lines_of, value_text

RUNGS: Final = (Answer.NOT_YET, Answer.AT_TIMES, Answer.CONSISTENTLY)
"""Answers that have an order; having had no chance is none of them."""


_TO_WRITE: Final = """\
What happened, over some months, as a colleague would tell it: what they did, what came of it,
what others said.
Leave the adjectives out; let the reader judge.
Put in something that speaks for a signal, something against one, and something that nobody can
tell from the case.
"""


@attrs.frozen(kw_only=True)
class Vignette:
    """A made-up case.

    Attributes:
        id: What it is known by: the name of its file.
        title: What it is called.
        level: The path of the level that it is read against; may be empty.
        asks: The signals, or competencies, that it is read for.
        text: The story.
        rest: Keys that this version does not know.
    """

    id: str
    title: str
    level: str
    asks: tuple[str, ...]
    text: str
    rest: Mapping[str, Any] = field(factory=dict, hash=False, repr=False)

    @property
    def wording(self) -> str:
        """The mark of the story and of what is asked, which a rating cites."""
        return fingerprint([self.text, self.level, *self.asks])

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The story, paragraph by paragraph."""
        return tuple(paragraphs(self.text))

    @property
    def is_written(self) -> bool:
        """Whether there is a story yet, and not only what a new file says about one."""
        return self.paragraphs != tuple(paragraphs(_TO_WRITE))


def read_vignette(path: Path) -> Vignette:
    """Read a case.

    Raises:
        PersonError: The file is no such case; everything that is wrong is in the error.
        OSError: It cannot be read.
    """
    file = str(path)
    found = fields_of(path.read_bytes(), file, what="A made-up case")
    title = found.text("title", needed="what people call the case, in quotes")
    level, asks = found.text("level"), found.texts("asks")
    if "asks" not in found.table or not (asks or found.table["asks"]):
        found.fault("asks", "`asks` is missing: the signals that the case is read for.")
    if not found.prose:
        found.fault("", "There is no story; it stands behind the second line of +++.")
    if not is_well_formed(path.stem):
        found.fault("", "The file's name is the name of the case: words joined by hyphens.")
    found.done()
    return Vignette(
        id=path.stem, title=title, level=level, asks=asks, text=found.prose, rest=found.rest()
    )


def asked_by(catalog: Catalog, vignette: Vignette, file: str) -> tuple[Wanted, ...]:
    """The signals that a case is read for.

    Raises:
        PersonError: The framework does not have them.
    """
    level = vignette.level.strip("/")
    if level and (catalog.get(level) is None or level not in {each.path for each in catalog.seats}):
        raise refused(f"There is no level “{level}”. “progression list” shows them.", file)
    try:
        return wanted_signals(catalog, vignette.asks, level)
    except WantedError as error:
        raise refused(str(error), file) from None


@attrs.frozen(kw_only=True)
class Reading:
    """How one signal was read.

    Attributes:
        path: `competency/signal`.
        text: What it says; its path where the framework has it no more.
        competency: The title of its competency.
        counts: How many gave each answer, in the order of the answers; answers that nobody gave
            are left out.
        apart: How far people are apart about how much is shown, beside chance; 0 where nobody is.
        doubt: The same about whether the case gives a chance to tell.
        notes: What people were led by, in the order of the alphabet.
    """

    path: str
    text: str
    competency: str
    counts: Mapping[Answer, int] = field(hash=False)
    apart: float
    doubt: float
    notes: tuple[str, ...] = field(default=(), repr=False)


@attrs.frozen(kw_only=True)
class Agreement:
    """How one case was read.

    Attributes:
        vignette: The id of the case.
        raters: How many people rated it.
        rungs: The agreement about how much is shown; having no chance to tell takes no part.
        chances: The agreement about whether the case gives a chance to tell.
        readings: Every signal, those that are read most differently first.
    """

    vignette: str
    raters: int
    rungs: float | None
    chances: float | None
    readings: tuple[Reading, ...]


def agreements(catalog: Catalog, ratings: Sequence[tuple[str, Response]]) -> tuple[Agreement, ...]:
    """How far people agree, case by case.

    Args:
        catalog: The framework.
        ratings: Each rating with the file that it comes from, for messages.

    Raises:
        PersonError: Ratings cannot be compared: of another framework, twice the same person, other
            words of the case, or only one person.
    """
    cases: dict[str, list[tuple[str, Response]]] = {}
    for file, each in ratings:
        _refuse_stranger(catalog, file, each)
        cases.setdefault(each.text("vignette"), []).append((file, each))
    for name, found in cases.items():
        _refuse_mixture(name, found)
    return tuple(
        _agreement(catalog, name, [each for _, each in found]) for name, found in cases.items()
    )


def _agreement(catalog: Catalog, name: str, ratings: Sequence[Response]) -> Agreement:
    paths = dict.fromkeys(path for each in ratings for path in each.answers)
    given = {
        path: [
            Answer(said.answer)
            for each in ratings
            if (said := each.answers.get(path)) is not None and said.answer
        ]
        for path in paths
    }
    rungs = {
        path: [RUNGS.index(each) for each in found if each in RUNGS]
        for path, found in given.items()
    }
    chances = {path: [int(each in RUNGS) for each in found] for path, found in given.items()}
    by_rung = {each.key: each.share for each in furthest(rungs, Scale.ORDINAL)}
    by_chance = {each.key: each.share for each in furthest(chances, Scale.NOMINAL)}
    readings = [
        _reading(catalog, path, given[path], ratings, by_rung.get(path, 0), by_chance.get(path, 0))
        for path in paths
    ]
    return Agreement(
        vignette=name,
        raters=len(ratings),
        rungs=alpha(rungs.values(), Scale.ORDINAL),
        chances=alpha(chances.values(), Scale.NOMINAL),
        readings=tuple(sorted(readings, key=lambda each: (-each.apart, -each.doubt, each.path))),
    )


def _reading(
    catalog: Catalog,
    path: str,
    given: list[Answer],
    ratings: Iterable[Response],
    apart: float,
    doubt: float,
) -> Reading:
    signal = wanted_at(catalog, path)
    notes = (each.answers[path].note for each in ratings if path in each.answers)
    counts = Counter(given)
    return Reading(
        path=path,
        text=signal.text if signal else path,
        competency=signal.competency if signal else path.partition("/")[0],
        counts={each: counts[each] for each in Answer if counts[each]},
        apart=apart,
        doubt=doubt,
        notes=tuple(sorted(filter(None, notes))),
    )


def _refuse_stranger(catalog: Catalog, file: str, rating: Response) -> None:
    other, own = rating.text("framework"), catalog.framework.id
    if other != own:
        raise refused(
            f"This was rated with the framework “{other}”, and the one here is “{own}”.", file
        )


def _refuse_mixture(name: str, found: Sequence[tuple[str, Response]]) -> None:
    if len(found) < 2:
        raise refused(
            f"Nobody else has rated “{name}”. Agreement begins with two people.", found[0][0]
        )
    first = found[0][1].text("wording")
    for file, each in found:
        if each.text("wording") != first:
            raise refused(
                f"“{name}” had other words here than in {found[0][0]}. Rate one text only.", file
            )
    known: dict[str, str] = {}
    for file, each in found:
        for mark in {each.text("from").casefold(), each.text("id")} - {""}:
            if mark in known:
                raise refused(
                    f"This is by the same person as {known[mark]}. Keep one of the two.", file
                )
            known[mark] = file


def template(title: str, level: str, asks: Sequence[str]) -> str:
    """The file of a new case, to be written on."""
    listed = [f"    {value_text(each)}," for each in asks]
    lines = [*lines_of({"title": title, "level": level}), "asks = [", *listed, "]"]
    return "\n".join([FENCE, *lines, FENCE, "", _TO_WRITE])
