"""JSON text about a framework, whatever its shape; what cannot be written is refused in words."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from progression.interchange._converter import standing
from progression.interchange._faults import Fault, FormatError
from progression.interchange._standing import Standing
from progression.model import Framework


def json_text(
    framework: Framework,
    make: Callable[[Standing], Mapping[str, Any]],
    *,
    indent: int | None = 2,
) -> str:
    """Write a document about a framework as JSON text that ends in a line feed.

    Args:
        framework: What it is about.
        make: Makes the document from what is named in it; nouns may be unstructured meanwhile.
        indent: Spaces for each level of nesting; None for all on one line.

    Raises:
        FormatError: Some names in the text would not lead back to what they stand for, or it holds
            something that no JSON can.
    """
    names = Standing(framework)
    token = standing.set(names)
    try:
        text = json.dumps(make(names), ensure_ascii=False, indent=indent) + "\n"
        text.encode()
    except UnicodeEncodeError as error:
        before = error.object[max(error.start - 30, 0) : error.start]
        message = f"Some text holds half of a character (a lone surrogate), after {before!r}."
        raise FormatError([Fault("$", f"{message} Write it again.")]) from None
    except RecursionError:
        message = "The framework nests too deeply to be written from here."
        raise FormatError([Fault("$", message)]) from None
    except ValueError as error:
        # Python refuses to spell out numbers of thousands of digits.
        raise FormatError([Fault("$", f"A number cannot be written: {error}.")]) from None
    finally:
        standing.reset(token)
    return text
