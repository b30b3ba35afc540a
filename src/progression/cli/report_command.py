"""`progression report`."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import click

from progression.cli.checking import checking_of, today_option, write_report
from progression.cli.options import framework_argument


@click.command("report")
@framework_argument
@click.option(
    "--output",
    "-o",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("framework-report"),
    show_default=True,
    help="The file to write: .md, .html, or both where it has neither ending.",
)
@today_option
def command(framework: str | None, output: Path, today: datetime.date) -> None:
    """Write a page on the framework, for the quarterly review.

    It says what is overdue, what is thin, how large the steps of each track are, how the lanes
    compare at each grade, and which decisions against a rule to look at again.
    """
    from progression.catalog import Catalog
    from progression.checks import examine
    from progression.checks.baseline import read_baseline
    from progression.checks.folder import loaded
    from progression.cli.faults import COULD_NOT_RUN, tell_findings
    from progression.findings import errors_among
    from progression.reports.blocks import markdown
    from progression.reports.blocks_html import html
    from progression.reports.review import review

    writers = {".md": markdown, ".html": html}
    if re.fullmatch(r"\.[A-Za-z]\w*", output.suffix) and output.suffix not in writers:
        raise click.UsageError(
            f"“{output.name}” ends in “{output.suffix}”; a report is .md or .html, and both if you"
            " leave the ending out."
        )
    checking = checking_of(framework)
    found = loaded(checking.folder)
    if found.framework is None or errors_among(found.findings):
        tell_findings(found.findings)
        raise click.exceptions.Exit(COULD_NOT_RUN)
    catalog = Catalog(found.framework)
    outcome = examine(
        catalog,
        checking.configuration,
        today=today,
        rules=checking.rules,
        loading=found.findings,
    )
    outcome = read_baseline(checking.root / checking.configuration.baseline).applied(outcome)
    blocks = review(catalog, outcome, today=today)
    chosen = [output.suffix] if output.suffix in writers else list(writers)
    for ending in chosen:
        file = output if output.suffix == ending else output.with_name(output.name + ending)
        write_report(file, writers[ending](blocks))
        click.echo(f"Wrote {file}.")
