"""`progression migrate`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from progression.cli.options import framework_option, output_option, project_of, trust_option

if TYPE_CHECKING:
    from progression.changes import Changes
    from progression.changes.carrying import CarriedText, Left
    from progression.revisions import Side
    from progression.revisions.cache import Cache

_LINES = 3
"""How many lines of one id are named."""


@click.command("migrate")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--from",
    "since",
    metavar="REV",
    default="",
    help="The revision whose ids the file cites; told by the file itself if you leave it out.",
)
@click.option(
    "--to", metavar="REV", default="", help="The revision to carry it to. (default: the files)"
)
@output_option("The file to write; standard output if you leave it out.")
@click.option("--in-place", is_flag=True, help="Write the file itself.")
@framework_option
@trust_option
def command(
    file: Path,
    since: str,
    to: str,
    output: Path | None,
    in_place: bool,
    framework: str | None,
    trust: tuple[str, ...],
) -> None:
    """Carry a file that cites ids over what has changed since.

    FILE is a self-assessment, a layer, or any JSON, TOML, Markdown, CSV or other text in UTF-8.
    Declared moves and merges are carried; what was split, replaced, retired or is gone stays as it
    is, and is listed. Everything else is equal to the letter.

    Exits with 0 when all was carried, 1 when something is listed, 2 when it could not run.
    """
    from progression.cli.faults import CLEAN, TO_DECIDE
    from progression.files import write_whole

    if in_place and output is not None:
        raise click.UsageError("--in-place writes the file itself, and --output another one.")
    target = file if in_place else output
    if target is not None and not in_place and target.exists() and target.samefile(file):
        raise click.UsageError(f"{file} would be overwritten. If you mean that: --in-place")
    text = _text(file)
    found, changes = _carried(file, text, since, to, framework, trust)
    if target is None:
        click.echo(found.text.encode(), nl=False)
    elif found.text != text or target != file:
        write_whole(target, found.text.encode())
    _tell(found, changes, file)
    raise click.exceptions.Exit(TO_DECIDE if found.left else CLEAN)


def _text(file: Path) -> str:
    content = file.read_bytes()
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise click.UsageError(
            f"{file} is not UTF-8: line {line} holds a byte that stands for nothing there."
        ) from None


def _carried(
    file: Path, text: str, since: str, to: str, framework: str | None, trust: tuple[str, ...]
) -> tuple[CarriedText, Changes]:
    from progression.changes import compare
    from progression.changes.carry_json import carry_json
    from progression.changes.carry_text import carry_text
    from progression.changes.carrying import Ways
    from progression.loader import the_framework
    from progression.revisions import side_of, working_tree
    from progression.revisions.cache import Cache, cache_folder

    folder = the_framework(project_of(framework))
    cache = Cache(cache_folder())
    is_json = file.suffix.lower() == ".json"
    after = side_of(to, folder, trusted=trust, cache=cache) if to else working_tree(folder)
    before = _before(file, text if is_json else "", since, folder, after, trust, cache)
    changes = compare(before.framework, after.framework)
    ways = Ways(changes)
    found = carry_json(text, ways, str(file)) if is_json else carry_text(text, ways)
    return found, changes


def _before(
    file: Path,
    text: str,
    since: str,
    folder: Path,
    after: Side,
    trust: tuple[str, ...],
    cache: Cache,
) -> Side:
    """The framework whose ids the file cites: as said, on its day, or with its version."""
    from progression.revisions import RevisionError, release_of, side_of

    name = after.framework.id
    day, version = _told_by(text)
    tried: list[str] = []
    if not since and day:
        try:
            return side_of(day, folder, framework_id=name, trusted=trust, cache=cache)
        except RevisionError as error:
            tried.append(str(error))
    if not since and version:
        try:
            since = release_of(folder, version, framework_id=name, cache=cache).commit
        except RevisionError as error:
            tried.append(str(error))
    if not since:
        why = " ".join(tried) or "It has neither a date nor a version of the framework."
        raise click.UsageError(
            f"Nobody can tell which revision's ids {file} cites. {why} Say it: --from REV"
        )
    return side_of(since, folder, framework_id=name, trusted=trust, cache=cache)


def _told_by(text: str) -> tuple[str, str]:
    """The day and the version of the framework that a document names; empty where it does not."""
    import datetime

    try:
        document = json.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError):
        return "", ""
    if not isinstance(document, dict):
        return "", ""
    day, version = document.get("date"), document.get("version")
    try:
        day = datetime.date.fromisoformat(day).isoformat() if isinstance(day, str) else ""
    except ValueError:
        day = ""
    return day, version if isinstance(version, str) else ""


def _tell(found: CarriedText, changes: Changes, file: Path) -> None:
    """Say on standard error what was carried, and what was not."""
    from progression.prose import counted

    joined = {each.old for each in found.joined}
    for each in found.carried:
        became = "joined with" if each.old in joined else "became"
        click.echo(f"{each.old} {became} {each.new}", err=True)
    for left in found.left:
        click.echo(f"{click.style(left.path, bold=True)} stays: {_why(left)}", err=True)
    if found.reworded:
        for path in found.reworded:
            told = f"{path} reads otherwise than then: what was said of it was for other words."
            click.echo(click.style(told, dim=True), err=True)
    if not found.known:
        old = changes.old.framework.title
        click.echo(f"{file} cites no id of “{old}” as it was then.", err=True)
        return
    stays = f", {len(found.left)} could not be carried" if found.left else ""
    number = counted(found.known, "id")
    click.echo(f"{number} cited: {len(found.carried)} carried{stays}.", err=True)


def _why(left: Left) -> str:
    from progression.changes.carrying import Reason
    from progression.prose import listed

    heirs = listed(left.candidates, "or")
    first = left.candidates[0] if left.candidates else ""
    why = {
        Reason.SPLIT: f"it was split into {listed(left.candidates)}",
        Reason.MERGED: f"others became {first} as well, and what is said of them differs",
        Reason.REPLACED: f"it was replaced by {first}, which asks for something else",
        Reason.RETIRED: f"it was retired; look at {heirs}" if heirs else "it was retired",
        Reason.GONE: "it is gone, and the framework's history does not say why",
        Reason.LIKELY: f'it looks like {heirs} now. If it is: Moved("{left.path}", "{first}")',
        Reason.TAKEN: f"{first} is cited already, for something else",
    }[left.reason]
    lines = ", ".join(map(str, left.lines[:_LINES]))
    more = "…" if len(left.lines) > _LINES else ""
    word = "line" if len(left.lines) == 1 else "lines"
    return f"{why} ({word} {lines}{more})." if lines else f"{why}."
