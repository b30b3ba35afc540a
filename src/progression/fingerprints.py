"""Short marks of a wording, equal on every machine.

An assessment or a piece of evidence cites one, so that a judgement stays tied to the words that it
was made for.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from typing import NewType

from progression.prose import fold

Fingerprint = NewType("Fingerprint", str)
"""`1:` (the version of this scheme) and 12 hex digits."""

_VERSION = "1"
_DIGITS = 12


def fingerprint(texts: Iterable[str]) -> Fingerprint:
    """Mark a sequence of texts, whose order counts.

    The texts are brought to Unicode's NFC, their white space is folded, and they are joined by line
    feeds; the mark is the start of the SHA-256 of that.
    """
    joined = "\n".join(fold(unicodedata.normalize("NFC", text)) for text in texts)
    digest = hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()
    return Fingerprint(f"{_VERSION}:{digest[:_DIGITS]}")


def is_fingerprint(text: str) -> bool:
    """Tell whether a text has the form of a fingerprint, of this or of an earlier scheme."""
    return re.fullmatch(rf"[0-9]+:[0-9a-f]{{{_DIGITS}}}", text) is not None
