"""Text of strangers in Markdown of ours: it reads as it was written, and does nothing.

Comments on GitHub and GitLab are made of Markdown and HTML, notify people who are mentioned, link
numbers to issues and addresses to sites, and GitLab obeys lines that begin with a slash.
"""

from __future__ import annotations

import re

from progression.prose import fold
from progression.reports.source_lines import printable

_BREAK = "\N{ZERO WIDTH SPACE}"
"""Parts what would be read as one word by whoever looks for mentions and links."""

# People, issues, merge requests, snippets, milestones, labels and epics, by their signs.
_REFERENCE = re.compile(r"([@#!%~$&])(?=[\w\"“])")
_NUMBERED = re.compile(r"\b(GH-)(?=\d)", re.IGNORECASE)
_ADDRESS = re.compile(r"(://|\bwww\.|\bmailto:|\bxmpp:)", re.IGNORECASE)
_EMOJI = re.compile(r":(?=[\w+-]+:)")
_MARKUP = re.compile(r"[\\`*_{}\[\]|~^]")
_HTML = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "$": "&dollar;"}
_AT_START = re.compile(r"^(\d*)([-+=/.)#])")


def inert(text: str) -> str:
    """A text on one line that shows what it says, wherever it stands in a line of Markdown."""
    shown = printable(fold(text))
    shown = _ADDRESS.sub(rf"\1{_BREAK}", shown)
    shown = _NUMBERED.sub(rf"\1{_BREAK}", shown)
    shown = _REFERENCE.sub(rf"\1{_BREAK}", shown)
    shown = _EMOJI.sub(f":{_BREAK}", shown)
    shown = _MARKUP.sub(r"\\\g<0>", shown)
    shown = "".join(_HTML.get(each, each) for each in shown)
    # A list, a heading, a command.
    return _AT_START.sub(r"\1\\\2", shown)


def code(text: str) -> str:
    """A text as code on one line, whatever backticks it holds."""
    shown = printable(fold(text)).replace("`", "'")
    return f"`{shown}`" if shown else ""
