"""What commands ask people, and how what is typed becomes a day, or a text that can be kept."""

from __future__ import annotations

import datetime
import sys
from typing import Any

import click


def is_answered() -> bool:
    """Tell whether somebody sits at the terminal."""
    return sys.stdin is not None and sys.stdin.isatty()


def ask(question: str, option: str, default: str | None = None) -> str:
    """Ask a question on the terminal, or read the answer from what is piped in.

    Args:
        question: The question.
        option: The option that answers it without being asked, for where nobody is there.
        default: What counts where nothing is said.
    """
    try:
        answer = click.prompt(question, default=default, err=True, prompt_suffix="\n> ")
    except click.Abort:
        if is_answered():
            raise
        raise click.UsageError(f"There was no answer to “{question}” Say it: {option}") from None
    return str(answer).strip()


def ask_besides(question: str, default: str) -> str:
    """Ask what may be left open, where somebody sits at the terminal; the default elsewhere."""
    if not is_answered():
        return default
    answer = click.prompt(question, default=default, show_default=bool(default), err=True)
    return str(answer).strip()


def day_of(text: str) -> datetime.date | None:
    """The day that a text says; None where it says none."""
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None


def day_meant(text: str, *, besides: str = "") -> datetime.date:
    """The day that somebody typed.

    Args:
        text: What was typed.
        besides: What might have stood there in place of a day, as the message goes on to say.
    """
    found = day_of(text)
    if found is None:
        raise click.UsageError(f"“{text}” is no day; write it like 2026-01-31{besides}.")
    return found


def in_utf8(_: click.Context, option: click.Parameter, value: Any) -> Any:
    """What was typed, if it can be written into a file."""
    for each in value if isinstance(value, tuple) else (value or "",):
        if not each.isprintable() and any("\ud800" <= letter <= "\udfff" for letter in each):
            raise click.UsageError(f"{option.opts[0]} holds bytes that are no UTF-8.")
    return value
