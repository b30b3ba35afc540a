"""What cattrs found wrong, as paths and sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cattrs.errors import (
    AttributeValidationNote,
    BaseValidationError,
    ClassValidationError,
    ForbiddenExtraKeysError,
    IterableValidationError,
)

from progression.errors import ContentError, FieldError
from progression.interchange._converter import UnknownKindError
from progression.interchange._fields import slots
from progression.interchange._reading import RefusedError, UnsaidError
from progression.interchange._text import Path
from progression.model import Framework, Moved, Retired
from progression.names import near_misses
from progression.prose import listed


def explained(error: Exception, path: Path, more: Sequence[str] = ()) -> Iterator[tuple[Path, str]]:
    """Flatten an error of the converter into faults.

    Args:
        error: What the converter raised.
        path: Where the value stood that it was given.
        more: Keys that the document has besides the fields of a framework.

    Raises:
        Exception: The error is none that a document can cause, and so is a defect.
    """
    if isinstance(error, ClassValidationError | IterableValidationError):
        noted, others = error.group_exceptions()
        for each, note in noted:
            step: str | int
            if isinstance(note, AttributeValidationNote):
                step = note.name.rstrip("_")
            else:
                step = note.index
            if isinstance(each, KeyError):
                yield path, f"{_subject(path)} lacks `{step}`."
            else:
                yield from explained(each, (*path, step), more)
        for each in others:
            yield from _about(each, error, path, more)
    elif isinstance(error, UnsaidError):
        return
    elif isinstance(error, UnknownKindError):
        yield (*path, "kind"), f"`kind` {error}"
    elif isinstance(error, RefusedError):
        yield path, f"{_subject(path)} {error}"
    elif isinstance(error, FieldError | ContentError):
        yield path, str(error)
    else:
        raise error


def _about(
    error: Exception, within: BaseValidationError, path: Path, more: Sequence[str]
) -> Iterator[tuple[Path, str]]:
    if isinstance(error, ForbiddenExtraKeysError):
        known = [slot.key for slot in slots(within.cl)]
        if within.cl is Framework:
            known += more
        if within.cl in (Moved, Retired):
            known.append("kind")
        for key in sorted(error.extra_fields):
            yield (*path, key), _unknown(key, path, known)
    else:
        yield from explained(error, path, more)


def _unknown(key: str, path: Path, known: list[str]) -> str:
    near = near_misses(key, known, limit=1)
    if near:
        return f"{_subject(path)} has no key `{key}`. Did you mean `{near[0]}`?"
    return f"{_subject(path)} has no key `{key}`. It has {listed([f'`{k}`' for k in known])}."


def _subject(path: Path) -> str:
    """What a person would call the place: the last key, with the places in lists after it."""
    if not path:
        return "The document"
    at = max((at for at, step in enumerate(path) if isinstance(step, str)), default=0)
    return f"`{path[at]}{''.join(f'[{step}]' for step in path[at + 1 :])}`"
