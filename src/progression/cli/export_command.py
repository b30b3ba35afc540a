"""`progression export`."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from progression.cli.checking import today_option
from progression.cli.options import (
    LOOK_BACK,
    audience_option,
    framework_argument,
    framework_of,
    project_of,
)
from progression.prose import listed

if TYPE_CHECKING:
    from progression.interchange import Written
    from progression.pages.settings import Settings


def _known(_: click.Context, __: click.Parameter, value: str) -> str:
    from progression.interchange import UnknownFormatError, format_named

    try:
        format_named(value)
    except UnknownFormatError as fault:
        raise click.BadParameter(str(fault)) from None
    return value


def _formats() -> str:
    from progression.interchange import names

    return f"The format: {listed(names(), 'or')}."


@click.command("export")
@framework_argument
@click.option(
    "--to",
    "form",
    required=True,
    callback=_known,
    metavar="FORMAT",
    help=_formats(),
)
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="The file to write, or the folder; standard output if you leave it out.",
)
@click.option("--language", metavar="CODE", help="The language of the format's own words.")
@click.option("--yes", is_flag=True, help="Ask nothing before definition files are overwritten.")
@audience_option
@today_option
def command(
    framework: str | None,
    form: str,
    output: Path | None,
    language: str | None,
    yes: bool,
    audience: str | None,
    today: datetime.date,
) -> None:
    """Write the framework in another format.

    The format json is the canonical one: it holds everything, and reads back as an equal framework.
    Formats that take several files write them into the folder that you name.
    The format python writes definition files; what it would overwrite is shown, and asked about.
    With --audience, what its readers may not see is left out.
    """
    from progression.cli.writing_definitions import (
        framework_in,
        refuse_folder,
        write_definitions,
    )
    from progression.files import write_whole
    from progression.interchange import Occasion, format_named

    settings = _settings(framework, language, audience)
    found = format_named(form)
    if found.write is None and output is None:
        told = f"{found.title} takes several files. Name a folder for them: -o FOLDER."
        raise click.UsageError(told)
    if found.write is None and output is not None and output.exists() and not output.is_dir():
        raise click.UsageError(f"{output} is a file. Name a folder for the files: -o FOLDER.")
    shown = framework_of(framework)
    if audience:
        shown = settings.shown(shown)
    if form == "python":
        assert output is not None  # said above
        refuse_folder(output, "-o")
        write_definitions(shown, output, before=framework_in(output), yes=yes)
        return
    occasion = Occasion(
        language=settings.language or "en",
        words=settings.words,
        changed=_changed(framework, today),
    )
    if found.write_files is not None:
        assert output is not None  # said above
        _write_files(output, found.write_files(shown, occasion))
        return
    assert found.write is not None  # a format writes one file or several
    content = found.write(shown, occasion)
    if output is None:
        if sys.stdout.isatty() and b"\0" in content:
            told = f"{found.title}: this is no text that a terminal could show."
            raise click.UsageError(f"{told} Name a file: -o NAME{found.suffix}.")
        sys.stdout.buffer.write(content)
    else:
        if output.is_dir():
            inside = output / f"{shown.id}{found.suffix}"
            raise click.UsageError(f"{output} is a folder. Name a file: -o {inside}")
        write_whole(output, content)
        click.echo(f"Wrote {output}.", err=True)


def _settings(framework: str | None, language: str | None, audience: str | None) -> Settings:
    """What the project says of its handbook, whose words and audiences hold here, too."""
    from progression.pages.setting import read_settings
    from progression.pages.settings import project_settings, settings_of

    project = project_of(framework)
    given = read_settings({"language": language, "audience": audience}, project.root)
    return settings_of(project_settings(project), given)


def _changed(framework: str | None, today: datetime.date) -> dict[str, datetime.date]:
    """When the files of the framework were changed last; today, where that is not over yet."""
    from progression.loader import the_framework
    from progression.revisions.dates import last_changes

    ctx = click.get_current_context()
    if LOOK_BACK in ctx.meta:
        return {}  # what was read from git has no files
    days = last_changes(the_framework(project_of(framework)))
    return {path: day or today for path, day in days.items()}


def _write_files(folder: Path, written: Written) -> None:
    import textwrap

    from progression.cli.screen import screen
    from progression.files import Writing, write_all
    from progression.prose import counted

    writings = []
    for path, content in written.files.items():
        file = folder / path
        before = file.read_bytes() if file.is_file() else None
        writings.append(Writing(file, before, content))
    write_all(writings)
    click.echo(f"Wrote {counted(len(writings), 'file')} to {folder}.", err=True)
    for sentence in written.left_out:
        told = textwrap.fill(sentence, screen().width, break_long_words=False,
                             break_on_hyphens=False)  # fmt: skip
        click.echo(told, err=True)
