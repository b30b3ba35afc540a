"""The forms that there are: feedback for a person, a pilot's questions, the rating of a case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from progression.catalog import Catalog
from progression.interchange.response import FEEDBACK, PILOT, RATING, Shape
from progression.messages import Messages
from progression.people.evidence import Relation
from progression.people.vignette import Vignette
from progression.people.wanted import Wanted
from progression.reports.form import Field, Form, Item, Part

SCORED: Final = ("not-yet", "at-times", "consistently")
"""Answers whose words are those of the self-assessment."""


def feedback_form(
    catalog: Catalog, wanted: Sequence[Wanted], words: Messages, *, about: str = "", level: str = ""
) -> Form:
    """A form in which a peer says what they have seen.

    Args:
        catalog: The framework.
        wanted: The signals that are asked about.
        words: In which language.
        about: Whom it is about; may be empty.
        level: The path of the level that the signals were taken from; may be empty.
    """
    known = tuple((each.value, words(f"feedback.is.{each.value}")) for each in Relation)
    you = (
        Item("", (Field(("from",), words("feedback.from"), short=True, needed=True),)),
        Item(words("feedback.relation"), (Field(("relation",), options=known),)),
    )
    more = (
        Field(("keep",), words("feedback.keep")),
        Field(("change",), words("feedback.change")),
    )
    options = _answers(words, words("feedback.no-chance"))
    seen = list(_by_competency(wanted, options, words("feedback.note")))
    parts = [Part(words("feedback.you"), you), *seen]
    parts[1] = Part(parts[1].title, parts[1].items, words("feedback.seen-lead"))
    parts.append(Part(words("feedback.more"), (Item("", more),)))
    title = words("feedback.title", name=about) if about else words("feedback.title-nobody")
    return Form(
        title=title,
        kicker=_kicker(catalog, words),
        lead=(words("feedback.lead", count=len(wanted)),),
        notice=words("feedback.notice"),
        notice_more=words("feedback.notice-more"),
        parts=tuple(parts),
        after=words("feedback.after"),
        blank=_blank(catalog, FEEDBACK, about=about, level=level),
        file="feedback",
    )


def pilot_form(catalog: Catalog, words: Messages, *, cluster: str = "") -> Form:
    """The questions after a month with a new framework; nobody is named in the answers.

    Args:
        catalog: The framework.
        words: In which language.
        cluster: The path of the cluster that is tried; may be empty.
    """
    options = tuple((each, words(f"pilot.answer.{each}")) for each in PILOT.answers)
    questions = tuple(
        Item(text, (Field(("answers", key, "answer"), options=options),))
        for key, text in questions_of(words).items()
    )
    texts = tuple(
        Field((key,), words(f"pilot.ask.{key}")) for key in ("unclear", "missing", "drop")
    )
    return Form(
        title=words("pilot.title"),
        kicker=_kicker(catalog, words),
        lead=(words("pilot.lead"),),
        notice=words("pilot.notice"),
        notice_more=words("pilot.notice-more"),
        parts=(
            Part(words("pilot.questions"), questions),
            Part(words("pilot.words"), (Item("", texts),), words("pilot.words-lead")),
        ),
        after=words("pilot.after"),
        blank=_blank(catalog, PILOT, cluster=cluster),
        file="pilot",
    )


def questions_of(words: Messages) -> dict[str, str]:
    """What the pilot is asked, by the key of the answer."""
    keys = ("found", "mine", "talk", "same", "next", "ways", "lanes", "worth")
    return {key: words(f"pilot.ask.{key}") for key in keys}


def rating_form(
    catalog: Catalog, vignette: Vignette, wanted: Sequence[Wanted], words: Messages
) -> Form:
    """A form in which somebody says what a made-up case shows.

    Args:
        catalog: The framework.
        vignette: The case.
        wanted: The signals that it is read for.
        words: In which language.
    """
    you = (Field(("from",), words("rating.from"), short=True, needed=True),)
    options = _answers(words, words("rating.no-chance"))
    parts = list(_by_competency(wanted, options, words("rating.note")))
    return Form(
        title=words("rating.title", name=vignette.title),
        kicker=_kicker(catalog, words),
        lead=(words("rating.lead"),),
        notice=words("rating.notice"),
        notice_more=words("rating.notice-more"),
        story=vignette.paragraphs,
        parts=(Part(words("rating.you"), (Item("", you),)), *parts),
        after=words("rating.after"),
        blank=_blank(
            catalog,
            RATING,
            vignette=vignette.id,
            wording=vignette.wording,
            level=vignette.level,
        ),
        file=f"rating-{vignette.id}",
    )


def _answers(words: Messages, no_chance: str) -> tuple[tuple[str, str], ...]:
    known = tuple((each, words(f"assess.answers.{each}")) for each in SCORED)
    return (*known, ("no-chance-yet", no_chance))


def _by_competency(
    wanted: Iterable[Wanted], options: tuple[tuple[str, str], ...], note: str
) -> Iterator[Part]:
    groups: dict[str, list[Item]] = {}
    for each in wanted:
        at = ("answers", each.path)
        fields = (Field((*at, "answer"), options=options), Field((*at, "note"), note))
        item = Item(each.text, fields, (((*at, "wording"), each.wording),), each.examples)
        groups.setdefault(each.competency, []).append(item)
    for title, items in groups.items():
        yield Part(title, tuple(items))


def _kicker(catalog: Catalog, words: Messages) -> str:
    framework = catalog.framework
    title = framework.title or framework.id
    if not framework.version:
        return title
    return words("form.kicker", title=title, version=framework.version)


def _blank(catalog: Catalog, shape: Shape, **texts: str) -> dict[str, object]:
    """The file before anything is filled in: all its keys, in the order in which it is written."""
    framework = catalog.framework
    known = {"framework": framework.id, "version": framework.version, **texts}
    texts_of = {key: known.get(key, "") for key in shape.texts}
    return {"schema": shape.schema, **texts_of, "date": "", "answers": {}}
