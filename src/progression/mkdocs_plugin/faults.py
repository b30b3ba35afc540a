"""What is wrong in the definitions, for a browser; `reports.findings` has it for a terminal."""

from __future__ import annotations

import html
import linecache
from collections.abc import Iterable, Sequence
from pathlib import Path

import attrs
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File

from progression.findings import Finding
from progression.location import Location, short_path
from progression.messages import Messages
from progression.reports.findings import plain

STYLE = """\
.progression-faults { margin-block: 0 2rem; }
.progression-faults > li { margin-block: 0 2rem; }
.progression-faults ul, ul.progression-faults { list-style: none; margin-inline: 0; padding: 0; }
.progression-faults p { margin-block: .4rem; max-inline-size: 42rem; }
.progression-faults .progression-what { font-weight: 600; }
.progression-faults .progression-where { font-family: monospace; overflow-wrap: anywhere; }
.progression-faults pre { overflow-x: auto; padding: .8rem; line-height: 1.5;
  border-inline-start: .25rem solid #c62828; background: rgba(128, 128, 128, .12); }
.progression-faults mark { background: none; color: inherit; text-underline-offset: .3em;
  text-decoration: underline wavy #e53935; }
"""

PAGE = """\
<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
{reload}<title>{title}</title>
<style>
:root {{ color-scheme: light dark; font: 100%/1.5 system-ui, sans-serif; }}
body {{ max-inline-size: 56rem; margin: 3rem auto; padding-inline: 1rem; }}
</style>
</head>
<body>
<h1>{title}</h1>
<p>{what_now}</p>
{faults}
</body>
</html>
"""


class HandbookError(PluginError):
    """The handbook cannot be made; MkDocs prints the message and gives up without a traceback.

    Attributes:
        findings: What is wrong in the definitions, or in references from hand-written pages.
    """

    def __init__(self, findings: Sequence[Finding], root: Path) -> None:
        self.findings = tuple(findings)
        super().__init__(told(findings, root))


def told(findings: Sequence[Finding], root: Path) -> str:
    """Findings as MkDocs logs them: everything at once, each with its place and a way out."""
    return f"the handbook cannot be made.\n\n{plain(findings, root=root)}"


def title_of(findings: Sequence[Finding], say: Messages) -> str:
    """What stands above a list of findings."""
    return say("fault.title", count=len(findings))


def as_html(findings: Iterable[Finding], root: Path) -> str:
    """Findings as one HTML list with its own style; everything in it is escaped.

    Args:
        findings: What is wrong.
        root: The folder from which paths are shown.
    """
    items = "".join(f"<li>{_html_of(finding, root)}</li>\n" for finding in findings)
    return f'<style>{STYLE}</style>\n<ul class="progression-faults" lang="en">\n{items}</ul>'


def as_page(
    findings: Sequence[Finding], root: Path, say: Messages, *, reload_after: int = 0
) -> str:
    """A whole page that shows findings, without any theme.

    Args:
        findings: What is wrong.
        root: The folder from which paths are shown.
        say: The handbook's words, around what the checks say in English.
        reload_after: Seconds until the page asks again, where the server does not tell it to.
    """
    reload = f'<meta http-equiv="refresh" content="{reload_after}">\n' if reload_after else ""
    return PAGE.format(
        language=say.language,
        title=html.escape(title_of(findings, say)),
        reload=reload,
        what_now=html.escape(say("fault.what-now")),
        faults=as_html(findings, root),
    )


def as_answer(error: Exception, root: Path, say: Messages) -> tuple[str, str]:
    """What a server says of a page that cannot be made: the kind of text, and the text."""
    if isinstance(error, HandbookError):
        return "text/html", as_page(error.findings, root, say, reload_after=2)
    return "text/plain", say("fault.page")


def _html_of(finding: Finding, root: Path) -> str:
    parts = [f'<p class="progression-what">{html.escape(finding.message)}</p>']
    for place in (finding.place, *finding.also):
        if place is not None:
            file = short_path(place.file, root)
            where = html.escape(str(attrs.evolve(place, file=file)))
            parts.append(f'<p class="progression-where">{where}</p>')
            parts.append(_source_of(place))
    for sentence in (finding.why, finding.remedy):
        if sentence:
            parts.append(f"<p>{html.escape(sentence)}</p>")
    return "".join(parts)


def _source_of(place: Location) -> str:
    """The line that is meant, its words over carets; nothing where it cannot be read."""
    linecache.checkcache(place.file)
    line = linecache.getline(place.file, place.line).rstrip().replace("\t", " ")
    if not place.line or not line:
        return ""
    start = min(max(place.column - 1, 0), len(line))
    end = place.end_column - 1 if place.end_line == place.line else len(line)
    end = max(start, min(end, len(line)))
    before, fault, after = map(html.escape, (line[:start], line[start:end], line[end:]))
    carets = " " * start + "^" * max(end - start, 1) if place.column else ""
    return f"<pre>{before}<mark>{fault}</mark>{after}\n{carets}</pre>"


def is_in(finding: Finding, file: File) -> bool:
    """Tell whether a finding is about a file of the site."""
    return finding.place is not None and finding.place.file in (file.abs_src_path, file.src_uri)
