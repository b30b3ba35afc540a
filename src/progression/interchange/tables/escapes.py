"""Text that a spreadsheet would take for a formula, in files that hold nothing but text.

A cell of a CSV file that starts with one of a few signs runs as a formula when the file is opened.
What we write has an apostrophe before them, which spreadsheets do not run; reading takes it off.
The signs are those that OWASP lists under “CSV injection”, and their full-width forms.
"""

from __future__ import annotations

import re

_TRIGGER = re.compile(r"'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
_GUARDED = re.compile(r"'+[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")


def guarded(text: str) -> str:
    """Text that no spreadsheet runs."""
    return f"'{text}" if _TRIGGER.match(text) else text


def unguarded(text: str) -> str:
    """The text that was guarded; all else as it is."""
    return text[1:] if _GUARDED.match(text) else text
