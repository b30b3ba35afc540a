"""`check_draft`: what the checks say of definitions that nobody has written to a file yet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePosixPath
from typing import Annotated, Any, cast

import attrs
from pydantic import Field
from typing_extensions import TypedDict

from progression.checks import Outcome, examine
from progression.checks.unwritten import Drafted, check_unwritten
from progression.errors import ProgressionError
from progression.findings import Finding
from progression.interchange import FormatError
from progression.interchange import json as canonical
from progression.location import Location, short_path
from progression.mcp.fields import Next, Start
from progression.mcp.paging import page
from progression.mcp.shelf import Shelf
from progression.mcp.tools import Ability
from progression.prose import counted, listed
from progression.reports.check_json import outcome_record
from progression.reports.findings import summary
from progression.sources import is_definition

_DOCUMENT = "draft.json"
_LARGEST = 4_000_000


class DraftError(ProgressionError, ValueError):
    """What was given is no draft that could be checked."""


class PlaceRecord(TypedDict):
    """Lines and columns count from 1, columns in characters."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int


class DraftFinding(TypedDict):
    """One thing that is wrong, or could be better."""

    rule: Annotated[str, Field(description="Its name, for `explain_rule`.")]
    severity: Annotated[str, Field(description="error, warning or advice")]
    message: str
    why: str
    remedy: Annotated[str, Field(description="The way out.")]
    subject: Annotated[str, Field(description="The path of what it is about.")]
    place: PlaceRecord | None
    code: Annotated[str, Field(description="The line of the draft where it stands.")]


class DraftCheck(TypedDict):
    """What the checks say of a draft."""

    summary: Annotated[str, Field(description="How it stands, in a sentence.")]
    is_complete: Annotated[
        bool, Field(description="Whether the draft could be read, so that all rules had their say.")
    ]
    findings: list[DraftFinding]
    counts: Annotated[dict[str, int], Field(description="Findings of each severity.")]
    older: Annotated[int, Field(description="Findings that the framework has without the draft.")]
    suppressed: Annotated[int, Field(description="Findings that comments or settings keep back.")]
    loose: Annotated[
        list[str],
        Field(
            description="Names that the draft defines and the framework does not hold yet; they"
            " were checked as if it did. To put them in force, list them in the framework."
        ),
    ]
    unchecked: Annotated[
        list[str],
        Field(
            description="Names that the draft defines and that belong into something it does not"
            " say, such as a signal that no competency holds; no rule has read them."
        ),
    ]
    total: Annotated[int, Field(description="How many findings there are.")]
    next: Next


def made(shelf: Shelf) -> Callable[..., Any]:
    """The tool for a framework."""

    def check_draft(
        files: Annotated[
            dict[str, str] | None,
            Field(
                description="Python definition files: what each says, whole, by its path within the"
                " framework's folder, such as support/ic.py. They take the place of the files that"
                " there are, or stand beside them; nothing is written."
            ),
        ] = None,
        document: Annotated[
            # No None here: the SDK would read the text as JSON before we do.
            str, Field(description="A whole framework as canonical JSON text, in place of files.")
        ] = "",
        alone: Annotated[
            bool,
            Field(description="Whether the files stand alone, without the company's framework."),
        ] = False,
        start: Start = 0,
    ) -> DraftCheck:
        """Check drafted definitions against the company's rules, before anybody writes them down.

        The draft is read without being executed, and the files on disk stay as they are. Gives each
        finding with its place and the way out, and only what the framework does not have already.
        Mend and check again until nothing is left; do not silence a rule in order to pass.
        """
        if bool(files) == bool(document):
            raise DraftError("Give either `files` or `document`.")
        size = sum(map(len, (files or {}).values())) + len(document)
        if size > _LARGEST:
            raise DraftError(f"The draft has {size:,} characters; {_LARGEST:,} are read at most.")
        if document:
            drafted, texts = _of_document(shelf, document), {_DOCUMENT: document}
        else:
            drafted, texts = _of_files(shelf, files or {}, alone=alone)
        return _record(shelf, drafted, texts, start)

    return check_draft


