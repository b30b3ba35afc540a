"""`progression release`."""

from __future__ import annotations

import datetime
import shlex
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import click

from progression.cli.checking import today_option
from progression.cli.options import framework_option, project_of, trust_option
from progression.location import short_path

if TYPE_CHECKING:
    from progression.changes.notes import Note
    from progression.changes.releasing import Release
    from progression.changes.settings import Policy
    from progression.files import Writing
    from progression.findings import Finding
    from progression.revisions import Side
    from progression.revisions.cache import Cache


@attrs.frozen(kw_only=True)
class _Asked:
    """What is to be released, and from where."""

    version: str
    root: Path
    folder: Path
    policy: Policy
    today: datetime.date
    since: str
    trust: tuple[str, ...]

    @property
    def notes_folder(self) -> Path:
        """Where the notes lie."""
        return self.root / self.policy.folder

    @property
    def changelog(self) -> Path:
        """Where releases are told."""
        return self.root / self.policy.changelog


@click.command("release")
@click.argument("version")
@framework_option
@click.option(
    "--since",
    metavar="REV",
    default="",
    help="The last release, as a revision; found by its tag or its version if you leave it out.",
)
@click.option("--dry-run", is_flag=True, help="Say what would be written, and write nothing.")
@click.option("--diff", is_flag=True, help="Show what would be written, and write nothing.")
@trust_option
@today_option
def command(
    version: str,
    framework: str | None,
    since: str,
    dry_run: bool,
    diff: bool,
    trust: tuple[str, ...],
    today: datetime.date,
) -> None:
    """Collect the change notes into the changelog, under a version.

    Each note gets the version, its day and the day from which it holds, and moves into a folder of
    its version. The framework's version is written where it stands in quotes. All files are
    written, or none; nothing is committed, and no tag is made.

    Exits with 1 where something is still to be declared, or the version is too small.
    """
    from progression.changes.settings import policy_of
    from progression.cli.faults import TO_DECIDE, tell_findings
    from progression.files import write_all
    from progression.loader import the_framework

    project = project_of(framework)
    asked = _Asked(
        version=version.removeprefix("v"),
        root=project.root,
        folder=the_framework(project),
        policy=policy_of(project),
        today=today,
        since=since,
        trust=trust,
    )
    release, findings = _release(asked)
    if findings:
        tell_findings(findings)
        raise click.exceptions.Exit(TO_DECIDE)
    writings = _writings(release, asked)
    if diff:
        sys.stdout.write("".join(_diff(writings)))
        return
    if not dry_run:
        write_all(writings)
    _tell(release, writings, asked, is_written=not dry_run)


def _release(asked: _Asked) -> tuple[Release, tuple[Finding, ...]]:
    """What is released, and what stands in its way."""
    from progression.changes import compare
    from progression.changes.note_files import read_notes
    from progression.changes.notes import declarations
    from progression.changes.release_checks import obstacles
    from progression.changes.releasing import Release
    from progression.revisions import as_declarations, declared_on_the_way, working_tree
    from progression.revisions.cache import Cache, cache_folder

    _refuse_version(asked)
    cache = Cache(cache_folder())
    notes = read_notes(asked.notes_folder)
    pending = tuple(note for note in notes if not note.is_released)
    now = working_tree(asked.folder)
    before = _before(asked, notes, now, cache)
    old = (before or now).framework
    declared = declarations(pending)
    changes = compare(old, now.framework, declared=declared)
    steps = (
        declared_on_the_way(changes, pending, before.revision, asked.folder, cache=cache)
        if before is not None and before.revision is not None
        else ()
    )
    if steps:
        declared = (*declared, *as_declarations(steps))
        changes = compare(old, now.framework, declared=declared)
    if not changes and not pending and before is not None:
        raise click.UsageError(f"Nothing has changed since {before.name}.")
    release = Release(
        version=asked.version,
        day=asked.today,
        changes=changes,
        notes=pending,
        is_first=before is None,
    )
    since = before.name if before is not None else ""
    policy, here = asked.policy, Path.cwd()
    found = obstacles(release, policy, since=since, on_the_way=steps, root=here)
    return release, tuple(found)


