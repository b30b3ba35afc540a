"""`progression import`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import click

if TYPE_CHECKING:
    from progression.interchange.tables.understanding.asking import Hints
    from progression.model import Framework


@attrs.frozen(kw_only=True)
class Said:
    """What the options of the command say.

    Attributes:
        files: The files to read.
        into: The folder to write.
        before: The framework that the folder holds already.
        map_file: The mapping to read by.
        hints: What is said of sheets and columns.
        title: The framework's title.
        id: The framework's id.
        cumulative: Whether levels are cumulative.
        carry: Whether repeated text is carried.
        semicolons: Whether semicolons part signals.
        levels: The order of levels.
        rungs: What numbers in the cells are called.
        whole: Whether every cell that is left out is listed.
    """

    files: tuple[Path, ...]
    into: Path
    before: Framework | None
    map_file: Path | None
    hints: Hints
    title: str
    id: str
    cumulative: bool | None
    carry: bool | None
    semicolons: bool
    levels: tuple[str, ...]
    rungs: Mapping[str, str]
    whole: bool


@click.command("import")
@click.argument(
    "files",
    metavar="FILE...",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)
@click.option(
    "--into",
    metavar="DIR",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder to write, such as frameworks/acme.",
)
@click.option("--yes", is_flag=True, help="Write without asking; what is unclear is still refused.")
@click.option(
    "--map",
    "map_file",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Read by this mapping, which --map-out wrote and you corrected.",
)
@click.option(
    "--map-out",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the mapping that was recognised, to be corrected; - prints it.",
)
@click.option(
    "--cumulative/--not-cumulative",
    default=None,
    help="Whether a level also asks what the levels below it ask.",
)
@click.option(
    "--carry/--no-carry",
    default=None,
    help="Whether a level leaves unsaid what a level below it says in the same words.",
)
@click.option("--title", metavar="WORDS", default="", help="What the framework is called.")
@click.option("--id", "identifier", metavar="ID", default="", help="The framework's id.")
@click.option("--layout", metavar="NAME", default="", help="A published layout that the file has.")
@click.option(
    "--shape",
    metavar="[SHEET=]SHAPE",
    multiple=True,
    help="What a sheet is: matrix, long, ladder, library, rungs or leave-out.",
)
@click.option("--sheet", metavar="SHEET", multiple=True, help="Read this sheet, and no other.")
@click.option("--leave-out", metavar="SHEET", multiple=True, help="Leave this sheet out.")
@click.option(
    "--header",
    metavar="[SHEET=]ROWS",
    multiple=True,
    help="The row of the header, or its rows, such as 3 or 3-4.",
)
@click.option(
    "--column",
    metavar="[SHEET!]COLUMN=ROLE",
    multiple=True,
    help="What a column is, by its letter or header, such as C=description or D=level:Senior.",
)
@click.option(
    "--cluster", metavar="[SHEET=]TITLE", multiple=True, help="The job family of a sheet."
)
@click.option("--track", metavar="[SHEET=]TITLE", multiple=True, help="The track of a sheet.")
@click.option(
    "--lane",
    metavar="[SHEET=]LANE",
    multiple=True,
    help="The lane of a sheet: individual-contributor, management, or your own.",
)
@click.option(
    "--above",
    metavar="[SHEET=]WHAT",
    multiple=True,
    help="What the names above the levels of a matrix are: families, tracks or bands.",
)
@click.option(
    "--competency",
    metavar="[SHEET=]TITLE",
    multiple=True,
    help="The competency of a sheet that has no column for it.",
)
@click.option(
    "--levels",
    metavar="ORDER",
    default="",
    help="Levels from the lowest: listed, seniority, or their titles with commas between.",
)
@click.option(
    "--rung",
    metavar="NUMBER=NAME",
    multiple=True,
    help="What a number in the cells is called, such as 2=Practitioner.",
)
@click.option("--semicolons", is_flag=True, help="Semicolons in a cell part signals, too.")
@click.option("--all", "whole", is_flag=True, help="List every cell that is left out.")
def command(
    files: tuple[Path, ...],
    into: Path,
    yes: bool,
    map_file: Path | None,
    map_out: Path | None,
    cumulative: bool | None,
    carry: bool | None,
    title: str,
    identifier: str,
    layout: str,
    shape: tuple[str, ...],
    sheet: tuple[str, ...],
    leave_out: tuple[str, ...],
    header: tuple[str, ...],
    column: tuple[str, ...],
    cluster: tuple[str, ...],
    track: tuple[str, ...],
    lane: tuple[str, ...],
    above: tuple[str, ...],
    competency: tuple[str, ...],
    levels: str,
    rung: tuple[str, ...],
    semicolons: bool,
    whole: bool,
) -> None:
    """Make a framework of a spreadsheet.

    FILE is CSV, Excel, OpenDocument, a table in Markdown, or a framework in JSON; several make one
    framework. You see what was understood, sheet by sheet and column by column, before anything is
    written. What the file does not tell is asked, or refused where nobody can answer.

    Exits with 1 where something is to be answered or confirmed first.
    """
    from progression.cli.importing import (
        hints_said,
        import_json,
        import_tables,
        rungs_said,
    )
    from progression.cli.writing_definitions import (
        framework_in,
        refuse_folder,
        write_definitions,
    )

    refuse_folder(into)
    said = Said(
        files=files,
        into=into,
        before=framework_in(into),
        map_file=map_file,
        hints=hints_said(
            layout=layout, sheets=sheet, leave_out=leave_out, shapes=shape, headers=header,
            columns=column, clusters=cluster, tracks=track, lanes=lane, above=above,
            competencies=competency,
        ),
        title=title,
        id=identifier,
        cumulative=cumulative,
        carry=carry,
        semicolons=semicolons,
        levels=tuple(each.strip() for each in levels.split(",") if each.strip()),
        rungs=rungs_said(rung),
        whole=whole,
    )  # fmt: skip
    is_json = all(file.suffix.lower() == ".json" for file in files)
    framework = import_json(said) if is_json else import_tables(said, map_out)
    write_definitions(framework, into, before=said.before, yes=yes)
