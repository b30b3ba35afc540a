"""`explain_changes`: what a change to the framework asks of whom."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Annotated, Any, cast

from pydantic import Field
from typing_extensions import TypedDict

from progression.changes import Change, Digest
from progression.changes.phrases import concerns, declaring, headline, movement
from progression.mcp.asked import side
from progression.mcp.fields import Next, Start
from progression.mcp.paging import page, within
from progression.mcp.shelf import Shelf
from progression.mcp.tools import Ability
from progression.prose import fold
from progression.reports.diff_json import comparison_record
from progression.reports.diff_words import in_sum, place_of
from progression.reports.news import marked
from progression.revisions import compared

_HEAD = 8_000


class QuestionRecord(TypedDict):
    """What only the author of a change can say."""

    text: str
    choices: Annotated[list[str], Field(description="What can be declared in a change note.")]
    command: Annotated[
        str | None, Field(description="The command by which a person declares it; null if none.")
    ]
    lines: Annotated[
        list[str], Field(description="Lines for the framework's history that would answer it.")
    ]


class ChangeRecord(TypedDict):
    """One thing that happened."""

    what: Annotated[str, Field(description="What happened to what, such as “Signal reworded”.")]
    subject: Annotated[str, Field(description="Its path.")]
    title: str
    impact: Annotated[
        str,
        Field(
            description="breaking (asks more, or something else), undecided, notable (asks less, or"
            " stands elsewhere), clarifying, editorial or internal"
        ),
    ]
    words: Annotated[
        str, Field(description="The words, with those that went [-so-] and those that came {+so+}.")
    ]
    movement: Annotated[str, Field(description="From where to where, if that is the point.")]
    concerns: Annotated[list[str], Field(description="Whom it concerns, and how.")]
    decision: Annotated[str | None, Field(description="What its author has declared.")]
    question: QuestionRecord | None
    place: Annotated[str, Field(description="File and line.")]


class SideRecord(TypedDict):
    """What was compared."""

    name: str
    commit: str | None
    day: str | None


class TouchedCompetency(TypedDict):
    """What a change does to one competency at one level."""

    id: str
    title: str
    effect: str


class TouchedLevel(TypedDict):
    """A level whose people are asked something else than before."""

    path: str
    title: str
    track: str
    effect: Annotated[
        str, Field(description="raises, lowers, mixed, replaced, undeclared, new or gone")
    ]
    competencies: list[TouchedCompetency]


class ChangesExplained(TypedDict):
    """What changed between two states of the framework, and for whom."""

    sentence: Annotated[str, Field(description="The one sentence to begin with.")]
    in_sum: Annotated[str, Field(description="How many changes of each impact, and the version.")]
    old: SideRecord
    new: SideRecord
    impact: str
    version: Annotated[str, Field(description="The part of the version that has to grow.")]
    to_decide: Annotated[int, Field(description="Questions that only the author can answer.")]
    levels: Annotated[
        list[TouchedLevel],
        Field(description="The levels that are touched, with the first page only."),
    ]
    changes: Annotated[list[ChangeRecord], Field(description="Worst first.")]
    total: Annotated[int, Field(description="How many changes there are.")]
    next: Next


_SIDE = (
    "A revision (branch, tag, commit or a day such as 2026-01-31), a folder of the project, a JSON"
    " file in it, or a folder of a revision such as main:frameworks/company."
)


def made(shelf: Shelf) -> Callable[..., Any]:
    """The tool for a framework."""

    def explain_changes(
        old: Annotated[
            str,
            Field(
                description=f"{_SIDE} Left out: where the branch began. main...topic stands for"
                " what topic changed since it left main.",
                max_length=500,
            ),
        ] = "",
        new: Annotated[
            str,
            Field(description=f"{_SIDE} Left out: the files as they are now.", max_length=500),
        ] = "",
        start: Start = 0,
    ) -> ChangesExplained:
        """Explain a diff of the framework: what it asks of whom, and what is still to be decided.

        Use it for a pull request or a branch, in place of reading the lines of the diff: a signal
        that moves down a level asks more of that level, whatever the lines say. Revisions are read
        from git without being executed. Whether a rewording asks more is for its author to say:
        pass questions on, never answer them yourself. For one person's level, `changes_for_level`
        is shorter.
        """
        policy = shelf.policy()
        comparison = compared(
            shelf.folder,
            side(shelf, old),
            side(shelf, new),
            base=policy.base,
            notes=shelf.root / policy.folder,
            execute=shelf.runs,
            cache=shelf.cache,
        )
        digest = comparison.digest
        record = cast("dict[str, Any]", comparison_record(comparison, root=shelf.root))
        changes = list(_changes(digest, shelf))
        shown, following = page(changes, start)
        head = {key: record[key] for key in ("old", "new", "impact", "version", "to_decide")}
        return cast(
            "ChangesExplained",
            {
                "sentence": digest.sentence,
                "in_sum": in_sum(digest) if digest.changes else "",
                **head,
                "levels": within(record["seats"], _HEAD) if not start else [],
                "changes": shown,
                "total": len(changes),
                "next": following,
            },
        )

    return explain_changes


def _changes(digest: Digest, shelf: Shelf) -> Iterator[ChangeRecord]:
    for change in digest.changes:
        yield {
            "what": headline(change),
            "subject": change.subject,
            "title": fold(change.title),
            "impact": change.impact.value,
            "words": marked(change.spans) if change.before or change.after else "",
            "movement": movement(change),
            "concerns": [str(each) for each in concerns(change, digest.names)],
            "decision": change.decision.value if change.decision else None,
            "question": _question(change),
            "place": place_of(change, shelf.root),
        }


def _question(change: Change) -> QuestionRecord | None:
    question = change.question
    if question is None:
        return None
    return {
        "text": question.text,
        "choices": [each.value for each in question.choices],
        "command": declaring(change) if question.choices else None,
        "lines": list(question.lines),
    }


TOOL = Ability("Explain a diff", made)