def _refuse_version(asked: _Asked) -> None:
    from progression.changes.releasing import versions_in
    from progression.changes.versions import number_of

    version = asked.version
    if number_of(version) is None:
        raise click.UsageError(
            f"“{version}” is no version; write it as two or three numbers, such as 2.1.0."
        )
    if version in versions_in(asked.changelog) or (asked.notes_folder / version).exists():
        raise click.UsageError(f"{version} was released already; a new one needs another number.")


def _before(asked: _Asked, notes: Sequence[Note], now: Side, cache: Cache) -> Side | None:
    """The last release; None where there was none."""
    from progression.revisions import release_of, side_of

    name = now.framework.id
    since = asked.since
    if not since:
        version = _last_version(asked, notes, now)
        if not version:
            return None
        found = release_of(asked.folder, version, framework_id=name, cache=cache)
        since = found.name
    return side_of(since, asked.folder, framework_id=name, trusted=asked.trust, cache=cache)


def _last_version(asked: _Asked, notes: Sequence[Note], now: Side) -> str:
    """The version that was released last, as notes, the changelog or the last commit say."""
    from progression.changes.releasing import versions_in
    from progression.changes.versions import number_of
    from progression.revisions import framework_at, head_of

    numbers = {note.released: number_of(note.released) for note in notes if note.is_released}
    known = {version: number for version, number in numbers.items() if number is not None}
    if known:
        return max(known, key=lambda version: known[version].parts)
    told = versions_in(asked.changelog)
    if told:
        return told[0]
    reading = framework_at(head_of(asked.folder), asked.folder, framework_id=now.framework.id)
    return (reading.framework or now.framework).version


def _writings(release: Release, asked: _Asked) -> list[Writing]:
    """All files that the release writes."""
    from progression.changes.releasing import changelog_writing, note_writings, version_writing

    framework = release.changes.new.framework
    writings = [
        changelog_writing(release, asked.changelog),
        *note_writings(release, asked.notes_folder),
    ]
    if framework.version != release.version:
        version = version_writing(release.version, framework.location)
        if version is not None:
            writings.append(version)
    return writings


def _tell(
    release: Release, writings: Sequence[Writing], asked: _Asked, *, is_written: bool
) -> None:
    """Say what was written, and what comes next."""
    framework = release.changes.new.framework
    verb = "Wrote" if is_written else "Would write"
    for each in writings:
        if each.after is None:
            # Its new place follows, under the same name.
            click.echo(
                f"{'Moved' if is_written else 'Would move'} {_shown(each.path)} to", err=True
            )
            continue
        came = each.before is None and asked.notes_folder in each.path.parents
        click.echo(f"{'  ' if came else verb + ' '}{_shown(each.path)}", err=True)
    files = {str(each.path) for each in writings}
    place = framework.location
    if framework.version != release.version and (place is None or place.file not in files):
        where = f" ({_shown(Path(place.file))}:{place.line})" if place else ""
        told = f'version="{release.version}"'
        click.echo(f"The framework's version is not in quotes there: write {told}{where}", err=True)
    if is_written:
        # A note that was never committed is not known to git by its old path.
        inside = asked.notes_folder
        paths = dict.fromkeys(
            _shown(inside if each.path.is_relative_to(inside) else each.path) for each in writings
        )
        click.echo("Next, once you have read it:", err=True)
        click.echo(f"  git add --all {shlex.join(paths)}", err=True)
        click.echo(f"  git commit -m 'Release {release.version}'", err=True)
        click.echo(f"  git tag v{release.version}", err=True)


def _diff(writings: Sequence[Writing]) -> Iterator[str]:
    """What would be written, as git shows it."""
    from progression.files import told_apart

    for each in writings:
        name = _shown(each.path)
        before, after = (
            (content or b"").decode("utf-8", "replace") for content in (each.before, each.after)
        )
        old = f"a/{name}" if each.before is not None else "/dev/null"
        new = f"b/{name}" if each.after is not None else "/dev/null"
        yield from told_apart(before, after, old, new)


def _shown(path: Path) -> str:
    """A path as a person here types it."""
    return short_path(str(path), Path.cwd())