def _of_document(shelf: Shelf, document: str) -> Drafted:
    configuration, rules = shelf.checking()
    try:
        framework = canonical.loads(document, name=_DOCUMENT)
    except FormatError as error:
        findings = tuple(
            Finding(
                rule="broken-document",
                message=fault.message,
                subject=fault.path,
                place=Location(_DOCUMENT, fault.line, fault.column) if fault.line else None,
            )
            for fault in error.faults
        )
        return Drafted(Outcome(findings=findings, known=rules), None)
    outcome = examine(framework, configuration, today=shelf.today, rules=rules)
    return Drafted(_news(shelf, outcome), framework)


def _of_files(
    shelf: Shelf, files: Mapping[str, str], *, alone: bool
) -> tuple[Drafted, dict[str, str]]:
    draft = {_path(path): text for path, text in files.items()}
    configuration, rules = shelf.checking()
    # Files import each other by the package's name; one alone has nothing to import.
    package, there = ("draft" if len(draft) > 1 else "", {}) if alone else shelf.files()
    lies_in_root = alone or shelf.place == shelf.root
    folder = "" if lies_in_root else short_path(str(shelf.place), shelf.root)
    found = check_unwritten(
        draft,
        there,
        configuration,
        package=package,
        folder=folder,
        today=shelf.today,
        rules=rules,
    )
    prefix = f"{folder}/" if folder else ""
    texts = {f"{prefix}{path}": text for path, text in draft.items()}
    return found if alone else attrs.evolve(found, outcome=_news(shelf, found.outcome)), texts


def _path(given: str) -> str:
    path = PurePosixPath(given)
    if path.is_absolute() or ".." in path.parts or not is_definition(given):
        raise DraftError(
            f"“{given[:200]}” is no path of a definition file. Write it from the framework's folder"
            " on, with slashes, ending in .py: support/ic.py."
        )
    return path.as_posix()


def _news(shelf: Shelf, outcome: Outcome) -> Outcome:
    """What the framework does not have already; all of it where that is broken by itself."""
    try:
        return outcome.since(shelf.outcome()) if outcome.is_complete else outcome
    except ProgressionError:
        return outcome


def _record(shelf: Shelf, drafted: Drafted, texts: Mapping[str, str], start: int) -> DraftCheck:
    outcome = drafted.outcome
    lines = {name: text.splitlines() for name, text in texts.items()}
    outcome = attrs.evolve(
        outcome, findings=tuple(sorted(outcome.findings, key=lambda each: each.severity.rank))
    )
    record = cast("dict[str, Any]", outcome_record(outcome, root=shelf.root))
    findings = [_finding(each, lines) for each in record["findings"]]
    shown, following = page(findings, start)
    return {
        "summary": _summary(outcome, drafted.unchecked),
        "is_complete": outcome.is_complete,
        "findings": shown,
        "counts": record["counts"],
        "older": len(outcome.older) + len(outcome.baselined),
        "suppressed": len(outcome.suppressed),
        "loose": list(drafted.loose)[:200],
        "unchecked": list(drafted.unchecked)[:200],
        "total": len(findings),
        "next": following,
    }


def _finding(record: dict[str, Any], lines: Mapping[str, list[str]]) -> DraftFinding:
    place = record["place"]
    written = lines.get(place["file"], []) if place else []
    number = place["line"] if place else 0
    code = written[number - 1].strip()[:200] if 0 < number <= len(written) else ""
    kept = ("rule", "severity", "message", "why", "remedy", "subject", "place")
    return cast("DraftFinding", {**{key: record[key] for key in kept}, "code": code})


def _summary(outcome: Outcome, unchecked: tuple[str, ...]) -> str:
    if not outcome.is_complete:
        return "The draft cannot be read: " + summary(outcome.findings)
    said = summary(outcome.findings) if outcome.findings else "Nothing to say."
    if outcome.older:
        said += f" The framework itself has {counted(len(outcome.older), 'older finding')}."
    if unchecked:
        told = listed([*unchecked[:5], *(["more"] if len(unchecked) > 5 else [])])
        said += f" Nothing holds {told}, so no rule has read that: put it into what it belongs to."
    return said


TOOL = Ability("Check a draft", made)
