"""`progression verify`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from progression.cli.options import format_option, framework_option

if TYPE_CHECKING:
    from progression.revisions.sightings import Sighting


@click.command("verify")
@click.argument("fingerprint")
@framework_option
@format_option
def command(fingerprint: str, framework: str | None, form: str) -> None:
    """Find the wording and the revision that a fingerprint names.

    FINGERPRINT is what a page, an old review or a piece of evidence cites, such as
    1:0a1b2c3d4e5f. Exits with 1 where the history has no such wording.
    """
    from progression.cli.faults import CLEAN, TO_DECIDE
    from progression.cli.options import project_of
    from progression.cli.screen import print_json, screen
    from progression.fingerprints import is_fingerprint
    from progression.loader import the_framework
    from progression.revisions import is_shallow
    from progression.revisions.cache import Cache, cache_folder
    from progression.revisions.sides import working_tree
    from progression.revisions.sightings import sightings

    if not is_fingerprint(fingerprint):
        raise click.UsageError(
            f"“{fingerprint}” is no fingerprint. One is “1:” and 12 digits from 0 to f, as the"
            " page of a level shows it, such as 1:0a1b2c3d4e5f."
        )
    folder = the_framework(project_of(framework))
    now = working_tree(folder).framework
    found = sightings(folder, fingerprint, framework_id=now.id, cache=Cache(cache_folder()))
    if form == "json":
        print_json([_record(each) for each in found])
    elif found:
        _print(found)
    else:
        told = f"No revision in the history here has the wording {fingerprint}."
        if is_shallow(folder if folder.is_dir() else folder.parent):
            told += " This clone is shallow. To fetch the rest: git fetch --unshallow"
        screen().print(told)
    click.get_current_context().exit(CLEAN if found else TO_DECIDE)


def _print(found: list[Sighting]) -> None:
    from progression.cli.screen import heading, paragraph, screen

    console = screen()
    for place, each in enumerate(found):
        if place:
            console.print()
        heading(console, each.title, each.path)
        when = (
            f"In force since {each.first.day}"
            if each.holds
            else (f"In force from {each.first.day}, last seen on {each.last.day}")
        )
        paragraph(console, f"{when} (revisions {each.first.name} to {each.last.name}).", indent=2)
        look = f"progression at {each.last.name} show {each.path}"
        paragraph(console, f"To read it: {look}", indent=2, style="dim")


def _record(each: Sighting) -> object:
    return {
        "path": each.path,
        "title": each.title,
        "first": {"commit": each.first.commit, "day": str(each.first.day)},
        "last": {"commit": each.last.commit, "day": str(each.last.day)},
        "holds": each.holds,
    }
