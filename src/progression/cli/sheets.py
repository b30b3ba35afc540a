"""Writes sheets: as Markdown or HTML, on the screen or into a file outside the repository."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from progression.cli.options import handbook_language, words_in

if TYPE_CHECKING:
    from progression.messages import Messages
    from progression.reports.blocks import Block

F = TypeVar("F", bound=Callable[..., Any])
FORMS = ["markdown", "html"]


def sheet_options(command: F) -> F:
    """`--format`, `--output` and `--language`: how a sheet is written, where, and in what words."""
    form = click.option(
        "--format",
        "form",
        type=click.Choice(FORMS),
        help="Markdown, or HTML that needs no other file; told by the ending of --output.",
    )
    output = click.option(
        "--output",
        "-o",
        type=click.Path(dir_okay=False, path_type=Path),
        help="The file to write; standard output if you leave it out.",
    )
    language = click.option(
        "--language",
        metavar="CODE",
        help="The language of the page, such as de; the person's, or the handbook's, if you leave"
        " it out.",
    )
    return form(output(language(command)))


def words_of(language: str | None, own: str = "") -> Messages:
    """The words of a sheet: in the language that is asked, the person's own, or the handbook's."""
    return words_in(language or own or handbook_language())


def write_sheet(
    blocks: Iterable[Block],
    words: Messages,
    form: str | None,
    output: Path | None,
    *,
    place: Path | None = None,
    is_sheet: bool = False,
    is_fictional: bool = False,
) -> None:
    """Write a sheet; never into the repository of a framework, unless the person is made up.

    Args:
        blocks: What stands on it.
        words: Its language.
        form: `markdown` or `html`; told by the file's ending if not given.
        output: The file; standard output if not given.
        place: The framework's folder or file.
        is_sheet: Whether it is to fit one sheet of paper.
        is_fictional: Whether the person is made up.
    """
    from progression.cli.checking import write_report
    from progression.people import refuse_repository
    from progression.reports.blocks import markdown
    from progression.reports.blocks_html import html

    if form is None:
        is_html = output is not None and output.suffix.lower() in (".html", ".htm")
        form = "html" if is_html else "markdown"
    if form == "html":
        text = html(blocks, language=words.language, is_sheet=is_sheet)
    else:
        text = markdown(blocks)
    if output is None:
        click.echo(text.encode(), nl=False)
        return
    if not is_fictional:
        refuse_repository(output.absolute().parent, place)
        if output.is_symlink():
            refuse_repository(output.resolve().parent, place)
    write_report(output, text)
    click.echo(f"Wrote {output}.", err=True)
