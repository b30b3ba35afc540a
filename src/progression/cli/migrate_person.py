"""`progression migrate` for a person's folder."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from progression.cli.migrate_telling import tell
from progression.cli.options import project_of

if TYPE_CHECKING:
    from progression.changes.carrying import Ways


def carry_person(
    folder: Path,
    since: str,
    to: str,
    framework: str | None,
    trust: tuple[str, ...],
    today: datetime.date,
    *,
    writes: bool,
) -> int:
    """Carry all that a person keeps, and tell of each file; the number of ids that stay."""
    from progression.loader import the_framework
    from progression.people import writing
    from progression.people.carrying import carried_folder, write_carried
    from progression.prose import counted

    place = the_framework(project_of(framework))
    ways_of = _Since(place, since, to, trust)
    if writes:
        with writing(folder, framework=place) as writer:
            found = carried_folder(folder, ways_of, today=today)
            write_carried(writer, found)
    else:
        found = carried_folder(folder, ways_of, today=today)
    left = 0
    for name, each in found.found.items():
        left += len(each.left)
        if each.carried or each.left or each.reworded:
            click.echo(click.style(name, bold=True), err=True)
            tell(each, ways_of.title, Path(name))
    changed = counted(len(found.changes), "file")
    told = f"{changed} changed." if writes else f"{changed} would change: --in-place writes them."
    click.echo(told, err=True)
    return left


class _Since:
    """What became of each path since a day; each revision is read once."""

    def __init__(self, place: Path, since: str, to: str, trust: tuple[str, ...]) -> None:
        from progression.revisions import side_of, working_tree
        from progression.revisions.cache import Cache, cache_folder

        self._place = place
        self._since = since
        self._trust = trust
        self._cache = Cache(cache_folder())
        self._after = (
            side_of(to, place, trusted=trust, cache=self._cache) if to else working_tree(place)
        )
        self._ways: dict[str, Ways] = {}

    @property
    def title(self) -> str:
        """What the framework is called."""
        return self._after.framework.title

    def __call__(self, day: datetime.date) -> Ways:
        """What became of each path since a day, or since the revision that was named."""
        from progression.changes import compare
        from progression.changes.carrying import Ways
        from progression.revisions import RevisionError, revision_at, side_of

        asked = self._since or str(day)
        try:
            commit = revision_at(self._place, asked).commit
        except RevisionError as error:
            raise click.UsageError(f"{error} Say from where to carry: --from REV") from None
        if commit not in self._ways:
            side = side_of(
                commit,
                self._place,
                framework_id=self._after.framework.id,
                trusted=self._trust,
                cache=self._cache,
            )
            self._ways[commit] = Ways(compare(side.framework, self._after.framework))
        return self._ways[commit]
