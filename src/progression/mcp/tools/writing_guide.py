"""`writing_guide`: how definitions are written, before anybody drafts some."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

from pydantic import Field
from typing_extensions import TypedDict

from progression.draft.guide import example, house_rules, wording_rules
from progression.mcp.shelf import Shelf
from progression.mcp.tools import Ability


class Guide(TypedDict):
    """How definitions are written."""

    rules: Annotated[str, Field(description="The house rules, as Markdown.")]
    checked: Annotated[
        list[str], Field(description="What the rules of the checks report, with a better wording.")
    ]
    example: Annotated[str, Field(description="A small framework as a definition file.")]


def made(shelf: Shelf) -> Callable[..., Any]:
    """The tool for a framework."""

    def writing_guide() -> Guide:
        """Read how levels, competencies and signals are written here: before drafting any.

        Gives the house rules for signals, what the checks report, and a whole small example of a
        definition file. Look with `find` for what the framework has already, and use it; then
        draft, and let `check_draft` say what is wrong.
        """
        return {
            "rules": house_rules(),
            "checked": list(wording_rules(*shelf.checking())),
            "example": example(),
        }

    return writing_guide


TOOL = Ability("Read how to write", made)
