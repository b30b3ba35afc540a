"""`progression diff`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from progression.cli.checking import write_report
from progression.cli.options import framework_option, output_option, project_of, trust_option

if TYPE_CHECKING:
    from progression.revisions import Comparison

FORMS = ["text", "markdown", "json"]


@click.command("diff")
@click.argument("old", required=False, default="")
@click.argument("new", required=False, default="")
@framework_option
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMS),
    default="text",
    show_default=True,
    help="Text for people, Markdown for a comment on a pull request, JSON for other tools.",
)
@output_option("Write the report to a file, and tell people on the screen.")
@click.option(
    "--previous",
    type=click.Path(dir_okay=False, exists=True, path_type=Path),
    help="The comment as it was, so that the Markdown says what is new since.",
)
@click.option("--all", "is_whole", is_flag=True, help="Show everything that is only counted.")
@trust_option
@click.option(
    "--static", is_flag=True, help="Never run definitions, not even those of the working tree."
)
def command(
    old: str,
    new: str,
    framework: str | None,
    form: str,
    output: Path | None,
    previous: Path | None,
    is_whole: bool,
    trust: tuple[str, ...],
    static: bool,
) -> None:
    """Say what a change asks of whom, and what is to be decided.

    OLD and NEW are revisions (a branch, tag, commit or day), folders, JSON files, or a folder of a
    revision such as main:frameworks/harbour; main...topic is what topic changed since it left main.
    Without NEW it is the working tree; without OLD, where the branch began.

    Exits with 0 when nothing is left to decide, 1 when something is, 2 when it could not run.
    """
    from progression.cli.faults import CLEAN, TO_DECIDE

    if previous is not None and form != "markdown":
        raise click.UsageError("--previous belongs to --format markdown.")
    comparison = _compared(framework, old, new, trust, execute=not static)
    _report(comparison, form, output, previous, is_whole=is_whole)
    raise click.exceptions.Exit(TO_DECIDE if comparison.digest.open else CLEAN)


def _compared(
    framework: str | None, old: str, new: str, trust: tuple[str, ...], *, execute: bool
) -> Comparison:
    from progression.changes.settings import policy_of
    from progression.loader import the_framework
    from progression.revisions import compared
    from progression.revisions.cache import Cache, cache_folder

    cache = Cache(cache_folder())
    if framework is None and old and new and Path(old).exists() and Path(new).exists():
        # Two files can be compared anywhere.
        return compared(Path.cwd(), old, new, trusted=trust, execute=execute, cache=cache)
    project = project_of(framework)
    policy = policy_of(project)
    return compared(
        the_framework(project),
        old,
        new,
        base=policy.base,
        notes=project.root / policy.folder,
        trusted=trust,
        execute=execute,
        cache=cache,
    )


def _report(
    comparison: Comparison,
    form: str,
    output: Path | None,
    previous: Path | None,
    *,
    is_whole: bool,
) -> None:
    from progression.cli.screen import print_styled, screen
    from progression.reports.diff_text import comparison_text

    console = screen()
    root = Path.cwd()
    if output is not None:
        write_report(output, _written(comparison, form, root, previous, is_whole=is_whole))
    if output is not None or form == "text":
        width = console.width
        parts = comparison_text(comparison, root=root, width=width, is_whole=is_whole)
        print_styled(console, parts)
    else:
        sys.stdout.write(_written(comparison, form, root, previous, is_whole=is_whole))


def _written(
    comparison: Comparison, form: str, root: Path, previous: Path | None, *, is_whole: bool
) -> str:
    """The report as a text of one of the forms."""
    import json

    from progression.cli.screen import WIDEST
    from progression.reports.diff_json import comparison_record
    from progression.reports.diff_markdown import comparison_markdown
    from progression.reports.diff_text import comparison_text
    from progression.reports.seen import seen_in

    if form == "json":
        record = comparison_record(comparison, root=root)
        return json.dumps(record, ensure_ascii=False, indent=2) + "\n"
    if form == "markdown":
        before = seen_in(previous.read_text("utf-8", "replace")) if previous else None
        return comparison_markdown(comparison, root=root, previous=before)
    parts = comparison_text(comparison, root=root, width=WIDEST, is_whole=is_whole)
    return "".join(words for words, _ in parts)
