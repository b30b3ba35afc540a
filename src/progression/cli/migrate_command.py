"""`progression migrate`."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from progression.cli.checking import today_option
from progression.cli.migrate_person import carry_person
from progression.cli.migrate_telling import tell
from progression.cli.options import framework_option, output_option, project_of, trust_option

if TYPE_CHECKING:
    from progression.changes import Changes
    from progression.changes.carrying import CarriedText
    from progression.revisions import Side
    from progression.revisions.cache import Cache


@click.command("migrate")
@click.argument("file", type=click.Path(exists=True, path_type=Path))
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
@today_option
def command(
    file: Path,
    since: str,
    to: str,
    output: Path | None,
    in_place: bool,
    framework: str | None,
    trust: tuple[str, ...],
    today: datetime.date,
) -> None:
    """Carry a file that cites ids over what has changed since.

    FILE is a self-assessment, a layer, or any JSON, TOML, Markdown, CSV or other text in UTF-8; or
    a person's folder, with all that they keep, which takes --in-place.
    Declared moves and merges are carried; what was split, replaced, retired or is gone stays as it
    is, and is listed. Everything else is equal to the letter.

    Exits with 0 when all was carried, 1 when something is listed, 2 when it could not run.
    """
    from progression.cli.faults import CLEAN, TO_DECIDE
    from progression.files import write_whole

    if file.is_dir():
        if output is not None:
            raise click.UsageError("A folder is carried where it lies: --in-place, not --output.")
        left = carry_person(file, since, to, framework, trust, today, writes=in_place)
        raise click.exceptions.Exit(TO_DECIDE if left else CLEAN)
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
    tell(found, changes.old.framework.title, file)
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
    day = _kept_by_a_person(file) or day
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


def _kept_by_a_person(file: Path) -> str:
    """The day whose ids a file of a person's folder cites; empty for any other file."""
    from progression.people import read_person
    from progression.people.carrying import day_of
    from progression.people.place import PERSON

    whole = file.absolute()
    for root in (whole.parent, whole.parent.parent):
        if (root / PERSON).is_file():
            day = day_of(read_person(root), whole.relative_to(root).as_posix())
            return str(day) if day else ""
    return ""


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
