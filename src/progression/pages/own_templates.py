"""A company's own templates: what is wrong with them is told with its place, as of definitions."""

from __future__ import annotations

import traceback
from collections.abc import Iterator, Sequence
from importlib.resources import files
from pathlib import Path

from jinja2 import Environment, TemplateError, TemplateSyntaxError

from progression.errors import ProgressionError
from progression.findings import Finding
from progression.location import Location
from progression.names import near_misses
from progression.prose import listed


class OwnTemplateError(ProgressionError, ValueError):
    """Templates of a company's own cannot be used.

    Attributes:
        findings: What is wrong with them.
    """

    def __init__(self, findings: Sequence[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__(self.findings)

    def __str__(self) -> str:
        return "\n".join(map(str, self.findings))


def refuse_wrong(folders: Sequence[str]) -> None:
    """Refuse templates that cannot be read, and those that would silently replace nothing.

    Args:
        folders: The folders with templates of a company's own.

    Raises:
        OwnTemplateError: There are such templates.
    """
    own = {path: path.read_text(encoding="utf-8", errors="replace") for path in _own(folders)}
    findings = [each for path, text in own.items() for each in _syntax(path, text)]
    ours = {each.name for each in (files("progression.pages") / "templates").iterdir()}
    for path in own:
        if path.name not in ours and not any(path.name in text for text in own.values()):
            near = listed(near_misses(path.name, sorted(ours)), "or")
            findings.append(
                Finding(
                    rule="wrong-template",
                    message=f"The handbook has no template “{path.name}”,"
                    " and no other template of yours names it.",
                    why="It would replace nothing.",
                    remedy="Give it the name of the one that it replaces"
                    + (f": {near}." if near else "."),
                    place=Location(str(path)),
                )
            )
    if findings:
        raise OwnTemplateError(findings)


def fault_in(error: Exception, folders: Sequence[str]) -> OwnTemplateError | None:
    """What went wrong in a company's own template, if that is where it did.

    Args:
        error: What was raised while a page was drawn.
        folders: The folders with templates of a company's own.
    """
    own = set(map(str, _own(folders)))
    frames = traceback.extract_tb(error.__traceback__)
    places = [(frame.filename, frame.lineno or 0) for frame in frames if frame.filename in own]
    if not places:
        return None
    reason = str(error) if isinstance(error, TemplateError) else f"{type(error).__name__}: {error}"
    return OwnTemplateError([_wrong(*places[-1], reason)])


def _own(folders: Sequence[str]) -> Iterator[Path]:
    for folder in folders:
        yield from sorted(Path(folder).glob("*.html"))


def _syntax(path: Path, text: str) -> Iterator[Finding]:
    try:
        Environment(autoescape=True).parse(text)
    except TemplateSyntaxError as error:
        yield _wrong(str(path), error.lineno, str(error.message))


def _wrong(file: str, line: int, reason: str) -> Finding:
    return Finding(
        rule="wrong-template",
        message=f"This template cannot be filled: {reason.rstrip('.')}.",
        why="The pages that it makes are missing.",
        remedy="Mend the line, or compare it with the handbook's own template of that name.",
        place=Location(file, line),
    )
